"""The office's questions: docs/市级查询.md holds queries and their answers for the example city.

`make answers` builds the city, asks each query through psql as the office and writes the answers
into the document.
"""

import os
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import yaml
from openpyxl import load_workbook
from sqlalchemy import Engine, text

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]
REVISED = {"unit": "630104", "file": "submissions/2023/630104/城西区2023.xlsx"}
LICENCES = {1411: 1421}  # what the revision corrects: 行政许可
QUESTION = re.compile(r"(?<=```sql\n)(.+?)\n```\n\n```text\n.*?\n?```", re.DOTALL)


def fill() -> None:
    """The example city; then the edition of 2023; then one unit's revision. By the rights of the
    loader.
    """
    from databases import ingest
    from gouji.core.config import ROOT
    from gouji.publishing.approval import Approval, publish
    from gouji.publishing.candidate import build_candidate
    from gouji.store.drop import submit

    waves = yaml.safe_load((ROOT / "examples" / "manifest.yaml").read_text(encoding="utf-8"))[
        "waves"
    ]
    for number, wave in enumerate(waves[:2]):  # the third is another series
        ingest(wave, f"wave-{number}")
    candidate = build_candidate("630100", 2023, "edition")
    approval = Approval(
        "陈主任", datetime(2024, 4, 20, 1, tzinfo=UTC), "同意公布", "湟源县逾期未报"
    )
    publish(candidate.edition_id, approval)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "城西区2023（更正）.xlsx"
        path.write_bytes(_revised((ROOT / "examples" / REVISED["file"]).read_bytes()))
        submit(path, REVISED["unit"])
    ingest([], "revision")


def _revised(content: bytes) -> bytes:
    book = load_workbook(BytesIO(content))
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.value in LICENCES:
                cell.value = LICENCES[cell.value]
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def set_dates(owner: Engine) -> None:
    """What the ledger dates by its clock: all in January 2024, one unit late, the revision in May."""
    with owner.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(
            text("""
                UPDATE intake.submission SET received_at = CASE
                    WHEN file_name LIKE '城西区%更正%' THEN TIMESTAMPTZ '2024-05-06 10:00+08'
                    WHEN unit_code = '630105' THEN '2024-04-08 10:00+08' ELSE '2024-01-15 10:00+08'
                END
            """)
        )


def with_answers(document: str, url: str) -> str:
    """The document with each query's answer as psql prints it for the login of `url`."""
    return QUESTION.sub(
        lambda found: f"{found[1]}\n```\n\n```text\n{ask(found[1], url)}\n```", document
    )


def ask(query: str, url: str) -> str:
    """What psql (of the embedded server) prints; what it complains of is an answer too."""
    from gouji.embedded.postgres import program

    command = [
        str(program("psql")),
        "--no-psqlrc",
        "--quiet",
        "--pset=null=（空）",
        f"--command={query}",
        url,
    ]
    environment = os.environ | {"PAGER": "", "LC_ALL": "C.UTF-8", "PGCLIENTENCODING": "UTF8"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    return "\n".join(line.rstrip() for line in (done.stdout + done.stderr).strip("\n").splitlines())


def main() -> None:
    """Write the answers into the document."""
    from databases import shown
    from gouji.core.config import ROOT
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    fill()
    set_dates(engine())
    with engine().begin() as connection:
        connection.execute(text("CREATE ROLE office_li LOGIN IN ROLE gouji_office"))
    path = ROOT / "docs" / "市级查询.md"
    url = shown(engine().url.set(drivername="postgresql", username="office_li"))
    path.write_text(with_answers(path.read_text(encoding="utf-8"), url), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="gj-", dir="/tmp") as home:
        Path(home).chmod(0o755)
        os.environ.pop("GOUJI_WAREHOUSE_URL", None)
        os.environ |= {"GOUJI_HOME": home, "GOUJI_SETTLE_SECONDS": "0"}
        from gouji.embedded import postgres

        try:
            main()
        finally:
            postgres.stop()
