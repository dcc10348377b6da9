"""The engine: selection, overrides, waivers, crashes, and that the same input gives the same bytes."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.errors import (
    RuleCrashError,
    UnknownRuleError,
    UnreadableFileError,
    WaiverError,
    WrongUseError,
)
from zhuanyezhen.rules import find_rule
from zhuanyezhen.rules._engine import _within
from zhuanyezhen.rules._thresholds import standard_thresholds

_AS_OF = date(2026, 11, 24)
_TEXT = "晋源区实施方案\n一、重点任务\n（一）做强产业。（责任单位：区商务局牵头，区科技局、区商务局配合）\n（二）扩大市场。\n"


def _plan(name: str = "plan.txt") -> zyz.Plan:
    return zyz.parse_plan(_TEXT, name=name)


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (("RSP",), (), {"RSP001", "RSP003"}),
        (("RSP003",), (), {"RSP003"}),
        (("lead-also-cooperates",), (), {"RSP003"}),
        (("RSP", "PLN003"), ("RSP001",), {"RSP003", "PLN003"}),
    ],
)
def test_selection(select: tuple[str, ...], ignore: tuple[str, ...], codes: set[str]) -> None:
    """Codes, their beginnings and names select and ignore."""
    report = zyz.check(_plan(), as_of=_AS_OF, select=select, ignore=ignore)
    assert codes == {each.code for each in report.findings}


@pytest.mark.parametrize("key", ["XXX", "", "RSP999"])
def test_an_unknown_rule_is_refused(key: str) -> None:
    """A typing slip must not silently select nothing."""
    with pytest.raises(UnknownRuleError, match="zhuanyezhen rules"):
        zyz.check(_plan(), as_of=_AS_OF, select=(key,))
    with pytest.raises(UnknownRuleError, match="zhuanyezhen rules"):
        find_rule(key, zyz.catalogue)


def test_severities_are_overridden() -> None:
    """By code, by family or by name; the rule's note says so as well."""
    report = zyz.check(_plan(), as_of=_AS_OF, select=("RSP",), severities={"RSP": zyz.Severity.INFO})
    assert ({zyz.Severity.INFO}, {zyz.Severity.INFO}) == (
        {each.severity for each in report.findings},
        {each.severity for each in report.rules},
    )


@pytest.mark.parametrize("moment", ["2026-11-24", datetime(2026, 11, 24, 8, tzinfo=UTC)])
def test_only_a_day_can_be_checked_against(moment: date) -> None:
    """What the caller got wrong is not told as a fault of a rule."""
    with pytest.raises(zyz.ZhuanyezhenError, match=r"which is no day; give datetime\.date"):
        zyz.check(zyz.Programme(name="例"), as_of=moment)


def test_a_crash_names_its_rule() -> None:
    """A rule that raises is a fault of the rule, and never a finding."""

    @zyz.rule("TST001", "crash", zyz.Severity.INFO, title="崩溃", basis=None, since="0.1")
    def crash(programme: zyz.Programme, context: zyz.Context) -> Iterator[zyz.Hit]:
        """Crash."""
        yield zyz.Hit(subject="a", message=programme.name[10_000], message_en="")

    with pytest.raises(RuleCrashError, match=r"TST001.*IndexError"):
        zyz.check(_plan(), as_of=_AS_OF, rules=(crash,))


def test_a_rule_of_ones_own() -> None:
    """A hit without a place and one in a document nobody gave have no excerpt."""

    @zyz.rule("TST002", "own", zyz.Severity.INFO, title="自定", basis="某办发〔2025〕1号", since="0.1")
    def own(programme: zyz.Programme, context: zyz.Context) -> Iterator[zyz.Hit]:
        """Own."""
        yield zyz.Hit(subject="a", message="甲", message_en="a")
        source = zyz.Source(document="other.txt", paragraph=1, start=0, end=1)
        yield zyz.Hit(subject="b", message="乙", message_en="b", source=source)

    report = zyz.check(_plan(), as_of=_AS_OF, rules=(own,))
    assert [("b", None), ("a", None)] == [(each.subject, each.excerpt) for each in report.findings]


def test_the_same_input_gives_the_same_bytes() -> None:
    """And the order of the plans does not matter."""
    plans = (_plan("a.txt"), _plan("b.txt"))
    first = zyz.check(zyz.Programme.from_plans(plans), as_of=_AS_OF)
    again = zyz.check(zyz.Programme.from_plans(plans[::-1]), as_of=_AS_OF)
    assert (
        zyz.to_json(first) == zyz.to_json(zyz.check(zyz.Programme.from_plans(plans), as_of=_AS_OF)),
        True,
    ) == (
        True,
        first.findings == again.findings,
    )


