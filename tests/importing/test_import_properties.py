"""Promises of every import, tried over made-up tables: a draft or one sentence, each refusal told,
nothing lost.
"""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from profiles import examples

from zi_site.documents.grid import ABOVE, LEFT, Cell, Document, Grid, GridRow, Origin, Paragraph
from zi_site.draft.account import account
from zi_site.draft.result import Imported
from zi_site.draft.text import drafted
from zi_site.exceptions import SourceError
from zi_site.importing.importer import import_grids
from zi_site.plan.model import Sumber
from zi_site.plan_file.read.plan_file import read_plan

HEADINGS = (
    "NO", "No.", "AREA PERUBAHAN", "KOMPONEN", "KEGIATAN", "SUB KEGIATAN", "INDIKATOR", "LANGKAH AKSI", "RENCANA AKSI",
    "BUKTI FISIK", "OUTPUT", "INDIKATOR KEBERHASILAN", "PELAKSANAAN (BULAN)", "TARGET WAKTU", "PENANGGUNG JAWAB", "PIC",
    "KETERANGAN", "ANGGARAN", "", "Lain",
)  # fmt: skip
MONTHS = (*(str(number) for number in range(1, 15)), "JAN", "FEB", "MAR", "APR", "TW I", "TW II")
TEXTS = (
    "", "", "1", "2", "a.", "I", "IV", "✓", "√", "x", "-", "sda", "I. MANAJEMEN PERUBAHAN", "1) Rapat", "b) Laporan",
    "Terselenggaranya:", "Januari - Desember", "Per Triwulan", "Tim Kerja", "TIM PENGAWASAN", "JUMLAH", "AREA II",
    "Penguatan Akuntabilitas", "Telah dibentuk tim", "menandatang", "ani RKKL", "1.1.2", "yes", "null", "# x", "- y",
)  # fmt: skip
texts: SearchStrategy[str] = st.one_of(st.sampled_from(TEXTS), st.text(max_size=24))
cells = st.builds(
    Cell,
    texts,
    st.builds(Origin, line=st.integers(1, 9)),
    st.sampled_from(("", "", "", LEFT, ABOVE)),
    st.booleans(),
    st.booleans(),
)
rows = st.builds(GridRow, st.lists(cells, max_size=20).map(tuple))


def _heading(names: list[str]) -> GridRow:
    return GridRow(tuple(Cell(name) for name in names))


headings = st.builds(
    lambda names, months: _heading([*names, *months]),
    st.lists(st.sampled_from(HEADINGS), min_size=3, max_size=9),
    st.one_of(
        st.just([]), st.just(list(MONTHS[:12])), st.lists(st.sampled_from(MONTHS), max_size=14)
    ),
)
usual = st.just(
    _heading(["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU", "PIC"])
)
grids = st.builds(
    lambda heading, body: Grid((heading, *body)),
    st.one_of(usual, headings),
    st.lists(st.one_of(rows, headings), max_size=12),
)
documents = st.builds(
    Document,
    st.sampled_from(("xlsx", "docx", "pdf", "teks")),
    st.lists(st.one_of(grids, st.builds(Paragraph, texts)), min_size=1, max_size=4).map(tuple),
    st.booleans(),
)


def imported(document: Document) -> Imported | None:
    try:
        return import_grids(document, Sumber("contoh.txt", "0" * 64), "kab-blora", 2026)
    except SourceError:
        return None


@given(documents)
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=examples(150))
def test_any_draft_is_accepted_or_each_refusal_is_among_its_doubts(document: Document) -> None:
    result = imported(document)
    if result is None:
        return
    draft = drafted(result)
    told = " ".join(doubt.text for doubt in draft.imported.doubts)
    assert [problem for problem in draft.refusals if problem.message not in told] == []
    assert read_plan(draft.text.encode(), "plans/kab-blora/2026.yml").plan == result.plan
    assert account(draft.imported, whole=True).strip()


@given(
    st.lists(
        st.lists(st.sampled_from(("Rapat", "SK Tim", "Mei", "TIM A", "x")), min_size=7, max_size=7),
        max_size=9,
    )
)
def test_every_row_with_a_step_of_its_own_is_an_action(body: list[list[str]]) -> None:
    """In a whole table, where each row has a step and a time, no row and no text is lost."""
    heading = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU", "PIC"]
    lines = [[str(at), *(f"{text} {at}" for text in row[1:])] for at, row in enumerate(body, 1)]
    grid = Grid(tuple(GridRow(tuple(Cell(text) for text in line)) for line in [heading, *lines]))
    result = imported(Document("xlsx", (grid,)))
    if not body:
        assert result is None
        return
    assert result is not None
    actions = list(result.plan.actions())
    assert [aksi.langkah_aksi for aksi in actions] == [line[3] for line in lines]
    assert [aksi.bukti_fisik for aksi in actions] == [line[4] for line in lines]
    assert [aksi.jadwal for aksi in actions] == [line[5] for line in lines]


@given(st.sets(st.integers(1, 12)), st.sampled_from(("✓", "√", "v", "X", "●", "\uf0fc")))
def test_ticks_are_the_months_that_they_stand_in(months: set[int], sign: str) -> None:
    heading = ["NO", "KOMPONEN", "LANGKAH AKSI", *(str(month) for month in range(1, 13)), "PIC"]
    body = [
        "1",
        "Tim Kerja",
        "Rapat",
        *(sign if month in months else "" for month in range(1, 13)),
        "Tim",
    ]
    grid = Grid(tuple(GridRow(tuple(Cell(text) for text in line)) for line in (heading, body)))
    result = imported(Document("xlsx", (grid,)))
    assert result is not None
    (aksi,) = result.plan.actions()
    assert set(aksi.bulan) == set(aksi.centang) == months
    assert aksi.kepastian == ("tertulis" if months else "tidak-terbaca")
