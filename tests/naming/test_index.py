"""The lexicon by form: branch offices, organs without prefix, departments and ministries."""

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.index import make_index, standard_index
from zhuanyezhen.naming.lexicon import load_lexicon


def test_standard_index_is_made_once() -> None:
    """The index of the library's own lexicon is shared."""
    assert standard_index() is standard_index()


def test_branch_office_is_told_from_the_bureau() -> None:
    """生态环境分局 and 生态环境局 have one function, but are two units of different kinds."""
    forms = make_index(load_lexicon()).forms
    bureau, branch = forms["生态环境局"], forms["生态环境分局"]
    assert bureau.function == branch.function
    assert ("生态环境", UnitKind.DEPARTMENT) == (bureau.part, bureau.kind)
    assert ("生态环境分局", UnitKind.BRANCH_OFFICE) == (branch.part, branch.kind)


def test_organs_without_prefix_are_indexed_apart() -> None:
    """海关 carries a place anywhere, 财政局 only in front."""
    assert ("海关" in standard_index().unprefixed, "财政局" in standard_index().unprefixed) == (True, False)


def test_departments_and_ministries() -> None:
    """财政部门 is the department of a function, 财政部 and 税务总局 the ministry above it."""
    index = standard_index()
    found = [index.department("财政部门"), index.national("财政部"), index.national("税务总局")]
    assert ["财政", "财政", "税务"] == [each.part for each in found if each]
    assert [None] * 4 == [
        index.department("花卉部门"),
        index.department("财政局"),
        index.national("花卉部"),
        index.national("财政局"),
    ]
