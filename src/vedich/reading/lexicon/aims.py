"""Words by which a number is aimed at, observed, or bound."""

from .phrases import words

#: they set an aim; recognition leaves other marks on "phấn đấu"
STRIVING = words("phấn đấu, phần đấu, phân đấu, mục tiêu, chỉ tiêu, đặt mục tiêu, hướng tới, hướng đến")

#: verbs and bounds that make a number under a heading of tasks an aim
AIMING = words("""
bảo đảm, đảm bảo, đạt, hoàn thành, ít nhất, tối thiểu, không quá, tối đa, trên, dưới, trở lên, giảm, tăng, nâng, duy
trì, giữ vững, thu, huy động, giải ngân, đưa, có, thêm, chiếm, không còn, xây dựng, thành lập, hỗ trợ, đào tạo, kết
nạp, trồng, giải quyết, tạo, phục vụ, công nhận, đón, phát triển, tổ chức, cấp, hình thành, đầu tư, nâng cấp, khai
thác, 100
""")

#: they say that a number is there already
OBSERVED = words(
    "hiện có, hiện nay, hiện tại, thực trạng, đã, ước đạt, ước thực hiện, kết quả, năm trước, thực hiện năm"
)

#: they end a run of aims in running text
LOOKING_BACK = words("""
đã, đang, ước, hiện, cùng kỳ, so với, so cùng, năm trước, năm ngoái, vừa qua, thực hiện được, đạt được, cho biết,
đến nay, bằng
""")

#: by these a body settles a number
DECIDING = words("đồng ý, thống nhất, quyết nghị, thông qua, phê duyệt, nhất trí")

#: what is done "cho" those who are counted
SERVING = ("việc làm", "việc làm mới", "hỗ trợ", "đào tạo", "nghề", "vốn", "bệnh", "thẻ", "nhà", "quà", "tập huấn")

#: counts of what a document itself sets
OWN_COUNTS = (
    "chỉ tiêu",
    "nhiệm vụ",
    "nhóm",
    "giải pháp",
    "mục tiêu",
    "tiêu chí",
    "nội dung",
    "việc",
    "kết luận",
    "chỉ thị",
)

AT_LEAST = words("ít nhất, tối thiểu, không dưới, không thấp hơn")
AT_MOST = words("không quá, tối đa, nhiều nhất, không vượt quá, không cao hơn")
KEEPING = words("duy trì, giữ vững, giữ ổn định, ổn định, giữ")
