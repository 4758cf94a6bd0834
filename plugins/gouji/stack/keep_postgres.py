"""What the supervisor runs as the service `postgres`: starts the embedded server, and ends when that ends.

The server itself is no child of it, since a `gouji` command may have started it before the stack came up.
"""

import sys
import time

import psutil

from gouji.stack import postgres

_SECONDS = 0.5


def main() -> int:
    """Return 1 when the server is gone; the supervisor then starts this anew, and so the server."""
    postgres.ensure_running()
    server = postgres.server_process()
    while server and server.is_running() and server.status() != psutil.STATUS_ZOMBIE:
        time.sleep(_SECONDS)
    return 1


if __name__ == "__main__":
    sys.exit(main())
