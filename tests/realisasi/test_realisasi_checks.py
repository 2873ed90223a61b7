"""Reports of what was done: their own Benar / Salah samples, and the rules that need more than one
change.
"""

from collections.abc import Iterable
from datetime import date

import pytest
from conftest import ROOT

from zi_site.checks.bukti import link_finding
from zi_site.checks.check import Check, CheckedReports
from zi_site.checks.realisasi import CHECKS, check_realisasi
from zi_site.checks.report_sentences import EvidenceFault, ReportFault
from zi_site.checks.sentences import Missing
from zi_site.plan.fields import names
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan.reports import AKSES, STATUS
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.read.sentences import FieldFault

FILE = "kab-blora/2025.realisasi.yml"
SAMPLE = (ROOT / "zi_site" / "data" / "contoh.realisasi.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plan(sample_text: str) -> Plan:
    found = read_plan(sample_text.encode(), "kab-blora/2025.yml").plan
    assert found is not None
    return found


def missing(key: str) -> Finding:
    return Missing.IN_REPORT(key=key, field=key)


def unknown_key(key: str, near: str, known: Iterable[str]) -> Finding:
    return FieldFault.UNKNOWN_KEY(key=key, near=f'"{near}"', known=", ".join(known))


def no_period(words: str, near: str = "") -> Finding:
    return FieldFault.NO_PERIOD(words=words, tahun=2025, near=f'"{near}"' if near else "")


def problems(text: str, plan: Plan | None) -> list[Problem]:
    return check_realisasi(read_realisasi(text.encode(), FILE), FILE, plan)


def test_the_sample_has_no_problem(plan: Plan) -> None:
    assert problems(SAMPLE, plan) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.kode}: {check.arti}")
def test_benar_passes_and_salah_is_found(check: Check[CheckedReports], plan: Plan) -> None:
    def found(text: str) -> list[str]:
        read = read_realisasi(text.encode(), FILE)
        assert read.realisasi is not None, read.problems
        return [
            problem.code
            for problem in check.find(CheckedReports(read.realisasi, read.places, FILE, plan))
        ]

    right, wrong = (SAMPLE.replace(old, new, 1) for old, new in (check.benar, check.salah))
    assert check.benar[0] in SAMPLE
    assert wrong != SAMPLE
    assert found(right) == []
    assert check.kode in found(wrong)


@pytest.mark.parametrize(
    ("old", "new", "level", "finding"),
    [
        ("versi: 1", "versi: 2", GALAT, FieldFault.UNKNOWN_VERSION(said=2, known=1)),
        ("satker: kab-blora", "satker: kab-demak", GALAT,
         ReportFault.OTHER_FOLDER(satker="kab-demak", folder="kab-blora")),
        ("tahun: 2025", "tahun: 2026", GALAT,
         ReportFault.OTHER_FILE(tahun=2026, name="2025.realisasi.yml", promised="2025")),
        ("laporan:", "laporann:", GALAT, unknown_key("laporann", "laporan", names("realisasi"))),
        ("laporan:", "laporann:", GALAT, FieldFault.NO_VALUE(key="laporan")),
        ("uraian:", "uraiann:", GALAT, unknown_key("uraiann", "uraian", names("laporan"))),
        ('aksi: "1.1"', 'aksi: ""', GALAT, missing("aksi")),
        ('aksi: "1.1"', "aksi: 1.11", GALAT,
         ReportFault.UNKNOWN_ACTION(id="1.11", near='"1.1"')),
        ("periode: Januari", "periode: Januwari 2", GALAT, no_period("Januwari 2", "Januari")),
        ("periode: Januari", "periode: 1", GALAT, no_period("1")),
        ("periode: Januari", "periode: Januari 2024", GALAT, no_period("Januari 2024", "Januari")),
        ("periode: Januari", "periode: per triwulan", GALAT, no_period("per triwulan")),
        ("periode: Januari", "periode: Triwulan V", GALAT, no_period("Triwulan V")),
        ("periode: Januari", "periode: [Januari]", GALAT, FieldFault.NO_SINGLE_TEXT(key="periode")),
        ("periode: Januari", "periodo: Januari", GALAT,
         unknown_key("periodo", "periode", names("laporan"))),
        ("status: selesai", "status: sudah", GALAT,
         Missing.UNKNOWN_STATUS(said="sudah", near='"selesai"', words=", ".join(STATUS))),
        ("status: selesai", "status: ''", GALAT, missing("status")),
        ("tanggal: 2025-02-03", "tanggal: 3 Februari 2025", GALAT,
         FieldFault.NO_DATE(words="3 Februari 2025")),
        ("tanggal: 2025-02-03", "tanggal: 2052-02-03", GALAT,
         ReportFault.OTHER_YEAR(tahun=2025, day=date(2052, 2, 3))),
        ("    tanggal: 2025-02-03\n", "", PERINGATAN, ReportFault.NO_DATE(example=date(2025, 2, 1))),
        ("tanggal: 2025-02-03", "tanggal: ''", PERINGATAN,
         ReportFault.NO_DATE(example=date(2025, 2, 1))),
        ("tanggal: 2025-04-05", "tanggal: 2024-12-31", GALAT,
         ReportFault.OTHER_YEAR(tahun=2025, day=date(2024, 12, 31))),
        ("periode: Triwulan I", "periode: Semester II", PERINGATAN,
         ReportFault.BEFORE_PERIOD(periode="Semester II")),
        ("akses: publik", "akses: umum", GALAT,
         Missing.UNKNOWN_ACCESS(said="umum", near="", words=", ".join(AKSES))),
        ("        akses: publik\n", "", GALAT, missing("akses")),
        ("judul: Contoh keputusan", 'judul: ""', GALAT, missing("judul")),
        ("akses: publik", "akses: terbatas", PERINGATAN, EvidenceFault.RESTRICTED_LINKED()),
        ("bukti:", "bukti: SK\n    _:", GALAT, FieldFault.NO_LIST(key="bukti")),
        ("Contoh laporan, bukan", "Contoh #1 bukan", GALAT,
         FieldFault.TEXT_IN_COMMENT(shown="Contoh")),
    ],
)  # fmt: skip
def test_one_change_is_one_problem(
    plan: Plan, old: str, new: str, level: str, finding: Finding
) -> None:
    assert old in SAMPLE
    found = problems(SAMPLE.replace(old, new, 1), plan)
    assert (finding, level) in {(each.finding, each.level) for each in found}
    assert all(problem.place.file == FILE for problem in found)


