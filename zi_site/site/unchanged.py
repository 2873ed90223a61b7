"""Whether the site that stands was made of exactly what is there now: then nothing is to be done.

What was made is remembered with a hash of all that a site depends on, and with the names, sizes and
times of its files, so that a lost or edited file is found.
"""

import hashlib
import os
import re
from pathlib import Path
from typing import Any

from zi_site.machine import git
from zi_site.machine.folders import content_of, state_of
from zi_site.machine.kept import Kept, key_of

# Settings that make mkdocs.yml depend on files that we do not know of.
_LEADS_ELSEWHERE = re.compile(
    r"(?m)^\s*(INHERIT|hooks)\s*:|^\s*custom_dir:(?![ \t]+overrides[ \t]*$)"
)
# Settings by which pages depend on one another: plugins, a menu that takes the pages' own titles.
_TIES_PAGES = re.compile(r"(?m)^plugins:(?![ \t]*\[\][ \t]*$)|^\s*-[ \t]*[^\s:]+\.md[ \t]*$")
_MENU = re.compile(r"(?m)^nav\s*:")
_CLOCK = re.compile(r"build_date|update_date")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def fingerprint(folders: tuple[Path, ...], config: Path, epoch: int, choices: object) -> str | None:
    """A hash of the folders that are read, mkdocs.yml and the environment that it names, git's
    history, the clock and the choices; None where that cannot be said.
    """
    try:
        held = [content_of(folder) if folder.is_dir() else "" for folder in folders]
        settings = settings_of(config)
    except (OSError, UnicodeError):
        return None
    if settings is None:
        return None
    history = git.ask(folders[0], "rev-parse", "HEAD", "--is-shallow-repository")
    # Without a history only dates are shown, and every date begins with an hour.
    moment = epoch if history else epoch // 3600
    return key_of(held, settings, history, moment, choices)


def settings_of(config: Path) -> tuple[str, list[tuple[str, str]]] | None:
    """The text of mkdocs.yml and the environment that it names; None where other files say more."""
    text = config.read_text(encoding="utf-8")
    named = sorted(set(_NAME.findall(text)) & set(os.environ))
    return (
        None
        if _LEADS_ELSEWHERE.search(text)
        else (text, [(name, os.environ[name]) for name in named])
    )


def around_pages(overrides: Path, config: Path, epoch: int, extra: object) -> str | None:
    """A hash of what every finished page depends on besides its own text; None where a page may
    depend on other pages too.
    """
    try:
        settings = settings_of(config)
        chrome = content_of(overrides) if overrides.is_dir() else ""
        texts = [path.read_text(encoding="utf-8") for path in sorted(overrides.rglob("*.html"))]
    except (OSError, UnicodeError):
        return None
    if settings is None or _TIES_PAGES.search(settings[0]) or not _MENU.search(settings[0]):
        return None
    shows_clock = any(_CLOCK.search(text) for text in texts)
    return key_of(chrome, settings, extra, epoch if shows_clock else None)


def remembered(folder: Path, out: Path, wanted: str | None) -> Any:
    """What was said of the site in ``out`` when it was made; None unless it was made of
    ``wanted`` and stands as it was made.
    """
    made, state, said = Kept(folder).get(_name(out)) or (None, None, None)
    try:
        stands = wanted is not None and made == wanted and state_of(out) == state
    except OSError:
        return None
    return said if stands else None


def remember(folder: Path, out: Path, made: str | None, state: str, said: object) -> None:
    """Keep what is said of the site that was just put in place; ``state``: of its files, as
    `state_of` tells it.
    """
    if made is not None:
        Kept(folder).put(_name(out), (made, state, said))


def _name(out: Path) -> str:
    return hashlib.sha256(os.fsencode(out.resolve())).hexdigest()
