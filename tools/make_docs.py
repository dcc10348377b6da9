"""Writes the pages of docs/ that are made of the code: rules, command line, names, fields, glossary.

Run it after a change to any of these; a test fails while the committed pages are out of date:

    .venv/bin/python tools/make_docs.py

The pages are plain Markdown and are committed: the site needs no plugin that runs code.
"""

import argparse
import inspect
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from pkgutil import resolve_name
from types import FunctionType
from typing import Any

import zhuanyezhen
from zhuanyezhen import errors, terms
from zhuanyezhen.assessing.condition import Mark, Over
from zhuanyezhen.assessing.title import Holder, Kept
from zhuanyezhen.assessing.verdict import Verdict as AssessmentVerdict
from zhuanyezhen.assigning.proposal import Authority, Ground
from zhuanyezhen.cli.program import command_parsers
from zhuanyezhen.completing import Force, PartState
from zhuanyezhen.covering import Verdict
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.consultation import Adoption, ConsultationKind
from zhuanyezhen.model.description import ledgers_of
from zhuanyezhen.model.duty import DutyBody, DutyKind
from zhuanyezhen.model.financing import FinancingKind, ListingStage
from zhuanyezhen.model.formality import FormalityKind
from zhuanyezhen.model.indicator import Direction, IndicatorKind
from zhuanyezhen.model.occasion import OccasionKind
from zhuanyezhen.model.plan import DamageKind, DamageReason, DisagreementKind, Role, UnreadReason
from zhuanyezhen.model.policy import PolicyPart
from zhuanyezhen.model.problem import ProblemKind, ProblemWeight, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import LeadStatus, ProjectStage
from zhuanyezhen.model.town import Tier
from zhuanyezhen.model.training import TrainingKind
from zhuanyezhen.model.unit import How, Level, UnitKind
from zhuanyezhen.reporting.markdown import escape
from zhuanyezhen.rules import Rule, catalogue
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.quantity import Comparator

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
CASES = ROOT / "tests" / "rules" / "cases"
HOUSE = "本库自定"

FAMILIES = {
    "RDG": "识读",
    "UNT": "单位名称",
    "RSP": "责任分工",
    "DUT": "职责",
    "PLN": "方案质量",
    "ALN": "上下级方案",
    "CEL": "台账单元格",
    "REF": "引用和编号",
    "TWN": "专业镇和梯次",
    "COV": "覆盖",
    "OTP": "一镇一策",
    "PRJ": "重大项目",
    "PRB": "问题台账",
    "SUP": "诉求和要素保障",
    "IND": "指标",
    "INV": "招商引资",
    "ENT": "企业和称号",
    "MRK": "品牌和证书",
    "PLF": "平台",
    "CRT": "称号标准",
    "CHN": "产业链",
    "VIS": "走访",
    "MTG": "会议议定事项",
    "EVT": "展会和对接",
    "TRN": "技能培训",
    "FIN": "融资和上市",
    "CNS": "征求意见",
    "WVR": "豁免",
}

