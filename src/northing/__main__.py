"""``python -m northing``."""

from northing.cli.main import main

main()
