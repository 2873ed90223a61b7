"""Checks on evidence: a link that all can open, its access class, nobody's personal data."""

import re
from collections.abc import Iterator

from zi_site.checks.check import Check, CheckedReports
from zi_site.checks.report_sentences import EvidenceFault
from zi_site.plan.kinds import Finding
from zi_site.plan.links import HOST, LinkFault, host_of, link_fault
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan.reports import DIKECUALIKAN, PUBLIK, TERBATAS

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

_FAULTS = {
    LinkFault.ON_A_COMPUTER: EvidenceFault.ON_A_COMPUTER,
    LinkFault.FORBIDDEN_SIGN: EvidenceFault.FORBIDDEN_SIGN,
    LinkFault.NO_ADDRESS: EvidenceFault.NO_ADDRESS,
    LinkFault.USER_NAME: EvidenceFault.USER_NAME,
    LinkFault.INSIDE: EvidenceFault.INSIDE,
    LinkFault.NO_SITE: EvidenceFault.NO_SITE,
}


def _links(checked: CheckedReports) -> Iterator[Problem]:
    for path, bukti in checked.evidence():
        if bukti.tautan and (finding := link_finding(bukti.tautan)):
            yield checked.problem(path, "tautan", finding)


def link_finding(tautan: str) -> Finding | None:
    """Why the public cannot open this link; None where nothing speaks against it."""
    fault = link_fault(tautan)
    if fault is None:
        return None
    if fault is LinkFault.NO_SCHEME:
        return _without_scheme(tautan)
    return _FAULTS[fault](link=tautan, host=host_of(tautan))


def _without_scheme(tautan: str) -> Finding:
    host = HOST.match(tautan)
    if host is None:
        return EvidenceFault.WORDS(link=tautan)
    short = host[0].casefold().removeprefix("www.") in _SHORT
    kind = EvidenceFault.SHORT_WITHOUT_SCHEME if short else EvidenceFault.WITHOUT_SCHEME
    return kind(link=tautan)


def _short_links(checked: CheckedReports) -> Iterator[Problem]:
    for path, bukti in checked.evidence():
        host = host_of(bukti.tautan).removeprefix("www.")
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
