"""The lexicon by form and by grammar: branch offices, organs without prefix, departments, offices of bodies."""

import pytest

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.index import make_index, standard_index
from zhuanyezhen.naming.lexicon import Form, Function, Lexicon, load_lexicon


def test_standard_index_is_made_once() -> None:
    """The index of the library's own lexicon is shared."""
    assert standard_index() is standard_index()


def test_branch_office_is_told_from_the_bureau() -> None:
    """生态环境分局 and 生态环境局 have one function, but are two organs of different kinds."""
    forms = make_index(load_lexicon()).forms
    bureau, branch = forms["生态环境局"], forms["生态环境分局"]
    assert bureau.functions == branch.functions
    assert ("生态环境局", UnitKind.DEPARTMENT) == (bureau.name, bureau.kind)
    assert ("生态环境分局", UnitKind.BRANCH_OFFICE) == (branch.name, branch.kind)


def test_organs_without_prefix_are_indexed_apart() -> None:
    """海关 carries a place anywhere, 财政局 only in front."""
    assert ("海关" in standard_index().unprefixed, "财政局" in standard_index().unprefixed) == (True, False)


def test_departments() -> None:
    """财政部门 is the department of a field the lexicon lists; of no other."""
    index = standard_index()
    found = [index.department(name) for name in ("财政部门", "花卉部门", "财政局")]
    assert ["财政局", None, None] == [each and each.name for each in found]


@pytest.mark.parametrize(
    ("name", "organ"),
    [
        ("教育和体育局", "教体局"),
        ("人民政府外事办公室", "外事办"),
        ("政府政务服务中心", "政务服务中心"),
        ("管委会招商局", "招商局"),
        ("扶贫开发领导小组办公室", "扶贫办"),
        ("营商环境建设领导小组办公室", "营商环境办"),
        ("花卉产业领导小组办公室", None),
        ("农业农村委员会办公室", None),
        ("奇石局", None),
        ("政府", None),
        ("", None),
    ],
)
def test_an_organ_by_its_name(name: str, organ: str | None) -> None:
    """Forms come first, then grammar; the office of a body is a bureau only where the lexicon says so."""
    found = standard_index().organ(name)
    assert organ == (found and found.name)
    assert found is standard_index().organ(name)


def test_a_field_whose_function_the_lexicon_lacks_is_none() -> None:
    """A lexicon of one function reads no other fields."""
    function = Function(key="奇石", kind=UnitKind.DEPARTMENT, forms=(Form(text="奇石局"),))
    index = make_index(Lexicon(functions=(function,)))
    assert (None, "奇石局") == (index.organ("教育局"), index.forms["奇石局"].name)


def test_what_was_composed_is_kept_but_not_for_ever() -> None:
    """However many names are asked for, the memory of them stays bounded."""
    index = make_index(load_lexicon())
    for number in range(50_003):
        index.organ(f"奇石{number}局")
    assert index.organ("教育和科技局") is not None


def test_an_organ_with_its_place_behind() -> None:
    """人民银行广东省分行 says its place last; 财政局广东省分局 is no such organ."""
    index = standard_index()
    owner, organ = index.office("人民银行广东省分行") or ("", None)
    assert ("广东省", "人民银行") == (owner, organ and organ.name)
    assert index.office("财政局广东省分局") is None
