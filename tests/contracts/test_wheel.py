"""What a user installs: a wheel that needs no Node.js, no compiler of messages, no sources."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "src" / "northing"


@pytest.fixture(scope="module")
def names(tmp_path_factory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    done = subprocess.run(
        [*command, "--directory", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_carries_the_bundled_front_end_and_its_licences(names):
    dist = "northing/web/assets/dist"
    assert {f"{dist}/app.js", f"{dist}/app.css", f"{dist}/LICENSES.txt"} <= names
    licences = (PACKAGE / "web/assets/dist/LICENSES.txt").read_text()
    bundled = json.loads((ROOT / "frontend/package.json").read_text())["dependencies"]
    assert [name for name in bundled if name not in licences] == []
    assert "SIL OPEN FONT LICENSE" in licences.upper()


def test_the_wheel_carries_compiled_catalogues_instead_of_their_sources(names):
    sources = sorted((PACKAGE / "locale").rglob("*.po"))
    compiled = {path.with_suffix(".mo").relative_to(ROOT / "src").as_posix() for path in sources}
    assert compiled == {name for name in names if name.endswith(".mo")}
    assert not [name for name in names if name.endswith(".po")]


def test_the_wheel_carries_every_template_module_and_example(names):
    expected = {
        path.relative_to(ROOT / "src").as_posix()
        for suffix in ("*.py", "*.html", "*.md")
        for path in PACKAGE.rglob(suffix)
    }
    assert expected <= names


def test_the_licence_is_apache(names):
    assert "Apache License" in (ROOT / "LICENSE").read_text().splitlines()[0]
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_nothing_of_the_tools_or_tests_is_installed(names):
    assert {name.split("/")[0].split("-")[0] for name in names} == {"northing"}
