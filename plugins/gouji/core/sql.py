"""Statements that are files: `sql/queries/<package>/<name>.sql`, each with its bound parameters as
`:name`.

Statements built from a form or a rule are built in Python; of the fixed ones, only those of a few
lines are in the code.
"""

from functools import cache

from sqlalchemy import TextClause, text

from gouji.core.config import ROOT

QUERIES = ROOT / "sql" / "queries"


@cache
def load_statement(name: str) -> TextClause:
    """The statement of this name, read once a process. FileNotFoundError where there is none: a
    test holds every name in the code against the files.
    """
    return text((QUERIES / f"{name}.sql").read_text(encoding="utf-8"))
