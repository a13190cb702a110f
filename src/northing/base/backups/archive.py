"""One file that holds a backup, in exactly one form: what differs from it by a bit is refused.

The form is a tar file that any tar program reads, with nothing in it left to choice: the manifest,
its checksum, then the members that the manifest names, in its order. See
``docs/decisions/0010-operations.md``.
"""

from __future__ import annotations

import hashlib
import json
import os
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from northing.base.errors import Refused

FORMAT = 1
MANIFEST, SEAL, SECRET_KEY = "manifest.json", "manifest.sha256", "secret-key"
DATABASE = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
LARGEST_MANIFEST = 2**20
LARGEST_MEMBER = 2**63 - 1
CHUNK = 2**20
END = bytes(2 * tarfile.BLOCKSIZE)


class BackupRefused(Refused):
    """A backup that cannot be taken, trusted or restored; the message says why in a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__("backup", sentence=sentence)

    def __str__(self) -> str:
        return str(self.params["sentence"])


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a backup: its name, its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. ``database`` is ``sqlite`` or ``postgresql``; ``migrations`` are those
    that were applied, as (app, name)."""

    version: str
    database: str
    made_at: datetime
    migrations: tuple[tuple[str, str], ...]
    members: tuple[Member, ...]

    def to_bytes(self) -> bytes:
        """Return the manifest as it stands in the file."""
        content = {"northing_backup": FORMAT, **asdict(self), "made_at": self.made_at.isoformat()}
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def member_of(path: Path, name: str) -> Member:
    """Describe a file as it will stand in a backup."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Member(name, path.stat().st_size, digest)


def write(manifest: Manifest, sources: Sequence[Path], to: Path) -> None:
    """Write a backup of the files, one for each member of the manifest, into a new file for its
    owner only, and put it on the disk."""
    with os.fdopen(_new_file(to), "wb") as file:
        for piece in _pieces(manifest, sources):
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def _new_file(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def sync_folder(folder: Path) -> None:
    """Put on the disk which files a folder holds."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _pieces(manifest: Manifest, sources: Sequence[Path]) -> Iterator[bytes]:
    yield from _front(manifest.to_bytes())
    for member, source in zip(manifest.members, sources, strict=True):
        yield _header(member.name, member.size)
        with source.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
        yield _padding(member.size)
    yield END


def _front(manifest: bytes) -> Iterator[bytes]:
    seal = f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode()
    for name, content in ((MANIFEST, manifest), (SEAL, seal)):
        yield _header(name, len(content)) + content + _padding(len(content))


def _header(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(tarfile.GNU_FORMAT)


def _padding(size: int) -> bytes:
    return bytes(-size % tarfile.BLOCKSIZE)


class Archive:
    """A backup that was read once from end to end and found as it was written.

    The file stays open, and each member is checked again while it is copied, so that nobody can
    exchange it between the look and the use.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path = file, path
        self.manifest = self._read_manifest()
        self._starts: dict[str, int] = {}
        for member in self.manifest.members:
            self._expect(_header(member.name, member.size), member.name)
            self._starts[member.name] = file.tell()
            self._check(member, None)
            self._expect(_padding(member.size), member.name)
        self._expect(END, "its end")
        if file.read(1):
            raise self._damaged("more follows after its end")

    def copy(self, name: str, to: Path) -> None:
        """Write a member into a new file, for its owner only, and put it on the disk."""
        member = next(each for each in self.manifest.members if each.name == name)
        self._file.seek(self._starts[name])
        with os.fdopen(_new_file(to), "wb") as file:
            self._check(member, file)
            file.flush()
            os.fsync(file.fileno())

    def _read_manifest(self) -> Manifest:
        try:
            size = tarfile.TarInfo.frombuf(
                self._file.read(tarfile.BLOCKSIZE), "ascii", "strict"
            ).size
        except (tarfile.HeaderError, UnicodeDecodeError) as error:
            raise BackupRefused(f"{self._path} is not a backup of Northing.") from error
        if not 0 < size <= LARGEST_MANIFEST:
            raise self._damaged("its manifest cannot be that large")
        content = self._file.read(size)
        self._file.seek(0)
        self._expect(b"".join(_front(content)), MANIFEST)
        return self._parse(content)

    def _parse(self, content: bytes) -> Manifest:
        try:
            found = json.loads(content)
            form = found["northing_backup"]
            if form != FORMAT:
                raise BackupRefused(
                    f"{self._path} is of form {form}, and this version reads form {FORMAT}: "
                    "install the version of Northing that made it, or a newer one."
                )
            manifest = _manifest(found)
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise self._damaged("its manifest cannot be read") from error
        names = [member.name for member in manifest.members]
        database = DATABASE.get(manifest.database)
        if names not in ([database], [database, SECRET_KEY]):
            raise self._damaged(f"it holds what no backup does: {', '.join(names)}")
        return manifest

    def _expect(self, wanted: bytes, where: str) -> None:
        if self._file.read(len(wanted)) != wanted:
            raise self._damaged(f"{where} is not what it was")

    def _check(self, member: Member, copy: BinaryIO | None) -> None:
        digest, left = hashlib.sha256(), member.size
        while left and (chunk := self._file.read(min(left, CHUNK))):
            digest.update(chunk)
            left -= len(chunk)
            if copy is not None:
                copy.write(chunk)
        if left or digest.hexdigest() != member.sha256:
            raise self._damaged(f"{member.name} is not what it was")

    def _damaged(self, what: str) -> BackupRefused:
        return BackupRefused(f"{self._path} is damaged or cut off: {what}.")


def _manifest(found: dict[str, Any]) -> Manifest:
    members = tuple(
        Member(str(each["name"]), int(each["size"]), str(each["sha256"]))
        for each in found["members"]
    )
    if not all(0 <= member.size <= LARGEST_MEMBER for member in members):
        raise ValueError("no file has that size")
    version = str(found["version"])
    if not version.isprintable():
        raise ValueError("no version is called that")
    return Manifest(
        version=version,
        database=str(found["database"]),
        made_at=datetime.fromisoformat(found["made_at"]),
        migrations=tuple((str(app), str(name)) for app, name in found["migrations"]),
        members=members,
    )
