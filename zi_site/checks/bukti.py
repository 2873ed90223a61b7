"""Checks on evidence: a link that everyone can open, an access class that agrees with it, nobody's
personal data.
"""

import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from zi_site.checks.check import CheckedReports, ReportCheck
from zi_site.plan.kinds import loose
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan.reports import DIKECUALIKAN, PUBLIK, TERBATAS

_LOCAL = re.compile(
    r"[a-z]:[\\/]|\\\\|file:|/", re.IGNORECASE
)  # D:\ZI\nota.pdf, \\server\bersama, /home/…
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,62}\.?")
_FORBIDDEN = re.compile(r"[\s<>\"'\\^`{|}\x00-\x20\x7f]")
_INSIDE = (".local", ".localhost", ".lan", ".internal", ".intranet", ".home.arpa")
# Services that only lead on to another address; what the link shows can change, and many die after
# a while.
_SHORT = (
    "bit.ly", "s.id", "tinyurl.com", "goo.gl", "t.co", "t.ly", "is.gd", "v.gd", "ow.ly", "cutt.ly", "rb.gy", "gg.gg",
    "shorturl.at", "tiny.cc", "intip.in", "short.gy", "rebrand.ly", "lnkd.in", "qrco.de", "shorturl.asia", "u.to",
    "bitly.com", "tiny.one", "shrtco.de", "buff.ly", "adf.ly", "me-qr.com", "msha.ke", "desty.page",
)  # fmt: skip
_OPEN_IT = "Buka tautannya, lalu salin alamat tujuannya dari peramban."
# Lists of people with their signatures, and cards and papers about one person (UU 27/2022).
_ABOUT_PEOPLE = re.compile(
    r"\b(?:daftar\s+(?:hadir|kehadiran)|absen(?:si)?|presensi|attendance|e?-?ktp|kartu\s+keluarga|paspor)\b",
    re.IGNORECASE,
)


def _links(checked: CheckedReports) -> Iterator[Problem]:
    for path, subject, bukti in checked.evidence():
        if bukti.tautan and (fault := link_fault(bukti.tautan)):
            yield checked.places.problem(path, "tautan", loose("tautan", *fault), subject, GALAT)


def link_fault(tautan: str) -> tuple[str, str] | None:
    """Why the public cannot open this link, and what to write instead; None where nothing speaks
    against it.
    """
    if _LOCAL.match(tautan):
        advice = (
            "Unggah berkasnya ke laman resmi kantor, lalu tulis alamatnya yang diawali https://."
        )
        return f'"{tautan}" adalah tempat berkas di komputer, bukan alamat web.', advice
    if not tautan.lower().startswith(("http://", "https://")):
        if (host := _HOST.match(tautan)) and host[0].casefold().removeprefix("www.") in _SHORT:
            return f'"{tautan}" bukan alamat web.', _OPEN_IT
        advice = (
            f'Tulis "https://{tautan}".' if host else "Tulis alamat lengkap yang diawali https://."
        )
        return f'"{tautan}" bukan alamat web.', advice
    if _FORBIDDEN.search(tautan):
        advice = (
            "Tulis satu alamat saja, seperti tersalin dari peramban; spasi di dalamnya "
            'menjadi "%20".'
        )
        return f'"{tautan}" memuat spasi atau tanda yang tidak boleh ada dalam alamat web.', advice
    return _host_fault(tautan)


def _host_fault(tautan: str) -> tuple[str, str] | None:
    address = _split(tautan)
    if address is None or not address.hostname:
        return f'"{tautan}" bukan alamat web.', "Salin alamatnya dari peramban."
    if address.username is not None:
        return (
            "Tautan ini memuat nama pengguna.",
            "Tulis alamat yang dapat dibuka siapa saja, tanpa nama dan kata sandi.",
        )
    if _is_inside(address.hostname):
        advice = "Unggah berkasnya ke laman resmi kantor, lalu tulis alamatnya."
        return f'"{address.hostname}" hanya dapat dibuka dari dalam kantor.', advice
    if not _is_number(address.hostname) and not _HOST.fullmatch(address.hostname):
        return f'"{address.hostname}" bukan nama situs.', "Salin alamatnya dari peramban."
    return None