GROUPS: Mapping[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = {
    "reading": (
        "Reading plans",
        "Documents in, frozen `Plan` objects out; what could not be read stands in `Plan.unread`.",
        ("zhuanyezhen.reading", "zhuanyezhen.model.plan"),
        ("model.plan.Unread", "model.plan.Damage", "model.plan.Promise", "model.plan.Disagreement"),
    ),
    "naming": (
        "Units and their names",
        "Which unit a name means, and how that was found.",
        ("zhuanyezhen.naming", "zhuanyezhen.model.unit"),
        ("naming.resolution.Resolution", "naming.resolution.How"),
    ),
    "programme": (
        "Programmes",
        "Specialty-town work as frozen objects. `None`: the source does not say; an empty tuple: there are none.",
        ("zhuanyezhen.model", "zhuanyezhen.roster"),
        (),
    ),
    "checking": (
        "Checking",
        "Rules look at a programme or a plan and yield hits; `check` makes findings of them.",
        (
            "zhuanyezhen.rules",
            "zhuanyezhen.findings",
            "zhuanyezhen.settings",
            "zhuanyezhen.mending",
            "zhuanyezhen.sifting",
        ),
        ("findings.Comparison", "findings.Excerpt", "rules.Thresholds"),
    ),
    "answers": (
        "Coverage, responsibility, completeness, ledgers",
        "The questions the library exists for, and the rates and clocks of the ledgers.",
        (
            "zhuanyezhen.covering",
            "zhuanyezhen.aligning",
            "zhuanyezhen.comparing",
            "zhuanyezhen.assessing",
            "zhuanyezhen.assigning",
            "zhuanyezhen.completing",
            "zhuanyezhen.tracking",
        ),
        (
            "covering.answer.AreaCoverage",
            "covering.answer.KindCoverage",
            "covering.answer.Verdict",
            "covering.standing.TownStanding",
            "aligning.align.Ground",
            "aligning.linking.Evidence",
            "aligning.settling.Settlement",
            "aligning.settling.Suspect",
            "aligning.settling.Changed",
            "aligning.target.TargetVerdict",
            "comparing.edit.Part",
            "comparing.edit.Turn",
            "assessing.title.Version",
            "assessing.title.Judgement",
            "assessing.verdict.Verdict",
            "assessing.condition.Basis",
            "assessing.condition.Mark",
            "assigning.proposal.Ground",
            "assigning.proposal.Basis",
            "assigning.proposal.Proposed",
            "assigning.proposal.EscalationStep",
            "assigning.proposal.Proposals",
            "assigning.proposal.UnitLoad",
            "completing.Force",
            "completing.PartState",
        ),
    ),
    "exchange": (
        "Files and reports",
        "Programme files and workbooks both ways, and the forms a report is written in.",
        ("zhuanyezhen.exchange", "zhuanyezhen.reporting", "zhuanyezhen.annotating"),
        (),
    ),
    "display": (
        "Notebooks and charts",
        "What is shown rather than written.",
        ("zhuanyezhen.display",),
        (),
    ),
    "values": (
        "Values",
        "A value reads its own text, and `str()` gives the canonical text back.",
        ("zhuanyezhen.values",),
        ("values.quantity.Comparator",),
    ),
    "errors": (
        "Errors",
        (
            "Misuse or an unreadable file raises. Anything about the content of a document is a finding. "
            "`str(error)` is English, `error.text('zh')` Chinese; `error.faults` has every fault of a file: "
            "[how a form marks them](../howto/forms.md)."
        ),
        ("zhuanyezhen.errors",),
        tuple(
            f"errors.{name}"
            for name, each in vars(errors).items()
            if inspect.isclass(each)
            and each.__module__ == errors.__name__
            and name not in zhuanyezhen.__all__
        ),
    ),
}
"""Page: its title, its sentence, the modules whose public names it has, and what those names give back."""

CODELISTS: dict[type[Codelist], str] = {
    Role: "分工角色",
    Level: "层级",
    UnitKind: "单位类型",
    How: "名称识别方式",
    AreaKind: "区域类型",
    Tier: "梯次",
    ChangeKind: "梯次变动",
    PolicyPart: "一镇一策的组成部分",
    PartState: "组成部分的情况",
    Force: "一镇一策是否有效",
    DamageKind: "文件残缺",
    DamageReason: "残缺的情形",
    UnreadReason: "未能识读的原因",
    DutyKind: "职责类别",
    DutyBody: "职责承担主体",
    OccasionKind: "活动类别",
    TrainingKind: "培训方式",
    FinancingKind: "融资方式",
    ListingStage: "上市进程",
    ConsultationKind: "征求意见方式",
    Adoption: "采纳情况",
    DisagreementKind: "正文与附件不一致处",
    Ground: "责任依据",
    Authority: "提级的去处",
    Verdict: "覆盖结论",
    AssessmentVerdict: "对照结论",
    Mark: "标准的来历",
    Over: "几年的数值怎样算",
    Holder: "称号授予谁",
    Kept: "称号登记在哪本台账",
    ProjectStage: "项目阶段",
    FormalityKind: "项目手续",
    StepKind: "问题办理环节",
    ProblemKind: "要素类别",
    ProblemWeight: "问题程度",
    LeadStatus: "招商引资进展",
    Direction: "指标方向",
    IndicatorKind: "指标类型",
    Comparator: "比较方式",
}


def pages() -> Mapping[str, str]:
    """Every generated page: its path below docs/ and its text."""
    made = {
        "rules/index.md": _overview(),
        **{f"rules/{rule.code}.md": _rule(rule) for rule in catalogue},
        "reference/cli.md": _commands(),
        "reference/fields.md": _fields(),
        "glossary.md": _glossary(),
    }
    for name, names in _grouped().items():
        if names:
            made[f"reference/{name}.md"] = _names(name, names)
    return {path: text.rstrip("\n") + "\n" for path, text in made.items()}


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of cells that are Markdown already."""
    lines = [headings, ["---"] * len(headings), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def _overview() -> str:
    lines = [
        "# 检查规则",
        "",
        (
            f"共{len(catalogue)}条。编号固定，不重复使用；编号和名称在命令和文件中都可以用，写编号开头的字母就是整类。"
            "级别可用 `check --severity` 改变，见[豁免、级别和阈值](../howto/waivers.md)。"
        ),
        "",
    ]
    for family, title in FAMILIES.items():
        rules = [rule for rule in catalogue if rule.code.startswith(family)]
        lines += [f"## {family} {title} {{ #{family.lower()} }}", ""]
        lines += _table(
            ("编号", "内容", "级别", "名称", "依据"),
            [
                (
                    f"[{rule.code}]({rule.code}.md)",
                    rule.title,
                    rule.severity.label,
                    f"`{rule.name}`",
                    _basis(rule),
                )
                for rule in rules
            ],
        )
        lines.append("")
    return "\n".join(lines)


def _basis(rule: Rule) -> str:
    return escape(rule.basis) if rule.basis else HOUSE


def _rule(rule: Rule) -> str:
    told = rule.told
    if told is None:
        raise SystemExit(f"{rule.code} has no account in Chinese: give it told=Told(…)")
    bad, good = rule.examples("zh")
    case, message = _hit(rule.code)
    family = rule.code[:3]
    lines = [
        f"# {rule.code} {rule.title}",
        "",
        f"[检查规则](index.md) › [{family} {FAMILIES[family]}](index.md#{family.lower()})",
        "",
        *_table(
            ("级别", "名称", "依据", "始于版本"),
            [(rule.severity.label, f"`{rule.name}`", _basis(rule), rule.since)],
        ),
        "",
        "## 查什么",
        "",
        told.checks,
        "",
        "## 为什么",
        "",
        told.why,
        "",
        "## 怎样改",
        "",
        told.mend,
        "",
        "## 例子",
        "",
        '```text title="不符合"',
        bad,
        "```",
        "",
        '```text title="符合"',
        good,
        "```",
        "",
        "## 报告怎样写",
        "",
        f"虚构的一例（{escape(case)}）：",
        "",
        f"> {escape(message)}",
        "",
        f"只查这一条：`zhuanyezhen check 文件 --select {rule.code}`。",
    ]
    return "\n".join(lines)


def _markdown(docstring: str) -> str:
    return " ".join(docstring.split()).replace("``", "`")


def _hit(code: str) -> tuple[str, str]:
    cases = tomllib.loads((CASES / f"{code}.toml").read_text("utf-8"))["case"]
    case = next(each for each in cases if each.get("finding"))
    return case["name"], case["finding"][0]["message"]


def _commands() -> str:
    commands, chinese = command_parsers("en"), command_parsers("zh")
    lines = [
        "# Command line",
        "",
        (
            "What `zhuanyezhen --help` and `zhuanyezhen COMMAND --help` say, in one page. Help, errors and results "
            "are in the language of `--lang` (`zh`, `en`), else of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), "
            "else in Chinese."
        ),
        "",
        "Exit status: 0 = nothing at or above `--fail-on`, 1 = findings, 2 = wrong use or an unreadable file.",
        "",
        *_table(
            ("Command", "What it does", "用途"),
            [
                (f"[`{name}`](#{name})", str(each.description), str(chinese[name].description))
                for name, each in commands.items()
            ],
        ),
    ]
    for name, command in commands.items():
        actions = [action for action in command._actions if action.dest != "help"]  # noqa: SLF001 - argparse has no public list
        lines += ["", f"## {name}", "", str(command.description), "", str(chinese[name].description), ""]
        told = {action.dest: action.help or "" for action in chinese[name]._actions}  # noqa: SLF001 - as above
        lines += ["```text", *_wrapped(["zhuanyezhen", name, *map(_usage, _last(actions))]), "```", ""]
        if actions:
            lines += _table(
                ("Argument", "Default", "What it does", "说明"),
                [
                    (
                        _argument(action),
                        _default(action),
                        escape(action.help or ""),
                        escape(told[action.dest]),
                    )
                    for action in actions
                ],
            )
    return "\n".join(lines)


def _last(actions: Sequence[argparse.Action]) -> list[argparse.Action]:
    """The actions, what has no option's dashes first."""
    return sorted(actions, key=lambda action: bool(action.option_strings))


def _wrapped(words: Iterable[str]) -> Iterator[str]:
    """The words in lines that fit the page."""
    line = ""
    for word in words:
        if line and len(line) + len(word) > _LINE:
            yield line.rstrip()
            line = "    "
        line += f"{word} "
    yield line.rstrip()


_LINE = 70


def _usage(action: argparse.Action) -> str:
    value = _value(action)
    if not action.option_strings:
        return f"[{value}]" if action.nargs == "?" else f"{value}…" if action.nargs == "+" else value
    return f"[{action.option_strings[0]}{f' {value}' if value else ''}]"


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices:
        return "|".join(map(str, action.choices))
    return str(action.metavar).replace("…", "… ").replace("  ", " ") if action.metavar else action.dest


def _argument(action: argparse.Action) -> str:
    names = ", ".join(f"`{name}`" for name in action.option_strings)
    values = " · ".join(f"`{value}`" for value in _value(action).split("|") if value)
    return f"{names} {values}".strip()


def _default(action: argparse.Action) -> str:
    told = isinstance(action.default, str) and action.default != argparse.SUPPRESS
    return f"`{action.default}`" if told else ""


def _grouped() -> dict[str, list[str]]:
    homes = zhuanyezhen._homes()  # noqa: SLF001 - where each public name lives, the package's own table
    grouped: dict[str, list[str]] = {name: [] for name in GROUPS}
    for name in zhuanyezhen.__all__:
        home = homes[name]
        if name == "errors":
            continue  # a page of its own, class by class
        fitting = [
            (len(prefix), page)
            for page, (_, _, prefixes, _) in GROUPS.items()
            for prefix in prefixes
            if f"{home}.".startswith(f"{prefix}.")
        ]
        if not fitting:
            raise SystemExit(f"{name} lives in {home}: give it a page in GROUPS of tools/make_docs.py")
        grouped[max(fitting)[1]].append(name)
    return grouped


def _names(page: str, names: list[str]) -> str:
    title, told, _, others = GROUPS[page]
    lines = [f"# {title}", "", told, ""]
    for name in sorted(names, key=lambda name: (name[0].isupper(), name)):
        lines += [f"::: {_home(name)}", ""]
    if others:
        lines += ["## Not exported, but met", "", "What the names above give back or raise.", ""]
        for other in others:
            lines += [
                f"::: {_place(resolve_name(f'zhuanyezhen.{other}'))}",
                "    options:",
                "      heading_level: 3",
                "",
            ]
    return "\n".join(lines)


def _place(value: type | FunctionType) -> str:
    return f"{value.__module__}.{value.__qualname__}"


def _home(name: str) -> str:
    """Where a public name is written; what is neither class nor function is found where it is imported from."""
    value = getattr(zhuanyezhen, name)
    if inspect.ismodule(value):
        return value.__name__
    if inspect.isclass(value) or inspect.isfunction(value):
        return _place(value)
    return f"{zhuanyezhen._homes()[name]}.{name}"  # noqa: SLF001 - as above


def _fields() -> str:
    schema: dict[str, Any] = dict(json_schema())
    definitions: dict[str, Any] = schema.pop("$defs")
    lines = [
        "# Fields of programme files",
        "",
        (
            "What a programme file (`.yaml`, `.json`) may hold, class by class; the same as `zhuanyezhen schema`, to be read. "
            "Unknown keys are refused. A field that may be `null` may also be left out."
        ),
    ]
    for name, definition in {"Programme": schema, **definitions}.items():
        lines += ["", f"## {name} {definition['title']} {{ #{name.lower()} }}", ""]
        lines += [_markdown(definition["description"]), ""] if "description" in definition else []
        required = definition.get("required", ())
        lines += _table(
            ("Field", "中文", "Type", "Required"),
            [
                (f"`{field}`", each.get("title", ""), _type(each), "yes" if field in required else "")
                for field, each in definition["properties"].items()
                if field != "$schema"
            ],
        )
    return "\n".join(lines)


def _type(given: Mapping[str, Any]) -> str:
    if "anyOf" in given:
        return " or ".join(dict.fromkeys(_type(each) for each in given["anyOf"]))
    if "$ref" in given:
        name = given["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in given:
        return ", ".join(f"`{value}`" for value in given["enum"])
    if "const" in given:
        return f"`{given['const']}`"
    if given.get("type") == "array":
        return f"list of {_type(given['items'])}" if "items" in given else "list"
    return "date" if given.get("format") == "date" else str(given.get("type", "any"))


def _glossary() -> str:
    lines = [
        "# 术语表",
        "",
        "由 `terms.py` 和各个代码表生成：程序中的英文名与公文用语的对照。报告、台账表头和文件说明都用这里的中文。",
    ]
    for heading, english, words in _tables():
        lines += ["", f"## {heading}", ""]
        lines += _table((english, "中文"), [(f"`{key}`", escape(word)) for key, word in words.items()])
    return "\n".join(lines)


def _tables() -> Iterator[tuple[str, str, Mapping[str, str]]]:
    yield "类", "Class", terms.CLASSES
    yield (
        "台账",
        "Ledger",
        {"areas": "名录", **{name: each.label for name, each in ledgers_of(Programme).items()}},
    )
    for codelist, heading in CODELISTS.items():
        yield heading, codelist.__name__, {each.value: each.label for each in codelist}
    yield "专班和领导小组", "Field", terms.POSTS
    yield "字段", "Field", terms.FIELDS


def main() -> int:
    """Write the pages, and remove generated ones that are made no more."""
    made = pages()
    for path in (DOCS / "rules").glob("*.md"):
        if path.relative_to(DOCS).as_posix() not in made:
            path.unlink()
    for name, text in made.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    print(f"{len(made)} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
