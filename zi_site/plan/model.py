"""A plan as plain, frozen, comparable values: what one YAML file says, nothing computed from other
files.

Fields keep the spelling of the official form. Text is as printed; an absent text is the empty
string. Places in the YAML file travel beside a plan (see ``reading``), never inside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

_CALLED_DECREE = ("keputusan", "surat keputusan")


@dataclass(frozen=True, slots=True)
class Aksi:
    """One printed line with its own langkah aksi or, where the form has none, its own evidence."""

    id: str
    indikator: str = ""  # already carried down from the action above where the form prints it once
    langkah_aksi: str = ""
    bukti_fisik: str = ""
    jadwal: str = ""  # the schedule cell as printed; empty for grids of ticks
    centang: tuple[int, ...] = ()  # literal tick cells, 1-based from the first month cell
    kisi: int = 12  # month cells that the page's header prints
    bulan: tuple[int, ...] = ()  # 1-12, ascending, unique
    kepastian: str = ""
    minggu: tuple[int, ...] = ()
    tenggat: bool = False  # the printed time is a deadline
    tahun_tercetak: int | None = None  # a printed year that is not the plan's
    # only where it differs from what holds for the komponen, kelompok or area
    penanggung_jawab: str = ""
    subpilar: str = ""  # only where it differs from the komponen's
    nomor: str = ""  # the number that the plan prints before this row; ``id`` is ours
    # what stands in the columns of ``Plan.kolom_lain``, in their order, as far as any is filled
    lain: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    dicocokkan: date | None = None  # when a person compared this action with the original
    pencocok: str = ""  # who did: an office or a post, no person's name

    @property
    def odd_grid(self) -> int | None:
        """How many month cells the header prints where they are not twelve."""
        return None if self.kisi == 12 else self.kisi


@dataclass(frozen=True, slots=True)
class Komponen:
    """A heading over actions, as printed below an area or kelompok."""

    nomor: str
    nama: str
    subpilar: str  # of the LKE, such as "5.4"; ours, not printed
    penanggung_jawab: str = ""
    aksi: tuple[Aksi, ...] = ()


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A sub-heading above komponen; an area that prints none has one without nomor and nama."""

    nomor: str = ""
    nama: str = ""
    penanggung_jawab: str = ""
    komponen: tuple[Komponen, ...] = ()

    @property
    def is_nameless(self) -> bool:
        """Whether nothing is printed of it, so that its komponen stand right below the area."""
        return not (self.nomor or self.nama or self.penanggung_jawab)


@dataclass(frozen=True, slots=True)
class Area:
    """One of the six areas as the plan prints it."""

    nomor: str  # as printed, "" where the heading is lost
    nama: str  # as printed
    kode: str  # the official area that the content belongs to (PermenPANRB 90/2021, LKE)
    penanggung_jawab: str = ""
    catatan: tuple[str, ...] = ()
    kelompok: tuple[Kelompok, ...] = ()

    @property
    def has_kelompok(self) -> bool:
        """Whether the plan prints sub-headings in this area."""
        return not (len(self.kelompok) == 1 and self.kelompok[0].is_nameless)

    @property
    def komponen(self) -> tuple[Komponen, ...]:
        """All komponen of the area in printed order, whatever sub-heading they stand under."""
        return tuple(komponen for kelompok in self.kelompok for komponen in kelompok.komponen)


