"""The command line. Exit codes: 0 done, 1 problems in the data, 2 wrong use."""

import io
import sys

import click

from zi_site import __version__
from zi_site.cli.words import IndonesianGroup, explain, fault
from zi_site.exceptions import ZiSiteError
from zi_site.machine.typed import as_typed

# Command -> the module of zi_site.cli that holds it, in the order in which --help lists them.
COMMANDS = {
    "build": "build",
    "check": "check",
    "serve": "serve",
    "import": "import_file",
    "export": "export",
    "new": "new",
    "masuk": "masuk",
}


@click.group(
    cls=IndonesianGroup, modules=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(
    __version__, prog_name="zi-site", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def cli() -> None:
    """Terbitkan rencana aksi zona integritas sebagai situs statis."""


def main() -> None:
    """What goes wrong outside the data is one Indonesian sentence and exit 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a Windows code page has no ✓ where output goes into a file
            stream.reconfigure(errors="replace")
    try:
        sys.exit(cli.main(prog_name="zi-site", standalone_mode=False) or 0)
    except click.UsageError as error:
        click.echo(explain(error), err=True)
    except click.Abort:
        click.echo("Dihentikan.", err=True)
    except ZiSiteError as error:
        click.echo(f"Galat: {as_typed(str(error))}", err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        click.echo(f"Galat: {fault(error)}", err=True)
    sys.exit(2)
