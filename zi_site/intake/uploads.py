"""The folder masuk/ -> the files in it, each with the office and year that its name promises."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from zi_site.intake.guessing import without_years
from zi_site.intake.sentences import FileFault
from zi_site.plan.kinds import Finding
from zi_site.plan.nearest import asked
from zi_site.plan.reference import likely_offices, offices_called

FOLDER = Path("masuk")
MAX_BYTES = 40_000_000  # an annex of 60 pages with scanned seals has about 10 MB
_EXAMPLE = "kab-rembang-2026"


@dataclass(frozen=True, slots=True)
class Upload:
    """Where the name is not clear, ``satker`` is "" or ``tahun`` 0, and ``unclear`` says why."""

    path: Path
    shown: str  # as the officer sees it, with forward slashes
    satker: str = ""
    tahun: int = 0
    unclear: Finding | None = None


def list_uploads(folder: Path = FOLDER) -> list[Path]:
    """Every file below the folder, sorted, but hidden ones and the folder's own README.md."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir())
    return [path for path in found if path.name != "README.md" and not path.name.startswith(".")]


def within(paths: Iterable[Path], folder: Path = FOLDER) -> list[Path]:
    """Of these paths those that ``list_uploads`` has: what is named elsewhere is no upload."""
    wanted = set(paths)
    return [path for path in list_uploads(folder) if path in wanted]


def upload_of(path: Path, folder: Path = FOLDER) -> Upload:
    """``masuk/kab-blora/2026.xlsx`` and ``masuk/kab-blora-2026.xlsx`` alike."""
    relative = path.relative_to(folder)
    words = [without_years(word) for word in (*relative.parts[:-1], relative.stem)]
    years = {year for _, found in words for year in found}
    said = next(filter(None, (word.strip(" -_.") for word, _ in words)), "")
    named = offices_called(said)
    satker = named[0] if len(named) == 1 else ""
    tahun = years.pop() if len(years) == 1 else 0
    return Upload(path, path.as_posix(), satker, tahun, _unclear(path, said, satker, tahun))


def _unclear(path: Path, said: str, satker: str, tahun: int) -> Finding | None:
    if satker and tahun:
        return None
    missing = " dan ".join(
        word for word, named in (("kode satker", satker), ("tahun", tahun)) if not named
    )
    likely = [] if satker else likely_offices(said)[:2]
    hint = asked(f"{each}-{tahun or 2026}{path.suffix}" for each in likely)
    example = f'Namai menurut satker dan tahunnya, misalnya "{_EXAMPLE}{path.suffix}".'
    return FileFault.NAMED_UNCLEARLY(missing=missing, hint=hint or example)
