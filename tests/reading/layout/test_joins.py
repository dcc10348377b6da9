"""Lines that a narrow page broke, and lines that only look like it."""

import pytest

from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout.joins import with_joined
from zhuanyezhen.reading.layout.lines import Line, lines_of
from zhuanyezhen.reading.plan import parse_plan


def _joined(text: str) -> list[str]:
    return [line.text for line in with_joined(lines_of(document_of(text, "plan.txt")), [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("责任单位：县农业农\n村局", "责任单位：县农业农村局"),
        ("配合单位：县财政局、园区党工\n委、各街道党工委", "配合单位：县财政局、园区党工委、各街道党工委"),
        ("配合单位：县科技局、各街\n道办事处", "配合单位：县科技局、各街道办事处"),
        ("成员单位：县商务局、各乡\n镇人民政府。", "成员单位：县商务局、各乡镇人民政府。"),
        ("责任单位：县政府\n办公室、县工信局", "责任单位：县政府办公室、县工信局"),
        ("责任单位：县市场监督\n管理局牵头，县商务局配合", "责任单位：县市场监督管理局牵头，县商务局配合"),
        ("责任单位：县工信局、\n县商务局", "责任单位：县工信局、县商务局"),
        ("责任单位：县工信局\n、县商务局", "责任单位：县工信局、县商务局"),
        (
            "（责任单位：县工信局\n牵头；\n配合单位：县商务局）",
            "（责任单位：县工信局牵头；配合单位：县商务局）",
        ),
        ("协办单位：县科技局、各街道党工\n委", "协办单位：县科技局、各街道党工委"),
        ("协办单位：县科技局、各街道\n党工委", "协办单位：县科技局、各街道党工委"),
        ("协办单位：县科技局、各街\n道党工委", "协办单位：县科技局、各街道党工委"),
        ("协办单位：县科技局、各社\n区居委会", "协办单位：县科技局、各社区居委会"),
        ("协办单位：县科技局、高新\n区管委会", "协办单位：县科技局、高新区管委会"),
        ("协办单位：县科技局、县委\n社会工委", "协办单位：县科技局、县委社会工委"),
        ("协办单位：县科技局、县人力资源社会\n保障局", "协办单位：县科技局、县人力资源社会保障局"),
        ("按照《泉山县实施\n方案》要求", "按照《泉山县实施方案》要求"),
        ("1）做强（含\n做大）产业", "1）做强（含做大）产业"),
        ("完成时限：2025年6\n月底前", "完成时限：2025年6月底前"),
        ("完成时限：2025年\n6月底前", "完成时限：2025年6月底前"),
        ("全县规上企业达到5\n0家，产值增长", "全县规上企业达到5\n0家，产值增长"),
        ("牵头单\n位：县工信局", "牵头单位：县工信局"),
        ("责任单位：县工信局，完\n成时限：2025年", "责任单位：县工信局，完成时限：2025年"),
        ("责任单\n位（科室）：县工信局", "责任单位（科室）：县工信局"),
        ("责任单位：县科技局、县农\n\n3\n业农村局", "责任单位：县科技局、县农业农村局"),
        ("分期建设、\n到2025年12月31日", "分期建设、到2025年12月31日"),
    ],
)
def test_marks_and_names_join(text: str, expected: str) -> None:
    """Brackets, commas, measures, labels and names show that a line goes on, whatever stood between."""
    assert _joined(text) == expected.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "责任单位：县工信局、\n一、做强产业",
        "责任单位：县工信局\n县商务局",
        "责任单位：县财政局、县工信局\n商务局",
        "责任单位：县工信局、县财政局\n泉山县人民政府",
        "责任单位：县工信局\n办事流程",
        "附件：泉山县专业镇\n\n泉山县\n专业镇",
        "请遵照执行，谢谢\n泉山县人民政府",
        "请遵照执行，\n二〇二五年六月三日",
        "请遵照执行，\n2025年×月×日",
        "责任单位：县工信局\n配合单位：县商务局",
        "成员：李某某、县工信局局长\n办公室设在县工信局",
        "（责任单位：县工信局牵头\n做强（含做大）产业。\n一、甲（乙）",
        "（责任单位：县工信局牵头\n甲\n乙",
        "文号：泉政办发〔2024〕8号\n泉山县人民政府办公室",
        "1\n个体户培育",
        "2025年\n工作要点",
        "责任：\n单位：县工信局",
        "做好统计工作\n时限：2025年",
        "做好统计\n内容：扩面",
        "责任单位：县工信局、县农\n\n\n\n\n\n业农村局",
    ],
)
def test_what_begins_a_line_stays(text: str) -> None:
    """Headings, labels, other units, signatures and lost brackets are not drawn to the line above."""
    lines = lines_of(document_of(text, "plan.txt"))
    notes: list[str] = []
    assert with_joined(lines, notes) is lines
    assert notes == []


