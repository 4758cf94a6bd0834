"""What a finding is about, as one hash: `quality.fingerprint` over the values that are staged."""

from collections.abc import Iterable

from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_forms
from gouji.warehouse.derived import staging_table

_WORDS = """ || coalesce((
    SELECT jsonb_object_agg(e.cell_key, coalesce(to_jsonb(e.value), to_jsonb(e.text)))
    FROM staging.entry AS e
    WHERE e.run_id = s.run_id AND e.submission_id = s.submission_id), '{}')"""


def stamp_fingerprints(connection: Connection, run_id: str, forms: Iterable[str]) -> None:
    """Give every finding in `staging.finding` of the run its fingerprint.

    A finding about no figure is identified by its message, which quotes the text that it is about.
    """
    for form in forms:
        staged = f"to_jsonb(s){_WORDS if load_forms()[form].has_entries else ''}"
        connection.execute(
            text(f"""
                UPDATE staging.finding AS f SET fingerprint = CASE
                    WHEN f.cells = '{{}}' AND f.lhs IS NULL AND f.rhs IS NULL
                    THEN quality.fingerprint(
                        f.rule_id, f.instance, ARRAY['message'],
                        jsonb_build_object('message', f.message), NULL, NULL)
                    ELSE quality.fingerprint(
                        f.rule_id, f.instance, f.cells, {staged}, f.lhs, f.rhs) END
                FROM {staging_table(form)} AS s
                WHERE f.run_id = :run_id AND s.run_id = :run_id
                    AND f.submission_id = s.submission_id
            """),
            {"run_id": run_id},
        )
