"""Two plans side by side on a page."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from reporting.strategies import HOSTILE
from reporting.test_alignment_view import CITING, LOWER, UPPER, answer
from zhuanyezhen.aligning.align import Alignment, align
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.reporting.html_alignment import alignment_to_html


def page(given: Alignment) -> str:
    """The page, of version 1."""
    return alignment_to_html(given, version="1")


def rows(shown: str) -> list[str]:
    """The rows of the table of tasks."""
    body = shown.partition('class="sides"')[2].partition("</table>")[0].partition("<tbody>")[2]
    return body.replace("</tbody>", "").strip().split("\n")


def test_what_is_linked_stands_side_by_side() -> None:
    """In the order of the upper plan: heading and text with the common words marked, who leads, by when."""
    shown = rows(page(answer()))
    assert 4 == len(shown)
    assert shown[0].startswith('<tr class="done"><td rowspan="1"><b>（一）推进<mark>技术改造</mark></b>')
    assert "<p>到2025年<mark>茶园机采比例</mark>达到50%，<mark>茶树良种率</mark>达到80%。</p>" in shown[0]
    assert "<ul><li>牵头：市工信局</li><li>时限：到2025年</li></ul>" in shown[0]
    assert "<b>承接</b><span><br>依据：标题用词、主题、正文用词、牵头单位职能<br>共同用词：" in shown[0]
    assert "<li>牵头：县金融办</li>" in shown[1]
    assert shown[2].startswith('<tr class="warning"><td><b>（三）守牢安全生产底线</b>')
    assert shown[2].endswith("<td><b>没有承接</b></td><td></td></tr>")
    assert shown[3].startswith('<tr class="info"><td></td><td><b>新增</b></td><td><b>（三）深化精准招商</b>')


def test_what_is_open_is_called_so() -> None:
    """Strangers: candidates, and every other task of both plans, once."""
    shown = rows(page(answer("")))
    assert ["open"] * 4 == [each.split('"')[1] for each in shown]
    assert ["疑似", "疑似", "不能判断", "不能判断"] == [
        next(told for told in ("疑似", "不能判断", "承接") if f"<b>{told}</b>" in each) for each in shown
    ]


def test_an_upper_task_taken_up_twice_stands_once() -> None:
    """Its cell reaches over the rows of both lower tasks."""
    upper = zyz.parse_plan(UPPER.replace("拓宽融资渠道。", "拓宽融资渠道。引导精准招商和链式招商。"))
    lower = zyz.parse_plan(LOWER.format(basis=CITING))
    shown = [each for each in rows(page(align(upper, lower))) if "拓展融资渠道" in each or "招商" in each]
    assert ['<td rowspan="2">', "<td>"] == [each.split(">")[1] + ">" for each in shown]


def test_head_cards_and_targets() -> None:
    """Both plans are named; the counts are cards; targets have a table, if there are any."""
    shown = page(answer())
    assert '<p class="about">上级：<b>甲市茶产业发展方案（甲政办发〔2023〕9号）</b></p>' in shown
    assert "<li>下级任务文字有64%与上级相同</li>" in shown
    assert '<li><span class="card done"><b>2</b>承接</span></li>' in shown
    assert '<li><span class="card none"><b>0</b>疑似</span></li>' in shown
    assert '<tr><th scope="row">茶园机采比例</th><td>达到50%（到2025年）</td>' in shown
    assert "<td>↑ 加码</td></tr>" in shown
    assert "<td>＝ 一致</td></tr>" in shown
    assert 'id="targets"' not in page(answer(""))
    assert "由 zhuanyezhen 1 生成" in shown


def test_it_runs_nothing_and_asks_nobody() -> None:
    """No script, no request; the language is said."""
    shown = alignment_to_html(answer(), version="1", lang="en")
    assert '<html lang="en">' in shown
    assert "default-src 'none'; style-src 'unsafe-inline'\"" in shown
    assert "<script" not in shown
    assert "Side by side" in shown
    assert "http" not in shown.partition("</style>")[2]


def test_long_texts_are_cut() -> None:
    """Of a long text the beginning is shown, 400 characters over its lines; what ends there is whole."""
    plan = zyz.parse_plan(UPPER)
    task = Task(number="1", title="甲", text="一" * 399 + "\n" + "二" * 9)
    shown = page(align(evolve(plan, tasks=(task,)), plan))
    assert f"<p>{'一' * 399}</p><p>…</p>" in shown
    whole = page(align(evolve(plan, tasks=(evolve(task, text="一" * 399),)), plan))
    assert f"<p>{'一' * 399}</p></td>" in whole


@given(st.sampled_from(HOSTILE), st.sampled_from(HOSTILE))
def test_texts_do_no_harm(title: str, text: str) -> None:
    """What a document says is text on the page, whatever it looks like."""
    task = Task(number=title, title=title, text=text)
    plan = Plan(name=text, title=title, tasks=(task, task))
    shown = page(align(plan, plan, pair=True))
    assert title not in shown or "<" not in title
    assert 1 == shown.count("<script") + 1
