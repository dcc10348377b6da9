"""Ids of 0.1 by today's names."""

import pytest

from zhuanyezhen.naming.former_ids import today_id


@pytest.mark.parametrize(
    ("former", "names", "today"),
    [
        ("晋源区/市场监管", (), "晋源区/市场监管局"),
        ("晋源区/发展改革", ("区发改委",), "晋源区/发改委"),
        ("晋源区/水利", ("区奇石局", "区水利发展中心"), "晋源区/水利发展中心"),
        ("晋源区/生态环境分局", (), "晋源区/生态环境分局"),
        ("晋源区/财政分局", (), "晋源区/财政分局"),
        ("晋源区/各县区财政", ("各县（市、区）财政局",), "晋源区/各县区财政局"),
        ("晋源区/各成员单位", (), "晋源区/各成员单位"),
        ("晋源区/组织部", (), "晋源区/组织部"),
        ("金胜镇/人民政府", (), "金胜镇/人民政府"),
        ("市花卉协会", (), "市花卉协会"),
        ("责任/单位/财政", (), "责任/单位/财政"),
    ],
)
def test_today(former: str, names: tuple[str, ...], today: str) -> None:
    """A name decides which organ of a function was meant; what was made of no function stays."""
    assert today == today_id(former, names)


@pytest.mark.parametrize("id_", ["晋源区/工信局", "晋源区/教体局", "晋源区/财政局"])
def test_today_s_ids_stay(id_: str) -> None:
    """Renaming again changes nothing."""
    assert id_ == today_id(id_)
