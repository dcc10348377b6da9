"""Links between the tasks of two plans: what is linked, what is left open, what links nothing."""

from hypothesis import given, settings

from strategies import plans
from zhuanyezhen.aligning.choosing import LINKED
from zhuanyezhen.aligning.linking import CANDIDATE, Evidence, Link, link
from zhuanyezhen.aligning.settling import Settled
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.model.unit import Unit


def plan(*tasks: tuple[str, str, str]) -> Plan:
    """A plan of tasks, each a title, a text and the function of its lead (none: no lead)."""
    return Plan(
        name="plan",
        tasks=tuple(
            Task(number=f"{number}", title=title, text=text, assignments=led_by(function))
            for number, (title, text, function) in enumerate(tasks, 1)
        ),
        units=tuple(Unit(id=each, name=each, function=each) for each in {task[2] for task in tasks} - {""}),
    )


def led_by(function: str) -> tuple[Assignment, ...]:
    """The lead of a task."""
    return (Assignment(role=Role.LEAD, as_written=function, unit=function),) if function else ()


def pairs(links: tuple[Link, ...], *, sure: bool) -> list[tuple[str, str]]:
    """The titles that are linked, or that are candidates."""
    return [(each.upper.title, each.lower.title) for each in links if each.sure is sure]


CITY = plan(
    ("茶产业做优主导产业", "", "工业和信息化"),
    ("茶产业科技创新", "", "科技"),
    ("茶产业金融支持", "", "金融"),
    ("茶产业安全生产", "排查隐患", "应急管理"),
)
COUNTY = plan(
    ("加强茶产业技术攻关", "建设重点实验室", "科技"),
    ("做大茶产业主导产业", "", "工业和信息化"),
    ("畅通茶产业融资渠道", "", "金融"),
    ("办好茶产业采茶节", "", "文化旅游"),
)


def test_tasks_are_linked_across_order_and_words() -> None:
    """Tasks in another order and in other words of one theme are linked; those nobody takes up are not."""
    expected = [
        ("茶产业做优主导产业", "做大茶产业主导产业"),
        ("茶产业科技创新", "加强茶产业技术攻关"),
        ("茶产业金融支持", "畅通茶产业融资渠道"),
    ]
    assert expected == pairs(link(CITY, COUNTY), sure=True)


def test_what_speaks_for_a_link_is_told() -> None:
    """A link names its evidence, with the words as the lower plan writes them."""
    found = next(each for each in link(CITY, COUNTY) if each.upper.title == "茶产业金融支持")
    assert (Evidence.THEME, Evidence.FUNCTION) == found.how
    assert ("金融", "融资") == found.words


def test_a_lead_alone_links_nothing() -> None:
    """One bureau leads many tasks: that it leads two says nothing of their being one thing."""
    upper = plan(("办好采茶节", "", "商务"), ("修缮古道", "", "住建"), ("整治河岸", "", "水利"))
    lower = plan(("举行书画评比", "", "商务"), ("改建码头", "", "住建"), ("清理淤泥", "", "水利"))
    assert () == link(upper, lower)


def test_two_rivals_leave_it_open() -> None:
    """Where two lower tasks are equally like two upper ones, none is chosen: all are candidates."""
    others = [(title, "", "") for title in ("修缮古道", "整治河岸", "清理淤泥", "改建码头")]
    upper = plan(("拓展融资渠道", "", ""), ("拓展融资渠道", "", ""), *others[:2])
    lower = plan(("拓展融资渠道", "", ""), ("拓展融资渠道", "", ""), *others[2:], *[("", "", "")] * 2)
    assert [] == pairs(link(upper, lower), sure=True)
    assert 4 == len(pairs(link(upper, lower), sure=False))


def test_several_upper_tasks_may_be_taken_up_by_one() -> None:
    """A lower task that joins two upper ones is linked to both."""
    upper = plan(("开展精准招商", "", ""), ("拓宽融资渠道", "", ""), ("修缮古道", "", ""))
    lower = plan(("招商和融资渠道", "", ""), ("整治河岸", "", ""), ("清理淤泥", "", ""))
    expected = [("开展精准招商", "招商和融资渠道"), ("拓宽融资渠道", "招商和融资渠道")]
    assert expected == pairs(link(upper, lower), sure=True)


