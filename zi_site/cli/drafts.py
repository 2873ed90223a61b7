"""A draft -> its file: what was read and is doubtful, what it changes, and where it was written."""

from dataclasses import dataclass
from pathlib import Path

import click

from zi_site.checks import check_plan
from zi_site.cli.saving import save, set_aside
from zi_site.draft.account import account
from zi_site.draft.existing import (
    doubts_beside,
    existing_plan,
    first_draft_of,
    lost_comments,
    plan_place,
)
from zi_site.draft.renewing import (
    Renewed,
    first_draft,
    renewed,
    renewed_by_workbook,
    with_standing_ids,
)
from zi_site.draft.result import Imported
from zi_site.draft.text import Drafted, drafted
from zi_site.exceptions import SourceError
from zi_site.intake.understanding import Form
from zi_site.machine.typed import typed
from zi_site.plan.changes import differences, sentences
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT
from zi_site.plan_file.read.plan_file import read_plan

_SHOWN = 12  # sentences of each list; the files themselves say the rest


@dataclass(frozen=True, slots=True)
class Target:
    """``place`` is where the plan belongs, ``file`` where it shall be written."""

    place: Path
    file: Path
    replace: bool

    @property
    def renews(self) -> bool:
        """Whether a plan that stands is to be replaced by this import."""
        return self.replace and self.file == self.place and self.place.is_file()


@dataclass(frozen=True, slots=True)
class Ready:
    """What will be written, and in sentences what a person made otherwise and stays."""

    target: Target
    draft: Drafted
    first: str  # the import by itself, to know later what a person changed
    kept: tuple[str, ...] = ()


def ready(imported: Imported, form: Form, out: Path | None, replace: bool) -> Ready:
    """Raises SourceError where a plan cannot be replaced by this file."""
    place = plan_place(Path("plans"), imported.plan.satker, imported.plan.tahun)
    target = Target(place, out or place, replace)
    if not target.renews:
        draft = drafted(imported)
        return Ready(target, draft, draft.text)
    if form is Form.COPY:
        raise SourceError(
            f"{place} tidak diganti: salinan yang terbit tidak memuat semua isi rencana. "
            f"Suntinglah buku kerja dari: {typed('export', *_named(place), 'rencana.xlsx')}"
        )
    return _over_standing(imported, form, target)


def _over_standing(imported: Imported, form: Form, target: Target) -> Ready:
    place = target.place
    standing, plan = place.read_text(encoding="utf-8", errors="replace"), existing_plan(place)
    if plan is None:  # nothing of it can be told from a mistake; the old file is kept aside
        draft = drafted(imported)
        return Ready(target, draft, draft.text)
    if form is Form.WORKBOOK:
        draft = drafted(imported)
        put = renewed_by_workbook(draft, standing, plan)
    else:
        first = first_draft(place, first_draft_of(place))
        draft = drafted(with_standing_ids(imported, plan, first))
        put = renewed(draft, standing, first)
        _say_unknown(first)
    return Ready(target, _whole(put, place), draft.text, put.kept)


def _say_unknown(first: str) -> None:
    if not first:
        click.echo(
            "Hasil impor yang pertama tidak tersimpan, jadi yang Anda betulkan tidak dapat "
            "dibedakan dari yang terbaca: seluruh isi diganti. Bandingkan daftar perubahannya."
        )


def _whole(put: Renewed, place: Path) -> Drafted:
    if put.draft is None:
        raise SourceError(
            f"{place} tidak diganti: pembetulan Anda dan impor yang baru tidak dapat digabungkan "
            "dengan sendirinya, atau git belum terpasang. Simpan drafnya dengan -o draf.yml, lalu "
            "pindahkan yang Anda perlukan."
        )
    return put.draft


def write(ready: Ready, page: bytes, whole: bool) -> None:
    """Say what was read and is doubtful and what it changes; write the draft, and the page of its
    doubts beside it.
    """
    target, draft = ready.target, ready.draft
    click.echo(account(draft.imported, whole), nl=False)
    if target.place.is_file():
        click.echo(_changes(target.place, _plan(draft), whole), nl=False)
    if ready.kept:
        click.echo(_listed("Yang Anda betulkan dan tetap:", ready.kept, whole), nl=False)
    if target.file.exists() and not target.replace:
        raise SourceError(_taken(target))
    _save(ready)
    click.echo(_done(target, draft))
    if page:
        beside = doubts_beside(target.file)
        save(beside, page, replace=True)
        click.echo(f"Setiap keraguan dengan tempatnya, juga untuk dicetak: {beside}")


def _save(ready: Ready) -> None:
    target, text = ready.target, ready.draft.text
    if target.replace:
        for lost in lost_comments(target.file, text):
            click.echo(lost)
        if kept := set_aside(target.file, text.encode()):
            click.echo(kept)
    save(target.file, text.encode(), target.replace)
    if target.file == target.place:
        save(first_draft_of(target.place), ready.first.encode(), replace=True)


def _plan(draft: Drafted) -> Plan:
    return read_plan(draft.text.encode(), "").plan or draft.imported.plan


def _changes(place: Path, plan: Plan, whole: bool) -> str:
    """What the draft would change in the plan that exists, action by action."""
    before = existing_plan(place)
    if before is None:
        return f"{place} tidak dapat dibaca, jadi tidak dibandingkan.\n"
    said = tuple(sentences(differences(before, plan)))
    if not said:
        return f"Isinya sama dengan {place}.\n"
    return _listed(f"Yang berbeda dari {place}:", said, whole)


def _listed(head: str, said: tuple[str, ...], whole: bool) -> str:
    shown = said if whole else said[:_SHOWN]
    more = len(said) - len(shown)
    rest = (f"  … dan {more} lagi (lihat semua: --semua)\n",) if more else ()
    return "".join((f"{head}\n", *(f"  - {sentence}\n" for sentence in shown), *rest))


def _taken(target: Target) -> str:
    advice = (
        "Simpan draf di tempat lain, misalnya dengan -o draf.yml; atau ganti dengan --timpa: yang "
        "sudah Anda betulkan tetap."
        if target.file == target.place
        else "Pilih nama lain untuk -o."
    )
    return f"{target.file} sudah ada dan tidak diubah. {advice}"


def _done(target: Target, draft: Drafted) -> str:
    """Where the draft is, and what comes next."""
    read = read_plan(draft.text.encode(), target.place.as_posix())
    promised = f"{target.place.parent.name}/{target.place.name}"
    faults = sum(problem.level == GALAT for problem in check_plan(read, promised))
    missing = f" {faults} hal harus diperbaiki sebelum dapat terbit." if faults else ""
    after = (
        f", lalu: {typed('check', target.file)}"
        if target.file == target.place
        else f"; tempatnya kelak {target.place}."
    )
    return f"Draf ditulis ke {target.file}.{missing} Periksa catatannya{after}"


def _named(place: Path) -> tuple[str, str]:
    return place.parent.name, place.stem
