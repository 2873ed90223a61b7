"""The whole schema, and its bytes as they are published at ``/data/`` and kept in ``zi_site/data/``
for editors.

The schema knows shapes and allowed words; what takes two places to judge is for ``checks``. It
follows draft 7, the latest that the YAML extensions of editors know.
"""

import json

from zi_site.plan import glossary, reference
from zi_site.plan_file.schema import reports
from zi_site.plan_file.schema.actions import action, area, komponen
from zi_site.plan_file.schema.decree import chapter, decree, entry, source
from zi_site.plan_file.schema.shapes import Schema, day, list_of, mapping, one_of, text, year

FILE_NAME = "rencana-aksi.schema.json"


def plan_schema_bytes() -> bytes:
    """UTF-8, indented, with a newline at the end."""
    return _bytes(plan_schema())


def shipped() -> dict[str, bytes]:
    """Every schema of a YAML file by its file's name, as it lies in ``zi_site/data/``."""
    return {FILE_NAME: plan_schema_bytes(), reports.FILE_NAME: _bytes(reports.reports_schema())}


def plan_schema() -> Schema:
    offices = {office.satker: office.nama for office in reference.register().values()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Rencana aksi pembangunan zona integritas",
        **mapping(
            {
                "versi": {
                    "const": glossary.VERSI,
                    "description": f"Versi susunan berkas; tulis {glossary.VERSI}.",
                },
                "satker": one_of(
                    "Kode kantor, sama dengan nama foldernya, misalnya kab-blora.", offices
                ),
                "tahun": year("Tahun rencana, sama dengan nama berkas."),
                "judul": text("Judul lampiran, seperti tercetak di atas tabel."),
                "keputusan": decree(),
                "pendahuluan": list_of("Bab-bab pengantar dalam lampiran, bila ada.", chapter()),
                "sumber": source(),
                "judul_kolom": _headings(),
                "catatan": list_of(
                    "Keraguan dan kekosongan rencana secara keseluruhan.", _plan_note()
                ),
                "pembetulan": list_of("Pembetulan atas salinan yang sudah terbit.", _correction()),
                "area": list_of("Area perubahan, menurut urutan tercetak.", area()),
            },
            required=("versi", "satker", "tahun", "judul", "keputusan", "area"),
            description="Satu berkas untuk satu kantor dan satu tahun: plans/<satker>/<tahun>.yml.",
        ),
        "definitions": {"butir": entry(), "komponen": komponen(), "aksi": action()},
    }


def _bytes(schema: Schema) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _headings() -> Schema:
    return mapping(
        {
            name: text(f"Yang tercetak untuk kolom “{usual}”.")
            for name, usual in glossary.JUDUL_KOLOM.items()
        },
        description="Judul kolom seperti tercetak pada rencana ini; kolom yang tidak ada "
        "ditinggalkan.",
    )


def _correction() -> Schema:
    actions = list_of("Id beberapa aksi.", {"type": "string"})
    return mapping(
        {
            "tanggal": day("Tanggal pembetulan sebagai tahun-bulan-hari, misalnya 2026-04-05."),
            "isi": text("Apa yang dibetulkan dan mengapa: kalimat lengkap untuk masyarakat."),
            "aksi": {
                "description": "Id aksi yang dibetulkan.",
                "anyOf": [{"type": "string"}, actions],
            },
        },
        required=("tanggal", "isi"),
    )


def _plan_note() -> Schema:
    kinds = {
        glossary.KEKOSONGAN: "ada yang hilang dari salinan, misalnya satu halaman",
        glossary.JADWAL_HILANG: "jadwal yang rusak atau hilang",
        glossary.LABEL: "nama atau nomor yang tidak sesuai dengan isinya",
        glossary.SALINAN: "kerusakan lain dan perbaikannya",
    }
    return mapping(
        {
            "jenis": one_of("Jenis catatan.", kinds),
            "isi": text("Kalimat lengkap untuk masyarakat."),
            "setelah": text("Untuk kekosongan: id aksi sebelum bagian yang hilang."),
        },
        required=("jenis", "isi"),
    )