@dataclass(frozen=True, slots=True)
class Butir:
    """A numbered or lettered entry: of menimbang, mengingat, the diktum, or an introduction."""

    tanda: str  # "a.", "1.", "KESATU"; "" where none is printed
    isi: str
    butir: tuple["Butir", ...] = ()


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter of an introduction; each block of ``isi`` is a paragraph or a list of entries."""

    nomor: str
    judul: str
    isi: tuple[str | tuple[Butir, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Salinan:
    """Who certified the copy ("Salinan sesuai dengan aslinya")."""

    kantor: str = ""
    jabatan: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True)
class Keputusan:
    """The decree whose annex the plan is, or the document that is none and holds the plan."""

    nomor: str
    tahun: int
    tentang: str
    tempat: str = ""
    tanggal: date | None = None
    jabatan: str = ""
    penanda_tangan: str = ""
    salinan: Salinan = field(default_factory=Salinan)
    menimbang: tuple[Butir, ...] = ()
    mengingat: tuple[Butir, ...] = ()
    menetapkan: str = ""
    diktum: tuple[Butir, ...] = ()
    naskah: str = ""  # what the document calls itself, where no number of a decree is known

    @property
    def is_decree(self) -> bool:
        """Whether the plan was decreed, by whatever number."""
        return not self.naskah or self.naskah.casefold().startswith(_CALLED_DECREE)

    @property
    def sort(self) -> str:
        """What a sentence calls it: ``keputusan``, or ``naskah`` for whatever is none."""
        return "keputusan" if self.is_decree else "naskah"

    @property
    def number(self) -> str:
        """``Nomor 9 Tahun 2025``; "" where no number is known."""
        return f"Nomor {self.nomor} Tahun {self.tahun or '…'}" if self.nomor else ""

    @property
    def name(self) -> str:
        """``Keputusan Nomor 9 Tahun 2025``, ``Rencana kerja (bukan keputusan)``."""
        return self.name_of("")

    @property
    def printed_in(self) -> str:
        """The same as that in which the plan is printed: the annex of a decree, or the document."""
        return f"lampiran {self.name}" if self.is_decree else self.name

    def name_of(self, office: str) -> str:
        """The same with the office between, as decrees name themselves."""
        unknown = "" if self.nomor else "(nomornya tidak diketahui)"
        said = unknown if self.is_decree else "(bukan keputusan)"
        return " ".join(filter(None, (self.naskah or "Keputusan", office, self.number, said)))


@dataclass(frozen=True, slots=True)
class Sumber:
    """The file that was transcribed; ``sha256`` is lower-case hex."""

    berkas: str = ""
    sha256: str = ""
    bentuk: str = ""


@dataclass(frozen=True, slots=True)
class Catatan:
    """A doubt or gap of the plan as a whole."""

    jenis: str  # one of glossary.JENIS_CATATAN
    isi: str
    setelah: str = ""  # a gap stands after the action with this id


@dataclass(frozen=True, slots=True)
class Pembetulan:
    """A correction of the published copy, stated by hand; a changed decree is a new decree."""

    tanggal: date | None  # of the correction
    isi: str
    # ids of the actions that it is about; one that was removed may be named too
    aksi: tuple[str, ...] = ()


PartPath = tuple[int, ...]
"""Which part of a plan: ``()`` the plan itself, ``(area,)``, ``(area, kelompok)``, then komponen
and aksi; positions from 0. A plan that prints no kelompok has one in each area, at position 0.
"""
Part = Area | Kelompok | Komponen | Aksi


@dataclass(frozen=True, slots=True)
class Standing:
    """An action where it stands: its path, and the parts that it stands in."""

    path: PartPath
    area: Area
    kelompok: Kelompok
    komponen: Komponen
    aksi: Aksi

    def nearest(self, field: str) -> str:
        """What the nearest part says under a field that may come from above, the action first."""
        for part in (self.aksi, self.komponen, self.kelompok, self.area):
            said: str = getattr(part, field, "")
            if said:
                return said
        return ""

    @property
    def team(self) -> str:
        """Who answers for the action."""
        return self.nearest("penanggung_jawab")


@dataclass(frozen=True, slots=True)
class Plan:
    """One office's plan for one year."""

    versi: int
    satker: str  # slug, such as "kab-blora"
    tahun: int
    judul: str
    keputusan: Keputusan
    sumber: Sumber = field(default_factory=Sumber)
    judul_kolom: tuple[tuple[str, str], ...] = ()  # (field, printed heading), in the order given
    kolom_lain: tuple[str, ...] = ()  # printed headings of columns that are none of our fields
    catatan: tuple[Catatan, ...] = ()
    pendahuluan: tuple[Bab, ...] = ()
    area: tuple[Area, ...] = ()
    pembetulan: tuple[Pembetulan, ...] = ()

    def walk(self) -> Iterator[Standing]:
        """Every action in printed order, with where it stands."""
        for a, area in enumerate(self.area):
            for k, kelompok in enumerate(area.kelompok):
                for m, komponen in enumerate(kelompok.komponen):
                    for i, aksi in enumerate(komponen.aksi):
                        yield Standing((a, k, m, i), area, kelompok, komponen, aksi)

    def parts(self) -> Iterator[tuple[PartPath, Part]]:
        """Every part in printed order, each before what it holds; those without actions too."""
        for a, area in enumerate(self.area):
            yield (a,), area
            for k, kelompok in enumerate(area.kelompok):
                yield (a, k), kelompok
                for m, komponen in enumerate(kelompok.komponen):
                    yield (a, k, m), komponen
                    for i, aksi in enumerate(komponen.aksi):
                        yield (a, k, m, i), aksi

    def actions(self) -> Iterator[Aksi]:
        """Every action in printed order."""
        return (each.aksi for each in self.walk())


@dataclass(frozen=True, slots=True)
class Pengajuan:
    """A day on which an office submitted a year's plan and reports as they then stood."""

    tahun: int
    tanggal: date


@dataclass(frozen=True, slots=True)
class SatkerInfo:
    """What an office's own ``satker.yml`` adds to the register; empty: not known to us."""

    satker: str
    situs: str = ""  # the office's official website
    ppid: str = ""  # the office's official e-PPID, where information is requested
    retensi: str = ""  # how long the office keeps its plans, in its own words
    pengajuan: tuple[Pengajuan, ...] = ()  # oldest first