def test_another_quarter_is_no_problem(plan: Plan) -> None:
    assert problems(SAMPLE.replace("periode: Triwulan I", "periode: Triwulan II", 1), plan) == []


def test_all_of_a_report_is_checked_though_its_period_is_none(plan: Plan) -> None:
    text = SAMPLE.replace("periode: Januari", "periode: kapan saja").replace("https", "ftp")
    found = {each.kind for each in problems(text.replace("selesai", "tuntas"), plan)}
    assert found == {FieldFault.NO_PERIOD, Missing.UNKNOWN_STATUS, EvidenceFault.WORDS}


def test_a_removed_action_does_not_take_its_reports_with_it(plan: Plan) -> None:
    found = problems(SAMPLE.replace('aksi: "1.2"', 'aksi: "2.7"'), plan)
    assert [(each.code, each.level, each.subject) for each in found] == [
        ("laporan", GALAT, "Aksi 2.7")
    ]
    assert found[0].kind is ReportFault.UNKNOWN_ACTION


def test_without_a_plan_that_can_be_read_the_rest_is_still_checked() -> None:
    assert problems(SAMPLE, None) == []
    assert [each.code for each in problems(SAMPLE.replace("https", "ftp"), None)] == ["tautan"]
    alone = check_realisasi(read_realisasi(SAMPLE.encode(), FILE), FILE, None, plan_exists=False)
    assert [each.finding for each in alone] == [ReportFault.NO_PLAN(name="2025.yml")]


def test_who_has_nothing_to_report_is_told_to_write_nothing(plan: Plan) -> None:
    (problem,) = problems(SAMPLE.replace("status: tertunda", "status: belum dilaksanakan"), plan)
    assert problem.finding == Missing.NOTHING_TO_REPORT(said="belum dilaksanakan")


def test_very_many_reports_take_no_time_that_anyone_notices(plan: Plan) -> None:
    head, first = (
        SAMPLE.split('  - aksi: "1.2"')[0],
        '  - {aksi: "1.1", periode: Maret, status: selesai}\n',
    )
    found = problems(head + first * 3_000, plan)
    twice = ReportFault.TWICE(periode="Maret")
    assert sum(each.finding == twice for each in found) == 2_999


def test_problems_stand_where_they_are(plan: Plan) -> None:
    text = SAMPLE.replace("https://contoh.invalid/keputusan.pdf", "E:\\ZI\\SK.pdf")
    (problem,) = problems(text, plan)
    assert problem.excerpt.strip() == "tautan: E:\\ZI\\SK.pdf"
    assert (problem.place.line, problem.place.column) == (12, 17)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("selesai", "dibatalkan", True),
        ("selesai", "tertunda", True),
        ("berjalan", "selesai", False),
        ("tertunda", "dibatalkan", False),
        ("selesai", "selesai", False),
    ],
)
def test_overlapping_periods_may_not_contradict(
    plan: Plan, one: str, other: str, told: bool
) -> None:
    text = (
        SAMPLE.replace('"1.2"', '"1.1"')
        .replace("status: selesai", f"status: {one}")
        .replace("tertunda", other)
    )
    text = text.replace("    kendala:", "    uraian: Contoh.\n    kendala:")
    found = problems(text, plan)
    assert [(each.code, each.level) for each in found] == ([("status", PERINGATAN)] if told else [])


@pytest.mark.parametrize(
    "tautan",
    [
        "https://kab-blora.kpu.go.id/berkas/sk.pdf",
        "http://kab-blora.kpu.go.id",
        "https://drive.google.com/file/d/1AbC_-9/view?usp=sharing&x=%20#h",
        "HTTPS://KPU.GO.ID/",
        "https://contoh.invalid:8443/a(1).pdf",
        "https://münchen.example/ä",
        "https://103.21.244.7/x",
        "https://www.youtube.com/watch?v=abc",
    ],
)
def test_good_links(tautan: str) -> None:
    assert link_finding(tautan) is None


