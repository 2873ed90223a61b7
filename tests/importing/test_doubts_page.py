"""The page of doubts: each with its place, what was read, what else it may be, and how to settle it;
complete by itself, safe whatever the document says, without data of persons.
"""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from dokumen_lain.pdf_tulis import drawn, ruled
from finding_samples import Made, made
from hostile_texts import HOSTILE_TEXTS, hostile_plan
from test_html import findings

from zi_site.documents.grid import Origin
from zi_site.draft.doubts_page import doubts_page
from zi_site.draft.questions import asked
from zi_site.draft.read_values import read_words
from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.draft.sentences import NoPicture
from zi_site.draft.shown_spots import shown_spots
from zi_site.draft.text import Drafted, drafted
from zi_site.importing.importer import import_document

WIDTHS = (40, 130, 160, 160, 140, 120)
HEAD = ("NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU", "PENANGGUNG JAWAB")
ROWS = (
    ("1", "Tim kerja", "Membentuk tim", "Keputusan", "s.d. Juni", "Tim I"),
    ("2", "Rencana", "Menyusun rencana kerja", "Dokumen rencana", "akhir tahun", "Tim I"),
    ("3", "Pemantauan", "Memantau rencana kerja", "Laporan", "Maret Juni", "Tim II"),
    ("4", "Perubahan", "Mengubah pola pikir", "Notula", "", "Tim II"),
)


