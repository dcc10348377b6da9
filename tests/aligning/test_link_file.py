"""A file of settled links is read strictly."""

from pathlib import Path

import pytest

from zhuanyezhen.aligning.link_file import read_links
from zhuanyezhen.aligning.settling import SettledLink, Settlement
from zhuanyezhen.errors import UnreadableFileError

ONE = """
[[link]]
upper = "（一）甲"
lower = "（二）乙"
settlement = "{settlement}"
upper_digest = "0123"
lower_digest = "4567"
"""


def written(folder: Path, text: str) -> Path:
    """The text as a file."""
    file = folder / "承接.toml"
    file.write_text(text, "utf-8")
    return file


def test_what_people_settled_is_read(tmp_path: Path) -> None:
    """What is confirmed and refused; what is open has no effect."""
    other = ONE.replace("0123", "0124")
    text = ONE.format(settlement="confirmed") + other.format(settlement="open")
    refused = ONE.replace("4567", "4568").format(settlement="refused")
    first = SettledLink(
        upper="（一）甲",
        lower="（二）乙",
        settlement=Settlement.CONFIRMED,
        upper_digest="0123",
        lower_digest="4567",
    )
    found = read_links(written(tmp_path, text + refused))
    assert first == found[0]
    assert [Settlement.CONFIRMED, Settlement.REFUSED] == [each.settlement for each in found]
    assert () == read_links(written(tmp_path, ""))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = 1", "只能有[[link]]"),
        ("link = 1", "只能有[[link]]"),
        ("link = [1]", "第1项：请写成[[link]]"),
        (
            ONE.format(settlement="confirmed") + 'why = ""',
            "没有“why”这个键；可写的有upper、lower、settlement",
        ),
        (ONE.format(settlement="yes"), "不是“yes”"),
        (ONE.format(settlement="open").replace('"0123"', "123"), "upper_digest应写成文字"),
        (ONE.format(settlement="open").replace('"（一）甲"', '" "'), "upper应写成文字"),
        (ONE.format(settlement="open").replace('lower_digest = "4567"', ""), "lower_digest应写成文字"),
        (ONE.format(settlement="open") + ONE.format(settlement="refused"), "第2项：与第1项是同样两项任务"),
        ("[[link", "不能读取承接关系文件"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, told: str) -> None:
    """Where and what, in both languages; nothing is passed over."""
    with pytest.raises(UnreadableFileError) as caught:
        read_links(written(tmp_path, text))
    assert told in caught.value.text("zh")
    assert "承接.toml" in caught.value.text("en")
