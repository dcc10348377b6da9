"""The matrix and the load: units, tasks and roles as the plan has them."""

import pytest
from attrs import evolve

import zhuanyezhen as zyz
from display.drawn import fills, places, texts
from zhuanyezhen.display.canvas import DARK, WHITE

_TEXT = """晋源区实施方案
一、重点任务
（一）扩种花卉。（责任单位：区农业农村局牵头，区市场局、区商务局配合）
（二）办好展会。（责任单位：区商务局牵头，区市场监管局配合）
（三）修好道路。（责任单位：区交通局）
"""
_PLAN = zyz.parse_plan(_TEXT, name="方案")


def _plan_of(*roles: tuple[str, zyz.Role]) -> zyz.Plan:
    given = tuple(zyz.Assignment(role=role, as_written=name) for name, role in roles)
    return zyz.Plan(name="方案", tasks=(zyz.Task(number="（一）", title="一", assignments=given),))


def test_the_matrix_shows_units_tasks_and_roles() -> None:
    """Each unit once, its aliases (市场局, 市场监管局) merged; the leading ones first."""
    seen = texts(zyz.matrix_chart(_PLAN))
    assert seen[:3] == [
        "责任分工矩阵",
        "晋源区实施方案",
        "3项任务，4个单位；牵头单位2次，配合单位3次，责任单位1次",
    ]
    columns = ["（一）扩种花卉", "（二）办好展会", "（三）修好道路"]
    assert [each for each in seen if each in columns] == columns
    units = ["区商务局", "区农业农村局", "区市场局", "区交通局"]
    assert [each for each in seen if each.startswith("区")] == units
    assert [seen.count(letter) for letter in "牵配责落"] == [2, 3, 1, 0]


def test_roles_differ_in_shape_filling_and_character() -> None:
    """So that a black-and-white print tells them apart."""
    chart = zyz.matrix_chart(_plan_of(*((role.value, role) for role in zyz.Role)))
    symbols = chart.to_dict()["vconcat"][0]["layer"][0]["encoding"]
    for channel in ("shape", "fill"):
        assert len(set(symbols[channel]["scale"]["range"])) == len(zyz.Role)
    assert [each for each in texts(chart) if each in set("牵配责落")] == list("牵配责落")
    assert {DARK, WHITE} <= fills(chart)


def test_the_load_is_counted_by_role() -> None:
    """The bar's end says in words what its parts are."""
    seen = texts(zyz.load_chart(_PLAN))
    assert "任务数（项）" in seen
    assert seen[-4:] != seen[:4]
    assert [each for each in seen if each[:2] in {"牵头", "配合", "责任"} and each[-1].isdigit()] == [
        "牵头1，配合1",
        "牵头1",
        "配合2",
        "责任1",
    ]


def test_the_legend_of_the_load_is_out_of_the_way_of_the_words() -> None:
    """A unit with all four roles has words that reach far beyond its bar: the legend lies below all of them."""
    tasks = tuple(
        zyz.Task(
            number=None, title=role.value, assignments=(zyz.Assignment(role=role, as_written="区商务局"),)
        )
        for role in zyz.Role
    )
    at = places(zyz.load_chart(zyz.Plan(name="方案", tasks=tasks)))
    assert at["牵头1，配合1，责任1，落实1"][1] < at["任务数（项）"][1] < at["分工"][1] < at["落实单位"][1]


def test_a_unit_that_stands_in_a_task_twice_keeps_the_first_role() -> None:
    """As in ``Plan.matrix``."""
    chart = zyz.matrix_chart(_plan_of(("区商务局", zyz.Role.LEAD), ("区商务局", zyz.Role.COOPERATE)))
    assert "配" not in texts(chart)


def test_a_programme_gives_what_its_plan_gives() -> None:
    """Several plans stand side by side, tasks of one name apart."""
    programme = zyz.Programme.from_plan(_PLAN)
    assert texts(zyz.load_chart(programme))[2:] == texts(zyz.load_chart(_PLAN))[2:]
    two = evolve(programme, plans=(_PLAN, evolve(_PLAN, name="另一方案")))
    assert "（一）扩种花卉（2）" in texts(zyz.matrix_chart(two))


@pytest.mark.parametrize("draw", [zyz.matrix_chart, zyz.load_chart])
def test_what_is_empty_is_said(draw: type) -> None:
    """No tasks, and tasks without units, are two things."""
    assert texts(draw(zyz.Programme(name="空")))[1:] == ["空", "没有任务。"]
    assert texts(draw(_plan_of(), title="分工"))[::2] == ["分工", "1项任务都没有写责任单位。"]


@pytest.mark.parametrize("draw", [zyz.matrix_chart, zyz.load_chart])
def test_what_is_left_out_is_said(draw: type) -> None:
    """A hundred units would make a picture nobody can read; ``most`` decides."""
    plan = _plan_of(*((f"单位{number:03}", zyz.Role.LEAD) for number in range(100)))
    seen = texts(draw(plan))
    assert "另有40个单位没有画出（共100个）。" in seen
    assert [each in seen for each in ("单位059", "单位060")] == [True, False]
    assert "单位099" in texts(draw(plan, most=100))


def test_columns_are_capped_as_well() -> None:
    """Also when a unit has tasks among those left out."""
    given = (zyz.Assignment(role=zyz.Role.LEAD, as_written="区商务局"),)
    tasks = tuple(zyz.Task(number=None, title=f"任务{number}", assignments=given) for number in range(5))
    seen = texts(zyz.matrix_chart(zyz.Plan(name="方案", tasks=tasks), most=3))
    assert "另有2项任务没有画出（共5项）。" in seen
    assert seen.count("牵") == 3
