"""Reports of what was done: their own Benar / Salah samples, and the rules that need more than one
change.
"""

import pytest
from conftest import ROOT

from zi_site.checks.bukti import link_fault
from zi_site.checks.check import CheckedReports, ReportCheck
from zi_site.checks.realisasi import CHECKS, check_realisasi
from zi_site.checks.sentences import EvidenceFault
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi

FILE = "kab-blora/2025.realisasi.yml"
SAMPLE = (ROOT / "zi_site" / "data" / "contoh.realisasi.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plan(sample_text: str) -> Plan:
    found = read_plan(sample_text.encode(), "kab-blora/2025.yml").plan
    assert found is not None
    return found


def problems(text: str, plan: Plan | None) -> list[Problem]:
    return check_realisasi(read_realisasi(text.encode(), FILE), FILE, plan)


def test_the_sample_has_no_problem(plan: Plan) -> None:
    assert problems(SAMPLE, plan) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.kode}: {check.arti}")
def test_benar_passes_and_salah_is_found(check: ReportCheck, plan: Plan) -> None:
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
    ("old", "new", "code", "level", "part"),
    [
        ("versi: 1", "versi: 2", "versi", GALAT, "Versi 2"),
        ("satker: kab-blora", "satker: kab-demak", "tempat", GALAT, 'di folder "kab-blora"'),
        ("tahun: 2025", "tahun: 2026", "tempat", GALAT, "2025.realisasi.yml"),
        ("laporan:", "laporann:", "kunci", GALAT, 'Kunci "laporann" tidak dikenal'),
        ("laporan:", "laporann:", "wajib", GALAT, '"laporan" belum diisi'),
        ("uraian:", "uraiann:", "kunci", GALAT, 'Kunci "uraiann" tidak dikenal'),
        ('aksi: "1.1"', 'aksi: ""', "wajib", GALAT, '"aksi" belum diisi'),
        ('aksi: "1.1"', "aksi: 1.11", "laporan", GALAT, 'Aksi "1.11" tidak ada dalam rencana'),
        ("periode: Januari", "periode: Januwari 2", "periode", GALAT, "bukan bulan, triwulan, atau semester tahun"),
        ("periode: Januari", "periode: 1", "periode", GALAT, "bukan bulan"),
        ("periode: Januari", "periode: Januari 2024", "periode", GALAT, "bukan bulan"),
        ("periode: Januari", "periode: per triwulan", "periode", GALAT, "bukan bulan"),
        ("periode: Januari", "periode: Triwulan V", "periode", GALAT, "bukan bulan"),
        ("periode: Januari", "periode: [Januari]", "nilai", GALAT, "satu teks"),
        ("periode: Januari", "periodo: Januari", "wajib", GALAT, '"periode" belum diisi'),
        ("status: selesai", "status: sudah", "status", GALAT, 'Status "sudah" tidak dikenal'),
        ("status: selesai", "status: ''", "wajib", GALAT, '"status" belum diisi'),
        ("tanggal: 2025-02-03", "tanggal: 3 Februari 2025", "tanggal", GALAT, "bukan tanggal"),
        ("tanggal: 2025-02-03", "tanggal: 2052-02-03", "tanggal", GALAT, "Laporan tahun 2025 bertanggal 2052-02-03"),
        ("    tanggal: 2025-02-03\n", "", "tanggal", PERINGATAN, "belum diisi"),
        ("tanggal: 2025-04-05", "tanggal: 2024-12-31", "tanggal", GALAT, "bertanggal 2024-12-31"),
        ("periode: Triwulan I", "periode: Triwulan II", "", "", ""),
        ("periode: Triwulan I", "periode: Semester II", "tanggal", PERINGATAN, "sebelum Semester II mulai"),
        ("akses: publik", "akses: umum", "akses", GALAT, 'Akses "umum" tidak dikenal'),
        ("        akses: publik\n", "", "wajib", GALAT, '"akses" belum diisi'),
        ("judul: Contoh keputusan", 'judul: ""', "wajib", GALAT, '"judul" belum diisi'),
        ("akses: publik", "akses: terbatas", "akses", PERINGATAN, "terbatas"),
        ("bukti:", "bukti: SK\n    _:", "nilai", GALAT, "daftar"),
        ("Contoh laporan, bukan", "Contoh #1 bukan", "nilai", GALAT, "tidak ikut terbit"),
    ],
)  # fmt: skip
def test_one_change_is_one_problem(
    plan: Plan, old: str, new: str, code: str, level: str, part: str
) -> None:
    assert old in SAMPLE
    found = problems(SAMPLE.replace(old, new, 1), plan)
    if not code:
        assert found == []
    assert not code or any(
        (each.code, each.level) == (code, level) and part in each.message for each in found
    ), found
    assert all(problem.place.file == FILE for problem in found)


def test_a_removed_action_does_not_take_its_reports_with_it(plan: Plan) -> None:
    found = problems(SAMPLE.replace('aksi: "1.2"', 'aksi: "2.7"'), plan)
    assert [(each.code, each.level, each.subject) for each in found] == [
        ("laporan", GALAT, "Aksi 2.7")
    ]
    assert "kembalikan aksinya" in found[0].advice


def test_without_a_plan_that_can_be_read_the_rest_is_still_checked() -> None:
    assert problems(SAMPLE, None) == []
    assert [each.code for each in problems(SAMPLE.replace("https", "ftp"), None)] == ["tautan"]
    alone = check_realisasi(read_realisasi(SAMPLE.encode(), FILE), FILE, None, plan_exists=False)
    assert [(each.code, each.message) for each in alone] == [
        ("berkas", "Rencananya, 2025.yml, tidak ada di folder yang sama.")
    ]


def test_who_has_nothing_to_report_is_told_to_write_nothing(plan: Plan) -> None:
    (problem,) = problems(SAMPLE.replace("status: tertunda", "status: belum dilaksanakan"), plan)
    assert "hapus butir ini" in problem.advice


def test_very_many_reports_take_no_time_that_anyone_notices(plan: Plan) -> None:
    head, first = (
        SAMPLE.split('  - aksi: "1.2"')[0],
        '  - {aksi: "1.1", periode: Maret, status: selesai}\n',
    )
    found = problems(head + first * 3_000, plan)
    assert (
        sum(each.message == "Maret dilaporkan dua kali untuk aksi ini." for each in found) == 2_999
    )


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
    assert link_fault(tautan) is None


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
        ("https://kpu..go.id/", EvidenceFault.NO_SITE),
        ("https://-kpu.go.id/", EvidenceFault.NO_SITE),
    ],
)  # fmt: skip
def test_links_that_nobody_can_open(tautan: str, kind: EvidenceFault) -> None:
    fault = link_fault(tautan)
    assert fault is not None
    assert fault.kind is kind


def test_a_link_without_its_beginning_gets_it() -> None:
    fault = link_fault("www.kpu.go.id/sk.pdf")
    assert fault == EvidenceFault.WITHOUT_SCHEME(link="www.kpu.go.id/sk.pdf")


@pytest.mark.wording
def test_a_link_without_its_beginning_is_shown_with_it() -> None:
    fault = EvidenceFault.WITHOUT_SCHEME(link="www.kpu.go.id/sk.pdf")
    assert fault.message == '"www.kpu.go.id/sk.pdf" bukan alamat web.'
    assert fault.advice == 'Tulis "https://www.kpu.go.id/sk.pdf".'
