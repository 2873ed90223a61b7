"""A command as its reader can type it: begun as the program itself was called."""

import re
import shutil
import sys
from pathlib import Path

NAME = "zi-site"
_COMMAND = re.compile(rf"(?<![\w./-]){NAME}(?= (?:build|check|export|import|masuk|new|serve)\b)")


def typed(*words: str | Path) -> str:
    """``.venv/bin/zi-site check plans/kab-blora/2025.yml``; a path with a space in quotes."""
    return " ".join((_called(), *(_quoted(str(word)) for word in words)))


def as_typed(said: str) -> str:
    """A sentence for this terminal, in which commands stand by their bare name: as they can be
    typed here. Files that go elsewhere keep the bare name.
    """
    return _COMMAND.sub(lambda _: _called(), said)


def _called() -> str:
    """The bare name where the shell finds it, else the way from here to the program."""
    program = Path(sys.argv[0])
    found = shutil.which(NAME)
    if program.parts[-2:] == ("zi_site", "__main__.py"):
        return "python -m zi_site"
    if program.stem != NAME or not program.is_file() or (found and program.samefile(found)):
        return NAME
    here = Path.cwd()
    return _quoted(str(program.relative_to(here) if program.is_relative_to(here) else program))


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word
