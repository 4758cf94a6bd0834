"""What the narrative states and what it does not: a right sentence is never held against a report."""

from fnmatch import fnmatchcase

import pytest

from corpus import form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.nodes import CLAIM, PRIOR
from gouji.catalogue.rules import load_rules
from gouji.extraction.document import Paragraph
from gouji.extraction.narrative import find_claims
from gouji.extraction.narrative.breakdown import find_excesses
from gouji.extraction.narrative.words import words

RECEIVED, GRANTED, PARTIAL, DENIED = (
    "applications_received", "applications_granted", "applications_partial", "applications_denied"
)  # fmt: skip
UNAVAILABLE, REJECTED, HANDLED = (
    "applications_unavailable",
    "applications_rejected",
    "applications_handled",
)


def stated(text: str) -> dict[str, float]:
    claims = find_claims([Paragraph(text, "paragraph 1")], None, form())
    assert all(claim.sentence and claim.at for claim in claims)
    return {claim.metric: float(claim.value) for claim in claims}


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
        ("新收政府信息公开申请1,230件，其中自然人申请1200件、法人或其他组织申请30件。",
         {RECEIVED: 1230, "received_natural": 1200, "received_organisations": 30}),
        ("2023年共收到政府信息公开申请97件，同比增长1.05%。", {RECEIVED: 97, "received_change": 1.05}),
        ("新收政府信息公开申请90件，较上年下降10%。", {RECEIVED: 90, "received_change": -10}),
        ("全年收取政府信息公开信息处理费1,200元。", {"handling_fees": 1200}),
        ("本年度制发行政规范性文件6件。", {"normative_docs_made": 6}),
        ("公开申请中予以公开、部分公开、不予公开分别为30件、4件和7件。", {GRANTED: 30, PARTIAL: 4, DENIED: 7}),
        ("新收政府信息公开申请30件，其中自然人申请予以公开12件。", {RECEIVED: 30, "granted_natural": 12}),
        ("因政府信息公开行政复议被纠正1件。", {"reviews_corrected": 1}),
        ("全年收到自然人提出的政府信息公开申请12件。", {"received_natural": 12}),
        ("未收到因政府信息公开申请引起的行政复议。", {"reviews": 0}),
        ("无因依申请公开引发的诉讼。", {"suits": 0}),
        ("作出行政许可决定1520件。", {"licence_decisions": 1520}),
        ("政府信息公开行政复议结果维持2件。", {"reviews_upheld": 2}),
        ("公开申请中不予公开较上年减少3件。", {"denied_difference": -3}),
        ("公开申请中予以公开占比达到80%，即30件。", {"granted_share": 80}),
        ("与上年同期相比，申请予以公开多5件。", {"granted_difference": 5}),
        ("全年收到政府信息公开申请较上年增加3件。", {"received_difference": 3}),
        ("与上年相比，收到政府信息公开申请减少4件。", {"received_difference": -4}),
        ("全年办理依申请公开信息同比下降5件。", {"handled_difference": -5}),
        ("比上年多收到政府信息公开申请4件。", {"received_difference": 4}),
    ],
)  # fmt: skip
def test_what_is_stated(text, claims):
    assert stated(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "对公开申请予以公开和部分公开34件。",  # of both together
        "对公开申请予以公开或部分公开的共34件。",
        "去年公开申请予以公开28件。",  # another year
        "去年收到公开申请30件，其中自然人12件。",
        "主动公开信息97条，同比增长1.05%。",
        "全年未收取信息处理费。",
        "各镇（街道）申请予以公开12件。",  # others
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


@pytest.mark.parametrize(
    "text",
    [
        "2022年收到政府信息公开申请20件。",
        "全年收到政府信息公开申请100余件。",
        "全年收到政府信息公开申请近100件。",
        "全年收到政府信息公开申请约100件，均已答复。",
        "全年收到政府信息公开申请超过100件。",
        "以来累计收到政府信息公开申请220件。",
        "各镇街共收到政府信息公开申请18件。",
        "全年收到政府信息公开申请1.2万件。",
        "通过网络收到政府信息公开申请15件，通过信函收到政府信息公开申请7件。",
        "甲科收到政府信息公开申请15件，乙科收到政府信息公开申请7件。",
        "受理政府信息公开申请平均每件用时5次。",
        "没有超期答复政府信息公开申请的情况，全部按时办完。",
        "全年未收到政府信息公开申请收费投诉。",
    ],
)
def test_what_is_received_is_not_stated(text):
    assert find_claims([Paragraph(text, "paragraph 1")], 2023, form()) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年共收到政府信息公开申请22件，较去年增加2件，同比增长10%。", 22),
        ("去年收到政府信息公开申请20件，今年收到政府信息公开申请22件。", 22),
        ("全年新收政府信息公开申请22宗，其中网络申请20宗。", 22),
        ("本年度受理依申请公开22起，均按期答复。", 22),
        ("全年未收到公民、法人和其他组织提出的政府信息公开申请。", 0),
        ("本年度没有收到政府信息公开申请，也未收取费用。", 0),
        ("本机关无政府信息公开申请情况。", 0),
        ("全年未受理依申请公开事项。", 0),
        ("本机关未接到依申请公开申请。", 0),
    ],
)
def test_what_is_received_is_stated(text, value):
    claims = find_claims([Paragraph(text, "paragraph 1")], 2023, form())
    assert [int(claim.value) for claim in claims if claim.metric == RECEIVED] == [value]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # clauses, lists, totals of several
        ("本年度新收依申请公开45件，上年结转3件，办结46件，结转下年2件。",
         {RECEIVED: 45, "applications_carried_in": 3, HANDLED: 46, "applications_carried_out": 2}),
        ("2022年结转1件，2023年新收10件，共办理11件。", {"applications_carried_in": 1, RECEIVED: 10, HANDLED: 11}),
        ("共收到并办理政府信息公开申请9件。", {RECEIVED: 9, HANDLED: 9}),
        ("办结32件，其余3件结转下年度办理。", {HANDLED: 32, "applications_carried_out": 3}),
        ("因政府信息公开引起的行政复议、行政诉讼各2件。", {"reviews": 2, "suits": 2}),
        ("因政府信息公开引发行政复议3件，其中维持2件，纠正1件；行政诉讼2件，均胜诉。",
         {"reviews": 3, "reviews_upheld": 2, "reviews_corrected": 1, "suits": 2}),
        ("制定规范性文件3件，废止2件，现行有效规范性文件18件。",
         {"normative_docs_made": 3, "normative_docs_repealed": 2, "normative_docs_in_force": 18}),
        ("作出行政许可决定1520件、行政处罚决定32件、行政强制决定2件。",
         {"licence_decisions": 1520, "penalty_decisions": 32, "coercion_decisions": 2}),
        ("行政事业性收费总金额1520.5万元。", {"fee_amount": 1520.5}),
        ("行政事业性收费15205元。", {"fee_amount": 1.5205}),
        # none of it
        ("无政府信息公开行政复议、诉讼案件。", {"reviews": 0, "suits": 0}),
        ("政府信息公开方面未发生被行政复议，行政诉讼的情况。", {"reviews": 0, "suits": 0}),
        ("未制定、废止行政规范性文件。", {"normative_docs_made": 0, "normative_docs_repealed": 0}),
        # figures in words, their unit behind or before what they count
        ("收到信息公开申请十二件。", {RECEIVED: 12}),
        ("收到两件政府信息公开申请。", {RECEIVED: 2}),
        ("收到１２件信息公开申请。", {RECEIVED: 12}),
        ("收到政府信息公开申请1件，予以公开。", {RECEIVED: 1, GRANTED: 1}),
        # changes
        ("收到信息公开申请35件，较上年减少5件，下降12.5%。",
         {RECEIVED: 35, "received_difference": -5, "received_change": -12.5}),
        # what the heading above tells
        ("（二）依申请公开情况|全年共收到12件，办结11件。", {RECEIVED: 12, HANDLED: 11}),
        # nothing of this report
        ("（二）依申请公开情况|全年召开会议3次，开展培训2次。", {}),
        ("全年收到群众来信160件，办结159件。", {}),
        ("收到低保申请120件，办结118件。", {}),
        ("收到人大建议12件、政协提案30件，均已办结并答复。", {}),
        ("办理行政复议案件120件，行政诉讼案件35件。", {}),
        ("受理12345热线工单1520件，办结率100%。", {}),
        ("各乡镇共收到政府信息公开申请18件，办结18件。", {}),
        ("自2008年以来，累计收到政府信息公开申请1200件。", {}),
        ("上半年收到政府信息公开申请5件。", {}),
        ("办理行政许可12.5万件。", {}),
        ("组织信息公开申请业务培训2场次。", {}),
        ("没有未按期答复的政府信息公开申请。", {}),
        ("5月份收到政府信息公开申请2件。", {}),
        ("十年来收到政府信息公开申请80件。", {}),
        # a subject of the next clauses, a point's number
        ("依申请公开方面，共收到12件，办结11件。", {RECEIVED: 12, HANDLED: 11}),
        ("一是全年收到政府信息公开申请12件。", {RECEIVED: 12}),
        ("依申请公开方面，开展培训2次，整改问题5件。", {}),
        ("答复依申请公开事项按时办结率为100%。", {}),
        ("申请办理情况：召开会议3次，印发通知2份。", {}),
        ("其中涉及土地征收的申请3件，涉及财政的申请2件。", {}),
    ],
)  # fmt: skip
def test_statements_of_a_paragraph(text, claims):
    lines = [Paragraph(line, f"paragraph {number}") for number, line in enumerate(text.split("|"))]
    assert {
        claim.metric: float(claim.value) for claim in find_claims(lines, 2023, form())
    } == claims


