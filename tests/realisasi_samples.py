"""Reports for tests, all made up: any reports that a file may hold, as a Hypothesis strategy."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from zi_site.plan.reports import (
    AKSES,
    BULAN,
    SEMESTER,
    STATUS,
    TRIWULAN,
    Bukti,
    Laporan,
    Realisasi,
    periods,
)

PERIODS = [each for kind in (BULAN, TRIWULAN, SEMESTER) for each in periods(kind)]
# Texts as the reader gives them: without spaces around, without what no file may hold.
texts = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff"),
        max_size=60,
    )
    | st.sampled_from(
        [
            "=1+1",
            "'x",
            "- y",
            "a: b",
            "a #b",
            "ya",
            "null",
            "1e3",
            "2025-01-01",
            "<r>a</r>",
            "_x0041_",
        ]
    )
    | st.sampled_from(["a\nb", "Contoh kalimat yang cukup panjang untuk dilipat. " * 6])
).map(str.strip)
dates = st.none() | st.dates(date(2014, 1, 1), date(2040, 12, 31))


def reports(
    ids: Sequence[str] = ("1.1", "1.10", "2.3-a"), satker: str = "kab-blora", tahun: int = 2025
) -> st.SearchStrategy[Realisasi]:
    """Reports of these actions, each action and period at most once."""
    evidence = st.builds(Bukti, texts.filter(bool), texts, st.sampled_from(AKSES), dates)
    report = st.builds(
        Laporan,
        st.sampled_from(ids),
        st.sampled_from(PERIODS),
        st.sampled_from(STATUS),
        dates,
        texts,
        texts,
        texts,
        st.lists(evidence, max_size=3).map(tuple),
    )
    unique = st.lists(report, max_size=6, unique_by=lambda each: (each.aksi, each.periode))
    return st.builds(Realisasi, st.just(1), st.just(satker), st.just(tahun), unique.map(tuple))
