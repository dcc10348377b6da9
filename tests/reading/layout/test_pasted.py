"""A document on one line is cut at its numbers, a paragraph that counts is not."""

import pytest

from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout.lines import lines_of
from zhuanyezhen.reading.layout.pasted import with_cuts


@pytest.mark.parametrize(
    "lines",
    [
        [
            "泉山县食用菌专业镇实施方案",
            "二、重点任务",
            "1.建设菌种库。（责任单位：县农业农村局）",
            "2.建设冷链仓。（责任单位：县商务局）",
        ],
        [
            "泉山县人民政府关于印发方案的通知",
            "泉政发〔2024〕3号",
            "各镇人民政府：",
            "现印发给你们。",
            "泉山县人民政府",
            "2024年1月5日",
            "泉山县方案",
            "一、要求",
            "做强产业，投资1.5亿元，建成2.0版平台。",
            "二、任务",
            "（一）建设中心。牵头单位：县工信局",
            "配合单位：县财政局",
            "（二）建设园区。按照（一）至（二）要求，第一、做强。第二、做大。",
        ],
        ["一、要求", "做强产业。", "二、任务", "做大产业。", "泉山县人民政府", "2024年5月6日"],
    ],
)
def test_blanks_were_line_ends(lines: list[str]) -> None:
    """Where blanks stand before the numbers, they stood for line ends: in the front matter and before labels, too."""
    notes: list[str] = []
    pasted = lines_of(document_of(" ".join(lines), "plan.txt"))
    assert [line.text for line in with_cuts(pasted, notes)] == lines
    assert notes == ["原文有1段把多个标题连成一行，已按序号分行识读。"]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "泉山县方案",
            "一、要求",
            "（一）目标。做强。",
            "（二）原则。创新。",
            "二、任务",
            "（一）建设中心。（县工信局负责）",
            "（二）建设园区。（县发改局负责）",
        ],
        ["重点任务清单：", "1.建设中心。责任单位：县工信局。", "2.2025年建设园区。责任单位：县发改局。"],
        ["二、任务。", "（一）整治矿山。（责任单位：县工信局）", "（二）建设市场。（责任单位：县商务局）"],
        ["第一条 为规范认定，制定本办法。", "第二条 本办法适用于专业镇。"],
        ["（一）整治。做强。", "（二）建设。做大。"],
    ],
)
def test_full_stops_and_clauses_end_lines(lines: list[str]) -> None:
    """Without blanks a run is cut behind full stops, brackets and titles, if it is one of headings."""
    pasted = lines_of(document_of("".join(lines), "plan.txt"))
    assert [line.text for line in with_cuts(pasted, [])] == lines


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一、任务",
        "（三）实施三大工程。1.龙头工程。扶持5家。2.品牌工程。打造3个。（责任单位：县工信局）",
        "有三项：1.创新；2.协调；3.绿色。",
        "1.做强。（一）减税。（二）降费。",
        "坚持一、二、三产业融合。三、其他。五、又一。",
        "投资1.5亿元。建成2.0版。3.做强。",
        "依据（一）、（二）。（三）做强。（五）做大。",
        "见第一、二章。2.做强。4.做大。",
    ],
)
def test_a_paragraph_that_counts_is_left_alone(text: str) -> None:
    """Counted points inside a paragraph, ranges, decimals and numbers that do not count on are no cuts."""
    lines = lines_of(document_of(text, "plan.txt"))
    assert with_cuts(lines, []) is lines


def test_a_number_that_does_not_count_on_is_none_of_the_run() -> None:
    """Only the numbers of the run are cut at."""
    lines = lines_of(document_of("一、甲。做强。九、丙。二、乙。做大。", "plan.txt"))
    assert [line.text for line in with_cuts(lines, [])] == ["一、甲。做强。九、丙。", "二、乙。做大。"]
