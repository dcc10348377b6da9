"""What ``import zhuanyezhen`` offers, how it says so, and what it costs."""

import inspect
import pydoc
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import zhuanyezhen
import zhuanyezhen as zyz
from public_names import demanded, lost, written

_ROOT = Path(__file__).parents[1]
_KEPT = (_ROOT / "tests" / "stable" / "v0_1" / "public.txt").read_text("utf-8").splitlines()
_SCREEN = 4000
_FUNCTIONS = [name for name in zyz.__all__ if inspect.isfunction(getattr(zyz, name))]


def test_every_public_name_is_there() -> None:
    """``__all__`` is sorted, every name resolves and shows in dir()."""
    assert sorted(zhuanyezhen.__all__) == list(zhuanyezhen.__all__)
    assert all(getattr(zhuanyezhen, name) is not None for name in zhuanyezhen.__all__)
    assert set(zhuanyezhen.__all__) <= set(dir(zhuanyezhen))


def test_the_stub_lists_each_name_once() -> None:
    """It is the one list; ``import *`` takes all of it."""
    stub = Path(zyz.__file__).with_suffix(".pyi").read_text("utf-8").splitlines()
    names = [line.rpartition(" as ")[2] for line in stub if line.startswith("from ")]
    taken: dict[str, object] = {}
    exec("from zhuanyezhen import *", taken)  # noqa: S102 - what a notebook writes
    assert sorted(names) == zyz.__all__
    assert set(names) == taken.keys() - {"__builtins__"}


@pytest.mark.parametrize("name", ["nothing", "__wrapped__"])
def test_an_unknown_name_is_an_attribute_error(name: str) -> None:
    """As in any module."""
    with pytest.raises(AttributeError, match=f"no attribute '{name}'"):
        getattr(zhuanyezhen, name)


@pytest.mark.parametrize("was", _KEPT, ids=lambda line: line.partition(":")[0])
def test_what_version_0_1_promised_still_holds(was: str) -> None:
    """Every name, parameter and code of its time; nothing new has to be given."""
    now = written(was.partition(":")[0])
    assert ([], []) == (lost(was, now), [] if _is_codelist(now) else demanded(was, now))


def _is_codelist(line: str) -> bool:
    return inspect.isclass(kind := getattr(zyz, line.partition(":")[0])) and hasattr(kind, "__members__")


@pytest.mark.parametrize("name", _FUNCTIONS)
def test_public_functions_say_what_they_take_and_give(name: str) -> None:
    """Google style: every argument under Args, what comes back under Returns."""
    function = getattr(zyz, name)
    told = inspect.getdoc(function) or ""
    arguments = told.partition("Args:\n")[2].partition("\n\n")[0]
    silent = [each for each in inspect.signature(function).parameters if f"    {each}: " not in arguments]
    gives = inspect.signature(function).return_annotation not in {None, "None"}
    assert ([], gives) == (silent, "Returns:\n" in told)


@pytest.mark.parametrize("name", _FUNCTIONS)
def test_help_fits_a_screen(name: str) -> None:
    """The catalogue, of some hundred rules, is no default value to print."""
    assert len(pydoc.plain(pydoc.render_doc(getattr(zyz, name)))) < _SCREEN


def test_objects_show_themselves_on_a_screen() -> None:
    """However much they hold; what was handed over empty is told from what was not."""
    area = zyz.Area(code="140110", name="晋源区", kind=zyz.AreaKind.COUNTY)
    plan = zyz.parse_plan(
        "一、重点任务\n（一）做强花卉产业。扩种。（责任单位：区商务局牵头）\n" * 300, name="方案.txt"
    )
    many = tuple(zyz.Town(id=f"镇{number}", name="某镇") for number in range(900))
    programme = zyz.Programme(
        name="晋源区专业镇工作", roster=zyz.Roster(areas=(area,)), towns=many, problems=(), plans=(plan,)
    )
    report = zyz.check(programme, as_of=date(2026, 11, 24))
    things = [plan, programme, report, zyz.china_roster(), zyz.load_lexicon(), zyz.catalogue, zyz.Settings()]
    assert [] == [repr(thing)[:80] for thing in things if len(repr(thing)) > 400]
    assert "<Programme name='晋源区专业镇工作' roster=<Roster areas=1> plans=1 towns=900 problems=0>" == repr(
        programme
    )
    assert ["from_frames", "report_to_frame", "to_frames"] == dir(zyz.frames)


_IMPORT = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import zhuanyezhen
outside = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)
print(sorted(name for name in outside if not name.startswith("_")))
print([name for name in opened if not name.endswith((".py", ".pyc", ".pth", "site-packages"))][:3])
"""


def _run(code: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options, "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )


def test_import_loads_nothing_else_and_reads_no_data() -> None:
    """No dependency, no extra and no data file is touched before it is needed."""
    done = _run(_IMPORT, "-S")
    assert ["['zhuanyezhen']", "[]", ""] == [*done.stdout.splitlines(), done.stderr]


_TYPED = """
import typing, cattrs, zhuanyezhen as zyz
print(typing.get_type_hints(zyz.Plan)["document_number"])
print(typing.get_type_hints(zyz.Task)["deadlines"], typing.get_type_hints(zyz.Programme)["plans"])
plan = zyz.parse_plan("一、重点任务\\n（一）做强花卉产业。2025年底前扩种到5万亩。（责任单位：区商务局牵头）")
plain = cattrs.Converter().unstructure(plan)
print(plain["tasks"][0]["title"])
"""


def test_annotations_are_true_in_a_fresh_process() -> None:
    """Other libraries read them without being told where the classes are."""
    lines = _run(_TYPED).stdout.splitlines()
    assert "zhuanyezhen.values.document_number.DocumentNumber | None" == lines[0]
    assert (
        "tuple[zhuanyezhen.values.deadline.Deadline, ...] tuple[zhuanyezhen.model.plan.Plan, ...]" == lines[1]
    )
    assert "做强花卉产业" == lines[2]


_VENDORED = """
import importlib.metadata
from datetime import date
def nothing(name):
    raise importlib.metadata.PackageNotFoundError(name)
importlib.metadata.version = importlib.metadata.distribution = nothing
import zhuanyezhen as zyz
report = zyz.check(zyz.Programme(name="例"), as_of=date(2026, 11, 24))
print(report.library_version == zyz.__version__)
"""


def test_a_copy_without_metadata_checks() -> None:
    """The version stands in the code, once."""
    assert "True\n" == _run(_VENDORED).stdout
    assert 'dynamic = ["version"]' in (_ROOT / "pyproject.toml").read_text("utf-8")
