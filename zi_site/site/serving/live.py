"""What the browser is shown now: the last good site, and what is wrong with the files since."""

import secrets
import threading
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ServedState:
    """``version`` is new after every build and restart; ``folder`` None: no good site yet."""

    version: str
    folder: Path | None = None
    # problems as ``zi-site check`` words them, or the one sentence that stopped the build
    report: str = ""
    stopped: bool = False  # the site shown is older than the files, because of that report
    kept_back: bool = False  # some files with errors are shown in an earlier version, or not at all


@dataclass
class Live:
    """The present state for many threads; it is replaced as a whole."""

    start: str = field(default_factory=lambda: secrets.token_hex(4))
    number: int = 0
    state: ServedState = ServedState("")
    ended: bool = False
    news: threading.Condition = field(default_factory=threading.Condition)

    def show(
        self, folder: Path | None, report: str, stopped: bool, kept_back: bool = False
    ) -> None:
        """A build ended; without a new folder the last good one stays."""
        with self.news:
            self.number += 1
            version = f"{self.start}-{self.number}"
            shown = folder or self.state.folder
            self.state = ServedState(version, shown, report, stopped, kept_back)
            self.news.notify_all()

    def end(self) -> None:
        """Wake every browser that waits for news, so that the server can stop."""
        with self.news:
            self.ended = True
            self.news.notify_all()

    def wait_for_other(self, version: str, longest: float) -> str:
        """The version that is shown, as soon as it is another one, or after so many seconds."""
        with self.news:
            self.news.wait_for(lambda: self.ended or self.state.version != version, longest)
            return self.state.version
