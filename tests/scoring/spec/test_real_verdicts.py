"""Verdicts that were really given, beside what the formula proposes. The machine proposes, the
responsible body decides: where they differ, the reason is the body's to give."""

from tests.scoring.spec.boards import board

#: sources: QĐND 2019 (national), Thừa Thiên Huế 2019, Tiền Giang 2019
VERDICTS = """
kind | way  | aim           | value | status   | official
rate | up   | range 6.6 6.8 | 7.02  | exceeded | Vượt
rate | up   | range 33 34   | 33.9  | on_track | Đạt
rate | up   | range 1 1.5   | 1.1   | on_track | Vượt
rate | down | about 4       | 2.79  | exceeded | Vượt
rate | down | lt 4          | 3.1   | exceeded | Đạt
rate | up   | range 60 62   | 61    | on_track | Đạt
rate | up   | range 7.5 8.0 | 7.18  | behind   | Không đạt
rate | down | lt 7.6        | 7.6   | behind   | Đạt
rate | up   | eq 98.07      | 98.5  | exceeded | Đạt
rate | up   | range 7 7.5   | 7.26  | on_track | Đạt
"""


def test_what_the_formula_proposes_for_each(engine):
    lines = [line.rsplit("|", 1)[0] for line in VERDICTS.strip().splitlines()]
    board(engine, "\n".join(lines), at="2023", as_of="2024-01-05")


def test_they_differ_in_four_of_ten():
    meaning = {"exceeded": "Vượt", "on_track": "Đạt", "behind": "Không đạt"}
    drawn = [[cell.strip() for cell in line.split("|")] for line in VERDICTS.strip().splitlines()[1:]]
    differing = [row for row in drawn if meaning[row[4]] != row[5]]
    assert [row[2] for row in differing] == ["range 1 1.5", "lt 4", "lt 7.6", "eq 98.07"]
