"""Who holds which title (称号): of firms, of platforms (平台), of brands, marks and certificates (品牌), each with its history.

One model for all of them: a platform and a mark are titles with a name of their own. Decided here: the row of a ledger
is the recognition itself, as offices keep it (称号、认定日期、有效期至、批次、文号); what came later stands on a sheet
of changes. Titles are named as the ledger names them; which of the official ones that is is not decided here.
"""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.change import Change, ChangeKind, in_order, is_held, possible_last
from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source


@ledger(
    "standings",
    sheet="称号",
    noun=("称号", "title held"),
    told=("id",),
    shown=("title",),
    beside=("enterprise", "town", "document_number", "number"),
)
@frozen(kw_only=True)
class Standing(Shown):
    """A title of a firm or a town: when it was recognised, until when, by whom, and what came of it.

    ``title`` is what the ledger calls it (专精特新中小企业), ``name`` a name of its own, ``number`` that of the
    certificate. ``enterprise`` and ``town`` are ids. ``recognised_on`` is as exact as the ledger is, ``valid_to`` the
    last day of the first term, ``criteria`` the version of the criteria it was judged by. ``counted`` is whether the
    ledger counts it as held now. ``changes`` is what came later, ``None`` where nothing is known of it.
    """

    id: str
    title: str = field(metadata=heading("称号"))
    name: str | None = None
    number: str | None = field(default=None, metadata=heading("证书编号"))
    enterprise: str | None = field(default=None, metadata=heading("企业") | ref("enterprises"))
    town: str | None = field(default=None, metadata=ref("towns"))
    recognised_on: PartialDate | None = field(default=None, metadata=heading("认定日期"))
    valid_to: date | None = field(default=None, metadata=heading("有效期至"))
    batch: str | None = None
    document_number: str | None = None
    issuers: tuple[str, ...] = field(default=(), metadata=heading("公布单位"))
    criteria: str | None = field(default=None, metadata=heading("适用标准"))
    counted: bool | None = field(default=None, metadata=heading("计入统计"))
    changes: tuple[Change, ...] | None = field(
        default=None, metadata=rows("standing_changes", sheet="称号变动", by={"standing": "称号编号"})
    )
    source: Source | None = field(default=None, eq=False)

    @property
    def history(self) -> tuple[Change, ...]:
        """The recognition and what came later, in the order of the dates.

        A row that neither dates its recognition nor lists one among the changes is one all the same, of an unknown day;
        unless what is listed says that it has not come so far (申报, 公示, 未认定).
        """
        listed = self.changes or ()
        given = self.recognised_on is not None or self.valid_to is not None or not listed
        if given and not any(each.kind is ChangeKind.RECOGNISED for each in listed):
            listed = (self._recognition, *listed)
        return tuple(in_order(listed))

    def held(self, on: date) -> bool | None:
        """Whether it is held on a day; ``None`` when the history does not tell.

        >>> giant = Standing(id="1", title="专精特新“小巨人”企业", recognised_on=PartialDate(2022, 8), valid_to=date(2025, 7, 31))
        >>> giant.held(date(2025, 7, 31)), giant.held(date(2025, 8, 1)), giant.held(date(2022, 8, 3))
        (True, False, None)
        """
        return is_held(self.history, on)

    def last_change(self, on: date) -> Change | None:
        """What gave or took it last by a day for certain; ``None`` where dates do not tell, or nothing had come."""
        possible = possible_last(self.history, on)
        return possible[0] if len(possible) == 1 else None

    def runs_out(self, on: date) -> date | None:
        """The day it runs out by itself if it is held, or a condition's day comes; ``None`` where no day is known."""
        last = self.last_change(on)
        if last is None or last.lapsed(on) is not False:
            return None
        return min((day for day in (last.valid_to, last.until) if day), default=None)

    @property
    def _recognition(self) -> Change:
        return Change(
            kind=ChangeKind.RECOGNISED,
            on=self.recognised_on,
            valid_to=self.valid_to,
            batch=self.batch,
            document_number=self.document_number,
            issuers=self.issuers,
            criteria=self.criteria,
            source=self.source,
        )


@ledger(
    "platforms",
    sheet="平台",
    noun=("平台", "platform"),
    told=("id",),
    shown=("name", "title"),
    beside=("title", "enterprise", "town", "document_number"),
)
@frozen(kw_only=True)
class Platform(Standing):
    """A platform of innovation or service (重点实验室, 工程研究中心, 中试平台): a title with a name and a host.

    ``title`` is its class as written; which of the official ones that is may be unknown. ``host`` is what it is built
    on (依托单位), a name, where that is no firm of the ledger.
    """

    title: str = field(metadata=heading("平台类型"))
    name: str | None = field(default=None, metadata=heading("平台名称"))
    host: str | None = field(default=None, metadata=heading("依托单位"))
    changes: tuple[Change, ...] | None = field(
        default=None, metadata=rows("platform_changes", sheet="平台变动", by={"standing": "平台编号"})
    )


@ledger(
    "marks",
    sheet="品牌",
    noun=("品牌", "mark"),
    told=("id",),
    shown=("name", "title"),
    beside=("title", "enterprise", "town", "number"),
)
@frozen(kw_only=True)
class Mark(Standing):
    """A brand, a mark or a certificate (地理标志, 中华老字号, 山西精品, 质量管理体系认证) with its term.

    ``number`` is that of its registration or certificate, ``holder`` who holds it where that is no firm of the ledger
    (an association).
    """

    title: str = field(metadata=heading("品牌类型"))
    name: str | None = field(default=None, metadata=heading("品牌名称"))
    number: str | None = field(default=None, metadata=heading("注册号或证书号"))
    holder: str | None = field(default=None, metadata=heading("持有单位"))
    changes: tuple[Change, ...] | None = field(
        default=None, metadata=rows("mark_changes", sheet="品牌变动", by={"standing": "品牌编号"})
    )
