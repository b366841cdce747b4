"""The sample's sign-ins, one a role and a second head who acts at the same moment as the first."""

from dataclasses import dataclass
from datetime import datetime

from vedich.ledger.actions import Actor
from vedich.organisations.actions import appoint, create_person
from vedich.organisations.models import Person
from vedich.organisations.vocabulary import Role

from .bodies import Province

#: every sample person's password; a sample holds nothing that needs one
PASSWORD = "ve-dich-mau"  # noqa: S105


@dataclass(frozen=True)
class SignIn:
    username: str
    name: str
    name_en: str
    role: Role
    body: str


SIGN_INS = (
    SignIn("chuyenvien", "Chuyên viên tổng hợp (mẫu)", "Office specialist (sample)", Role.SPECIALIST, "vp-tu"),
    SignIn(
        "truongphong", "Trưởng phòng tổng hợp (mẫu)", "Head of the office's section (sample)", Role.SPECIALIST, "vp-tu"
    ),
    SignIn(
        "baocao", "Cán bộ báo cáo Cục Thống kê (mẫu)", "Reporting officer, statistics (sample)", Role.REPORTER, "cuc-tk"
    ),
    SignIn(
        "baocao2", "Cán bộ báo cáo Sở KH&ĐT (mẫu)", "Reporting officer, planning (sample)", Role.REPORTER, "so-khdt"
    ),
    SignIn("baocaoxa", "Cán bộ báo cáo xã (mẫu)", "Commune reporting officer (sample)", Role.REPORTER, "du-x001"),
    SignIn("thutruong", "Thủ trưởng Cục Thống kê (mẫu)", "Head of statistics (sample)", Role.HEAD, "cuc-tk"),
    SignIn(
        "phothutruong", "Phó thủ trưởng Cục Thống kê (mẫu)", "Deputy head of statistics (sample)", Role.HEAD, "cuc-tk"
    ),
    SignIn("thutruong2", "Thủ trưởng Sở KH&ĐT (mẫu)", "Head of planning (sample)", Role.HEAD, "so-khdt"),
    SignIn("lanhdao", "Lãnh đạo Tỉnh ủy (mẫu)", "Leader (sample)", Role.LEADER, "btv-tu"),
    SignIn("danhgia", "Cán bộ đánh giá (mẫu)", "Evaluator (sample)", Role.EVALUATOR, "btc-tu"),
    SignIn("kiemtra", "Cán bộ kiểm tra (mẫu)", "Inspector (sample)", Role.INSPECTOR, "ubkt-tu"),
    SignIn("quantri", "Quản trị (mẫu)", "Administrator (sample)", Role.ADMINISTRATOR, "vp-tu"),
)


def make_people(province: Province, *, by: Actor, now: datetime) -> dict[str, Person]:
    """The sign-ins, and one officer and head who stand for all other units."""
    made = {}
    for sign_in in SIGN_INS:
        made[sign_in.username] = create_person(
            username=sign_in.username, full_name=sign_in.name, full_name_en=sign_in.name_en, password=PASSWORD,
            is_sample=True, by=by, now=now,
        )  # fmt: skip
        appoint(person=made[sign_in.username], body=province.bodies[sign_in.body], role=sign_in.role, by=by, now=now)
    for username, name, name_en in (
        ("donvi", "Cán bộ báo cáo đơn vị (mẫu)", "Reporting officer of a unit (sample)"),
        ("truongdonvi", "Thủ trưởng đơn vị (mẫu)", "Head of a unit (sample)"),
    ):
        made[username] = create_person(
            username=username, full_name=name, full_name_en=name_en, password=None, is_sample=False, by=by, now=now
        )
    return made
