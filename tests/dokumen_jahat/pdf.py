"""PDF files made to harm, written object by object."""

import zlib

_TEXT = "BT /F 10 Tf 50 700 Td (NO KOMPONEN LANGKAH AKSI) Tj ET\n"
FONT = "/Font<</F 4 0 R/Z<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>"
_HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf_of(objects: dict[int, str | bytes]) -> bytes:
    """Objects by number, the first one the catalogue; PDF readers find them without their places."""
    content = b"%PDF-1.7\n"
    for number, value in objects.items():
        written = value.encode() if isinstance(value, str) else value
        content += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    return content + b"trailer<</Size %d/Root 1 0 R>>\n%%%%EOF" % (max(objects) + 1)


def stream(content: str | bytes, more: str = "") -> bytes:
    data = content.encode() if isinstance(content, str) else content
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), more.encode(), data)


def one_page(
    contents: bytes, others: dict[int, str | bytes], resources: str = "", box: str = "0 0 600 800"
) -> bytes:
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 5 0 R/Resources<<{FONT}{resources}>>>>"
    )
    return pdf_of(
        {
            1: "<</Type/Catalog/Pages 2 0 R>>",
            2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: page,
            4: _HELVETICA,
            5: contents,
        }
        | others
    )


def several_pages(contents: list[str], box: str) -> bytes:
    kids = [5 + 2 * at for at in range(len(contents))]
    objects: dict[int, str | bytes] = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]/Count {len(kids)}>>",
        4: _HELVETICA,
    }
    for kid, content in zip(kids, contents, strict=True):
        objects[kid] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {kid + 1} 0 R"
            f"/Resources<<{FONT}>>>>"
        )
        objects[kid + 1] = stream(content)
    return pdf_of(objects)


def range_of_letters() -> bytes:
    """A font that maps four thousand million codes to letters."""
    codes = "begincmap 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap"
    font = (
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
        "/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
    )
    inner = (
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
        "/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>"
    )
    text = stream("BT /F 10 Tf 50 700 Td <00010002> Tj ET")
    return one_page(text, {4: font, 6: inner, 7: stream(codes)})


def nested_forms(deep: int = 8) -> bytes:
    """Each form draws the next one ten times."""
    forms: dict[int, str | bytes] = {
        number: stream(
            "/X Do\n" * 10,
            f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>",
        )
        for number in range(6, 6 + deep)
    }
    last = {6 + deep: stream(_TEXT, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")}
    return one_page(stream(_TEXT + "/X Do\n" * 10), forms | last, "/XObject<</X 6 0 R>>")


def wrapped(name: str) -> bytes:
    """Text of a thousand million spaces, packed twice and wrapped in another way of writing."""
    packed = zlib.compressobj()
    once = b"".join(packed.compress(b" " * 1_000_000) for _ in range(1_000)) + packed.flush()
    twice = zlib.compress(once)
    if name == "ASCIIHexDecode":
        outer = twice.hex().encode() + b">"
    else:
        pieces = [twice[at : at + 128] for at in range(0, len(twice), 128)]
        outer = b"".join(bytes([len(piece) - 1]) + piece for piece in pieces) + b"\x80"
    return one_page(stream(outer, f"/Filter[/{name}/FlateDecode/FlateDecode]"), {})


def pages_in_a_circle() -> bytes:
    return pdf_of(
        {1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"}
    )


def many_lines() -> bytes:
    lines = "".join(
        f"0 {at / 20} m 600 {at / 20} l S {at / 20} 0 m {at / 20} 800 l S\n" for at in range(12_000)
    )
    return one_page(stream(zlib.compress((_TEXT + lines).encode()), "/Filter/FlateDecode"), {})
