"""Nodes -> values: text, numbers, dates, months; each thing that cannot be read becomes a problem
at its place.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from zi_site.plan import glossary
from zi_site.plan.kinds import Finding, loose
from zi_site.plan.nearest import likely, meant
from zi_site.plan.problems import GALAT, PERINGATAN
from zi_site.plan_file.read.located import Mapping, Node, Scalar, Sequence, Source

_OPENING = ("id", "nomor", "huruf", "jenis")  # keys that open an entry of a list
_NOTHING = ("", "~", "null")
_TRUE, _FALSE = ("ya", "true"), ("tidak", "false")
_OLD_SPELLINGS = {
    "pebruari": 2,
    "nopember": 11,
    "nop": 11,
    "agu": 8,
    "ags": 8,
    "agust": 8,
    "sept": 9,
}
_MONTHS = (
    {name.casefold(): number for number, name in enumerate(glossary.NAMA_BULAN, 1)}
    | {name.casefold(): number for number, name in enumerate(glossary.BULAN_PENDEK, 1)}
    | _OLD_SPELLINGS
)
_RANGE = re.compile(r"(\d{1,2})\s*[-–]\s*(\d{1,2})")


@dataclass(slots=True)
class Fields:
    """One mapping being read. ``subject`` names it to the officer: "Aksi 2.3"."""

    source: Source
    node: Mapping
    subject: str = ""

    def only(self, known: Iterable[str]) -> None:
        """Note every key that is unknown or stands twice."""
        allowed = tuple(known)
        seen: set[str] = set()
        for key, _ in self.node.pairs:
            if key.value in seen:
                advice = (
                    'Mungkin tanda "- " di depannya hilang.'
                    if key.value in _OPENING
                    else "Hapus salah satunya."
                )
                self.wrong(key, loose("kunci", f'Kunci "{key.value}" tertulis dua kali.', advice))
            elif key.value not in allowed:
                advice = meant(key.value, allowed, f"Yang dikenal di sini: {', '.join(allowed)}.")
                self.wrong(key, loose("kunci", f'Kunci "{key.value}" tidak dikenal.', advice))
            seen.add(key.value)

    def wrong(self, node: Node | None, finding: Finding, level: str = GALAT) -> None:
        self.source.problem(node or self.node, finding, self.subject, level)

    def not_emptied(self, *keys: str) -> None:
        """Warn of each of these keys that is written without a value: was it deleted by mistake?"""
        for key in keys:
            if self.node.key(key) and _is_nothing(self.node.get(key)):
                advice = "Isi seperti tercetak; bila memang tidak tercetak, hapus kuncinya."
                self.wrong(
                    self.node.key(key), loose("wajib", f'"{key}" kosong.', advice), PERINGATAN
                )

    def need(self, *keys: str) -> None:
        """Note each of these keys that is missing or empty."""
        for key in keys:
            node = self.node.get(key)
            if _is_nothing(node) or (isinstance(node, Scalar) and not node.value.strip()):
                self.wrong(
                    node or self.node,
                    loose("wajib", f'"{key}" belum diisi.', f'Tambahkan baris "{key}: …" di sini.'),
                )

    def text(self, key: str) -> str:
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return ""
        if isinstance(node, Scalar):
            return node.value.strip()
        self.wrong(
            node,
            loose(
                "nilai",
                f'"{key}" harus berupa satu teks.',
                "Tulis dalam satu baris, atau di antara tanda kutip.",
            ),
        )
        return ""

    def prose(self, key: str) -> str:
        """A text in which "#" may be meant: without quotes YAML takes it and all that follows for a
        comment.
        """
        node = self.node.get(key)
        if isinstance(node, Scalar) and node.comment and not _is_nothing(node):
            shown = node.value.strip().replace('"', "'")
            self.wrong(
                node,
                loose(
                    "nilai",
                    'Teks sesudah "#" tidak ikut terbit.',
                    f'Beri tanda kutip: "{shown} #…". Komentar ditulis di baris tersendiri.',
                ),
            )
        return self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts."""
        node = self.node.get(key)
        if not isinstance(node, Sequence):
            return (single,) if (single := self.prose(key)) else ()
        return tuple(
            item.value.strip() for item in self._scalars(key, node) if not _is_nothing(item)
        )

    def integer(self, key: str) -> int | None:
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return None
        number = _integer(node)
        if number is None:
            shown = f'"{node.value}"' if isinstance(node, Scalar) else "Ini"
            self.wrong(
                node,
                loose("nilai", f"{shown} bukan bilangan bulat.", f"Isi {key} dengan angka saja."),
            )
        return number

    def year(self, key: str) -> int | None:
        """A year that a decree can have, since 1945."""
        number = self.integer(key)
        if number is not None and not 1945 <= number <= 2099:
            self.wrong(
                self.node.get(key),
                loose("tahun", f'"{number}" bukan tahun.', "Tulis empat angka, misalnya 2025."),
            )
            return None
        return number

    def integers(self, key: str) -> tuple[int, ...]:
        """Numbers and runs (``1-12``), in the order written; a single one needs no brackets."""
        return tuple(
            number
            for _, number in self._numbers(
                key, {}, "bilangan bulat", "nilai", "Tulis misalnya [1, 4] atau 1-14."
            )
        )

    def months(self, key: str) -> tuple[int, ...]:
        """Months by number, run or name, ascending; anything else is a problem."""
        advice = 'Tulis angka 1–12 atau nama bulan, misalnya "Maret".'
        found: list[int] = []
        for node, number in self._numbers(key, _MONTHS, "bulan", "bulan", advice):
            if not 1 <= number <= 12:
                self.wrong(node, loose("bulan", f'"{number}" bukan bulan.', advice))
            elif number in found:
                self.wrong(
                    node,
                    loose(
                        "bulan",
                        f"{glossary.NAMA_BULAN[number - 1]} tertulis dua kali.",
                        "Hapus salah satunya.",
                    ),
                )
            else:
                found.append(number)
        return tuple(sorted(found))

    def boolean(self, key: str) -> bool:
        word = self.text(key).casefold()
        if word and word not in _TRUE + _FALSE:
            self.wrong(
                self.node.get(key),
                loose(
                    "nilai",
                    f'"{word}" bukan jawaban ya atau tidak.',
                    f'Tulis "{key}: true" atau hapus.',
                ),
            )
        return word in _TRUE

    def date(self, key: str) -> date | None:
        words = self.text(key)
        if not words:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
                raise ValueError(words)
            return date.fromisoformat(words)
        except ValueError:
            self.wrong(
                self.node.get(key),
                loose(
                    "tanggal",
                    f'"{words}" bukan tanggal.',
                    "Tulis tahun-bulan-hari, misalnya 2025-03-19.",
                ),
            )
            return None

    def section(self, key: str, known: Iterable[str]) -> "Fields | None":
        """The mapping under a key, its keys checked; None where there is none."""
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return None
        if not isinstance(node, Mapping):
            self.wrong(
                node,
                loose(
                    "nilai",
                    f'"{key}" harus berisi pasangan kunci dan nilai.',
                    "Lihat susunannya pada panduan.",
                ),
            )
            return None
        inner = Fields(self.source, node, self.subject)
        inner.only(known)
        return inner

    def sections(
        self, key: str, known: Iterable[str], name: str = "", by: str = ""
    ) -> Iterator["Fields"]:
        """The mappings of a list under a key, their keys checked; each is called ``name`` and its
        text at ``by``.
        """
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return
        if not isinstance(node, Sequence):
            self.wrong(
                node,
                loose("nilai", f'"{key}" harus berupa daftar.', 'Awali setiap butir dengan "- ".'),
            )
            return
        for item in node.items:
            if isinstance(item, Mapping):
                inner = Fields(self.source, item, self.subject)
                if name and isinstance(mark := item.get(by), Scalar) and mark.value:
                    inner.subject = f"{name} {mark.value.strip()}"
                inner.only(known)
                yield inner
            else:
                advice = "Lihat susunannya pada panduan."
                self.wrong(
                    item,
                    loose("nilai", f'Butir "{key}" harus berisi pasangan kunci dan nilai.', advice),
                )

    def _scalars(self, key: str, node: Sequence) -> Iterator[Scalar]:
        for item in node.items:
            if isinstance(item, Scalar):
                yield item
            else:
                self.wrong(
                    item,
                    loose(
                        "nilai",
                        f'Isi "{key}" harus berupa teks atau angka.',
                        "Hapus spasi di awal baris atau kurung yang berlebih.",
                    ),
                )

    def _numbers(
        self, key: str, names: dict[str, int], kind: str, code: str, advice: str
    ) -> Iterator[tuple[Scalar, int]]:
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return
        if isinstance(node, Mapping):
            self.wrong(node, loose(code, f'"{key}" harus berupa daftar.', advice))
            return
        for item in [node] if isinstance(node, Scalar) else self._scalars(key, node):
            word = item.value.strip()
            number = names.get(word.casefold(), _integer(item))
            if number is not None:
                yield item, number
            elif (run := _RANGE.fullmatch(word)) and int(run[1]) <= int(run[2]) <= (
                12 if names else 31
            ):
                yield from ((item, each) for each in range(int(run[1]), int(run[2]) + 1))
            else:
                self.wrong(
                    item,
                    loose(code, f'"{word}" bukan {kind}.', _meant_month(word, names) or advice),
                )


