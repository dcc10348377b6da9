"""Drafts for property tests: a plan as a few fields, edits of it, and its text.

An edit gives the fields after it and the change that is to be found, so that what is planted is known.
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, frozen
from hypothesis import strategies as st

from zhuanyezhen.values.numeral import format_numeral

Found = tuple[str, str, str | None, str | None]
"""Part, how, old and new."""

TITLES = (
    "推进技术改造",
    "拓宽融资渠道",
    "守牢安全底线",
    "深化精准招商",
    "培育龙头企业",
    "建设检测平台",
    "打响区域品牌",
    "完善物流体系",
    "引进专业人才",
    "保护知识产权",
)
RENAMED = {title: f"{title[:2]}并落实{title[2:]}" for title in TITLES}
UNITS = ("县工信局", "县财政局", "县科技局", "县商务局", "县水利局", "县林业局", "县民政局", "县教育局")
TARGETS = ("茶园机采比例", "良种覆盖率", "宽带接入率", "污水处理率")
SENTENCES = (
    "支持企业更新设备。",
    "定期组织供需对接会。",
    "用好闲置厂房和仓库。",
    "每家银行选派一名顾问。",
    "把废料变为肥料。",
    "茶叶按等级收购。",
)
FRESH = ("编制年度清单。", "公开办事指南。", "举办三场展会。")
ROLES = {"牵头单位": "配合单位", "配合单位": "牵头单位"}
DAYS = ("2026年底前", "2027年6月底前", "2027年底前", "2028年9月底前")


@frozen(kw_only=True)
class Item:
    """A task: title, sentences, day, target, units with their roles."""

    title: str
    sentences: tuple[str, ...]
    day: str | None
    target: tuple[str, int] | None
    units: tuple[tuple[str, str], ...]

    def text(self, number: int) -> str:
        """The task as a plan writes it."""
        told = "".join(self.sentences)
        told += f"{self.day}建成。" if self.day else ""
        told += f"{self.target[0]}达到{self.target[1]}%。" if self.target else ""
        by_role = [(role, "、".join(unit for unit, its in self.units if its == role)) for role in ROLES]
        clause = "；".join(f"{role}：{units}" for role, units in by_role if units)
        return f"（{format_numeral(number)}）{self.title}。{told}" + (f"（{clause}）" if clause else "")


@frozen(kw_only=True)
class Draft:
    """A plan: its title, its tasks, the members of its group, a passage."""

    title: str
    items: tuple[Item, ...]
    members: tuple[str, ...]
    passage: str

    def text(self) -> str:
        """The plan as a text."""
        lines = [self.title, self.passage, "一、重点任务"]
        lines += [item.text(number) for number, item in enumerate(self.items, start=1)]
        lines += ["二、保障措施", f"成立专业镇领导小组，成员单位包括{'、'.join(self.members)}。"]
        return "\n".join(lines)


@st.composite
def _items(draw: st.DrawFn, title: str, pool: tuple[str, ...] = SENTENCES) -> Item:
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=4, unique=True))
    roles = ["牵头单位"] + [draw(st.sampled_from(tuple(ROLES))) for _ in units[1:]]
    return Item(
        title=title,
        sentences=tuple(draw(st.lists(st.sampled_from(pool), max_size=3, unique=True))),
        day=draw(st.none() | st.sampled_from(DAYS)),
        target=draw(st.none() | st.tuples(st.sampled_from(TARGETS), st.integers(10, 90))),
        units=tuple(zip(units, roles, strict=True)),
    )


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A draft of one to eight tasks."""
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=8, unique=True))
    return Draft(
        title="甲县茶叶专业镇培育实施方案",
        items=tuple(draw(_items(title)) for title in titles),
        members=tuple(draw(st.lists(st.sampled_from(UNITS), min_size=2, max_size=5, unique=True))),
        passage="为贯彻落实全省部署，结合实际，制定本方案。",
    )


def _rename(draw: st.DrawFn, item: Item) -> tuple[Item, Found]:
    new = RENAMED[item.title]
    return evolve(item, title=new), ("task-title", "changed", item.title, new)


def _add_unit(draw: st.DrawFn, item: Item) -> tuple[Item, Found]:
    unit = draw(st.sampled_from([each for each in UNITS if each not in dict(item.units)]))
    role = draw(st.sampled_from(tuple(ROLES)))
    return evolve(item, units=(*item.units, (unit, role))), ("unit", "came", None, f"{unit}（{role}）")


def _drop_unit(draw: st.DrawFn, item: Item) -> tuple[Item, Found]:
    unit, role = draw(st.sampled_from(item.units))
    left = tuple(each for each in item.units if each[0] != unit)
    return evolve(item, units=left), ("unit", "went", f"{unit}（{role}）", None)


def _swap_role(draw: st.DrawFn, item: Item) -> tuple[Item, Found]:
    unit, role = draw(st.sampled_from(item.units))
    other = ROLES[role]
    units = tuple((each, other if each == unit else its) for each, its in item.units)
    return evolve(item, units=units), ("role", "changed", f"{unit}（{role}）", f"{unit}（{other}）")


