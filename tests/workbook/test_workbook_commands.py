"""``zi-site new`` and ``zi-site export``: what they write, what they refuse, and that nothing is
ever overwritten.
"""

import io
import os
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT
from dokumen.workbook import workbook
from openpyxl.workbook import Workbook
from test_cli import run
from workbook_edits import (
    ACTIONS,
    DECREE,
    FIRST,
    STRUCTURE,
    cell,
    column,
    edited,
    labelled,
    real_plan,
)

from zi_site.checks import check_plan
from zi_site.cli.saving import save
from zi_site.cli.words import fault
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.exceptions import SourceError
from zi_site.intake.checking import checked
from zi_site.plan import reference
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT
from zi_site.plan.reports import TRIWULAN
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.views.table import table_of
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.reports.export import realisasi_workbook
from zi_site.workbook.sheets import read_sheets
from zi_site.workbook.skeleton import empty_text, empty_workbook

RENCANA = ROOT / "tests" / "rencana"


def _texts(book: Workbook, name: str) -> set[str]:
    return {
        str(each.value) for row in book[name].iter_rows() for each in row if each.value is not None
    }


def test_a_folder_names_the_workbook_after_office_and_year(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    words = ("export", "Kabupaten Blora", "2025", "--folder", "build/buku-kerja")
    assert run(monkeypatch, folder, *words) == 0
    assert (folder / "build" / "buku-kerja" / "kab-blora-2025.xlsx").is_file()


@pytest.mark.parametrize("link", ["build", "build/buku-kerja"])
def test_a_folder_is_never_left_through_a_link(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path, link: str
) -> None:
    outside = folder / "luar"
    outside.mkdir()
    (folder / link).parent.mkdir(exist_ok=True)
    (folder / link).symlink_to(outside, target_is_directory=True)
    words = ("export", "kab-blora", "2025", "--folder", "build/buku-kerja")
    assert run(monkeypatch, folder, *words) == 1
    assert f"{link} mengarah ke luar" in capsys.readouterr().err
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("../plans/kab-blora", "2025", "--folder", "build/buku-kerja"),
        ("..", "2025", "--folder", "build/buku-kerja"),
        ("kab-blora/../kab-blora", "2025", "--folder", "build"),
        ("kab-blora", "2025", "x.xlsx", "--folder", "build"),
        ("kab-blora", "2025"),
    ],
)
def test_an_office_is_no_path_and_there_is_one_place(
    monkeypatch: pytest.MonkeyPatch, folder: Path, words: tuple[str, ...]
) -> None:
    before = sorted(folder.rglob("*"))
    assert run(monkeypatch, folder, "export", *words) == 2
    assert sorted(folder.rglob("*")) == before


def test_what_killed_runs_left_beside_a_file_goes(tmp_path: Path) -> None:
    old, young = tmp_path / ".zi-site-lama.tmp", tmp_path / ".zi-site-baru.tmp"
    for path in (old, young, tmp_path / "lain.tmp"):
        path.touch()
    os.utime(old, (1, 1))
    save(tmp_path / "rencana.yml", b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".zi-site-baru.tmp", "lain.tmp", "rencana.yml",
    ]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(RENCANA, tmp_path / "plans", ignore=shutil.ignore_patterns("README.md"))
    return tmp_path


def test_an_empty_workbook_names_the_office_and_its_codes() -> None:
    book = openpyxl.load_workbook(io.BytesIO(empty_workbook("kab-blora", 2027)))
    assert {"KPU Kabupaten Blora (kab-blora)", "33.16", "657384", "2027"} <= _texts(
        book, "Petunjuk"
    )
    assert {each.nama for each in reference.areas().values()} <= _texts(book, STRUCTURE)
    assert {each.nama for each in reference.subpilar().values()} <= _texts(book, STRUCTURE)


def test_examples_that_nobody_refers_to_do_not_become_a_plan() -> None:
    read = read_back(read_sheets(empty_workbook("kab-blora", 2027)))
    assert (read.plan.satker, read.plan.tahun, read.plan.area) == ("kab-blora", 2027, ())
    assert [each.text for each in read.left_out] == ["31 baris contoh yang tidak dipakai"]


