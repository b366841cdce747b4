"""A question is answered with clauses of the register, word for word, or not at all."""

import pytest

from vedich.documents.asking import ask, terms_of
from vedich.sample.build import YEARS_END

pytestmark = pytest.mark.django_db
QUESTIONS = [
    ("Thu ngân sách nhà nước năm 2023 là bao nhiêu?", "ngân sách"),
    ("thu ngan sach nam 2023", "ngân sách"),
    ("Kết nạp bao nhiêu đảng viên?", "đảng viên"),
    ("Tăng trưởng kinh tế ra sao?", "tăng trưởng kinh tế"),
]


@pytest.mark.parametrize(("question", "words"), QUESTIONS)
def test_the_best_answer_says_what_was_asked_for(question, words):
    best = ask(question, YEARS_END)[0]
    assert words.lower() in best.text.lower()
    assert any(piece.hit for piece in best.pieces)


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS])
def test_an_answer_is_an_exact_stretch_of_its_document(question):
    from vedich.documents.models import Document

    for answer in ask(question, YEARS_END):
        text = Document.objects.get(pk=answer.document.pk).text
        assert text[answer.start : answer.end] == answer.text == "".join(p.text for p in answer.pieces)


def test_the_best_comes_first():
    scores = [answer.score for answer in ask(QUESTIONS[0][0], YEARS_END)]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("question", ["", "là gì?", "Giá vé tàu vũ trụ lên Sao Hỏa bao nhiêu?", "zzyzx"])
def test_where_nothing_fits_nothing_is_said(question):
    assert ask(question, YEARS_END) == []


def test_what_is_looked_for():
    assert [t.word for t in terms_of("Chỉ thị 05-CT/TW nói gì về học tập?")] == ["chi", "thi", "5_ct_tw", "hoc", "tap"]


def test_a_question_takes_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        ask(QUESTIONS[0][0], YEARS_END)
