"""Arguments and options that several commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
PATH = click.Path(path_type=Path, readable=False)

YEAR = click.IntRange(2014, 2099)


def path_option(name: str, default: str, metavar: str, what: str) -> Callable[[Command], Command]:
    """An option that names a file or folder."""
    said = f"{what} (bawaan: {default})."
    return click.option(f"--{name}", type=PATH, default=Path(default), metavar=metavar, help=said)


def whole_option(what: str) -> Callable[[Command], Command]:
    """``--semua``: all of what is told, not only the first of each kind."""
    said = f"Tunjukkan semua {what}, bukan hanya tiga yang pertama dari setiap jenis."
    return click.option("--semua", is_flag=True, help=said)


plans_option = path_option("plans", "plans", "FOLDER", "Folder rencana")
content_option = path_option("content", "content", "FOLDER", "Folder halaman tulisan tangan")
config_option = path_option("config", "mkdocs.yml", "BERKAS", "Pengaturan situs")
pdf_option = click.option("--tanpa-pdf", is_flag=True, help="Jangan buat salinan PDF.")
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=None,
    metavar="N",
    help="Banyak proses (bawaan: sebanyak prosesor).",
)
