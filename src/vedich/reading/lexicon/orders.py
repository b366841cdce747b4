"""Words by which a clause orders, binds, narrates or merely states."""

from .phrases import words

#: duties that bind a body that is named; SOFT_DUTIES bind it where the section orders
DUTIES = words("cần, phải, có trách nhiệm, chịu trách nhiệm")
SOFT_DUTIES = DUTIES | words("có nhiệm vụ, sẽ, nên, không được")

#: after a body's name these tell what it did or is
TELLING = words("đã, đang, vừa, được, bị, chưa, còn, là, gồm, bao gồm, kính, trân trọng, xin, có nhiều, có sự")

#: anywhere in a clause these state
STATING = words("""
là, đã, đang, còn nhiều, vẫn còn, còn một số, chưa, bị, ngày càng, có ý nghĩa, có vai trò, gồm, bao gồm, cho thấy,
diễn ra, được ban hành, có hiệu lực, thay thế
""")

#: a body's action to come, even where no heading says so
GOING_ON = words("""
tiếp tục, tập trung, tăng cường, đẩy mạnh, chủ động, khẩn trương, thường xuyên, kịp thời, quan tâm, cần, phải, sẽ, chủ
trì, phối hợp, rà soát, tham mưu, đôn đốc, hướng dẫn
""")

#: after a body's name these go on ordering too
BODY_GOING_ON = GOING_ON | words("""
chỉ đạo, tích cực, thực hiện, triển khai, đánh giá, thành lập, bảo đảm, đảm bảo, nghiên cứu, xây dựng, hoàn thiện,
chuẩn bị, tổ chức, kiểm tra, xử lý, theo dõi, báo cáo, trình
""")

#: under a heading of tasks these make a clause without subject or verb an order
AIMED = words("""
bảo đảm, đảm bảo, gắn chặt, gắn với, phát huy, hoàn thành, báo cáo về, gửi về, gửi báo cáo, được thực hiện, đạt
""")

#: a subject after a circumstance, in small letters
SUBJECTS = words("""
các, những, mọi, từng, mỗi, toàn, tỉnh, huyện, cấp ủy, chính quyền, lãnh đạo, người đứng đầu, thủ trưởng, ban, cơ quan
""")

#: openings of courtesies, notes and lists: nothing is ordered
REMARKS = (
    "kính ", "trân trọng ", "tôi tin ", "chúng ta tin ", "(", "xem văn", "xem phụ", "xem chi", "xem tại", "xem kèm",
    "xem thêm", "đây ", "đó ", "nhóm nhiệm vụ", "một số nhiệm vụ", "danh sách", "chia sẻ bài", "tài liệu", "nguồn ",
)  # fmt: skip
