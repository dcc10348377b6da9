"""Which plans looked at together are a draft and its final."""

import zhuanyezhen as zyz
from zhuanyezhen.comparing.compare import compare_drafts
from zhuanyezhen.model.plan import Plan

_TEXT = "{title}\n{status}一、重点任务\n（一）扩种。（责任单位：县农业农村局）\n"


def _plan(title: str = "青禾县茶产业方案", status: str = "") -> Plan:
    return zyz.parse_plan(_TEXT.format(title=title, status=f"（{status}）\n" if status else ""))


def test_a_draft_is_compared_with_the_final_of_its_title() -> None:
    """In whichever order they come; a plan on trial binds and is no draft."""
    draft, final = _plan(status="征求意见稿"), _plan(status="试行")
    assert (True, False, False) == (draft.is_draft, final.is_draft, _plan().is_draft)
    (found,) = compare_drafts([final, draft])
    assert (draft, final) == (found.draft, found.final)


def test_nothing_is_chosen_where_it_is_not_clear() -> None:
    """Another title, two finals, two drafts alone, no title."""
    draft = _plan(status="征求意见稿")
    assert () == compare_drafts([draft, _plan("赤水县茶产业方案")])
    assert () == compare_drafts([draft, _plan(), _plan()])
    assert () == compare_drafts([draft, draft])
    assert () == compare_drafts([Plan(name="甲", status="征求意见稿"), Plan(name="乙")])
