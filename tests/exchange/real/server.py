"""A CardDAV server of our own on this machine, and the file of settings that syncs with it."""

import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.exchange.real.programs import PATIENCE, own_world, program, run

USER = "ada"
BOOK = "people"

_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_MAKE_BOOK = b"""<?xml version="1.0" encoding="utf-8"?>
<mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop>
<resourcetype><collection/><C:addressbook/></resourcetype><displayname>People</displayname>
</prop></set></mkcol>"""


@dataclass(frozen=True)
class Server:
    """A Radicale that runs, with one empty address book; `url` ends with /."""

    url: str

    def send(self, method: str, name: str = "", body: bytes = b"") -> bytes:
        """Send a request for a card of the book, or for the book itself, and return the answer."""
        asked = urllib.request.Request(
            f"{self.url}{USER}/{BOOK}/{name}", body or None, method=method
        )
        asked.add_header("Authorization", "Basic YWRhOng=")
        if body:
            asked.add_header("Content-Type", "text/vcard" if name else "application/xml")
        with _DIRECT.open(asked, timeout=PATIENCE) as answer:
            return bytes(answer.read())


@contextmanager
def radicale(home: Path) -> Iterator[Server]:
    """Run a server that everybody may use, on a port of this machine that is free."""
    port = _free_port()
    command = [
        program("radicale"),
        "--config=",
        f"--server-hosts=127.0.0.1:{port}",
        "--auth-type=none",
        "--web-type=none",
        f"--storage-filesystem-folder={home / 'cards'}",
    ]
    world = own_world(home)
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(
            command, env=world, cwd=home, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        ) as process,
    ):
        try:
            _wait(process, port, home / "log")
            server = Server(f"http://127.0.0.1:{port}/")
            server.send("MKCOL", body=_MAKE_BOOK)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


def sync(home: Path, server: Server, folder: Path) -> None:
    """Bring the book `people` in `folder` and that on the server to the same state."""
    (folder / BOOK).mkdir(parents=True, exist_ok=True)
    config = home / "vdirsyncer"
    if not config.exists():
        home.mkdir(parents=True, exist_ok=True)
        config.write_text(_settings(home, server, folder))
        run(home, program("vdirsyncer"), "-c", str(config), "discover", answer="y\n" * 9)
    run(home, program("vdirsyncer"), "-c", str(config), "sync")


def _settings(home: Path, server: Server, folder: Path) -> str:
    return f"""
[general]
status_path = "{home / "status"}"
[pair book]
a = "folder"
b = "server"
collections = ["{BOOK}"]
[storage folder]
type = "filesystem"
path = "{folder}"
fileext = ".vcf"
[storage server]
type = "carddav"
url = "{server.url}{USER}/"
username = "{USER}"
password = "x"
"""


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"the server does not answer:\n{log.read_text()}")
