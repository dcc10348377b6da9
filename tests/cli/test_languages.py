"""The command line in two languages: every command, in every format, says nothing of its own in the other one."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from languages import foreign_in_chinese, own_chinese
from zhuanyezhen.cli import main
from zhuanyezhen.cli.options import _date
from zhuanyezhen.rules import catalogue, standard_thresholds
from zhuanyezhen.words import commands
from zhuanyezhen.words.commands import of_argparse

_EXAMPLES = Path("examples")
_JINYUAN = [
    str(_EXAMPLES / "jinyuan" / name) for name in ("plan.txt", "programme.yaml", "made-up-problem.yaml")
]
_SHANXI = str(_EXAMPLES / "shanxi" / "programme.yaml")
_DAY = ["--as-of", "2026-11-24"]
_PAGE = re.compile(r"<(style|script)>.*?</\1>|<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r'(?:aria-label|title|placeholder)="([^"]*)"|>([^<>]+)<')
_SAID = {"message", "reason", "because", "note", "label", "missing", "unassigned_because", "text", "notes"}
_COMMANDS = [
    *(["read", _JINYUAN[0], "--format", form] for form in ("text", "markdown", "json")),
    *(
        ["check", *_JINYUAN, *_DAY, "--format", form]
        for form in ("text", "markdown", "html", "json", "sarif")
    ),
    *(["report", *_JINYUAN, *_DAY, "--format", form] for form in ("markdown", "html")),
    *(["coverage", _SHANXI, *_DAY, "--format", form] for form in ("text", "markdown", "json")),
    ["coverage", _SHANXI, *_DAY, "--why", "140110"],
    *(["assign", *_JINYUAN, "问题1", *_DAY, "--format", form] for form in ("text", "markdown", "json")),
    *(["assign", *_JINYUAN, "--all", *_DAY, "--format", form] for form in ("text", "markdown", "json")),
    *(
        ["units", "区商务局", "区没有这个局", "各镇", "--in", "晋源区", "--format", form]
        for form in ("text", "markdown")
    ),
    *(["rules", "--format", form] for form in ("text", "markdown")),
    *(["rules", rule.code] for rule in catalogue),
    *(
        [name, "--help"]
        for name in ("read", "check", "report", "coverage", "assign", "units", "convert", "rules")
    ),
    ["--help"],
]


def _spoken(text: str, form: str) -> str:
    """What an output says: of a page what is read, of JSON the sentences."""
    if form == "html":
        body = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
        return "\n".join(" ".join(filter(None, each)) for each in _SPOKEN.findall(body))
    return "\n".join(_sentences(json.loads(text))) if form in {"json", "sarif"} else text


def _sentences(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _sentences(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _sentences(each, key)
    elif isinstance(value, str) and key in _SAID:
        yield value


def _given() -> str:
    """The documents' own words: of the examples, of what rules enforce, and the names of files."""
    read = [Path(file).read_text("utf-8") for file in (*_JINYUAN, _SHANXI)]
    bases = [f"{rule.basis} {rule.doc}" for rule in catalogue]
    needed = [each.source + each.name for each in standard_thresholds().required_indicators]
    return "\n".join((*read, *bases, *needed, "区没有这个局、各镇、各乡镇、晋源区、表1"))


@pytest.mark.parametrize("arguments", _COMMANDS, ids=lambda each: " ".join(each[:1] + each[-1:]))
def test_a_command_speaks_one_language(
    arguments: list[str], capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """English has no Chinese but the documents' own, Chinese no English sentence."""
    monkeypatch.setenv("COLUMNS", "500")
    given = _given()
    form = arguments[-1]
    for lang in ("en", "zh"):
        with suppress(SystemExit):  # of help
            main([*arguments, "--lang", lang])
        told = capfdbinary.readouterr()
        text = _spoken(told.out.decode("utf-8"), form) + told.err.decode("utf-8")
        foreign = own_chinese(text, given) if lang == "en" else foreign_in_chinese(text, given)
        assert not foreign, (lang, sorted(set(foreign))[:20])


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "用法："),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "usage: "),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_FR.UTF-8"}, "usage: "),
        ({"LC_ALL": "C.UTF-8", "LC_MESSAGES": "", "LANG": "en_US"}, "用法："),
    ],
)
def test_the_locale_is_heard(
    environment: dict[str, str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """LC_ALL before LC_MESSAGES before LANG, also by what argparse says of wrong use."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        main(["check"])
    assert capsys.readouterr().err.startswith(words)


@pytest.mark.parametrize(
    ("arguments", "chinese", "english"),
    [
        (["check"], "缺少参数：文件", "the following arguments are required: FILE"),
        (["check", "x", "--format", "pdf"], "参数 --format：没有'pdf'这一项", "invalid choice: 'pdf'"),
        (["check", "x", "--format"], "参数 --format：后面应写一个值", "expected one argument"),
        (["check", "x", "--wrong"], "不认识的参数：--wrong", "unrecognized arguments: --wrong"),
        (["check", "x", "--no-config=1"], "不带值，多写了'1'", "ignored explicit argument '1'"),
        (
            ["check", "x", "--config", "a", "--no-config"],
            "不能与 --config 同时使用",
            "not allowed with argument",
        ),
        (["check", "x", "--no"], "选项 --no 不明确", "ambiguous option: --no"),
        (["check", "x", "--as-of", "11月"], "'11月'：应写作 2026-11-24", "'11月': write 2026-11-24"),
        (["check", "x", "--severity", "X"], "'X'：应写作 规则=级别", "'X': write RULE=LEVEL"),
        (["coverage", "x", "--at-least", "0"], "'0'：应为1或以上的整数", "'0': write a whole number"),
        (["coverage", "x", "--tier", "top"], "没有'top'这一项", "invalid choice: 'top'"),
        (["frobnicate"], "参数 命令：没有'frobnicate'这一项", "argument COMMAND: invalid choice"),
    ],
)
def test_wrong_use_is_said_in_the_language(
    arguments: list[str], chinese: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2 and a line in the language; in Chinese none in English."""
    for lang, words in (("zh", chinese), ("en", english)):
        with pytest.raises(SystemExit) as end:
            main(["--lang", lang, *arguments])
        error = capsys.readouterr().err
        assert (2, True) == (end.value.code, words in error), error
        if lang == "zh":
            assert not foreign_in_chinese(error)


def test_what_argparse_says_is_known() -> None:
    """Each of its lines is recognised, those for several values too; what is not is handed on."""
    for message in commands.ARGPARSE:
        assert of_argparse(message.en, "zh") == message.zh
        assert of_argparse(message.en, "en") == message.en
    assert of_argparse("something new", "zh") == "something new"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24",
        "2026/11/24",
        "2026.11.24",
        "20261124",
        "2026年11月24日",
        "2026年11月24号",
        "２０２６年１１月２４日",
        "二〇二六年十一月二十四日",
        " 2026 年 11 月 24 日 ",
    ],
)
def test_a_day_is_read_as_people_type_it(text: str) -> None:
    """In figures with any separator or none, in full width, in Chinese."""
    assert date(2026, 11, 24) == _date(text)


@pytest.mark.parametrize("text", ["", "2026-11", "20261324", "2026-02-30", "昨天", "2026113"])
def test_what_is_no_day_is_refused(text: str) -> None:
    """A month alone, a day no calendar has, a word that is not today."""
    assert _date(text) is None


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """On one line, with the program's name."""
    with pytest.raises(SystemExit):
        main(["--version"])
    assert re.fullmatch(r"zhuanyezhen \d+\.\d+\.\d+\n", capsys.readouterr().out)
