"""Words that begin the name of a body that can be charged with a task."""

from .phrases import words

#: heads of proper names, written with a capital: "Sở Nội vụ", "Ủy ban nhân dân tỉnh"
NAMED_HEADS = words("""
bộ, sở, ban, cục, chi cục, tổng cục, vụ, phòng, văn phòng, trung tâm, viện, trường, bệnh viện, công ty, tổng công ty,
tập đoàn, ngân hàng, kho bạc, bảo hiểm, công an, quân đội, bộ đội, bộ tư lệnh, bộ chỉ huy, ban chỉ huy, ban chỉ đạo,
ban chi đạo, ban quản lý, ban tổ chức, ban tuyên giáo, ban dân vận, ban nội chính, ban kinh tế, ban thường vụ, ban
chấp hành, ban cán sự, ban bí thư, ban điều hành, ban vận động, ban kiểm tra, ban dân tộc, ban công tác, ủy ban, ubnd,
ubmttq, ubkt, hội đồng, hđnd, hội, liên đoàn, lđlđ, đoàn, tỉnh đoàn, thành đoàn, huyện đoàn, xã đoàn, liên minh, liên
hiệp, mặt trận, mttq, tòa án, viện kiểm sát, thanh tra, kiểm toán, cơ quan, đảng ủy, đảng bộ, chi bộ, đảng đoàn, tỉnh
ủy, thành ủy, huyện ủy, quận ủy, thị ủy, cấp ủy, thường trực, chủ tịch, phó chủ tịch, bí thư, phó bí thư, giám đốc,
tổng giám đốc, phó giám đốc, tổng cục trưởng, cục trưởng, vụ trưởng, viện trưởng, chánh án, chánh thanh tra, thứ
trưởng, phó thủ tướng, tổng thư ký, chỉ huy trưởng, tư lệnh, hiệu trưởng, tổng biên tập, thủ trưởng, bộ trưởng, chánh
văn phòng, trưởng ban, trưởng phòng, trưởng các, người đứng đầu, đứng đầu, lãnh đạo, chính phủ, thủ tướng, quốc hội,
bộ chính trị,
trung ương, tiểu ban, tổ, tổ công tác, đội, ngành, lực lượng, học viện, đại học, báo, đài, nhà máy, hợp tác xã, tổ
chức, hải quan, thuế, thống kê, biên phòng, quân sự, cảnh sát, tổng liên đoàn, trạm, chủ đầu tư, nhà thầu, cổng, thông
tấn, tạp chí, nhà xuất bản, hiệp hội, công đoàn, cđcs, vp, vpcp, vpub, ubmttqvn, bcđ, bch, btv, bql, tnxp, bhxh, nhnn,
kbnn, ttđt
""")

#: heads of groups and common nouns, also small: "các sở, ban, ngành", "chính quyền địa phương"
GROUP_HEADS = words("""
cấp ủy, cấp, ngành, địa phương, cơ quan, đơn vị, tổ chức, tổ chức đảng, tổ chức cơ sở đảng, tổ chức chính trị, đoàn
thể, sở, ban, bộ, phòng, huyện, thị xã, thành phố, tỉnh, xã, phường, thị trấn, đặc khu, quận, chính quyền, mặt trận,
đảng đoàn, đảng bộ, chi bộ, đảng ủy, lãnh đạo, người đứng đầu, đứng đầu, thủ trưởng, chủ đầu tư, doanh nghiệp, cơ sở,
trường, bệnh viện, đồng chí, ủy viên, tỉnh ủy, thành ủy, huyện ủy, ban thường vụ, ban chấp hành, thường trực, tổng
giám đốc, hội, đại biểu, đại biểu quốc hội, thành viên, lực lượng, báo, đài, cơ quan báo chí, công ty, ngân hàng, hợp
tác xã, chủ tịch, bí thư, giám đốc, bộ trưởng, hiệu trưởng, trưởng ban, trưởng phòng, tiểu ban, tổ công tác, báo cáo
viên, ủy ban, hội đồng, ubnd, hđnd, cđcs, công đoàn, trung tâm, phòng ban, tổ, bộ phận, kho bạc, hải quan, cục, chi
cục, ban quản lý, chủ rừng, nhà thầu, chủ tài khoản, công an, quân sự, biên phòng, chủ thể, toàn đảng, toàn dân, toàn
quân, toàn đảng bộ, toàn hệ thống, hệ thống chính trị, đảng viên, cán bộ, kiểm lâm, chủ sở hữu, nhà trường, cơ sở giáo
dục, cơ sở y tế, mttq, liên đoàn, đoàn thanh niên, nhà nước, nhân dân, sở/ngành, bộ/ngành, sở ngành
""")

