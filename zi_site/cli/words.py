"""Click's own words in Indonesian: the headings of --help, and what it says of wrong use."""

import errno
import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

import click

from zi_site.machine.disk import FULL, full_folder

# What the operating system says most often.
_FAULTS = {
    errno.EACCES: "tidak boleh dibuka atau ditulis; hak aksesnya kurang, atau sedang dipakai "
    "program lain",
    errno.EPERM: "tidak boleh dibuka atau ditulis; hak aksesnya kurang",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENOENT: "tidak ada",
    errno.EEXIST: "sudah ada",
    errno.EISDIR: "berupa folder, bukan berkas",
    errno.ENOTDIR: "berupa berkas, bukan folder",
    errno.EBUSY: "sedang dipakai",
}
_RANGE = re.compile(r"\[(\d+)<=x<=(\d+)\]")  # as click shows what a number may be
_TITLES = {"Usage": "Pemakaian", "Options": "Pilihan", "Commands": "Perintah"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(
            prog,
            args.replace("[OPTIONS]", "[PILIHAN]").replace("COMMAND [ARGS]...", "PERINTAH …"),
            "Pemakaian: ",
        )

    def write_heading(self, heading: str) -> None:
        super().write_heading(_TITLES.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        super().write_dl(
            [(name, _RANGE.sub(r"[\1–\2]", said)) for name, said in rows], col_max, col_spacing
        )


class _Context(click.Context):
    formatter_class = _Formatter


class IndonesianCommand(click.Command):
    """A command whose help is Indonesian: ``@click.command("build", cls=IndonesianCommand)``."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_indonesian(super().get_help_option(ctx))


class IndonesianGroup(click.Group):
    """A group whose help is Indonesian, and whose commands are loaded when asked for.

    ``modules`` names a module of ``zi_site.cli`` for each command. Loading all of them takes half a
    second, most of it for libraries that only one command needs.
    """

    context_class = _Context

    def __init__(self, *args: Any, modules: Mapping[str, str], **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.modules:
            return None
        command: click.Command = import_module(f"zi_site.cli.{self.modules[cmd_name]}").command
        return command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_indonesian(super().get_help_option(ctx))


def _in_indonesian(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Tampilkan petunjuk ini."
    return option


def explain(error: click.UsageError) -> str:
    """What was wrong in the use, and where help is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and error.ctx:
        return error.ctx.get_help()
    path = error.ctx.command_path if error.ctx else "zi-site"
    return f"Galat: {_misuse(error)}\nPetunjuk: {path} --help"


def _misuse(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            near = f" Maksud Anda {error.possibilities[0]}?" if error.possibilities else ""
            return f"Pilihan {error.option_name} tidak dikenal.{near}"
        case click.MissingParameter(param=param):
            return f"{param.human_readable_name if param else 'Sesuatu'} belum disebut."
        case click.BadParameter(param=param):
            name = param.opts[-1] if param else "pilihan"
            return f"Nilai untuk {name} tidak dapat dipakai.{_choices(param)}"
        case click.BadOptionUsage():
            return f"Pilihan {error.option_name} {_needs(error)}."
        case click.UsageError(ctx=click.Context(command=click.Group() as group) as context):
            commands = ", ".join(group.list_commands(context))
            return f"Perintah tidak dikenal. Yang ada: {commands}."
    return "Ada kata yang berlebih pada perintah ini."


def _needs(error: click.BadOptionUsage) -> str:
    """Click has one error for both and says which in its message only."""
    takes_none = "does not take" in error.message
    return "tidak menerima nilai" if takes_none else "memerlukan satu nilai sesudahnya"


def _choices(param: click.Parameter | None) -> str:
    if param is not None and isinstance(param.type, click.Choice):
        return f" Pilih: {', '.join(str(choice) for choice in param.type.choices)}."
    if param is not None and isinstance(param.type, click.IntRange):
        return f" Tulis angka {param.type.min}–{param.type.max}."
    return ""


def fault(error: OSError) -> str:
    """A fault of the machine, in Indonesian where it is a common one."""
    if error.errno in FULL:
        place = full_folder(error)
        return f"Penyimpanan penuh di {place}. Kosongkan sebagian, lalu ulangi perintahnya."
    said = _FAULTS.get(error.errno or 0) or error.strerror or str(error)
    return f"{error.filename} {said}." if error.filename else f"{said[:1].upper()}{said[1:]}."
