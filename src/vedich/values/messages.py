"""Messages in the reader's language, without Django: stdlib gettext on the catalogues that the web uses too."""

import gettext
import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from .errors import Refused

LOCALE = Path(__file__).resolve().parent.parent / "web" / "locale"
LANGUAGES = ("vi", "en")
DEFAULT_LANGUAGE = "vi"


def chosen_language(given: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The language of a command: the option, else VEDICH_LANG, else Vietnamese."""
    wanted = given or environ.get("VEDICH_LANG") or DEFAULT_LANGUAGE
    return wanted if wanted in LANGUAGES else DEFAULT_LANGUAGE


@lru_cache
def translator(language: str) -> Callable[[str], str]:
    """The catalogue's lookup for a language; English is the language of the source."""
    if language == "en":
        return lambda message: message
    return gettext.translation("django", LOCALE, [language], fallback=True).gettext


def sentence(error: Refused, language: str) -> str:
    """The one sentence that a person is told, in their language."""
    words = translator(language)(error.message)
    data = {
        key: translator(language)(value) if isinstance(value, str) and value else value
        for key, value in error.data.items()
    }
    return words % data if data else words
