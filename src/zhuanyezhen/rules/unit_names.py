"""UNT: how units are named."""

from collections.abc import Iterator, Mapping

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Assignment, Plan, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import How, Unit, UnitKind
from zhuanyezhen.naming.spelling import Slip, slip_between
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import forms_of, places
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said, joined

_BUREAUS = frozenset({UnitKind.DEPARTMENT, UnitKind.BRANCH_OFFICE})
_BUREAU_ENDS = ("局", "委", "厅")
# 金胜镇人民政府, 镇政府, 义井街道办事处, 街道办: a town's own organ, behind the town's name
_GOVERNMENT = regex(r"(?<=[镇乡])(?:人民)?政府$|(?<=街道)(?:办事处|办)$")
_SLIPS = {
    Slip.PARTY: ("缺“委”字", "委 is missing"),
    Slip.SWAPPED: ("字词颠倒", "characters or words are swapped"),
    Slip.TWICE: ("重复一字", "a character is written twice"),
    Slip.INSERTED: ("多一字", "one character too many"),
    Slip.LEFT_OUT: ("少一字", "a character is missing"),
    Slip.REPLACED: ("错一字", "one character is another"),
}
_PREFIXES = "省市区县旗州盟"
_MEMBERS = Said("成员名单", "the list of members")


@rule(
    "UNT001",
    "several-names",
    Severity.WARNING,
    title="同一单位写法不一",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一份方案中，同一个单位是否有几种写法；各镇（街）这类统称除外。",
        why="写法不一，读者难以断定是不是同一个单位，统计任务时也容易分成几家。",
        mend="统一为一种写法，一般用规范简称。",
    ),
)
def several_names(programme: Programme, context: Context) -> Iterator[Hit]:
    """A plan writes one organ by one name; what is several units (各镇街) has no one name.

    Bad:  （一）…区市场局牵头… （二）…区市场监管局配合…
    Good: （一）…区市场局牵头… （二）…区市场局配合…
    """
    for plan in programme.plans:
        for unit, uses in written_differently(plan).items():
            told = _listed(uses)
            yield Hit(
                subject=unit,
                message=f"同一单位有{len(uses)}种写法：{told}。请统一为一种。",
                message_en=f"One unit is written in {len(uses)} ways: {told.en}. Write it in one way.",
                source=_rarest(uses),
                units=(unit,),
                words=tuple(sorted(uses)),
            )


