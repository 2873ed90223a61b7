"""Which wrong cells a draft owns up to: what each kind of doubt says of which fields.

A kind that is not listed says nothing of any cell, so a new one counts only when someone has decided
of what it warns.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from corpus.truth import Asked, plain
from zi_site.documents.sentences import ReaderRemark
from zi_site.draft.result import Imported
from zi_site.importing.decree.sentences import DecreeDoubt
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.importing.sentences import ImportDoubt
from zi_site.plan.glossary import PERKIRAAN, TIDAK_TERBACA
from zi_site.plan.kinds import Kind
from zi_site.plan.model import Standing
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

TIME = {"jadwal", "bulan", "kepastian", "centang", "kisi", "minggu", "tenggat", "tahun_tercetak"}
TEXTS = {"komponen", "indikator", "langkah_aksi", "bukti_fisik"}
AREA = {"area", "area_nomor", "area_kode"}

# On the action, or on its area or komponen.
OF_A_PART: Mapping[Kind, set[str]] = {
    LineDoubt.SHIFTED: TEXTS | TIME,
    LineDoubt.LOWER_HALF: TEXTS,
    LineDoubt.MORE_EVIDENCE: {"bukti_fisik"},
    LineDoubt.WORD_JOINED: TEXTS,
    LineDoubt.MAYBE_ONE_WORD: TEXTS,
    LineDoubt.TIME_READ_AS: TIME,
    LineDoubt.TIME_BY_PLACE: TIME,
    LineDoubt.TIME_UNRULED: TIME,
    LineDoubt.TIME_BY_TARGETS: TIME,
    LineDoubt.TIME_OF_TWO_GRIDS: TIME,
    LineDoubt.TIME_OF_COLOURS: TIME,
    MeaningDoubt.WORD_CLOSED: TEXTS,
    MeaningDoubt.TEXT_IN_MONTHS: TIME,
    MeaningDoubt.TIME_PRINTED_TWICE: TIME,
    MeaningDoubt.TICKS_BELOW_WORDS: {"jadwal"},
    MeaningDoubt.LOST_HEADING: AREA,
    MeaningDoubt.AREA_NAMED_OTHERWISE: AREA,
    MeaningDoubt.AREA_OF_OTHER_CONTENT: AREA,
    MeaningDoubt.AREA_BY_CONTENT: {"area_kode"},
    MeaningDoubt.AREA_BY_PLACE: {"area_kode"},
    MeaningDoubt.SUBPILAR_BY_CONTENT: {"subpilar"},
    MeaningDoubt.SUBPILAR_UNKNOWN: {"subpilar"},
    **dict.fromkeys(ScheduleDoubt, TIME),
    **dict.fromkeys(
        (
            ScheduleRemark.EMPTY,
            ScheduleRemark.DASH,
            ScheduleRemark.NO_TIME,
            ScheduleRemark.NO_TICKS,
            ScheduleRemark.ONLY_NEXT_MONTH,
            ScheduleRemark.ONLY_DURATION,
            ScheduleRemark.ONLY_YEARS,
            ScheduleRemark.MONTH_NOT_PRINTED,
            ScheduleRemark.UNREAD,
            ScheduleRemark.OTHER_FREQUENCY,
            ScheduleRemark.OUTSIDE_YEAR,
        ),
        TIME,
    ),
}
# Of the table as a whole: every action's cell is in doubt.
OF_THE_TABLE: Mapping[Kind, set[str]] = {
    ImportDoubt.NO_TEAM_COLUMN: {"penanggung_jawab"},
    ImportDoubt.NO_TIME_COLUMN: TIME,
    MeaningDoubt.NO_HEADINGS: AREA,
    MeaningDoubt.MORE_AREAS: AREA,
    ReaderRemark.UNRULED: {*TEXTS, *TIME, *AREA, "komponen_nomor", "penanggung_jawab"},
}
OF_THE_DECREE: Mapping[Kind, set[str]] = {
    DecreeDoubt.NUMBER_DIFFERS: {"nomor", "tahun"},
    DecreeDoubt.DATE_DIFFERS: {"tanggal"},
    DecreeDoubt.DATE_NOT_WHOLE: {"tanggal"},
    DecreeDoubt.YEAR_DIFFERS: {"tahun", "tanggal"},
    DecreeDoubt.NO_DECREE: {"nomor"},
}
# What says that an action may be none, or not meant to be there.
OF_EXISTENCE = {
    LineDoubt.HIDDEN_ROW,
    LineDoubt.STRUCK_OUT,
    LineDoubt.UNPLACED,
    LineDoubt.LOWER_HALF,
}

_LEAST, _ENOUGH = 6, 24  # letters by which a text is known among what was left out


@dataclass(frozen=True)
class Told:
    """What an import says of itself."""

    imported: Imported

    def of_cell(self, each: Standing, field: str, asked: Asked) -> bool:
        """Whether the draft or the report owns up that this cell may be wrong."""
        return (
            self.doubts_cell(each, field)
            or any(field in OF_THE_TABLE.get(kind, ()) for kind in self._kinds)
            or self.leaves_out(asked[field])
        )

    def doubts_cell(self, each: Standing, field: str) -> bool:
        """The same by what is said of this very action, its komponen or its area."""
        unsure = each.aksi.kepastian in (PERKIRAAN, TIDAK_TERBACA)
        return (unsure and field in TIME) or any(
            field in OF_A_PART.get(kind, ()) for kind in self._of_parts(each)
        )

    def of_decree(self, field: str, found: str) -> bool:
        """What is not filled in is told where it is named among what is missing."""
        if not found:
            return any(field in _missing(doubt.finding.named) for doubt in self.imported.doubts)
        return any(field in OF_THE_DECREE.get(kind, ()) for kind in self._kinds)

    def of_existence(self, each: Standing) -> bool:
        """Whether the action itself is in doubt."""
        return any(kind in OF_EXISTENCE for kind in self._of_parts(each))

    def leaves_out(self, texts: tuple[str, ...]) -> bool:
        """Whether one of these texts is named among what was left out."""
        return any(
            text[:_ENOUGH] in left
            for text in texts
            if len(text) >= _LEAST
            for left in self._left_out
        )

    @cached_property
    def _kinds(self) -> set[Kind]:
        return {doubt.kind for doubt in self.imported.doubts}

    @cached_property
    def _left_out(self) -> list[str]:
        return [plain("", each.text) for each in self.imported.left_out]

    def _of_parts(self, each: Standing) -> Iterator[Kind]:
        """What is said of the action, or of the area, kelompok and komponen that it stands in."""
        above = [each.path[:length] for length in (1, 2, 3)]
        for doubt in self.imported.doubts:
            of_above = doubt.spot[0] in above and not doubt.subject.startswith("Aksi ")
            if of_above or doubt.subject == f"Aksi {each.aksi.id}":
                yield doubt.kind


def _missing(named: Mapping[str, object]) -> set[str]:
    """The decree's fields that a doubt names as missing."""
    words = {"nama penanda tangan": "penanda_tangan", "jabatan penanda tangan": "jabatan"}
    listed = str(named.get("missing", "")).replace(" dan ", ", ").split(", ")
    return {words.get(word, word) for word in listed}
