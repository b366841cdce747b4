"""What the sample measures, in both languages, with the names by which documents speak of it."""

from dataclasses import dataclass
from datetime import datetime

from vedich.ledger.actions import Actor
from vedich.plans.actions import create_indicator
from vedich.plans.models import Indicator
from vedich.plans.vocabulary import Rollup
from vedich.values.vocabulary import Comparison, Direction, IndicatorKind, Measure

from .bodies import Province

F, S, R, K = IndicatorKind.FLOW, IndicatorKind.STOCK, IndicatorKind.RATE, IndicatorKind.RANK
DISTRICT, COMMUNE_PARTY = "district:government", "commune:party"


@dataclass(frozen=True)
class Spec:
    code: str
    name: str
    name_en: str
    unit: str
    unit_en: str
    kind: IndicatorKind
    field: str
    keeper: str = ""
    decimals: int = 2
    aliases: tuple[str, ...] = ()
    asked: str = ""
    collected_at: str = ""
    direction: Direction = Direction.UP


SPECS = (
    Spec("grdp", "Tổng sản phẩm trên địa bàn (GRDP)", "Gross regional product (GRDP)", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, ("GRDP", "tổng sản phẩm (GRDP)", "tổng sản phẩm", "kinh tế", "trưởng kinh tế"), Measure.GROWTH),
    Spec("grdp-i", "GRDP khu vực I", "GRDP, sector I", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, ("khu vực I", "khu vực 1"), Measure.GROWTH),
    Spec("grdp-ii", "GRDP khu vực II", "GRDP, sector II", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, ("khu vực II", "khu vực 2"), Measure.GROWTH),
    Spec("grdp-iii", "GRDP khu vực III", "GRDP, sector III", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, ("khu vực III", "khu vực 3"), Measure.GROWTH),
    Spec("grdp-per-head", "GRDP bình quân đầu người", "GRDP per head", "triệu đồng", "million VND", S, "economy", "", 2),
    Spec("rice", "Sản lượng lúa", "Rice output", "tấn", "tonnes", F, "economy", "cuc-tk", 0, (), Measure.GROWTH),
    Spec("fish", "Sản lượng thủy sản", "Fishery output", "tấn", "tonnes", F, "economy", "cuc-tk", 0, (), Measure.GROWTH),
    Spec("industry", "Giá trị sản xuất công nghiệp", "Industrial output", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, ("sản xuất công nghiệp",), Measure.GROWTH),
    Spec("manufacturing", "Công nghiệp chế biến, chế tạo", "Manufacturing", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, (), Measure.GROWTH),
    Spec("retail", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Retail sales and services", "tỷ đồng", "billion VND", F, "economy", "cuc-tk", 0, ("mức bán lẻ hàng hóa và doanh thu dịch vụ", "doanh thu bán lẻ"), Measure.GROWTH),
    Spec("exports", "Kim ngạch xuất khẩu", "Exports", "tỷ USD", "billion USD", F, "economy", "cuc-tk", 3, ("xuất khẩu",)),
    Spec("imports", "Kim ngạch nhập khẩu", "Imports", "tỷ USD", "billion USD", F, "economy", "cuc-tk", 3, ("nhập khẩu",)),
    Spec("budget-revenue", "Thu ngân sách nhà nước", "Budget revenue", "tỷ đồng", "billion VND", F, "economy", "cuc-thue", 3, ("tổng thu ngân sách nhà nước", "thu ngân sách", "thu nsnn"), "", DISTRICT),
    Spec("domestic-revenue", "Thu nội địa", "Domestic revenue", "tỷ đồng", "billion VND", F, "economy", "", 3),
    Spec("disbursement", "Giải ngân vốn đầu tư công", "Public investment disbursed", "tỷ đồng", "billion VND", F, "economy", "so-khdt", 3, ("tỷ lệ giải ngân vốn đầu tư công", "giải ngân", "tỷ lệ giải ngân", "giải ngân vốn"), Measure.ATTAINMENT),
    Spec("clearance", "Diện tích chi trả bồi thường, giải phóng mặt bằng", "Land compensated and cleared", "ha", "ha", F, "economy", "so-tnmt", 2, ("chi trả bồi thường, giải phóng mặt bằng", "diện tích giải phóng mặt bằng", "diện tích chi trả bồi thường, giải phóng mặt"), "", DISTRICT),
    Spec("investment-share", "Tỷ lệ vốn đầu tư toàn xã hội trên GRDP", "Total investment over GRDP", "%", "%", R, "economy", "", 2),
    Spec("new-firms", "Số doanh nghiệp thành lập mới", "New firms", "doanh nghiệp", "firms", F, "economy", "so-khdt", 0, ("doanh nghiệp thành lập mới", "doanh nghiệp")),
    Spec("fdi-projects", "Số dự án FDI cấp mới", "New FDI projects", "dự án", "projects", F, "economy", "so-khdt", 0, ("dự án FDI", "cấp mới dự án FDI")),
    Spec("fdi-capital", "Vốn FDI đăng ký mới", "New FDI capital", "triệu USD", "million USD", F, "economy", "so-khdt", 2, ("vốn đăng ký", "vốn đăng ký dự án FDI")),
    Spec("pci", "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", "Provincial competitiveness index (PCI)", "", "", K, "economy", "", 0, ("chỉ số năng lực cạnh tranh cấp tỉnh", "PCI"), "", "", Direction.DOWN),
    Spec("ntm-communes", "Số xã đạt chuẩn nông thôn mới", "Communes of the new-countryside standard", "xã", "communes", S, "society", "so-nnptnt", 0, ("xã đạt chuẩn nông thôn mới", "xã nông thôn mới")),
    Spec("ntm-advanced", "Số xã nông thôn mới nâng cao", "Advanced new-countryside communes", "xã", "communes", S, "society", "so-nnptnt", 0, ("xã nông thôn mới nâng cao",)),
    Spec("ntm-model", "Số xã nông thôn mới kiểu mẫu", "Model new-countryside communes", "xã", "communes", S, "society", "so-nnptnt", 0, ("xã nông thôn mới kiểu mẫu",)),
    Spec("culture-communes", "Tỷ lệ xã đạt tiêu chí văn hóa, nông thôn mới", "Communes of the culture standard", "%", "%", R, "society", "so-vhttdl"),
    Spec("ntm-districts", "Số huyện đạt chuẩn nông thôn mới", "Districts of the new-countryside standard", "huyện", "districts", S, "society", "so-nnptnt", 0, ("huyện, thị xã, thành phố đạt chuẩn hoặc hoàn thành nhiệm vụ xây dựng nông thôn mới", "huyện, thị xã, thành phố đạt chuẩn", "huyện đạt chuẩn nông thôn mới")),
    Spec("health-insurance", "Tỷ lệ người dân tham gia bảo hiểm y tế", "People with health insurance", "%", "%", R, "society", "bhxh", 2, ("bảo hiểm y tế", "người dân tham gia bảo hiểm y tế")),
    Spec("trained-labour", "Tỷ lệ lao động qua đào tạo", "Trained labour", "%", "%", R, "society", "so-ldtbxh"),
    Spec("certified-labour", "Tỷ lệ lao động có bằng cấp, chứng chỉ", "Labour with a certificate", "%", "%", R, "society", "so-ldtbxh", 2, ("lao động có bằng cấp, chứng chỉ",)),
    Spec("poverty", "Tỷ lệ hộ nghèo", "Poverty rate", "%", "%", R, "society", "so-ldtbxh", 2, (), "", "", Direction.DOWN),
    Spec("poor-households", "Số hộ nghèo đa chiều", "Poor households", "hộ", "households", S, "society", "so-ldtbxh", 0, ("hộ nghèo đa chiều", "hộ nghèo"), "", "", Direction.DOWN),
    Spec("clean-water", "Tỷ lệ hộ dân nông thôn sử dụng nước sạch", "Rural households with clean water", "%", "%", R, "environment", "so-nnptnt"),
    Spec("members-admitted", "Số đảng viên kết nạp", "Party members admitted", "đảng viên", "members", F, "politics", "btc-tu", 0, ("kết nạp đảng viên", "đảng viên", "đảng viên kết nạp", "toàn đảng bộ kết nạp", "kết nạp"), "", COMMUNE_PARTY),
    Spec("good-organisations", "Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên", "Party organisations that did well", "%", "%", R, "politics", "btc-tu", 2, ("tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên", "tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở")),
    Spec("good-members", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên", "Party members who did well", "%", "%", R, "politics", "btc-tu", 2, ("đảng viên hoàn thành tốt nhiệm vụ trở lên", "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở")),
    Spec("public-units", "Số đơn vị sự nghiệp công lập", "Public service units", "đơn vị", "units", S, "politics", "", 0, ("đơn vị sự nghiệp công lập", "đơn vị"), "", "", Direction.DOWN),
)  # fmt: skip


def make_indicators(province: Province, *, by: Actor, now: datetime) -> dict[str, Indicator]:
    made = {}
    for spec in SPECS:
        made[spec.code] = create_indicator(
            code=spec.code, name=spec.name, name_en=spec.name_en, unit=spec.unit, unit_en=spec.unit_en, kind=spec.kind,
            decimals=spec.decimals, aliases=spec.aliases, field=province.fields[spec.field],
            keeper=province.bodies[spec.keeper] if spec.keeper else None, direction=spec.direction,
            rollup=Rollup.SUM if spec.collected_at else Rollup.NONE, collected_at=spec.collected_at,
            asked_as=spec.asked or Measure.LEVEL, asked_against=_against(spec.asked), by=by, now=now,
        )  # fmt: skip
    return made


def _against(measure: str) -> str:
    return {Measure.GROWTH: Comparison.SAME_PERIOD, Measure.ATTAINMENT: Comparison.PLAN}.get(measure, "")  # type: ignore[call-overload, no-any-return]
