"""A long conclusion of the tests' own making: invented places, invented figures, as many sections as asked for."""

_FIELDS = (
    ("Phát triển kinh tế", "giá trị sản xuất công nghiệp", "tỷ đồng", "Sở Công Thương", "cụm công nghiệp"),
    ("Văn hóa, giáo dục, y tế", "số học sinh đến trường", "học sinh", "Sở Giáo dục và Đào tạo", "trường học"),
    ("Tài nguyên, môi trường", "diện tích rừng trồng mới", "ha", "Sở Tài nguyên và Môi trường", "khu rừng"),
    ("Xây dựng Đảng", "số đảng viên kết nạp", "đảng viên", "Ban Tổ chức Tỉnh ủy", "chi bộ"),
)
_PLACES = ("Suối Mơ", "Đồi Chè", "Bãi Sậy", "Hồ Lặng", "Rạch Cam", "Cồn Dừa", "Gò Nắng", "Bến Mây")
_HEAD = """TỈNH ỦY LONG AN
*
Số {number}-KL/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Long An, ngày 03 tháng 7 năm 2023

KẾT LUẬN
về tình hình sáu tháng đầu năm và nhiệm vụ sáu tháng cuối năm 2023

"""


#: sections of a document of a hundred pages: about 250 KB of text and a thousand proposals
HUNDRED_PAGES = 56


def conclusion(sections: int = 12, number: str = "777", told: int = 0) -> str:
    """Two parts: what was done, then what is to be done, each with so many numbered sections.

    `told` sentences of each section of the first part say nothing that is proposed.
    """
    done = [_done(at) + "".join(_told(at, n) for n in range(told)) for at in range(sections)]
    to_do = [_to_do(at) for at in range(sections)]
    return (
        _HEAD.format(number=number) + "I. KẾT QUẢ ĐẠT ĐƯỢC\n\n" + "\n\n".join(done)
        + "\n\nII. NHIỆM VỤ, GIẢI PHÁP\n\n" + "\n\n".join(to_do)
        + "\n\nNơi nhận:\n- Các huyện ủy,\n- Lưu Văn phòng Tỉnh ủy.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n"
    )  # fmt: skip


def _done(at: int) -> str:
    title, indicator, unit, _lead, place = _FIELDS[at % 4]
    where = _PLACES[at % len(_PLACES)]
    return (
        f"{at + 1}. {title} ở vùng {where}\n\n"
        f"Sáu tháng đầu năm 2023, {indicator} ở vùng {where} ước đạt {1200 + 37 * at} {unit}, "
        f"tăng {3 + at % 7},{at % 10}% so với cùng kỳ. Công tác quản lý {place} được quan tâm thực hiện, nền nếp được "
        f"giữ vững ở các thôn, ấp. "
        f"Tuy nhiên, việc sửa chữa {place} còn chậm ở một số nơi vùng ven của {where}."
    )


def _to_do(at: int) -> str:
    title, indicator, unit, lead, place = _FIELDS[at % 4]
    where = _PLACES[at % len(_PLACES)]
    return (
        f"{at + 1}. {title} ở vùng {where}\n\n"
        f"Phấn đấu đến cuối năm 2023 {indicator} ở vùng {where} đạt {2500 + 41 * at} {unit}. "
        f"{lead} chủ trì rà soát các {place} vùng {where}, báo cáo kết quả trước ngày {at % 27 + 1:02d}/10/2023. "
        f"Xây dựng kế hoạch sửa chữa {place} ở vùng {where} theo thứ tự cấp bách. "
        f"Đồng thời, tiếp tục kiểm tra việc sử dụng {place} sau khi sửa chữa ở từng thôn. "
        f"Tăng cường tuyên truyền để người dân vùng {where} cùng giữ gìn {place}. "
        f"UBND các huyện, thị xã, thành phố hướng dẫn các xã thực hiện việc bảo vệ {place}."
    )


def hundred_pages(number: str = "777") -> str:
    return conclusion(HUNDRED_PAGES, number, told=9)


def _told(at: int, n: int) -> str:
    where, there = _PLACES[(at + n) % len(_PLACES)], _PLACES[(at + n + 3) % len(_PLACES)]
    return (
        f" Vùng {where} nằm giữa hai nhánh sông, phía trên là những vườn cây lâu năm, phía dưới là bãi bồi trải dài "
        f"đến tận vùng {there}, mùa nước nổi thuyền bè qua lại như mắc cửi, còn mùa khô thì người ta đi bộ theo bờ đê "
        f"từ bến này sang bến kia, ngang qua những mái nhà thấp và những hàng dừa nước che kín hai bên rạch."
    )
