"""Groups of bodies as documents name them: "các huyện, thị xã, thành phố", "các sở, ban, ngành". Pure."""

from dataclasses import dataclass

from .vocabulary import Level, OrganKind, System
from .wording import without_post


@dataclass(frozen=True)
class Group:
    """Whom a group takes in; without a level, everybody: nobody can be charged by it."""

    level: str = ""
    system: str = ""
    organ: str = ""
    opens: str = ""
    """What the key of a member's name begins with, where the group says so: "các sở"."""
    not_opens: str = ""

    @property
    def everybody(self) -> bool:
        return not self.level


DISTRICTS = Group(Level.DISTRICT, System.GOVERNMENT)
DISTRICT_COUNCILS = Group(Level.DISTRICT, System.COUNCIL)
DISTRICT_PARTIES = Group(Level.DISTRICT, System.PARTY)
COMMUNES = Group(Level.COMMUNE, System.GOVERNMENT)
COMMUNE_COUNCILS = Group(Level.COMMUNE, System.COUNCIL)
COMMUNE_PARTIES = Group(Level.COMMUNE, System.PARTY)
DEPARTMENTS = Group(Level.DEPARTMENT, System.GOVERNMENT)
BUREAUS = Group(Level.DEPARTMENT, System.GOVERNMENT, opens="so ")
BOARDS = Group(Level.PROVINCE, System.PARTY, organ=OrganKind.BOARD)
UNIONS = Group(Level.DEPARTMENT, System.FRONT, not_opens="mat tran")
EVERYBODY = Group()

_EACH = frozenset(("cac", "nhung", "moi", "toan", "tat", "ca", "tung"))
_DISTRICT = frozenset(("huyen", "thi", "xa", "thanh", "pho", "quan"))
_COMMUNE = frozenset(("xa", "phuong", "thi", "tran", "dac", "khu"))
#: what may stand behind a group without narrowing it
_TAILS = ("thuoc tinh", "trong tinh", "cua tinh", "cap tinh", "tren dia ban tinh", "cua tinh uy", "lien quan", "tinh")
_NAMED = {
    "so": BUREAUS, "so ban nganh": DEPARTMENTS, "so nganh": DEPARTMENTS, "so ban nganh doan the": DEPARTMENTS,
    "co quan chuyen mon": DEPARTMENTS, "ban dang": BOARDS, "ban xay dung dang": BOARDS,
    "co quan tham muu giup viec": BOARDS, "doan the": UNIONS, "doan the chinh tri xa hoi": UNIONS,
    "to chuc chinh tri xa hoi": UNIONS,
}  # fmt: skip
_ALL = frozenset((
    "cap", "nganh", "cap nganh", "dia phuong", "co quan", "don vi", "co quan don vi", "co quan don vi dia phuong",
    "cap uy", "cap uy dang", "cap uy to chuc dang", "to chuc dang", "co quan ban nganh", "ban nganh",
    "to chuc trong he thong chinh tri", "dang bo", "he thong chinh tri", "co quan lien quan", "don vi lien quan",
))  # fmt: skip


def group_of(words: str) -> Group | None:
    """The group that a name's key means; None for a single body."""
    words = without_post(words)
    head, words = _headed(words)
    each = False
    tokens = words.split()
    while tokens and tokens[0] in _EACH:
        each, tokens = True, tokens[1:]
    if not each and not (len(tokens) == 2 and tokens[0] == "cap"):
        return None
    for tail in _TAILS:
        count = len(tail.split())
        if tokens[-count:] == tail.split() and len(tokens) > count:
            tokens = tokens[:-count]
            break
    return _territorial(head, tokens) or (None if head else _other(" ".join(tokens)))


def _headed(words: str) -> tuple[str, str]:
    """What stands before the group: whose committees, councils or party committees it means."""
    for head, system in (
        ("uy ban nhan dan ", "committee"), ("hoi dong nhan dan ", "council"), ("dang uy ", "party"),
        ("ban thuong vu ", "party"), ("cap uy ", "party"), ("chinh quyen ", "committee"),
    ):  # fmt: skip
        rest = words.removeprefix(head)
        if rest != words and rest.split()[:1] and (rest.split()[0] in _EACH or rest.startswith("cap ")):
            return system, rest
    return "", words


def _territorial(head: str, tokens: list[str]) -> Group | None:
    """Districts or communes, told by the kinds that are listed."""
    listed = frozenset(tokens)
    if tokens[:1] == ["cap"]:
        tokens, listed = tokens[1:], listed - {"cap"}
    if not listed:
        return None
    if "uy" in listed and frozenset() < listed - {"uy"} <= _DISTRICT:
        return DISTRICT_PARTIES
    if "huyen" in listed or "quan" in listed or listed == {"thi", "xa", "thanh", "pho"}:
        choice = (DISTRICTS, DISTRICT_COUNCILS, DISTRICT_PARTIES) if listed <= _DISTRICT else None
    else:
        choice = (COMMUNES, COMMUNE_COUNCILS, COMMUNE_PARTIES) if listed <= _COMMUNE and tokens[0] in _COMMUNE else None
    if choice is None or listed <= {"thi", "thanh", "pho", "tran"}:
        return None
    return choice[("", "council", "party").index(head)] if head in ("council", "party") else choice[0]


def _other(words: str) -> Group | None:
    return _NAMED.get(words) or (EVERYBODY if words in _ALL else None)
