"""Tables of tasks as offices make them: headings, sections, merged cells, parts, and that nothing is lost."""

from pathlib import Path

import pytest

from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.reading.plan import read_plan

Rows = list[list[str]]


def _table(rows: Rows) -> str:
    """A table; ``rowspan=2|text`` is a cell with its span."""
    lines = []
    for row in rows:
        cells = (cell.rpartition("|") for cell in row)
        lines.append("<tr>" + "".join(f"<td {span}>{text}</td>" for span, _, text in cells) + "</tr>")
    return f"<table>{''.join(lines)}</table>"


def _read(folder: Path, *parts: str | Rows) -> Plan:
    body = "".join(part if isinstance(part, str) else _table(part) for part in parts)
    file = folder / "plan.html"
    file.write_text(f"<meta charset=utf-8><p>应县专业镇方案</p>{body}", "utf-8")
    return read_plan(file)


def _units(task: Task) -> list[tuple[str, str]]:
    return [(each.role.value, each.as_written) for each in task.assignments]


def _tasks(plan: Plan) -> list[tuple[str | None, str, tuple[str, ...], list[tuple[str, str]]]]:
    return [(task.number, task.title, task.path, _units(task)) for task in plan.tasks]


def _unread(plan: Plan) -> list[tuple[str, str]]:
    """What is unread in tables; labels of which nothing was made are the business of ``traces``."""
    return [(each.text, each.reason) for each in plan.unread if each.reason != "label"]


@pytest.mark.parametrize(
    "heading",
    [
        [
            ["rowspan=2|序号", "rowspan=2|重点任务", "colspan=2|责任单位", "rowspan=2|完成时限"],
            ["牵头单位", "配合单位"],
        ],
        [
            ["rowspan=2|序号", "rowspan=2|重点任务", "colspan=2|任务落实", "rowspan=2|完成时限"],
            ["牵头单位", "配合单位"],
        ],
        [["序号", "重点任务", "责任单位", "", "完成时限"], ["", "", "牵头单位", "配合单位", ""]],
        [["colspan=5|应县任务分工表"], ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]],
    ],
)
def test_headings_in_tiers(tmp_path: Path, heading: Rows) -> None:
    """责任单位 over 牵头单位 and 配合单位, merged or blank; a title across the table is no heading."""
    plan = _read(
        tmp_path,
        [
            *heading,
            ["1", "育种", "县农业农村局", "县科技局", "2027年6月"],
            ["2", "办展", "县商务局", "/", "长期坚持"],
        ],
    )
    assert [
        ("1", "育种", (), [("lead", "县农业农村局"), ("cooperate", "县科技局")]),
        ("2", "办展", (), [("lead", "县商务局")]),
    ] == _tasks(plan)
    assert ["2027年6月", "长期坚持"] == [str(task.deadline) for task in plan.tasks]
    assert [] == _unread(plan)


def test_title_text_and_notes(tmp_path: Path) -> None:
    """The first column of tasks is the title, what follows is text with its figures; a note gives no deadline."""
    plan = _read(
        tmp_path,
        [
            ["重点任务", "工作内容", "责任单位", "备注"],
            ["1.做强产业。扩种。", "2026年底前新增企业3家", "县工信局", "每月28日前报送"],
        ],
    )
    (task,) = plan.tasks
    assert ("1.", "做强产业", "1.做强产业。扩种。\n2026年底前新增企业3家\n每月28日前报送") == (
        task.number,
        task.title,
        task.text,
    )
    assert (["2026年底前"], ["3家"]) == (
        [str(each) for each in task.deadlines],
        [str(each.quantity) for each in task.targets],
    )


def test_deadlines_of_a_cell(tmp_path: Path) -> None:
    """Several in one cell are read as in prose; what is none is told, and a stroke is nothing."""
    plan = _read(
        tmp_path,
        [
            ["任务", "牵头单位", "时限"],
            ["育种", "县农业农村局", "2026年6月底前建圃，2027年底前扩种"],
            ["办展", "县商务局", "尽快"],
            ["引才", "县人社局", "—"],
        ],
    )
    assert [["2026年6月底前", "2027年底前"], [], []] == [
        [str(due) for due in task.deadlines] for task in plan.tasks
    ]
    assert [("尽快", "deadline")] == _unread(plan)