@pytest.mark.parametrize(
    "text",
    [
        "行政复议案件24件。",  # whose, is not written there
        "办理行政许可事项1520件。",
        "行政规范性文件6件。",  # made, or in force
        "依申请公开信息12条。",
        "政府网站留言方面，收到120条，答复118条。",  # of messages
        "办理涉及政府信息公开的行政复议案件24件。",  # as the office that decides, or is complained of
        "全年政府信息公开类应诉案件5件。",  # in which instance, is not written there
    ],
)
def test_what_may_mean_two_things_is_not_judged(text):
    (claim,) = find_claims([Paragraph(text, "paragraph 1")], 2023, form())
    assert not claim.judged


def test_what_is_left_of_a_list_is_not_held_against_the_whole():
    text = "收到政府信息公开申请20件，3件予以公开，4件无法提供，13件按时办结。"
    judged = {
        claim.metric: claim.judged
        for claim in find_claims([Paragraph(text, "paragraph 1")], 2023, form())
    }
    assert judged[HANDLED] == ""
    assert all(judged[metric] for metric in (RECEIVED, GRANTED, UNAVAILABLE))


def test_a_bracket_changes_nothing_for_what_follows_it():
    text = "收到政府信息公开申请12件（2022年9件，其中各街道3件），{}予以公开5件。"
    for between in ("", "办结11件，"):
        found = stated(text.format(between))
        assert found[RECEIVED] == 12
        assert found[GRANTED] == 5


