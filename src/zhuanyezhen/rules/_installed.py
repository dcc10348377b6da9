"""Rules of other packages: what is installed under the entry point group ``zhuanyezhen.rules``.

Decided here: nothing is loaded unless somebody asks (the command line does, the library's ``check`` does not),
a rule carries the package it came from, and a package that offers anything but rules with codes of their own is
an error that names it: skipping it would leave a check looking as if it had run.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from zhuanyezhen.errors import RuleDefinitionError
from zhuanyezhen.rules._catalogue import catalogue
from zhuanyezhen.rules._rule import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "zhuanyezhen.rules"


def installed_rules() -> tuple[Rule, ...]:
    """The rules of installed packages, in the order of packages and entry points.

    Run them with ``check(…, rules=catalogue + installed_rules())``.
    An entry point of the group ``zhuanyezhen.rules`` names a rule, or several: ``own = "own_rules:rules"``.

    Returns:
        The rules, none where no package has any.

    Raises:
        RuleDefinitionError: an entry point cannot be loaded, gives something else than rules, or a rule has the
            code or name of another one; the message names the package and the entry point.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, needed here only

    found: list[Rule] = []
    owners = {key: "the library itself" for each in catalogue for key in (each.code, each.name)}
    for point in sorted(entry_points(group=GROUP), key=lambda each: (_package(each), each.name, each.value)):
        for rule in _loaded(point):
            _claim(owners, rule, point)
            found.append(evolve(rule, origin=_package(point)))
    return tuple(found)


def _claim(owners: dict[str, str], rule: Rule, point: "EntryPoint") -> None:
    for key in (rule.code, rule.name):
        if key in owners:
            raise _error(
                point,
                f"its rule {rule.code} ({rule.name}) is called {key!r} as one of {owners[key]}",
                f"规则{rule.code}（{rule.name}）的“{key}”已为{owners[key]}的规则所用",
            )
    owners |= dict.fromkeys((rule.code, rule.name), _package(point))


def _loaded(point: "EntryPoint") -> Iterator[Rule]:
    try:
        value: object = point.load()
        rules = tuple(value) if isinstance(value, Iterable) else (value,)
    except Exception as error:  # whatever a stranger's module raises is said of that module
        what = f"{type(error).__name__}: {error}"
        raise _error(point, f"cannot be loaded: {what}", f"不能加载：{what}") from error
    for each in rules:
        if not isinstance(each, Rule):
            raise _error(
                point,
                f"gives {each!r}, which is no rule; name what @zhuanyezhen.rule made",
                f"给出的{each!r}不是规则；应为@zhuanyezhen.rule生成的对象",
            )
        yield each


def _package(point: "EntryPoint") -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else "an unnamed package"


def _error(point: "EntryPoint", what: str, zh: str) -> RuleDefinitionError:
    return RuleDefinitionError(
        f"the package {_package(point)}, entry point {point.name} = {point.value!r} in {GROUP}: {what}; "
        f"mend or uninstall the package, or leave installed rules out (--no-plugins)",
        f"安装包{_package(point)}在{GROUP}中的入口点{point.name} = {point.value!r}：{zh}；"
        f"请修正或卸载这个包，或不用安装包的规则（--no-plugins）",
    )
