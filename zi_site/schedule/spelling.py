"""A word in no list -> the time words it was meant to be: run together, or one letter wrong."""

from zi_site.schedule.lexicon import MISSPELT, NOT_MISSPELT, ONE_WORD, Meaning, WordKind


def run_together(word: str) -> list[Meaning]:
    """The meanings of words printed without spaces ("JanuariDesember", "pertriwulan"), or none."""
    for end in range(len(word) - 1, 1, -1):
        head = ONE_WORD.get(word[:end])
        if head is None or not (
            head.kind in (WordKind.EVERY, WordKind.RANGE, WordKind.LIST) or _is_anchor(word[:end])
        ):
            continue
        rest = word[end:]
        tail = [ONE_WORD[rest]] if rest in ONE_WORD else run_together(rest)
        if tail and (
            _is_anchor(word[:end])
            or any(meaning.kind in (WordKind.MONTH, WordKind.UNIT) for meaning in tail)
        ):
            return [head, *tail]
    return []


def _is_anchor(word: str) -> bool:
    """Whether a word is long and plain enough to be found inside another."""
    return len(word) >= 4 and ONE_WORD[word].kind in (WordKind.MONTH, WordKind.UNIT)


def misspelt(word: str) -> str:
    """The only time word one edit away, or ""; two candidates ("jui") are no reading."""
    if len(word) < 4 or word in NOT_MISSPELT:
        return ""
    near = [
        known
        for known in MISSPELT
        if _one_edit(word, known) and (len(known) > 5 or word[0] == known[0])
    ]
    return near[0] if len({ONE_WORD[known] for known in near}) == 1 else ""


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter inserted, left out, changed or exchanged makes one word the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    one, other = one[same:], other[same:]
    return (
        other[1:] in (one, one[1:])
        or one[1:] == other
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
