"""A real server on a copy of a built sample, and Debian's chromium: a template is copied, nothing is flushed."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.conftest import absent

BUILD = """
import datetime, django
django.setup()
from vedich.web.serving import migrate
from vedich.sample.build import at, build
migrate()
build(until=datetime.date(2023, 5, 31), leave_out=("resolution of 2023",),
      clock=[at(2023, 5, 31, 14), at(2023, 6, 26, 14), at(2023, 7, 5, 14)])
"""
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic",
)  # fmt: skip


@dataclass
class Installation:
    """A served installation: where, and the environment in which its commands run."""

    url: str
    data: pathlib.Path
    environ: dict[str, str] = field(repr=False, default_factory=dict)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "vedich.cli", *arguments, "--data", str(self.data)]
        return subprocess.run(command, capture_output=True, text=True, env=self.environ, check=False)


class Databases:
    """Copies of a template, on PostgreSQL where the tests run there; on SQLite the file is in the folder."""

    def __init__(self) -> None:
        self.url = os.environ.get("VEDICH_DATABASE_URL", "")

    def make(self, name: str, template: str | None = None) -> str:
        """The address of a database of that name, fresh, or a copy of the template."""
        if not self.url.startswith("postgres"):
            return ""
        import psycopg

        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            connection.execute(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else ""))
        return self.url.rsplit("/", 1)[0] + f"/{name}"


#: of this process alone: another run on the same server makes its own
TEMPLATE = f"vedich_template_{os.getpid()}"


def _environ(data: pathlib.Path, database: str) -> dict[str, str]:
    environ = {k: v for k, v in os.environ.items() if not k.startswith("VEDICH_")}
    environ |= {"VEDICH_DATA": str(data), "DJANGO_SETTINGS_MODULE": "vedich.settings", "VEDICH_SECRET_KEY": "browser"}
    if database:
        environ["VEDICH_DATABASE_URL"] = database
    return environ


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The sample as it stood on 31 May 2023, before the round is opened; the year's resolution is not in it yet."""
    data = tmp_path_factory.mktemp("template")
    environ = _environ(data, Databases().make(TEMPLATE))
    built = subprocess.run([sys.executable, "-c", BUILD], env=environ, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return data


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def served(environ: dict[str, str], data: pathlib.Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "vedich.cli", "serve", "--data", str(data), "--port", str(port)]
    with (data / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, env=environ, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process, data)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(url: str, process: subprocess.Popen[bytes], data: pathlib.Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/public/", timeout=2):
            return
        time.sleep(0.1)
    pytest.fail("the server did not start: " + (data / "serve.log").read_text())


@pytest.fixture
def installation(template: pathlib.Path, tmp_path: pathlib.Path) -> Iterator[Installation]:
    """A server of one's own on a copy of the template."""
    data = tmp_path / "data"
    shutil.copytree(template, data)
    environ = _environ(data, Databases().make(f"vedich_{tmp_path.name[-40:].lower()}", TEMPLATE))
    with served(environ, data) as url:
        yield Installation(url, data, environ)


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """Debian's chromium, driven through Playwright."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        absent("chromium is not installed (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


class Visitor:
    """Somebody at a browser of their own; what the page complains of is kept."""

    def __init__(self, browser: object, url: str, *, width: int = 1440, language: str = "vi-VN") -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900}, locale=language)
        self.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.url = url
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message: object) -> None:
        # a refusal is answered with 4xx on purpose, and the browser says so
        if message.type in ("error", "warning") and "the server responded with a status of 4" not in message.text:
            self.complaints.append(message.text)

    def go(self, path: str) -> object:
        self.page.goto(self.url + path)
        return self.page

    def sign_in(self, person: str) -> object:
        self.go("/sign-in/")
        self.page.locator(f"form:has(input[name=person][value='{person}']) button").click()
        self.page.wait_for_url(self.url + "/")
        return self.page


@pytest.fixture
def visit(chromium: object, installation: Installation) -> Iterator[object]:
    """`visit("chuyenvien")`: a browser of that person's, signed in; `visit()`: a passer-by's."""
    visitors: list[Visitor] = []

    def make(person: str = "", **options: object) -> Visitor:
        visitor = Visitor(chromium, installation.url, **options)
        visitors.append(visitor)
        if person:
            visitor.sign_in(person)
        return visitor

    yield make
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == []
