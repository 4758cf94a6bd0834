"""Running a form's catalogue with Great Expectations over what a run has staged, and building the Data Docs."""

import logging
from pathlib import Path

import great_expectations as gx
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.core.validation_definition import ValidationDefinition

from gouji.errors import WarehouseError
from gouji.rules.catalogue import Catalogue
from gouji.rules.expectation import ExpectRuleToHold
from gouji.warehouse.derived import staging_table


def run_catalogue(catalogue: Catalogue, run_id: str, url: str, docs: Path) -> dict[str, int]:
    """Every rule once over all staged reports of the form; returns how many violations each has.

    Writes them to `staging.finding` and the Data Docs of this run below `docs`.

    Raises WarehouseError where a rule's SQL fails.
    """
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    context.add_data_docs_site(
        site_name="gouji",
        site_config={
            "class_name": "SiteBuilder",
            "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
            "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(docs)},
        },
    )
    definition = _definition(context, catalogue, run_id, url)
    result = definition.run(result_format="SUMMARY", run_id=RunIdentifier(run_name=run_id))
    for outcome in result.results:
        if "observed_value" not in outcome.result:  # Great Expectations turns an exception into a failed expectation
            raise WarehouseError(f"{outcome.expectation_config.kwargs['rule_id']}: {outcome.exception_info}")
    context.build_data_docs()
    return {r.expectation_config.kwargs["rule_id"]: r.result["observed_value"] for r in result.results}


def _definition(
    context: "gx.data_context.EphemeralDataContext", catalogue: Catalogue, run_id: str, url: str
) -> ValidationDefinition:
    form = catalogue.form
    source = context.data_sources.add_postgres("warehouse", connection_string=url)
    asset = source.add_query_asset(form.form, query=f"SELECT * FROM {staging_table(form.form)}")
    suite = context.suites.add(gx.ExpectationSuite(name=form.form))
    for rule in catalogue.rules.values():
        suite.add_expectation(
            ExpectRuleToHold(
                form=form.form,
                rule_id=rule.id,
                run_id=run_id,
                severity={"error": "critical", "warning": "warning", "info": "info"}[rule.severity],
                description=f"{rule.title}（{rule.id}）",
                meta={"rule_id": rule.id, "basis": rule.basis, "catalogue_version": catalogue.version},
            )
        )
    return context.validation_definitions.add(
        ValidationDefinition(name=form.form, data=asset.add_batch_definition_whole_table("staged"), suite=suite)
    )
