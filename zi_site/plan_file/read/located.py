"""Bytes -> a tree of nodes that know their line and column, and the problems of the text itself.

Built from the C parser's events rather than from ``yaml.compose``: composing recurses in C and a
file of 100,000 brackets ends the process with a segmentation fault. Events come one by one, so
depth, aliases and tags are refused before they can do harm. Scalars stay text as typed (``1.10`` is
not 1.1).
"""

import re
from dataclasses import dataclass, field

import yaml

from zi_site.plan.kinds import Finding, loose
from zi_site.plan.problems import GALAT, Place, Problem
from zi_site.plan_file.read.yaml_words import explain

MAX_BYTES = 2_000_000  # the longest real plan has 60 KB
MAX_DEPTH = 24
_LINE_BREAK = re.compile("[\n\x85\u2028\u2029]")  # what YAML 1.1 counts as the end of a line


@dataclass(slots=True)
class Scalar:
    value: str
    line: int
    column: int
    plain: bool  # written without quotes, so an empty one means "nothing"
    comment: bool = (
        False  # a comment follows on the same line: with plain text, perhaps a part of it
    )


@dataclass(slots=True)
class Sequence:
    line: int
    column: int
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    line: int
    column: int
    pairs: "list[tuple[Scalar, Node]]" = field(default_factory=list)

    def get(self, key: str) -> "Node | None":
        return next((value for name, value in self.pairs if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        """The node of the key itself, for pointing at it."""
        return next((name for name, _ in self.pairs if name.value == key), None)


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Source:
    """A file's text and what was found wrong with it so far."""

    file: str
    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def problem(
        self,
        node: Node | None,
        finding: Finding,
        subject: str = "",
        level: str = GALAT,
    ) -> None:
        """Note a problem at a node, or for the whole file where there is none."""
        line, column = (node.line, node.column) if node else (0, 0)
        self.problem_at(line, column, finding, subject, level)

    def problem_at(
        self,
        line: int,
        column: int,
        finding: Finding,
        subject: str = "",
        level: str = GALAT,
    ) -> None:
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        self.problems.append(
            Problem(Place(self.file, line, column), finding, subject, excerpt, level)
        )


def load(content: bytes, source: Source) -> Mapping | None:
    """The file's one top-level mapping, or None with the reason among ``source.problems``."""
    text = _decode(content, source)
    if text is None:
        return None
    source.lines = _LINE_BREAK.split(text)
    try:
        root = _Builder(source).build(text)
    except yaml.YAMLError as error:
        _explain(error, source)
        return None
    if root is None:
        if not source.problems:
            source.problem(
                None, loose("berkas", "Berkas ini kosong.", "Salin contoh dari panduan, lalu isi.")
            )
        return None
    if not isinstance(root, Mapping):
        source.problem(
            root,
            loose(
                "yaml", "Isi berkas bukan pasangan kunci dan nilai.", 'Mulailah dengan "versi: 1".'
            ),
        )
        return None
    return root


def _decode(content: bytes, source: Source) -> str | None:
    if len(content) > MAX_BYTES:
        source.problem(
            None,
            loose(
                "berkas",
                "Berkas ini lebih dari 2 MB, yang paling besar.",
                "Satu berkas memuat satu rencana.",
            ),
        )
        return None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        advice = "Simpan ulang berkas dengan pengodean UTF-8."
        source.problem(None, loose("berkas", "Pengodeannya UTF-16 (“Unicode” di Notepad).", advice))
        return None
    if b"\0" in content:
        source.problem(
            None,
            loose("berkas", "Ini bukan berkas teks.", "Simpan rencana sebagai teks YAML (UTF-8)."),
        )
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        source.problem_at(
            line,
            0,
            loose(
                "berkas",
                f"Baris {line} memuat huruf yang bukan UTF-8.",
                "Simpan ulang berkas dengan pengodean UTF-8 (di Notepad: Save As, Encoding UTF-8).",
            ),
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Builder:
    """Builds the tree from the parser's events; stops at the first thing that cannot be a plan."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.keys: list[
            Scalar | None
        ] = []  # for each open collection, the key that waits for its value

    def build(self, text: str) -> Node | None:
        documents = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event,
                        'Berkas memuat lebih dari satu dokumen ("---").',
                        "Pisahkan menjadi dua berkas.",
                    )
                    return None
            elif isinstance(event, yaml.NodeEvent):
                if self._refused(event):
                    return None
                self._add(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
                self.keys.pop()
        return None if self._nothing() else self.root

    def _nothing(self) -> bool:
        return isinstance(self.root, Scalar) and self.root.plain and not self.root.value

    def _refused(self, event: yaml.NodeEvent) -> bool:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._refuse(
                event,
                "Jangkar dan alias YAML (& dan *) tidak dipakai.",
                "Beri tanda kutip, atau tulis isinya.",
            )
        elif (tag := getattr(event, "tag", None)) and tag not in ("!", ""):
            self._refuse(
                event,
                "Tanda tipe YAML (!) tidak dipakai.",
                "Beri tanda kutip bila “!” bagian dari teks.",
            )
        elif len(self.open) > MAX_DEPTH:
            self._refuse(
                event, "Isi berkas bersarang terlalu dalam.", "Ikuti susunan pada panduan."
            )
        else:
            return False
        return True

    def _refuse(self, event: yaml.Event, message: str, advice: str) -> None:
        self.source.problem_at(*_place(event), loose("yaml", message, advice))

    def _add(self, event: yaml.NodeEvent) -> None:
        line, column = _place(event)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            plain = not event.style  # the C parser says "", the pure one None
            node = Scalar(event.value, line, column, plain, plain and self._commented(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            node = Sequence(line, column)
        else:
            node = Mapping(line, column)
        self._place(node)
        if not isinstance(node, Scalar):
            self.open.append(node)
            self.keys.append(None)

    def _commented(self, event: yaml.ScalarEvent) -> bool:
        mark = event.end_mark
        if mark is None or mark.line >= len(
            self.source.lines
        ):  # a scalar may end after the last line
            return False
        return self.source.lines[mark.line][mark.column :].lstrip(" \t").startswith("#")

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
        elif isinstance(parent := self.open[-1], Sequence):
            parent.items.append(node)
        elif (key := self.keys[-1]) is not None:
            parent.pairs.append((key, node))
            self.keys[-1] = None
        elif isinstance(node, Scalar):
            self.keys[-1] = node
        else:
            self.source.problem(
                node,
                loose(
                    "kunci", "Kunci harus berupa satu kata.", 'Tulis misalnya "satker: kab-blora".'
                ),
            )
            self.keys[-1] = Scalar("", node.line, node.column, False)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _explain(error: yaml.YAMLError, source: Source) -> None:
    said = str(error)
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    if mark is None and isinstance(error, yaml.reader.ReaderError):
        before = "\n".join(source.lines)[: max(error.position, 0)]
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    line = min(line, len(source.lines))
    why = explain(said, source.lines, line, column)
    source.problem_at(why.line, why.column, loose("yaml", why.message, why.advice))
