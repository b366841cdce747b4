"""Many figures past the ORM: the same digests, the same totals, one entry."""

import pytest

from tests.factories import an_indicator, body
from vedich.ledger.actions import action
from vedich.ledger.models import Entry
from vedich.ledger.queries import verify
from vedich.ledger.scope import current
from vedich.organisations.queries import bodies_of_tier
from vedich.plans.vocabulary import Rollup
from vedich.reporting.bulk import Plain, add_totals, insert_levels
from vedich.reporting.models import Observation, Total
from vedich.reporting.totals import recomputed
from vedich.values.periods import Period

pytestmark = pytest.mark.django_db
MAY = Period.parse("2023-05")


@action("test.bulk")
def insert(*, rows, parents, bodies, by, now):
    current().about("month:2023-05")
    source = {"kind": "formula", "name": "thử", "inputs": []}
    made = insert_levels(rows, period=MAY, source=source, as_of=MAY.bounds()[1], now=now)
    add_totals(parents, bodies, MAY)
    return made


@pytest.fixture
def communes(now):
    return list(bodies_of_tier("commune:government", now.date()).values_list("pk", flat=True))


@pytest.fixture
def indicator(person, now):
    return an_indicator(rollup=Rollup.SUM, collected_at="commune:government", by=person("chuyenvien"), now=now)


@pytest.fixture
def inserted(indicator, communes, person, now):
    rows = [Plain(indicator.pk, key, number * 100) for number, key in enumerate(communes, 1)]
    before = Entry.objects.count()
    made = insert(
        rows=rows, parents=[body("tu").pk, body("ubnd").pk], bodies=communes, by=person("chuyenvien"), now=now
    )
    assert (made, Entry.objects.count()) == (188, before + 1)
    return indicator


def test_the_rows_are_proved_by_the_entry(inserted):
    assert verify().faults == []
    assert Entry.objects.order_by("-sequence").first().count == 188


def test_the_rows_read_like_any_other(inserted, now):
    row = Observation.objects.select_related("indicator").filter(indicator=inserted).order_by("steps").first()
    assert (row.value, row.period, row.span, row.kind, row.version) == (1, "2023-05", MAY, "final", 1)
    assert (row.source["name"], row.as_of, row.recorded_on) == ("thử", MAY.bounds()[1], now)


@pytest.mark.parametrize("parent", ["tu", "ubnd"])
def test_the_totals_are_what_a_recomputation_makes(inserted, parent):
    total = Total.objects.get(indicator=inserted, parent__code=parent)
    assert (total.steps, total.reported) == recomputed(inserted, body(parent), MAY.first, MAY.last, "calendar")
    assert total.steps == 100 * sum(range(1, 189))


def test_only_levels_of_the_calendar_are_added(indicator, communes, person, now):
    from tests.factories import figure, recorded

    of = body("ubnd-x001")
    for details in ({"measure": "growth", "comparison": "same_period"}, {"basis": "decree"}, {"blank": "none"}):
        value = None if "blank" in details else "7"
        recorded(
            [figure(indicator, of, "2023-05", value, **{"kind": "final", **details})], by=person("baocao"), now=now
        )
    rows = [Plain(indicator.pk, key, 100) for key in communes if key != of.pk]
    insert(rows=rows, parents=[body("tu").pk], bodies=communes, by=person("chuyenvien"), now=now)
    total = Total.objects.get(indicator=indicator, parent__code="tu", basis="calendar")
    assert (total.steps, total.reported) == (18_700, 187)


def test_a_blank_that_stands_in_a_cell_is_not_passed_over(inserted, communes, person, now):
    """What goes past the ORM meets the same uniqueness in storage."""
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        insert(rows=[Plain(inserted.pk, communes[0], 1)], parents=[], bodies=communes, by=person("chuyenvien"), now=now)
