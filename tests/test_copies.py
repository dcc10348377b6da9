"""What is handed to other processes: it pickles, copies are equal to it, and equal ones have one hash."""

import copy
import pickle
from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

import zhuanyezhen as zyz
from zhuanyezhen.naming.lexicon import Lexicon, load_lexicon
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.rules import Thresholds, standard_thresholds
from zhuanyezhen.settings import Settings


def _settings() -> Settings:
    headings = {"*": {"督办单位": "责任单位"}}
    return Settings(headings=headings, severity={"PRB001": zyz.Severity.INFO}, select=("PRB",))


def _thresholds() -> Thresholds:
    return evolve(standard_thresholds(), required_indicators=())


def _register() -> Register:
    return Register(Scope(jurisdiction="晋源区"), load_lexicon())


def _report() -> zyz.Report:
    return zyz.check(
        zyz.Programme(name="例", problems=(zyz.Problem(id="1", description="用地"),)), as_of=date(2026, 3, 1)
    )


@pytest.mark.parametrize(
    "made", [_settings, _thresholds, _register, _report, lambda: evolve(zyz.catalogue["RSP003"], since="9")]
)
def test_a_copy_is_equal_and_hashes_alike(made: Callable[[], object]) -> None:
    """Made twice, copied, and sent through pickle."""
    one = made()
    for other in (made(), copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301 - our own
        assert (one, hash(one)) == (other, hash(other))


def test_every_rule_pickles() -> None:
    """And runs on the other side."""
    again = pickle.loads(pickle.dumps(tuple(zyz.catalogue)))  # noqa: S301 - our own
    assert tuple(zyz.catalogue) == again
    programme = zyz.Programme(name="例", problems=(zyz.Problem(id="1", description="用地"),))
    day = date(2026, 3, 1)
    assert zyz.check(programme, as_of=day).findings == zyz.check(programme, as_of=day, rules=again).findings


def test_what_differs_is_not_equal() -> None:
    """Registers of two places, of two lexicons, and what is no register."""
    one = _register()
    own = Lexicon(functions=())
    assert one not in {Register(Scope(jurisdiction="清徐县"), load_lexicon()), Register(one.scope, own)}
    assert one != "晋源区"


def test_a_register_that_was_sent_answers_as_before() -> None:
    """What it had answered is not sent along, and does not matter."""
    one = _register()
    assert one.resolve("区市场局") == pickle.loads(pickle.dumps(one)).resolve("区市场局")  # noqa: S301 - our own
