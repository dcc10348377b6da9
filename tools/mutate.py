"""Says how many small faults planted in a package its own tests notice: the mutation score.

    python tools/mutate.py values --sample 60 --seed 1
    python tools/mutate.py naming --sample 60 --list      # what would be planted, without running anything

The tests of a package are tests/PACKAGE and its doctests; they run once, to tell which of them run which line, then for
each fault those only that run its line, until one fails (mutate_loop.py). A fault that ends in a loop is noticed. Faults: a
comparison turned round or moved by one (< to <=), and for or, a condition turned round, a number one more or less, a
value not returned, a statement left out, break for continue.

Decided here: all is done in a copy, the tree is never touched. Nobody looks whether a fault changes anything (some do
not, a score of 100 % cannot be), nor whether tests of other rooms would notice. What runs at import is tried on all tests
of the package; what none of them runs survives. A value that is kept (``functools.cache``) counts for the test that
asked first. Exit status: 0, or 1 where the score is below ``--least``.
"""

import argparse
import ast
import copy
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

TOOLS = Path(__file__).parent
ROOT = TOOLS.parent
_LEFT_OUT = shutil.ignore_patterns(
    ".git", "__pycache__", ".*_cache", ".venv", "build", "dist", "site", ".hypothesis", ".peers", "crashes"
)
_WIDTH = 70
_TURNED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}


class Fault(NamedTuple):
    """One planted fault: where it is, which node of its module another takes the place of, the lines of its statement.

    ``function`` leads to the function it is within: names, and which of that name it is, from the module inwards. ``None``
    where it acts when the module is imported.
    """

    path: Path
    module: ast.Module
    node: ast.expr | ast.stmt
    other: ast.AST
    lines: range
    function: tuple[tuple[str, int], ...] | None

    @property
    def line(self) -> int:
        """Where it is."""
        return self.node.lineno

    @property
    def change(self) -> str:
        """What it changes, in a few words."""
        return f"{_short(ast.unparse(self.node))} → {_short(ast.unparse(self.other))}"

    @property
    def source(self) -> str:
        """The module with it."""
        return ast.unparse(_Replaced(self.node, self.other).made(self.module))


# ── planting ─────────────────────────────────────────────────────────────────────────────────────────────


