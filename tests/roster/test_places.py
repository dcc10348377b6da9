"""Places by every name they go by."""

import pytest

from zhuanyezhen.model.unit import Level
from zhuanyezhen.roster.places import place_of_code, place_table


@pytest.mark.parametrize(
    ("alias", "names"),
    [
        ("晋源", {"晋源区"}),
        ("湘西", {"湘西土家族苗族自治州"}),
        ("湘西州", {"湘西土家族苗族自治州"}),
        ("内蒙古", {"内蒙古自治区"}),
        ("新疆", {"新疆维吾尔自治区"}),
        ("准格尔", {"准格尔旗"}),
        ("锡盟", {"锡林郭勒盟"}),
        ("太旗", {"太仆寺旗"}),
        ("科左中旗", {"科尔沁左翼中旗"}),
        ("莫力达瓦", {"莫力达瓦达斡尔族自治旗"}),
        ("莫力达瓦旗", {"莫力达瓦达斡尔族自治旗"}),
        ("浦东", {"浦东新区"}),
        ("大同", {"大同市", "大同区"}),
    ],
)
def test_short_names(alias: str, names: set[str]) -> None:
    """A place goes by its name without its last word or without its peoples; several may go by one."""
    assert names == {place.name for place in place_table().short[alias]}


def test_a_short_name_has_two_characters() -> None:
    """应县 is not called 应, and no full name is a short one too."""
    table = place_table()
    assert min(map(len, table.short)) >= 2
    assert not table.short.keys() & table.full.keys()


def test_levels_and_what_a_place_lies_in() -> None:
    """The level follows from the code's kind: 吉首市 is a county-level city, whatever its name ends in."""
    (jishou,) = place_table().full["吉首市"]
    assert (Level.COUNTY, ("433101", "433100", "430000")) == (jishou.level, jishou.codes)
    assert {"新华区"} == {place.name for place in place_table().full["新华区"]}
    assert len(place_table().full["新华区"]) > 1


def test_a_place_that_is_gone_is_known_but_stands_at_no_code() -> None:
    """崇文区 stands in old documents; its code leads nowhere today."""
    (former,) = place_table().full["崇文区"]
    assert (True, None) == (former.former, place_of_code(former.codes[0]))
    assert "晋源区" == getattr(place_of_code("140110"), "name", None)
