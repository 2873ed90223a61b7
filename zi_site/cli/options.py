"""Arguments and options that several commands take."""

from pathlib import Path

import click

PATH = click.Path(path_type=Path, readable=False)

plans_option = click.option(
    "--plans",
    type=PATH,
    default=Path("plans"),
    metavar="FOLDER",
    help="Folder rencana (bawaan: plans).",
)
content_option = click.option(
    "--content",
    type=PATH,
    default=Path("content"),
    metavar="FOLDER",
    help="Folder halaman tulisan tangan (bawaan: content).",
)
config_option = click.option(
    "--config",
    type=PATH,
    default=Path("mkdocs.yml"),
    metavar="BERKAS",
    help="Pengaturan situs (bawaan: mkdocs.yml).",
)
pdf_option = click.option("--tanpa-pdf", is_flag=True, help="Jangan buat salinan PDF.")
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=None,
    metavar="N",
    help="Banyak proses (bawaan: sebanyak prosesor).",
)


def quoted(path: Path) -> str:
    """A path as it is typed in a command: where it has a space, in double quotes."""
    return f'"{path}"' if " " in str(path) else str(path)
