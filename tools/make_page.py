"""Make the one page that checks (专业镇检查.html): ``python tools/make_page.py [FILE]`` (专业镇检查.html if none is given).

It holds Python for the browser (the npm package pyodide), this package and what it needs, compressed; it opens from disk
by a double click, asks the network for nothing, and its content security policy forbids it to. Needs npm for pyodide, pip for
calamine's build for the browser, and the pure packages of the environment it runs in. The same inputs give the same bytes.
"""

import base64
import gzip
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape
from importlib import metadata
from pathlib import Path

import zhuanyezhen as zyz
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.files import SUFFIXES as PROGRAMMES
from zhuanyezhen.reading.formats import SUFFIXES as DOCUMENTS

PYODIDE = "314.0.7"
CALAMINE = "0.9.1"
_ABI = ("--platform", "pyemscripten_2026_0_wasm32", "--implementation", "cp", "--python-version", "314")
_PURE = (
    "attrs",
    "cattrs",
    "python-dateutil",
    "six",
    "typing_extensions",
    "PyYAML",
    "openpyxl",
    "et_xmlfile",
    "xlsxwriter",
)
_HERE = Path(__file__).parent / "page"
_SOURCE = Path(zyz.__file__).parent
_PARTS = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_SUFFIXES = sorted(
    {*DOCUMENTS, *WORKBOOKS, *PROGRAMMES} - {".pdf", ".doc", ".wps"}
)  # whose readers no browser runs
_UNUSED = re.compile(
    r"(?:^|/)(?:__pycache__|tests?|_pyrepl|unittest|idlelib|pydoc_data|ensurepip|turtle|doctest)(?:/|\.|$)"
)
_SAME_DAY = (2026, 1, 1, 0, 0, 0)


def main(target: Path) -> None:
    """Write the page and print its size."""
    with tempfile.TemporaryDirectory() as folder:
        pyodide, wheel = _fetched(Path(folder))
        parts = {name: (pyodide / name).read_bytes() for name in _PARTS}
        library = _kept(parts["python_stdlib.zip"])
        desk = {"desk.py": (_HERE / "desk.py").read_bytes()}
        bundle = {**_kept(wheel.read_bytes()), **dict(_pure()), **dict(_own()), **desk}
        parts["python_stdlib.zip"] = _stored(_compiled(library, pyodide))
        parts["bundle.zip"] = _stored(_compiled(bundle, pyodide))
        parts["pyodide-lock.json"] = _lock((pyodide / "pyodide-lock.json").read_text("utf-8"))
    page = page_of(parts)
    target.write_text(page, "utf-8", newline="\n")
    print(f"{target.name}: {target.stat().st_size:,} bytes")
    for name, data in parts.items():
        print(f"  {name}: {len(data):,}, compressed {len(gzip.compress(data)):,}")


def _fetched(folder: Path) -> tuple[Path, Path]:
    """Pyodide and calamine for the browser, of the versions named above."""
    subprocess.run(
        ["npm", "install", "--silent", "--no-save", "--prefix", folder, f"pyodide@{PYODIDE}"], check=True
    )
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "--only-binary",
        ":all:",
        "-d",
        folder,
    ]
    subprocess.run([*command, *_ABI, f"python-calamine=={CALAMINE}"], check=True, stderr=subprocess.DEVNULL)
    (wheel,) = folder.glob("python_calamine-*.whl")
    return folder / "node_modules" / "pyodide", wheel


def _lock(text: str) -> bytes:
    """What Pyodide asks of its lock file: the versions it was built for, and no package."""
    return json.dumps({"info": json.loads(text)["info"], "packages": {}}).encode()


def _kept(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as held:
        return {
            each: held.read(each)
            for each in held.namelist()
            if not each.endswith("/") and not _UNUSED.search(each)
        }


def _pure() -> Iterator[tuple[str, bytes]]:
    """The files of the packages that are plain Python, as they are installed here."""
    for name in _PURE:
        for file in metadata.files(name) or ():
            if (
                file.suffix in {".py", ".json", ".xml", ".docx", ".txt"}
                and ".." not in file.parts
                and not _UNUSED.search(str(file))
            ):
                yield file.as_posix(), Path(str(file.locate())).read_bytes()


def _own() -> Iterator[tuple[str, bytes]]:
    for path in sorted(_SOURCE.rglob("*")):
        name = path.relative_to(_SOURCE.parent).as_posix()
        if path.is_file() and not _UNUSED.search(name):
            yield name, path.read_bytes()


def _compiled(files: Mapping[str, bytes], pyodide: Path) -> dict[str, bytes]:
    """The same files, the modules compiled: the page needs no third of the time to start."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        subprocess.run(["node", _HERE / "compile.mjs", pyodide, folder, _SOURCE.name], check=True)
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in Path(folder).rglob("*")
            if path.is_file()
        }


def _stored(files: Mapping[str, bytes]) -> bytes:
    """An archive that is not compressed itself: all parts are, together."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _SAME_DAY), files[name])
    return held.getvalue()


def page_of(parts: Mapping[str, bytes]) -> str:
    """The page that holds these parts by name."""
    head = json.dumps([[name, len(data)] for name, data in parts.items()]).encode() + b"\n"
    packed = gzip.compress(head + b"".join(parts.values()), 9, mtime=0)
    script = (_HERE / "page.js").read_text("utf-8")
    said = {
        "POLICY": escape(_policy(script, _report_script())),
        "STYLE": (_HERE / "page.css").read_text("utf-8"),
        "SUFFIXES": ",".join(_SUFFIXES),
        "VERSION": zyz.__version__,
        "LICENCES": "".join(f"<li>{escape(each)}</li>" for each in _licences()),
        "WORKER": (_HERE / "worker.js").read_text("utf-8"),
        "PARTS": base64.b64encode(packed).decode(),
        "SCRIPT": script,
    }
    template = (_HERE / "page.html").read_text("utf-8")
    return re.sub(r"@([A-Z]+)@", lambda found: said[found[1]], template)


def _policy(*scripts: str) -> str:
    """Nothing but these scripts runs, and nothing is asked of or sent to anywhere."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'" for each in scripts
    )
    return (
        f"default-src 'none'; script-src {hashes} blob: 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _report_script() -> str:
    """The script of a report, which the page shows in a frame."""
    report = zyz.to_html(zyz.check(zyz.Programme(name="例"), as_of=date(2026, 1, 1)))
    found = re.search(r"<script>(.*?)</script>", report, re.DOTALL)
    return found[1] if found else ""


def _licences() -> Iterator[str]:
    yield f"Pyodide {PYODIDE}（MPL-2.0，含 CPython，PSF）"
    yield f"python-calamine {CALAMINE}（MIT）"
    for name in _PURE:
        yield f"{name} {metadata.version(name)}"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("专业镇检查.html"))
