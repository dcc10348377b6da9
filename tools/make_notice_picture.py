"""Makes docs/images/notice.png: the notice of one unit as LibreOffice lays it out, of the plan in docs/howto/notices.md.

Run it in an environment with the dev extra (Pillow comes with pdfplumber), on a machine with LibreOffice Writer, pdftoppm and
a Chinese font: ``.venv/bin/python tools/make_notice_picture.py``.
"""

import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

import zhuanyezhen as zyz

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from markdown_blocks import FENCE  # noqa: E402 - lies among the tests

PAGE = ROOT / "docs" / "howto" / "notices.md"
LEDGER = ROOT / "examples" / "ledger" / "made-up-ledger.yaml"
PICTURE = ROOT / "docs" / "images" / "notice.png"
DAY, UNIT, DOTS, COLOURS, AROUND = date(2026, 11, 24), "县工信局", 80, 32, 12


def notices() -> zyz.Notices:
    """The notice of the unit, from the plan of the page and the ledger of the examples."""
    text = next(
        each["text"] for each in FENCE.finditer(PAGE.read_text("utf-8")) if each["title"] == "方案.txt"
    )
    plan = zyz.parse_plan(text, name="方案.txt", jurisdiction="青禾县")
    programme = zyz.merge([zyz.Programme.from_plan(plan), zyz.load(LEDGER)])
    return zyz.notices(programme, as_of=DAY, unit=UNIT)


def main() -> None:
    """Write the picture and say how large it is."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "notice.docx"
        file.write_bytes(zyz.notices_to_docx(notices()))
        convert = ("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(file))
        subprocess.run(convert, check=True, capture_output=True)
        drawn = (
            "pdftoppm",
            "-r",
            str(DOTS),
            "-png",
            str(file.with_suffix(".pdf")),
            str(Path(folder) / "page"),
        )
        subprocess.run(drawn, check=True)
        pages = [Image.open(each) for each in sorted(Path(folder).glob("page*.png"))]
        whole = Image.new("RGB", (sum(each.width + AROUND for each in pages), pages[0].height), "#888888")
        for number, each in enumerate(pages):
            whole.paste(each, (number * (each.width + AROUND), 0))
        ImageOps.expand(whole, AROUND, "#888888").quantize(COLOURS).save(PICTURE, optimize=True)
    sys.stdout.write(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
