"""Which names divide a whole without rest, and which cut across each other."""

import re
from collections.abc import Sequence

#: names that together are the whole, so that even "trong đó" leaves nothing out
_DIVISIONS: tuple[tuple[str, ...], ...] = (
    (r"thành thị|đô thị", r"nông thôn"),
    (r"(?<!\w)nam(?!\w)(?! \d)(?! định)", r"(?<!\w)nữ(?!\w)"),
    (r"cấp tỉnh|tuyến tỉnh", r"cấp huyện|tuyến huyện", r"cấp xã|tuyến xã|cơ sở"),
    (r"cấp tỉnh", r"cấp xã"),
    (r"trong nước|nội địa", r"nước ngoài|fdi|ngoài nước"),
    (r"(?:ngân sách )?trung ương", r"(?:ngân sách )?địa phương|ngân sách tỉnh"),
    (r"đúng hạn|trước hạn", r"quá hạn|trễ hạn|chậm hạn"),
    (r"chính thức", r"dự bị"),
    (r"đạt", r"chưa đạt|không đạt"),
    (r"đã (?:hoàn thành|giải quyết|thực hiện)", r"(?:chưa|đang) (?:hoàn thành|giải quyết|thực hiện)"),
    (r"chuyển tiếp", r"khởi công mới|mới"),
    (r"trực tuyến", r"trực tiếp"),
    (r"công lập", r"ngoài công lập|tư thục|dân lập"),
    (r"thường trực|chuyên trách", r"kiêm nhiệm|không chuyên trách"),
    (r"kinh tế", r"xã hội", r"xây dựng đảng|quốc phòng|an ninh|nội chính"),
)
_REST = re.compile(r"(?<!\w)(?:còn lại|khác)(?!\w)")
#: what one thing is in only one of at a time
_STATE = re.compile(r"(?<!\w)(?:đã|đang|chưa|không|sắp|chuẩn bị|còn)(?!\w)")
#: names that say something of members, and may hold of the same one together
_TRAITS = re.compile(
    r"(?<!\w)(?:nữ|nam|dân tộc|thiểu số|tôn giáo|trẻ|tuổi|đảng viên|đoàn viên|tái cử|trình độ|đại học|thạc sĩ|"
    r"cao cấp|lý luận|hộ nghèo|"
    r"nghèo|người có công|học sinh|sinh viên|có|đạt|được|bị|đã|vượt|tham gia|kiểu mẫu|nâng cao|chuẩn|cán bộ|"
    r"công chức|mới|lần)(?!\w)"
)
_PATTERNS = [tuple(re.compile(name) for name in names) for names in _DIVISIONS]


def divides(labels: Sequence[str]) -> bool:
    """Whether parts of these names make up the whole between them."""
    if _REST.search(labels[-1]):
        return True
    for names in _PATTERNS:
        if len(labels) < len(names):
            continue
        taken = [next((at for at, name in enumerate(reversed(names)) if name.search(label)), None) for label in labels]
        if None not in taken and set(taken) == set(range(len(names))):
            return True
    fields = re.compile(
        r"kinh tế|xã hội|môi trường|đảng|quốc phòng|an ninh|nội chính|đối ngoại|đô thị|hệ thống chính trị"
    )
    return len(labels) >= 3 and all(re.search(r"(?<!\w)về(?!\w)", label) and fields.search(label) for label in labels)


def overlaps(labels: Sequence[str]) -> bool:
    """Whether some names are traits that one thing may have together with another."""
    if all(_STATE.search(label) for label in labels) and len({_STATE.findall(label)[0] for label in labels}) > 1:
        return False
    words = [set(re.findall(r"\w+", label)) for label in labels]
    shared = set.intersection(*words)
    own = [" ".join(word for word in re.findall(r"\w+", label) if word not in shared) for label in labels]
    return any(_TRAITS.search(label) for label in own)
