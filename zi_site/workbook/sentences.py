"""What is in doubt about a workbook that came back, each kind with its words."""

from zi_site.draft.sentences import CODE
from zi_site.plan.kinds import Kind, Sentence


class WorkbookDoubt(Kind):
    """About the rows of a plan's sheets."""

    # cells
    NOT_A_TICK = Sentence(
        CODE, 'Pada sel {month} tertulis "{text}", bukan {tick}; tidak dibaca sebagai bulan.'
    )
    COLOURED = Sentence(
        CODE,
        "{months}: selnya berwarna tanpa {tick}; warna tidak dibaca sebagai bulan. Pilih {tick} "
        "bila ia bulannya.",
    )
    NOT_NUMBERS = Sentence(
        CODE,
        '"{text}" tidak terbaca sebagai angka, jadi tidak dipakai. Tulis misalnya "1, 3" atau '
        "kosongkan.",
    )
    NOT_A_NUMBER = Sentence(CODE, '"{text}" bukan angka, jadi tidak dipakai.')
    NOT_YES = Sentence(CODE, '"{text}" bukan ya atau tidak, jadi tidak dipakai.')
    NOT_A_YEAR = Sentence(
        CODE, '"{text}" bukan tahun, jadi tidak dipakai. Tulis empat angka, misalnya 2025.'
    )
    NO_DATE = Sentence(
        CODE, 'Tanggal "{text}" tidak jelas, jadi tidak dipakai. Tulis misalnya 19 Maret 2025.'
    )
    UNSURE_DATE = Sentence(
        CODE, 'Tanggal "{text}" tidak jelas; dibaca {read}. Tulis misalnya 19 Maret 2025.'
    )
    # actions
    ID_AS_NUMBER = Sentence(
        CODE, "Id ini tersimpan sebagai angka atau tanggal ({text}); dibaca {id}."
    )
    SAME_KOMPONEN = Sentence(CODE, "Komponennya kosong; dibaca sama dengan baris di atasnya.")
    UNKNOWN_KOMPONEN = Sentence(
        CODE,
        'Komponen "{text}" tidak ada pada lembar Area dan Komponen; dibaca sebagai komponen baru '
        "tanpa subpilar.",
    )
    NO_KOMPONEN = Sentence(CODE, "Komponennya kosong; dibaca sebagai komponen baru tanpa subpilar.")
    NO_SCHEDULE = Sentence(CODE, "Tidak ada bulan dan tidak ada jadwal; pilih kepastian {choices}.")
    OTHER_MONTHS = Sentence(
        CODE, 'Jadwal tercetak "{jadwal}" terbaca {read}, tetapi yang dicentang {ticked}.'
    )
    # areas and komponen
    UNKNOWN_ROW = Sentence(
        CODE, '"{text}" bukan jenis baris; dibaca sebagai {read}. Pilih {choices}.'
    )
    NAMELESS_ROW = Sentence(CODE, "Jenis baris ini kosong; dibaca sebagai {read}. Pilih {choices}.")
    NO_AREA_FIRST = Sentence(CODE, "Baris pertama lembar {sheet} bukan Area.")
    OUTSIDE_AREAS = Sentence(CODE, "Bagian ini tidak berada di bawah suatu area.")
    ABOVE_KELOMPOK = Sentence(
        CODE, "Komponen ini berada di atas kelompok yang pertama dalam areanya."
    )
    # the decree, and the introduction
    TWICE = Sentence(CODE, '"{label}" tertulis dua kali; yang dipakai yang pertama.')
    UNUSED_MARK = Sentence(CODE, 'Tanda "{text}" pada baris {label} tidak dipakai.')
    UNKNOWN_PART = Sentence(CODE, 'Bagian "{text}" tidak dikenal, jadi tidak dibaca.')
    BEFORE_CHAPTERS = Sentence(CODE, "Isi ini berdiri sebelum bab yang pertama.")
    NO_PART_OF_CHAPTER = Sentence(CODE, '"{text}" bukan bagian bab; dibaca sebagai paragraf.')


class SheetDoubt(Kind):
    """About sheets as a whole, and what is seen in Excel and not read as it is seen."""

    SHEET_GONE = Sentence(CODE, 'Lembar "{sheet}" tidak ada dalam buku kerja ini.')
    COLUMNS_GONE = Sentence(
        CODE, 'Lembar "{sheet}" tidak mempunyai kolom {columns}; isinya dibaca kosong.'
    )
    NO_RESULT = Sentence(
        CODE, "Sel ini berisi rumus tanpa hasil, jadi dibaca kosong. Salin hasilnya sebagai nilai."
    )
    ERROR_OF_FORMULA = Sentence(CODE, "Rumus di sel ini menghasilkan galat ({value}).")
    STRUCK_OUT = Sentence(
        CODE, "Teks yang dicoret tetap dibaca. Kosongkan selnya bila memang dihapus."
    )


class RealisasiDoubt(Kind):
    """About the rows of the workbook to report in."""

    NO_STATUS = Sentence(CODE, "{period} terisi, tetapi statusnya kosong.")
    EVIDENCE_LACKS = Sentence(CODE, "Pada satu bukti, {what} kosong.")
    EVIDENCE_WITHOUT_PERIOD = Sentence(
        CODE, "Bukti ini tanpa periode; dipasangkan dengan {period}, satu-satunya laporan."
    )
    ID_AS_NUMBER = Sentence(
        CODE, "Id aksi tersimpan sebagai angka atau tanggal dan dibaca “{text}”; periksa."
    )
    LIKELY = Sentence(CODE, "“{text}” dibaca sebagai {read}; periksa.")
    UNKNOWN_WORD = Sentence(CODE, '{column} "{text}" tidak dikenal; pilih {choices}.')


class NotInWorkbook(Kind):
    """Why something that stands in a workbook is not taken into a plan or its reports."""

    COLUMN = Sentence(CODE, "kolom ini bukan bagian dari {whole}")
    SHEET = Sentence(CODE, "lembar ini bukan bagian dari {whole}")
    COMMENT = Sentence(CODE, "komentar tidak ikut dalam {whole}")
    ONLY_ID = Sentence(CODE, "baris ini hanya berisi Id")
    ONLY_KOMPONEN = Sentence(CODE, "baris ini hanya berisi komponen")
    EMPTIED = Sentence(CODE, "barisnya dikosongkan, jadi aksinya dihapus")
    UNUSED_EXAMPLES = Sentence(CODE, "tidak ada aksi yang menyebutnya")
    TWICE = Sentence(CODE, '"{label}" tertulis dua kali')
    UNKNOWN_PART = Sentence(CODE, "bagian keputusan ini tidak dikenal")
    UNKNOWN_COLUMN = Sentence(CODE, 'kolom "{name}" tidak dikenal')
    EVIDENCE_COLUMNS_GONE = Sentence(CODE, "kolom {columns} tidak ada, jadi buktinya tidak dibaca")
    EMPTY_REPORT = Sentence(
        CODE, "tidak ada laporan; baris yang belum ada laporannya dikosongkan saja"
    )
    UNREAD_REPORT = Sentence(CODE, "{missing} tidak terbaca; isi lalu impor lagi")
    EVIDENCE_OF_NO_REPORT = Sentence(
        CODE,
        (
            "belum ada laporan aksi {aksi} untuk {period}; mungkin maksud Anda aksi {near}",
            "belum ada laporan aksi {aksi} untuk {period}; isi statusnya di lembar laporan",
        ),
    )
