"""A real, empty installation: the province's bodies of today from the public list, and an administrator."""

from dataclasses import dataclass
from datetime import date, datetime

from vedich.ledger.actions import Actor, action
from vedich.ledger.scope import current
from vedich.values.errors import N_, Refused
from vedich.values.text import fold

from .actions import appoint, create_body, create_field, create_person, create_territory, open_installation
from .models import Body, Installation, Territory
from .vocabulary import Level, OrganKind, Role, System

#: Resolution 202/2025/QH15: 34 provinces, communes directly under them
SINCE = date(2025, 7, 1)
FIELDS = (
    ("economy", "Kinh tế", "Economy"),
    ("society", "Văn hóa - xã hội", "Culture and society"),
    ("environment", "Môi trường", "Environment"),
    ("defence", "Quốc phòng - an ninh, đối ngoại", "Defence, security, foreign affairs"),
    ("politics", "Xây dựng Đảng và hệ thống chính trị", "Party building and the political system"),
)
_PREFIXES = ("tinh ", "thanh pho ")


@dataclass(frozen=True)
class Listed:
    """A province of the public list with its communes: (code, name, kind)."""

    code: str
    name: str
    kind: str
    communes: tuple[tuple[str, str, str], ...]


def bare(name: str) -> str:
    """A province's name folded, without its kind: `Tỉnh Tây Ninh` → `tay ninh`."""
    folded = fold(name)
    return next((folded[len(p) :] for p in _PREFIXES if folded.startswith(p)), folded)


def listed_province(name: str) -> Listed:
    """The province of a name, whatever its case and diacritics. Raises Refused, naming those that there are."""
    from vietnam_provinces import Province, Ward

    found = next((p for p in Province.iter_all() if bare(p.name) == bare(name)), None)
    if found is None:
        known = ", ".join(sorted(p.name for p in Province.iter_all()))
        raise Refused(
            "no-such-province", N_("There is no province “%(name)s”; there are: %(known)s."), name=name, known=known
        )
    wards = [w for w in Ward.iter_all() if w.province_code == found.code]
    communes = tuple((str(w.code.value), w.name, str(w.division_type.value)) for w in wards)
    return Listed(f"{found.code.value:02d}", found.name, str(found.division_type.value), communes)


@action("organisations.set_up")
def set_up(*, province: Listed, password: str, by: Actor, now: datetime) -> Installation:
    """Bodies, fields and an administrator; no plan, no figure, no sample. Raises Refused when something is there."""
    if Installation.objects.exists():
        raise Refused("not-empty", N_("This folder already holds an installation."))
    current().about(f"installation:{province.code}", province=province.name, communes=len(province.communes))
    for order, (code, name, name_en) in enumerate(FIELDS, 1):
        create_field(code=code, name=name, name_en=name_en, order=order, by=by, now=now)
    city = "thành phố" in province.kind
    short = province.name.removeprefix("Thành phố ").removeprefix("Tỉnh ")
    land = create_territory(
        code=province.code, level=Level.PROVINCE, kind="thành phố" if city else "tỉnh", name=short, by=by, now=now
    )
    party, kind = ("Thành ủy", "Thành phố") if city else ("Tỉnh ủy", "tỉnh")
    root = create_body(
        code="tu", name=f"{party} {short}", short_name=party, system=System.PARTY, level=Level.PROVINCE, territory=land,
        since=SINCE, by=by, now=now,
    )  # fmt: skip
    office = _organs(root, party, by, now)
    government = create_body(
        code="ubnd", name=f"Ủy ban nhân dân {kind} {short}", short_name=f"UBND {kind}", system=System.GOVERNMENT,
        level=Level.PROVINCE, territory=land, under=root, since=SINCE, by=by, now=now,
    )  # fmt: skip
    for commune in province.communes:
        _commune(commune, land, root, government, by, now)
    admin = create_person(
        username="admin", full_name="Quản trị viên", full_name_en="Administrator", password=password, by=by, now=now
    )
    for role in (Role.ADMINISTRATOR, Role.SPECIALIST):
        appoint(person=admin, body=office, role=role, by=by, now=now)
    return open_installation(root=root, by=by, now=now)


def _organs(root: Body, party: str, by: Actor, now: datetime) -> Body:
    """The committee, its standing committee and its office; returns the office."""
    for code, name, kind in (
        (
            "bch",
            f"Ban Chấp hành Đảng bộ {'thành phố' if party == 'Thành ủy' else 'tỉnh'}",
            OrganKind.EXECUTIVE_COMMITTEE,
        ),
        ("btv", f"Ban Thường vụ {party}", OrganKind.STANDING_COMMITTEE),
        ("vp", f"Văn phòng {party}", OrganKind.OFFICE),
    ):
        office = create_body(
            code=code, name=name, system=System.PARTY, level=Level.PROVINCE, organ_of=root, organ_kind=kind,
            since=SINCE, by=by, now=now,
        )  # fmt: skip
    return office


def _commune(
    commune: tuple[str, str, str], land: Territory, root: Body, government: Body, by: Actor, now: datetime
) -> None:
    """A commune's people's committee and its party committee."""
    code, name, kind = commune
    here = create_territory(code=code, level=Level.COMMUNE, kind=kind, name=name, parent=land, by=by, now=now)
    lower = name[:1].lower() + name[1:]
    for prefix, title, system, above in (
        ("ubnd", f"UBND {lower}", System.GOVERNMENT, government),
        ("du", f"Đảng ủy {lower}", System.PARTY, root),
    ):
        create_body(
            code=f"{prefix}-{code}", name=title, system=system, level=Level.COMMUNE, territory=here, under=above,
            since=SINCE, by=by, now=now,
        )  # fmt: skip