#: what may stand before a head
DETERMINERS = words("các, những, mọi, từng, mỗi, toàn, tất cả các, toàn thể, một số, tất cả")

#: kinds of territory
TERRITORIES = words("tỉnh, huyện, thị xã, thành phố, thị trấn, xã, phường, đặc khu, thành, thị, quận")

#: nouns of one list: after a comma one of these without "các" goes on with the group of its own kind
KINDS: tuple[frozenset[str], ...] = (
    words("""
    sở, ban, bộ, ngành, đoàn thể, đoàn, cơ quan, phòng, hội, tổ chức, đơn vị, địa phương, phòng ban, mặt trận, hội
    quần chúng
    """),
    words("""
    cơ quan, đơn vị, địa phương, tổ chức, doanh nghiệp, cá nhân, cơ sở, đoàn thể, hội quần chúng, trường, cộng đồng,
    lĩnh vực, ngành
    """),
    TERRITORIES,
    words("tỉnh ủy, thành ủy, huyện ủy, thị ủy, quận ủy, đảng ủy, đảng bộ, chi bộ, ban cán sự đảng, đảng đoàn"),
    words("báo, đài, tạp chí, cơ quan báo chí, cổng thông tin"),
    words("phường, xã, tổ dân phố, thôn, ấp, bản, khu phố, khu dân cư"),
    words("đồng chí, ủy viên, đại biểu"),
    words("cán bộ, đảng viên, công chức, viên chức, người lao động, đoàn viên, hội viên"),
)

#: compounds that only look like a head: "phòng ngừa", "báo cáo", "cơ sở vật chất"
NO_HEADS = words("""
ban hành, ban đầu, phòng ngừa, phòng chống, phòng học, phòng thủ, báo cáo, báo động, hội nghị, hội nhập, hội thảo, hội
họp, trường hợp, trường học, đoàn kết, đoàn viên, đội ngũ, đội hình, bộ máy, bộ tiêu, bộ phận, bộ chỉ tiêu, bộ thủ
tục, bộ nhận, cấp giấy, cấp phát, cấp mới, cấp bách, cấp thiết, cấp nước, ngành nghề, xã hội, thị trường, thành phần,
thành công, thành lập, thành tựu, thành tích, cơ sở vật, cơ sở dữ, cơ sở hạ, cơ sở đó, cơ sở pháp, cơ sở thực, tổ chức
thực, tổ chức triển, tổ chức tốt, tổ chức các, tổ chức hội nghị, tổ chức học, tổ chức thành, tổ chức sơ, tổ chức tổng,
tổ chức kiểm, tổ chức bộ, tổ chức lại, tổ chức rà, tổ chức đánh, tổ chức tuyên, tổ chức quán, tổ chức, trường đại,
trung tâm văn, ngành công nghiệp, ngành kinh tế, ngành dịch vụ, ngành nông nghiệp, cấp tỉnh, cấp huyện, cấp xã, cấp
có, cấp trên, cấp dưới, cấp phê, cấp thẩm, cấp cơ sở, cấp ủy viên, lãnh đạo chỉ, lãnh đạo thực, đoàn thăm, hội chợ,
hội thi, đài hóa, tỉnh lộ, xã viên, ban ngày, báo giá, tổ chức bầu, tổ chức lấy, tổ chức đối thoại, tổ chức phát, tổ
chức vận, tổ chức khảo, tổ chức đào, tổ chức tập, tổ chức sản, tổ chức chặt, tổ chức nghiêm, cơ sở chính, vụ mùa, vụ
đông, vụ hè, vụ án, vụ việc, đội tuyển, lực lượng lao, lực lượng sản, bộ mặt, bộ luật, phòng cháy, phòng dịch, hội tụ,
hội diễn
""")

#: posts: the bodies that follow are whose they are ("người đứng đầu cấp ủy, chính quyền")
POSTS = words(
    "người đứng đầu, đứng đầu, lãnh đạo, thủ trưởng, bí thư, chủ tịch, giám đốc, bộ trưởng, trưởng ban, trưởng phòng"
)

