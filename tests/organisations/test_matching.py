"""Names in a text → bodies of the register as of the document's date; several → the candidates, never a guess."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.organisations.matching import Directory, Kind, Named, Standing
from vedich.organisations.queries import directory
from vedich.organisations.wording import key

DAY = date(2023, 7, 5)
SPELLINGS = [
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
    ("Uỷ ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH"),
    ("HĐND tỉnh", "Hội đồng nhân dân tỉnh"),
    ("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ("UBMTTQ tỉnh", "Mặt trận Tổ quốc tỉnh"),
    ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh"),
    ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
    ("BTVTU", "Ban Thường vụ Tỉnh ủy"),
    ("BCH Đảng bộ tỉnh", "Ban Chấp hành Đảng bộ tỉnh"),
    ("BCS đảng UBND tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh"),
    ("VPTU", "Văn phòng Tỉnh ủy"),
    ("Ban Tổ chức TU", "Ban Tổ chức Tỉnh ủy"),
    ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư"),
    ("Sở KH-ĐT", "Sở Kế hoạch - Đầu tư"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("Sở NN và PTNT", "Sở NN & PTNT"),
    ("Sở LĐ-TB&XH", "Sở Lao động, Thương binh và Xã hội"),
    ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
    ("Sở VH, TT&DL", "Sở VH,TT và DL"),
    ("Sở VHTT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Sở TN&MT", "Sở Tài nguyên và Môi trường"),
    ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
    ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
    ("Sở TC", "Sở Tài chính"),
    ("Sở NV", "Sở Nội vụ"),
    ("CA tỉnh", "Công an tỉnh"),
    ("Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
    ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh"),
    ("TX. Suối Mơ", "thị xã Suối Mơ"),
    ("TP. Suối Mơ", "thành phố Suối Mơ"),
    ("TP Suối Mơ", "Tp.Suối Mơ"),
]


@pytest.mark.parametrize(("short", "full"), SPELLINGS)
def test_a_short_form_comes_to_the_key_of_the_full_name(short, full):
    assert key(short) == key(full)


@pytest.mark.parametrize(
    ("one", "other"), [("Sở TP", "TP"), ("từ", "TU"), ("Sở Tài chính", "Sở Công Thương"), ("Phó", "P.")]
)
def test_words_that_only_look_alike_stay_apart(one, other):
    assert key(one) != key(other)


#: the sample's register on 5 July 2023: words of a text → what they mean → code of the body, or how many
MATCHES = [
    ("UBND tỉnh", Kind.ONE, "ubnd"),
    ("Ủy ban nhân dân tỉnh Long An", Kind.ONE, "ubnd"),
    ("Chủ tịch UBND tỉnh", Kind.ONE, "ubnd"),
    ("Giám đốc Sở Tài chính", Kind.ONE, "so-tc"),
    ("Sở Tài chính tỉnh Long An", Kind.ONE, "so-tc"),
    ("Sở Tài chính tỉnh Bến Xa", Kind.UNKNOWN, 0),
    ("Sở KH&ĐT", Kind.ONE, "so-khdt"),
    ("Mặt trận Tổ quốc", Kind.ONE, "mttq"),
    ("Liên đoàn Lao động", Kind.ONE, "ldld"),
    ("Tỉnh ủy", Kind.ONE, "tu"),
    ("so-yt", Kind.ONE, "so-yt"),
    ("Sở Kế hoạch", Kind.SEVERAL, 1),
    ("Ủy ban nhân dân", Kind.SEVERAL, 12),
    ("huyện Thuận Tiến", Kind.SEVERAL, 2),
    ("các huyện, thị xã, thành phố", Kind.GROUP, 15),
    ("các huyện, thành, thị", Kind.GROUP, 15),
    ("UBND các huyện, thị xã, thành phố", Kind.GROUP, 15),
    ("UBND cấp huyện", Kind.GROUP, 15),
    ("các huyện ủy, thị ủy, thành ủy", Kind.GROUP, 15),
    ("các sở, ban, ngành", Kind.GROUP, 17),
    ("lãnh đạo các sở, ban, ngành tỉnh", Kind.GROUP, 17),
    ("các sở", Kind.GROUP, 14),
    ("các ban đảng", Kind.GROUP, 3),
    ("Các ban Đảng của Tỉnh ủy", Kind.GROUP, 3),
    ("các đoàn thể", Kind.GROUP, 2),
    ("các xã, phường, thị trấn", Kind.GROUP, 188),
    ("Đảng ủy các xã, phường", Kind.GROUP, 188),
    ("các xã, phường, đặc khu", Kind.GROUP, 188),
    ("các cấp", Kind.EVERYBODY, 0),
    ("Các cấp ủy", Kind.EVERYBODY, 0),
    ("các địa phương", Kind.EVERYBODY, 0),
    ("các cơ quan, đơn vị, địa phương", Kind.EVERYBODY, 0),
    ("Ban Quản lý Vườn chim", Kind.UNKNOWN, 0),
    ("", Kind.UNKNOWN, 0),
    ("…", Kind.UNKNOWN, 0),
]


@pytest.mark.parametrize(("words", "kind", "found"), MATCHES)
@pytest.mark.django_db
def test_words_mean_bodies_of_the_register(words, kind, found):
    match = directory(DAY).match(words)
    assert match.kind == kind
    assert (match.one.code if match.one else len(match.bodies)) == found


@pytest.mark.django_db
def test_a_group_is_told_with_how_many_it_was_on_that_day(django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        known = directory(DAY)
        assert known.match("các huyện, thị xã, thành phố").counted == "15 huyện, thị xã, thành phố"
        assert known.match("lãnh đạo các sở, ban, ngành").counted == "17 sở, ban, ngành"
        assert known.match("UBND cấp xã").counted == "188 UBND cấp xã"


def test_a_group_has_the_members_of_its_day():
    places = [("xã", "Bưởi"), ("xã", "Cam"), ("phường", "Chanh")]
    rows = [Standing(n, f"x{n}", f"UBND {k} {p}", "commune", "government", "", k, p) for n, (k, p) in enumerate(places)]
    assert Directory(DAY, rows[:2], []).match("các xã, phường").counted == "2 xã, phường"
    assert Directory(DAY, rows, []).match("các xã, phường").counted == "3 xã, phường"
    assert Directory(DAY, [], []).match("các xã, phường").kind is Kind.UNKNOWN


def test_two_bodies_of_one_name_are_both_candidates():
    rows = [Standing(n, f"s{n}", "Sở Y tế", "department", "government") for n in range(2)]
    match = Directory(DAY, rows, [Named(row.pk, row.name) for row in rows]).match("Sở Y tế")
    assert (match.kind, match.one, len(match.bodies)) == (Kind.SEVERAL, None, 2)


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
NAMES = st.lists(
    st.sampled_from(["Sở Tre Xanh", "Sở Tre Vàng", "Sở Trúc Xanh và Nước", "Ban Suối", "Chi cục Mây", "Trung tâm Gió"]),
    min_size=1, max_size=6, unique=True,
)  # fmt: skip


@given(names=NAMES, changes=st.lists(DAYS, min_size=5, max_size=5, unique=True), day=DAYS)
def test_a_body_renamed_by_date_is_matched_by_its_name_of_that_date(names, changes, day):
    """Whatever its history: on each day exactly the name of the day is it; its other names are asked about."""
    edges = [None, *sorted(changes)[: len(names) - 1], None]
    history = [
        Named(7, name, edges[at], edges[at + 1] and edges[at + 1] - timedelta(days=1))
        if at + 1 < len(names)
        else Named(7, name, edges[at] if at else None, None)
        for at, name in enumerate(names)
    ]
    known = Directory(day, [Standing(7, "b", names[-1], "department", "government")], history)
    (standing,) = [named.name for named in history if named.holds_on(day)]
    assert known.match(standing).one.code == "b"
    for name in set(names) - {standing}:
        match = known.match(name)
        assert (match.one, match.kind) == (None, Kind.SEVERAL)
        assert [body.code for body in match.bodies] == ["b"]


@given(st.text(max_size=60))
def test_any_words_have_an_answer(words):
    row = Standing(1, "b", "Sở Y tế", "department", "government")
    match = Directory(DAY, [row], [Named(1, row.name)]).match(words)
    assert (match.kind is Kind.ONE) == (match.one is not None)
