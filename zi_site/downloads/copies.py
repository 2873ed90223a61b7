"""Table -> all copies of one plan as output files, named and placed as the published contract says."""

from zi_site.downloads.csv_file import csv_of
from zi_site.downloads.ics_file import ics_of
from zi_site.downloads.json_file import json_of
from zi_site.downloads.pdf_file import pdf_of
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.outputs import OutputFile
from zi_site.views.table import Table


def copies_of(table: Table, yaml_source: bytes, pdf: bool = True) -> tuple[OutputFile, ...]:
    """Every copy; ``yaml_source`` is the plan file, given out as it is."""
    contents = [("csv", csv_of([table])), ("xlsx", xlsx_of(table)), ("json", json_of(table))]
    if pdf:
        contents.append(("pdf", pdf_of(table)))
    contents += [("ics", ics_of(table)), ("yml", yaml_source)]
    stem = f"{table.name}/{table.file_stem}"
    return tuple(OutputFile(f"{stem}.{extension}", content) for extension, content in contents)
