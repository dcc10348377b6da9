"""ENT005: enterprises whose sales are those of the statistics (小升规), and which the ledger does not have in them.

Decided here: which figure makes a firm one of the statistics depends on its sector, which a ledger may not tell; the
figure of industry and wholesale is the highest of them all, so who reaches it has reached its own.
"""

from collections.abc import Iterator
from decimal import Decimal

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.enterprise import Enterprise, EnterpriseFigure
from zhuanyezhen.model.indicator import unit_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.tracking.indicators import in_unit
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain
from zhuanyezhen.values.period import PeriodKind

_SALES = regex(r"(?:年|全年|上年)?(?:主营业务收入|营业收入|营收|销售收入|销售额)")
_IN_STATISTICS = regex(r"规上|规模以上|限上|限额以上")
_UNIT = "万元"


@rule(
    "ENT005",
    "above-scale-not-in-statistics",
    Severity.INFO,
    title="营业收入达到规上标准，没有写入规年份",
    basis=None,
    since="0.2",
    reads=("first_year", "figures"),
    told=Told(
        checks="企业最近一年的营业收入（销售额）是否不低于2000万元（阈值可改），而没有写首次入规年份，也没有规上称号；"
        "约数不查，台账都没有写入规年份的不查。",
        why="达到标准而没有入规的企业，是小升规的对象。",
        mend="已经入规的，补写首次入规年份；没有的，核实是否申报。",
        bad="2025年营业收入3200万元，没有写首次入规年份",
        good="2025年营业收入3200万元，2023年首次入规",
    ),
)
def above_scale_not_in_statistics(programme: Programme, context: Context) -> Iterator[Hit]:
    """A firm whose sales of the last year are those of the statistics has the year it first stood in them.

    Bad:  sales of 32 million yuan in 2025, and no year
    Good: sales of 32 million yuan in 2025, in the statistics since 2023
    """
    firms = programme.enterprises or ()
    if all(each.first_year is None for each in firms):
        return
    counted = {
        each.enterprise for each in programme.standings or () if _IN_STATISTICS.search(fold_tight(each.title))
    }
    for firm in firms:
        last = _last_sales(programme, firm, context)
        if firm.first_year is not None or last is None or not counted.isdisjoint({firm.id, firm.name}):
            continue
        figure, sales = last
        if sales >= context.thresholds.above_scale_sales:
            told = f"{plain(figure.value or sales)}{unit_of(figure, programme.indicator_by_id.get(figure.indicator))}"
            yield Hit(
                subject=subject_of(firm),
                message=f"企业“{firm.name}”{figure.period}年营业收入{told}，已达到规上标准，没有写首次入规年份。请核实是否已入规。",
                message_en=f"{firm.name}: sales of {told} in {figure.period} are those of the statistics (above scale); "
                "no year is written in which it first stood in them.",
                source=firm.source,
                field="first_year",
            )


def _last_sales(
    programme: Programme, firm: Enterprise, context: Context
) -> tuple[EnterpriseFigure, Decimal] | None:
    """The sales of the last whole year that had ended, in ten thousands of yuan, as far as they are exact."""
    found = [
        (each, sales)
        for each in firm.figures or ()
        if each.period.kind is PeriodKind.YEAR and each.period.last <= context.as_of and not each.approximate
        for sales in (_sales(programme, each),)
        if sales is not None
    ]
    return max(found, key=lambda each: each[0].period.last, default=None)


def _sales(programme: Programme, figure: EnterpriseFigure) -> Decimal | None:
    indicator = programme.indicator_by_id.get(figure.indicator)
    name = indicator.name if indicator else figure.indicator
    return in_unit(figure, indicator, _UNIT) if _SALES.fullmatch(fold_tight(name)) else None
