"""All addresses: the desk at the root, the portal under `public/`."""

from django.urls import include, path

urlpatterns = [
    path("public/", include("vedich.web.portal.urls")),
    path("", include("vedich.web.desk.urls")),
]
