"""The place of a title or an issuer."""

import pytest

from zhuanyezhen.naming.title_place import place_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("白石镇人民政府", "白石镇"),
        ("白石街道办事处", "白石街道"),
        ("白石乡党委", "白石乡"),
        ("澄江县白石镇人民政府", "澄江县"),
        ("白石镇花卉实施方案", None),
        ("各镇人民政府", None),
        ("花卉专业镇方案", None),
    ],
)
def test_towns(text: str, place: str | None) -> None:
    """A town counts before its own organ; a county in front of it goes first."""
    assert place == place_of(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("怀仁市人民政府办公室关于印发怀仁市陶瓷专业镇培育实施方案的通知", "怀仁市"),
        ("山西省人民政府办公厅关于印发太原市晋源区花卉规划的通知", "晋源区"),
        ("澄江市人民政府关于印发应县花卉规划的通知", "澄江市"),
        ("关于印发应县花卉规划的通知", "应县"),
        ("关于成立应县花卉领导小组的通知", "应县"),
        ("中共晋源区委办公室 晋源区人民政府办公室关于印发《方案》的通知", "晋源区"),
        ("市政府办公室关于成立市花卉领导小组的通知", None),
        ("（此件公开发布）", None),
        ("国务院关于印发规划的通知", None),
        ("", None),
    ],
)
def test_the_place_of_a_notice(text: str, place: str | None) -> None:
    """Of issuer and subject the longer chain of places; of equal ones the issuer's."""
    assert place == place_of(text)


@pytest.mark.parametrize(
    ("before", "place"),
    [(14, "应" * 15 + "县"), (15, None), (0, None)],
)
def test_how_long_a_place_may_be(before: int, place: str | None) -> None:
    """From two characters to sixteen."""
    name = "应" * (before + 1) + "县" if before else "县"
    assert place == place_of(f"{name}方案")


def test_a_chain_of_places_is_read_to_its_end() -> None:
    """What ends 24 characters from the beginning counts, what ends later does not."""
    assert place_of(f"{'应' * 13}市{'桐' * 9}县方案") == f"{'桐' * 9}县"
    assert place_of(f"{'应' * 13}市{'桐' * 10}县方案") == f"{'应' * 13}市"
