"""Tasks: which sections and paragraphs are tasks, and what reaches from one to the next."""

from pathlib import Path

import pytest

from zhuanyezhen.model.plan import LeadConvention, Plan
from zhuanyezhen.reading.plan import parse_plan, read_plan

_HEAD = "一、重点任务\n"


def _plan(text: str, convention: LeadConvention | None = None) -> Plan:
    return parse_plan(text, jurisdiction="清和县", lead_convention=convention)


def _tasks(text: str) -> list[str]:
    """Each task as ``number title: role unit, …``."""
    return [
        f"{task.number or '-'} {task.title}: "
        + ", ".join(f"{each.role.value} {each.as_written}" for each in task.assignments)
        for task in _plan(text).tasks
    ]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("（一）育苗。扩种。（县商务局牵头）", ["（一） 育苗: lead 县商务局"]),
        ("（一）育苗（县商务局牵头）", ["（一） 育苗: lead 县商务局"]),
        ("（一）育苗 责任单位：县商务局", ["（一） 育苗: responsible 县商务局"]),
        ("（一）育苗。\n责任单位：县商务局\n配合单位：县财政局", ["（一） 育苗: responsible 县商务局, cooperate 县财政局"]),
        ("（一）育苗。扩种。（县商务局牵头）（县财政局配合）", ["（一） 育苗: lead 县商务局, cooperate 县财政局"]),
        (
            "（一）育苗。\n建圃。（县商务局牵头）\n选种。（县财政局牵头）",
            ["- 建圃: lead 县商务局", "- 选种: lead 县财政局"],
        ),
        ("（一）育苗。扩种。（县商务局牵头）\n（二）外销。拓展渠道。", ["（一） 育苗: lead 县商务局", "（二） 外销: "]),
        ("（一）育苗。由县商务局牵头制定标准，县财政局配合。", ["（一） 育苗: lead 县商务局, cooperate 县财政局"]),
        ("（一）育苗。\n县商务局、县财政局\n（二）外销。（县商务局牵头）", ["（一） 育苗: responsible 县商务局, responsible 县财政局", "（二） 外销: lead 县商务局"]),
        ("（一）育苗\n县商务局、县财政局\n（二）外销。（县商务局牵头）", ["（一） 育苗: ", "（二） 外销: lead 县商务局"]),
        ("（一）育苗 [县商务局]", ["（一） 育苗: responsible 县商务局"]),
        ("（一）育苗。【县商务局牵头，县财政局配合】扩种。【县林业局牵头】", ["（一） 育苗: lead 县商务局, cooperate 县财政局, lead 县林业局"]),
        ("（一）育苗。\n责任单位——县商务局", ["（一） 育苗: responsible 县商务局"]),
        ("（一）育苗。主办：县商务局；督办：县政府督查室", ["（一） 育苗: lead 县商务局"]),
        ("（一）育苗。责任单位责任人：县商务局 李某某", ["（一） 育苗: responsible 县商务局"]),
        (
            "（一）育苗。\n1.建圃。甲。\n2.选种。乙。（县商务局牵头）",
            ["（一） 育苗: lead 县商务局"],
        ),
        (
            "（一）育苗。\n1.建圃。甲。（县财政局牵头）\n2.选种。乙。（县商务局牵头）",
            ["1. 建圃: lead 县财政局", "2. 选种: lead 县商务局"],
        ),
    ],
)  # fmt: skip
def test_sections(text: str, tasks: list[str]) -> None:
    """A section is a task with a clause, or beside one; a closing clause speaks for the items before it."""
    assert tasks == _tasks(_HEAD + text)


