from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "vedich.plans"

    def ready(self) -> None:
        from vedich.documents import hooks
        from vedich.ledger.triggers import append_only_model

        from . import receivers
        from .models import TargetVersion

        append_only_model(TargetVersion, may_set=("superseded_on",))
        hooks.proposal_accepted.connect(receivers.accepted)
        hooks.proposal_undone.connect(receivers.undone)
        hooks.proposal_previewed.connect(receivers.preview)
        hooks.plan_chosen.connect(receivers.check_plan)
