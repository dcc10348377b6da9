"""Titles on any day: what a row says, and what came later."""

from datetime import date

import zhuanyezhen as zyz

_GIANT = zyz.Standing(
    id="1",
    title="专精特新“小巨人”企业",
    enterprise="1",
    recognised_on=zyz.PartialDate(2020, 11, 13),
    valid_to=date(2023, 11, 12),
    document_number="工信部企业函〔2020〕335号",
    criteria="2020",
)


def _change(
    kind: zyz.ChangeKind, on: str, valid_to: date | None = None, until: date | None = None
) -> zyz.Change:
    return zyz.Change(kind=kind, on=zyz.parse_partial_date(on), valid_to=valid_to, until=until)


def test_the_row_is_the_recognition() -> None:
    """With all it says."""
    recognised = _GIANT.history[0]
    assert (zyz.ChangeKind.RECOGNISED, "工信部企业函〔2020〕335号", "2020") == (
        recognised.kind,
        recognised.document_number,
        recognised.criteria,
    )


def test_a_timeline_of_a_firm() -> None:
    """Recognised, reviewed by the old criteria, passed under a condition, passed, expired."""
    kinds = zyz.ChangeKind
    later = (
        _change(kinds.REVIEW_DUE, "2023-06-30"),
        _change(kinds.REVIEW_CONDITIONAL, "2023-10-16", until=date(2024, 4, 1)),
        _change(kinds.REVIEW_PASSED, "2024-03-20", valid_to=date(2026, 11, 12)),
    )
    held = {
        day: zyz.Standing(id="1", title="小巨人", recognised_on=_GIANT.recognised_on, changes=later).held(day)
        for day in (
            date(2020, 11, 12),
            date(2020, 11, 13),
            date(2023, 12, 1),
            date(2024, 4, 2),
            date(2026, 11, 12),
            date(2026, 11, 13),
        )
    }
    assert [False, True, True, True, True, False] == list(held.values())


def test_a_row_without_a_date_is_held_as_far_as_anybody_knows() -> None:
    """Not known on a day; one of which only the end is known is over for certain behind it."""
    bare = zyz.Standing(id="1", title="高新技术企业")
    ended = zyz.Standing(id="1", title="高新技术企业", valid_to=date(2024, 12, 31))
    assert (None, None) == (bare.held(date(2025, 1, 1)), bare.last_change(date(2025, 1, 1)))
    assert (None, False) == (ended.held(date(2024, 12, 31)), ended.held(date(2025, 1, 1)))


def test_what_is_applied_for_is_not_held() -> None:
    """A row whose changes go no further than 公示 recognises nothing; one that lists its recognition says it once."""
    applied = zyz.Standing(id="1", title="小巨人", changes=(_change(zyz.ChangeKind.PUBLICISED, "2026-07"),))
    assert (False, None) == (applied.held(date(2026, 8, 1)), applied.last_change(date(2026, 8, 1)))
    listed = (_change(zyz.ChangeKind.RECOGNISED, "2026-08-01"),)
    twice = zyz.Standing(id="1", title="小巨人", recognised_on=zyz.PartialDate(2026, 8), changes=listed)
    assert listed == twice.history
    assert listed[0] == twice.last_change(date(2026, 8, 1))


def test_platforms_and_marks_are_titles_with_a_name() -> None:
    """And end as others do."""
    mark = zyz.Mark(id="1", title="地理标志证明商标", name="清徐老陈醋", valid_to=date(2030, 1, 6))
    platform = zyz.Platform(
        id="1", title="重点实验室", name="某实验室", changes=(_change(zyz.ChangeKind.REVOKED, "2025"),)
    )
    assert (False, False) == (mark.held(date(2030, 1, 7)), platform.held(date(2026, 1, 1)))