def test_a_title_ends_before_its_clause() -> None:
    """The clause is cut out of title and text, its full stop with it, and kept as written."""
    (task,) = _plan(_HEAD + "（一）育苗（责任单位：县商务局）。扩种。").tasks
    assert ("育苗", ("（责任单位：县商务局）",)) == (task.title, task.clauses)
    (task,) = _plan(_HEAD + "（一）育苗。扩种。县商务局牵头。").tasks
    assert "扩种。" == task.text


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("建圃。扩种。（县商务局牵头）\n选种。（县财政局牵头）\n", ["- 建圃: lead 县商务局", "- 选种: lead 县财政局"]),
        ("建圃\n责任单位：县商务局\n配合单位：县财政局\n", ["- 建圃: responsible 县商务局, cooperate 县财政局"]),
        ("建圃\n\n责任单位：县商务局\n选种\n责任单位：县财政局\n", ["- 建圃: responsible 县商务局", "- 选种: responsible 县财政局"]),
        ("责任单位：县商务局\n", ["- : responsible 县商务局"]),
        ("建圃。\n完成时限：2026年底前\n", []),
        ("建圃。\n责任人：李某某\n", []),
        ("建圃（县商务局牵头）选种（县财政局牵头）\n", ["- 建圃: lead 县商务局", "- 建圃: lead 县财政局"]),
        ("普通一段话，没有分工。\n", []),
    ],
)  # fmt: skip
def test_before_the_first_heading(text: str, tasks: list[str]) -> None:
    """Paragraphs without numbers that end in a clause are tasks, with the clause lines below them."""
    heading = "一、保障\n略。\n"
    assert tasks[:1] == _tasks(text + heading)[:1]
    assert len(tasks) == len(_tasks(text + heading))


def test_in_an_attachment() -> None:
    """What stands behind the title of an attachment, before its first number, is read as well."""
    text = f"{_HEAD}（一）育苗。（县商务局牵头）\n附件\n任务清单\n外销。（县财政局牵头）\n一、说明\n略。\n"
    assert "lead 县财政局" in " ".join(_tasks(text))


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("（一）甲。（县商务局、县财政局）\n（二）乙。（县财政局、县商务局，列第一位的为牵头单位，下同）\n（三）丙。（县教育局、县民政局）",
            [[], ["县财政局"], ["县教育局"]]),
        ("（一）甲。（县商务局、县财政局）\n（二）乙。（县财政局、县商务局）\n列第一位的为牵头单位。", [["县商务局"], ["县财政局"]]),
        ("（一）甲。（县商务局、县财政局）\n（二）乙。（县财政局、县商务局，无牵头单位的，责任单位为牵头单位）", [[], ["县财政局", "县商务局"]]),
        ("（一）甲。（县商务局、县财政局负责，列首位的为牵头单位）\n（二）乙。（县民政局负责、无牵头单位的，责任单位为牵头单位）", [["县商务局"], ["县民政局"]]),
        ("（一）甲。（县商务局、县财政局）\n（二）乙。（县财政局牵头、县商务局）", [[], ["县财政局"]]),
    ],
)  # fmt: skip
def test_how_far_a_convention_reaches(text: str, leads: list[list[str]]) -> None:
    """From its clause on; for the whole document where it stands by itself; the last one said before holds."""
    assert leads == [[each.as_written for each in task.leads] for task in _plan(_HEAD + text).tasks]


def test_the_users_convention_holds() -> None:
    """What the user says stands above what the document says."""
    text = _HEAD + "（一）甲。（县商务局、县财政局，列第一位的为牵头单位）"
    (task,) = _plan(text, LeadConvention.RESPONSIBLE_LEADS).tasks
    assert ["县商务局", "县财政局"] == [each.as_written for each in task.leads]


def test_a_blanket_covers_later_tasks() -> None:
    """Who stands in a blanket answers for every later task, once, and not for the earlier ones."""
    tasks = _plan(
        _HEAD + "（一）甲。（县商务局牵头）\n（二）乙。（县商务局牵头；以下均需各乡镇落实）\n"
        "（三）丙。（县财政局牵头；以下均需各乡镇落实）\n（四）丁。（县民政局牵头）\n（五）戊。（各乡镇负责）"
    ).tasks
    assert [0, 1, 1, 1, 1] == [
        sum(each.as_written == "各乡镇" for each in task.assignments) for task in tasks
    ]
    assert [False, True] == [
        each.by_convention for task in tasks[2:4] for each in task.assignments if each.as_written == "各乡镇"
    ]


def test_blankets_have_a_measure() -> None:
    """A text of nothing but blankets does not give every unit to every task."""
    text = "".join(f"（一）甲。（以下均需{chr(0x4E00 + index)}坪镇落实）\n" for index in range(220))
    assert 201 >= len(_plan(_HEAD + text).tasks[-1].assignments) >= 150


