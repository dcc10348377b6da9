"""The example service answers check requests, and says everything that is wrong with one."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

import zhuanyezhen as zyz

_ROOT = Path(__file__).parents[2]
_DAY = {"as_of": "2026-11-24"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """The service of the example, in this process."""
    spec = importlib.util.spec_from_file_location("example_service", _ROOT / "examples/service/app.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with TestClient(module.app) as started:
        yield started


def test_the_schema_and_the_rules(client: TestClient) -> None:
    """The schema is the library's own and a valid one."""
    schema = client.get("/schema").json()
    Draft202012Validator.check_schema(schema)
    assert zyz.json_schema() == schema
    assert len(zyz.catalogue) == len(client.get("/rules").json())


def test_a_plan(client: TestClient) -> None:
    """Its text goes in, the library's own report comes out, twice the same."""
    text = (_ROOT / "examples/jinyuan/plan.txt").read_bytes()
    answers = [client.post("/check/plan", params=_DAY | {"name": "plan.txt"}, content=text) for _ in range(2)]
    assert [200, 200] == [each.status_code for each in answers]
    assert answers[0].content == answers[1].content
    report = zyz.read_report(answers[0].text)
    assert (("plan.txt",), True) == (report.input, "RSP003" in report.by_rule())


def test_a_programme(client: TestClient) -> None:
    """A programme file in JSON."""
    programme = zyz.load(_ROOT / "examples/jinyuan/programme.yaml")
    content = zyz.dumps(programme, file_format="json")
    answer = client.post("/check/programme", params=_DAY, content=content)
    assert 200 == answer.status_code
    assert zyz.read_report(answer.text).findings


@pytest.mark.parametrize(
    ("content", "paths"),
    [
        ("{", ["$"]),
        ("[]", ["$"]),
        ('{"schema_version": 2, "nam": 1, "towns": [{"id": 1}]}', ["$", "$", "$.towns[0]", "$.towns[0].id"]),
        ('{"schema_version": 2, "name": "a", "name": "b"}', ["$.name"]),
    ],
)
def test_a_wrong_programme(content: str, paths: list[str], client: TestClient) -> None:
    """All problems at once, each with its path."""
    answer = client.post("/check/programme", params=_DAY, content=content)
    assert 422 == answer.status_code
    assert paths == sorted(each["path"] for each in answer.json()["problems"])
    assert answer.json()["error"]


def test_a_wrong_request(client: TestClient) -> None:
    """No day, no UTF-8, too many bytes, named or not."""
    answer = client.post("/check/plan", content="x")
    assert (422, ["query.as_of"]) == (
        answer.status_code,
        [each["path"] for each in answer.json()["problems"]],
    )
    answer = client.post("/check/plan", params=_DAY, content=b"\xff\xfe")
    assert (422, "第 0 个字节不是 UTF-8") == (answer.status_code, answer.json()["error"])
    answer = client.post("/check/plan", params=_DAY, content=b"x" * 5_000_001)
    assert (413, "内容超过 5,000,000 字节") == (answer.status_code, answer.json()["error"])
    answer = client.post("/check/plan", params=_DAY, content=(b"x" * 1_000_000 for _ in range(6)))
    assert (413, []) == (answer.status_code, answer.json()["problems"])
    assert 200 == client.post("/check/plan", params=_DAY, content=b"").status_code
    half = '{"schema_version": 2, "name": "\\ud800"}'
    assert 200 == client.post("/check/programme", params=_DAY, content=half).status_code
    assert {"/check/plan", "/check/programme", "/rules", "/schema"} == set(
        client.get("/openapi.json").json()["paths"]
    )
