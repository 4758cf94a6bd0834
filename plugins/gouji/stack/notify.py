"""What the supervisor tells its events to: a service that died, was started again or was given up, line by line.

The lines stand in `notices/services.txt` below `GOUJI_HOME`.
"""

import sys
from datetime import datetime

from supervisor import childutils

from gouji.config import settings

_MESSAGES = {
    "PROCESS_STATE_EXITED": "ended unexpectedly (it was in state {from_state}); it is started again",
    "PROCESS_STATE_FATAL": "was given up after several attempts: see its log, mend the cause, then run `gouji up`",
    "PROCESS_STATE_RUNNING": "runs",
}


def main() -> None:
    """Handle events until the supervisor ends. Its standard output is the supervisor's protocol."""
    died: set[str] = set()
    while True:
        headers, payload = childutils.listener.wait(sys.stdin, sys.stdout)
        event = childutils.get_headers(payload.split("\n", 1)[0])
        name, kind = event["processname"], headers["eventname"]
        if kind == "PROCESS_STATE_EXITED":
            died.add(name)
        if kind != "PROCESS_STATE_RUNNING" or name in died:
            note(name, _MESSAGES[kind].format(**event))
        if kind == "PROCESS_STATE_RUNNING":
            died.discard(name)
        childutils.listener.ok(sys.stdout)


def note(name: str, message: str) -> None:
    """Append one line about a service."""
    path = settings().root / "notices" / "services.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as lines:
        lines.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {name} {message}\n")


if __name__ == "__main__":
    main()
