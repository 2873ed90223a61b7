"""What is read of a decree: of the five real ones all that the reviewed plans hold, of other forms
what they print.
"""

from datetime import date

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from zi_site.documents.grid import Cell, Grid, GridRow, Origin, Paragraph
from zi_site.importing.decree.decree import ReadDecree, is_decree_table, read_decree
from zi_site.importing.decree.decree_lines import decree_paragraphs
from zi_site.importing.decree.sentences import DecreeDoubt
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Bab, Butir, Plan
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text

TESTS = ROOT / "tests"
SOURCES = {
    "kab-blora/2025": "000_3ad52629cf357ec6.txt",
    "kab-demak/2023": "001_237de9454de5f2fd.txt",
    "kab-sarolangun/2025": "002_ca8ce249ebccbbf0.txt",
    "kab-purbalingga/2022": "003_7b5166f93e7b44c6.txt",
    "kab-kebumen/2026": "004_4f50f9d45919d0ed.txt",
}


def _paragraphs(text: str) -> list[Paragraph]:
    return [
        Paragraph(line, Origin(line=at))
        for at, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]


def _read(text: str, satker: str = "kab-blora", tahun: int = 2024, after: str = "") -> ReadDecree:
    return read_decree(_paragraphs(text), satker, tahun, _paragraphs(after))


def _seed(name: str) -> tuple[ReadDecree, Plan]:
    """What is read of a seed's lines outside the table (lines with three tabs and more), and the
    reviewed plan.
    """
    satker, tahun = name.split("/")
    lines = _paragraphs((TESTS / "sumber" / SOURCES[name]).read_text(encoding="utf-8"))
    table = [at for at, line in enumerate(lines) if line.text.count("\t") >= 3]
    after = [line for line in lines[table[0] :] if line.text.count("\t") < 3]
    plan = read_plan((TESTS / "rencana" / f"{name}.yml").read_bytes(), name).plan
    assert plan is not None
    return read_decree(lines[: table[0]], satker, int(tahun), after), plan


@pytest.mark.parametrize("name", SOURCES)
def test_the_five_decrees_are_read_as_they_were_reviewed(name: str) -> None:
    read, plan = _seed(name)
    assert read.keputusan == plan.keputusan
    assert read.judul == plan.judul
    assert read.pendahuluan == plan.pendahuluan


def test_lines_outside_the_table_that_are_no_part_of_the_decree_are_named() -> None:
    """Purbalingga prints two teams outside its table; repeated signatures are no news."""
    read, _ = _seed("kab-purbalingga/2022")
    assert [each.text for each in read.left_out] == [
        "Tim Penguatan Akuntabilitas",
        "Tim Pengawasan",
    ]
    assert read.left_out[0].origin == Origin(line=132)
    assert _seed("kab-blora/2025")[0].left_out == ()


def test_a_sound_decree_leaves_no_doubt() -> None:
    assert [_seed(name)[0].doubts for name in SOURCES if "sarolangun" not in name] == [()] * 4
    (doubt,) = _seed("kab-sarolangun/2025")[0].doubts
    assert doubt.kind is DecreeDoubt.CHAPTERS_PUT_TOGETHER


PROVINCE = """
K E P U T U S A N
KETUA KOMISI PEMILIHAN UMUM PROVINSI JAWA TENGAH
NOMOR : 12 / HK.03.1-Kpt/33/Prov/2024
TENTANG
RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS
TAHUN ANGGARAN 2024
DENGAN RAHMAT TUHAN YANG MAHA ESA
KETUA KOMISI PEMILIHAN UMUM PROVINSI JAWA TENGAH,
Menimbang
: a.
bahwa dalam rangka pencegahan korupsi perlu
disusun rencana kerja;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf
a. perlu menetapkan Keputusan;
Mengingat : 1) Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi
Pemerintahan;
2) Peraturan Presiden Nomor 95 Tahun 2018
M E M U T U S K A N :
Menetapkan : KEPUTUSAN TENTANG RENCANA KERJA.
PERTAMA : Menetapkan rencana kerja sebagaimana tercantum dalam
Lampiran keputusan ini.
KEDUA : Keputusan ini berlaku sejak tanggal ditetapkan.
Ditetapkan di Semarang pada tanggal 05 Pebruari 2024
KETUA KOMISI PEMILIHAN UMUM
PROVINSI JAWA TENGAH
t.t.d
Dr. SITI CONTOH, S.H., M.Si.
"""


