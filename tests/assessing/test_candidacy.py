"""Who is judged unasked: whoever holds a title of the user's own, or has asked for it."""

from datetime import date, timedelta

from attrs import evolve

from candidates import AS_OF, EMPTY, criteria, firm, programme, town
from zhuanyezhen.assessing.candidacy import candidacies, own_titles
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.title import Criteria, Kept
from zhuanyezhen.intake import toml_of
from zhuanyezhen.model.change import Change, ChangeKind
from zhuanyezhen.model.standing import Platform, Standing
from zhuanyezhen.values.partial_date import PartialDate

_CONDITION = '{ indicator = "产值", op = "ge", value = 9, unit = "亿元" }'
_APPLIED = Change(kind=ChangeKind.APPLIED, on=PartialDate(2026, 5, 20))


def _own() -> Criteria:
    return criteria(_CONDITION)


def test_own_titles_are_those_the_library_does_not_have_so() -> None:
    """A title that was replaced is the user's own, one that was only carried along is not."""
    base = standard_criteria()
    assert () == own_titles(base)
    text = f'[[title]]\ncode = "high-tech"\nname = "高新技术企业"\n[[title.version]]\nname = "县"\ncondition = [{_CONDITION}]\n'
    read = criteria_of(toml_of(text), "标准.toml", base)
    assert ["high-tech"] == [each.code for each in own_titles(read)]


def test_of_several_rows_the_application_is_looked_at() -> None:
    """Wherever it stands; of two that are held the first. Each holder once."""
    held = Standing(
        id="1", title="示范称号", enterprise="甲", recognised_on=PartialDate(2025, 1, 1), criteria="旧"
    )
    asks = Standing(id="2", title="示范称号", enterprise="甲", changes=(_APPLIED,))
    for order, chosen in (((held, asks), "2"), ((asks, held), "2"), ((held, evolve(held, id="3")), "1")):
        (found,) = candidacies(programme(firm(), standings=order), as_of=AS_OF, criteria=_own())
        assert (chosen, chosen == "2") == (found.standing.id, found.asks)
        assert (None if found.asks else "旧") == found.named


def test_who_holds_nothing_any_more_is_nobodys_candidate() -> None:
    """A title that ran out, one of a firm that is not on file, and one whose history does not tell."""
    over = Standing(
        id="1", title="示范称号", enterprise="甲", recognised_on=PartialDate(2022), valid_to=date(2025, 1, 1)
    )
    elsewhere = Standing(id="2", title="示范称号", enterprise="丁", recognised_on=PartialDate(2025))
    nobodys = Standing(id="3", title="示范称号", town="镇", recognised_on=PartialDate(2025))
    unknown = Standing(id="4", title="示范称号", enterprise="甲", recognised_on=PartialDate(2026, 11))
    rows = (over, elsewhere, nobodys, unknown)
    assert () == candidacies(programme(firm(), standings=rows), as_of=AS_OF, criteria=_own())


def test_a_title_without_criteria_is_asked_of_nobody() -> None:
    """It is only there to be named by others."""
    read = criteria_of(toml_of('[[title]]\ncode = "T"\nname = "示范称号"\n'), "标准.toml", EMPTY)
    rows = (Standing(id="1", title="示范称号", enterprise="甲", recognised_on=PartialDate(2025)),)
    assert () == candidacies(programme(firm(), standings=rows), as_of=AS_OF, criteria=read)


def test_a_title_kept_in_another_ledger() -> None:
    """Platforms of a town are looked for among the platforms."""
    read = criteria(_CONDITION, of="town", title=f'kept = "{Kept.PLATFORMS.value}"')
    rows = (Platform(id="1", title="示范称号", town="陶瓷专业镇", recognised_on=PartialDate(2025)),)
    (found,) = candidacies(programme(town(), platforms=rows), as_of=AS_OF, criteria=read)
    assert ("镇", False, None) == (found.assessment.subject, found.asks, found.named)


def test_the_version_the_ledger_names() -> None:
    """Of two that are meant the one in force, else the last; one that is not on file gives none."""
    text = '[[title]]\ncode = "T"\nname = "示范称号"\n' + "".join(
        f'[[title.version]]\nname = "{name}"\ndocument = "某政发〔2022〕1号"\n{days}\ncondition = [{_CONDITION}]\n'
        for name, days in (("甲", "until = 2024-12-31"), ("乙", "in_force = 2025-01-01\nuntil = 2025-12-31"))
    )
    read = criteria_of(toml_of(text), "标准.toml", EMPTY)
    told = {}
    for named, day in (("某政发〔2022〕1号", AS_OF), ("某政发〔2022〕1号", date(2024, 6, 1)), ("丙", AS_OF)):
        asked = evolve(_APPLIED, on=PartialDate.of(day - timedelta(days=9)), criteria=named)
        rows = (Standing(id="1", title="示范称号", enterprise="甲", changes=(asked,)),)
        (found,) = candidacies(programme(firm(), standings=rows), as_of=day, criteria=read)
        version = found.assessment.version
        told[named, day.year] = version.name if version else None
    assert {("某政发〔2022〕1号", 2026): "乙", ("某政发〔2022〕1号", 2024): "甲", ("丙", 2026): None} == told


def test_who_may_have_been_granted_it_before_the_version_was_in_force() -> None:
    """The day before, or where the history does not tell by which of two; not on the day, nor an application."""
    read = criteria_of(
        toml_of(
            '[[title]]\ncode = "T"\nname = "示范称号"\n[[title.version]]\nname = "一"\nin_force = 2026-01-01\n'
            f"condition = [{_CONDITION}]\n"
        ),
        "标准.toml",
        EMPTY,
    )
    recognised = Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2026, 2))
    histories = (
        (Change(kind=ChangeKind.RECOGNISED, on=PartialDate(2025, 12, 31)),),
        (evolve(recognised, on=PartialDate(2026, 1, 1)),),
        (recognised, evolve(recognised, kind=ChangeKind.REVIEW_PASSED)),
        (_APPLIED,),
        (evolve(recognised, on=PartialDate(2025, 1, 1), criteria="一"),),
    )
    told = []
    for changes in histories:
        rows = (Standing(id="1", title="示范称号", enterprise="甲", changes=changes),)
        (found,) = candidacies(programme(firm(), standings=rows), as_of=AS_OF, criteria=read)
        told.append(found.before)
    assert [True, False, True, False, False] == told
