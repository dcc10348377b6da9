"""No import of the package leads back to where it came from, whichever way one goes."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import zhuanyezhen

_SRC = Path(zhuanyezhen.__file__).parent
_BOUND_BY_NAME = {
    "__init__",  # a public name is loaded when it is first used
    "cli.program",  # a command, which none before it needs
    "extras",  # a package of others
    "isolated",  # what a child is asked to do
    "findings.report",  # the forms a report is written in, which stand above what it says
    "reading.formats",  # the reader of a suffix
    "shown",  # the tables, which stand above every class they show
}


def _name(path: Path) -> str:
    parts = path.relative_to(_SRC).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


@cache
def _modules() -> Mapping[str, ast.Module]:
    return {_name(path): ast.parse(path.read_text("utf-8")) for path in sorted(_SRC.rglob("*.py"))}


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """What runs below a node: bodies of functions, too, but nothing for type checkers alone."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _run(child)


def _named(node: ast.AST) -> Iterator[str]:
    """The modules an import may be of, with names that are none."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        assert 0 == node.level, "imports are absolute"
        yield node.module or ""
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _imports(modules: Mapping[str, ast.Module]) -> dict[str, set[str]]:
    """The modules each imports; of a package and a module in it, the module."""
    graph: dict[str, set[str]] = {}
    for name, tree in modules.items():
        graph[name] = set()
        for node in _run(tree):
            found = [each.removeprefix("zhuanyezhen.") for each in _named(node)]
            ours = [each for each in found if each in modules]
            graph[name].update(
                ours[1:] if isinstance(node, ast.ImportFrom) and len(ours) == len(found) else ours
            )
    return graph


def _circle(graph: Mapping[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []


def _between_packages(graph: Mapping[str, set[str]], depth: int) -> dict[str, set[str]]:
    """The graph of what stands at a depth: packages and single modules."""
    packages: dict[str, set[str]] = {}
    for name, imported in graph.items():
        own = ".".join(name.split(".")[:depth])
        others = {".".join(each.split(".")[:depth]) for each in imported}
        packages.setdefault(own, set()).update(others - {own})
    return packages


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Imports within functions are counted."""
    graph = _imports(_modules())
    assert [] == _circle(graph)
    assert {"model.plan", "showing.markup", "terms"} <= graph["showing.plan"]


def test_no_package_imports_itself_by_way_of_others() -> None:
    """Seen as a whole, packages stand one above the other."""
    assert [] == _circle(_between_packages(_imports(_modules()), 1))


def test_what_is_bound_by_name_is_known() -> None:
    """An import that no reader of the source sees is a way around the tests above: there are six, each with its reason."""
    calls = {name for name, tree in _modules().items() if "import_module(" in ast.unparse(tree)}
    assert _BOUND_BY_NAME == calls


@pytest.mark.parametrize(
    ("sources", "circle"),
    [
        ({"a": "from zhuanyezhen.b import x", "b": "def f():\n    from zhuanyezhen import a"}, {"a", "b"}),
        (
            {"a": "import zhuanyezhen.b", "b": "import zhuanyezhen.c", "c": "import zhuanyezhen.a"},
            {"a", "b", "c"},
        ),
        ({"a": "if TYPE_CHECKING:\n    from zhuanyezhen.b import x", "b": "import zhuanyezhen.a"}, set()),
        ({"p": "from zhuanyezhen.p.a import x", "p.a": "", "b": "from zhuanyezhen.p import a"}, set()),
    ],
)
def test_circles_are_found(sources: Mapping[str, str], circle: set[str]) -> None:
    """Of two and of three, within functions; what only type checkers read makes none."""
    assert circle == set(_circle(_imports({name: ast.parse(text) for name, text in sources.items()})))
