"""Every sentence of a document has a home, and the homeless ones are those that something speaks for."""

import itertools
import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from vedich.reading import read, read_text
from vedich.reading.homes import Place, counted, find_homes, homes_of

SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".docx", ".pdf", ".txt", ".html"))
HEAD = "UBND TỈNH SUỐI MƠ\nSố: 12/KH-UBND\nSuối Mơ, ngày 02 tháng 3 năm 2024\n\nKẾ HOẠCH\nvề trồng cây năm 2024\n\n"
#: addresses of links and notes of what was published on the web are no text
MARKUP = re.compile(r"\]\([^()\s]+[^()]*\)|\[(?:bookmark|:)[^\]]*\]")
#: a sentence under a heading → where it is at home
SENTENCES = [
    ("I. NHIỆM VỤ", "Sở Y tế kiểm tra các trạm y tế trước ngày 15/9/2024.", Place.DIRECTIVE),
    ("I. CHỈ TIÊU", "Phấn đấu trồng 500 ha rừng trong năm 2024.", Place.TARGET),
    ("I. KẾT QUẢ", "Sản lượng cam đạt 1.200 tấn, tăng 4,5% so với cùng kỳ.", Place.FIGURE),
    ("I. HẠN CHẾ", "Việc chăm sóc cây sau khi trồng ở nhiều nơi còn chậm.", Place.ASSESSMENT),
    ("I. BỐI CẢNH", "Kế hoạch nối tiếp Nghị quyết số 18-NQ/TW ngày 01/01/2020.", Place.REFERENCE),
    ("I. BỐI CẢNH", "Mùa mưa năm nay đến muộn ở phần lớn các vùng đồi.", Place.CONTEXT),
    ("I. MỤC TIÊU", "Những ngọn đồi xanh quanh năm của các bản vùng cao.", Place.HOMELESS),
]


def home_at(text, words):
    start = text.index(words)
    found = [h for h in homes_of(read_text(text)) if h.start < start + len(words) and h.end > start]
    return found[0].place


@pytest.mark.parametrize(("heading", "sentence", "place"), SENTENCES)
def test_a_sentence_is_at_home_where_something_was_made_of_it(heading, sentence, place):
    text = f"{HEAD}{heading}\n\n{sentence}\n"
    assert home_at(text, sentence.rstrip(".")) == place
    assert home_at(text, heading) == Place.HEADING
    assert home_at(text, "12/KH-UBND") == Place.HEADER


NUMBERED = "Diện tích rừng ngập mặn của huyện hiện có 1.250 ha."


def test_what_nothing_was_made_of_is_homeless_where_a_number_speaks_for_it():
    text = f"{HEAD}I. TÌNH HÌNH\n\n{NUMBERED}\n"
    start = text.index(NUMBERED)
    (home,) = [home for home in find_homes(text, []) if home.start == start]
    assert home.place == Place.HOMELESS
    (home,) = [home for home in find_homes(text, [(start + 40, start + 48, Place.FIGURE)]) if home.start == start]
    assert home.place == Place.FIGURE


def test_a_sentence_that_is_two_things_is_at_home_in_the_first():
    text = f"{HEAD}I. TÌNH HÌNH\n\n{NUMBERED}\n"
    start = text.index(NUMBERED)
    both = [(start, start + 5, Place.REFERENCE), (start + 8, start + 20, Place.TARGET)]
    assert [h.place for h in find_homes(text, both) if h.start == start] == [Place.TARGET]


def test_a_row_of_a_table_is_no_sentence_but_has_a_home():
    rows = "STT\tChỉ tiêu\tĐơn vị\tKế hoạch 2024\n1\tDiện tích rừng trồng mới\tha\t500\n2\tVườn ươm\t\t\n"
    text = f"{HEAD}I. CHỈ TIÊU\n\n{rows}"
    assert home_at(text, "Diện tích rừng trồng mới") == Place.TARGET
    assert home_at(text, "Vườn ươm") == Place.HEADING
    assert counted(find_homes(text, []))[Place.HOMELESS] >= 1


def complete(text, homes):
    """Homes are in order, apart, and no letter outside a list's mark is without one."""
    assert all(one.end <= other.start for one, other in itertools.pairwise(homes))
    assert all(0 <= home.start < home.end <= len(text) for home in homes)
    told = bytearray(len(text))
    for home in homes:
        told[home.start : home.end] = b"\1" * (home.end - home.start)
    for markup in MARKUP.finditer(text):
        told[markup.start() : markup.end()] = b"\1" * (markup.end() - markup.start())
    left = "".join(char if char.isalnum() and not told[at] else " " for at, char in enumerate(text))
    assert not [word for word in left.split() if len(word) > 3], left.split()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sentence_of_the_samples_has_a_home(path):
    reading = read(path.read_bytes(), path.name)
    complete(reading.text, homes_of(reading))


def test_every_sentence_of_the_corpus_has_a_home(shared):
    shares = []
    for path in sorted((shared / "corpus" / "docs").glob("*.txt")):
        reading = read(path.read_bytes(), path.name)
        homes = homes_of(reading)
        complete(reading.text, homes)
        counts = counted(homes)
        shares.append((counts[Place.HOMELESS], sum(counts.values())))
    assert sum(homeless for homeless, _ in shares) <= 0.05 * sum(total for _, total in shares)


@given(
    st.lists(st.sampled_from([one for row in SENTENCES for one in row[:2]] + [NUMBERED, "- ", "(", "…"]), max_size=14)
)
def test_homes_are_in_order_and_apart_whatever_the_text(parts):
    homes = homes_of(read_text("\n\n".join(parts)))
    assert all(one.end <= other.start for one, other in itertools.pairwise(homes))


def test_the_json_holds_homes_on_request_only():
    reading = read_text(HEAD + "I. TÌNH HÌNH\n\n" + NUMBERED)
    assert "homes" not in reading.to_json()
    homes = json.loads(json.dumps(reading.to_json(homes=True)))["homes"]
    assert {"start", "end", "home"} == set(homes[0])
    assert {home["home"] for home in homes} <= set(Place)


def test_homes_of_a_long_text_cost_less_than_reading_it():
    text = HEAD + "\n\n".join(f"{n}. {NUMBERED} {SENTENCES[0][1]}" for n in range(1, 3000))
    begun = time.perf_counter()
    reading = read_text(text)
    between = time.perf_counter()
    assert len(homes_of(reading)) > 5000
    assert time.perf_counter() - between < max(between - begun, 0.2)
