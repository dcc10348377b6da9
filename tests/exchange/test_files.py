"""Programme files: what is written is read back equal, and whatever is wrong is said all at once."""

import gc
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

import zhuanyezhen as zyz
from effort import fits
from strategies_programmes import programmes
from zhuanyezhen.errors import (
    MissingExtraError,
    ProgrammeFileError,
    UnreadableFileError,
    UnwritableFileError,
    ValueTextError,
    WrongUseError,
)
from zhuanyezhen.exchange.converter import field_of
from zhuanyezhen.exchange.files import Format, dumps, load, loads, save
from zhuanyezhen.exchange.json_tree import read_json

_HEAD = "schema_version: 2\nname: 例\n"


@given(programmes)
@settings(max_examples=60)
def test_both_formats_give_the_same_programme_back(programme: zyz.Programme) -> None:
    """JSON ↔ YAML ↔ objects: reading what was written gives an equal programme, and the same text again."""
    formats: tuple[Format, ...] = ("yaml", "json")
    for file_format in formats:
        text = dumps(programme, file_format=file_format)
        read = loads(text, file_format=file_format)
        assert programme == read
        assert text == dumps(read, file_format=file_format)


def test_a_plan_keeps_its_places_and_its_words() -> None:
    """A converted plan gives the same findings, with the same quoted words, as the document did."""
    plan = zyz.read_plan("examples/jinyuan/plan.txt")
    before = zyz.check(plan, as_of=_DAY)
    after = zyz.check(loads(dumps(zyz.Programme.from_plan(plan))), as_of=_DAY)
    assert [(each.message, each.source, each.excerpt) for each in before.findings] == [
        (each.message, each.source, each.excerpt) for each in after.findings
    ]


_DAY = zyz.PartialDate(2026, 11, 24).first


def test_unknown_is_not_empty() -> None:
    """A list that is not there stays ``None``, an empty one stays a list."""
    programme = loads(_HEAD + "towns: []\nproblems: null\n")
    assert ((), None, None) == (programme.towns, programme.problems, programme.projects)
    assert "towns: []" in dumps(programme)