#: persons and publics that receive but are not charged, when they stand alone
NO_BODIES = words("""
đồng chí, cán bộ, đảng viên, người dân, nhân dân, công chức, viên chức, doanh nghiệp, học sinh, hội viên, đoàn viên
""")

#: names between head and end that hold a verb's word in small letters
FIXED_INNER = frozenset(
    (
        "quản lý nhà nước", "cấp trên trực tiếp cơ sở", "cấp trên cơ sở", "cấp trên trực tiếp",
        "phòng, chống thiên tai và tìm kiếm cứu nạn", "tìm kiếm cứu nạn", "phòng, chống tham nhũng",
        "phòng chống tham nhũng", "tham mưu công tác tổ chức cán bộ", "quản lý dự án", "đầu tư xây dựng",
        "kiểm tra, thanh tra", "thi hành án", "phát thanh - truyền hình", "phát thanh và truyền hình",
        "phát triển nông thôn", "dịch vụ hành chính công", "phục vụ hành chính công", "bảo vệ bí mật", "bảo vệ rừng",
        "quản lý khu kinh tế", "quản lý khu công nghiệp", "vì sự tiến bộ", "tổ chức cán bộ", "báo cáo viên",
        "xây dựng đảng", "cổ phần", "xã hội", "chuyển đổi số", "cải cách hành chính", "phòng chống thiên tai",
        "quản lý chuyên ngành", "thẩm định nhà nước", "thẩm định cấp tỉnh", "trả lời chất vấn", "xây dựng giao thông",
    )
)  # fmt: skip

#: verbs that may name the noun before them, where another verb follows: "cơ quan tham mưu củng cố …"
LOOSE_INNER = words("""
tham mưu, điều tra, truy tố, xét xử, phát thanh, đào tạo, giáo dục, chủ quản, chủ trì, kiểm soát, xây dựng, đầu tư,
phòng, chống, quản lý, tuyên truyền, thông tin, kiểm tra, giám sát, thanh tra, hợp tác, bảo vệ
""")

#: nouns that may be named by a verb
NAMED_BY_VERB = words("cơ quan, tổ chức, lực lượng, đoàn, tổ, ban, đơn vị, bộ phận, ngành, cơ sở, cục, vụ")

#: departments whose names go on after "và" and in lists: "Sở Giáo dục và Đào tạo", "các Sở Tài chính, Nội vụ"
DEPARTMENTS = words("""
bộ, sở, phòng, ban, ủy ban, cục, hội đồng, tổng cục, vụ, đoàn, ban chỉ đạo, chi cục, trung tâm, viện, trạm, hạt, đội
""")

#: names of departments that have a comma inside
COMMA_NAMES = ("văn hóa, thể thao", "lao động, thương binh", "lao động, việc làm", "nông nghiệp, môi trường")

#: what adds one more body
ADDITIONS = words("nhất là, nòng cốt là, đặc biệt là, trước hết là, trọng tâm là, trong đó có, kể cả")

#: circumstances that belong to a name: "các cơ quan trong hệ thống chính trị"
STAYING = words("""
có liên quan, trong và ngoài, trong hệ thống, trong toàn, trong tỉnh, trong khối, trên địa bàn, trong cả, từ tỉnh,
trong ngành, giao thông, giảm nghèo
""")


#: after a body's name these open a circumstance, not more of the name
CIRCUMSTANCES = words("""
theo, trong, căn cứ, trên, tại, để, nhằm, khi, từ, đến, trước, sau, với, về, bằng, thông qua, qua, thời gian tới,
không, sẽ, đã, đang, được, cũng, vẫn, đều, luôn, càng, rất, mới, vừa, biết, lập, trình, gửi, nộp, giữ, đưa, lấy, mở,
cử, xem, đi, làm, coi, tự, ra, mời, họp, đề nghị, yêu cầu, giao, kêu gọi, nhấn mạnh, cho biết, khẳng định, có, cần,
phải, nên, chiếm, đóng vai trò, là, gồm, bao gồm, kính, giúp, tăng, nâng, bám, dành, xây, sửa, mua, do, hoặc, cùng,
nhất là, nòng cốt là, đặc biệt là, trước hết là, thì, mà, vào, hàng năm, hàng quý, hàng tháng, hàng tuần, hằng, định
kỳ, quyết định, áp dụng, chấp thuận, cho phép, phê duyệt, ký, trân trọng, xin
""")