def test_another_form_of_decree() -> None:
    read = _read(PROVINCE, "prov-jawa-tengah")
    decree = read.keputusan
    assert (decree.nomor, decree.tahun) == ("12/HK.03.1-Kpt/33/Prov/2024", 2024)
    assert decree.tentang == "RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS TAHUN ANGGARAN 2024"
    assert (decree.tempat, decree.tanggal) == ("Semarang", date(2024, 2, 5))
    assert decree.jabatan == "KETUA KOMISI PEMILIHAN UMUM PROVINSI JAWA TENGAH"
    assert decree.penanda_tangan == "Dr. SITI CONTOH, S.H., M.Si."
    assert decree.menimbang == (
        Butir("a.", "bahwa dalam rangka pencegahan korupsi perlu disusun rencana kerja;"),
        Butir(
            "b.",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a. perlu menetapkan "
            "Keputusan;",
        ),
    )
    assert [entry.tanda for entry in decree.mengingat] == ["1)", "2)"]
    assert [entry.tanda for entry in decree.diktum] == ["PERTAMA", "KEDUA"]
    assert (
        decree.diktum[0].isi
        == "Menetapkan rencana kerja sebagaimana tercantum dalam Lampiran keputusan ini."
    )
    assert read.doubts == ()


ANNEX = """
LAMPIRAN I : KEPUTUSAN SEKRETARIS KOMISI PEMILIHAN UMUM KOTA SEMARANG
NOMOR : 5 TAHUN 2024
TANGGAL : 3-1-2024
TENTANG : RENCANA AKSI ZONA INTEGRITAS KPU KOTA SEMARANG TAHUN 2024
RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS
KOMISI PEMILIHAN UMUM KOTA SEMARANG
TAHUN 2024
"""
AFTER = """
Semarang, 3 Januari 2024
Plt. SEKRETARIS KPU KOTA SEMARANG,
(ANI CONTOH, S.E.)
NIP. 19800101 200501 2 001
"""


def test_an_annex_alone_names_its_decree() -> None:
    read = _read(ANNEX, "kota-semarang", 2024, AFTER)
    decree = read.keputusan
    assert (decree.nomor, decree.tahun, decree.tanggal) == ("5", 2024, date(2024, 1, 3))
    assert decree.tentang == "RENCANA AKSI ZONA INTEGRITAS KPU KOTA SEMARANG TAHUN 2024"
    assert (
        read.judul
        == "RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS KOMISI PEMILIHAN UMUM KOTA SEMARANG TAHUN 2024"
    )
    assert (decree.tempat, decree.jabatan) == ("Semarang", "Plt. SEKRETARIS KPU KOTA SEMARANG")
    assert decree.penanda_tangan == "ANI CONTOH, S.E."
    assert read.doubts == ()


def test_personal_numbers_are_left_out_and_not_repeated() -> None:
    read = _read(ANNEX, "kota-semarang", 2024, AFTER)
    assert [each.text for each in read.left_out] == ["NIP atau NIK"]
    assert "1980" not in repr(read)


def test_a_table_alone_has_no_decree_and_says_so() -> None:
    read = _read(
        "Rencana Aksi Pembangunan Zona Integritas\nKPU Kabupaten Blora Tahun 2024\nSatuan Kerja: "
        "Blora"
    )
    assert read.judul == "Rencana Aksi Pembangunan Zona Integritas KPU Kabupaten Blora Tahun 2024"
    assert read.keputusan.nomor == ""
    assert read.keputusan.tahun == 0
    missing = "nomor, tahun, judul (tentang), tempat, tanggal, jabatan penanda tangan dan nama"
    assert [each.finding for each in read.doubts] == [
        DecreeDoubt.MISSING(missing=f"{missing} penanda tangan")
    ]
    assert [each.text for each in read.left_out] == ["Satuan Kerja: Blora"]


