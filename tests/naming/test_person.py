"""What a person's name looks like, so that it is left out."""

import pytest

from zhuanyezhen.naming.person import looks_like_person


@pytest.mark.parametrize(
    "name",
    ["赵某", "赵某某", "钱大明", "孙明", "欧阳某某", "司马大明", "古丽·某某", "阿不都·买买提·江", "某甲"],
)
def test_names(name: str) -> None:
    """One or two characters behind a surname, 某 for any of them, parts with a dot between."""
    assert looks_like_person(name)


@pytest.mark.parametrize("text", ["", "赵", "区工信局", "赵大明明", "欧阳大明明", "·某", "晋祠镇政府", "王a"])
def test_no_names(text: str) -> None:
    """A surname alone, a name too long, and what starts with no surname."""
    assert not looks_like_person(text)
