"""What changed between two states of the reports: nothing is overlooked, and it is said report by
report.
"""

from dataclasses import replace
from datetime import date

from hypothesis import given
from realisasi_samples import reports

from zi_site.plan.changes.reports import ReportChanges, describe_reports, report_differences
from zi_site.plan.reports import BULAN, TRIWULAN, Bukti, Laporan, Periode, Realisasi

FIRST = Laporan(
    "1.1",
    Periode(TRIWULAN, 1),
    "berjalan",
    date(2026, 4, 5),
    "Contoh.",
    bukti=(Bukti("Contoh notula"), Bukti("Contoh undangan")),
)
SECOND = Laporan("1.2", Periode(BULAN, 3), "tertunda", kendala="Contoh kendala.")


def said(before: tuple[Laporan, ...], after: tuple[Laporan, ...]) -> list[str]:
    states = (Realisasi(1, "kab-contoh", 2026, each) for each in (before, after))
    return list(describe_reports(report_differences(*states)))


def test_new_and_removed_reports() -> None:
    assert said((FIRST,), (FIRST, SECOND)) == [
        "Aksi 1.2, Maret: laporan baru, tertunda.",
        "1 laporan lain tidak berubah.",
    ]
    assert said((SECOND,), (FIRST,)) == [
        "Aksi 1.1, Triwulan I: laporan baru, berjalan, 2 bukti.",
        "Aksi 1.2, Maret: laporan dihapus (tadinya tertunda).",
    ]
    assert list(describe_reports(report_differences(None, Realisasi(1, "kab-contoh", 2026)))) == []


def test_every_field_that_changed_is_named() -> None:
    after = replace(
        FIRST,
        status="selesai",
        tanggal=None,
        uraian="",
        kendala="Contoh " * 20,
        tindak_lanjut="Baru.",
    )
    assert said((FIRST,), (after,)) == [
        "Aksi 1.1, Triwulan I: status dari berjalan menjadi selesai; tanggal dari 2026-04-05 "
        "menjadi kosong; "
        "uraian dihapus (tadinya “Contoh.”); "
        "kendala menjadi “Contoh Contoh Contoh Contoh Contoh Contoh Contoh Contoh Con…”; "
        "tindak lanjut menjadi “Baru.”."
    ]


def test_evidence() -> None:
    notula, undangan = FIRST.bukti
    linked = replace(notula, tautan="https://contoh.invalid/n.pdf")
    assert said((FIRST,), (replace(FIRST, bukti=(linked, Bukti("Contoh foto"))),)) == [
        "Aksi 1.1, Triwulan I: bukti “Contoh notula” diubah; bukti “Contoh foto” ditambahkan; "
        "bukti “Contoh undangan” dihapus."
    ]
    assert said((FIRST,), (replace(FIRST, bukti=(undangan, notula)),)) == [
        "Aksi 1.1, Triwulan I: urutan buktinya berubah."
    ]


@given(before=reports(), after=reports())
def test_no_difference_is_overlooked(before: Realisasi, after: Realisasi) -> None:
    changes = report_differences(before, after)
    keys = {(each.aksi, each.periode) for each in (*before.laporan, *after.laporan)}
    assert len(changes.added) + len(changes.changed) + len(
        changes.removed
    ) + changes.unchanged == len(keys)
    told = [
        sentence
        for sentence in describe_reports(changes)
        if not sentence.endswith("tidak berubah.")
    ]
    assert len(told) == len(keys) - changes.unchanged
    assert not any(sentence.endswith(": .") for sentence in told)
    assert report_differences(after, after) == ReportChanges(unchanged=len(after.laporan))
