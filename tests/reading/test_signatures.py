"""Who signed: one post, several bodies side by side, the chair of minutes; as text, as a Word table, as PDF columns."""

import pytest

from vedich.reading import read, read_text

from .files import docx, p, pdf, row, table
from .texts import plan

MINUTES = """\
ỦY BAN NHÂN DÂN
XÃ ĐỒI CHÈ

Số: 4/BB-UBND

BIÊN BẢN
Họp về việc trồng hoa

Chủ trì: Ông Trần Văn Hai - Chủ tịch.
Thư ký: Bà Lê Thị Một - Công chức.

Các thôn đã trồng 500 cây hoa ven đường.

Cuộc họp kết thúc lúc 11 giờ cùng ngày.

"""
LIST = "Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\n"


def signatory(foot: str, head: str = "") -> str | None:
    return read_text(f"{head or plan('1. Trồng hoa.')}\n\n{foot}").header.signatory


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("CHỦ TỊCH\n\n\nTrần Văn Hai", "Trần Văn Hai"),
        ("TM. ỦY BAN NHÂN DÂN\nTỈNH BÌNH MẪU\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nTrần Văn Hai", "Trần Văn Hai"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n(Đã ký)\nTrần Văn Hai", "Trần Văn Hai"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ Y TẾ\n[đã ký]\nTS. Trần Văn Hai", "Trần Văn Hai"),
        ("CHỦ TỊCH\nĐã ký: Trần Văn Hai", "Trần Văn Hai"),
        ("CHỈ HUY TRƯỞNG\n\nThượng tá Trần Văn Hai", "Trần Văn Hai"),
        ("CHỦ TỊCH\n\nTRẦN VĂN HAI", "Trần Văn Hai"),
        ("CHỦ TỊCH\n\nTôn Nữ Thị Ngọc Mẫu", "Tôn Nữ Thị Ngọc Mẫu"),
        ("CHỦ TỊCH\n\nH'Yim Kđoh", "H'Yim Kđoh"),
        ("CHỦ TỊCH\n\nY Biêr Niê", "Y Biêr Niê"),
        # capitals that are no name
        ("TM. ỦY BAN NHÂN DÂN\nĐOÀN THANH NIÊN XÃ", None),
        ("TM. ỦY BAN NHÂN DÂN\nTỈNH BÌNH MẪU", None),
        # who only prepared it stands left
        ("NGƯỜI LẬP BIỂU\tGIÁM ĐỐC\n\nLê Thị Một\tTrần Văn Hai", "Trần Văn Hai"),
    ],
)
def test_the_name_under_the_post(foot, name):
    assert signatory(LIST + foot) == name
    assert signatory(foot) == name


def test_a_list_below_the_signature_is_the_list_of_recipients():
    header = read_text(plan("1. Trồng hoa.\n\nGIÁM ĐỐC\n\nTrần Văn Hai\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT.")).header
    assert (header.signatory, header.recipients) == ("Trần Văn Hai", ("Các thôn", "Lưu: VT"))


@pytest.mark.parametrize(
    "foot",
    [
        "TM. BAN THƯỜNG VỤ            GIÁM ĐỐC\nCHỦ TỊCH\n\n\nTrần Văn Hai                 Lê Thị Một",
        "KT. GIÁM ĐỐC\tTRƯỞNG BAN\nPHÓ GIÁM ĐỐC\t\n\nTrần Văn Hai\tLê Thị Một",
        "SỞ Y TẾ\tSỞ TÀI CHÍNH\nGIÁM ĐỐC\tGIÁM ĐỐC\n\nTrần Văn Hai\tLê Thị Một",
        "GIÁM ĐỐC SỞ Y TẾ\n\nTrần Văn Hai\n\nGIÁM ĐỐC SỞ TÀI CHÍNH\n\nLê Thị Một",
    ],
)
def test_of_joint_documents_the_first_body_signs(foot):
    assert signatory(foot) == "Trần Văn Hai"