def test_nothing_at_all_is_no_decree_either() -> None:
    read = read_decree([], "kab-blora", 2024)
    assert (read.judul, read.pendahuluan, read.left_out) == ("", (), ())
    assert len(read.doubts) == 1


HEAD = (
    "KEPUTUSAN KPU KABUPATEN BLORA\nNOMOR 7 TAHUN 2024\nTENTANG\nRENCANA AKSI KPU KABUPATEN "
    "BLORA TAHUN 2024\n"
)
SIGNED = (
    "Ditetapkan di Blora\npada tanggal 3 Mei 2024\nKETUA KPU KABUPATEN BLORA,\nttd\nCONTOH NAMA\n"
)


@pytest.mark.parametrize(
    ("text", "doubt", "place"),
    [
        (
            HEAD + SIGNED + "LAMPIRAN\nKEPUTUSAN KPU KABUPATEN BLORA\nNOMOR 8 TAHUN 2024",
            DecreeDoubt.NUMBER_DIFFERS(head="7 Tahun 2024", annex="8 Tahun 2024"),
            "NOMOR 7 TAHUN 2024",
        ),
        (
            HEAD
            + SIGNED
            + "LAMPIRAN\nKEPUTUSAN KPU KABUPATEN BLORA\nNOMOR 7 TAHUN 2024\nTANGGAL 4 MEI 2024",
            DecreeDoubt.DATE_DIFFERS(signed=date(2024, 5, 3), annex=date(2024, 5, 4)),
            "pada tanggal 3 Mei 2024",
        ),
        (
            HEAD + SIGNED.replace("2024", "2023"),
            DecreeDoubt.YEAR_DIFFERS(tahun=2024, tanggal=date(2023, 5, 3)),
            "NOMOR 7 TAHUN 2024",
        ),
        (
            HEAD + SIGNED.replace("3 Mei 2024", "… Mei 2024"),
            DecreeDoubt.DATE_NOT_WHOLE(printed="… Mei 2024"),
            "pada tanggal … Mei 2024",
        ),
        (
            (HEAD + SIGNED).replace("BLORA", "DEMAK"),
            DecreeDoubt.OTHER_OFFICE(office="KPU Kabupaten Blora", printed="KPU Kabupaten Demak"),
            "RENCANA AKSI KPU KABUPATEN DEMAK TAHUN 2024",
        ),
        (
            HEAD.replace("TAHUN 2024", "TAHUN 2022") + SIGNED,
            DecreeDoubt.OTHER_YEAR(years="2022", tahun=2024),
            "RENCANA AKSI KPU KABUPATEN BLORA TAHUN 2022",
        ),
    ],
)
def test_what_does_not_agree_is_a_doubt_at_its_line(text: str, doubt: Finding, place: str) -> None:
    (found,) = [each for each in _read(text).doubts if each.finding == doubt]
    assert text.split("\n")[found.origin.line - 1] == place


@pytest.mark.parametrize(
    ("printed", "nomor", "tahun"),
    [
        ("NOMOR 29 TAHUN 2024", "29", 2024),
        ("Nomor: 12/HK.03.1/3316/2024", "12/HK.03.1/3316/2024", 2024),
        ("No. 4/PW.01-Kpt/3316/KPU-Kab/I/2024", "4/PW.01-Kpt/3316/KPU-Kab/I/2024", 2024),
        ("SURAT KEPUTUSAN NOMOR 15.A TAHUN 2024", "15.A", 2024),
        ("NOMOR        TAHUN 2024", "", 2024),
        ("NOMOR : … TAHUN 2024", "", 2024),
    ],
)
def test_numbers_of_decrees(printed: str, nomor: str, tahun: int) -> None:
    decree = _read(HEAD.replace("NOMOR 7 TAHUN 2024", printed) + SIGNED).keputusan
    assert (decree.nomor, decree.tahun) == (nomor, tahun)


