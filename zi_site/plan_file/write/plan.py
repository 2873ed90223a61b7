"""A plan -> the text of its YAML file, written as the files in plans/ are; ``read_plan`` reads the
same plan back.
"""

from collections.abc import Iterable

from zi_site.plan.model import (
    Aksi,
    Area,
    Bab,
    Butir,
    Catatan,
    Kelompok,
    Keputusan,
    Komponen,
    Pembetulan,
    Plan,
    Salinan,
    Sumber,
)
from zi_site.plan_file.write.yaml_lines import Node, Quoted, Spaced, yaml_lines

SCHEMA_LINE = "# yaml-language-server: $schema=../../zi_site/data/rencana-aksi.schema.json"
_FULL_GRID = 12

Pairs = dict[str, Node]


def plan_text(plan: Plan, comments: Iterable[str] = ()) -> str:
    """The whole file with its last line break; each of ``comments`` stands in a line of its own at
    the top.

    What a plan must state and this one does not is written empty, so that ``check`` points at the
    place to fill in.
    """
    lines = [SCHEMA_LINE, *(f"# {' '.join(comment.split())}".rstrip() for comment in comments)]
    lines += yaml_lines(
        {
            "versi": plan.versi,
            "satker": plan.satker,
            "tahun": plan.tahun or None,
            **_texts(judul=plan.judul),
        }
    )
    for key, value in _sections(plan).items():
        lines += ["", *yaml_lines({key: value})]
    return "\n".join(lines) + "\n"


def _sections(plan: Plan) -> Pairs:
    """The parts that a blank line sets off."""
    optional: Pairs = {
        "pendahuluan": [_chapter(chapter) for chapter in plan.pendahuluan],
        "sumber": _source(plan.sumber),
        "judul_kolom": dict[str, Node](plan.judul_kolom),
        "catatan": [_note(note) for note in plan.catatan],
        "pembetulan": [_correction(correction) for correction in plan.pembetulan],
    }
    return {
        "keputusan": _decree(plan.keputusan),
        **{key: value for key, value in optional.items() if value},
        "area": Spaced([_area(area) for area in plan.area]),
    }


def _decree(decree: Keputusan) -> Pairs:
    copy = _copy(decree.salinan)
    return {
        "nomor": Quoted(decree.nomor),
        "tahun": decree.tahun or None,
        "tentang": decree.tentang,
        **_texts(tempat=decree.tempat),
        **({"tanggal": decree.tanggal} if decree.tanggal else {}),
        **_texts(jabatan=decree.jabatan, penanda_tangan=decree.penanda_tangan),
        **({"salinan": copy} if copy else {}),
        **_entries("menimbang", "huruf", decree.menimbang),
        **_entries("mengingat", "nomor", decree.mengingat),
        **_texts(menetapkan=decree.menetapkan),
        **_entries("diktum", "nama", decree.diktum),
    }


def _copy(copy: Salinan) -> Pairs:
    return _texts(kantor=copy.kantor, jabatan=copy.jabatan, nama=copy.nama)


def _entries(key: str, mark: str, entries: tuple[Butir, ...]) -> Pairs:
    written: list[Node] = [{**_texts(**{mark: entry.tanda}), "isi": entry.isi} for entry in entries]
    return {key: written} if written else {}


def _chapter(chapter: Bab) -> Pairs:
    blocks: list[Node] = [
        block if isinstance(block, str) else {"butir": _list(block)} for block in chapter.isi
    ]
    return {
        **_texts(nomor=chapter.nomor, judul=chapter.judul),
        **({"isi": blocks} if blocks else {}),
    }


def _list(entries: tuple[Butir, ...]) -> list[Node]:
    return [
        {
            **_texts(tanda=entry.tanda, isi=entry.isi),
            **({"butir": _list(entry.butir)} if entry.butir else {}),
        }
        for entry in entries
    ]


def _source(source: Sumber) -> Pairs:
    return _texts(berkas=source.berkas, sha256=source.sha256, bentuk=source.bentuk)


def _note(note: Catatan) -> Pairs:
    return {
        "jenis": note.jenis,
        "isi": note.isi,
        **({"setelah": Quoted(note.setelah)} if note.setelah else {}),
    }


def _correction(correction: Pembetulan) -> Pairs:
    actions: list[Node] = [Quoted(name) for name in correction.aksi]
    return {
        **({"tanggal": correction.tanggal} if correction.tanggal else {}),
        "isi": correction.isi,
        **({"aksi": actions} if actions else {}),
    }


def _area(area: Area) -> Pairs:
    loose = len(area.kelompok) == 1 and area.kelompok[0] == Kelompok(
        komponen=area.kelompok[0].komponen
    )
    return {
        **_texts(nomor=area.nomor, nama=area.nama),
        "kode": area.kode,
        **_texts(penanggung_jawab=area.penanggung_jawab),
        **_notes(area.catatan),
        **(
            _komponen_list(area.kelompok[0])
            if loose
            else {"kelompok": Spaced([_group(each) for each in area.kelompok])}
        ),
    }


def _group(group: Kelompok) -> Pairs:
    return {
        **_texts(nomor=group.nomor, nama=group.nama, penanggung_jawab=group.penanggung_jawab),
        **_komponen_list(group),
    }


def _komponen_list(group: Kelompok) -> Pairs:
    return {"komponen": Spaced([_komponen(each) for each in group.komponen])}


def _komponen(komponen: Komponen) -> Pairs:
    above = ("", *(aksi.indikator for aksi in komponen.aksi))
    return {
        **_texts(nomor=komponen.nomor, nama=komponen.nama),
        **({"subpilar": Quoted(komponen.subpilar)} if komponen.subpilar else {}),
        **_texts(penanggung_jawab=komponen.penanggung_jawab),
        "aksi": [_aksi(aksi, before) for aksi, before in zip(komponen.aksi, above, strict=False)],
    }


def _aksi(aksi: Aksi, indikator_above: str) -> Pairs:
    indikator: Pairs = {} if aksi.indikator == indikator_above else {"indikator": aksi.indikator}
    numbers: Pairs = {
        "centang": aksi.centang,
        "kisi": aksi.kisi if aksi.kisi != _FULL_GRID else 0,
        "bulan": aksi.bulan,
    }
    remarks: Pairs = {
        "minggu": aksi.minggu,
        "tenggat": aksi.tenggat,
        "tahun_tercetak": aksi.tahun_tercetak,
    }
    return {
        "id": Quoted(aksi.id),
        **indikator,
        **_texts(langkah_aksi=aksi.langkah_aksi, bukti_fisik=aksi.bukti_fisik, jadwal=aksi.jadwal),
        **{key: value for key, value in numbers.items() if value},
        **_texts(kepastian=aksi.kepastian),
        **{key: value for key, value in remarks.items() if value},
        **_texts(penanggung_jawab=aksi.penanggung_jawab),
        **({"subpilar": Quoted(aksi.subpilar)} if aksi.subpilar else {}),
        **_notes(aksi.catatan),
    }


def _notes(notes: tuple[str, ...]) -> Pairs:
    """One note as a text, several as a list; an empty one only stands in a list."""
    if not notes:
        return {}
    return {"catatan": notes[0] if len(notes) == 1 and notes[0] else list(notes)}


def _texts(**texts: str) -> Pairs:
    """Those that are not empty."""
    return {key: text for key, text in texts.items() if text}
