"""Measures what is read of scanned plans: texts, ticks, words that are wrong and in no doubt.

    python tests/bench_scans.py site/*/*/*.pdf

Each PDF is read as it is, which gives the truth, and as a scan of it. With ZI_SITE_BANDING=1 every
difference that is in no doubt is shown; ZI_SITE_YAKIN=90 tries another confidence of sure words.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from scanned import as_scan

from zi_site.documents.grid import ABOVE, LEFT, Cell, Document, GridRow
from zi_site.documents.reading import read_here
from zi_site.documents.scans import page

# A scanned mark is a tick, whatever its shape, and an empty circle is an empty circle.
SIGNS = {"✓": "✓", "√": "✓", "◐": "✓", "○": "○"}
SHOWN = "ZI_SITE_BANDING" in os.environ


def compared(truth: Document, read: Document) -> Counter[str]:
    """How many cells, ticks and words there are, are right, and are wrong in no doubt."""
    counts: Counter[str] = Counter()
    for true, found in _pairs(truth, read):
        if true.text in SIGNS or found.text in SIGNS:
            counts += _judged("ticks", SIGNS.get(true.text, true.text), found)
        else:
            counts += _judged("cells", " ".join(true.text.split()), found)
            counts += _words(true, found)
    return counts


def _judged(what: str, true: str, found: Cell) -> Counter[str]:
    right = true == " ".join(found.text.split())
    silent = not right and not found.unsure
    if SHOWN and silent:
        print(f"   {found.origin}: {true!r} read {found.text!r}")
    return Counter(
        {what: bool(true), f"{what} right": right and bool(true), f"{what} silent": silent}
    )


def _words(true: Cell, found: Cell) -> Counter[str]:
    one, two = true.text.split(), found.text.split()
    counts = Counter(
        {"words": len(one), "words in doubt": 0 if found.merged else len(found.unsure)}
    )
    matched = SequenceMatcher(None, one, two, autojunk=False)
    for how, i, j, k, m in matched.get_opcodes():
        if how != "equal":
            said = any(word in found.unsure for word in ("", *two[k:m]))
            said = said or bool(found.merged and found.unsure)
            counts["words wrong"] += max(j - i, m - k)
            counts["words silent"] += 0 if said else max(j - i, m - k)
            if SHOWN and not said:
                print(f"   {found.origin}: words {one[i:j]} read {two[k:m]}")
    return counts


def _pairs(truth: Document, read: Document) -> Iterator[tuple[Cell, Cell]]:
    """Cells at the same place of the same page; one that is missing in either is empty."""
    ours = {grid.origin.page: _inherited(grid.rows) for grid in read.grids}
    for grid in truth.grids:
        rows = ours.get(grid.origin.page, [])
        for row, other in zip_longest((row.cells for row in grid.rows), rows, fillvalue=()):
            yield from zip_longest(row, other, fillvalue=Cell())


def _inherited(rows: Sequence[GridRow]) -> list[tuple[Cell, ...]]:
    """A cell that goes on from another is in doubt where that one is."""
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        cells: list[Cell] = []
        for at, cell in enumerate(row.cells):
            above = found[-1][at] if found and at < len(found[-1]) else Cell()
            other = {LEFT: cells[-1] if cells else cell, ABOVE: above}.get(cell.merged, cell)
            cells.append(replace(cell, unsure=cell.unsure or other.unsure))
        found.append(tuple(cells))
    return found


def main() -> None:
    page.LEAST_SURE = float(os.environ.get("ZI_SITE_YAKIN", page.LEAST_SURE))
    total: Counter[str] = Counter()
    for name in sys.argv[1:]:
        pdf = Path(name).read_bytes()
        scan = as_scan(pdf)
        start = time.perf_counter()
        read = read_here(scan, "pindaian.pdf")
        seconds = time.perf_counter() - start
        counts = compared(read_here(pdf, name), read)
        pages = max(block.origin.page for block in read.blocks)
        print(f"{Path(name).name}: {seconds / pages:.1f} s a page, {dict(counts)}", flush=True)
        total += counts
    print(dict(total))


if __name__ == "__main__":
    main()
