"""OpenDocument files with a given body, as LibreOffice writes them."""

import io
import zipfile

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{prefix}="{_NAMES}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
    )
)
_MIME = "application/vnd.oasis.opendocument."
STYLES = (
    '<style:style style:name="Tebal"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Coret"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="Sembunyi"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Simbol"><style:text-properties style:font-name="Wingdings"/>'
    "</style:style>"
    '<style:style style:name="Biru"><style:table-cell-properties fo:background-color="#0000ff"/>'
    "</style:style>"
    '<style:style style:name="Anak" style:parent-style-name="Tebal"/>'
    '<text:list-style style:name="Daftar">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="•"/>'
    "</text:list-style>"
)


def open_document(kind: str, body: str) -> bytes:
    """``kind`` is spreadsheet or text; ``body`` its tables, paragraphs and lists as XML."""
    content = (
        "<office:document-content "
        f"{_SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", _MIME + kind)
        package.writestr("content.xml", content)
    return stream.getvalue()


def cell(text: str = "", more: str = "") -> str:
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n") if line)
    return f"<table:table-cell {more}>{paragraphs}</table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(*rows: str, columns: str = "", name: str = "Rencana", more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{columns}{"".join(rows)}</table:table>'
