"""What several commands take: a folder or file by path, and how many processes work."""

from pathlib import Path

import click

PATH = click.Path(path_type=Path, readable=False)

jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 64), default=None, metavar="N", help="Banyak proses (bawaan: sebanyak prosesor)."
)
