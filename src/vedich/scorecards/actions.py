"""Writes of scorecards: scores moved with the figures, and verdicts decided."""

from datetime import datetime

from django.db.models import Q

from vedich.ledger.actions import action
from vedich.ledger.scope import current
from vedich.organisations.models import Body, Person
from vedich.organisations.queries import installation
from vedich.organisations.structure import Structure
from vedich.plans.models import Target, TargetVersion
from vedich.reporting.models import Observation
from vedich.reporting.queries import at_moment
from vedich.scoring import reference
from vedich.scoring.result import Score as ScoreFact
from vedich.scoring.rules import rules_at
from vedich.values.errors import N_, Refused
from vedich.values.periods import Period
from vedich.values.vocabulary import Status

from .facts import Evidence, evidence_for, indicator_fact, target_fact
from .models import Score, Verdict
from .periods import board_periods

#: how many months before its plan a target's figures reach: growth, compared with the growth of a year before
LOOKS_BACK = 24


def compute(
    target: Target, now: datetime, structure: Structure | None = None, at: datetime | None = None
) -> list[tuple[Period, ScoreFact, Evidence]]:
    """The scores of a target for every period of its board that has figures, from the store's standing rows.

    With `at`, from those that stood at a moment.
    """
    known = Q(superseded_on=None) if at is None else at_moment(at)
    version = TargetVersion.objects.select_related("target__indicator").filter(known, target=target).first()
    if version is None:
        return []
    span = target.target_set.plan.span
    evidence = evidence_for(target, span.first - LOOKS_BACK, span.last, structure or Structure(), at)
    rules = rules_at(now.date())
    indicator = indicator_fact(target.indicator)
    made = []
    for period in board_periods(span, evidence):
        score = reference.score(
            target_fact(target, version, period), indicator, evidence.observations, period, now.date(), rules,
            totals=evidence.totals,
        )  # fmt: skip
        if score.value is not None:
            made.append((period, score, evidence))
    return made


def rescore(targets: list[Target], now: datetime) -> None:
    """Bring the stored scores of these targets up to date, inside the running action; only what changed is written."""
    structure = Structure()
    for target in targets:
        later = _recorded_later(target, now)
        if later:
            _forget_after(target, now)
        _bring_up_to_date(target, now, structure, now if later else None)
        for moment in later:
            _bring_up_to_date(target, moment, structure, moment)


def _recorded_later(target: Target, now: datetime) -> list[datetime]:
    """When something was recorded that bears on a target, after `now`: only where a sample's clock stands before what
    the sample holds. An act must then not show what nobody could know, nor lose what came after."""
    found = installation()
    if found is None or not found.clock:
        return []
    later = Q(recorded_on__gt=now) | Q(superseded_on__gt=now)
    figures = Observation.objects.filter(later, indicator=target.indicator)
    versions = TargetVersion.objects.filter(later, target=target)
    moments = {
        moment
        for rows in (figures, versions)
        for row in rows.order_by().values_list("recorded_on", "superseded_on")
        for moment in row
        if moment is not None and moment > now
    }
    return sorted(moments)


def _forget_after(target: Target, now: datetime) -> None:
    """Take the target's scores back to a moment; what came after is derived anew."""
    Score.objects.filter(target=target, recorded_on__gt=now).delete()
    Score.objects.filter(target=target, superseded_on__gt=now).update(superseded_on=None)


def _bring_up_to_date(target: Target, now: datetime, structure: Structure, at: datetime | None) -> None:
    standing = {score.period: score for score in Score.objects.filter(target=target, superseded_on=None)}
    fresh: list[Score] = []
    if target.withdrawn_on is None or target.withdrawn_on > now:
        for period, score, evidence in compute(target, now, structure, at):
            row = _row(target, period, score, evidence, now)
            old = standing.pop(row.period, None)
            if old is not None and (old.status, old.result, old.as_of) == (row.status, row.result, row.as_of):
                continue
            if old is not None:
                Score.objects.filter(pk=old.pk).update(superseded_on=now)
            fresh.append(row)
    Score.objects.filter(pk__in=[old.pk for old in standing.values()]).update(superseded_on=now)
    current().add_many(Score, fresh)


def _row(target: Target, period: Period, score: ScoreFact, evidence: Evidence, now: datetime) -> Score:
    result = score.as_dict()
    # the day of the computation is the row's own; kept out, so that an unchanged score is not written again
    result.pop("as_of")
    days = [evidence.as_of.get(key) for step in score.trace for key in step.inputs]
    return Score(
        target=target, period=period.code, last=period.last, status=score.status, result=result,
        as_of=max((day for day in days if day), default=period.bounds()[1]), kind=score.kind or "", recorded_on=now,
    )  # fmt: skip


@action("scorecards.decide")
def decide(*, target: Target, period: str, decided: str, reason: str, body: Body, by: Person, now: datetime) -> Verdict:
    """The responsible body decides; what the machine proposed stays beside it (promise 5)."""
    if not reason.strip():
        raise Refused("no-reason", N_("Write the reason of the verdict."))
    score = Score.objects.filter(target=target, period=period, superseded_on=None).first()
    if score is None:
        raise Refused("no-score", N_("There is no figure to decide on yet."))
    current().about(f"target:{target.code}", period=period, proposed=score.status, decided=decided, reason=reason)
    Verdict.objects.filter(target=target, period=period, superseded_on=None).update(superseded_on=now)
    verdict = Verdict(
        target=target, period=period, proposed=score.status, decided=Status(decided), reason=reason.strip(), body=body,
        decided_by=by, recorded_on=now,
    )  # fmt: skip
    current().add(verdict)
    return verdict
