"""What becomes of findings between the rules and the verdict: exceptions, policies of past years, fingerprints."""

from collections.abc import Mapping

from sqlalchemy import Connection

from gouji.catalogue.rules import Catalogue
from gouji.review.implied import apply_intake_policies
from gouji.review.overrides import apply_overrides
from gouji.validation.fingerprints import stamp_fingerprints


def adjust_findings(
    connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue], year: int | None = None
) -> None:
    """Apply all of them to what the rules have left in staging; `year` is that of a report outside the ledger."""
    apply_overrides(connection, run_id, year)
    apply_intake_policies(connection, run_id, catalogues)
    stamp_fingerprints(connection, run_id, catalogues)