def test_a_number_that_is_quoted_is_not_the_decrees_own() -> None:
    text = (
        HEAD.replace("NOMOR 7 TAHUN 2024\n", "")
        + "Menimbang : a. bahwa Surat Nomor 99 Tahun 2020;\n"
        + SIGNED
    )
    assert _read(text).keputusan.nomor == ""


@pytest.mark.parametrize(
    ("block", "copy"),
    [
        ("SEKRETARIAT KPU BLORA\nKasubbag Hukum,\nBUDI CONTOH", ("Kasubbag Hukum", "BUDI CONTOH")),
        (
            "Kepala Bagian Hukum dan\nSDM\n\nBudi Contoh, S.H.",
            ("Kepala Bagian Hukum dan SDM", "Budi Contoh, S.H."),
        ),
        ("Sekretaris\n\nNIP. 19800101 200501 1 001", ("Sekretaris", "")),
    ],
)
def test_who_certified_the_copy(block: str, copy: tuple[str, str]) -> None:
    read = _read(f"{HEAD}{SIGNED}Salinan sesuai dengan aslinya\n{block}")
    assert (read.keputusan.salinan.jabatan, read.keputusan.salinan.nama) == copy
    assert "1980" not in repr(read)


def test_signatures_under_the_annex_serve_where_the_decree_has_none() -> None:
    read = _read(HEAD, after=SIGNED)
    assert (read.keputusan.tanggal, read.keputusan.penanda_tangan) == (
        date(2024, 5, 3),
        "CONTOH NAMA",
    )


def test_a_number_right_above_the_signature_below_the_table_is_the_decrees() -> None:
    title = "RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN BLORA TAHUN 2024\n"
    named = "Keputusan KPU Kabupaten Blora Nomor 12 Tahun 2024\n"
    assert _read(title, after=named + SIGNED).keputusan.nomor == "12"
    assert _read(title, after=named + "Catatan lain.\n" + SIGNED).keputusan.nomor == ""


BESIDE = (  # left and right of a page, line by line
    ("Mengetahui", "Ditetapkan di Blora"),
    ("Sekretaris", "pada tanggal 3 Mei 2024"),
    ("", "KETUA KPU KABUPATEN BLORA,"),
    ("ttd.", "ttd."),
    ("NAMA KIRI", "NAMA KANAN"),
)


def _on_a_page() -> list[Paragraph]:
    return [
        Paragraph(text, Origin(page=1, line=at, box=(x, at * 12.0, x + 150, at * 12.0 + 9)))
        for at, pair in enumerate(BESIDE)
        for x, text in zip((50.0, 400.0), pair, strict=True)
        if text
    ]


def _in_a_table() -> list[Paragraph]:
    rows = (
        GridRow(tuple(Cell(text, Origin(line=at)) for text in pair))
        for at, pair in enumerate(BESIDE)
    )
    return list(decree_paragraphs([Grid(tuple(rows))]))


@pytest.mark.parametrize("signed", [_on_a_page(), _in_a_table()])
def test_who_signed_is_read_below_the_place_and_day_not_beside_them(
    signed: list[Paragraph],
) -> None:
    decree = read_decree([*_paragraphs(HEAD), *signed], "kab-blora", 2024).keputusan
    assert (decree.tempat, decree.tanggal, decree.jabatan, decree.penanda_tangan) == (
        "Blora",
        date(2024, 5, 3),
        "KETUA KPU KABUPATEN BLORA",
        "NAMA KANAN",
    )