def test_every_object_knows_its_line() -> None:
    """Of YAML a source is the line of the mapping, of JSON the file."""
    read = loads(_HEAD + "towns:\n  - id: a\n    name: 甲\n  - {id: b, name: 乙}\n", name="p.yaml")
    assert ["p.yaml:4", "p.yaml:6"] == [str(town.source) for town in read.towns or ()]
    read = loads(
        '{"schema_version": 2, "name": "例", "towns": [{"id": "a", "name": "甲"}]}',
        file_format="json",
        name="p.json",
    )
    assert ["p.json"] == [str(town.source) for town in read.towns or ()]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("twons: []", "p.yaml:3: twons: unknown key; did you mean 'towns'?"),
        ("name: 乙", "p.yaml:2: name: key written twice (again on line 3)"),
        ("area: 140110", "p.yaml:3: area: 140110 is no text; put it in quotes"),
        ("units: '区工信局'", "p.yaml:3: units: '区工信局' is no list; write [ … ]"),
        ("units: [区工信局]", "p.yaml:3: units[0]: '区工信局' is no mapping; write the fields of Unit"),
        ("units: [{id: a}]", "p.yaml:3: units[0].name: this key is required and missing"),
        ("towns:\n- id: a\n  name: {}", "p.yaml:5: towns[0].name: a mapping is no text; put it in quotes"),
        ("towns: [{id: a, name: []}]", "p.yaml:3: towns[0].name: a list is no text; put it in quotes"),
        ("towns: [{id: a, name: null}]", "p.yaml:3: towns[0].name: null is no text; put it in quotes"),
        (
            "towns: [{id: a, name: b, areas: 140110}]",
            "p.yaml:3: towns[0].areas: 140110 is no list; write [ … ]",
        ),
        (
            "towns: [{id: a, name: b, tiers: [{kind: promoted, tier: provincal}]}]",
            (
                "p.yaml:3: towns[0].tiers[0].tier: 'provincal' is not one of pool, county, municipal, provincial, national; "
                "did you mean 'provincial'?"
            ),
        ),
        (
            "towns: [{id: a, name: b, tiers: [{kind: promoted, on: 2023-13}]}]",
            (
                "p.yaml:3: towns[0].tiers[0].on: not a date: “2023-13”; write 2023-12-05, or 2023-12 where the day "
                "is not known"
            ),
        ),
        (
            "coverage_goal: {tier: 5}",
            "p.yaml:3: coverage_goal.tier: 5 is not one of pool, county, municipal, provincial, national",
        ),
        ("coverage_goal: {at_least: '1'}", "p.yaml:3: coverage_goal.at_least: '1' is no whole number"),
        ("coverage_goal: {at_least: true}", "p.yaml:3: coverage_goal.at_least: true is no whole number"),
        (
            "observations: [{town: a, indicator: b, period: '2025', approximate: 'false'}]",
            "p.yaml:3: observations[0].approximate: 'false' is neither true nor false",
        ),
        (
            "observations: [{town: a, indicator: b, period: '2025', value: '5'}]",
            "p.yaml:3: observations[0].value: '5' is no figure; write 12.5, without quotes or a unit",
        ),
        (
            "observations: [{town: a, indicator: b, period: '2025', value: false}]",
            "p.yaml:3: observations[0].value: false is no figure; write 12.5, without quotes or a unit",
        ),
        (
            "problems: [{id: a, description: b, raised_on: 2026-11-31}]",
            "p.yaml:3: problems[0].raised_on: '2026-11-31' is no date; write 2026-11-24",
        ),
        (
            "problems: [{id: a, description: b, raised_on: 2026-11-24T08:00}]",
            "p.yaml:3: problems[0].raised_on: '2026-11-24T08:00' is no date; write 2026-11-24",
        ),
        (
            "roster: {areas: [{code: '14', name: a, kind: county}]}",
            "p.yaml:3: roster.areas[0]: not a code of a county: '14'; six digits as in '140110'",
        ),
        (
            "policies: [{id: a, towns: [b], task_force: {meets: 每月}}]",
            "p.yaml:3: policies[0].task_force: not a recurrence rule: “每月”; write FREQ=MONTHLY;BYMONTHDAY=5",
        ),
        (
            f"area: '{'长' * 80}'\nunits: '{'长' * 80}'",
            f"p.yaml:4: units: '{'长' * 59}… is no list; write [ … ]",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_path_and_line(text: str, problem: str) -> None:
    """Every trap a lenient reader would fall into is an error that says what to write."""
    with pytest.raises(ProgrammeFileError) as caught:
        loads(_HEAD + text + "\n", name="p.yaml")
    assert (problem,) == caught.value.problems


def test_all_errors_at_once() -> None:
    """Thirty wrong places are thirty problems, of which the message shows the first twenty."""
    towns = "".join(f"  - {{id: {number}, name: 甲}}\n" for number in range(30))
    with pytest.raises(ProgrammeFileError, match="and 10 more") as caught:
        loads(_HEAD + "towns:\n" + towns, name="p.yaml")
    assert (30, "p.yaml:33: towns[29].id: 29 is no text; put it in quotes") == (
        len(caught.value.problems),
        caught.value.problems[-1],
    )


def test_json_errors_have_their_path() -> None:
    """JSON gives no lines; duplicate keys and wrong values are found all the same."""
    text = '{"schema_version": 2, "name": "例", "name": "乙", "towns": [{"id": 1, "name": "a", "id": "b"}]}'
    with pytest.raises(ProgrammeFileError) as caught:
        loads(text, file_format="json", name="p.json")
    assert (
        "p.json: name: key written twice",
        "p.json: towns[0].id: 1 is no text; put it in quotes",
        "p.json: towns[0].id: key written twice",
    ) == caught.value.problems


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "p.yaml: not a programme"),
        ("- a\n", "p.yaml: not a programme"),
        ("name: 例\n", "p.yaml:1: schema_version: write schema_version: 2"),
        ("schema_version: true\nname: 例\n", "p.yaml:1: schema_version: write schema_version: 2"),
        ("schema_version: 3\nname: 例\n", "schema_version 3 is newer"),
        ("a: b: c\n", "p.yaml:1: not YAML: mapping values are not allowed"),
        ("a: [1\n", "p.yaml:2: not YAML"),
        ("a: \tb\n\tc: d\n", "not YAML"),
        (_HEAD + "units: &a []\n", "p.yaml:3: the file uses an anchor"),
        (_HEAD + "units: *a\n", "p.yaml:3: the file uses an anchor"),
        (_HEAD + "units: !!python/object:os.system []\n", "p.yaml:3: the file uses the tag"),
        (_HEAD + "---\na: b\n", "holds several documents"),
        (_HEAD + "1: b\n", "p.yaml:3: the file has a key that is no text"),
        ("? [a]\n: b\n", "the file has a key that is no text"),
        ("a: " + "[" * 150, "nested more than 100 deep"),
        ("[" * 100_000, "nest"),
        ("a: \x00\n", "not YAML"),
    ],
)
def test_what_is_no_programme_is_refused(text: str, message: str) -> None:
    """Broken YAML, bombs and dangerous constructs give one clear error with its line."""
    with pytest.raises(UnreadableFileError, match=message.replace("[", r"\[")):
        loads(text, name="p.yaml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"schema_version": 2, "name": NaN}', "NaN is no figure"),
        ("[]", "not a programme"),
    ],
)
def test_what_is_no_json_programme_is_refused(text: str, message: str) -> None:
    """So do broken JSON and figures that are none."""
    with pytest.raises(UnreadableFileError, match=message):
        loads(text, file_format="json", name="p.json")


