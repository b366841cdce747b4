"""Names in the order of Vietnamese dictionaries, in memory and in the database."""

from random import Random

import pytest

from vedich.values.text import collation_key

IN_ORDER = [
    "An Điền", "An Hải", "An Hiệp", "An Xuyên", "Ăn", "Ân", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Dung", "Đông", "Em",
    "Ê", "Oa", "Ô", "Ơ", "Út", "Ư",
]  # fmt: skip


def test_names_sort_by_letters_then_tones():
    mixed = IN_ORDER[:]
    Random(1).shuffle(mixed)
    assert sorted(mixed, key=collation_key) == IN_ORDER


@pytest.mark.django_db
def test_the_database_sorts_the_same_way(now):
    from vedich.organisations.queries import lead_choices, search_bodies
    from vedich.reporting.models import Round
    from vedich.reporting.queries import progress

    late = [s.body.name for s in progress(Round.objects.get(code="la-2023-h1"), now).late]
    assert late == sorted(late, key=collation_key)
    for found in (search_bodies("", now.date()), lead_choices(now.date())):
        names = [(body.level, body.name) for body in found]
        assert names == sorted(names, key=lambda pair: (pair[0], collation_key(pair[1])))
