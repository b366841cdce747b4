"""Heads as they are met: two columns flattened in many ways, both regimes and their mixtures, gaps, stamps, copies."""

import datetime

import pytest

from vedich.reading import Header, read_text
from vedich.values.vocabulary import DocumentType

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PLACE = "Suối Mơ, ngày 5 tháng 3 năm 2033"
BODY = "\n\n1. Trồng mới 500 cây hoa ven đường.\n"
DAY = datetime.date(2033, 3, 5)


def header(head: str, title: str = "KẾ HOẠCH\nTrồng hoa ven sông") -> Header:
    return read_text(f"{head}\n\n{title}{BODY}").header


@pytest.mark.parametrize(
    ("head", "issuer", "number"),
    [
        (f"ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN SUỐI MƠ\tĐộc lập - Tự do - Hạnh phúc\n"
         f"Số: 45/KH-UBND\t{PLACE}", "Ủy ban nhân dân huyện Suối Mơ", "45/KH-UBND"),
        (f"UBND TỈNH BÌNH MẪU\nSỞ Y TẾ\n\nSố: 12/KH-SYT\n\n{MOTTO}\n\n{PLACE}", "Sở Y tế", "12/KH-SYT"),
        (f"{MOTTO}\n---------\n{PLACE}\nUBND TỈNH BÌNH MẪU\nSỞ Y TẾ\nSố: 12/KH-SYT", "Sở Y tế", "12/KH-SYT"),
        (f"Số: 12/KH-SYT\n{PLACE}\n\nSỞ Y TẾ\n{MOTTO}", "Sở Y tế", "12/KH-SYT"),
        ("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
         f"Số: 12/KH-SYT {PLACE}", "Sở Y tế", "12/KH-SYT"),
        ("ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ      Cộng hòa xã hội chủ nghĩa Việt Nam\n"
         f"                              Độc lập - Tự do - Hạnh phúc\nSố: 7/KH-UBND        {PLACE}",
         "Ủy ban nhân dân xã Đồi Chè", "7/KH-UBND"),
        (f"| SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| Số: 12/KH-SYT | {PLACE} |", "Sở Y tế",
         "12/KH-SYT"),
        # the party: an asterisk, its name on the right, behind the body's name, or below
        (f"ĐẢNG BỘ TỈNH BÌNH MẪU          ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY SUỐI MƠ\n*               {PLACE}\n"
         "Số 15-KH/HU", "Huyện ủy Suối Mơ", "15-KH/HU"),
        (f"ĐẢNG ỦY XÃ ĐỒI CHÈ ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 3-KH/ĐU {PLACE}", "Đảng ủy xã Đồi Chè", "3-KH/ĐU"),
        (f"ĐẢNG ỦY SỞ\nCHI BỘ SỞ Y TẾ\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n{PLACE}\nSố 02-KH/CB", "Chi bộ Sở Y tế", "02-KH/CB"),
        (f"ĐẢNG BỘ TỈNH BÌNH MẪU\nBAN THƯỜNG VỤ ĐẢNG ỦY XÃ ĐỒI CHÈ\n*\nSố 3-KH/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n{PLACE}",
         "Ban Thường vụ Đảng ủy xã Đồi Chè", "3-KH/ĐU"),
        (f"TỈNH ỦY BÌNH MẪU\nVĂN PHÒNG\n*\nSố 3-KH/VPTU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n{PLACE}",
         "Văn phòng Tỉnh ủy Bình Mẫu", "3-KH/VPTU"),
        # mass organisations between both
        (f"TỈNH ĐOÀN BÌNH MẪU              ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH HUYỆN ĐOÀN SUỐI MƠ\n***      {PLACE}\n"
         "Số: 14-KH/HĐTN", "Ban Chấp hành Huyện đoàn Suối Mơ", "14-KH/HĐTN"),
        (f"HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nHỘI LHPN HUYỆN SUỐI MƠ\n\nSố: 8/KH-BTV\n\n{PLACE}", "Hội LHPN huyện Suối Mơ",
         "8/KH-BTV"),
        # several issuers
        (f"BỘ TÀI CHÍNH - BỘ Y TẾ\n\nSố: 8/KHLT-BTC-BYT\n\n{MOTTO}\n{PLACE}", "Bộ Tài chính - Bộ Y tế",
         "8/KHLT-BTC-BYT"),
        # a place that has its capitals only in the date's line; a stamp of haste; a copy's and a signature's marks
        (f"PHÒNG VĂN HÓA SUỐI MƠ\nHỎA TỐC\nSố: 8/KH-PVH\n\n{PLACE}", "Phòng Văn hóa Suối Mơ", "8/KH-PVH"),
        (f"SAO Y BẢN CHÍNH\n\nSỞ Y TẾ\nSố: 8/KH-SYT\n\n{PLACE}", "Sở Y tế", "8/KH-SYT"),
        (f"Người ký: Lê Văn Ba\nThời gian ký: 06.03.2033 08:09:10\n\nSỞ Y TẾ\nSố: 8/KH-SYT\n\n{PLACE}", "Sở Y tế",
         "8/KH-SYT"),
        # a number that is still open
        (f"DỰ THẢO LẦN 2\n\nSỞ Y TẾ\nSố:     /KH-SYT\n\n{MOTTO}\n{PLACE}", "Sở Y tế", None),
        (f"SỞ Y TẾ\nSố: …../KH-SYT      {PLACE}", "Sở Y tế", None),
    ],
)  # fmt: skip
def test_the_columns_of_a_head_in_any_order(head, issuer, number):
    read = header(head)
    assert (read.issuer, read.number, read.place, read.date) == (issuer, number, "Suối Mơ", DAY)
    assert (read.type, read.subject) == (DocumentType.PLAN, "Trồng hoa ven sông")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Suối Mơ, ngày 05/3/2033", DAY),
        ("Suối Mơ, ngày    tháng 6 năm 2033", None),
        ("Suối Mơ, ngày … tháng … năm 2033", None),
    ],
)
def test_a_date_in_figures_and_a_date_with_gaps(line, date):
    read = header(f"SỞ Y TẾ\n\nSố: 12/KH-SYT\n\n{line}")
    assert (read.place, read.date) == ("Suối Mơ", date)


