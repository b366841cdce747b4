"""A review from the same figures as the board: every target, and no number without a source."""

import io
import re
from datetime import timedelta

import pytest
from django.utils import translation

from tests.factories import plan_2023, target_of
from vedich.plans.models import Plan, Target
from vedich.reporting.models import Observation
from vedich.reviews.command import write_review
from vedich.reviews.composing import compose, says_more
from vedich.reviews.models import Assessment
from vedich.sample.build import CLOCK, YEARS_END, at
from vedich.scorecards.models import Score
from vedich.scorecards.queries import board
from vedich.values.errors import Refused
from vedich.values.numbers import format_number
from vedich.values.periods import NotAPeriod, Period
from vedich.writing.blocks import Heading, Paragraph, Table
from vedich.writing.docx import write_docx
from vedich.writing.html import write_html

pytestmark = pytest.mark.django_db
H1 = Period.parse("2023-H1")
REVIEWS = [
    ("la-2023", "2023-H1", CLOCK[0]),
    ("la-2023", "2023-H1", at(2023, 7, 4)),
    ("la-2023", "2023-9M", CLOCK[1]),
    ("la-2023", "2023", YEARS_END),
    ("la-2024", "2024", YEARS_END),
    ("la-2021-2025", "2021/2025", YEARS_END),
]


def composed(code, period, moment, language="vi"):
    with translation.override(language):
        return compose(Plan.objects.select_related("body").get(code=code), Period.parse(period), moment)


def of_kind(report, kind):
    return [block for block in report.blocks if isinstance(block, kind)]


def results(report):
    """The bulleted paragraphs of the first part."""
    blocks = list(report.blocks)
    heads = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    return [b for b in blocks[heads[0] : heads[1]] if isinstance(b, Paragraph) and b.bullet]


@pytest.mark.parametrize(("code", "period", "moment"), REVIEWS)
def test_every_target_is_in_the_text_and_in_the_annex(code, period, moment):
    report = composed(code, period, moment)
    titles = [str(t) for t in Target.objects.filter(target_set__plan__code=code, withdrawn_on=None)]
    text = "\n".join(block.text for block in results(report))
    (annex,) = of_kind(report, Table)
    assert titles
    assert [title for title in titles if title not in text] == []
    assert sorted(row[1] for row in annex.rows) == sorted(titles)
    assert [row[0] for row in annex.rows] == [str(n) for n in range(1, len(titles) + 1)]


def known_keys():
    """What a source key may name."""
    return (
        {str(key) for key in Observation.objects.values_list("pk", flat=True)}
        | {f"target:{code}" for code in Target.objects.values_list("code", flat=True)}
        | {f"assessment:{code}" for code in Assessment.objects.values_list("code", flat=True)}
        | {f"score:{s.target.code}|{s.period}" for s in Score.objects.select_related("target")}
    )


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("code", "period", "moment"), REVIEWS)
def test_no_result_has_a_number_without_a_source(code, period, moment, language):
    known = known_keys()
    told = results(composed(code, period, moment, language))
    bare = [block.text for block in told if re.search(r"\d", block.text) and not block.sources]
    assert bare == []
    assert {key for block in told for key in block.sources} <= known


def test_a_total_of_units_leads_to_its_computation():
    row = next(
        b for b in results(composed("la-2023", "2023-H1", at(2023, 7, 4))) if key_of("members-admitted") in b.sources
    )
    assert row.sources == (key_of("members-admitted"), f"score:{target_of('members-admitted').code}|2023-H1")


def test_a_judgement_leads_to_its_clause():
    report = composed("la-2023", "2023-H1", CLOCK[0])
    judged = [b for b in of_kind(report, Paragraph) if any(s.startswith("assessment:") for s in b.sources)]
    assert judged
    for block in judged:
        (key,) = block.sources
        told = Assessment.objects.get(code=key.removeprefix("assessment:"), withdrawn_on=None).text
        assert block.text.removesuffix(".") == " ".join(told.split()).removesuffix(".")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Thu ngân sách 6 tháng đầu năm 2023 ước đạt 10.032 tỷ đồng, bằng 49,8% dự toán, giảm 18,2%", False),
        ("Đến ngày 25/6/2023, kết nạp được 750 đảng viên, đạt 48,39% kế hoạch", False),
        ("Giải ngân đạt 48,6% kế hoạch, đứng thứ 3 cả nước", True),
        ("An sinh xã hội được bảo đảm", True),
    ],
)
def test_a_judgement_that_says_no_more_than_the_targets_is_left_out(text, more):
    said = {"10.032", "49,8", "18,2", "750", "48,39", "48,6"}
    assert says_more(text, said) is more


