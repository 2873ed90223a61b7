"""Frozen plans with made-up reports: every status, kind of period and class of access, hostile
texts too.
"""

from datetime import date
from functools import cache
from pathlib import Path

from hostile_texts import HOSTILE_TEXTS
from hypothesis import strategies as st

from zi_site.plan.model import Plan
from zi_site.plan.reports import AKSES, STATUS, Bukti, Laporan, Periode, Realisasi, periods
from zi_site.site.loading import load_plans
from zi_site.views.table import Table, table_of

FROZEN = Path(__file__).parent / "rencana"
PERIODS = tuple(period for kind in ("bulan", "triwulan", "semester") for period in periods(kind))
OPEN = Bukti(
    "Contoh notulen rapat", "https://ppid.contoh.go.id/notulen.pdf", "publik", date(2025, 4, 1)
)
LIMITED = Bukti("Contoh daftar hadir", "https://ppid.contoh.go.id/rahasia", "terbatas")
EXEMPT = Bukti("Contoh laporan pengaduan", "", "dikecualikan")


@cache
def frozen_plan(name: str = "kab-blora/2025") -> Plan:
    satker, tahun = name.split("/")
    (found,) = (
        each.plan
        for each in load_plans(FROZEN, jobs=1).plans
        if each.plan.satker == satker and each.plan.tahun == int(tahun)
    )
    return found


def blora_reports() -> Realisasi:
    """Of the first five actions: in full, twice, for half a year, without a date, off the planned
    months.
    """
    ids = [action.id for action in frozen_plan().actions()]
    first, second, third, fourth, fifth = ids[:5]
    reports = (
        Laporan(
            second,
            Periode("triwulan", 2),
            "selesai",
            date(2025, 7, 4),
            "Contoh laporan: rapat kedua dilaksanakan.",
            bukti=(OPEN, LIMITED),
        ),
        Laporan(
            first,
            Periode("triwulan", 1),
            "selesai",
            date(2025, 4, 5),
            "Contoh laporan: keputusan tim kerja sudah ditandatangani.",
            "Contoh kendala: dua anggota pindah tugas.",
            "Contoh tindak lanjut: keputusan diubah pada Mei.",
            (OPEN, LIMITED, EXEMPT),
        ),
        Laporan(
            second,
            Periode("triwulan", 1),
            "berjalan",
            date(2025, 4, 5),
            "Contoh laporan: rapat pertama.",
        ),
        Laporan(
            third,
            Periode("semester", 1),
            "tertunda",
            date(2025, 7, 4),
            kendala="Contoh kendala: anggaran.",
        ),
        Laporan(
            fourth,
            Periode("bulan", 11),
            "dibatalkan",
            uraian="Contoh laporan: digabung dengan kegiatan lain.",
        ),
        Laporan(fifth, Periode("bulan", 3), "berjalan", date(2025, 4, 1), bukti=(OPEN,)),
    )
    return Realisasi(1, "kab-blora", 2025, reports)


def blora() -> Table:
    return table_of(frozen_plan(), blora_reports())


def demak_reports() -> Realisasi:
    """Of a plan in which no schedule could be read: one action."""
    first = next(frozen_plan("kab-demak/2023").actions()).id
    report = Laporan(
        first,
        Periode("triwulan", 1),
        "selesai",
        date(2023, 4, 3),
        "Contoh laporan.",
        bukti=(EXEMPT,),
    )
    return Realisasi(1, "kab-demak", 2023, (report,))


def demak() -> Table:
    return table_of(frozen_plan("kab-demak/2023"), demak_reports())


def hostile() -> Table:
    """Every rude text in every cell of a report."""
    plan = frozen_plan()
    ids = [action.id for action in plan.actions()]
    reports = tuple(
        Laporan(
            ids[number % len(ids)],
            PERIODS[number % len(PERIODS)],
            STATUS[number % len(STATUS)],
            None,
            text,
            text,
            text,
            tuple(Bukti(text, text, akses) for akses in AKSES),
        )
        for number, text in enumerate(HOSTILE_TEXTS)
    )
    return table_of(plan, Realisasi(1, plan.satker, plan.tahun, reports))


TEXTS = st.one_of(st.sampled_from(HOSTILE_TEXTS), st.text(max_size=20), st.just(""))
BUKTI = st.builds(
    Bukti,
    TEXTS,
    st.one_of(st.just(OPEN.tautan), TEXTS),
    st.sampled_from(AKSES),
    st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2026, 12, 31))),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Blora's plan with any reports, one an action and period, in any order."""
    plan = frozen_plan()
    ids = [action.id for action in plan.actions()]
    keys = draw(
        st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(PERIODS)), max_size=6, unique=True)
    )
    reports = tuple(
        Laporan(
            action,
            period,
            draw(st.sampled_from(STATUS)),
            draw(st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2026, 12, 31)))),
            draw(TEXTS),
            draw(TEXTS),
            draw(TEXTS),
            tuple(draw(st.lists(BUKTI, max_size=2))),
        )
        for action, period in keys
    )
    return table_of(plan, Realisasi(1, plan.satker, plan.tahun, reports))
