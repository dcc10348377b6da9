"""Optional packages, loaded at first use, with the install line when one is missing."""

from importlib import import_module
from types import ModuleType

from zhuanyezhen.errors import MissingExtraError


def load_extra(module: str, *, extra: str, purpose: str) -> ModuleType:
    """Import ``module`` or raise ``MissingExtraError`` with the line that installs it.

    >>> load_extra("no_such_module", extra="pdf", purpose="this")
    Traceback (most recent call last):
    ...
    zhuanyezhen.errors.MissingExtraError: this needs no_such_module: pip install 'zhuanyezhen[pdf]'
    """
    try:
        return import_module(module)
    except ImportError as error:
        install = f"pip install 'zhuanyezhen[{extra}]'"
        raise MissingExtraError(
            f"{purpose} needs {module}: {install}", f"这项功能需要安装附加组件{module}：{install}"
        ) from error
