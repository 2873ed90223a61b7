"""No number of a person or an account gets into a draft; a mark says what was left out."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from pathlib import Path as FilePath

import docx
import pytest
import yaml
from click.testing import CliRunner
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from import_grids import document, grid, read

from zi_site.checks import check_plan
from zi_site.checks.realisasi import check_realisasi
from zi_site.cli.main import cli
from zi_site.draft.account import account
from zi_site.draft.text import drafted
from zi_site.importing.sentences import ImportDoubt
from zi_site.importing.trace import trace
from zi_site.intake.proposal import proposal
from zi_site.intake.receiving import DITOLAK, Received
from zi_site.plan.personal import numbers_in, without_personal_numbers
from zi_site.plan.problems import GALAT
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sheets import read_sheets

NUMBER = "198001012005011002"  # of nobody

HEAD = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
TITLE = ["II. PENATAAN TATALAKSANA", "<", "<", "<", "<", "<"]


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("Ketua NIP. 19800101 200501 2 001", "Ketua [NIP tidak disalin]"),
        ("NIP 198001012005012001, Sekretaris", "[NIP tidak disalin], Sekretaris"),
        ("198001012005012001", "[NIP tidak disalin]"),
        ("19900317 202421 1 004", "[NIP tidak disalin]"),
        ("NIP: 340012345", "[NIP tidak disalin]"),
        ("NIK 3317010101800001", "[NIK tidak disalin]"),
        ("KTP 3317014101800001", "KTP [NIK tidak disalin]"),
        ("NPWP: 01.234.567.8-901.000", "[NPWP tidak disalin]"),
        ("01.234.567.8-901.000", "[NPWP tidak disalin]"),
        ("Rekening BRI 0012-01-000123-50-7", "[nomor rekening tidak disalin]"),
        ("No. Rek. 1234567890 a.n. Kantor", "[nomor rekening tidak disalin] a.n. Kantor"),
        ("N I P. 19800101 200501 1 002", "[NIP tidak disalin]"),
        ("N.I.P 340012345", "[NIP tidak disalin]"),
        ("NIP. 19800101", "[NIP tidak disalin]"),  # the rest stands in the next line
        ("NIP\u00a0:\u00a0１９８００１０１２００５０１１００２", "[NIP tidak disalin]"),
        ("1980\u200b0101\u200b200501\u00ad1002", "[NIP tidak disalin]"),
        ("1 9 8 0 0 1 0 1 2 0 0 5 0 1 1 0 0 2", "[NIP tidak disalin]"),
        ("١٩٨٠٠١٠١٢٠٠٥٠١١٠٠٢", "[NIP tidak disalin]"),
        ("19800101–200501–1–002", "[NIP tidak disalin]"),
        ("ＮＩＫ：３３１７０１０１０１８０００01", "[NIK tidak disalin]"),
        ("1. Ketua 19800101 200501 1 002 2. Wakil", "1. Ketua [NIP tidak disalin] 2. Wakil"),
    ],
)
def test_numbers_of_persons_and_accounts_are_taken_out(text: str, cleared: str) -> None:
    assert without_personal_numbers(text).text == cleared


@pytest.mark.parametrize(
    "text",
    [
        "Nomor 314/ORT.07-Kpt/01/KPU/V/2021",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
        "Telepon (0296) 531234, 0812 3456 7890",
        "Januari 2025 - Desember 2026; 19-03-2025 s.d. 31-12-2025",
        "Anggaran Rp 1.250.000.000,00 dari 2.500.000.000",
        "Undang-Undang Nomor 7 Tahun 2017 (Lembaran Negara Tahun 2017 Nomor 182, 6109)",
        "rekening koran bulan 1 sampai 12",
        "2025-01-31 2025-12-10 08.30",
        "daftar NIP tahun 2024 2025",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert without_personal_numbers(text).text == text


@given(st.text(max_size=60))
def test_what_is_cleared_holds_no_more_such_numbers(text: str) -> None:
    cleared = without_personal_numbers(text)
    assert without_personal_numbers(cleared.text).names == ()


UNSEEN = st.sampled_from(["", "", "", "\u200b", "\u2060", "\u00ad", "\ufeff"])
DIGITS = st.sampled_from(["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩"])


@given(st.lists(UNSEEN, min_size=18, max_size=18), DIGITS, st.sampled_from(["", " ", "\u00a0"]))
def test_however_it_is_written_it_is_found(unseen: list[str], digits: str, gap: str) -> None:
    signs = [digits[int(each)] + sign for each, sign in zip(NUMBER, unseen, strict=True)]
    parts = (signs[:8], signs[8:14], signs[14:15], signs[15:])
    text = gap.join("".join(part) for part in parts)
    assert list(numbers_in(f"Ketua {text}, Blora")) == ["NIP"]
    assert without_personal_numbers(f"Ketua {text}.").names == ("NIP",)


# A path of keys to each text of a plan or of reports, without the positions in lists.
Path = tuple[str, ...]


def texts(node: object, path: Path = ()) -> Iterator[tuple[Path, Callable[[str], None]]]:
    """Each text with what writes another in its place."""
    pairs = enumerate(node) if isinstance(node, list) else node.items()  # type: ignore[attr-defined]
    for key, value in list(pairs):
        here = path if isinstance(node, list) else (*path, str(key))
        if isinstance(value, list | dict):
            yield from texts(value, here)
        elif isinstance(value, str):
            yield here, partial(node.__setitem__, key)  # type: ignore[attr-defined]


def every_text(file: str) -> dict[Path, bytes]:
    """By its path: the file in which that text holds such a number, and nothing else is other."""
    whole = yaml.safe_load((ROOT / "tests" / "rencana" / file).read_text(encoding="utf-8"))
    found = {}
    for path in dict.fromkeys(path for path, _ in texts(whole)):
        copy = deepcopy(whole)
        next(write for each, write in texts(copy) if each == path)(f"x NIP {NUMBER}")
        found[path] = yaml.safe_dump(copy, allow_unicode=True, sort_keys=False).encode()
    return found


def test_check_finds_it_in_every_text_of_a_plan() -> None:
    for file in ("kab-blora/2025.yml", "kab-sarolangun/2025.yml", "kab-kebumen/2026.yml"):
        for path, content in every_text(file).items():
            found = check_plan(read_plan(content, file), file)
            refused = {each.code for each in found if each.level == GALAT}
            words = path[-1] in ("satker", "kode", "subpilar", "kepastian", "jenis", "sha256")
            assert refused if words else "data-pribadi" in refused, path


def test_check_finds_it_in_every_text_of_reports_and_in_comments() -> None:
    sample = (ROOT / "zi_site" / "data" / "contoh.realisasi.yml").read_text(encoding="utf-8")
    for said in ("Contoh laporan", "Contoh kendala", "Contoh tindak", "Contoh keputusan"):
        _found_in(sample.replace(said, NUMBER))
    _found_in(sample.replace("keputusan.pdf", f"sk%20{NUMBER}.pdf"))
    _found_in(f"{sample}# {NUMBER[:8]}\u200b{NUMBER[8:]}\n")


def _found_in(text: str) -> None:
    found = check_realisasi(read_realisasi(text.encode(), "x.yml"), "x.yml", None)
    assert "data-pribadi" in {each.code for each in found if each.level == GALAT}, text


def test_a_draft_of_our_own_workbook_holds_none(sample_text: str) -> None:
    plan = read_plan(sample_text.replace("Menyusun SK", NUMBER).encode(), "x.yml").plan
    assert plan is not None
    read = read_back(read_sheets(plan_workbook(plan)))
    draft = drafted(read)
    assert NUMBER not in draft.text + account(draft.imported, whole=True) + repr(draft)
    assert "[NIP tidak disalin]" in draft.text
    assert plan.sumber.sha256 in draft.text


def test_no_part_of_a_word_document_brings_one(
    tmp_path: FilePath, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its properties, head and foot, comments, struck-out text, the sheet's and the file's name."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = f"NIP {NUMBER}"
    document.sections[0].header.paragraphs[0].text = f"NIP {NUMBER}"
    document.sections[0].footer.paragraphs[0].text = f"NIP {NUMBER}"
    run = document.add_paragraph().add_run("RENCANA AKSI ZONA INTEGRITAS TAHUN 2025")
    document.add_comment(run, f"NIP {NUMBER}", author=NUMBER)
    table = document.add_table(0, len(HEAD))
    for row in (HEAD, ["I", "MANAJEMEN PERUBAHAN"], ["1", "Tim", "Ada", "Rapat", NUMBER, "Mei"]):
        for cell, text in zip(table.add_row().cells, [*row, *HEAD][: len(HEAD)], strict=True):
            cell.text = text
    struck = table.add_row().cells[3].paragraphs[0].add_run(f"NIP {NUMBER}")
    struck.font.strike = True
    source = tmp_path / f"SK {NUMBER}.docx"
    document.save(str(source))
    monkeypatch.chdir(tmp_path)
    answer = CliRunner().invoke(
        cli,
        f"import '{source}' --satker kab-blora --tahun 2025 --jejak --semua -o {tmp_path}/draf.yml",
    )
    assert answer.exit_code == 0, answer.output
    said = answer.output.replace(str(source), "")
    assert NUMBER not in said + (tmp_path / "draf.yml").read_text(encoding="utf-8")


def test_a_proposal_names_a_file_without_it() -> None:
    refused = Received(f"masuk/kab-blora/{NUMBER}.pdf", DITOLAK, why="x")
    assert NUMBER not in proposal([refused])


def test_a_draft_holds_a_mark_instead_and_says_so() -> None:
    action = ["1", "SOP", "SOP ada", "Menyusun SOP", "SK a.n. Contoh NIP 198001012005012001", "Mei"]
    found = read(grid(HEAD, TITLE, action), "Kontak: Contoh, NIK 3317010101800001")
    (aksi,) = found.plan.actions()
    assert aksi.bukti_fisik == "SK a.n. Contoh [NIP tidak disalin]"
    assert "198001012005012001" not in repr(found)
    assert "3317010101800001" not in repr(found)
    assert ImportDoubt.PERSONAL_NUMBERS(marks="[NIP tidak disalin]") in [
        each.finding for each in found.doubts
    ]
    assert {each.text for each in found.left_out} >= {"NIP", "NIP atau NIK"}


def test_the_trace_does_not_show_them_either() -> None:
    action = ["1", "SOP", "SOP ada", "Menyusun SOP", "NIP 198001012005012001", "Mei"]
    assert "198001012005012001" not in "\n".join(trace(document(grid(HEAD, TITLE, action)), 2026))
