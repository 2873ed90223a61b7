"""Choices of a build -> a site that is served, and built again after each change."""

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from zi_site.checks.kinds import MEANINGS
from zi_site.exceptions import BusyError, SettingsError, ZiSiteError
from zi_site.plan.problems import stops
from zi_site.reporting import summary
from zi_site.reporting.text import as_text, told_text
from zi_site.site.build import Choices, Result, build_site
from zi_site.site.serving.live import Live
from zi_site.site.serving.server import listening
from zi_site.site.serving.watching import Watch

Tell = Callable[[str], None]  # says a line to whoever started the server
# a fault of the machine in words: a file that went while it was being read
Explain = Callable[[OSError], str]

_FEW = 40  # up to so many plans one process is done sooner than several have started
_PATIENCE = 0.5  # seconds until the next try, while another build is at work in the same folders


def serve(choices: Choices, port: int | None, tell: Tell, explain: Explain) -> None:
    """Until Ctrl-C (KeyboardInterrupt). What is served lies in build/serve, not in ``out``."""
    if not choices.config.is_file():
        raise SettingsError(
            f"{choices.config} tidak ada. Jalankan perintah ini di folder utama proyek."
        )
    live = Live()
    home = choices.config.resolve().parent
    with (
        Watch((choices.plans, choices.content, home / "overrides", choices.config)) as watch,
        listening(port, live) as server,
    ):
        tell(
            f"Situs dapat dibuka di {server.address} selama perintah ini berjalan. Ctrl-C untuk "
            "berhenti."
        )
        builder = Builder(choices, home / "build" / "serve", live, explain)
        builder.build(tell)
        # what the first build loaded stays; looking through it again at each build takes a tenth of
        # it
        gc.freeze()
        while True:
            if watch.wait(longest=3600):
                builder.build(tell)


class Builder:
    """Builds into one of two folders, the one that is not being shown."""

    def __init__(self, choices: Choices, folder: Path, live: Live, explain: Explain) -> None:
        self.choices, self.folder, self.live, self.explain = choices, folder, live, explain

    def build(self, tell: Tell) -> None:
        """Build into the folder that is not shown, and show it; a fault leaves the old site."""
        start = time.perf_counter()
        shown = self.live.state.folder
        out = self.folder / ("b" if shown and shown.name == "a" else "a")
        try:
            result = self._built(out)
        except (ZiSiteError, OSError) as error:
            said = self.explain(error) if isinstance(error, OSError) else str(error)
            self.live.show(None, f"{said}\n", stopped=True)
            tell(f"Galat: {said}")
            return
        text = as_text(result.problems, MEANINGS) + told_text(result.told)
        kept_back = stops(result.problems)
        self.live.show(out if result.published else None, text, not result.published, kept_back)
        if text:
            tell(text.rstrip("\n"))
        if result.published:
            few = result.plans <= _FEW
            self.choices = replace(self.choices, jobs=1 if few else self.choices.jobs)
            tell(
                f"{result.plans} rencana, {result.pages} halaman, dibuat dalam {_seconds(start)} "
                "detik."
            )
        else:
            tell(f"{summary(result.problems, result.files)} Situs yang tampil belum berubah.")

    def _built(self, out: Path) -> Result:
        while True:
            try:
                return build_site(replace(self.choices, out=out))
            except BusyError:
                time.sleep(_PATIENCE)


def _seconds(start: float) -> str:
    return f"{time.perf_counter() - start:.1f}".replace(".", ",")
