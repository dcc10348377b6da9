"""Files of criteria: what is wrong is told at once, each with its place and what was meant; nothing runs long."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from candidates import EMPTY, criteria
from zhuanyezhen.assessing.condition import (
    AllOf,
    Basis,
    Figured,
    Mark,
    Over,
)
from zhuanyezhen.assessing.reading import criteria_of, judged_keys
from zhuanyezhen.assessing.schema import criteria_schema
from zhuanyezhen.assessing.standard import read_criteria, standard_criteria
from zhuanyezhen.assessing.title import Criteria, Holder, Kept
from zhuanyezhen.errors import CriteriaError
from zhuanyezhen.intake import toml_of

_HEAD = '[[title]]\ncode = "T"\nname = "示范称号"\n'
_VERSION = '[[title.version]]\nname = "一"\n'
_JUDGE = 'condition = [{ judge = "甲" }]\n'
_OK = '{ indicator = "x", op = "ge", value = 1, unit = "" }'


def _read(text: str) -> Criteria:
    return criteria_of(toml_of(text), "标准.toml", EMPTY)


def _faults(text: str) -> list[str]:
    with pytest.raises(CriteriaError) as caught:
        _read(text)
    return [fault.line().removeprefix("标准.toml: ") for fault in caught.value.faults]


def _of_condition(condition: str) -> list[str]:
    with pytest.raises(CriteriaError) as caught:
        criteria(condition)
    return [
        fault.line().removeprefix("标准.toml: title[0].version[0].condition[0]")
        for fault in caught.value.faults
    ]


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (
            '{ indicatr = "x" }',
            [
                "：条件应写all、any、not、judge、holds、tier、count、indicator、ratio中的一种，这里一种也没有写"
            ],
        ),
        (
            '{ judge = "x", all = [] }',
            [
                "：条件应写all、any、not、judge、holds、tier、count、indicator、ratio中的一种，这里写了all、judge"
            ],
        ),
        ('{ judge = "x", clauses = "y" }', [".clauses：没有这个键；是否应为“clause”？"]),
        (
            '{ judge = "x", zzz = 1 }',
            [".zzz：没有这个键；可写的有judge、id、text、document、clause、seen、exempt_if"],
        ),
        ("{ judge = 3 }", [".judge：3不是文字；请加引号"]),
        ('{ judge = " " }', [".judge：不能为空"]),
        ("{ holds = 3 }", [".holds：3不是文字；请加引号"]),
        ('{ holds = "X" }', [".holds：没有代码为“X”的称号"]),
        ('{ holds = "t" }', [".holds：没有代码为“t”的称号"]),
        ("{ all = [] }", [".all：不能为空"]),
        ("{ any = 3 }", [".any：3不是列表；请写成[ … ]"]),
        ("{ any = [3] }", [".any[0]：3不是一组键值；请写成{ … }"]),
        ("{ not = [] }", [".not：[ … ]不是一组键值；请写成{ … }"]),
        ("{ not = { judge = 1 } }", [".not.judge：1不是文字；请加引号"]),
        ('{ indicator = "x", op = "ge", value = 1 }', ['.unit：没有写计量单位；没有单位的写unit = ""']),
        ('{ indicator = "x", value = 1, unit = "" }', [".op：没有写这一项，请补上"]),
        (
            '{ indicator = "x", op = "=>", value = 1, unit = "" }',
            [".op：“=>”不在可选范围内：ge、gt、le、lt、eq"],
        ),
        ('{ indicator = "x", op = "ge", unit = "" }', ["：数值应写value、bands、by_region中的一种"]),
        (
            '{ indicator = [], op = "ge", value = 1, unit = "" }',
            ['.indicator：[ … ]不是文字的列表；请写成["…", "…"]'],
        ),
        (
            '{ indicator = [3], op = "ge", value = 1, unit = "" }',
            ['.indicator：[ … ]不是文字的列表；请写成["…", "…"]'],
        ),
        (
            '{ indicator = "x", op = "ge", value = "很多", unit = "" }',
            [".value：“很多”不是数值；请写成12.5，不加引号和单位"],
        ),
        (
            '{ indicator = "x", op = "ge", value = true, unit = "" }',
            [".value：True不是数值；请写成12.5，不加引号和单位"],
        ),
        (
            '{ indicator = "x", op = "ge", value = nan, unit = "" }',
            [".value：nan不是数值；请写成12.5，不加引号和单位"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1e99, unit = "" }',
            [".value：1e+99不是数值；请写成12.5，不加引号和单位"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", years = 3 }',
            [".years：写了years，还要写over：last、each、any、sum、average、growth"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", over = "sum" }',
            [".years：over写了sum，请同时写years（几年）"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", over = "sum", years = 31 }',
            [".years：31不是1到30的整数"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", over = "eech", years = 3 }',
            [
                ".over：“eech”不在可选范围内：last、each、any、sum、average、growth；是否应为“each”？",
                ".years：写了years，还要写over：last、each、any、sum、average、growth",
            ],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", period = "month" }',
            [".period：“month”不在可选范围内：year、any"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", period = "any", over = "sum", years = 2 }',
            ['.period：period = "any"不能与over同用'],
        ),
        (
            '{ ratio = { part = "x", whole = "y" }, op = "ge", value = 1, over = "growth", years = 2 }',
            [".over：比值不算复合增长率；请直接写增长率这项指标"],
        ),
        (
            '{ ratio = { part = "x", whole = "y" }, op = "ge", value = 1, unit = "万元" }',
            [".unit：比值的单位应为%、‰、空，或写成“万元/人”"],
        ),
        (
            '{ ratio = { part = "x", of = "y" }, op = "ge", value = 1 }',
            [".ratio.of：没有这个键；可写的有part、whole", ".ratio.whole：没有写这一项，请补上"],
        ),
        ('{ ratio = "x", op = "ge", value = 1 }', [".ratio：“x”不是一组键值；请写成{ … }"]),
        (
            '{ count = { role = "龙头" }, op = "ge", value = 1 }',
            ['.count：这一种只用于专业镇的称号（of = "town"）'],
        ),
        ('{ indicator = "x", op = "ge", unit = "", by_region = {} }', [".by_region：不能为空"]),
        (
            '{ indicator = "x", op = "ge", unit = "", by_region = { "东部" = "多" } }',
            [".by_region.东部：“多”不是数值；请写成12.5，不加引号和单位"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", relaxed = { value = 1 } }',
            [".relaxed.places：没有写这一项，请补上"],
        ),
        (
            '{ indicator = "x", op = "ge", value = 1, unit = "", relaxed = { places = "单" } }',
            [".relaxed.value：没有写这一项，请补上"],
        ),
        (
            '{ judge = "x", seen = "memory" }',
            [".seen：seen只收seen（见原文）和second（转引）；凭记忆的请先核对原文"],
        ),
        (
            '{ judge = "x", seen = "sean" }',
            [".seen：“sean”不在可选范围内：seen、second、unverified；是否应为“seen”？"],
        ),
        ('{ judge = "x", exempt_if = 3 }', [".exempt_if：3不是一组键值；请写成{ … }"]),
    ],
)
def test_what_is_wrong_with_a_condition(condition: str, told: list[str]) -> None:
    """Each fault at its path, with what to write; and no condition that says less than was meant is read."""
    assert told == _of_condition(condition)


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("[]", [".bands.steps：不能为空"]),
        ("[{ upto = 5, value = 1 }]", [".bands.steps：分档应由低到高写upto，最后一档不写upto"]),
        (
            "[{ upto = 5, value = 1 }, { upto = 5, value = 2 }, { value = 3 }]",
            [".bands.steps：分档应由低到高写upto，最后一档不写upto"],
        ),
        ("[{ value = 1 }, { value = 3 }]", [".bands.steps：分档应由低到高写upto，最后一档不写upto"]),
        (
            '[{ upto = 5, value = 1 }, { value = "x" }]',
            [".bands.steps[1].value：“x”不是数值；请写成12.5，不加引号和单位"],
        ),
        ("[{ upto = 5 }, { value = 1 }]", [".bands.steps[0].value：没有写这一项，请补上"]),
    ],
)
def test_steps_of_bands(steps: str, told: list[str]) -> None:
    """Upward, the last one without an end, each with its figure."""
    bands = f'bands = {{ indicator = "y", unit = "", steps = {steps} }}'
    assert told == _of_condition(f'{{ indicator = "x", op = "ge", unit = "", {bands} }}')


def test_bands_go_by_one_figure() -> None:
    """Not by each of several years; and they are a table."""
    bands = 'bands = { indicator = "y", unit = "", over = "each", years = 2, steps = [{ value = 1 }] }'
    told = _of_condition(f'{{ indicator = "x", op = "ge", unit = "", {bands} }}')
    assert [".bands.over：分档依据的数值只能有一个，over不能写each、any"] == told
    assert [".bands：3不是一组键值；请写成{ … }"] == _of_condition(
        '{ indicator = "x", op = "ge", unit = "", bands = 3 }'
    )


@pytest.mark.parametrize(
    ("count", "told"),
    [
        ("{}", [".count：count应写title、role中的一个"]),
        ('{ title = "T", role = "龙头" }', [".count：count应写title、role中的一个"]),
        (
            '{ role = "龙" }',
            [
                ".count.role：“龙”不在可选范围内：龙头、leading、链主、chain-lead、链核、chain-core、配套、supporting；是否应为“龙头”？"
            ],
        ),
        ('{ title = "U" }', [".count.title：没有代码为“U”的称号"]),
        ("3", [".count：3不是一组键值；请写成{ … }"]),
    ],
)
def test_what_is_counted(count: str, told: list[str]) -> None:
    """One thing, that there is."""
    with pytest.raises(CriteriaError) as caught:
        criteria(f'{{ count = {count}, op = "ge", value = 1 }}', of="town")
    lines = [fault.line().partition("condition[0]")[2] for fault in caught.value.faults]
    assert told == lines


def test_conditions_within_conditions_end() -> None:
    """Eight deep is enough; a file of thousands is cut, not read for ever."""
    deep = "{ not = " * 8 + '{ judge = "x" }' + " }" * 8
    assert [f"{'.not' * 8}：条件嵌套超过8层；请拆开"] == _of_condition(deep)
    seven = "{ not = " * 7 + '{ judge = "x" }' + " }" * 7
    assert {"x"} == judged_keys(criteria(seven).titles["T"].versions[0].conditions)
    many = ", ".join(['{ judge = "x" }'] * 5_001)
    assert ["条件超过5000条；请拆成几个文件"] == [
        each.partition("：")[2] for each in _faults(f"{_HEAD}{_VERSION}condition = [{many}]")
    ]


def test_hundreds_of_faults_are_enough() -> None:
    """A file of a thousand unknown keys is told of five hundred, and in no time."""
    keys = "\n".join(f"k{number} = 1" for number in range(20_000))
    assert 500 == len(_faults(keys))
    empty = ", ".join(["{}"] * 600)
    assert 500 == len(_faults(f"{_HEAD}{_VERSION}condition = [{empty}]"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel = 1", ["titel：没有这个键；是否应为“title”？"]),
        ("title = 3", ["title：3不是列表；请写成[ … ]"]),
        ('[[title]]\nname = "x"', ["title[0].code：没有写这一项，请补上"]),
        (_HEAD + _HEAD, ["title[1].code：“T”写了两次；请删去一处"]),
        (_HEAD + 'of = "企业"', ["title[0].of：“企业”不在可选范围内：enterprise、town"]),
        (_HEAD + "rung = 21", ["title[0].rung：21不是0到20的整数"]),
        (_HEAD + "rung = true", ["title[0].rung：True不是0到20的整数"]),
        (_HEAD + 'requires = "T"', ["title[0].requires：称号不能以自己为前提"]),
        (_HEAD + 'requires = "U"', ["title[0].requires：没有代码为“U”的称号"]),
        (
            _HEAD + 'requires = { title = "U", sen = "seen" }',
            [
                "title[0].requires.sen：没有这个键；是否应为“seen”？",
                "title[0].requires.title：没有代码为“U”的称号",
            ],
        ),
        (_HEAD + "requires = {}", ["title[0].requires.title：没有写这一项，请补上"]),
        (_HEAD + "valid_years = 0", ["title[0].valid_years：0不是1到100的整数"]),
        (
            _HEAD + 'valid_years = { value = 3, seen = "memory" }',
            ["title[0].valid_years.seen：seen只收seen（见原文）和second（转引）；凭记忆的请先核对原文"],
        ),
        (_HEAD + "valid_years = { vale = 3 }", ["title[0].valid_years.vale：没有这个键；是否应为“value”？"]),
        (_HEAD + '[[title.version]]\nname = "一"', ["title[0].version[0].condition：没有写这一项，请补上"]),
        (_HEAD + _VERSION + "condition = []", ["title[0].version[0].condition：不能为空"]),
        (_HEAD + "[[title.version]]\n" + _JUDGE, ["title[0].version[0].name：没有写这一项，请补上"]),
        (_HEAD + (_VERSION + _JUDGE) * 2, ["title[0].version[1].name：“一”写了两次；请删去一处"]),
        (
            _HEAD + _VERSION + 'in_force = "四月"\n' + _JUDGE,
            ["title[0].version[0].in_force：“四月”不是日期；请写成2026-04-01"],
        ),
        (
            _HEAD + _VERSION + "in_force = 2026-04-01T00:00:00\n" + _JUDGE,
            ["title[0].version[0].in_force：2026-04-01 00:00:00不是日期；请写成2026-04-01"],
        ),
        (
            _HEAD + _VERSION + "in_force = 2026-04-01\nuntil = 2026-03-31\n" + _JUDGE,
            ["title[0].version[0].until：终止日期2026-03-31早于起始日期2026-04-01"],
        ),
        (_HEAD + _VERSION + "complete = 1\n" + _JUDGE, ["title[0].version[0].complete：1不是true或false"]),
        ("lists = 3", ["lists：3不是一组键值；请写成{ … }"]),
        ('[lists]\n"单" = 3', ['lists.单：3不是文字的列表；请写成["…", "…"]']),
        (
            "[[judged]]",
            [
                "judged[0].subject：没有写这一项，请补上",
                "judged[0].title：没有写这一项，请补上",
                "judged[0].condition：没有写这一项，请补上",
                "judged[0].met：没有写这一项，请补上",
                "judged[0].on：没有写这一项，请补上",
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_file(text: str, told: list[str]) -> None:
    """At every level, with its path."""
    assert told == _faults(text)


_WORD = '[[judged]]\nsubject = "甲"\ntitle = "{title}"\ncondition = "{key}"\nmet = {met}\non = 2026-10-01\n'


@pytest.mark.parametrize(
    ("title", "key", "met", "told"),
    [
        ("U", "知名", "true", ["judged[0].title：没有代码为“U”的称号"]),
        ("T", "知名", "true", ["judged[0].condition：“示范称号”没有名为“知名”的判断项；是否应为“知名度”？"]),
        ("T", "安全", "true", ["judged[0].condition：“示范称号”没有名为“安全”的判断项"]),
        ("T", "知名度", "1", ["judged[0].met：1不是true或false"]),
    ],
)
def test_a_judgement_on_nothing_is_told(title: str, key: str, met: str, told: list[str]) -> None:
    """Else a word that nobody hears would look like one never said."""
    text = _HEAD + _VERSION + 'condition = [{ judge = "省内知名", id = "知名度" }]\n'
    assert told == _faults(text + _WORD.format(title=title, key=key, met=met))


def test_judgements_are_found_wherever_they_lie() -> None:
    """In any, all, not, and in what exempts."""
    text = """{ any = [ { not = { judge = "甲" } },
        { all = [ { judge = "乙" }, { indicator = "x", op = "ge", value = 1, unit = "", exempt_if = { judge = "丙" } } ] } ] }"""
    assert {"甲", "乙", "丙"} == judged_keys(criteria(text).titles["T"].versions[0].conditions)


def test_a_title_in_full() -> None:
    """Every field of it, as written."""
    text = f"""
    approximate_percent = 20
    [lists]
    "单" = ["140110", "140121"]
    [regions]
    "中部" = "14"
    [[title]]
    code = "S"
    name = "前称号"
    [[title]]
    code = "T"
    name = "示范称号"
    of = "town"
    kept = "platforms"
    aliases = "别名"
    superseded = ["旧名"]
    body = ["甲局", "乙局"]
    rung = 2
    requires = {{ title = "S", seen = "second" }}
    valid_years = {{ value = 3, seen = "seen" }}
    documents = ["甲发〔2026〕1号", "乙发〔2026〕2号"]
    note = "说明"
    [[title.version]]
    name = "一"
    in_force = 2026-04-01
    until = "2026-12-31"
    complete = false
    note = "附注"
    condition = [{_OK}]
    [[judged]]
    subject = "甲"
    title = "J"
    condition = "丙"
    met = false
    on = "2026-10-01"
    by = "专家组"
    [[title]]
    code = "J"
    name = "判断"
    [[title.version]]
    name = "一"
    condition = [{{ judge = "丙" }}]
    """
    read = _read(text)
    title = read.titles["T"]
    assert (Holder.TOWN, Kept.PLATFORMS, ("别名",), ("旧名",), ("甲局", "乙局"), 2, "S", Mark.SECOND, 3, Mark.SEEN, "说明") == (
        title.of, title.kept, title.aliases, title.superseded, title.body, title.rung, title.requires,
        title.requires_seen, title.valid_years, title.term_seen, title.note,
    )  # fmt: skip
    (version,) = title.versions
    assert (date(2026, 4, 1), date(2026, 12, 31), False, "附注", 1) == (
        version.in_force,
        version.until,
        version.complete,
        version.note,
        len(version.conditions),
    )
    assert {"单": frozenset({"140110", "140121"})} == read.lists
    assert {"中部": ("14",)} == read.regions
    assert Decimal("0.2") == read.approximate
    (word,) = read.judgements
    assert ("甲", "J", "丙", False, date(2026, 10, 1), "专家组") == (
        word.subject,
        word.title,
        word.condition,
        word.met,
        word.on,
        word.by,
    )
    assert datetime(2026, 1, 1).year == word.on.year  # noqa: DTZ001 - a day, whatever TOML had it as


@pytest.mark.parametrize(
    ("documents", "version", "own", "basis"),
    [
        ("[]", "", "", None),
        ('["甲"]', "", "", Basis(document="甲")),
        ('["甲", "乙"]', "", "", None),
        ('["甲", "乙"]', 'seen = "second"', "", Basis(seen=Mark.SECOND)),
        ('["甲"]', 'clause = "一"\nseen = "second"', "", Basis(document="甲", clause="一", seen=Mark.SECOND)),
        (
            '["甲", "乙"]',
            'document = "乙"\nclause = "一"',
            'clause = "二"',
            Basis(document="乙", clause="二"),
        ),
        ('["甲"]', 'seen = "second"', 'document = "丙"', Basis(document="丙")),
        (
            '["甲"]',
            'clause = "一"\nseen = "second"',
            'document = "甲"',
            Basis(document="甲", clause="一", seen=Mark.SECOND),
        ),
        (
            '["甲"]',
            'clause = "一"',
            'document = "丙", clause = "三", seen = "seen"',
            Basis(document="丙", clause="三", seen=Mark.SEEN),
        ),
    ],
)
def test_where_a_condition_comes_from(documents: str, version: str, own: str, basis: Basis | None) -> None:
    """What it says itself, then its version, then the only document; of several documents none is taken, nor a mark of another."""
    text = f'{_HEAD}documents = {documents}\n{_VERSION}{version}\ncondition = [{{ judge = "x"{", " + own if own else ""} }}]'
    (condition,) = _read(text).titles["T"].versions[0].conditions
    assert basis == condition.about.basis


def test_what_a_condition_says() -> None:
    """Read into the model as written: comparator, years, unit, words of its own; parts keep what they say."""
    text = """{ text = "自己的话", indicator = ["甲", "乙"], over = "average", years = 3, op = "lt", value = 0.1, unit = "%" },
      { all = [ { judge = "丙", clause = "三" } ] }"""
    figured, every = criteria(text).titles["T"].versions[0].conditions
    assert isinstance(figured, Figured)
    assert isinstance(every, AllOf)
    measure = figured.measure
    assert (("甲", "乙"), Over.AVERAGE, 3, "%", False) == (
        measure.names,
        measure.over,
        measure.years,
        measure.unit,
        measure.any_period,
    )
    assert (Decimal("0.1"), "自己的话") == (figured.limit.value, figured.about.text)
    assert Basis(clause="三") == every.parts[0].about.basis


_TOML = f'[[title]]\ncode = "T"\nname = "示范"\n[[title.version]]\nname = "一"\ncondition = [{_OK}]\n'
_YAML = """\
title:
  - code: T
    name: 示范
    version:
      - name: 一
        in_force: 2026-04-01
        condition:
          - {indicator: x, op: ge, value: 1, unit: ""}