def test_an_empty_workbook_that_is_filled_in_is_a_plan_without_faults() -> None:
    book = openpyxl.load_workbook(io.BytesIO(empty_workbook("kab-blora", 2027)))
    sheet = book[ACTIONS]
    komponen = sorted(_texts(book, STRUCTURE) & {"II.3 Keterbukaan Informasi Publik"})[0]
    cells = {
        "komponen": komponen,
        "langkah_aksi": "Contoh langkah",
        "bukti_fisik": "Contoh bukti",
        "bulan_03": "v",
    }
    for name, text in cells.items():
        sheet.cell(FIRST, column(sheet, name)).value = text
    sheet.cell(FIRST + 1, column(sheet, "langkah_aksi")).value = "Contoh langkah kedua"
    sheet.cell(FIRST + 1, column(sheet, "jadwal")).value = "Setiap triwulan"
    decree = {
        "Nomor keputusan": "1", "Tahun keputusan": "2027", "Tentang": "CONTOH", "Tanggal ditetapkan": "4 Januari 2027",
        "Sumber: berkas": "contoh.pdf", "Judul rencana": "CONTOH",
    }  # fmt: skip
    for label, text in decree.items():
        labelled(book[DECREE], label).value = text
    output = io.BytesIO()
    book.save(output)
    read = read_back(read_sheets(output.getvalue()))
    assert checked(output.getvalue(), "x.xlsx") == []
    assert [(area.nama, area.kode) for area in read.plan.area] == [
        ("Penataan Tatalaksana", "tatalaksana")
    ]
    assert [(aksi.id, aksi.bulan, aksi.kepastian) for aksi in read.plan.actions()] == [
        ("1.1", (3,), "tertulis"),
        ("1.2", (3, 6, 9, 12), "konvensi"),
    ]


def test_an_empty_file_of_text_waits_to_be_filled_in() -> None:
    text = empty_text("kab-blora", 2027)
    read = read_plan(text.encode(), "kab-blora/2027.yml")
    assert read.plan is not None
    assert sum(1 for _ in read.plan.actions()) == 25
    found = check_plan(read, "kab-blora/2027.yml")
    assert {each.code for each in found if each.level == GALAT} == {
        "wajib",
        "kepastian",
        "aksi",
    } & {each.code for each in found}
    assert "kode satker 657384" in text


