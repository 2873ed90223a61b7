"""`zi-site serve`: what is served, added to a page and noticed; no fault stops it."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click
import pytest
from conftest import EPOCH, choices, copy_project
from test_pages import ROOT

from zi_site.cli.serve import command as serve_command
from zi_site.cli.words import fault
from zi_site.exceptions import BusyError, ServeError, SettingsError
from zi_site.publication import staging
from zi_site.site import build
from zi_site.site.build import build_site
from zi_site.site.serving import rebuilding, server, watching
from zi_site.site.serving.live import Live, ServedState
from zi_site.site.serving.pages import NEWS, OWN, as_served, own_files, page_without_site
from zi_site.site.serving.rebuilding import Builder, serve
from zi_site.site.serving.server import SiteServer, listening
from zi_site.site.serving.watching import Watch

PAGE = b'<!doctype html><html><head><title>x</title></head><body class="a"><p>Isi</p></body></html>'
NOTICED = 10.0  # seconds; a change is noticed in a fraction of one, also on a busy machine


@pytest.fixture
def live(tmp_path: Path) -> Live:
    """A small finished site that is being shown."""
    folder = tmp_path / "a"
    (folder / "kab-contoh").mkdir(parents=True)
    (folder / "index.html").write_bytes(PAGE)
    (folder / "404.html").write_bytes(PAGE.replace(b"Isi", b"Tidak ada"))
    (folder / "kab-contoh" / "index.html").write_bytes(PAGE.replace(b"Isi", b"Kantor"))
    (folder / "data.csv").write_bytes(b"\xef\xbb\xbfa,b\n")
    (tmp_path / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    live = Live()
    live.show(folder, "", stopped=False)
    return live


@pytest.fixture
def served(live: Live) -> Iterator[SiteServer]:
    with listening(0, live) as running:
        yield running


def ask(running: SiteServer, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", running.server_port, timeout=NOTICED)
    connection.request(method, path)
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("path", "status", "kind", "holds"),
    [
        ("/", 200, "text/html", b"Isi"),
        ("/?q=1", 200, "text/html", b"Isi"),
        ("/kab-contoh/", 200, "text/html", b"Kantor"),
        ("/data.csv", 200, "text/csv; charset=utf-8", b"\xef\xbb\xbfa,b\n"),
        ("/tidak-ada/", 404, "text/html", b"Tidak ada"),
        ("/kab-contoh/x", 404, "text/html", b"Tidak ada"),
        ("/../rahasia.txt", 404, "text/html", b"Tidak ada"),
        ("/%2e%2e/rahasia.txt", 404, "text/html", b"Tidak ada"),
        ("/..%5crahasia.txt", 404, "text/html", b"Tidak ada"),
        ("/%00", 404, "text/html", b"Tidak ada"),
        (f"{OWN}serve.js", 200, "text/javascript", b"EventSource"),
        (f"{OWN}serve.css", 200, "text/css", b".zi-serve"),
    ],
)
def test_what_an_address_answers(
    served: SiteServer, path: str, status: int, kind: str, holds: bytes
) -> None:
    found, headers, content = ask(served, path)
    assert (found, headers["Cache-Control"]) == (status, "no-store")
    assert headers["Content-Type"].startswith(kind)
    assert holds in content
    assert b"rahasia" not in content
    again, told, nothing = ask(served, path, "HEAD")
    assert (again, told | {"Date": headers["Date"]}, nothing) == (status, headers, b"")


def test_a_folder_without_its_slash_leads_on(served: SiteServer) -> None:
    status, headers, _ = ask(served, "/kab-contoh")
    assert (status, headers["Location"]) == (302, "/kab-contoh/")
    assert ask(served, "//kab-contoh")[1]["Location"] == "/kab-contoh/"


def test_only_this_machine_is_answered(served: SiteServer) -> None:
    assert served.server_address[0] == "127.0.0.1"
    assert served.address == f"http://127.0.0.1:{served.server_port}/"


def raw(running: SiteServer, *lines: str) -> str:
    """The first line of the answer to a request that no client of ours would write; "" for none."""
    with socket.create_connection(("127.0.0.1", running.server_port), NOTICED) as line:
        line.sendall("".join(f"{each}\r\n" for each in (*lines, "")).encode())
        return line.makefile("r", encoding="latin-1").readline().strip()


@pytest.mark.parametrize(
    ("hosts", "status"),
    [
        (["127.0.0.1"], 200),
        (["127.0.0.1:8000"], 200),
        (["LOCALHOST:80"], 200),
        ([], 421),
        ([""], 421),
        (["rencana.contoh.invalid"], 421),
        (["127.0.0.1.contoh.invalid:8000"], 421),
        (["localhost:8000@contoh.invalid"], 421),
        (["127.0.0.1", "contoh.invalid"], 421),
        (["[::1]:8000"], 421),
    ],
)
def test_only_its_own_names_are_answered(served: SiteServer, hosts: list[str], status: int) -> None:
    """A stranger's page may lead its own host name here, and would read what is unpublished."""
    for path in ("/", "/data.csv", NEWS, f"{OWN}serve.js"):
        if (path, status) == (NEWS, 200):
            continue
        said = raw(served, f"GET {path} HTTP/1.1", *(f"Host: {host}" for host in hosts))
        assert said.split()[1] == str(status)


