from django.apps import AppConfig

# a closed cell takes no new version of the same or an earlier kind, unless a reopening stands open for it
_CLOSED = """
EXISTS (
    SELECT 1 FROM reporting_observation o
    WHERE o.body_id = NEW.body_id AND o.indicator_id = NEW.indicator_id AND o.last = NEW.last AND o.first = NEW.first
      AND o.basis = NEW.basis AND o.measure = NEW.measure AND o.comparison = NEW.comparison
      AND o.closed_on IS NOT NULL
      AND (CASE o.kind WHEN 'estimate' THEN 1 WHEN 'preliminary' THEN 2 ELSE 3 END)
       >= (CASE NEW.kind WHEN 'estimate' THEN 1 WHEN 'preliminary' THEN 2 ELSE 3 END)
) AND NOT EXISTS (
    SELECT 1 FROM reporting_reopening r
    WHERE r.indicator_id = NEW.indicator_id AND r.body_id = NEW.body_id AND r.period = NEW.period
      AND (r.used_on IS NULL OR r.used_on = NEW.recorded_on)
)
"""


class ReportingConfig(AppConfig):
    name = "vedich.reporting"

    def ready(self) -> None:
        from vedich.documents import hooks
        from vedich.ledger.triggers import Trigger, append_only_model, declare

        from . import receivers
        from .models import Observation

        append_only_model(Observation, may_set=("superseded_on", "closed_on"))
        declare(
            Trigger(
                "reporting_observation_closed", "reporting_observation", "INSERT", _CLOSED,
                "the cell is closed and needs reopening",
            )
        )  # fmt: skip
        hooks.proposal_accepted.connect(receivers.accepted)
        hooks.proposal_undone.connect(receivers.undone)
