"""The sample's bodies: the province as it was, and below it invented units of every system."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from vedich.ledger.actions import Actor
from vedich.organisations.actions import (
    create_body,
    create_field,
    create_post,
    create_territory,
    make_responsible,
    open_installation,
)
from vedich.organisations.models import Body, Field, Territory
from vedich.organisations.set_up import FIELDS
from vedich.organisations.vocabulary import Level, Line, OrganKind, System

from .names import MARK, MARK_EN, english, unit_names

DISTRICTS, COMMUNES = 15, 188
#: code, name, English name, system, the field it leads
DEPARTMENTS = (
    ("so-khdt", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment", System.GOVERNMENT, ""),
    ("so-tc", "Sở Tài chính", "Department of Finance", System.GOVERNMENT, ""),
    ("so-ct", "Sở Công Thương", "Department of Industry and Trade", System.GOVERNMENT, ""),
    ("so-nnptnt", "Sở Nông nghiệp và Phát triển nông thôn", "Department of Agriculture", System.GOVERNMENT, ""),
    ("so-tnmt", "Sở Tài nguyên và Môi trường", "Department of Natural Resources", System.GOVERNMENT, "environment"),
    ("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội", "Department of Labour", System.GOVERNMENT, "society"),
    ("so-gddt", "Sở Giáo dục và Đào tạo", "Department of Education", System.GOVERNMENT, ""),
    ("so-yt", "Sở Y tế", "Department of Health", System.GOVERNMENT, ""),
    ("so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch", "Department of Culture", System.GOVERNMENT, ""),
    ("so-gtvt", "Sở Giao thông vận tải", "Department of Transport", System.GOVERNMENT, ""),
    ("so-xd", "Sở Xây dựng", "Department of Construction", System.GOVERNMENT, ""),
    ("so-nv", "Sở Nội vụ", "Department of Home Affairs", System.GOVERNMENT, ""),
    ("so-khcn", "Sở Khoa học và Công nghệ", "Department of Science", System.GOVERNMENT, ""),
    ("so-tttt", "Sở Thông tin và Truyền thông", "Department of Information", System.GOVERNMENT, ""),
    ("cuc-tk", "Cục Thống kê", "Statistics Office", System.GOVERNMENT, "economy"),
    ("cuc-thue", "Cục Thuế", "Tax Department", System.GOVERNMENT, ""),
    ("bhxh", "Bảo hiểm xã hội tỉnh", "Social Insurance", System.GOVERNMENT, ""),
    ("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Fatherland Front Committee", System.FRONT, ""),
    ("ldld", "Liên đoàn Lao động tỉnh", "Federation of Labour", System.FRONT, ""),
    ("hnd", "Hội Nông dân tỉnh", "Farmers' Union", System.FRONT, ""),
    ("bchqs", "Bộ Chỉ huy Quân sự tỉnh", "Military Command", System.FORCES, "defence"),
)
#: organs of the provincial party committee: code, name, English name, kind, field
ORGANS = (
    ("bch-tu", "Ban Chấp hành Đảng bộ tỉnh", "Executive Committee", OrganKind.EXECUTIVE_COMMITTEE, ""),
    ("btv-tu", "Ban Thường vụ Tỉnh ủy", "Standing Committee", OrganKind.STANDING_COMMITTEE, ""),
    ("vp-tu", "Văn phòng Tỉnh ủy", "Party Committee Office", OrganKind.OFFICE, ""),
    ("btc-tu", "Ban Tổ chức Tỉnh ủy", "Organisation Board", OrganKind.BOARD, "politics"),
    ("btg-tu", "Ban Tuyên giáo Tỉnh ủy", "Propaganda and Education Board", OrganKind.BOARD, ""),
    ("ubkt-tu", "Ủy ban Kiểm tra Tỉnh ủy", "Inspection Commission", OrganKind.BOARD, ""),
)


class Acts(NamedTuple):
    """Who acts, and when."""

    by: Actor
    now: datetime


@dataclass
class Province:
    """The sample's bodies by code."""

    root: Body
    fields: dict[str, Field]
    bodies: dict[str, Body] = field(default_factory=dict)
    districts: list[Body] = field(default_factory=list)
    district_parties: list[Body] = field(default_factory=list)
    communes: list[Body] = field(default_factory=list)
    commune_parties: list[Body] = field(default_factory=list)


def make_bodies(*, by: Actor, now: datetime, clock: list[datetime], communes: int = COMMUNES) -> Province:
    """Every body of the sample, in one act each."""
    acts = Acts(by, now)
    fields = {
        code: create_field(code=code, name=name, name_en=name_en, order=order, by=acts.by, now=acts.now)
        for order, (code, name, name_en) in enumerate(FIELDS, 1)
    }
    land = create_territory(code="80", level=Level.PROVINCE, kind="tỉnh", name="Long An", by=acts.by, now=acts.now)
    root = create_body(
        code="tu", name="Tỉnh ủy Long An", name_en="Long An Provincial Party Committee", short_name="Tỉnh ủy",
        system=System.PARTY, level=Level.PROVINCE, territory=land, by=acts.by, now=acts.now,
    )  # fmt: skip
    province = Province(root, fields, {"tu": root})
    open_installation(root=root, is_sample=True, clock=clock, by=acts.by, now=acts.now)
    _make_organs(province, acts)
    _make_departments(province, land, acts)
    _make_units(province, land, acts, communes)
    return province


