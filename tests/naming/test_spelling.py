"""Near forms: what counts as an abbreviation, what as a misspelling, and what as neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.naming.spelling import Slip, SpellingIndex, slip_between

FORMS = {
    "发展改革局": "发展改革",
    "行政审批局": "行政审批",
    "城市管理局": "城管",
    "就业服务中心": "就业",
    "企业服务中心": "企业",
    "农业农村局": "农业农村",
    "民政局": "民政",
    "财政局": "财政",
}


@pytest.mark.parametrize(
    ("name", "functions"),
    [
        ("发改局", {"发展改革"}),
        ("农村局", {"农业农村"}),
        ("发展局", set()),
        ("改革局", set()),
        ("发改委", set()),
        ("就业中心", set()),
        ("政局", set()),
        ("发展改革局", set()),
        ("发改展局", set()),
    ],
)
def test_abbreviation(name: str, functions: set[str]) -> None:
    """Characters may be left out, but not a whole half, not the first, and not the organ."""
    assert functions == set(SpellingIndex(forms=FORMS).abbreviated(name))


@pytest.mark.parametrize(
    ("name", "functions"),
    [
        ("审行政审批局", {"行政审批"}),
        ("行政批局", {"行政审批"}),
        ("行政审披局", {"行政审批"}),
        ("行审政批局", {"行政审批"}),
        ("行政审批", set()),
        ("审批行政局", {"行政审批"}),
        ("农村农业局", {"农业农村"}),
        ("农村农业委", set()),
        ("政民局", set()),
        ("城市管里局", {"城管"}),
        ("城镇管理局", set()),
        ("创业服务中心", set()),
        ("行审批政局", set()),
        ("行政审局批局批", set()),
        ("民证局", set()),
        ("财政所", set()),
    ],
)
def test_misspelling(name: str, functions: set[str]) -> None:
    """One edit is a misspelling of a long name, or in the general words behind a short one."""
    assert functions == set(SpellingIndex(forms=FORMS).misspelt(name))


@given(st.sampled_from(["发展改革局", "行政审批局", "农业农村局"]), st.integers(1, 4), st.characters())
def test_every_single_edit_is_found(form: str, at: int, character: str) -> None:
    """Whatever one character is put in, left out or replaced before the organ, the form is found again."""
    index = SpellingIndex(forms=FORMS)
    edits = {
        form[:at] + character + form[at:],
        form[:at] + form[at + 1 :],
        form[:at] + character + form[at + 1 :],
    }
    edits = {edit for edit in edits - {form} if edit.endswith(form[-1])}
    assert {True} >= {FORMS[form] in index.misspelt(edit) for edit in edits}


@pytest.mark.parametrize(
    ("written", "intended", "slip"),
    [
        ("区行政审披局", "区行政审批局", Slip.REPLACED),
        ("区行政批局", "区行政审批局", Slip.LEFT_OUT),
        ("区行政审核批局", "区行政审批局", Slip.INSERTED),
        ("区行政政审批局", "区行政审批局", Slip.TWICE),
        ("区审行政批局", "区行政审批局", Slip.SWAPPED),
        ("市组织部", "市委组织部", Slip.PARTY),
        ("区委卫健", "区委卫健委", Slip.LEFT_OUT),
    ],
)
def test_a_slip_says_its_kind(written: str, intended: str, slip: Slip) -> None:
    """What was done to the name decides how sure it is that nothing else is meant."""
    assert slip is slip_between(written, intended)
    assert slip.sure is (slip in {Slip.TWICE, Slip.SWAPPED, Slip.PARTY})


@given(st.text(st.characters(), max_size=70))
def test_any_text_has_an_answer(name: str) -> None:
    """Nothing raises on any text; what is found is one form a function."""
    index = SpellingIndex(forms=FORMS)
    found = index.misspelt(name) | index.abbreviated(name)
    assert found == {FORMS[form]: form for form in found.values()}


@pytest.mark.parametrize(("name", "found"), [("工业信息局", ["工业信息化局"]), ("市场监督管局", [])])
def test_a_long_name_that_lost_a_character_is_misspelt(name: str, found: list[str]) -> None:
    """Of six characters and more; a shorter one may be short on purpose."""
    index = SpellingIndex(forms={"工业信息化局": "工业信息化", "市场监督管理局": "市场监管"})
    assert found == list(index.abbreviated(name).values())
    assert 1 == len(index.misspelt(name))