def _meant_month(word: str, names: dict[str, int]) -> str:
    """``Maksud Anda "Agustus"?`` for "Agustsu", where these are the names of months; "" where
    nothing is like it.
    """
    near = likely(word, names) if len(word) > 2 else []
    return f'Maksud Anda "{glossary.NAMA_BULAN[names[near[0]] - 1]}"?' if near else ""


def choose(word: str, words: Iterable[str]) -> str:
    """The advice for a word that is none of these: the likeliest, and all that there are."""
    listed = f"Pilih salah satu: {', '.join(words)}."
    near = meant(word, words)
    return f"{near} {listed}" if near else listed


def _is_nothing(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and node.plain and node.value in _NOTHING)


def _integer(node: Node) -> int | None:
    if isinstance(node, Scalar) and re.fullmatch(r"-?[0-9]{1,9}", word := node.value.strip()):
        return int(word)
    return None


def check_version(fields: Fields) -> None:
    """Note a problem where ``versi`` is another than the one that this program reads."""
    versi = fields.integer("versi")
    if versi not in (None, glossary.VERSI):
        advice = f'Tulis "versi: {glossary.VERSI}".'
        fields.wrong(
            fields.node.get("versi"), loose("versi", f"Versi {versi} tidak dikenal.", advice)
        )
