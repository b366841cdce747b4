"""Header and foot: the state's form, the party's, unions between both, letters, news, texts without a letterhead."""

import datetime

import pytest

from vedich.reading import Header, read_text
from vedich.values.vocabulary import DocumentType

from .texts import PARTY, STATE, plan

FOOT = """\
Nơi nhận:                                        TM. ỦY BAN NHÂN DÂN
- Thường trực Tỉnh ủy;                                KT. CHỦ TỊCH
- Các sở, ban, ngành tỉnh;                            PHÓ CHỦ TỊCH
- Lưu: VT, KT.

                                                      Trần Văn Mẫu
"""


def header(text: str) -> Header:
    return read_text(text).header


def test_a_state_plan():
    read = header(plan(f"1. Trồng mới 500 cây.\n\n{FOOT}"))
    assert read == Header(
        issuer="Ủy ban nhân dân tỉnh Bình Mẫu",
        number="45/KH-UBND",
        type=DocumentType.PLAN,
        place="Bình Mẫu",
        date=datetime.date(2033, 3, 5),
        subject="chăm sóc cây xanh đô thị",
        signatory="Trần Văn Mẫu",
        recipients=("Thường trực Tỉnh ủy", "Các sở, ban, ngành tỉnh", "Lưu: VT, KT"),
    )


def test_a_party_conclusion():
    foot = (
        "Nơi nhận:\n- Các huyện ủy, thị ủy,\n- Các ban đảng tỉnh,\n- Lưu Văn phòng Tỉnh ủy.\n\n"
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nLê Thị Ví Dụ\n"
    )
    body = "Ban Thường vụ Tỉnh ủy kết luận như sau:\n\n1. Giữ gìn vệ sinh nơi công cộng.\n\n"
    read = header(f"{PARTY}\nKẾT LUẬN\ncủa Ban Thường vụ Tỉnh ủy về vệ sinh nơi công cộng\n\n{body}{foot}")
    assert (read.issuer, read.number, read.type) == ("Tỉnh ủy Bình Mẫu", "12-KL/TU", DocumentType.CONCLUSION)
    assert (read.place, read.date) == ("Bình Mẫu", datetime.date(2033, 7, 18))
    assert read.subject == "của Ban Thường vụ Tỉnh ủy về vệ sinh nơi công cộng"
    assert read.signatory == "Lê Thị Ví Dụ"
    assert read.recipients == ("Các huyện ủy, thị ủy", "Các ban đảng tỉnh", "Lưu Văn phòng Tỉnh ủy")


@pytest.mark.parametrize(
    ("top", "issuer"),
    [
        ("BỘ TÀI CHÍNH", "Bộ Tài chính"),
        ("UBND TỈNH BÌNH MẪU\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("UBND TỈNH BÌNH MẪU\nSỞ CÔNG THƯƠNG\n-------", "Sở Công thương"),
        ("ĐẢNG BỘ TỈNH BÌNH MẪU\nHUYỆN ỦY SUỐI MƠ\n*", "Huyện ủy Suối Mơ"),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG\nTỈNH BÌNH MẪU", "Liên đoàn lao động tỉnh Bình Mẫu"),
        ("HỘI ĐỒNG NHÂN DÂN\n-------\nTỈNH BÌNH MẪU", "Hội đồng nhân dân tỉnh Bình Mẫu"),
        ("CHÍNH PHỦ", "Chính phủ"),
        ("ĐẢNG ỦY XÃ ĐỒI CHÈ", "Đảng ủy xã Đồi Chè"),
        ("ỦY BAN NHÂN DÂN      TỈNH BÌNH MẪU      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ủy ban nhân dân tỉnh Bình Mẫu"),
    ],
)
def test_the_issuer_is_the_lowest_organisation_of_the_left_column(top, issuer):
    text = f"{top}\n\nSố: 7/KH-X\n\nBình Mẫu, ngày 1 tháng 2 năm 2033\n\nKẾ HOẠCH\nVề việc trồng hoa\n\n1. Trồng hoa.\n"
    assert header(text).issuer == issuer


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 45/KH-UBND", "45/KH-UBND"),
        ("Số 127-QĐ/TU", "127-QĐ/TU"),
        ("Số: 80 /BC-UBND", "80/BC-UBND"),
        ("Số : 12/2033/QĐ-UBND", "12/2033/QĐ-UBND"),
        ("Số: 66.7/2033/NQ-CP", "66.7/2033/NQ-CP"),
        ("**Số: 3a/TB-VP**", "3a/TB-VP"),
        ("| Số: 9/CT-TTg |", "9/CT-TTg"),
        ("Số:      /KH-UBND", None),
        ("Số: ....../KH-UBND", None),
    ],
)
def test_the_number_and_what_stands_for_a_missing_one(line, number):
    text = f"SỞ Y TẾ\n\n{line}\n\nBình Mẫu, ngày 1 tháng 2 năm 2033\n\nKẾ HOẠCH\nVề việc trồng hoa\n\n1. Trồng hoa.\n"
    assert header(text).number == number


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Bình Mẫu, ngày 05 tháng 3 năm 2033", "Bình Mẫu", datetime.date(2033, 3, 5)),
        ("*Bình Mẫu, ngày 5 tháng 03 năm 2033*", "Bình Mẫu", datetime.date(2033, 3, 5)),
        ("TP. Suối Mơ, ngày 5 tháng 3 năm 2033", "TP. Suối Mơ", datetime.date(2033, 3, 5)),
        ("Bình Mẫu, ngày     tháng 3 năm 2033", "Bình Mẫu", None),
        ("Bình Mẫu, ngày 31 tháng 2 năm 2033", "Bình Mẫu", None),
    ],
)
def test_place_and_date(line, place, date):
    text = f"SỞ Y TẾ\n\nSố: 1/KH-SYT\n\n{line}\n\nKẾ HOẠCH\nVề việc trồng hoa\n\n1. Trồng hoa.\n"
    assert (header(text).place, header(text).date) == (place, date)


