"""The lexicon: what the package ships, what users add, and what a file must not do."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import LexiconError, UnreadableFileError
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.lexicon import Example, Form, Function, Lexicon, load_lexicon
from zhuanyezhen.naming.record import read_records
from zhuanyezhen.values.folding import fold

BONSAI = """
[[function]]
key = "盆景"
kind = "public-institution"
forms = ["盆景产业中心", { text = "盆景站", valid_from = 2001-01-01, valid_to = 2020-12-31, source = "区编委文件" }]
branches = ["盆景分中心"]
sectors = ["盆景园艺"]
prefixed = false
successor = "农业农村"
[[function.example]]
name = "区盆景产业中心"
in = "晋源区"
unit = "晋源区/盆景"
"""


def written(folder: Path, text: str, name: str = "own.toml") -> Path:
    """A lexicon file with this text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def function(lexicon: Lexicon, key: str) -> Function:
    """The one function with this key."""
    (found,) = (each for each in lexicon.functions if each.key == key)
    return found


def form_texts(found: Function) -> list[str]:
    """The forms of a function, in order."""
    return [form.text for form in found.forms]


def record(*lines: str, key: str = "盆景") -> str:
    """One record with a valid key, kind and form, and the lines given."""
    given = {line.split(" ")[0] for line in lines}
    usual = {"kind": 'kind = "department"', "forms": 'forms = ["盆景局"]'}
    rest = [line for name, line in usual.items() if name not in given]
    return "\n".join(("[[function]]", f'key = "{key}"', *rest, *lines, ""))


def test_package_lexicon_is_read_once() -> None:
    """The package's own file is parsed once, whoever asks."""
    assert load_lexicon() is load_lexicon()


def test_package_lexicon_is_wide_enough() -> None:
    """At least ninety functions, and each of them has an example that tests it."""
    functions = load_lexicon().functions
    assert len(functions) >= 90
    assert [] == [each.key for each in functions if not each.examples]


def test_package_keys_are_names_not_paths() -> None:
    """A key is the second half of a unit's id, so it holds no slash, no blank and nothing to fold."""
    wrong = [
        each.key
        for each in load_lexicon().functions
        if "/" in each.key or each.key != "".join(fold(each.key).split())
    ]
    assert [] == wrong


def test_package_dates_have_sources() -> None:
    """A date without the document it comes from is not publicly certain."""
    forms = [form for each in load_lexicon().functions for form in each.forms]
    dated = [form for form in forms if form.valid_to or form.valid_from]
    assert dated
    assert [] == [form.text for form in dated if not form.source]


def test_package_canonical_names_are_in_use() -> None:
    """The first form is the name a reader is told to write, so it is never a former one."""
    assert [] == [each.key for each in load_lexicon().functions if each.forms[0].valid_to]


@pytest.mark.parametrize(
    ("key", "former", "last_day"),
    [
        ("市场监管", "工商局", date(2019, 3, 31)),
        ("税务", "地税局", date(2018, 7, 20)),
        ("金融监管", "银保监局", date(2023, 7, 19)),
        ("卫健", "卫计委", date(2019, 3, 31)),
    ],
)
def test_package_knows_reforms(key: str, former: str, last_day: date) -> None:
    """A name given up in a reform stands with the function that took over, with its last day."""
    forms = {form.text: form.valid_to for form in function(load_lexicon(), key).forms}
    assert last_day == forms[former]


def test_package_keeps_names_still_used_elsewhere() -> None:
    """经信局 is former in Shanxi and official in Zhejiang: it has no end date."""
    forms = {form.text: form.valid_to for form in function(load_lexicon(), "工业信息化").forms}
    assert forms["经信局"] is None


def test_package_tells_branch_offices_apart() -> None:
    """生态环境分局 is a branch of the city's bureau, not a form of the district's."""
    found = function(load_lexicon(), "生态环境")
    assert "生态环境分局" in found.branches
    assert "生态环境分局" not in form_texts(found)


def test_new_key_adds_a_function(tmp_path: Path) -> None:
    """Every field of a user's record arrives."""
    found = function(load_lexicon(written(tmp_path, BONSAI)), "盆景")
    expected = Function(
        key="盆景",
        kind=UnitKind.PUBLIC_INSTITUTION,
        forms=(
            Form(text="盆景产业中心"),
            Form(
                text="盆景站",
                valid_from=date(2001, 1, 1),
                valid_to=date(2020, 12, 31),
                source="区编委文件",
            ),
        ),
        branches=("盆景分中心",),
        sectors=("盆景园艺",),
        prefixed=False,
        successor="农业农村",
        examples=(Example(name="区盆景产业中心", place="晋源区", unit="晋源区/盆景"),),
    )
    assert expected == found


