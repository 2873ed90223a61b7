"""Every document of the corpus, imported and scored, against the card of its form.

``pytest -s tests/corpus`` prints each card and every wrong cell; ``--update-golden`` writes down what
got better, and never what got worse.
"""

from collections.abc import Iterator
from itertools import groupby

import pytest

from corpus.made import sources
from corpus.scorecards import FOLDER, better_of, complaints, read_card, write_card
from corpus.scoring import Score, Scored

BY_FORM = {
    form: tuple(found)
    for form, found in groupby(
        sorted(sources(), key=lambda each: each.form), lambda each: each.form
    )
}
MOST_BYTES = 2_000_000


@pytest.mark.parametrize("form", BY_FORM)
def test_no_figure_of_a_form_is_other_than_written(
    form: str, request: pytest.FixtureRequest
) -> None:
    found = {source.name: source.scored() for source in BY_FORM[form]}
    card = {name: each.score for name, each in found.items()}
    print(f"\n{form}: {sum(card.values(), Score())}", *_wrong(found), sep="\n  ")
    if request.config.getoption("--update-golden"):
        write_card(form, better_of(read_card(form), card))
    assert list(complaints(read_card(form), card)) == []


def test_every_card_is_of_a_form_that_there_is() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(BY_FORM)


def test_names_tell_documents_apart() -> None:
    names = [source.name for found in BY_FORM.values() for source in found]
    assert len(set(names)) == len(names)


def test_the_corpus_stays_small() -> None:
    folder = FOLDER.parent / "documents"
    assert sum(path.stat().st_size for path in folder.iterdir()) < MOST_BYTES
    assert [path for path in folder.iterdir() if not _is_part(path.name)] == []


def _is_part(name: str) -> bool:
    """A truth, or a document that has one beside it."""
    stem = name.removesuffix(".truth.json").rpartition(".")[0] or name.partition(".")[0]
    return (FOLDER.parent / "documents" / f"{stem}.truth.json").exists()


def _wrong(found: dict[str, Scored]) -> Iterator[str]:
    for name, each in found.items():
        for wrong in each.wrong:
            said = "told" if wrong.told else "SILENT"
            where = f"action {wrong.action}" if wrong.action else "decree"
            yield f"{name} {where} {wrong.field}: {wrong.found!r}, not {wrong.asked} ({said})"
        if each.extra:
            yield f"{name}: no actions are {', '.join(each.extra)}"
