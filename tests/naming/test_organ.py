"""Organs: which names are one, of what kind they are, whom they are part of and who took them over."""

from datetime import date

import pytest
from attrs import evolve

from zhuanyezhen.model.unit import How, Level, UnitKind
from zhuanyezhen.naming.guess import answer
from zhuanyezhen.naming.index import standard_index
from zhuanyezhen.naming.lexicon import Form, Function, load_lexicon
from zhuanyezhen.naming.organ import Organ, at_township, listed, related

_FUNCTIONS = {function.key: function for function in load_lexicon().functions}


def _organ(name: str) -> Organ:
    found = standard_index().organ(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "text", "name", "stem", "suffix", "party"),
    [
        ("妇联", "妇女联合会", "妇联", "妇女联合会", "", False),
        ("妇联", "妇联", "妇联", "妇联", "", False),
        ("人大", "人大", "人大", "人大", "", False),
        ("人大", "人大办公室", "人大办", "人大", "办", True),
        ("供销社", "供销社", "供销社", "供销", "社", False),
        ("政府办公室", "政府办公室", "政府办", "政府", "办", True),
        ("政府办公室", "委政府办公室", "党委政府办", "", "办", True),
        ("发展改革", "发改局", "发改局", "发改", "局", False),
        ("水利", "水利发展中心", "水利发展中心", "水利发展", "中心", False),
    ],
)
def test_what_a_form_names(  # noqa: PLR0913 - the parts of a name
    key: str, text: str, name: str, stem: str, suffix: str, *, party: bool
) -> None:
    """What a place has one of goes by its key, its office apart; all else by its fields and its suffix."""
    organ = listed(_FUNCTIONS[key], text)
    assert (name, stem, suffix, party) == (organ.name, organ.stem, organ.suffix, organ.party)
    assert key == organ.function


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("水利局", UnitKind.DEPARTMENT),
        ("水利发展中心", UnitKind.PUBLIC_INSTITUTION),
        ("水利服务站", UnitKind.PUBLIC_INSTITUTION),
        ("生态环境分局", UnitKind.BRANCH_OFFICE),
        ("农业综合行政执法大队", UnitKind.BRANCH_OFFICE),
        ("金融办", UnitKind.DEPARTMENT),
        ("委金融办", UnitKind.PARTY_ORGAN),
        ("教育工委", UnitKind.PARTY_ORGAN),
        ("妇联", UnitKind.MASS_ORGANISATION),
    ],
)
def test_the_kind_follows_from_the_suffix(name: str, kind: UnitKind) -> None:
    """A centre is no bureau, a team a branch, what stands behind 委 is the party's."""
    assert kind is _organ(name).kind


@pytest.mark.parametrize(
    ("name", "bureau"),
    [
        ("水利发展中心", "水利局"),
        ("财政所", "财政局"),
        ("农业综合行政执法大队", "农业农村局"),
        ("水利局", None),
        ("生态环境分局", None),
    ],
)
def test_whom_it_is_part_of(name: str, bureau: str | None) -> None:
    """A centre or a team of its bureau; a branch office is of the level above."""
    assert bureau == _organ(name).part_of


@pytest.mark.parametrize(
    ("name", "until", "successor"),
    [
        ("环境保护局", "2019-03-31", "生态环境局"),
        ("环保厅", "2019-03-31", "生态环境厅"),
        ("卫计委", "2019-03-31", "卫健委"),
        ("农业委员会", "2019-03-31", "农业农村委"),
        ("银监分局", "2018-12-16", "金融监管分局"),
        ("银监局", "2018-12-16", "金融监管局"),
        ("扶贫办", "2021-12-31", "乡村振兴局"),
        ("财政局", None, None),
    ],
)
def test_who_took_it_over(name: str, until: str | None, successor: str | None) -> None:
    """A 厅 became a 厅, a 委 a 委 of the same field, a branch a branch; all else the bureau."""
    organ = _organ(name)
    assert (until and date.fromisoformat(until), successor) == (organ.valid_to, organ.successor)
    answered = answer(name, "晋源区", Level.COUNTY, organ, How.EXACT)
    assert (successor and f"晋源区/{successor}") == answered.succeeded_by
    assert (f"晋源区/{organ.name}", organ.function, organ.valid_to) == (
        answered.unit,
        answered.function,
        answered.valid_to,
    )


def test_what_is_neither_former_nor_within_is_as_it_was() -> None:
    """Also where the lexicon has no other form of the function, or none that stands."""
    function = Function(
        key="奇石", kind=UnitKind.DEPARTMENT, forms=(Form(text="奇石局"), Form(text="奇石中心"))
    )
    bureau, centre = (listed(function, form.text) for form in function.forms)
    named = {"奇石局": bureau, "奇石中心": centre}
    assert bureau == related(bureau, function.forms, named)
    assert evolve(centre, part_of="奇石局") == related(centre, function.forms, named)
    assert centre == related(centre, function.forms[1:], named)
    gone = evolve(bureau, valid_to=date(2019, 3, 31))
    assert gone == related(gone, (evolve(function.forms[0], valid_to=date(2019, 3, 31)),), named)


def test_an_organ_of_a_township_is_no_bureau() -> None:
    """It has no function of a county."""
    office = at_township(_organ("财政所"))
    assert ((), None, UnitKind.BRANCH_OFFICE) == (office.functions, office.function, office.kind)
