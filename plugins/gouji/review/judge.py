"""From what is staged to findings and a verdict: the same way for a run, for `gouji check` (and so
for a candidate) and for a revalidation.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from gouji.catalogue.rules import Catalogue
from gouji.review.implied import apply_intake_policies
from gouji.review.overrides import apply_overrides
from gouji.validation.assess import assess, finish
from gouji.validation.evidence import proven
from gouji.validation.fingerprints import stamp_fingerprints


def judge(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    *,
    children: bool = False,
) -> Sequence[int]:
    """Run every rule over what a run has staged and finish the findings in `staging.finding`: drop
    what only follows from others, then overrides, intake policies, fingerprints.

    Returns the reports that every rule has looked at; nothing may be concluded about others.
    `children` adds the rules about the units below.
    """
    assess(connection, run_id, catalogues, children=children)
    finish(connection, run_id, catalogues, children=children)
    apply_overrides(connection, run_id)
    apply_intake_policies(connection, run_id, catalogues)
    stamp_fingerprints(connection, run_id, catalogues)
    return proven(connection, run_id, catalogues, children=children)