def test_entries_without_a_mark_are_kept_apart_only_where_one_begins() -> None:
    text = (
        HEAD
        + "Mengingat : 1. Undang-Undang A;\nPeraturan B;\n2. Undang-Undang C (Lembaran\nNegara);\n"
        + SIGNED
    )
    assert _read(text).keputusan.mengingat == (
        Butir("1.", "Undang-Undang A;"),
        Butir("", "Peraturan B;"),
        Butir("2.", "Undang-Undang C (Lembaran Negara);"),
    )


def test_what_has_no_place_in_a_plan_is_named() -> None:
    text = (
        HEAD
        + "Mengingat : 1. Undang-Undang A;\nMemperhatikan : Hasil rapat pleno tanggal 2 Mei 2024;\n"
        + SIGNED
    )
    assert [each.text for each in _read(text).left_out] == ["Hasil rapat pleno tanggal 2 Mei 2024;"]


def test_chapters_of_an_introduction() -> None:
    text = (
        HEAD
        + SIGNED
        + """
LAMPIRAN
KEPUTUSAN KPU KABUPATEN BLORA
RENCANA AKSI ZONA INTEGRITAS
BAB I
PENDAHULUAN
Zona Integritas dibangun bersama. Ada dua tahap:
a. persiapan, yang memuat
(1) rapat;
(2) pakta integritas; dan
b. pelaksanaan.
BAB II RENCANA
Tahun ini rencananya sebagai berikut.

RENCANA AKSI
"""
    )
    read = _read(text)
    assert read.judul == "RENCANA AKSI ZONA INTEGRITAS"
    steps = (
        Butir(
            "a.",
            "persiapan, yang memuat",
            (Butir("(1)", "rapat;"), Butir("(2)", "pakta integritas; dan")),
        ),
    )
    body = (
        "Zona Integritas dibangun bersama. Ada dua tahap:",
        (*steps, Butir("b.", "pelaksanaan.")),
    )
    assert read.pendahuluan == (
        Bab("BAB I", "PENDAHULUAN", body),
        Bab("BAB II", "RENCANA", ("Tahun ini rencananya sebagai berikut.",)),
    )


def test_a_narrow_page_cuts_lines_and_not_paragraphs() -> None:
    body = (
        "Kalimat yang pertama berakhir tepat di ujung baris yang sempit ini.\nKalimat kedua "
        "masih di paragraf sama."
    )
    text = HEAD + SIGNED + f"LAMPIRAN\nRENCANA AKSI\nBAB I PENDAHULUAN\n{body}\n\nParagraf kedua.\n"
    assert _read(text).pendahuluan[0].isi == (body.replace("\n", " "), "Paragraf kedua.")


def test_a_text_before_the_table_is_an_introduction_without_a_chapter() -> None:
    text = (
        "Rencana Aksi Tahun 2024\nRencana aksi ini disusun bersama seluruh pegawai agar "
        "pelayanan menjadi lebih baik.\n"
    )
    assert _read(text).pendahuluan == (Bab("", "", (text.splitlines()[1],)),)


def test_tables_around_the_plan_are_read_row_by_row() -> None:
    """Word decrees keep "Menimbang", ":", "a." and the text in the columns of a table without
    lines.
    """
    rows = [("Menimbang", ":", "a.", "bahwa satu;"), ("", "", "b.", "bahwa dua;"), ("", "", "", "")]
    grid = Grid(
        tuple(
            GridRow(tuple(Cell(text, Origin(cell=f"A{at}")) for text in row))
            for at, row in enumerate(rows)
        )
    )
    paragraphs = decree_paragraphs([Paragraph("NOMOR 7 TAHUN 2024"), grid])
    assert [each.text for each in paragraphs] == [
        "NOMOR 7 TAHUN 2024",
        "Menimbang : a. bahwa satu;",
        "b. bahwa dua;",
    ]
    assert paragraphs[1].origin == Origin(cell="A0")
    read = read_decree(paragraphs, "kab-blora", 2024)
    assert read.keputusan.menimbang == (Butir("a.", "bahwa satu;"), Butir("b.", "bahwa dua;"))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("Menimbang", ":", "a.", "bahwa satu;")], True),
        ([("b.", "bahwa dua;")], True),
        ([("", "Ditetapkan di Blora")], True),
        ([("", "KETUA KPU KABUPATEN BLORA,")], True),
        ([("NO", "NAMA", "JABATAN"), ("1.", "Nama Contoh", "Ketua")], False),
        ([], False),
    ],
)
def test_tables_of_a_decrees_text_are_told_from_others(
    rows: list[tuple[str, ...]], expected: bool
) -> None:
    assert is_decree_table(Grid(tuple(GridRow(tuple(map(Cell, row))) for row in rows))) is expected


