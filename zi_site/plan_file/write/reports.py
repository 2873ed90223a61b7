"""Reports -> the text of their YAML file; ``read_realisasi`` reads the same reports back."""

from collections.abc import Iterable

from zi_site.plan.reports import Bukti, Laporan, Realisasi
from zi_site.plan_file.write.yaml_lines import Node, Quoted, Spaced, yaml_lines

SCHEMA_LINE = "# yaml-language-server: $schema=../../zi_site/data/realisasi.schema.json"

Pairs = dict[str, Node]


def realisasi_text(realisasi: Realisasi, comments: Iterable[str] = ()) -> str:
    """The whole file with its last line break; each of ``comments`` stands in a line of its own at
    the top.

    What a report must state and this one does not is written empty, so that ``check`` points at the
    place to fill in.
    """
    lines = [SCHEMA_LINE, *(f"# {' '.join(comment.split())}".rstrip() for comment in comments)]
    head: Pairs = {
        "versi": realisasi.versi,
        "satker": realisasi.satker,
        "tahun": realisasi.tahun or None,
    }
    reports = Spaced([_report(laporan) for laporan in realisasi.laporan])
    lines += [*yaml_lines(head), "", *yaml_lines({"laporan": reports})]
    return "\n".join(lines) + "\n"


def _report(laporan: Laporan) -> Pairs:
    evidence: list[Node] = [_evidence(bukti) for bukti in laporan.bukti]
    return {
        "aksi": Quoted(laporan.aksi),
        "periode": laporan.periode.nama or None,
        "status": laporan.status or None,
        **({"tanggal": laporan.tanggal} if laporan.tanggal else {}),
        **_texts(
            uraian=laporan.uraian, kendala=laporan.kendala, tindak_lanjut=laporan.tindak_lanjut
        ),
        **({"bukti": evidence} if evidence else {}),
    }


def _evidence(bukti: Bukti) -> Pairs:
    return {
        "judul": bukti.judul or None,
        **_texts(tautan=bukti.tautan),
        "akses": bukti.akses or None,
        **({"tanggal": bukti.tanggal} if bukti.tanggal else {}),
    }


def _texts(**texts: str) -> Pairs:
    """Those that are not empty."""
    return {key: text for key, text in texts.items() if text}
