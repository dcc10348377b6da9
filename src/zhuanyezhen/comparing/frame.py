"""What has changed of a document's head, of its leading group (units and posts, no persons) and of duties."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date

from zhuanyezhen.comparing.edit import Edit, Part, Turn, turn_of
from zhuanyezhen.comparing.equals import pair_equal
from zhuanyezhen.comparing.pairing import pair_texts
from zhuanyezhen.model.duty import Duty, DutyKind
from zhuanyezhen.model.plan import Citation, LeadingGroup, Member, Plan
from zhuanyezhen.values.folding import fold_tight


def frame_edits(draft: Plan, final: Plan) -> Iterator[Edit]:
    """The changes outside of tasks that have a place of their own in the model."""
    heads: Sequence[tuple[Part, object, object]] = (
        (Part.TITLE, draft.title, final.title),
        (Part.DOCUMENT_NUMBER, draft.document_number, final.document_number),
        (Part.STATUS, draft.status, final.status),
        (Part.ISSUER, draft.issuer, final.issuer),
        (Part.DATE, _day(draft.issued_on), _day(final.issued_on)),
        (Part.INTERPRETER, draft.interpreting_unit, final.interpreting_unit),
    )
    yield from (each for part, old, new in heads for each in _value(part, old, new))
    yield from _citations(draft.citations, final.citations)
    old, new = draft.leading_group, final.leading_group
    if old and new:
        yield from _group(old, new)
    elif old or new:
        yield Edit(
            part=Part.GROUP,
            how=turn_of(old, new),
            old=old.name if old else None,
            new=new.name if new else None,
            old_source=old.source if old else None,
            new_source=new.source if new else None,
        )
    yield from _duties(
        *([each for each in plan.duties if not _told_above(plan, each)] for plan in (draft, final))
    )


def _told_above(plan: Plan, duty: Duty) -> bool:
    """Whether a duty is the group's office, its head or who interprets the plan: they have a place of their own."""
    group = plan.leading_group
    return (
        (duty.kind is DutyKind.OFFICE and group is not None and group.office_at == duty.holder)
        or (duty.kind is DutyKind.HEAD and group is not None and group.office_head == duty.post)
        or (duty.kind is DutyKind.INTERPRETATION and plan.interpreting_unit == duty.holder)
    )


def _day(day: date | None) -> str | None:
    return f"{day.year}年{day.month}月{day.day}日" if day else None


def _value(part: Part, old: object, new: object) -> Iterator[Edit]:
    one, other = (None if each is None else str(each) for each in (old, new))
    if fold_tight(one or "") != fold_tight(other or ""):
        yield Edit(part=part, how=turn_of(one, other), old=one, new=other)


def _citations(old: Sequence[Citation], new: Sequence[Citation]) -> Iterator[Edit]:
    keys: Sequence[Callable[[Citation], Hashable]] = (
        lambda each: (fold_tight(each.title), each.document_number),
        lambda each: fold_tight(each.title),
    )
    paired, olds, news = pair_equal(old, new, keys)
    for one, other in paired:
        if one.document_number != other.document_number:
            yield _sides(Part.CITATION, Turn.CHANGED, (_cited(one), _cited(other)), (one, other))
    yield from (_sides(Part.CITATION, Turn.WENT, (_cited(each), None), (each, None)) for each in olds)
    yield from (_sides(Part.CITATION, Turn.CAME, (None, _cited(each)), (None, each)) for each in news)


def _cited(each: Citation) -> str:
    return f"《{each.title}》（{each.document_number}）" if each.document_number else f"《{each.title}》"


def _group(old: LeadingGroup, new: LeadingGroup) -> Iterator[Edit]:
    """The group: its name, posts, office and member units; of posts and units that a list holds, each by itself."""
    heads = (
        (Part.GROUP, old.name, new.name),
        (Part.LEADER, old.leader_post, new.leader_post),
        (Part.OFFICE, old.office_at, new.office_at),
        (Part.OFFICE_HEAD, old.office_head, new.office_head),
    )
    yield from (each for part, one, other in heads for each in _value(part, one, other))
    _, gone, come = pair_equal(old.deputy_posts, new.deputy_posts, [fold_tight])
    yield from (Edit(part=Part.DEPUTY, how=Turn.WENT, old=each) for each in gone)
    yield from (Edit(part=Part.DEPUTY, how=Turn.CAME, new=each) for each in come)
    yield from _members(old.members, new.members)


def _members(old: Sequence[Member], new: Sequence[Member]) -> Iterator[Edit]:
    keys: Sequence[Callable[[Member], Hashable]] = (
        lambda each: fold_tight(each.as_written),
        lambda each: each.unit or fold_tight(each.as_written),
    )
    paired, gone, come = pair_equal(old, new, keys)
    for one, other in paired:
        if fold_tight(one.as_written) != fold_tight(other.as_written):
            yield _sides(Part.MEMBER, Turn.CHANGED, (one.as_written, other.as_written), (one, other))
    yield from (_sides(Part.MEMBER, Turn.WENT, (each.as_written, None), (each, None)) for each in gone)
    yield from (_sides(Part.MEMBER, Turn.CAME, (None, each.as_written), (None, each)) for each in come)


def _duties(old: Sequence[Duty], new: Sequence[Duty]) -> Iterator[Edit]:
    """Duties of one holder and one text are the same; of the rest those of one holder that are alike are one rewritten."""
    keys: Sequence[Callable[[Duty], Hashable]] = (
        lambda each: (fold_tight(each.holder), fold_tight(each.text), each.post),
    )
    _, gone, come = pair_equal(old, new, keys)
    told = [[_duty(each) for each in side] for side in (gone, come)]
    alike = pair_texts(*told)
    for at, to in alike:
        yield _sides(Part.DUTY, Turn.CHANGED, (told[0][at], told[1][to]), (gone[at], come[to]))
    left = [{at for at, _ in alike}, {to for _, to in alike}]
    for at, each in enumerate(gone):
        if at not in left[0]:
            yield _sides(Part.DUTY, Turn.WENT, (told[0][at], None), (each, None))
    for to, each in enumerate(come):
        if to not in left[1]:
            yield _sides(Part.DUTY, Turn.CAME, (None, told[1][to]), (None, each))


def _duty(each: Duty) -> str:
    post = f"（{each.post}）" if each.post else ""
    return f"{each.holder}{post}：{each.text}"


def _sides(
    part: Part,
    how: Turn,
    told: tuple[str | None, str | None],
    things: tuple[Citation | Member | Duty | None, Citation | Member | Duty | None],
) -> Edit:
    old, new = things
    return Edit(
        part=part,
        how=how,
        old=told[0],
        new=told[1],
        old_source=old.source if old else None,
        new_source=new.source if new else None,
    )
