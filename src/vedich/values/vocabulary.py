"""The closed lists that reading, plans, reporting and scoring share. Codes are stored; words are in the catalogues."""

from enum import StrEnum


class Measure(StrEnum):
    """What a stated figure says of its indicator; most published growth has no published level."""

    LEVEL = "level"
    GROWTH = "growth"
    """Relative change, in percent."""
    CHANGE = "change"
    """Absolute change, in the indicator's unit."""
    ATTAINMENT = "attainment"
    """Share of a plan or an estimate, in percent."""
    RANK = "rank"
    MULTIPLE = "multiple"
    """A factor: gấp 1,95 lần."""


class Comparison(StrEnum):
    """What a growth, change, attainment or multiple is counted against."""

    SAME_PERIOD = "same_period"
    PREVIOUS_YEAR = "previous_year"
    PREVIOUS_TERM = "previous_term"
    BASE_YEAR = "base_year"
    PLAN = "plan"
    AVERAGE = "average"


class Comparator(StrEnum):
    """How a target's number binds."""

    EQ = "eq"
    GE = "ge"
    GT = "gt"
    LE = "le"
    LT = "lt"
    RANGE = "range"
    ABOUT = "about"
    CUT = "cut"
    """A decrease that is aimed at: giảm 50% so với đầu nhiệm kỳ."""
    ADD = "add"
    """An increment: thêm 8 xã."""
    ZERO = "zero"
    MAINTAIN = "maintain"


class FigureKind(StrEnum):
    """How sure a figure is: ước, sơ bộ, chính thức. A later kind replaces an earlier one and keeps it."""

    ESTIMATE = "estimate"
    PRELIMINARY = "preliminary"
    FINAL = "final"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    BAND = "band"


class IndicatorKind(StrEnum):
    """What an indicator is; it decides how figures add up over months and over bodies."""

    FLOW = "flow"
    """Adds up over time: thu ngân sách."""
    STOCK = "stock"
    """Stands at a moment: số xã đạt chuẩn."""
    RATE = "rate"
    """A percentage or a mean that neither adds up over time nor over bodies: tăng trưởng GRDP."""
    RANK = "rank"
    MILESTONE = "milestone"


class Status(StrEnum):
    """The board's words for a target: vượt, đúng tiến độ, có nguy cơ, chậm, chưa có số liệu, chưa đến kỳ."""

    EXCEEDED = "exceeded"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    NO_DATA = "no_data"
    NOT_DUE = "not_due"


class DocumentType(StrEnum):
    RESOLUTION = "resolution"
    DIRECTIVE = "directive"
    CONCLUSION = "conclusion"
    REGULATION = "regulation"
    DECISION = "decision"
    STATUTE = "statute"
    PLAN = "plan"
    PROGRAMME = "programme"
    SCHEME = "scheme"
    NOTICE = "notice"
    REPORT = "report"
    GUIDANCE = "guidance"
    SUBMISSION = "submission"
    DISPATCH = "dispatch"
    MINUTES = "minutes"
    LAW = "law"
    DECREE = "decree"
    CIRCULAR = "circular"
    NEWS = "news"
    OTHER = "other"


class ItemKind(StrEnum):
    """What a reading finds in a text and a person accepts, edits or rejects."""

    FIGURE = "figure"
    TARGET = "target"
    DIRECTIVE = "directive"
    ASSESSMENT = "assessment"


class Triage(StrEnum):
    """What becomes of a directive, decided by a person."""

    ASSIGN = "assign"
    """Lead, product, date: a task."""
    ORIENTATION = "orientation"
    """No owner; looked at in the review."""
    REGISTER = "register"
    """On the register only: no task, no person, no deadline."""


class AssessmentKind(StrEnum):
    RESULT = "result"
    LIMIT = "limit"
    CAUSE = "cause"
    LESSON = "lesson"
    PROPOSAL = "proposal"
