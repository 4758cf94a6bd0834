"""The catalogue as a document for people: docs/勾稽规则.md."""

from pathlib import Path

from gouji.catalogue.rule import Rule
from gouji.catalogue.rules import load_rules
from gouji.core.templating import fill

TEMPLATE = Path(__file__).parent / "templates" / "rules.md.j2"


def as_markdown() -> str:
    """Every rule once, with the forms that have it. Rules of one id that forms write differently
    are listed separately.
    """
    listed: dict[tuple[str, str, str], list[tuple[str, Rule]]] = {}
    for name, catalogue in load_rules().items():
        for rule in catalogue.rules.values():
            form = f"{name} ({len(catalogue.by_rule[rule.id]) or 1})"
            listed.setdefault((rule.id, rule.expression, rule.message), []).append((form, rule))
    rules = [
        (
            entries[0][1],
            [form for form, _ in entries],
            list(dict.fromkeys(rule.basis for _, rule in entries)),
        )
        for entries in listed.values()
    ]
    return fill(TEMPLATE.read_text(encoding="utf-8"), rules=rules) + "\n"
