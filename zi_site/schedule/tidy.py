"""A schedule cell's text -> the same fit to be read: `words` splits it, notes quote it."""

import re
import unicodedata

from zi_site.schedule.lexicon import ONE_WORD, WordKind

_DASHES = "-‐‑‒–—―−﹘﹣－~〜→➔➜"
_BULLET = re.compile(rf"(?:^|\n)[ \t]*[{_DASHES}•*][ \t]+")
_BULLETED_LINE = re.compile(rf"\s*[{_DASHES}•*●▪■◦·✓✔➢❖►▶○◆]\s*(?=\w)")


def tidy(text: str, tahun: int) -> str:
    """As it is read and quoted: no markup, one kind of dash, single spaces, years in one piece."""
    text = re.sub(r"</?[a-zA-Z]+\s*/?>", "", unicodedata.normalize("NFKC", text))
    text = _unbulleted(text.strip())
    text = "".join(
        " " if character.isspace() else character
        for character in text
        if not _is_invisible(character)
    )
    text = re.sub(f"[{_DASHES}]+|=+>|->", "-", text.replace("*", "").replace("_", ""))
    text = re.sub(r"[’‘`´]", "'", text)
    text = re.sub(r"[●▪■◦·]", "•", text)
    text = re.sub(r"(?<=\w)\s*\.{2,}\s*(?=\w)", "-", text)
    text = re.sub(r"\b2[0oO][0-9oO]{2}\b", lambda year: year[0].lower().replace("o", "0"), text)
    text = re.sub(rf"\b{r' ?'.join(str(tahun))}\b", str(tahun), text)
    text = re.sub(r"\b[a-zA-Z01]{4,}\b", lambda word: _without_digits(word[0]), text)
    return re.sub(r"\s+", " ", text).strip(" \"'“”.,:;|")


def _unbulleted(text: str) -> str:
    """Lines that begin with a bullet or a typed dash are a list ("- Maret ⏎ - Juni"); a dash at
    the start of the second line alone belongs to a range.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(map(_BULLETED_LINE.match, lines)):
        return " ; ".join(_BULLETED_LINE.sub("", line, count=1) for line in lines)
    if _BULLET.match(text) and len(_BULLET.findall(text)) > 1:
        return _BULLET.sub(" ; ", text)
    return text


def _without_digits(word: str) -> str:
    """A month name in which a scan took letters for digits ("0ktober", "Apri1", "Ju1i")."""
    candidates = (word.lower().replace("0", "o").replace("1", letter) for letter in "li")
    known = [
        each for each in candidates if each in ONE_WORD and ONE_WORD[each].kind is WordKind.MONTH
    ]
    return known[0] if known and not word.isalpha() else word


def _is_invisible(character: str) -> bool:
    return (
        unicodedata.category(character) in ("Cf", "Cc", "Co", "Cs", "Cn")
        and not character.isspace()
    )


def unnumbered(text: str) -> str:
    """Marks that number lines ("1. Januari 2. Juni", not "- Januari - Juni") become list signs."""
    for marks in ("123456789", "abcdefghi"):
        at = 0
        for mark in marks:
            found = re.compile(rf"(?<![^\s;,]){mark}[.)]\s*(?=[^\W\d_])", re.IGNORECASE).search(
                text, at
            )
            if found is None or (at == 0 and found.start() > 0):
                break
            at = found.end()
            text = text[: found.start()] + ";" + " " * (at - found.start() - 1) + text[at:]
    return text
