"""SUP002, SUP003: works begun before land or permits, more granted than was asked for.

A need without a unit or a day is a problem without one: PRB001 and PRB008 say so, and no rule says it again.
"""

from collections.abc import Iterator

from zhuanyezhen.brief import cut
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.formality import Formality, FormalityKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.words import Said, listed

_LAND = frozenset({FormalityKind.LAND_APPROVAL, FormalityKind.STANDARD_LAND})
"""Either is enough to have the land."""
_PERMITS = (FormalityKind.PLANNING_PERMIT, FormalityKind.ENERGY, FormalityKind.CONSTRUCTION_PERMIT)
"""What is asked for before works begin. 环评 is none of them: of small works it is a registration, made later."""
_SHOWN = 20


@rule(
    "SUP002",
    "works-before-formalities",
    Severity.WARNING,
    title="开工早于用地或许可手续",
    basis=None,
    since="0.2",
    reads=("formalities",),
    told=Told(
        checks="开工日期是否早于用地（用地批复、标准地出让）、规划许可、能评、施工许可的日期。没有写日期的、日期不完整而不能判断的不查；"
        "按承诺制办理的，只查用地。",
        why="没有用地和许可就开工，项目可能被责令停工。",
        mend="核对日期；确属先开工的，补办手续。",
        bad="2026-03-01开工，2026-05-10取得用地批复",
        good="2026-03-01取得用地批复，2026-05-10开工",
    ),
)
def works_before_formalities(programme: Programme, context: Context) -> Iterator[Hit]:
    """A project has its land, and its permits unless it is built upon a promise, when works begin.

    Of several entries of one thing the earliest counts; one without a day, or of a month in which both may lie, is
    silent. A promise stands in for permits (拿地即可开工), not for land.

    Bad:  开工 2026-03-01, 用地批复 2026-05-10
    Good: 用地批复 2026-03-01, 开工 2026-05-10
    """
    for project in programme.projects or ():
        started = project.reached_on(ProjectStage.STARTED)
        late = [] if started is None else _later(project, started)
        if late:
            told = [Said(f"{kind.label}（{on}）", f"{kind.word('en')} ({on})") for kind, on in late]
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”的开工日期（{started}）早于{listed(told, 'zh')}。请核对日期；确属先开工的，请补办手续。",
                message_en=f"Project {project.name!r} started on {started}, before {listed(told, 'en')}.",
                source=project.source,
                field="stages.started.on",
                units=units(project.unit),
                words=tuple(kind.value for kind, _ in late),
            )


def _later(project: Project, started: PartialDate) -> list[tuple[FormalityKind, PartialDate]]:
    """What was certainly done after the start of works, though it is needed before."""
    given = project.formalities or ()
    asked = [_LAND, *([] if _promised(given, started) else [frozenset({kind}) for kind in _PERMITS])]
    found = []
    for kinds in asked:
        those = [each for each in given if each.kind in kinds]
        dated = [
            (each.on.first, each.kind, each.on)
            for each in those
            if each.on is not None and each.on.first > started.last and not each.by_promise
        ]
        if dated and len(dated) == len(those):
            _, kind, on = min(dated, key=lambda each: each[0])
            found.append((kind, on))
    return found


def _promised(given: tuple[Formality, ...], started: PartialDate) -> bool:
    """Whether works may have begun upon a promise."""
    return any(
        each.by_promise
        or (each.kind is FormalityKind.PROMISE and (each.on is None or each.on.first <= started.last))
        for each in given
    )


@rule(
    "SUP003",
    "granted-above-asked",
    Severity.WARNING,
    title="落实数量超过申请数量",
    basis=None,
    since="0.2",
    reads=("asked",),
    told=Told(
        checks="落实数量是否超过申请数量；计量单位不同、不能换算的不比较，没有写申请数量的不查。",
        why="落实多于申请，多是数额或单位写错。",
        mend="核对数量和计量单位；追加申请的，改写申请数量。",
        bad="申请50亩，落实500亩",
        good="申请1亿元，落实9000万元",
    ),
)
def granted_above_asked(programme: Programme, context: Context) -> Iterator[Hit]:
    """No more is granted than was asked for; amounts of two measures are not compared.

    Bad:  asked 50亩, granted 500亩
    Good: asked 1亿元, granted 9000万元
    """
    for problem in programme.problems or ():
        asked, granted = problem.asked, problem.granted
        if asked is None or granted is None or not granted.exceeds(asked):
            continue
        name = cut(problem.description, _SHOWN)
        yield Hit(
            subject=subject_of(problem),
            message=f"问题“{name}”（编号{problem.id}）落实{granted}，超过申请的{asked}。请核对数量和单位。",
            message_en=f"Problem {problem.id!r}: {granted} granted of {asked} asked for; check figures and units.",
            source=problem.source,
            field="granted",
            units=units(problem.unit),
        )