def test_new_function_leaves_the_others(tmp_path: Path) -> None:
    """A user's file adds behind the package's functions and changes none of them."""
    lexicon = load_lexicon(written(tmp_path, BONSAI))
    assert load_lexicon().functions == lexicon.functions[:-1]


def test_known_key_adds_to_its_function(tmp_path: Path) -> None:
    """Forms, branches, sectors and examples join the known ones; what stands there already stays once."""
    text = """
[[function]]
key = "财政"
forms = ["财政所", "财政局"]
branches = ["财政分局"]
sectors = ["财政信息化"]
example = [{ name = "镇财政所", in = "金胜镇", unit = "金胜镇/财政" }]
"""
    before = function(load_lexicon(), "财政")
    after = function(load_lexicon(written(tmp_path, text)), "财政")
    assert [*form_texts(before), "财政所"] == form_texts(after)
    assert ("财政分局",) == after.branches
    assert ("财政信息化",) == after.sectors
    assert (*before.examples, Example(name="镇财政所", place="金胜镇", unit="金胜镇/财政")) == after.examples
    assert before.kind is after.kind


def test_known_form_takes_the_users_dates(tmp_path: Path) -> None:
    """A place that gave a name up earlier or later says so in its own file."""
    text = (
        '[[function]]\nkey = "科技"\nforms = [{ text = "科委", valid_to = 2010-05-01, source = "市编办" }]\n'
    )
    forms = function(load_lexicon(written(tmp_path, text)), "科技").forms
    assert Form(text="科委", valid_to=date(2010, 5, 1), source="市编办") in forms
    assert len(function(load_lexicon(), "科技").forms) == len(forms)


def test_files_build_on_each_other(tmp_path: Path) -> None:
    """A second file may add to a function that the first one made, and name its successor."""
    first = written(tmp_path, record(), "first.toml")
    second = written(
        tmp_path, '[[function]]\nkey = "盆景"\nforms = ["盆景办"]\nsuccessor = "花卉"\n', "second.toml"
    )
    found = function(load_lexicon(first, second), "盆景")
    assert ["盆景局", "盆景办"] == form_texts(found)
    assert found.successor == "花卉"


def test_known_facts_may_be_repeated(tmp_path: Path) -> None:
    """Stating the kind, prefix and successor as they are is no contradiction."""
    text = '[[function]]\nkey = "乡村振兴"\nkind = "department"\nprefixed = true\nsuccessor = "农业农村"\n'
    assert function(load_lexicon(), "乡村振兴") == function(load_lexicon(written(tmp_path, text)), "乡村振兴")


def test_successor_may_stand_later_in_the_file(tmp_path: Path) -> None:
    """References are looked up when the whole file is read."""
    text = record('successor = "苗木"') + record('forms = ["苗木局"]', key="苗木")
    assert function(load_lexicon(written(tmp_path, text)), "盆景").successor == "苗木"