def _make_organs(province: Province, acts: Acts) -> None:
    for code, name, name_en, kind, leads in ORGANS:
        body = create_body(
            code=code, name=name, name_en=name_en, system=System.PARTY, level=Level.PROVINCE, organ_of=province.root,
            organ_kind=kind, by=acts.by, now=acts.now,
        )  # fmt: skip
        province.bodies[code] = body
        if leads:
            make_responsible(field=province.fields[leads], body=body, by=acts.by, now=acts.now)
    for code, holder, title, title_en in (
        ("bi-thu", "btv-tu", "Bí thư Tỉnh ủy", "Secretary"),
        ("chanh-van-phong", "vp-tu", "Chánh Văn phòng", "Chief of the Office"),
    ):
        create_post(code=code, body=province.bodies[holder], title=title, title_en=title_en, by=acts.by, now=acts.now)


def _make_departments(province: Province, land: Territory, acts: Acts) -> None:
    for code, name, name_en, system in (
        ("hdnd", "Hội đồng nhân dân tỉnh", "Provincial People's Council", System.COUNCIL),
        ("ubnd", "Ủy ban nhân dân tỉnh", "Provincial People's Committee", System.GOVERNMENT),
    ):
        province.bodies[code] = create_body(
            code=code, name=name, name_en=name_en, short_name=name.replace("Ủy ban nhân dân", "UBND"), system=system,
            level=Level.PROVINCE, territory=land, under=province.root, by=acts.by, now=acts.now,
        )  # fmt: skip
    province.bodies["bcs-ubnd"] = create_body(
        code="bcs-ubnd", name="Ban Cán sự đảng Ủy ban nhân dân tỉnh", name_en="Party Caucus of the People's Committee",
        short_name="Ban Cán sự đảng UBND tỉnh", system=System.PARTY, level=Level.DEPARTMENT, under=province.root,
        by=acts.by, now=acts.now,
    )  # fmt: skip
    for code, name, name_en, system, leads in DEPARTMENTS:
        under = province.bodies["ubnd"] if system == System.GOVERNMENT else province.root
        body = create_body(
            code=code, name=f"{name} {MARK}", name_en=f"{name_en} {MARK_EN}", short_name=name, system=system,
            level=Level.DEPARTMENT, under=under, is_sample=True, phone=_phone(len(province.bodies)), by=acts.by, now=acts.now,
        )  # fmt: skip
        province.bodies[code] = body
        if leads:
            make_responsible(field=province.fields[leads], body=body, by=acts.by, now=acts.now)


def _make_units(province: Province, land: Territory, acts: Acts, communes: int) -> None:
    """15 districts and their communes (188 of them), each with its people's committee and its party committee."""
    ubnd, root = province.bodies["ubnd"], province.root
    names = unit_names(DISTRICTS + communes, seed=2023)
    for number, name in enumerate(names[:DISTRICTS], 1):
        here = create_territory(
            code=f"h{number:02d}",
            level=Level.DISTRICT,
            kind="huyện",
            name=f"{name} {MARK}",
            parent=land,
            by=acts.by,
            now=acts.now,
        )
        pair = _pair(f"h{number:02d}", "huyện", "District", name, Level.DISTRICT, here, (ubnd, root), "Huyện ủy", acts)
        province.districts.append(pair[0])
        province.district_parties.append(pair[1])
    for number, name in enumerate(names[DISTRICTS:], 1):
        above = (number - 1) % DISTRICTS
        here = create_territory(
            code=f"x{number:03d}", level=Level.COMMUNE, kind="xã", name=f"{name} {MARK}",
            parent=province.districts[above].territory, by=acts.by, now=acts.now,
        )  # fmt: skip
        over = (province.districts[above], province.district_parties[above])
        pair = _pair(f"x{number:03d}", "xã", "Commune", name, Level.COMMUNE, here, over, "Đảng ủy xã", acts)
        province.communes.append(pair[0])
        province.commune_parties.append(pair[1])
    for body in (*province.districts, *province.district_parties, *province.communes, *province.commune_parties):
        province.bodies[body.code] = body


def _pair(
    code: str, kind: str, kind_en: str, name: str, level: Level, land: Territory, over: tuple[Body, Body], party: str,
    acts: Acts,
) -> tuple[Body, Body]:  # fmt: skip
    committee = create_body(
        code=f"ubnd-{code}", name=f"UBND {kind} {name} {MARK}", short_name=f"UBND {kind} {name}",
        name_en=f"{english(name)} {kind_en} People's Committee {MARK_EN}", system=System.GOVERNMENT, level=level,
        territory=land, under=over[0], is_sample=True, phone=_phone(int(code[1:])), by=acts.by, now=acts.now,
    )  # fmt: skip
    body = create_body(
        code=f"du-{code}", name=f"{party} {name} {MARK}", short_name=f"{party} {name}",
        name_en=f"{english(name)} {kind_en} Party Committee {MARK_EN}", system=System.PARTY, level=level, territory=land,
        under=over[1], line=Line.TERRITORIAL, is_sample=True, phone=_phone(500 + int(code[1:])), by=acts.by, now=acts.now,
    )  # fmt: skip
    return committee, body


def _phone(number: int) -> str:
    """A telephone number of a range that is assigned to nobody."""
    return f"0272 000 {number % 1000:03d}"
