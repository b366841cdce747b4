"""Where one body's name ends: `Ủy ban nhân dân các huyện, thành phố`, `Sở Y tế`, `các sở, ban, ngành`."""

from dataclasses import dataclass

from .lexicon.agencies import (
    ADDITIONS,
    CIRCUMSTANCES,
    COMMA_NAMES,
    DEPARTMENTS,
    DETERMINERS,
    FIXED_INNER,
    GROUP_HEADS,
    KINDS,
    LOOSE_INNER,
    NAMED_BY_VERB,
    NAMED_HEADS,
    NO_HEADS,
    POSTS,
    STAYING,
    TERRITORIES,
)
from .lexicon.verbs import ACTIONS, DECISIONS, MANNERS, MODALS
from .tokens import Words

_FIXED_OPENERS = frozenset(phrase.split(",")[0].split(" ")[0] for phrase in FIXED_INNER)
_NOUNS: frozenset[str] = frozenset().union(*KINDS)
_ENDING = CIRCUMSTANCES.union(map(str.strip, MODALS), map(str.strip, DECISIONS))
# a single syllable may be part of a name: "Phòng Chi", "Tổ Thu"
_VERBS = MANNERS.union(verb for verb in ACTIONS if verb.count(" ") in (1, 2))
_SIGNS = frozenset((",", "và", "cùng", "&"))
_AFTER_DASH = frozenset(("xã", "nghề", "kỹ", "kinh", "văn", "khoa", "thể", "hành", "dịch", "thương"))
_PLACE_SHORTS = frozenset(("tp", "tx", "tt"))
_BEFORE_NOUNS = frozenset(("các", "những", "công tác", "việc", "sự"))
# the second syllable looks like a verb: "Bộ Ngoại giao", "Sở Công nghệ thông tin"
_ONE_WORD = frozenset(("ngoại giao", "nghệ thông", "bàn giao", "chuyển giao"))
_SHORT_VERBS = frozenset(verb for verb in ACTIONS if " " not in verb) - {"cấp", "thu", "chi", "khám", "phòng"}
#: a name has at most so many words; a remark in brackets inside it is looked through as far
LONGEST, REMARK = 22, 40


@dataclass(slots=True)
class BodyName:
    """A name as it is read: words `first`–`last`, the next one at `index`; `kind` is the noun that it last named."""

    first: int
    last: int
    index: int
    kind: str
    several: bool
    """It names several departments: "các Sở Tài chính, Nội vụ"."""
    plain: bool
    """Its head is a group in small letters: "các xã", which no verb of one syllable names further."""
    after_head: bool = True

    def take(self, count: int) -> None:
        """The next `count` words belong to the name."""
        self.last = self.index + count - 1
        self.index += count


def read_name(words: Words, index: int) -> BodyName | None:
    """The name that begins at `index`; None where none does."""
    first = index
    head = words.longest(index, GROUP_HEADS) if words.word(index) == "toàn" else 0
    determined = False
    while not head and (count := words.longest(index, DETERMINERS)):
        index += count
        determined = True
    head = head or head_length(words, index, determined=determined)
    if not head:
        return None
    kind = words.phrase(index, head)
    name = BodyName(
        first,
        index + head - 1,
        index + head,
        kind,
        several=determined and kind in DEPARTMENTS,
        plain=determined and not words.capital(index),
    )
    # "các Bộ: Tài chính, Nội vụ"
    if name.several and words.word(name.index) == ":" and words.capital(name.index + 1):
        name.take(2)
    while name.index - first < LONGEST and words.reaches(name.index) and _goes_on(words, name):
        name.after_head = False
    return name


def head_length(words: Words, index: int, *, determined: bool) -> int:
    """How many words from `index` head a body's name; `determined` says that "các", "mọi" … stand before them."""
    # "các tổ chức …" are bodies, "tổ chức …" is a verb
    named = determined and words.phrase(index, 2) == "tổ chức"
    barred = words.longest(index, NO_HEADS, 3)
    if barred and not words.capital(index + 1) and not named and words.longest(index, GROUP_HEADS) <= barred:
        return 0
    if words.capital(index):
        return words.longest(index, NAMED_HEADS) or words.longest(index, GROUP_HEADS)
    count = words.longest(index, GROUP_HEADS)
    if count or determined:
        return count
    return words.longest(index, NAMED_HEADS) if words.capital(index + 1) or words.capital(index + 2) else 0


