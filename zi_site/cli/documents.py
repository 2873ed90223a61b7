"""What ``zi-site check`` does with a workbook, a Word document or a PDF.

Apart from ``commands.check``, which loads it only when a document is named: the libraries that open
documents take longer to load than all plans take to check.
"""

from collections.abc import Sequence
from pathlib import Path

from zi_site.cli.saving import save
from zi_site.exceptions import ZiSiteError
from zi_site.intake.checking import checked
from zi_site.machine.typed import typed
from zi_site.plan.problems import Problem
from zi_site.workbook.marking import lost_by_marking, mark

# Of Excel's own endings those that are no template: a marked copy is a workbook.
_MARKABLE = (".xlsx", ".xlsm")


def problems_of(path: Path) -> list[Problem]:
    """Those of the plan in a document; why there is none is a problem too."""
    return checked(path.read_bytes(), path.as_posix())


def marked(paths: tuple[Path, ...], out: Path, problems: Sequence[Problem]) -> str:
    """Write the author's own workbook with its bad cells marked; say what that copy loses."""
    if (
        len(paths) != 1
        or paths[0].suffix.casefold() not in _MARKABLE
        or out.suffix.casefold() != ".xlsx"
    ):
        raise ZiSiteError(
            "--tandai memerlukan tepat satu buku kerja Excel, dan nama hasil yang berakhiran "
            f".xlsx, misalnya: {typed('check', 'rencana.xlsx', '--tandai', 'hasil.xlsx')}"
        )
    content = paths[0].read_bytes()
    save(out, mark(content, problems))
    lost = lost_by_marking(content)
    more = f" Yang tidak ikut tersalin ke sana: {', '.join(lost)}." if lost else ""
    return f"Salinan yang ditandai ditulis ke {out}.{more}"
