"""The commands on programmes, called as a user calls them on the examples."""

import json
from pathlib import Path

import pytest

from workbooks import written
from zhuanyezhen import __version__
from zhuanyezhen.cli import main
from zhuanyezhen.exchange.files import load
from zhuanyezhen.exchange.schema import json_schema

_SHANXI = "examples/shanxi/programme.yaml"
_JINYUAN = ["examples/jinyuan/programme.yaml", "examples/jinyuan/made-up-problem.yaml"]


def _run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str, status: int = 0) -> str:
    assert status == main(arguments)
    return capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("as_of", "covered"), [("2024-01-01", 14), ("2023-12-15", 10), ("2022-12-31", 10), ("2022-09-13", 0)]
)
def test_coverage_of_shanxi(as_of: str, covered: int, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """117 counties in scope; the second batch counts from the end of its month on; zones stay unknown."""
    read = json.loads(
        _run(capsysbinary, "coverage", _SHANXI, "--tier", "provincial", "--as-of", as_of, "--format", "json")
    )
    county, zone = read["kinds"]["county"], read["kinds"]["zone"]
    assert (as_of, "provincial", 1) == (read["as_of"], read["tier"], read["at_least"])
    assert ("known", 117, covered) == (county["status"], county["in_scope"], len(county["covered"]))
    assert 117 == len(county["covered"]) + len(county["uncovered"]) + len(county["unknown"])
    assert ("unknown", None, [], []) == (zone["status"], zone["in_scope"], zone["covered"], zone["uncovered"])
    assert 11 == len(county["by_parent"])


def test_what_the_coverage_of_shanxi_lists(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Covered areas name their towns; a county of a city whose town lies nobody knows where is unknown."""
    read = json.loads(
        _run(
            capsysbinary,
            "coverage",
            _SHANXI,
            "--tier",
            "provincial",
            "--as-of",
            "2024-01-01",
            "--format",
            "json",
        )
    )
    county = read["kinds"]["county"]
    assert {
        "code": "140121",
        "name": "清徐县",
        "parent": "140100",
        "parent_name": "太原市",
        "towns": ["清徐老陈醋"],
    } in county["covered"]
    assert {"code": "140110", "name": "晋源区", "parent": "140100", "parent_name": "太原市"} in county[
        "uncovered"
    ]
    assert {"140400"} == {each["parent"] for each in county["unknown"]}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            [],
            [
                "专业镇覆盖情况：山西省专业镇",
                "县（市、区）：应覆盖117个，已覆盖14个，未覆盖92个，不能判断11个",
                "清徐县（清徐老陈醋专业镇）",
                "开发区：不能判断（开发区名录注明不完整，现列4个）",
            ],
        ),
        (["--format", "markdown"], ["| 太原市 | 10 | 1 | 9 | 0 |", "## 开发区：不能判断"]),
        (["--scope", "140400", "--at-least", "2"], ["范围 长治市", "每处至少2个", "应覆盖12个"]),
        (["--why", "140425"], ["已覆盖", "平顺县（140425）", "2022-09-14认定为省级（第一批）"]),
    ],
)
def test_coverage_for_people(
    arguments: list[str], words: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Text and Markdown count and name, city by city; --why explains one area."""
    text = _run(capsysbinary, "coverage", _SHANXI, "--as-of", "2026-11-24", *arguments)
    assert [] == [word for word in words if word not in text]


def test_coverage_with_the_built_in_roster_and_a_table_of_zones(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A programme without a roster is measured against the built-in one and the user's own zones."""
    programme = tmp_path / "programme.yaml"
    programme.write_text(
        "schema_version: 2\nname: 太原市\narea: '140100'\n"
        "towns:\n  - {id: a, name: 花卉专业镇, areas: ['140110', JK1], tiers: [{kind: recognised, tier: county, on: '2024'}]}\n",
        "utf-8",
    )
    zones = tmp_path / "zones.csv"
    zones.write_text("代码,名称\nJK1,某园区\n", "utf-8")
    arguments = [
        "coverage",
        str(programme),
        "--as-of",
        "2026-11-24",
        "--format",
        "json",
        "--zones",
        str(zones),
    ]
    known = json.loads(_run(capsysbinary, *arguments, "--roster", "china", "--zones-complete"))["kinds"]
    assert (10, 1, 1) == (
        known["county"]["in_scope"],
        len(known["county"]["covered"]),
        known["zone"]["in_scope"],
    )
    unknown = json.loads(_run(capsysbinary, *arguments))["kinds"]
    assert ("unknown", "unknown") == (unknown["county"]["status"], unknown["zone"]["status"])


def test_the_built_in_roster_keeps_the_zones_of_the_file(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """--roster china replaces the divisions; the zones of the file and their incompleteness stay."""
    read = json.loads(
        _run(
            capsysbinary,
            "coverage",
            _SHANXI,
            "--as-of",
            "2026-11-24",
            "--roster",
            "china",
            "--format",
            "json",
        )
    )
    assert (117, 4) == (read["kinds"]["county"]["in_scope"], len(read["kinds"]["zone"]["unknown"]))


def test_check_reports_every_part_the_flower_town_lacks(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """What the public plan demands of one town, one policy and does not give, each by its own rule."""
    arguments = ["--as-of", "2026-11-24", "--format", "json", "--select", "OTP,COV"]
    read = json.loads(_run(capsysbinary, "check", _JINYUAN[0], *arguments))
    assert [
        ("COV003", "覆盖·开发区"),
        ("COV003", "覆盖·晋源区（140110）"),
        ("OTP001", "专业镇·晋源区花卉专业镇"),
        ("OTP003", "专业镇·晋源区花卉专业镇·工作专班"),
        ("OTP004", "专业镇·晋源区花卉专业镇·建设目标"),
        ("OTP005", "专业镇·晋源区花卉专业镇·主导产业产值"),
        ("OTP005", "专业镇·晋源区花卉专业镇·主导产品市场占有率"),
        ("OTP005", "专业镇·晋源区花卉专业镇·营收规模"),
        ("OTP006", "专业镇·晋源区花卉专业镇·问题清单"),
        ("OTP007", "专业镇·晋源区花卉专业镇·重大项目清单"),
        ("OTP008", "专业镇·晋源区花卉专业镇·招商引资清单"),
    ] == sorted((each["code"], each["subject"]) for each in read["findings"])
    assert ["examples/jinyuan/programme.yaml"] == read["input"]


def test_check_joins_plans_and_programmes(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Several files are checked together, whatever they are."""
    files = [*_JINYUAN, "examples/jinyuan/plan.txt"]
    read = json.loads(_run(capsysbinary, "check", *files, "--format", "json", "--fail-on", "never"))
    assert sorted(files) == read["input"]


def test_assign_a_land_use_problem(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The units, the task and the clause it follows from, and where it goes if unsolved."""
    read = json.loads(
        _run(capsysbinary, "assign", *_JINYUAN, "问题1", "--as-of", "2026-11-24", "--format", "json")
    )
    assert {"subject", "assignments", "candidates", "escalation", "unassigned_because"} <= read.keys()
    lead = read["candidates"][0]
    assert ("lead", "晋源区/工信局", "suggested", "（十）强化要素保障") == (
        lead["role"],
        lead["unit"],
        lead["how"],
        lead["basis"]["task"],
    )
    assert "区工信局、区行政审批局牵头" in lead["basis"]["clause"]
    assert ["task-force", "office", "leading-group"] == [each["step"] for each in read["escalation"]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["问题1"],
            [
                "由谁负责：问题·花卉冷链中心用地指标没有落实",
                "原文：（责任单位：区工信局、区行政审批局牵头",
                "1. 工作专班（缺：晋源区花卉专业镇没有工作专班）",
            ],
        ),
        (
            ["问题1", "--format", "markdown"],
            ["# 由谁负责：", "| 区农业农村局 | 责任单位 | 产业归口 |", "## 解决不了时"],
        ),
        (["问题1", "--task", "三"], ["台账写明属于任务（三）推进重大项目"]),
        (["--all"], ["各单位负担（3个事项）", "区农业农村局"]),
        (["--all", "--format", "markdown"], ["| 单位 | 牵头 | 负责 |"]),
        (["--all", "--format", "json"], ['"unassigned": []']),
    ],
)
def test_assign_for_people(
    arguments: list[str], words: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Text and Markdown give the reasons; --all the load of each unit."""
    text = _run(capsysbinary, "assign", *_JINYUAN, *arguments, "--as-of", "2026-11-24")
    assert [] == [word for word in words if word not in text]


def test_assign_takes_a_lexicon(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A user's own table of sectors says who is in charge of an industry."""
    lexicon = tmp_path / "own.toml"
    lexicon.write_text(
        'sectors_source = "某区三定方案"\n[[function]]\nkey = "文旅"\nsectors = ["花卉"]\n', "utf-8"
    )
    text = _run(capsysbinary, "assign", *_JINYUAN, "花卉", "--lexicon", str(lexicon), "--as-of", "2026-11-24")
    assert "产业“花卉”归口区文旅局（某区三定方案）" in text


def test_convert_and_schema(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A plan becomes a programme file, files join, formats change; the schema is written as it is."""
    json_file, yaml_file = str(tmp_path / "p.json"), str(tmp_path / "p.yaml")
    _run(capsysbinary, "convert", "examples/jinyuan/plan.txt", yaml_file)
    assert 10 == len(load(yaml_file).plans[0].tasks)
    _run(capsysbinary, "convert", *_JINYUAN, json_file)
    assert ("问题1", 34) == ((load(json_file).problems or ())[0].id, len(load(json_file).units))
    _run(capsysbinary, "schema", "--output", str(tmp_path / "schema.json"))
    assert Path("examples/schema.json").read_text("utf-8") == (tmp_path / "schema.json").read_text("utf-8")
    assert _run(capsysbinary, "schema") == Path("examples/schema.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["coverage", "none.yaml"], "does not exist"),
        (["coverage", _SHANXI, "--why", "110101"], "110101"),
        (["assign", _JINYUAN[0]], "give a file and the id"),
        (["assign", *_JINYUAN, "问题9"], "did you mean 问题1"),
        (["convert", _SHANXI, "out.xml"], "programme files end in"),
    ],
)
def test_wrong_use_is_said(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2 and one line on standard error."""
    assert 2 == main([*arguments, "--lang", "en"])
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("count", ["0", "-1", "x"])
def test_at_least_is_a_count(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for no town, or for no number, is wrong use."""
    with pytest.raises(SystemExit):
        main(["coverage", _SHANXI, f"--at-least={count}"])
    assert "应为1或以上的整数" in capsys.readouterr().err


@pytest.mark.parametrize("of", ["programme", "report"])
def test_the_schema_of_both_kinds(of: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """What the function gives, as a file of its own."""
    assert json_schema(of) == json.loads(_run(capsysbinary, "schema", "--of", of))  # type: ignore[arg-type]


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the code."""
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert f"zhuanyezhen {__version__}\n" == capsys.readouterr().out


def test_an_answer_says_what_it_does_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Coverage and assign go on without cells that cannot be read, and say so; check names them; convert refuses."""
    path = str(written(tmp_path / "台账.xlsx", {"问题台账": "编号,问题描述,截止日期\n1,用地,下个月"}))
    for arguments in (["coverage", path], ["assign", path, "1"]):
        assert 0 == main([*arguments, "--as-of", "2026-11-24"])
        assert "1个单元格不能识读" in capsys.readouterr().err
    assert 1 == main(["check", path, "--as-of", "2026-11-24"])
    said = capsys.readouterr()
    assert ("CEL001" in said.out, "不能识读" in said.err) == (True, False)
    assert 2 == main(["convert", path, str(tmp_path / "台账.yaml")])
    assert "问题台账!C2" in capsys.readouterr().err
    assert not (tmp_path / "台账.yaml").exists()


def test_headings_are_explained_and_mapped(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What each column is taken for and why; the mapping it proposes is one that check takes."""
    sheets = {
        "问题台账": "序号,存在问题,督办单位,整改时限,领导批示\n1,用地,区工信局,2026-05-01,请办",
        "通讯录": "电话,手机\n1,2",
        "基本情况": "项目,内容",
    }
    path = str(written(tmp_path / "台账.xlsx", sheets))
    text = _run(capsysbinary, "headings", path)
    assert "工作表“问题台账”：问题台账，表头在第1行" in text
    assert "工作表“通讯录”：不是台账" in text
    assert ["C", "督办单位", "—", "没有认出；是否为责任单位？"] in [
        line.split() for line in text.splitlines()
    ]
    told = json.loads(_run(capsysbinary, "headings", path, "--format", "json", "--lang", "en"))
    assert {
        "column": "D",
        "field": "截止日期",
        "ground": "grammar",
        "heading": "整改时限",
        "maybe": [],
        "also": None,
    } in told[0]["headings"]
    mapping = tmp_path / "表头.toml"
    mapping.write_text(
        _run(capsysbinary, "headings", path, "--format", "toml").replace(
            '# "督办单位" = "责任单位"', '"督办单位" = "责任单位"'
        ),
        "utf-8",
    )
    assert "CEL005" in _run(capsysbinary, "check", path, "--as-of", "2026-04-01")
    text = _run(capsysbinary, "check", path, "--as-of", "2026-04-01", "--mapping", str(mapping))
    assert "CEL005" not in text
    (tmp_path / "zhuanyezhen.toml").write_text('headings = "表头.toml"\n', "utf-8")
    assert "CEL005" not in _run(capsysbinary, "check", path, "--as-of", "2026-04-01")
    like = str(written(tmp_path / "别的.xlsx", {"台一": "序号,整改措施,责任单位,整改时限\n1,甲,乙,"}))
    assert "缺少：问题描述" in _run(capsysbinary, "headings", like, "--no-config")


@pytest.mark.parametrize(
    ("text", "told"),
    [("a = 1", "每张工作表一个表"), ("[a]\nb = 1", "1不是文字"), ("a = ", "不能读取设置文件")],
)
def test_a_mapping_that_is_none(
    text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said how one is written."""
    mapping = tmp_path / "表头.toml"
    mapping.write_text(text, "utf-8")
    ledger = str(written(tmp_path / "台账.xlsx", {"问题台账": "序号,存在问题\n1,用地"}))
    assert 2 == main(["headings", ledger, "--mapping", str(mapping)])
    assert told in capsys.readouterr().err
