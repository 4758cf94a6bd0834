"""A unix-socket proxy before a PostgreSQL server, whose connections can be cut as by a broken
network.
"""

import socket
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType

NAME = ".s.PGSQL.5432"
CHUNK = 1 << 16


class Proxy:
    """Listens in `folder` as the server does in `server`; every connection is handed through byte
    by byte.
    """

    def __init__(self, server: Path, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.closed_until = 0.0
        self.sockets: list[socket.socket] = []
        self.lock = Lock()

    def __enter__(self) -> "Proxy":
        self.folder.mkdir()
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listener.bind(str(self.folder / NAME))
        self.listener.listen(64)
        Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.listener.close()
        self.cut(0)

    def cut(self, seconds: float) -> None:
        """End every connection at once, and let none in for so long."""
        self.closed_until = time.monotonic() + seconds
        with self.lock:
            sockets, self.sockets = self.sockets, []
        for one in sockets:
            _close(one)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if time.monotonic() < self.closed_until:
                client.close()
                continue
            server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                server.connect(str(self.server / NAME))
            except OSError:
                client.close()
                continue
            with self.lock:
                self.sockets += [client, server]
            for source, target in ((client, server), (server, client)):
                Thread(target=_pass_on, args=(source, target), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(CHUNK):
            target.sendall(data)
    _close(source)
    _close(target)


def _close(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
