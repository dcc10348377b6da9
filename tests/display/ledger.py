"""A made-up programme (虚构数据) with projects, problems and indicators, for the tests of the charts."""

from datetime import date
from pathlib import Path

import zhuanyezhen as zyz

AS_OF = date(2026, 11, 24)
MADE_UP = zyz.load(Path(__file__).parent / "made-up-ledger.yaml")
