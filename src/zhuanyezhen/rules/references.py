"""REF: ids that name nothing, and ids that name two things."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from attrs import frozen

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.area import Area
from zhuanyezhen.model.description import Ledger, Reference, references
from zhuanyezhen.model.plan import Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._near import Nearest
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.words import Said, Text


@rule(
    "REF001",
    "dangling-reference",
    Severity.ERROR,
    title="引用的编号不存在",
    basis=None,
    since="0.1",
    told=Told(
        checks="所引用的编号在相应的台账中是否存在；没有报送的台账不查。",
        why="编号不存在，引用就落空，相关统计会漏掉。",
        mend="改为对方条目的编号，或补录该条目；有相近的编号或名称时，问题中会列出。",
        bad="问题1的专业镇写作“花卉”，专业镇名单中没有这个编号",
        good="写对方条目的编号",
    ),
)
def dangling_reference(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every id names something in the programme; a ledger that was not handed over is not looked into.

    Bad:  problems: [{id: 问题1, town: 花卉, …}] and no town has the id 花卉
    Good: the town's id, as its own entry writes it
    """
    known = _ids(programme)
    names: dict[str, _Names] = {}
    for ledger, entry, each in _references(programme):
        ids = known[each.ledger]
        if ids is None or each.id in ids or programme.was_left_out(each.ledger, each.id):
            continue
        if each.ledger not in names:
            names[each.ledger] = _Names.of(programme, each.ledger)
        meant = names[each.ledger].meant(each.id)
        title = _title(ledger, entry, each)
        asked = f"是否指{'、'.join(f'“{key}”' for key in meant)}？" if meant else ""
        label = programme.ledgers[each.ledger].label
        yield Hit(
            subject=Said(f"{title}·{each.id}", f"{title.en}·{each.id}"),
            message=f"{title}的“{each.word}”写作“{each.id}”，但{label}中没有这个编号。{asked}请改正，或补录。",
            message_en=f"{title.en} names {each.id!r} as its “{each.word}”; no entry of {each.ledger} has this id"
            + (f"; is {' or '.join(map(repr, meant))} meant?" if meant else "."),
            source=each.source,
            field=each.path,
            words=(each.word,),
        )


@rule(
    "REF002",
    "duplicate-id",
    Severity.ERROR,
    title="编号重复",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一台账中编号是否重复；同一区划代码同一时间是否只有一个区域。",
        why="编号重复时，引用只认第一条，其余的会被漏掉。",
        mend="改为各不相同的编号，或删去重复的条目。",
        bad="两个专业镇的编号都是“花卉”",
        good="分别编为“花卉”和“花卉-2”，或并为一条",
    ),
)
def duplicate_id(programme: Programme, context: Context) -> Iterator[Hit]:
    """An id names one thing of a ledger; a code one area at a time.

    Bad:  two towns with the id 花卉
    Good: 花卉 and 花卉-2, or one entry
    """
    for name, label, key, things in _identified(programme):
        groups: dict[str, list[Any]] = {}
        for thing in things:
            groups.setdefault(getattr(thing, key), []).append(thing)
        for value, same in groups.items():
            if len(same) > 1 and not _one_after_another(same):
                yield Hit(
                    subject=f"{label}·{value}",
                    message=f"{label}中有{len(same)}条的编号都是“{value}”，引用时只认第一条。请改为各不相同的编号，"
                    f"或删去重复的条目。",
                    message_en=f"{len(same)} entries of {name} have the id {value!r}; references mean the first. "
                    f"Give each its own, or delete the repetition.",
                    source=same[0].source,
                    field=key,
                    related=tuple(each.source for each in same[1:] if each.source),
                )


def _identified(programme: Programme) -> Iterator[tuple[str, str, str, tuple[Any, ...]]]:
    """The ledgers whose entries have ids (codes, of areas): name, label, field of the id, entries."""
    yield "areas", "名录", "code", programme.roster.areas if programme.roster else ()
    for name, each in programme.ledgers.items():
        if each.has_id:
            yield name, each.label, "id", programme.entries(name) or ()


def _one_after_another(things: list[Any]) -> bool:
    """Whether these are the forms of one area over time, none beginning before the other has ended."""
    areas = sorted(
        (each for each in things if isinstance(each, Area)), key=lambda area: area.valid_from or date.min
    )
    return len(areas) == len(things) and all(
        earlier.valid_to is not None and later.valid_from is not None and earlier.valid_to < later.valid_from
        for earlier, later in pairwise(areas)
    )


def _ids(programme: Programme) -> dict[str, Mapping[str, object] | None]:
    """The ids of each ledger; ``None`` for one that was not handed over, or units of which there are none."""
    ids = {
        name: None if programme.entries(name) is None else by_id for name, by_id in programme.by_id.items()
    }
    return ids | {"units": programme.unit_by_id or None}


@frozen(eq=False)
class _Names:
    """What the entries of a ledger are called, and the nearest of it to what is written."""

    id_of: Mapping[str, str]
    nearest: Nearest

    @classmethod
    def of(cls, programme: Programme, ledger: str) -> "_Names":
        id_of: dict[str, str] = {}
        for key, thing in programme.by_id[ledger].items():
            for name in (getattr(thing, "name", None), *getattr(thing, "aliases", ())):
                if name:
                    id_of.setdefault(name, key)
        return cls(id_of, Nearest.among([*id_of, *programme.by_id[ledger]]))

    def meant(self, text: str) -> tuple[str, ...]:
        """The id whose name it is; else the nearest names and ids."""
        return (self.id_of[text],) if text in self.id_of else self.nearest.to(text)


def _references(programme: Programme) -> Iterator[tuple[Ledger, object, Reference]]:
    """Every reference of the programme, with the entry it stands in."""
    for name, ledger in programme.ledgers.items():
        for entry in programme.entries(name) or ():
            for each in references(entry):
                yield ledger, entry, each


def _title(ledger: Ledger, entry: object, reference: Reference) -> Said:
    """What names the entry a reference stands in, or the task of a plan."""
    task = next((holder for holder in reference.holders if isinstance(holder, Task)), None)
    return ledger.title_of(entry) if task is None else _TASK.said(task=task.label)


_TASK = Text("任务{task}", "task {task}")
