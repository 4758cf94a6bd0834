"""Reports what happens to the services: a line in `notices/services.txt` when one ends, runs again
or is given up.

supervisord starts it as a listener to its events (`python -m gouji.stack.notify`).
"""

import sys

from supervisor.childutils import get_headers, listener

from gouji.core.clock import now
from gouji.core.config import settings

MESSAGES = {
    "PROCESS_STATE_EXITED": "{processname} has ended unexpectedly (it was process {pid}); it is started again",
    "PROCESS_STATE_BACKOFF": "{processname} has ended soon after its start; attempt {tries} follows in {tries} s",
    "PROCESS_STATE_FATAL": "{processname} ends again and again and is GIVEN UP; see its log, then run `gouji up`",
    "PROCESS_STATE_RUNNING": "{processname} runs again as process {pid}",
}


def message(event: str, payload: str, ailing: set[str]) -> str | None:
    """The line for an event, None for a normal one. `ailing` are the services that have ended, kept
    here.

    >>> payload = "processname:scheduler groupname:stack from_state:STARTING pid:7"
    >>> message("PROCESS_STATE_RUNNING", payload, {"scheduler"})
    'scheduler runs again as process 7'
    >>> message("PROCESS_STATE_RUNNING", payload, set())
    """
    fields = get_headers(payload)
    name = fields["processname"]
    if event == "PROCESS_STATE_RUNNING":
        if name not in ailing:
            return None
        ailing.discard(name)
    else:
        ailing.add(name)
    return MESSAGES[event].format_map(fields)


def main() -> None:
    """Write the lines until supervisord ends."""
    path = settings().root / "notices" / "services.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    ailing: set[str] = set()
    while True:
        headers, payload = listener.wait(sys.stdin, sys.stdout)
        if line := message(headers["eventname"], payload, ailing):
            with path.open("a", encoding="utf-8") as lines:
                lines.write(f"{now():%Y-%m-%dT%H:%M:%SZ} {line}\n")
        listener.ok(sys.stdout)


if __name__ == "__main__":
    main()