def test_a_clause_in_mid_text_is_its_items_own() -> None:
    """Only a clause that closes the last item speaks for those before it."""
    assert ["1. 建圃: ", "2. 选种: lead 县商务局"] == [
        each
        for each in _tasks(_HEAD + "（一）育苗。\n1.建圃。甲。\n2.选种。（县商务局牵头）乙丙。")
        if each[0] in "12"
    ]


def test_a_clause_above_covers_the_items_below() -> None:
    """Items whose section has a clause lack none."""
    text = "（一）育苗。（县商务局牵头）\n1.建圃。甲。\n（1）选址。\n（二）外销。\n1.参展。\n（1）报名。（县财政局牵头）"
    assert "（一） 育苗: lead 县商务局" in _tasks(_HEAD + text)
    assert not any("建圃" in each or "选址" in each for each in _tasks(_HEAD + text))


def test_a_row_is_a_task(tmp_path: Path) -> None:
    """A row of a table keeps its number and its units; the convention of the document says who leads."""
    file = tmp_path / "plan.html"
    head, row = "<td>序号<td>任务<td>责任单位", "<td>1<td>育苗<td>县商务局、县财政局"
    file.write_text(f"<p>列第一位的为牵头单位。</p><table><tr>{head}<tr>{row}</table>", "utf-8")
    (task,) = read_plan(file, jurisdiction="清和县").tasks
    leads = [each.as_written for each in task.leads]
    assert ("1", "育苗", ["县商务局"], 2) == (task.number, task.title, leads, len(task.assignments))


def test_other_chapters_are_no_tasks() -> None:
    """Under 保障 a last sentence of units is prose; a labelled clause is a task all the same."""
    assert [] == _tasks("一、组织保障\n（一）协同。抓好工作。县商务局负责。")
    assert 1 == len(_tasks("一、组织保障\n（一）协同。（责任单位：县商务局）"))


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("（一）市场\n——办展。（县商务局牵头）", ["- 办展: lead 县商务局"]),
        ("（一）市场\n•办展。（县商务局牵头）\n•建仓。（县供销社牵头）", ["- 办展: lead 县商务局", "- 建仓: lead 县供销社"]),
        ("（一）市场。\n——办展。甲。\n——建仓。乙。（县商务局牵头）", ["（一） 市场: lead 县商务局"]),
        ("（一）市场。拓展。（县商务局牵头）\n——办展。", ["（一） 市场: lead 县商务局"]),
    ],
)  # fmt: skip
def test_dashes_and_bullets(text: str, tasks: list[str]) -> None:
    """A paragraph with a dash is a task where each of them has its clause; a closing one is the section's."""
    assert tasks == _tasks(_HEAD + text)


def test_a_chapter_of_shares_has_all_units() -> None:
    """What 任务分工 assigns is not asked for of 重点任务; a summary of what was done holds no tasks."""
    text = (
        "一、重点任务\n（一）育苗。建圃。\n（二）外销。办展。\n二、任务分工\n（一）苗圃。牵头单位：县林业局。"
    )
    assert ["（一） 苗圃: lead 县林业局"] == _tasks(text)
    assert [] == _tasks("一、重点工作完成情况\n（一）育苗。建圃3处。\n（二）外销。办展2次。")


def test_two_tasks_in_one_paragraph() -> None:
    """Behind a clause another task may begin in the same paragraph: its title is what stands between the two."""
    text = "一、重点任务\n育苗建圃。（县商务局牵头）。扩种千亩。（县林业局牵头）\n外销。（县财政局）"
    assert [
        "- 育苗建圃: lead 县商务局",
        "- 扩种千亩: lead 县林业局",
        "- 外销: responsible 县财政局",
    ] == _tasks(text)


def test_an_exception_belongs_to_its_convention() -> None:
    """除标注“分别牵头”外 assigns nothing."""
    text = (
        _HEAD + "（一）育苗。\n责任单位：县商务局、县财政局（除标注“分别牵头”外，列第一位为牵头单位，下同）"
    )
    assert ["（一） 育苗: lead 县商务局, responsible 县财政局"] == _tasks(text)
