"""Documents that something happened to on the way: bits, ends, parts, numbers and operators.

    python tests/mutations.py 0 2000 [FOLDER…]

puts that many through the whole command and says what became of them; FOLDER holds further
documents. ``tests/importing/test_import_mutations.py`` tries some in every run of the tests.
"""

import io
import os
import re
import resource
import signal
import sys
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from random import Random

import dokumen_jahat
import dokumen_lain

from zi_site.cli.main import main as command
from zi_site.documents import apart
from zi_site.documents.package import BROKEN
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.exceptions import SourceError
from zi_site.intake.sentences import FileFault
from zi_site.intake.understanding import Understood

TESTS = Path(__file__).parent
_HUGE = (b"999999999", b"-1", b"0", b"4294967296", b"1e308", b"", b"16384", b"\xff")
_SECONDS = 20  # of the processor; a child has thrice as much, but here thousands are tried
_FAULT = b"fault: "
_NUMBER = re.compile(rb"\d+")
_IN_QUOTES = re.compile(rb'(?<==")-?\d+(?=")')
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_OPERATOR = re.compile(rb"(?<=\s)(?:re|l|m|c|h|f|S|W|n|q|Q|cm|Tj|TJ|Td|Tm|Tf|Do|BT|ET)(?=\s)")
_TAG = re.compile(rb"<[^<>]{1,200}>")


