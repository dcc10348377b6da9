"""FIN001, FIN002: financing nobody answered by its day, and stages of a listing that go backwards."""

from collections.abc import Iterator
from datetime import date, timedelta
from operator import itemgetter

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.financing import Financing, ListingStage, ListingStep
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units

_IN_ORDER = tuple(stage for stage in ListingStage if stage is not ListingStage.POOLED)
"""入库 is not among them: a firm that was reformed long ago may come into the pool of a province at any time."""


@rule(
    "FIN001",
    "financing-unanswered",
    Severity.WARNING,
    title="融资需求到期没有答复",
    basis=None,
    since="0.2",
    reads=("due",),
    misses=("financings",),
    told=Told(
        checks="过了答复时限的融资需求，是否有答复日期、答复意见或落实金额。没有写时限的不检查。",
        why="企业等着用钱，拖着不答复就误了时机。",
        mend="请金融机构答复；已答复的补填。",
        bad="答复时限2026-10-31，到2026-11-24没有答复",
        good="答复时限2026-10-31，2026-10-20答复同意贷款300万元",
    ),
)
def financing_unanswered(programme: Programme, context: Context) -> Iterator[Hit]:
    """What a firm asked is answered by its day; the last day is still in time, and so is any answer.

    Bad:  due 2026-10-31, not answered by 2026-11-24
    Good: due 2026-10-31, answered on 2026-10-20
    """
    for each in programme.financings or ():
        if each.due is None or each.due >= context.as_of or each.is_answered(context.as_of):
            continue
        firm, days = _firm(programme, each), (context.as_of - each.due) // timedelta(days=1)
        yield Hit(
            subject=subject_of(each),
            message=f"{firm}的融资需求应于{each.due}前答复，已过{days}天，没有答复。请核实；已答复的补填。",
            message_en=f"What {firm} asked to be financed was to be answered by {each.due}, {days} days ago, and is not.",
            source=each.source,
            field="due",
            units=units(each.unit),
        )


@rule(
    "FIN002",
    "listing-backwards",
    Severity.WARNING,
    title="上市进程日期前后颠倒",
    basis=None,
    since="0.2",
    reads=("steps",),
    misses=("financings",),
    told=Told(
        checks="上市进程中靠后的一步，日期是否早于靠前的一步。只写到年、月的，肯定早于才提示；撤回后重新申报、同一步有几个日期的，都早于才提示；入库的先后不检查，没有日期的不检查。",
        why="日期颠倒，进度就报不准。",
        mend="核对上市进程各步的日期。",
        bad="辅导备案2026-05-01，受理2026-03-01",
        good="辅导备案2025-05-01，受理2026-03-01",
    ),
)
def listing_backwards(programme: Programme, context: Context) -> Iterator[Hit]:
    """A later stage of a listing is not dated before an earlier one; months are compared only where that is certain.

    Bad:  辅导备案 on 2026-05-01, 受理 on 2026-03-01
    Good: 辅导备案 on 2025-05-01, 受理 on 2026-03-01
    """
    for each in programme.financings or ():
        for before, after in _backwards(each):
            firm = _firm(programme, each)
            yield Hit(
                subject=subject_of(each),
                message=f"{firm}的上市进程日期颠倒：{after.stage.label}{after.on}，早于{before.stage.label}{before.on}。请核对。",
                message_en=f"{firm}: {after.stage.value} on {after.on} stands before {before.stage.value} on {before.on}; "
                f"check the dates.",
                source=after.source or each.source,
                field="steps",
                units=units(each.unit),
            )


def _backwards(financing: Financing) -> Iterator[tuple[ListingStep, ListingStep]]:
    """An earlier stage and a later one that was certainly over before it, each fault once.

    Who withdraws and asks again goes through stages twice: all entries of the later stage must stand before all of the
    earlier one.
    """
    reached: tuple[date, ListingStep] | None = None
    for stage in _IN_ORDER:
        dated = [(step.on, step) for step in financing.steps or () if step.stage is stage and step.on]
        if not dated:
            continue
        over, last = max(((on.last, step) for on, step in dated), key=itemgetter(0))
        if reached is not None and over < reached[0]:
            yield reached[1], last
            reached = None
        begun = min(((on.first, step) for on, step in dated), key=itemgetter(0))
        reached = begun if reached is None else max(reached, begun, key=itemgetter(0))


def _firm(programme: Programme, financing: Financing) -> str:
    return programme.enterprise_called(financing.enterprise) if financing.enterprise else financing.id
