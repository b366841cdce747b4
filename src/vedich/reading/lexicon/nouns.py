"""Nouns that numbers count, and the measures they are given in."""

from .phrases import words

#: what is counted; the unit of "35 doanh nghiệp" is "doanh nghiệp"
COUNTED = words("""
người, lượt người, lượt khách, lượt, khách, khách du lịch, du khách, hành khách, hộ, hộ dân, hộ gia đình, hộ nghèo, hộ
cận nghèo, gia đình, nhân khẩu, khẩu, dân, lao động, công nhân, việc làm, học sinh, sinh viên, học viên, giáo viên,
giảng viên, nhà giáo, trẻ em, trẻ, em, cháu, bác sĩ, bác sỹ, y sĩ, y tá, điều dưỡng, dược sĩ, bệnh nhân, ca, ca sinh,
trường hợp, giường, giường bệnh, liều, mũi, trạm, trạm y tế, phòng khám, bệnh viện, cơ sở, cơ sở y tế, cơ sở giáo dục,
trường, trường học, lớp, lớp học, phòng học, điểm trường, thư viện, nhà văn hóa, di tích, lễ hội, câu lạc bộ, đội, huy
chương, giải, giải thưởng, danh hiệu, bằng khen, giấy khen, huân chương, doanh nghiệp, hợp tác xã, tổ hợp tác, trang
trại, cơ sở sản xuất, hộ kinh doanh, chi nhánh, nhà máy, xưởng, chợ, siêu thị, cửa hàng, trung tâm thương mại, sản
phẩm, nhãn hiệu, thương hiệu, mặt hàng, dự án, công trình, hạng mục, gói thầu, hợp đồng, đề án, đề tài, nhiệm vụ,
chương trình, kế hoạch, mô hình, giải pháp, sáng kiến, chỉ tiêu, tiêu chí, mục tiêu, nội dung, nhóm, việc, phần việc,
đầu việc, xã, xã viên, phường, thị trấn, huyện, quận, thị xã, thành phố, tỉnh, đặc khu, thôn, ấp, bản, buôn, khu phố,
tổ dân phố, khu dân cư, địa phương, đơn vị, điểm, nơi, cơ quan, tổ chức, phòng, ban, sở, chi cục, đầu mối, biên chế,
vị trí việc làm, cấp trưởng, cấp phó, trưởng phòng, phó trưởng phòng, phó phòng, lãnh đạo, cán bộ, công chức, viên
chức, cán bộ công chức, người hoạt động không chuyên trách, đảng viên, đảng bộ, chi bộ, đảng bộ cơ sở, chi bộ cơ sở,
tổ chức đảng, tổ chức cơ sở đảng, cấp ủy, cấp ủy viên, đồng chí, đại biểu, ủy viên, quần chúng, quần chúng ưu tú, đoàn
viên, hội viên, thanh niên, hội, chi hội, chi đoàn, tổ, tập thể, cá nhân, tập thể và cá nhân, gia đình chính sách, đối
tượng, đối tượng chính sách, người có công, liệt sĩ, thương binh, nạn nhân, người khuyết tật, người cao tuổi, vụ, vụ
việc, vụ án, bị can, bị cáo, tội phạm, đơn, đơn thư, hồ sơ, thủ tục, dịch vụ công, văn bản, nghị quyết, chỉ thị, quyết
định, quy định, kết luận, thông báo, báo cáo, ý kiến, kiến nghị, khuyến nghị, cuộc, hội nghị, hội thảo, lớp tập huấn,
khóa, buổi, phiên, kỳ họp, đợt, đoàn, đoàn kiểm tra, chuyến, tin, bài, tin bài, chuyên mục, chuyên trang, chuyên đề,
phóng sự, cuốn, bộ, quyển, tờ, ấn phẩm, tờ rơi, băng rôn, pa nô, khẩu hiệu, biển, căn, căn nhà, căn hộ, nhà, ngôi nhà,
nhà ở, phòng ở, khu, khu công nghiệp, cụm, cụm công nghiệp, khu kinh tế, khu đô thị, khu tái định cư, tuyến, tuyến
đường, đường hẻm, cầu, cống, cây cầu, bến, bến cảng, cảng, nút giao, bóng, bóng đèn, đèn, trụ, camera, thửa, thửa đất,
lô, giấy chứng nhận, giấy phép, con, cây, gốc, giống, loài, ổ dịch, đàn, chiếc, cái, xe, ô tô, tàu, tàu cá, phương
tiện, thiết bị, máy, máy tính, thuê bao, tài khoản, tài liệu, suất, suất quà, phần quà, học bổng, suất học bổng, thẻ,
thẻ bảo hiểm, sổ, sổ tiết kiệm, ý tưởng, bước, khâu, lĩnh vực, ngành, nghề, sự kiện, phiếu, phiếu bầu, điểm nghẽn,
bao, kiện, container, containers, thùng, hộp, gói, viên, quả, lọ, chai, tấm, điếu, lô hàng, tờ khai, chuyến bay, giao
dịch, chứng từ, hóa đơn, bộ hồ sơ, tài xế, lái xe, cựu chiến binh, phụ nữ, nông hộ, nhà đầu tư, kcn, ccn, kkt, htx,
dn, cbccvc, tthc, tccsđ, đvhc, ktt, cụm dân cư, tổ hòa giải, tổ công nghệ, tổ công nghệ số, nhân viên, nhân lực, nhân
sự, chuyên viên, thanh tra viên, thẩm phán, kiểm sát viên, luật sư, người lao động, công dân, trẻ sơ sinh, đám, mẫu,
mẫu xét nghiệm, lít xăng, giấy, mã, mã số, mã vùng trồng, vườn, ao, lồng, bè, lồng bè, chuồng, trại, hồ, đập, kênh,
đê, kè, bãi, mỏ, điểm mỏ, nhà máy nước, trạm y tế xã, điểm đen, điểm nóng, địa điểm, vị trí, đoạn, nhà hàng, khách
sạn, homestay, buồng, phòng nghỉ, nhà nhân ái, nhà vệ sinh, nhà bán trú, nhà công vụ, sân chơi, hoạt động, vùng sản
xuất, vùng trồng, làng, xóm, buôn làng, làng văn hóa, đồng bào, giáo dân, chức sắc, cơ sở tôn giáo, liệt sỹ, mẹ việt
nam anh hùng, sĩ quan, tàu thuyền, điểm cầu, bài viết, bài báo, gian hàng, doanh nhân, người nghiện, trạm bts, thuyền
viên, giáo sư, bằng sáng chế, sáng chế, bãi đỗ xe, hệ thống, nền tảng, ứng dụng, phần mềm, kênh truyền hình, học sinh
giỏi, cơ sở sản xuất kinh doanh, hộ thoát nghèo, tủ sách, sân bóng, nhà tình nghĩa, nhà tình thương, nhà đại đoàn kết,
nhà tạm, nhà dột nát, khu vực bỏ phiếu, tổ bầu cử, điểm bỏ phiếu, mũi tiêm, đơn vị máu, chuyên án, đầu sách, giao lộ,
đô thị, làng nghề, nghệ nhân, nhà khoa học, chuyên gia, thạc sĩ, tiến sĩ, kỹ sư, hòa giải viên, tổ viên, chiến sĩ,
chiến sỹ, dân quân, quân nhân, ngư dân, nông dân, tiểu thương, cử tri, tín đồ, cơ sở thờ tự, trạm bơm, hồ chứa, giếng,
trạm biến áp, khu vực, thông tư, nghị định, lượt công dân, mức quà, chức danh, lượt dự án, nước, quốc gia, điều kiện,
đồ án, ngành nghề, khu công nghệ cao, thành viên, khoản thu, phương án, cầu thủ, lượt hộ, tổ chức cá nhân, cơ sở kinh
doanh, hội đồng, hộ sản xuất, lượt tàu, chuyến hàng, lượt phương tiện, phản ánh, dự thảo, dịch vụ, tp, lượt du khách,
đv, phó giám đốc, phó chủ tịch, trái, chuẩn
""")

