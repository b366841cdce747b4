"""Somebody's .docx with comments at given places; nothing else of it changes."""

import io
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

AUTHOR, INITIALS = "Về Đích", "VĐ"


@dataclass(frozen=True, slots=True)
class Note:
    """A comment's words, from a letter of one `w:t` (its index, the offset) to behind a letter of another."""

    first: tuple[int, int]
    last: tuple[int, int]
    text: str


def with_comments(data: bytes, notes: Iterable[Note]) -> bytes:
    """The document's bytes with each note as a comment on exactly its letters: runs are cut at both ends."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.text.run import Run

    document = Document(io.BytesIO(data))
    texts = _Texts(document.element, qn)
    for note in notes:
        first, last = texts.cut(*note.first), texts.cut(*note.last, behind=True)
        if first is None or last is None:
            continue
        comment = document.add_comment([Run(first, document), Run(last, document)], note.text, AUTHOR, INITIALS)
        # the same draft gives the same bytes, whenever it is checked
        comment._comment_elm.attrib.pop(qn("w:date"), "")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class _Texts:
    """The text elements of a document as they were, through all cuts made since."""

    def __init__(self, root: Any, qn: Any) -> None:
        self._qn = qn
        self._pieces: list[list[tuple[int, Any]]] = [[(0, element)] for element in root.iter(qn("w:t"))]

    def cut(self, index: int, offset: int, *, behind: bool = False) -> Any:
        """The run that begins at an offset of an element, or that ends there; cut out of a longer one where needed."""
        pieces = self._pieces[index]
        place = max(at for at, (start, _) in enumerate(pieces) if start < offset or (start == offset and not behind))
        start, element = pieces[place]
        run = self._outside_of_boxes(element)
        if run is not None:
            return run
        run = element.getparent()
        if run.tag != self._qn("w:r"):
            return None
        if start < offset < start + len(element.text or ""):
            rest = self._split(run, element, offset - start)
            pieces.insert(place + 1, (offset, rest))
            return run if behind else rest.getparent()
        if behind:
            self._detach(run, element)
        elif run.index(element) > self._head(run):
            return self._detach_before(run, element)
        return run

    def _outside_of_boxes(self, element: Any) -> Any:
        """The run that holds the text box in which an element stands: Word takes no comments inside one."""
        above = list(element.iterancestors())
        boxes = [at for at, one in enumerate(above) if one.tag == self._qn("w:txbxContent")]
        return next((one for one in above[boxes[-1] :] if one.tag == self._qn("w:r")), None) if boxes else None

    def _head(self, run: Any) -> int:
        """Where the content of a run begins, behind its properties."""
        return 1 if len(run) and run[0].tag == self._qn("w:rPr") else 0

    def _split(self, run: Any, element: Any, length: int) -> Any:
        """Cut an element's text and its run in two; the second part's element."""
        text = element.text
        rest = deepcopy(element)
        element.text, rest.text = text[:length], text[length:]
        for part in (element, rest):
            part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        second = self._run_behind(run)
        second.append(rest)
        for sibling in list(element.itersiblings()):
            second.append(sibling)
        return rest

    def _detach(self, run: Any, element: Any) -> None:
        """Let the run end behind the element."""
        following = list(element.itersiblings())
        if following:
            second = self._run_behind(run)
            for sibling in following:
                second.append(sibling)

    def _detach_before(self, run: Any, element: Any) -> Any:
        """Let a run of its own begin at the element."""
        second = self._run_behind(run)
        for part in [element, *element.itersiblings()]:
            second.append(part)
        return second

    def _run_behind(self, run: Any) -> Any:
        """An empty run with the same properties right behind."""
        second = run.makeelement(run.tag, run.attrib)
        if self._head(run):
            second.append(deepcopy(run[0]))
        run.addnext(second)
        return second
