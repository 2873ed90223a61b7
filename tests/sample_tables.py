"""Sample Tables for tests: three in the manner of real decrees, one hostile, one empty."""

from dataclasses import replace
from datetime import date

from hostile_texts import hostile_plan

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
from zi_site.views.table import Table, table_of

Headings = tuple[tuple[str, str], ...]

TICK_HEADINGS: Headings = (
    ("komponen_nomor", "NO"),
    ("komponen", "KOMPONEN"),
    ("indikator", "INDIKATOR"),
    ("langkah_aksi", "LANGKAH AKSI"),
    ("bukti_fisik", "BUKTI FISIK"),
    ("jadwal", "PELAKSANAAN (BULAN)"),
    ("penanggung_jawab", "PENANGGUNG JAWAB"),
)
DEMAK_HEADINGS: Headings = (
    ("area_nomor", "No."),
    ("area", "AREA PERUBAHAN"),
    ("komponen", "KEGIATAN"),
    ("indikator", "SUB KEGIATAN"),
    ("bukti_fisik", "INDIKATOR KEBERHASILAN"),
    ("jadwal", "PELAKSANAAN (BULAN)"),
    ("keterangan", "KETERANGAN"),
)


def blora() -> Table:
    """A grid of ticks: written, displaced, and one with notes; a label that contradicts the
    content.
    """
    return table_of(blora_plan())


def demak() -> Table:
    """A grid of which no mark survived, no langkah aksi, headings of its own, a stated gap."""
    return table_of(demak_plan())


def kebumen() -> Table:
    """Free text, kelompok above komponen, a convention, no fixed time, a deadline."""
    return table_of(kebumen_plan())


def further() -> Table:
    """Numbers before the rows, and columns beside ours: one empty cell, one without any text."""
    plan = kebumen_plan()
    texts = iter((("2 laporan", "", "segera"), ("", "Rp5.000.000"), ("1 dokumen",)))
    numbers = iter(("1", "2", "3"))

    def filled(aksi: Aksi) -> Aksi:
        return replace(aksi, nomor=next(numbers, ""), lain=next(texts, ()))

    def in_group(kelompok: Kelompok) -> Kelompok:
        return replace(
            kelompok,
            komponen=tuple(
                replace(komponen, aksi=tuple(map(filled, komponen.aksi)))
                for komponen in kelompok.komponen
            ),
        )

    areas = tuple(replace(area, kelompok=tuple(map(in_group, area.kelompok))) for area in plan.area)
    headings = ("TARGET", "ANGGARAN (Rp)", "KETERANGAN LAIN")
    return table_of(replace(plan, area=areas, kolom_lain=headings))


def hostile() -> Table:
    """Every text of a plan from ``hostile_texts``, no date, no month read."""
    return table_of(hostile_plan())


def empty() -> Table:
    """The least that a plan can say."""
    keputusan = Keputusan(nomor="", tahun=2024, tentang="")
    return table_of(Plan(1, "kota-semarang", 2024, "", keputusan))


