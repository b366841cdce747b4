"""Commands run as a person runs them: a process, its exit code, what it says."""

import os
import subprocess
import sys

import pytest


@pytest.fixture(autouse=True)
def no_language_of_another_test(monkeypatch):
    """The command hands its language on in the environment; here each test begins without one."""
    monkeypatch.setenv("VEDICH_LANG", "vi")
    monkeypatch.delenv("VEDICH_LANG")


@pytest.fixture
def vedich(tmp_path):
    """`vedich("plans", lang="en")` on a folder of the test's own; returns the finished process."""

    def run(*arguments: str, data: str | None = "data", lang: str = "vi", **environ: str):
        env = {k: v for k, v in os.environ.items() if not k.startswith(("VEDICH_", "DJANGO_"))}
        env |= {"VEDICH_LANG": lang, **environ}
        command = [sys.executable, "-m", "vedich.cli", *arguments]
        if data is not None:
            command += ["--data", str(tmp_path / data)]
        return subprocess.run(command, capture_output=True, text=True, env=env, cwd=tmp_path, check=False)

    return run


def one_sentence(process: subprocess.CompletedProcess[str]) -> str:
    """What a refused command says: one line, no traceback."""
    said = process.stderr.strip()
    assert process.returncode == 2, (process.returncode, said)
    assert said.count("\n") == 0, said
    assert "Traceback" not in said
    return said
