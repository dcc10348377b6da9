"""Names of sheets and headings that are listed."""

import tomllib
from importlib.resources import files

import pytest

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.excel.known_heading import known_headings, sheet_names
from zhuanyezhen.exchange.excel.layout import layout_of
from zhuanyezhen.model.programme import Programme

_LISTED = tomllib.loads(files("zhuanyezhen.exchange.excel").joinpath("headings.toml").read_text("utf-8"))


def test_every_listed_name_is_known() -> None:
    """For the sheet it is listed for: none is taken by the template or by another."""
    names = sheet_names(Programme)
    assert {
        name: ledger for ledger, each in _LISTED["sheets"].items() for name in each
    }.items() <= names.items()
    for ledger, fields in _LISTED["headings"].items():
        known = known_headings(Programme, ledger).by_heading
        assert [(path, each) for path, others in fields.items() for each in others] == [
            (known[each].path, each) for others in fields.values() for each in others
        ]


def test_the_template_knows_its_own() -> None:
    """Whatever is listed beside it; a day may be called a time."""
    for sheet in layout_of(Programme).sheets:
        known = known_headings(Programme, sheet.ledger).by_heading
        assert [each.path for each in sheet.columns] == [known[each.heading].path for each in sheet.columns]
    known = known_headings(Programme, "problems").by_heading
    assert known["截止日期"] == known["截止时间"]


def test_a_mapping_names_a_field() -> None:
    """As the model does, as the template heads it, or as it is listed; anything else is misuse."""
    known, sheet = known_headings(Programme, "problems"), layout_of(Programme).of["problems"]
    assert ["due", "due", "due", None, None] == [
        known.mapped(each) for each in ("due", "截止 日期", "办结时限", "何时", "")
    ]
    known.must_have("due", sheet, "期")
    with pytest.raises(WrongUseError, match="takes “期” for “何时”; the sheet 问题台账 has 编号"):
        known.must_have("何时", sheet, "期")