def faults_of(path: Path) -> Iterator[Fault]:
    """Every fault that can be planted in a module, in the order of its lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node, statement, function in _nodes(tree):
        for other in _changes(node, within=function is not None):
            yield Fault(path, tree, node, other, _lines(statement), function)


_Way = tuple[tuple[str, int], ...]
_Found = tuple[ast.expr | ast.stmt, ast.stmt, _Way | None]


def _nodes(tree: ast.Module) -> Iterator[_Found]:
    """Expressions and statements, with the statement they stand in and the outermost function."""

    def within(body: Sequence[ast.stmt], way: _Way) -> Iterator[_Found]:
        """What is run at import: statements of a module or a class, their functions apart."""
        counts: dict[str, int] = {}
        for each in body:
            if not isinstance(each, ast.FunctionDef | ast.ClassDef):
                yield from _inside(each, each, None)
                continue
            own = (*way, (each.name, counts.get(each.name, 0)))
            counts[each.name] = counts.get(each.name, 0) + 1
            if isinstance(each, ast.ClassDef):
                yield from within(each.body, own)
                continue
            for inner in each.body:
                yield from _inside(inner, inner, own)

    return within(tree.body, ())


def _inside(node: ast.AST, statement: ast.stmt, function: _Way | None) -> Iterator[_Found]:
    if isinstance(node, ast.expr | ast.stmt):
        yield node, statement, function
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and name not in {"annotation", "returns"}:
                yield from _inside(child, child if isinstance(child, ast.stmt) else statement, function)


def _changes(node: ast.expr | ast.stmt, *, within: bool) -> Iterator[ast.AST]:
    """What may stand in the place of a node; statements are left out of functions only: a module is not read twice."""
    yield from _expressions(node)
    match node:
        case ast.If(test, body, orelse):
            yield ast.If(_negated(test), body, orelse)
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case ast.Return(ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(ast.Constant(None))
        case ast.Assign() | ast.AugAssign() | ast.Raise() | ast.Delete() if within:
            yield ast.Pass()
        case ast.Expr(value) if within and not isinstance(value, ast.Constant):
            yield ast.Pass()


def _expressions(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left, [op], [right]):
            yield from (ast.Compare(left, [other()], [right]) for other in _TURNED[type(op)])
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(_negated(test), body, orelse)
        case ast.Constant(int() | float() as value) if not isinstance(value, bool):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))


def _negated(test: ast.expr) -> ast.expr:
    return (
        test.operand
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
        else ast.UnaryOp(ast.Not(), test)
    )


class _Replaced:
    """A tree with one node in the place of another; what is on the way is copied, so that the tree stays as it was."""

    def __init__(self, node: ast.AST, other: ast.AST) -> None:
        self.node, self.other = node, other

    def made(self, node: ast.AST) -> ast.AST:
        """The changed copy."""
        made = copy.copy(node)
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                setattr(made, name, [self._of(each) for each in value])
            elif isinstance(value, ast.AST):
                setattr(made, name, self._of(value))
        return made

    def _of(self, each: object) -> object:
        if each is self.node:
            return self.other
        return self.made(each) if isinstance(each, ast.AST) else each


def _lines(statement: ast.stmt) -> range:
    """The lines of a statement, of one that holds others those before them."""
    inner = [each.lineno for each in getattr(statement, "body", ()) if isinstance(each, ast.stmt)]
    last = min(inner) - 1 if inner else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(statement.lineno, last) + 1)


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def chosen(package: str, sample: int, seed: int) -> list[Fault]:
    """A sample of the faults of a package, the same for the same seed."""
    paths = sorted((ROOT / "src" / "zhuanyezhen" / package).rglob("*.py"))
    if not paths:
        raise SystemExit(f"src/zhuanyezhen/{package}: no such package")
    faults = [fault for path in paths for fault in faults_of(path)]
    drawn = random.Random(seed).sample(faults, min(sample, len(faults)))  # noqa: S311 - which faults, no secret
    return sorted(drawn, key=lambda each: (each.path, each.line))


# ── running ──────────────────────────────────────────────────────────────────────────────────────────────


def survivors(folder: Path, package: str, faults: Sequence[Fault]) -> Iterator[Fault]:
    """Those that no test notices, in the order they were tried."""
    tree = folder / "tree"
    shutil.copytree(ROOT, tree, ignore=_LEFT_OUT)
    results, job = folder / "results", folder / "job.json"
    told = [
        {
            "path": str(each.path.relative_to(ROOT)),
            "lines": list(each.lines),
            "function": each.function,
            "source": each.source,
        }
        for each in faults
    ]
    files = {name: str(folder / name) for name in ("results", "coverage", "times")}
    job.write_text(json.dumps({"root": str(tree), "faults": told, **files}), encoding="utf-8")
    command = [f"tests/{package}", f"src/zhuanyezhen/{package}"]
    status, log = _pytest(tree, [*command, "-p", "mutate_loop"], MUTATE_JOB=str(job))
    if not results.exists() or len(came := results.read_text(encoding="utf-8").split()) != len(faults):
        raise SystemExit(f"the tests did not run (status {status}):\n{log[-3000:]}")
    for fault, result in zip(faults, came, strict=True):
        if result == "survives" or (result == "import" and not _noticed_at_import(tree, command, fault)):
            yield fault


def _noticed_at_import(tree: Path, command: Sequence[str], fault: Fault) -> bool:
    """Whether a test of the package fails in a process of its own that imports the fault; those of its module run first."""
    path = tree / fault.path.relative_to(ROOT)
    was = path.stat()
    path.write_text(fault.source, encoding="utf-8")
    os.utime(
        path, (was.st_atime, was.st_mtime - 1000)
    )  # what is compiled of the right one is not taken for it
    own = [
        str(each.relative_to(tree))
        for each in tree.glob(f"{command[0]}/**/test_{fault.path.stem.strip('_')}.py")
    ]
    try:
        runs = ([own] if own else []) + [list(command)]
        return any(_pytest(tree, run, PYTHONDONTWRITEBYTECODE="1")[0] for run in runs)
    finally:
        shutil.copy2(fault.path, path)


def _pytest(tree: Path, given: Sequence[str], **more: str) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": f"{tree / 'src'}{os.pathsep}{TOOLS}", "CI": "1", **more}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header", *given]
    done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def main(argv: Sequence[str] | None = None) -> int:
    """Plant faults, one after another, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", help="a package of src/zhuanyezhen: values, naming, reading …")
    parser.add_argument("--sample", type=int, default=60, help="how many faults (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="which (default 1)")
    parser.add_argument("--list", action="store_true", help="only say which")
    parser.add_argument(
        "--least", type=float, default=0.0, metavar="PERCENT", help="the score below which this fails"
    )
    arguments = parser.parse_args(argv)
    faults = chosen(arguments.package, arguments.sample, arguments.seed)
    if arguments.list:
        print("\n".join(map(_told, faults)))
        return 0
    begun = time.monotonic()
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        for fault in survivors(Path(folder).resolve(), arguments.package, faults):
            survived += 1
            print(f"survives: {_told(fault)}", flush=True)
    score = 100 * (1 - survived / len(faults))
    minutes = (time.monotonic() - begun) / 60
    print(
        f"{arguments.package}: {len(faults) - survived} of {len(faults)} noticed, {score:.1f} %, in {minutes:.1f} minutes"
    )
    return 1 if score < arguments.least else 0


def _told(fault: Fault) -> str:
    return f"{fault.path.relative_to(ROOT)}:{fault.line}: {fault.change}"


if __name__ == "__main__":
    sys.exit(main())
