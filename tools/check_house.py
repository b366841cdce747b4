#!/usr/bin/env python3
"""What no linter knows of this house: keys point upward, hooks are heard, actions have their form, files are small."""

import ast
import pathlib
import statistics
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "vedich"
#: the Django rooms in the order in which data flow
ROOMS = ("ledger", "organisations", "documents", "plans", "tasks", "reporting", "scorecards", "reviews", "web")
LONGEST, MEDIAN, VIEW_BODY = 500, 100, 15


def keys_that_point_down() -> list[str]:
    """Foreign keys from a room to one below it."""
    from django.apps import apps

    found = []
    for model in apps.get_models():
        room = model._meta.app_config.name.removeprefix("vedich.")
        for field in model._meta.get_fields():
            if not (field.is_relation and field.concrete and field.related_model):
                continue
            other = field.related_model._meta.app_config.name.removeprefix("vedich.")
            if room in ROOMS and other in ROOMS and ROOMS.index(other) > ROOMS.index(room):
                found.append(f"{model.__name__}.{field.name} points down, from {room} to {other}")
    return found


def hooks_that_nobody_hears() -> list[str]:
    """Hooks without a receiver, and receivers in a room above the hook's."""
    from vedich.ledger.hooks import ALL

    found = []
    for name, hook in ALL.items():
        room = name.partition(".")[0]
        if not hook.receivers:
            found.append(f"the hook {name} has no receiver")
        for receiver in hook.receivers:
            listening = receiver.__module__.split(".")[1]
            if ROOMS.index(listening) <= ROOMS.index(room):
                found.append(f"{receiver.__module__}.{receiver.__name__} hears {name} from above")
    return found


def actions_out_of_form() -> list[str]:
    """Public functions of `actions.py` that are no keyword-only acts by somebody at a moment."""
    found = []
    for path in sorted(SOURCE.glob("*/actions.py")):
        if path.parent.name == "ledger":
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef) or not node.decorator_list:
                continue
            names = {argument.arg for argument in node.args.kwonlyargs}
            if node.args.args or not {"by", "now"} <= names:
                found.append(f"{path.parent.name}.{node.name} must take keywords only, `by` and `now` among them")
    return found


def files_too_long() -> list[str]:
    files = [p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    found = [f"{p.relative_to(ROOT)} has {n} lines, over {LONGEST}" for p, n in lengths.items() if n > LONGEST]
    middle = statistics.median(lengths.values())
    if middle > MEDIAN:
        found.append(f"the median file has {middle} lines, over {MEDIAN}")
    return found


def views_too_long() -> list[str]:
    """View functions whose body, the docstring left out, is over fifteen lines."""
    found = []
    for path in [*sorted((SOURCE / "web" / "desk").glob("*.py")), SOURCE / "web" / "portal" / "views.py"]:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef) or not node.args.args or node.args.args[0].arg != "request":
                continue
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = body[-1].end_lineno - body[0].lineno + 1 if body else 0
            if length > VIEW_BODY:
                found.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name} has a body of {length} lines")
    return found


def main() -> int:
    import django

    django.setup()
    checks = (keys_that_point_down, hooks_that_nobody_hears, actions_out_of_form, files_too_long, views_too_long)
    found = [fault for check in checks for fault in check()]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
