"""What stands under /data/: each file's name, what it is, its media type, and where it is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zi_site.views.site import FORMATS, Site

LICENSE_NAME = "CC-BY-4.0"
LICENSE_TITLE = "Creative Commons Attribution 4.0 International"
LICENSE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"

ALL_ACTIONS, ALL_REPORTS, ALL_PLANS = "rencana-aksi.csv", "realisasi.csv", "rencana.csv"
OFFICES, SHEET = "satker.csv", "lke.csv"
WORKBOOK, DATABASE = "rencana-aksi.xlsx", "rencana-aksi.sqlite"
PARQUET, REPORTS_PARQUET = "rencana-aksi.parquet", "realisasi.parquet"
STRATML = "stratml.zip"
OFFLINE = "situs-luring.zip"  # no data: the whole site, where it is small enough
PACKAGE, CATALOGUE, SUMS = "datapackage.json", "katalog.jsonld", "SHA256SUMS"

CSV, JSON = FORMATS["csv"].media_type, FORMATS["json"].media_type
_SCHEMA = "application/schema+json"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file under /data/."""

    name: str
    said: str
    media_type: str
    of_reports: bool = False  # only where anything is reported

    describes: bool = False  # the others, or their forms

    @property
    def form(self) -> str:
        """Its ending, ``csv``."""
        return self.name.rpartition(".")[2].lower()


# In the order in which their page lists them, by what a reader wants of them.
TABLES = (
    DataFile(WORKBOOK, "Semuanya dalam satu buku kerja: aksi, rencana, laporan, satker, LKE",
             FORMATS["xlsx"].media_type),
    DataFile(ALL_ACTIONS, "Semua aksi dari semua rencana dalam satu tabel CSV (UTF-8, koma)", CSV),
    DataFile(ALL_PLANS, "Semua rencana, satu baris satu rencana, dengan nama satker, provinsi, dan "
             "keputusannya (CSV)", CSV),
    DataFile(ALL_REPORTS, "Semua laporan realisasi dari semua rencana, satu baris satu laporan "
             "(CSV)", CSV, True),
    DataFile(OFFICES, "Semua 552 satker dengan kode dan provinsinya (CSV)", CSV),
    DataFile(SHEET, "Area dan subpilar LKE dengan bobotnya (CSV)", CSV),
)  # fmt: skip
FOR_PROGRAMS = (
    DataFile(DATABASE, "Basis data SQLite: semua tabel dengan kuncinya dan pencarian kata (FTS5)",
             "application/vnd.sqlite3"),
    DataFile(PARQUET, "Semua aksi dengan nama satker, provinsi, area, dan subpilar (Parquet)",
             "application/vnd.apache.parquet"),
    DataFile(REPORTS_PARQUET, "Semua laporan realisasi (Parquet)",
             "application/vnd.apache.parquet", True),
    DataFile(STRATML, "Setiap rencana sebagai StratML (ISO 17469-1), satu XML satu rencana",
             "application/zip"),
    DataFile(PACKAGE, "Uraian semua berkas ini untuk program (Data Package)", JSON,
             describes=True),
    DataFile(CATALOGUE, "Katalog semua rencana dan salinannya (DCAT)", "application/ld+json",
             describes=True),
    DataFile("rencana-aksi.schema.json", "JSON Schema naskah YAML sebuah rencana", _SCHEMA,
             describes=True),
    DataFile("realisasi.schema.json", "JSON Schema naskah YAML laporan realisasi", _SCHEMA,
             describes=True),
    DataFile("salinan-json.schema.json", "JSON Schema salinan JSON sebuah rencana", _SCHEMA,
             describes=True),
    DataFile("masalah.schema.json", "JSON Schema keluaran pemeriksa, untuk program", _SCHEMA,
             describes=True),
    DataFile(SUMS, "Sidik SHA-256 semua berkas terbuka, untuk memeriksa keutuhannya", "text/plain",
             describes=True),
)  # fmt: skip
FILES = {file.name: file for file in (*TABLES, *FOR_PROGRAMS)}
SHIPPED = tuple(name for name in FILES if name.endswith(".schema.json"))


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file as its page names it; ``size`` in bytes, 0 where it is too small to matter."""

    file: DataFile
    size: int


def listed_files(
    site: Site, sizes: Mapping[str, int], files: tuple[DataFile, ...]
) -> Iterator[ListedFile]:
    """Those of ``files`` that this site has."""
    for file in files:
        if site.reported or not file.of_reports:
            yield ListedFile(file, sizes.get(file.name, 0))
