"""The version of a file's form, which plans and reports state alike."""

from zi_site import glossary
from zi_site.reading.fields import Fields


def check_version(fields: Fields) -> None:
    """Note a problem where ``versi`` is another than the one that this program reads."""
    versi = fields.integer("versi")
    if versi not in (None, glossary.VERSI):
        advice = f'Tulis "versi: {glossary.VERSI}".'
        fields.wrong(fields.node.get("versi"), "versi", f"Versi {versi} tidak dikenal.", advice)