@pytest.mark.parametrize("name", ["baru.xlsx", "baru.yml", ""])
def test_new_writes_a_file_and_never_over_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    words = ["new", "kab-blora", "2027", *([name] if name else [])]
    assert run(monkeypatch, tmp_path, *words) == 0
    written = tmp_path / (name or "rencana-aksi-kab-blora-2027.xlsx")
    before = written.read_bytes()
    assert written.name in capsys.readouterr().out
    assert run(monkeypatch, tmp_path, *words) == 1
    assert "sudah ada dan tidak diubah" in capsys.readouterr().err
    assert written.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [written.name], "no temporary file stays"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["kab-blorra", "2027"], 'Maksud Anda "kab-blora"?'),
        (
            ["semarang", "2027"],
            'Ada 2 satker yang disebut "semarang". Maksud Anda "kab-semarang" atau "kota-semarang"?',
        ),
        (["zzzzzzzzzzzz", "2027"], "tidak ada dalam daftar"),
        (["kab-blora", "2027", "baru.docx"], "berakhiran .xlsx atau .yml"),
        (["kab-blora", "2027", "/"], "misalnya rencana.xlsx"),
    ],
    ids=" ".join,
)
def test_new_refuses_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: list[str],
    part: str,
) -> None:
    assert run(monkeypatch, tmp_path, "new", *words) == 2
    assert part in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_office_may_be_named_in_full(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert run(monkeypatch, tmp_path, "new", "KPU Kabupaten Blora", "2027") == 0
    assert (tmp_path / "rencana-aksi-kab-blora-2027.xlsx").is_file()


def test_export_writes_what_import_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert run(monkeypatch, folder, "export", "kab-blora", "2025", "blora.xlsx") == 0
    assert "46 aksi ditulis ke blora.xlsx" in capsys.readouterr().out
    assert run(monkeypatch, folder, "import", "blora.xlsx", "-o", "lagi.yml") == 0
    assert "Isinya sama dengan plans/kab-blora/2025.yml." in capsys.readouterr().out
    assert read_plan((folder / "lagi.yml").read_bytes(), "x").plan == real_plan("kab-blora")


def test_what_export_says_to_type_next_can_be_typed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert run(monkeypatch, folder, "export", "Kabupaten Blora", "2025", "rencana kita.xlsx") == 0
    words = shlex.split(capsys.readouterr().out.partition("zi-site ")[2])
    assert run(monkeypatch, folder, *words) == 0
    assert "Isinya sama dengan plans/kab-blora/2025.yml." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("make", "words", "said"),
    [
        (workbook, (), "dokumen lain"),
        (lambda plan: realisasi_workbook(plan, None, TRIWULAN), (), "laporan realisasi"),
        (plan_workbook, ("--realisasi",), "buku kerja rencana"),
        (lambda plan: xlsx_of(table_of(plan)), (), "salinan yang terbit"),
    ],
    ids=["decree", "reports", "plan", "copy"],
)
def test_export_replaces_only_an_older_export_of_the_same_kind(
    make: Callable[[Plan], bytes],
    words: tuple[str, ...],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    folder: Path,
    blora: Plan,
) -> None:
    there = make(blora)
    (folder / "blora.xlsx").write_bytes(there)
    asked = ("export", "kab-blora", "2025", "blora.xlsx", "--timpa", *words)
    assert run(monkeypatch, folder, *asked) == 1
    assert said in capsys.readouterr().err
    assert (folder / "blora.xlsx").read_bytes() == there


def test_export_replaces_a_file_only_when_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "blora.xlsx").write_bytes(b"milik orang lain")
    assert run(monkeypatch, folder, "export", "kab-blora", "2025", "blora.xlsx") == 1
    assert "ganti dengan --timpa" in capsys.readouterr().err
    assert (folder / "blora.xlsx").read_bytes() == b"milik orang lain"
    assert run(monkeypatch, folder, "export", "kab-blora", "2025", "blora.xlsx", "--timpa") == 0
    assert read_back(read_sheets((folder / "blora.xlsx").read_bytes())).plan == real_plan(
        "kab-blora"
    )


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["kab-blora", "2026", "x.xlsx"], "Yang ada: 2025."),
        (["kab-blorra", "2025", "x.xlsx"], 'Maksud Anda "kab-blora"?'),
        (["kab-blora", "2025", "x.xls"], "berakhiran .xlsx"),
        (["kab-blora", "2025", "."], "misalnya rencana.xlsx"),
        (["kab-brebes", "2025", "x.xlsx"], "belum mempunyai rencana"),
    ],
    ids=" ".join,
)
def test_export_refuses_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    folder: Path,
    words: list[str],
    part: str,
) -> None:
    assert run(monkeypatch, folder, "export", *words) == 2
    assert part in capsys.readouterr().err
    assert not (folder / "x.xlsx").exists()


def test_a_plan_with_errors_is_not_exported_in_part(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    path = folder / "plans" / "kab-blora" / "2025.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("langkah_aksi:", "langkah_aski:", 1),
        encoding="utf-8",
    )
    assert run(monkeypatch, folder, "export", "kab-blora", "2025", "x.xlsx") == 1
    assert "memuat 1 galat" in capsys.readouterr().err


def test_what_cannot_be_written_is_named_as_its_author_knows_it(tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match=r"ada\.txt") as parent:
        save(tmp_path / "ada.txt" / "rencana.xlsx", b"isi")
    assert fault(parent.value).endswith("ada.txt berupa berkas, bukan folder.")
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(OSError, match=r"folder\.xlsx") as folder:
        save(tmp_path / "folder.xlsx", b"isi", replace=True)
    assert ".zi-site-" not in fault(folder.value)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ada.txt", "folder.xlsx"]


