"""Lines, paragraphs, sentences, and the clean view that keeps its way back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.reading import read_text
from vedich.reading.letters import alike, normal
from vedich.reading.lines import paragraphs, split_lines
from vedich.reading.view import View, build

from .texts import tasks


def view_of(text: str) -> View:
    source = normal(text)
    return build(source, paragraphs(split_lines(source)))


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("**Trồng** *hoa* ven sông", "Trồng hoa ven sông"),
        ("1\\. Trồng hoa\\; bán hoa", "1. Trồng hoa; bán hoa"),
        ("| Trồng | hoa |", "Trồng hoa"),
        ("Trồng    hoa\tven sông", "Trồng hoa ven sông"),
        ('Theo [Kế hoạch](https://vi.du/a "x") này', "Theo Kế hoạch này"),
        ("[bookmark: _Hlk1]- Trồng hoa", "- Trồng hoa"),
    ],
)
def test_noise_is_taken_off(source, clean):
    assert view_of(source).text == f"{clean}\n"


@given(st.text(alphabet="ab \n*|\\\t-.", max_size=200))
def test_every_letter_of_the_view_stands_in_the_source(text):
    view = view_of(text)
    for position, char in enumerate(view.text):
        origin = view.origin(position)
        assert char in " \n" or view.source[origin] == char


@given(st.text(max_size=100))
def test_comparable_letters_keep_their_places(text):
    assert len(alike(text)) == len(text)


def test_two_schools_of_tone_marks_compare_alike():
    assert alike("Hoà, uỷ, quý, HOÁ") == "hòa, ủy, quý, hóa"


def test_lines_wrapped_at_a_column_are_one_paragraph():
    line = "Trồng hoa ven sông là việc của cả làng, ai cũng góp một tay vào"
    wrapped = "\n".join([line] * 14) + "\n\n" + "\n".join([line] * 14) + "\n"
    assert len(view_of(wrapped).paragraphs) == 2


def test_a_page_break_inside_a_sentence_does_not_end_it():
    assert view_of("Trồng hoa ven\n\nsông.\n").text == "Trồng hoa ven sông.\n"


def test_capitals_over_two_lines_are_one_heading():
    assert len(view_of("NHIỆM VỤ\nTRỒNG HOA\n\nTrồng hoa.\n").paragraphs) == 2


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Trồng hoa. Bán hoa.", 2),
        ("Trồng hoa ở TP. Suối Mơ.", 1),
        ("Trồng 1.200 cây. Bán hoa.", 2),
        ("Trồng hoa, v.v. và bán hoa.", 1),
        ("Trồng hoa theo lời dặn “Hãy trồng. Hãy bán.” của cụ.", 1),
        ("Trồng hoa (hoa hồng. hoa cúc).", 1),
        ("Trồng hoa; bán hoa.", 2),
    ],
)
def test_where_sentences_end(words, count):
    assert len(read_text(tasks(words)).directives) == count


def test_a_quotation_of_a_speech_has_sentences_of_its_own():
    speech = "“" + "Đề nghị các xã trồng hoa ven đường làng mình. " * 10 + "”"
    assert len(read_text(f"Phát biểu tại hội nghị\n\n{speech}\n").directives) == 10