@pytest.mark.parametrize(
    ("title", "kind", "subject"),
    [
        ("QUYẾT ĐỊNH\nVề việc thành lập tổ trồng hoa", DocumentType.DECISION, "thành lập tổ trồng hoa"),
        ("NGHỊ QUYẾT\nvề phát triển nghề trồng hoa", DocumentType.RESOLUTION, "về phát triển nghề trồng hoa"),
        ("THÔNG BÁO\nKết luận cuộc họp về nghề trồng hoa", DocumentType.NOTICE, "Kết luận cuộc họp về nghề trồng hoa"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nvì một thành phố hoa", DocumentType.PROGRAMME, "vì một thành phố hoa"),
        ("ĐỀ ÁN\nLàng hoa ven sông", DocumentType.SCHEME, "Làng hoa ven sông"),
        ("TỜ TRÌNH\nVề việc mở chợ hoa", DocumentType.SUBMISSION, "mở chợ hoa"),
        ("BÁO CÁO\nKết quả mở chợ hoa", DocumentType.REPORT, "Kết quả mở chợ hoa"),
        ("HƯỚNG DẪN\nviệc chấm giải chợ hoa", DocumentType.GUIDANCE, "việc chấm giải chợ hoa"),
        ("QUY CHẾ\nhoạt động của chợ hoa", DocumentType.STATUTE, "hoạt động của chợ hoa"),
        ("CHỈ THỊ\nVề việc bảo vệ hoa rừng", DocumentType.DIRECTIVE, "bảo vệ hoa rừng"),
        ("K Ế HOẠCH\nmở chợ hoa", DocumentType.PLAN, "mở chợ hoa"),
    ],
)
def test_type_and_subject(title, kind, subject):
    read = header(f"{STATE}\n{title}\n\n1. Trồng hoa.\n")
    assert (read.type, read.subject) == (kind, subject)


def test_a_subject_runs_over_its_lines_and_ends_before_the_issuer():
    title = "NGHỊ QUYẾT\nVỀ NGHỀ TRỒNG HOA\nTRÊN ĐỊA BÀN TỈNH\nHỘI ĐỒNG NHÂN DÂN TỈNH BÌNH MẪU\nKHÓA XX, KỲ HỌP THỨ 5\n"
    assert header(f"{STATE}\n{title}\nCăn cứ Luật Cây hoa;\n").subject == "VỀ NGHỀ TRỒNG HOA TRÊN ĐỊA BÀN TỈNH"


def test_an_official_letter():
    text = (
        "ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "HUYỆN SUỐI MƠ                 Độc lập - Tự do - Hạnh phúc\n\n"
        "Số: 310/UBND-VX              Suối Mơ, ngày 9 tháng 8 năm 2033\n"
        "V/v chuẩn bị hội hoa\n\n"
        "Kính gửi:\n- Phòng Văn hóa;\n- Ủy ban nhân dân các xã.\n\n"
        "Ủy ban nhân dân huyện yêu cầu Phòng Văn hóa lập danh sách gian hàng.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    read = header(text)
    assert (read.type, read.subject) == (DocumentType.DISPATCH, "chuẩn bị hội hoa")
    assert (read.issuer, read.number) == ("Ủy ban nhân dân huyện Suối Mơ", "310/UBND-VX")
    assert read.recipients == ("Phòng Văn hóa", "Ủy ban nhân dân các xã", "Lưu: VT")


def test_a_title_that_was_lost_is_told_by_the_number():
    text = (
        f"{STATE}\nMỞ CHỢ HOA TRÊN ĐỊA BÀN TỈNH\n\nThực hiện Nghị quyết của tỉnh, Ủy ban nhân dân tỉnh làm như sau:\n"
    )
    assert (header(text).type, header(text).subject) == (DocumentType.PLAN, "MỞ CHỢ HOA TRÊN ĐỊA BÀN TỈNH")


def test_a_text_published_without_its_letterhead():
    read = header(
        "Chỉ thị về việc giữ sạch chợ hoa\nỦy ban nhân dân tỉnh Bình Mẫu\nCăn cứ tình hình thực tế;\n1. Giữ sạch chợ.\n"
    )
    assert (read.type, read.subject) == (DocumentType.DIRECTIVE, "giữ sạch chợ hoa")
    assert (read.issuer, read.number, read.date) == ("Ủy ban nhân dân tỉnh Bình Mẫu", None, None)


def test_news_has_its_headline_and_its_day():
    text = "Thứ Hai, 14/03/2033 - 09:15\nChợ hoa Bình Mẫu đón khách\nSáng nay, chợ hoa mở cửa. Ảnh: Văn Mẫu\n"
    read = header(text)
    assert (read.type, read.subject) == (DocumentType.NEWS, "Chợ hoa Bình Mẫu đón khách")
    assert (read.date, read.issuer, read.number) == (datetime.date(2033, 3, 14), None, None)


def test_loose_prose_has_no_header():
    assert header("Chợ hoa mở cửa từ sáng sớm. Khách đến rất đông.\n") == Header()


def test_the_day_of_a_meeting_is_not_the_document_date():
    text = "THÔNG BÁO\nKết luận cuộc họp\n\nNgày 3/2/2033, Chủ tịch đã họp và kết luận như sau:\n\n1. Trồng hoa.\n"
    assert header(text).date is None


def test_a_telegram_is_addressed_by_its_list():
    text = (
        f"{STATE}\nCÔNG ĐIỆN\nVề việc chống lụt\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:\n\n"
        "- Giám đốc các sở;\n- Chủ tịch các xã.\n\nCác xã sơ tán người dân.\n"
    )
    read = header(text)
    assert (read.type, read.recipients) == (DocumentType.DISPATCH, ("Giám đốc các sở", "Chủ tịch các xã"))


def test_a_congress_speaks_for_its_party_organisation():
    text = (
        "ĐẢNG BỘ HUYỆN SUỐI MƠ\nĐẠI HỘI ĐẠI BIỂU LẦN THỨ XXIII\n*\nSuối Mơ, ngày 12 tháng 8 năm 2030\n\n"
        "NGHỊ QUYẾT\nĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN\n\nI. TÁN THÀNH BÁO CÁO CHÍNH TRỊ\n"
    )
    assert header(text).issuer == "Đảng bộ huyện Suối Mơ"


def test_news_may_be_dated_under_its_headline():
    text = "Chợ hoa Bình Mẫu đón khách\nThứ Hai, 14/03/2033 | 09:15\n(BMO) - Sáng 14/3, chợ hoa mở cửa đón khách.\n"
    read = header(text)
    assert (read.type, read.subject, read.date) == (
        DocumentType.NEWS,
        "Chợ hoa Bình Mẫu đón khách",
        datetime.date(2033, 3, 14),
    )
