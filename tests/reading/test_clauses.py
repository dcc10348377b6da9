"""Where clauses stand: behind labels, in brackets, in last sentences, in prose — and where prose stays prose."""

import itertools

import pytest
from hypothesis import given

from effort import is_linear
from strategies_clauses import clause_texts, clauses_with_units
from zhuanyezhen.model.plan import Role
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.reading.brackets import match_brackets
from zhuanyezhen.reading.clauses import Clause, ClauseReader
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.plan import parse_plan

_TASK = "一、重点任务\n（一）壮大石材产业。"


def _reader(text: str) -> ClauseReader:
    document = document_of(text, "plan.txt")
    register = Register(Scope(jurisdiction="清和县"))
    return ClauseReader(document=document, brackets=match_brackets(document), register=register, year=2025)


def _said(text: str, clause: Clause) -> tuple[str, list[str]]:
    units = [f"{each.role.value} {text[each.start : each.end]}" for each in clause.items]
    unread = [f"{each.reason} {text[each.start : each.end]}" for each in clause.misread]
    return text[clause.start : clause.end], [*units, *unread]


def _find(text: str, *, sentences: bool = True) -> list[tuple[str, list[str]]]:
    return [_said(text, each) for each in _reader(text).find(0, len(text), sentences=sentences)]


@pytest.mark.parametrize(
    ("text", "clause", "said"),
    [
        ("责任单位：县商务局\n下文", "责任单位：县商务局", ["responsible 县商务局"]),
        ("责任单位：县商务局。下文", "责任单位：县商务局", ["responsible 县商务局"]),
        (" 责任单位：县商务局", "责任单位：县商务局", ["responsible 县商务局"]),
        ("扩种。（ 责任单位：县商务局）下文", "（ 责任单位：县商务局）", ["responsible 县商务局"]),
        ("【责任单位：县商务局】", "【责任单位：县商务局】", ["responsible 县商务局"]),
        ("（责任单位：县商务局", "（责任单位：县商务局", ["responsible 县商务局"]),
        ("园区 责任单位：县商务局", "责任单位：县商务局", ["responsible 县商务局"]),
        ("园区。责任单位：青石联盟体", "责任单位：青石联盟体", ["responsible 青石联盟体"]),
        ("责任单位：", "责任单位：", ["empty 责任单位："]),
        ("（责任单位：）", "（责任单位：）", ["empty （责任单位：）"]),
        ("支持：县商务局", "支持：县商务局", ["cooperate 县商务局"]),
        ("责任分工：县商务局", "责任分工：县商务局", ["responsible 县商务局"]),
        ("（分管领导：李某某）", "（分管领导：李某某）", []),
        ("（责任单位：/）", "（责任单位：/）", []),
        ("责任单位：\n县商务局、县财政局\n县教育局\n正文", "责任单位：\n县商务局、县财政局\n县教育局",
            ["responsible 县商务局", "responsible 县财政局", "responsible 县教育局"]),
        ("责任单位：\n县商务局\n县工信局", "责任单位：\n县商务局\n县工信局", ["responsible 县商务局", "responsible 县工信局"]),
        ("责任单位：\n县商务局\n", "责任单位：\n县商务局", ["responsible 县商务局"]),
        ("支持：积极推进，配合：县商务局", "配合：县商务局", ["cooperate 县商务局"]),
    ],
)  # fmt: skip
def test_behind_a_label(text: str, clause: str, said: list[str]) -> None:
    """A label opens a clause to the end of its bracket, its sentence, or the list below it."""
    assert [(clause, said)] == _find(text)


@pytest.mark.parametrize(
    "text",
    [
        "园区 责任单位：积极推进",
        "支持：积极推进",
        "支持：县商务局、积极推进",
        "责任分工：推进落实",
        "支持：甲，支持：乙，支持：丙",
        "甲 责任单位：推进，乙 责任单位：加快",
        "支持：县商务局、积极推进，支持：加快完善",
    ],
)
def test_a_label_in_prose(text: str) -> None:
    """A weak label needs units and nothing else, one in mid-sentence at least a unit."""
    assert [] == _find(text)


@pytest.mark.parametrize(
    ("text", "clause", "said"),
    [
        ("扩种。（县商务局牵头）", "（县商务局牵头）", ["lead 县商务局"]),
        ("扩种（县商务局牵头），育苗。", "（县商务局牵头）", ["lead 县商务局"]),
        ("扩种（县商务局、县财政局）", "（县商务局、县财政局）", ["responsible 县商务局", "responsible 县财政局"]),
        ("扩种（县商务局、县财政局）。； \n下文", "（县商务局、县财政局）", ["responsible 县商务局", "responsible 县财政局"]),
        ("（县商务局牵头制定方法）", "（县商务局牵头制定方法）", ["lead 县商务局"]),
        ("（推进、县商务局牵头）", "（推进、县商务局牵头）", ["lead 县商务局", "name 推进"]),
        ("（积极推进甲乙丙、县商务局牵头）", "（积极推进甲乙丙、县商务局牵头）", ["lead 县商务局", "name 积极推进甲乙丙"]),
        ("（积极推进甲乙丙，由县商务局做好牵头的事）", "（积极推进甲乙丙，由县商务局做好牵头的事）", ["clause （积极推进甲乙丙，由县商务局做好牵头的事）"]),
    ],
)  # fmt: skip
def test_in_brackets(text: str, clause: str, said: list[str]) -> None:
    """A bracket of units and role words; one with other words only at the end, and if units prevail."""
    assert [(clause, said)] == _find(text, sentences=False)


