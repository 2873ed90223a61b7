"""python tests/synthetic.py OUT [N]: a national folder of plans (1,659 unless told) made from the
five of tests/rencana.

For measuring at full scale. Each file is a real plan's YAML text with another office, year, decree
and source, and with some actions left out or moved by months, so that no two are alike. The same N
gives the same files on every machine. 552 offices x 2024, 2025 and 2026 are 1,656; the first three
offices have 2027 too.
"""

import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from zi_site.plan.reference import Satker, register

PLANS = Path(__file__).parent / "rencana"
YEARS = (2024, 2025, 2026, 2027)
NATIONAL = 1659
_TICKS = re.compile(r"( +)centang: \[([\d, ]+)\]\n +bulan: \[\2\]")


def write_plans(out: Path, count: int = NATIONAL) -> int:
    """Write ``count`` plans below ``out``; returns how many bytes they have."""
    models = sorted(PLANS.glob("*/[0-9][0-9][0-9][0-9].yml"))
    texts = [
        (path.parent.name, int(path.stem), path.read_text(encoding="utf-8")) for path in models
    ]
    written = 0
    for position, (office, year) in enumerate(_places(count)):
        slug, model_year, text = texts[(position + position // len(register())) % len(texts)]
        content = _vary(text, register()[slug], model_year, office, year).encode()
        path = out / office.satker / f"{year}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written += len(content)
    return written


def _places(count: int) -> Iterator[tuple[Satker, int]]:
    """Office and year of each plan, year by year."""
    offices = list(register().values())
    for position in range(count):
        yield offices[position % len(offices)], YEARS[position // len(offices)]


def _vary(text: str, model: Satker, model_year: int, office: Satker, year: int) -> str:
    digest = sha256(f"{office.satker}/{year}".encode()).hexdigest()
    seed = int(digest[:8], 16)
    head, area = text.split("\narea:\n")
    area = re.sub(rf"\b{model_year}\b", str(year), area)
    text = f"{_other_decree(head, model_year, year, seed, digest)}\narea:\n{_other_actions(area, head, seed)}"
    return _other_office(text, model, office)


def _other_decree(head: str, model_year: int, year: int, seed: int, digest: str) -> str:
    """The part above the areas; years inside menimbang and mengingat are those of other rules and
    stay.
    """
    head = re.sub(
        rf"^( *tahun|  tanggal): {model_year}\b", rf"\g<1>: {year}", head, flags=re.MULTILINE
    )
    head = re.sub(rf"\b(T(?:AHUN|ahun)\s+){model_year}\b", rf"\g<1>{year}", head)
    head = re.sub(
        r'^  nomor: "\d+"', f'  nomor: "{1 + seed % 400}"', head, count=1, flags=re.MULTILINE
    )
    head = re.sub(
        r"^(  penanda_tangan|    nama): .*$", r"\g<1>: Nama Sintetis", head, flags=re.MULTILINE
    )
    head = re.sub(
        r"^  berkas: .*$", f"  berkas: sintetis-{digest[:16]}.txt", head, flags=re.MULTILINE
    )
    return re.sub(r"^  sha256: .*$", f"  sha256: {digest}", head, flags=re.MULTILINE)


def _other_actions(area: str, head: str, seed: int) -> str:
    """Every seventh action goes, where nothing leans on it; printed ticks move on by up to eleven
    months.
    """
    blocks = re.split(r"(?m)^(?= +- id: )", area)
    kept = [blocks[0]]
    for number, block in enumerate(blocks[1:], 1):
        if (number + seed) % 7 or not _can_go(kept[-1], block, head):
            kept.append(_TICKS.sub(lambda match: _moved(match, seed % 12), block))
    return "".join(kept)


def _can_go(above: str, block: str, head: str) -> bool:
    """An action in the middle of a komponen whose indikator is the one above, and which no note
    names.
    """
    name = re.match(r' +- id: "(.+)"', block)
    in_the_middle = not re.search(r"^ +- (nomor|nama): |^ +komponen:", block + above, re.MULTILINE)
    return (
        in_the_middle
        and " indikator: " not in block
        and name is not None
        and f'"{name[1]}"' not in head
    )


def _moved(match: re.Match[str], months: int) -> str:
    moved = sorted((int(number) - 1 + months) % 12 + 1 for number in match[2].split(","))
    return f"{match[1]}centang: {moved}\n{match[1]}bulan: {moved}"


def _other_office(text: str, model: Satker, office: Satker) -> str:
    kind, _, short = model.nama_wilayah.partition(" ")
    full = office.nama.removeprefix("KPU ")
    place = office.nama_wilayah.removeprefix("Kabupaten ").removeprefix("Kota ")
    text = text.replace(f"satker: {model.satker}", f"satker: {office.satker}", 1)
    text = re.sub(rf"{kind.upper()}\s+{short.upper()}\b", full.upper(), text)
    text = re.sub(rf"(?:{kind}|{kind[:3]}\.)\s+{short}\b", full, text)
    return re.sub(rf"\b{short}\b", place, text)


if __name__ == "__main__":
    size = write_plans(Path(sys.argv[1]), *(int(argument) for argument in sys.argv[2:]))
    print(f"{size / 1e6:.0f} MB in {sys.argv[1]}")
