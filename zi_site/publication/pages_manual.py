"""The checks' own samples -> the manual of the checker, /panduan/pemeriksaan/; and
the desk where it runs, /periksa/."""

import json
from importlib.resources import files

from zi_site.checks.health import HEALTH
from zi_site.checks.manual import manual
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import PageHead, render
from zi_site.publication.pieces import Tables
from zi_site.views import addresses
from zi_site.views.settings import Settings

_TITLE = "Apa kata pemeriksa"
_ABOUT = (
    "Setiap jenis masalah yang ditunjukkan pemeriksa: artinya, contoh yang benar dan yang "
    "salah, dan perbaikannya."
)

_DESK = "Periksa berkas"
_ABOUT_DESK = (
    "Periksa rencana sebagai YAML, buku kerja, atau CSV di peramban ini, tanpa mengirimnya ke mana "
    "pun."
)


def manual_page(_: Tables, settings: Settings) -> OutputFile:
    """The manual of checks, made of the checks' own samples."""
    page = PageHead("pemeriksaan", addresses.MANUAL, _TITLE, _ABOUT, settings)
    return render("manual.html", page, entries=manual(), health=HEALTH, keys=_json_keys())


def desk_page(settings: Settings) -> OutputFile:
    """Where a file is checked in the browser; what runs there comes in by ``make meja``."""
    page = PageHead("periksa", addresses.DESK, _DESK, _ABOUT_DESK, settings)
    return render("desk.html", page)


def _json_keys() -> tuple[tuple[str, str], ...]:
    """(key, meaning) of a problem as JSON, out of its schema."""
    text = (files("zi_site") / "data" / "masalah.schema.json").read_text(encoding="utf-8")
    properties = json.loads(text)["items"]["properties"]
    return tuple((name, each["description"]) for name, each in properties.items())
