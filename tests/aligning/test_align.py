"""Alignment of two plans read from their texts."""

import zhuanyezhen as zyz
from zhuanyezhen.aligning.align import Ground
from zhuanyezhen.model.plan import Plan, Task

UPPER = """甲市茶产业发展方案
甲政办发〔2023〕9号
一、重点任务
（一）推进技术改造。茶园机采比例达到50%。（牵头单位：市工信局）
（二）拓宽融资渠道。（牵头单位：市金融办）
（三）守牢安全生产底线。（牵头单位：市应急局）
"""
LOWER = """乙县茶产业发展方案
{basis}制定本方案。
一、重点任务
（一）拓展融资渠道。（牵头单位：县金融办）
（二）推进技术改造。茶园机采比例达到60%。（牵头单位：县工信局）
（三）深化精准招商。（牵头单位：县商务局）
"""
CITING = "根据《甲市茶产业发展方案》（甲政办发〔2023〕9号），"


def read(text: str) -> Plan:
    """A plan from its text."""
    return zyz.parse_plan(text)


def labels(tasks: tuple[Task, ...]) -> list[str]:
    """The titles of tasks."""
    return [each.title for each in tasks]


def test_a_plan_that_cites_the_upper_is_aligned() -> None:
    """Links, what is left out, what is added and the targets of a plan that cites the upper one's number."""
    found = zyz.align(read(UPPER), read(LOWER.format(basis=CITING)))
    assert Ground.CITED == found.ground
    assert 0.875 == found.copied  # 推进技术改造，茶园机采比例达到: 14 of 16
    assert [("推进技术改造", "推进技术改造"), ("拓宽融资渠道", "拓展融资渠道")] == [
        (each.upper.title, each.lower.title) for each in found.links
    ]
    assert ["守牢安全生产底线"] == labels(found.uncovered)
    assert ["深化精准招商"] == labels(found.added)
    assert (0, 0) == (len(found.candidates), len(found.unknown))
    assert [("茶园机采比例", "raised")] == [(each.name, each.verdict.value) for each in found.targets]


def test_strangers_have_candidates_only() -> None:
    """Plans that are not known to belong together: nothing is linked, left out or added, nothing compared."""
    found = zyz.align(read(UPPER), read(LOWER.format(basis="")))
    assert Ground.NONE == found.ground
    told = (found.links, found.uncovered, found.added, found.targets)
    assert [0, 0, 0, 0] == [len(each) for each in told]
    assert 2 == len(found.candidates)
    assert {*labels(read(UPPER).tasks), "拓展融资渠道", "深化精准招商"} == set(labels(found.unknown))


def test_the_user_may_name_the_pair() -> None:
    """What nobody cites may be compared when the user says that it belongs together."""
    named = zyz.align(read(UPPER), read(LOWER.format(basis="")), pair=True)
    assert (Ground.NAMED, 2) == (named.ground, len(named.links))


def test_a_title_serves_where_there_is_no_number() -> None:
    """A draft without a number is cited by its title; another number under the same title is another document."""
    draft = read(UPPER.replace("甲政办发〔2023〕9号\n", ""))
    other = read(UPPER.replace("〔2023〕9号", "〔2021〕3号"))
    lower = read(LOWER.format(basis=CITING))
    assert zyz.align(draft, lower).related
    assert not zyz.align(other, lower).related


def test_an_upper_plan_not_known_whole_leaves_additions_open() -> None:
    """Where not every task of the upper plan is known, nothing is called added."""
    found = zyz.align(read(UPPER), read(LOWER.format(basis=CITING)), whole=False)
    assert () == found.added
    assert ["深化精准招商"] == labels(found.unknown)
    assert ["守牢安全生产底线"] == labels(found.uncovered)


def test_an_empty_plan_aligns_with_nothing() -> None:
    """A plan without tasks or title neither fails nor is taken for the document cited."""
    found = zyz.align(Plan(name="a"), read(LOWER.format(basis=CITING)))
    assert not found.related
    assert (0, 0) == (len(found.links), len(found.candidates))
