#!/usr/bin/env python3
"""Set up .venv from the lock and compile the messages; run again, it takes under a second.

`python3 tools/setup.py [--dev]`: standard library only, so that it runs before anything is installed.
Every way in which it can fail ends in one sentence that says what to do, with exit code 2.
"""

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "vedich-stamp.json"
LOG = VENV / "setup.log"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
LOCALE = ROOT / "src" / "vedich" / "web" / "locale"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def stop(sentence: str) -> None:
    print(f"vedich: {sentence}", file=sys.stderr)
    raise SystemExit(2)


def check_interpreter() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 this file runs before anything is known
        stop(
            f"Python 3.11 or later is needed and this is {sys.version.split()[0]}; "
            "install it and run `make PYTHON=python3.11 …`."
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        stop(
            "this Python has no venv or ensurepip; on Debian or Ubuntu run "
            f"`sudo apt-get install python{version}-venv` and try again."
        )


def digest(kind: str) -> str:
    """What an installed .venv depends on: the lock, the project file, the interpreter."""
    parts = [LOCKS[kind].read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def read_stamp() -> dict:
    try:
        return json.loads(STAMP.read_text(encoding="utf-8")) if PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}


def run(sentence: str, *command: str) -> None:
    """Run a step with its output in the log; on failure, the sentence and where to look."""
    with LOG.open("ab") as log:
        log.write(f"$ {' '.join(command)}\n".encode())
        log.flush()
        if subprocess.run(command, check=False, stdout=log, stderr=subprocess.STDOUT, cwd=ROOT).returncode:
            stop(f"{sentence} (details: {LOG.relative_to(ROOT)}).")


def install(kind: str) -> None:
    started = time.monotonic()
    if VENV.exists() and not PYTHON.exists():
        shutil.rmtree(VENV)
    if not PYTHON.exists():
        print("• making .venv …", flush=True)
        VENV.mkdir(exist_ok=True)
        run(
            "the virtual environment could not be made; remove .venv and try again",
            sys.executable,
            "-m",
            "venv",
            str(VENV),
        )
    lock = LOCKS[kind]
    count = lock.read_text(encoding="utf-8").count("==")
    print(f"• installing {count} locked packages ({lock.name}) …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--retries", "3"]
    run(
        "the packages could not be downloaded: check the network (or PIP_INDEX_URL) and run the same command again",
        *pip, "--require-hashes", "-r", str(lock),
    )  # fmt: skip
    run(
        "the project itself could not be installed; remove .venv and try again",
        *pip, "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT),
    )  # fmt: skip
    print(f"• packages ready in {time.monotonic() - started:.0f} s", flush=True)


def compile_messages() -> None:
    """Compile each .po that is newer than its .mo; Babel is in the lock, Debian's gettext is not needed."""
    stale = [
        po for po in LOCALE.glob("*/LC_MESSAGES/*.po")
        if not po.with_suffix(".mo").exists() or po.stat().st_mtime > po.with_suffix(".mo").stat().st_mtime
    ]  # fmt: skip
    for po in stale:
        program = (
            "import sys; from babel.messages.pofile import read_po; from babel.messages.mofile import write_mo\n"
            "with open(sys.argv[1], 'rb') as po, open(sys.argv[2], 'wb') as mo: write_mo(mo, read_po(po))"
        )
        run(
            f"the messages in {po.relative_to(ROOT)} could not be compiled; mend the file",
            str(PYTHON), "-c", program, str(po), str(po.with_suffix(".mo")),
        )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="also what tests and checks need")
    kind = "dev" if parser.parse_args().dev else "run"
    stamp = read_stamp()
    if stamp.get(kind) != digest(kind):
        check_interpreter()
        install(kind)
        # the development lock holds the run-time lock, so it satisfies both
        stamp = {**stamp, **{k: digest(k) for k in (("run", "dev") if kind == "dev" else ("run",))}}
        STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    compile_messages()
    if "MAKELEVEL" not in os.environ:
        print(f"Ready. Without make: {PYTHON.parent.relative_to(ROOT) / 'vedich'} demo")


if __name__ == "__main__":
    main()
