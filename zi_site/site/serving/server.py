"""The site on this machine only: the files of the last good build, and news of the next one."""

import errno
import http.server
import io
import mimetypes
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from zi_site.exceptions import ServeError
from zi_site.site.serving.live import Live, ServedState
from zi_site.site.serving.pages import NEWS, as_served, own_files, page_without_site

HOST = "127.0.0.1"  # what is not published yet is for this machine only
# What a browser of this machine calls it. A page of a stranger may let a name of its own lead here
# (DNS rebinding); its requests carry that name.
_OWN_NAMES = re.compile(rf"(?:{re.escape(HOST)}|localhost)(?::\d{{1,5}})?", re.IGNORECASE)
PORT = 8000
_TRIED = 20  # ports from PORT on, where none was asked for
_TEXTS = {
    ".md": "text/markdown",
    ".yml": "application/yaml",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
}
# seconds after which a waiting browser is sent an empty line, so that a closed one is noticed
_BREATH = 10.0
# seconds for a browser to ask, idle time before it included, and again for it to take the answer
_PATIENCE = 30.0


class SiteServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, live: Live) -> None:
        super().__init__((HOST, port), _Handler)
        self.live = live

    @property
    def address(self) -> str:
        """Where a browser finds it: this machine only."""
        return f"http://{HOST}:{self.server_port}/"


@contextmanager
def listening(port: int | None, live: Live) -> Iterator[SiteServer]:
    """Answers in a thread of its own. ``port`` None: the first free one from 8000 on; 0: any."""
    server = _bound(port, live)
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True
    )
    thread.start()
    try:
        yield server
    finally:
        live.end()
        server.shutdown()
        server.server_close()
        thread.join()


def _bound(port: int | None, live: Live) -> SiteServer:
    tried = range(PORT, PORT + _TRIED) if port is None else (port,)
    for each in tried:
        try:
            return SiteServer(each, live)
        except OSError as error:
            if error.errno == errno.EACCES:
                raise ServeError(
                    f"Port {each} tidak boleh dipakai. Pilih --port di atas 1023."
                ) from error
            if error.errno != errno.EADDRINUSE:
                raise
    if port is None:
        raise ServeError(
            f"Port {PORT}–{PORT + _TRIED - 1} semuanya sedang dipakai. Pilih yang "
            "lain dengan --port."
        )
    raise ServeError(
        f"Port {port} sedang dipakai program lain. Pilih yang lain dengan --port, atau hentikan "
        "program itu."
    )


class _Asked(io.RawIOBase):
    """What a browser sends until a moment: slow drops count together, not each anew."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection, self.until = connection, 0.0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.connection.settimeout(left)
        return self.connection.recv_into(buffer)


class _Handler(http.server.BaseHTTPRequestHandler):
    server: SiteServer
    protocol_version = "HTTP/1.1"  # connections are kept
    # else each answer's second part waits 0.04 s for the browser to confirm the first
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.asked = _Asked(self.connection)
        self.rfile.close()
        self.rfile = io.BufferedReader(self.asked)

    def handle_one_request(self) -> None:
        """A browser that asks, or takes its answer, too slowly loses its connection."""
        self.asked.until = time.monotonic() + _PATIENCE
        super().handle_one_request()

    def do_GET(self) -> None:
        self.connection.settimeout(_PATIENCE)
        address = _address(self.path)
        if not self._is_for_us():
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST)
        elif address is None:
            self._refuse(HTTPStatus.BAD_REQUEST)
        elif address.path == NEWS:
            self._tell_news(parse_qs(address.query).get("versi", [""])[0])
        elif own := own_files().get(address.path):
            self._send(HTTPStatus.OK, *own)
        else:
            self._send_page(unquote(address.path), self.server.live.state)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _is_for_us(self) -> bool:
        named = self.headers.get_all("Host") or []
        return len(named) == 1 and _OWN_NAMES.fullmatch(named[0]) is not None

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        said = f"Alamat ini tidak dilayani. Buka {self.server.address}\n"
        self._send(status, "text/plain; charset=utf-8", said.encode())

    def _send_page(self, path: str, state: ServedState) -> None:
        if state.folder is None:
            self._send(
                HTTPStatus.SERVICE_UNAVAILABLE, "text/html; charset=utf-8", page_without_site(state)
            )
            return
        named = _named(state.folder, path)
        if named and named.is_dir() and not path.endswith("/"):
            self._redirect(f"{urlsplit(self.path).path}/")
            return
        lost = state.folder / "404.html"
        if not (
            self._sent(HTTPStatus.OK, _page(named), state)
            or self._sent(HTTPStatus.NOT_FOUND, lost, state)
        ):
            self._refuse(HTTPStatus.NOT_FOUND)

    def _sent(self, status: HTTPStatus, file: Path | None, state: ServedState) -> bool:
        """False where there is no such file, or no longer: the next build took it away."""
        if file is None:
            return False
        try:
            content = file.read_bytes()
        except OSError:
            return False
        kind = _kind(file)
        is_page = kind.startswith("text/html")
        self._send(status, kind, as_served(content, state) if is_page else content)
        return True

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        # never to another host: "//host/" would be one
        self.send_header("Location", "/" + to.lstrip("/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_news(self, version: str) -> None:
        """Server-sent events: the version shown, whenever the browser has another one."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        while self.command != "HEAD" and not self.server.live.ended:
            shown = self.server.live.wait_for_other(version, _BREATH)
            self.wfile.write(b":\n\n" if shown == version else f"data: {shown}\n\n".encode())
            version = shown

    def handle(self) -> None:
        """A browser that goes away in the middle of an answer is nothing to tell."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


def _address(target: str) -> SplitResult | None:
    """The parts of what a browser asks for; None where it cannot be an address."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _named(folder: Path, path: str) -> Path | None:
    """What a path names in the site; None for what is not there, outside, or no file's name."""
    if "\\" in path:
        return None
    try:
        file = (folder / path.lstrip("/")).resolve(strict=True)
    except (OSError, ValueError):  # also a name that is too long, and one that holds NUL
        return None
    return file if file.is_relative_to(folder.resolve()) else None


def _page(named: Path | None) -> Path | None:
    """The file to send, of a folder its ``index.html``; None where there is none."""
    if named is None:
        return None
    file = named / "index.html" if named.is_dir() else named
    return file if file.is_file() else None


def _kind(file: Path) -> str:
    kind = (
        _TEXTS.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    )
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