@pytest.mark.parametrize(
    ("tautan", "kind"),
    [
        ("C:\\Users\\ZI\\sk.pdf", EvidenceFault.ON_A_COMPUTER),
        ("d:/ZI/sk.pdf", EvidenceFault.ON_A_COMPUTER),
        ("\\\\SERVER\\bersama\\sk.pdf", EvidenceFault.ON_A_COMPUTER),
        ("file:///C:/ZI/sk.pdf", EvidenceFault.ON_A_COMPUTER),
        ("/home/zi/sk.pdf", EvidenceFault.ON_A_COMPUTER),
        ("www.kpu.go.id/sk.pdf", EvidenceFault.WITHOUT_SCHEME),
        ("javascript:alert(1)", EvidenceFault.WORDS),
        ("data:text/html,x", EvidenceFault.WORDS),
        ("ftp://kpu.go.id/sk.pdf", EvidenceFault.WORDS),
        ("sudah diunggah", EvidenceFault.WORDS),
        ("https://", EvidenceFault.NO_ADDRESS),
        ("https:///sk.pdf", EvidenceFault.NO_ADDRESS),
        ("https://[::1", EvidenceFault.NO_ADDRESS),
        ("https://kpu.go.id:99999/", EvidenceFault.NO_ADDRESS),
        ("https://kpu.go.id/sk akhir.pdf", EvidenceFault.FORBIDDEN_SIGN),
        ("https://kpu.go.id/a https://kpu.go.id/b", EvidenceFault.FORBIDDEN_SIGN),
        ("https://kpu.go.id/<script>", EvidenceFault.FORBIDDEN_SIGN),
        ('https://kpu.go.id/"onload="x', EvidenceFault.FORBIDDEN_SIGN),
        ("https://nama:sandi@kpu.go.id/", EvidenceFault.USER_NAME),
        ("http://localhost/sk.pdf", EvidenceFault.INSIDE),
        ("http://192.168.1.5/bersama", EvidenceFault.INSIDE),
        ("http://[::1]/x", EvidenceFault.INSIDE),
        ("http://nas.local/x", EvidenceFault.INSIDE),
        ("http://server/x", EvidenceFault.INSIDE),
        ("https://..", EvidenceFault.INSIDE),
        ("http://10.0.0.1/", EvidenceFault.INSIDE),
        ("http://169.254.169.254/", EvidenceFault.INSIDE),
        ("http://[::ffff:127.0.0.1]/", EvidenceFault.INSIDE),
        ("http://[fd00::1]/", EvidenceFault.INSIDE),
        ("http://2130706433/", EvidenceFault.INSIDE),
        ("http://ｌｏｃａｌｈｏｓｔ/", EvidenceFault.INSIDE),
        ("http://nas。ｌｏｃａｌ/", EvidenceFault.INSIDE),
        ("http://router.home/x", EvidenceFault.INSIDE),
        ("http://LOCALHOST./", EvidenceFault.INSIDE),
        ("http://0x7f.1/", EvidenceFault.NO_SITE),
        ("http://127.1/", EvidenceFault.NO_SITE),
        ("http://0177.0.0.1/", EvidenceFault.NO_SITE),
        ("http://127.0.0.1./", EvidenceFault.NO_SITE),
        ("https://@kpu.go.id/", EvidenceFault.USER_NAME),
        ("https://kpu.go.id\u202e/fdp.ks", EvidenceFault.FORBIDDEN_SIGN),
        ("https://kpu\u200b.go.id/", EvidenceFault.FORBIDDEN_SIGN),
        ("https://kpu.go.id/\u2066sk\u2069", EvidenceFault.FORBIDDEN_SIGN),
        ("https://kpu.go.id/\u3164", EvidenceFault.FORBIDDEN_SIGN),
        ("https://kpu.go.id/\x00", EvidenceFault.FORBIDDEN_SIGN),
        ("\u200ehttps://kpu.go.id/", EvidenceFault.WORDS),
        ("https://kpu..go.id/", EvidenceFault.NO_SITE),
        ("https://-kpu.go.id/", EvidenceFault.NO_SITE),
    ],
)  # fmt: skip
def test_links_that_nobody_can_open(tautan: str, kind: EvidenceFault) -> None:
    fault = link_finding(tautan)
    assert fault is not None
    assert fault.kind is kind


def test_a_link_without_its_beginning_gets_it() -> None:
    fault = link_finding("www.kpu.go.id/sk.pdf")
    assert fault == EvidenceFault.WITHOUT_SCHEME(link="www.kpu.go.id/sk.pdf")


@pytest.mark.wording
def test_a_link_without_its_beginning_is_shown_with_it() -> None:
    fault = EvidenceFault.WITHOUT_SCHEME(link="www.kpu.go.id/sk.pdf")
    assert fault.message == '"www.kpu.go.id/sk.pdf" bukan alamat web.'
    assert fault.advice == 'Tulis "https://www.kpu.go.id/sk.pdf".'
