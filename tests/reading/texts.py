"""Documents of our own, in the two regimes' shapes, to put sentences under test into."""

STATE = """\
ỦY BAN NHÂN DÂN                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BÌNH MẪU                          Độc lập - Tự do - Hạnh phúc

Số: 45/KH-UBND                      Bình Mẫu, ngày 05 tháng 3 năm 2033
"""

PARTY = """\
TỈNH ỦY BÌNH MẪU                              ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 12-KL/TU                          Bình Mẫu, ngày 18 tháng 7 năm 2033
"""


def under(heading: str, *paragraphs: str) -> str:
    """The paragraphs under one heading, without a letterhead."""
    return f"{heading}\n\n" + "\n\n".join(paragraphs) + "\n"


def tasks(*paragraphs: str) -> str:
    """The paragraphs where orders stand."""
    return under("III. NHIỆM VỤ, GIẢI PHÁP", *paragraphs)


def results(*paragraphs: str) -> str:
    """The paragraphs where a report tells what was reached."""
    return under("I. KẾT QUẢ ĐẠT ĐƯỢC", *paragraphs)


def objectives(*paragraphs: str) -> str:
    """The paragraphs where aims stand."""
    return under("II. MỤC TIÊU, CHỈ TIÊU", *paragraphs)


def plan(body: str) -> str:
    """A dated state plan with this body."""
    return f"{STATE}\nKẾ HOẠCH\nVề việc chăm sóc cây xanh đô thị\n\n{body}"
