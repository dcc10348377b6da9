"""Traditional characters: the folded twin is simplified, the text and every offset stay."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import MissingExtraError
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.formats.traditional import is_traditional, same_length

_TEXT = "責任單位:區工業和信息化局牽頭，區發展改革局配合"
_NOTE = "文档含繁体字：比对时按简体识别，引文保留原文。"


@pytest.mark.parametrize("traditional", [None, True])
def test_traditional_text_is_compared_as_simplified(traditional: bool | None) -> None:  # noqa: FBT001 - three values
    """Found out or told, the text stays as written and the folded twin is simplified."""
    document = document_of(_TEXT, "a.txt", traditional=traditional)
    assert (document.text, document.folded, document.notes) == (
        _TEXT,
        "责任单位：区工业和信息化局牵头，区发展改革局配合",
        (_NOTE,),
    )


def test_it_can_be_switched_off() -> None:
    """False means never."""
    document = document_of(_TEXT, "a.txt", traditional=False)
    assert (document.folded[:4], document.notes) == ("責任單位", ())


@pytest.mark.parametrize(
    "text", ["", "专业镇", "区工信局（陳記醬園總會）牵头，区发展改革局、县商务局配合，领导小组负责"]
)
def test_simplified_text_is_left_alone(text: str) -> None:
    """A simplified plan that quotes a traditional name is no traditional plan."""
    assert document_of(text, "a.txt").notes == ()


def test_without_opencc_a_traditional_plan_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading goes on without conversion, with a note."""
    monkeypatch.setitem(sys.modules, "opencc", None)
    document = document_of(_TEXT, "a.txt")
    assert (document.folded[:4], document.notes) == (
        "責任單位",
        ("文档为繁体字，单位名称等可能识别不全：请安装 OpenCC 后重读（pip install opencc）。",),
    )


def test_without_opencc_asking_for_conversion_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for conversion is told what is missing."""
    monkeypatch.setitem(sys.modules, "opencc", None)
    with pytest.raises(MissingExtraError, match=r"'a.txt', .* needs opencc: pip install opencc"):
        document_of(_TEXT, "a.txt", traditional=True)


def test_a_lone_surrogate_does_not_stop_conversion() -> None:
    """A line that cannot be given to OpenCC as a whole is converted character by character."""
    assert document_of("責任\ud800單位\n區", "a.txt", traditional=True).folded == "责任\ud800单位\n区"


def test_a_line_whose_length_would_change_is_converted_by_character() -> None:
    """A conversion to other words is not taken; single characters with one counterpart are."""

    def convert(text: str) -> str:
        return {"單": "单", "區": "区区"}.get(text, text + "長")

    assert same_length("單區abc\nabc", convert) == "单區abc\nabc"


def test_the_share_of_traditional_characters_decides() -> None:
    """A page that mixes both is traditional enough to be converted."""
    assert [is_traditional("區区"), is_traditional("區区区区区区"), is_traditional("区")] == [
        True,
        False,
        False,
    ]


@given(st.text(max_size=60))
def test_any_text_keeps_its_length(text: str) -> None:
    """Whatever the text, the folded twin is as long and nothing fails."""
    document = document_of(text, "a.txt", traditional=True)
    assert (document.text, len(document.folded)) == (text, len(text))