"""
_JSON = """{"title": [{"code": "T", "name": "示范", "version": [{"name": "一",
  "condition": [{"indicator": "x", "op": "ge", "value": 1.10, "unit": ""}]}]}]}"""


@pytest.mark.parametrize(
    ("name", "text"), [("标准.toml", _TOML), ("标准.yaml", _YAML), ("标准.yml", _YAML), ("标准.json", _JSON)]
)
def test_three_forms_of_file(tmp_path: Path, name: str, text: str) -> None:
    """The same criteria, beside the library's own titles or those of a base."""
    file = tmp_path / name
    file.write_text(text, "utf-8")
    read = read_criteria(file)
    assert ("示范", "little-giant" in read.titles) == (read.titles["T"].name, True)
    assert ["T"] == list(read_criteria(str(file), base=EMPTY).titles)
    assert standard_criteria().approximate == read.approximate


def test_a_title_of_a_known_code_takes_its_place() -> None:
    """Whole: nothing of the known one is left."""
    own = f'[[title]]\ncode = "little-giant"\nname = "自己的"\n{_VERSION}condition = [{_OK}]\n'
    read = criteria_of(toml_of(own), "标准.toml", standard_criteria())
    assert ("自己的", None, 1) == (
        read.titles["little-giant"].name,
        read.titles["little-giant"].requires,
        len(read.titles["little-giant"].versions),
    )
    assert "专精特新“小巨人”企业" == standard_criteria().titles["little-giant"].name


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("标准.txt", "x", "认定标准文件应为.toml、.yaml或.json；请改后缀或另存"),
        ("标准.toml", "x = =", "第1行第5列的写法不对"),
        ("标准.yaml", "x: [", "不是YAML"),
        ("标准.json", "{", "不是JSON"),
        ("标准.yaml", "- 1", "the file：[ … ]不是一组键值；请写成{ … }"),
        ("标准.yaml", "title: []\ntitle: []", "标准.yaml:1: title：写了两次；请删去一处"),
        (
            "标准.yaml",
            "title:\n  - code: T\n    nam: x",
            "标准.yaml:3: title[0].nam：没有这个键；是否应为“name”？",
        ),
        ("标准.json", '{"a": ' * 300 + "1" + "}" * 300, "没有这个键"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, text: str, told: str) -> None:
    """One kind of error, with the line where the format gives one."""
    file = tmp_path / name
    file.write_text(text, "utf-8")
    with pytest.raises(CriteriaError) as caught:
        read_criteria(file)
    assert told in caught.value.text("zh")
    assert str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Of each form."""
    for name in ("无.toml", "无.yaml"):
        with pytest.raises(CriteriaError):
            read_criteria(tmp_path / name)


def test_a_version_may_list_nothing_where_it_says_so() -> None:
    """Of the old criteria nothing but the document may be known: complete = false, and no conditions."""
    text = (
        _HEAD
        + _VERSION
        + 'complete = false\ndocument = "某政发〔2022〕1号"\nclause = "附件2"\nseen = "second"\n'
    )
    (version,) = criteria_of(toml_of(text), "标准.toml", EMPTY).titles["T"].versions
    assert ((), False, Basis(document="某政发〔2022〕1号", clause="附件2", seen=Mark.SECOND)) == (
        version.conditions,
        version.complete,
        version.basis,
    )
    schema = Draft202012Validator(criteria_schema())
    assert schema.is_valid(toml_of(text))
    assert not schema.is_valid(toml_of(text.replace("false", "true")))
    assert ["title[0].version[0].condition：不能为空"] == _faults(text + "condition = []\n")
    assert ["title[0].version[0].condition：没有写这一项，请补上"] == _faults(text.replace("false", "true"))
