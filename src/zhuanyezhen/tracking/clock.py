"""The clock of problems (办理时限): dated data, by calendar or working days, and the warning colours.

Working days are those of the extra ``[calendar]``; a year it does not know is an error, never a guess.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import ModuleType

from attrs import frozen
from dateutil.relativedelta import relativedelta

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.errors import ThresholdsError, UnknownCalendarError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.model.problem import ProblemWeight

_DAYS = ("calendar", "working")
_LONGEST = 3650


@frozen(kw_only=True)
class Colour:
    """A warning colour: it holds when at most ``days_left`` days are left; overdue by one day is -1."""

    name: str
    days_left: int


@frozen(kw_only=True)
class Clock:
    """How long each step of a problem may take, in days after the day it runs from.

    ``assign_days`` run from the day a problem was raised; the others from the day it was assigned.
    ``major_months`` are months of the calendar. ``working`` counts working days.
    """

    name: str
    source: str
    since: date
    assign_days: int
    feedback_days: int
    ordinary_days: int
    major_months: int
    working: bool = False
    colours: tuple[Colour, ...] = ()

    def after(self, start: date, days: int) -> date:
        """The last day of a limit of so many days.

        >>> standard_clock().after(date(2026, 11, 24), 7)
        datetime.date(2026, 12, 1)

        Raises:
            UnknownCalendarError: working days of a year the calendar does not know.
            MissingExtraError: working days without the extra ``[calendar]``.
        """
        if not self.working:
            return start + timedelta(days=days)
        day = start
        for _ in range(days):
            day += timedelta(days=1)
            while not _is_working(day):
                day += timedelta(days=1)
        return day

    def due(self, assigned: date, weight: ProblemWeight | None) -> date | None:
        """The day a problem assigned on a day is to be dealt with; ``None`` when its weight is not known."""
        if weight is None:
            return None
        if weight is ProblemWeight.MAJOR:
            return assigned + relativedelta(months=self.major_months)
        return self.after(assigned, self.ordinary_days)

    def colour(self, due: date, on: date) -> str | None:
        """The colour of a problem due on a day; ``None`` while there is time.

        >>> [standard_clock().colour(date(2026, 11, 24), date(2026, 11, day)) for day in (20, 22, 24, 25)]
        [None, '蓝', '黄', '红']
        """
        left = (due - on).days
        held = [each for each in self.colours if left <= each.days_left]
        return min(held, key=lambda each: each.days_left).name if held else None


def _is_working(day: date) -> bool:
    calendar: ModuleType = load_extra("chinese_calendar", extra="calendar", purpose="counting working days")
    try:
        return bool(calendar.is_workday(day))
    except NotImplementedError as error:
        raise UnknownCalendarError(
            f"the holidays of {day.year} are not known to the installed chinesecalendar: {error}; "
            f"upgrade it (pip install -U chinesecalendar) or count calendar days",
            f"已安装的chinesecalendar没有{day.year}年的节假日；"
            f"请升级（pip install -U chinesecalendar），或改按自然日计算",
        ) from error


@cache
def standard_clock() -> Clock:
    """The library's own clock, 13710."""
    tables = carried_tables("zhuanyezhen.tracking", "clock.toml")
    return read_clock(tables, "clock.toml", None)


def read_clock(tables: Mapping[str, object], name: str, standard: Clock | None) -> Clock:
    """The clock of a file's ``[clock]`` and ``[[colour]]`` tables; what it has not, stays as ``standard`` has it.

    Raises:
        ThresholdsError: a key is missing, unknown, or of the wrong type.
    """
    colours = _colours(tables["colour"], name) if "colour" in tables else standard.colours if standard else ()
    if "clock" not in tables:
        if standard is None:
            raise ThresholdsError(f"{name!r}: no [clock]", f"“{name}”：缺少[clock]；请补上")
        return Clock(
            **{key: getattr(standard, key) for key in _KEYS}, working=standard.working, colours=colours
        )
    table = tables["clock"]
    if not isinstance(table, dict) or set(table) != {*_KEYS, "days"}:
        raise ThresholdsError(
            f"{name!r}: [clock] has exactly the keys {', '.join(_KEYS)}, days",
            f"“{name}”：[clock]应有且只有这些键：{'、'.join(_KEYS)}、days",
        )
    for key, kind in _KEYS.items():
        value = table[key]
        if type(value) is not kind or (isinstance(value, int) and not 0 < value <= _LONGEST):
            raise ThresholdsError(
                f"{name!r}: [clock] {key} = {value!r} is no {_KINDS[kind]}",
                f"“{name}”：[clock]中{key}的值{value!r}不对；应为{_KINDS_ZH[kind]}",
            )
    if table["days"] not in _DAYS:
        raise ThresholdsError(
            f"{name!r}: [clock] days is one of {', '.join(_DAYS)}",
            f"“{name}”：[clock]中days应为{'或'.join(_DAYS)}",
        )
    return Clock(**{key: table[key] for key in _KEYS}, working=table["days"] == "working", colours=colours)


_KEYS: dict[str, type] = {
    "name": str,
    "source": str,
    "since": date,
    "assign_days": int,
    "feedback_days": int,
    "ordinary_days": int,
    "major_months": int,
}
_KINDS = {str: "text", date: "date", int: f"whole number from 1 to {_LONGEST}"}
_KINDS_ZH = {str: "文字", date: "日期", int: f"1到{_LONGEST}的整数"}


def _colours(tables: object, name: str) -> tuple[Colour, ...]:
    read = []
    for table in tables if isinstance(tables, list) else [tables]:
        given = table if isinstance(table, dict) else {}
        label, left = given.get("name"), given.get("days_left")
        if not isinstance(label, str) or type(left) is not int:
            raise ThresholdsError(
                f"{name!r}: a [[colour]] has a name and days_left, a whole number",
                f"“{name}”：每个[[colour]]应有name和days_left，后者为整数",
            )
        read.append(Colour(name=label, days_left=left))
    return tuple(read)
