"""Who does what: the matrix of units and tasks (责任分工矩阵), and the load of each unit.

Roles are told apart by shape, by filling and by the first character of their names, so a black-and-white print reads the same. A unit
stands once however many ways the plan writes it; in a task it keeps the role written first, as in ``Plan.matrix``.
"""

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from zhuanyezhen.display.canvas import (
    DARK,
    GREY,
    INK,
    LIGHT,
    MOST,
    PALE,
    WHITE,
    Row,
    alt,
    apart,
    capped,
    count_axis,
    distinct,
    framed,
    layered,
    nothing,
    rows_chart,
    tooltip,
)
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language
from zhuanyezhen.words import charts as words

_LOOKS = {
    Role.LEAD: ("square", DARK),
    Role.COOPERATE: ("circle", WHITE),
    Role.RESPONSIBLE: ("diamond", LIGHT),
    Role.IMPLEMENT: ("triangle-up", PALE),
}
_STEP = 26
_TASK_LENGTH = 18
_UNIT_LENGTH = 16


@frozen
class _Duties:
    """The roles of one unit, by the number of the task."""

    name: str
    roles: dict[int, Role] = field(factory=dict)

    def count(self, role: Role) -> int:
        return sum(each is role for each in self.roles.values())

    @property
    def load(self) -> tuple[int, int]:
        """What units are sorted by: those that lead most first, then those with most tasks."""
        return -self.count(Role.LEAD), -len(self.roles)


def matrix_chart(
    work: Plan | Programme, *, title: str | None = None, most: int = MOST, lang: Language = "zh"
) -> "alt.VConcatChart":
    """The responsibility matrix (责任分工矩阵): a row for each unit, a column for each task.

    Units with most leads stand first, tasks in the order of the plan. More than ``most`` rows or columns are
    not drawn; the chart then says how many are left out.

    Args:
        work: A plan, or a programme with all of its plans.
        title: The heading; ``None`` takes one that says what is shown.
        most: How many rows and columns are drawn.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(work, Plan, Programme)
    tasks, duties = _read(work)
    heading = title or words.MATRIX(lang)
    told = (_name(work),)
    if not tasks:
        return nothing(heading, words.NO_TASKS(lang), told, lang)
    if not duties:
        return nothing(heading, words.NO_UNITS(lang, count=len(tasks)), told, lang)
    rows, more_units = capped(duties, most, note=words.MORE_UNITS, lang=lang)
    columns, more_tasks = capped(tasks, most, note=words.MORE_TASKS, lang=lang)
    about = (*told, _summary(tasks, duties, lang))
    notes = (*more_units, *more_tasks)
    return framed(_grid(columns, rows, lang), title=heading, told=about, notes=notes, lang=lang)


def load_chart(
    work: Plan | Programme, *, title: str | None = None, most: int = MOST, lang: Language = "zh"
) -> "alt.VConcatChart":
    """The load of each unit (单位任务量): how many tasks it leads, cooperates in, is responsible for, puts into effect.

    Units with most leads stand first; more than ``most`` are not drawn, and the chart says how many.

    Args:
        work: A plan, or a programme with all of its plans.
        title: The heading; ``None`` takes one that says what is shown.
        most: How many units are drawn.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(work, Plan, Programme)
    tasks, duties = _read(work)
    heading = title or words.LOAD(lang)
    told = (_name(work),)
    if not duties:
        none = words.NO_UNITS(lang, count=len(tasks)) if tasks else words.NO_TASKS(lang)
        return nothing(heading, none, told, lang)
    rows, more = capped(duties, most, note=words.MORE_UNITS, lang=lang)
    return framed(
        _bars(rows, lang), title=heading, told=(*told, _summary(tasks, duties, lang)), notes=more, lang=lang
    )


def _read(work: Plan | Programme) -> tuple[list[Task], list[_Duties]]:
    plans = work.with_plan_units().plans if isinstance(work, Programme) else (work,)
    units: Mapping[str, Unit] = (
        work.unit_by_id if isinstance(work, Programme) else {unit.id: unit for unit in work.units}
    )
    tasks = [task for plan in plans for task in plan.tasks]
    duties: dict[str, _Duties] = {}
    for number, task in enumerate(tasks):
        for each in task.assignments:
            name = units[each.key].name if each.key in units else each.key
            duties.setdefault(each.key, _Duties(name)).roles.setdefault(number, each.role)
    return tasks, sorted(duties.values(), key=lambda each: each.load)


def _name(work: Plan | Programme) -> str:
    return work.name if isinstance(work, Programme) else work.title or work.name


def _summary(tasks: Sequence[Task], duties: Sequence[_Duties], lang: Language) -> str:
    counts = [(role.word(lang), sum(each.count(role) for each in duties)) for role in Role]
    told = words.AND(lang).join(
        words.ROLE_TIMES(lang, role=label, count=count) for label, count in counts if count
    )
    return words.SUMMARY(lang, tasks=len(tasks), units=len(duties), told=told)


