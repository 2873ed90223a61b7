"""Which official area and subpilar something belongs to: by what it says, before what it is called."""

from collections.abc import Iterator

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from zi_site.importing.meaning.official import propose_area, propose_subpilar
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.plan import reference
from zi_site.plan.model import Area, Kelompok, Komponen, Plan
from zi_site.plan_file.read.plan_file import read_plan

RENCANA = sorted((ROOT / "tests" / "rencana").glob("*/*.yml"))


def _plans() -> Iterator[Plan]:
    for path in RENCANA:
        plan = read_plan(path.read_bytes(), path.name).plan
        assert plan is not None
        yield plan


def _below(komponen: Komponen) -> list[str]:
    texts = (
        text
        for aksi in komponen.aksi
        for text in (aksi.indikator, aksi.langkah_aksi, aksi.bukti_fisik)
    )
    return list(dict.fromkeys(filter(None, texts)))


def _areas() -> list[tuple[int, Area]]:
    return [each for plan in _plans() for each in enumerate(plan.area, 1)]


def _komponen() -> list[tuple[Area, Kelompok, Komponen]]:
    return [(a, k, m) for _, a in _areas() for k in a.kelompok for m in k.komponen]


def _texts(area: Area) -> list[str]:
    return [text for k in area.kelompok for m in k.komponen for text in (m.nama, *_below(m))]


def test_areas_of_the_five_plans() -> None:
    found = [propose_area(a.nomor, a.nama, _texts(a), at).kode == a.kode for at, a in _areas()]
    print(f"{sum(found)} of {len(found)} areas")
    assert sum(found) >= 0.95 * len(found)


def test_komponen_of_the_five_plans() -> None:
    found = [
        propose_subpilar(a.kode, m.nama, _below(m), k.nama).kode == m.subpilar
        for a, k, m in _komponen()
    ]
    print(f"{sum(found)} of {len(found)} komponen")
    assert sum(found) >= 0.9 * len(found)


def test_the_content_alone_tells_nearly_as_much() -> None:
    areas = [propose_area("", "", _texts(a)).kode == a.kode for _, a in _areas()]
    komponen = [
        propose_subpilar(a.kode, "", _below(m)).kode == m.subpilar for a, _, m in _komponen()
    ]
    print(
        f"{sum(areas)} of {len(areas)} areas, {sum(komponen)} of {len(komponen)} komponen without "
        "their names"
    )
    assert sum(areas) >= 0.9 * len(areas)
    assert sum(komponen) >= 0.85 * len(komponen)


@pytest.mark.parametrize("sub", reference.subpilar().values(), ids=lambda sub: sub.nomor)
def test_each_subpilar_is_known_by_its_official_name(sub: reference.Subpilar) -> None:
    found = propose_subpilar(sub.area_kode, sub.nama, [])
    assert (found.kode, found.sure) == (sub.nomor, True)


@pytest.mark.parametrize("area", reference.areas().values(), ids=lambda area: area.kode)
def test_each_area_is_known_by_its_official_name(area: reference.OfficialArea) -> None:
    found = propose_area("", area.nama, [])
    assert (found.kode, found.sure) == (area.kode, True)


def test_content_goes_before_the_label_and_says_so() -> None:
    found = propose_area(
        "IV", "Penguatan Pengawasan", ["Keterlibatan Pimpinan", "Menyusun LAKIP", "Penetapan IKU"]
    )
    assert found.kode == "akuntabilitas"
    assert not found.sure
    assert found.doubt == MeaningDoubt.AREA_OF_OTHER_CONTENT(
        nama="Penguatan Pengawasan",
        official="Penguatan Akuntabilitas",
        other="Penguatan Pengawasan",
    )


def test_a_label_stands_against_content_that_says_little() -> None:
    """One evidence about complaints does not make public service an area of supervision."""
    texts = [
        "Standar Pelayanan",
        "Maklumat pelayanan",
        "Budaya Pelayanan Prima",
        "Rekap pengaduan masyarakat",
        "Rapat",
    ]
    assert propose_area("VI", "Pelayanan Publik", texts).kode == "pelayanan-publik"


