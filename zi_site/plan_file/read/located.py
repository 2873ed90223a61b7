"""Bytes -> a tree of nodes that know their line and column, and the problems of the text itself.

Built from the parser's events rather than from ``yaml.compose``: composing recurses in C and a
file of 100,000 brackets ends the process with a segmentation fault. Events come one by one, so
depth, aliases and tags are refused before they can do harm. Scalars stay text as typed (``1.10`` is
not 1.1).
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import yaml

from zi_site.plan.kinds import Finding
from zi_site.plan.personal import numbers_in, without_personal_numbers
from zi_site.plan.problems import GALAT, Place, Problem, stops
from zi_site.plan_file.read.mending import Read, read_mended
from zi_site.plan_file.read.sentences import TextFault, YamlFault
from zi_site.plan_file.read.yaml_words import explain

MAX_BYTES = 2_000_000  # the longest real plan has 60 KB
MAX_DEPTH = 24
_HALF = re.compile("[\ud800-\udfff]")  # of a sign, written as \\ud83d; only one parser minds
_ONE_WORD = re.compile('"([^"]+)"')
_COMMENT = re.compile(r"(?:^|\s)#(.*)")
_SLOW = yaml.SafeLoader
_FAST = getattr(yaml, "CSafeLoader", _SLOW)  # eight times as fast; not in every Python
_FURTHER_BREAKS = ("\x85", "\u2028", "\u2029")  # that YAML 1.1 counts as the end of a line too


@dataclass(slots=True)
class Scalar:
    """A single value, as it is typed."""

    value: str
    line: int
    column: int
    plain: bool  # written without quotes, so an empty one means "nothing"
    comment: bool = (
        False  # a comment follows on the same line: with plain text, perhaps a part of it
    )


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file; a key may stand twice."""

    line: int
    column: int
    pairs: "list[tuple[Scalar, Node]]" = field(default_factory=list)
    values: "dict[str, Node]" = field(default_factory=dict)  # of a key that stands twice, the first

    def get(self, key: str) -> "Node | None":
        """The value under a key."""
        return self.values.get(key)

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
        self, node: Node | None, finding: Finding, subject: str = "", level: str = GALAT
    ) -> None:
        """Note a problem at a node, or for the whole file where there is none."""
        line, column = (node.line, node.column) if node else (0, 0)
        self.problem_at(line, column, finding, subject, level)

    def problem_at(
        self, line: int, column: int, finding: Finding, subject: str = "", level: str = GALAT
    ) -> None:
        """Note a problem at a line and a column, from 1; 0 means the file as a whole."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        excerpt = without_personal_numbers(text).text  # messages end in public logs
        mended = _with_near(text, column, finding) if excerpt == text else None
        self.problems.append(
            Problem(Place(self.file, line, column), finding, subject, excerpt, level, mended)
        )


def _with_near(text: str, column: int, finding: Finding) -> str | None:
    """The line with the one word that was perhaps meant (``near``) in the place of the one that
    stands there; None where none or several may be meant. Of keys only reading again can tell, of
    the ids of actions nobody but the office.
    """
    values = finding.named
    near = _ONE_WORD.fullmatch(str(values.get("near", "")))
    before, after = text[: max(0, column - 1)], text[max(0, column - 1) :]
    said = (str(value) for name, value in values.items() if name not in ("near", "key", "id"))
    for word in filter(None, said):
        quote = after[:1] if after[:1] in ("'", '"') else ""
        if near and after.startswith(f"{quote}{word}{quote}"):
            return f"{before}{quote}{near[1]}{quote}{after[len(word) + 2 * len(quote) :]}"
    return None


def read_lines(content: bytes, file: str, reader: Callable[[str], Read], nothing: Read) -> Read:
    """What ``reader`` makes of a file's text, its slips told line by line; ``nothing``, with the
    reason, where it is no text.
    """
    text = _decode(content, Source(file, problems=nothing.problems))
    if text is None:
        return nothing
    read = reader(text)
    if not stops(read.problems):
        return read
    return read_mended(_lines_of(text), read, reader, _stops_at)


def _lines_of(text: str) -> list[str]:
    """The lines as YAML counts them."""
    for each in _FURTHER_BREAKS:
        text = text.replace(each, "\n")
    return text.split("\n")


def _stops_at(text: str) -> int:
    """The line at which the text cannot be read any further; 0 where it can be read to its end."""
    source = Source("", _lines_of(text))
    try:
        _Builder(source).build(text, _FAST)
    except yaml.YAMLError as error:
        return max(1, _place_of(error, source)[0])
    return source.problems[0].place.line if source.problems else 0


def load(text: str, source: Source) -> Mapping | None:
    """The file's one top-level mapping, or None with the reason among ``source.problems``."""
    source.lines = _lines_of(text)
    _look_at_comments(source)
    try:
        root = _root(text, source)
    except yaml.YAMLError as error:
        _explain(error, source)
        return None
    if root is None:
        if not source.problems:
            source.problem(None, TextFault.EMPTY())
        return None
    if not isinstance(root, Mapping):
        source.problem(root, TextFault.NO_PAIRS())
        return None
    return root


