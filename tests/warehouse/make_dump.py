"""`make dump`: a small loaded warehouse of this version as SQL, dumps/<revision>.sql, which later
versions migrate.

Made at each release and never changed afterwards. In it: three units, a report that came back and
was corrected, a year before, an edition, a deadline and notices.
"""

import os
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]
WAVES = [
    [
        {"unit": "630102", "file": "submissions/2022/630102/2022年年报.xlsx"},
        {"unit": "630102", "file": "submissions/2023/630102/城东区2023年年报.xlsx"},
        {"unit": "630106", "file": "submissions/2023/630106/湟中区2023年度报告.txt"},
        {"unit": "630121", "file": "submissions/2023/630121/大通县2023年度报告.html"},
    ],
    [{"unit": "630106", "file": "submissions/2023/630106/湟中区2023年度报告（更正）.xlsx"}],
]


def fill() -> None:
    """Load the warehouse of this process's settings by the steps of the DAGs."""
    from databases import ingest
    from gouji.publishing.approval import Approval, publish
    from gouji.publishing.candidate import build_candidate
    from gouji.reminders.deadlines import set_deadline
    from gouji.reminders.notices import plan_notices, send_notices
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    for number, wave in enumerate(WAVES):
        ingest(wave, f"wave-{number}")
    with engine().begin() as connection:
        set_deadline(
            connection,
            year=2023,
            kind=None,
            unit="630123",
            due_on=date(2024, 4, 15),
            reason="机构调整",
            by="办公室",
        )
    send_notices(plan_notices(date(2024, 3, 1)), {})
    candidate = build_candidate("630100", 2023, "release")
    publish(
        candidate.edition_id, Approval("办公室", datetime(2024, 4, 20, tzinfo=UTC), "", "等不到了")
    )


def dump(folder: Path) -> Path:
    """Write the warehouse of this process's settings into `folder`, named by its revision; returns
    the file.
    """
    from gouji.core.config import settings
    from gouji.embedded.postgres import program
    from gouji.warehouse.engine import engine

    with engine().connect() as connection:
        revision = connection.exec_driver_sql(
            "SELECT version_num FROM public.alembic_version"
        ).scalar_one()
    url = engine().url.set(drivername="postgresql").render_as_string(hide_password=False)
    options = ("--no-owner", "--no-privileges", "--no-policies")
    written = subprocess.run(
        [str(program("pg_dump")), url, *options], capture_output=True, text=True, check=True
    ).stdout
    lines = [
        line
        for line in written.splitlines()
        if line and not line.startswith(("--", "\\restrict", "\\unrestrict"))
    ]
    path = folder / f"{revision}.sql"
    path.write_text(
        "\n".join([*lines, ""]).replace(str(settings().root), "$GOUJI_HOME"), encoding="utf-8"
    )
    return path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="gj-", dir="/tmp") as home:
        Path(home).chmod(0o755)
        os.environ.pop("GOUJI_WAREHOUSE_URL", None)
        os.environ |= {"GOUJI_HOME": home, "GOUJI_SETTLE_SECONDS": "0"}
        from gouji.embedded import postgres

        try:
            fill()
            sys.stdout.write(f"{dump(HERE / 'dumps')}\n")
        finally:
            postgres.stop()
