"""No text makes the check slow: its time grows with length, whatever is written over and over."""

import time

import pytest

from vedich.reading import read_text
from vedich.reading.checks import check

REPEATED = (
    "gồm 3 xã, 4 xã, ", "3/5 xã đạt, ", "đạt 50% kế hoạch (300 tỷ đồng), 150 tỷ đồng, ", "(((12 xã, ", "1.234 + ",
    "từ 3 tỷ đồng lên 4 tỷ đồng, tăng 5%, ", "chiếm 12%, ", "tổng số 12 xã trong đó ", "cơ cấu 12,3%; ",
    "Thu ngân sách nhà nước 6 tháng đạt 10.0 tỷ đồng. ", " a" * 50 + " ", "12 xã, ", "2 huyện (A, B, ",
)  # fmt: skip
SHORT, LONG = 5_000, 20_000


def seconds(words: str, length: int) -> float:
    reading = read_text("I. KẾT QUẢ\n\n" + words * (length // len(words)))
    start = time.process_time()
    check(reading)
    return time.process_time() - start


@pytest.mark.parametrize("words", REPEATED)
def test_time_grows_with_length_only(words):
    seconds(words, SHORT)
    assert seconds(words, LONG) < 7 * seconds(words, SHORT) + 0.3
