"""Until when an action is due, and how often it recurs, as its clause states."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from .clauses import opens_with_action
from .lexicon.deadlines import BY, NOT_RECURRING, OF_PLANS, SETTING, STEADY_NOUNS, UNTIL, WITHIN
from .lexicon.phrases import any_of, word_of
from .times import Kind, Time

_BY = re.compile(
    rf"{any_of(BY)}(?: là| vào| trước| đến| hết| \d{{1,2}} giờ(?: \d{{1,2}})?(?: phút)?| \d{{1,2}}h\d{{0,2}})?[,:]?\s?$"
)
_UNTIL = re.compile(rf"{any_of(UNTIL)}\s?(?:hết |cuối |trước )?\s?$")
_WITHIN = re.compile(rf"{any_of(WITHIN)}\s?$")
_FROM = re.compile(r"(?:kể từ|từ|bắt đầu từ|có hiệu lực từ)\s?$")
_OPENS_YEAR = re.compile(
    r"(?:^|phấn đấu |phần đấu |phân đấu |, |hoàn thành |bảo đảm |đảm bảo )"
    r"(?:(?:đến|tới|từ nay đến)(?: hết| cuối| trước)?|hết) $"
)
_OF_PLAN = re.compile(rf"{any_of(OF_PLANS)}[^,;]{{0,30}}$")
# "các dự án có tỷ lệ giải ngân đến ngày 30/6 dưới 40%"
_OF_RATE = re.compile(r"có (?:tỷ|tỉ) lệ [^,;]{0,40}$")
_YEARLY = re.compile(r"(?<!\w)(?:hằng|hàng|mỗi|từng) năm(?!\w)")
_EACH = re.compile(r"\s?,?\s?(?:hằng|hàng|mỗi|của)\s?(?:năm|quý|tháng|tuần|ngày)")
_EVERY = {"năm": "yearly", "quý": "quarterly", "tháng": "monthly", "tuần": "weekly", "ngày": "daily"}
_RECURS = re.compile(
    r"(?<!\w)(?:(?:định kỳ(?: ít nhất)?(?: 0?1 lần)?[ ,/]{0,3})"
    r"(?:hằng|hàng|mỗi|theo)? ?(năm|quý|tháng|tuần|ngày)(?! \d)"
    r"|định kỳ[^;,.]{0,12} ngày \d{1,2}(?! ?[/.])[^;,.]{0,30}? (năm|quý|tháng|tuần)"
    r"|0?1 lần/(năm|quý|tháng|tuần|ngày)|(?:hằng|hàng|mỗi) (năm|quý|tháng|tuần|ngày))(?!\w)"
)
#: without one of these nothing recurs
_RECURRING = ("định kỳ", "lần/", "hằng ", "hàng ", "mỗi ", "thường xuyên", "liên tục", "luôn")
_TIMES = re.compile(r",? (?:ít nhất |tối thiểu )?\d{1,2} lần")
_REGULAR = re.compile(r"(?<!\w)(?:báo cáo|tổng hợp|kiểm tra|họp|giao ban|rà soát|đánh giá|đối thoại|cập nhật)(?!\w)")
_NOT_STEADY = "".join(f"(?<!{noun} thường xuyên)(?<!{noun} liên tục)" for noun in STEADY_NOUNS)
_STEADY = re.compile(
    rf"(?:thường xuyên|liên tục)(?! bị| của| và chi)(?!\w){_NOT_STEADY}"
    r"|(?:phải|cần|và) luôn(?!\w)|^luôn(?!\w)"
)
_NOT_RECURRING = re.compile(rf"{word_of(NOT_RECURRING)} ?$")
_DATED = re.compile(
    r"(?:định kỳ [^;]{0,30}|ngày \d{1,2}(?: tháng \d{1,2}|/\d{1,2})?|tháng \d{1,2}|quý [ivx]{1,3}|báo cáo"
    r"|gửi [^,;]{0,60}|tổ chức)"
    r"\s?,?\s?$"
)
_TRIGGERS = (_BY, _UNTIL, _WITHIN, _FROM)
#: the kinds of time that each trigger makes a deadline, the strongest trigger first
_KINDS = (
    frozenset((Kind.DATE, Kind.DAY, Kind.MONTH, Kind.QUARTER, Kind.YEAR)),
    frozenset((Kind.DATE, Kind.DAY, Kind.MONTH, Kind.QUARTER)),
    frozenset((Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR)),
    frozenset((Kind.DATE,)),
)
_BY_RANK, _UNTIL_RANK, _WITHIN_RANK, _FROM_RANK = range(4)
#: how far before a time the words stand that make it a deadline, and before "hằng năm" those that date it
REACH, DATED = 44, 70


def find_deadline(
    low: str,
    start: int,
    end: int,
    times: Sequence[Time],
    starts: Sequence[int],
    taken: frozenset[int],
    today: date | None,
) -> str | None:
    """ISO date, month, quarter or year by which the clause `start`–`end` must be done.

    `taken` are the starts of times that belong to something else: the date of a document that is named. A day without
    its year takes the year of the document's own date, `today`, when that makes it a day still to come.
    """
    best: tuple[int, str] | None = None
    for index in range(bisect_left(starts, start), len(times)):
        time = times[index]
        if time.start >= end:
            break
        if time.start in taken or time.end > end or _EACH.match(low, time.end):
            continue
        rank = _rank(low, start, time)
        code = None if time.code is None and _YEARLY.search(low, start, end) else _code(time, today, rank)
        past = today is not None and code is not None and code < f"{today:%Y-%m-%d}"[: len(code)] and "Q" not in code
        if rank is not None and code and not past and (best is None or rank < best[0]):
            best = rank, code
    return best[1] if best else None


def _rank(low: str, start: int, time: Time) -> int | None:
    """How surely the words before a time make it the deadline, 0 the surest; None where they do not."""
    before = low[max(start, time.start - REACH) : time.start]
    if _OF_RATE.search(before):
        return None
    for rank, trigger in enumerate(_TRIGGERS):
        if time.kind in _KINDS[rank] and trigger.search(before):
            # "Kết thúc hoạt động … từ ngày 01/7/2025" sets a day; "đã có hiệu lực từ ngày …" tells of one
            return None if rank == _FROM_RANK and not low.startswith(SETTING, start) else rank
    if time.kind is Kind.YEAR and _OPENS_YEAR.search(before) and not _OF_PLAN.search(before):
        return _UNTIL_RANK
    if time.kind in (Kind.DATE, Kind.MONTH, Kind.QUARTER) and time.start == start:
        return _WITHIN_RANK
    return None


def _code(time: Time, today: date | None, rank: int | None) -> str | None:
    if time.code or today is None or not time.month:
        return time.code
    if time.kind is Kind.QUARTER and rank in (_BY_RANK, _UNTIL_RANK, _WITHIN_RANK):
        return f"{today.year}-Q{time.month // 3}" if time.month >= today.month else None
    if time.kind is Kind.MONTH and rank in (_BY_RANK, _UNTIL_RANK, _WITHIN_RANK):
        return f"{today.year}-{time.month:02d}" if time.month >= today.month else None
    if rank != _BY_RANK or time.kind is not Kind.DAY or not time.day:
        return None
    try:
        day = date(today.year, time.month, time.day)
    except ValueError:
        return None
    return day.isoformat() if day >= today else None


def _is_of_action(low: str, start: int, at: int, end: int) -> bool:
    """Whether the words around say how often something is done: a number of times, an action next, a report before."""
    if _TIMES.match(low, at, end) or opens_with_action(low, at + 1, end):
        return True
    return not low[at:end].strip(" .;,)") and bool(_REGULAR.search(low, start, at))


def find_recurrence(low: str, start: int, end: int) -> str | None:
    """`daily` … `yearly` or `continuous`, where the clause says it of its action."""
    if not any(low.find(word, start, end) >= 0 for word in _RECURRING):
        return None
    for match in _RECURS.finditer(low, start, end):
        at = match.start()
        regular = match[4] is None
        dated = at - start <= 12 or _DATED.search(low, max(start, at - DATED), at)
        of_action = regular or dated or _is_of_action(low, start, match.end(), end)
        if of_action and not _NOT_RECURRING.search(low, max(start, at - 24), at):
            return _EVERY[match[1] or match[2] or match[3] or match[4]]
    return "continuous" if _STEADY.search(low, start, end) else None
