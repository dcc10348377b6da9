"""The timeline of projects: what is done, planned, overdue and not to be told, as of a day."""

from datetime import date

from attrs import evolve

import zhuanyezhen as zyz
from display.drawn import rows, texts
from display.ledger import AS_OF, MADE_UP


def _states(programme: zyz.Programme, as_of: date) -> list[tuple[object, ...]]:
    chart = zyz.project_timeline(programme, as_of=as_of)
    lanes = [each for each in chart.to_dict()["vconcat"][0]["layer"] if each["mark"]["type"] == "point"]
    return [
        (row["项目"], row["阶段"], row["日期"], row["情况"]) for lane in lanes for row in rows(chart, lane)
    ]


def test_every_stage_stands_with_its_state() -> None:
    """A planned date is overdue only where the project is known not to have come so far."""
    states = _states(MADE_UP, AS_OF)
    assert ("冷链仓储中心", "签约", "2025-03-18", "已完成") in states
    assert ("冷链仓储中心", "投产", "2026-09-30", "超过计划日期未完成") in states
    assert ("冷链仓储中心", "达效", "2027", "计划") in states
    assert ("花卉交易市场改造（已终止）", "开工", "2026-03-01", "计划") in states
    assert ("种苗组培实验室", "开工", "2026-11", "不能判断") in states
    assert len(states) == 18


def test_the_day_decides() -> None:
    """What came later is not done yet."""
    earlier = _states(MADE_UP, date(2025, 8, 1))
    assert ("冷链仓储中心", "开工", "2025-09-02", "计划") in earlier
    assert ("冷链仓储中心", "开工", "2025-06-30", "超过计划日期未完成") in earlier
    assert ("花卉交易市场改造", "签约", "2025-07-01", "已完成") in earlier


def test_a_planned_date_is_not_judged_where_the_ledger_does_not_tell() -> None:
    """The month of starting runs: whether it has started cannot be told."""
    stages = (
        zyz.Stage(
            stage=zyz.ProjectStage.STARTED,
            on=zyz.PartialDate(2026, 11),
            planned_on=zyz.PartialDate(2026, 10),
        ),
    )
    programme = zyz.Programme(name="示例", projects=(zyz.Project(id="1", name="冷链", stages=stages),))
    assert [state[-1] for state in _states(programme, AS_OF)] == ["不能判断", "不能判断"]


def test_the_picture_says_it_in_chinese() -> None:
    """Title, day, stages, legend, and the project without dates."""
    seen = texts(zyz.project_timeline(MADE_UP, as_of=AS_OF))
    assert seen[:3] == ["重大项目进度", "示例区专业镇工作（虚构数据）", "截至 2026-11-24"]
    assert {"谋", "洽", "签", "开", "投", "达", "2026年01月"} <= set(seen)
    assert {"已完成", "计划", "超过计划日期未完成", "不能判断", "鲜切花分级线"} <= set(seen)
    assert "1个项目没有写各阶段的日期。" in seen


def test_what_is_missing_is_said() -> None:
    """No ledger, no project, no date, too many projects."""
    assert "没有报送重大项目。" in texts(zyz.project_timeline(evolve(MADE_UP, projects=None), as_of=AS_OF))
    assert "没有重大项目。" in texts(zyz.project_timeline(evolve(MADE_UP, projects=()), as_of=AS_OF))
    undated = evolve(MADE_UP, projects=(zyz.Project(id="1", name="冷链"),))
    assert "1个项目没有写各阶段的日期。" in texts(zyz.project_timeline(undated, as_of=AS_OF))
    assert "另有3个项目没有画出（共5个）；先画超过计划日期最久的。" in texts(
        zyz.project_timeline(MADE_UP, as_of=AS_OF, most=2)
    )


def test_of_too_many_those_longest_past_a_planned_date_are_drawn() -> None:
    """In the order of the ledger; one that is on time waits, and one that ended is not late."""
    projects = (
        _planned("准时项目", zyz.PartialDate(2027, 1)),
        _planned("略晚项目", zyz.PartialDate(2026, 10)),
        _planned("最晚项目", zyz.PartialDate(2025, 1)),
        evolve(_planned("终止项目", zyz.PartialDate(2024, 1)), ended_on=zyz.PartialDate(2025, 1)),
    )
    programme = zyz.Programme(name="示例", projects=projects)
    seen = texts(zyz.project_timeline(programme, as_of=AS_OF, most=2))
    assert [each for each in seen if each.endswith("晚项目")] == ["略晚项目", "最晚项目"]
    assert not {"准时项目", "终止项目（已终止）"} & set(seen)
    seen = texts(zyz.project_timeline(programme, as_of=AS_OF, most=1))
    assert [each for each in seen if each.endswith("晚项目")] == ["最晚项目"]


def test_long_names_are_cut_where_they_differ() -> None:
    """Two projects of one beginning stay two."""
    base = "示例县现代农业产业园冷链仓储物流中心项目"
    projects = tuple(_planned(f"{base}{phase}期工程", zyz.PartialDate(2027, 1)) for phase in "一二")
    seen = texts(zyz.project_timeline(zyz.Programme(name="示例", projects=projects), as_of=AS_OF))
    assert {"示例…一期工程", "示例…二期工程"} <= set(seen)


def _planned(name: str, on: zyz.PartialDate) -> zyz.Project:
    stages = (zyz.Stage(stage=zyz.ProjectStage.STARTED, planned_on=on),)
    return zyz.Project(id=name, name=name, stage=zyz.ProjectStage.SIGNED, stages=stages)
