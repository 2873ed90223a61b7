"""The actions of a made-up office, which the documents print in their different forms."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Langkah:
    """One action as it must come out of a document; the fields are those of ``views.table.Row``."""

    area_nomor: str
    area: str
    area_kode: str
    komponen_nomor: str
    komponen: str
    indikator: str
    langkah_aksi: str
    bukti_fisik: str
    bulan: tuple[int, ...]
    penanggung_jawab: str
    kelompok: str = ""
    jadwal: str = ""
    kepastian: str = "tertulis"

    @property
    def what(self) -> tuple[str, str, str]:
        """The three cells that most forms print side by side."""
        return self.indikator, self.langkah_aksi, self.bukti_fisik


@dataclass(frozen=True, slots=True)
class Dokumen:
    """``make`` makes the file; ``besides`` names fields that this form leaves open, with the reason
    in the test.
    """

    name: str
    make: Callable[[], bytes]
    plan: tuple[Langkah, ...]
    besides: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()  # words that must stand among what was left out


UBAH, LAKSANA, AWAS = "Manajemen Perubahan", "Penataan Tata Laksana", "Penguatan Pengawasan"
HUKUM, UMUM, TEKNIS = (
    "Subbagian Hukum dan SDM",
    "Subbagian Keuangan, Umum, dan Logistik",
    "Subbagian Teknis dan Hupmas",
)
SETAHUN = tuple(range(1, 13))

LANGKAH = (
    Langkah("I", UBAH, "manajemen-perubahan", "1", "Pembentukan Tim Kerja", "Tim sudah dibentuk melalui rapat pleno",
            "Mengadakan rapat pleno pemilihan anggota tim", "Berita acara dan daftar hadir", (1,), HUKUM),
    Langkah("I", UBAH, "manajemen-perubahan", "1", "Pembentukan Tim Kerja", "Anggota tim memahami tugasnya",
            "Memberi pengarahan kepada anggota tim", "Notula pengarahan", (2,), HUKUM),
    Langkah("I", UBAH, "manajemen-perubahan", "2", "Rencana Pembangunan ZI", "Target prioritas ditetapkan",
            "Menyusun dokumen rencana pembangunan zona integritas", "Dokumen rencana kerja", (1, 2), HUKUM),
    Langkah("II", LAKSANA, "tatalaksana", "1", "Prosedur Operasional", "Seluruh kegiatan utama mempunyai SOP",
            "Meninjau kembali SOP yang berlaku", "Daftar SOP hasil tinjauan", (3, 6, 9, 12), UMUM),
    Langkah("II", LAKSANA, "tatalaksana", "1", "Prosedur Operasional", "Pegawai mengenal SOP unitnya",
            "Menyosialisasikan SOP kepada pegawai", "Undangan, foto, dan laporan", (6, 12), UMUM),
    Langkah("II", LAKSANA, "tatalaksana", "2", "Keterbukaan Informasi Publik", "Informasi publik dimutakhirkan",
            "Memperbarui daftar informasi publik pada laman e-PPID", "Tangkapan layar laman", SETAHUN, TEKNIS),
    Langkah("III", AWAS, "pengawasan", "1", "Pengendalian Gratifikasi", "Pegawai menolak gratifikasi",
            "Memasang spanduk tolak gratifikasi", "Foto spanduk", (4,), HUKUM),
    Langkah("III", AWAS, "pengawasan", "1", "Pengendalian Gratifikasi", "Pegawai menolak gratifikasi",
            "Melaporkan penerimaan hadiah kepada UPG", "Laporan UPG", (7,), HUKUM),
    Langkah("III", AWAS, "pengawasan", "2", "Benturan Kepentingan", "Peta benturan kepentingan tersedia",
            "Memetakan potensi benturan kepentingan", "Matriks benturan kepentingan", (10,), HUKUM),
)  # fmt: skip


def with_words(plan: Iterable[Langkah], words: Callable[[Langkah], str]) -> tuple[Langkah, ...]:
    """The same actions with their months printed in words."""
    return tuple(replace(each, jadwal=words(each)) for each in plan)


def grouped(plan: Iterable[Langkah], *names: str) -> list[tuple[tuple[str, ...], list[Langkah]]]:
    """Runs of actions that agree in these fields."""
    runs: list[tuple[tuple[str, ...], list[Langkah]]] = []
    for each in plan:
        key = tuple(str(getattr(each, name)) for name in names)
        if not runs or runs[-1][0] != key:
            runs.append((key, []))
        runs[-1][1].append(each)
    return runs
