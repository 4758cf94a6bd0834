"""What `make narrative` calls a contradiction: one that the report's words do not state."""

import pytest
from benchmarks.narrative import contradictions


@pytest.mark.parametrize(
    ("value", "tables", "held"),
    [
        (12, {"t3.received.total": 12}, False),
        (12, {}, False),
        (12, {"t3.received.total": 11}, False),  # the report itself contradicts its table
        (11, {}, True),
        (11, {"t3.received.total": 11}, True),
    ],
)
def test_a_contradiction_that_no_words_state(value, tables, held):
    claim = {"words": "收到政府信息公开申请12件", "metric": "received", "value": value}
    wrong, compared = contradictions({"year": 2023, "claims": [claim], "tables": tables})
    assert (bool(wrong), compared) == (held, 2)
