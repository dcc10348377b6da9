"""LibreOffice asked to do what a clerk does there: open a file, give a command, save it again.

It is driven through UNO by the Python that Debian's python3-uno belongs to; ``missing()`` says why it cannot be.
Decided here: a build without a screen (libreoffice-writer-nogui 7.4) aborts on any document with comments once it gives
it a view, one of python-docx too; what is opened here has none.
"""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

from office_document import part, with_parts

_SYSTEM_PYTHON = "/usr/bin/python3"
_DRIVE = """
import sys, time, uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

def named(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

pipe, source, target, command = sys.argv[1:]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
while True:
    try:
        office = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        break
    except NoConnectException:
        time.sleep(0.1)
make = office.ServiceManager.createInstanceWithContext
document = make("com.sun.star.frame.Desktop", office).loadComponentFromURL(source, "_blank", 0, (named("Hidden", True),))
frame = document.getCurrentController().getFrame()
make("com.sun.star.frame.DispatchHelper", office).executeDispatch(frame, command, "", 0, ())
document.storeToURL(target, (named("FilterName", "MS Word 2007 XML"),))
"""


def missing() -> str:
    """Why LibreOffice cannot be driven here; empty when it can."""
    if not shutil.which("soffice"):
        return "LibreOffice is not installed"
    asked = [_SYSTEM_PYTHON, "-c", "import uno"]
    if (
        not Path(_SYSTEM_PYTHON).exists()
        or subprocess.run(asked, capture_output=True, check=False).returncode
    ):
        return "python3-uno is not installed"
    return ""


def commanded(folder: Path, data: bytes, command: str) -> bytes:
    """A Word file after LibreOffice carried out a command on all of it (``.uno:AcceptAllTrackedChanges``)."""
    source, target, profile = folder / "opened.docx", folder / "saved.docx", folder / "office"
    source.write_bytes(_without_comments(data))
    soffice = [shutil.which("soffice") or "", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    if not profile.exists():  # the first start of a profile ends itself and starts again
        subprocess.run([*soffice, "--terminate_after_init"], check=False, capture_output=True, timeout=120)
    pipe = f"zhuanyezhen{os.getpid()}"
    office = subprocess.Popen(
        [*soffice, "--norestore", f"--accept=pipe,name={pipe};urp;"], start_new_session=True
    )
    try:
        subprocess.run(
            [_SYSTEM_PYTHON, "-c", _DRIVE, pipe, source.as_uri(), target.as_uri(), command],
            check=True,
            capture_output=True,
            timeout=120,
        )
    finally:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()
    return target.read_bytes()


def _without_comments(data: bytes) -> bytes:
    body = re.sub("<w:comment(RangeStart|RangeEnd|Reference)[^>]*/>", "", part(data, "word/document.xml"))
    return with_parts(data, {"word/document.xml": body})