def _grid(tasks: Sequence[Task], duties: Sequence[_Duties], lang: Language) -> "alt.LayerChart":
    columns = distinct(apart([task.label for task in tasks], _TASK_LENGTH))
    names = distinct(apart([each.name for each in duties], _UNIT_LENGTH))
    cells: list[Row] = [
        {
            "单位": name,
            "任务": columns[number],
            "任务名称": tasks[number].label,
            "分工": role.word(lang),
            "字": role.word(lang)[0].upper(),
            "浅字": _LOOKS[role][1] == DARK,
        }
        for name, each in zip(names, duties, strict=True)
        for number, role in each.roles.items()
        if number < len(tasks)
    ]
    base = rows_chart(cells).encode(
        x=alt.X(
            "任务:N",
            sort=None,
            title=None,
            scale=alt.Scale(domain=columns),
            axis=alt.Axis(
                orient="top", labelAngle=-55, grid=True, labelLimit=260, ticks=False, bandPosition=0.5
            ),
        ),
        y=alt.Y(
            "单位:N",
            title=None,
            scale=alt.Scale(domain=names),
            axis=alt.Axis(grid=True, ticks=False, bandPosition=0.5),
        ),
        tooltip=tooltip(lang, "单位", "任务名称", "分工"),
    )
    shown = [role for role in Role if any(cell["分工"] == role.word(lang) for cell in cells)]
    letters = base.mark_text(fontSize=12, baseline="middle").encode(
        text="字:N", color=alt.condition("datum.浅字", alt.value(WHITE), alt.value(INK))
    )
    return layered(
        _symbols(base, shown, lang), letters, width=_STEP * len(columns), height=_STEP * len(names)
    )


def _symbols(base: "alt.Chart", shown: Sequence[Role], lang: Language) -> "alt.Chart":
    labels = [role.word(lang) for role in shown]
    symbols: alt.Chart = base.mark_point(size=440, stroke=DARK, strokeWidth=1.4, opacity=1).encode(
        shape=alt.Shape(
            "分工:N",
            scale=alt.Scale(domain=labels, range=[_LOOKS[role][0] for role in shown]),
            legend=alt.Legend(title=words.FIELDS["分工"](lang), orient="right"),
        ),
        fill=alt.Fill("分工:N", scale=alt.Scale(domain=labels, range=[_LOOKS[role][1] for role in shown])),
    )
    return symbols


def _short(role: Role, lang: Language) -> str:
    """A role in few letters: 牵头 for 牵头单位."""
    return role.label[:2] if lang == "zh" else role.word(lang)


def _bars(duties: Sequence[_Duties], lang: Language) -> "alt.LayerChart":
    names = distinct(apart([each.name for each in duties], _UNIT_LENGTH))
    parts: list[Row] = []
    ends: list[Row] = []
    for name, each in zip(names, duties, strict=True):
        start = 0
        for role in Role:
            if count := each.count(role):
                parts.append(
                    {
                        "单位": name,
                        "分工": role.word(lang),
                        "起": start,
                        "止": start + count,
                        "任务数": count,
                    }
                )
                start += count
        told = words.AND(lang).join(
            words.ROLE_COUNT(lang, role=_short(role, lang), count=each.count(role))
            for role in Role
            if each.count(role)
        )
        ends.append({"单位": name, "止": start, "合计": told})
    shown = [role for role in Role if any(part["分工"] == role.word(lang) for part in parts)]
    rows = alt.Y("单位:N", title=None, scale=alt.Scale(domain=names), axis=alt.Axis(ticks=False))
    bars = (
        rows_chart(parts)
        .mark_bar(stroke=DARK, strokeWidth=1, height=15)
        .encode(
            x=alt.X(
                "起:Q", title=words.TASK_COUNT(lang), axis=count_axis(max(len(each.roles) for each in duties))
            ),
            x2="止:Q",
            y=rows,
            fill=alt.Fill(
                "分工:N",
                scale=alt.Scale(
                    domain=[role.word(lang) for role in shown],
                    range=[_LOOKS[role][1] for role in shown],
                ),
                # not at the side: the words at the end of the bars reach beyond the axis
                legend=alt.Legend(title=words.FIELDS["分工"](lang), orient="bottom"),
            ),
            tooltip=tooltip(lang, "单位", "分工", "任务数"),
        )
    )
    ends_told = (
        rows_chart(ends)
        .mark_text(align="left", dx=5, fontSize=11, color=GREY)
        .encode(x="止:Q", y=rows, text="合计:N")
    )
    return layered(bars, ends_told, width=460, height=22 * len(names))
