"""Tests of the fixed words of reports."""

from reporting.specimens import EMPTY, FULL, RULES, WAIVED, WAIVER
from zhuanyezhen.findings.wording import CHINESE, ENGLISH, wording


def test_the_summary_counts_in_both_languages() -> None:
    """Every severity is named with its count."""
    assert CHINESE.summary(FULL) == "共 11 条：错误 2、警告 7、提示 2"
    assert ENGLISH.summary(FULL) == "11 found: 2 error, 7 warning, 2 info"


def test_the_summary_of_nothing_says_so() -> None:
    """Nothing found is said in words."""
    assert CHINESE.summary(EMPTY) == "未发现问题"
    assert ENGLISH.summary(EMPTY) == "Nothing found"


def test_the_summary_mentions_waived_findings() -> None:
    """A waived finding is not forgotten."""
    assert CHINESE.summary(WAIVED) == "共 10 条：错误 2、警告 6、提示 2；另有 1 条已豁免"


def test_a_waiver_is_told_with_its_approver_and_last_day() -> None:
    """Who answers for it, and until when."""
    assert CHINESE.waiver_of(WAIVER) == "理由：文号待印发时编列；批准：区政府办；有效期至 2026-12-31"


def test_a_rule_is_called_by_title_or_name() -> None:
    """Chinese readers get the title, English ones the name."""
    titles = {wording(lang).title_of(RULES[0]) for lang in ("zh", "en")}
    assert {"同一单位既牵头又配合", "lead-also-cooperates"} == titles
