"""Write what the next version will be upgraded from: the example organisation, as this one
keeps it (``VERSION.sql``) and as it exports it (``VERSION.yaml``).

    python -m tests.upgrades.make
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
DAY = date(2026, 11, 22)


def main() -> None:
    """Build the example in a folder that is thrown away, and keep its dump and its export."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NORTHING_DATA"] = folder
        os.environ["NORTHING_NOW"] = f"{DAY}T09:00:00+00:00"
        os.environ.pop("DATABASE_URL", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "northing.config.settings"
        _build()
        from northing import __version__

        with closing(sqlite3.connect(Path(folder) / "northing.sqlite3")) as database:
            dump = "\n".join(database.iterdump())
        (HERE / f"{__version__}.sql").write_text(f"{dump}\n", encoding="utf-8")
        (HERE / f"{__version__}.yaml").write_text(_export(), encoding="utf-8")


def _build() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from northing.cli.online.demo.beginning import set_scene
    from northing.cli.online.demo.story import act_out
    from northing.cli.online.demo.texts import texts_in

    call_command("migrate", verbosity=0)
    act_out(set_scene(texts_in("en"), secrets.token_urlsafe()))


def _export() -> str:
    from northing.apps.exchange.queries import exported_documents
    from northing.apps.people.queries import system_actors
    from northing.formats import yaml

    return yaml.dump(each for actor in system_actors() for each in exported_documents(actor))


if __name__ == "__main__":
    main()
