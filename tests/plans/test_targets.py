"""A target is changed only by a document, and its first numbers are shown for ever."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.factories import a_clause, a_plan, a_target, an_indicator, body, plan_2023, target_of
from vedich.ledger.models import Entry
from vedich.ledger.queries import verify
from vedich.plans import actions
from vedich.plans.models import Indicator, IndicatorAlias, TargetVersion
from vedich.plans.queries import match_indicator, match_many, plan_at, plans, target, targets_of
from vedich.plans.receivers import in_unit
from vedich.plans.wording import aim_words
from vedich.sample.build import at
from vedich.values.amounts import AmountRefused
from vedich.values.errors import Conflict, Refused
from vedich.values.periods import NotAPeriod
from vedich.values.units import UnitMismatch

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(person):
    return person("chuyenvien")


@pytest.fixture
def revenue():
    """At least 20.145 tỷ đồng in 2023."""
    return target_of("budget-revenue")


def revise(of, value, *, by, now, source=None, **details):
    source = source or a_clause(plan_2023())
    return actions.revise_target(
        target=of, comparator=details.pop("comparator", "eq"), value=Decimal(value), source=source, by=by, now=now,
        **details,
    )  # fmt: skip


def versions(of):
    return [(v.number, v.value(), v.superseded_on is None) for v in of.versions.order_by("number")]


def test_raising_makes_a_new_version_and_keeps_the_first(revenue, office, now):
    revise(revenue, "21000", by=office, now=now, reason="Phấn đấu cao hơn")
    assert versions(revenue) == [(1, Decimal("20145"), False), (2, Decimal("21000"), True)]
    entry = Entry.objects.order_by("-sequence").first()
    assert (entry.object, entry.facts["version"], entry.facts["reason"]) == (
        f"target:{revenue.code}",
        2,
        "Phấn đấu cao hơn",
    )
    assert verify().faults == []


def test_asking_for_less_is_refused_without_a_second_person(revenue, office, now):
    for second in (None, office):
        with pytest.raises(Refused) as refusal:
            revise(revenue, "19000", by=office, now=now, second_by=second)
        assert refusal.value.code == "lowered"
    assert versions(revenue) == [(1, Decimal("20145"), True)]


def test_a_second_person_may_confirm_less_and_is_named(revenue, office, person, now):
    version = revise(revenue, "19000", by=office, now=now, second_by=person("lanhdao"))
    assert (version.second_by.username, version.recorded_by) == ("lanhdao", office)
    assert verify().faults == []


@pytest.mark.parametrize("kind", ["entry", "cell", "formula"])
def test_only_a_clause_of_a_document_changes_a_target(revenue, office, now, kind):
    with pytest.raises(Refused) as refusal:
        revise(revenue, "21000", by=office, now=now, source={"kind": kind})
    assert refusal.value.code == "no-document"


def test_the_board_of_an_earlier_moment_shows_the_earlier_numbers(revenue, office, now):
    revise(revenue, "21000", by=office, now=now + timedelta(days=1))

    def shown(moment):
        found = next(t for t in targets_of(plan_2023(), moment) if t.pk == revenue.pk)
        return found.standing[0].value()

    assert (shown(now), shown(now + timedelta(days=2))) == (Decimal("20145"), Decimal("21000"))


def test_a_withdrawn_target_leaves_the_board_and_stays_in_the_store(revenue, office, now):
    actions.withdraw_target(target=revenue, by=office, now=now + timedelta(days=1))
    assert revenue.pk in {t.pk for t in targets_of(plan_2023(), now)}
    assert revenue.pk not in {t.pk for t in targets_of(plan_2023(), now + timedelta(days=2))}
    assert target(revenue.code) is None
    assert TargetVersion.objects.filter(target=revenue).count() == 1


def test_a_set_has_a_target_once(office, now):
    indicator = an_indicator(by=office, now=now)
    a_target(indicator=indicator, by=office, now=now)
    with pytest.raises(Conflict) as refusal:
        a_target(indicator=indicator, value="200", by=office, now=now)
    assert refusal.value.code == "target-there"


@pytest.mark.parametrize(
    ("details", "error"),
    [
        ({"value": None}, "unfit-numbers"),
        ({"value": "0.0001"}, "too-precise"),
        ({"value": "1e18"}, "too-large"),
        ({"comparator": "range"}, "unfit-numbers"),
    ],
)
def test_numbers_that_cannot_stand_leave_nothing(office, now, details, error):
    indicator = an_indicator(by=office, now=now)
    with pytest.raises((Refused, AmountRefused)) as refusal:
        a_target(indicator=indicator, by=office, now=now, **details)
    assert refusal.value.code == error
    assert not indicator.targets.exists()


@pytest.mark.parametrize("period", ["", "năm 2023", "2023-13"])
def test_a_plan_needs_a_period(office, now, period):
    with pytest.raises(NotAPeriod):
        a_plan(by=office, now=now, period=period)


def test_a_plans_code_is_taken_once(office, now):
    with pytest.raises(Conflict) as refusal:
        a_plan(by=office, now=now, code="la-2023")
    assert refusal.value.code == "code-taken"


def test_a_plan_is_there_from_the_moment_it_was_made(now):
    seen = [set(plans(moment).values_list("code", flat=True)) for moment in (at(2021, 1, 1), now, at(2024, 1, 1))]
    assert seen == [{"la-2021-2025"}, {"la-2021-2025", "la-2023"}, {"la-2021-2025", "la-2023", "la-2024"}]


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        (at(2022, 6, 1), "la-2021-2025"),
        (at(2023, 7, 5), "la-2023"),
        (at(2024, 6, 1), "la-2024"),
        (at(2026, 1, 1), "la-2021-2025"),
    ],
)
def test_a_board_opens_with_the_shortest_plan_around_the_moment(moment, code):
    assert plan_at(moment).code == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("tổng sản phẩm (GRDP)", "grdp"),
        ("Thu NSNN", "budget-revenue"),
        ("tổng thu ngân sách nhà nước", "budget-revenue"),
        ("kết nạp đảng viên", "members-admitted"),
        ("chiều cao cây lúa", None),
        ("", None),
    ],
)
def test_an_indicator_is_matched_by_its_names(words, code):
    found = match_indicator(words)
    assert (found.code if found else None) == code
    assert {p: i.code for p, i in match_many([words]).items()} == ({words: code} if code else {})


def test_an_alias_that_is_taken_stays_with_its_indicator(office, now):
    made = an_indicator(name="Một chỉ tiêu khác", aliases=("GRDP", "Tên riêng"), by=office, now=now)
    assert match_indicator("GRDP").code == "grdp"
    assert IndicatorAlias.objects.filter(indicator=made).count() == 2
    assert match_indicator("tên riêng") == made


UNITS = [
    # number, unit written, indicator → number kept
    ("10.032", "nghìn tỷ đồng", "budget-revenue", "level", "10032"),
    ("10032", "tỷ", "budget-revenue", "level", "10032"),
    ("408500000", "USD", "fdi-capital", "level", "408.5"),
    ("5", "xã đạt chuẩn", "ntm-communes", "level", "5"),
    ("5", "", "ntm-communes", "level", "5"),
    ("95", "%", "health-insurance", "level", "95"),
    ("2", "điểm %", "health-insurance", "change", "2"),
    ("3.43", "%", "budget-revenue", "growth", "3.43"),
    ("10", "", "pci", "rank", "10"),
]


@pytest.mark.parametrize(("value", "words", "code", "measure", "kept"), UNITS)
def test_a_number_is_kept_in_the_indicators_unit(value, words, code, measure, kept):
    assert in_unit(value, words, Indicator.objects.get(code=code), measure) == Decimal(kept)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("%", "ntm-communes"),
        ("%", "poor-households"),
        ("hộ", "poverty"),
        ("USD", "budget-revenue"),
        ("km2", "clearance"),
        ("", "budget-revenue"),
        ("xã", "budget-revenue"),
        ("điểm %", "health-insurance"),
    ],
)
def test_a_number_in_another_unit_is_refused(words, code):
    with pytest.raises(UnitMismatch):
        in_unit("5", words, Indicator.objects.get(code=code), "level")


AIMS = [
    ("range", "8", "8.5", "growth", "8 – 8,5%"),
    ("eq", "20145", None, "level", "20.145 ha"),
    ("ge", "100", None, "level", "ít nhất 100 ha"),
    ("zero", None, None, "level", "không còn"),
]


@pytest.mark.parametrize(("comparator", "value", "value_to", "measure", "words"), AIMS)
def test_an_aim_in_words(office, now, comparator, value, value_to, measure, words):
    made = a_target(
        comparator=comparator, value=value, value_to=value_to and Decimal(value_to), measure=measure, by=office, now=now
    )  # fmt: skip
    assert aim_words(made.versions.get()).casefold() == words.casefold()


def test_declaring_an_indicator_takes_it_from_the_machine(office, now):
    made = an_indicator(is_declared=False, by=office, now=now)
    actions.declare_indicator(indicator=made, kind="stock", direction="down", name_en="Forest", by=office, now=now)
    made.refresh_from_db()
    assert (made.kind, made.direction, made.is_declared, made.name_en) == ("stock", "down", True, "Forest")


def test_codes_are_free_and_readable(office, now):
    made = [an_indicator(name="Chỉ số mới", by=office, now=now).code for _ in range(3)]
    assert made == ["chi-so-moi", "chi-so-moi-2", "chi-so-moi-3"]
    assert body("tu").plans.filter(code="la-2023").exists()
