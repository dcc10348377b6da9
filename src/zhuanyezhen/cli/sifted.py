"""check --engine: ledgers in parquet or CSV, of any number of rows, checked as data frames."""

import argparse
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from zhuanyezhen.cli.options import today
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.errors import MissingExtraError, UnreadableFileError, WrongUseError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.findings import Report
from zhuanyezhen.intake import refuse_irregular
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.pattern import regex
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import said_in
from zhuanyezhen.words import sifting as words

if TYPE_CHECKING:
    from narwhals.typing import IntoFrame

_MOST = 1000
_COUNT = regex("[1-9][0-9]{0,8}")


def add_engine(parser: Parser) -> None:
    """The options of a check over frames."""
    say = parser.say
    engines = ("auto", "objects", "duckdb", "polars")
    parser.add_argument("--engine", choices=engines, help=say(words.ENGINE))
    most = parser.reader(_most, words.WRONG_MOST)
    parser.add_argument("--most", metavar=say(words.NUMBER), type=most, default=_MOST, help=say(words.MOST))
    parser.add_argument("--findings", metavar=say(words.FILE), help=say(words.FINDINGS))


def sifted_report(options: argparse.Namespace) -> Report:
    """The report of files checked as frames; how many findings there are beyond it is told.

    Raises:
        WrongUseError: a file is neither parquet nor CSV, or an option asks for what frames cannot give.
        UnreadableFileError: a file cannot be read.
        MissingExtraError: the engine is not installed.
    """
    from zhuanyezhen.sifting import check_frames  # noqa: PLC0415 - loads narwhals, which other checks do without

    settings: Settings = options.settings
    wanted = ("compare", options.compare), ("annotate", options.annotate), ("waivers", settings.waivers)
    for name, value in wanted:
        if value:
            raise WrongUseError(*words.NOT_OVER_FRAMES.both(option=name))
    engine = options.engine if options.engine in {"duckdb", "polars"} else _installed()
    found = check_frames(
        {Path(file).stem: _frame(file, engine) for file in options.files},
        as_of=options.as_of or today(),
        select=settings.select,
        ignore=settings.ignore,
        severities=settings.severity,
        thresholds=settings.thresholds,
        criteria=settings.criteria,
        most=options.most,
        engine="objects" if options.engine == "objects" else "auto",
    )
    for why in found.why:
        tell(words.AS_OBJECTS(options.lang, why=said_in(why, options.lang)))
    for code, findings in found.report.by_rule().items():
        if found.counts[code] > len(findings):
            tell(words.BEYOND(options.lang, code=code, count=found.counts[code], shown=len(findings)))
    if options.findings:
        _write(found.report, options.findings)
    return found.report


def _installed() -> str:
    return "duckdb" if find_spec("duckdb") else "polars"


def _frame(file: str, engine: str) -> "IntoFrame":
    """A file as a lazy frame of an engine."""
    suffix = Path(file).suffix.lower()
    if suffix not in _READERS:
        raise WrongUseError(*words.NO_FRAME_FILE.both(file=file))
    library = _library(engine)
    read, given = _READERS[suffix][engine]
    try:
        refuse_irregular(Path(file))
        frame: Any = getattr(library, read)(str(Path(file).resolve(strict=True)), **given)
        if engine == "polars":
            frame.collect_schema()
    except UnreadableFileError:
        raise
    except Exception as error:  # each engine has errors of its own
        why = str(error).split("\n", maxsplit=1)[0]
        raise UnreadableFileError(*words.UNREADABLE_FILE.both(file=file, why=why)) from error
    return frame  # type: ignore[no-any-return]


_READERS: dict[str, dict[str, tuple[str, dict[str, object]]]] = {
    ".parquet": {"duckdb": ("read_parquet", {}), "polars": ("scan_parquet", {"glob": False})},
    ".csv": {
        "duckdb": ("read_csv", {}),
        "polars": ("scan_csv", {"glob": False, "try_parse_dates": True, "infer_schema_length": None}),
    },
}


def _library(engine: str) -> ModuleType:
    if engine == "duckdb" or find_spec("polars"):
        return load_extra(engine, extra="duckdb", purpose="checking parquet and CSV files")
    raise MissingExtraError(*words.NO_POLARS.both())


def _write(report: Report, file: str) -> None:
    """The findings as a parquet file, a row each."""
    parquet: Any = load_extra("pyarrow.parquet", extra="duckdb", purpose="writing parquet files")
    made = BytesIO()
    parquet.write_table(report.to_frame("pyarrow"), made)
    write_whole(file, made.getvalue())


def _most(text: str) -> int | None:
    return int(text) if _COUNT.fullmatch(text) else None
