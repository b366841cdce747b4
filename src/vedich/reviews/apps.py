from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "vedich.reviews"

    def ready(self) -> None:
        from vedich.documents import hooks

        from . import receivers

        hooks.proposal_accepted.connect(receivers.accepted)
        hooks.proposal_undone.connect(receivers.undone)
