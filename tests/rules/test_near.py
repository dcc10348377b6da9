"""The known names nearest to a written one."""

from zhuanyezhen.rules._near import Nearest


def test_a_short_form_comes_before_a_slip() -> None:
    """What is within a name is nearer than what is alike; both ways round."""
    known = Nearest.among(["石桥家具专业镇", "石桥家俱城", "花卉专业镇"])
    assert ("石桥家具专业镇",) == known.to("石桥家具")
    assert ("花卉专业镇",) == known.to("晋源区花卉专业镇")
    assert ("石桥家具专业镇",) == known.to("石桥家俱专业镇")
    assert ("花卉专业镇",) == known.to("花卉镇")


def test_width_and_blanks_do_not_count() -> None:
    """Names are compared as they mean, and given as they are written."""
    assert ("Ａ区 商务局",) == Nearest.among(["Ａ区 商务局"]).to("A区商务局二科")


def test_all_that_are_equally_near_are_given_up_to_a_few() -> None:
    """In the order they are listed; six are no answer."""
    names = [f"石桥{each}专业镇" for each in "甲乙丙丁戊己"]
    assert tuple(names[:5]) == Nearest.among(names[:5]).to("石桥")
    assert () == Nearest.among(names).to("石桥")


def test_what_is_not_near() -> None:
    """Other figures, other words, a single character, a word in a long sentence, the other end of a name."""
    known = Nearest.among(["项目2026-013", "区民政局", "镇", "区花卉苗木产业发展服务中心某某科", "很" * 61])
    for text in ("项目2026-012", "区商务局", "镇", "中心", "民政区局", "很" * 60, "很" * 61, ""):
        assert () == known.to(text), text


def test_a_hundred_thousand_names_are_not_compared_one_by_one() -> None:
    """What all names share tells nothing; what few share is looked at, and no more than some twenty of them."""
    names = [f"第{number}号{chr(0x4E00 + number % 20_000)}专业镇" for number in range(100_000)]
    known = Nearest.among(["石桥家具专业镇", *names])
    assert () == known.to("专业镇")
    assert ("石桥家具专业镇",) == known.to("石桥专业镇")
    assert len(known._like("".join(names[7:17]))) <= 20  # noqa: SLF001 - how many are compared
