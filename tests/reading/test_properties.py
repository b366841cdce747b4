"""What holds for any text at all."""

import unicodedata
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from vedich.reading import Section, extract, read_text
from vedich.reading.errors import StampedSecret, Unreadable

from .texts import objectives, results

#: pieces that rules look for, put together at random
WORDS = (
    "I. KẾT QUẢ|II. MỤC TIÊU|III. NHIỆM VỤ|KẾ HOẠCH|Số: 12/KH-UBND|Nơi nhận:|Kính gửi:|- |+ |1. |a) |Điều 1. "
    "|(|)|“|”|;|:|. |, |đạt |tăng |giảm |từ |đến |trên |khoảng |8%|8,5 - 9%|1.250 tỷ đồng|18/20 xã|12 ha|năm 2033"
    "|quý II/2033|15/6/2033|giao |yêu cầu |đề nghị |Sở Y tế|các xã|Ủy ban nhân dân |tỉnh |phải |cần |kiểm tra "
    "|chợ hoa|sản lượng chè|phấn đấu |mục tiêu |kế hoạch |so với cùng kỳ|trong đó |hằng năm|lần thứ XX"
    "|Nghị quyết số 18-NQ/TU|Nghị quyết Đại hội |**|*|\\|\t|    |\n|\n\n|\u00a0|ð|của "
)
PIECES = st.sampled_from([*WORDS.split("|"), "|"])
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
)


def sections(found: tuple[Section, ...]) -> list[Section]:
    return [one for section in found for one in (section, *sections(section.children))]


@given(TEXTS)
def test_reading_never_fails_and_its_evidence_stands_in_the_text(text):
    try:
        reading = read_text(text)
    except StampedSecret:
        return
    items = [
        *reading.references,
        *reading.figures,
        *reading.targets,
        *reading.directives,
        *reading.assessments,
        *sections(reading.outline),
    ]
    for item in items:
        assert 0 <= item.start < item.end <= len(reading.text)
        assert reading.text[item.start : item.end].strip()
    for index, directive in enumerate(reading.directives):
        assert directive.joins is None or 0 <= directive.joins < index


@given(st.binary(max_size=400), st.sampled_from(["a.docx", "a.pdf", "a.html", "a.txt", "a.md", "a"]))
def test_any_bytes_are_read_or_refused(data, name):
    try:
        text = extract(data, name)
    except Unreadable:
        return
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text


@given(TEXTS)
def test_composed_and_decomposed_texts_are_one(text):
    def outcome(form: str) -> str | type[Unreadable]:
        try:
            return extract(unicodedata.normalize(form, text).encode("utf-8", "ignore"), "a.txt")
        except Unreadable as refusal:
            return type(refusal)

    assert outcome("NFC") == outcome("NFD")


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999999999.99"), places=2))
def test_numbers_come_back_as_they_were(value):
    grouped = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    (figure,) = read_text(results(f"- Thu phí đạt {grouped} triệu đồng.")).figures
    assert figure.value == value


@given(st.integers(1, 400), st.integers(1, 400))
def test_ranges_come_back_as_they_were(low, more):
    (target,) = read_text(objectives(f"- Trồng {low} - {low + more} ha hoa.")).targets
    assert (target.value, target.value_to) == (low, low + more)