def _goes_on(words: Words, name: BodyName) -> bool:
    """Take the next words where they belong to the name; False at its end."""
    index, word = name.index, words.word(name.index)
    if word in _SIGNS:
        count = _continues(words, index + 1, name, word)
        if count:
            # "Sở Văn hóa, Thể thao và Du lịch" is a department all along
            name.kind = name.kind if words.capital(index + 1) else words.phrase(index + 1, count)
            name.take(count + 1)
        return count > 0
    plural = words.word(index - 1) in TERRITORIES and words.word(index - 2) == "các"
    if word == ":" and plural and words.capital(index + 1):
        # "UBND các huyện: Suối Mơ, Đồi Chè"
        name.several = True
        name.take(2)
        return True
    if not word[0].isalnum():
        return _past_sign(words, name, word)
    if inner := _inner(words, index, name.kind if name.after_head else ""):
        name.take(inner)
        return True
    if _ends(words, index) or (name.after_head and name.plain and word in _SHORT_VERBS):
        return False
    count = words.longest(index, _NOUNS, 3)
    name.kind = words.phrase(index, count) if count else name.kind
    name.take(max(count, 1))
    return True


def _past_sign(words: Words, name: BodyName, sign: str) -> bool:
    """A bracket closes the name; a dash and the stop of "Tp." may stand inside it."""
    index = name.index
    if sign == "(":
        close = next((at for at in range(index, index + REMARK) if words.word(at) == ")"), None)
        name.index = index if close is None else close + 1
        return False
    abbreviated = sign == "." and words.word(index - 1) in _PLACE_SHORTS and words.capital(index + 1)
    # "Lao động - Thương binh", "chính trị - xã hội", but no remark: "Sở Tài chính - thường trực tổ công tác"
    joined = sign == "-" and words.word(index + 1)[:1].isalnum()
    if abbreviated or (joined and (words.capital(index + 1) or words.word(index + 1) in _AFTER_DASH)):
        name.take(2)
        return True
    return False


def _continues(words: Words, index: int, name: BodyName, sign: str) -> int:
    """How many words after a comma or "và" still belong to the name."""
    if not words.word(index) or words.longest(index, ADDITIONS):
        return 0
    if words.capital(index):
        return _continues_capital(words, index, name, sign)
    if words.longest(index, DETERMINERS):
        return 0
    for nouns in KINDS:
        count = words.longest(index, nouns)
        if not count or name.kind not in nouns:
            continue
        # "Ủy ban nhân dân các huyện, thành phố Suối Mơ" is one, "huyện Đồi Chè, thành phố Suối Mơ" are two
        plural = words.word(index - 2) == name.kind and _opens_plural(words, index - 2)
        if nouns is not TERRITORIES or plural or not words.capital(index + count):
            return count
    count = words.longest(index, GROUP_HEADS) if name.kind in POSTS else 0
    return count if words.phrase(index, count) not in POSTS else 0


def _opens_plural(words: Words, index: int) -> bool:
    """Whether "các" opens the list of territories that ends here: "các xã, phường"."""
    while words.word(index) in TERRITORIES and words.word(index - 1) in _SIGNS:
        index -= 2
    return words.word(index) in TERRITORIES and words.word(index - 1) == "các"


def _continues_capital(words: Words, index: int, name: BodyName, sign: str) -> int:
    """1 where a capital goes on: an acronym after another, "… và Đào tạo", one more of several departments."""
    opens = words.longest(index, NAMED_HEADS) > 0
    if sign == "&" or (words.acronym(index) and words.acronym(index - 2) and not opens):
        return 1
    if name.kind == "công ty" and sign in (",", "và") and not opens and not words.acronym(index):
        # "Công ty cổ phần Đầu tư, Xây dựng và Dịch vụ"
        return 1
    if name.kind in DEPARTMENTS and not opens:
        before = words.phrase(index - 3, 5)
        if sign == "và" or (sign == "," and any(known in before for known in COMMA_NAMES)):
            return 1
    more = name.several and not words.acronym(index) and not (opens and not words.longest(index, NO_HEADS, 3))
    return 1 if more else 0


def _inner(words: Words, index: int, head: str) -> int:
    """A verb's words that are part of a name: "cơ quan quản lý nhà nước"; `head` is the noun directly before."""
    if words.word(index) in _FIXED_OPENERS and (count := words.longest(index, FIXED_INNER, 12)):
        return count
    count = words.longest(index, LOOSE_INNER, 3) if head in NAMED_BY_VERB else 0
    # "cơ quan tham mưu củng cố …" names by its first verb, "các đơn vị xây dựng kế hoạch" by none
    return count if count and (_is_verb(words, index + count) or words.word(index + count) in ("thuộc", "của")) else 0


def _is_verb(words: Words, index: int) -> bool:
    if words.capital(index):
        return False
    return words.longest(index, _VERBS) > 0


def _ends(words: Words, index: int) -> bool:
    """Whether a circumstance, a modal or a verb begins that is no more of the name."""
    if words.capital(index) or words.phrase(index - 1, 2) in _ONE_WORD:
        return False
    if words.longest(index, STAYING) or (words.word(index) in ("trên", "dưới") and words.word(index - 1) == "cấp"):
        return False
    if words.longest(index, _ENDING):
        return True
    return _is_verb(words, index) and words.word(index - 1) not in _BEFORE_NOUNS