def test_a_file_is_written_whole_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise OSError("penuh")

    monkeypatch.setattr(os, "fdopen", fail)
    with pytest.raises(OSError, match="penuh"):
        save(tmp_path / "x.xlsx", b"x")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    save(tmp_path / "a" / "x.xlsx", b"x")
    with pytest.raises(SourceError):
        save(tmp_path / "a" / "x.xlsx", b"y")
    assert (tmp_path / "a" / "x.xlsx").read_bytes() == b"x"


@pytest.fixture(scope="module")
def blora() -> Plan:
    return real_plan("kab-blora")


def test_ids_are_locked_and_all_else_is_open(blora: Plan) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(plan_workbook(blora)))[ACTIONS]
    last = FIRST + sum(1 for _ in blora.actions()) - 1
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert not sheet.protection.insertRows, "openpyxl says False where it is allowed"
    assert all(sheet.cell(row, 1).protection.locked for row in range(FIRST, last + 1))
    rest = [
        sheet.cell(row, at)
        for row in range(FIRST, last + 20)
        for at in range(2, sheet.max_column + 1)
        if at != column(sheet, "tim")  # the team that holds, which is shown only
    ]
    assert not any(each.protection.locked for each in rest)
    assert not sheet.cell(last + 1, 1).protection.locked
    assert all(each.number_format == "@" for each in rest), "what is typed stays as typed"


def test_the_team_of_every_action_is_shown_and_not_read(blora: Plan) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(plan_workbook(blora)))[ACTIONS]
    at = column(sheet, "tim")
    shown = [sheet.cell(FIRST + n, at).value or "" for n, _ in enumerate(blora.actions())]
    assert shown == [each.team for each in blora.walk()]
    assert any(shown)


def test_each_list_offers_what_can_be_chosen(blora: Plan) -> None:
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(blora)))
    assert book["Daftar"].sheet_state == "hidden"
    offered = {}
    for name in (ACTIONS, STRUCTURE, "Catatan"):
        for rule in book[name].data_validations.dataValidation:
            target = book.defined_names[rule.formula1].attr_text.partition("!")[2].replace("$", "")
            offered[rule.formula1] = [each[0].value for each in book["Daftar"][target]]
    assert offered["daftar_kepastian"] == [
        "tertulis",
        "konvensi",
        "perkiraan",
        "tidak-terbaca",
        "tidak-terjadwal",
    ]
    assert offered["daftar_area"][0] == "1 Manajemen Perubahan"
    assert "5.4 Whistle-Blowing System" in offered["daftar_subpilar"]
    assert "I.1 Tim Kerja" in offered["daftar_komponen"]
    assert offered["daftar_centang"] == ["✓"] or offered["daftar_centang"] == "✓"


def test_the_sheet_prints_landscape_and_stays_readable(blora: Plan) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(plan_workbook(blora)))[ACTIONS]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.freeze_panes == "C5"
    assert sheet.print_title_rows == "$4:$4"
    assert "LANGKAH AKSI" in [each.value for each in sheet[4]], "the plan's own heading"


def test_check_gives_the_officers_file_back_with_its_mistakes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path, blora: Plan
) -> None:
    def spoil(book: Workbook) -> None:
        cell(book[ACTIONS], "1.3", "kepastian").value = "pasti"

    (folder / "rencana.xlsx").write_bytes(edited(blora, spoil))
    before = (folder / "rencana.xlsx").read_bytes()
    assert run(monkeypatch, folder, "check", "rencana.xlsx", "--tandai", "hasil.xlsx") == 1
    assert "Rencana Aksi!S7" in capsys.readouterr().out
    marked = openpyxl.load_workbook(folder / "hasil.xlsx")[ACTIONS]["S7"]
    assert marked.comment is not None
    assert (folder / "rencana.xlsx").read_bytes() == before
    assert run(monkeypatch, folder, "check", "rencana.xlsx", "--tandai", "rencana.xlsx") == 1
    assert (folder / "rencana.xlsx").read_bytes() == before, "never over the officer's own file"