def test_a_foreign_name_learns_nothing(served: SiteServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.server_port, timeout=NOTICED)
    connection.request("GET", "/kab-contoh/", headers={"Host": "contoh.invalid"})
    answer = connection.getresponse()
    assert answer.read().decode() == f"Alamat ini tidak dilayani. Buka {served.address}\n"
    connection.close()


ODD = [
    "/%zz", "/%", "/%00", "/a%00b/", "/..", "/../..//etc/passwd", "/%2e%2e%2f%2e%2e", "//", "//[",
    "//[::1", "http://[/", "/" + "a" * 300, "/" + "a/" * 3000, "/%ff%fe", "/\xff", "/?versi=%zz",
    "/kab-contoh/../../rahasia.txt", "/data.csv/", "/data.csv/x", "*", "?", "/con:aux", "/;/:@&=",
    f"{NEWS}x?versi", "/" + "a" * 70_000, "/%E2%80%AE", "/#", "/kab-contoh/%2f", "\\\\x\\y",
]  # fmt: skip


@pytest.mark.parametrize("path", ODD, ids=range(len(ODD)))
def test_an_odd_address_is_answered_and_stops_nothing(
    served: SiteServer, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    said = raw(served, f"GET {path} HTTP/1.1", "Host: localhost")
    assert said.split()[1] in ("200", "302", "400", "404", "414")
    assert ask(served, "/")[0] == 200
    assert capfd.readouterr().err == ""


def test_a_page_that_the_next_build_took_away_is_not_found(served: SiteServer, live: Live) -> None:
    assert live.state.folder
    shutil.rmtree(live.state.folder)
    live.state.folder.mkdir()
    (live.state.folder / "index.html").mkdir()
    assert ask(served, "/")[0] == 404


def test_a_slow_client_is_dropped(served: SiteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it says nothing, or keeps on saying a little: drops count together."""
    monkeypatch.setattr(server, "_PATIENCE", 0.3)
    start = time.monotonic()
    with socket.create_connection(("127.0.0.1", served.server_port), NOTICED) as line:
        assert line.recv(1) == b""
    with socket.create_connection(("127.0.0.1", served.server_port), NOTICED) as line:
        line.settimeout(0.05)
        for _ in range(200):
            try:
                line.sendall(b"G")
                if line.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
        else:
            raise AssertionError("it was never dropped")
    assert time.monotonic() - start < NOTICED


def test_who_does_not_take_the_answer_is_dropped(
    live: Live, served: SiteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_PATIENCE", 0.3)
    assert live.state.folder
    (live.state.folder / "besar.csv").write_bytes(bytes(30_000_000))
    with socket.create_connection(("127.0.0.1", served.server_port), NOTICED) as line:
        line.sendall(b"GET /besar.csv HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(0.6)
        taken = sum(map(len, iter(partial(line.recv, 1_000_000), b"")))
    assert taken < 30_000_000


def test_pages_tell_when_there_is_another_version(served: SiteServer, live: Live) -> None:
    version = live.state.version
    connection = http.client.HTTPConnection("127.0.0.1", served.server_port, timeout=NOTICED)
    connection.request("GET", f"{NEWS}?versi={version}")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    live.show(None, "Galat.", stopped=True)
    assert answer.readline() == f"data: {live.state.version}\n".encode()
    connection.close()


def test_a_page_left_open_over_a_restart_loads_anew(served: SiteServer, live: Live) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.server_port, timeout=NOTICED)
    connection.request("GET", f"{NEWS}?versi={Live().start}-1")
    assert connection.getresponse().readline() == f"data: {live.state.version}\n".encode()
    connection.close()


def test_a_waiting_browser_is_breathed_to(
    served: SiteServer, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_BREATH", 0.05)
    connection = http.client.HTTPConnection("127.0.0.1", served.server_port, timeout=NOTICED)
    connection.request("GET", f"{NEWS}?versi={live.state.version}")
    answer = connection.getresponse()
    assert [answer.readline() for _ in range(3)] == [b":\n", b"\n", b":\n"]
    connection.close()


def test_before_the_first_build_a_page_waits(tmp_path: Path) -> None:
    live = Live()
    with listening(0, live) as running:
        status, _, content = ask(running, "/kab-blora/2025/")
        assert (status, b"sedang dibuat" in content) == (503, True)
        live.show(None, "mkdocs.yml <tidak> ada.", stopped=True)
        assert b"mkdocs.yml &lt;tidak&gt; ada." in ask(running, "/")[2]


def test_what_is_added_to_a_page() -> None:
    plain = as_served(PAGE, ServedState("v1", Path("a")))
    assert plain.replace(re.search(rb"<link.*</script>\n?", plain, re.DOTALL)[0], b"") == PAGE  # type: ignore[index]
    assert b'data-versi="v1"' in plain
    broken = as_served(PAGE, ServedState("v2", Path("a"), "aksi <b>\n", stopped=True))
    assert (
        broken.index(b'<body class="a">')
        < broken.index(b"aksi &lt;b&gt;")
        < broken.index(b"<p>Isi</p>")
    )
    warned = as_served(PAGE, ServedState("v3", Path("a"), "peringatan\n"))
    assert b"<details>" in warned
    assert b"belum dapat diterbitkan" not in warned
    assert b"Di bawah ini" not in page_without_site(ServedState("v4", None, "x", stopped=True))
    assert all(f"{OWN}serve.{kind}" in own_files() for kind in ("js", "css"))


def test_the_published_site_has_nothing_of_it(site: Path) -> None:
    assert not [path for path in site.rglob("*.html") if b"_serve" in path.read_bytes()]


def test_a_busy_port_is_a_sentence_or_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with (
            pytest.raises(ServeError, match=f"Port {port} sedang dipakai"),
            listening(port, Live()),
        ):
            pass
        monkeypatch.setattr(server, "PORT", port)
        with listening(None, Live()) as running:
            assert port < running.server_port < port + 20
        monkeypatch.setattr(server, "_TRIED", 1)
        with pytest.raises(ServeError, match="semuanya sedang dipakai"), listening(None, Live()):
            pass


def test_a_forbidden_port_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> SiteServer:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(server, "SiteServer", refuse)
    with pytest.raises(ServeError, match="di atas 1023"), listening(80, Live()):
        pass


@pytest.fixture(params=["system", "polling"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to watch, by the system's notices and, where it has none left, by looking."""
    if request.param == "polling":

        def refuse() -> None:
            raise OSError(28, "inotify watch limit reached")

        monkeypatch.setattr(watching, "Observer", refuse)
    plans = tmp_path / "plans" / "kab-contoh"
    plans.mkdir(parents=True)
    (plans / "2026.yml").write_text("1", encoding="utf-8")
    return tmp_path


def test_a_saved_file_is_noticed_and_reading_is_not(folder: Path) -> None:
    file = folder / "plans" / "kab-contoh" / "2026.yml"
    with Watch([folder / "plans", folder / "mkdocs.yml"]) as watch:
        file.read_text(encoding="utf-8")
        (folder / "lain.txt").write_text("not watched", encoding="utf-8")
        assert not watch.wait(0.3)
        beside = folder / "baru"
        beside.write_text("22", encoding="utf-8")
        beside.replace(file)
        assert watch.wait(NOTICED)
        (folder / "mkdocs.yml").write_text("x", encoding="utf-8")
        assert watch.wait(NOTICED)


def test_a_folder_that_is_renamed_and_made_again_is_followed(folder: Path) -> None:
    plans, file = folder / "plans", folder / "plans" / "kab-contoh" / "2026.yml"
    with Watch([plans]) as watch:
        plans.rename(folder / "disimpan")
        assert watch.wait(NOTICED)
        shutil.copytree(folder / "disimpan", plans)
        assert watch.wait(NOTICED)
        while watch.wait(1.2):  # what a slow look sees of the copying
            pass
        file.write_text("333", encoding="utf-8")
        assert watch.wait(NOTICED)


def test_many_saves_at_once_are_one_change(tmp_path: Path) -> None:
    file = tmp_path / "plans" / "2026.yml"
    file.parent.mkdir()
    with Watch([file.parent]) as watch:
        for number in range(50):
            file.write_text(str(number), encoding="utf-8")
        changes = 0
        while watch.wait(0.5):
            changes += 1
    assert 1 <= changes <= 3


@pytest.fixture(scope="module")
def own_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One plan, built by `zi-site build` for comparison; tests leave the files as they found them."""
    folder = copy_project(tmp_path_factory.mktemp("sajian"))
    for office in (folder / "plans").iterdir():
        if office.name != "kab-kebumen":
            shutil.rmtree(office)
    return folder


@pytest.fixture
def builder(own_project: Path, monkeypatch: pytest.MonkeyPatch) -> Builder:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return Builder(
        choices(own_project, pdf=False, jobs=1), own_project / "build" / "serve", Live(), fault
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_is_served_is_what_is_published(builder: Builder, own_project: Path) -> None:
    said: list[str] = []
    builder.build(said.append)
    builder.build(said.append)
    shown = builder.live.state.folder
    assert shown == own_project / "build" / "serve" / "b"
    assert build_site(choices(own_project, pdf=False, jobs=1)).published
    assert tree(shown) == tree(own_project / "site") == tree(shown.with_name("a"))
    assert re.fullmatch(r"1 rencana, \d+ halaman, dibuat dalam \d+,\d detik\.", said[-1])


def test_a_broken_file_keeps_the_last_good_site(builder: Builder, own_project: Path) -> None:
    file = own_project / "plans" / "kab-kebumen" / "2026.yml"
    good, said = file.read_bytes(), list[str]()
    builder.build(said.append)
    shown = builder.live.state
    assert (shown.folder, shown.stopped) == (builder.folder / "a", False)
    for broken in (
        b"",
        b"\xff\xfe",
        good[: len(good) // 2] + b"\n  x: [",
        good.replace(b"tahun: 2026", b"tahun: x", 1),
    ):
        file.write_bytes(broken)
        builder.build(said.append)
        state = builder.live.state
        assert (state.folder, state.stopped) == (shown.folder, True)
        assert state.report.startswith("== galat [")
        assert "plans/kab-kebumen/2026.yml" in state.report
        assert said[-1].endswith("Situs yang tampil belum berubah.")
    file.unlink()
    builder.build(said.append)
    assert "belum memuat rencana" in builder.live.state.report
    file.write_bytes(good)
    builder.build(said.append)
    assert (builder.live.state.folder, builder.live.state.report) == (builder.folder / "b", "")


@pytest.mark.parametrize(
    ("name", "broken", "said"),
    [
        ("mkdocs.yml", "nav: [", "mkdocs.yml tidak dapat dipakai"),
        ("mkdocs.yml", "\udcff", "mkdocs.yml tidak dapat dipakai"),
        ("overrides/main.html", "{% if %}", "Halaman tidak dapat dirangkai"),
        ("overrides/main.html", "\udcff", "Halaman tidak dapat dirangkai"),
        ("content/metode.md", "\udcff", "bukan UTF-8"),
    ],
)
def test_faults_of_the_surroundings_stop_nothing(
    builder: Builder, own_project: Path, name: str, broken: str, said: str
) -> None:
    file = own_project / name
    good = file.read_bytes()
    try:
        file.write_text(broken, encoding="utf-8", errors="surrogateescape")
        builder.build(lambda _: None)
    finally:
        file.write_bytes(good)
    assert (builder.live.state.stopped, said in builder.live.state.report) == (True, True)


def test_another_build_is_waited_for(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, own_project: Path
) -> None:
    monkeypatch.setattr(rebuilding, "_PATIENCE", 0.01)
    waited: list[float] = []
    with staging.alone(own_project):
        held = pytest.raises(BusyError)
        with held:
            build_site(choices(own_project, pdf=False, jobs=1))
    real, faults = build.build_site, iter([BusyError("x"), BusyError("x")])

    def busy_twice(given: build.Choices) -> build.Result:
        for busy in faults:
            waited.append(1)
            raise busy
        return real(given)

    monkeypatch.setattr(rebuilding, "build_site", busy_twice)
    builder.build(lambda _: None)
    assert (len(waited), builder.live.state.stopped) == (2, False)


def test_a_file_that_goes_while_it_is_read_stops_nothing(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: build.Choices) -> build.Result:
        raise FileNotFoundError(2, "No such file", "content/4913")

    monkeypatch.setattr(rebuilding, "build_site", gone)
    builder.build(lambda _: None)
    assert builder.live.state.report == "content/4913 tidak ada.\n"


def test_the_wrong_folder_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Jalankan perintah ini di folder utama"):
        serve(choices(tmp_path), 0, lambda _: None, fault)


def test_a_change_is_built_until_ctrl_c(own_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first build is answered by saving a file, the second by Ctrl-C."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    file = own_project / "plans" / "kab-kebumen" / "2026.yml"
    good, said = file.read_bytes(), list[str]()

    def hear(line: str) -> None:
        said.append(line)
        built = [each for each in said if "dibuat dalam" in each]
        if built == [line]:
            file.write_bytes(good + b"\n# disimpan\n")
        elif built and built[-1] is line:
            raise KeyboardInterrupt

    command = ["serve", "--port", "0", "--tanpa-pdf", "--jobs", "1"]
    command += ["--plans", "plans", "--content", "content", "--config", "mkdocs.yml"]
    monkeypatch.chdir(own_project)
    monkeypatch.setattr(click, "echo", hear)
    try:
        serve_command.main(command[1:], standalone_mode=False)
    finally:
        file.write_bytes(good)
    assert said[0].startswith("Situs dapat dibuka di http://127.0.0.1:")
    assert said[-1] == "\nBerhenti."


def test_from_the_command_line_to_ctrl_c(own_project: Path) -> None:
    command = [sys.executable, "-m", "zi_site", "serve", "--port", "0", "--tanpa-pdf"]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "SOURCE_DATE_EPOCH": EPOCH,
    }
    with subprocess.Popen(
        command,
        cwd=own_project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # a shell's background job ignores Ctrl-C, and so would its children
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        lines: list[str] = []
        reader = threading.Thread(target=lambda: lines.extend(process.stdout or ()))
        reader.start()
        try:
            first = _line(lines, "http://")
            port = int(re.findall(r"127\.0\.0\.1:(\d+)", first)[0])
            _line(lines, "dibuat dalam")
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=NOTICED)
            connection.request("GET", "/kab-kebumen/2026/")
            assert b"Kebumen" in connection.getresponse().read()
            connection.close()
        finally:
            process.send_signal(signal.SIGINT)
            code = process.wait(60)
            reader.join()
    assert (code, lines[-1]) == (0, "Berhenti.\n")
    assert not (own_project / "site" / "_serve").exists()


def _line(lines: list[str], holding: str) -> str:
    """The first line that holds this, as soon as it is there."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        for line in tuple(lines):
            if holding in line:
                return line
        time.sleep(0.02)
    raise AssertionError(f"nothing said of {holding!r}: {lines}")
