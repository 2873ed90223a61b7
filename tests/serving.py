"""The finished site on a free port of this machine, as web hosts for static sites serve it."""

import _thread
import gzip
import http.server
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

TEXTS = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".md"}  # what web hosts compress


class SiteServer(http.server.ThreadingHTTPServer):
    """``below`` is the path that the site stands under; ``sent`` lists (path, bytes of the body,
    compressed).
    """

    def __init__(self, folder: Path, below: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder, self.below = folder, below
        self.sent: list[tuple[str, int]] = []

    def process_request(self, request: Any, client_address: Any) -> None:
        """In a plain thread: nothing that is measured runs there, and of two threads that begin at
        once one fails to install the measuring, so that a page waits for a connection that is lost.
        """
        _thread.start_new_thread(self.process_request_thread, (request, client_address))

    @property
    def start(self) -> str:
        return f"http://127.0.0.1:{self.server_port}{self.below}"


@contextmanager
def served(folder: Path, below: str = "/") -> Iterator[SiteServer]:
    with SiteServer(folder, below) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: SiteServer
    protocol_version = "HTTP/1.1"  # connections are kept, as web hosts keep them
    disable_nagle_algorithm = True
    wbufsize = -1

    def send_head(self) -> BinaryIO | None:
        """A file, compressed where it is text; a folder's index; the site's own page for what is
        not there.
        """
        path = self.path.split("?")[0].split("#")[0]
        file = (
            self.server.folder / path.removeprefix(self.server.below)
            if path.startswith(self.server.below)
            else None
        )
        if file and file.is_dir() and path.endswith("/"):
            file /= "index.html"
        found = bool(file and file.is_file())
        content = (
            file.read_bytes() if file and found else (self.server.folder / "404.html").read_bytes()
        )
        kind = self.guess_type(file if file and found else "404.html")
        self.send_response(200 if found else 404)
        self.send_header(
            "Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        )
        if file and file.suffix in TEXTS:
            content = gzip.compress(content, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.server.sent.append((path, len(content)))
        return io.BytesIO(content)

    def log_message(self, *_: object) -> None:
        pass
