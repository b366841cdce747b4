"""Verbs that order and verbs that are ordered."""

from .phrases import words

#: verbs of two or three syllables that open an order: "Rà soát …", "Đẩy nhanh tiến độ …"
ACTIONS = words("""
chọn, lựa chọn, tăng cường, đẩy mạnh, đẩy nhanh, tiếp tục, tập trung, nâng cao, nâng cấp, chú trọng, quan tâm, chú ý,
lưu ý, chủ động, chủ trì, phối hợp, chỉ đạo, lãnh đạo, rà soát, xây dựng, triển khai, thực hiện, tổ chức, ban hành,
tham mưu, đề xuất, trình bày, báo cáo, tổng hợp, kiểm tra, giám sát, đôn đốc, theo dõi, hướng dẫn, xử lý, giải quyết,
khắc phục, hoàn thành, hoàn thiện, hoàn chỉnh, phấn đấu, phân đấu, phần đấu, bảo đảm, đảm bảo, phát huy, phát triển,
phát động, phát hiện, phát hành, mở rộng, thúc đẩy, khuyến khích, hỗ trợ, tạo điều kiện, tạo bước, tạo chuyển, tạo sự,
tạo lập, tạo môi, tạo đột, tạo nguồn, huy động, bố trí, sắp xếp, kiện toàn, củng cố, đổi mới, cải thiện, cải cách, cải
tạo, quản lý, kiểm soát, ngăn chặn, phòng ngừa, phòng chống, đấu tranh, tuyên truyền, vận động, phổ biến, quán triệt,
giáo dục, bồi dưỡng, đào tạo, tập huấn, nghiên cứu, ứng dụng, đầu tư, thu hút, kêu gọi, mời gọi, xúc tiến, kết nối,
liên kết, hợp tác, hình thành, thành lập, thí điểm, nhân rộng, duy trì, giữ vững, giữ gìn, bảo vệ, bảo tồn, khai thác,
sử dụng, tiết kiệm, siết chặt, chấn chỉnh, nêu cao, đề cao, phân công, phân cấp, phân bổ, phân loại, phân luồng, giao
ban, cập nhật, bổ sung, điều chỉnh, điều chuyển, sửa đổi, thay thế, sơ kết, tổng kết, đánh giá, khen thưởng, biểu
dương, tuyên dương, nắm bắt, nắm chắc, nắm tình, gắn kết, kết hợp, lồng ghép, đa dạng, ưu tiên, cơ cấu, tái cơ, chuyển
đổi, chuyển dịch, chuyển giao, chuyển mạnh, khẩn trương, kịp thời, thường xuyên, kiên quyết, kiên trì, quyết liệt,
tích cực, nghiêm túc, mạnh dạn, sớm, nhanh chóng, từng bước, nhất quán, chăm lo, chăm sóc, quy hoạch, quy định, xác
định, tuyển chọn, tuyển dụng, thẩm định, thẩm tra, phê duyệt, công bố, công khai, niêm yết, thông tin, đăng tải, cung
cấp, tiếp nhận, tiếp thu, lắng nghe, đối thoại, tháo gỡ, tìm kiếm, cứu trợ, ứng phó, thanh tra, kiểm toán, thu hồi,
giải phóng, giải ngân, bồi thường, quyết toán, nghiệm thu, bàn giao, khởi công, thi công, khánh thành, vận hành, bảo
trì, sửa chữa, tu bổ, trùng tu, nạo vét, trồng mới, trồng rừng, chuẩn bị, hưởng ứng, tham gia, đóng góp, vận dụng, cụ
thể, tuân thủ, chấp hành, thi hành, thực thi, xóa bỏ, loại bỏ, loại trừ, hạn chế, giảm thiểu, giảm nghèo, tinh gọn,
tinh giản, sáp nhập, hợp nhất, giải thể, kết thúc, chấm dứt, tạm dừng, ngừng, đình chỉ, chuyên nghiệp, hiện đại, số
hóa, xã hội, cổ phần, lấy ý, xin ý, cho ý, trao đổi, thống kê, điều tra, khảo sát, phân tích, dự báo, cảnh báo, tính
toán, cân đối, đối chiếu, lập kế, lập quy, lập hồ, lập danh, lập dự, trình cấp, trình ủy, trình hội, trình chính,
trình thủ, trình ban, trình tỉnh, gửi báo, gửi kết, gửi văn, gửi về, gửi các, nộp báo, tiến hành, đưa vào, đưa nội,
đưa ra, có giải, có biện, có kế, có phương, có cơ, có chính, có hình, có trách, có lộ, có văn, coi trọng, xem xét, xem
đây, coi đây, làm tốt, làm rõ, làm việc, làm cho, làm chuyển, gương mẫu, nêu gương, tự giác, tự phê, khơi dậy, khơi
thông, lan tỏa, tôn vinh, quảng bá, giới thiệu, hội nhập, mở các, mở thêm, mở đợt, bám sát, thấm nhuần, nhận thức,
nhận diện, trang bị, mua sắm, lắp đặt, vệ sinh, dọn dẹp, treo cờ, thăm hỏi, thăm viếng, trao tặng, tặng quà, cấp phát,
chi trả, thanh toán, hoàn trả, thu nộp, thu thuế, thu đúng, thu ngân, chống thất, chống tham, chống buôn, tận dụng,
tranh thủ, khôi phục, phục hồi, tái thiết, thâm canh, kích cầu, bình ổn, điều hành, điều phối, điều tiết, điều động,
luân chuyển, bổ nhiệm, miễn nhiệm, kết nạp, bầu cử, lấy phiếu, bỏ phiếu, thông báo, thông qua, tăng thu, tăng tỷ, tăng
số, tăng tốc, giảm tỷ, giảm số, giảm mức, giảm chi, nâng tỷ, nâng mức, nâng chất, xử phạt, xử trí, truy tố, xét xử,
cắm mốc, đo đạc, cấp giấy, cấp mới, đăng ký, rút ngắn, đơn giản, cắt giảm, bãi bỏ, công nhận, kế thừa, định hướng,
định kỳ, hằng năm, hàng năm, hằng quý, hằng tháng, hàng tháng, hàng quý, trước mắt, nhận rõ, chỉ rõ, hiện thực, hòa
giải, bảo lãnh, cho vay, vay vốn, tăng trưởng, tái đàn, tiêm phòng, tiêm chủng, khám chữa, khám bệnh, xét nghiệm, cách
ly, đón tiếp, chào mừng, kỷ niệm, tri ân, đền ơn, sắp tới, hoàn tất, thành công, thử nghiệm, nuôi dưỡng, che chở,
khoanh vùng, bảo quản, phủ sóng, phủ xanh, giám định, soạn thảo, biên soạn, biên tập, in ấn, dịch vụ, gỡ bỏ, gắn biển,
đặt tên, mở lớp, mở hội, dừng, lập, trình, gửi, giữ, lấy, đưa, gắn, xem, coi, tuyển, khơi, cử, mời, mở, chống, tăng,
giảm, nâng, xóa, biết, làm, tạo, trồng, thu, chi, khám, cấp, nộp, bầu, có, không để, không được, không tổ, không ban,
không mở, không điều, không phát, không sử, không thực, không bố, tránh, phòng, hạ, thay, đặt, kéo giảm, khởi động,
khởi tạo, tích hợp, chia sẻ, khai trương, chuẩn hóa, đồng bộ, quyết tâm, nỗ lực, chung sức, đoàn kết, thi đua, ra
quân, ra sức, hết sức, tái cấu, trao quyền, ủy quyền, phân quyền, ký kết, ký cam, cam kết, đăng cai, tăng gia, dự trữ,
dự phòng, tìm hiểu, học tập, rèn luyện, tu dưỡng, thực hành, gặp gỡ, tiếp xúc, tiếp công, tiếp dân, tôn trọng, tạo
đồng, tạo thuận, tạo quỹ, tạo đà, tạo lan, tạo việc, tạo cơ, tạo thế, trực chiến, trực cấp, tuyển sinh, hạ lãi, hạ
giá, nới lỏng, thắt chặt, đấu giá, đấu thầu, chỉ định, kiểm đếm, kiểm kê, rà quét, giao nhiệm, giao chỉ, giao kế, giao
khoán, thẩm duyệt, phúc tra, phúc đáp, phản hồi, phản ánh, lưu trữ, lưu giữ, niêm phong, cưỡng chế, tháo dỡ, di dời,
bình chọn, bình xét, xét duyệt, xét chọn, xét tặng, truy thu, truy quét, truy xuất, triệt phá, triệt xóa, tấn công,
trấn áp, tuần tra, canh gác, bảo mật, thông xe, thông tuyến, hợp long, cứu nạn, cứu hộ, sơ tán, di dân, di chuyển, trợ
giúp, giúp đỡ, động viên, khích lệ, cổ vũ, cổ động, truyền thông, truyền đạt, phát sóng, phát tờ, cấp bù, cấp bổ, cấp
kinh, cấp vốn, chuyển tiền, chuyển kinh, chuyển nguồn, chuyển hồ, tiếp sức, tiếp cận, tiếp quản, mở cửa, mở tài, đóng
cửa, đóng dấu, bổ trợ, bổ khuyết, nhập dữ, nhập liệu, nâng hạng, nâng bậc, nâng tầm, nâng giá, xem lại, hoạch định,
quy tụ, quy trách, quyết định, chia tách, chia lại, gia hạn, gia cố, kè lại, khoan giếng, trang trí, tô điểm, thu gom,
thu dọn, thu giữ, tịch thu, tiêu hủy, tiêu độc, khử khuẩn, khử trùng, phun thuốc, diệt trừ, diệt lăng, phong tỏa, giãn
cách, khai báo, khai thông, khai giảng, bế giảng, tựu trường, ra đề, chấm thi, coi thi, dạy học, dạy nghề, hướng
nghiệp, tư vấn, kê khai, khấu trừ, hoàn thuế, miễn giảm, gia nhập, trúng thầu, mở thầu, ký hợp, chấm điểm, xếp loại,
xếp hạng, kiểm định, đo lường, hiệu chuẩn, tính đúng, tính đủ, trồng bổ, trồng dặm, gieo trồng, gieo cấy, thu hoạch,
bón phân, tưới tiêu, tích nước, xả lũ, vận chuyển, tiêu thụ, kết nghĩa, đỡ đầu, nhận đỡ, vinh danh, chúc mừng, phúng
viếng, chỉnh trang, chỉnh lý, chỉnh đốn, cải chính, đính chính, đôn thúc, nhắc nhở, phê bình, cảnh cáo, khiển trách,
cách chức, kỷ luật, từ chức, thôi việc, nghỉ hưu, tự kiểm, tự đánh, soi chiếu, giám hộ, xây, sửa, mua, ký, nhận, thuê,
lắp, đào, quét, thả, dọn, bán, nuôi, họp, góp, chia, tách, ghép, gom, chuyển, trao, tặng, xét, duyệt, chốt, treo, dán,
dựng, đắp, vẽ, chụp, tải, phun, chữa, cứu, giúp, nhắc, kéo, đẩy, tìm, đo, đếm, thăm, dùng, bỏ, cắt, chặn, ngăn, phá,
tháo, lọc, rà, soát, bàn, phát, viết, ghi, trả, dành, bám, xếp, nối, phủ, lát, trải, khoán, khoanh, cấm, liên hệ, xuất
cấp, chế biến, vớt, kẻ
""")

