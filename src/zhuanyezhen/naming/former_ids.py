"""Ids of units as 0.1 wrote them (晋源区/市场监管: place and function), and what they are called today.

0.1 told units of one place apart by their function only. Which organ was meant follows from the unit's name where
a file keeps it, else from the function: its bureau by the full name at county level.
"""

from collections.abc import Iterable

from zhuanyezhen.naming.index import standard_index
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.pattern import regex

_BRANCH = "分局"
# a collective of 0.1, with the words behind it that made it another unit
_SEVERAL = regex(r"^(?P<head>各(?:县区|乡镇|镇街|街道|开发区|有关部门|有关企业|成员单位))(?P<key>.+)$")


def today_id(former: str, names: Iterable[str] = ()) -> str:
    """The id of a unit today; any id that 0.1 did not make of a function stays as it is.

    >>> today_id("晋源区/市场监管"), today_id("晋源区/水利", ["区水利发展中心"]), today_id("晋源区/组织部")
    ('晋源区/市场监管局', '晋源区/水利发展中心', '晋源区/组织部')
    """
    place, mark, part = former.partition("/")
    if not mark:
        return former
    index = standard_index()
    several = _SEVERAL.match(part)
    key = several["key"] if several else part
    function = index.functions.get(key) or index.functions.get(key.removesuffix(_BRANCH))
    if function is None:
        return former
    if several:
        return f"{place}/{several['head']}{index.forms[function.forms[0].text].name}"
    for found in Register(Scope(jurisdiction=place)).resolve_many(names):
        if found.unit and found.function == function.key:
            return f"{place}/{found.unit.partition('/')[2]}"
    form = function.forms[0].text if key == function.key else next(iter(function.branches), None)
    return f"{place}/{index.forms[form].name}" if form else former
