"""The rule catalogue as Great Expectations: one expectation a rule, over what the rules have found
in everything that a run has staged.

The rules have run before (`assess`); nothing here changes the warehouse. The import of Great
Expectations takes seconds, so only `data_docs` imports this, inside a task.
"""

from typing import Any, ClassVar

from great_expectations.execution_engine import ExecutionEngine, SqlAlchemyExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import MetricProvider, metric_value
from sqlalchemy import text

from gouji.core.sql import load_statement

METRIC = "gouji.outcomes"
MOST_EXAMPLES = 20
"""How many reports with findings are named for each rule."""


class Outcomes(MetricProvider):  # type: ignore[misc]
    """What `staging.rule_run` and `staging.finding` hold of a form in a run: how many reports are
    `staged`, and of each of its `rules` how many it has `seen`, its `findings`, the `reports` with
    any, and those with most of them as `examples`.

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
                for row in connection.execute(load_statement("validation/outcomes"), asked)
            }
            for row in connection.execute(
                load_statement("validation/examples"), {**asked, "most": MOST_EXAMPLES}
            ):
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
