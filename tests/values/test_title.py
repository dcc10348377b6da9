"""The title of a document as a line has it."""

import pytest

from zhuanyezhen.values.title import match_title, release_end, status_in, years_of


@pytest.mark.parametrize(
    ("line", "title", "kind", "notice"),
    [
        ("澄江县花卉行动计划（2023-2025年）", "澄江县花卉行动计划（2023-2025年）", "行动计划", False),
        ("澄江县花卉考核办法（试行）", "澄江县花卉考核办法（试行）", "办法", False),
        ("澄江县花卉规划（征求意见稿）", "澄江县花卉规划", "规划", False),
        ("澄江县花卉意见（澄政发〔2019〕8号）", "澄江县花卉意见", "意见", False),
        ("关于转发《花卉规划》的通知", "花卉规划", "规划", False),
        ("关于印发《花卉之都》的通知", "花卉之都", None, False),
        ("关于一季度花卉工作情况的通报", "关于一季度花卉工作情况的通报", "通报", True),
        ("澄江县花卉联席会议制度", "澄江县花卉联席会议制度", "制度", False),
        ("在全县花卉推进会上的讲话", "在全县花卉推进会上的讲话", "讲话", False),
        ("《花卉若干措施》政策解读", "《花卉若干措施》政策解读", "解读", False),
        ("澄江县民生实事责任分解表", "澄江县民生实事责任分解表", "分解表", False),
    ],
)
def test_titles(line: str, title: str, kind: str | None, notice: bool) -> None:  # noqa: FBT001
    """Years and 试行 belong to it, number and draft do not; 《…》 of a notice is the title."""
    match = match_title(line)
    assert match is not None
    assert (title, kind, notice) == (line[match.start : match.end], match.kind, match.notice)


@pytest.mark.parametrize("line", ["澄江县人民政府", "邀请函", "情况通报", "为做好工作，制定本方案。", ""])
def test_no_titles(line: str) -> None:
    """A unit, a bare notice and a sentence are none."""
    assert match_title(line) is None


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("花卉计划（2023年-2025年）", (2023, 2025)),
        ("花卉计划（2023至2025年）", (2023, 2025)),
        ("十一五规划", (2006, 2010)),
        ('"十四五"规划', (2021, 2025)),
        ("2024年要点", (None, None)),
    ],
)
def test_years(title: str, years: tuple[int | None, int | None]) -> None:
    """A range, or a five-year plan by its number."""
    assert years == years_of(title)


def test_status_and_note_on_publication() -> None:
    """（草案） in a title or alone on its line; 此件公开发布 in every form."""
    assert ("草案", None, "试行", None) == (
        status_in("花卉规划（草案）", alone=False),
        status_in("依据《办法》（试行）制定", alone=True),
        status_in("试行", alone=True),
        status_in("花卉规划", alone=False),
    )
    notes = ["（此件公开发布）", "（此件公開發布）", "主动公开", "信息公开选项：主动公开", "花卉"]
    assert [8, 8, 4, 11, 0] == [release_end(note, 0, len(note)) for note in notes]
