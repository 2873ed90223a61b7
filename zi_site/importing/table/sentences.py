"""What an import says of a plan's table as a whole, by kinds."""

from zi_site.plan.kinds import Kind, Sentence


class TableDoubt(Kind):
    """A choice of the importer about tables and columns that a person must look at."""

    CLOSE_COLUMN = Sentence(
        "kolom", "Kolom “{heading}” dibaca sebagai {field}.", otherwise="{other}"
    )
    RIVAL_COLUMN = Sentence(
        "kolom", "Kolom “{heading}” dibaca sebagai {field}.", otherwise="kolom “{rival}”"
    )
    UNSURE_COLUMN = Sentence(
        "kolom", "Kolom “{heading}” dibaca sebagai {field}; judul dan letaknya kurang jelas."
    )
    CLOSE_TABLE = Sentence(
        "tabel", "Tabel pada {place} tidak disalin; mungkin pula bagian rencana."
    )
    OTHER_YEAR = Sentence("tahun", "Di atas tabelnya tercetak tahun {printed}, bukan {tahun}.")
    WHOLE_GRID_OF_ONE_SIGN = Sentence(
        "centang", "Semua sel bulan yang berisi memuat “{sign}”; itu dibaca sebagai centang."
    )
    COUNTS_AS_TICKS = Sentence(
        "centang",
        "Sel bulan memuat bilangan ({sample}); tiap sel yang berisi dibaca sebagai bulan "
        "pelaksanaan, berapa kali pun dalam bulan itu.",
    )
    ROWS_OF_DONE = Sentence(
        "tabel",
        "Baris “{done}” dibaca sebagai yang sudah dilaksanakan, bukan rencana; {rows} baris tidak "
        "disalin. Rencananya baris “{plan}”.",
    )
    TARGETS_AS_TICKS = Sentence(
        "centang",
        "Sel bulan memuat target ({sample}), bukan centang; bulan yang berisi dicatat menurut "
        "perkiraan.",
    )


class TableFault(Kind):
    """Why a document gives no plan."""

    NO_TABLE = Sentence(
        "tabel",
        "Berkas ini tidak memuat tabel rencana aksi. Yang dicari: tabel dengan judul kolom seperti "
        "NO, KOMPONEN, INDIKATOR, LANGKAH AKSI, BUKTI FISIK, PELAKSANAAN, PENANGGUNG JAWAB.",
        ("Judul kolom yang ditemukan: {headings}; yang kurang: {missing}.", ""),
    )


class LeftOutReason(Kind):
    """Why a table or a sheet is not in the draft."""

    NO_PLAN = Sentence("tabel", "Tabel ini tidak berbentuk rencana aksi. Banyaknya {rows} baris.")
    HIDDEN = Sentence(
        "lembar",
        "Lembar ini tersembunyi, sedangkan rencananya ada di lembar yang terlihat. Banyaknya "
        "{rows} baris.",
    )
    LESS_A_PLAN = Sentence(
        "tabel",
        (
            "Judul kolom tabel ini seperti rencana, tetapi {why}; {rows} baris tidak disalin.",
            "Judul kolom tabel ini seperti rencana, tetapi kurang serupa dengan tabel rencananya; "
            "{rows} baris tidak disalin.",
        ),
    )
    SHEET_OF_ANOTHER_YEAR = Sentence("tahun", "Lembar ini bukan untuk tahun {tahun}; {rows} baris.")
    TABLE_OF_ANOTHER_YEAR = Sentence(
        "tahun", "Tabel ini untuk tahun {printed}, bukan {tahun}; {rows} baris."
    )
