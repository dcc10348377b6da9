"""Notices on the screen and in Markdown are plain to read, as JSON they are the same facts in a fixed shape."""

import json

from attrs import evolve

from tracking.notice_example import BUREAU, TODAY, county
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.notice_view import notices_to_json, notices_to_markdown, notices_to_text
from zhuanyezhen.reporting.terminal import columns
from zhuanyezhen.tracking.notice import Notices, notices


def _notices(unit: str | None = None) -> Notices:
    return notices(county(), as_of=TODAY, unit=unit)


def test_as_text() -> None:
    """Unit by unit, each matter with its ground; what was not understood at the end."""
    text = notices_to_text(_notices(), width=200)
    assert text.startswith("督办单：青禾县专业镇工作　截至2026年11月30日\n\n县工业和信息化局：\n")
    assert (
        "  二、已过时限，是否完成待核实\n"
        "    任务：（二）申报商标　2026年6月30日（已过153天，是否完成待核实）；原文“2026年6月底前”　牵头单位\n"
        "      依据：《培育方案》（二）申报商标：“（责任单位：县工信局、县财政局牵头，县花卉办、各镇配合）”\n"
    ) in text
    assert text.endswith("所涉单位可能未列出：\n  由有关方面抓好（方案.txt:9）\n")
    assert max(map(columns, notices_to_text(_notices(), width=60).splitlines())) <= 62
    assert "To 县工信局\n" in notices_to_text(_notices("县工信局"), lang="en")


def test_as_markdown() -> None:
    """A table for each part; how much each has only where there are several; nothing can change the page."""
    text = notices_to_markdown(_notices())
    assert "| 县工信局 | 5 | 0 | 2 | 1 | 1 | 0 |" in text
    assert "## 县工信局\n\n牵头和负责5项，配合0项。\n" in text
    assert "### 一、已逾期\n\n| 事项 | 依据 | 分工 | 时限 |\n" in text
    assert text.endswith("\n\n- 由有关方面抓好（方案.txt:9）\n")
    one = notices_to_markdown(evolve(_notices("石桥镇"), unread=()))
    assert ("没有日期 |" in one, one.count("\n## ")) == (False, 1)
    hostile = Programme(name="<b>", problems=(Problem(id="|", description="<script>|\x1b[31m", unit="*县*"),))
    written = notices_to_markdown(notices(hostile, as_of=TODAY))
    assert "<script>" not in written
    assert "\x1b" not in written + notices_to_text(notices(hostile, as_of=TODAY))
    assert "## \\*县\\*" in written


def test_as_json() -> None:
    """Unknown is null; each matter says its state, its day, its clause and the place of the name."""
    read = json.loads(notices_to_json(_notices("县工信局")))
    assert ("青禾县专业镇工作", "2026-11-30", 7) == (read["name"], read["as_of"], read["before"])
    (notice,) = read["notices"]
    assert (BUREAU, "县工信局", [], 2, 1, 1) == tuple(
        notice[key] for key in ("unit", "name", "candidates", "overdue", "passed", "due_soon")
    )
    assert {
        "kind": "task",
        "what": "（二）申报商标",
        "subject": "培育方案·（二）申报商标",
        "role": "lead",
        "as_written": "县工信局",
        "through": None,
        "state": "deadline-passed",
        "day": "2026-06-30",
        "days_left": -153,
        "certainty": "end-of-period",
        "reason": None,
        "time_words": "2026年6月底前",
        "clause": {
            "document": "培育方案",
            "ledger": None,
            "number": "（二）",
            "heading": "申报商标",
            "words": "（责任单位：县工信局、县财政局牵头，县花卉办、各镇配合）",
            "place": "方案.txt:5",
            "start": 100,
            "end": 104,
        },
    } == notice["items"][2]
    assert [{"text": "由有关方面抓好", "reason": "prose", "place": "方案.txt:9"}] == read["unread"]


def test_json_of_what_is_not_known() -> None:
    """Nobody, no day, no place."""
    answer = notices(Programme(name="例", problems=(Problem(id="1", description="甲"),)), as_of=TODAY)
    unread = evolve(_notices().unread[0], source=None)
    read = json.loads(notices_to_json(evolve(answer, unread=(unread,)), lang="en"))
    (notice,) = read["notices"]
    (item,) = notice["items"]
    assert (None, None, None) == (notice["unit"], notice["name"], item["role"])
    assert ("undated", None, None, None, "not-given") == tuple(
        item[key] for key in ("state", "day", "days_left", "certainty", "reason")
    )
    assert ("problems", None, None) == tuple(item["clause"][key] for key in ("ledger", "place", "start"))
    assert read["unread"][0]["place"] is None
