"""Text of unknown origin -> Markdown that shows it as it is: no markup, HTML or mentions."""

import re
from collections.abc import Iterable, Iterator

# Whatever begins something in Markdown or HTML becomes a character reference, which is only ever
# shown. Some signs do so at the beginning of a text only, or before what makes an address of them;
# elsewhere they stay readable.
_SPECIAL = re.compile(
    r"^\d(?=\d*[.)])|[&<>`*_\[\]\\~|$#@]|^[-+=:]|:(?=//)|(?<=www)\.", re.IGNORECASE
)
# GitHub looks for these once more in what is shown: "@name" sends mail to that person, "#12",
# "office/plans#12" and "GH-12" link to an issue (which then names this text), and ":name:" becomes
# a picture.
_CALLS = re.compile(r"(?<!\w)@(?=\w)|#(?=\w)|(?<=\bGH)-(?=\d)|(?<!\w):(?=[\w+-]+:)", re.IGNORECASE)
_WORD_JOINER = "\N{WORD JOINER}"
_FOLD_END = "</details>"


def as_markdown(text: str) -> str:
    """One line of running text; what cannot be shown becomes a replacement character."""
    seen = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for letter in " ".join(text.split())
    )
    seen = _CALLS.sub(lambda found: f"{found[0]}{_WORD_JOINER}", seen)
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", seen)


def as_code(text: str) -> str:
    """The same as code; HTML's own element, because backquotes in the text would end Markdown's."""
    return f"<code>{as_markdown(text)}</code>"


def listed(items: Iterable[str], first: int) -> Iterator[str]:
    """A list; what is beyond the first so many can be folded out."""
    lines = [f"- {item}" for item in items]
    yield from lines[:first]
    if rest := lines[first:]:
        yield ""
        yield f"<details><summary>dan {len(rest)} lagi</summary>"
        yield ""
        yield from rest
        yield ""
        yield _FOLD_END
    if lines:
        yield ""


def within(lines: Iterable[str], limit: int, sentence: str) -> str:
    """As many lines as fit in so many bytes, then the sentence where there were more; no further
    line is made.

    The sentence never stands in what is folded away.
    """
    kept: list[str] = []
    left = limit - len(f"\n{_FOLD_END}\n\n{sentence}\n".encode())
    if left < 0:  # what stands there already is as much as is shown; more, and nothing would be
        return ""
    for line in lines:
        left -= len(line.encode("utf-8", "replace")) + 1
        if left < 0:
            folded = sum(each.startswith("<details>") for each in kept) > kept.count(_FOLD_END)
            return "".join(
                f"{each}\n" for each in (*kept, *(("", _FOLD_END) if folded else ()), "", sentence)
            )
        kept.append(line)
    return "".join(f"{each}\n" for each in kept)
