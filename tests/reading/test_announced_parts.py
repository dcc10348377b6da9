"""Announced parts: kept where they are there in any form, missing only where they are not."""

import pytest

from zhuanyezhen.reading.blocks import DocumentBuilder
from zhuanyezhen.reading.plan import parse_plan, plan_of

_TASK = "一、重点任务\n（一）做强产业。（责任单位：县工信局牵头）\n"


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        ("附件：任务分工表\n\n应县专业镇任务分工表\n", True),
        ("附件：《应县专业镇任务分工表》\n\n任务分工表\n", True),
        ("附件：应县专业镇\n\n应县\n专业镇\n", True),
        ("附件：任务分工表。\n\n任 务 分 工 表\n", True),
        ("附件：应县专业镇任务分工表\n\n分工表\n", False),
        ("附件：应县专业镇任务分工表\n", False),
        ("附件：应县专业镇任务分工表\n二、要求。按任务分解。\n", False),
    ],
)
def test_an_attachment_under_its_title(tail: str, kept: bool) -> None:  # noqa: FBT001 - the expected value
    """Whole or without its first words, over lines, with blanks and quotation marks."""
    assert [kept] == [each.kept for each in parse_plan(_TASK + tail).promises]


@pytest.mark.parametrize(
    ("name", "kept"), [("任务分工表", True), ("责任清单（试行）", True), ("考核办法", False)]
)
def test_a_table_that_follows_is_the_table(name: str, kept: bool) -> None:  # noqa: FBT001
    """What is called a table or a list is there if a table is; what is not, is not."""
    builder = DocumentBuilder("plan.docx")
    for number, line in enumerate([*_TASK.split("\n"), f"附件：{name}"], start=1):
        builder.paragraph(line, number)
    builder.row([("任务", 0), ("牵头单位", 1)], number=20, table="表1", row=1)
    builder.row([("育种", 0), ("县农业农村局", 1)], number=21, table="表1", row=2)
    assert [kept] == [each.kept for each in plan_of(builder.build()).promises]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("（一）分解。对照附件4逐项落实，见附件四、附件1。\n附件：1.清单\n附件1\n清单\n", ["附件4"]),
        ("（一）分解。见附件三。\n附件一\n甲\n附件二\n乙\n", ["附件三"]),
        ("（一）分解。见附件3。\n附件3\n甲\n", []),
        ("（一）分解。见附件2。\n", []),
        ("（一）分解。按照《应县办法》附件5、《应县细则》（应政发〔2023〕3号）附件6。\n附件1\n甲\n", []),
        ("（一）分解。见附件1。\n附件：清单\n清单\n", []),
    ],
)
def test_an_attachment_that_is_referred_to(text: str, missing: list[str]) -> None:
    """A number behind the last attachment is missing; a copy without any, and other documents, say nothing."""
    assert missing == [each.part for each in parse_plan(text).promises if not each.kept]
