"""`tools/setup.py`: its stamp, and each way in which it fails told in one sentence."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from tests.conftest import ROOT


def run(folder, **environ: str) -> subprocess.CompletedProcess[str]:
    """As a person runs it: outside make, with the package index as it is set up by default."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "MAKE"))} | environ
    command = [sys.executable, str(folder / "tools" / "setup.py")]
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


@pytest.fixture
def checkout(tmp_path):
    """A copy of what set-up needs, without a .venv."""
    for name in ("pyproject.toml", "requirements.lock", "requirements-dev.lock", "README.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    return tmp_path


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("vedich: ")
    return done.stderr


def test_no_network(checkout):
    said = sentence(run(checkout, PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0", PIP_NO_CACHE_DIR="1"))
    assert "network" in said
    assert "again" in said


def test_no_ensurepip(checkout, tmp_path):
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "ensurepip.py").write_text("raise ImportError('as on a bare Debian')")
    said = sentence(run(checkout, PYTHONPATH=str(hidden)))
    assert "apt-get install python3" in said
    assert "-venv" in said


def test_a_second_time_takes_under_a_second():
    started = time.monotonic()
    done = run(ROOT)
    assert done.returncode == 0
    assert time.monotonic() - started < 1
    assert "installing" not in done.stdout


def test_make_and_set_up_are_told_apart():
    assert ".venv/bin/vedich demo" in run(ROOT).stdout
    assert run(ROOT, MAKELEVEL="1").stdout == ""
