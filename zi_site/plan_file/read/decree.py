"""The decree and the annex's introduction, out of a plan's fields."""

from zi_site.plan.model import Bab, Butir, Keputusan, Pembetulan, Salinan
from zi_site.plan_file.read.fields import Fields
from zi_site.plan_file.read.located import Mapping, Scalar, Sequence
from zi_site.plan_file.read.sentences import FieldFault

DECREE_KEYS = (
    "nomor",
    "tahun",
    "tentang",
    "tempat",
    "tanggal",
    "jabatan",
    "penanda_tangan",
    "salinan",
    "menimbang",
    "mengingat",
    "menetapkan",
    "diktum",
)


def read_decree(plan: Fields) -> Keputusan:
    """The decree; an empty one, with the reason among the problems, where the plan states none."""
    fields = plan.section("keputusan", DECREE_KEYS)
    if fields is None:
        return Keputusan("", 0, "")
    copy = fields.section("salinan", ("kantor", "jabatan", "nama"))
    return Keputusan(
        nomor=fields.text("nomor"),
        tahun=fields.year("tahun") or 0,
        tentang=fields.prose("tentang"),
        tempat=fields.prose("tempat"),
        tanggal=fields.date("tanggal"),
        jabatan=fields.prose("jabatan"),
        penanda_tangan=fields.prose("penanda_tangan"),
        salinan=Salinan(copy.text("kantor"), copy.text("jabatan"), copy.text("nama"))
        if copy
        else Salinan(),
        menimbang=_entries(fields, "menimbang", "huruf"),
        mengingat=_entries(fields, "mengingat", "nomor"),
        menetapkan=fields.prose("menetapkan"),
        diktum=_entries(fields, "diktum", "nama"),
    )


def read_chapters(plan: Fields) -> tuple[Bab, ...]:
    """The introduction's chapters; a block is a paragraph or ``{butir: […]}``, whose entries may
    nest.
    """
    return tuple(
        Bab(fields.text("nomor"), fields.prose("judul"), _blocks(fields))
        for fields in plan.sections("pendahuluan", ("nomor", "judul", "isi"))
    )


def _entries(fields: Fields, key: str, mark: str) -> tuple[Butir, ...]:
    return tuple(
        Butir(each.text(mark), each.prose("isi")) for each in fields.sections(key, (mark, "isi"))
    )


def _blocks(fields: Fields) -> tuple[str | tuple[Butir, ...], ...]:
    node = fields.node.get("isi")
    if not isinstance(node, Sequence):
        return fields.texts("isi")
    blocks: list[str | tuple[Butir, ...]] = []
    for item in node.items:
        if isinstance(item, Scalar):
            blocks.append(item.value.strip())
        elif isinstance(item, Mapping):
            inner = Fields(fields.source, item, fields.subject)
            inner.only(("butir",))
            blocks.append(_list(inner))
        else:
            fields.wrong(item, FieldFault.NO_BLOCK())
    return tuple(blocks)


def _list(fields: Fields) -> tuple[Butir, ...]:
    return tuple(
        Butir(each.text("tanda"), each.prose("isi"), _list(each))
        for each in fields.sections("butir", ("tanda", "isi", "butir"))
    )


KEYS = ("tanggal", "isi", "aksi")


def read_corrections(plan: Fields) -> tuple[Pembetulan, ...]:
    return tuple(_correction(each) for each in plan.sections("pembetulan", KEYS))


def _correction(fields: Fields) -> Pembetulan:
    return Pembetulan(fields.date("tanggal"), fields.prose("isi"), fields.texts("aksi"))
