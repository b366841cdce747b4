#!/usr/bin/env python3
"""`make docs`: docs/reference.md, the part of the manual that the code itself knows. `--check` only compares.

Commands and options, who may do what, the way of a submission, the rules of scoring in force.
"""

import argparse
import os
import pathlib
import sys
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference.md"


def table(heads: list[str], rows: list[list[str]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def commands() -> Iterator[str]:
    from vedich.cli import parser

    top = parser()
    subparsers = next(a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    yield "Every command takes `--lang vi|en`."
    yield "Exit codes: 0 done, 1 a check found something, 2 bad input or usage, 3 an internal error."
    yield ""
    rows = []
    for name, command in subparsers.choices.items():
        options = []
        for action in command._actions:
            if action.help == argparse.SUPPRESS or "--help" in action.option_strings:
                continue
            word = action.option_strings[0] if action.option_strings else (action.metavar or action.dest).upper()
            choices = f" {'|'.join(action.choices)}" if action.choices else ""
            options.append(f"`{word}{choices}` {action.help or ''}".strip())
        rows.append([f"`vedich {name}`", command.description or "", "<br>".join(options)])
    yield from table(["command", "what it does", "arguments"], rows)


def rights() -> Iterator[str]:
    from vedich.organisations.access import GRANTS, Act

    yield "A role is a dated appointment on a body. ● may, on that body; acts that reach downward on all under it too."
    yield ""
    yield from table(
        ["act", *(role.value for role in GRANTS)],
        [[act.value, *("●" if act in acts else "" for acts in GRANTS.values())] for act in Act],
    )


def submission() -> Iterator[str]:
    from vedich.reporting.rules import NEEDED, OWNERS, TRANSITIONS

    yield "```mermaid"
    yield "stateDiagram-v2"
    yield "    [*] --> draft"
    for (state, move), then in TRANSITIONS.items():
        yield f"    {state.value} --> {then.value}: {move.value} ({NEEDED[(state, move)].value})"
    yield "```"
    yield ""
    rows = [[state.value, owner.value if owner else "nobody: it is closed"] for state, owner in OWNERS.items()]
    yield from table(["state", "who must act next"], rows)


def scoring() -> Iterator[str]:
    import dataclasses

    from vedich.scoring.rules import RULES

    for rules in RULES:
        yield f"**{rules.code}**, in force from {rules.valid_from}."
        yield ""
        shown = [f for f in dataclasses.fields(rules) if f.name not in ("code", "valid_from")]
        yield from table(["rule", "value"], [[f"`{f.name}`", str(getattr(rules, f.name))] for f in shown])


def page() -> str:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedich.settings")
    import django

    django.setup()
    parts = [
        "# Reference",
        "",
        "Written by `make docs` from the code; `make check` fails when it is stale.",
    ]
    for title, lines in (
        ("Commands", commands), ("Who may do what", rights), ("The way of a submission", submission),
        ("Rules of scoring", scoring),
    ):  # fmt: skip
        parts += ["", f"## {title}", "", *lines()]
    return "\n".join(parts) + "\n"


def main() -> int:
    current = page()
    if "--check" in sys.argv[1:]:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != current:
            print("docs/reference.md is stale: run `make docs`")
            return 1
        return 0
    PAGE.write_text(current, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
