"""Draw the pictures of the documentation: ``python tools/make_pictures.py [FOLDER]`` (docs/images if none is given).

The plan and the towns are those of ``examples/``; the ledger is made up, and its charts say 虚构数据. Pillow, which
pdfplumber brings, reduces the colours: a chart has few, and the files stay small. Needs a Chinese font.
"""

import sys
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

import zhuanyezhen as zyz

if TYPE_CHECKING:
    import altair as alt

_ROOT = Path(__file__).parent.parent
_LEDGER = _ROOT / "tests" / "display" / "made-up-ledger.yaml"
_TODAY = date(2026, 11, 24)
_COLOURS = 48


def pictures() -> Mapping[str, "alt.VConcatChart"]:
    """Every picture by the name of its file."""
    plan = zyz.read_plan(_ROOT / "examples/jinyuan/plan.txt")
    shanxi = zyz.load(_ROOT / "examples/shanxi/programme.yaml")
    ledger = zyz.load(_LEDGER)
    covered = zyz.coverage(shanxi, as_of=date(2024, 1, 1), tier=zyz.Tier.PROVINCIAL)
    return {
        "matrix": zyz.matrix_chart(plan),
        "load": zyz.load_chart(plan),
        "coverage-map": zyz.coverage_map(covered, title="山西省省级重点专业镇覆盖情况示意图"),
        "timeline": zyz.project_timeline(ledger, as_of=_TODAY, title="重大项目进度（虚构数据）"),
        "chains": zyz.chain_chart(ledger, title="产业招商图谱（虚构数据）"),
        "problems": zyz.problem_chart(ledger, as_of=_TODAY, title="未办结问题（虚构数据）"),
        "indicators": zyz.indicator_chart(
            ledger, "花卉", "产值", as_of=_TODAY, title="示例花卉专业镇：主导产业产值（虚构数据）"
        ),
    }


def main(folder: Path) -> None:
    """Write each picture and print its size."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, chart in pictures().items():
        path = folder / f"{name}.png"
        zyz.save_chart(chart, path)
        with Image.open(BytesIO(path.read_bytes())) as picture:
            small = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        small.save(path, optimize=True)
        print(f"{path.name} {small.width}x{small.height} {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "docs" / "images")
