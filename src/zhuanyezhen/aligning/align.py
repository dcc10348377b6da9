"""``align``: what a lower plan takes up of an upper one, what it leaves out, what it adds.

Two plans are compared only where the lower one cites the upper one's number or title, or where somebody says
that they belong together and their tasks bear that out; else whatever is alike stays a candidate, for some
headings (加强组织领导) stand in any plan.
An upper plan of which not every task is known (a news report's list) leaves open what the lower one adds.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from zhuanyezhen.aligning.copying import copied
from zhuanyezhen.aligning.linking import Evidence, Link, link
from zhuanyezhen.aligning.settling import SettledLink, Suspect, settle
from zhuanyezhen.aligning.subject import is_one_programme
from zhuanyezhen.aligning.target import TargetPair, compare_targets
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.folding import fold_tight


class Ground(Codelist):
    """On what ground two plans are compared (比对依据); ``DOUBTED``: named, but their tasks do not bear it out."""

    CITED = "cited", "下级方案引用了上级方案"
    NAMED = "named", "使用者指明"
    DOUBTED = "doubted", "使用者指明，但任务对不上"
    NONE = "none", "没有依据"


@frozen(kw_only=True)
class Alignment:
    """How the tasks and targets of a lower plan stand to those of an upper one.

    ``ground`` says on what ground the plans are compared, ``copied`` what share of the lower plan's
    task texts is the upper plan's wording (``None``: there are no texts). ``uncovered`` are tasks of the upper plan
    that nothing is linked to, ``added`` tasks of the lower plan that are linked to nothing, both without
    candidates. ``refused`` are links that people have refused, ``suspects`` those they have
    settled and whose texts have changed since. ``open_upper`` and ``open_lower`` are those of which it cannot be told: tasks with candidates
    alone, and what may be added to an upper plan that is not known whole.
    """

    upper: Plan
    lower: Plan
    ground: Ground
    copied: float | None
    links: tuple[Link, ...]
    candidates: tuple[Link, ...]
    uncovered: tuple[Task, ...]
    added: tuple[Task, ...]
    open_upper: tuple[Task, ...]
    open_lower: tuple[Task, ...]
    refused: tuple[SettledLink, ...]
    suspects: tuple[Suspect, ...]
    targets: tuple[TargetPair, ...]

    @property
    def unknown(self) -> tuple[Task, ...]:
        """The tasks of either plan of which it cannot be told whether they are taken up, or take something up."""
        return (*self.open_upper, *self.open_lower)

    @property
    def related(self) -> bool:
        """Whether the plans are known to belong together."""
        return self.ground in {Ground.CITED, Ground.NAMED}


def align(
    upper: Plan,
    lower: Plan,
    *,
    pair: bool = False,
    whole: bool = True,
    settled: Sequence[SettledLink] = (),
) -> Alignment:
    """Which tasks and targets of an upper plan a lower plan takes up.

    Args:
        upper: The plan of the level above.
        lower: The plan that takes it up.
        pair: Whether the caller says that the two belong together. Plans of different subjects, or with hardly a
            task in common, are not linked for that, unless people have confirmed a link of them.
        whole: Whether every task of the upper plan is known.
        settled: Links that people have confirmed or refused, from ``read_links``.

    Returns:
        Links, candidates, what is left out and what is added. Where the plans are not known to belong together
        there are candidates only, beside what people have confirmed, and no target is compared.
    """
    known = settle(settled, upper, lower)
    proposed = link(upper, lower, known)
    ground = _ground(upper, lower, [each for each in proposed if each.sure], pair=pair)
    related = ground in {Ground.CITED, Ground.NAMED}
    found = [
        each if related or Evidence.CONFIRMED in each.how else evolve(each, sure=False) for each in proposed
    ]
    links = tuple(each for each in found if each.sure)
    candidates = tuple(each for each in found if not each.sure)
    uncovered, open_above = _left(upper, [each.upper for each in links], [each.upper for each in candidates])
    added, open_below = _left(lower, [each.lower for each in links], [each.lower for each in candidates])
    told = related and whole
    return Alignment(
        upper=upper,
        lower=lower,
        ground=ground,
        copied=copied(upper, lower),
        links=links,
        candidates=candidates,
        uncovered=uncovered if related else (),
        added=added if told else (),
        open_upper=(*(() if related else uncovered), *open_above),
        open_lower=(*(() if told else added), *open_below),
        refused=known.refusals,
        suspects=known.suspects,
        targets=compare_targets(upper, lower) if related else (),
    )


def align_cited(plans: Sequence[Plan]) -> tuple[Alignment, ...]:
    """Of several plans, each with every one above it that it cites.

    A plan of the same place is none above it; of one that names no place of its own (a ministry's) any other's is below.

    Args:
        plans: Plans of any level.

    Returns:
        The comparisons, lower plan by lower plan.
    """
    known: dict[DocumentNumber | str | None, list[int]] = {}
    for at, upper in enumerate(plans):
        for called in {upper.document_number, fold_tight(upper.title or "")} - {None, ""}:
            known.setdefault(called, []).append(at)
    return tuple(
        align(plans[at], lower)
        for lower in plans
        for at in sorted({at for called in _cited(lower) for at in known.get(called, ())})
        if _is_above(plans[at].jurisdiction, lower.jurisdiction) and cites(lower, plans[at])
    )


def _cited(plan: Plan) -> Iterator[DocumentNumber | str | None]:
    """What a plan cites, by number and by title: nothing else can be a plan that it rests on."""
    for each in plan.citations:
        yield from (each.document_number, fold_tight(each.title))


def _is_above(upper: str | None, lower: str | None) -> bool:
    """Whether a place may be above another: not itself, and of no lower rank; the country has no name."""
    if lower is None:
        return False
    if upper is None:
        return True
    return not (upper.endswith(lower) or lower.endswith(upper)) and _rank(upper) >= _rank(lower)


def _rank(place: str) -> int:
    """How high a place stands, by what it is called: a province, a city, all below."""
    return 2 if place.endswith(("省", "自治区")) else 1 if place.endswith(("市", "州", "盟", "地区")) else 0


def cites(lower: Plan, upper: Plan) -> bool:
    """Whether a plan rests on another: it cites the other's number or, where one of them has none, its title."""
    return any(
        each.document_number == upper.document_number
        if each.document_number and upper.document_number
        else bool(upper.title) and fold_tight(each.title) == fold_tight(upper.title or "")
        for each in lower.citations
    )


def _ground(upper: Plan, lower: Plan, sure: list[Link], *, pair: bool) -> Ground:
    if cites(lower, upper):
        return Ground.CITED
    if not pair:
        return Ground.NONE
    confirmed = any(Evidence.CONFIRMED in each.how for each in sure)
    return Ground.NAMED if confirmed or is_one_programme(upper, lower, sure) else Ground.DOUBTED


def _left(plan: Plan, linked: list[Task], maybe: list[Task]) -> tuple[tuple[Task, ...], tuple[Task, ...]]:
    """The tasks of a plan that are not linked: those without a candidate, and those with one."""
    sure, open_ = set(map(id, linked)), set(map(id, maybe))
    rest = [task for task in plan.tasks if id(task) not in sure]
    return (
        tuple(task for task in rest if id(task) not in open_),
        tuple(task for task in rest if id(task) in open_),
    )
