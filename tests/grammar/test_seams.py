"""Seams: names that run together, and names that only look like it."""

import pytest

from zhuanyezhen.grammar.seams import holds_another
from zhuanyezhen.naming.register import Register
from zhuanyezhen.naming.scope import Scope

_TWO = "县商务局甲局 县商务局县财政局 县工信局电信公司 县发改委供电公司 浓厚氛围和县商务局 竹编工坊及市财政局 竹编工坊与区"
_ONE = (
    "县商务局 市公安局南坡分局 市税务局城关支局 国家税务总局清和县税务局 临汾市永和县商务局 永和县商务局 县住房和城乡建设局 "
    "住房和市政管理局 县商务局南坡竹编有限公司 办公司 红旗清和县商务局 县林业局南坡林场"
)


@pytest.mark.parametrize("name", _TWO.split())
def test_two_names_run_together(name: str) -> None:
    """A second bureau, a known company behind a bureau, a level word behind 和."""
    assert holds_another(name, Register())


@pytest.mark.parametrize("name", _ONE.split())
def test_one_name(name: str) -> None:
    """Branches, systems, places with 和 in their names, and companies that nobody knows."""
    assert not holds_another(name, Register(Scope(jurisdiction="清和县")))
