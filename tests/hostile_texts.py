"""Texts that a plan may hold and that must come out exactly as written, never as markup, code or a
formula.
"""

from dataclasses import replace

from zi_site.plan import glossary
from zi_site.plan.model import (
    Aksi,
    Area,
    Butir,
    Catatan,
    Kelompok,
    Keputusan,
    Komponen,
    Plan,
    Salinan,
    Sumber,
)

HOSTILE_TEXTS = (
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} #panic() $x$ @ref *tebal* _miring_ `kode`",
    "a | b | c",
    "[klik](javascript:alert(1))",
    '=HYPERLINK("http://contoh.invalid";"x")',
    "'=1+1",
    "''@SUM(A1)",
    "+62",
    "-",
    "@a",
    "\tmasuk",
    "＝1+1",
    "'＋62",
    "\u200b=1+1",
    "\u2066－1",
    'koma, "kutip" dan\nbaris baru; titik koma\\n',
    "kanan-ke-kiri: \u202egnp.exe\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "emoji \U0001f600 \U0001f1ee\U0001f1e9, 漢字, e\u0301, ﬁ, \u00a0spasi, \u200bnol",
    "D:\\ZI\\" + "sangat_panjang_tanpa_spasi_" * 9,
    "{= SUM(A1) =}",
    "_x0041_ &amp; &P &[Page]",
    "http://contoh.invalid/tautan#panjang",
    "D:\\ZI\\NOTULEN\\nota.pdf",
    "<r>a & <b></r>",
    "<r>a<t>b</t></r>",
    "<r>_x0041_x0042_</r>",
)


def hostile_plan() -> Plan:
    actions = tuple(
        Aksi(
            f"1.{number}",
            text,
            text,
            text,
            text,
            kepastian=glossary.KEPASTIAN[number % 5],
            bulan=(1, 2, 12) if number % 5 < 3 else (),
            penanggung_jawab=text,
            catatan=(text,),
        )
        for number, text in enumerate(HOSTILE_TEXTS, 1)
    )
    rude = HOSTILE_TEXTS[0] + HOSTILE_TEXTS[4]
    komponen = Komponen(HOSTILE_TEXTS[5], rude, "1.1", aksi=actions)
    decree = Keputusan(
        rude, 2025, rude, rude, None, rude, rude, Salinan(rude, rude, rude), menetapkan=rude
    )
    headings = (
        "komponen_nomor",
        "komponen",
        "indikator",
        "langkah_aksi",
        "bukti_fisik",
        "jadwal",
        "penanggung_jawab",
    )
    return Plan(
        versi=1,
        satker="kota-semarang",
        tahun=2025,
        judul=HOSTILE_TEXTS[1] + HOSTILE_TEXTS[12] + HOSTILE_TEXTS[13],
        keputusan=replace(decree, menimbang=tuple(Butir(text, text) for text in HOSTILE_TEXTS)),
        sumber=Sumber(rude, "", rude),
        judul_kolom=tuple((name, f"{name} {rude}") for name in headings),
        catatan=tuple(Catatan(glossary.SALINAN, text) for text in HOSTILE_TEXTS),
        area=(
            Area(
                rude,
                rude,
                "manajemen-perubahan",
                catatan=HOSTILE_TEXTS,
                kelompok=(Kelompok(rude, rude, "", (komponen,)),),
            ),
        ),
    )
