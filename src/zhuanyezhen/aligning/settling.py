"""Links that people have settled: confirmed or refused, and open again where a text has changed since.

Decided here: a settled link knows both tasks by a digest of what they say, so that a task that only moved or was
renumbered is still found, and one that was rewritten is not taken for the same. A settlement that no longer holds
is never dropped: it is told as suspect, and its pair is a candidate at most.
"""

from collections.abc import Sequence
from hashlib import sha256

from attrs import frozen

from zhuanyezhen.aligning.body import body
from zhuanyezhen.aligning.choosing import Pair
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight

_DIGITS = 16


class Settlement(Codelist):
    """What people have said of a pair of tasks (人工认定)."""

    CONFIRMED = "confirmed", "确认"
    REFUSED = "refused", "否定"


class Changed(Codelist):
    """Why a settled link is suspect (存疑原因)."""

    UPPER = "upper", "上级任务文字有改动"
    LOWER = "lower", "下级任务文字有改动"
    BOTH = "both", "两项任务文字都有改动"
    GONE = "gone", "找不到原来的任务"


@frozen(kw_only=True)
class SettledLink:
    """A pair of tasks that people have confirmed or refused; each is named, and known by ``digest``."""

    upper: str
    lower: str
    settlement: Settlement
    upper_digest: str
    lower_digest: str


@frozen(kw_only=True)
class Suspect:
    """A settled link that no longer holds, and why."""

    link: SettledLink
    why: Changed


@frozen(kw_only=True)
class Settled:
    """What settled links say of two plans: pairs confirmed, refused and open again, the refusals, what is suspect."""

    confirmed: frozenset[Pair] = frozenset()
    refused: frozenset[Pair] = frozenset()
    reopened: frozenset[Pair] = frozenset()
    refusals: tuple[SettledLink, ...] = ()
    suspects: tuple[Suspect, ...] = ()


@frozen
class _Place:
    """Where a task of a settled link stands now; ``same`` where it says what it said."""

    at: int | None
    same: bool


def digest(plan: Plan, task: Task) -> str:
    """Sixteen characters that stand for what a task says: its title and text, without number, units and blanks.

    >>> digest(Plan(name=""), Task(number="（一）", title="做强 产业")) == digest(Plan(name=""), Task(number="1", title="做强产业"))
    True
    """
    says = f"{fold_tight(task.title)}\n{body(plan, task)}"
    return sha256(says.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]


def settle(links: Sequence[SettledLink], upper: Plan, lower: Plan) -> Settled:
    """What settled links say of two plans as they are now.

    Args:
        links: What people have settled.
        upper: The plan of the level above.
        lower: The plan that takes it up.

    Returns:
        The pairs, by the places of their tasks.
    """
    told: dict[Settlement, dict[Pair, SettledLink]] = {each: {} for each in Settlement}
    reopened: set[Pair] = set()
    suspects = []
    sides = [_Side.of(plan) for plan in (upper, lower)] if links else []
    for link in links:
        one = sides[0].find(link.upper, link.upper_digest)
        other = sides[1].find(link.lower, link.lower_digest)
        if one.at is None or other.at is None:
            suspects.append(Suspect(link=link, why=Changed.GONE))
        elif one.same and other.same:
            told[link.settlement][one.at, other.at] = link
        else:
            reopened.add((one.at, other.at))
            suspects.append(Suspect(link=link, why=_why(one, other)))
    return Settled(
        confirmed=frozenset(told[Settlement.CONFIRMED]),
        refused=frozenset(told[Settlement.REFUSED]),
        reopened=frozenset(reopened),
        refusals=tuple(told[Settlement.REFUSED].values()),
        suspects=tuple(suspects),
    )


def _why(one: _Place, other: _Place) -> Changed:
    return Changed.LOWER if one.same else Changed.UPPER if other.same else Changed.BOTH


@frozen(kw_only=True)
class _Side:
    """The tasks of a plan, by digest and by what they are called: label, and number."""

    by_digest: dict[str, list[int]]
    by_name: dict[str, list[int]]
    names: tuple[str, ...]

    @classmethod
    def of(cls, plan: Plan) -> "_Side":
        by_digest: dict[str, list[int]] = {}
        by_name: dict[str, list[int]] = {}
        for at, task in enumerate(plan.tasks):
            by_digest.setdefault(digest(plan, task), []).append(at)
            for name in {fold_tight(task.label), fold_tight(task.number or "")} - {""}:
                by_name.setdefault(name, []).append(at)
        names = tuple(fold_tight(task.label) for task in plan.tasks)
        return cls(by_digest=by_digest, by_name=by_name, names=names)

    def find(self, name: str, wanted: str) -> _Place:
        """The task that says this; else the one of that name or number, which says something else by now."""
        called = fold_tight(name)
        same = self.by_digest.get(wanted, [])
        named = [at for at in same if self.names[at] == called] or same
        if len(named) == 1:
            return _Place(named[0], same=True)
        known = max((each for each in self.by_name if called.startswith(each)), key=len, default="")
        left = self.by_name.get(known, [])
        return _Place(left[0] if len(left) == 1 else None, same=False)