def test_an_alias_bomb_costs_nothing() -> None:
    """Nine lines that stand for a billion words are refused at the first anchor."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 9)]

    def refused() -> None:
        with pytest.raises(UnreadableFileError, match="anchor"):
            loads("\n".join(lines))

    assert fits(1, refused)


def test_a_long_figure_is_a_text() -> None:
    """Ten thousand digits are no figure of any ledger, and cost no time as one."""
    with pytest.raises(ProgrammeFileError, match="is no figure"):
        loads(_HEAD + f"observations: [{{town: a, indicator: b, period: '2025', value: {'9' * 10_000}}}]")


def test_figures_stay_exact() -> None:
    """Digits are kept as written, through both formats; money never loses a fen."""
    text = (
        _HEAD
        + "observations: [{town: a, indicator: b, period: '2025', value: 12.50}, {town: a, indicator: b, period: '2026', value: 1e3}]\n"
    )
    read = loads(text)
    again = loads(dumps(loads(dumps(read)), file_format="json"), file_format="json")
    assert [("12.50", Decimal("12.50")), ("1E+3", Decimal(1000))] == [
        (str(each.value), each.value) for each in read.observations or ()
    ]
    assert read == again


@pytest.mark.parametrize("figure", ["1e999999999", "1e-101", "0e101"])
def test_a_figure_beyond_all_ledgers_is_refused(figure: str) -> None:
    """A few characters that would be a gigabyte of digits when written out are an error, in both formats."""
    with pytest.raises(ProgrammeFileError, match="is beyond any figure of a ledger"):
        loads(_HEAD + f"observations: [{{town: a, indicator: b, period: '2025', value: {figure}}}]")
    entry = f'{{"town": "a", "indicator": "b", "period": "2025", "value": {figure}}}'
    with pytest.raises(ProgrammeFileError, match="is beyond any figure of a ledger"):
        loads(f'{{"schema_version": 2, "name": "例", "observations": [{entry}]}}', file_format="json")


def test_infinity_is_not_written() -> None:
    """A figure that is none is refused before a file is touched."""
    programme = zyz.Programme(
        name="例",
        observations=(
            zyz.Observation(
                town="a", indicator="b", period=zyz.Period(2025, 1, 12), value=Decimal("Infinity")
            ),
        ),
    )
    with pytest.raises(ValueTextError, match="Infinity"):
        dumps(programme)


def test_save_and_load(tmp_path: Path) -> None:
    """Both suffixes go to disk and back; the programme knows where it came from; the place is clean."""
    programme = loads(_HEAD + "towns: []\n")
    for suffix in (".yaml", ".yml", ".json"):
        path = tmp_path / f"programme{suffix}"
        save(programme, path)
        assert (programme, (str(path),)) == (load(path), load(path).read_from)
    assert {"programme.json", "programme.yaml", "programme.yml"} == {each.name for each in tmp_path.iterdir()}


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    """A missing file, a wrong suffix, another encoding and a folder are clear errors."""
    (tmp_path / "gb.yaml").write_bytes(_HEAD.encode("gb18030"))
    (tmp_path / "bom.yaml").write_bytes(b"\xef\xbb\xbf" + _HEAD.encode())
    (tmp_path / "dir.yaml").mkdir()
    for name, message in (
        ("none.yaml", "does not exist"),
        ("a.xml", "programme files end in"),
        ("gb.yaml", "is not UTF-8"),
        ("dir.yaml", "is a folder"),
    ):
        with pytest.raises(UnreadableFileError, match=message):
            load(tmp_path / name)
    assert load(tmp_path / "bom.yaml").name == "例"
    with pytest.raises(UnreadableFileError, match="cannot write"):
        save(zyz.Programme(name="例"), tmp_path / "dir.yaml")
    assert ["bom.yaml", "dir.yaml", "gb.yaml"] == sorted(each.name for each in tmp_path.iterdir())


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    """A file beyond the limit is refused by its size."""
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(UnreadableFileError, match="is larger than the 190 MB that are read"):
        load(path)


def test_a_text_utf_8_cannot_hold_leaves_the_old_file(tmp_path: Path) -> None:
    """Half a character cannot be saved; what stood there is untouched."""
    path = tmp_path / "p.json"
    save(zyz.Programme(name="旧"), path)
    with pytest.raises(UnreadableFileError, match="surrogate"):
        save(zyz.Programme(name="新\ud800"), path)
    assert load(path).name == "旧"


_SAVES = """
import sys, zhuanyezhen as zyz
towns = tuple(zyz.Town(id=str(n), name="专业镇" * 20) for n in range(3000))
programmes = [zyz.Programme(name=name, towns=towns) for name in ("甲", "乙")]
zyz.save(programmes[0], sys.argv[1])
print("ready", flush=True)
while True:
    for programme in programmes:
        zyz.save(programme, sys.argv[1])
