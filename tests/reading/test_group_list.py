"""Where the lists of a group start and end, and in which role their people are."""

from pathlib import Path

import pytest

from zhuanyezhen.reading.formats import document_of, read_document
from zhuanyezhen.reading.group_list import find_lists


def _lists(text: str) -> list[tuple[str, str]]:
    document = document_of(text, "plan.txt")
    return [
        (each.role, " ".join(document.folded[each.start : each.end].split())) for each in find_lists(document)
    ]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("组长：", "leader"),
        ("组  长: ", "leader"),
        ("第一组长：", "leader"),
        ("总 指 挥：", "leader"),
        ("指挥长（1人）：", "leader"),
        ("总召集人：", "chief"),
        ("班长：", "leader"),
        ("主任：", "leader"),
        ("领导小组组长：", "leader"),
        ("一、专班班长：", "leader"),
        ("（二）召集人：", "leader"),
        ("副 组 长：", "deputy"),
        ("常务副组长：", "deputy"),
        ("副总指挥：", "deputy"),
        ("副召集人：", "deputy"),
        ("副主任：", "deputy"),
        ("成  员：", "member"),
        ("成员单位（12个）：", "member"),
        ("组员：", "member"),
        ("办公室主任：", "head"),
        ("组 长 ", "leader"),
        ("成员 ", "member"),
        ("3 成员 ", "member"),
        ("组长\n", "leader"),
    ],
)
def test_labels(label: str, role: str) -> None:
    """Padding, rank, group, number and colon vary; a label may stand alone on its line."""
    expected = [] if label.startswith("一、") else [(role, "某县县长")]
    assert expected == _lists(f"领导小组\n{label}某县县长")


@pytest.mark.parametrize(
    "text",
    ["组长负责全面工作", "由组长召集", "主任 某某", "各组长：", "成员国", "副主任某某", "工作组长期开展工作"],
)
def test_no_labels(text: str) -> None:
    """Words in a sentence, and 主任 without a colon, start no list."""
    assert [] == _lists(text)


def test_several_labels_on_one_line() -> None:
    """Each list ends where the next label starts."""
    assert [("leader", "县长"), ("deputy", "副县长"), ("member", "县工信局、县财政局")] == _lists(
        "组长：县长 副组长：副县长 成员：县工信局、县财政局。会议由组长召集。"
    )


@pytest.mark.parametrize(
    "tail",
    [
        "领导小组下设办公室，办公室设在县工信局",
        "办公室设在县工信局，负责日常工作",
        "联系电话：123",
        "二、主要职责",
        "（一）主要职责",
        "第三章 附则",
        "联 络 员：某某",
        "2024年5月6日",
        "二〇二四年五月六日\n",
        "某县人民政府办公室\n2024年5月6日",
        "（此件公开发布）",
        "抄送：县委办",
        "各单位要尽责。",
        "长" * 401,
    ],
)
def test_where_a_list_ends(tail: str) -> None:
    """Signature, date, telephone, heading, another label, the office's sentence: none is a member."""
    assert [("member", "某某 县工信局局长 某某 县财政局局长")] == _lists(
        f"成员：某某 县工信局局长\n某某 县财政局局长\n{tail}"
    )


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("成员单位：县工信局、\n县财政局、\n县商务局\n", "县工信局、 县财政局、 县商务局"),
        ("成员单位：\n县工信局\n县财政局\n", "县工信局 县财政局"),
        ("成员单位：县工信局、县财政局\n县人民政府办公室\n", "县工信局、县财政局"),
        ("成员单位：县工信局、县财政局\n\n县商务局\n", "县工信局、县财政局"),
        (
            "成员：\n\n某某 县工信局局长\n\n某某 县财政局局长\n\n另行通知\n",
            "某某 县工信局局长 某某 县财政局局长",
        ),
        ("成员单位：县工信局、\n县财政局。\n县商务局", "县工信局、 县财政局"),
        ("成员：某某 县工信局局长\n某某 县财政局局长。\n县商务局", "某某 县工信局局长 某某 县财政局局长"),
        ("成员：\n职 务 姓 名\n", ""),
    ],
)
def test_a_list_over_lines(text: str, items: str) -> None:
    """Lines that go on belong to it; a blank line or a full stop closes it."""
    assert [("member", items)] == _lists(text)


def test_a_row_with_its_label_in_the_last_cell(tmp_path: Path) -> None:
    """What stands in front of the label's cell is the entry."""
    file = tmp_path / "plan.html"
    file.write_text("<meta charset=utf-8><table><tr><td>某某<td>县工信局局长<td>成员</table>", "utf-8")
    document = read_document(file)
    (found,) = find_lists(document)
    assert ("member", "某某 县工信局局长") == (
        found.role,
        " ".join(document.folded[found.start : found.end].split()),
    )


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        (
            "成立领导小组，由县委书记、县长任组长，分管副县长任副组长，县工信局、县财政局等为成员单位。",
            [("leader", "县委书记、县长"), ("deputy", "分管副县长"), ("member", "，县工信局、县财政局等")],
        ),
        (
            "成立以市长为组长、分管副市长为副组长，市工信局主要负责人为成员的市花卉领导小组。",
            [("leader", "市长"), ("deputy", "、分管副市长"), ("member", "，市工信局主要负责人")],
        ),
        ("联席会议由县工信局、县财政局等部门组成。", [("member", "县工信局、县财政局等部门")]),
        ("成员包括县工信局、县财政局。", [("member", "县工信局、县财政局")]),
        ("县长担任领导小组组长。", [("leader", "县长")]),
        ("领导小组由如下人员组成：", []),
        ("由街道任组长。", []),
        ("领导小组由组长召集。", []),
    ],
)
def test_prose(text: str, lists: list[tuple[str, str]]) -> None:
    """Each role takes what stands between the one before it and its own word; only of a standing group."""
    assert lists == _lists(text)


def test_a_post_far_from_any_group_makes_no_list() -> None:
    """由县长任组长 counts beside a group's name, and not a page away from it."""
    text = f"设立领导小组。\n{'做强产业。' * 300}\n由县长任组长。\n"
    assert [] == find_lists(document_of(text, "plan.txt"))
