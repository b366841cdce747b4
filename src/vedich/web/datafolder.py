"""The data folder of a command: chosen, there, and Django started on it."""

import os
from pathlib import Path

from vedich.values.errors import N_, Refused


def chosen_folder(given: str | None) -> Path:
    """`--data`, else VEDICH_DATA, else `var/` of the checkout."""
    default = Path(__file__).resolve().parents[3] / "var"
    return Path(given or os.environ.get("VEDICH_DATA") or default).resolve()


def open_folder(given: str | None, *, make: bool = False) -> Path:
    """Start Django on the folder. Raises Refused when it is not there and not to be made."""
    folder = chosen_folder(given)
    if make:
        folder.mkdir(parents=True, exist_ok=True)
    elif not folder.is_dir():
        raise Refused(
            "no-such-folder",
            N_("There is no folder %(folder)s; make one with `vedich init` or `vedich demo`."),
            folder=str(folder),
        )
    os.environ["VEDICH_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedich.settings")
    import django

    django.setup()
    from django.utils import translation

    translation.activate(os.environ.get("VEDICH_LANG", "vi"))
    return folder