@rule(
    "UNT002",
    "probable-misspelling",
    Severity.WARNING,
    title="单位名称疑有错字",
    basis=None,
    since="0.1",
    told=Told(
        checks="单位名称是否疑似写错：与已收录的单位只差一字，或多字、少字、颠倒。",
        why="名称写错，责任就落不到实际的单位。",
        mend="核对后改正；确有这个单位的，可补充到自定词表。",
    ),
)
def probable_misspelling(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit's name is spelt right; a name one edit away from a known one is probably not.

    Bad:  区审行政审批局
    Good: 区行政审批局
    """
    for _plan, form, uses in _forms(programme, How.MISSPELLING):
        intended = uses[0][1].intended or ""
        slip = slip_between(form, intended)
        why, why_en = _SLIPS[slip]
        yield Hit(
            subject=form,
            message=f"“{form}”疑为“{intended}”之误（{why}，把握{'较大' if slip.sure else '一般'}），"
            f"见{places(task for task, _ in uses)}。请核对改正。",
            message_en=f"“{form}” is probably meant to be “{intended}” ({why_en}; "
            f"{'fairly sure' if slip.sure else 'not sure'}; {places(task for task, _ in uses).en}); check and mend it.",
            source=uses[0][1].source,
            units=_units(uses),
            related=_related(uses),
        )


@rule(
    "UNT003",
    "unknown-unit",
    Severity.INFO,
    title="单位未收录",
    basis=None,
    since="0.1",
    told=Told(
        checks="单位名称是否收录在词表中。",
        why="没有收录的，按所写的名称单独统计，无法判断与其他写法是不是同一单位。",
        mend="名称有误的改正；名称无误的，在自定词表中补充。",
    ),
)
def unknown_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit is one the lexicon knows; one it does not know is counted by its written name.

    Bad:  区奇石文玩局
    Good: 区工信局
    """
    for _plan, form, uses in _forms(programme, How.UNKNOWN):
        yield Hit(
            subject=form,
            message=f"“{form}”未收录，无法判断是否与其他写法为同一单位，见{places(task for task, _ in uses)}。"
            f"如名称无误，可在自定义词表中补充。",
            message_en=f"“{form}” is not in the lexicon ({places(task for task, _ in uses).en}); "
            f"if the name is right, add it to a lexicon of your own.",
            source=uses[0][1].source,
            units=(form,),
            related=_related(uses),
        )


@rule(
    "UNT004",
    "ambiguous-name",
    Severity.WARNING,
    title="单位名称指代不明",
    basis=None,
    since="0.1",
    told=Told(
        checks="单位名称是否同时可以指几个单位。",
        why="指代不明，无法确定由谁负责。",
        mend="写明单位全称。",
        bad="几个单位共用的简称",
        good="单位全称",
    ),
)
def ambiguous_name(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit's name fits one unit only.

    Bad:  a name that several functions share
    Good: the full name
    """
    for _plan, form, uses in _forms(programme, How.AMBIGUOUS):
        candidates = "、".join(uses[0][1].candidates)
        yield Hit(
            subject=form,
            message=f"“{form}”可能指{candidates}，见{places(task for task, _ in uses)}。请写明全称。",
            message_en=f"“{form}” may mean “{candidates}” ({places(task for task, _ in uses).en}); "
            f"write the full name.",
            source=uses[0][1].source,
            units=(form,),
            related=_related(uses),
        )


@rule(
    "UNT005",
    "prefix-restored",
    Severity.INFO,
    title="单位名称省略了层级字头",
    basis=None,
    since="0.1",
    told=Told(
        checks="单位名称是否省略了表示层级的字头（省、市、区、县），由前一单位的字头补足。",
        why="省略字头一般能看懂，但也可能把上级单位误作本级。",
        mend="按提示核对；与本意不符的，写明全称。",
    ),
)
def prefix_restored(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit's name carries the prefix of its level; one left out behind another unit is put back.

    Bad:  （责任单位：区科技局、工信局）
    Good: （责任单位：区科技局、区工信局）
    """
    for plan in programme.plans:
        for form, uses in forms_of(plan).items():
            restored = [(task, each) for task, each in uses if each.restored]
            if restored:
                unit = restored[0][1].key
                yield Hit(
                    subject=form,
                    message=f"“{form}”省略了层级字头，按前一单位理解为{unit}，"
                    f"见{places(task for task, _ in restored)}。如有出入请写全称。",
                    message_en=f"“{form}” leaves out the prefix of its level; it was read as “{unit}” "
                    f"({places(task for task, _ in restored).en}).",
                    source=restored[0][1].source,
                    units=_units(restored),
                    related=_related(restored),
                )


@rule(
    "UNT006",
    "same-function-different-kind",
    Severity.INFO,
    title="同一职能写成不同性质的单位",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一地方的同一职能，是否写成了几个不同性质的部门，如分局和局，或合并的局和单设的局。党委部门，以及与局并存的中心、队、站不算。",
        why="一个地方同一职能一般只设一个部门，分局则是上级的派出机构。",
        mend="核对是否同指一个单位，同指的统一写法。",
    ),
)
def same_function_different_kind(programme: Programme, context: Context) -> Iterator[Hit]:
    """One function of one place has one bureau: a branch office of the city's or a bureau, a merged bureau or two.

    A centre, a team or a station beside its bureau is as it should be, and so is an organ of the party.

    Bad:  （一）…生态环境分局… （二）…区生态环境局…
    Good: （一）…生态环境分局… （二）…生态环境分局…
    """
    for plan in programme.plans:
        uses = uses_of(plan)
        for function, units in _bureaus(plan, uses).items():
            written = [(form, used) for unit in units for form, used in uses[unit.id].items()]
            forms = dict(sorted(written, key=_first_written))
            told = _listed(forms)
            yield Hit(
                subject=function,
                message=f"{function}职能在文中写成不同的单位：{told}。"
                f"同一地方同一职能一般只设一个部门，分局为上级派出机构。请核对是否同指。",
                message_en=f"The function “{function}” appears as different units: {told.en}. A place has one "
                f"bureau for it, and a branch office belongs to the level above; check whether both are meant.",
                source=_rarest(forms),
                units=tuple(unit.id for unit in units),
                words=tuple(sorted(forms)),
            )


def _bureaus(plan: Plan, uses: Mapping[str, object]) -> dict[str, list[Unit]]:
    """The bureaus named for each function of a place, those of merged bureaus included."""
    groups: dict[str, dict[str, list[Unit]]] = {}
    for unit in plan.units:
        if unit.id in uses and unit.kind in _BUREAUS and not unit.part_of and unit.id.endswith(_BUREAU_ENDS):
            for function in unit.functions:
                groups.setdefault(unit.id.partition("/")[0], {}).setdefault(function, []).append(unit)
    found: dict[str, list[Unit]] = {}
    for by_function in groups.values():
        for function, units in by_function.items():
            if len(units) > 1 and units not in found.values():
                found[function] = units
    return found


Uses = dict[str, list[tuple[Task | None, Source | None]]]
"""The written forms of a unit, each with the tasks that write it so (``None``: the member list) and where."""


def written_differently(plan: Plan) -> dict[str, Uses]:
    """The units that are written in several ways, by their ids."""
    several = {unit.id for unit in plan.units if unit.kind is UnitKind.COLLECTIVE}
    return {
        unit: uses
        for unit, uses in uses_of(plan).items()
        if unit not in several and not set.intersection(*(_stems(form, plan.jurisdiction) for form in uses))
    }


def uses_of(plan: Plan) -> dict[str, Uses]:
    """For each unit its written forms, each with the tasks (``None`` = the member list) that write it so."""
    uses: dict[str, Uses] = {}
    members = plan.leading_group.members if plan.leading_group else ()
    for form, written in forms_of(plan).items():
        for task, assignment in written:
            if assignment.unit and assignment.how is not How.MISSPELLING and not assignment.restored:
                uses.setdefault(assignment.unit, {}).setdefault(form, []).append((task, assignment.source))
    for member in members:
        if member.unit and member.how is not How.MISSPELLING:
            form = "".join(member.as_written.split())
            uses.setdefault(member.unit, {}).setdefault(form, []).append((None, member.source))
    return uses


def _listed(uses: Uses) -> Said:
    """The written forms, each with where it stands."""
    where = {form: _where(used) for form, used in uses.items()}
    return joined(Said(f"“{form}”见{at}", f"“{form}” in {at.en}") for form, at in where.items())


def _where(used: list[tuple[Task | None, Source | None]]) -> Said:
    found = [places(tasks)] if (tasks := [task for task, _ in used if task]) else []
    found += [_MEMBERS] if used[-1][0] is None else []
    return Said("和".join(found), " and ".join(each.en for each in found))


def _first_written(item: tuple[str, list[tuple[Task | None, Source | None]]]) -> tuple[int, str]:
    form, used = item
    return min((source.start or 0 for _, source in used if source), default=0), form


def _rarest(uses: Uses) -> Source | None:
    """Where the form used least stands: that is the one to mend."""
    return min(uses.values(), key=len)[0][1]


def _stems(form: str, jurisdiction: str | None) -> set[str]:
    """A form with and without the prefix of its place: 晋源区市场局, 区市场局 and 市场局 are written alike.

    So are a bureau with and without its second sign in brackets, and a township with and without 人民政府.
    """
    bare = _GOVERNMENT.sub("", form.partition("（")[0]) or form
    stems = {bare, bare.removeprefix(jurisdiction)} if jurisdiction else {bare}
    return stems | {bare[1:]} if bare[0] in _PREFIXES else stems


def _forms(programme: Programme, how: How) -> Iterator[tuple[Plan, str, list[tuple[Task, Assignment]]]]:
    for plan in programme.plans:
        for form, uses in forms_of(plan).items():
            if uses[0][1].how is how:
                yield plan, form, uses


def _units(uses: list[tuple[Task, Assignment]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(assignment.key for _, assignment in uses))


def _related(uses: list[tuple[Task, Assignment]]) -> tuple[Source, ...]:
    return tuple(assignment.source for _, assignment in uses[1:] if assignment.source)
