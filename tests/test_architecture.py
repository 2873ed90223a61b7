"""Who may import whom, which library is known where, and how large anything may be.

The sentence is: plans -> reading -> checks -> views -> publication -> build/docs -> MkDocs -> site.
A module imports only from words to its left. ``MAY_IMPORT`` says it as a table: a part of the
package, and the parts it may know. A part is a folder of ``zi_site``, a module, or modules that
share the word before the first underscore (``cli_words``).
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter

import pytest
from conftest import ROOT

PACKAGE = ROOT / "zi_site"

MAY_IMPORT = {
    "exceptions": "",
    "machine": "exceptions",
    "plan": "",
    "schedule": "plan",
    "plan_file": "plan schedule",
    "checks": "plan plan_file schedule",
    "reporting": "machine plan",
    "documents": "exceptions plan",
    "draft": "checks documents exceptions machine plan plan_file reporting",
    "importing.vocabulary": "documents plan schedule",
    "importing.table": "documents draft exceptions importing.vocabulary plan schedule",
    "importing.line": "documents draft importing.table importing.vocabulary plan",
    "importing.meaning": "documents importing.line importing.vocabulary plan schedule",
    "importing.decree": "documents draft importing.vocabulary plan",
    "importing": (
        "documents draft exceptions plan importing.vocabulary importing.table importing.line"
        " importing.meaning importing.decree"
    ),
    "views": "machine plan",
    "downloads": "machine plan views",
    "workbook": (
        "checks documents downloads draft exceptions importing.vocabulary plan plan_file schedule"
        " views"
    ),
    "intake": (
        "checks documents downloads draft exceptions importing machine plan plan_file reporting"
        " schedule views workbook"
    ),
    "publication": "checks downloads exceptions machine plan reporting views",
    "site": "checks exceptions machine plan plan_file publication reporting views",
    "cli": (
        "checks documents draft exceptions intake machine plan plan_file publication reporting site"
        " views workbook"
    ),
    "__main__": "cli",
}

# Each library is known to one module, so that it can be replaced there.
KNOWN_IN = {
    "PIL": {"documents.picture_document", "downloads.picture_file", "site.hand_written"},
    "arro3": {"downloads.parquet_file"},
    # and each command; cli.words gives Click's own sentences in Indonesian
    "click": {"cli.main", "cli.words"},
    "cv2": {"documents.scans.pixels", "documents.scans.rules"},
    "docx": {"documents.docx_document"},
    "icalendar": {"downloads.ics_file"},
    # the engine meets the errors of the theme's templates
    "jinja2": {"publication.pages_render", "reporting.html", "site.engine"},
    "markupsafe": {"reporting.html"},  # the half of Jinja2 that says what is escaped
    "minify": {"site.shrink"},
    "mkdocs": {"site.engine"},
    "numpy": {"documents.scans.pixels", "documents.scans.rules"},  # the points that OpenCV works on
    # two ways of reading; marking writes into it
    "openpyxl": {"documents.xlsx_workbook", "workbook.sheets_here", "workbook.marking"},
    # the half of pdfplumber that names what is wrong with a file
    "pdfminer": {"documents.pdf_pages"},
    "pdfplumber": {"documents.pdf_cells", "documents.pdf_pages"},
    "pikepdf": {"downloads.pdf_file"},
    "pypdfium2": {"documents.pdf_pictures", "documents.scans.sources"},
    "python_calamine": {"documents.plain_workbook"},
    "segno": {"downloads.qr_code"},
    "typst": {"downloads.pdf_file"},
    "watchdog": {"site.serving.watching"},
    "xlsxwriter": {"downloads.xlsx_file", "workbook.book"},
    "yaml": {"plan_file.read.located"},
}
# Declared without being imported: the theme is named in mkdocs.yml, MkDocs itself imports Markdown,
# and Pagefind is a program that zi_site.site.pagefind runs.
NOT_IMPORTED = {"markdown", "mkdocs-material", "pagefind-bin"}
COMES_WITH = {
    "PIL": "pillow",
    "arro3": "arro3-io",
    "cv2": "opencv-python-headless",
    "docx": "python-docx",
    "markupsafe": "jinja2",
    "minify": "tdewolff-minify",
    "pdfminer": "pdfplumber",
    "python_calamine": "python-calamine",
    "yaml": "pyyaml",
}

LONGEST_FILE = 400
LONGEST_LINE = 100
LONGEST_FUNCTION = 50
MOST_DECISIONS = 10
MOST_ROOMS = 18
DOCUMENTED = 0.9  # of the public functions


@dataclass(frozen=True, slots=True)
class Import:
    module: str  # who imports: "downloads.csv_file"
    target: str  # what: "zi_site.views.table.Table", "csv"
    line: int
    inside_a_function: bool

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


@cache
def modules() -> dict[str, ast.Module]:
    """All modules of the package by dotted name without ``zi_site``; a package by its folder's
    name.
    """
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return found


@cache
def imports() -> tuple[Import, ...]:
    return tuple(each for name, tree in modules().items() for each in _imports(name, tree))


def _imports(module: str, tree: ast.Module) -> Iterator[Import]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
    inside = {
        inner for node in ast.walk(tree) if isinstance(node, functions) for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}:{node.lineno}: a relative import"
            targets = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (Import(module, target, node.lineno, node in inside) for target in targets)


def part_of(module: str) -> str:
    """``downloads.csv_file`` -> downloads, ``importing.line.lines`` -> importing.line."""
    inside = ".".join(module.split(".")[:2])
    return inside if inside in MAY_IMPORT else module.partition(".")[0]


def ours(target: str) -> str:
    """The module that ``zi_site.x.y.Name`` names; "" for something defined in
    ``zi_site/__init__.py`` itself.
    """
    name = target.removeprefix("zi_site").removeprefix(".")
    while name and name not in modules():
        name = name.rpartition(".")[0]
    return name


def internal() -> Iterator[Import]:
    return (each for each in imports() if each.target.split(".")[0] == "zi_site")


def external() -> Iterator[Import]:
    known = sys.stdlib_module_names | {"zi_site"}
    return (each for each in imports() if each.target.split(".")[0] not in known)


def test_every_module_has_its_place_in_the_table() -> None:
    assert {part_of(name) for name in modules() if name} - set(MAY_IMPORT) == set()
    assert set(MAY_IMPORT) - {part_of(name) for name in modules()} == set(), "a part that is gone"


def test_the_table_itself_has_no_circle() -> None:
    table = {part: set(allowed.split()) for part, allowed in MAY_IMPORT.items()}
    assert set().union(*table.values()) <= set(table)
    tuple(TopologicalSorter(table).static_order())


def test_modules_import_only_what_stands_to_their_left() -> None:
    wrong = [
        str(each)
        for each in internal()
        if (target := part_of(ours(each.target)))
        and target != part_of(each.module)
        and target not in MAY_IMPORT[part_of(each.module)].split()
    ]
    assert wrong == []


def test_the_table_allows_nothing_that_nobody_does() -> None:
    used: dict[str, set[str]] = {}
    for each in internal():
        used.setdefault(part_of(each.module), set()).add(part_of(ours(each.target)))
    spare = {
        part: set(allowed.split()) - used.get(part, set()) for part, allowed in MAY_IMPORT.items()
    }
    assert {part: names for part, names in spare.items() if names} == {}


def test_no_module_imports_itself_in_a_circle() -> None:
    graph: dict[str, set[str]] = {name: set() for name in modules()}
    for each in internal():
        graph[each.module].add(ours(each.target))
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"circle of imports: {' <- '.join(error.args[1])}")


def test_imports_stand_at_the_top() -> None:
    assert [str(each) for each in imports() if each.inside_a_function] == []


def test_each_library_is_known_where_the_table_says() -> None:
    found: dict[str, set[str]] = {}
    for each in external():
        command = part_of(each.module) == "cli" and each.module not in KNOWN_IN["click"]
        if not command or each.target.split(".")[0] != "click":
            found.setdefault(each.target.split(".")[0], set()).add(each.module)
    assert found == KNOWN_IN


def test_what_is_imported_is_declared_and_what_is_declared_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["pindaian"]]
    declared = {_distribution(requirement) for requirement in needed}
    assert declared - NOT_IMPORTED == {COMES_WITH.get(name, name) for name in KNOWN_IN}


def _distribution(requirement: str) -> str:
    name = requirement
    for sign in "<>=!~;[ ":
        name = name.split(sign)[0]
    return name.lower()


def test_every_pin_is_a_name_and_a_version() -> None:
    """And every requirement is pinned, so that an installation of today can be made again."""
    pins = dict(
        line.split("==")
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["pindaian"],
        *project["project"]["optional-dependencies"]["test"],
        *project["build-system"]["requires"],
    ]
    assert {_distribution(each) for each in needed} - {
        name.lower().replace("_", "-") for name in pins
    } == set()
    assert all(version and not set(version) & set("@/ ;#") for version in pins.values())


def test_files_are_short_enough_to_read() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_lines_are_short_enough_to_read() -> None:
    """Patterns too, of which Ruff says nothing where they hold no space."""
    long = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in PACKAGE.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert long == []


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, Function]]:
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, Function):
                yield f"{name}:{node.lineno} {node.name}", node


def test_functions_are_short_enough_to_read() -> None:
    lengths = {
        name: (node.end_lineno or node.lineno) - node.lineno + 1 for name, node in functions()
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


_DECIDING = (
    ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.With, ast.Assert,
    ast.match_case,
)  # fmt: skip


def decisions(function: ast.AST) -> int:
    """As radon counts: operators and comprehensions too, for that is where dense code hides.

    A function inside another counts for both.
    """
    count = 1
    for node in ast.walk(function):
        if isinstance(node, _DECIDING):
            count += 1
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += 1 + len(node.ifs)
    return count


def test_no_function_decides_too_much() -> None:
    """Without exceptions: split by named questions."""
    counted = {name: decisions(node) for name, node in functions()}
    assert {name: count for name, count in counted.items() if count > MOST_DECISIONS} == {}


def test_decisions_are_counted() -> None:
    dense = "def f(a, b):\n    return [x for x in a if x and x or b] if b else any(y for y in a)\n"
    assert decisions(ast.parse(dense).body[0]) == 7


def public_functions() -> Iterator[Function]:
    """Functions of modules and methods of public classes; what overrides a library's is neither."""
    for tree in modules().values():
        classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
        bodies = [tree.body, *(each.body for each in classes if not each.name.startswith("_"))]
        for node in (node for body in bodies for node in body):
            if isinstance(node, Function) and not node.name.startswith("_"):
                yield node


def test_most_public_functions_say_what_their_types_cannot() -> None:
    said = [bool(ast.get_docstring(node)) for node in public_functions()]
    assert sum(said) >= DOCUMENTED * len(said)


def test_no_public_class_name_stands_twice() -> None:
    places: dict[str, list[str]] = {}
    for name, tree in modules().items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_the_house_has_few_rooms_and_no_loose_modules() -> None:
    entries = {path.name for path in PACKAGE.iterdir() if path.name not in ("__pycache__",)}
    modules_at_the_top = {name for name in entries if name.endswith(".py")}
    assert modules_at_the_top == {"__init__.py", "__main__.py", "exceptions.py"}
    assert len(entries - modules_at_the_top) <= MOST_ROOMS


def test_no_value_is_known_by_its_identity() -> None:
    """``id()`` of a value as a key: two equal values would be two, and a copied one another."""
    called = [
        f"{name}:{node.lineno}"
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "id"
    ]
    assert called == []


def test_no_file_avoids_a_librarys_name_with_an_underscore() -> None:
    assert [name for name in modules() if name.endswith("_") and name != "__main__"] == []
