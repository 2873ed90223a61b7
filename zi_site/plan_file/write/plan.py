"""A plan -> the text of its YAML file, from which ``read_plan`` reads the same plan."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from zi_site.plan import fields
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Area, Butir, Plan
from zi_site.plan_file.write.yaml_lines import Node, Quoted, Spaced, yaml_lines

SCHEMA_LINE = "# yaml-language-server: $schema=../../zi_site/data/rencana-aksi.schema.json"

# Lists with a blank line between their entries.
_SPACED = ("area", "kelompok", "komponen", "laporan")

Pairs = dict[str, Node]


def plan_text(plan: Plan, comments: Iterable[str] = ()) -> str:
    """The whole file with its last line break; each of ``comments`` stands in a line of its own at
    the top.

    What a plan must state and this one does not is written empty, so that ``check`` points at the
    place to fill in.
    """
    return file_text(plan, "rencana", SCHEMA_LINE, comments)


def file_text(value: object, part: str, schema_line: str, comments: Iterable[str]) -> str:
    """A whole file whose keys are those of a part."""
    lines = [schema_line, *(f"# {' '.join(comment.split())}".rstrip() for comment in comments)]
    for key, node in _pairs(value, part).items():
        lines += ["", *yaml_lines({key: node})] if _is_set_off(node) else yaml_lines({key: node})
    return "\n".join(lines) + "\n"


def _is_set_off(node: Node) -> bool:
    """Whether a blank line stands before this part."""
    return isinstance(node, dict | list | Spaced)


def _pairs(value: object, part: str, above: object = None) -> Pairs:
    """The keys of a part that are written; ``above`` is the entry before it in its list."""
    found: Pairs = {}
    for key in fields.keys(part):
        here = getattr(value, key.attribute)
        node = _NODES.get(key.holds, _as_it_is)(key, here)
        if _is_written(key, here, node, above) and not _is_replaced(key, here, value):
            found[key.name] = node
    return found


def _is_written(key: Key, here: object, node: Node, above: object) -> bool:
    if key.carried:
        return here != (getattr(above, key.attribute) if above else "")
    return key.shown or bool(here and node and here != key.default)


def _is_replaced(key: Key, here: object, value: object) -> bool:
    """Whether nothing is to be filled in, since another key says why."""
    return bool(key.unless and not here and getattr(value, key.unless))


def _as_it_is(key: Key, here: Any) -> Node:
    node: Node = Quoted(here) if key.quoted else here
    return node


def _year(key: Key, here: int | None) -> Node:
    return here or None


def _texts(key: Key, notes: Sequence[str]) -> Node:
    """One note as a text, several as a list; an empty one only stands in a list."""
    return notes[0] if len(notes) == 1 and notes[0] else list(notes)


def _ids(key: Key, ids: Iterable[str]) -> Node:
    return [Quoted(each) for each in ids]


def _headings(key: Key, headings: Iterable[tuple[str, str]]) -> Node:
    return dict(headings)


def _blocks(key: Key, blocks: Iterable[str | tuple[Butir, ...]]) -> Node:
    return [
        block if isinstance(block, str) else {"butir": _entries(block, "butir")} for block in blocks
    ]


def _section(key: Key, here: object) -> Node:
    return _pairs(here, key.part)


def _list(key: Key, here: Sequence[object]) -> Node:
    entries = _entries(here, key.part)
    return Spaced(entries) if key.part in _SPACED else entries


def _entries(values: Sequence[object], part: str) -> list[Node]:
    return [
        _area(value) if isinstance(value, Area) else _pairs(value, part, above)
        for value, above in zip(values, (None, *values), strict=False)
    ]


def _area(area: Area) -> Pairs:
    """Either its kelompok or, where it prints none, its komponen; an empty list too."""
    left_out = "komponen" if area.has_kelompok else "kelompok"
    return {name: node for name, node in _pairs(area, "area").items() if name != left_out}


_NODES: dict[Holds, Callable[[Key, Any], Node]] = {
    Holds.YEAR: _year,
    Holds.PERIOD: lambda key, here: here.nama or None,
    Holds.TEXTS: _texts,
    Holds.IDS: _ids,
    Holds.HEADINGS: _headings,
    Holds.COLUMNS: _texts,
    Holds.CELLS: _texts,
    Holds.BLOCKS: _blocks,
    Holds.SECTION: _section,
    Holds.LIST: _list,
}
