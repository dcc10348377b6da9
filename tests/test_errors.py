"""Errors: every one in both languages, the old names still catching what they caught, faults as records."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen import errors
from zhuanyezhen.errors import Fault, ProgrammeFileError, ZhuanyezhenError, reason_zh, with_places

_SOURCE = Path(zyz.__file__).parent
_KINDS = {
    name
    for path in _SOURCE.rglob("*.py")
    for name in re.findall(r"^class (\w+Error)\b", path.read_text("utf-8"), re.MULTILINE)
}
_CHINESE = re.compile("[一-鿿]")
_MAKERS = {"_wrong", "_refuse", "fail", "wrong"}  # their last two arguments are what an error says
_FAULT = Fault(
    place="台账.xlsx: 问题台账!E3",
    path=("problems", 1, "due"),
    field="due",
    zh="“昨天”不是日期",
    en="no date",
)


def _calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every place of the package where an error is made: file and line, the class, the call."""
    for path in sorted(_SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                yield f"{path.relative_to(_SOURCE)}:{node.lineno}", name, node


def _is_chinese(node: ast.expr) -> bool:
    """Whether an argument is a sentence in Chinese, or one handed on (``error.zh``, ``f"{where}：{zh}"``)."""
    if not isinstance(node, ast.Constant | ast.JoinedStr):
        return True
    said = _said(node)
    return bool(_CHINESE.search(said)) or not re.search("[A-Za-z]{3}", said)


def _said(node: ast.expr) -> str:
    return "".join(
        str(each.value)
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    )


def test_every_error_is_made_in_both_languages() -> None:
    """A message in English and, behind it, its Chinese twin: wherever an error is made, whatever helper makes it."""
    made = [(place, node) for place, name, node in _calls() if name in _KINDS and node.args]
    made += [(place, node) for place, name, node in _calls() if name in _MAKERS]
    single = [
        place
        for place, node in made
        if not isinstance(node.args[-1], ast.Starred)
        and (len(node.args) < 2 or not _is_chinese(node.args[-1]))
    ]
    assert len(made) > 150
    assert [] == single


def test_every_fault_and_heading_has_both_languages() -> None:
    """They are named, so that neither is left out; the Chinese one is Chinese."""
    made = [
        (place, {each.arg: each.value for each in node.keywords})
        for place, name, node in _calls()
        if name in {"Fault", "of", "fault", "_fault"}
    ]
    told = [(place, given) for place, given in made if "zh" in given or "en" in given]
    assert len(told) > 12
    assert [] == [
        place for place, given in told if {"zh", "en"} - given.keys() or not _is_chinese(given["zh"])
    ]


def test_only_our_own_errors_are_raised() -> None:
    """What a user meets is caught by one name; a bare one only where our own code catches it or made the mistake."""
    bare = {
        place.partition(":")[0]
        for place, name, _ in _calls()
        if name in {"ValueError", "TypeError", "KeyError", "RuntimeError"}
    }
    assert {"exchange/json_tree.py", "intake.py", "showing/registry.py"} == bare


def test_every_exception_is_in_the_module_and_under_the_base() -> None:
    """``zyz.errors`` has them all."""
    kinds = {
        name: each
        for name, each in vars(errors).items()
        if isinstance(each, type) and issubclass(each, Exception)
    }
    assert errors is zyz.errors
    assert kinds.keys() | {"Fault"} == set(errors.__all__)
    assert all(issubclass(each, ZhuanyezhenError) and each.__doc__ for each in kinds.values())


@pytest.mark.parametrize(
    "name", ["UnwritableFileError", "WrongUseError", "ThresholdsError", "ProgrammeFileError"]
)
def test_the_old_name_catches_what_it_caught(name: str) -> None:
    """Code of 0.1 goes on working."""
    assert issubclass(getattr(errors, name), errors.UnreadableFileError)
    assert issubclass(errors.WrongUseError, ValueError)


def test_an_error_speaks_both_languages_and_falls_back() -> None:
    """``str`` is English; where one language is missing the other is said."""
    both, one = ZhuanyezhenError("no such file", "没有这个文件"), ZhuanyezhenError("no such file")
    assert ("no such file", "没有这个文件", "no such file") == (str(both), both.text(), both.text("en"))
    assert ("no such file", "没有这个文件") == (
        one.text("zh"),
        ZhuanyezhenError("", "没有这个文件").text("en"),
    )
    assert "" == ZhuanyezhenError().text()


def test_faults_are_records_and_lines() -> None:
    """A form takes place, path and field; a reader gets a line for each, in the language asked for."""
    error = ProgrammeFileError.of(
        [_FAULT], en="台账.xlsx: 1 cell cannot be read:", zh="台账.xlsx：1个单元格不能读取："
    )
    assert ((_FAULT,), ("台账.xlsx: 问题台账!E3: no date",)) == (error.faults, error.problems)
    assert "台账.xlsx: 1 cell cannot be read:\n  台账.xlsx: 问题台账!E3: no date" == str(error)
    assert "台账.xlsx：1个单元格不能读取：\n  台账.xlsx: 问题台账!E3：“昨天”不是日期" == error.text("zh")
    assert ("“昨天”不是日期", "no date", "台账.xlsx: 问题台账!E3：“昨天”不是日期") == (
        _FAULT.text(),
        _FAULT.text("en"),
        _FAULT.line(),
    )


def test_problems_given_as_texts_are_kept() -> None:
    """As 0.1 made the error."""
    assert ("a", "b") == ProgrammeFileError("two", ("a", "b")).problems


def test_an_error_survives_a_worker_process() -> None:
    """Pickled and back, with both languages and its faults."""
    error = ProgrammeFileError.of([_FAULT], en="one", zh="一处")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(error), error.text("zh"), error.faults) == (str(again), again.text("zh"), again.faults)


@pytest.mark.parametrize(("count", "rest"), [(2, []), (3, ["  另有1处"])])
def test_a_long_list_is_cut(count: int, rest: list[str]) -> None:
    """The last line says how many more there are, and none does where all are shown."""
    lines = with_places(
        "有误：", [f"第{number}处" for number in range(count)], most=2, lang="zh"
    ).splitlines()
    assert ["有误：", "  第0处", "  第1处", *rest] == lines


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(), "没有读写它的权限，或正被其他程序占用"),
        (IsADirectoryError(), "这是文件夹，不是文件"),
        (NotADirectoryError(), "路径中有一段不是文件夹"),
        (FileExistsError(), "同名的文件已经存在"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, ""), "不是UTF-8编码，请另存为UTF-8后再试"),
        (OSError(112, "No space left on device"), "系统报告第112号错误"),
        (ValueError("Expecting value: line 2 column 7 (char 9)"), "第2行第7列的写法不对"),
        (ValueError("embedded null byte"), "内容不完整，或不符合格式"),
    ],
)
def test_reasons_are_said_in_chinese(error: Exception, words: str) -> None:
    """The system and the parsers say them in English only."""
    assert words == reason_zh(error)
