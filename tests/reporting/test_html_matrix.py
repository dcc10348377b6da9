"""Tests of the responsibility matrix on the page."""

import re

from attrs import evolve

from reporting.specimens import EMPTY, LEAD_ALSO_COOPERATES, PLAN, report
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.reporting.html import to_html
from zhuanyezhen.reporting.html_matrix import BAND, TITLE

COMMERCE = Unit(id="青禾区/商务", name="区商务局", aliases=("区商业局",))


def _task(number: str | None, title: str, **roles: Role) -> Task:
    """A task with a unit for each keyword: ``commerce`` is known by id, others as written."""
    return Task(
        number=number,
        title=title,
        assignments=tuple(
            Assignment(role=role, as_written=name, unit=COMMERCE.id if name.startswith("commerce") else None)
            for name, role in roles.items()
        ),
    )


def _programme(*tasks: Task, name: str = PLAN) -> Programme:
    return Programme.from_plan(Plan(name=name, title="青禾区方案", tasks=tasks, units=(COMMERCE,)))


def _matrix_of(page: str) -> str:
    return page.partition('<section class="duties"')[2].partition("</section>")[0]


def test_roles_are_letters_and_units_are_merged() -> None:
    """One row for both names of a unit, with 牵 配 责 落, how often it leads and how often it stands there."""
    made = _programme(
        _task("（一）", "做强产业", commerce=Role.LEAD, 区财政局=Role.COOPERATE),
        _task("（二）", "拓展市场", commerce_other=Role.COOPERATE, 区税务局=Role.RESPONSIBLE),
        _task(None, "总体要求"),
        _task("（三）", "引才", 各镇=Role.IMPLEMENT),
    )
    shown = _matrix_of(to_html(EMPTY, programme=made))
    assert (
        '<tr><th scope="row">区商务局</th><td class="lead">牵</td><td class="cooperate">配</td><td></td>'
        '<td class="n">1</td><td class="n">2</td></tr>'
    ) in shown
    assert '<td class="responsible">责</td>' in shown
    assert '<td class="implement">落</td>' in shown
    assert '<caption id="matrix.1">4个单位、3项任务</caption>' in shown
    assert (
        '<th scope="col" class="task" title="（一）做强产业"><b>（一）</b><span>做强产业</span></th>' in shown
    )
    assert "总体要求" not in shown


def test_the_legend_names_the_roles_used() -> None:
    """And no others."""
    shown = _matrix_of(to_html(EMPTY, programme=_programme(_task("（一）", "做强产业", commerce=Role.LEAD))))
    legend = shown.partition("</ul>")[0]
    assert '<b class="role lead">牵</b> 牵头单位' in legend
    assert "配合单位" not in legend


def test_no_matrix_without_assignments() -> None:
    """A plan of which no task names a unit has none, a report without its programme neither."""
    assert 'id="matrix"' not in to_html(EMPTY, programme=_programme(_task("（一）", "做强产业")))
    assert 'id="matrix"' not in to_html(EMPTY)


def test_a_unit_and_a_task_lead_to_their_first_finding() -> None:
    """With how many there are; those of another document do not count for the task."""
    found = evolve(LEAD_ALSO_COOPERATES, subject="任务（三）开拓市场·区商务局", units=(COMMERCE.id,))
    made = _programme(_task("（三）", "开拓市场", commerce=Role.LEAD, 区财政局=Role.COOPERATE))
    shown = _matrix_of(to_html(report(found, evolve(found, fingerprint="b")), programme=made))
    anchor = found.fingerprint
    assert f'<a href="#{anchor}" data-unit="青禾区/商务">区商务局</a><span class="found"' in shown
    assert ">2</span>" in shown
    assert f'<a href="#{anchor}" data-words="（三）开拓市场"><b>（三）</b>' in shown
    assert '<th scope="row">区财政局</th>' in shown
    other = to_html(report(found), programme=evolve(made, plans=(evolve(made.plans[0], name="别的.txt"),)))
    assert "data-words" not in _matrix_of(other)


def test_a_wide_matrix_is_cut_into_bands() -> None:
    """Each band has its own caption and only the units that stand in it."""
    tasks = [_task(f"{number}.", f"任务{number}", commerce=Role.LEAD) for number in range(BAND)]
    shown = _matrix_of(to_html(EMPTY, programme=_programme(*tasks, _task("末", "末", 各镇=Role.IMPLEMENT))))
    captions = re.findall(r'<caption id="(.*?)">(.*?)</caption>', shown)
    assert [
        ("matrix.1.1", f"2个单位、{BAND + 1}项任务，第1至{BAND}项"),
        (f"matrix.1.{BAND + 1}", f"2个单位、{BAND + 1}项任务，第{BAND + 1}至{BAND + 1}项"),
    ] == captions
    assert ["区商务局", "各镇"] == re.findall(r'<th scope="row">(.*?)</th>', shown)


def test_a_long_title_is_shortened_and_kept_whole_in_its_heading() -> None:
    """The heading's title holds all of it."""
    title = "长" * (TITLE + 1)
    shown = _matrix_of(to_html(EMPTY, programme=_programme(_task(None, title, commerce=Role.LEAD))))
    assert f'title="{title}"><span>{"长" * (TITLE - 1)}…</span>' in shown


def test_many_plans_are_folded_up() -> None:
    """Up to three matrices are open, more are not."""
    one = _programme(_task("（一）", "做强产业", commerce=Role.LEAD))
    plans = tuple(evolve(one.plans[0], name=f"{number}.txt", title=None) for number in range(4))
    open_ones = '<details class="box" open><summary><h3>0.txt</h3>'
    assert open_ones in to_html(EMPTY, programme=evolve(one, plans=plans[:3]))
    assert open_ones not in to_html(EMPTY, programme=evolve(one, plans=plans))
