"""Charts as files and as SVG: whole files, without network, and never a picture whose text is missing.

Decided here: PNG is drawn from the same SVG. vl-convert leaves Chinese out of a PNG where the machine has no Chinese
font, so two different characters are drawn first: where they look the same, there is none.
"""

import json
import os
import re
from hashlib import sha256
from html import escape
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from zhuanyezhen.display.canvas import FONTS, alt
from zhuanyezhen.errors import MissingFontError, WrongUseError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.pattern import regex

if TYPE_CHECKING:
    from altair.typing import ChartType

_PROBES = ("镇", "责")
_SCALE = 2.0
_SVG_TAG = regex(r"<svg\b")
_PATHS = regex(r'\sd="[^"]+"')
_TENTHS = regex(r"(\.\d)\d+")
_TAGS = regex(r"<[^<>]*>")
# an id and the two ways to refer to it: a later picture counts on where the one before ended
_IDS = regex(r'(\sid="|url\(#|href="#)([a-z]+_?\d+)')


def save_chart(chart: "ChartType", path: str | os.PathLike[str]) -> None:
    """Write a chart, by the suffix: ``.svg``, ``.png`` or ``.html``; the old file or the whole new one is there.

    An SVG and a web page use the fonts of whoever reads them, a PNG those of this machine. A web page carries
    its scripts inside and loads nothing.

    Args:
        chart: What one of the chart functions made.
        path: The file to write.

    Raises:
        WrongUseError: another suffix.
        UnwritableFileError: the file cannot be written.
        MissingFontError: a PNG on a machine without a Chinese font.
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    name = os.fspath(path)
    makers = {".svg": _svg_bytes, ".png": _png_bytes, ".html": _html_bytes}
    maker = makers.get(Path(name).suffix.lower())
    if maker is None:
        raise WrongUseError(
            f"{name!r}: a chart is saved as {', '.join(makers)}; change the suffix",
            f"“{name}”：图表只能存为{'、'.join(makers)}；请改文件名的后缀",
        )
    write_whole(name, maker(chart))


def chart_to_svg(chart: "ChartType") -> str:
    """A chart as an SVG that stands in a file or inside a web page.

    It names itself to a screen reader (``role="img"``, a label with title and notes), loads nothing, runs nothing, and
    its ids begin with a mark of its own, so that two may stand in one page. The same chart gives the same text.

    Args:
        chart: What one of the chart functions made.

    Returns:
        The SVG as a text.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    spec = chart.to_dict()
    svg = _PATHS.sub(
        lambda path: _TENTHS.sub(r"\1", path[0]), _converter().vegalite_to_svg(spec, **_version())
    )
    svg = _with_own_ids(svg.replace(f' font-family="{FONTS}"', ""))
    label = escape(str(spec.get("description", "")))
    named = f'<svg role="img" font-family="{FONTS}"' + (f' aria-label="{label}"' if label else "")
    return _SVG_TAG.sub(lambda _: named, svg, count=1)


def _with_own_ids(svg: str) -> str:
    """Vega numbers clipping paths through all charts of a process: here each chart begins anew, with its own mark."""
    numbers: dict[str, str] = {}

    def numbered(tag: re.Match[str]) -> str:
        return _IDS.sub(lambda found: found[1] + numbers.setdefault(found[2], f"z{len(numbers)}"), tag[0])

    anew = _TAGS.sub(numbered, svg)  # never in the texts between them
    own = sha256(anew.encode()).hexdigest()[:10]
    return _TAGS.sub(lambda tag: _IDS.sub(rf"\1z{own}-\2", tag[0]), anew)


def _converter() -> ModuleType:
    return load_extra("vl_convert", extra="charts", purpose="drawing charts")


def _version() -> dict[str, str]:
    """The version of Vega-Lite that altair writes, as vl-convert wants it."""
    major, minor = alt.SCHEMA_VERSION.split(".")[:2]
    return {"vl_version": f"{major}.{minor}"}


def _svg_bytes(chart: "ChartType") -> bytes:
    return chart_to_svg(chart).encode()


def _png_bytes(chart: "ChartType") -> bytes:
    converter = _converter()
    first, second = (converter.svg_to_png(_probe(each)) for each in _PROBES)
    if first == second:
        raise MissingFontError(
            "this machine has no Chinese font, so a PNG would lack every Chinese character; install one "
            "(Debian/Ubuntu: apt-get install fonts-noto-cjk or fonts-wqy-zenhei; Windows: Settings > Optional "
            "features > Chinese (Simplified) Supplemental Fonts; macOS: Font Book > PingFang SC), "
            "or save as .svg or .html, which use the reader's fonts",
            "这台机器没有中文字体，PNG中的汉字将全部缺失；请安装中文字体"
            "（Debian、Ubuntu：apt-get install fonts-noto-cjk或fonts-wqy-zenhei；Windows：设置—可选功能—"
            "简体中文补充字体；macOS：字体册—苹方），或存为.svg、.html，用查看者的字体",
        )
    picture: bytes = converter.svg_to_png(chart_to_svg(chart), scale=_SCALE)
    return picture


def _probe(character: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
        f'<text x="4" y="30" font-size="24" font-family="{FONTS}">{character}</text></svg>'
    )


def _html_bytes(chart: "ChartType") -> bytes:
    """A page with the scripts inside; its policy lets a browser load nothing else.

    The page is made here: altair's writes the texts of a chart into a script as they are, ``</script>`` and all.
    """
    spec = chart.to_dict()
    label = escape(str(spec.get("description", "")))
    plain = json.dumps(spec, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    script = _converter().javascript_bundle(_CALL, **_version())
    return _PAGE.format(title=label.partition("。")[0], label=label, spec=plain, script=script).encode()


_CALL = (
    'vegaEmbed("#chart", JSON.parse(document.getElementById("spec").textContent), '
    '{"actions": false, "renderer": "svg", "mode": "vega-lite"});'
)
_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; \
script-src 'unsafe-inline' 'unsafe-eval'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<div id="chart" role="img" aria-label="{label}"></div>
<script id="spec" type="application/json">{spec}</script>
<script>{script}</script>
</body>
</html>
"""
