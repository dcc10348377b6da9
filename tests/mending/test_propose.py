"""The mends of a plan, together: they remove their findings and bring no other."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zhuanyezhen as zyz
from mended_plans import plan_of
from zhuanyezhen.errors import UnknownRuleError, WrongUseError
from zhuanyezhen.mending.fix import Fix, mended
from zhuanyezhen.mending.propose import MENDED, tried
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.values.source import Source

_DAY = date(2026, 11, 27)
_TASKS = (
    "（一）花卉。扩种。（责任单位：区审行政审批局牵头，区商务局、区科技局、区科技局配合）",
    "（三）发展。[bookmark: a]建设\u200b园区（责任单位：区工信局牵头，区工信局、区商务局配合）",
    "（四）市场⼯作（责任单位：区市场局牵头，区市场监管局、区财政局",
    "（五）发改。责任单位：区发改局牵头，区财政局、区商务局）",
    "附件",
    "专业镇领导小组",
    "成员单位：区市场监管局、区工信局",
)
_MENDED = [
    "（一）花卉。扩种。（责任单位：区行政审批局牵头，区商务局、区科技局配合）",
    "（二）发展。建设园区（责任单位：区工信局牵头，区商务局配合）",
    "（三）市场工作（责任单位：区市场监管局牵头，区财政局配合）",
    "（四）发改。（责任单位：区发改局牵头，区财政局、区商务局配合）",
]


def test_all_mends_of_a_plan_at_once() -> None:
    """What another deletes is not replaced as well; a word comes before the bracket that closes behind it."""
    plan = plan_of(*_TASKS)
    found = zyz.fixes(plan)
    assert _MENDED == mended(plan.text, found).split("\n")[2:6]
    assert sorted(found, key=lambda fix: fix.span) == list(found)
    assert set(MENDED) == {fix.rule for fix in found}
    assert all(plan.text[slice(*fix.span)] == fix.old for fix in found)
    assert () == zyz.fixes(plan_of(*_MENDED))


def test_some_rules_alone() -> None:
    """By code, the beginning of one or a name; a key that fits none is refused."""
    plan = plan_of(*_TASKS)
    assert {"RSP004"} == {fix.rule for fix in zyz.fixes(plan, select="listed-twice")}
    assert {"UNT001", "UNT002"} == {fix.rule for fix in zyz.fixes(plan, select=["UNT"])}
    assert () == zyz.fixes(plan, select=["PLN"])
    with pytest.raises(UnknownRuleError):
        zyz.fixes(plan, select=["XYZ"])
    with pytest.raises(WrongUseError):
        zyz.fixes("方案")  # type: ignore[arg-type]


def test_a_mend_that_would_bring_another_finding_is_left_out() -> None:
    """The misspelt name is the same unit as one beside it: who is meant is for a person to say."""
    plan = plan_of("（一）甲（区行政审批局、区商务局牵头，区审行政审批局、区科技局、区科技局配合）")
    assert {"RSP004", "RSP003"} >= {fix.rule for fix in zyz.fixes(plan)}
    assert "区科技局、区科技局" not in mended(plan.text, zyz.fixes(plan))


def test_what_does_not_hold_when_the_document_is_read_again_is_left_out() -> None:
    """Each finding's mends by themselves; and not for ever."""
    plan = plan_of(*_TASKS)
    asked: list[int] = []

    def reread(made: Sequence[Fix]) -> Plan:
        asked.append(len(made))
        kept = [fix for fix in made if fix.rule != "RDG003"]
        return parse_plan(mended(plan.text, kept), name=plan.name)

    found = tried(plan, reread)
    assert set(MENDED) - {"RDG003"} == {fix.rule for fix in found}
    many = plan_of(
        *(f"（{number}）甲（区工信局牵头，区财政局、区财政局配合）" for number in "一二三四五六七八九十")
    )
    assert () == tried(many, lambda _: plan)
    assert len(asked) < 61


def test_what_does_not_fit_into_the_file_is_left_out_with_all_of_its_finding() -> None:
    """Half of a renumbering would be worse than none."""
    plan = plan_of("（一）甲", "（三）乙", "（四）丙。[bookmark: a]")
    again = plan.text.index("四")
    found = tried(
        plan, lambda made: parse_plan(mended(plan.text, made)), fits=lambda fix: fix.span[0] != again
    )
    assert ["RDG004"] == [fix.rule for fix in found]


def test_a_mend_speaks_both_languages() -> None:
    """And knows from where to where it goes."""
    fix = Fix(rule="A", subject="", source=Source(document="a", start=3, end=5), old="甲乙", new="", reason="多", reason_en="too many")  # fmt: skip
    assert ((3, 5), "多", "too many") == (fix.span, fix.text(), fix.text("en"))
    assert "一二三六" == mended("一二三甲乙六", [fix])


_UNITS = st.sampled_from(
    ["区工信局", "区商务局", "区科技局", "区市场局", "区市场监管局", "区审行政审批局", "区行政审批局", "区财政局", "区市场监督理局", "各镇（街）", "区奇石文玩局"]
)  # fmt: skip
_JUNK = st.sampled_from(["", "", "", "\u200b", "[bookmark: a]", "<b>", "⼯", "&nbsp;", "（zhèn）", "�"])
_NUMBERS = "一二三四五六七八"


@st.composite
def _plans(draw: st.DrawFn) -> str:
    """Plans full of what can be mended, and of what cannot."""
    lines = ["专业镇培育实施方案", "一、重点任务"]
    for number in range(draw(st.integers(1, 4))):
        shown = _NUMBERS[max(number + draw(st.sampled_from([0, 0, 0, 1, -1])), 0)]
        leads = "、".join(draw(st.lists(_UNITS, min_size=1, max_size=2)))
        others = "、".join(draw(st.lists(_UNITS, min_size=1, max_size=4)))
        form = draw(
            st.sampled_from(
                [
                    "（责任单位：{0}牵头，{1}配合）",
                    "（责任单位：{0}牵头，{1}）",
                    "（责任单位：{0}牵头，{1}配合",
                    "责任单位：{0}牵头，{1}等）",
                    "（牵头单位：{0}；配合单位：{1}）",
                    "（（责任单位：{1}）",
                ]
            )
        )
        lines.append(f"（{shown}）发展产业。{draw(_JUNK)}建园。{form.format(leads, others)}{draw(_JUNK)}")
    if draw(st.booleans()):
        members = draw(st.lists(_UNITS, min_size=1, max_size=4, unique=True))
        lines += ["附件", "专业镇领导小组", f"成员单位：{'、'.join(members)}"]
    return "\n".join(lines)


@given(_plans())
@settings(max_examples=60, deadline=None)
def test_accepting_all_removes_their_findings_and_brings_none(text: str) -> None:
    """By a check that has no part in finding the mends, of each rule by itself."""
    plan = parse_plan(text)
    found = zyz.fixes(plan)
    assert all(plan.text[slice(*fix.span)] == fix.old != fix.new for fix in found)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))
    before, after = (
        Counter(each.code for each in zyz.check(each, as_of=_DAY))
        for each in (plan, parse_plan(mended(plan.text, found)))
    )
    gone = Counter(rule for rule, _ in {(fix.rule, fix.subject) for fix in found})
    assert all(after[code] + gone[code] <= before[code] for code in {*before, *after})
