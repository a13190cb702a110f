"""The single door: it says what is wrong, and does nothing twice."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import dev
from tests.browser import gallery
from tests.browser.conftest import chromium_path
from tests.storming import wait_until
from tools import postgresql, stamps

ROOT = Path(__file__).parent.parent.parent


def run_door(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "dev.py", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_help_explains_every_command():
    shown = run_door("--help").stdout
    assert all(f"{name:9} " in shown for name in dev.COMMANDS)
    assert "None" not in shown


def test_an_unknown_command_is_refused_and_the_known_ones_are_named():
    done = run_door("instal")
    assert done.returncode == 2
    assert "setup" in done.stderr


def test_without_apt_the_missing_packages_are_named(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match=r"please install these first.*: northing-a northing-b"):
        dev.install_packages("northing-a", "northing-b")


def put_program(folder: Path, name: str, lines: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{lines}\n")
    program.chmod(0o755)


def test_without_apt_a_chromium_with_windows_will_do(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("NORTHING_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    knows = 'case "$*" in *headless*) exit 1 ;; *) printf installed ;; esac'
    put_program(tmp_path, "dpkg-query", knows)
    with pytest.raises(SystemExit, match=r"install these first.*chromium-headless-shell"):
        dev.install_browser()
    put_program(tmp_path, "chromium", "exit 0")
    dev.install_browser()
    assert "with chromium, which takes longer" in capsys.readouterr().out
    assert chromium_path() == str(tmp_path / "chromium")


def test_a_failing_step_ends_with_its_exit_code_and_command():
    with pytest.raises(SystemExit, match=r"exit code 3 from: .*raise SystemExit"):
        dev.run(sys.executable, "-c", "raise SystemExit(3)")


def test_a_step_is_repeated_when_a_file_changes_moves_appears_or_goes(tmp_path):
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    seen = [stamps.digest([folder])]
    (folder / "a.txt").write_text("two")
    seen.append(stamps.digest([folder]))
    (folder / "a.txt").rename(folder / "b.txt")
    seen.append(stamps.digest([folder]))
    (folder / "c.txt").touch()
    seen.append(stamps.digest([folder]))
    (folder / "b.txt").unlink()
    seen.append(stamps.digest([folder]))
    assert len(set(seen)) == len(seen)


def test_a_step_is_skipped_only_when_its_stamp_has_the_wanted_digest(tmp_path):
    stamp = tmp_path / "stamp"
    assert not stamps.is_current(stamp, "a")
    stamp.write_text("a")
    assert stamps.is_current(stamp, "a")
    assert not stamps.is_current(stamp, "b")


def test_a_database_that_nobody_tests_on_is_refused():
    done = run_door("test", "--database", "oracle")
    assert done.returncode == 2
    assert "sqlite" in done.stderr
    assert "postgresql" in done.stderr


def test_without_postgresql_and_apt_its_package_is_named(monkeypatch):
    monkeypatch.setattr(postgresql, "programs", lambda: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match=r"please install these first.*: postgresql"):
        dev.test_on("postgresql", [])


HOLD = """
import sys
from tools import postgresql
with postgresql.running() as address:
    print(address, flush=True)
    sys.stdin.read()
"""


def test_a_private_server_is_reached_by_its_socket_only_and_goes_with_whoever_asked_for_it():
    if postgresql.programs() is None:
        pytest.skip("PostgreSQL is not installed; `dev.py test --database postgresql` installs it")
    command = [sys.executable, "-c", HOLD]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout
        folder = Path(unquote(urlsplit(holder.stdout.readline().strip()).netloc.split("@")[1]))
        process = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        listening = (folder / "data" / "postmaster.pid").read_text().splitlines()[5]
        assert (Path(f"/proc/{process}").exists(), listening) == (True, "")
        holder.kill()
    wait_until(lambda: not folder.exists() and not Path(f"/proc/{process}").exists())


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--languages", "de"], "zh-Hans"),
        (["--themes", "sepia"], "dark"),
        (["--widths", "wide"], "wide"),
    ],
)
def test_a_gallery_of_what_there_is_not_is_refused(wrong, said, capsys):
    with pytest.raises(SystemExit, match="2"):
        gallery.read(wrong)
    assert said in capsys.readouterr().err


def test_a_gallery_of_published_okrs_that_are_not_here_is_refused(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(gallery, "PUBLISHED", tmp_path / "none.yaml")
    with pytest.raises(SystemExit, match="2"):
        gallery.read(["--published"])
    assert "none.yaml" in capsys.readouterr().err


def test_a_gallery_takes_every_page_unless_parts_of_names_are_given():
    assert gallery.read([]).wants("closing")
    some = gallery.read(["--only", "New", "score"])
    assert [name for name in ("new cycle", "own score", "closing") if some.wants(name)] == [
        "new cycle",
        "own score",
    ]


def test_a_gallery_shows_the_pictures_that_were_taken(tmp_path):
    wish = gallery.read([str(tmp_path), "--languages", "sv", "--themes", "dark"])
    (tmp_path / "sv").mkdir()
    (tmp_path / "sv" / "new-cycle-dark-390.png").touch()
    shown = gallery.contact_sheet(wish, ["new cycle"])
    assert shown.count("<img") == 1
    assert 'src="sv/new-cycle-dark-390.png"' in shown
