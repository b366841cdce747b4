"""Passages of up to 2 KB: stretches of real and of made documents, damaged as no office would damage them.

Passage `number` of `seed` is always the same, given the same texts to begin with.
"""

import ast
import os
import pathlib
import random
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

from tests.conftest import ROOT

from .texts import PARTY, STATE

MOST_BYTES = 2048
#: what a passage may open with, so that the rules of each part see it
OPENINGS = (
    "",
    "",
    "",
    "I. KẾT QUẢ ĐẠT ĐƯỢC\n\n",
    "II. MỤC TIÊU, CHỈ TIÊU\n\n",
    "III. NHIỆM VỤ, GIẢI PHÁP\n\n",
    f"{STATE}\nBÁO CÁO\nVề việc trồng hoa\n\n",
    f"{PARTY}\nKẾT LUẬN\nvề việc trồng hoa\n\n",
    "| TT | Chỉ tiêu | ĐVT |\n|---|---|---|\n",
)
NUMBERS = (
    "0", "5", "08", "18/20", "2030-2035", "1.234.567,89", "1,5", "1.5", "12.450", "99999999999999999999", "0,000001",
    "-3", "−3,5", "30/02/2033", "31/12/9999", "quý II/2033", "năm 2033", "Số 45/KH-UBND", "5%", "5 - 6%", "½", "٣", "²",
    "IV", "10 000", "1.2.3.4", "3,5 tỷ đồng", "(5)", "1e9",
)  # fmt: skip
SIGNS = ".,;:!?…()[]{}“”\"'‘’-–—/\\|*_#+=<>%&@~^•\u00a0\t\n "
CONTROLS = (
    "\x00\x01\x08\x0b\x0c\x0e\x1b\x1c\x1f\x7f\x85\u00a0\u00ad\u0300\u0323\u200b\u200d\u200e\u2028\u2029\u202e\ufeff"
    "\ufffd\uffff\U0001d7d3\U0001f44d"
)
LONG = ("a", "A", "Đ", "ạ", "1", "9", "1.", "0,", "IV", "x-", "tăng", "a_")
LINE_ENDS = ("\r\n", "\r", "\n\r", "\n\n\n", "\u2028", "\x0b", "\x85", " \n ", "\\n")
CODECS = ("latin-1", "cp1252", "cp1258", "cp437", "utf-16-le")

Mutation = Callable[[random.Random, str], str]


