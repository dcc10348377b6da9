"""Findings and reports: what a check found, how two compare, and the words people read them in."""

from zhuanyezhen.findings.comparison import Comparison
from zhuanyezhen.findings.finding import (
    EXCERPT_ROOM,
    Excerpt,
    Finding,
    RuleNote,
    Severity,
    Waiver,
    fingerprint,
)
from zhuanyezhen.findings.ledger_note import EntryNote, LedgerNote, ledger_notes
from zhuanyezhen.findings.report import Report
from zhuanyezhen.findings.same_entry import LedgerComparison
from zhuanyezhen.words import Language

__all__ = [
    "EXCERPT_ROOM",
    "Comparison",
    "EntryNote",
    "Excerpt",
    "Finding",
    "Language",
    "LedgerComparison",
    "LedgerNote",
    "Report",
    "RuleNote",
    "Severity",
    "Waiver",
    "fingerprint",
    "ledger_notes",
]
