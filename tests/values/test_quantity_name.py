"""What a figure counts is named only where the words are a plain name."""

import pytest

from zhuanyezhen.values.quantity import find_quantities
from zhuanyezhen.values.quantity_name import find_name


def _names(text: str, since: int = 0) -> list[str | None]:
    spans = [find_name(text, since, match) for match in find_quantities(text)]
    return [None if span is None else text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("培育省级工匠30名", ["省级工匠"]),
        ("新建大棚30亩", ["大棚"]),
        ("加快推进产业30名", ["产业"]),
        ("研发投入达到2%", ["研发投入"]),
        ("研发产品3个", ["产品"]),
        ("工匠的30名", ["工匠"]),
        ("新增规上企业15户，产值达到30亿元", ["规上企业", "产值"]),
        ("产值提高到30亿元", ["产值"]),
    ],
)
def test_a_name_before_a_figure(text: str, names: list[str]) -> None:
    """Verbs before it are left out, but where a state is told (研发投入达到)."""
    assert names == _names(text)


@pytest.mark.parametrize("text", ["培育支持鼓励企业30名", "由甲企业30户"])
def test_a_phrase_is_no_name(text: str) -> None:
    """What holds a verb or a joint is none."""
    assert [None] == _names(text)


@pytest.mark.parametrize(("length", "named"), [(1, False), (2, True), (20, True), (21, False)])
def test_how_long_a_name_is(length: int, *, named: bool) -> None:
    """From two characters to twenty."""
    assert ["甲" * length if named else None] == _names(f"培育{'甲' * length}30名")


def test_a_name_begins_where_the_last_one_ended() -> None:
    """What stands before belongs to another figure."""
    assert ["工匠"] == _names("培育省级工匠30名", since=4)
