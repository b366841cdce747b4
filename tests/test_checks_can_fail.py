"""`make check` is worth something only if each of its checks fails on a fault: each is given one here."""

import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import ROOT

KEPT = ("src", "tools", "docs", "pyproject.toml", "README.md", "samples")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The checkout's own files, apart from it, with the same tools."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in KEPT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


def check(folder: pathlib.Path, name: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": f"{folder / 'src'}", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(folder / "tools" / "check.py"), name]
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def append(path: str, text: str) -> Callable[[pathlib.Path], None]:
    def change(folder: pathlib.Path) -> None:
        file = folder / "src" / "vedich" / path
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")

    return change


def swap(path: str, old: str, new: str) -> Callable[[pathlib.Path], None]:
    def change(folder: pathlib.Path) -> None:
        file = folder / "src" / "vedich" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


SLOW = '\n_SLOW = re.compile(r"\\s*(?:a|bc)?\\s*(?:d|ef)?\\s*" + "x$")\n'
DEEP = '\n_DEEP = re.compile("(?:a" * 300 + ")*" * 300)\n'
HIDDEN = "\n\ndef hidden(x: str) -> re.Pattern[str]:\n    return re.compile(x)\n"
LONG_VIEW = "\n\ndef long(request: DeskRequest) -> HttpResponse:\n" + "    print(request)\n" * 16
DOWNWARD = "\n\nclass Down(models.Model):\n    plan = models.ForeignKey('plans.Plan', on_delete=models.PROTECT)\n"
LOOSE = "\n\n@action('x')\ndef loose(plan):\n    pass\n"
WIDTH = "unit = models.CharField(max_length=4"
INSTALL = "connections[using])"
FAULTS = [
    ("lint", "an unused import", append("values/text.py", "\nimport os\n")),
    ("format", "two spaces too many", append("values/text.py", "\nx  =  1\n")),
    ("types", "a function without types", append("values/text.py", "\n\ndef untyped(x):\n    return x\n")),
    ("rooms", "a pure room that imports Django", append("values/text.py", "\nimport django  # noqa\n")),
    ("rooms", "a room that imports one below", append("ledger/chain.py", "\nimport vedich.plans.rules  # noqa\n")),
    ("rooms", "a portal that writes", append("web/portal/urls.py", "\nimport vedich.plans.actions  # noqa\n")),
    ("templates", "a tag that is not closed", append("web/templates/refused.html", "{% if x %}<img src=x>{%endif%}")),
    ("messages", "a sentence without Vietnamese", append("values/text.py", "\nX = N_('Nobody says this.')\n")),
    ("manual", "a command that the manual does not know", swap("cli.py", 'add("plans"', 'add("plots"')),
    ("migrations", "a field without a migration", swap("plans/models.py", WIDTH + "0", WIDTH + "1")),
    ("deployment", "triggers not installed", swap("ledger/triggers.py", f"    install({INSTALL}", f"    ({INSTALL}")),
    ("patterns", "a pattern put together that grows with the third power", append("values/text.py", SLOW)),
    ("patterns", "a pattern that cannot be examined", append("values/text.py", DEEP)),
    ("patterns", "a pattern that nothing shows", append("values/text.py", HIDDEN)),
    ("house", "a key that points down", append("ledger/models.py", DOWNWARD)),
    ("house", "a hook that nobody hears", append("plans/hooks.py", "\nlost = Hook('plans.lost')\n")),
    ("house", "an action that takes what comes", append("plans/actions.py", LOOSE)),
    ("house", "a file of over 500 lines", append("values/text.py", "# one more\n" * 500)),
    ("house", "a view that does too much", append("web/desk/plans.py", LONG_VIEW)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "fault", "change"), FAULTS, ids=[f"{name}: {fault}" for name, fault, _ in FAULTS])
def test_the_check_fails_on(name: str, fault: str, change: Callable[[pathlib.Path], None], copy: pathlib.Path) -> None:
    kept = {path: path.read_bytes() for path in (copy / "src").rglob("*") if path.is_file()}
    change(copy)
    try:
        run = check(copy, name)
        assert run.returncode == 1, run.stdout + run.stderr
        assert f"✗ {name}" in run.stdout
    finally:
        for path, data in kept.items():
            if path.read_bytes() != data:
                path.write_bytes(data)
