"""The pictures that go into a web page: drawn where what draws them is installed, told where it is not."""

import sys
from datetime import date

from zhuanyezhen.covering import coverage
from zhuanyezhen.display.coverage import coverage_map
from zhuanyezhen.display.saving import chart_to_svg
from zhuanyezhen.errors import MissingExtraError
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.figure import Figure


def map_of(programme: Programme, as_of: date) -> tuple[Figure, ...]:
    """The map of the coverage, if there are counties to draw; a missing extra is named on the error stream."""
    answer = coverage(programme, as_of=as_of)
    counties = answer.by_kind.get(AreaKind.COUNTY)
    if counties is None or not counties.areas:
        return ()
    try:
        svg = chart_to_svg(coverage_map(answer))
    except MissingExtraError:
        sys.stderr.write("说明：没有画覆盖情况示意图；需要的话先安装：pip install 'zhuanyezhen[maps]'\n")
        return ()
    return (
        Figure(
            title="覆盖情况示意图",
            svg=svg,
            caption="边界数据来源见图下说明；各县（市、区）的情况见下表。",
            alternative="按县（市、区）标示已覆盖、未覆盖和不能判断的示意图，内容与下表相同",
        ),
    )
