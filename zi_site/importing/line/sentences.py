"""What an import says of a single row and its cells; the same words are notes on its action."""

from zi_site.plan.kinds import Kind, Sentence


class LineDoubt(Kind):
    """What was mended in a row, or cannot be known of it."""

    SHIFTED = Sentence(
        "impor",
        "Teks baris ini bergeser {columns} kolom ke {side} dalam salinan; dikembalikan ke "
        "kolomnya. Nomor sel centang dihitung seperti tercetak.",
    )
    UNPLACED = Sentence("impor", "Teks “{text}” pada baris ini tidak dapat ditempatkan.")
    LATE_LABEL = Sentence(
        "impor",
        "Nama {label} ini tercetak di samping baris lain; awalnya menurut nomor butir di bawahnya.",
    )
    STRANGE_NUMBER = Sentence(
        "impor",
        "Butir “{mark}” tidak melanjutkan “{last}” di atasnya; mungkin tertukar atau ada yang "
        "hilang dalam salinan.",
    )
    LOWER_HALF = Sentence("impor", "Baris ini terpotong batas halaman; bagian bawahnya disambung.")
    MORE_EVIDENCE = Sentence("impor", "Bagian bukti fisik “{text}” tercetak di baris tersendiri.")
    DITTO = Sentence(
        "impor", "Tertulis “sda” atau tanda sejenisnya; diisi seperti baris di atasnya."
    )
    INTRODUCTION = Sentence("impor", "Baris pengantar {said} digabungkan di depan teks butir ini.")
    TIME_READ_AS = Sentence(
        "impor", "“{printed}” dibaca sebagai “{read}” menurut judul kolom dan baris dalam selnya."
    )
    TIME_BY_PLACE = Sentence(
        "impor", "Waktunya dibaca dari kolom yang judulnya tidak menyebut waktu."
    )
    TIME_UNRULED = Sentence(
        "impor", "Waktunya dibaca menurut letak teksnya, karena tabelnya tidak bergaris."
    )
    TIME_BY_TARGETS = Sentence(
        "impor", "Bulannya menurut target yang tercetak: {targets}. Tidak ada centang."
    )
    TIME_OF_TWO_GRIDS = Sentence(
        "impor",
        "Tabelnya mencetak dua kisi bulan tanpa tahun atau kata yang membedakannya; yang dibaca "
        "kisi yang pertama.",
    )
    TIME_OF_COLOURS = Sentence(
        "impor",
        "Bulannya ditandai dengan beberapa warna tanpa keterangan artinya; semuanya dibaca sebagai "
        "jadwal.",
    )
    TIME_SCANNED = Sentence(
        "impor", "Waktunya dibaca dari pindaian, dan ada yang kurang jelas di sana."
    )
    UNSURE_WORDS = Sentence(
        "impor", "Kurang yakin terbaca dari pindaian, pada kolom {name}: {words}."
    )
    UNREAD_SPOT = Sentence(
        "impor", "Ada tulisan atau noda yang tidak terbaca pada pindaian, pada kolom {name}."
    )
    UNSURE_MARKS = Sentence("impor", "Tanda pada pindaian kurang jelas: {months}.")
    HIDDEN_ROW = Sentence(
        "impor", "Baris ini tersembunyi dalam berkas sumber; mungkin tidak jadi dipakai."
    )
    HIDDEN_CELLS = Sentence("impor", "Kolom tersembunyi dalam berkas sumber: {names}.")
    STRUCK_OUT = Sentence(
        "impor", "Tercoret dalam berkas sumber: “{text}”; mungkin tidak jadi dipakai."
    )
    WORD_JOINED = Sentence("impor", "Kata “{word}” terpotong batas halaman; disambung.")
    MAYBE_ONE_WORD = Sentence("impor", "Mungkin satu kata yang terpotong batas halaman: “{words}”.")


class LineLeftOut(Kind):
    """Why rows of the plan's table are not in the draft."""

    REPEATED_SHEET = Sentence(
        "lembar", "Lembar ini memuat {common} dari {all} aksi yang sudah ada pada lembar “{other}”."
    )
