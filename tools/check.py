#!/usr/bin/env python3
"""`make check`: everything that must hold of the source, all of it run, every fault shown. It changes nothing."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
CHECKS: dict[str, list[str]] = {
    "lint (ruff)": [str(BIN / "ruff"), "check", "--quiet", "."],
    "format (ruff)": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
    "types (mypy, strict)": [str(BIN / "mypy")],
    "rooms (import-linter)": [str(BIN / "lint-imports"), "--no-cache"],
    "templates (djlint)": [str(BIN / "djlint"), "--lint", "--quiet", "src/vedich/web/templates"],
    "messages": [sys.executable, "tools/messages.py", "--check"],
    "manual": [sys.executable, "tools/docs.py", "--check"],
    "migrations": [str(BIN / "django-admin"), "makemigrations", "--check", "--dry-run", "--verbosity", "1"],
    "deployment (django, with the locks)": [sys.executable, "tools/check_database.py"],
    "patterns (regexploit)": [sys.executable, "tools/check_patterns.py"],
    "house (keys, hooks, sizes)": [sys.executable, "tools/check_house.py"],
}


def main() -> int:
    wanted = sys.argv[1:]
    failed = []
    with tempfile.TemporaryDirectory() as data:
        environ = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "vedich.settings",
            "VEDICH_DATA": data,
            "VEDICH_SECRET_KEY": "check-" + "x" * 50,
            "VEDICH_DATABASE_URL": "",
        }
        for name, command in CHECKS.items():
            if wanted and not any(word in name for word in wanted):
                continue
            started = time.monotonic()
            run = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
            print(f"{'✓' if run.returncode == 0 else '✗'} {name} ({time.monotonic() - started:.1f} s)", flush=True)
            if run.returncode:
                failed.append(name)
                print(run.stdout[-8000:], run.stderr[-4000:], flush=True)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