def test_a_claim_says_which_cells_it_speaks_of_and_marks_its_figure():
    text = "收到政府信息公开申请12件，其中法人或其他组织申请5件；不予公开1件。"
    claims = {
        claim.metric: claim for claim in find_claims([Paragraph(text, "paragraph 1")], 2023, form())
    }
    assert claims[RECEIVED].cells == ("t3.received.total",)
    assert claims[RECEIVED].quote.endswith("申请【12件】,其中法人或其他组织申请5件")
    columns = ("enterprise", "research", "charity", "legal_service", "other_org")
    assert claims["received_organisations"].cells == tuple(
        f"t3.received.{column}" for column in columns
    )
    assert len(claims[DENIED].cells) == 8


def test_a_claim_speaks_of_the_cells_that_its_rule_holds_it_against():
    rules = {
        instance.beside[CLAIM][0]: set(instance.right)
        for instances in load_rules()["zfxxgk-2021"].by_rule.values()
        for instance in instances
        if CLAIM in instance.beside and PRIOR not in instance.beside
    }
    metrics = words("zfxxgk").metrics
    cells = {
        metric.metric: metric.cells for metric in metrics if metric.judged in (None, metric.metric)
    }
    keys = load_forms()["zfxxgk-2021"].cells
    for metric in rules.keys() & cells.keys():
        named = {key for key in keys for pattern in cells[metric] if fnmatchcase(key, pattern)}
        assert named == rules[metric] or metric == HANDLED, metric
    assert len(rules.keys() & cells.keys()) >= 12


@pytest.mark.parametrize(
    ("sentence", "excess"),
    [
        ("主动公开信息556条,其中网站300条,公众号200条,公示栏100条", True),
        ("发布政府信息1.2万条,其中网站8000条、公众号4900条", True),
        ("发布信息556条,其中:网站300条、公众号256条", False),
        ("发布信息556条,其中政策文件20条", False),  # one part
        ("发布信息556条,其中网站100条,公众号200条", False),  # not all parts
        ("发布政府信息1.2万条,其中网站8000条、公众号4400条", False),  # 1.2万 may be 12,400
        ("发布信息556条,阅读量达到300万次,其中单条20万次", False),
        ("收到申请22件,其中自然人12件,法人20件", False),  # another rule's
    ],
)
def test_parts_that_are_more_than_their_whole(sentence, excess):
    assert list(find_excesses(sentence)) == ([sentence] if excess else [])
