"""Lines -> numbered entries of menimbang, mengingat and diktum, and lists within lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.importing.decree.decree_lines import DecreeLine, joined
from zi_site.plan.model import Butir

_MARK_ALONE = re.compile(r"(?:[a-z]|\d{1,2}|[ivx]{2,4})[.)]|\((?:[a-z]|\d{1,2})\)")
_MARK = re.compile(rf"(?P<mark>{_MARK_ALONE.pattern})\s*(?=[^\d\s.)])")
_BEGINS = re.compile(
    r"(?:bahwa|undang[- ]undang|peraturan|keputusan|surat|instruksi|ketetapan|maklumat|berita "
    r"acara)\b",
    re.IGNORECASE,
)
_ORDINALS = (
    "KESATU PERTAMA KEDUA KETIGA KEEMPAT KELIMA KEENAM KETUJUH KEDELAPAN KESEMBILAN "
    "KESEPULUH KESEBELAS KEDUABELAS"
)
DIKTUM = re.compile(rf"(?P<nama>{_ORDINALS.replace(' ', '|')}|KEDUA BELAS)\b\s*:?\s*(?P<isi>.*)")


def legal_entries(lines: Sequence[DecreeLine]) -> tuple[Butir, ...]:
    """Entries with their marks; a line without one goes on, unless the entry above has ended."""
    entries: list[tuple[str, list[str]]] = []
    for line in _with_marks(lines):
        found = _MARK.match(line.text)
        ended = not entries or is_ended(entries[-1][1][-1])
        if found and (ended or _comes_after(entries[-1][0], found["mark"])):
            entries.append((found["mark"], [line.text[found.end() :]]))
        elif not entries or (ended and _BEGINS.match(line.text)):
            entries.append(("", [line.text]))
        else:
            entries[-1][1].append(line.text)
    return tuple(Butir(mark, joined(texts)) for mark, texts in entries)


def _with_marks(lines: Sequence[DecreeLine]) -> Iterator[DecreeLine]:
    """Without a colon before them; a mark that stands alone comes before the text below it."""
    mark = ""
    for line in lines:
        text = f"{mark} {line.text.removeprefix(':').lstrip()}".strip()
        mark = text if _MARK_ALONE.fullmatch(text) else ""
        if text and not mark:
            yield replace(line, text=text)
    if mark:
        yield replace(lines[-1], text=mark)


def diktum_entries(lines: Sequence[DecreeLine]) -> tuple[Butir, ...]:
    """KESATU and what follows, each with its text."""
    entries: list[tuple[str, list[str]]] = []
    for line in lines:
        if found := DIKTUM.match(line.text):
            entries.append((found["nama"], [found["isi"]]))
        elif entries:
            entries[-1][1].append(line.text.removeprefix(":").lstrip())
    return tuple(Butir(name, joined(filter(None, texts))) for name, texts in entries)


def blocks(lines: Sequence[DecreeLine]) -> tuple[str | tuple[Butir, ...], ...]:
    """The paragraphs and lists of a chapter; another kind of mark lies within the one above."""
    found: list[_Block] = []
    width = max((len(line.text) for line in lines), default=0)
    above: DecreeLine | None = None
    for line in lines:
        goes_on = above is not None and _goes_on(above, line, width)
        if not found or not found[-1].takes(line, goes_on):
            found.append(_Block([line], is_list=_is_marked(line)))
        above = line
    return tuple(block.value for block in found)


@dataclass(slots=True)
class _Block:
    """A paragraph, or a list of marked lines."""

    lines: list[DecreeLine]
    is_list: bool

    def takes(self, line: DecreeLine, goes_on: bool) -> bool:
        """Take a line that goes on with the last one, or is the next of a list."""
        if goes_on:
            last = self.lines.pop()
            self.lines.append(replace(last, text=joined((last.text, line.text)), apart=False))
        elif self.is_list and _is_marked(line):
            self.lines.append(line)
        else:
            return False
        return True

    @property
    def value(self) -> str | tuple[Butir, ...]:
        return _nested(self.lines) if self.is_list else self.lines[0].text


def _is_marked(line: DecreeLine) -> bool:
    return bool(_MARK.match(line.text))


def _goes_on(above: DecreeLine, line: DecreeLine, width: int) -> bool:
    """Whether the line above has not ended, or fills a narrow page to its end."""
    if not is_ended(above.text):
        return not _MARK.match(line.text) or line.text[0].isdigit()
    full = width < 140 and len(above.text) >= 0.85 * width
    return full and not line.apart and not _MARK.match(line.text)


def _nested(lines: Sequence[DecreeLine]) -> tuple[Butir, ...]:
    kinds: list[str] = []
    levels: list[list[Butir]] = [[]]
    for line in lines:
        found = _MARK.match(line.text)
        mark = found["mark"] if found else ""
        kind = _kind(mark)
        while kind in kinds and kinds[-1] != kind:
            kinds.pop()
            _close(levels)
        if kind not in kinds:
            if kinds:
                levels.append([])
            kinds.append(kind)
        levels[-1].append(Butir(mark, line.text[found.end() :] if found else line.text))
    while len(levels) > 1:
        _close(levels)
    return tuple(levels[0])


def _close(levels: list[list[Butir]]) -> None:
    inner = tuple(levels.pop())
    last = levels[-1].pop()
    levels[-1].append(Butir(last.tanda, last.isi, inner))


def _kind(mark: str) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", mark))


def _comes_after(above: str, mark: str) -> bool:
    """Whether a mark is the next one: "b." after "a.", "10." after "9."."""
    one, other = (re.sub(r"[.()]", "", each) for each in (above, mark))
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1


def begins_an_entry(text: str) -> bool:
    """Whether a line begins an entry of menimbang or mengingat ("a. bahwa …")."""
    found = _MARK.match(text)
    return bool(found and _BEGINS.match(text[found.end() :]))


def is_ended(text: str) -> bool:
    """Whether a text stops as a sentence or an entry of a list does."""
    return text.endswith((".", ";", ":", "!", "?", "; dan", "; atau"))
