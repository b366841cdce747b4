"""Words in and around the name of what is measured."""

from .phrases import words

#: a name begins at one of these, though commas stand inside it
HEADS = words("""
tốc độ, tỷ lệ, tỉ lệ, tỷ trọng, tỷ suất, tỷ số, tổng, kim ngạch, sản lượng, diện tích, năng suất, doanh thu, giá trị,
chỉ số, thu nhập, thu ngân sách, chi ngân sách, số thu, số vốn, số lượng, số người, số hộ, số vụ, số thuế, số doanh,
số dự, vốn, quy mô, mức, cơ cấu, grdp, gdp, giải ngân, độ che phủ, dân số, mật độ, xuất khẩu, nhập khẩu, thu nội địa,
dư nợ, nợ xấu, thu hút, nguồn thu, chi đầu tư, chi thường xuyên, tăng trưởng, thu từ, lượng khách, lượt khách, công
suất, tuổi thọ, hệ số, chỉ tiêu sử dụng, nguồn vốn, huy động vốn, sản xuất, tiến độ, lợi nhuận, năng lực, bằng cấp
""")

#: a part that opens with one of these tells when, where or by what road, and names nothing
CIRCUMSTANCES = words("""
trong, đến, tính, từ, so, qua, lũy kế, luỹ kế, năm, bên cạnh, tuy, đặc biệt, ngoài ra, trên địa bàn, tại, theo, nổi
bật, cụ thể, hiện, nhờ, kết quả là, vào, giai đoạn, mặc dù, do đó, vì vậy, mặt khác, thời gian, nhìn chung, hết, cập
nhật, chủ yếu, nhất là, bình quân, hằng, hàng, mỗi, nhiệm kỳ, trung bình, cùng kỳ, trở đi, toàn tỉnh, cả tỉnh, toàn
huyện, cả nước, toàn xã, toàn thành phố, toàn ngành, ước tính, quý, tháng, ngày, sáu tháng, chín tháng, kế hoạch, dự
toán, mục tiêu, nghị quyết, so sánh, nếu, do, bởi, khi, cùng với, nhằm, để, căn cứ, xét, cũng theo, với sự, trước tỉnh
giao, trung ương giao, trong nước, của tỉnh, tỉnh, huyện, đơn vị, cuối nhiệm kỳ, đầu nhiệm kỳ, cuối năm, đầu năm
""")

#: a part that opens with one of these says more of what was named before
PREDICATES = words("""
vượt, tăng, giảm, đạt, bằng, duy trì, cao hơn, thấp hơn, chiếm, so với, tương đương, tuong đương, tương ứng, đứng,
xếp, gấp, hoàn thành, ước, còn, cao gấp, trở thành, thuộc, nằm trong, là, được, đã, cải thiện, tiếp tục, hụt, trong
đó, riêng, góp phần, cơ bản, khoảng, cao nhất, thấp nhất
""")

#: verbs that end the name when they come after it
ENDINGS = words("""
thấp hơn, cao hơn, xuống thấp, lên cao, tăng vọt, giảm sâu, chiếm, duy trì, ước, vẫn, tiếp tục, chưa, cải thiện, đã,
luôn, có xu hướng, đóng góp, vượt, thấp so, cao so, ngày càng, có tốc độ, phục hồi, tuy, được tập trung,
được quan tâm, được đẩy mạnh, được giao, còn thấp, đạt kết quả, có mức tăng, tương đối, gặp khó khăn, có bước, chuyển
dịch, dự báo, dự kiến, với nhiều, ổn định, giữ ổn định, giữ vững, lần đầu
""")

#: a part that ends in one of these is a statement of its own
COMPLETE = words("""
khá, mạnh, cao, thấp, tốt, ổn định, hiệu quả, chậm, khó khăn, thuận lợi, tích cực, nâng lên, cải thiện, đảm bảo, bảo
đảm, so với cùng kỳ, quan tâm, kế hoạch, tập trung
""")

#: what stands before a name and is none of it
LEADING = words("""
toàn tỉnh, toàn huyện, toàn xã, toàn thành phố, toàn ngành, cả nước, cả tỉnh, toàn đảng bộ, tính
đến nay, đến nay, nay, đáng chú ý, đáng chú ý là, mặt hàng, cụ thể là, cụ thể, đặc biệt là, đặc biệt, theo đó, nhìn
chung, hằng năm, hàng năm, mỗi năm, và, đồng thời, thì, tuy nhiên, tuy vậy, song, bên cạnh đó, kết quả, ngoài ra, mặt
khác, cũng, đã, nâng, tăng, giảm, đưa, bảo đảm, đảm bảo, duy trì, có, về, là, còn, đạt, ước, điều chỉnh giảm, điều
chỉnh tăng, điều chỉnh, riêng, phấn đấu, phần đấu, phân đấu, trong đó, tuy, nhưng, tiếp tục, bổ sung, thực hiện, tổng
thể, đồng ý, thống nhất, trong nhiệm kỳ, nhiệm kỳ, tính, qua đó, từ đó, lũy kế, luỹ kế, trong, đến, hết, trong khi,
nổi bật là, kế tiếp là, tiếp đến là, tiếp theo là, đứng đầu là, cao nhất là, lớn nhất là, như vậy
""")

