"""Running heads and feet: what recurs apart from the text, and what only looks like it."""

import pytest

from zhuanyezhen.reading.formats.pdf_line import Line
from zhuanyezhen.reading.formats.pdf_margin import PdfPage, heads_and_feet


def _line(text: str, top: float, size: float = 16) -> Line:
    return Line(text=text, x0=80, x1=500, top=top, size=size)


_BODY = tuple(_line("正文一行正文一行正文一行", 120 + 28 * at) for at in range(20))


def _page(head: Line | None = None, foot: Line | None = None) -> PdfPage:
    lines = (*((head,) if head else ()), *_BODY, *((foot,) if foot else ()))
    return PdfPage(height=842, lines=lines)


def _left_out(*pages: PdfPage) -> list[list[str]]:
    found = heads_and_feet(pages)
    return [[page.lines[at].text for at in sorted(ats)] for page, ats in zip(pages, found, strict=True)]


def test_a_small_line_that_recurs_is_a_head() -> None:
    """The first page may have none; a foot may carry the number of its page."""
    pages = [
        _page(_line("某县实施方案", 40, 9), _line(f"第 {page} 页 共 3 页 内部", 800, 9)) for page in (1, 2)
    ]
    assert _left_out(_page(), *pages) == [
        [],
        ["某县实施方案", "第 1 页 共 3 页 内部"],
        ["某县实施方案", "第 2 页 共 3 页 内部"],
    ]


def test_a_line_far_from_the_text_is_a_head_whatever_its_size() -> None:
    """The gap of the page's margin sets it apart; tables are text, too."""
    head = _line("某县实施方案", 40)
    assert _left_out(_page(head), _page(head)) == [["某县实施方案"]] * 2
    near = PdfPage(height=842, lines=(head, *_BODY), tables=((60, 100),))
    assert _left_out(near, near) == [[], []]
    foot = _line("某县人民政府办公室", 790)
    assert _left_out(_page(foot=foot), _page(foot=foot)) == [["某县人民政府办公室"]] * 2
    low = PdfPage(height=842, lines=(*_BODY, foot), tables=((700, 780),))
    assert _left_out(low, low) == [[], []]


@pytest.mark.parametrize(
    "heads",
    [
        ["附件1", "附件2", "附件3"],
        ["附件", None, None],
        ["附件", None, "附件"],
        [None, "附件", "附件", None, None],
    ],
)
def test_what_does_not_recur_is_text(heads: list[str | None]) -> None:
    """Words that differ or stand on few pages begin attachments."""
    pages = [_page(_line(head, 40, 9) if head else None) for head in heads]
    assert _left_out(*pages) == [[] for _ in heads]


def test_heads_of_left_and_right_pages_may_differ() -> None:
    """A line on every other page recurs when there are three of them."""
    pages = [_page(_line("左" if page % 2 else "右", 40, 9)) for page in range(6)]
    assert _left_out(*pages) == [["右"], ["左"]] * 3


def test_a_title_that_every_page_has_is_no_head() -> None:
    """It is set larger than the text, however far from it."""
    title = _line("重点任务责任清单", 40, 22)
    assert _left_out(_page(title), _page(title)) == [[], []]


def test_lines_of_the_text_are_no_heads() -> None:
    """A line that stands as close as others, or in the middle of the page, is text wherever it recurs."""
    close = PdfPage(height=842, lines=tuple(_line("正文", 60 + 28 * at) for at in range(26)))
    assert _left_out(close, close) == [[], []]
    middle = PdfPage(height=842, lines=(_line("注", 400, 9),))
    assert _left_out(middle, middle) == [[], []]
    assert _left_out(PdfPage(height=842, lines=())) == [[]]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("file:///C:/a%20b.html 1/3", True),
        ("https://www.example.cn/art/1.html", True),
        ("11/25/26, 10:08 PM 实施方案", True),
        ("2026/11/25 22:08", True),
        ("2026年11月25日 下午 3:08 实施方案", True),
        ("实施方案 https://www.example.cn/art/1.html", True),
        ("1 / 3 2026/11/25, 22:08", True),
        ("1 of 3 11/25/26, 10:08 PM", True),
        ("2026年11月25日", False),
        ("http://" + "a" * 900, False),
    ],
)
def test_a_browser_needs_no_second_page(text: str, left_out: bool) -> None:  # noqa: FBT001
    """Address and time of printing are known by their form where text does not stand."""
    assert _left_out(_page(_line(text, 12, 8))) == [[text] if left_out else []]


def test_the_form_alone_is_not_enough() -> None:
    """An address that ends the text of a page is text; at the very edge it is the browser's."""
    text = "http://www.example.cn"
    lines = [_line("正文", 722), _line(text, 750)]
    assert _left_out(PdfPage(height=842, lines=tuple(lines))) == [[]]
    assert _left_out(PdfPage(height=842, lines=(_line(text, 812),), tables=((40, 805),))) == [[text]]
