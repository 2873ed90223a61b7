"""Changes -> Indonesian sentences, for the report of an import, the feed, and reading aloud."""

from collections.abc import Iterator

from zi_site.plan.changes.marks import marked
from zi_site.plan.changes.values import (
    DIHAPUS,
    DITAMBAHKAN,
    ActionChange,
    Changes,
    FieldChange,
    shared_fields,
)

_SHOWN = 90  # characters of a text that a sentence quotes


def sentences(changes: Changes) -> tuple[str, ...]:
    """Every change, the plan's own first; what changed for several actions at once is said once."""
    return tuple(_sentences(changes))


def _sentences(changes: Changes) -> Iterator[str]:
    yield from (f"Rencana: {_field(change)}." for change in changes.plan)
    shared = shared_changes(changes)
    for change, ids in shared.items():
        yield f"{_actions(ids)}: {_field(change)}."
    for each in changes.actions:
        own = tuple(change for change in each.fields if change not in shared)
        if each.kind in (DITAMBAHKAN, DIHAPUS) or each.former_id or own:
            yield _describe(each, own)
    if changes.moved:
        yield (
            f"Urutan berubah: {_actions(changes.moved)[0].lower()}{_actions(changes.moved)[1:]} "
            "berpindah tempat."
        )


def describe(change: ActionChange) -> str:
    """One action's change in a sentence: ``Aksi 2.3: bulan dari Maret menjadi April.``"""
    return _describe(change, change.fields)


def shared_changes(changes: Changes) -> dict[FieldChange, tuple[str, ...]]:
    """Changes of an area, kelompok, komponen or team that several actions share, with their ids."""
    shared = shared_fields()
    found: dict[FieldChange, list[str]] = {}
    for each in changes.changed:
        for change in each.fields:
            if change.name in shared:
                found.setdefault(change, []).append(each.id)
    return {change: tuple(ids) for change, ids in found.items() if len(ids) > 1}


def _describe(change: ActionChange, fields: tuple[FieldChange, ...]) -> str:
    if change.kind in (DITAMBAHKAN, DIHAPUS):
        return f"Aksi {change.id} {change.kind}: {quoted(change.action.title)}."
    parts = [_field(each) for each in fields]
    if change.former_id:
        parts.insert(0, f"id berubah, semula {change.former_id}")
    return f"Aksi {change.id}: {'; '.join(parts)}."


def _field(change: FieldChange) -> str:
    name = change.shown_name
    if not change.before:
        return f"{name} diisi {quoted(change.after)}"
    if not change.after:
        return f"{name} dikosongkan, semula {quoted(change.before)}"
    if change.in_few_words:
        return f"{name} dari {change.before} menjadi {change.after}"
    before, after = _what_differs(change.before, change.after)
    if before and after:
        return f"{name} dari {quoted(before)} menjadi {quoted(after)}"
    return f"{name} ditambah {quoted(after)}" if after else f"{name} dikurangi {quoted(before)}"


def _what_differs(before: str, after: str) -> tuple[str, str]:
    """Both texts where they are short; else the words from the first to the last that differ."""
    if len(before) <= _SHOWN and len(after) <= _SHOWN:
        return before, after
    pieces = marked(before, after)
    inner = pieces[pieces[0].kind == "sama" : len(pieces) - (pieces[-1].kind == "sama")]
    return (
        "".join(piece.text for piece in inner if piece.kind != "baru").strip(),
        "".join(piece.text for piece in inner if piece.kind != "lama").strip(),
    )


def quoted(text: str) -> str:
    """In quotation marks, on one line, its middle left out where it is long."""
    line = " ".join(text.split())
    if len(line) > _SHOWN:
        line = f"{line[: _SHOWN - 25].rstrip()} … {line[-20:].lstrip()}"
    return f"“{line}”"


def _actions(ids: tuple[str, ...]) -> str:
    """``Aksi 1.1``, ``Aksi 1.1, 1.2 dan 1.3``; of many the first few and how many more."""
    if len(ids) > 6:
        return f"Aksi {', '.join(ids[:5])} dan {len(ids) - 5} lainnya"
    return f"Aksi {', '.join(ids[:-1])} dan {ids[-1]}" if len(ids) > 1 else f"Aksi {ids[0]}"