def _root(text: str, source: Source) -> Node | None:
    """What the fast parser cannot read is read again by the one that exists everywhere: both
    stumble at different places and say it differently, and a file has the same problems in a
    browser.
    """
    before = len(source.problems)
    with suppress(yaml.YAMLError):
        return _Builder(source).build(text, _FAST)
    del source.problems[before:]
    return _Builder(source).build(text, _SLOW)


def _look_at_comments(source: Source) -> None:
    """Comments are published with the file, and no value holds them."""
    for number, line in enumerate(source.lines, 1):
        if "#" in line and (comment := _COMMENT.search(line)):
            for name in numbers_in(comment[1]):
                source.problem_at(number, comment.start(1), TextFault.PERSONAL(name=name))


def _decode(content: bytes, source: Source) -> str | None:
    if len(content) > MAX_BYTES:
        source.problem(None, TextFault.TOO_LARGE())
        return None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        source.problem(None, TextFault.UTF_16())
        return None
    if b"\0" in content:
        source.problem(None, TextFault.NO_TEXT())
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        source.problem_at(line, 0, TextFault.NOT_UTF_8(line=line))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Builder:
    """Builds the tree from the parser's events; stops at the first thing that cannot be a plan."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.with_sign = {at for at, line in enumerate(source.lines) if "#" in line}
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.keys: list[
            Scalar | None
        ] = []  # for each open collection, the key that waits for its value

    def build(self, text: str, parser: type[yaml.SafeLoader]) -> Node | None:
        """The root; None where there is none or something was refused, which is a problem."""
        documents = 0
        for event in yaml.parse(text, Loader=parser):
            refused: TextFault | YamlFault | None = None
            if isinstance(event, yaml.ScalarEvent):  # most
                refused = self._add_scalar(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
                self.keys.pop()
            elif isinstance(event, yaml.NodeEvent):
                refused = self._add_collection(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                refused = TextFault.TWO_DOCUMENTS if documents > 1 else None
            if refused:
                self.source.problem_at(*_place(event), refused())
                return None
        return None if self._nothing() else self.root

    def _nothing(self) -> bool:
        return isinstance(self.root, Scalar) and self.root.plain and not self.root.value

    def _add_scalar(self, event: yaml.ScalarEvent) -> TextFault | YamlFault | None:
        """Add it, or say why it cannot be part of a plan, as of collections."""
        if refused := (event.anchor or event.tag) and _refused(event):
            return refused
        # Only between these marks can a sign be written by its number.
        if event.style == '"' and _HALF.search(event.value):
            return YamlFault.ESCAPE
        line, column = _place(event)
        plain = not event.style  # the C parser says "", the pure one None
        commented = plain and bool(self.with_sign) and self._commented(event)
        self._put(Scalar(event.value, line, column, plain, commented))
        return None

    def _add_collection(self, event: yaml.NodeEvent) -> TextFault | None:
        refused = _refused(event) or (TextFault.TOO_DEEP if len(self.open) >= MAX_DEPTH else None)
        if refused:
            return refused
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node = (Sequence if is_list else Mapping)(*_place(event))
        self._put(node)
        self.open.append(node)
        self.keys.append(None)
        return None

    def _commented(self, event: yaml.ScalarEvent) -> bool:
        """Whether a comment follows on the line on which a scalar ends."""
        mark = event.end_mark
        if mark is None or mark.line not in self.with_sign:
            return False
        return self.source.lines[mark.line][mark.column :].lstrip(" \t").startswith("#")

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
        elif isinstance(parent := self.open[-1], Sequence):
            parent.items.append(node)
        elif (key := self.keys[-1]) is not None:
            parent.pairs.append((key, node))
            parent.values.setdefault(key.value, node)
            self.keys[-1] = None
        elif isinstance(node, Scalar):
            self.keys[-1] = node
        else:
            self.source.problem(node, TextFault.KEY_NO_WORD())
            self.keys[-1] = Scalar("", node.line, node.column, False)


def _refused(event: yaml.NodeEvent) -> TextFault | None:
    if event.anchor:
        return TextFault.ALIAS
    tag = getattr(event, "tag", None)
    return TextFault.TAG if tag and tag != "!" else None


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _explain(error: yaml.YAMLError, source: Source) -> None:
    why = explain(str(error), *_place_of(error, source))
    source.problem_at(why.line, why.column, why.finding)


def _place_of(error: yaml.YAMLError, source: Source) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    if mark is None and isinstance(error, yaml.reader.ReaderError):
        before = "\n".join(source.lines)[: max(error.position, 0)]
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return min(line, len(source.lines)), column