class Page(HTMLParser):
    """What a browser would make of a page: its elements, its texts, its pictures."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.pictures: list[str] = []
        self.links: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.pictures += [value or "" for name, value in attrs if name == "src"]
        self.links += [value or "" for name, value in attrs if name == "href"]
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.texts.append(" ".join(data.split()))


def of_pdf(*changed: tuple[str, ...], name: str = "kab-blora-2026.pdf") -> tuple[Drafted, bytes]:
    content = drawn(ruled((HEAD, *(changed or ROWS)), WIDTHS))
    return drafted(import_document(content, name, "kab-blora", 2026)), content


def test_each_doubt_is_asked_once_in_the_order_of_the_plan() -> None:
    draft, _ = of_pdf()
    areas = asked(draft)
    assert sum(area.count for area in areas) == len(draft.imported.doubts)
    assert [part.title for area in areas[1:] for part in area.parts if "Aksi" in part.title] == [
        "Aksi 1.1", "Aksi 1.2", "Aksi 1.3", "Aksi 1.4",
    ]  # fmt: skip


def test_a_question_says_what_was_read_and_where_that_is_settled() -> None:
    draft, _ = of_pdf()
    lines = draft.text.splitlines()
    parts = {part.title: part for area in asked(draft) for part in area.parts}
    part = parts["Aksi 1.1"]
    (question,) = [each for each in part.questions if each.key == "jadwal"]
    assert part.about == "Membentuk tim"
    assert question.read == "“s.d. Juni”: Januari–Juni (perkiraan)"
    assert question.others == ("hanya Juni",)
    assert question.place == "halaman 1, baris 2"
    named = [lines[int(number) - 1] for number in re.findall(r"baris (\d+)", question.settling)]
    assert [line.split(":")[0].strip() for line in named] == ["jadwal", "bulan", "catatan"]


def test_months_that_are_ticked_are_settled_where_they_are_written() -> None:
    head = "NO\tKOMPONEN\tLANGKAH AKSI\tBUKTI FISIK\t" + "\t".join(map(str, range(1, 13)))
    ticks = "".join("\t✓" if at in (3, 6, 9, 12) else "\t" for at in range(13))
    text = f"{head}\n1\tTim kerja\tMembentuk tim\tKeputusan{ticks}\n"
    draft = drafted(import_document(text.encode(), "a.txt", "kab-blora", 2026))
    (question,) = [
        each
        for area in asked(draft)
        for part in area.parts
        for each in part.questions
        if each.key == "bulan"
    ]
    line = int(re.findall(r"baris (\d+)", question.settling)[0])
    assert draft.text.splitlines()[line - 1].strip().startswith("bulan:")
    assert question.read.startswith("centang pada sel")


def test_the_page_stands_by_itself_and_is_always_the_same() -> None:
    draft, content = of_pdf()
    html = doubts_page(draft, content)
    page = Page(html)
    assert html == doubts_page(draft, content)
    assert html.startswith(b'<!doctype html>\n<html lang="id">')
    assert page.tags.count("h1") == 1
    assert not {"script", "link", "iframe", "object", "form"} & set(page.tags)
    assert all(link.startswith("#") for link in page.links)
    assert page.pictures
    assert all(each.startswith("data:image/png;base64,") for each in page.pictures)
    assert len(page.pictures) == len(shown_spots(draft.imported))


def test_without_doubts_there_is_no_page() -> None:
    draft, content = of_pdf()
    sure = replace(draft, imported=replace(draft.imported, doubts=()))
    assert doubts_page(sure, content) == b""


def hostile() -> Drafted:
    """A plan of hostile texts, with doubts of them everywhere, and pieces left out."""
    doubts = tuple(
        Doubt(made(Made.DOUBT, text, text), text, Origin(sheet=text, cell=text), spot)
        for text in HOSTILE_TEXTS
        for spot in (((), ""), ((0, 0, 0, 0), "langkah_aksi"), ((0,), "nama"))
    )
    left_out = tuple(LeftOut(text, made(Made.DOUBT, text)) for text in HOSTILE_TEXTS)
    return drafted(Imported(hostile_plan(), {}, doubts, left_out))


def test_whatever_the_document_says_is_text() -> None:
    page = Page(doubts_page(hostile(), b"x"))
    assert set(page.tags) <= {
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section",
        "article", "footer", "h1", "h2", "h3", "p", "b", "a", "ul", "li", "dl", "div", "dt", "dd",
        "span", "code",
    }  # fmt: skip
    assert "<script>alert(1)</script>" in " ".join(page.texts)
    assert page.tags.count("style") == 1
    assert all(link.startswith("#") for link in page.links)
    assert page.pictures == []


NIP = "198001312005011001"


@pytest.mark.parametrize(
    "cell",
    [f"s.d. Juni NIP {NIP}", "s.d. Juni, surel budi@contoh.id", "s.d. Juni, telp. 0812 3456 789"],
)
def test_where_data_of_a_person_may_be_nothing_is_shown(cell: str) -> None:
    draft, content = of_pdf(*ROWS[1:], ("4", "Perubahan", "Mengubah", "Notula", cell, "Tim II"))
    personal = [
        each
        for area in asked(draft)
        for part in area.parts
        for each in part.questions
        if each.personal
    ]
    assert any(each.spot for each in personal)
    assert not {each.spot for each in personal} & set(shown_spots(draft.imported))
    page = doubts_page(draft, content).decode()
    assert NoPicture.PERSONAL().message in page
    assert NIP not in page


def test_a_number_of_a_person_in_the_files_own_name_is_not_repeated() -> None:
    draft, content = of_pdf(name=f"rencana {NIP}.pdf")
    assert NIP.encode() not in doubts_page(draft, content)


def test_a_row_beside_such_a_number_is_not_shown_either() -> None:
    """A doubt about the whole row would show its other cells."""
    draft, _ = of_pdf(
        *ROWS[1:], ("4", "Perubahan", "Mengubah", f"Notula {NIP}", "s.d. Juni", "Tim")
    )
    last = [each for each in draft.imported.doubts if each.subject == "Aksi 1.4"]
    assert last
    assert not {(e.origin.page, e.origin.box) for e in last} & set(shown_spots(draft.imported))


def test_what_was_read_is_said_as_officers_say_it() -> None:
    draft, _ = of_pdf()
    plan = draft.imported.plan
    assert read_words(plan, ((0,), "kode")) == "Manajemen Perubahan"
    assert re.match(r"\d\.\d \w", read_words(plan, ((0, 0, 0), "subpilar")))
    assert read_words(plan, ((0, 0, 0, 0), "langkah_aksi")) == "Membentuk tim"
    assert read_words(plan, ((), "keputusan")) == ""
    assert read_words(plan, ((), "keputusan.tanggal")) == "(kosong)"


@pytest.mark.slow
def test_the_page_is_valid_html(tmp_path: Path) -> None:
    draft, content = of_pdf()
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    first.write_bytes(doubts_page(draft, content))
    second.write_bytes(doubts_page(hostile(), b"x"))
    assert findings(first, second) == []