@pytest.mark.parametrize(
    "foot",
    [
        "THƯ KÝ                         CHỦ TRÌ\n\n\nLê Thị Một                   Trần Văn Hai",
        "THƯ KÝ\tCHỦ TỌA\n(Ký, ghi rõ họ tên)\t(Ký, ghi rõ họ tên)\nLê Thị Một\tTrần Văn Hai",
        "THƯ KÝ\tCHỦ TỌA\n\tCHỦ TỊCH\n\nLê Thị Một\tTrần Văn Hai",
        "CHỦ TRÌ CUỘC HỌP\tNGƯỜI GHI BIÊN BẢN\n\nTrần Văn Hai\tLê Thị Một",
        "Thư ký                       Chủ trì\n\nLê Thị Một                   Trần Văn Hai",
        "ĐẠI DIỆN THÔN\tTHƯ KÝ\tCHỦ TRÌ\n\nLê Văn Ba\tLê Thị Một\tTrần Văn Hai",
        "ĐẠI DIỆN CHỢ HOA\tTRƯỞNG ĐOÀN KIỂM TRA\n\nLê Thị Một\tTrần Văn Hai",
        "T/M CHI ỦY\nCHỦ TRÌ                THƯ KÝ\n\nTrần Văn Hai            Lê Thị Một",
        "THƯ KÝ\n(Đã ký)\nLê Thị Một\n\nCHỦ TRÌ\n(Đã ký)\nTrần Văn Hai",
        "CHỦ TRÌ\n\nTrần Văn Hai\n\nTHƯ KÝ\n\nLê Thị Một",
        "THƯ KÝ\nCHỦ TRÌ\n\nLê Thị Một\nTrần Văn Hai",
        "THƯ KÝ KỲ HỌP\tCHỦ TỌA KỲ HỌP\n\nLê Thị Một\tTrần Văn Hai\nLê Văn Ba\t",
        f"{LIST}THƯ KÝ\tCHỦ TRÌ\n\nLê Thị Một\tTrần Văn Hai",
    ],
)
def test_minutes_are_their_chairs(foot):
    assert signatory(foot, MINUTES) == "Trần Văn Hai"


def test_minutes_may_have_a_list_and_one_who_wrote_them():
    header = read_text(f"{MINUTES}{LIST}NGƯỜI LẬP BIÊN BẢN\n\nLê Thị Một\n").header
    assert (header.signatory, header.recipients) == ("Lê Thị Một", ("Các thôn", "Lưu: VT"))


def test_a_list_may_follow_the_signatures_of_minutes():
    people = "\n".join(f"{number}. Lê Văn Ba - thôn {number}." for number in range(1, 40))
    foot = f"THƯ KÝ\tCHỦ TRÌ\n\nLê Thị Một\tTrần Văn Hai\n\nDANH SÁCH DỰ HỌP\n{people}"
    assert signatory(foot, MINUTES) == "Trần Văn Hai"


def test_who_is_said_to_chair_has_not_signed():
    assert read_text(MINUTES).header.signatory is None


HEAD = [p(line) for line in ("BIÊN BẢN", "Họp trồng hoa", "Các thôn đã trồng 500 cây hoa ven đường.")]


@pytest.mark.parametrize(
    "foot",
    [
        table(row(p("THƯ KÝ"), p("CHỦ TRÌ")), row(p(), p()), row(p("Lê Thị Một"), p("Trần Văn Hai"))),
        table(row(p("THƯ KÝ") + p() + p("Lê Thị Một"), p("CHỦ TRÌ") + p("(Đã ký)") + p("Trần Văn Hai"))),
    ],
)
def test_minutes_in_a_word_table(foot):
    assert read(docx("".join(HEAD) + foot), "a.docx").header.signatory == "Trần Văn Hai"


def test_minutes_in_columns_of_a_pdf():
    lines = [(250, 80, "BIÊN BẢN"), (230, 100, "Họp trồng hoa"), (80, 140, "Các thôn đã trồng 500 cây hoa.")]
    foot = [(100, 200, "THƯ KÝ"), (400, 200, "CHỦ TRÌ"), (90, 280, "Lê Thị Một"), (390, 280, "Trần Văn Hai")]
    assert read(pdf([[*lines, *foot]]), "a.pdf").header.signatory == "Trần Văn Hai"


def test_joint_signers_in_columns_of_a_pdf():
    lines = [(250, 80, "KẾ HOẠCH"), (230, 100, "Trồng hoa"), (80, 140, "1. Trồng hoa ven sông.")]
    foot = [(90, 200, "GIÁM ĐỐC SỞ Y TẾ"), (350, 200, "GIÁM ĐỐC SỞ TÀI CHÍNH")]
    foot += [(100, 280, "Trần Văn Hai"), (370, 280, "Lê Thị Một")]
    assert read(pdf([[*lines, *foot]]), "a.pdf").header.signatory == "Trần Văn Hai"
