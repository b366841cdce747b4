#!/usr/bin/env python3
"""Every regular expression of `src/vedich`, a JSON object a line: `name`, `place`, `pattern`, `flags`, `uses`.

The modules are imported while `re.compile` is listened to, so a pattern put together from parts is there as it really
is; one that stands inside a function is read from its source. A call that shows its pattern in neither way is a fault:
it must be listed in CALLED.
"""

import ast
import importlib
import json
import pathlib
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "vedich"
TAKE_PATTERNS = {
    *(f"re.{name}" for name in ("compile", "search", "match", "fullmatch", "split", "findall", "finditer")),
    *("re.sub", "re.subn", "RegexValidator"),
}
_FLAGS = re.compile(r"re\.[A-Z]+(?: \| re\.[A-Z]+)*")
#: functions that put a pattern together from names of their own, with what to call them with
CALLED: dict[str, tuple[Any, ...]] = {"vedich.reading.sources.encodings._vni": (b"",)}

Trees = dict[pathlib.Path, ast.Module]
#: a file, a line and a column
Place = tuple[str, int, int]


class Found(NamedTuple):
    name: str
    place: str
    pattern: "re.Pattern[Any]"
    uses: frozenset[str]
    """`match` and `fullmatch` try one place of a text; `search` stands for all that try each."""


class Ear:
    """Stands in for `re.compile` and keeps what the source had compiled, with the places that led there."""

    def __init__(self) -> None:
        self.heard: list[tuple[list[Place], re.Pattern[Any]]] = []
        self.compile = re.compile

    def __call__(self, pattern: Any, flags: int = 0) -> "re.Pattern[Any]":
        compiled = self.compile(pattern, flags)
        places, frame = [], sys._getframe(1)
        while frame and frame.f_code.co_filename.startswith(str(SOURCE)):
            line, _, column, _ = list(frame.f_code.co_positions())[frame.f_lasti // 2]
            places.append((frame.f_code.co_filename, line or 0, column or 0))
            frame = frame.f_back
        if places:
            self.heard.append((places, compiled))
        return compiled


def import_all() -> None:
    import django

    django.setup()
    package = importlib.import_module("vedich")
    for module in pkgutil.walk_packages(package.__path__, "vedich."):
        importlib.import_module(module.name)


def call_those_that_compile() -> list[str]:
    """Call what is listed; what is not there any more."""
    gone = []
    for name, arguments in CALLED.items():
        module, _, function = name.rpartition(".")
        if called := getattr(sys.modules.get(module), function, None):
            called(*arguments)
        else:
            gone.append(f"tools/patterns.py lists {name}, which is not there")
    return gone


def module_of(path: pathlib.Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")


def owner(tree: ast.Module, line: int) -> str:
    """The name that the top-level statement on this line gives: `_TOKEN`, or the function's or class's."""
    for statement in tree.body:
        if statement.lineno <= line <= (statement.end_lineno or 0):
            if isinstance(statement, ast.Assign):
                return ast.unparse(statement.targets[0])
            if isinstance(statement, ast.AnnAssign):
                return ast.unparse(statement.target)
            return getattr(statement, "name", f"line {line}")
    return f"line {line}"


def uses(trees: Trees) -> dict[str, set[str]]:
    """How each module-level name is used: by which method, or `search` where it is handed on."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, tree in trees.items():
        module = module_of(path)
        homes = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                package = module.split(".") if path.stem == "__init__" else module.split(".")[:-1]
                above = ".".join(package[: len(package) + 1 - node.level]) + "." if node.level else ""
                homes |= {name.asname or name.name: f"{above}{node.module}.{name.name}" for name in node.names}
        methods = {
            id(node.value): node.attr if node.attr in ("match", "fullmatch") else "search"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                found[homes.get(node.id, f"{module}.{node.id}")].add(methods.get(id(node), "search"))
    return found


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    """The calls that take a pattern; a pattern from its object (`_TOKEN.sub`) is there already."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in TAKE_PATTERNS:
            yield node


def read(call: ast.Call, path: pathlib.Path) -> "re.Pattern[Any] | None":
    """The pattern of a call whose arguments are known to its module."""
    flags = [keyword.value for keyword in call.keywords if keyword.arg == "flags"]
    flags += [node for node in call.args[1:] if _FLAGS.fullmatch(ast.unparse(node))]
    space = vars(sys.modules[module_of(path)])
    try:
        pattern, *options = [eval(ast.unparse(node), space) for node in [call.args[0], *flags]]  # noqa: S307 own source
    except NameError:
        return None
    return re.compile(pattern, *options)


def collect() -> tuple[list[Found], list[str]]:
    """Each pattern once, by the first name that has it; and the calls whose pattern nothing shows."""
    ear = Ear()
    re.compile = ear  # type: ignore[assignment]
    try:
        import_all()
        hidden = call_those_that_compile()
    finally:
        re.compile = ear.compile
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}
    used = uses(trees)

    def found_at(path: pathlib.Path, line: int, pattern: "re.Pattern[Any]", method: str = "") -> Found:
        name = f"{module_of(path)}.{owner(trees[path], line)}"
        ways = {method if method in ("match", "fullmatch") else "search"} if method else used[name] or {"search"}
        return Found(name, f"{path.relative_to(ROOT)}:{line}", pattern, frozenset(ways))

    found = [found_at(pathlib.Path(places[-1][0]), places[-1][1], pattern) for places, pattern in ear.heard]
    heard = {places[0] for places, _ in ear.heard}
    for path, tree in trees.items():
        for call in calls(tree):
            if (str(path), call.lineno, call.col_offset) in heard:
                continue
            if pattern := read(call, path):
                found.append(found_at(path, call.lineno, pattern, ast.unparse(call.func).removeprefix("re.")))
            else:
                place = f"{path.relative_to(ROOT)}:{call.lineno}"
                hidden.append(f"{place} the pattern of this call is not seen: {ast.unparse(call)[:80]}")
        if any(isinstance(node, ast.ImportFrom) and node.module == "re" for node in ast.walk(tree)):
            hidden.append(f"{path.relative_to(ROOT)} takes names from `re`: write `re.compile`, so that it is seen")
    return numbered(found), hidden


def numbered(found: list[Found]) -> list[Found]:
    """The same patterns without repetitions, several of one name told apart: `_CUES`, `_CUES[1]`."""
    merged: dict[tuple[Any, int], Found] = {}
    for one in sorted(found, key=lambda one: (one.name, one.place)):
        key = one.pattern.pattern, one.pattern.flags
        first = merged.setdefault(key, one)
        merged[key] = first._replace(uses=first.uses | one.uses)
    counted: Counter[str] = Counter()
    named = []
    for one in merged.values():
        number = f"[{counted[one.name]}]" if counted[one.name] else ""
        counted[one.name] += 1
        named.append(one._replace(name=one.name.removeprefix("vedich.") + number))
    return named


def main() -> int:
    found, hidden = collect()
    for one in found:
        pattern = one.pattern.pattern
        row = {"name": one.name, "place": one.place, "flags": one.pattern.flags, "uses": sorted(one.uses)}
        text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        print(json.dumps({**row, "pattern": text, "bytes": isinstance(pattern, bytes)}))
    print("\n".join(hidden), file=sys.stderr)
    return 1 if hidden else 0


if __name__ == "__main__":
    sys.exit(main())
