"""Titles and the versions of their criteria: which one is in force, which one a ledger means."""

from datetime import date

import pytest

from candidates import criteria
from zhuanyezhen.assessing.condition import Basis, Mark
from zhuanyezhen.assessing.title import Title, Version

_OLD = Version(name="2022", until=date(2026, 3, 31), basis=Basis(document="工信部企业〔2022〕63号"))
_NEW = Version(name="2026", in_force=date(2026, 4, 1), basis=Basis(document="工信部企业〔2026〕2号"))
_TITLE = Title(code="T", name="例", versions=(_OLD, _NEW))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2022", ["2022"]),
        ("２０２２年版", ["2022"]),
        ("2026年标准", ["2026"]),
        ("2026版标准", ["2026"]),
        ("工信部企业〔2022〕63号附件2", ["2022"]),
        ("按工信部企业[2026]2号", ["2026"]),
        ("工信部企业（2022）63号、工信部企业〔2026〕2号", ["2022", "2026"]),
        ("工信部企业〔2022〕6号", []),
        ("63号文", []),
        ("20", []),
        ("", []),
    ],
)
def test_the_version_a_ledger_means(text: str, names: list[str]) -> None:
    """By its name, whatever is added to it, or by the number of its document, in any brackets; never by a part."""
    assert names == [each.name for each in _TITLE.versions_meant(text)]


def test_a_document_without_a_number() -> None:
    """Is meant by its name."""
    version = Version(name="一", basis=Basis(document="某县示范企业办法"))
    assert version.is_meant("某县 示范企业办法")
    assert not version.is_meant("某县示范企业办法（试行）")
    assert not Version(name="一").is_meant("某县示范企业办法")
    assert Version(name="一", basis=Basis(seen=Mark.SEEN)).document is None


def test_the_lists_for_which_something_is_relaxed() -> None:
    """Wherever the condition lies: in a part, in what exempts, in a count."""
    figure = '{{ indicator = "产值", op = "ge", value = 9, unit = "亿元", relaxed = {{ value = 7, places = "{}" }} }}'
    exempt = f'{{ judge = "知名", id = "知名", exempt_if = {figure.format("乙")} }}'
    count = '{ count = { role = "龙头" }, op = "ge", value = 2, relaxed = { value = 1, places = "丙" } }'
    plain = '{ indicator = "税收", op = "ge", value = 9, unit = "亿元" }'
    read = criteria(f"{{ any = [{figure.format('甲')}, {{ not = {exempt} }}] }}, {count}, {plain}", of="town")
    (version,) = read.titles["T"].versions
    assert {"甲", "乙", "丙"} == version.relaxed_for
