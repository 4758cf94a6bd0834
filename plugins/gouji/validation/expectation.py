"""The rule catalogue as Great Expectations: one expectation a rule, run over everything that a run
has staged.

The import of Great Expectations takes seconds, so only `validation` imports this, inside a task.
"""

from typing import Any, ClassVar

from great_expectations.execution_engine import ExecutionEngine, SqlAlchemyExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import MetricProvider, metric_value

from gouji.catalogue.rules import load_rules
from gouji.validation.violations import find_violations

METRIC = "gouji.rule_violations"


class RuleViolations(MetricProvider):  # type: ignore[misc]
    """How often a rule is violated in what a run has staged; the violations themselves go to
    `staging.finding`.

    They stay in the database, so what a run needs in memory does not grow with what it finds.
    """

    metric_name = METRIC
    value_keys = ("form", "rule_id", "run_id")

    @metric_value(engine=SqlAlchemyExecutionEngine)  # type: ignore[untyped-decorator]
    def _sqlalchemy(
        cls,  # noqa: N805  (Great Expectations calls it with the class)
        execution_engine: SqlAlchemyExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any],
    ) -> int:
        catalogue = load_rules()[metric_value_kwargs["form"]]
        with execution_engine.engine.begin() as connection:
            return find_violations(
                connection, catalogue, metric_value_kwargs["rule_id"], metric_value_kwargs["run_id"]
            )


class ExpectRuleToHold(BatchExpectation):  # type: ignore[misc]
    """Expect a rule of the catalogue to hold in every staged report.

    Succeeds where the rule has no violation; `observed_value` is how many there are. A passing
    batch: a report in which 12 + 0 = 12 + 0 in every column of T3-COLUMN-BALANCE. A failing one: 12
    + 0 against 11 + 0 in one of them.
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
        found = metrics[METRIC]
        return {"success": found == 0, "result": {"observed_value": found}}
