"""What the narrative states and what it does not: a right sentence is never held against a report."""

import pytest

from gouji.extraction.claims import find_claims
from gouji.extraction.document import Paragraph

RECEIVED, GRANTED, PARTIAL, DENIED = (
    "applications_received", "applications_granted", "applications_partial", "applications_denied"
)  # fmt: skip
UNAVAILABLE, REJECTED = "applications_unavailable", "applications_rejected"


def stated(text: str) -> dict[str, int]:
    claims = find_claims([Paragraph(text, "paragraph 1")])
    assert all(claim.sentence and claim.at for claim in claims)
    return {claim.metric: int(claim.value) for claim in claims}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("办理结果方面，对公开申请予以公开30件，部分公开4件，不予公开7件，无法提供9件，不予处理2件。",
         {GRANTED: 30, PARTIAL: 4, DENIED: 7, UNAVAILABLE: 9, REJECTED: 2}),
        ("全部申请中予以公开的30件、部分公开的4件、不予公开的7件。", {GRANTED: 30, PARTIAL: 4, DENIED: 7}),
        ("申请办理情况：予以公开 1,230 件，部分公开 4 件，不予公开 7 件", {GRANTED: 1230, PARTIAL: 4, DENIED: 7}),
        ("因政府信息公开申请发生行政复议5件，行政诉讼3件。", {"reviews": 5, "suits": 3}),
        ("涉及政府信息公开的行政复议案件5件。", {"reviews": 5}),
        ("涉及政府信息公开的行政诉讼案件2起。", {"suits": 2}),
        ("本年度制发行政规范性文件6件。", {"normative_docs_made": 6}),
        ("作出行政许可决定1520件。", {"licence_decisions": 1520}),
    ],
)  # fmt: skip
def test_what_is_stated(text, claims):
    assert stated(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "对公开申请予以公开和部分公开34件。",  # of both together
        "对公开申请予以公开或部分公开的共34件。",
        "公开申请中予以公开、部分公开、不予公开分别为30件、4件和7件。",
        "公开申请中不予公开较上年减少3件。",  # a change
        "公开申请中予以公开占比达到80%，即30件。",
        "去年公开申请予以公开28件。",  # another year
        "与上年同期相比，申请予以公开多5件。",
        "其中自然人申请予以公开12件。",  # a part
        "各镇（街道）申请予以公开12件。",  # others
        "因政府信息公开行政复议被纠正1件。",  # an outcome
        "政府信息公开行政复议结果维持2件。",
        "政府信息公开行政复议、行政诉讼共8件。",  # of both together
        "全年收到各类行政复议申请120件。",  # of whatever kind
        "全年审结行政诉讼案件45件。",
        "累计制发行政规范性文件60件。",
        "清理行政规范性文件60件。",
        "公开行政许可信息1520条。",
        "在网站公开行政规范性文件6件。",
        "审查行政规范性文件和其他文件16件。",
    ],
)
def test_what_is_not_stated(text):
    assert {metric for metric in stated(text) if metric != RECEIVED} == set()
