"""Findings and reports: what a check found, how two compare, and the words people read them in."""

from zhuanyezhen.findings.finding import (
    EXCERPT_ROOM,
    Excerpt,
    Finding,
    RuleNote,
    Severity,
    Waiver,
    fingerprint,
)
from zhuanyezhen.findings.report import Comparison, Report
from zhuanyezhen.words import Language

__all__ = [
    "EXCERPT_ROOM",
    "Comparison",
    "Excerpt",
    "Finding",
    "Language",
    "Report",
    "RuleNote",
    "Severity",
    "Waiver",
    "fingerprint",
]
