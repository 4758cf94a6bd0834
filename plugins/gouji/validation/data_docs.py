"""The Data Docs: Great Expectations over what a run has staged and what the rules have found in
it.
"""

import logging
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import great_expectations as gx
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context import EphemeralDataContext
from great_expectations.datasource.fluent import PostgresDatasource

from gouji.catalogue.rule import Rule
from gouji.catalogue.rules import Catalogue
from gouji.core.errors import WarehouseError
from gouji.validation.assess import staged_forms
from gouji.validation.evidence import ARRIVING
from gouji.validation.expectation import ExpectRuleToHold
from gouji.warehouse.derived import staging_table

SITE = "gouji"
PAGES = "gouji.validation.site"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def build_data_docs(catalogues: Mapping[str, Catalogue], run_id: str, url: str, docs: Path) -> None:
    """Validate what the rules have left of a run, and write the Data Docs below `docs` in place of
    those of the run before.

    Changes nothing in the warehouse. Raises WarehouseError where an expectation cannot be looked
    at.
    """
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    context.add_data_docs_site(
        site_name=SITE,
        site_config={
            "module_name": PAGES,
            "class_name": "Site",
            "site_index_builder": {
                "class_name": "DefaultSiteIndexBuilder",
                "renderer": {"module_name": PAGES, "class_name": "IndexPage"},
                "view": {"module_name": PAGES, "class_name": "Page"},
            },
            "site_section_builders": {
                "validations": {
                    "class_name": "DefaultSiteSectionBuilder",
                    "renderer": {"module_name": PAGES, "class_name": "FormPage"},
                    "view": {"module_name": PAGES, "class_name": "Page"},
                },
                "expectations": "none",  # a form's page has them
                "profiling": "none",
            },
            "store_backend": {
                "class_name": "TupleFilesystemStoreBackend",
                "base_directory": str(docs),
            },
        },
    )
    source = context.data_sources.add_postgres("warehouse", connection_string=url)
    try:
        with source.get_engine().connect() as connection:
            forms = staged_forms(connection, run_id)
        for form in forms:
            _validate(context, source, catalogues[form], run_id)
    finally:  # else its connections stay open until the garbage collector runs
        source.get_execution_engine().close()
        source.get_engine().dispose()
    if docs.exists():
        shutil.rmtree(docs)
    context.build_data_docs(site_names=[SITE])
    pages = [*docs.glob("validations/**/*.html"), docs / "index.html"]
    if len(pages) <= len(forms) or not all(page.stat().st_size for page in pages):
        raise WarehouseError("Data Docs: a page could not be written; see the log for the reason")


def _validate(
    context: EphemeralDataContext, source: PostgresDatasource, catalogue: Catalogue, run_id: str
) -> None:
    """The rules of a form as one suite."""
    form = catalogue.form.form
    asset = source.add_query_asset(form, query=f"SELECT * FROM {staging_table(form)}")
    expectations = [
        ExpectRuleToHold(
            form=form,
            rule_id=rule.id,
            run_id=run_id,
            severity={"error": "critical", "warning": "warning", "info": "info"}[rule.severity],
            description=_description(rule),
            meta={
                "rule_id": rule.id,
                "basis": rule.basis,
                "catalogue_version": catalogue.version,
            },
        )
        for rule in catalogue.of_scope(*ARRIVING)
    ]
    # with all its expectations: each one added later would rewrite the context's suite
    suite = context.suites.add(gx.ExpectationSuite(name=form, expectations=expectations))
    definition = context.validation_definitions.add(
        gx.ValidationDefinition(
            name=form, data=asset.add_batch_definition_whole_table("staged"), suite=suite
        )
    )
    result = definition.run(result_format="SUMMARY", run_id=RunIdentifier(run_name=run_id))
    for outcome in result.results:
        if "observed_value" not in outcome.result:  # an exception is returned as a failed outcome
            raise WarehouseError(f"{outcome.expectation_config}: {outcome.exception_info}")


def _description(rule: Rule) -> str:
    """A rule's description in the Data Docs: its message, with … where that of a finding names a
    row, column or cell.
    """
    numbers = {name: format(value, "f") for name, value in rule.parameters.items()}
    message = _PLACEHOLDER.sub(lambda found: numbers.get(found[1], "…"), rule.message)
    return f"{rule.title}：{message}（{rule.id}）"
