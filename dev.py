#!/usr/bin/env python3
"""The single door to Northing's sources; needs nothing but Python 3.11 or later.

    python3 dev.py demo     set up, then serve a small example organisation
    python3 dev.py test     set up for tests, Chromium included, and run them
    python3 dev.py --help   everything else

What Debian lacks is installed through apt where that is allowed, and named where it is not.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NoReturn

from tools import postgresql, stamps

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
REQUIREMENTS = ROOT / "requirements"
STARTED = time.monotonic()

Kind = Literal["demo", "dev"]
DATABASES = ("sqlite", "postgresql")


def say(step: str) -> None:
    """Print `step` with the seconds since the start."""
    print(f"[{time.monotonic() - STARTED:6.1f} s] {step}", flush=True)


def run(*command: str | Path, **env: str) -> None:
    """Run `command` in the root of the repository; end with its exit code if it fails."""
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, **env}, check=False).returncode
    if code:
        sys.exit(f"dev.py: exit code {code} from: {' '.join(map(str, command))}")


# Setting up


def setup(kind: Kind) -> None:
    """Bring `.venv` and everything that is built up to date; quick when nothing changed."""
    if sys.version_info < (3, 11):
        sys.exit(f"dev.py: Northing needs Python 3.11 or later, this is {sys.version.split()[0]}")
    sync_environment(kind)
    say("assets and catalogues")
    run(PYTHON, "-m", "tools.build")


def sync_environment(kind: Kind) -> None:
    """Install exactly the hashed requirements of `kind`, and Northing itself as editable."""
    stamp = VENV / f".synced-{kind}"
    # An environment for development serves the demo too: do not take its packages away.
    wanted = {name: environment_digest(name) for name in ("demo", "dev")}
    if any(stamps.is_current(VENV / f".synced-{name}", wanted[name]) for name in {kind, "dev"}):
        return
    uv = find_uv()
    if not PYTHON.exists():
        say("virtual environment")
        run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV)
    say(f"packages from requirements/{kind}.txt")
    env = {"VIRTUAL_ENV": str(VENV), "UV_SYSTEM_CERTS": os.environ.get("UV_SYSTEM_CERTS", "1")}
    for old in VENV.glob(".synced-*"):
        old.unlink()
    pip = (uv, "pip")
    run(*pip, "sync", "--quiet", "--require-hashes", REQUIREMENTS / f"{kind}.txt", **env)
    say("northing itself")
    run(*pip, "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ".", **env)
    stamp.write_text(wanted[kind])


def environment_digest(kind: str) -> str:
    """What decides the contents of an environment of `kind`."""
    about = [ROOT / "pyproject.toml", ROOT / "src/northing/__init__.py"]
    return stamps.digest([REQUIREMENTS / f"{kind}.txt", *about])


def find_uv() -> Path:
    """The pinned uv: the one on the path if it is that version, else one of our own."""
    pinned = pinned_uv()
    own = TOOLS / BIN.name / "uv"
    for candidate in (shutil.which("uv"), own):
        if candidate and uv_version(candidate) == pinned:
            return Path(candidate)
    say(f"uv {pinned}")
    try:
        import ensurepip  # noqa: F401  # Debian leaves it out of python3
    except ImportError:
        install_packages("python3-venv")
    run(sys.executable, "-m", "venv", "--clear", TOOLS)
    pip = (own.with_name("python"), "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "install", "--require-hashes", "--requirement", REQUIREMENTS / "bootstrap.txt")
    return own


def pinned_uv() -> str:
    """The version of uv that `pyproject.toml` asks for."""
    import tomllib  # Late: an older Python has to get as far as being told its age.

    groups = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    return str(groups["bootstrap"][0]).removeprefix("uv==")


def uv_version(program: str | Path) -> str | None:
    """The version of the uv at `program`; None when it does not run."""
    try:
        shown = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return shown.stdout.split()[1]


def install_browser() -> None:
    """See to a Chromium and to a font for Chinese, unless another one is named."""
    if os.environ.get("NORTHING_CHROMIUM"):
        return
    install_packages("libatomic1", "fonts-wqy-microhei")
    try:
        # The same Chromium without windows, which saves half of its time.
        install_packages("chromium-headless-shell")
    except SystemExit as refusal:
        if not shutil.which("chromium"):
            raise
        say(f"with chromium, which takes longer. {refusal}")


def install_packages(*packages: str) -> None:
    """Install the Debian packages that are missing; end with a clear message if we may not."""
    missing = [package for package in packages if not is_installed(package)]
    if not missing:
        return
    sudo = administrator_prefix()
    if sudo is None:
        sys.exit(f"dev.py: please install these first, then run this again: {' '.join(missing)}")
    say(f"apt-get install {' '.join(missing)}")
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *missing]):
        quiet_apt([*sudo, "apt-get", "-qq", *step])


def quiet_apt(command: Sequence[str]) -> None:
    """Run apt and show what it printed only if it fails."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\ndev.py: exit code {done.returncode} from: {' '.join(command)}")