def test_persons_beside_units_are_left_out(tmp_path: Path) -> None:
    """Under 牵头单位/责任人 neither names nor posts come out; what is too long for a name is told."""
    plan = _read(
        tmp_path,
        [
            ["任务", "分管领导", "牵头单位/责任人", "配合单位"],
            ["育种", "某甲乙", "县农业农村局/某丙丁", "县科技局<br>县财政局"],
            ["办展", "某甲乙", "县商务局 某戊己副局长", ""],
            ["引才", "某甲乙", "县人社局、推动各项工作落地见效事宜", ""],
            ["修路", "某甲乙", "（副县长 某丙丁 县交通局、税务局）", ""],
        ],
    )
    assert [
        [("lead", "县农业农村局"), ("cooperate", "县科技局"), ("cooperate", "县财政局")],
        [("lead", "县商务局")],
        [("lead", "县人社局")],
        [("lead", "县交通局"), ("lead", "税务局")],
    ] == [_units(task) for task in plan.tasks]
    assert 1 == len(plan.unread)
    assert not any("某" in text for text, _ in _unread(plan))


def test_section_rows_are_the_path(tmp_path: Path) -> None:
    """One cell across all columns, or alone in its row, heads the rows below; sums and notes are nothing."""
    plan = _read(
        tmp_path,
        [
            ["序号", "任务", "牵头单位"],
            ["colspan=3|一、做强产业（牵头单位：县工信局）"],
            ["1", "育种", "县农业农村局"],
            ["", "（一）土地", ""],
            ["2", "流转", "县自然资源局"],
            ["二、扩大市场", "", ""],
            ["3", "办展", "县商务局"],
            ["colspan=3|其他"],
            ["4", "引才", "县人社局"],
            ["三", "交通", ""],
            ["（一）", "公路", ""],
            ["5", "修路", "县交通局"],
            ["6", "架桥", ""],
            ["四", "其他", ""],
            ["7", "", ""],
            ["合计", "4项", ""],
            ["colspan=3|注：牵头单位可以调整。"],
        ],
    )
    assert [
        ("育种", ("一、做强产业",)),
        ("流转", ("一、做强产业", "（一）土地")),
        ("办展", ("二、扩大市场",)),
        ("引才", ("其他",)),
        ("修路", ("三、交通", "（一）公路")),
        ("架桥", ("三、交通", "（一）公路")),
        ("其他", ("三、交通", "（一）公路")),
    ] == [(task.title, task.path) for task in plan.tasks]
    assert [("（牵头单位：县工信局）", "table")] == _unread(plan)


def test_sections_without_a_column_of_numbers(tmp_path: Path) -> None:
    """A title alone in its row is a section if 一、 stands before it, else a task without units."""
    plan = _read(
        tmp_path,
        [["任务", "牵头单位"], ["一、产业", ""], ["育种", "县农业农村局"], ["引才", ""], ["", "县人社局"]],
    )
    assert [
        (None, "育种", ("一、产业",), [("lead", "县农业农村局")]),
        (None, "引才", ("一、产业",), [("lead", "县人社局")]),
    ] == _tasks(plan)


def test_rows_of_one_merged_task(tmp_path: Path) -> None:
    """They are one task: each unit once, and who leads one row does not cooperate in another."""
    plan = _read(
        tmp_path,
        [
            ["重点任务", "具体举措", "牵头单位", "配合单位"],
            ["rowspan=3|育种", "建圃", "县农业农村局", "rowspan=2|县工信局"],
            ["引种", "县工信局"],
            ["试种", "县农业农村局", "县科技局、县科技局"],
            ["办展", "", "县商务局", "无"],
        ],
    )
    assert [
        (
            None,
            "育种",
            (),
            [
                ("lead", "县农业农村局"),
                ("lead", "县工信局"),
                ("cooperate", "县科技局"),
                ("cooperate", "县科技局"),
            ],
        ),
        (None, "办展", (), [("lead", "县商务局")]),
    ] == _tasks(plan)
    assert "育种\n建圃\n引种\n试种" == plan.tasks[0].text


@pytest.mark.parametrize("second", ["具体任务", "具体举措"])
def test_a_merged_cell_over_numbered_rows_is_their_path(tmp_path: Path, second: str) -> None:
    """With a number of their own the rows are tasks, and merged units and deadlines count for each."""
    plan = _read(
        tmp_path,
        [
            ["序号", "重点任务", second, "牵头单位", "完成时限"],
            ["1", "rowspan=2|做强", "育种", "rowspan=2|县农业农村局", "rowspan=2|2026年底前"],
            ["2", "扩种"],
            ["3", "", "试种", "县科技局", ""],
        ],
    )
    assert [
        ("1", "育种", ("做强",), [("lead", "县农业农村局")]),
        ("2", "扩种", ("做强",), [("lead", "县农业农村局")]),
        ("3", "试种", ("做强",), [("lead", "县科技局")]),
    ] == _tasks(plan)
    assert ["2026年底前", "2026年底前", None] == [task.deadline and str(task.deadline) for task in plan.tasks]


