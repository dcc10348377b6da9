"""Which rules have no sieve, and why: they run on objects, over frames too.

Decided here: a family says it for all of its rules; a test walks the catalogue, so that a new rule has a sieve or a reason.
"""

from collections.abc import Mapping

from zhuanyezhen.words import Text

_TEXTS = Text("查的是方案原文，不是台账的行", "it looks at the text of plans, not at rows of a ledger")
_CELLS = Text("查的是读表时遇到的单元格", "it looks at cells met while a ledger is read")
_TOGETHER = Text("要对照几本台账或整本台账", "it compares ledgers, or the whole of one")
_HISTORY = Text("要逐条推算变动历史", "it follows the history of each entry")
_AMOUNTS = Text("金额和不完整的日期是文字", "its amounts and partial dates are texts")
_SMALL = Text("台账不大，逐条查就够快", "such ledgers are small, and looked through in no time")
_WAIVERS = Text("查的是豁免，不是台账", "it looks at waivers, not at a ledger")

OBJECTS_ONLY: Mapping[str, Text] = {
    "RDG": _TEXTS,
    "UNT": _TEXTS,
    "RSP": _TEXTS,
    "PLN": _TEXTS,
    "ALN": _TEXTS,
    "DUT": _TEXTS,
    "CEL": _CELLS,
    "REF": _TOGETHER,
    "COV": _TOGETHER,
    "OTP": _TOGETHER,
    "IND": _TOGETHER,
    "CHN": _TOGETHER,
    "VIS": _TOGETHER,
    "MTG": _TOGETHER,
    "EVT": _AMOUNTS,
    "TRN": _SMALL,
    "FIN": _SMALL,
    "CNS": _TOGETHER,
    "TWN": _HISTORY,
    "ENT": _HISTORY,
    "MRK": _HISTORY,
    "PLF": _HISTORY,
    "CRT": _TOGETHER,
    "PRJ": _AMOUNTS,
    "INV": _AMOUNTS,
    "SUP": _AMOUNTS,
    "WVR": _WAIVERS,
}
"""Why the rules of a family have no sieve, by the letters of their codes."""


def reason_of(code: str) -> Text:
    """Why a rule without a sieve has none."""
    return OBJECTS_ONLY[code[:3]]
