"""Words before a number that make it a name, a label or a rank, and no amount."""

from .phrases import words

#: labels before small numbers: "khu vực 5", "hoạt động 12"; "dự án 1.500 tỷ đồng" is an amount
LABELS = words("""
số, khóa, lần thứ, thứ, điều, khoản, mục, điểm, lớp, khối lớp, khu vực, đường tỉnh, đt, quốc lộ, tỉnh lộ, đường,
phụ lục, mẫu, biểu, bảng, hình, chương, phần, chuyên đề, hoạt động, mục tiêu, chỉ tiêu, nhiệm vụ, giai đoạn,
vành đai, tổ, đội, trang, tập, cấp, cấp độ, loại, nhóm, quận, phường, ấp, thôn, khu phố, ban chỉ đạo, đoàn, công ty,
tiểu dự án, dự án, hợp phần, nội dung, đề án, kế hoạch, chương trình, nghị quyết, trạm, cầu, hạng, bậc, phiên, kỳ,
quý, ca, đợt, block, lô, tuyến, vùng
""")

#: labels before numbers of any size
NAMES = words("""
ủy ban nhân dân, ubnd, hđnd, hội đồng nhân dân, đảng ủy, công an,
lần thứ, khóa, điều, khoản, lớp, quốc lộ, tỉnh lộ, đường tỉnh, phụ lục, covid, quận, ban chỉ đạo, bcđ, nghị định,
thông tư, chỉ thị, nghị quyết, công văn
""")

#: verbs directly before a number that may leave its unit to its neighbour: "đạt 9.800; …"
BEFORE_BARE = words("""
đạt, tăng, giảm, còn, bằng, là, từ, lên, xuống, khoảng, trên, dưới, hơn, gần, vượt, được, thu, chi
""")

#: words that a lost space leaves stuck to their number: "khoảng1.230 tỷ đồng"
STUCK = ("khoảng", "đạt", "tăng", "giảm", "trên", "hơn", "gần", "bằng")