def test_a_merged_cell_over_tasks_is_their_path(tmp_path: Path) -> None:
    """A second column of tasks takes the title in the whole table, a blank category is the one above."""
    plan = _read(
        tmp_path,
        [
            ["领域", "目标任务", "具体任务", "责任单位"],
            ["种植", "rowspan=2|做强", "育种", "县农业农村局"],
            ["", "扩种", "县科技局"],
            ["", "市场", "办展", "县商务局"],
            ["", "市场", "", "县文旅局"],
        ],
    )
    assert [
        (None, "育种", ("种植", "做强"), [("responsible", "县农业农村局")]),
        (None, "扩种", ("种植", "做强"), [("responsible", "县科技局")]),
        (None, "办展", ("种植", "市场"), [("responsible", "县商务局")]),
        (None, "市场", ("种植",), [("responsible", "县文旅局")]),
    ] == _tasks(plan)


def test_a_number_without_a_title_is_told(tmp_path: Path) -> None:
    """Its units are given to no other task."""
    plan = _read(
        tmp_path,
        [["序号", "任务", "牵头单位"], ["1", "育种", "县农业农村局"], ["2", "", "县商务局"]],
    )
    assert [("1", "育种", (), [("lead", "县农业农村局")])] == _tasks(plan)
    assert [("县商务局", "table")] == _unread(plan)


def test_clauses_in_cells(tmp_path: Path) -> None:
    """Role words, labels and brackets inside a cell count, and the prose around does not read them again."""
    plan = _read(
        tmp_path,
        "<p>一、任务分工</p>",
        [
            ["任务", "责任单位"],
            ["办展", "县商务局牵头，县文旅局配合"],
            ["建圃", "牵头单位：县农业农村局；配合单位：县科技局"],
            ["育种", "（县工信局牵头，县科技局配合）"],
            ["引才。（牵头单位：县人社局）", "县财政局"],
        ],
    )
    assert [
        ("办展", [("lead", "县商务局"), ("cooperate", "县文旅局")]),
        ("建圃", [("lead", "县农业农村局"), ("cooperate", "县科技局")]),
        ("育种", [("lead", "县工信局"), ("cooperate", "县科技局")]),
        ("引才", [("lead", "县人社局"), ("responsible", "县财政局")]),
    ] == [(task.title, _units(task)) for task in plan.tasks]


_FIRST: Rows = [["序号", "任务", "牵头单位", "配合单位"], ["1", "育种", "县农业农村局", "县科技局"]]


def test_a_table_in_parts_goes_on(tmp_path: Path) -> None:
    """Over a page, behind its furniture; the rest of a row that the page cut off belongs to its task."""
    plan = _read(
        tmp_path,
        _FIRST,
        "<p>— 3 —</p><p>应县人民政府公报</p>",
        [["", "", "", "县财政局"], ["2", "办展", "县商务局", "无"], ["合计", "", "", ""]],
        _FIRST,
    )
    assert [
        ("1", "育种", (), [("lead", "县农业农村局"), ("cooperate", "县科技局"), ("cooperate", "县财政局")]),
        ("2", "办展", (), [("lead", "县商务局")]),
        ("1", "育种", (), [("lead", "县农业农村局"), ("cooperate", "县科技局")]),
    ] == _tasks(plan)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ([["甲", "乙", "县商务局", "丁"]], ["县商务局"]),
        ([["1", "县商务局", "推动工作", "丁"]], ["县商务局"]),
        ([["1", "某甲", "县商务局", ""]], ["县商务局"]),
        ([["1", "县商务局"]], []),
        ([["序号", "项目", "建设单位", "规模"], ["1", "厂房", "县商务局", "3亩"]], []),
        ([["职务", "姓名", "责任单位", ""], ["组长", "某甲", "县商务局", ""]], []),
        ([["责任单位", "县商务局"], ["完成时限", "2026年"]], ["县商务局"]),
        ([["合计", "", "", ""]], []),
        ([["任务", "单位"], ["产值", "亿元"]], []),
    ],
)
def test_a_table_that_does_not_go_on(tmp_path: Path, part: Rows, told: list[str]) -> None:
    """Units that were assigned are told where they stand; other tables and lists of persons are let be."""
    plan = _read(tmp_path, _FIRST, part)
    assert ["育种"] == [task.title for task in plan.tasks if _units(task)]
    assert [(text, "table") for text in told] == _unread(plan)


