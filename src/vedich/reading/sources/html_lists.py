"""The numbers that a browser draws before the items of an ordered list."""

from lxml import etree

from .numbering import written

_FORMS = {"i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}
_STYLES = {
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
}  # fmt: skip


class _List:
    """A list that counts: how it writes its numbers, and the last one; without a form it draws none."""

    def __init__(self, form: str | None, last: int) -> None:
        self.form = form
        self.last = last


class Lists:
    """The lists that are open at a place of a page."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def open(self, tag: str, element: etree._Element) -> str:
        """Enter an element; the label that a browser draws before it."""
        if tag == "ol":
            self._open.append(_List(_form(element), _number(element.get("start"), 1) - 1))
        elif tag == "ul":
            self._open.append(_List(None, 0))
        elif tag == "li" and self._open:
            current = self._open[-1]
            current.last = _number(element.get("value"), current.last + 1)
            return f"{written(current.last, current.form)}. " if current.form else ""
        return ""

    def close(self, tag: str) -> None:
        """Leave an element."""
        if tag in ("ol", "ul") and self._open:
            self._open.pop()


def _form(element: etree._Element) -> str | None:
    style = (element.get("style") or "").replace(" ", "").lower()
    if "list-style:none" in style or "list-style-type:none" in style:
        return None
    named = next((form for name, form in _STYLES.items() if f"list-style-type:{name}" in style), None)
    return named or _FORMS.get(element.get("type") or "", "decimal")


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
