"""The catalogue as a document for people: docs/勾稽规则.md."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from gouji.rules.catalogue import load_rules
from gouji.rules.model import Rule

SCOPES = {"report": "本报告", "prior": "上年报告", "peers": "同年其他单位的报告", "children": "所属单位的报告"}
BLANKS = {"zero": "按 0", "skip": "不判断", "fail": "不符"}


def as_markdown() -> str:
    """Every rule once, with the forms that have it. Rules of one id that forms write differently stand apart."""
    listed: dict[tuple[str, str, str], list[tuple[str, int, Rule]]] = {}
    for name, catalogue in load_rules().items():
        for rule in catalogue.rules.values():
            key = (rule.id, rule.expression, rule.message)
            listed.setdefault(key, []).append((name, len(catalogue.by_rule[rule.id]), rule))
    rules = [
        {
            "title": entries[0][2].title,
            "rule": entries[0][2],
            "forms": "、".join(f"{name}（{count or 1}）" for name, count, _ in entries),
            "bases": list(dict.fromkeys(rule.basis for *_, rule in entries)),
        }
        for entries in listed.values()
    ]
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    template = Environment(loader=folder, keep_trailing_newline=True, autoescape=False).get_template("rules.md.j2")  # noqa: S701  (Markdown)
    return template.render(rules=rules, scopes=SCOPES, blanks=BLANKS)
