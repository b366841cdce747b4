"""The fonts that a web page sets its pieces in; those that are old ones put into Unicode."""

import re

from lxml import etree

from .oldfonts import converter_of, is_old, is_unicode

_FAMILY = re.compile(r"font(?:-family)?\s*:[^;{}]{0,60}?(?P<name>\.vn[\w -]{1,40}|vni[ -][\w -]{1,40})", re.IGNORECASE)
_STATED = re.compile(r"font(?:-family)?\s*:", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,600})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"\.([\w-]{1,60})")
#: of a longer list of style rules only the beginning is read
LONGEST_STYLE = 500_000


class PageFonts:
    """What a page's attributes and its own style rules say; pages that name no old font have none."""

    def __init__(self, root: etree._Element) -> None:
        self._classes: dict[str, str] = {}
        for style in root.iter("style"):
            rules = (style.text or "")[:LONGEST_STYLE]
            if not _FAMILY.search(rules):
                continue
            for rule in _RULE.finditer(rules):
                if family := _FAMILY.search(rule[2]):
                    self._classes.update(dict.fromkeys(_CLASS.findall(rule[1]), family["name"]))

    def of(self, element: etree._Element, inherited: str) -> str:
        """The font of an element's text."""
        style = element.get("style") or ""
        if family := _FAMILY.search(style):
            return family["name"]
        if _STATED.search(style):
            return ""
        if face := element.get("face"):
            return face
        for name in (element.get("class") or "").split():
            if name in self._classes:
                return self._classes[name]
        return inherited


def put_into_unicode(root: etree._Element) -> None:
    """Rewrite the texts of old fonts; of a font that holds Unicode only those that cannot be anything else."""
    page = PageFonts(root)
    spoken: dict[str, list[tuple[etree._Element, str]]] = {}
    fonts = [""]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            fonts.append(page.of(element, fonts[-1]))
            spoken.setdefault(fonts[-1], []).append((element, "text"))
        else:
            fonts.pop()
            spoken.setdefault(fonts[-1], []).append((element, "tail"))
    for font, places in spoken.items():
        convert = converter_of(font)
        if convert is None:
            continue
        texts = [getattr(element, side) or "" for element, side in places]
        mixed = is_unicode("".join(texts))
        for (element, side), text in zip(places, texts, strict=True):
            if text and (not mixed or is_old(text)):
                setattr(element, side, convert(text))