def test_checking_together_agrees_with_checking_apart() -> None:
    """The findings of a programme are those of its plans."""
    plans = (_plan("a.txt"), zyz.parse_plan(_TEXT.replace("区科技局", "区文旅局"), name="b.txt"))
    together = zyz.check(zyz.Programme.from_plans(plans), as_of=_AS_OF)
    apart = [each for plan in plans for each in zyz.check(plan, as_of=_AS_OF).findings]
    assert sorted(map(repr, apart)) == sorted(map(repr, together.findings))


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("RSP003", "区科技局、区商务局配合", "区科技局配合"),
        ("RSP001", "扩大市场。", "扩大市场。（责任单位：区商务局牵头）"),
    ],
)
def test_mending_removes_the_finding(code: str, wrong: str, right: str) -> None:
    """Mending the flagged words removes that finding and adds none with its code."""
    assert [1, 0] == [
        len(zyz.check(zyz.parse_plan(text), as_of=_AS_OF, select=(code,)).findings)
        for text in (_TEXT, _TEXT.replace(wrong, right))
    ]


def test_a_waiver_of_one_subject() -> None:
    """Only the named finding is waived; the report keeps it with its waiver."""
    named = "".join(f"（{number}）丙。（责任单位：区科技局牵头）\n" for number in "三四")
    plan = zyz.parse_plan(f"晋源区实施方案\n一、重点任务\n（一）甲。\n（二）乙。\n{named}")
    waiver = zyz.Waiver(
        code="RSP001", subject="任务（一）甲", reason="另文明确", approver="区政府办", until=date(2027, 1, 1)
    )
    report = zyz.check(plan, as_of=_AS_OF, select=("RSP001",), waivers=(waiver,))
    assert (["任务（二）乙"], ["任务（一）甲"]) == (
        [each.subject for each in report.findings],
        [each.subject for each, _ in report.waived],
    )


@pytest.mark.parametrize(
    "keys",
    list(permutations([("RSP001", None), ("task-without-unit", "任务（一）甲"), ("RSP001", "任务（一）甲")])),
)
def test_the_first_waiver_that_is_about_a_finding_answers(keys: tuple[tuple[str, str | None], ...]) -> None:
    """By code or name, of one finding or of all of the rule: in the order they were given; the others are unused."""
    named = "".join(f"（{number}）丙。（责任单位：区科技局牵头）\n" for number in "三四")
    plan = zyz.parse_plan(f"晋源区实施方案\n一、重点任务\n（一）甲。\n（二）乙。\n{named}")
    waivers = [
        zyz.Waiver(code=code, subject=subject, reason="另文", approver="区政府办", until=date(2027, 1, 1))
        for code, subject in keys
    ]
    report = zyz.check(plan, as_of=_AS_OF, select=("RSP001",), waivers=waivers)
    of_all = next(each for each in waivers if each.subject is None)
    assert [("任务（一）甲", waivers[0]), ("任务（二）乙", of_all)] == [
        (each.subject, waiver) for each, waiver in report.waived
    ]


_GOOD = '[[waiver]]\ncode = "RSP001"\nsubject = "任务（一）甲"\nreason = "另文"\napprover = "办公室"\nuntil = 2027-01-01\n'


def test_waivers_are_read(tmp_path: Path) -> None:
    """A complete file gives its waivers."""
    file = tmp_path / "waivers.toml"
    file.write_text(_GOOD, "utf-8")
    assert [("RSP001", "任务（一）甲", date(2027, 1, 1))] == [
        (each.code, each.subject, each.until) for each in zyz.read_waivers(file)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[waiver", "cannot read"),
        ("x = 1", "nothing else"),
        ("waiver = 1", "nothing else"),
        ("waiver = [1]", "as a \\[\\[waiver\\]\\] table"),
        (_GOOD.replace("reason", "grund"), "unknown key 'grund'"),
        (_GOOD.replace('"另文"', '" "'), "'reason' is required"),
        (_GOOD.replace("until = 2027-01-01", 'until = "2027"'), "'until' is required"),
        (_GOOD.replace('"任务（一）甲"', "1"), "'subject' must be a text"),
    ],
)
def test_a_malformed_waiver_is_refused(text: str, words: str, tmp_path: Path) -> None:
    """A reason and a date are required; the message says which waiver lacks what."""
    file = tmp_path / "waivers.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(WaiverError, match=words):
        zyz.read_waivers(file)


def test_thresholds_are_read(tmp_path: Path) -> None:
    """What a file does not set keeps the library's figure."""
    file = tmp_path / "thresholds.toml"
    file.write_text("[lead_share]\nvalue = 0.25\n", "utf-8")
    thresholds = zyz.read_thresholds(file)
    assert (0.25, 5) == (thresholds.lead_share, thresholds.lead_share_tasks)


