"""The documentation speaks of nothing that is not there: rules, commands, options, names, files."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import zhuanyezhen
from markdown_blocks import PAGES, ROOT, blocks, commands, name_of, prose, spans
from zhuanyezhen.cli.program import command_parsers
from zhuanyezhen.rules import catalogue

_CODES = {rule.code for rule in catalogue}
_OWN = re.compile(r'(?:rule\(\s*|code = )"([A-Z]{3}[0-9]{3})"')
_EXAMPLE_CODES = {
    code for path in (ROOT / "examples").rglob("*.py") for code in _OWN.findall(path.read_text("utf-8"))
}
_CODE = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")
_COMMAND = re.compile(r"^zhuanyezhen (?P<name>\S+)(?P<rest>.*)$")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def _options() -> Mapping[str, frozenset[str]]:
    """The long options of each command."""
    return {
        name: frozenset(word for action in parser._actions for word in action.option_strings)  # noqa: SLF001
        for name, parser in command_parsers().items()
    }


_COMMANDS = _options()
_ANY_OPTION = frozenset().union(*_COMMANDS.values())


def _lines(page: Path) -> Iterator[str]:
    """What a page gives as a command: lines of its blocks, and words in backticks."""
    for block in blocks(page):
        yield from (command.line for command in commands(block))
        if block.language == "text":
            yield from block.text.splitlines()
    yield from spans(page)


def _wrong(look: Callable[[Path], Iterable[str]]) -> list[str]:
    """What a look at every page finds."""
    return [f"{name_of(page)}: {each}" for page in PAGES for each in sorted(look(page))]


def test_every_rule_code_exists() -> None:
    """Codes that a page or an example gives to rules of its own exist there."""
    assert [] == _wrong(_unknown_codes)


def _unknown_codes(page: Path) -> set[str]:
    text = page.read_text("utf-8")
    return set(_CODE.findall(text)) - set(_OWN.findall(text)) - _CODES - _EXAMPLE_CODES


def test_every_command_and_option_exists() -> None:
    """An option belongs to the command it is written with; alone it belongs to some command."""
    assert [] == _wrong(lambda page: (line for line in _lines(page) if not _is_built(line)))


def _is_built(line: str) -> bool:
    found = _COMMAND.match(line)
    name = found["name"] if found else line.partition(" ")[0]
    if name in _COMMANDS:
        return set(_OPTION.findall(line)) <= _COMMANDS[name]
    if line.startswith("--"):
        return set(_OPTION.findall(line)) <= _ANY_OPTION
    return found is None or not re.fullmatch("[a-z]+", name)


def test_every_name_exists() -> None:
    """What is written zyz.name is a public name, or a module of the package."""
    assert [] == _wrong(_unknown_names)


def _unknown_names(page: Path) -> Iterator[str]:
    for name in re.findall(r"\bzyz\.([A-Za-z_]\w*)", page.read_text("utf-8")):
        if name not in zhuanyezhen.__all__ and find_spec(f"zhuanyezhen.{name}") is None:
            yield name


def test_every_example_file_exists() -> None:
    """What is said to lie in examples/ lies there."""
    assert [] == _wrong(_missing_examples)


def _missing_examples(page: Path) -> Iterator[str]:
    for name in re.findall(r"(?<![\w/])examples/[\w./-]*\w", page.read_text("utf-8")):
        if not (ROOT / name).exists():
            yield name


def test_what_is_not_there_is_seen(tmp_path: Path) -> None:
    """A page of inventions fails each of these."""
    page = tmp_path / "page.md"
    page.write_text(
        "`RSP999` `zhuanyezhen guess 文件` `zhuanyezhen read 文件 --annotate` `zyz.guess` examples/none.txt",
        "utf-8",
    )
    assert {"RSP999"} == _unknown_codes(page)
    assert ["zhuanyezhen guess 文件", "zhuanyezhen read 文件 --annotate"] == [
        line for line in _lines(page) if not _is_built(line)
    ]
    assert ["guess"] == list(_unknown_names(page))
    assert ["examples/none.txt"] == list(_missing_examples(page))


def test_every_command_is_used_and_every_option_told() -> None:
    """Each command runs in a guide or the tutorial, and the reference has each of its options."""
    used = {
        found["name"]
        for page in PAGES
        for block in blocks(page)
        for command in commands(block)
        if (found := _COMMAND.match(command.line))
    }
    assert set(_COMMANDS) == used
    sections = (ROOT / "docs/reference/cli.md").read_text("utf-8").split("\n## ")[1:]
    told = {
        section.partition("\n")[0]: frozenset(re.findall(r"`(--?[a-z][a-z-]*)`", section))
        for section in sections
    }
    assert {name: options - {"-h", "--help"} for name, options in _COMMANDS.items()} == told


_CONFORMANCE = ROOT / "docs/conformance.md"


def test_the_conformance_table_names_what_is_built() -> None:
    """Every row has its clause; what stands in a column is of the kind the column says; what is missing is counted."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in prose(_CONFORMANCE).splitlines()
        if line.startswith("| ") and "出处" not in line
    ]
    assert len(rows) > 25
    for clause, demand, names, codes, command in rows:
        assert clause
        assert demand
        assert all(name[4:] in zhuanyezhen.__all__ and name[:4] == "zyz." for name in _ticked(names)), names
        assert set(_ticked(codes)) <= _CODES, codes
        assert all(each.removeprefix("zhuanyezhen ") in _COMMANDS for each in _ticked(command)), command
        assert all(cell == "—" or _ticked(cell) for cell in (names, codes, command))
    missing = [demand for _, demand, *answers in rows if answers == ["—"] * 3]
    told = f"共{len(rows)}条，{len(rows) - len(missing)}条有做法，{len(missing)}条没有。"
    assert told in _CONFORMANCE.read_text("utf-8")


def test_every_rule_of_the_conformance_table_is_seen_to_find_something() -> None:
    """Each has a case in which it does; what answers a demand without a rule is tried in this folder by its commands."""
    for code in set(re.findall(r"\[`([A-Z]{3}[0-9]{3})`\]", prose(_CONFORMANCE))):
        cases = tomllib.loads((ROOT / f"tests/rules/cases/{code}.toml").read_text("utf-8"))["case"]
        assert any(each["kind"] == "hit" for each in cases), code


def _ticked(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)
