"""Words that make a time a deadline, or a rhythm."""

from .phrases import words

#: the surest: it must be done before or at this time
BY = words("""
trước, chậm nhất, chậm nhất là, chậm nhất vào, chậm nhất đến, chậm nhất trước, muộn nhất, muộn nhất là, không quá,
hạn cuối, hạn chót, thời hạn, hạn, xong, xong trong, hoàn thành, hoàn thành trong, hoàn tất, kết thúc
""")
UNTIL = words("đến, tới, đến hết, đến cuối, cho đến, từ nay đến, đến trước, đến khoảng")
WITHIN = words("""
trong, ngay trong, trong tuần đầu, trong tuần cuối, vào tuần đầu, vào tuần cuối, trong tuần thứ hai, vào,
 trong nửa đầu, trong vòng, trong cuối, vào cuối, cuối, trong khoảng
""")

#: a year after one of these names a plan, and no deadline
OF_PLANS = words("tầm nhìn, quy hoạch, chiến lược, giai đoạn, nhiệm kỳ, kế hoạch, hiệu lực, ban hành, số, mốc")

#: actions that "từ ngày …" sets a day for
SETTING = ("kết thúc", "chấm dứt", "dừng", "thực hiện", "áp dụng", "triển khai", "vận hành")

#: "chi thường xuyên", "cơ quan thường xuyên": no rhythm of an action
STEADY_NOUNS = (
    "chi", "vùng", "quan", "kinh phí", "nguồn", "tự chủ", "sinh hoạt", "giáo dục",
    "nghề", "đào tạo", "phẫu thuật", "họp", "kỳ họp",
)  # fmt: skip

#: "hằng năm" after one of these says how often something else recurs
NOT_RECURRING = words("""
ngân sách, kinh phí, dự toán, kế hoạch, chi, nguồn, đánh giá, kiểm điểm, tiêu chí, tương đương, chuyên đề,
báo cáo tài chính, vốn, nghị quyết
""")