@given(plans(), plans())
@settings(max_examples=25)
def test_scores_keep_their_bounds(upper: Plan, lower: Plan) -> None:
    """Whatever the plans: scores lie between the least worth telling and 1, and what is weak is sure only once."""
    found = link(upper, lower)
    assert all(CANDIDATE <= each.score <= 1 for each in found)
    weak = [each for each in found if each.sure and each.score < LINKED]
    assert len(weak) == len({id(each.upper) for each in weak}) == len({id(each.lower) for each in weak})


@given(plans())
@settings(max_examples=25)
def test_order_does_not_matter(one: Plan) -> None:
    """The tasks of the lower plan may stand in any order."""
    turned = Plan(name=one.name, tasks=one.tasks[::-1], units=one.units)
    assert {(each.upper.label, each.lower.label, each.score, each.sure) for each in link(one, one)} == {
        (each.upper.label, each.lower.label, each.score, each.sure) for each in link(one, turned)
    }


def test_what_many_tasks_of_one_plan_hold_links_nothing() -> None:
    """The subject of a programme stands in most titles of its plan, and tells none apart."""
    others = [(f"养老服务{each}", "", "") for each in ("助餐", "护理", "监管")]
    upper = plan(("养老服务补贴", "", ""), *others)
    lower = plan(("养老服务信贷", "", ""), ("养老服务宣教", "", ""))
    assert () == link(upper, lower)


def test_a_weak_pair_is_linked_where_both_have_no_other() -> None:
    """Little in common is enough where it is clearly the best of both; the best of one alone is left open."""
    upper = plan(("抓好粮食生产", "", ""), ("修缮古道", "", ""), ("整治河岸", "", ""))
    lower = plan(("稳定粮食和产品供给", "", ""), ("清理淤泥", "", ""), ("改建码头", "", ""))
    weak = link(upper, lower)
    assert [True] == [each.sure for each in weak if each.score < LINKED]


def test_of_many_that_are_alike_a_few_are_shown() -> None:
    """Forty tasks that share words with one another: five a task are worth a look, and the work is bounded."""
    words = ["茶园", "冷链", "电商", "品牌", "融资", "招商", "人才", "水利", "农机", "景区"]
    titles = [f"{words[at % 10]}{words[at // 4]}" for at in range(40)]
    many = plan(*((title, "", "") for title in titles))
    found = link(many, many)
    assert 0 < len(found) <= 5 * 80
    assert len(found) > 40


def test_the_longest_words_are_told() -> None:
    """Of very many words that two tasks share the twenty longest are told, in their order."""
    shared = "，".join(chr(0x4E00 + at) * 4 for at in range(30)) + "，乙丙丁戊己"
    others = [("修缮古道", "", ""), ("整治河岸", "", "")]
    (found,) = link(plan(("种茶", shared, ""), *others), plan(("采茶", shared, ""), ("改建码头", "", "")))
    assert (20, "乙丙丁戊己") == (len(found.words), found.words[-1])


def test_the_rarest_marks_come_first_where_there_are_too_many() -> None:
    """What few tasks share is still seen where thousands share what tells nothing."""
    crowd = [(f"{chr(0x5000 + at)}茶冷链电商", "推广良种改造茶园建设冷链发展电商", "") for at in range(60)]
    upper, lower = plan(("修缮古道遗址", "", ""), *crowd), plan(("保护古道遗址", "", ""), *crowd)
    assert ("修缮古道遗址", "保护古道遗址") in pairs(link(upper, lower), sure=True)


def test_what_people_settled_goes_before_likeness() -> None:
    """Confirmed is sure without likeness, refused is gone, what is open again is a candidate, alike or not."""
    upper = plan(("种茶", "", ""), ("拓宽融资渠道", "", ""), ("修桥", "", ""))
    lower = plan(("采桑", "", ""), ("畅通融资渠道", "", ""), ("养蚕", "", ""))
    settled = Settled(
        confirmed=frozenset({(0, 0)}), refused=frozenset({(1, 1)}), reopened=frozenset({(2, 2)})
    )
    found = link(upper, lower, settled)
    assert [("种茶", "采桑")] == pairs(found, sure=True)
    assert [("修桥", "养蚕")] == pairs(found, sure=False)
    assert [((Evidence.CONFIRMED,), 0.0, ()), ((), 0.0, ())] == [
        (each.how, each.score, each.words) for each in found
    ]
    alike = link(upper, lower, Settled(confirmed=frozenset({(1, 1)})))
    assert (Evidence.CONFIRMED, True) == (alike[0].how[-1], alike[0].score > 0)
    assert [] == pairs(link(upper, lower, Settled(reopened=frozenset({(1, 1)}))), sure=True)
