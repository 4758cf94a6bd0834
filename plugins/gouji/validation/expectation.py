"""The rule catalogue as Great Expectations: one expectation a rule, over what the rules have left
about everything that a run has staged.

The rules have run before (`assess`); nothing here changes the warehouse. The import of Great
Expectations takes seconds, so only `data_docs` imports this, inside a task.
"""

from typing import Any, ClassVar

from great_expectations.execution_engine import ExecutionEngine, SqlAlchemyExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import MetricProvider, metric_value
from sqlalchemy import text

METRIC = "gouji.outcomes"
MOST_EXAMPLES = 20
"""So many reports with findings are named of each rule."""


class Outcomes(MetricProvider):  # type: ignore[misc]
    """What `staging.rule_run` and `staging.finding` say of a form in a run: how many reports are
    `staged`, and of each of its `rules` how many it has `seen`, its `findings`, the `reports`
    with any, and those with most of them as `examples`.

    Domain and keys are the same for all rules of a form, so Great Expectations asks for it once.
    """

    metric_name = METRIC
    value_keys = ("form", "run_id")

    @metric_value(engine=SqlAlchemyExecutionEngine)  # type: ignore[untyped-decorator]
    def _sqlalchemy(
        cls,  # noqa: N805  (Great Expectations calls it with the class)
        execution_engine: SqlAlchemyExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any],
    ) -> dict[str, Any]:
        asked = {key: metric_value_kwargs[key] for key in ("form", "run_id")}
        with execution_engine.engine.connect() as connection:
            staged = connection.scalar(text(_STAGED), asked)
            rules = {
                row.rule_id: {**row._mapping, "staged": staged, "examples": []}
                for row in connection.execute(text(_OUTCOMES), asked)
            }
            for row in connection.execute(text(_EXAMPLES), {**asked, "most": MOST_EXAMPLES}):
                rules[row.rule_id]["examples"].append(dict(row._mapping))
        return {"staged": staged, "rules": rules}


class ExpectRuleToHold(BatchExpectation):  # type: ignore[misc]
    """Expect a rule of the catalogue to have looked at every staged report of its form, and to hold
    in each.

    `observed_value` is how many findings it has left. A passing batch: a report in which 12 + 0 =
    12 + 0 in every column of T3-COLUMN-BALANCE. A failing one: 12 + 0 against 11 + 0 in one of
    them, or a report that the rule has not looked at.
    """

    form: str
    rule_id: str
    run_id: str

    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("form", "rule_id", "run_id")

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: ExecutionEngine | None = None,
    ) -> dict[str, Any]:
        staged, rules = metrics[METRIC]["staged"], metrics[METRIC]["rules"]
        outcome = {**_NOT_RUN, "staged": staged, **rules.get(self.rule_id, {})}
        holds = outcome["findings"] == 0 and outcome["seen"] == staged
        return {
            "success": holds,
            "result": {"observed_value": outcome["findings"], "details": outcome},
        }


_NOT_RUN = {"seen": 0, "findings": 0, "reports": 0, "examples": []}

_STAGED = "SELECT count(*) FROM staging.report WHERE run_id = :run_id AND form = :form"

_OUTCOMES = """
    WITH staged AS (
        SELECT submission_id FROM staging.report WHERE run_id = :run_id AND form = :form
    ), seen AS (
        SELECT x.rule_id, count(s.submission_id) AS seen
        FROM staging.rule_run AS x
        LEFT JOIN LATERAL unnest(x.submissions) AS u (submission_id) ON TRUE
        LEFT JOIN staged AS s ON u.submission_id = s.submission_id
        WHERE x.run_id = :run_id AND x.form = :form
        GROUP BY x.rule_id
    ), found AS (
        SELECT f.rule_id, count(*) AS findings, count(DISTINCT f.submission_id) AS reports
        FROM staging.finding AS f
        INNER JOIN staged AS s ON f.submission_id = s.submission_id
        WHERE f.run_id = :run_id
        GROUP BY f.rule_id
    )
    SELECT s.rule_id, s.seen, coalesce(f.findings, 0) AS findings, coalesce(f.reports, 0) AS reports
    FROM seen AS s
    LEFT JOIN found AS f ON s.rule_id = f.rule_id
"""

_EXAMPLES = """
    WITH counted AS (
        SELECT f.rule_id, f.submission_id, r.unit_code, count(*) AS findings, min(f.message) AS message,
            row_number() OVER (PARTITION BY f.rule_id ORDER BY count(*) DESC, f.submission_id) AS place
        FROM staging.finding AS f
        INNER JOIN staging.report AS r ON f.run_id = r.run_id AND f.submission_id = r.submission_id
        INNER JOIN staging.rule_run AS x ON f.run_id = x.run_id AND r.form = x.form AND f.rule_id = x.rule_id
        WHERE f.run_id = :run_id AND r.form = :form
        GROUP BY f.rule_id, f.submission_id, r.unit_code
    )
    SELECT c.rule_id, c.unit_code AS unit, c.submission_id AS submission, s.file_name AS file, c.findings, c.message
    FROM counted AS c
    LEFT JOIN intake.submission AS s ON c.submission_id = s.submission_id
    WHERE c.place <= :most
    ORDER BY c.rule_id, c.place
"""
