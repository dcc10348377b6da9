"""YAML text, read into a tree that knows its lines, and written from plain values.

Decided here: a plain word is a text unless JSON would take it for a figure, true, false or null, so that
no, 2023-12 and 1_000 stay what they are. Anchors, tags and several documents are refused: a programme
needs none of them, and a few lines of anchors can stand for gigabytes.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn, cast

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.extras import load_extra
from zhuanyezhen.pattern import regex

if TYPE_CHECKING:
    from yaml import Event, SafeDumper, ScalarEvent, ScalarNode

_DEEPEST = 100
_WIDEST = 1 << 30
_LONGEST_FIGURE = 1000
# ~, null, or no text behind the colon: no value
_NOTHING = regex(r"(?:~|null|)\Z")
_TRUTH = regex(r"(?:true|false)\Z")
_WHOLE = regex(r"[-+]?[0-9]+\Z")
_FIGURE = regex(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\Z")
_TAGS = (
    ("null", _NOTHING, ["~", "n", ""]),
    ("bool", _TRUTH, ["t", "f"]),
    ("int", _WHOLE, list("-+0123456789")),
    ("float", _FIGURE, list("-+0123456789")),
)


def read_yaml(text: str, name: str) -> object:
    """The tree of a YAML text.

    Raises:
        UnreadableFileError: the text is no YAML, or holds anchors, tags, several documents, or a key that
            is no text.
        MissingExtraError: PyYAML is not installed.
    """
    yaml = _yaml()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Builder(name).build(yaml.parse(text, Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise UnreadableFileError(
            f"{name}{line}: not YAML: {what}",
            f"{name}{line}：不是YAML，这里或上一行的写法不对；请检查缩进、冒号后的空格和引号",
        ) from error


def write_yaml(value: object) -> str:
    """A plain value as YAML in block style, Chinese as it is, texts quoted only where they must be."""
    return str(_yaml().dump(value, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=_WIDEST))


@cache
def _dumper() -> "type[SafeDumper]":
    """A dumper that quotes what this module's reader would not take for a text."""
    module = _yaml()
    base = getattr(module, "CSafeDumper", module.SafeDumper)
    own = {"yaml_implicit_resolvers": {}, "ignore_aliases": lambda _dumper, _data: True}
    dumper: type[SafeDumper] = type("Dumper", (base,), own)
    for tag, pattern, first in _TAGS:
        dumper.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", pattern, first)
    dumper.add_representer(Decimal, _represent)
    return dumper


def _represent(dumper: "SafeDumper", figure: Decimal) -> "ScalarNode":
    text = f"{figure:f}"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


def _yaml() -> ModuleType:
    return load_extra("yaml", extra="yaml", purpose="a programme file in YAML")


class _Builder:
    """Builds a tree of PyYAML's events without recursion, so that depth costs nothing but an error."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[Entries | Items] = []
        self._keys: list[tuple[str, int] | None] = []
        self._root: object = None
        self._documents = 0

    def build(self, events: "Iterable[Event]") -> object:
        for event in events:
            self._take(event)
        return self._root

    def _take(self, event: "Event") -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                self._refuse(
                    line, "holds several documents; a programme is one", "文件中有多个文档；请只保留一个"
                )
        elif kind == "AliasEvent" or getattr(event, "anchor", None) is not None:
            self._refuse(
                line,
                "uses an anchor or an alias (& or *); write the value out",
                "使用了锚点或别名（&或*）；请直接写出内容",
            )
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._open.pop()
            self._keys.pop()
        elif kind in {"MappingStartEvent", "SequenceStartEvent", "ScalarEvent"}:
            self._refuse_tag(event, line)
            self._value(kind, event, line)

    def _value(self, kind: str, event: "Event", line: int) -> None:
        if kind == "ScalarEvent":
            self._place(_scalar(cast("ScalarEvent", event)), line)
            return
        if len(self._open) >= _DEEPEST:
            self._refuse(line, f"is nested more than {_DEEPEST} deep", f"嵌套超过{_DEEPEST}层；请检查缩进")
        node = Entries(self._name, line) if kind == "MappingStartEvent" else Items(line=line)
        self._place(node, line)
        self._open.append(node)
        self._keys.append(None)

    def _place(self, value: object, line: int) -> None:
        """Put a value where it belongs: the root, the next item, a key, or the value of the last key."""
        if not self._open:
            self._root = value
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, Items):
            parent.add(value, line)
        elif key is None:
            if not isinstance(value, str):
                self._refuse(
                    line, "has a key that is no text; put it in quotes", "有的字段名不是文字；请加引号"
                )
            self._keys[-1] = (value, line)
        else:
            parent.add(key[0], value, key[1])
            self._keys[-1] = None

    def _refuse_tag(self, event: "Event", line: int) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(line, f"uses the tag {tag}; write plain values", f"使用了标签{tag}；请只写普通的值")

    def _refuse(self, line: int, what: str, zh: str) -> NoReturn:
        raise UnreadableFileError(f"{self._name}:{line}: the file {what}", f"{self._name}:{line}：{zh}")


def _scalar(event: "ScalarEvent") -> object:
    text = event.value
    if not event.implicit[0]:
        return text
    if text == "" or _NOTHING.match(text):
        return None
    if _TRUTH.match(text):
        return text == "true"
    if len(text) > _LONGEST_FIGURE or not _FIGURE.match(text):
        return text
    return int(text) if _WHOLE.match(text) else Decimal(text)
