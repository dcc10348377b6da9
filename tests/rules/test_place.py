"""Where a programme is at home, and that a basis is cited only to those it binds."""

from datetime import date

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.rules._place import lies_in

_AS_OF = date(2026, 11, 24)
_ZONE = zyz.Area(code="ZONE-1", name="某开发区", kind=zyz.AreaKind.ZONE, parent="140110")


@pytest.mark.parametrize(
    ("area", "roster", "inside"),
    [
        ("140110", None, True),
        ("140110101", None, True),
        ("140100", None, False),
        ("330110", None, False),
        ("ZONE-1", None, False),
        ("ZONE-1", zyz.Roster(areas=(_ZONE,)), True),
        ("140110", zyz.Roster(areas=(_ZONE,)), True),
    ],
)
def test_a_programme_lies_in_its_area(area: str, roster: zyz.Roster | None, *, inside: bool) -> None:
    """By its code, or by the roster it brings; what lies above is not bound."""
    programme = zyz.Programme(name="例", area=area, roster=roster)
    assert inside is lies_in(programme, "140110")


@pytest.mark.parametrize(
    ("code", "area", "inside"),
    [("140000", "140221", True), ("140100", "140110", True), ("140100", "140221", False)],
)
def test_a_province_and_a_city_bind_what_lies_below(code: str, area: str, *, inside: bool) -> None:
    """Zeros at the end of a code stand for everything below."""
    assert inside is lies_in(zyz.Programme(name="例", area=area), code)


@pytest.mark.parametrize(
    ("places", "inside"),
    [
        (("晋源区",), True),
        (("晋源区", "晋源区"), True),
        (("晋源区", "迎泽区"), False),
        (("桐乡市",), False),
        (("无此县",), False),
        ((None,), False),
        ((), False),
    ],
)
def test_a_plan_is_at_home_where_its_title_says(places: tuple[str | None, ...], *, inside: bool) -> None:
    """Every plan of the programme has to lie in the area; an unknown place lies nowhere."""
    plans = tuple(zyz.Plan(name=f"{number}.txt", jurisdiction=place) for number, place in enumerate(places))
    assert inside is lies_in(zyz.Programme(name="例", plans=plans), "140110")


@pytest.mark.parametrize(("place", "cited"), [("晋源区", True), ("桐乡市", False)])
def test_a_basis_is_cited_only_where_it_binds(place: str, *, cited: bool) -> None:
    """A plan of another province is not told what 晋源区 demands; a basis without a place is cited to all."""
    plan = zyz.parse_plan(f"{place}花卉专业镇实施方案\n", name="plan.txt")
    notes = {note.code: note.basis for note in zyz.check(plan, as_of=_AS_OF).rules}
    assert (cited, cited, cited) == tuple(notes[code] is not None for code in ("COV001", "OTP001", "PRB002"))

    @zyz.rule("TST003", "own-basis", zyz.Severity.INFO, title="自定", basis="某办发〔2025〕1号", since="0.1")
    def own(programme: zyz.Programme, context: zyz.Context):  # type: ignore[no-untyped-def]  # noqa: ANN202
        """Own."""
        yield from ()

    assert ["某办发〔2025〕1号"] == [note.basis for note in zyz.check(plan, as_of=_AS_OF, rules=(own,)).rules]