def test_nothing_is_joined_over_a_table_row() -> None:
    """A row of a table ends what stands above it."""
    lines = [
        Line(number=1, text="责任单位：县工信局、", spans=((0, 10),)),
        Line(number=2, cells=(Line(number=2),)),
        *lines_of(document_of("（甲\n乙）", "a")),
    ]
    assert with_joined(lines[:2], [])[:2] == lines[:2]
    opened = [lines[2], lines[1], lines[3]]
    assert with_joined(opened, []) is opened
    between = [lines[2], Line(number=3, text="丙", spans=((0, 1),)), lines[1], lines[3]]
    assert with_joined(between, []) is between


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快建设检测平台，推动企\n业上云用数，提升效益。", 1),
        ("加快建设检测平台，推动企\n  业上云用数，提升效益。", 2),
        ("加快建设检测平台，推动企\n\n业上云用数，提升效益。", 3),
        ("加快建设检测平台，推动企业\n上云", 2),
        ("加快建设检测平台推动企业\n上云用数。", 2),
        ("加快，建\n设检测平台，推动企业上云用数，提升效益。", 2),
        ("李某某，县财政局副局长\n王某某，县商务局局长。", 2),
        ("牵头，县科技协会\n其他，无。", 2),
        ("做强产业，打造（试点）\n平台，提升效益。", 2),
        ("加快建设检测平台，推动企\n附件：清单，甲。", 2),
        ("1.加快建设检测平台，推动企\n业上云，提升。", 2),
        ("1.加快建设检测平台，推动企\n业上云，提升。\n责任单位：县农业农\n村局", 2),
        ("1.加快建设检测平台，推动企\n7\n业上云，提升。", 1),
        ("泉山县实施方案\n加快建设检测平台，推动企\n泉山县实施方案\n业上云用数，提升整体发展效益和质量。", 2),
    ],
)
def test_sentences_with_commas_go_on(text: str, expected: int) -> None:
    """A sentence with commas and no end goes on; a heading's only where other lines were broken, too."""
    assert len(_joined(text)) == expected


def test_lines_as_wide_as_the_page_go_on() -> None:
    """Where lines end at one edge, a line that reaches it goes on without any mark; an indented one begins."""
    full = "围绕陶瓷产业发展引导企业联合攻关提升供给"
    text = "\n".join(
        ["泉山县方案", *[full + each for each in "甲乙丙丁戊"], "收尾。", "  " + full + "己", "完"]
    )
    assert _joined(text) == ["泉山县方案", f"{full}甲{full}乙{full}丙{full}丁{full}戊收尾。", f"{full}己完"]


@pytest.mark.parametrize("text", ["县工信局\n" * 8, "围绕陶瓷产业发展引导企业联合攻关提升供给。\n" * 8])
def test_lines_of_one_width_are_no_page(text: str) -> None:
    """Short names of one length, and sentences that end, say nothing of a page."""
    lines = lines_of(document_of(text, "plan.txt"))
    assert with_joined(lines, []) is lines


def test_paragraphs_of_one_width_that_end_in_their_clause_stay_apart() -> None:
    """Tasks of the same wording are as wide as a page; each clause in brackets closes its own."""
    text = "一、重点任务\n" + "".join(
        f"做强第{number}类产业。（责任单位：区工信局、区商务局牵头，区财政局、区科技局、各镇（街）配合）\n"
        for number in range(1, 9)
    )
    assert 8 == len(parse_plan(text).tasks)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("组长：某某某  县委副书记、县\n长\n", "组长：某某某  县委副书记、县长\n"),
        ("某某某  县委常委、县政府\n副县长\n", "某某某  县委常委、县政府副县长\n"),
        ("某某某  县工业和信息化\n局局长\n", "某某某  县工业和信息化局局长\n"),
        ("某某某  县发展和改革局局\n长\n", "某某某  县发展和改革局局长\n"),
        ("办公室设在县工业和信\n息化局。\n", "办公室设在县工业和信息化局。\n"),
        ("某某某  县工信局\n副局长\n", None),
        ("某某某  县工信局局长\n县长\n", None),
        ("某某某  县工信局\n县财政局局长\n", None),
        ("某某某  县工信局\n工作人员名单\n", None),
        ("成员：周某某、吴某\n下设办公室，办公室设在县林业局。\n", None),
    ],
)
def test_seats_of_persons_join(lines: str, joined: str | None) -> None:
    """A post or a unit cut in two is one; two persons, a unit and another's post, and the office's sentence are not."""
    assert (joined or lines).split("\n")[:-1] == _joined(lines)[: (joined or lines).count("\n")]
