"""The file of links that people settle: what is written is read again."""

from itertools import zip_longest
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings

import zhuanyezhen as zyz
from reporting.test_alignment_view import CITING, LOWER, UPPER, answer
from strategies import plans
from zhuanyezhen.aligning.align import Alignment, align
from zhuanyezhen.aligning.link_file import read_links
from zhuanyezhen.aligning.settling import Settlement
from zhuanyezhen.intake import toml_of
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.reporting.alignment_file import alignment_to_toml
from zhuanyezhen.reporting.alignment_view import alignment_to_json, alignment_to_text
from zhuanyezhen.reporting.html_alignment import alignment_to_html


def settled(folder: Path, given: Alignment, *settlements: str, lower: str = LOWER) -> Alignment:
    """The plans aligned anew, after somebody has filled in the file in its order."""
    text = alignment_to_toml(given)
    first, *rest = text.split('"open"')
    text = first + "".join(
        f'"{each}"{more}' for each, more in zip_longest(settlements, rest, fillvalue="open")
    )
    file = folder / "links.toml"
    file.write_text(text, "utf-8")
    plans_ = zyz.parse_plan(UPPER), zyz.parse_plan(lower.format(basis=CITING))
    return align(*plans_, settled=read_links(file))


def test_what_is_written_is_open() -> None:
    """A file saved as it is settles nothing; the digests stand in it."""
    text = alignment_to_toml(answer())
    assert text.startswith("# 承接关系的人工认定。settlement 写 confirmed（确认）或 refused（否定）")
    assert (
        '\n[[link]]\nupper = "（一）推进技术改造"\nlower = "（二）推进技术改造"\nsettlement = "open"\n'
        in text
    )
    assert 2 == text.count('settlement = "open"')
    assert "# Links settled by people." in alignment_to_toml(answer(), lang="en")


def test_what_people_say_goes_before_likeness(tmp_path: Path) -> None:
    """Confirmed is linked, refused is neither linked nor proposed, and both stand in the file again."""
    found = settled(tmp_path, answer(), "confirmed", "refused")
    assert [("推进技术改造", True)] == [(each.upper.title, "confirmed" in each.how) for each in found.links]
    assert ["拓宽融资渠道", "守牢安全生产底线"] == [each.title for each in found.uncovered]
    assert "人工确认；共同用词" in alignment_to_text(found, width=200)
    again = settled(tmp_path, found)
    assert (found.links, found.uncovered, found.refused) == (again.links, again.uncovered, again.refused)
    assert [Settlement.REFUSED] == [each.settlement for each in again.refused]


def test_a_changed_text_opens_it_again(tmp_path: Path) -> None:
    """The pair is a candidate, however alike, and every form says that it was settled before."""
    changed = LOWER.replace("拓展融资渠道", "拓展各类融资渠道")
    found = settled(tmp_path, answer(), "open", "confirmed", lower=changed)
    assert ["拓宽融资渠道"] == [each.upper.title for each in found.candidates]
    told = "（二）拓宽融资渠道 → （一）拓展融资渠道：原来确认，下级任务文字有改动，请重新认定"
    assert f"认定过、现在存疑（1项）\n  {told}\n" in alignment_to_text(found, width=200)
    assert f"<li>{told}</li>" in alignment_to_html(found, version="1")
    assert '"changed": "lower"' in alignment_to_json(found)
    assert f"# {told}\n" in alignment_to_toml(found)
    assert 2 == alignment_to_toml(found).count('"open"')


def test_a_confirmed_link_needs_no_likeness(tmp_path: Path) -> None:
    """Even where the plans are strangers and nothing is alike; it bears out a pair that the user names."""
    upper = Plan(name="甲", tasks=(Task(number="1", title="甲甲甲"), Task(number="2", title="修桥")))
    lower = Plan(name="乙", tasks=(Task(number="1", title="乙乙乙"),))
    first = align(upper, upper)
    file = tmp_path / "links.toml"
    text = alignment_to_toml(
        evolve(first, lower=lower, links=(evolve(_link(first), lower=lower.tasks[0]),), candidates=())
    )
    file.write_text(text.replace("open", "confirmed", 2).replace("confirmed", "open", 1), "utf-8")
    links = read_links(file)
    found = align(upper, lower, settled=links)
    assert [("none", "甲甲甲", "乙乙乙", 0.0)] == [
        (found.ground.value, each.upper.title, each.lower.title, each.score) for each in found.links
    ]
    assert "  1甲甲甲 → 1乙乙乙（依据：人工确认）\n" in alignment_to_text(found)
    named = align(upper, lower, pair=True, settled=links)
    assert ("named", ["修桥"]) == (named.ground.value, [each.title for each in named.uncovered])
    changed = evolve(upper, tasks=(Task(number="1", title="丙丙丙"),))
    assert "  1丙丙丙 → 1乙乙乙\n" in alignment_to_text(align(changed, lower, settled=links))


def _link(found: Alignment) -> zyz.Link:
    return next(each for each in found.candidates if each.upper.title == "甲甲甲")


@given(plans())
@settings(max_examples=25)
def test_whatever_the_plans_the_file_is_toml(plan: Plan) -> None:
    """And what is open in it settles nothing."""
    text = alignment_to_toml(align(plan, plan, pair=True))
    assert {"open"} >= {each["settlement"] for each in toml_of(text).get("link", [])}


def test_hostile_titles_stay_in_their_strings() -> None:
    """Quotes, line breaks, deletions and lone surrogates."""
    title = '甲乙丙丁"\\\n\x7f\x85\ud800'
    plan = Plan(name="a", tasks=(Task(number="1", title=title),))
    links = toml_of(alignment_to_toml(align(plan, plan)))["link"]
    assert ['1甲乙丙丁"\\\n\x7f\x85?'] == [each["upper"] for each in links]
