"""masuk/: uploads become drafts with their doubts; no plan is lost, nothing fails silently."""

import errno
import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT
from finding_samples import Made, made
from hostile_texts import HOSTILE_TEXTS
from hypothesis import given
from hypothesis import strategies as st
from reported_tables import blora_reports, frozen_plan
from test_cli import run

from zi_site.checks import check_plan
from zi_site.documents.grid import Origin
from zi_site.draft.existing import first_draft_of
from zi_site.draft.result import Doubt, LeftOut
from zi_site.intake import receiving
from zi_site.intake.proposal import proposal, title
from zi_site.intake.receiving import (
    BARU,
    BERBEDA,
    BERUBAH,
    DITOLAK,
    SAMA,
    Received,
    receive,
    receive_all,
)
from zi_site.intake.sentences import FileFault, UploadDoubt
from zi_site.intake.uploads import FOLDER, Upload, list_uploads, upload_of
from zi_site.plan.problems import GALAT, Place, Problem
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.reports.export import realisasi_workbook

BLORA = ROOT / "tests" / "rencana" / "kab-blora" / "2025.yml"
SOURCE = next(
    path
    for path in sorted((ROOT / "tests" / "sumber").glob("*.txt"))
    if "KABUPATEN BLORA" in path.read_text("utf-8")
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with masuk/ and plans/, which is also where commands run."""
    for name in (FOLDER.as_posix(), "plans/kab-blora"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "ZI_SITE_SEJAK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def workbook(change: dict[str, str] | None = None) -> bytes:
    """The plan of Blora as its own workbook, with some cells of the sheet of actions changed."""
    plan = read_plan(BLORA.read_bytes(), "").plan
    assert plan is not None
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(plan)))
    for cell, value in (change or {}).items():
        book["Rencana Aksi"][cell] = value
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def upload(name: str, content: bytes) -> Upload:
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return upload_of(path)


@pytest.mark.usefixtures("office")
def test_a_full_disk_is_no_fault_of_an_upload(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Received:
        raise OSError(errno.ENOSPC, "No space left on device")

    given = upload("kab-blora-2025.txt", SOURCE.read_bytes())
    monkeypatch.setattr(receiving, "_received", full)
    with pytest.raises(OSError, match="No space left"):
        receive(given, Path("plans"))


@pytest.mark.parametrize("link", ["plans/kab-blora", "plans/kab-blora/2025.yml"])
def test_nothing_is_written_or_removed_outside_its_folder(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], link: str
) -> None:
    """And another upload gets its draft all the same."""
    outside = office / "luar"
    outside.mkdir()
    (outside / "isi.yml").write_bytes(BLORA.read_bytes())
    place = office / link
    if place.is_dir():
        place.rmdir()
    place.symlink_to(outside / "isi.yml" if place.suffix else outside)
    upload("kab-blora-2025.txt", SOURCE.read_bytes())
    upload("kab-rembang-2025.txt", SOURCE.read_bytes())
    assert run(monkeypatch, office, "masuk", "--tulis") == 1
    assert f"{link} mengarah ke luar plans" in capsys.readouterr().out
    assert [path.name for path in outside.iterdir()] == ["isi.yml"]
    assert (outside / "isi.yml").read_bytes() == BLORA.read_bytes()
    assert (office / "masuk" / "kab-blora-2025.txt").is_file()
    assert (office / "plans" / "kab-rembang" / "2025.yml").is_file()


def test_uploads_behind_a_link_are_left_alone(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = office / "luar"
    (office / "masuk").rename(outside)
    (office / "masuk").symlink_to(outside)
    (outside / "kab-blora-2025.txt").write_bytes(SOURCE.read_bytes())
    assert run(monkeypatch, office, "masuk", "--tulis") == 1
    assert "masuk mengarah ke luar masuk" in capsys.readouterr().err
    assert (outside / "kab-blora-2025.txt").is_file()
    assert not (office / "plans" / "kab-blora" / "2025.yml").exists()


@pytest.mark.parametrize(
    ("name", "satker", "tahun"),
    [
        ("kab-blora/2026.xlsx", "kab-blora", 2026),
        ("kab-blora-2026.DOCX", "kab-blora", 2026),
        ("KAB-BLORA/rencana aksi 2026.pdf", "kab-blora", 2026),
        ("2026 kab-blora.pdf", "kab-blora", 2026),
        ("KPU Kabupaten Blora 2026.pdf", "kab-blora", 2026),
        ("blora-2026.pdf", "kab-blora", 2026),
        ("bogor-2026.pdf", "", 2026),  # a kabupaten and a kota
        ("kab-blorra-2026.pdf", "", 2026),  # only a spelling away is not said
        ("kab-blora.pdf", "kab-blora", 0),
        ("kab-blora-2025-2026.pdf", "kab-blora", 0),
        ("SK final (2).pdf", "", 0),
    ],
)
def test_names_say_office_and_year(name: str, satker: str, tahun: int) -> None:
    found = upload_of(FOLDER / name)
    assert (found.satker, found.tahun) == (satker, tahun)
    assert bool(found.unclear) == (not satker or not tahun)


def test_an_unclear_name_is_answered_with_the_likely_one() -> None:
    for name, likely in (
        ("blorra-2026.pdf", '"kab-blora-2026.pdf"'),
        ("bogor 2026.pdf", '"kab-bogor-2026.pdf" atau "kota-bogor-2026.pdf"'),
    ):
        unclear = upload_of(FOLDER / name).unclear
        assert unclear is not None
        assert likely in str(unclear.named["hint"])


def test_the_readme_and_hidden_files_are_no_uploads(office: Path) -> None:
    for name in ("README.md", ".gitkeep", "kab-blora-2026.pdf"):
        (FOLDER / name).write_text("x", encoding="utf-8")
    assert [path.name for path in list_uploads()] == ["kab-blora-2026.pdf"]


def test_a_decree_becomes_a_draft_with_its_doubts(office: Path) -> None:
    received = receive(upload("kab-blora-2025.txt", SOURCE.read_bytes()), Path("plans"))
    assert (received.state, received.target) == (BARU, "plans/kab-blora/2025.yml")
    assert received.doubts
    assert received.read_from
    plan = read_plan(received.text.encode(), received.target).plan
    assert plan is not None
    assert (plan.satker, plan.tahun, plan.sumber.berkas) == (
        "kab-blora",
        2025,
        "kab-blora-2025.txt",
    )


def test_another_office_in_the_document_than_in_its_name_is_a_doubt(office: Path) -> None:
    received = receive(upload("kab-demak-2025.txt", SOURCE.read_bytes()), Path("plans"))
    assert received.state == BARU
    other = UploadDoubt.NAMED_OTHERWISE(name="kab-demak", other="kab-blora")
    assert received.doubts[0].finding == other


def test_what_only_the_document_says_of_its_office_is_a_doubt(office: Path) -> None:
    received = receive(upload("kab blorra.txt", SOURCE.read_bytes()), Path("plans"))
    assert received.target == "plans/kab-blora/2025.yml"
    assert [doubt.finding for doubt in received.doubts[:2]] == [
        UploadDoubt.TAKEN_FROM_THE_HEAD(word="Satker", taken="kab-blora"),
        UploadDoubt.TAKEN_FROM_THE_HEAD(word="Tahun", taken=2025),
    ]


def test_a_better_upload_is_proposed_with_what_a_person_made_of_the_first(office: Path) -> None:
    worse = SOURCE.read_bytes().replace(b"SOP pada Web", b"SOP pda W")
    first = receive(upload("kab-blora-2025.txt", worse), Path("plans"))
    place, copy = Path(first.target), first_draft_of(Path(first.target))
    for path in (place, copy):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(first.text, encoding="utf-8")
    mine = "tentang: Hal yang dibetulkan seseorang"
    mended = re.sub("tentang: .*", mine, first.text, count=1)
    place.write_text(mended, encoding="utf-8")
    assert mine in mended
    received = receive(upload("kab-blora-2025.txt", SOURCE.read_bytes()), Path("plans"))
    assert received.state == BERUBAH
    assert mine in received.text
    assert "SOP pada Web" in received.text
    again = receive(upload("kab-blora-2025.txt", worse), Path("plans"))
    assert (again.state, again.text) == (BERBEDA, "")


def test_a_decree_never_replaces_a_plan(office: Path) -> None:
    (office / "plans/kab-blora/2025.yml").write_bytes(BLORA.read_bytes())
    received = receive(upload("kab-blora-2025.txt", SOURCE.read_bytes()), Path("plans"))
    assert (received.state, received.text) == (BERBEDA, "")
    assert received.changes


def test_a_new_year_is_told_beside_the_one_before(office: Path) -> None:
    earlier = BLORA.read_text("utf-8").replace("tahun: 2025", "tahun: 2024", 1)
    (office / "plans/kab-blora/2024.yml").write_text(earlier, "utf-8")
    changed = workbook({"D5": "Menyusun peta risiko pengadaan", "C5": "", "E5": ""})
    received = receive(upload("kab-blora-2025.xlsx", changed), Path("plans"))
    assert received.state == BARU
    assert received.years is not None
    assert (received.years.before, len(received.years.kept)) == (2024, 45)
    told = proposal([received])
    assert "### Dibandingkan tahun 2024" in told
    assert "45 aksi sama kata demi kata" in told
    assert "**Baru (1)**\n\n- Aksi 1.1: “Menyusun peta risiko pengadaan”" in told
    assert "Dibandingkan" not in proposal([replace(received, years=None)])


def test_an_edited_workbook_replaces_its_plan_action_by_action(office: Path) -> None:
    (office / "plans/kab-blora/2025.yml").write_bytes(BLORA.read_bytes())
    received = receive(
        upload("kab-blora-2025.xlsx", workbook({"D5": "Langkah yang lain"})), Path("plans")
    )
    assert received.state == BERUBAH
    assert any("1.1" in change and "Langkah yang lain" in change for change in received.changes)
    assert len(received.changes) == 1
    before, after = (
        read_plan(each, "").plan for each in (BLORA.read_bytes(), received.text.encode())
    )
    assert before is not None
    assert after is not None
    old, new = list(before.actions()), list(after.actions())
    assert new[0].langkah_aksi == "Langkah yang lain"
    assert new[1:] == old[1:]


def test_an_unchanged_workbook_changes_nothing(office: Path) -> None:
    (office / "plans/kab-blora/2025.yml").write_bytes(BLORA.read_bytes())
    received = receive(upload("apa saja.xlsx", workbook()), Path("plans"))
    assert (received.state, received.text) == (SAMA, "")


def test_a_workbook_of_reports_becomes_reports_beside_the_plan(office: Path) -> None:
    (office / "plans/kab-blora/2025.yml").write_bytes(BLORA.read_bytes())
    content = realisasi_workbook(frozen_plan(), blora_reports(), "triwulan")
    received = receive(upload("kab-blora-2025.xlsx", content), Path("plans"))
    assert (received.state, received.target) == (BARU, "plans/kab-blora/2025.realisasi.yml")
    read = read_realisasi(received.text.encode(), received.target)
    assert read.realisasi is not None
    assert {each.aksi for each in read.realisasi.laporan} == {
        each.aksi for each in blora_reports().laporan
    }
    assert any("laporan baru" in change for change in received.changes)
    (office / received.target).write_text(received.text, encoding="utf-8")
    again = receive(upload("kab-blora-2025.xlsx", content), Path("plans"))
    assert (again.state, again.text) == (SAMA, "")
    assert title([received]) == "Masuk: realisasi kab-blora 2025"


def test_reports_that_cannot_be_read_whole_are_never_replaced(office: Path) -> None:
    place = office / "plans/kab-blora/2025.realisasi.yml"
    place.write_text(
        "versi: 1\nlaporan:\n  - aksi: 1.1\n    periode: kapan-kapan\n", encoding="utf-8"
    )
    content = realisasi_workbook(frozen_plan(), blora_reports(), "triwulan")
    received = receive(upload("kab-blora-2025.xlsx", content), Path("plans"))
    assert (received.state, received.text) == (DITOLAK, "")
    assert "2025.realisasi.yml memuat galat" in received.why


def test_comments_that_a_workbook_cannot_bring_back_are_told(office: Path) -> None:
    commented = BLORA.read_text(encoding="utf-8").replace(
        "\njudul:", "\n# Dicocokkan dua orang.\njudul:", 1
    )
    (office / "plans/kab-blora/2025.yml").write_text(commented, encoding="utf-8")
    received = receive(
        upload("kab-blora-2025.xlsx", workbook({"D5": "Langkah yang lain"})), Path("plans")
    )
    assert received.changes[-1] == "1 baris komentar (#) dalam plans/kab-blora/2025.yml tidak ikut."


def test_a_workbook_under_another_name_is_refused(office: Path) -> None:
    received = receive(upload("kab-demak-2025.xlsx", workbook()), Path("plans"))
    assert received.state == DITOLAK
    assert received.why == FileFault.ANOTHERS(satker="kab-blora", tahun=2025).text


@pytest.mark.wording
@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 rusak", b"PK\x03\x04rusak", b"halo", b"\x00\xff" * 100]
)
@pytest.mark.parametrize("ending", ["xlsx", "docx", "pdf", "txt", "doc", "exe"])
def test_what_cannot_be_read_is_refused_with_a_sentence(
    office: Path, content: bytes, ending: str
) -> None:
    received = receive(upload(f"kab-blora-2026.{ending}", content), Path("plans"))
    assert received.state == DITOLAK
    assert received.why.endswith(".")


def test_a_link_is_no_upload(office: Path) -> None:
    (FOLDER / "kab-blora-2026.txt").symlink_to(SOURCE)
    received = receive(upload_of(FOLDER / "kab-blora-2026.txt"), Path("plans"))
    assert (received.state, received.why) == (DITOLAK, FileFault.LINK().text)


def test_two_uploads_for_one_plan_are_both_refused(office: Path) -> None:
    uploads = [
        upload(name, SOURCE.read_bytes()) for name in ("kab-blora-2025.txt", "kab-blora/2025.txt")
    ]
    received = receive_all(uploads, Path("plans"))
    assert [(each.state, each.text) for each in received] == [(DITOLAK, ""), (DITOLAK, "")]
    assert "masuk/kab-blora/2025.txt" in received[0].why


@pytest.mark.wording
def test_each_upload_is_told_in_words(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "plans/kab-blora/2025.yml").write_bytes(BLORA.read_bytes())
    upload("a/kab-blora-2025.txt", SOURCE.read_bytes())
    upload("kosong.pdf", b"")
    assert run(monkeypatch, office, "masuk") == 1
    said = capsys.readouterr().out.splitlines()
    start = (
        "masuk/a/kab-blora-2025.txt: sudah ada rencananya, yang tidak diubah: "
        "plans/kab-blora/2025.yml; "
    )
    assert said[0].startswith(start)
    assert said[1:] == [
        "masuk/kosong.pdf: tidak dapat dipakai. Berkas ini kosong.",
        "2 unggahan, 0 dapat dipakai.",
    ]


def test_the_command_writes_only_when_told(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    upload("kab-blora-2025.txt", SOURCE.read_bytes())
    assert run(monkeypatch, office, "masuk", "--laporan", "build/usulan/isi.md") == 0
    assert (
        "masuk/kab-blora-2025.txt: draf baru untuk plans/kab-blora/2025.yml"
        in capsys.readouterr().out
    )
    assert not Path("plans/kab-blora/2025.yml").exists()
    report = Path("build/usulan/isi.md").read_text(encoding="utf-8")
    assert "### Keraguan (" in report
    assert "Merge pull request" in report


def test_the_command_on_github(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upload("kab-blora-2025.txt", SOURCE.read_bytes())
    upload("rusak-2026.pdf", b"bukan")
    monkeypatch.setenv("GITHUB_OUTPUT", "output")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary")
    assert run(monkeypatch, office, "masuk", "--tulis") == 1, (
        "one could not be read, and somebody must hear of it"
    )
    draft = Path("plans/kab-blora/2025.yml").read_bytes()
    assert [
        each
        for each in check_plan(read_plan(draft, ""), "kab-blora/2025.yml")
        if each.level == GALAT
    ] == []
    assert [path.name for path in list_uploads()] == ["rusak-2026.pdf"], (
        "what could not be read stays"
    )
    assert (
        Path("output").read_text(encoding="utf-8")
        == "dijawab=true\nberubah=true\njudul=Masuk: kab-blora 2025\n"
    )
    assert "**Tidak dapat dibaca.**" in Path("summary").read_text(encoding="utf-8")


def test_an_empty_folder_is_fine(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", "output")
    assert run(monkeypatch, office, "masuk", "--tulis") == 0
    assert Path("output").read_text(encoding="utf-8").startswith("dijawab=true\nberubah=false\n")


def test_only_what_is_new_since_a_commit(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*words: str) -> str:
        identity = ("-c", "user.name=Contoh", "-c", "user.email=contoh@contoh.invalid")
        return subprocess.run(
            ("git", *identity, *words), check=True, capture_output=True, text=True
        ).stdout.strip()

    git("init", "--quiet")
    upload("kab-demak-2023.txt", b"lama")
    git("add", "--all")
    git("commit", "--quiet", "--message", "lama")
    before = git("rev-parse", "HEAD")
    upload("kab-blora/é 2025.txt", SOURCE.read_bytes())
    git("add", "--all")
    git("commit", "--quiet", "--message", "baru")
    assert run(monkeypatch, office, "masuk", "--sejak", before) == 0
    assert "1 unggahan, 1 dapat dipakai." in capsys.readouterr().out
    for unknown in ("0" * 40, "--output=x", ""):
        assert run(monkeypatch, office, "masuk", f"--sejak={unknown}") == 1
        assert "2 unggahan, 1 dapat dipakai." in capsys.readouterr().out


TEXTS = st.sampled_from(HOSTILE_TEXTS) | st.text(max_size=30)


@given(TEXTS, TEXTS, st.sampled_from([BARU, BERUBAH, SAMA, BERBEDA, DITOLAK]))
def test_a_proposal_is_a_list_whatever_the_document_says(text: str, other: str, state: str) -> None:
    received = Received(
        f"masuk/{text}", state, "plans/kab-blora/2025.yml", "isi", text, (text,),
        (Doubt(made(Made.DOUBT, text), other, Origin(sheet=other, cell="B7")), Doubt(made(Made.DOUBT, other))), (LeftOut(text, made(Made.DOUBT, other)),),
        (Problem(Place("x", 3), made(Made.BULAN, text, other), other),), (text, other),
    )  # fmt: skip
    lines = proposal([received]).splitlines()
    beginnings = ("#", "- ", "", "<details>", "</details>", "1. ", "2. ", "3. ", "4. ")
    plain = [
        line for line in lines if not line.startswith(beginnings[:2] + beginnings[3:]) and line
    ]
    assert len(plain) <= 1, "only the sentence about the state stands by itself"
    assert "<script" not in "\n".join(lines)
    assert title([received]) == "Masuk: kab-blora 2025"