#: nouns that begin with a verb's word
NOUNS_LIKE_ACTIONS = words("""
báo cáo viên, báo cáo chính trị, báo cáo tổng kết, báo cáo đánh giá, báo cáo của, báo cáo số, tổ chức đảng, tổ chức
cơ sở, tổ chức chính trị, tổ chức xã hội, quy định này, quy định tại, quy định số, quyết định này, hướng dẫn này,
hướng dẫn số, thông báo này, thông báo số, quy hoạch tỉnh, quy hoạch này, kết luận số, thu nhập bình, thu ngân sách,
chi ngân sách, chi thường xuyên, tăng trưởng kinh, báo cáo công tác, báo cáo khái quát, có hiệu lực, báo cáo chuyên
đề, thay mặt
""")

#: manners that stand before an order's verb: "Khẩn trương hoàn chỉnh", "chủ động phối hợp"
MANNERS = words("""
tiếp tục, triệt để, nghiêm cấm, tuyệt đối, là cơ quan, là đầu mối, làm đầu mối, tập trung, chủ động, khẩn trương, kịp
thời, thường xuyên, kiên quyết, kiên trì, quyết liệt, tích cực, nghiêm túc, mạnh dạn, sớm, nhanh chóng, từng bước,
luôn, phải, cần, cần phải, đồng thời, cùng, trực tiếp, chủ trì, phối hợp
""")

#: what a resolution itself decides or merely notes; no action to come
DECISIONS = (
    "thông qua", "cơ bản thống nhất", "thống nhất", "đồng ý", "cho ý kiến", "nghe ", "thi hành kỷ luật", "nhất trí",
    "cơ bản nhất trí", "cơ bản đồng ý", "ghi nhận", "phê duyệt kèm", "ban hành kèm theo", "quyết định thi hành",
    "bãi bỏ điều", "sửa đổi, bổ sung khoản", "sửa đổi, bổ sung điều", "sửa đổi, bổ sung điểm",
    "sửa đổi, bổ sung một số điều", "tán thành", "cơ bản tán thành", "chuẩn y", "biểu dương và ghi nhận",
    "ghi nhận và biểu dương", "đánh giá cao",
)  # fmt: skip

#: modal words that bind a subject to an action
MODALS: tuple[str, ...] = (
    "cần phải", "phải", "cần", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "được giao", "nên",
)  # fmt: skip