@pytest.mark.parametrize(
    ("title", "kind", "subject"),
    [
        ("KẾ HOẠCH Trồng hoa", DocumentType.PLAN, "Trồng hoa"),
        ("BIÊN BẢN\nHọp về việc trồng hoa", DocumentType.MINUTES, "Họp về việc trồng hoa"),
        ("CHƯƠNG TRÌNH PHỐI HỢP\ntrồng hoa", DocumentType.PROGRAMME, "trồng hoa"),
        ("KẾ HOẠCH LIÊN TỊCH\nTrồng hoa", DocumentType.PLAN, "Trồng hoa"),
        ("HƯỚNG DẪN LIÊN NGÀNH\nTrồng hoa", DocumentType.GUIDANCE, "Trồng hoa"),
        ("ĐÍNH CHÍNH\nKế hoạch trồng hoa", DocumentType.OTHER, "Kế hoạch trồng hoa"),
        ("T H Ô N G   B Á O\nVề việc trồng hoa", DocumentType.NOTICE, "trồng hoa"),
        ("BÁO CÁO:\nTrồng hoa", DocumentType.REPORT, "Trồng hoa"),
    ],
)
def test_titles(title, kind, subject):
    read = header(f"SỞ Y TẾ\n\nSố: 12/X-SYT\n\n{PLACE}", title)
    assert (read.type, read.subject) == (kind, subject)


def test_a_law_has_its_number_on_a_line_of_its_own():
    read = header(f"QUỐC HỘI\n\n{MOTTO}\n\nLuật số: 15/2033/QH17", "LUẬT\nHOA CỎ")
    assert (read.issuer, read.number, read.type, read.subject) == (
        "Quốc hội", "15/2033/QH17", DocumentType.LAW, "HOA CỎ",
    )  # fmt: skip


def test_those_addressed_stand_on_the_line_that_names_them_or_below():
    read = read_text(
        f"SỞ Y TẾ\n\nSố: 12/SYT-VP\nV/v trồng hoa\n\n{PLACE}\n\nKính gửi:    - Các bệnh viện;\n             "
        "+ Bệnh viện Suối Mơ;\n             - Các phòng khám.\n\nSở Y tế đề nghị trồng hoa.\n"
    ).header
    assert read.recipients == ("Các bệnh viện", "Bệnh viện Suối Mơ", "Các phòng khám")


def test_a_sentence_that_opens_in_capitals_is_no_title():
    read = read_text(
        f"SỞ Y TẾ\n\nSố: 12/SYT-VP\nV/v trồng hoa\n\n{PLACE}\n\nKính gửi: Các bệnh viện.\n\n"
        "KẾ HOẠCH trồng hoa của Sở đã ban hành, đề nghị các bệnh viện thực hiện.\n"
    ).header
    assert (read.type, read.subject) == (DocumentType.DISPATCH, "trồng hoa")
