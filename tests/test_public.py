"""What ``import zhuanyezhen`` offers, and what it costs."""

import subprocess
import sys

import pytest

import zhuanyezhen


def test_every_public_name_is_there() -> None:
    """``__all__`` is sorted, every name resolves and shows in dir()."""
    assert sorted(zhuanyezhen.__all__) == list(zhuanyezhen.__all__)
    assert all(getattr(zhuanyezhen, name) is not None for name in zhuanyezhen.__all__)
    assert set(zhuanyezhen.__all__) <= set(dir(zhuanyezhen))


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As in any module."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = zhuanyezhen.nothing


_IMPORT = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import zhuanyezhen
outside = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)
print(sorted(name for name in outside if not name.startswith("_")))
print([name for name in opened if not name.endswith((".py", ".pyc", ".pth", "site-packages"))][:3])
"""


def test_import_loads_nothing_else_and_reads_no_data() -> None:
    """No dependency, no extra and no data file is touched before it is needed."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{_IMPORT}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ["['zhuanyezhen']", "[]", ""] == [*done.stdout.splitlines(), done.stderr]