def test_a_pdf_gives_colons_and_marks_as_lines_of_their_own() -> None:
    text = (
        HEAD
        + "Mengingat\n:\n1.\nUndang-Undang A;\n2.\nPeraturan B;\nMenetapkan\n: KEPUTUSAN.\n"
        + SIGNED
    )
    decree = _read(text).keputusan
    assert decree.mengingat == (Butir("1.", "Undang-Undang A;"), Butir("2.", "Peraturan B;"))
    assert decree.menetapkan == "KEPUTUSAN."


MARKS = (
    "",
    "BAB I",
    "BAB II AKHIR",
    "1. AWAL",
    "a. x",
    "a.",
    "1) y",
    "(1) z",
    "- ",
    "2",
    ":",
    "Salinan sesuai asli",
)
WORDS = st.sampled_from([*f"{PROVINCE}{ANNEX}{AFTER}{HEAD}{SIGNED}".splitlines(), *MARKS])


@given(st.lists(WORDS | st.text(max_size=30), max_size=25), st.lists(WORDS, max_size=8))
def test_any_lines_are_read_and_what_is_read_can_be_written(
    before: list[str], after: list[str]
) -> None:
    read = read_decree(
        [Paragraph(text) for text in before], "kab-blora", 2024, [Paragraph(text) for text in after]
    )
    plan = Plan(1, "kab-blora", 2024, read.judul, read.keputusan, pendahuluan=read.pendahuluan)
    assert read_plan(plan_text(plan).encode(), "x.yml").plan == plan


WORK_PLAN = """
RENCANA KERJA ZONA INTEGRITAS
KPU KABUPATEN BLORA
A. Dasar
Keputusan KPU Nomor 15 Tahun 2024 tentang Pedoman Pembangunan Zona Integritas.
B. Tujuan
Dokumen ini menjadi pegangan pegawai KPU Kabupaten Blora.
Blora, 5 Januari 2024
Sekretaris,
Contoh Nama, S.H.
LAMPIRAN
"""


def test_a_plan_that_is_no_decree_takes_no_number_from_its_legal_basis() -> None:
    read = _read(WORK_PLAN)
    decree = read.keputusan
    assert (decree.nomor, decree.tahun, decree.tentang) == ("", 2024, "")
    assert (decree.naskah, decree.is_decree) == ("Rencana kerja", False)
    assert (decree.tempat, decree.tanggal) == ("Blora", date(2024, 1, 5))
    assert (decree.jabatan, decree.penanda_tangan) == ("Sekretaris", "Contoh Nama, S.H.")
    assert read.judul == "RENCANA KERJA ZONA INTEGRITAS KPU KABUPATEN BLORA"
    assert [(each.nomor, each.judul) for each in read.pendahuluan] == [
        ("A.", "Dasar"),
        ("B.", "Tujuan"),
    ]
    assert {each.kind for each in read.doubts} == {
        DecreeDoubt.NO_DECREE,
        DecreeDoubt.CHAPTERS_PUT_TOGETHER,
    }


