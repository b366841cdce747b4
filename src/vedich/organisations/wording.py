"""One spelling for each body's name: abbreviations written out, signs and joining words dropped. Pure.

Documents write "UBND tỉnh", "Sở KH&ĐT", "BTV Tỉnh ủy", "Giáo dục - Đào tạo"; the register holds full names. Both come
to the same key here. The abbreviations are those of Decree 30/2020/NĐ-CP, Guidance 36-HD/VPTW and everyday practice.
"""

import re

from vedich.values.text import fold

#: letters of an abbreviation, signs taken off → the words, as `fold` leaves them
ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "tthdnd": "thuong truc hoi dong nhan dan",
    "mttq": "mat tran to quoc", "mttqvn": "mat tran to quoc", "ubmttq": "mat tran to quoc",
    "ubmttqvn": "mat tran to quoc", "btt": "ban thuong truc", "ldld": "lien doan lao dong",
    "btv": "ban thuong vu", "btvtu": "ban thuong vu tinh uy", "bch": "ban chap hanh", "bcs": "ban can su",
    "bcsd": "ban can su dang", "ubkt": "uy ban kiem tra", "ubkttu": "uy ban kiem tra tinh uy",
    "btctu": "ban to chuc tinh uy", "btgtu": "ban tuyen giao tinh uy", "bdvtu": "ban dan van tinh uy",
    "bnctu": "ban noi chinh tinh uy", "btg": "ban tuyen giao", "bdv": "ban dan van", "bnc": "ban noi chinh",
    "vptu": "van phong tinh uy", "vpub": "van phong uy ban nhan dan", "vpubnd": "van phong uy ban nhan dan",
    "vphdnd": "van phong hoi dong nhan dan", "vp": "van phong", "bchqs": "bo chi huy quan su",
    "chqs": "chi huy quan su",
    "bdbp": "bo doi bien phong", "bchbdbp": "bo chi huy bo doi bien phong", "lhpn": "lien hiep phu nu",
    "hlhpn": "hoi lien hiep phu nu", "hnd": "hoi nong dan", "ccb": "cuu chien binh", "hccb": "hoi cuu chien binh",
    "tncs": "thanh nien cong san", "hcm": "ho chi minh", "bhxh": "bao hiem xa hoi", "nhnn": "ngan hang nha nuoc",
    "kbnn": "kho bac nha nuoc", "tand": "toa an nhan dan", "vksnd": "vien kiem sat nhan dan", "bql": "ban quan ly",
    "bqlda": "ban quan ly du an", "kkt": "khu kinh te", "kcn": "khu cong nghiep", "ccn": "cum cong nghiep",
    "bcd": "ban chi dao", "cdcs": "cong doan co so", "pctt": "phong chong thien tai", "tkcn": "tim kiem cuu nan",
    "khdt": "ke hoach dau tu", "gddt": "giao duc dao tao", "nnptnt": "nong nghiep phat trien nong thon",
    "nnmt": "nong nghiep moi truong", "tnmt": "tai nguyen moi truong", "ldtbxh": "lao dong thuong binh xa hoi",
    "vhttdl": "van hoa the thao du lich", "vhtt": "van hoa the thao", "gtvt": "giao thong van tai",
    "khcn": "khoa hoc cong nghe", "tttt": "thong tin truyen thong", "ttndl": "thong tin truyen thong",
    "qhkt": "quy hoach kien truc", "dttg": "dan toc ton giao",
}  # fmt: skip
#: these mean something only behind "Sở", "Bộ", "Phòng", "Ngành": "TP" alone is a city, "Sở TP" is justice
BEHIND_A_HEAD = {
    "tc": "tai chinh", "nv": "noi vu", "yt": "y te", "xd": "xay dung", "ct": "cong thuong", "tp": "tu phap",
    "ngv": "ngoai vu", "dl": "du lich", "vh": "van hoa", "tt": "the thao", "nn": "nong nghiep",
    "ptnt": "phat trien nong thon", "tn": "tai nguyen", "mt": "moi truong", "ld": "lao dong", "tb": "thuong binh",
    "xh": "xa hoi",
}  # fmt: skip
#: these are read only in capitals: in small letters they are other words
IN_CAPITALS = {"TU": "tinh uy", "CA": "cong an", "QS": "quan su", "TP": "thanh pho", "TX": "thi xa", "TT": "thi tran"}
_DOTTED = {"tp": "thanh pho", "tx": "thi xa", "tt": "thi tran", "h": "huyen", "p": "phuong", "x": "xa", "q": "quan"}
_HEADS = frozenset(("so", "bo", "phong", "nganh", "ty"))
#: whoever stands at a body's head answers for the body
POSTS = (
    "lanh dao", "thu truong", "nguoi dung dau", "tap the lanh dao", "giam doc", "chu tich", "bi thu", "chanh van phong",
    "truong ban", "chi huy truong", "cuc truong", "chanh thanh tra",
)  # fmt: skip
_DROPPED = frozenset(("va", "cung", "voi"))
_SAME = (
    ("uy ban mat tran to quoc", "mat tran to quoc"),
    ("ban thuong truc mat tran to quoc", "mat tran to quoc"),
    ("to quoc viet nam", "to quoc"),
    ("doan thanh nien cong san ho chi minh tinh", "tinh doan"),
)
_MARKED = re.compile(r"\([^()]*\)|\*")
_CHAIN = re.compile(r"(?<=[A-ZĐ])\s*[&–-]\s*(?=[A-ZĐ]{1,5}(?![^\W\d_a-zđ]|[a-zà-ỹđ]))")
_DOT = re.compile(r"\b(tp|tx|tt|h|p|x|q)\.\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def key(name: str) -> str:
    """`UBND tỉnh`, `Ủy ban nhân dân tỉnh` → `uy ban nhan dan tinh`; `Sở GD-ĐT` → `so giao duc dao tao`."""
    plain = _MARKED.sub(" ", name)
    plain = _DOT.sub(lambda match: _DOTTED[match[1].lower()] + " ", plain)
    plain = _CHAIN.sub("&", plain)
    found: list[str] = []
    for token in plain.split():
        found.extend(_expanded(token, behind_a_head=bool(found) and found[0] in _HEADS))
    words = " ".join(word for word in found if word not in _DROPPED)
    for one, other in _SAME:
        words = words.replace(one, other)
    return words


def _expanded(token: str, *, behind_a_head: bool) -> list[str]:
    parts = _WORD.findall(token)
    letters = "".join(parts)
    low = fold(letters)
    if (
        behind_a_head
        and low not in ABBREVIATIONS
        and parts
        and all(p.isupper() and fold(p) in BEHIND_A_HEAD for p in parts)
    ):
        return [word for part in parts for word in BEHIND_A_HEAD[fold(part)].split()]
    if letters in IN_CAPITALS:
        return IN_CAPITALS[letters].split()
    if low in ABBREVIATIONS:
        return ABBREVIATIONS[low].split()
    return [fold(word) for word in _WORD.findall(token)]


def without_post(words: str) -> str:
    """`giam doc so tai chinh` → `so tai chinh`: who stands at a body's head answers for the body."""
    for post in POSTS:
        if words.startswith(post + " "):
            return words[len(post) + 1 :].removeprefix("cua ")
    return words
