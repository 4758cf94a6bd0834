"""What supervisord starts for each service: `python -m gouji.stack.member NAME ARGUMENTS…`.

First, all that an earlier start of that service has left is killed: a scheduler that was killed
leaves its workers. Then this process becomes Airflow's command of that name; or, as `postgresql`,
it starts the embedded server and stays as long as that runs, even if another process started it.
"""

import os
import sys

from gouji.core.errors import GoujiError
from gouji.embedded import postgres, processes
from gouji.stack.metadata import await_answer

DATABASE_SECONDS = 20
"""How long a start waits for its database: less than what supervisor.py counts as a start that
failed.
"""


def main() -> None:
    """Run one service; ends with status 1 when it cannot, and when the database server has
    ended.
    """
    name = sys.argv[1]
    processes.kill(os.environ[processes.MARK], name)
    try:
        if name == "postgresql":
            _stay_with_the_server()
        await_answer(os.environ["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"], DATABASE_SECONDS)
    except GoujiError as error:
        sys.exit(str(error))
    os.execv(sys.executable, [sys.executable, "-m", "airflow", *sys.argv[1:]])  # noqa: S606 - becomes Airflow


def _stay_with_the_server() -> None:
    postgres.ensure_running()
    if server := postgres.server_process():
        server.wait()
    sys.exit("The database server has ended.")


if __name__ == "__main__":
    main()