#: measures, with their spelling in documents
MEASURES = words("""
ha, héc ta, hecta, km, km2, km², m, m2, m², m3, m³, mét, mét khối, cm, mm, tấn, tạ, kg, kilôgam, gam, lít, mw, kw,
kwh, gwh, mwh, gw, mwp, kva, mva, hz, gb, tb, mbps, teu, độ c, oc, độ, dặm, sào, mẫu, công đất, hải lý, ngày công,
lượt xe, điểm, điểm phần trăm, bậc, hạng, phút, giây
""")

MONEY = words("đồng, đông, đ, vnđ, vnd, usd, đô la mỹ, đô la, đôla, euro, eur, yên, nhân dân tệ, won")

#: words that look counted and are fixed names, slogans, ranks of law, or lengths of time
NOT_COUNTED = words("""
năm, tháng, ngày, tuần, quý, giờ, phút, giây, tuổi, cấp, cấp độ, không, có, tại chỗ, nhất, sẵn sàng, rõ, thật, dám,
hóa, nhà nước, nhà nông, nhà khoa học, giải toả, giải tỏa, giải quyết, giải phóng, giải ngân, bên,
 mặt, chiều, trục, hành lang, trung tâm, cực, biểu hiện, điều, khoản, thứ tiếng, thế kỷ, thập kỷ, nhiệm
kỳ, khóa, buổi sáng, lần thứ, trụ cột, đột phá, khâu đột phá, chương trình đột phá, công trình trọng điểm, tầng, số,
con số, dân tộc, nguyên tắc, quan điểm, phương châm, bước đột phá, cùng, giảm, tăng, trong, ngoài, g, d
""")

#: words after a multiplier that are counted too: "15 triệu lượt khách", "60 nghìn lao động"
MULTIPLIERS = (
    "triệu tỷ",
    "nghìn tỷ",
    "ngàn tỷ",
    "nghìn tỉ",
    "ngàn tỉ",
    "trăm tỷ",
    "tỷ",
    "tỉ",
    "nghìn triệu",
    "triệu",
    "nghìn",
    "ngàn",
    "vạn",
    "trăm",
)

#: nouns that end before what they only seem to go on with: "800 căn | nhà ở xã hội"
CUT_SHORT = {"căn nhà ở": "căn"}

#: what may stand after the slash of a rate
PER = words("""
năm, người, tháng, ngày, quý, hộ, ha, km, vụ, xã, lượt, kg, tấn, m2, m², m3, dân, trẻ, đơn, vạn, lao, giờ, suất, căn,
km2, km², trái, nghìn, ngàn, triệu, dự, doanh, đảng, chi, tổ, học, lớp, con, bệnh, giường, vòng, lần, nhiệm, thôn, ấp
""")

#: words that end the population of a rate: "15/100.000 trẻ em | trong năm"
RATE_ENDS = words("vào, trong, đến, năm, và, so, tăng, giảm, xuống, lên, theo, là, đạt, ở, tại, từ, với")
