"""Whom lead-ins and headings address, for the items under them: "2. Sở Công Thương:", "Giao Bộ Tài chính:"."""

import re
from collections.abc import Sequence

from .agencies import names_of, parse_bodies
from .blocks import Block
from .explicit import Span
from .lexicon.phrases import words
from .view import View

CALLS = re.compile(r"(?:giao|đề nghị|yêu cầu|phân công|kiến nghị)(?: cho| với)? ")
ABOUT = re.compile(
    r"(?:kiến nghị |đề xuất )?(?:đối )?với |(?:về )?phía "
    r"|(?:về )?(?:trách nhiệm|nhiệm vụ)(?: cụ thể| chính| thực hiện)? của "
)
_LEADS_ITEMS = re.compile(
    r"(?:sau|sau đây|như sau|nhiệm vụ|nội dung|việc|công việc|hoạt động|lãnh đạo|chỉ đạo|thực hiện|tập trung"
    r"|trách nhiệm|tham mưu|chủ trì|triển khai|cần|phải|theo hướng|cụ thể|vấn đề|quan tâm|xem xét|trong đó|lưu ý"
    r"|trọng tâm|như)\s?:$"
)
_TOGETHER = re.compile(r",? ?(?:là cơ quan )?chủ trì,? (?:và )?phối hợp(?: chặt chẽ)?(?: với| cùng)? ")
_ONLY_BINDS = words("""
cần, phải, cần phải, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, tập trung, thực hiện, chủ trì, khẩn trương, cần tập
trung, tổ chức thực hiện, có nhiệm vụ sau, thực hiện các nhiệm vụ sau
""")
# "Các bộ, cơ quan, địa phương theo chức năng, nhiệm vụ được giao:"
_NAME_ON = re.compile(r" (?:và |là |hoạt động |kinh doanh |sản xuất |sử dụng |quản lý |đóng |có )(?=\S)")
_ORDERS_ON = re.compile(
    r"(?<!\w)(?:cần|phải|chủ trì|phối hợp|tập trung|tổ chức|triển khai|thực hiện|trách nhiệm|khẩn trương|tiếp tục"
    r"|chỉ đạo"
    r"|tăng cường|đẩy mạnh|rà soát|xây dựng|báo cáo|tham mưu|nhiệm vụ|sau|như|,|;)(?!\w)"
)
_BY_DUTY = re.compile(
    r"(?:theo|căn cứ(?: vào)?|trên cơ sở|trong phạm vi) (?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn)"
    r"(?:,? (?:và )?(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn))*(?: được (?:giao|phân công)| của mình| quản lý)*"
)
#: a heading or lead-in longer than this names more than bodies
LONGEST = 260
#: how much of a lead-in's end tells whether it leads in items
TAIL = 24


class Leads:
    """The addressees of a text's headings and lead-ins."""

    def __init__(self, view: View, blocks: Sequence[Block]) -> None:
        self._view, self._blocks = view, blocks
        self._named: dict[int, Sequence[Span]] = {}
        self._single: tuple[int, tuple[str, ...]] | None = None
        for index, block in enumerate(blocks):
            if (block.heading or block.leads) and (spans := self._addressed(block)):
                self._named[index] = spans

    def _addressed(self, block: Block) -> Sequence[Span]:
        """The bodies of a heading or lead-in that holds nothing but their names."""
        if block.end - block.body > LONGEST or block.capital:
            return []
        called = CALLS.match(self._view.low, block.body, block.end) or ABOUT.match(
            self._view.low, block.body, block.end
        )
        bodies = parse_bodies(self._view, called.end() if called else block.body, block.end)
        if not bodies.spans:
            return []
        stop = bodies.stop
        if together := _TOGETHER.match(self._view.low, stop, block.end):
            # "Sở Tài chính chủ trì, phối hợp với các sở:" charges the first
            stop = parse_bodies(self._view, together.end(), block.end).stop
        rest = self._view.low[stop : block.end].strip(" .:;,")
        binds = rest in _ONLY_BINDS and len(bodies.spans) == 1
        if not rest or rest.startswith("(") or binds or _BY_DUTY.fullmatch(rest):
            return bodies.spans
        return self._named_on(block, bodies.spans, stop) if block.leads and block.mark and not called else []

    def _named_on(self, block: Block, spans: Sequence[Span], stop: int) -> Sequence[Span]:
        """The bodies where the last name goes on to the lead-in's end: "các doanh nghiệp … hoạt động tại tỉnh:"."""
        low, end = self._view.low, len(self._view.text[: block.end].rstrip(" :."))
        if _ORDERS_ON.search(low, stop, end) or not _NAME_ON.match(low, stop, end):
            return []
        return [*spans[:-1], (spans[-1][0], end)]

    def opens(self, block: int) -> bool:
        """Whether the block is a lead-in that only names whom it addresses; without a mark it leads its neighbours."""
        if not self._blocks[block].leads or block not in self._named:
            return False
        if self._blocks[block].mark is None:
            self._single = block, names_of(self._view, self._named[block])
        return True

    def add(self, block: int, agencies: tuple[str, ...]) -> None:
        """Note a lead-in sentence that names one body; one that names many addresses everybody and does not carry."""
        opener = self._blocks[block]
        tail = self._view.low[max(opener.start, opener.end - TAIL) : opener.end]
        if len(agencies) == 1 and _LEADS_ITEMS.search(tail):
            self._single = block, agencies

    def above(self, block: int) -> tuple[str, ...]:
        """The bodies that the nearest lead-in or heading above names; asked in the order of the blocks."""
        if self._single and block != self._single[0]:
            if self._is_right_under(block, self._single[0]):
                return self._single[1]
            self._single = None
        at = self._blocks[block].parent
        while at >= 0:
            if at in self._named:
                return names_of(self._view, self._named[at])
            at = self._blocks[at].parent
        return ()

    def _is_right_under(self, block: int, lead: int) -> bool:
        """Whether the block is one of the marked items that directly follow the lead-in."""
        one, opener = self._blocks[block], self._blocks[lead]
        return one.parent == lead or (opener.mark is None and one.mark is not None and one.parent == opener.parent)
