"""Zip containers, guarded: what they unpack to is known and bounded before anything is unpacked."""

import io
import zipfile
import zlib

from vedich.reading.errors import CompressedBomb, CorruptFile, Protected, TooLargeUnpacked

from . import MOST_UNPACKED

#: Word's own XML packs to a fortieth at most in our samples; a member beyond this ratio, and not small, is a bomb
MOST_RATIO = 250
SMALL = 8 * 1024 * 1024
MOST_MEMBERS = 5000


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive, after its sizes were checked. Raises CorruptFile, TooLargeUnpacked, CompressedBomb, Protected."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise CorruptFile from None
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise CompressedBomb
    for member in members:
        if member.flag_bits & 1:
            raise Protected
        if member.file_size > SMALL and member.file_size > MOST_RATIO * max(member.compress_size, 1):
            raise CompressedBomb
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise TooLargeUnpacked
    return archive


def read_member(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of a member, None where there is none; what unpacks to more than it declared is corrupt."""
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise CorruptFile from None
    if len(data) > member.file_size:
        raise CompressedBomb
    return data