def _keputusan(nomor: str, tanggal: date, office: str, signer: str) -> Keputusan:
    place = office.title()
    return Keputusan(
        nomor=nomor,
        tahun=tanggal.year,
        tentang="RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS DI LINGKUNGAN KOMISI PEMILIHAN UMUM "
        f"KABUPATEN {office}",
        tempat=place,
        tanggal=tanggal,
        jabatan=f"KETUA KOMISI PEMILIHAN UMUM KABUPATEN {office}",
        penanda_tangan=signer,
        salinan=Salinan(
            f"SEKRETARIAT KOMISI PEMILIHAN UMUM KABUPATEN {office}",
            "Kepala Subbagian Teknis",
            "Anita D.",
        ),
        menimbang=(
            Butir("a.", "bahwa untuk melaksanakan tugas Tim Pembangunan Zona Integritas;"),
            Butir("b.", "bahwa …;"),
        ),
        mengingat=(
            Butir("1.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;"),
            Butir("", "Tanpa nomor;"),
        ),
        menetapkan=f"KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN {office} TENTANG RENCANA AKSI.",
        diktum=(
            Butir(
                "KESATU",
                "Menetapkan Rencana Aksi sebagaimana tercantum dalam Lampiran.",
                (Butir("a.", "satu;"),),
            ),
            Butir("KEDUA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
        ),
    )


def _plan(
    satker: str, keputusan: Keputusan, headings: Headings, areas: tuple[Area, ...], *notes: Catatan
) -> Plan:
    return Plan(
        versi=1,
        satker=satker,
        tahun=keputusan.tahun,
        judul=f"RENCANA AKSI PEMBANGUNAN INTEGRITAS DILINGKUNGAN {keputusan.jabatan[6:]} TAHUN "
        f"{keputusan.tahun}",
        keputusan=keputusan,
        sumber=Sumber(
            "000_3ad52629cf357ec6.txt",
            "3ad5" * 16,
            "teks hasil ekstraksi mesin dari salinan PDF keputusan",
        ),
        judul_kolom=headings,
        catatan=notes,
        area=areas,
    )


def _blora_first() -> tuple[Komponen, ...]:
    follow_up = "Timeline pemantauan dan evaluasi pembangunan WBK/WBBM (persemsester/triwulan)"
    team = Aksi(
        "1.1",
        "Menerbitkan SK Tim Kerja/Kelompok Kerja",
        "Mengevaluasi Tim Kerja ZI/Kelompok Kerja Tahun sebelumnya, anggotanya terdiri dari "
        "Komisioner KPU dan Jajaran "
        "Sekretariat KPU Kabupaten Blora",
        "SK Tim ZI/Kelompok Kerja yang ditandatangani oleh Ketua KPU Kabupaten Blora",
        centang=(1,),
        bulan=(1,),
        kepastian=glossary.TERTULIS,
    )
    displaced = Aksi(
        "1.2",
        follow_up,
        "Rapat evaluasi pembangunan ZI persemester/triwulan",
        "Undangan Rapat, Daftar Hadir, lembar monev ZI, pelaksanaan dan tindaklanjut",
        centang=(4, 7, 10, 13),
        kisi=14,
        bulan=(3, 6, 9, 12),
        kepastian=glossary.PERKIRAAN,
        catatan=(
            "Centang berdiri pada sel 4, 7, 10 dan 13 dari kisi 14 sel; dibaca Maret, Juni, "
            "September, dan Desember.",
            "Mungkin pula April, Juli, Oktober, dan Januari.",
        ),
    )
    daily = Aksi(
        "1.3",
        follow_up,
        "Pimpinan memberi teladan dengan mengisi/mencatat kehadiran setiap hari seperti pegawai "
        "yang lain",
        "Rekapitulasi absensi pimpinan yang ditandatangani",
        centang=glossary.SETAHUN,
        bulan=glossary.SETAHUN,
        kepastian=glossary.TERTULIS,
    )
    return (
        Komponen("1", "Tim Kerja", "1.1", aksi=(team,)),
        Komponen(
            "3", "Pemantauan dan Evaluasi Pembangunan WBK/WBBM", "1.3", aksi=(displaced, daily)
        ),
    )


def blora_plan() -> Plan:
    strategy = Aksi(
        "2.1",
        "Pimpinan terlibat secara langsung pada saat penyusunan Rencana Strategis",
        "Melaksanakan rapat penyusunan Rencana Strategis bersama pimpinan",
        "Undangan, daftar hadir, notulensi",
        centang=(1, 12),
        bulan=(1, 12),
        kepastian=glossary.TERTULIS,
        penanggung_jawab="SUBBAGIAN PERENCANAAN",
    )
    fourth = (Komponen("1", "Keterlibatan Pimpinan", "4.1", aksi=(strategy,)),)
    areas = (
        Area(
            "I",
            "Pembangunan unit kerja untuk memperoleh predikat menuju WBK/WBBM KPU",
            "manajemen-perubahan",
            "TIM MANAJEMEN PERUBAHAN",
            kelompok=(Kelompok(komponen=_blora_first()),),
        ),
        Area(
            "IV",
            "Pengawasan",
            "akuntabilitas",
            "TIM PENGUATAN AKUNTABILITAS",
            ("Judul tercetak “Pengawasan”, tetapi isinya mengenai akuntabilitas kinerja.",),
            (Kelompok(komponen=fourth),),
        ),
    )
    note = Catatan(
        glossary.JADWAL_HILANG, "Tanda centang pada 4 aksi bergeser dari kisi dua belas bulan."
    )
    decree = _keputusan("9", date(2025, 3, 19), "BLORA", "WIDI NURINTAN ARY KURNIANTO")
    return _plan("kab-blora", decree, TICK_HEADINGS, areas, note)


def demak_plan() -> Plan:
    actions = (
        Aksi(
            "1.1",
            "1) Unit Kerja telah membentuk tim untuk melakukan pembangunan Zona Integritas",
            bukti_fisik="SK Tim Kerja Pembangunan Zona Integritas",
            kepastian=glossary.TIDAK_TERBACA,
        ),
        Aksi(
            "1.2",
            "2) Penentuan anggota Tim dipilih melalui prosedur/mekanisme yang jelas",
            bukti_fisik="Rapat Pleno penentuan anggota Tim Kerja Pembangunan Zona Integritas",
            kepastian=glossary.TIDAK_TERBACA,
        ),
    )
    komponen = Komponen("a.", "Penyusunan Tim Kerja", "1.1", aksi=actions)
    area = Area(
        "1",
        "Manajemen Perubahan",
        "manajemen-perubahan",
        kelompok=(Kelompok(komponen=(komponen,)),),
    )
    lost = Catatan(
        glossary.JADWAL_HILANG, "Tidak satu pun tanda pada kisi bulan terbaca dalam salinan."
    )
    gap = Catatan(glossary.KEKOSONGAN, "Satu halaman salinan hilang di sini.", setelah="1.1")
    decree = _keputusan("297", date(2023, 3, 27), "DEMAK", "BAMBANG SETYA BUDI")
    return _plan("kab-demak", decree, DEMAK_HEADINGS, (area,), lost, gap)


def kebumen_plan() -> Plan:
    information = "Informasi Pengendalian Gratifikasi ke seluruh pegawai dan satker"
    yearly = Aksi(
        "5.1",
        information,
        "Memberikan informasi dan pelatihan pengendalian gratifikasi ke seluruh pegawai KPU "
        "Kabupaten Kebumen.",
        "Notulensi, foto kegiatan, pemasangan banner pencegahan gratifikasi",
        "Januari - Desember",
        bulan=glossary.SETAHUN,
        kepastian=glossary.TERTULIS,
    )
    later = Aksi(
        "5.2",
        information,
        "Menyampaikan laporan pengendalian gratifikasi",
        "Laporan",
        "Paling lambat Januari tahun berikutnya",
        kepastian=glossary.TIDAK_TERJADWAL,
        tenggat=True,
    )
    quarterly = Aksi(
        "5.3",
        "Whistle Blowing System telah diterapkan",
        "Implementasi Whistle Blowing System",
        "Laporan Hasil Rapat Whistle Blowing System internal",
        "Per Triwulan",
        bulan=(3, 6, 9, 12),
        kepastian=glossary.KONVENSI,
    )
    campaign = Komponen(
        "1", "Public Campaign tentang pengendalian Gratifikasi", "5.1", aksi=(yearly, later)
    )
    whistle = Komponen(
        "1", "Internalisasi Whistle Blowing System dan penerapannya", "5.4", aksi=(quarterly,)
    )
    groups = (
        Kelompok("1", "Pengendalian Gratifikasi", komponen=(campaign,)),
        Kelompok("2", "Pelaksanaan Whistle Blowing System", komponen=(whistle,)),
    )
    area = Area(
        "V.", "PENGUATAN PENGAWASAN", "pengawasan", "TIM PENGUATAN PENGAWASAN", kelompok=groups
    )
    headings = tuple(
        (name, "PELAKSANAAN" if name == "jadwal" else text) for name, text in TICK_HEADINGS
    )
    decree = _keputusan("29", date(2026, 2, 2), "KEBUMEN", "DZAKIATUL BANAT")
    return _plan("kab-kebumen", decree, headings, (area,))
