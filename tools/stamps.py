"""Skip a step whose inputs have not changed since it last succeeded."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def digest(inputs: Iterable[Path]) -> str:
    """The SHA-256 of the names and contents of all files in `inputs`, folders included."""
    total = hashlib.sha256()
    for path in _files(inputs):
        total.update(f"{path}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def is_current(stamp: Path, wanted: str) -> bool:
    """Whether `stamp` was last written with the digest `wanted`."""
    return stamp.is_file() and stamp.read_text() == wanted


def _files(inputs: Iterable[Path]) -> Iterator[Path]:
    for path in inputs:
        if path.is_dir():
            yield from sorted(child for child in path.rglob("*") if child.is_file())
        elif path.is_file():
            yield path
