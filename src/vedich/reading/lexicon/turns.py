"""Wordings that turn a text from one thing to another, outside headings."""

from .headings import Mode
from .phrases import any_of, words

_FAULTS = any_of(words("hạn chế, tồn tại, khuyết điểm, khó khăn, bất cập, yếu kém"))
_TASKS = any_of(words("nhiệm vụ, giải pháp, hoạt động, nội dung, công việc, việc"))

#: the close of a paragraph that leads in what follows: the first that occurs decides
LEADS: tuple[tuple[str, Mode], ...] = (
    (r"nguyên nhân", Mode.CAUSE),
    (r"bài học", Mode.LESSON),
    (rf"(?<!\w)(?:còn|vẫn|bộc lộ|bên cạnh|tuy nhiên).{{0,80}}{_FAULTS}", Mode.LIMIT),
    (r"(?<!\w)(?:yêu cầu|đề nghị|giao|cần|phải|tập trung)(?!\w)|(?<!\w)chỉ thị\s?:$", Mode.TASK),
    (rf"{_TASKS}[^,;]{{0,40}}(?:sau|sau đây|như sau|chủ yếu|trọng tâm)\s?:$", Mode.TASK),
    (rf"(?:đưa ra|đề ra|xác định)[^.;]{{0,60}}{_TASKS}[^.;]{{0,60}}(?:như|gồm|là)\s?:$", Mode.TASK),
    (r"mục tiêu|ch[ỉi] tiêu", Mode.OBJECTIVE),
    (r"kết quả|đánh giá|nhận định|chuyển biến", Mode.RESULT),
    (r"kiến nghị|đề xuất", Mode.PROPOSAL),
)

#: the opening of a paragraph that turns the text
TURNS: tuple[tuple[str, Mode], ...] = (
    (r"(?:về )?nguyên nhân|những hạn chế[^.]{0,60}nguyên nhân|có được (?:những )?kết quả", Mode.CAUSE),
    (rf"(?:bên cạnh|tuy nhiên|mặc dù|song|ngoài).{{0,160}}?(?:còn|vẫn).{{0,60}}?{_FAULTS}", Mode.LIMIT),
    (rf"(?:những |một số |các )?{_FAULTS}[^.]{{0,40}}:", Mode.LIMIT),
    (r"(?:những |một số )?bài học", Mode.LESSON),
    (r"(?:về )?phương hướng|(?:về )?nhiệm vụ trọng tâm|trong thời gian tới,? ", Mode.TASK),
)
