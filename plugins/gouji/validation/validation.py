"""Running the rule catalogues with Great Expectations over what a run has staged, and building the
Data Docs.
"""

import logging
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import great_expectations as gx
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.core.validation_definition import ValidationDefinition
from great_expectations.data_context import EphemeralDataContext
from great_expectations.datasource.fluent import PostgresDatasource

from gouji.catalogue.rule import Rule, Scope
from gouji.catalogue.rules import Catalogue
from gouji.core.errors import RuleError
from gouji.validation.assess import COMPARING, OWN, gather_others
from gouji.validation.expectation import ExpectRuleToHold
from gouji.warehouse.derived import staging_table

SITE = "gouji"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def run_catalogues(
    catalogues: Mapping[str, Catalogue], run_id: str, url: str, docs: Path
) -> dict[str, int]:
    """Every rule of every form once over all that a run has staged; returns how many violations
    each has.

    Writes them to `staging.finding`, and the Data Docs of this run below `docs` in place of those
    of the run before. Raises RuleError where a rule's SQL fails.
    """
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    context.add_data_docs_site(
        site_name=SITE,
        site_config={
            "class_name": "SiteBuilder",
            "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
            "store_backend": {
                "class_name": "TupleFilesystemStoreBackend",
                "base_directory": str(docs),
            },
        },
    )
    source = context.data_sources.add_postgres("warehouse", connection_string=url)
    try:
        counts = _run(context, source, catalogues, run_id)
    finally:  # else its connections stay until the garbage collector comes by
        source.get_execution_engine().close()
        source.get_engine().dispose()
    shutil.rmtree(docs / "validations", ignore_errors=True)
    context.build_data_docs(site_names=[SITE])
    return counts


def _run(
    context: EphemeralDataContext,
    source: PostgresDatasource,
    catalogues: Mapping[str, Catalogue],
    run_id: str,
) -> dict[str, int]:
    counts: dict[str, int] = {}
    for catalogue in catalogues.values():
        _count(_definition(context, source, catalogue, run_id, OWN), run_id, counts)
    with source.get_execution_engine().engine.begin() as connection:
        gather_others(connection, run_id, catalogues)
    for catalogue in catalogues.values():
        _count(_definition(context, source, catalogue, run_id, COMPARING), run_id, counts)
    return counts


def _count(definition: ValidationDefinition | None, run_id: str, counts: dict[str, int]) -> None:
    if definition is None:
        return
    result = definition.run(result_format="SUMMARY", run_id=RunIdentifier(run_name=run_id))
    for outcome in result.results:
        rule_id = outcome.expectation_config.kwargs["rule_id"]
        if (
            "observed_value" not in outcome.result
        ):  # an exception comes as an expectation that failed
            raise RuleError(f"{rule_id}: {outcome.exception_info}")
        counts[rule_id] = counts.get(rule_id, 0) + outcome.result["observed_value"]


def _definition(
    context: EphemeralDataContext,
    source: PostgresDatasource,
    catalogue: Catalogue,
    run_id: str,
    scopes: tuple[Scope, ...],
) -> ValidationDefinition | None:
    """The rules of a form that look at so much, as one suite; none where the form has no such rule."""
    form = catalogue.form
    if not (rules := catalogue.of_scope(*scopes)):
        return None
    name = f"{form.form}-{scopes[0]}"
    asset = source.add_query_asset(name, query=f"SELECT * FROM {staging_table(form.form)}")
    suite = context.suites.add(gx.ExpectationSuite(name=name))
    for rule in rules:
        suite.add_expectation(
            ExpectRuleToHold(
                form=form.form,
                rule_id=rule.id,
                run_id=run_id,
                severity={"error": "critical", "warning": "warning", "info": "info"}[rule.severity],
                description=_told(rule),
                meta={
                    "rule_id": rule.id,
                    "basis": rule.basis,
                    "catalogue_version": catalogue.version,
                },
            )
        )
    return context.validation_definitions.add(
        ValidationDefinition(
            name=name, data=asset.add_batch_definition_whole_table("staged"), suite=suite
        )
    )


def _told(rule: Rule) -> str:
    """What the Data Docs say of a rule: its message, with … where that of a finding names a row,
    column or cell.
    """
    numbers = {name: format(value, "f") for name, value in rule.parameters.items()}
    message = _PLACEHOLDER.sub(lambda found: numbers.get(found[1], "…"), rule.message)
    return f"{rule.title}：{message}（{rule.id}）"
