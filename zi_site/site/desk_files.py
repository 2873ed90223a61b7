"""What the page /periksa/ runs: Python for browsers as npm has it, this program, and the packages
that it needs there, none of which has compiled parts.

    python -m zi_site.site.desk_files node_modules/pyodide build/meja
"""

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import zi_site
from zi_site.machine.outputs import OutputFile
from zi_site.publication.output import mirror

PACKAGES = ("openpyxl", "et_xmlfile", "jinja2", "markupsafe", "pyyaml", "segno", "xlsxwriter")
_ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_PURE = (".py", ".csv", ".json", ".txt", ".yml", ".html", ".xml", ".css")
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # zip files know no earlier day; ours shall not show today's


def desk_files(engine: Path) -> Iterator[OutputFile]:
    """All files of the folder; ``engine`` is npm's package "pyodide"."""
    for name in _ENGINE:
        yield OutputFile(name, (engine / name).read_bytes())
    said = json.loads((engine / "package.json").read_text(encoding="utf-8"))
    distributions = [distribution(name) for name in PACKAGES]
    # The list of what else could be fetched is left empty: nothing is to be fetched.
    known = json.loads((engine / "pyodide-lock.json").read_text(encoding="utf-8"))
    lock = json.dumps({"info": known["info"], "packages": {}})
    yield OutputFile("pyodide-lock.json", lock.encode())
    yield OutputFile("program.zip", _zipped(sorted(_modules(distributions))))
    yield OutputFile("LISENSI.txt", _licences(said, distributions).encode())


def _modules(distributions: list[Distribution]) -> Iterator[tuple[str, bytes]]:
    home = Path(zi_site.__file__).parent
    for path in home.rglob("*"):
        if path.suffix in _PURE:
            yield f"{home.name}/{path.relative_to(home).as_posix()}", path.read_bytes()
    for each in distributions:
        for file in each.files or ():
            if file.suffix == ".py" and not str(file).startswith("."):
                yield file.as_posix(), file.read_binary()


def _zipped(files: list[tuple[str, bytes]]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, _BEGINNING)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return held.getvalue()


def _licences(engine: dict[str, str], distributions: list[Distribution]) -> str:
    """Who made what stands here, and under which licence; the full texts of the packages."""
    parts = [
        f"Pyodide {engine['version']}: {engine['license']}; {engine['homepage']}\n"
        "https://www.mozilla.org/MPL/2.0/\n"
        "Python: PSF-2.0; https://docs.python.org/3/license.html\n"
    ]
    for each in distributions:
        texts = [file.read_text() for file in each.files or () if _is_licence(file.name)]
        parts.append(f"{each.name} {each.version}\n\n" + "\n".join(texts))
    return "\n\n".join(parts)


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))


if __name__ == "__main__":
    mirror(desk_files(Path(sys.argv[1])), Path(sys.argv[2]))
