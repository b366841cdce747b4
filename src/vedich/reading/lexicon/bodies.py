"""Words that name organisations and posts."""

#: the national and party mottoes on the right of a header
MOTTOES = (
    "cộng hòa xã hội chủ nghĩa việt nam",
    "độc lập - tự do - hạnh phúc",
    "độc lập",
    "đảng cộng sản việt nam",
)

#: a line of a header that opens with one of these names a new organisation, and does not continue the one above
ORGANISATIONS = (
    "sở", "ban", "cục", "chi cục", "tổng cục", "vụ", "phòng", "văn phòng", "trung tâm", "viện", "trường", "bệnh viện",
    "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "kho bạc", "bảo hiểm xã hội", "công an", "bộ", "bộ chỉ huy",
    "ủy ban", "ubnd", "hội đồng", "hđnd", "đảng ủy", "đảng bộ", "chi bộ", "tỉnh ủy", "thành ủy", "huyện ủy",
    "quận ủy", "thị ủy", "hội", "liên đoàn", "lđlđ", "đoàn", "mặt trận", "liên minh", "liên hiệp", "tòa án",
    "viện kiểm sát", "chính phủ", "thủ tướng", "quốc hội", "thanh tra", "chủ tịch", "thường trực", "tổ công tác",
    "công đoàn",
)  # fmt: skip

#: a line that opens with one of these completes the organisation above it: "ỦY BAN NHÂN DÂN / TỈNH …"
PLACES = (
    "tỉnh", "thành phố", "tp", "tp.", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "trung ương",
    "khối", "khu", "việt nam",
)  # fmt: skip

#: words that keep their capital when a line in capitals is written small
PROPER = (
    "Việt Nam", "Đảng bộ", "Đảng ủy", "Đảng", "Trung ương", "Chính phủ", "Thủ tướng", "Quốc hội", "Nhà nước",
    "Mặt trận", "Tổ quốc", "Hồ Chí Minh", "Bộ Chính trị", "Ban Bí thư", "Tỉnh ủy", "Thành ủy", "Huyện ủy",
    "Ban Chấp hành", "HĐND", "UBND", "BCH", "BTV", "UBMTTQ", "TNCS", "Đoàn tỉnh", "Ban Thường vụ", "Bộ Chỉ huy",
    "Bộ Tư lệnh", "Ban Chỉ đạo", "Ban Quản lý", "LĐLĐ", "Ủy ban Kiểm tra", "Đoàn Thanh niên", "Tỉnh đoàn",
    "Thành đoàn", "Huyện đoàn", "Thị đoàn", "Quận đoàn",
)  # fmt: skip