_BOTH = ["lead 县商务局", "cooperate 县财政局"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "扩种。（县商务局牵头，县财政局配合；完成时限：2025年底前）",
            [("（县商务局牵头，县财政局配合；完成时限：2025年底前）", _BOTH)],
        ),
        (
            "扩种。〔县商务局牵头；配合单位：县财政局〕。",
            [("〔县商务局牵头；配合单位：县财政局〕", _BOTH)],
        ),
        (
            "扩种。【完成时限：2025年底前；县商务局牵头，县财政局配合】",
            [("【完成时限：2025年底前；县商务局牵头，县财政局配合】", _BOTH)],
        ),
        (
            "扩种[县商务局；时限：2025年底前]，育苗（县财政局；时限：2026年底前）。",
            [
                ("[县商务局；时限：2025年底前]", ["responsible 县商务局"]),
                ("（县财政局；时限：2026年底前）", ["responsible 县财政局"]),
            ],
        ),
        (
            "扩种。县商务局牵头，县财政局配合；完成时限：2025年底前。",
            [("县商务局牵头，县财政局配合", _BOTH), ("完成时限：2025年底前", [])],
        ),
        (
            "扩种。县商务局牵头；县财政局配合。完成时限：2025年底前。",
            [("县商务局牵头；县财政局配合", _BOTH), ("完成时限：2025年底前", [])],
        ),
        ("扩种（见附件；责任单位：县商务局）", [("责任单位：县商务局）", ["responsible 县商务局"])]),
        ("扩种；县财政局配合", [("县财政局配合", ["cooperate 县财政局"])]),
    ],
)
def test_a_day_beside_the_units(text: str, clauses: list[tuple[str, list[str]]]) -> None:
    """A label in the middle of a bracket, or behind a sentence, takes nothing from the units before it."""
    assert clauses == _find(text)


@pytest.mark.parametrize(
    "text",
    [
        "扩种（县商务局、县财政局）等",
        "扩种（县商务局）",
        "（积极推进甲乙丙、县商务局负责的事）",
        "（县商务局牵头制定方法）后文",
        "（以下简称甲）",
        "（" + "县商务局、" * 401 + "牵头）",
        "（县商务局牵头",
    ],
)
def test_brackets_of_prose(text: str) -> None:
    """One unit alone, units in mid-sentence, words that outweigh the units, or too many characters."""
    assert [] == _find(text, sentences=False)


def test_a_bracket_that_closes_elsewhere() -> None:
    """A bracket that closes behind the stretch looked at is none of its clauses."""
    text = "扩种（县商务局牵头）"
    assert () == _reader(text).find(0, len(text) - 1, sentences=False)


@pytest.mark.parametrize(
    ("text", "clause", "said"),
    [
        (
            "扩种。县商务局牵头，县财政局配合。",
            "县商务局牵头，县财政局配合",
            ["lead 县商务局", "cooperate 县财政局"],
        ),
        ("县商务局牵头", "县商务局牵头", ["lead 县商务局"]),
        (
            "扩种。县商务局、县财政局。",
            "县商务局、县财政局",
            ["responsible 县商务局", "responsible 县财政局"],
        ),
    ],
)
def test_last_sentences(text: str, clause: str, said: list[str]) -> None:
    """The last sentence of a paragraph, if every word of it is a unit or a role."""
    assert [(clause, said)] == _find(text)
    assert [] == _find(text, sentences=False)


@pytest.mark.parametrize(
    "text",
    [
        "县商务局、县财政局。",
        "扩种。县商务局。",
        "扩种。县商务局、青石联盟体。",
        "扩种。甲乙、丙丁。",
        "扩种。县商务局牵头制定工作。",
        "扩种。积极配合。",
        "扩种。",
        "。。",
        "",
        "扩种。" + "县商务局、" * 401 + "县财政局牵头",
    ],
)
def test_sentences_of_prose(text: str) -> None:
    """Names alone on a line, unknown names, role words alone, and what is too long stay prose."""
    assert [] == _find(text)


