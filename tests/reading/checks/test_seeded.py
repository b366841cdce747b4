"""Faults seeded by script: in the samples' texts and in a report of our own, one figure at a time is changed.

Every figure that the text itself lets one check is changed in several ways; each change is found at its place.
"""

import re

import pytest

from tests.conftest import ROOT
from vedich.reading import read_text
from vedich.reading.checks import check

SAMPLES = ROOT / "samples" / "src"
REPORT = """\
TỈNH ỦY BÌNH MẪU                              ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 12-BC/TU                          Bình Mẫu, ngày 05 tháng 7 năm 2033

BÁO CÁO
kết quả lãnh đạo thực hiện nhiệm vụ 6 tháng đầu năm 2033

I. KẾT QUẢ

1. Kinh tế

- Tổng thu ngân sách nhà nước 6 tháng đầu năm 2033 đạt 8.216 tỷ đồng, bằng 51,4% dự toán (15.984 tỷ đồng), tăng \
741 tỷ đồng, tăng 9,9% so với cùng kỳ; trong đó thu nội địa 6.904 tỷ đồng, thu khác 1.312 tỷ đồng.

- Vốn đầu tư công được giao 4.350 tỷ đồng, gồm vốn ngân sách trung ương 1.275 tỷ đồng và vốn ngân sách địa phương \
3.075 tỷ đồng. Đến ngày 30/6/2033, giải ngân 2.127/4.350 tỷ đồng, đạt 48,9% kế hoạch.

- Cơ cấu kinh tế: nông, lâm, thủy sản 17,4%; công nghiệp - xây dựng 49,8%; dịch vụ 27,3%; thuế sản phẩm trừ trợ \
cấp sản phẩm 5,5%.

- Kim ngạch xuất khẩu tăng từ 1,64 tỷ USD lên 1,87 tỷ USD, tăng 14%.

- Công nhận thêm 3 xã nông thôn mới (Tân Hòa, Phú Lộc và An Bình), nâng lên 87/112 xã, đạt 77,7%.

2. Xây dựng Đảng

- Kết nạp 842 đảng viên, đạt 52,63% kế hoạch (1.600 đảng viên).

- Tổ chức 64 cuộc kiểm tra, giám sát (41 cuộc kiểm tra, 23 cuộc giám sát).

- Có 14/16 chỉ tiêu đạt và vượt, 02 chỉ tiêu chưa đạt.

- Tiếp nhận 5.230 hồ sơ, trong đó giải quyết đúng hạn 5.121 hồ sơ, quá hạn 109 hồ sơ.

- Tai nạn giao thông xảy ra 96 vụ, giảm 24 vụ (20%) so với cùng kỳ.

II. ĐÁNH GIÁ CHUNG

Tổng thu ngân sách nhà nước 6 tháng đầu năm 2033 đạt 8.216 tỷ đồng.
"""
#: figures that something else in the report's text proves, with enough of their words to tell them apart
CHECKED = [
    ("8.216", " tỷ đồng, bằng"), ("51,4", "% dự toán"), ("15.984", " tỷ đồng)"), ("741", " tỷ đồng, tăng"),
    ("9,9", "% so với"), ("6.904", " tỷ đồng, thu khác"), ("1.312", " tỷ đồng."), ("4.350", " tỷ đồng, gồm"),
    ("1.275", " tỷ đồng và"), ("3.075", " tỷ đồng. Đến"), ("2.127", "/4.350"), ("4.350", " tỷ đồng, đạt 48,9%"),
    ("48,9", "% kế hoạch"), ("17,4", "%; công"), ("49,8", "%; dịch"), ("27,3", "%; thuế"), ("5,5", "%."),
    ("1,64", " tỷ USD lên"), ("1,87", " tỷ USD, tăng"), ("14", "%."), ("87", "/112"), ("112", " xã, đạt"),
    ("77,7", "%."), ("842", " đảng viên, đạt"), ("52,63", "% kế hoạch"), ("1.600", " đảng viên)"),
    ("64", " cuộc kiểm tra, giám"), ("41", " cuộc kiểm"), ("23", " cuộc giám"), ("14", "/16"), ("16", " chỉ tiêu đạt"),
    ("02", " chỉ tiêu chưa"), ("5.230", " hồ sơ"), ("5.121", " hồ sơ"), ("109", " hồ sơ"), ("96", " vụ"),
    ("24", " vụ (20%)"), ("20", "%) so với"), ("8.216", " tỷ đồng.\n"), ("3", " xã nông thôn mới (")
]  # fmt: skip
#: what the samples say of themselves, file by file
IN_SAMPLES = [
    ("nghi-quyet-dai-hoi-xi", "17", " chỉ tiêu chủ yếu, gồm"), ("nghi-quyet-dai-hoi-xi", "06", " chỉ tiêu về kinh tế"),
    ("nghi-quyet-dai-hoi-xi", "07", " chỉ tiêu về văn hóa"), ("nghi-quyet-dai-hoi-xi", "02", " chỉ tiêu về môi trường"),
    ("nghi-quyet-dai-hoi-xi", "02", " chỉ tiêu về xây dựng"),
]  # fmt: skip


def changes(number: str) -> list[str]:
    """A number with its first digit raised, another far off, two turned round: what a tired hand does."""
    digits = [at for at, char in enumerate(number) if char.isdigit()]
    found = []
    for at, step in zip(digits, (1, 4), strict=False):
        up = str((int(number[at]) + step) % 10 or 1)
        found.append(number[:at] + up + number[at + 1 :])
    if len(digits) > 1 and number[digits[0]] != number[digits[1]] and number[digits[1]] != "0":
        first, second = digits[:2]
        turned = list(number)
        turned[first], turned[second] = turned[second], turned[first]
        found.append("".join(turned))
    return [other for other in dict.fromkeys(found) if other != number]


def seeded(text: str, number: str, after: str) -> list[tuple[str, int, str]]:
    """The text with one figure changed: text, where, the new number."""
    at = re.search(rf"(?<![\d.,/]){re.escape(number + after)}|(?<=/){re.escape(number + after)}", text)
    assert at, f"{number}{after} is not in the text"
    return [
        (text[: at.start()] + other + text[at.start() + len(number) :], at.start(), other) for other in changes(number)
    ]


def test_the_report_itself_adds_up():
    assert [finding.arithmetic for finding in check(read_text(REPORT))] == []


@pytest.mark.parametrize(("number", "after"), CHECKED)
def test_a_changed_figure_of_the_report_is_found(number, after):
    for text, at, other in seeded(REPORT, number, after):
        found = check(read_text(text))
        touched = [f for f in found if f.start <= at < f.end or any(s <= at < e for s, e in f.evidence)]
        assert touched, f"{number} → {other}"


@pytest.mark.parametrize(("name", "number", "after"), IN_SAMPLES)
def test_a_changed_figure_of_a_sample_is_found(name, number, after):
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    for changed, at, other in seeded(text, number, after):
        found = check(read_text(changed))
        assert any(f.start <= at < f.end for f in found), f"{number} → {other}"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_samples_add_up(path):
    assert check(read_text(path.read_text(encoding="utf-8"))) == []