def test_required_indicators_are_the_users_where_he_gives_them(tmp_path: Path) -> None:
    """[[required_indicator]] tables replace the library's list; without them it stands."""
    file = tmp_path / "thresholds.toml"
    file.write_text(
        '[[required_indicator]]\nname = "亩均效益"\nsource = "某市方案"\naliases = ["亩均税收"]\n', "utf-8"
    )
    own = zyz.read_thresholds(file).required_indicators
    assert [("亩均效益", ("亩均税收",), "某市方案")] == [
        (each.name, each.aliases, each.source) for each in own
    ]
    town = zyz.Programme(
        name="例",
        towns=(zyz.Town(id="a", name="甲"),),
        policies=(zyz.TownPolicy(id="p", towns=("a",)),),
    )
    report = zyz.check(town, as_of=_AS_OF, select=("OTP005",), thresholds=zyz.read_thresholds(file))
    assert ["专业镇·甲·亩均效益"] == [each.subject for each in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "[lead_share",
        "[required_indicator]\nname = 1",
        "[[required_indicator]]\nname = 'a'",
        "required_indicator = [1]",
        "lead_share = 1",
        "[other]\nvalue = 1",
        "[lead_share]\nvalue = true",
        "[lead_share]\nvalue = -1",
        "[lead_share]\nvalue = 0",
    ],
)
def test_malformed_thresholds_are_refused(text: str, tmp_path: Path) -> None:
    """An unknown key or a value that is no positive figure is an error, not a silence."""
    file = tmp_path / "thresholds.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(UnreadableFileError, match=r"thresholds\.toml"):
        zyz.read_thresholds(file)


def test_missing_thresholds_are_refused(tmp_path: Path) -> None:
    """So is a file that is not there."""
    with pytest.raises(UnreadableFileError, match="cannot read thresholds"):
        zyz.read_thresholds(tmp_path / "none.toml")


def test_units_named_only_with_a_left_out_prefix_or_a_slip_have_no_other_forms() -> None:
    """What was restored or corrected is told by UNT005 and UNT002, not as another writing."""
    plan = zyz.parse_plan(
        "晋源区实施方案\n一、重点任务\n（一）做强。（责任单位：区科技局、工信局）\n成员单位：区科技局、区审行政审批局\n"
    )
    report = zyz.check(plan, as_of=_AS_OF, select=("UNT",))
    assert ["UNT005"] == [each.code for each in report.findings]


def test_an_excerpt_from_a_list_of_persons_holds_no_name() -> None:
    """Beside the units of a member list stand names: there the words alone are quoted."""
    head = "晋源区花卉方案\n一、任务\n（一）做强。（责任单位：区科技局牵头）\n附件\n晋源区花卉领导小组\n"
    plan = zyz.parse_plan(f"{head}成员：赵某某 区工信局局长\n钱某某 区商务局\n")
    report = zyz.check(plan, as_of=_AS_OF, select=("RSP008",))
    assert ["区工信局", "区商务局"] == [each.excerpt.text for each in report.findings if each.excerpt]
    listed = zyz.parse_plan(f"{head}成员单位：区工信局、区科技局\n")
    (found,) = zyz.check(listed, as_of=_AS_OF, select=("RSP008",)).findings
    assert found.excerpt is not None
    assert "成员单位：区工信局、区科技局" == found.excerpt.text


@pytest.mark.parametrize(
    ("place", "span", "inside"),
    [
        (9, (10, 20), False),
        (10, (10, 20), True),
        (20, (10, 20), True),
        (21, (10, 20), False),
        (0, (0, 0), True),
        (1, (0, 0), False),
        (None, (10, 20), False),
        (15, (10, None), False),
        (15, (None, 20), False),
    ],
)
def test_what_lies_in_the_lists_of_persons(
    place: int | None, span: tuple[int | None, int | None], *, inside: bool
) -> None:
    """Both ends are part of them; where an end is not known, nothing is."""
    lists = zyz.Source(document="a", start=span[0], end=span[1])
    assert inside is _within(zyz.Source(document="a", start=place), lists)
    assert not _within(zyz.Source(document="a", start=place), None)


def test_criteria_are_criteria() -> None:
    """A path in their place is refused with the call that was meant; for a text there is none."""
    wrong: tuple[tuple[Any, str], ...] = (
        ("标准.toml", r"no Criteria; first: zyz.read_criteria\('标准.toml'\)"),
        ("标准", "no Criteria$"),
    )
    for given, told in wrong:
        with pytest.raises(WrongUseError, match=told):
            zyz.check(_plan(), as_of=_AS_OF, criteria=given)


def test_without_criteria_nobody_is_judged_and_no_criteria_are_read() -> None:
    """Rules see none, and no candidates."""
    programme = zyz.Programme(name="例")
    context = zyz.Context(programme=programme, as_of=_AS_OF, thresholds=standard_thresholds())
    assert (None, ()) == (context.criteria, context.candidacies)
