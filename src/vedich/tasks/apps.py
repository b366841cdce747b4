from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "vedich.tasks"

    def ready(self) -> None:
        from vedich.documents import hooks
        from vedich.ledger.triggers import append_only_model

        from . import receivers
        from .models import TaskNote

        append_only_model(TaskNote)
        hooks.proposal_accepted.connect(receivers.accepted)
        hooks.proposal_undone.connect(receivers.undone)