"""


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    """A process that saves without end is killed at various moments: the old file or the new one is there."""
    path = tmp_path / "p.json"
    for pause in (0.0, 0.02, 0.05, 0.11):
        process = subprocess.Popen([sys.executable, "-c", _SAVES, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(pause)
        process.kill()
        process.wait()
        process.stdout.close()
        assert load(path).name in {"甲", "乙"}


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(*, running: bool) -> None:
    """Reading pauses Python's cyclic collector and gives it back as found, after an error, too."""
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        loads(_HEAD)
        with pytest.raises(UnreadableFileError):
            loads("")
        assert running is gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()


def test_without_pyyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML is not installed, the error holds the line that installs it."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(MissingExtraError, match=r"pip install PyYAML"):
        loads(_HEAD)


def test_lists_of_lists_are_plain() -> None:
    """A list inside a list, which no programme has, is read and refused where it stands."""
    assert [[1]] == read_json("[[1]]", "p.json")
    with pytest.raises(ProgrammeFileError, match=r"units\[0\]: a list is no mapping"):
        loads(_HEAD + "units: [[a]]\n")


def test_a_fault_leads_a_form_to_its_field() -> None:
    """Place, path and field of each, in the order of the file, in both languages."""
    text = "schema_version: 2\nname: 例\ntowns:\n  - id: 镇1\n    name: 某镇\n    tier: 3\nname: 又\narea: 140110\n"
    with pytest.raises(ProgrammeFileError) as caught:
        loads(text, name="镇.yaml")
    told = [(fault.place, fault.path, fault.field, fault.zh) for fault in caught.value.faults]
    assert [
        ("镇.yaml:2: name", ("name",), "name", "字段写了两次（第7行又写了一次）；请删去一处"),
        ("镇.yaml:6: towns[0].tier", ("towns", 0, "tier"), "tier", "没有这个字段；是否应为“tiers”？"),
        ("镇.yaml:8: area", ("area",), "area", "140110不是文字；请加引号"),
    ] == told
    assert caught.value.text("zh").splitlines()[:2] == [
        "镇.yaml：3处不符合文件格式：",
        "  镇.yaml:2: name：字段写了两次（第7行又写了一次）；请删去一处",
    ]
    assert str(caught.value).splitlines()[1:] == [f"  {line}" for line in caught.value.problems]


@pytest.mark.parametrize(
    ("value", "chinese"),
    [
        ("{}", "一组字段不是列表；请写成[ … ]"),
        ("[1]", "1不是一组字段；请写专业镇的各个字段"),
        ("[{id: [x], name: 某镇}]", "列表不是文字；请加引号"),
        ("[{id: , name: 某镇}]", "空值不是文字；请加引号"),
        ("[{id: 镇}]", "缺少这个字段；请补上"),
        (
            "[{id: 镇, name: 某镇, tiers: [{kind: recognised, tier: 乡}]}]",
            "'乡'不在可选范围内：pool、county、municipal、provincial、national",
        ),
        ("[{id: 镇, name: 某镇, colour_of_roofs: 1}]", "没有这个字段；请删去"),
    ],
)
def test_what_is_wrong_is_said_in_chinese(value: str, chinese: str) -> None:
    """What, quoted, and what to write."""
    with pytest.raises(ProgrammeFileError) as caught:
        loads(f"schema_version: 2\nname: 例\ntowns: {value}\n")
    assert chinese in [fault.zh for fault in caught.value.faults]


def test_a_fault_of_the_whole_file_has_no_field() -> None:
    """A list of lists is no key."""
    assert (None, "a") == (field_of((0,)), field_of(("a", 1)))


def test_wrong_use_and_files_that_cannot_be_written_are_told_apart(tmp_path: Path) -> None:
    """The old name still catches both."""
    with pytest.raises(WrongUseError, match="programme files end in"):
        save(zyz.Programme(name="例"), tmp_path / "a.docx")
    with pytest.raises(UnwritableFileError) as caught:
        save(zyz.Programme(name="例"), tmp_path / "no" / "a.yaml")
    assert "：没有这个文件或文件夹" in caught.value.text("zh")


def test_keys_by_the_hundred_thousand_are_told_in_short() -> None:
    """The first of them, with what may have been meant, and how many more; in bounded time."""
    keys = ",".join(f'"k{number}": 1' for number in range(100_000))

    def load() -> None:
        with pytest.raises(ProgrammeFileError) as caught:
            zyz.loads(f'{{"schema_version": 2, "name": "例", {keys}}}', file_format="json")
        assert 201 == len(caught.value.faults)
        assert "另有99,800个没有的字段" == caught.value.faults[-1].zh

    assert fits(10, load)
