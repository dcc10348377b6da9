"""HTML of ours and texts of documents are never taken for each other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen
from tables import Page
from zhuanyezhen.escaping import visible
from zhuanyezhen.showing.markup import Html, html, inline, joined

_SRC = Path(zhuanyezhen.__file__).parent
_MARKUP = _SRC / "showing" / "markup.py"
_OURS_FROM_A_FILE_OR_DRAWN = {
    "reporting/html.py": "_script",
    "reporting/html_text.py": "asset",
    "reporting/html_coverage.py": "_figure",
}


@given(st.text(st.characters()))
def test_any_text_goes_in_as_text(text: str) -> None:
    """In an element and in an attribute, with what acts on a screen made visible."""
    assert visible(text) == Page(html("<p>{}</p>", text)).text
    assert not {"<", ">", '"', "'"} & set(html("{}", text))


def test_html_is_escaped_once() -> None:
    """What is HTML already stays; joined with a text, cut or formatted it is a text again."""
    made = html("<b>{}</b>", "牵头 <1>")
    assert "<b>牵头 &lt;1&gt;</b>" == made == inline(made) == html("{}", made)
    for again in (made + "", "" + made, made[:], f"{made}", f"{made}", made.strip()):
        assert "&lt;b&gt;" in inline(again)


def test_figures_are_written_and_braces_of_a_text_are_left_alone() -> None:
    """A gap takes an integer, and what looks like a gap in a text is none."""
    assert "<i>3</i> {0} {}" == html("<i>{}</i> {}", 3, "{0} {}")


def test_parts_are_joined_as_html() -> None:
    """Each is escaped unless it is HTML, and so is what stands between."""
    assert ("&lt;甲&gt;&amp;<br>", "") == (joined(["<甲>", Html("<br>")], by="&"), joined([]))


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def _modules_that_write_html() -> list[Path]:
    return sorted(path for path in _SRC.rglob("*.py") if "showing.markup import" in path.read_text("utf-8"))


@pytest.mark.parametrize("path", _modules_that_write_html(), ids=lambda path: path.stem)
def test_templates_are_literals(path: Path) -> None:
    """No template of ours is put together, so that no text of a document can be part of one."""
    assert path != _MARKUP
    tree = ast.parse(path.read_text("utf-8"))
    trusted = _OURS_FROM_A_FILE_OR_DRAWN.get(path.relative_to(_SRC).as_posix())
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == trusted:
            (call,) = _calls(node, "Html")
            call.args.clear()
    for call in (*_calls(tree, "html"), *_calls(tree, "Html")):
        assert all(isinstance(each, ast.Constant) for each in call.args[:1]), ast.unparse(call)
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    assert [] == [each for each in map(ast.unparse, strings) if "</" in each or "<" in each]


def test_every_page_and_table_is_written_so() -> None:
    """The test above looks at them all: nothing else in the package writes a tag."""
    looked_at = {path.relative_to(_SRC).as_posix() for path in _modules_that_write_html()}
    assert {
        f"reporting/html{part}.py" for part in ("", "_coverage", "_findings", "_matrix", "_source", "_text")
    } <= (looked_at)
    assert {"reporting/monthly/page.py", "showing/notebook.py"} <= looked_at