def test_the_rest_of_a_row_is_not_told_twice(tmp_path: Path) -> None:
    """A part that holds nothing but what the page cut off is read."""
    plan = _read(tmp_path, _FIRST, [["", "", "", "县财政局"]])
    assert [("lead", "县农业农村局"), ("cooperate", "县科技局"), ("cooperate", "县财政局")] == _units(
        plan.tasks[0]
    )
    assert (1, []) == (len(plan.tasks), _unread(plan))


def test_numbers_may_start_again_below_a_section(tmp_path: Path) -> None:
    """The second part of a table that opens with a section row goes on, whatever its numbers."""
    plan = _read(
        tmp_path,
        _FIRST,
        [["colspan=4|二、市场"], ["1", "办展", "县商务局", ""]],
        [["", "引才", "县人社局", ""]],
    )
    assert [("1", "育种", ()), ("1", "办展", ("二、市场",)), (None, "引才", ())] == [
        (task.number, task.title, task.path) for task in plan.tasks
    ]


def test_a_part_behind_nothing_but_a_heading(tmp_path: Path) -> None:
    """Units without any task before them are told."""
    plan = _read(tmp_path, _FIRST[:1], [["", "", "县商务局", ""]])
    assert ((), [("县商务局", "table")]) == (plan.tasks, _unread(plan))


def test_units_that_are_none(tmp_path: Path) -> None:
    """单位 is a column of units if its cells are."""
    plan = _read(tmp_path, [["任务", "单位"], ["育种", "县农业农村局"]])
    assert [(None, "育种", (), [("responsible", "县农业农村局")])] == _tasks(plan)


def test_a_note_below_a_table_speaks_of_it(tmp_path: Path) -> None:
    """The convention in the note holds for its rows."""
    plan = _read(
        tmp_path,
        [["任务", "责任单位"], ["育种", "县农业农村局、县科技局"], ["colspan=2|注：列第一位的为牵头单位。"]],
    )
    assert [("lead", "县农业农村局"), ("responsible", "县科技局")] == _units(plan.tasks[0])


def test_the_prose_does_not_see_the_table(tmp_path: Path) -> None:
    """The last task above a table has none of its deadlines and words, and offsets stay."""
    plan = _read(
        tmp_path,
        "<p>一、重点任务</p><p>（一）修路。通车。（责任单位：县交通局牵头）</p>",
        [["任务", "牵头单位", "时限"], ["育种", "县农业农村局", "2026年底前"]],
        "<p>（二）架桥。（责任单位：县水利局牵头）</p>",
    )
    road, bridge, seed = plan.tasks
    assert ("通车。", None, "（二）", "2026年底前") == (
        road.text,
        road.deadline,
        bridge.number,
        str(seed.deadline),
    )
    for task in plan.tasks:
        source = task.assignments[0].source
        assert source is not None
        assert task.assignments[0].as_written == plan.text[source.start : source.end]


def test_a_heading_with_strange_columns(tmp_path: Path) -> None:
    """Where most cells are labels a column that nobody knows, or one of persons, is no row of units."""
    plan = _read(
        tmp_path,
        [
            ["序号", "事项", "县级包联领导", "责任单位", "起始时间", "完成时间"],
            ["1", "建设气调库", "张某某", "县商务局", "2026年3月", "2026年9月"],
        ],
    )
    assert [("1", "建设气调库", (), [("responsible", "县商务局")])] == _tasks(plan)
    assert (["2026年9月"], []) == ([str(each) for each in plan.tasks[0].deadlines], _unread(plan))


def test_rows_below_a_number_are_one_task(tmp_path: Path) -> None:
    """Rows without number and title belong to the task above; the other rows keep their titles."""
    plan = _read(
        tmp_path,
        [
            ["序号", "项目名称", "主要内容", "分管领导", "牵头单位"],
            ["1", "改善出行", "修路8公里", "李某", "县交通局"],
            ["2", "优化养老", "上门服务300人", "王某", "县民政局"],
            ["", "", "改造站点4家", "王某", "县住建局"],
        ],
    )
    assert [
        ("1", "改善出行", (), [("lead", "县交通局")]),
        ("2", "优化养老", (), [("lead", "县民政局"), ("lead", "县住建局")]),
    ] == _tasks(plan)