@pytest.mark.parametrize(
    "basis",
    [
        "Dasar Hukum:\nKeputusan KPU Kabupaten Blora Nomor 3 Tahun 2024",
        "1. Peraturan Menteri PANRB Nomor 90 Tahun 2021 tentang Pembangunan Zona Integritas",
        "Berdasarkan Keputusan KPU Nomor 15 Tahun 2024 disusun rencana kerja ini",
        "Keputusan Menteri PANRB Nomor 1 Tahun 2024 tentang Pedoman",
        "Surat Edaran Nomor 4 Tahun 2024 tentang Zona Integritas.",
    ],
)
def test_numbers_of_other_laws_are_not_the_decrees(basis: str) -> None:
    read = _read(f"RENCANA KERJA ZONA INTEGRITAS\nKPU KABUPATEN BLORA\n{basis}\n")
    assert (read.keputusan.nomor, read.keputusan.tentang) == ("", "")


FOREWORD = """
LAPORAN DAN RENCANA ZONA INTEGRITAS
KPU KABUPATEN BLORA TAHUN 2024
KATA PENGANTAR
Dokumen ini disusun untuk memberi informasi tentang pembangunan zona integritas di kantor.
Sekretaris,
Contoh Nama, S.H.
NIP. 198001012005011002
DAFTAR ISI
BAB I Pendahuluan ........ 1
BAB I PENDAHULUAN
Kantor kami membangun zona integritas.
"""


def test_a_foreword_with_its_signature_is_no_part_of_the_decree() -> None:
    read = _read(FOREWORD)
    assert (read.keputusan.tentang, read.keputusan.jabatan) == ("", "")
    assert [each.judul for each in read.pendahuluan] == ["KATA PENGANTAR", "PENDAHULUAN"]
    assert read.pendahuluan[1].isi == ("Kantor kami membangun zona integritas.",)
    assert "1980" not in repr(read)


def test_what_a_decree_is_about_ends_with_its_sentence() -> None:
    about = "TENTANG\nRENCANA AKSI KPU KABUPATEN BLORA TAHUN 2024\n"
    text = f"KEPUTUSAN KPU KABUPATEN BLORA\nNOMOR 7 TAHUN 2024\n{about}Kata pengantar dari kami.\n"
    assert _read(text).keputusan.tentang == "RENCANA AKSI KPU KABUPATEN BLORA TAHUN 2024"


def test_a_cover_gives_the_number_and_the_day() -> None:
    cover = (
        "RENCANA AKSI ZONA INTEGRITAS",
        "KPU KABUPATEN BLORA",
        "Keputusan KPU Kabupaten Blora Nomor 3 Tahun 2024",
        "Blora, 8 Januari 2024",
    )
    grid = Grid(tuple(GridRow((Cell(text, Origin(line=at)),)) for at, text in enumerate(cover)))
    assert is_decree_table(grid)
    read = read_decree(decree_paragraphs([grid]), "kab-blora", 2024)
    decree = read.keputusan
    assert (decree.nomor, decree.tahun, decree.tempat) == ("3", 2024, "Blora")
    assert decree.tanggal == date(2024, 1, 8)
    assert read.judul == "RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN BLORA"


def test_the_number_of_a_letter_is_not_the_decrees() -> None:
    text = "Nomor : 123/PW.01/3316/2024\nSifat : Biasa\nHal : Rencana Aksi\nKepada Yth. Ketua KPU\n"
    assert _read(text).keputusan.nomor == ""


def test_a_title_below_a_short_subject_is_the_title() -> None:
    text = (
        "LAMPIRAN KEPUTUSAN KPU KABUPATEN BLORA\nNOMOR 7 TAHUN 2024\nTENTANG RENCANA AKSI\n"
        "RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN BLORA TAHUN 2024\n"
    )
    read = _read(HEAD + SIGNED + text)
    assert read.judul == "RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN BLORA TAHUN 2024"


def test_a_subject_in_one_line_does_not_take_the_title_below_it() -> None:
    own = "Keputusan KPU Kabupaten Blora Nomor 12 Tahun 2024 tentang Rencana Aksi Integritas"
    read = _read(f"{own}\nRENCANA AKSI ZONA INTEGRITAS TAHUN 2024\n")
    assert (read.keputusan.nomor, read.keputusan.tentang) == ("12", "Rencana Aksi Integritas")
