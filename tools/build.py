"""Make what the package carries but the repository does not: assets and catalogues."""

from tools.assets import build_assets
from tools.catalogues import compile_catalogues


def build() -> None:
    """Bring the bundled assets and the compiled catalogues up to date."""
    build_assets()
    compile_catalogues()


if __name__ == "__main__":
    build()