def _change_day(draw: st.DrawFn, item: Item) -> tuple[Item, Found] | None:
    if item.day is None:
        return None
    day = draw(st.sampled_from([each for each in DAYS if each != item.day]))
    return evolve(item, day=day), ("deadline", "changed", item.day, day)


def _change_target(draw: st.DrawFn, item: Item) -> tuple[Item, Found] | None:
    if item.target is None:
        return None
    name, old = item.target
    new = draw(st.integers(10, 90).filter(lambda each: each != old))
    how = "raised" if new > old else "lowered"
    return evolve(item, target=(name, new)), ("target", how, f"{name}达到{old}%", f"{name}达到{new}%")


def _toggle_sentence(draw: st.DrawFn, item: Item) -> tuple[Item, Found]:
    each = draw(st.sampled_from(SENTENCES))
    if each in item.sentences:
        left = tuple(one for one in item.sentences if one != each)
        return evolve(item, sentences=left), ("task-text", "went", each, None)
    return evolve(item, sentences=(*item.sentences, each)), ("task-text", "came", None, each)


OF_ITEM: Mapping[str, Callable[[st.DrawFn, Item], tuple[Item, Found] | None]] = {
    "rename": _rename,
    "add_unit": _add_unit,
    "drop_unit": _drop_unit,
    "swap_role": _swap_role,
    "change_day": _change_day,
    "change_target": _change_target,
    "toggle_sentence": _toggle_sentence,
}


@st.composite
def edited(draw: st.DrawFn) -> tuple[Draft, Draft, list[Found]]:
    """A draft, its final, and what has been changed: at most one edit of a task, and some of the whole."""
    draft = draw(drafts())
    items, found = [], []
    for item in draft.items:
        name = draw(st.none() | st.sampled_from(tuple(OF_ITEM)))
        done = OF_ITEM[name](draw, item) if name else None
        items.append(done[0] if done else item)
        found += [done[1]] if done else []
    final = evolve(draft, items=tuple(items))
    for change in (_drop, _add, _move, _member, _passage, _title):
        if draw(st.booleans()):
            final, more = change(draw, draft, final)
            found += more
    return draft, final, found + _renumbered(draft, final, {each[2] for each in found if each[1] == "moved"})


def _untouched(draft: Draft, final: Draft) -> list[int]:
    return [at for at, each in enumerate(final.items) if each in draft.items]


def _drop(draw: st.DrawFn, draft: Draft, final: Draft) -> tuple[Draft, list[Found]]:
    at = draw(st.sampled_from([*_untouched(draft, final), None]))
    if at is None or len(final.items) == 1:
        return final, []
    number = format_numeral(draft.items.index(final.items[at]) + 1)
    left = (*final.items[:at], *final.items[at + 1 :])
    return evolve(final, items=left), [("task", "went", f"（{number}）{final.items[at].title}", None)]


def _add(draw: st.DrawFn, draft: Draft, final: Draft) -> tuple[Draft, list[Found]]:
    titles = {each.title for each in draft.items}
    title = draw(st.sampled_from([each for each in TITLES if each not in titles]))
    at = draw(st.integers(0, len(final.items)))
    items = (*final.items[:at], draw(_items(title, FRESH)), *final.items[at:])
    return evolve(final, items=items), [("task", "came", None, title)]


def _move(draw: st.DrawFn, draft: Draft, final: Draft) -> tuple[Draft, list[Found]]:
    """The last task of at least three goes to the front: one move, however the words are weighed."""
    old = {each.title for each in draft.items}
    if len([each for each in final.items if each.title in old]) < 3 or final.items[-1] not in draft.items:
        return final, []
    last = final.items[-1]
    return evolve(final, items=(last, *final.items[:-1])), [("task", "moved", last.title, last.title)]


def _member(draw: st.DrawFn, draft: Draft, final: Draft) -> tuple[Draft, list[Found]]:
    unit = draw(st.sampled_from([each for each in UNITS if each not in draft.members]))
    return evolve(final, members=(*final.members, unit)), [("member", "came", None, unit)]


def _passage(draw: st.DrawFn, draft: Draft, final: Draft) -> tuple[Draft, list[Found]]:
    new = "为贯彻落实全省统一部署，结合我县实际，制定本方案。"
    return evolve(final, passage=new), [("passage", "changed", draft.passage, new)]


def _title(draw: st.DrawFn, draft: Draft, final: Draft) -> tuple[Draft, list[Found]]:
    new = "甲县茶叶专业镇高质量发展实施方案"
    return evolve(final, title=new), [("title", "changed", draft.title, new)]


def _renumbered(draft: Draft, final: Draft, moved: set[Any]) -> list[Found]:
    """Tasks that have another number without having been moved."""
    same = {**{title: title for title in TITLES}, **{new: old for old, new in RENAMED.items()}}
    old = {each.title: at for at, each in enumerate(draft.items, start=1)}
    found: list[Found] = []
    for to, each in enumerate(final.items, start=1):
        at = old.get(same[each.title])
        if at is not None and at != to and same[each.title] not in moved:
            found.append(("task-number", "changed", f"（{format_numeral(at)}）", f"（{format_numeral(to)}）"))
    return found
