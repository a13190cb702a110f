"""What a restore that was killed has left: the key that belongs to the restored database, and room.

The key waits beside its place, under a name with a number. The database gets the same number in
the transaction that restores it, and so tells afterwards whether the key is to take its place.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from northing.base.backups import archive, databases

ROOM = ".northing-restoring-"


def secret_key_file() -> Path:
    """Return where the secret key is kept while no setting gives it."""
    folder: Path = settings.DATA
    return folder / archive.SECRET_KEY


def _waiting_key(number: object) -> Path:
    return secret_key_file().with_name(f"{archive.SECRET_KEY}.{number}.next")


def let_key_wait(key: Path) -> int:
    """Move a restored key to where it waits for its database, and return its number."""
    number = secrets.randbelow(2**31 - 1) + 1
    key.replace(_waiting_key(number))
    archive.sync_folder(settings.DATA)
    return number


def place_key() -> None:
    """Put the key that waits in its place if its database is in place, else throw it away."""
    waiting = list(settings.DATA.glob(_waiting_key("*").name))
    if not waiting:
        return
    wanted = _waiting_key(databases.number_of_restore())
    for file in waiting:
        with suppress(FileNotFoundError):  # another command was quicker
            if file == wanted:
                file.replace(secret_key_file())
                use_key()
            else:
                file.unlink()
    archive.sync_folder(settings.DATA)


def use_key() -> None:
    """Sign with the key that is in its place now, for who loaded the settings before it was."""
    if not os.environ.get("NORTHING_SECRET_KEY"):
        settings.SECRET_KEY = secret_key_file().read_text(encoding="ascii").strip()


def finish_restore() -> None:
    """Do what a killed restore left undone, so that database and key belong together again. Only
    for who holds a lock that no restore shares.

    Raises:
        DatabaseError: the database does not answer; all is as it was.
    """
    place_key()
    for left in settings.DATA.glob(f"{ROOM}*"):
        shutil.rmtree(left, ignore_errors=True)
