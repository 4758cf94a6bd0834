"""How the Data Docs look: an index and a page a form, without external scripts, styles and images.

Great Expectations builds the site and asks the classes here for its pages; its own take their
styles and scripts from the internet, which an office's network does not reach.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from great_expectations.render.renderer.site_builder import SiteBuilder

from gouji.core.templating import templates

_ORDER = ("critical", "warning", "info")


class Outcome(NamedTuple):
    """The result of one rule: how many reports it has `seen` of those `staged`, its `findings`, the
    `reports` with any, and the first of these with their first finding each.
    """

    rule: str
    severity: str
    description: str
    basis: str
    staged: int
    seen: int
    findings: int
    reports: int
    examples: tuple[Mapping[str, Any], ...]
    failed: bool


class Site(SiteBuilder):  # type: ignore[misc]
    """The pages and nothing else."""

    def build(
        self, resource_identifiers: object = None, build_index: bool = True
    ) -> tuple[str | None, object]:
        """Write every page; the index is last."""
        for section in self.site_section_builders.values():
            section.build(resource_identifiers=resource_identifiers)
        links = self.site_index_builder.build(build_index=build_index)[1]
        return self.get_resource_url(only_if_exists=False), links


class FormPage:
    """The renderer of one form's results."""

    def __init__(self, data_context: object = None) -> None:
        pass

    def render(self, results: Any) -> dict[str, Any]:  # noqa: ANN401 - what Great Expectations keeps
        """The content of form.html.j2: first the rules that failed, the most severe and most
        frequent before the others.
        """
        outcomes = sorted(map(_outcome, results.results), key=_weight)
        return {
            "page": "form.html.j2",
            "form": results.suite_name,
            "run": results.meta["run_id"]["run_name"],
            "staged": outcomes[0].staged if outcomes else 0,
            "failed": [one for one in outcomes if one.failed],
            "held": [one for one in outcomes if not one.failed],
        }


class IndexPage:
    """The renderer of the index: what failed in any form, and where to read of it."""

    def __init__(self, data_context: Any) -> None:  # noqa: ANN401 - untyped in Great Expectations
        self._results = data_context.validation_results_store

    def render(self, links: Mapping[str, Any]) -> dict[str, Any]:
        """The content of index.html.j2."""
        pages = [self._page(link) for link in links.get("validations_links", ())]
        return {
            "page": "index.html.j2",
            "runs": sorted({page["run"] for page in pages}),
            "pages": sorted(pages, key=lambda page: page["form"]),
        }

    def _page(self, link: Mapping[str, Any]) -> dict[str, Any]:
        (results,) = (
            self._results.get(key)
            for key in self._results.list_keys()
            if key.expectation_suite_identifier.name == link["expectation_suite_name"]
        )
        return {**FormPage().render(results), "path": link["filepath"]}


class Page:
    """The view: a rendered document through its template."""

    def __init__(
        self, custom_styles_directory: object = None, custom_views_directory: object = None
    ) -> None:
        pass

    def render(self, document: Mapping[str, Any], **_: object) -> str:
        """The page as HTML."""
        return (
            templates(Path(__file__).parent / "templates")
            .get_template(document["page"])
            .render(document)
        )


def _outcome(result: Any) -> Outcome:  # noqa: ANN401 - what Great Expectations keeps
    config = result.expectation_config
    details = result.result["details"]
    return Outcome(
        config.kwargs["rule_id"],
        str(getattr(config.severity, "value", config.severity)),
        config.description,
        config.meta["basis"],
        details["staged"],
        details["seen"],
        details["findings"],
        details["reports"],
        tuple(details["examples"]),
        not result.success,
    )


def _weight(outcome: Outcome) -> tuple[bool, int, int, str]:
    unseen = outcome.seen < outcome.staged
    return not unseen, _ORDER.index(outcome.severity), -outcome.findings, outcome.rule
