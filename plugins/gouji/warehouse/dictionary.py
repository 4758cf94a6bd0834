"""The data dictionary, from the comments on schemas, tables, views and columns in the database."""

from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, text

from gouji.core.sql import load_statement
from gouji.core.templating import fill

SCHEMAS = ("mart", "unit", "core", "quality", "intake", "staging")
"""Our schemas, in the order of interest."""
TEMPLATE = Path(__file__).parent / "templates" / "dictionary.md.j2"
_KINDS = {"r": "表", "p": "表", "v": "视图", "m": "物化视图"}


class Column(NamedTuple):
    """One column; `comment` is None when it has none."""

    name: str
    type: str
    comment: str | None


class Relation(NamedTuple):
    """One table or view."""

    schema: str
    name: str
    kind: str
    comment: str | None
    columns: list[Column]


class Schema(NamedTuple):
    """One schema."""

    name: str
    comment: str | None
    relations: list[Relation]


def read_dictionary(connection: Connection) -> list[Schema]:
    """Every table and view of our schemas with its columns, as the connection's role finds them in
    the catalogue.
    """
    rows = connection.execute(_COLUMNS, {"schemas": list(SCHEMAS)}).all()
    relations = [
        Relation(*key, [Column(row.column, row.type, row.column_comment) for row in group])
        for key, group in groupby(
            rows, key=lambda row: (row.schema, row.relation, _KINDS[row.kind], row.comment)
        )
    ]
    comments = {
        row.nspname: row.comment for row in connection.execute(_SCHEMAS, {"schemas": list(SCHEMAS)})
    }
    return [
        Schema(
            name, comments[name], [relation for relation in relations if relation.schema == name]
        )
        for name in SCHEMAS
        if name in comments
    ]


def undescribed(schemas: list[Schema]) -> list[str]:
    """Names of what has no comment."""
    bare = [schema.name for schema in schemas if not schema.comment]
    for relation in (relation for schema in schemas for relation in schema.relations):
        name = f"{relation.schema}.{relation.name}"
        bare += [] if relation.comment else [name]
        bare += [f"{name}.{column.name}" for column in relation.columns if not column.comment]
    return bare


def as_markdown(schemas: list[Schema]) -> str:
    """docs/数据字典.md. Columns that are cells of a form, named by their keys, share one line."""
    shown = [
        schema._replace(
            relations=[relation._replace(columns=_shown(relation)) for relation in schema.relations]
        )
        for schema in schemas
    ]
    return fill(TEMPLATE.read_text(encoding="utf-8"), schemas=shown) + "\n"


def _shown(relation: Relation) -> list[Column]:
    cells = [column for column in relation.columns if "." in column.name]
    others = [column for column in relation.columns if "." not in column.name]
    if not cells:
        return others
    span = f"{cells[0].name} … {cells[-1].name}"
    return [
        *others,
        Column(span, cells[0].type, f"各指标一列，共 {len(cells)} 列，名称见 core.form_cell"),
    ]


_COLUMNS = load_statement("warehouse/columns")
_SCHEMAS = text("""
    SELECT n.nspname, obj_description(n.oid, 'pg_namespace') AS comment FROM pg_namespace AS n
    WHERE n.nspname = ANY(:schemas)
""")