def test_a_sentence_holds_one_clause() -> None:
    """Where a label made a clause of it, the last sentence is not read again."""
    assert 1 == len(_find("责任单位：县商务局牵头，县财政局配合。"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由县商务局牵头制定标准，县财政局配合，形成合力", [("由县商务局牵头制定标准", ["lead 县商务局"]), ("县财政局配合", ["cooperate 县财政局"])]),
        ("由县商务局牵头负责、县财政局配合", [("由县商务局牵头负责、县财政局配合", ["lead 县商务局", "lead 县财政局"])]),
        ("县商务局和积极营造的各方牵头", [("县商务局和积极营造的各方牵头", ["prose 县商务局和积极营造的各方牵头"])]),
        ("县商务局和积极营造的各方配合", []),
        ("各方发挥牵头作用", []),
        ("大家落实，各方负责", []),
    ],
)  # fmt: skip
def test_in_prose(text: str, found: list[tuple[str, list[str]]]) -> None:
    """A piece of a sentence that assigns is read, or told where it says who leads and is not understood."""
    clauses = list(_reader(text).in_prose(0, len(text)))
    assert [each[0] for each in found] == [_said(text, each)[0] for each in clauses]
    assert all(each.prose for each in clauses)


def test_a_cell_is_a_clause() -> None:
    """The column says the role."""
    text = "县商务局、县财政局"
    clause = _reader(text).read_cell(0, len(text), Role.LEAD)
    assert (text, ["lead 县商务局", "lead 县财政局"]) == _said(text, clause)


def test_what_a_clause_counts() -> None:
    """A clause assigns if it names a unit, says that there is none, or was not understood."""
    texts = ("责任单位：县商务局", "责任单位：无", "责任单位：推进建设", "责任人：李某某")
    clauses = [_reader(text).find(0, len(text), sentences=False)[0] for text in texts]
    assert [(True, 0), (True, 0), (True, 4), (False, 0)] == [(each.assigns, each.unread) for each in clauses]


@given(clause_texts())
def test_clauses_are_apart(text: str) -> None:
    """No text raises; clauses stand in order, within the text, and share no character."""
    clauses = _reader(text).find(0, len(text), sentences=True)
    assert all(0 <= each.start < each.end <= len(text) for each in clauses)
    assert all(first.end <= second.start for first, second in itertools.pairwise(clauses))


@given(clauses_with_units())
def test_a_known_unit_is_assigned_or_unread(written: tuple[str, tuple[str, ...]]) -> None:
    """Conservation in a plan: a known unit behind a label, or before a role word in a bracket, is not lost."""
    clause, units = written
    plan = parse_plan(f"{_TASK}扩大规模。{clause}\n", jurisdiction="清和县")
    assigned = {each.as_written for task in plan.tasks for each in task.assignments}
    unread = "".join(each.text for each in plan.unread)
    assert [] == [unit for unit in units if unit not in assigned and unit not in unread]


@given(clause_texts())
def test_no_text_makes_reading_raise(text: str) -> None:
    """Whatever stands in a task, every assignment leads back to its characters."""
    plan = parse_plan(_TASK + text)
    for task in plan.tasks:
        for each in task.assignments:
            assert each.source is not None
            written = plan.text[each.source.start : each.source.end]
            assert "".join(each.as_written.split()) == "".join(written.split())  # layout joins lines


_HOSTILE = {
    "牵头": "牵头",
    "责任单位": "责任单位：",
    "括号": "（",
    "成对括号": "（）",
    "各": "各",
    "顿号": "、",
    "等": "等",
    "和": "和",
    "空格": " ",
    "换行": "\n",
    "补空格的标签": "责   任   单   位   ：",
    "修饰": "主要责任协同配合",
    "惯例": "列第一位的",
    "列": "列",
    "的": "第一的的的的的",
    "统括": "（以下均需县商务局落实）\n（一）甲。",
    "弱标签": "支持：甲，",
    "弱标签有单位": "支持：甲县商务局、推进，",
    "句中标签": "甲责任单位：推进，",
    "嵌套": "（支持：甲",
    "同一行": "乙（县商务局牵头）",
    "每项惯例": "（一）甲。（县商务局、县财政局，列第一位的为牵头单位）\n",
    "散文": "由县商务局牵头制定办法，",
    "表头": "牵头单位\n",
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_time_grows_with_the_text(name: str) -> None:
    """Twice the text takes at most three times as long, whatever is repeated in it."""
    unit = _HOSTILE[name]
    assert is_linear(lambda count: parse_plan(_TASK + unit * count), 6_000 // len(unit))


@pytest.mark.parametrize(
    ("line", "listed"),
    [("甲局", True), ("县花卉合作社", True), ("县财政局", True), ("花卉之窗", False), ("（二）扩种", False)],
)
def test_a_list_of_one_name_a_line_goes_on(line: str, *, listed: bool) -> None:
    """With what is known as a unit, and with what only looks like one; anything else ends it."""
    text = f"责任单位：\n县商务局\n{line}\n下文"
    ((_, said),) = _find(text)
    assert ["responsible 县商务局", *[f"responsible {line}"] * listed] == said
