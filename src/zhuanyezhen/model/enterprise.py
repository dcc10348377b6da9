"""Enterprises (企业) of the towns, what they deliver to each other, and the chains (产业链) they stand in."""

from decimal import Decimal

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.source import Source


class EnterpriseRole(Codelist):
    """What an enterprise is to the others (企业角色): 龙头, 链主, 链核, 配套."""

    LEADING = "leading", "龙头"
    CHAIN_LEAD = "chain-lead", "链主"
    CHAIN_CORE = "chain-core", "链核"
    SUPPORTING = "supporting", "配套"


@frozen(kw_only=True)
class Supply:
    """What an enterprise delivers to another (配套关系): to whom, for which link of the chain, for how much a year.

    ``to`` is an id or a name: whom a firm delivers to need not be of the ledger.
    """

    to: str = field(metadata=heading("供给企业"))
    link: str | None = field(default=None, metadata=heading("产业链环节"))
    amount: Money | None = field(default=None, metadata=heading("年配套金额"))
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class EnterpriseFigure:
    """A figure of an enterprise for a period, as reported: of which indicator (its id), how much, measured in what."""

    indicator: str = field(metadata=ref("indicators"))
    period: Period
    value: Decimal | None = None
    text: str | None = None
    measured_in: str | None = None
    approximate: bool = False
    source: Source | None = field(default=None, eq=False)


@ledger("enterprises", sheet="企业库", noun=("企业", "enterprise"), named="name", beside=("credit_code",))
@frozen(kw_only=True)
class Enterprise(Shown):
    """A firm of a town, or of several: what it is, its part in the chain, its figures.

    ``credit_code`` is its 统一社会信用代码 as written, ``towns`` are ids, ``area`` is a code. ``first_year`` is the year
    it first stood in the statistics (小升规, 首次入规); ``None`` where the ledger does not say. ``supplies`` and ``figures``
    are ``None`` where nothing was handed over.
    """

    id: str
    name: str = field(metadata=heading("企业名称"))
    credit_code: str | None = field(default=None, metadata=heading("统一社会信用代码"))
    towns: tuple[str, ...] = field(default=(), metadata=ref("towns"))
    area: str | None = None
    sector: str | None = None
    roles: tuple[EnterpriseRole, ...] = field(default=(), metadata=heading("企业角色"))
    first_year: int | None = field(default=None, metadata=heading("首次入规年份"))
    supplies: tuple[Supply, ...] | None = field(
        default=None, metadata=rows("supplies", sheet="配套关系", by={"enterprise": "企业编号"})
    )
    figures: tuple[EnterpriseFigure, ...] | None = field(
        default=None, metadata=rows("enterprise_figures", sheet="企业指标值", by={"enterprise": "企业编号"})
    )
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class ChainLink:
    """A link of a chain (产业链环节): where it stands (上游, 中游, 下游, as written), and the firms at it.

    ``enterprises`` are ids or names: the best known firm at a link need not be of the ledger. ``None`` where nobody
    said, empty where there is none.
    """

    name: str = field(metadata=heading("产业链环节"))
    position: str | None = field(default=None, metadata=heading("位置"))
    enterprises: tuple[str, ...] | None = field(default=None, metadata=heading("企业"))
    source: Source | None = field(default=None, eq=False)


@ledger("chains", sheet="产业链", noun=("产业链", "chain"), named="name", beside=("towns",))
@frozen(kw_only=True)
class Chain(Shown):
    """An industrial chain of one town or several: its links in order. Leads name the link they are for (``chain_link``)."""

    id: str
    name: str = field(metadata=heading("产业链名称"))
    towns: tuple[str, ...] = field(default=(), metadata=ref("towns"))
    links: tuple[ChainLink, ...] | None = field(
        default=None, metadata=rows("chain_links", sheet="产业链环节", by={"chain": "产业链编号"})
    )
    source: Source | None = field(default=None, eq=False)
