"""Words of the foot of a document: posts that sign, roles that sign minutes, surnames."""

from .phrases import words

#: a line in capitals that opens with one of these names a post
POSTS = (
    "chủ tịch", "phó ", "bí thư", "tổng bí thư", "chánh ", "giám đốc", "tổng giám đốc", "bộ trưởng", "thứ trưởng",
    "thủ tướng", "trưởng ", "cục trưởng", "chi cục trưởng", "tổng cục trưởng", "vụ trưởng", "viện trưởng",
    "chủ nhiệm", "hiệu trưởng", "ủy viên", "tổng thư ký", "tổng thanh tra", "tổng kiểm toán", "thống đốc",
    "tư lệnh", "chính ủy", "chỉ huy trưởng", "đội trưởng", "thường trực", "quyền ", "cấp ủy viên", "chi ủy viên",
)  # fmt: skip

#: who leads what minutes tell of; minutes are his
CHAIRS = (
    "chủ trì", "chủ tọa", "chủ tịch", "người chủ trì", "đoàn chủ tịch", "tm. đoàn chủ tịch", "chủ toạ", "bí thư",
    "trưởng ban", "trưởng đoàn", "tổ trưởng", "đội trưởng", "thủ trưởng",
)  # fmt: skip

#: who signs minutes beside the chair
BESIDE = (
    "thư ký", "người ghi", "người lập", "đoàn thư ký", "đại diện", "bên ", "người chứng kiến", "kiểm phiếu",
    "thành viên",
)  # fmt: skip

#: what may open a name written all in capitals; "đoàn" opens the names of bodies too
SURNAMES = words("""
an, âu, bạch, bế, bùi, cao, cầm, chu, châu, chế, chử, cù, cung, diệp, doãn, dương, đàm, đào, đặng, điêu, điểu, đinh,
đỗ, đồng, đổng, đường, giang, giàng, giáp, hà, hạ, hầu, hồ, hoàng, hứa, huỳnh, kha, khổng, khuất, kiều, kim, lã, lạc,
lại, lâm, lầu, lê, lò, lộc, lục, lư, lương, lưu, lý, ma, mã, mạc, mai, mẫn, mông, nghiêm, ngô, ngụy, nguyễn, nhữ,
nông, ông, phạm, phan, phí, phó, phùng, phương, quách, quản, quàng, sầm, sùng, tạ, tăng, tất, thạch, thái, thân, thẩm,
thào, thiều, tiêu, tô, tôn, tống, trà, trần, triệu, trịnh, trương, từ, tường, ty, ung, ứng, văn, vi, viên, võ, vũ, vừ,
vương
""")
