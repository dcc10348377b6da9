"""How much of a lower plan is the upper plan's wording."""

from effort import is_linear
from zhuanyezhen.aligning.copying import copied
from zhuanyezhen.model.plan import Plan, Task

SENTENCE = "支持企业建设冷链仓储和分拣中心并给予贴息"


def plan(*texts: str) -> Plan:
    """A plan with these texts of tasks."""
    return Plan(name="plan", tasks=tuple(Task(number="1", title="", text=text) for text in texts))


def test_what_is_taken_over_counts() -> None:
    """All of a text, half of it, nothing of it."""
    own = "本县每村设一名茶艺指导员并按月走访登记"
    assert (20, 19) == (len(SENTENCE), len(own))
    assert 1.0 == copied(plan(SENTENCE), plan(SENTENCE))
    assert round(20 / 39, 3) == copied(plan(SENTENCE), plan(own + SENTENCE))
    assert 0.0 == copied(plan(SENTENCE), plan(own))


def test_short_phrases_are_everybodys() -> None:
    """Twelve characters in common are no copy, thirteen are."""
    assert 0.0 == copied(plan(SENTENCE), plan(SENTENCE[:12]))
    assert 1.0 == copied(plan(SENTENCE), plan(SENTENCE[:13]))


def test_levels_and_punctuation_make_no_difference() -> None:
    """全省 become 全县 and 省级 become 县级 is a copy; so is another comma."""
    upper = plan("在全省遴选一批省级示范企业，给予贷款贴息支持")
    assert 1.0 == copied(upper, plan("在全县遴选一批县级示范企业给予贷款贴息支持"))


def test_nothing_to_copy_is_not_told() -> None:
    """Plans whose tasks have titles alone say nothing of copying."""
    assert copied(plan(""), plan(SENTENCE)) is None
    assert copied(plan(SENTENCE), plan("")) is None


def test_long_texts_take_linear_time() -> None:
    """Twice the text takes twice the time."""
    text = "".join(chr(0x4E00 + at % 5000) for at in range(40_000))
    assert is_linear(lambda size: copied(plan(text[:size]), plan(text[:size])), 20_000)
