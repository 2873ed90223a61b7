"""Checks on evidence: a link that all can open, its access class, nobody's personal data."""

import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from zi_site.checks.check import Check, CheckedReports
from zi_site.checks.report_sentences import EvidenceFault
from zi_site.plan.kinds import Finding
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
    "bit.ly", "s.id", "tinyurl.com", "goo.gl", "t.co", "t.ly", "is.gd", "v.gd", "ow.ly", "cutt.ly",
    "rb.gy", "gg.gg", "shorturl.at", "tiny.cc", "intip.in", "short.gy", "rebrand.ly", "lnkd.in",
    "qrco.de", "shorturl.asia", "u.to", "bitly.com", "tiny.one", "shrtco.de", "buff.ly", "adf.ly",
    "me-qr.com", "msha.ke", "desty.page",
)  # fmt: skip
# Lists of people with their signatures, and cards and papers about one person (UU 27/2022).
_ABOUT_PEOPLE = re.compile(
    r"\b(?:daftar\s+(?:hadir|kehadiran)|absen(?:si)?|presensi|attendance|e?-?ktp"
    r"|kartu\s+keluarga|paspor)\b",
    re.IGNORECASE,
)


def _links(checked: CheckedReports) -> Iterator[Problem]:
    for path, bukti in checked.evidence():
        if bukti.tautan and (finding := link_fault(bukti.tautan)):
            yield checked.problem(path, "tautan", finding)


def link_fault(tautan: str) -> Finding | None:
    """Why the public cannot open this link; None where nothing speaks against it."""
    if _LOCAL.match(tautan):
        return EvidenceFault.ON_A_COMPUTER(link=tautan)
    if not tautan.lower().startswith(("http://", "https://")):
        return _without_scheme(tautan)
    if _FORBIDDEN.search(tautan):
        return EvidenceFault.FORBIDDEN_SIGN(link=tautan)
    return _host_fault(tautan)


def _without_scheme(tautan: str) -> Finding:
    host = _HOST.match(tautan)
    if host is None:
        return EvidenceFault.WORDS(link=tautan)
    short = host[0].casefold().removeprefix("www.") in _SHORT
    kind = EvidenceFault.SHORT_WITHOUT_SCHEME if short else EvidenceFault.WITHOUT_SCHEME
    return kind(link=tautan)


def _host_fault(tautan: str) -> Finding | None:
    address = _split(tautan)
    if address is None or not address.hostname:
        return EvidenceFault.NO_ADDRESS(link=tautan)
    if address.username is not None:
        return EvidenceFault.USER_NAME()
    if _is_inside(address.hostname):
        return EvidenceFault.INSIDE(host=address.hostname)
    if not _is_number(address.hostname) and not _HOST.fullmatch(address.hostname):
        return EvidenceFault.NO_SITE(host=address.hostname)
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
    for path, bukti in checked.evidence():
        address = _split(bukti.tautan)
        host = (address.hostname or "").removeprefix("www.") if address else ""
        if host in _SHORT:
            yield checked.problem(path, "tautan", EvidenceFault.SHORT(host=host), PERINGATAN)


_LINKED = {
    DIKECUALIKAN: (EvidenceFault.EXEMPT_LINKED, GALAT),
    TERBATAS: (EvidenceFault.RESTRICTED_LINKED, PERINGATAN),
}


def _access(checked: CheckedReports) -> Iterator[Problem]:
    for path, bukti in checked.evidence():
        if bukti.tautan and bukti.akses in _LINKED:
            kind, level = _LINKED[bukti.akses]
            yield checked.problem(path, "tautan", kind(), level)


def _about_people(checked: CheckedReports) -> Iterator[Problem]:
    for path, bukti in checked.evidence():
        if bukti.akses == PUBLIK and bukti.tautan and (found := _ABOUT_PEOPLE.search(bukti.judul)):
            finding = EvidenceFault.ABOUT_PEOPLE(found=found[0])
            yield checked.problem(path, "judul", finding, PERINGATAN)


def _dates(checked: CheckedReports) -> Iterator[Problem]:
    for path, bukti in checked.evidence():
        reported = checked.realisasi.laporan[path[0]].tanggal
        if bukti.tanggal and reported and bukti.tanggal > reported:
            finding = EvidenceFault.AFTER_REPORT(day=bukti.tanggal, reported=reported)
            yield checked.problem(path, "tanggal", finding, PERINGATAN)


CHECKS = (
    Check(
        "tautan",
        "Tautan bukti adalah alamat web yang dapat dibuka siapa saja.",
        ("https://contoh.invalid/keputusan.pdf", "http://contoh.invalid/keputusan.pdf#halaman=2"),
        ("https://contoh.invalid/keputusan.pdf", "D:\\ZI\\keputusan.pdf"),
        _links,
    ),
    Check(
        "tautan",
        "Tautan bukti menunjukkan tujuannya, bukan tautan pendek.",
        ("https://contoh.invalid/keputusan.pdf", "https://www.contoh.invalid/bit.ly"),
        ("https://contoh.invalid/keputusan.pdf", "https://bit.ly/contoh"),
        _short_links,
    ),
    Check(
        "akses",
        "Bukti yang tidak terbuka tidak ditautkan.",
        ("akses: publik", "akses: Publik"),
        ("akses: publik", "akses: dikecualikan"),
        _access,
    ),
    Check(
        "data-pribadi",
        "Bukti yang ditautkan bukan daftar orang.",
        ("judul: Contoh keputusan", "judul: Notula rapat"),
        ("judul: Contoh keputusan", "judul: Daftar hadir rapat"),
        _about_people,
    ),
    Check(
        "tanggal",
        "Bukti tidak bertanggal sesudah laporannya.",
        ("tanggal: 2025-01-20", "tanggal: 2024-12-30"),
        ("tanggal: 2025-01-20", "tanggal: 2025-03-20"),
        _dates,
    ),
)
