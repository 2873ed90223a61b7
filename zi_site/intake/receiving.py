"""An uploaded file -> what is to be written into plans/, what is in doubt, and what changes in a
plan that exists.

A decree never replaces what a person made of a plan: only a workbook that was made from a plan, and
edited, may. Where the first import is known, a better one is proposed with all that was made of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from zi_site.checks import check_plan
from zi_site.checks.realisasi import check_realisasi
from zi_site.documents.sentences import UnreadError
from zi_site.draft.doubts_page import doubts_page
from zi_site.draft.existing import (
    earlier_plan,
    existing_plan,
    first_draft_of,
    lost_comments,
    plan_place,
)
from zi_site.draft.renewing import first_draft, renewed, with_standing_ids
from zi_site.draft.reports import drafted_reports
from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.draft.text import drafted
from zi_site.exceptions import SourceError
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.sentences import FileFault, UploadDoubt
from zi_site.intake.understanding import Form, Understood, understood
from zi_site.intake.unforeseen import in_one_sentence
from zi_site.intake.uploads import MAX_BYTES, Upload
from zi_site.machine.disk import FULL
from zi_site.machine.links import way_out
from zi_site.plan.changes import differences, sentences
from zi_site.plan.changes.years import YearChanges, year_changes
from zi_site.plan.model import Plan
from zi_site.plan.personal import without_numbers_anywhere
from zi_site.plan.problems import Problem
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.write.plan import plan_text
from zi_site.workbook.reports.read import read_reports
from zi_site.workbook.sheets import BookSheet

BARU, BERUBAH, SAMA, BERBEDA, DITOLAK = "baru", "berubah", "sama", "berbeda", "ditolak"


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an upload: its ``state``, the draft, and what is told of it."""

    shown: str  # the upload
    state: str
    target: str = ""  # "plans/kab-blora/2026.yml"
    text: str = ""  # what is to be written there; "" where nothing is
    why: str = ""  # of DITOLAK
    read_from: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()  # that ``check`` has with the text
    changes: tuple[str, ...] = ()  # against the file that exists, action by action
    years: YearChanges | None = None  # beside the office's nearest earlier plan, where there is one
    page: bytes = b""  # of the doubts about a new draft, as HTML

    @property
    def accepted(self) -> bool:
        """Whether the upload gives a draft, new or not."""
        return self.state in (BARU, BERUBAH, SAMA)


def receive_all(uploads: Iterable[Upload], plans: Path) -> list[Received]:
    """Two uploads for one file are both refused: nobody could say which of them is meant."""
    received = [receive(upload, plans) for upload in uploads]
    taken = Counter(each.target for each in received)
    return [
        _refused(each, received) if each.target and taken[each.target] > 1 else each
        for each in received
    ]


def _refused(received: Received, others: Iterable[Received]) -> Received:
    same = ", ".join(
        each.shown for each in others if each.target == received.target and each != received
    )
    why = FileFault.SAME_PLAN(target=received.target, others=same).text
    return Received(received.shown, DITOLAK, why=why)


def receive(upload: Upload, plans: Path) -> Received:
    """Never raises for what a file holds or is: another upload waits for its answer."""
    try:
        with in_one_sentence():
            received = _received(upload, plans)
        if received.target and (link := way_out(Path(received.target), plans)):
            raise UnreadError(FileFault.LEADS_OUT(link=link, folder=plans))
        return received
    except SourceError as error:
        return Received(upload.shown, DITOLAK, why=str(error))
    except OSError as error:
        if error.errno in FULL:  # no fault of an upload, and the next one would meet it too
            raise
        why = FileFault.NOT_OPENED(why=error.strerror or error).message
        return Received(upload.shown, DITOLAK, why=why)


def _received(upload: Upload, plans: Path) -> Received:
    content = _content(upload)
    found = understood(content, upload.path.name, upload.satker, upload.tahun)
    if isinstance(found, ReportsWorkbook):
        return _reports(upload, found.sheets, plans)
    return _FORMS[found.form](upload, found, plans)


