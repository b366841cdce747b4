"""Bodies with dates: who stands under whom on a day, and by which name a body is known."""

from datetime import date, timedelta

import pytest

from tests.factories import body
from vedich.ledger.actions import System, action
from vedich.ledger.scope import current
from vedich.organisations import queries
from vedich.organisations.actions import create_body, place_under
from vedich.organisations.models import Body, BodyName, Superior
from vedich.organisations.structure import Structure, superiors_of
from vedich.organisations.vocabulary import Level, Line
from vedich.organisations.vocabulary import System as Political

pytestmark = pytest.mark.django_db
DAY = date(2023, 7, 5)


@action("test.link")
def link(*, lower, upper, by, now, line=Line.TERRITORIAL, since=None, until=None):
    current().about(f"body:{lower.code}")
    current().add(Superior(body=lower, superior=upper, line=line, valid_from=since, valid_to=until))


@action("test.name")
def named(*, of, name, by, now, since=None, until=None):
    from vedich.values.text import fold

    current().about(f"body:{of.code}")
    current().add(BodyName(body=of, name=name, folded=fold(name), valid_from=since, valid_to=until))


@pytest.fixture
def new(now):
    def make(code, **details):
        given = {"name": f"Cơ quan {code}", "system": Political.GOVERNMENT, "level": Level.DISTRICT, **details}
        return create_body(code=code, by=System(), now=now, **given)

    return make


def above(code, day=DAY):
    return set(Body.objects.filter(pk__in=queries.ancestors(body(code).pk, day)).values_list("code", flat=True))


LEADING = {"bch-tu", "btv-tu", "vp-tu"}
ANCESTORS = [
    ("tu", LEADING),
    ("vp-tu", {"tu", "bch-tu", "btv-tu"}),
    ("btc-tu", {"tu", *LEADING}),
    ("cuc-tk", {"ubnd", "tu", *LEADING}),
    ("mttq", {"tu", *LEADING}),
    ("ubnd-h01", {"ubnd", "tu", *LEADING}),
    ("ubnd-x001", {"ubnd-h01", "ubnd", "tu", *LEADING}),
    ("du-x001", {"du-h01", "tu", *LEADING}),
]


@pytest.mark.parametrize(("code", "expected"), ANCESTORS)
def test_a_body_stands_under_these(code, expected):
    assert above(code) == expected


def test_a_branch_line_counts_for_reach_but_not_for_totals(new, now):
    new("moi", under=body("ubnd-h01"))
    place_under(body=body("moi"), superior=body("cuc-tk"), line=Line.BRANCH, by=System(), now=now)
    assert {"ubnd-h01", "cuc-tk"} <= above("moi")
    assert queries.territorial_superiors(DAY)[body("moi").pk] == body("ubnd-h01").pk


def test_a_superior_counts_from_its_first_day_to_its_last(new, now):
    moved = new("moi")
    link(lower=moved, upper=body("ubnd-h01"), until=DAY, by=System(), now=now)
    link(lower=moved, upper=body("ubnd-h02"), since=DAY + timedelta(days=1), by=System(), now=now)
    next_day = DAY + timedelta(days=1)
    districts = [above("moi", day) & {"ubnd-h01", "ubnd-h02"} for day in (DAY, next_day)]
    assert districts == [{"ubnd-h01"}, {"ubnd-h02"}]


def test_a_circle_of_superiors_ends(new, now):
    one, other = new("mot"), new("hai")
    link(lower=one, upper=other, by=System(), now=now)
    link(lower=other, upper=one, by=System(), now=now)
    assert above("mot") == {"hai"}
    links = queries.territorial_superiors(DAY)
    assert set(superiors_of(one.pk, links)) <= {one.pk, other.pk}


def test_the_chain_above_is_nearest_first():
    links = queries.territorial_superiors(DAY)
    codes = [Body.objects.get(pk=key).code for key in superiors_of(body("ubnd-x001").pk, links)]
    assert codes == ["ubnd-h01", "ubnd", "tu"]
    assert superiors_of(body("tu").pk, links) == []


def test_a_body_is_active_from_its_founding_until_its_last_day_before_dissolution(new):
    new("moi", since=date(2023, 1, 1), dissolved_on=date(2023, 7, 1))
    days = [date(2022, 12, 31), date(2023, 1, 1), date(2023, 6, 30), date(2023, 7, 1)]
    assert [queries.active_bodies(day).filter(code="moi").exists() for day in days] == [False, True, True, False]


def test_a_tier_is_a_level_and_a_system_without_organs():
    assert queries.bodies_of_tier("commune:party", DAY).count() == 188
    assert queries.bodies_of_tier("district:government", DAY).count() == 15
    assert {b.code for b in queries.bodies_of_tier("province:party", DAY)} == {"tu"}
    assert (body("vp-tu").tier, body("tu").tier) == ("", "province:party")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Tỉnh ủy Long An", "tu"),
        ("TỈNH UỶ LONG AN", "tu"),
        ("tinh uy", "tu"),
        ("Sở Tài chính", "so-tc"),
        ("UBND tỉnh", "ubnd"),
        ("", None),
        ("Sở Không có", None),
    ],
)
def test_a_body_is_known_by_full_or_short_name_whatever_its_case(name, code):
    found = queries.body_named(name)
    assert (found.code if found else None) == code


def test_a_name_that_two_bodies_have_names_neither(new):
    new("mot", name="Ban Chỉ đạo")
    new("hai", name="Ban chỉ đạo")
    assert queries.body_named("Ban Chỉ đạo") is None
    assert queries.bodies_by_name()["ban chi dao"] is None


def test_a_name_holds_on_its_days_only(new, now):
    renamed = new("moi", name="Sở Mới")
    named(of=renamed, name="Sở Cũ", until=date(2020, 12, 31), by=System(), now=now)
    assert queries.body_named("Sở Cũ", date(2020, 6, 1)) == renamed
    assert queries.body_named("Sở Cũ", DAY) is None
    assert queries.body_named("Sở Cũ") == renamed


def test_a_field_proposes_the_bodies_that_lead_it():
    field = next(f for f in queries.fields() if f.code == "economy")
    assert [b.code for b in queries.leads_of(field, DAY)] == ["cuc-tk"]


def test_the_structure_of_every_day_is_worked_out_once(new, now, django_assert_num_queries):
    moved = new("moi", since=date(2023, 1, 1), dissolved_on=date(2024, 1, 1), level=Level.DISTRICT)
    link(lower=moved, upper=body("ubnd"), until=DAY, by=System(), now=now)
    link(lower=moved, upper=body("tu"), since=DAY + timedelta(days=1), by=System(), now=now)
    ubnd, tu = body("ubnd").pk, body("tu").pk
    with django_assert_num_queries(2):
        structure = Structure()
        days = [date(2022, 12, 31), DAY, DAY + timedelta(days=1), date(2023, 12, 31), date(2024, 1, 1)]
        seen = [
            [moved.pk in structure.under("district:government", upper, day) for upper in (ubnd, tu)] for day in days
        ]
    assert seen == [[False, False], [True, True], [False, True], [False, True], [False, False]]


@pytest.mark.parametrize("tier", ["commune:party", "district:government", "commune:government"])
def test_the_structure_says_what_the_links_say(tier):
    links, structure = queries.territorial_superiors(DAY), Structure()
    for upper in (body("tu"), body("ubnd"), body("ubnd-h01"), body("du-h01")):
        under = {b.pk for b in queries.bodies_of_tier(tier, DAY) if upper.pk in superiors_of(b.pk, links)}
        assert structure.under(tier, upper.pk, DAY) == under
