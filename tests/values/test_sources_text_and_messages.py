"""Where a number comes from, folded text, and sentences in the reader's language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedich.values.dates import NotADate
from vedich.values.errors import Conflict, NotAllowed, Refused
from vedich.values.messages import chosen_language, sentence
from vedich.values.numbers import NotANumber
from vedich.values.provenance import Cell, Clause, Entry, Formula, from_json, to_json
from vedich.values.text import fold, nfc, slug

WORDS = st.text(max_size=20)
SOURCES = st.one_of(
    st.builds(Clause, WORDS, st.integers(0), st.integers(0)),
    st.builds(Cell, WORDS, WORDS, WORDS),
    st.builds(Entry, WORDS, WORDS),
    st.builds(Formula, WORDS, st.lists(WORDS, max_size=3).map(tuple)),
)


@given(SOURCES)
def test_a_source_comes_back_from_its_stored_form(source):
    assert from_json(to_json(source)) == source


def test_an_unknown_kind_of_source_is_refused():
    with pytest.raises(KeyError):
        from_json({"kind": "rumour"})


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường  tỉnh", "duong tinh"),
        ("ĐẢNG ỦY", "dang uy"),
        ("Tỷ lệ hộ nghèo", "ty le ho ngheo"),
        ("u\u0309y ban", "uy ban"),
        ("\u00a0a\tb\n", "a b"),
        ("", ""),
    ],
)
def test_text_is_folded_for_comparison(text, folded):
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_twice_or_decomposed_changes_nothing(text):
    import unicodedata

    once = fold(text)
    assert fold(once) == once
    assert fold(unicodedata.normalize("NFD", nfc(text))) == fold(nfc(text))


@pytest.mark.parametrize(
    ("text", "code"), [("Thu ngân sách nhà nước", "thu-ngan-sach-nha-nuoc"), ("12-NQ/TU", "12-nq-tu"), ("–", "")]
)
def test_a_name_makes_a_code(text, code):
    assert slug(text) == code


@pytest.mark.parametrize(
    ("given", "environment", "language"),
    [
        ("en", {}, "en"),
        (None, {"VEDICH_LANG": "en"}, "en"),
        (None, {}, "vi"),
        ("fr", {}, "vi"),
        ("vi", {"VEDICH_LANG": "en"}, "vi"),
    ],
)
def test_the_language_is_the_option_then_the_environment_then_vietnamese(given, environment, language):
    assert chosen_language(given, environment) == language


def test_a_refusal_is_told_in_the_readers_language():
    assert sentence(NotANumber("x"), "en") == "“x” is not a number; write it like 10.032,5."
    assert sentence(NotANumber("x"), "vi").startswith("“x”")
    assert sentence(NotANumber("x"), "vi") != sentence(NotANumber("x"), "en")


@pytest.mark.parametrize("error", [NotANumber(""), NotADate("")])
def test_an_empty_text_is_told_as_empty(error):
    assert "“”" in sentence(error, "vi")
    assert "\n" not in sentence(error, "vi")


def test_a_sentence_without_places_may_hold_a_percent_sign():
    assert sentence(Refused("x", "Over 100% is refused."), "en") == "Over 100% is refused."


@pytest.mark.parametrize("kind", [Conflict, NotAllowed])
def test_every_refusal_carries_code_message_and_data(kind):
    error = kind("who", "%(who)s was first.", who="An")
    assert (error.code, error.data, str(error)) == ("who", {"who": "An"}, "An was first.")
