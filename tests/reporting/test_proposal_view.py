"""Proposals written down: what nobody answers for, and text that is safe to show."""

from datetime import date

import zhuanyezhen as zyz
from zhuanyezhen.assigning import assign, assign_all
from zhuanyezhen.reporting.proposal_view import (
    loads_to_json,
    loads_to_markdown,
    loads_to_text,
    proposal_to_markdown,
    proposal_to_text,
)

_ON = date(2026, 11, 24)
_ORPHANS = zyz.Programme(
    name="例",
    problems=(
        zyz.Problem(id="a", description="没人管\x1b[31m"),
        zyz.Problem(id="b", description="<b>有人管|</b>", unit="某局"),
    ),
)


def test_what_nobody_answers_for_has_its_reason() -> None:
    """Without an assignment every form says why; terminal codes in a ledger are shown, not obeyed."""
    proposal = assign(_ORPHANS, "a", as_of=_ON)
    text, markdown = proposal_to_text(proposal), proposal_to_markdown(proposal)
    assert "没有确定的责任单位：不属于任何专业镇；没有所在地的实施方案。" in text
    assert "没有确定的责任单位：不属于任何专业镇；没有所在地的实施方案。" in markdown
    assert "\x1b" not in text + markdown


def test_the_load_lists_the_unassigned() -> None:
    """What falls to nobody follows the table, with its reason, in every form."""
    proposals = assign_all(_ORPHANS, as_of=_ON)
    assert ("某局", 1) == (proposals.load()[0].name, proposals.load()[0].responsible)
    for text in (loads_to_text(proposals), loads_to_markdown(proposals), loads_to_json(proposals)):
        assert ("不属于任何专业镇" in text, "\x1b" in text) == (True, False)
    assert "没有确定责任单位的1个事项" in loads_to_text(proposals)


def test_stated_units_have_no_clause() -> None:
    """A ground without a clause shows its note alone; markup is escaped."""
    proposal = assign(_ORPHANS, "b", as_of=_ON)
    assert "台账写明：台账已写明责任单位\n    责任单位：某局\n" in proposal_to_text(proposal)
    assert "&lt;b&gt;有人管\\|&lt;/b&gt;" in proposal_to_markdown(proposal)
