"""What the sample's specialist decides on each document: English names, leads, triage. By the words of the evidence."""

from dataclasses import dataclass, field
from typing import Any

from vedich.values.vocabulary import ItemKind

F, T, D = ItemKind.FIGURE, ItemKind.TARGET, ItemKind.DIRECTIVE


@dataclass(frozen=True)
class Edit:
    """To a proposal of `kind` whose evidence holds `words`."""

    kind: ItemKind
    words: str
    changes: dict[str, Any] = field(default_factory=dict)


def _target(words: str, title: str, title_en: str, lead: str = "", **more: Any) -> Edit:
    return Edit(T, words, {"title": title, "title_en": title_en, "lead": lead, **more})


def _task(words: str, title_en: str, **more: Any) -> Edit:
    return Edit(D, words, {"title_en": title_en, **more})


TERM = (
    Edit(F, "5 xã", {"indicator": "Số xã nông thôn mới nâng cao"}),
    Edit(F, "129/813", {"indicator": "Số đơn vị sự nghiệp công lập", "period": "2016/2020"}),
    _target("9,2", "Tốc độ tăng GRDP bình quân 5 năm", "GRDP growth, five-year average", "cuc-tk"),
    _target("115", "GRDP bình quân đầu người", "GRDP per head", "cuc-tk"),
    _target("12%", "Tăng thu ngân sách nhà nước bình quân", "Budget revenue growth, average", "cuc-thue"),
    _target("88%", "Xã đạt tiêu chí văn hóa, nông thôn mới", "Communes of the culture standard", "so-vhttdl"),
    _target("10/15", "Huyện đạt chuẩn nông thôn mới", "Districts of the new-countryside standard", "so-nnptnt"),
    _target("95%", "Người dân tham gia bảo hiểm y tế", "People with health insurance", "bhxh"),
    _target("75%", "Lao động qua đào tạo", "Trained labour", "so-ldtbxh"),
    _target("35%", "Lao động có bằng cấp, chứng chỉ", "Labour with a certificate", "so-ldtbxh"),
    _target("50%", "Giảm số hộ nghèo đa chiều", "Cut in poor households", "so-ldtbxh"),
    _target("65%", "Hộ nông thôn dùng nước sạch", "Rural households with clean water", "so-nnptnt"),
    _target("6.300", "Kết nạp đảng viên trong nhiệm kỳ", "Party members admitted in the term", "btc-tu"),
    _task("Quy hoạch tỉnh", "Lead the making of the provincial master plan 2021–2030, vision to 2050"),
    _task("Chương trình hành động", "Draft the action programme of the resolution for the Standing Committee"),
    _task("theo dõi việc thực hiện các chỉ tiêu", "Follow the targets and report to the committee every year"),
)
YEAR_2023 = (
    _target("8,5%", "Tốc độ tăng GRDP", "GRDP growth", "cuc-tk"),
    _target("20.145", "Thu ngân sách nhà nước", "Budget revenue", "cuc-thue"),
    _target("100%", "Giải ngân vốn đầu tư công", "Public investment disbursed", "so-khdt"),
    _target("927,7", "Chi trả bồi thường, giải phóng mặt bằng", "Land compensated and cleared", "so-tnmt"),
    _target("1.550", "Kết nạp đảng viên", "Party members admitted", "btc-tu"),
    _task("nợ đọng thuế", "Review tax arrears with the districts and report to the People's Committee"),
    _task("kế hoạch sử dụng đất", "Complete the districts' land-use plans for 2023 for approval"),
    _task("chậm giải ngân", "Review slow projects and propose moving their funds"),
    _task("xúc tiến thương mại", "Make the trade-promotion plan for the main farm products"),
    _task("phân luồng, hướng nghiệp", "Draft the scheme on vocational guidance after lower secondary school"),
    _task("vận động người dân tham gia", "Keep urging people to join health insurance"),
    _task("tạo nguồn, kết nạp", "Give guidance on finding and admitting party members in 2023"),
    _task("hội nghị sơ kết 6 tháng", "Prepare the six-month review conference of 2023"),
    _task("Các cấp ủy, tổ chức đảng", "Make plans to carry out this resolution and send them to the Office"),
    _task("cụ thể hóa các chỉ tiêu", "Lead the turning of the targets into the 2023 development plan"),
)
NOTICE_2023 = (
    _task("theo dõi giải ngân từng dự án", "Follow disbursement project by project and report"),
    _task("chống thất thu", "Propose ways against revenue loss and to draw on land revenue"),
    _task("tháo gỡ vướng mắc mặt bằng", "Clear the way for the land of the three key projects with the districts"),
    _task("điều chỉnh tiêu chí", "Propose adjusted criteria for judging party organisations"),
    _task("sơ kết giữa nhiệm kỳ", "Lead the mid-term review of the congress resolution"),
)
YEAR_2024 = (
    _target("8,5%", "Tốc độ tăng GRDP", "GRDP growth", "cuc-tk"),
    _target("105", "GRDP bình quân đầu người", "GRDP per head", "cuc-tk"),
    _target("12%", "Tăng thu ngân sách nhà nước", "Budget revenue growth", "cuc-thue"),
    _target("33%", "Vốn đầu tư toàn xã hội trên GRDP", "Total investment over GRDP", "so-khdt"),
    _target("thêm 8 xã", "Thêm xã nông thôn mới", "More new-countryside communes", "so-nnptnt"),
    _target("thêm 12 xã", "Thêm xã nông thôn mới nâng cao", "More advanced communes", "so-nnptnt"),
    _target("thêm 4 xã", "Thêm xã nông thôn mới kiểu mẫu", "More model communes", "so-nnptnt"),
    _target("94%", "Người dân tham gia bảo hiểm y tế", "People with health insurance", "bhxh"),
    _task("tổng hợp kế hoạch", "Gather the committees' plans to carry out the resolution"),
    _task("ba công trình trọng điểm", "Complete the three key projects and three breakthrough programmes in 2024"),
)
NEWS_2023 = (
    _task("phát động thi đua", "Launch the emulation drive to finish the tasks of 2024 early"),
    _task("tái cơ cấu thu hút đầu tư", "Advise on restructuring investment towards supporting industry and energy"),
)