#: a name begins after one of these
INTRODUCERS = words("""
đưa, giúp, góp phần đưa, mục tiêu, chỉ tiêu, nhiệm vụ, kết quả, ước tính, phấn đấu, phần đấu, phân đấu, với, đó là,
trong đó có, trong đó, riêng, nhất là, gồm, cho biết, thông qua, thể hiện qua, nên, đóng góp, nâng, tập trung, tỉnh
giao, huyện giao, trung ương giao, chính phủ giao
""")

#: what stands after a name and is none of it: copulas, hedges, prepositions
FUNCTION_WORDS = words("""
ước, ước tính, sơ bộ, dự kiến, dự báo, đã, được, cũng, là, và, với, cả, tiếp tục, thực hiện, đạt, tăng, giảm, chiếm,
còn, đạt tỉ lệ, chiếm tỷ lệ, chiếm tỉ lệ, chiếm tỷ trọng, chiếm tỉ trọng, với tỷ lệ, với tỉ lệ, tỷ lệ chiếm, bằng,
gấp, hơn, khoảng, gần, trên, có, của, đến, trong, năm, vào, cho, từ, so, mà, bình quân, trung bình, ít nhất, tối
thiểu, phấn đấu, phần đấu, phân đấu, tuy, xuống, lên, ở mức, mức, ở, đứng, xếp, thứ, tỷ lệ đạt, đạt tỷ lệ, vượt, không
quá, tương ứng, tương đương, tuong đương, hằng năm, hàng năm, mỗi năm, hụt, cao hơn, cao, trở đi, hết, tính, sử dụng,
thấp hơn, chỉ
""")

#: endings that look like function words and belong to the name
KEPT_ENDINGS = (
    "trở lên", "chứng chỉ", "điều chỉ", "định mức", "hạn mức", "mặt bằng", "công bằng", "nhà ở", "cây hằng năm",
    "cây hàng năm", "vốn thực hiện", "nông thôn mới nâng cao", "chuẩn nâng cao", "kiểu mẫu", "đầu tư thực hiện",
    "khối lượng thực hiện", "giá trị thực hiện",
)  # fmt: skip

#: words that name nothing by themselves
EMPTY = words("""
số lượng, lại, còn lại, chỉ, chỉ có, tổng số, số, điều đó, của, đây là, trong khi đó, cả, mới, vậy, đóng góp, vẫn,
sau, nay, hiện, thời điểm, có thời điểm, nơi, có nơi, tỷ lệ, tỉ lệ, tỷ trọng, tỉ trọng, cá biệt, lúc cao nhất, cao
điểm, nếu, nếu tính, xảy ra, phát sinh, ghi nhận, thông suốt, ổn định, kịp thời, trong đó có
""")

#: verbs of doing that belong to the name of a count: "kết nạp 60 đảng viên"
DOING = words("""
kết nạp, thành lập mới, thành lập, cấp mới, giải quyết việc làm, tạo việc làm, sắp xếp, công nhận, xây dựng mới, xây
dựng, đào tạo, tổ chức, khởi công mới, khởi công, phát triển mới, trồng mới, trồng, hỗ trợ, tiếp nhận, xử lý, kiểm
tra, giám sát, thu hút, chi trả, ban hành, hoàn thành, điều tra, phát hiện, bắt giữ, thi hành, giải quyết, tuyển dụng,
xuất khẩu, trao tặng, bồi dưỡng, tập huấn, triển khai, sửa chữa, phục vụ, bàn giao, đưa, cấp, trao, tặng, mở, đón,
khám, tiêm, bắt, giải ngân, huy động, xóa, xử lý kỷ luật, thi hành kỷ luật, kỷ luật, khởi tố, khen thưởng, tặng thưởng
""")

#: verbs by which a share's subject says what it does: "100% cơ quan … đạt chuẩn"
SHARE_VERBS = words("""
đạt, được, có, hoàn thành, tham gia, sử dụng, đảm bảo, bảo đảm, thực hiện, đăng ký, ký
""")

#: what may follow a percentage that is no share of something named: "đạt 80% kế hoạch"
AFTER_PERCENT = words("""
kế hoạch, kh, dự toán, so, so với, chỉ tiêu, mục tiêu, trở lên, trở xuống, và, là, vào, trong, đến, năm, trên, nghị,
theo,
tổng kế, hằng, hàng, của kế, bình quân, mỗi, vốn kế, kịch bản, hoặc, đối với, từ, cùng, ở, tại, cho, nhưng, song, cao,
thấp, tăng, giảm, ck, giai đoạn, nhiệm kỳ, cuối, đầu, quý, tháng
""")

#: what ends the noun that is counted
AFTER_COUNT = words("""
và, với, tăng, giảm, trong, vào, đến, từ, theo, là, bằng, chiếm, ước, được, đã, để, nhằm, nâng, phục vụ, trước, có,
do, trên địa bàn, mỗi, hằng, hàng, cần, gồm, như, hết, sang, đang
""")

#: verbs that put a sum of money before what it is: "bổ sung 1.400 tỷ đồng vốn dự phòng"
SPENDING = words("""
bổ sung, huy động, hỗ trợ, giải ngân, thu hút, truy thu, thu hồi, thu, chi, miễn, giảm, cấp, trao, tiết kiệm, quyên
góp, ủng hộ, xử phạt, nộp, phân bổ
""")

#: names of two letters: "bò 1.124 con"
SHORT = words("bò, gà, cá, dê, vịt, ổi, cò, mì")
