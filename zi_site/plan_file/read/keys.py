"""A mapping of the file -> the values of the keys of one part, each read by what it holds."""

from collections.abc import Callable
from functools import cache
from typing import Any

from zi_site.plan import fields as table
from zi_site.plan.choices import words
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.keys import Holds, Key
from zi_site.plan.reports import action_ids
from zi_site.plan_file.read.fields import Fields
from zi_site.plan_file.read.located import Mapping, Scalar, Sequence, Source
from zi_site.plan_file.read.sentences import FieldFault


def values(fields: Fields, part: str, above: object = None) -> dict[str, Any]:
    """The keys of a part by the field of the model, but for the parts that are read one by one.

    What is not written is empty, or as in ``above`` where one entry carries it down to the next.
    """
    found = dict(_unwritten(part))
    for key, read in _own_keys(part):
        if key.name in fields.node.values:
            found[key.attribute] = read(fields, key)
        elif key.carried and above:
            found[key.attribute] = getattr(above, key.attribute)
    return found


@cache
def _own_keys(part: str) -> tuple[tuple[Key, Callable[[Fields, Key], Any]], ...]:
    """Each key with what reads it."""
    own = (key for key in table.keys(part) if key.part not in table.PLACED)
    return tuple((key, _READ[key.holds]) for key in own)


@cache
def _unwritten(part: str) -> dict[str, Any]:
    """What each key is where it is not written."""
    nothing = Fields(Source(""), Mapping(0, 0))
    return {key.attribute: read(nothing, key) for key, read in _own_keys(part)}


def _text(fields: Fields, key: Key) -> str:
    return fields.text(key.name)


def _mark(fields: Fields, key: Key) -> str:
    """What is printed may have any quotation marks; what is ours has none."""
    return fields.mark(key.name) if key.pattern or key.words else fields.text(key.name)


def _prose(fields: Fields, key: Key) -> str:
    return fields.prose(key.name)


def _choice(fields: Fields, key: Key) -> str:
    """One of the words in its own spelling; as it is written where it is none."""
    said = fields.text(key.name)
    return said.casefold() if said.casefold() in words(key.words) else said


def _texts(fields: Fields, key: Key) -> tuple[str, ...]:
    return fields.texts(key.name)


def _action_ids(fields: Fields, key: Key) -> tuple[str, ...]:
    return action_ids(" ".join(fields.texts(key.name)))


def _cells(fields: Fields, key: Key) -> tuple[str, ...]:
    return fields.cells(key.name)


def _number(fields: Fields, key: Key) -> object:
    number = fields.integer(key.name)
    return key.default if number is None else number


def _numbers(fields: Fields, key: Key) -> tuple[int, ...]:
    return fields.integers(key.name)


def _headings(fields: Fields, key: Key) -> tuple[tuple[str, str], ...]:
    section = fields.section(key.name, JUDUL_KOLOM)
    if section is None:
        return ()
    written = (name.value for name, _ in section.node.pairs)
    return tuple((name, section.text(name)) for name in written if name in JUDUL_KOLOM)


def _section(fields: Fields, key: Key) -> object:
    """The part below; an empty one where there is none."""
    section = fields.section(key.name, table.names(key.part))
    said = values(section, key.part) if section else _unwritten(key.part)
    return table.MODELS[key.part](**said)


def _list(fields: Fields, key: Key) -> tuple[object, ...]:
    entries = fields.sections(key.name, table.names(key.part))
    return tuple(table.MODELS[key.part](**values(each, key.part)) for each in entries)


def _blocks(fields: Fields, key: Key) -> tuple[object, ...]:
    """A block is a paragraph or ``{butir: […]}``, whose entries may nest."""
    node = fields.node.get(key.name)
    if not isinstance(node, Sequence):
        return fields.texts(key.name)
    blocks: list[object] = []
    for item in node.items:
        if isinstance(item, Scalar):
            blocks.append(item.value.strip())
        elif isinstance(item, Mapping):
            inner = Fields(fields.source, item, fields.subject)
            inner.only((_ENTRIES.name,))
            blocks.append(_list(inner, _ENTRIES))
        else:
            fields.wrong(item, FieldFault.NO_BLOCK())
    return tuple(blocks)


_ENTRIES = Key("butir", Holds.LIST, "Butir-butir daftar.", part="butir")

_READ: dict[Holds, Callable[[Fields, Key], Any]] = {
    Holds.VERSION: lambda fields, key: key.default,
    Holds.MARK: _mark,
    Holds.TEXT: _text,
    Holds.PROSE: _prose,
    Holds.TEXTS: _texts,
    Holds.IDS: _texts,
    Holds.ONE_OR_MORE: _action_ids,
    Holds.WORD: _mark,
    Holds.CHOICE: _choice,
    Holds.LINK: _prose,
    Holds.PERIOD: _text,
    Holds.CERTAINTY: _mark,
    Holds.NUMBER: _number,
    Holds.PRINTED_YEAR: _number,
    Holds.NUMBERS: _numbers,
    Holds.TICKS: _numbers,
    Holds.MONTHS: lambda fields, key: fields.months(key.name),
    Holds.YES: lambda fields, key: fields.boolean(key.name),
    Holds.YEAR: lambda fields, key: fields.year(key.name) or 0,
    Holds.DATE: lambda fields, key: fields.date(key.name),
    Holds.HEADINGS: _headings,
    Holds.COLUMNS: _texts,
    Holds.CELLS: _cells,
    Holds.BLOCKS: _blocks,
    Holds.SECTION: _section,
    Holds.LIST: _list,
}