def _content(upload: Upload) -> bytes:
    if upload.path.is_symlink() or not upload.path.is_file():
        raise UnreadError(FileFault.LINK())
    if upload.path.stat().st_size > MAX_BYTES:
        raise UnreadError(FileFault.TOO_LARGE(most=MAX_BYTES // 1_000_000))
    return upload.path.read_bytes()


def _document(upload: Upload, found: Understood, plans: Path) -> Received:
    satker, tahun = upload.satker or found.office, upload.tahun or found.year
    if upload.unclear and not (satker and tahun):
        raise UnreadError(upload.unclear)
    imported = found.imported
    contradiction = _contradiction((satker, tahun), (found.office, found.year))
    odd = (*_unnamed(upload, satker, tahun), *contradiction)
    told = replace(imported, doubts=(*odd, *imported.doubts))
    target = plan_place(plans, satker, tahun)
    return _renewed(upload, told, target) or _drafted(upload, told, target)


def _renewed(upload: Upload, imported: Imported, target: Path) -> Received | None:
    """As ``import --timpa`` puts the two together; None where there is nothing to propose."""
    plan = existing_plan(target) if target.exists() else None
    first = first_draft(target, first_draft_of(target)) if plan else ""
    if plan is None or not first:
        return None
    standing = target.read_text(encoding="utf-8")
    put = renewed(drafted(with_standing_ids(imported, plan, first)), standing, first)
    if put.draft is None or put.draft.text == standing:
        return None
    text = put.draft.text
    kept = (f"Tetap seperti dalam rencana yang ada: {each}" for each in put.kept)
    changes = (*_changes(plan, read_plan(text.encode(), "").plan or plan), *kept)
    return _told(upload, BERUBAH, target, put.draft.imported, text, changes)


def _copy(upload: Upload, found: Understood, plans: Path) -> Received:
    """A published copy lacks what only the plan file has, so it never replaces one."""
    imported = found.imported
    plan = imported.plan
    satker, tahun = _own(upload, plan.satker or upload.satker, plan.tahun or upload.tahun)
    imported = replace(imported, plan=replace(plan, satker=satker, tahun=tahun))
    return _drafted(upload, imported, plan_place(plans, satker, tahun))


def _plan_workbook(upload: Upload, found: Understood, plans: Path) -> Received:
    imported = without_numbers_anywhere(found.imported)
    target = plan_place(plans, *_own(upload, imported.plan.satker, imported.plan.tahun))
    if not target.exists():
        return _drafted(upload, imported, target)
    before = existing_plan(target)
    if before == imported.plan:
        return _told(upload, SAMA, target, imported, "")
    text = plan_text(imported.plan)
    changes = (*_changes(before, imported.plan), *lost_comments(target, text))
    return _told(upload, BERUBAH, target, imported, text, changes)


# Whoever uploads has a browser, not our commands.
_DELETE = (
    "Bila semua laporannya ada dalam buku kerja Anda, hapus berkas itu di GitHub, lalu unggah lagi."
)
_FORMS = {Form.DOCUMENT: _document, Form.COPY: _copy, Form.WORKBOOK: _plan_workbook}


def _drafted(upload: Upload, imported: Imported, target: Path) -> Received:
    """A draft; a plan that is there already stays as it is, and what differs is told."""
    draft = drafted(imported)
    if not target.exists():
        page = doubts_page(draft, _content(upload))
        return replace(_told(upload, BARU, target, draft.imported, draft.text), page=page)
    changes = _changes(existing_plan(target), imported.plan)
    return _told(upload, BERBEDA, target, draft.imported, "", changes)


def _reports(upload: Upload, sheets: Sequence[BookSheet], plans: Path) -> Received:
    read = read_reports(sheets, upload.satker, upload.tahun)
    satker, _ = _own(upload, read.realisasi.satker, read.realisasi.tahun)
    draft = drafted_reports(read.realisasi, plans, _DELETE)
    same = draft.before == read.realisasi
    target = draft.place.as_posix()
    checked = read_realisasi(draft.text.encode(), target)
    name, there = f"{satker}/{draft.place.name}", draft.plan is not None
    return Received(
        upload.shown,
        SAMA if same else BERUBAH if draft.before else BARU,
        target,
        "" if same else draft.text,
        read_from=read.read_from,
        doubts=read.doubts,
        left_out=read.left_out,
        problems=tuple(check_realisasi(checked, name, draft.plan, there)),
        changes=draft.changes if same else (*draft.changes, *draft.lost),
    )


def _told(
    upload: Upload,
    state: str,
    target: Path,
    imported: Imported,
    text: str,
    changes: tuple[str, ...] = (),
) -> Received:
    shown, name = target.as_posix(), f"{target.parent.name}/{target.name}"
    problems = check_plan(read_plan(text.encode(), shown), name) if text else ()
    return Received(
        upload.shown,
        state,
        shown,
        text,
        read_from=imported.read_from,
        doubts=imported.doubts,
        left_out=imported.left_out,
        problems=tuple(problems),
        changes=changes,
        years=_beside_earlier(target, imported.plan) if text else None,
    )


def _beside_earlier(target: Path, plan: Plan) -> YearChanges | None:
    """What a plan kept of the one before it."""
    earlier = earlier_plan(target)
    return year_changes(earlier, plan) if earlier else None


def _own(upload: Upload, satker: str, tahun: int) -> tuple[str, int]:
    """Whose a workbook of ours is, by its own word, which the file's name must not contradict."""
    if (upload.satker or satker, upload.tahun or tahun) != (satker, tahun):
        raise UnreadError(FileFault.ANOTHERS(satker=satker, tahun=tahun))
    return satker, tahun


def _unnamed(upload: Upload, satker: str, tahun: int) -> Iterator[Doubt]:
    """What only the document said: a name like "kab bogr 2026" may have meant another office."""
    for word, named, taken in (("Satker", upload.satker, satker), ("Tahun", upload.tahun, tahun)):
        if not named:
            yield Doubt(UploadDoubt.TAKEN_FROM_THE_HEAD(word=word, taken=taken))


def _contradiction(named: tuple[str, int], guessed: tuple[str, int]) -> tuple[Doubt, ...]:
    """What a decree says of itself at its head against what its file is called."""
    return tuple(
        Doubt(UploadDoubt.NAMED_OTHERWISE(name=name, other=other))
        for name, other in zip(named, guessed, strict=True)
        if other and other != name
    )


def _changes(before: Plan | None, after: Plan) -> tuple[str, ...]:
    if before is None:
        return ("Rencana yang ada tidak dapat dibaca, jadi tidak dibandingkan.",)
    return tuple(sentences(differences(before, after))) or ("Tidak ada perbedaan pada aksinya.",)
