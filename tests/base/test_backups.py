"""The file of a backup: what was written comes back, and what differs from it is refused."""

import io
import random
import re
import tarfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from northing.base.backups import archive
from northing.base.backups.archive import Archive, BackupRefused, Manifest, Member

CONTENT = {"database.sqlite3": b"SQLite format 3\0" + bytes(range(256)) * 9, "secret-key": b"abc"}


@pytest.fixture
def sources(tmp_path) -> list[Path]:
    for name, content in CONTENT.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in CONTENT]


@pytest.fixture
def manifest(sources) -> Manifest:
    return Manifest(
        version="0.1.0",
        database="sqlite",
        made_at=datetime(2026, 3, 1, tzinfo=UTC),
        migrations=(("people", "0001_initial"),),
        members=tuple(archive.member_of(source, source.name) for source in sources),
    )


@pytest.fixture
def backup(manifest, sources, tmp_path) -> Path:
    made: Path = tmp_path / "made.tar"
    archive.write(manifest, sources, made)
    return made


def opened(content: bytes) -> Archive:
    return Archive(io.BytesIO(content), Path("made.tar"))


def refused(content: bytes) -> str:
    with pytest.raises(BackupRefused) as caught:
        opened(content)
    return str(caught.value)


def test_what_was_written_comes_back(backup, manifest, tmp_path):
    read = opened(backup.read_bytes())
    assert read.manifest == manifest
    for name, content in CONTENT.items():
        read.copy(name, tmp_path / f"copy of {name}")
        assert (tmp_path / f"copy of {name}").read_bytes() == content


def test_any_tar_program_reads_it_and_only_its_owner_may(backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    with tarfile.open(backup) as tar:
        assert tar.getnames() == ["manifest.json", "manifest.sha256", *CONTENT]
        assert {member.mode for member in tar} == {0o600}


def test_a_file_that_is_there_is_not_written_over(backup, manifest, sources):
    before = backup.read_bytes()
    with pytest.raises(FileExistsError):
        archive.write(manifest, sources, backup)
    assert backup.read_bytes() == before


def test_one_flipped_bit_anywhere_is_refused(backup):
    content = backup.read_bytes()
    every_block = [n for start in range(0, len(content), 512) for n in (start, start + 511)]
    places = {*every_block, *random.Random(7).sample(range(len(content)), 400)}
    for place in sorted(places):
        flipped = bytearray(content)
        flipped[place] ^= 1 << (place % 8)
        refused(bytes(flipped))


def test_a_file_that_is_cut_off_or_goes_on_is_refused(backup):
    content = backup.read_bytes()
    for length in [*range(0, len(content), 97), len(content) - 1]:
        refused(content[:length])
    assert "more follows" in refused(content + b"\0")


def test_something_else_is_not_a_backup():
    assert refused(b"SQLite format 3\0" * 100) == "made.tar is not a backup of Northing."
    assert refused(b"") == "made.tar is not a backup of Northing."


def made_by_hand(*entries: tuple[tarfile.TarInfo, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for info, content in entries:
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return made.getvalue()


def test_an_archive_by_another_hand_is_refused_whatever_its_names_say(backup):
    with tarfile.open(backup) as tar:
        ours = [(member, (tar.extractfile(member) or io.BytesIO()).read()) for member in tar]
    extra = tarfile.TarInfo("../../secret-key")
    assert "more follows" in refused(made_by_hand(*ours))  # the same, padded by another program
    assert "its end is not what it was" in refused(made_by_hand(*ours, (extra, b"x")))
    link = tarfile.TarInfo("database.sqlite3")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    refused(made_by_hand(*ours[:2], (link, b""), *ours[3:]))


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ((), "it holds what no backup does"),
        ((Member("../escaped", 3, "0" * 64),), "../escaped"),
        ((Member("/etc/cron.d/northing", 3, "0" * 64),), "/etc/cron.d/northing"),
        ((Member("secret-key", 3, "0" * 64),), "it holds what no backup does"),
        ((Member("database.dump", 3, "0" * 64),), "database.dump"),
        ((Member("database.sqlite3", 3, "0" * 64),), "database.sqlite3 is not what it was"),
        ((Member("database.sqlite3", -1, "0" * 64),), "its manifest cannot be read"),
        ((Member("database.sqlite3", 256**11, "0" * 64),), "its manifest cannot be read"),
    ],
)
def test_a_manifest_with_a_true_seal_may_still_name_only_what_a_backup_holds(
    members, told, manifest, tmp_path
):
    made = tmp_path / "forged.tar"
    sources = []
    for number, _ in enumerate(members):
        source = tmp_path / f"source-{number}"
        source.write_bytes(b"abc")
        sources.append(source)
    forged = replace(manifest, members=members)
    if any(not 0 <= member.size <= 3 for member in members):
        content = b"".join(archive._front(forged.to_bytes()))
    else:
        archive.write(forged, sources, made)
        content = made.read_bytes()
    assert told in refused(content)


def test_a_newer_form_is_named_as_such(manifest):
    text = re.sub(rb'"northing_backup": 1', b'"northing_backup": 2', manifest.to_bytes())
    assert "is of form 2" in refused(b"".join(archive._front(text)))


@pytest.mark.parametrize("content", [b"{}", b"[]", b"not JSON", b'{"northing_backup": 1}', b"9"])
def test_a_manifest_that_says_nothing_is_refused(content):
    assert "its manifest cannot be read" in refused(b"".join(archive._front(content)))


@pytest.mark.parametrize(
    ("was", "hostile"),
    [
        (r'"size": \d+', b'"size": 1e400'),
        (r'"size": \d+', b'"size": ' + b"9" * 5000),
        (r'"version": "[^"]*"', rb'"version": "\\ud800"'),
        (r'"version": "[^"]*"', rb'"version": "\\u001b[2J"'),
        (r'"version": "[^"]*"', b'"version": ' + b"[" * 100_000 + b"]" * 100_000),
    ],
)
def test_a_manifest_made_to_hurt_is_refused_in_words(manifest, was, hostile):
    text = re.sub(was.encode(), hostile, manifest.to_bytes(), count=1)
    assert text != manifest.to_bytes()
    assert "its manifest cannot be read" in refused(b"".join(archive._front(text)))
