"""Letters of one text made comparable without changing its length: case, tone placement, look-alikes."""

import re

from vedich.values.text import nfc

# "hoà" and "hòa", "uỷ" and "ủy" are one spelling each of two schools; at a word's end the second is the measure here
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# "qui hoạch", "qui định": the old spelling of quy, of the same length
_QUI = re.compile(r"(?<!\w)qui(?= (?:hoạch|định|chế|mô|trình|tắc|ước|tụ)(?!\w))")
_TONE = re.compile(r"[àáảãạèéẻẽẹỳýỷỹỵ](?!\w)(?:(?<=o[àáảãạèéẻẽẹ])|(?<=u[ỳýỷỹỵ])(?<!qu.))")
# ð (eth) is what old typewriter fonts and OCR leave for đ; no-break spaces are spaces
_ALIKE = {"ð": "đ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\t": " ", "–": "-", "—": "-", "−": "-"}


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # a few foreign capitals lower to two characters; they are left as they are
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def alike(text: str) -> str:
    """The text lower-cased, with tone marks placed one way and dashes and spaces made one; the same length."""
    low = _lower(text)
    # eight passes that mostly find nothing are quicker than one `translate`
    for letter, other in _ALIKE.items():
        low = low.replace(letter, other)
    low = _tones_placed(low)
    return _QUI.sub("quy", low) if "qui " in low else low


def _tones_placed(low: str) -> str:
    parts: list[str] = []
    done = 0
    for match in _TONE.finditer(low):
        at = match.start() - 1
        parts += low[done:at], _TONES[low[at : at + 2]]
        done = at + 2
    return "".join((*parts, low[done:])) if parts else low


def normal(text: str) -> str:
    """NFC text with newlines as "\n" and no byte order mark: what all offsets count in."""
    return nfc(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def spelled(text: str) -> str:
    """The text with đ for the eth that old typewriter fonts and recognition leave."""
    return text.translate(_ETH)


_ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})


def tidy(text: str) -> str:
    """Runs of white space, newlines included, as one space."""
    return " ".join(text.split())
