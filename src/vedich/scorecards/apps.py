from django.apps import AppConfig


class ScorecardsConfig(AppConfig):
    name = "vedich.scorecards"

    def ready(self) -> None:
        from vedich.ledger.triggers import append_only_model
        from vedich.organisations import hooks as organisations
        from vedich.plans import hooks as plans
        from vedich.reporting import hooks as reporting

        from . import receivers
        from .models import Verdict

        append_only_model(Verdict, may_set=("superseded_on",))
        reporting.observations_recorded.connect(receivers.figures_recorded)
        organisations.structure_changed.connect(receivers.structure_changed)
        plans.target_changed.connect(receivers.target_changed)