@pytest.mark.parametrize(
    ("nomor", "position", "kode"),
    [
        ("III", 0, "sdm"),
        ("AREA 4", 0, "akuntabilitas"),
        ("", 5, "pengawasan"),
        ("Z", 0, "manajemen-perubahan"),
    ],
)
def test_without_any_word_the_place_is_all_there_is(nomor: str, position: int, kode: str) -> None:
    found = propose_area(nomor, "Lain-lain", ["Rapat"], position)
    assert (found.kode, found.doubt) == (kode, MeaningDoubt.AREA_BY_PLACE())


def test_a_komponen_without_a_sign_of_any_subpilar_has_none() -> None:
    found = propose_subpilar("sdm", "Lain-lain", ["Rapat koordinasi"])
    assert (found.kode, found.doubt) == ("", MeaningDoubt.SUBPILAR_UNKNOWN(komponen="Lain-lain"))


def test_a_komponen_between_two_subpilar_is_in_doubt() -> None:
    found = propose_subpilar("pengawasan", "Sosialisasi gratifikasi dan benturan kepentingan", [])
    assert found.kode in ("5.1", "5.5")
    assert found.doubt is not None
    assert found.doubt.kind is MeaningDoubt.SUBPILAR_BY_CONTENT
    (second,) = {"5.1", "5.5"} - {found.kode}
    assert str(found.doubt.named["other"]).startswith(second)
    assert found.doubt.otherwise in found.doubt.message


def test_the_group_helps_where_the_komponen_says_nothing() -> None:
    assert (
        propose_subpilar("pengawasan", "Sosialisasi", [], "Pelaksanaan Whistle Blowing System").kode
        == "5.4"
    )


@given(
    st.text(max_size=40),
    st.text(max_size=60),
    st.lists(st.text(max_size=60), max_size=4),
    st.integers(-9, 99),
)
def test_any_texts_have_an_official_area(
    nomor: str, nama: str, texts: list[str], position: int
) -> None:
    area = propose_area(nomor, nama, texts, position)
    assert area.kode in reference.areas()
    sub = propose_subpilar(area.kode, nama, texts)
    assert not sub.kode or reference.subpilar()[sub.kode].area_kode == area.kode


@pytest.mark.parametrize(
    ("kode", "names"),
    [
        ("1.1", "Penyusunan SK Tim Pembangunan ZI; Penetapan Tim Pokja"),
        ("1.2", "Dokumen Rencana Kerja ZI; Pencanangan Zona Integritas"),
        ("1.3", "Monev Internal; Evaluasi mandiri LKE"),
        ("1.4", "Agen Perubahan; Internalisasi nilai BerAKHLAK; Pimpinan sebagai Role Model"),
        ("2.1", "Peta Proses Bisnis; Penyusunan dan evaluasi SOP"),
        ("2.2", "Transformasi Digital; Penerapan aplikasi SRIKANDI"),
        ("2.3", "Layanan PPID; Pengelolaan JDIH dan laman"),
        ("3.1", "Analisis Jabatan dan Analisis Beban Kerja"),
        ("3.2", "Rotasi pegawai"),
        ("3.3", "Asesmen kompetensi; In House Training; Pengembangan Pegawai"),
        ("3.4", "Penilaian SKP; Penghargaan pegawai terbaik"),
        ("3.5", "Kode Etik dan Perilaku"),
        ("3.6", "Pemutakhiran data SIASN"),
        ("4.1", "Pimpinan terlibat dalam perencanaan; Pemantauan capaian kinerja"),
        ("4.2", "Penyusunan LKjIP; SAKIP; Pengelolaan akuntabilitas"),
        ("5.1", "Unit Pengendali Gratifikasi"),
        ("5.2", "Manajemen Risiko; Sistem Pengendalian Internal"),
        ("5.3", "Penanganan Dumas; Pengelolaan pengaduan"),
        ("5.4", "Sistem pelaporan pelanggaran"),
        ("5.5", "Konflik kepentingan"),
        ("6.1", "Maklumat layanan"),
        ("6.2", "Ruang layanan ramah disabilitas; Sarana dan Prasarana"),
        ("6.3", "Layanan konsultasi dan pengaduan"),
        ("6.4", "Indeks Persepsi Kualitas; Survei IKM"),
        ("6.5", "Layanan daring"),
    ],
)
def test_other_offices_names_of_the_same(kode: str, names: str) -> None:
    area = reference.subpilar()[kode].area_kode
    assert {
        name: propose_subpilar(area, name, []).kode for name in names.split("; ")
    } == dict.fromkeys(names.split("; "), kode)