def flipped(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """Some bits are others."""
    changed = bytearray(content)
    for _ in range(random.choice((1, 3, 20, 200))):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def cut(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """The end is missing, or a piece in the middle."""
    first = random.randrange(len(content))
    last = random.choice((len(content), random.randrange(first, len(content))))
    return content[:first] + content[last:]


def joined(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """It goes on as another, or twice."""
    other = random.choice((content, random.choice(others)))
    return content[: random.randrange(len(content))] + other[random.randrange(len(other)) :]


def repacked(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """A part of the package is another's, is missing, or holds other numbers, tags or bits."""
    parts = _parts(content)
    if not parts:
        return renumbered(content, random, others)
    name, other = random.choice(sorted(parts)), random.choice(sorted(parts))
    change = random.randrange(6)
    if change == 0:
        parts[name], parts[other] = parts[other], parts[name]
    elif change == 1:
        del parts[name]
    elif change == 2:
        strange = _parts(random.choice(others))
        parts[name] = strange.get(name) or random.choice([*strange.values(), b""])
    else:
        inside = (renumbered, untagged, flipped)[change - 3]
        parts[name] = inside(parts[name] or b" ", random, others)
    return _packed(parts)


def renumbered(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """Numbers are huge, below zero, or none."""
    numbers = list(_IN_QUOTES.finditer(content)) or list(_NUMBER.finditer(content))
    for found in sorted(random.sample(numbers, min(len(numbers), 3)), key=_start, reverse=True):
        content = content[: found.start()] + random.choice(_HUGE) + content[found.end() :]
    return content


def untagged(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """A tag is missing, stands twice, or has changed places with another."""
    tags = list(_TAG.finditer(content))
    if len(tags) < 2:
        return cut(content, random, others)
    one, two = sorted(random.sample(tags, 2), key=_start)
    swapped = random.choice(((two[0], one[0]), (b"", two[0]), (one[0] * 2, two[0])))
    between = content[one.end() : two.start()]
    return content[: one.start()] + swapped[0] + between + swapped[1] + content[two.end() :]


def redrawn(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """The operators and numbers of a PDF's page are others."""
    streams = list(_STREAM.finditer(content))
    if not streams:
        return repacked(content, random, others)
    found = random.choice(streams)
    with suppress(zlib.error):
        drawn = zlib.decompress(found[1])
        return (
            content[: found.start(1)]
            + zlib.compress(_redrawn(drawn, random, others))
            + content[found.end(1) :]
        )
    return content[: found.start(1)] + _redrawn(found[1], random, others) + content[found.end(1) :]


def _redrawn(drawn: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    operators = list(_OPERATOR.finditer(drawn))
    if not operators or random.random() < 0.5:
        return renumbered(drawn, random, others)
    for found in sorted(random.sample(operators, min(len(operators), 5)), key=_start, reverse=True):
        drawn = drawn[: found.start()] + random.choice(operators)[0] + drawn[found.end() :]
    return drawn


def _start(found: re.Match[bytes]) -> int:
    return found.start()


def _parts(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            sizes = sum(each.file_size for each in package.infolist())
            return {} if sizes > 50_000_000 else {n: package.read(n) for n in package.namelist()}
    except BROKEN:
        return {}


def _packed(parts: dict[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return output.getvalue()


MUTATORS = (
    flipped,
    cut,
    joined,
    repacked,
    repacked,
    repacked,
    renumbered,
    untagged,
    redrawn,
    redrawn,
)
Named = tuple[str, bytes]


def originals(folders: Sequence[Path] = ()) -> list[Named]:
    """The five sources, the tests' made-up documents, and the hostile ones."""
    made = [(each.name, each.make()) for each in (*dokumen_lain.SEMUA, *dokumen_jahat.SEMUA)]
    files = [*(TESTS / "sumber").iterdir(), TESTS / "documents" / "lama.xls"]
    files += [path for folder in folders for path in folder.rglob("*")]
    kinds = (".txt", ".xls", ".xlsx", ".docx", ".pdf", ".ods", ".odt", ".csv", ".json")
    read = [(each.name, each.read_bytes()) for each in files if each.suffix in kinds]
    return sorted((name, content) for name, content in (*made, *read) if content)


def mutated(number: int, among: Sequence[Named]) -> Named:
    """The same number gives the same document."""
    random = Random(number)
    name, content = random.choice(among)
    others = [other for _, other in among]
    for _ in range(random.choice((1, 1, 2))):
        content = random.choice(MUTATORS)(content or b" ", random, others)
    return name, content


class Child:
    """What ``apart`` lets a process do, done in a fork, so that thousands are; it counts the ends."""

    def __init__(self) -> None:
        self.ends: Counter[str] = Counter()
        self.faults: list[str] = []  # of our own code: nobody reckoned with a value
        self.broken: list[str] = []  # of libraries over a broken file: a sentence says so

    def run(self, task: str, content: bytes, *words: str) -> object:
        """An answer or a refusal, as from a real child."""
        sent, status = _forked(lambda: apart.here(task, content, *words))
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
            return self._ended(Unread.TOO_SLOW)
        if status or not sent:  # a library took the whole process with it
            return self._ended(Unread.BROKE_OFF)
        if sent.startswith(_FAULT):
            self.broken.append(f"{task.rpartition(':')[2]}: {sent[len(_FAULT) :].decode()}")
            return self._ended(Unread.BROKE_OFF)
        answer = apart.unpickled(sent)
        refused = answer.outcome if isinstance(answer, Understood) else answer
        if isinstance(refused, UnreadError) and refused.kind is FileFault.UNFORESEEN:
            self.faults.append(str(refused))
        if isinstance(refused, UnreadError) and refused.kind is Unread.TOO_LARGE:
            self.ends["TOO_LARGE"] += 1
        return answer

    def _ended(self, kind: Unread) -> UnreadError:
        self.ends[kind.name] += 1
        return UnreadError(kind())


def _forked(work: Callable[[], object]) -> tuple[bytes, int]:
    """What the fork sent, and how it ended."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        with os.fdopen(writer, "wb") as answers, suppress(BaseException):
            answers.write(_answered(work))
            answers.flush()
            os._exit(0)
        os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as answers:
        sent = answers.read()
    return sent, os.waitpid(child, 0)[1]


def _answered(work: Callable[[], object]) -> bytes:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    memory = pages * resource.getpagesize() + apart.LIMITS.memory
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, 2 * _SECONDS))
    try:
        answer = work()
    except SourceError as refused:
        answer = refused
    except MemoryError:
        answer = UnreadError(Unread.TOO_LARGE())
    except Exception as broken:
        return _FAULT + _said(broken).encode()
    return apart.pickled(answer, apart.LIMITS.answer)


def imported(content: bytes, name: str, folder: Path) -> tuple[object, BaseException | None]:
    """The exit code of the whole command, and what came out of it that was no sentence."""
    source, draft = folder / name, folder / "draf.yml"
    source.write_bytes(content)
    draft.unlink(missing_ok=True)
    sys.argv = ["zi-site", "import", str(source), "--satker", "kab-blora", "--tahun", "2026"]
    sys.argv += ["-o", str(draft)]
    said = io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            command()
    except SystemExit as ended:
        return ended.code, None
    except BaseException as error:  # whatever it is, an officer would see it
        return None, error
    raise AssertionError


def _said(error: BaseException) -> str:
    trace = error.__traceback__
    ours = ""
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        ours = f"{file.name}:{trace.tb_lineno}" if "zi_site" in file.parts else ours
        trace = trace.tb_next
    return f"{type(error).__name__} {str(error)[:80]!r} below {ours}"


def main(first: int, last: int, folders: Sequence[Path]) -> None:
    """Prints every fault with the number that makes it again, and the figures."""
    among, child, codes, tracebacks = originals(folders), Child(), Counter[object](), 0
    apart.run = child.run
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, last):
            name, content = mutated(number, among)
            known = len(child.faults), len(child.broken)
            code, error = imported(content, name, Path(folder))
            codes[code] += 1
            for fault in (*child.faults[known[0] :], *child.broken[known[1] :]):
                print(number, name, fault, flush=True)
            if error is not None:
                tracebacks += 1
                print(number, name, "TRACEBACK", _said(error), flush=True)
    ended = ", ".join(f"{count} {name}" for name, count in child.ends.items())
    print(
        f"{last - first} of {len(among)} originals: exit {dict(codes)}; {tracebacks} tracebacks; "
        f"{len(child.faults)} unforeseen; {ended}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), [Path(each) for each in sys.argv[3:]])
