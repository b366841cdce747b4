"""What becomes of a directive, and which neighbours make one task of it: proposals for a person to confirm."""

from collections.abc import Sequence

from vedich.values.vocabulary import Triage

from .directives import Found
from .fields import names_product, stays_on_register
from .lexicon.phrases import opening, words
from .view import View

_CONTINUES = opening(
    words("""
    trong đó, đồng thời, trên cơ sở đó, theo đó, qua đó, từ đó, cụ thể, sau đó, hoàn thành, báo cáo, trình, tổng hợp,
    gửi, kết quả, nhất là, trước mắt, trường hợp
    """)
)
_EVERYBODY = ("toàn ", "mọi ", "cán bộ")


def triage_of(view: View, found: Found, field: str | None, deadline: str | None) -> Triage:
    """What to do with a directive.

    Kept on the register where it is about ideology, public opinion, defence or security; a task where a body, a date or
    a product is named; else an orientation.
    """
    low = view.low[found.start : found.end]
    if field == "defence" or stays_on_register(low):
        return Triage.REGISTER
    named = any(not agency.lower().startswith(_EVERYBODY) for agency in found.agencies)
    return Triage.ASSIGN if named or deadline or names_product(low) else Triage.ORIENTATION


def joins_of(view: View, found: Sequence[Found]) -> list[int | None]:
    """For each directive the earlier one that it only continues: next to it, opened by a word that carries on."""
    joins: list[int | None] = []
    for index, one in enumerate(found):
        before = found[index - 1] if index else None
        if before is None or not _goes_on(view, before, one):
            joins.append(None)
        else:
            earlier = joins[index - 1]
            joins.append(index - 1 if earlier is None else earlier)
    return joins


def _goes_on(view: View, before: Found, one: Found) -> bool:
    if before.block != one.block or not _CONTINUES.match(view.low, one.start):
        return False
    return not one.agencies or one.carried or before.agencies == one.agencies
