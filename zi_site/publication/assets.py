"""A kind of page -> the style sheets and scripts of overrides/assets/ that it loads.

The engine hands this table to the theme as ``extra.aset``; overrides/main.html only loops over it.
A page's kind is ``halaman`` in its front matter; pages without one, and kinds that are not named
here, load what stands under "".
"""

from typing import TypedDict


class PageAssets(TypedDict):
    """File names without their endings, in the order of loading: a later style sheet wins."""

    gaya: tuple[str, ...]
    skrip: tuple[str, ...]


PRINT = "cetak"  # for paper only, and last, so that it has the last word there
_PLAN_TABLE = ("saring", "bagikan", "tabel")
_ALL_ACTIONS = ("ringkas", "saring", "kumpulan", "salin")
# What is always loaded together is published as one: fewer requests, and smaller pages. A part that
# some page loads alone stays beside it.
JOINED = {
    "tabel.js": ("baris.js", "keadaan.js", "tabel.js"),
    "kumpulan.js": ("kumpulan.js", "kutip.js"),
    "kartu.js": ("bagikan.js", "kartu.js"),
    "situs.css": (
        "dasar.css", "halaman.css", "jadwal.css", "rencana.css", "keputusan.css", "ppid.css",
        "cari.css",
    ),
}  # fmt: skip


def _assets(styles: tuple[str, ...] = (), scripts: tuple[str, ...] = ()) -> PageAssets:
    return {"gaya": ("situs", *styles, PRINT), "skrip": scripts}


ASSETS: dict[str, PageAssets] = {
    "": _assets(),
    "cari": _assets((), ("cari",)),
    "hilang": _assets((), ("cari",)),  # 404.html; elsewhere zi.js fetches the search on use
    "rencana": _assets(("saring",), _PLAN_TABLE),
    "rencana-realisasi": _assets(("saring", "laporan"), _PLAN_TABLE),
    "satker": _assets((), ("bagikan",)),
    "belum-terbit": _assets((), ("salin",)),
    "monev": _assets(("laporan",)),
    "monev-tahun": _assets(("laporan",)),
    "bukti": _assets(("laporan",)),
    "lke": _assets(("laporan", "lke")),
    "perubahan": _assets(("perubahan",)),
    "perubahan-semua": _assets(("perubahan",)),
    "area": _assets((), ("kartu",)),
    "bulan": _assets((), ("kartu",)),
    "jelajah": _assets(("saring", "jelajah"), (*_ALL_ACTIONS, "kartu", "jelajah")),
    "banding": _assets(("saring", "jelajah"), (*_ALL_ACTIONS, "banding")),
    "cakupan": _assets(("jelajah",)),
    "daftar-satker": _assets((), ("saring", "satker")),
    "panduan": _assets(("panduan",)),
    "pemeriksaan": _assets(("panduan",)),
    "periksa": _assets(("saring", "meja"), ("saring", "meja")),
    # The page for an <iframe> has no chrome, and is not printed.
    "ringkas": {"gaya": ("dasar", "jadwal", "ringkas"), "skrip": ("ringkas",)},
}
# The published files that pages name.
LOADED = {f"{name}.css" for each in ASSETS.values() for name in each["gaya"]} | {
    f"{name}.js" for each in ASSETS.values() for name in each["skrip"]
}
