"""The rules: one family a file, the catalogue by hand, the engine that runs them."""

from zhuanyezhen.rules._catalogue import catalogue
from zhuanyezhen.rules._engine import check
from zhuanyezhen.rules._installed import installed_rules
from zhuanyezhen.rules._lookup import Catalogue, find_rule
from zhuanyezhen.rules._rule import Context, Hit, Rule, Told, rule
from zhuanyezhen.rules._thresholds import Thresholds, change_thresholds, read_thresholds, standard_thresholds
from zhuanyezhen.rules.waivers import read_waivers

__all__ = [
    "Catalogue",
    "Context",
    "Hit",
    "Rule",
    "Thresholds",
    "Told",
    "catalogue",
    "change_thresholds",
    "check",
    "find_rule",
    "installed_rules",
    "read_thresholds",
    "read_waivers",
    "rule",
    "standard_thresholds",
]
