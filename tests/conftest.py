"""What all tests share: the sample province in the test database, the shared folder of real documents, real servers.

The sample is built once a worker, through the product's own actions; each test rolls back what it did.
"""

import os
import pathlib
from collections.abc import Iterator

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"


def absent(reason: str) -> None:
    """Skip with a reason on a user's machine; in CI what is absent is a fault."""
    if IN_CI:
        pytest.fail(f"in CI this must be there: {reason}")
    pytest.skip(reason)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long runs only when they are asked for: `-m deep`."""
    if "deep" in config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker("deep")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture(scope="session")
def shared() -> pathlib.Path:
    """The folder of real documents and gold readings, which stands beside the checkout where there is one."""
    folder = pathlib.Path(os.environ.get("VEDICH_SHARED") or ROOT.parent / "shared")
    if not (folder / "corpus").is_dir():
        absent("the shared corpus is not on this machine")
    return folder


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pathlib.Path]:
    """Files and charts of the tests go to a folder of their own."""
    from django.conf import settings

    folder = tmp_path_factory.mktemp("data")
    kept, settings.DATA = settings.DATA, folder
    yield folder
    settings.DATA = kept


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object, data_folder: pathlib.Path) -> None:
    """The test database with its triggers, holding the whole sample province."""
    from vedich.sample.build import build

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        build()


@pytest.fixture
def now():
    """The sample's first moment: 5 July 2023."""
    from vedich.sample.build import CLOCK

    return CLOCK[0]


@pytest.fixture
def person(db):
    """A sample person by sign-in name: `person("chuyenvien")`."""
    from vedich.organisations.models import Person

    return lambda username: Person.objects.get(username=username)


@pytest.fixture
def office(person):
    """The office's specialist, who registers documents and decides on what was read."""
    return person("chuyenvien")


@pytest.fixture
def desk(client, person):
    """A client signed in as one of the sample's persons: `desk("lanhdao").get("/")`."""

    def sign_in(username: str):
        client.force_login(person(username))
        return client

    return sign_in