SENTENCES = [
    ("grdp", "vi", ["3,43%", "8 – 8,5%"]),
    ("grdp", "en", ["GRDP growth", "3,43%"]),
    ("clearance", "vi", ["186,1 ha", "20,06%", "927,7 ha"]),
    ("members-admitted", "vi", ["750", "48,39%", "1.550"]),
    ("budget-revenue", "vi", ["10.032 tỷ đồng", "49,8%", "18,2%", "20.145"]),
    ("disbursement", "vi", ["48,6%", "19"]),
]


def key_of(indicator):
    return f"target:{target_of(indicator).code}"


@pytest.mark.parametrize(("indicator", "language", "words"), SENTENCES)
def test_the_true_figures_stand_in_its_sentences(indicator, language, words):
    (found,) = [
        b.text for b in results(composed("la-2023", "2023-H1", CLOCK[0], language)) if key_of(indicator) in b.sources
    ]
    assert [word for word in words if word not in found] == []


def test_the_figures_of_the_annex_are_the_boards():
    (annex,) = of_kind(composed("la-2023", "2023-H1", CLOCK[0]), Table)
    written = {row[1]: row[3] for row in annex.rows}
    for row in board(plan_2023(), CLOCK[0], H1).rows:
        with translation.override("vi"):
            assert written[str(row.target)].startswith(format_number(row.value))


def test_a_target_without_a_figure_says_so_and_is_no_nought():
    report = composed("la-2023", "2023-9M", CLOCK[1])
    with translation.override("vi"):
        title = str(target_of("grdp"))
    (found,) = [b.text for b in results(report) if key_of("grdp") in b.sources]
    assert "chưa có số liệu" in found
    (annex,) = of_kind(report, Table)
    assert next(row[3:5] for row in annex.rows if row[1] == title) == ("–", "–")


def test_a_review_of_an_earlier_moment_says_what_was_known_then():
    early, late = composed("la-2023", "2023-H1", at(2023, 7, 4)), composed("la-2023", "2023-H1", CLOCK[0])
    key = key_of("members-admitted")
    before, after = [next(b.text for b in results(r) if key in b.sources) for r in (early, late)]
    assert "727" in before
    assert "182" in before
    assert "750" in after


def test_the_units_that_have_not_reported_are_named():
    def late(moment):
        heads = [b.text for b in of_kind(composed("la-2023", "2023-H1", moment), Heading)]
        return len(heads)

    assert late(CLOCK[0]) == late(CLOCK[1]) + 1


def test_the_same_moment_makes_the_same_file_and_another_moment_another():
    report = composed("la-2023", "2023-H1", CLOCK[0])
    assert report == composed("la-2023", "2023-H1", CLOCK[0])
    assert write_docx(report) == write_docx(composed("la-2023", "2023-H1", CLOCK[0]))
    assert write_html(report) == write_html(composed("la-2023", "2023-H1", CLOCK[0]))
    assert write_docx(report) != write_docx(composed("la-2023", "2023-H1", CLOCK[0] + timedelta(days=1)))


def test_the_file_holds_the_stamp_and_every_target(tmp_path):
    from docx import Document

    path = tmp_path / "review.docx"
    assert write_review("la-2023", "2023-H1", "docx", path, "vi") == str(path)
    document = Document(io.BytesIO(path.read_bytes()))
    assert "MẪU" in document.sections[0].header.paragraphs[0].text
    annex = document.tables[-1]
    assert len(annex.rows) == 6
    assert any("927,7" in cell.text for row in annex.rows for cell in row.cells)


@pytest.mark.parametrize(("form", "language", "mark"), [("html", "vi", "MẪU"), ("html", "en", "SAMPLE")])
def test_a_page_is_written_in_the_language_asked_for(tmp_path, form, language, mark):
    path = tmp_path / "review.html"
    write_review("la-2023", "2023-H1", form, path, language)
    page = path.read_text(encoding="utf-8")
    assert mark in page
    assert f'lang="{language}"' in page


@pytest.mark.parametrize(
    ("code", "period", "error"),
    [
        ("no-plan", "2023-H1", "no-such-plan"),
        ("la-2023", "2024", "outside-plan"),
        ("la-2023", "2022-H1", "outside-plan"),
    ],
)
def test_a_review_that_cannot_be_is_refused_and_nothing_is_written(tmp_path, code, period, error):
    path = tmp_path / "review.docx"
    with pytest.raises(Refused) as refusal:
        write_review(code, period, "docx", path, "vi")
    assert refusal.value.code == error
    assert not path.exists()


def test_a_period_that_is_none_and_a_folder_that_is_not_there_are_refused(tmp_path):
    with pytest.raises(NotAPeriod):
        write_review("la-2023", "nửa năm", "docx", tmp_path / "a.docx", "vi")
    with pytest.raises(Refused):
        write_review("la-2023", "2023-H1", "docx", tmp_path / "none" / "a.docx", "vi")
