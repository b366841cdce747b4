"""PDF pages by where their words stand: a letterhead in two columns, tables, text in columns."""

from vedich.reading import extract, read

from .files import pdf

LETTERHEAD = [
    (80, 60, "ỦY BAN NHÂN DÂN"), (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (90, 76, "TỈNH BÌNH MẪU"), (330, 76, "Độc lập - Tự do - Hạnh phúc"),
    (95, 108, "Số: 45/KH-UBND"), (320, 108, "Bình Mẫu, ngày 05 tháng 3 năm 2033"),
]  # fmt: skip


def test_the_two_columns_of_a_letterhead_are_read_one_after_the_other():
    body = [
        (270, 150, "KẾ HOẠCH"),
        (200, 170, "Chăm sóc cây xanh đô thị"),
        (80, 210, "1. Giao Sở Xây dựng lập danh mục."),
    ]
    header = read(pdf([[*LETTERHEAD, *body]]), "a.pdf").header
    assert (header.issuer, header.number) == ("Ủy ban nhân dân tỉnh Bình Mẫu", "45/KH-UBND")
    assert (header.place, str(header.date), header.subject) == ("Bình Mẫu", "2033-03-05", "Chăm sóc cây xanh đô thị")


def test_a_ruled_table_is_read_row_by_row():
    across = [(60, y, 540, y) for y in (100, 130, 160, 190)]
    down = [(x, 100, x, 190) for x in (60, 100, 300, 440, 540)]
    words = [
        (70, 120, "TT"), (110, 120, "Nội dung công việc"), (310, 120, "Cơ quan chủ trì"), (450, 120, "Thời hạn"),
        (70, 150, "01"), (110, 150, "Lập quy hoạch chợ"), (310, 150, "Sở Công Thương"), (450, 150, "Quý II/2033"),
        (70, 180, "02"), (110, 180, "Rà soát các bến xe"), (310, 180, "Sở Xây dựng"), (450, 180, "30/9/2033"),
    ]  # fmt: skip
    data = pdf([words], rules=[*across, *down])
    assert extract(data, "a.pdf").splitlines()[1:] == [
        "01\tLập quy hoạch chợ\tSở Công Thương\tQuý II/2033",
        "02\tRà soát các bến xe\tSở Xây dựng\t30/9/2033",
    ]
    found = read(data, "a.pdf").directives
    assert [(d.agencies, d.deadline) for d in found] == [
        (("Sở Công Thương",), "2033-Q2"), (("Sở Xây dựng",), "2033-09-30"),
    ]  # fmt: skip
