"""The key that signs sessions, made by whichever process comes first."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from northing.config.installation import secret_key


@pytest.fixture(autouse=True)
def unset(monkeypatch):
    monkeypatch.delenv("NORTHING_SECRET_KEY", raising=False)


def test_all_who_start_at_once_use_one_key_that_only_its_owner_reads(tmp_path):
    with ThreadPoolExecutor(16) as starters:
        keys = set(starters.map(secret_key, [tmp_path] * 64))
    [key] = keys
    assert len(key) > 80
    assert (tmp_path / "secret-key").read_text() == key
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_key_that_was_not_written_to_the_end_is_made_again(tmp_path):
    (tmp_path / "secret-key").touch(0o600)
    key = secret_key(tmp_path)
    assert len(key) > 80
    assert secret_key(tmp_path) == key


def test_a_key_that_stands_there_is_kept_and_one_that_is_given_comes_first(tmp_path, monkeypatch):
    (tmp_path / "secret-key").write_text("of old\n")
    assert secret_key(tmp_path) == "of old"
    monkeypatch.setenv("NORTHING_SECRET_KEY", "given")
    assert secret_key(tmp_path) == "given"
    assert (tmp_path / "secret-key").read_text() == "of old\n"
