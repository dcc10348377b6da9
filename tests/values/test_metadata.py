"""The table of metadata above a published document."""

from datetime import date

import pytest

from zhuanyezhen.values.metadata import Metadata, read_metadata


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", Metadata()),
        ("澄江县实施方案\n", Metadata()),
        (
            "发文字号：澄政办发〔2023〕1号 | 成文日期：2023年1月3日",
            Metadata(number="澄政办发〔2023〕1号", issued_on=date(2023, 1, 3)),
        ),
        (
            "索引号 | X1 | 发文字号 | 澄政办发〔2023〕1号 | 有效性 | 有效",
            Metadata(number="澄政办发〔2023〕1号"),
        ),
        (
            "索 引 号: X1 发文日期 2023-01-03\n发布机构 县政府办公室 文    号 澄政办〔2023〕1号",
            Metadata(number="澄政办〔2023〕1号", issuer="县政府办公室", issued_on=date(2023, 1, 3)),
        ),
        (
            "发文字号：\n澄政办〔2023〕1号\n发布日期：\n2023-01-09 10:51",
            Metadata(number="澄政办〔2023〕1号", published_on=date(2023, 1, 9)),
        ),
        (
            "成文日期：2023年1月3日 发布日期：2023年1月9日",
            Metadata(issued_on=date(2023, 1, 3), published_on=date(2023, 1, 9)),
        ),
        ("文号：一\n文号：二", Metadata(number="一")),
        ("文号：\n", Metadata()),
        ("成文日期：近日", Metadata()),
        ("成文日期：2023年2月30日", Metadata()),
        ("本文号召大家", Metadata()),
        ("来源：信息公开办\n发布时间 2016.3.1", Metadata(published_on=date(2016, 3, 1))),
    ],
)
def test_fields(head: str, expected: Metadata) -> None:
    """A field ends where the next begins, with its line or its cell; the first of two counts."""
    assert expected == read_metadata(head)
