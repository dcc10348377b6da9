"""An assessment as a table for a notebook: each condition with its verdict, what there is, what is lacking, and why."""

from collections import Counter
from collections.abc import Iterator

from zhuanyezhen.assessing.answer import Assessment, ConditionAnswer
from zhuanyezhen.assessing.provenance import told_basis
from zhuanyezhen.assessing.telling import told_part
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import badge, framed, html_facts, html_table
from zhuanyezhen.words import within_quotes

_FIRST = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET)
_TONES = {Verdict.UNMET: "warning", Verdict.UNKNOWN: "info"}
_HEADINGS = ("条件", "结论", "台账数值", "差多少，或不能判断的原因", "来历")


def assessment_html(answer: Assessment) -> Html:
    """Who stands how by which criteria; what is lacking first, then what is not known, then what is met."""
    name = within_quotes(answer.title.name)
    rows = (
        _cells(each, answer) for verdict in _FIRST for each in answer.conditions if each.verdict is verdict
    )
    return framed(
        f"{answer.name}：对照“{name}”",
        html_facts(_facts(answer)),
        html_table(_HEADINGS, rows, empty="没有条件"),
        *answer.notes,
    )


def _facts(answer: Assessment) -> Iterator[tuple[str, str]]:
    counts = Counter(each.verdict for each in answer.conditions)
    told = "、".join(f"{each.label}{counts[each]}条" for each in _FIRST if counts[each])
    yield "截至", str(answer.as_of)
    yield "标准版本", answer.version.name if answer.version else "没有在案的版本"
    yield "结论", f"{answer.verdict.label}（{told}）" if told else answer.verdict.label


def _cells(each: ConditionAnswer, answer: Assessment) -> tuple[str, ...]:
    parts = "；".join(map(told_part, each.parts))
    return (
        each.text,
        badge(each.verdict.label, _TONES.get(each.verdict, "")),
        each.value or parts,
        each.shortfall or ("" if each.parts else each.why) or "",
        told_basis(each.basis, answer.title.documents) or "",
    )
