"""An import -> the account of it: what was read, what is in doubt by kind, what was left out."""

from collections.abc import Iterable, Iterator

from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.plan.glossary import day_words
from zi_site.plan.kinds import Kind

_FIRST = 3  # places shown of each kind


def account(imported: Imported, whole: bool = False) -> str:
    """``whole`` shows every place of each kind of doubt, not only the first three."""
    return (
        "\n".join(
            (
                *_read(imported),
                *_doubted(imported.doubts, whole),
                *_left_out(imported.left_out, whole),
            )
        )
        + "\n"
    )


def _read(imported: Imported) -> Iterator[str]:
    yield "Yang terbaca:"
    yield from (f"  {sentence}" for sentence in imported.read_from)
    decree = imported.plan.keputusan
    if decree.nomor or decree.naskah:
        day = decree.tanggal
        when = f", ditetapkan {day_words(day)}" if day else ""
        yield f"  {decree.name}{when}."


def _doubted(doubts: Iterable[Doubt], whole: bool) -> Iterator[str]:
    kinds = by_kind(doubts)
    if not kinds:
        yield "Tidak ada keraguan. Bandingkan tetap dengan aslinya."
        return
    total = sum(map(len, kinds))
    yield f"Yang diragukan ({total}); yang menyangkut isi juga tertulis sebagai catatan dalam draf:"
    for kind in kinds:
        shown = kind if whole else kind[:_FIRST]
        for number, doubt in enumerate(shown):
            yield f"  {'-' if not number else ' '} {_where(doubt)}{doubt.text}"
        if len(kind) > len(shown):
            yield f"    dan {len(kind) - len(shown)} lagi yang serupa (lihat semua: --semua)"


def by_kind(doubts: Iterable[Doubt]) -> list[list[Doubt]]:
    """Doubts of one kind together; kinds in the order of their first."""
    kinds: dict[Kind, list[Doubt]] = {}
    for doubt in doubts:
        kinds.setdefault(doubt.kind, []).append(doubt)
    return list(kinds.values())


def _where(doubt: Doubt) -> str:
    """Whose it is, where in the source, and in which line of the draft it is settled."""
    line = f"baris {doubt.line} draf" if doubt.line else ""
    places = [place for place in (str(doubt.origin), line) if place]
    if doubt.subject and places:
        return f"{doubt.subject} ({'; '.join(places)}): "
    said = doubt.subject or "; ".join(places)
    return f"{said}: " if said else ""


def _left_out(left_out: Iterable[LeftOut], whole: bool) -> Iterator[str]:
    pieces = list(left_out)
    if not pieces:
        return
    yield f"Yang tidak disalin ({len(pieces)}):"
    shown = pieces if whole else pieces[: 3 * _FIRST]
    for piece in shown:
        place = f" ({piece.origin})" if str(piece.origin) else ""
        yield f"  - “{piece.text}”{place}: {piece.why}"
    if len(pieces) > len(shown):
        yield f"    dan {len(pieces) - len(shown)} lagi (lihat semua: --semua)"
