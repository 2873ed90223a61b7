"""Whether a text states something reached or something to do: what tells an indikator from a langkah aksi."""

import re
from collections.abc import Sequence

_STATE = re.compile(
    r"\b(?:telah|sudah|terdapat|tersedia\w*|adanya|terlaksana\w*|tersusun\w*|terbentuk\w*|terdedia\w*|persentase"
    r"|prosentase|presentase|jumlah|tingkat|meningkatnya|terwujud\w*|dapat)\b",
    re.IGNORECASE,
)


def share_of_states(texts: Sequence[str]) -> float:
    """0 to 1 over the texts that are there; 0 where there are none."""
    told = [text for text in texts if len(text) > 8]
    return sum(bool(_STATE.search(text)) for text in told) / len(told) if told else 0.0
