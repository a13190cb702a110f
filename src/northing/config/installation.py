"""Where an installation keeps its data and its secret key."""

from __future__ import annotations

import fcntl
import os
import secrets
from pathlib import Path


def data_folder() -> Path:
    """Return the folder for the database file and the secrets, made when missing (mode 0700).

    ``NORTHING_DATA`` names it; without it, it is the user's data folder.
    """
    named = os.environ.get("NORTHING_DATA", "")
    share = Path(os.environ.get("XDG_DATA_HOME", "") or Path.home() / ".local" / "share")
    folder = Path(named).expanduser().resolve() if named else share / "northing"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def secret_key(folder: Path) -> str:
    """Return the key that signs sessions: from ``NORTHING_SECRET_KEY``, else from the file
    ``secret-key`` in the data folder, made at the first start with mode 0600."""
    given = os.environ.get("NORTHING_SECRET_KEY", "")
    if given:
        return given
    path = folder / "secret-key"
    if path.exists() and (key := path.read_text(encoding="ascii").strip()):
        return key
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # who comes second reads what the first one wrote
        key = file.read().strip()
        if not key:
            key = secrets.token_urlsafe(64)
            file.write(key)
    return key
