"""Terms, reviews and conditions of titles stand on their days unless something later on file replaced them."""

from datetime import date
from typing import Any

from zhuanyezhen.model.change import Change, ChangeKind
from zhuanyezhen.model.enterprise import Enterprise
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Mark, Platform, Standing
from zhuanyezhen.model.town import Tier, TierChange, Town
from zhuanyezhen.tracking.due_title import titles_due
from zhuanyezhen.tracking.entry import AgendaKind, Certainty
from zhuanyezhen.values.partial_date import PartialDate

_TERM = date(2026, 12, 31)


def _told(*changes: Change, recognised: PartialDate | None = None) -> list[tuple[AgendaKind, date]]:
    standing = Standing(
        id="1", title="专精特新中小企业", recognised_on=recognised, valid_to=_TERM, changes=changes
    )
    found = titles_due(Programme(name="例", standings=(standing,)))
    return sorted((each.kind, each.on) for each in found)


def _change(
    kind: ChangeKind, on: PartialDate | None, valid_to: date | None = None, until: date | None = None
) -> Change:
    return Change(kind=kind, on=on, valid_to=valid_to, until=until)


_EXPIRY = (AgendaKind.EXPIRY, _TERM)


def test_a_term_ends() -> None:
    """On its last day, whether the day it was given is known or not."""
    assert [_EXPIRY] == _told()
    assert [_EXPIRY] == _told(recognised=PartialDate(2024, 1, 1))


def test_what_came_by_the_last_day_replaces_a_term() -> None:
    """A review passed or a title revoked by then; one a day later, or of a month that may be later, does not."""
    begun = PartialDate(2024, 1, 1)
    passed = _change(ChangeKind.REVIEW_PASSED, PartialDate(2026, 12, 31), date(2029, 12, 31))
    assert [(AgendaKind.EXPIRY, date(2029, 12, 31))] == _told(passed, recognised=begun)
    assert [] == _told(_change(ChangeKind.REVOKED, PartialDate(2026, 12, 31)), recognised=begun)
    assert [_EXPIRY] == _told(_change(ChangeKind.REVOKED, PartialDate(2027, 1, 1)), recognised=begun)
    assert [] == _told(_change(ChangeKind.REVOKED, PartialDate(2026)), recognised=begun)
    assert [_EXPIRY] == _told(_change(ChangeKind.REVOKED, PartialDate(2027)), recognised=begun)
    assert [_EXPIRY] == _told(_change(ChangeKind.APPLIED, PartialDate(2026, 5, 1)), recognised=begun)
    assert [_EXPIRY] == _told(_change(ChangeKind.REVOKED, None), recognised=begun)


def test_a_condition_and_a_review() -> None:
    """A conditional pass is to be made good by its day; a review falls due on the day or in the month written."""
    begun, half = PartialDate(2024, 1, 1), date(2026, 6, 30)
    conditional = _change(ChangeKind.REVIEW_CONDITIONAL, PartialDate(2026, 1, 5), _TERM, half)
    assert [(AgendaKind.CONDITION, half), _EXPIRY] == _told(conditional, recognised=begun)
    met = _change(ChangeKind.REVIEW_PASSED, PartialDate(2026, 6, 1), _TERM)
    assert [_EXPIRY] == _told(conditional, met, recognised=begun)
    in_may = _change(ChangeKind.REVIEW_DUE, PartialDate(2026, 5))
    assert [_EXPIRY, (AgendaKind.REVIEW, date(2026, 5, 31))] == _told(in_may, recognised=begun)
    told = _change(ChangeKind.REVIEW_DUE, PartialDate(2026, 3, 1), until=half)
    assert [_EXPIRY, (AgendaKind.REVIEW, half)] == _told(told, recognised=begun)
    assert [_EXPIRY] == _told(told, met, recognised=begun)
    assert [_EXPIRY] == _told(_change(ChangeKind.REVIEW_DUE, None), recognised=begun)


def test_a_month_keeps_its_words() -> None:
    """A review of a month stands on its last day and says so."""
    due = (_change(ChangeKind.REVIEW_DUE, PartialDate(2026, 5)),)
    (entry,) = titles_due(Programme(name="例", standings=(Standing(id="1", title="称号", changes=due),)))
    assert (Certainty.PERIOD, "2026-05") == (entry.certainty, entry.words)


def test_tiers_of_a_town_end_one_by_one() -> None:
    """Each tier has a term of its own; a removal that names none ends them all, and is no entry itself."""
    county = TierChange(
        kind=ChangeKind.RECOGNISED, tier=Tier.COUNTY, on=PartialDate(2024, 1, 1), valid_to=_TERM
    )
    city = TierChange(kind=ChangeKind.RECOGNISED, tier=Tier.MUNICIPAL, on=PartialDate(2025, 1, 1))
    unnamed = TierChange(kind=ChangeKind.RECOGNISED, on=PartialDate(2025, 1, 1), valid_to=date(2027, 1, 1))
    gone = TierChange(kind=ChangeKind.REMOVED, on=PartialDate(2026, 6, 1), until=_TERM)

    def told(*tiers: TierChange) -> list[str]:
        town = Town(id="陶瓷", name="青禾陶瓷专业镇", tiers=tiers)
        return [each.what for each in titles_due(Programme(name="例", towns=(town,)))]

    assert ["青禾陶瓷专业镇：县级"] == told(county, city)
    assert ["青禾陶瓷专业镇"] == told(unnamed)
    assert [] == told(county, city, unnamed, gone)


def test_whose_title_it_is() -> None:
    """A firm by its name, else who is named as host or holder, else the town; the name of the thing with its class."""
    given: dict[str, Any] = {"id": "1", "title": "重点实验室", "valid_to": _TERM}
    programme = Programme(
        name="例",
        enterprises=(Enterprise(id="甲", name="甲陶瓷有限公司"),),
        towns=(Town(id="陶瓷", name="青禾陶瓷专业镇"),),
        standings=(
            Standing(**given, enterprise="甲", town="陶瓷"),
            Standing(**given, enterprise="乙"),
            Standing(**given, town="陶瓷"),
            Standing(**given, town="竹编"),
            Standing(**given),
        ),
        platforms=(Platform(**given, name="釉料实验室", host="某学院"),),
        marks=(Mark(**given, name="青禾陶瓷", holder="陶瓷协会"),),
    )
    assert [
        "甲陶瓷有限公司：重点实验室",
        "乙：重点实验室",
        "青禾陶瓷专业镇：重点实验室",
        "竹编：重点实验室",
        "重点实验室",
        "某学院：釉料实验室（重点实验室）",
        "陶瓷协会：青禾陶瓷（重点实验室）",
    ] == [each.what for each in titles_due(programme)]