def _split(tautan: str) -> SplitResult | None:
    """The parts of an address; None where its host or port cannot be one."""
    try:
        address = urlsplit(tautan)
        _ = address.port
    except ValueError:
        return None
    return address


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_inside(host: str) -> bool:
    if _is_number(host):
        return not ip_address(host).is_global
    return "." not in host.rstrip(".") or host.rstrip(".").endswith(_INSIDE)


def _short_links(checked: CheckedReports) -> Iterator[Problem]:
    for path, subject, bukti in checked.evidence():
        address = _split(bukti.tautan)
        host = (address.hostname or "").removeprefix("www.") if address else ""
        if host in _SHORT:
            message = f'"{host}" adalah tautan pendek: tujuannya tidak terlihat dan dapat mati.'
            yield checked.places.problem(
                path, "tautan", loose("tautan", message, _OPEN_IT), subject, PERINGATAN
            )


def _access(checked: CheckedReports) -> Iterator[Problem]:
    for path, subject, bukti in checked.evidence():
        if bukti.tautan and bukti.akses == DIKECUALIKAN:
            message, level = "Bukti yang dikecualikan tidak boleh bertautan.", GALAT
            advice = "Hapus tautannya, atau tulis akses: publik bila bukti ini memang terbuka."
        elif bukti.tautan and bukti.akses == TERBATAS:
            message, level = (
                "Bukti yang terbatas diberi tautan, padahal berkas ini terbit utuh dan dibaca "
                "siapa saja.",
                PERINGATAN,
            )
            advice = "Pastikan isinya tidak terbuka lewat tautan itu, atau hapus tautannya."
        else:
            continue
        yield checked.places.problem(
            path, "tautan", loose("akses", message, advice), subject, level
        )


def _about_people(checked: CheckedReports) -> Iterator[Problem]:
    for path, subject, bukti in checked.evidence():
        if bukti.akses == PUBLIK and bukti.tautan and (found := _ABOUT_PEOPLE.search(bukti.judul)):
            message = f"“{found[0]}” biasanya memuat data pribadi, misalnya nama dan tanda tangan."
            advice = (
                "Hapus tautannya dan pilih akses: dikecualikan, atau tautkan salinan yang "
                "sudah ditutup datanya."
            )
            yield checked.places.problem(
                path, "judul", loose("data-pribadi", message, advice), subject, PERINGATAN
            )


def _dates(checked: CheckedReports) -> Iterator[Problem]:
    for path, subject, laporan in checked.reports():
        for position, bukti in enumerate(laporan.bukti):
            if bukti.tanggal and laporan.tanggal and bukti.tanggal > laporan.tanggal:
                message = (
                    f"Bukti ini bertanggal {bukti.tanggal}, sesudah laporannya ({laporan.tanggal})."
                )
                advice = "Periksa kedua tanggal itu."
                where = (*path, position)
                yield checked.places.problem(
                    where, "tanggal", loose("tanggal", message, advice), subject, PERINGATAN
                )


CHECKS = (
    ReportCheck(
        "tautan",
        "Tautan bukti adalah alamat web yang dapat dibuka siapa saja.",
        ("https://contoh.invalid/keputusan.pdf", "http://contoh.invalid/keputusan.pdf#halaman=2"),
        ("https://contoh.invalid/keputusan.pdf", "D:\\ZI\\keputusan.pdf"),
        _links,
    ),
    ReportCheck(
        "tautan",
        "Tautan bukti menunjukkan tujuannya, bukan tautan pendek.",
        ("https://contoh.invalid/keputusan.pdf", "https://www.contoh.invalid/bit.ly"),
        ("https://contoh.invalid/keputusan.pdf", "https://bit.ly/contoh"),
        _short_links,
    ),
    ReportCheck(
        "akses",
        "Bukti yang tidak terbuka tidak ditautkan.",
        ("akses: publik", "akses: Publik"),
        ("akses: publik", "akses: dikecualikan"),
        _access,
    ),
    ReportCheck(
        "data-pribadi",
        "Bukti yang ditautkan bukan daftar orang.",
        ("judul: Contoh keputusan", "judul: Notula rapat"),
        ("judul: Contoh keputusan", "judul: Daftar hadir rapat"),
        _about_people,
    ),
    ReportCheck(
        "tanggal",
        "Bukti tidak bertanggal sesudah laporannya.",
        ("tanggal: 2025-01-20", "tanggal: 2024-12-30"),
        ("tanggal: 2025-01-20", "tanggal: 2025-03-20"),
        _dates,
    ),
)