def is_installed(package: str) -> bool:
    """Whether dpkg knows `package` as installed."""
    if not shutil.which("dpkg-query"):
        return False
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    return subprocess.run(query, capture_output=True, text=True, check=False).stdout == "installed"


def administrator_prefix() -> list[str] | None:
    """What to put before apt-get; None when there is no apt or no right to use it."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    # Ask for a password only where somebody can type it.
    asks = [] if sys.stdin.isatty() else ["--non-interactive"]
    allowed = subprocess.run(["sudo", *asks, "true"], check=False).returncode == 0
    return ["sudo", *asks] if allowed else None


# The commands


def command_setup(_: Sequence[str]) -> None:
    """set up what serving needs: .venv/bin/northing"""
    setup("demo")
    say("ready: .venv/bin/northing")


def command_demo(arguments: Sequence[str]) -> NoReturn:
    """set up, then serve a small example organisation; arguments go to `northing demo`"""
    setup("demo")
    say("northing demo")
    os.execv(BIN / "northing", ["northing", "demo", *arguments])


def command_test(arguments: Sequence[str]) -> NoReturn:
    """set up and run the tests: --database postgresql, --all; other arguments go to pytest"""
    parser = argparse.ArgumentParser(prog="dev.py test", add_help=False, allow_abbrev=False)
    parser.add_argument("--database", choices=DATABASES, default="sqlite")
    parser.add_argument("--all", action="store_true")
    chosen, rest = parser.parse_known_args(arguments)
    setup("dev")
    install_browser()
    databases = DATABASES if chosen.all else (chosen.database,)
    length = ["--long"] if chosen.all else []
    codes = [test_on(database, [*length, *rest]) for database in databases]
    sys.exit(max(codes, key=abs))


def test_on(database: str, arguments: Sequence[str]) -> int:
    """Run the tests on `database` and return the exit code of pytest."""
    with contextlib.ExitStack() as opened:
        address = ""
        if database == "postgresql":
            if postgresql.programs() is None:
                install_packages("postgresql")
            address = opened.enter_context(postgresql.running())
        say(f"tests on {database}")
        # Each keeps to its own half, so that what a file's tests share is made once.
        side_by_side = ("-n", "2", "--dist", "worksteal")
        command: tuple[str | Path, ...] = (PYTHON, "-m", "pytest", *side_by_side, *arguments)
        # Hundreds of programs are started: none of them should compile Django anew.
        env = {**os.environ, "DATABASE_URL": address, "PYTHONDONTWRITEBYTECODE": ""}
        code = subprocess.run(command, cwd=ROOT, env=env, check=False).returncode
    say(f"tests passed on {database}" if code == 0 else f"pytest ended with {code} on {database}")
    return code


def command_check(_: Sequence[str]) -> NoReturn:
    """set up and check style, types, layers, templates, migrations and translations"""
    setup("dev")
    failed = [name for name, command in CHECKS.items() if not check_passes(name, command)]
    say(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    sys.exit(bool(failed))


def command_bench(arguments: Sequence[str]) -> None:
    """set up and measure speed and size; --quick only shows that it runs, --growth to ten times"""
    setup("dev")
    if "--growth" in arguments and postgresql.programs() is None:
        install_packages("postgresql")
    say("bench")
    run(PYTHON, "-m", "tests.bench", *arguments)


def command_gallery(arguments: Sequence[str]) -> None:
    """set up and take a picture of every page into tests/pictures; --help for which and where"""
    setup("dev")
    install_browser()
    run(PYTHON, "-m", "tests.browser.gallery", *arguments)


def command_assets(_: Sequence[str]) -> None:
    """build the assets and compile the catalogues, as setup does, without the rest"""
    run(PYTHON, "-m", "tools.build")


def command_messages(_: Sequence[str]) -> None:
    """bring the catalogues of translations up to date with the messages in the code"""
    setup("dev")
    run(PYTHON, "-m", "tools.catalogues", "update")


def command_lock(arguments: Sequence[str]) -> None:
    """compile the requirement files again; --upgrade for newer versions"""
    uv = find_uv()
    for name, selection in LOCKS.items():
        say(f"requirements/{name}.txt")
        run(
            *(uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--no-emit-index-url", "--no-annotate"),
            *("--custom-compile-command", "python3 dev.py lock", *selection, *arguments),
            *("--output-file", REQUIREMENTS / f"{name}.txt"),
        )


def command_audit(_: Sequence[str]) -> NoReturn:
    """ask for known weaknesses of every package that is locked; needs the network"""
    program = audit_programs() / "pip-audit"
    failed = [name for name in ("serve", "dev", "bootstrap") if not is_sound(program, name)]
    say(f"not sound, or not known: {', '.join(failed)}" if failed else "no known weakness")
    sys.exit(bool(failed))


def is_sound(program: Path, name: str) -> bool:
    """Whether every package of a lock is known to have no weakness; unasked counts as unknown."""
    say(f"requirements/{name}.txt")
    # Strict, and no resolving: what is skipped would pass for sound.
    options = ("--strict", "--require-hashes", "--disable-pip", "--progress-spinner", "off")
    command = (program, *options, "--requirement", REQUIREMENTS / f"{name}.txt")
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def command_sbom(arguments: Sequence[str]) -> None:
    """write what Northing is served with as CycloneDX (JSON) into a file: sbom.json by default"""
    to = arguments[0] if arguments else "sbom.json"
    options = ("--pyproject", "pyproject.toml", "--output-reproducible", "--output-file", to)
    run(audit_programs() / "cyclonedx-py", "requirements", *options, REQUIREMENTS / "serve.txt")
    say(f"written to {to}")


def audit_programs() -> Path:
    """The folder with pip-audit and cyclonedx-py, in an environment of their own."""
    folder, stamp = TOOLS / "audit", TOOLS / ".synced-audit"
    wanted = stamps.digest([REQUIREMENTS / "audit.txt"])
    if not stamps.is_current(stamp, wanted):
        uv = find_uv()
        say("packages from requirements/audit.txt")
        run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, folder)
        env = {
            "VIRTUAL_ENV": str(folder),
            "UV_SYSTEM_CERTS": os.environ.get("UV_SYSTEM_CERTS", "1"),
        }
        run(uv, "pip", "sync", "--quiet", "--require-hashes", REQUIREMENTS / "audit.txt", **env)
        stamp.write_text(wanted)
    return folder / BIN.name


def check_passes(name: str, command: Sequence[str | Path]) -> bool:
    """Run one check and show what it says when it fails."""
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    say(f"{'ok    ' if done.returncode == 0 else 'FAILED'} {name}")
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


CHECKS: dict[str, tuple[str | Path, ...]] = {
    "format": (BIN / "ruff", "format", "--check"),
    "lint": (BIN / "ruff", "check"),
    "types": (PYTHON, "-m", "mypy"),
    "layers": (BIN / "lint-imports",),
    "templates": (BIN / "djlint", "src/northing", "--lint", "--quiet"),
    "migrations": (
        *(PYTHON, "-m", "django", "makemigrations", "--check", "--dry-run"),
        *("--settings", "northing.config.settings"),
    ),
    "translations": (PYTHON, "-m", "tools.catalogues", "check"),
    "TypeScript": (PYTHON, "-m", "tools.assets", "check"),
}

LOCKS: dict[str, tuple[str, ...]] = {
    "bootstrap": ("--group", "pyproject.toml:bootstrap"),
    "audit": ("--group", "pyproject.toml:audit"),
    "serve": ("pyproject.toml", "--extra", "postgresql"),
    "demo": ("pyproject.toml", "--extra", "postgresql", "--group", "build"),
    "dev": ("pyproject.toml", "--extra", "postgresql", "--group", "dev"),
}

COMMANDS: dict[str, Callable[[Sequence[str]], None]] = {
    "setup": command_setup,
    "demo": command_demo,
    "test": command_test,
    "check": command_check,
    "bench": command_bench,
    "gallery": command_gallery,
    "assets": command_assets,
    "messages": command_messages,
    "lock": command_lock,
    "audit": command_audit,
    "sbom": command_sbom,
}


def main() -> None:
    """Run the command that the user named."""
    parser = argparse.ArgumentParser(
        description="The single door to Northing's sources.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"{name:9} {run_it.__doc__}" for name, run_it in COMMANDS.items()),
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="...")
    chosen = parser.parse_args()
    COMMANDS[chosen.command](chosen.arguments)


if __name__ == "__main__":
    main()
