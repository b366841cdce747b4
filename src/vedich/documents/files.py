"""The files of registered documents and workbooks, kept in the data folder by the digest of their bytes."""

import hashlib
from pathlib import Path

from django.conf import settings


def _path(digest: str) -> Path:
    folder: Path = settings.DATA / "files"
    return folder / digest[:2] / digest


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def put(data: bytes) -> str:
    """Keep the bytes; returns their SHA-256. The file is there before the row that names it."""
    digest = digest_of(data)
    path = _path(digest)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        partial.write_bytes(data)
        partial.replace(path)
    return digest


def get(digest: str) -> bytes:
    return _path(digest).read_bytes()