@cache
def seeds() -> tuple[str, ...]:
    """The sample documents, the texts in this room's tests, and the shared corpus where it is there."""
    shared = pathlib.Path(os.environ.get("VEDICH_SHARED") or ROOT.parent / "shared") / "corpus" / "docs"
    paths = [path for folder in (ROOT / "samples" / "src", shared) for path in sorted(folder.glob("*.txt"))]
    tested = [
        node.value
        for path in sorted(pathlib.Path(__file__).parent.rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value and len(node.value) > 30
    ]
    # the tests' sentences by dozens, as paragraphs of a document
    return (
        *(path.read_text("utf-8") for path in paths),
        *("\n\n".join(tested[at : at + 12]) for at in range(0, len(tested), 12)),
    )


def stretch(rnd: random.Random, text: str, most: int) -> tuple[int, int]:
    """A random stretch of the text, not longer than `most`."""
    start = rnd.randrange(len(text) + 1)
    return start, min(len(text), start + rnd.randint(1, most))


def words_changed(rnd: random.Random, text: str) -> str:
    """Words left out, said twice, or in each other's place."""
    words = text.split(" ")
    for _ in range(rnd.randint(1, 6)):
        one, other = rnd.randrange(len(words)), rnd.randrange(len(words))
        how = rnd.randrange(3)
        if how == 0:
            words[one : one + 1] = [words[one]] * 2
        elif how == 1:
            words[one], words[other] = words[other], words[one]
        elif len(words) > 1:
            del words[one]
    return " ".join(words)


def numbers_exchanged(rnd: random.Random, text: str) -> str:
    places = [at for at, char in enumerate(text) if char.isdigit()] or [rnd.randrange(len(text) + 1)]
    for at in sorted(rnd.sample(places, min(len(places), rnd.randint(1, 5))), reverse=True):
        text = text[:at] + rnd.choice(NUMBERS) + text[at + rnd.randint(0, 2) :]
    return text


def signs_exchanged(rnd: random.Random, text: str) -> str:
    places = [at for at, char in enumerate(text) if not char.isalnum()] or [0]
    for at in rnd.sample(places, min(len(places), rnd.randint(1, 8))):
        text = text[:at] + rnd.choice(SIGNS) + text[at + 1 :]
    return text


def put_in(rnd: random.Random, text: str, what: str) -> str:
    at = rnd.randrange(len(text) + 1)
    return text[:at] + what + text[at:]


def run_put_in(rnd: random.Random, text: str) -> str:
    """A sign, or two, again and again."""
    return put_in(rnd, text, "".join(rnd.choices(SIGNS, k=rnd.randint(1, 2))) * rnd.randint(2, 300))


def piece_repeated(rnd: random.Random, text: str) -> str:
    start, end = stretch(rnd, text, 40)
    return text[:start] + text[start:end] * rnd.randint(2, 60) + text[end:]


def decomposed(rnd: random.Random, text: str) -> str:
    start, end = stretch(rnd, text, len(text) + 1)
    return text[:start] + unicodedata.normalize(rnd.choice(("NFD", "NFKD", "NFKC")), text[start:end]) + text[end:]


def controls_put_in(rnd: random.Random, text: str) -> str:
    for _ in range(rnd.randint(1, 8)):
        text = put_in(rnd, text, rnd.choice(CONTROLS) * rnd.choice((1, 1, 1, 30)))
    return text


def lines_ended_otherwise(rnd: random.Random, text: str) -> str:
    return text.replace("\n", rnd.choice(LINE_ENDS), rnd.choice((1, 3, -1)))


def lines_joined(rnd: random.Random, text: str) -> str:
    return text.replace(rnd.choice(("\n\n", "\n")), rnd.choice(("", " ", "; ", ", ")), rnd.choice((1, 4, -1)))


def long_word_put_in(rnd: random.Random, text: str) -> str:
    return put_in(rnd, text, rnd.choice(LONG) * rnd.randint(20, 900))


def opened(rnd: random.Random, text: str) -> str:
    """Brackets and quotations that are not closed, or closed without having been opened."""
    for _ in range(rnd.randint(1, 4)):
        text = put_in(rnd, text, rnd.choice("()()[]{}“”\"'«»<>") * rnd.choice((1, 1, 2, 90)))
    return text


def debris(rnd: random.Random, text: str) -> str:
    """A stretch whose bytes were taken for another encoding's."""
    start, end = stretch(rnd, text, 200)
    piece = text[start:end].encode("utf-8").decode(rnd.choice(CODECS), "replace")
    return text[:start] + piece.encode("utf-8", "ignore").decode() + text[end:]


def cased(rnd: random.Random, text: str) -> str:
    start, end = stretch(rnd, text, 300)
    return text[:start] + rnd.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end]) + text[end:]


def spliced(rnd: random.Random, text: str) -> str:
    """A stretch of another text in the midst of this."""
    other = rnd.choice(seeds())
    start, end = stretch(rnd, other, 300)
    return put_in(rnd, text, other[start:end])


def cells_made(rnd: random.Random, text: str) -> str:
    """Lines as rows of a table, some with too few cells."""
    lines = text.split("\n")
    start, end = stretch(rnd, text, 12)
    at = rnd.randrange(len(lines))
    rows = [f"| {' | '.join(line.split(' ')[: rnd.randint(1, 9)])} |" for line in lines[at : at + end - start]]
    return "\n".join([*lines[:at], *rows, *lines[at + len(rows) :]])


MUTATIONS: Sequence[Mutation] = (
    words_changed, words_changed, numbers_exchanged, numbers_exchanged, signs_exchanged, run_put_in, piece_repeated,
    decomposed, controls_put_in, lines_ended_otherwise, lines_joined, long_word_put_in, opened, debris, cased, spliced,
    cells_made,
)  # fmt: skip


def passage(seed: int, number: int) -> str:
    rnd = random.Random(f"{seed}:{number}")
    source = rnd.choice(seeds())
    start, end = stretch(rnd, source, rnd.choice((60, 300, MOST_BYTES)))
    text = rnd.choice(OPENINGS) + source[start:end]
    for mutate in rnd.choices(MUTATIONS, k=rnd.randint(1, 6)):
        text = mutate(rnd, text) or " "
    return text.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore")
