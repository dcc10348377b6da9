"""Charts as files: whole, without network, and never without their Chinese."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.display import saving

_PLAN = zyz.parse_plan("一、重点任务\n（一）扩种。（责任单位：区农业农村局牵头，区商务局配合）", name="方案")
_CHART = zyz.matrix_chart(_PLAN)
_PNG = b"\x89PNG\r\n"


def test_an_svg_stands_in_a_web_page() -> None:
    """It has a role and a label, no script, no style sheet, no link, and its fonts are the reader's."""
    svg = zyz.chart_to_svg(_CHART)
    assert svg.startswith('<svg role="img" font-family="Microsoft YaHei, PingFang SC')
    assert 'aria-label="责任分工矩阵。方案。1项任务，2个单位；牵头单位1次，配合单位1次"' in svg
    assert not re.search(r"<script|<style|<image|href=|<foreignObject|\son\w+=", svg)
    assert set(re.findall(r"https?://[^\"]*", svg)) == {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }


def test_ids_of_two_charts_do_not_meet() -> None:
    """Clipping paths are called clip0 in every chart of vega; a mark of its own stands before each."""
    import altair as alt  # noqa: PLC0415

    rows = alt.InlineData(values=[{"甲": 1}])

    def clipped(width: int) -> set[str]:
        svg = zyz.chart_to_svg(alt.Chart(rows).mark_line(clip=True).encode(x="甲:Q").properties(width=width))
        ids = set(re.findall(r'\sid="([^"]*)"', svg))
        assert ids
        assert ids >= set(re.findall(r"url\(#([^)]*)\)", svg))
        assert "aria-label" not in svg.partition(">")[0]
        return ids

    assert not clipped(100) & clipped(200)


def test_a_text_that_looks_like_an_id_stays_as_it_is() -> None:
    """Ids are renamed in the tags of the SVG, never in what a document says."""
    name = 'url(#clip1 id="x1'
    assert f">{name}</text>" in zyz.chart_to_svg(zyz.matrix_chart(zyz.Plan(name="方案", title=name)))


def test_the_three_kinds_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By suffix, whatever its case; the PNG is tried with letters every machine has."""
    monkeypatch.setattr(saving, "_PROBES", ("A", "B"))
    for name in ("图.svg", "图.PNG", "图.html"):
        zyz.save_chart(_CHART, tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["图.PNG", "图.html", "图.svg"]
    assert (tmp_path / "图.svg").read_text("utf-8") == zyz.chart_to_svg(_CHART)
    assert (tmp_path / "图.PNG").read_bytes().startswith(_PNG)


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    """With those there are."""
    with pytest.raises(zyz.ZhuanyezhenError, match=r"a chart is saved as \.svg, \.png, \.html"):
        zyz.save_chart(_CHART, tmp_path / "图.jpg")


def test_a_page_loads_nothing_and_its_texts_cannot_end_the_script(tmp_path: Path) -> None:
    """All scripts are inside, a policy forbids loading, and a hostile name stays a name."""
    hostile = "</script><script>alert(1)</script>"
    task = zyz.Task(
        number=None,
        title=hostile,
        assignments=(zyz.Assignment(role=zyz.Role.LEAD, as_written=hostile),),
    )
    zyz.save_chart(zyz.matrix_chart(zyz.Plan(name="甲", tasks=(task,)), title=hostile), tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert page.count("<script") == page.count("</script>") == 2
    assert '<html lang="zh-CN">' in page
    assert '<div id="chart" role="img" aria-label="&lt;/script&gt;' in page
    assert "default-src 'none'" in page
    assert not re.search(r"""<(script|link|img|iframe)[^>]*\s(src|href)=["']?http""", page)


def test_a_png_without_a_chinese_font_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two characters that come out the same are not there; the old file stays, and the way out is named."""
    monkeypatch.setattr(saving, "_PROBES", ("镇", "镇"))
    (tmp_path / "a.png").write_bytes(b"old")
    with pytest.raises(zyz.MissingFontError, match=r"fonts-noto-cjk.*Windows.*macOS.*save as \.svg"):
        zyz.save_chart(_CHART, tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes() == b"old"


_BARE = """
import zhuanyezhen as zyz
chart = zyz.matrix_chart(zyz.Programme(name="空"))
zyz.save_chart(chart, "a.svg")
try:
    zyz.save_chart(chart, "a.png")
except zyz.MissingFontError:
    print("no font")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told to find no fonts")
def test_a_machine_without_fonts_is_told(tmp_path: Path) -> None:
    """A real one: fontconfig is given a directory that is empty. The SVG is written all the same."""
    config = tmp_path / "fonts.conf"
    config.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{tmp_path / "none"}</dir></fontconfig>', encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-c", _BARE],
        cwd=tmp_path,
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "no font\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.svg", "fonts.conf"]


def test_a_png_is_not_written_without_its_text(tmp_path: Path) -> None:
    """On this machine as it is: with a Chinese font two titles give two pictures, without one an error."""
    first, second = (zyz.matrix_chart(_PLAN, title=title) for title in ("镇", "责"))
    try:
        zyz.save_chart(first, tmp_path / "a.png")
    except zyz.MissingFontError:
        assert not (tmp_path / "a.png").exists()
        return
    zyz.save_chart(second, tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() != (tmp_path / "b.png").read_bytes()