def test_empty_file_adds_nothing(tmp_path: Path) -> None:
    """A file without records is a lexicon without additions."""
    assert load_lexicon() == load_lexicon(written(tmp_path, "# nothing yet\n"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[functions]]\nkey = "盆景"', "unknown key 'functions'"),
        ("function = 1", "'function' must be a list, not 1"),
        ("function = [1]", "'function' must hold tables, not 1"),
        ('[[function]]\nforms = ["盆景局"]', "function 1: 'key' is missing"),
        (record(key=" "), "'key' is missing, empty"),
        (record('form = ["盆景办"]'), "function 1 (盆景): unknown key 'form'; known are key, kind, forms"),
        ('[[function]]\nkey = "盆景"\nforms = ["盆景局"]', "'kind' is missing; give one of party-organ"),
        (record('kind = "bureau"'), "kind 'bureau' is unknown"),
        (record("kind = 3"), "'kind' is missing, empty or no text: 3"),
        ('[[function]]\nkey = "盆景"\nkind = "department"', "'forms' is missing or empty"),
        (record("forms = []"), "'forms' is missing or empty"),
        (record('forms = "盆景局"'), "'forms' must be a list, not '盆景局'"),
        (record("forms = [1]"), "form 1 must be a text or a table"),
        (record('forms = [""]'), "form '' must be written folded"),
        (record('forms = ["盆景(园艺)局"]'), "and without blanks: '盆景（园艺）局'"),
        (record('forms = ["盆 景局"]'), "and without blanks: '盆景局'"),
        (record('forms = ["盆景局", "盆景局"]'), "'盆景局' stands twice in 'forms'"),
        (record("forms = [{ valid_to = 2019-03-31 }]"), "'text' is missing"),
        (record('forms = [{ text = "盆景局", until = 2019-03-31 }]'), "form '盆景局': unknown key 'until'"),
        (record('forms = [{ text = "盆景局", valid_to = "2019" }]'), "'valid_to' must be a date such as"),
        (
            record('forms = [{ text = "盆景局", valid_to = 2019-03-31T00:00:00 }]'),
            "'valid_to' must be a date",
        ),
        (record('forms = [{ text = "盆景局", source = "" }]'), "'source' is missing, empty"),
        (
            record('forms = [{ text = "盆景局", valid_from = 2020-01-01, valid_to = 2019-03-31 }]'),
            "form '盆景局' ends on 2019-03-31, before it begins on 2020-01-01",
        ),
        (record('branches = [""]'), "'branches' must hold texts that are not empty"),
        (record("sectors = [1]"), "'sectors' must hold texts"),
        (record('sectors = ["花", "花"]'), "'花' stands twice in 'sectors'"),
        (record('branches = ["盆景局"]'), "'盆景局' is both a form and a branch office"),
        (record('prefixed = "no"'), "'prefixed' must be true or false, not 'no'"),
        (record('successor = ""'), "'successor' is missing, empty"),
        (record('successor = "园艺"'), "successor '园艺' is the key of no function"),
        (record('successor = "盆景"'), "cannot be its own successor"),
        (record('example = [{ name = "区盆景局", in = "晋源区" }]'), "example '区盆景局': 'unit' is missing"),
        (record('example = [{ name = "区盆景局", place = "晋源区" }]'), "unknown key 'place'"),
        (record() + record('forms = ["盆景办"]'), "function 2 (盆景): key '盆景' stands twice in this file"),
        (record('forms = ["财政局"]'), "form '财政局' belongs to function '财政'"),
        (record('branches = ["公安局"]'), "form '公安局' belongs to function '公安'"),
        (record() + record(key="苗木"), "function 2 (苗木): form '盆景局' belongs to function '盆景'"),
        (
            '[[function]]\nkey = "财政"\nkind = "enterprise"',
            "'kind' is enterprise, but the function is known with",
        ),
        ('[[function]]\nkey = "财政"\nprefixed = false', "'prefixed' is False, but the function is known"),
        (
            '[[function]]\nkey = "乡村振兴"\nsuccessor = "财政"',
            "'successor' is 财政, but the function is known",
        ),
        ('[[function]]\nkey = "财政"\nbranches = ["财政局"]', "'财政局' is both a form and a branch office"),
    ],
)
def test_broken_file_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    """What breaks the schema is named with file, record and the offending text."""
    path = written(tmp_path, text)
    with pytest.raises(LexiconError) as caught:
        load_lexicon(path)
    assert str(caught.value).startswith(str(path))
    assert message in str(caught.value)


def test_missing_file_says_which(tmp_path: Path) -> None:
    """A path that leads nowhere is an unreadable file, not a broken lexicon."""
    with pytest.raises(UnreadableFileError, match=r"absent\.toml"):
        load_lexicon(tmp_path / "absent.toml")


def test_other_encoding_is_refused(tmp_path: Path) -> None:
    """TOML is UTF-8; a GB18030 file is not read into wrong characters."""
    path = tmp_path / "own.toml"
    path.write_bytes(BONSAI.encode("gb18030"))
    with pytest.raises(UnreadableFileError, match=r"own\.toml"):
        load_lexicon(path)


@given(st.text(alphabet="局办区（） 中心A1", min_size=1, max_size=12).filter(lambda text: text.strip()))
def test_forms_arrive_as_they_are_compared(text: str) -> None:
    """A form is refused or stands exactly as names are folded before they are looked up."""
    folded = "".join(fold(text).split())
    try:
        (found,) = read_records(record(f'forms = ["{text}"]'), "own.toml")
    except LexiconError:
        assert text != folded
    else:
        assert (folded,) == found.texts


def test_a_text_that_is_no_toml_is_refused() -> None:
    """As a text of records is read, too."""
    with pytest.raises(LexiconError, match="is not TOML") as caught:
        list(read_records("key = ", "own.toml"))
    assert "不是TOML" in caught.value.text("zh")
