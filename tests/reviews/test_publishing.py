"""What documents judged, and what the public may see, at any moment."""

from datetime import timedelta

import pytest

from tests.factories import a_plan, plan_2023
from vedich.plans.models import Plan
from vedich.reviews.actions import publish, unpublish
from vedich.reviews.models import Assessment, Publication
from vedich.reviews.queries import assessments, is_published, published_plans, reasons
from vedich.sample.build import CLOCK, YEARS_END, at
from vedich.values.errors import Conflict
from vedich.values.periods import Period
from vedich.values.vocabulary import AssessmentKind

pytestmark = pytest.mark.django_db
H1 = Period.parse("2023-H1")


@pytest.mark.parametrize(
    ("moment", "codes"),
    [
        (at(2020, 10, 1), set()),
        (at(2021, 1, 1), {"la-2021-2025"}),
        (CLOCK[0], {"la-2021-2025", "la-2023"}),
        (YEARS_END, {"la-2021-2025", "la-2023", "la-2024"}),
    ],
)
def test_the_public_sees_what_was_published_by_then(moment, codes):
    assert set(published_plans(moment).values_list("code", flat=True)) == codes


def test_what_is_taken_off_is_seen_no_more(person, now):
    later = YEARS_END
    unpublish(plan=plan_2023(), by=person("chuyenvien"), now=later)
    assert plan_2023() in published_plans(later - timedelta(days=1))
    assert plan_2023() not in published_plans(later + timedelta(days=1))
    assert not is_published(plan_2023())
    publish(plan=plan_2023(), by=person("chuyenvien"), now=later + timedelta(days=2))
    assert plan_2023() in published_plans(later + timedelta(days=3))


def test_a_plan_is_published_once(person, now):
    with pytest.raises(Conflict) as conflict:
        publish(plan=plan_2023(), by=person("chuyenvien"), now=now)
    assert conflict.value.code == "published"
    assert Publication.objects.filter(plan=plan_2023()).count() == 1


def test_a_new_plan_is_not_public(person, now):
    plan = a_plan(by=person("chuyenvien"), now=now)
    assert not is_published(plan)
    assert plan not in published_plans(now + timedelta(days=1))


def test_judgements_are_kept_with_their_clause():
    held = list(Assessment.objects.filter(withdrawn_on=None).select_related("document"))
    assert len(held) > 3
    for told in held:
        assert " ".join(told.document.text[told.start : told.end].split()) == told.text


def test_limits_and_causes_of_a_plans_period_are_known_from_the_moment_they_were_recorded():
    assert not reasons(plan_2023(), H1, at(2023, 7, 4)).exists()
    told = reasons(plan_2023(), H1, CLOCK[0])
    assert told.exists()
    assert {a.kind for a in told} <= {AssessmentKind.LIMIT, AssessmentKind.CAUSE}
    assert assessments(plan_2023(), H1, CLOCK[0]).count() >= told.count()


def test_judgements_of_another_plan_do_not_show():
    other = Plan.objects.get(code="la-2024")
    assert not assessments(other, H1, YEARS_END).filter(plan=plan_2023()).exists()


def test_judgements_are_asked_for_by_field():
    fields = {a.field for a in assessments(plan_2023(), H1, CLOCK[0]) if a.field}
    for field in fields:
        assert {a.field for a in assessments(plan_2023(), H1, CLOCK[0], field)} == {field}
