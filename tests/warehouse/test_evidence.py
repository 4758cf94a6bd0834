"""Nothing is accepted unless its figures and the record of its rules are there, whatever becomes of the server."""

import pytest
from crashes import crash
from sqlalchemy import text
from test_pipeline import drop, last_receipt, report, states

from gouji import pipeline
from gouji.operations.verify import verify_warehouse


def figures(engine) -> dict[str, int]:
    """Of every unit, how many of its figures are facts."""
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT unit_code, count(value) FROM core.cell GROUP BY unit_code"))
        return dict(map(tuple, rows))


@pytest.mark.parametrize("crashed_before", ["validate", "load"])
def test_a_crash_of_the_server_leaves_nothing_accepted_without_figures(clean, crashed_before):
    drop("630102", "年报.xlsx", report())
    drop("630103", "年报.xlsx", report("城中区", t3__granted__total=99999))
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect("run")]
    pipeline.stage("run", shards)
    if crashed_before == "load":
        pipeline.validate("run")
    crash(clean)
    if crashed_before == "validate":
        pipeline.validate("run")
    pipeline.load("run")
    pipeline.write_receipts("run")
    assert states(clean) == {"630102/年报.xlsx": "accepted", "630103/年报.xlsx": "returned"}
    assert figures(clean) == {"630102": 200}
    assert "99999" in last_receipt("630103")
    assert verify_warehouse("check") == []
