"""What only several paragraphs, or a table, show to be wrong: lists, totals, plans, counts, figures told twice."""

from pathlib import Path

import pytest

from tests.reading.texts import STATE
from vedich.reading import read_text
from vedich.reading.checks import check

HERE = Path(__file__).parent
HEAD = f"{STATE}\nBÁO CÁO\nTình hình kinh tế - xã hội 6 tháng đầu năm 2033\n\nI. KẾT QUẢ ĐẠT ĐƯỢC\n\n"


def drawn(name: str) -> list[tuple[str, str]]:
    """The texts of a file, each under a line of `###` that says what is expected of it."""
    parts = (HERE / name).read_text(encoding="utf-8").split("###")[1:]
    return [(part.partition("\n")[0].strip(), part.partition("\n")[2]) for part in parts]


@pytest.mark.parametrize(("expected", "text"), drawn("wrong_documents.txt"))
def test_finds_what_does_not_add_up(expected, text):
    found = check(read_text(HEAD + text))
    assert [f"{finding.rule} | {finding.arithmetic}" for finding in found] == [expected]


@pytest.mark.parametrize("text", [text for _, text in drawn("right_documents.txt")])
def test_leaves_alone_what_adds_up(text):
    assert check(read_text(HEAD + text)) == []


def test_the_corpus_gives_no_finding_that_a_person_would_call_wrong(shared):
    """Ten published documents, each finding looked at: their figures agree as far as they can be compared."""
    found = {}
    for path in sorted((shared / "corpus" / "docs").glob("*.txt")):
        for finding in check(read_text(path.read_text(encoding="utf-8"))):
            key = (path.stem, str(finding.rule))
            found[key] = found.get(key, 0) + 1
    assert found == {}
