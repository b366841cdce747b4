"""The portal's addresses, open to all."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.board, name="portal"),
    path("plans/<slug:code>/", views.board, name="portal-plan"),
    path("targets/<slug:code>/", views.target, name="portal-target"),
    path("targets/<slug:code>/scores/<slug:name>/", views.score, name="portal-score"),
    path("sources/observations/<int:key>/", views.observation, name="portal-observation"),
    path("sources/targets/<int:key>/", views.target_version, name="portal-version"),
]
