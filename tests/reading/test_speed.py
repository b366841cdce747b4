"""Fast, linear, light, and quick to start."""

import resource
import subprocess
import sys
import time

import pytest

from vedich.reading import read_text

from .texts import STATE

PARAGRAPHS = """\
I. KẾT QUẢ

1. Sản lượng chè đạt 12.450 tấn, tăng 3,5% so với cùng kỳ; thu phí ước đạt 30,5 tỷ đồng, đạt 62% dự toán. Tuy nhiên, \
việc bán hoa còn nhiều khó khăn.

II. MỤC TIÊU

- Đến năm 2035, tỷ lệ hộ dùng nước sạch đạt 90% trở lên.

III. NHIỆM VỤ

1. Giao Sở Y tế phối hợp với các sở, ngành liên quan kiểm tra các chợ trước ngày 15/6/2033 theo Kế hoạch \
số 14/KH-SYT ngày 02/5/2032; báo cáo kết quả hằng quý.

2. Đẩy mạnh tuyên truyền, vận động người dân giữ gìn vệ sinh nơi công cộng, phân loại rác tại nguồn và tham gia các \
phong trào thi đua do địa phương phát động.

"""


def document(size: int) -> str:
    return f"{STATE}\nKẾ HOẠCH\nVề việc trồng hoa\n\n" + PARAGRAPHS * (size // len(PARAGRAPHS.encode()))


def seconds(text: str) -> float:
    """The best of two readings, in processor time."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        read_text(text)
        taken.append(time.process_time() - start)
    return min(taken)


def test_reading_takes_time_in_proportion_to_length():
    assert seconds(document(2_000_000)) / seconds(document(1_000_000)) < 2.6


def test_a_megabyte_is_read_in_about_a_second():
    # one core of a shared machine; alone it is well under a second
    assert seconds(document(1_000_000)) < 3


@pytest.mark.parametrize(
    "piece",
    [
        "5% a ", "1.234 ", ", ", "x; ", "a: ", "(", "(a) ", "“", "**", "| ", "[a](", "khoảng ", "và ", "tăng so với ",
        "mục tiêu ", "kế hoạch ( ", "SỞ ", "các sở, ", "giao sở nội vụ, ", ", giao sở ", "chỉ đạo các sở ", "- ", "a\n",
        "1. a\n", "a) b:\n", "01/02/2033 ", "năm 2033 ", "2030-2035 ", "số 12/QĐ-UBND ", "nghị quyết đại hội ",
        "định kỳ ", "đứng thứ 5 ", "5/6 xã, ", "5-6% - ", "5 tỷ đồng, ", "a", ". ", "… ", "TM. A", "Nơi nhận: ",
        "(5% kế hoạch) ", "trong đó, ", "có 5 xã và ", "với tổng ", "cộng hòa xã hội ", " ,,,, ", "như: a; ",
        "10 ", "10-", "số 10, ", "(10) ",
    ],
)  # fmt: skip
def test_no_repetition_makes_it_slow(piece):
    for opening in ("", "III. NHIỆM VỤ\n\n", "II. MỤC TIÊU\n\n"):
        text = opening + piece * (30_000 // len(piece))
        start = time.process_time()
        read_text(text)
        assert time.process_time() - start < 3


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_reading_plain_text_loads_neither_django_nor_the_readers_of_other_formats():
    loaded = run(
        "import sys; from vedich.reading import read; read('Trồng hoa.'.encode(), 'a.txt');"
        "print([m for m in ('django', 'lxml', 'pypdfium2', 'zipfile', 'python_calamine') if m in sys.modules])"
    )
    assert loaded == "[]"


def test_the_package_itself_imports_no_rules():
    assert run("import sys, vedich.reading; print('vedich.reading.reader' in sys.modules)") == "False"


def test_reading_starts_quickly():
    taken = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run("import vedich.reading.reader")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # the processor's own time: a busy machine makes nothing start sooner
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(taken) < 0.3
