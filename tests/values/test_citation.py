"""Citations are found with their titles and all their numbers, with or without either."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.citation import find_citations
from zhuanyezhen.values.folding import fold


def _found(text: str) -> list[tuple[str | None, list[str]]]:
    return [(each.title, [str(number) for number in each.numbers]) for each in find_citations(fold(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《甲方案》（应政发〔2022〕8号）、《乙方案》", [("甲方案", ["应政发〔2022〕8号"]), ("乙方案", [])]),
        ("《甲方案》（应政发〔2022〕8号、9号）", [("甲方案", ["应政发〔2022〕8号", "应政发〔2022〕9号"])]),
        ("《关于转发《乙方案》的通知》（应政发〔2022〕8号）", [("关于转发《乙方案》的通知", ["应政发〔2022〕8号"])]),
        ("《甲方案》（应政发〔2022〕8号，以下简称《方案》）", [("甲方案", ["应政发〔2022〕8号"])]),
        ("《甲办法》（应政发（2022）8号（修订））", [("甲办法", ["应政发〔2022〕8号"])]),
        ("落实应政发〔2022〕8号文件，以下简称《方案》", [(None, ["应政发〔2022〕8号"])]),
        ("应政发〔2022〕8号和《乙方案》、应政函〔2023〕1号", [(None, ["应政发〔2022〕8号"]), ("乙方案", []), (None, ["应政函〔2023〕1号"])]),
        ("《甲条例》（国务院令第797号）", [("甲条例", ["国务院令第797号"])]),
        ("《应政发〔2022〕8号解读》", [("应政发〔2022〕8号解读", [])]),
        ("按应政发〔2022〕8号文件（以下简称《方案》）和《乙办法》", [(None, ["应政发〔2022〕8号"]), ("乙办法", [])]),
        ("没有引用文件", []),
    ],
)  # fmt: skip
def test_citations(text: str, found: list[tuple[str | None, list[str]]]) -> None:
    """Nested titles, several numbers, numbers without a title; short names are no citations."""
    assert found == _found(text)


def test_a_citation_leads_back_to_its_characters() -> None:
    """The span holds the title and the bracket behind it, or the number alone."""
    text = "按《甲方案》（应政发〔2022〕8号）和应政发〔2023〕1号办"
    spans = [text[each.start : each.end] for each in find_citations(text)]
    assert ["《甲方案》（应政发〔2022〕8号）", "应政发〔2023〕1号"] == spans


@given(st.text(alphabet="《》（）〔〕应政发2022号8、和\n令第", max_size=60))
def test_no_text_raises(text: str) -> None:
    """Finding never raises, and its matches stand in order without overlap."""
    edges = [edge for each in find_citations(fold(text)) for edge in (each.start, each.end)]
    assert sorted(edges) == edges
