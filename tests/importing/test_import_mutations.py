"""Whatever happened to a document on the way, the command ends in one sentence."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import Child, imported, mutated, originals
from profiles import examples

from zi_site.documents import apart

ORIGINALS = originals()


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, 2**32))
def test_no_mutation_ends_in_a_traceback(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = Child()
    monkeypatch.setattr(apart, "run", child.run)
    monkeypatch.setattr("sys.argv", [])
    name, content = mutated(number, ORIGINALS)
    code, error = imported(content, name, tmp_path)
    assert (error, child.faults) == (None, [])
    assert code in (0, 1)
