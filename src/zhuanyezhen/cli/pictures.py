"""The pictures that go into a web page: drawn where what draws them is installed, told where it is not."""

from datetime import date

from zhuanyezhen.cli.telling import tell
from zhuanyezhen.covering import coverage
from zhuanyezhen.display.coverage import coverage_map
from zhuanyezhen.display.saving import chart_to_svg
from zhuanyezhen.errors import MissingExtraError
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.words import Language, commands, reports


def map_of(programme: Programme, as_of: date, lang: Language) -> tuple[Figure, ...]:
    """The map of the coverage, if there are counties to draw; a missing extra is named on the error stream."""
    answer = coverage(programme, as_of=as_of)
    counties = answer.by_kind.get(AreaKind.COUNTY)
    if counties is None or not counties.areas:
        return ()
    try:
        svg = chart_to_svg(coverage_map(answer, lang=lang))
    except MissingExtraError:
        tell(commands.NO_MAP(lang))
        return ()
    return (
        Figure(
            title=reports.MAP_TITLE(lang),
            svg=svg,
            caption=reports.MAP_CAPTION(lang),
            alternative=reports.MAP_ALTERNATIVE(lang),
        ),
    )
