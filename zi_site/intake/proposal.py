"""What was received -> a pull request's Markdown: what was read, is in doubt, changes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from zi_site.draft.account import by_kind
from zi_site.draft.existing import doubts_beside
from zi_site.draft.result import Doubt, LeftOut
from zi_site.intake.receiving import BARU, BERBEDA, BERUBAH, DITOLAK, SAMA, Received
from zi_site.plan.personal import without_personal_numbers
from zi_site.plan.problems import GALAT, Problem
from zi_site.reporting.markdown_text import as_code, as_markdown, listed
from zi_site.reporting.year_lines import year_lines

BODY_LIMIT = 60_000  # bytes; GitHub takes 65,536 characters
CUT = (
    "Terpotong di sini karena terlalu panjang. Selengkapnya ada di ringkasan (*Summary*) alur "
    "kerja *Masuk*."
)
_FIRST = 5  # places of one kind that are shown without a click

_STATES = {
    BARU: "Draf baru ditulis ke {}.",
    BERUBAH: "Menggantikan {}. Perubahannya, satu per satu:",
    SAMA: "Isinya sama dengan {}, jadi tidak ada yang berubah.",
    BERBEDA: "{} sudah ada dan **tidak diubah**. Untuk mengubahnya, sunting langsung atau lewat "
    "buku kerjanya. Yang berbeda:",
    DITOLAK: "**Tidak dapat dibaca.** {}",
}
_NEXT = """\
### Sesudah ini

1. Cocokkan draf dengan keputusannya. Keraguan juga tertulis sebagai catatan pada aksinya; hapus \
yang sudah pasti.
2. Sunting di tab *Files changed*: tanda titik tiga di pojok berkas, lalu *Edit file*.
3. Bila pemeriksaan belum tampak di bawah, simpan satu perubahan, atau tekan *Close pull request* \
lalu *Reopen*.
4. Setelah tidak ada galat, tekan *Merge pull request*.
"""


def title(received: Sequence[Received]) -> str:
    """Of the pull request and its commit, of registered names only: "Masuk: kab-blora 2026"."""
    names = dict.fromkeys(_name(each.target) for each in received if each.text)
    return f"Masuk: {', '.join(list(names)[:4])}{' dan lain-lain' if len(names) > 4 else ''}"


def _name(target: str) -> str:
    folder, file = target.split("/")[-2:]
    year, _, kind = file.removesuffix(".yml").partition(".")
    return f"{kind} {folder} {year}".strip()


def proposal(received: Sequence[Received], run: str = "") -> str:
    """The whole text, plan text escaped, the steps that are left to a person at the end; without
    numbers of persons, which names of files may hold too.

    ``run`` is the address of the run of the workflow, which keeps the pages of doubts.
    """
    parts = [line for each in received for line in _one(each, run)]
    whole = "\n".join((*parts, *([_NEXT] if any(each.text for each in received) else []))) + "\n"
    return without_personal_numbers(whole).text


def _one(received: Received, run: str) -> Iterator[str]:
    what = received.why if received.state == DITOLAK else received.target
    shown = as_markdown(what) if received.state == DITOLAK else as_code(what)
    yield f"## {as_markdown(received.shown)}"
    yield ""
    yield _STATES[received.state].format(shown)
    yield ""
    yield from listed((as_markdown(change) for change in received.changes), 40)
    if received.read_from:
        yield "### Yang terbaca"
        yield ""
        yield from listed((as_markdown(sentence) for sentence in received.read_from), 40)
    if received.years:
        yield from year_lines(received.years, "###")
    if received.state not in (DITOLAK, SAMA):
        yield from _doubts(received.doubts)
        yield from _page(received, run)
        yield from _left_out(received.left_out)
        yield from _problems(received.problems)


def _doubts(doubts: Sequence[Doubt]) -> Iterator[str]:
    yield f"### Keraguan ({len(doubts)})"
    yield ""
    if not doubts:
        yield "Tidak ada. Cocokkan tetap dengan aslinya."
        yield ""
    for kind in by_kind(doubts):
        yield from listed((_doubt(doubt) for doubt in kind), _FIRST)


def _page(received: Received, run: str) -> Iterator[str]:
    """Where each doubt stands with its place: a page that is no part of the proposal."""
    if received.page:
        name = as_code(doubts_beside(Path(received.target)).name)
        where = f" dalam [artefak *keraguan*]({run}#artifacts), selama 14 hari" if run else ""
        yield f"Setiap keraguan dengan tempatnya dan cara menetapkannya: {name}{where}."
        yield ""


def _doubt(doubt: Doubt) -> str:
    line = f"baris {doubt.line} draf" if doubt.line else ""
    places = "; ".join(filter(None, (str(doubt.origin), line)))
    place = f" ({as_markdown(places)})" if places else ""
    subject = (
        f"**{as_markdown(doubt.subject)}**{place}: "
        if doubt.subject
        else f"{place.strip()} "
        if place
        else ""
    )
    return f"{subject}{as_markdown(doubt.text)}"


def _left_out(left_out: Sequence[LeftOut]) -> Iterator[str]:
    if left_out:
        yield f"### Yang tidak dipakai ({len(left_out)})"
        yield ""
        yield from listed((_piece(each) for each in left_out), 2 * _FIRST)


def _piece(piece: LeftOut) -> str:
    place = f" ({as_markdown(str(piece.origin))})" if str(piece.origin) else ""
    return f"“{as_markdown(piece.text)}”{place}: {as_markdown(piece.why)}"


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    errors = [problem for problem in problems if problem.level == GALAT]
    yield f"### Pemeriksaan: {len(errors)} galat, {len(problems) - len(errors)} peringatan"
    yield ""
    yield from listed(
        (_problem(problem) for problem in (*errors, *(p for p in problems if p.level != GALAT))), 20
    )


def _problem(problem: Problem) -> str:
    subject = f"**{as_markdown(problem.subject)}**: " if problem.subject else ""
    line = f"baris {problem.place.line}, " if problem.place.line else ""
    advice = f" *{as_markdown(problem.advice)}*" if problem.advice else ""
    return f"{line}{as_code(problem.code)} {subject}{as_markdown(problem.message)}{advice}"
