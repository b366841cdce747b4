"""Words between an indicator and its number: hedges, rises, falls, comparisons."""

from .phrases import words

#: what may stand between the verb and its number
HEDGES = words("""
khoảng, gần, trên, hơn, dưới, từ, tối thiểu, tối đa, ít nhất, nhiều nhất, không quá, không dưới, không vượt quá,
không thấp hơn, không cao hơn, xấp xỉ, bình quân, trung bình, cả, đến, tới, mức, được, tỷ lệ, con số, lên, xuống, còn,
thêm, vượt, cao hơn, thấp hơn, lên đến, lên tới, ở, quá, là, có, hằng năm, hàng năm, mỗi năm, tăng lên, hằng, tổng,
tổng số, ước, ước tính, dự kiến, vào, trên dưới, tương đương, lần lượt, tương ứng, đáng kể
""")

#: verbs that make a number its own statement, not one more item of the list before
VERBS = words("""
đạt, tăng, giảm, bằng, vượt, chiếm, còn, gấp, đứng, xếp, là, có, được, thực hiện, thu, chi, lên, xuống, hoàn thành,
giải ngân, ước, hụt, thành lập, cấp mới, giải quyết, kết nạp, với, trong khi, tổng, khởi công, đưa, xây dựng,
toàn tỉnh
""")

#: what may follow "tăng" and "giảm" without changing what they say
AFTER_RISE = words("trưởng, cao nhất, thấp nhất, chậm, thêm, thu, bình quân, nhẹ, mạnh, cao, khá, đều, nhanh, ước, đạt")
AFTER_FALL = words("thu, nhẹ, mạnh, sâu, chi, dần, bình quân")

#: subjects that are growth themselves: "tốc độ tăng trưởng kinh tế đạt 8%"
GROWTH = words("tốc độ tăng, tăng trưởng, tỷ lệ tăng, mức tăng, tốc độ phát triển, tăng bình quân, nhịp độ tăng")

#: what a plan is called
PLANS = words("kế hoạch, dự toán, chỉ tiêu, mục tiêu")
