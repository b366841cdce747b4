"""Words that tell which field a sentence or heading is about. One or two syllables each, looked up word by word."""

from .phrases import words

FIELD_WORDS: dict[str, frozenset[str]] = {
    "economy": words("""
kinh tế, công nghiệp, nông nghiệp, lâm nghiệp, thủy sản, thương mại, dịch vụ, du lịch, đầu tư, doanh nghiệp, ngân
sách, xuất khẩu, nhập khẩu, giải ngân, sản xuất, tài chính, tín dụng, grdp, gdp, hạ tầng, giao thông, nông thôn,
logistics, hợp tác, thuế, đô thị, vốn, thị trường, tiêu dùng, sản lượng, giá cả, lạm phát, khu công, cụm công, kinh
doanh, quy hoạch, chăn nuôi, trồng trọt, bán lẻ, ngân hàng, năng suất, tăng trưởng, công trình, xây dựng cơ
"""),
    "society": words("""
văn hóa, xã hội, giáo dục, đào tạo, y tế, dân số, lao động, việc làm, giảm nghèo, hộ nghèo, bảo hiểm, an sinh, thể
thao, trẻ em, bình đẳng, phụ nữ, có công, khoa học, báo chí, truyền thông, dân tộc, tôn giáo, học sinh, trường học,
bệnh viện, dịch bệnh, khám bệnh, chữa bệnh, gia đình, người nghèo, nhà ở, dạy nghề, giáo viên, sức khỏe, chính sách
xã, di sản, thanh niên
"""),
    "environment": words("""
môi trường, tài nguyên, đất đai, khí hậu, khoáng sản, rừng, nước thải, rác thải, chất thải, thiên tai, hạn mặn, ô
nhiễm, sạt lở, nước sạch, che phủ, bão lũ, cứu nạn, đa dạng sinh, lũ lụt, phát thải
"""),
    "defence": words("""
quốc phòng, an ninh, quân sự, tội phạm, trật tự, biên giới, biên phòng, đối ngoại, chiến đấu, phòng thủ, công an,
tham nhũng, tư pháp, khiếu nại, tố cáo, nội chính, ma túy, tuyển quân, xét xử, điều tra, thù địch, truy tố, vụ án,
thi hành, cháy nổ, tai nạn
"""),
    "politics": words("""
đảng bộ, đảng viên, cấp ủy, tổ chức đảng, xây dựng đảng, chi bộ, chính trị, cán bộ, công chức, dân vận, mặt trận,
đoàn thể, chính quyền, hành chính, hội đồng, bộ máy, đại hội, tư tưởng, biên chế, nêu gương, dân chủ, công vụ, cử
tri, kỷ luật đảng, quán triệt, đoàn viên, công đoàn, tín nhiệm, chỉnh đốn, hệ thống chính
"""),
}

#: ideology, opinion, defence and security stay on the register: no task, no person, no deadline
REGISTERED = words("""
tư tưởng, dư luận, an ninh, quốc phòng, quân sự, thù địch, diễn biến hòa, tự diễn, chiến đấu, phòng thủ, nội bộ, bí
mật, bạo loạn, xuyên tạc, phản bác, cơ mật, tình báo, phản động, biên phòng, nhân quyền, tuyển quân, chính trị tư,
luận điệu, phát ngôn, tôn giáo
""")

#: what a task hands over
PRODUCTS = words("""
kế hoạch, đề án, quy chế, chương trình, báo cáo, phương án, tờ trình, dự thảo, hướng dẫn, quyết định, nghị quyết,
danh mục, quy hoạch, hồ sơ, dự toán, quy định, văn bản, bộ tiêu, dự án
""")
