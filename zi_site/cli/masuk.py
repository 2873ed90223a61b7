"""``zi-site masuk``: uploads in masuk/ -> drafts in plans/ and the text of a proposal."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from zi_site.cli.options import PATH, plans_option
from zi_site.cli.saving import refuse_way_out, save, save_inside
from zi_site.cli.words import IndonesianCommand
from zi_site.draft.existing import doubts_beside
from zi_site.intake.proposal import BODY_LIMIT, CUT, proposal, title
from zi_site.intake.receiving import BARU, BERBEDA, BERUBAH, DITOLAK, SAMA, Received, receive_all
from zi_site.intake.uploads import FOLDER, list_uploads, upload_of, within
from zi_site.machine import git
from zi_site.reporting import github
from zi_site.reporting.markdown_text import within as fitting
from zi_site.reporting.text import printable

_COMMIT = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
_STATES = {
    BARU: "draf baru untuk",
    BERUBAH: "mengubah",
    SAMA: "isinya sama dengan",
    BERBEDA: "sudah ada rencananya, yang tidak diubah:",
}


@click.command(
    "masuk", cls=IndonesianCommand, short_help="Jadikan unggahan di folder masuk/ draf rencana."
)
@click.option(
    "--sejak",
    default="",
    envvar="ZI_SITE_SEJAK",
    metavar="COMMIT",
    help="Hanya berkas yang berubah sejak commit ini.",
)
@plans_option
@click.option(
    "--laporan",
    type=PATH,
    metavar="BERKAS.md",
    help="Tulis isi usulannya, sebagai Markdown, ke sini.",
)
@click.option(
    "--tulis",
    is_flag=True,
    help="Tulis drafnya ke plans/ dan hapus unggahan yang sudah terbaca. Rencana yang ada hanya "
    "diganti oleh buku kerjanya sendiri.",
)
def command(sejak: str, plans: Path, laporan: Path | None, tulis: bool) -> None:
    """Baca unggahan di folder masuk/ menjadi draf rencana, dengan semua keraguannya."""
    received = receive_all((upload_of(path) for path in _uploads(sejak)), plans)
    _propose(proposal(received, _run()).split("\n"), laporan)
    if tulis:
        _write(received, plans)
    _tell_the_workflow(received, tulis)
    for each in received:
        click.echo(_said(each))
    accepted = sum(each.accepted for each in received)
    click.echo(f"{len(received)} unggahan, {accepted} dapat dipakai.")
    sys.exit(0 if accepted == len(received) else 1)


def _run() -> str:
    """The address of this run of the workflow, whose artifacts have the pages; "" elsewhere."""
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID")
    server, repository, run = (os.environ.get(name, "") for name in names)
    return f"{server}/{repository}/actions/runs/{run}" if server and repository and run else ""


def _propose(lines: Sequence[str], report: Path | None) -> None:
    """The proposal's text into its file, cut to what GitHub takes, and into the run's summary."""
    if report:
        save(report, fitting(lines, BODY_LIMIT, CUT).encode("utf-8", "replace"), replace=True)
    if name := os.environ.get("GITHUB_STEP_SUMMARY"):
        github.append_summary(Path(name), lines, "Terpotong di sini karena terlalu panjang.")


def _tell_the_workflow(received: Sequence[Received], written: bool) -> None:
    """That every upload was answered, and whether there is anything to propose."""
    if name := os.environ.get("GITHUB_OUTPUT"):
        changed = written and any(each.text for each in received)
        said = {"dijawab": "true", "berubah": str(changed).lower(), "judul": title(received)}
        github.append_output(Path(name), said)


def _uploads(since: str) -> list[Path]:
    """Those that the commits after ``since`` brought; all where git does not know that commit."""
    words = ("diff", "--name-only", "-z", "--diff-filter=AMR", since, "HEAD", "--", str(FOLDER))
    answer = git.ask(Path(), *words) if _COMMIT.fullmatch(since) else None
    if answer is None:
        return list_uploads()
    return within(Path(name) for name in answer.split("\0") if name)


def _write(received: Sequence[Received], plans: Path) -> None:
    for each in received:
        if each.accepted:
            refuse_way_out(Path(each.shown), FOLDER)
        if each.text:
            save_inside(plans, Path(each.target), each.text.encode(), replace=True)
        if each.page:
            save_inside(plans, doubts_beside(Path(each.target)), each.page, replace=True)
        if each.accepted:
            Path(each.shown).unlink()


def _said(received: Received) -> str:
    if received.state == DITOLAK:
        return printable(f"{received.shown}: tidak dapat dipakai. {received.why}")
    found = f"{len(received.doubts)} keraguan, {len(received.problems)} masalah"
    return printable(f"{received.shown}: {_STATES[received.state]} {received.target}; {found}.")
