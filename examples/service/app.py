"""检查服务：收到一份专业镇工作文件（JSON）或方案原文，答复检查结果（JSON）。

运行（在仓库根目录）：

    pip install PyYAML fastapi uvicorn jsonschema
    uvicorn --app-dir examples/service app:app --port 8000

    curl 'localhost:8000/check/plan?as_of=2026-11-24&name=plan.txt' --data-binary @examples/jinyuan/plan.txt
    zhuanyezhen convert examples/jinyuan/programme.yaml 工作.json
    curl 'localhost:8000/check/programme?as_of=2026-11-24' --data-binary @工作.json

GET /schema 是工作文件的 JSON Schema，/check/programme 按它校验；GET /rules 列出规则。as_of 必填：同样的内容和日期，
答复逐字节相同。有误时答复 {"error": …, "problems": [{"path": …, "message": …}, …]}，一次列全；超过 5 MB 的答复 413。
有问题的方案也答复 200，问题在 findings 里。
"""

import json
from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from jsonschema import Draft202012Validator, ValidationError

import zhuanyezhen as zyz
from zhuanyezhen.reporting.rule_view import rules_to_json

LARGEST = 5_000_000
SCHEMA = zyz.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

app = FastAPI(title="专业镇方案和台账检查", version="1")

Problem = dict[str, str]
AsOf = Annotated[date, Query(description="截至日期，如2026-11-24")]


class RefusedError(Exception):
    """A request that cannot be answered: the status, why, and every problem with its path."""

    def __init__(self, status: int, error: str, problems: list[Problem] | None = None) -> None:
        super().__init__(error)
        self.answer = JSONResponse({"error": error, "problems": problems or []}, status_code=status)


@app.exception_handler(RefusedError)
async def _refused(_request: Request, refused: RefusedError) -> Response:
    return refused.answer


@app.exception_handler(RequestValidationError)
async def _wrong_parameters(_request: Request, error: RequestValidationError) -> Response:
    problems = [{"path": ".".join(map(str, each["loc"])), "message": each["msg"]} for each in error.errors()]
    return RefusedError(422, "参数有误", problems).answer


@app.middleware("http")
async def _named_lengths(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    """Refuse what says that it is too large before a byte of it is read."""
    length = request.headers.get("content-length", "0")
    return _too_large().answer if length.isdecimal() and int(length) > LARGEST else await answer(request)


@app.get("/schema")
def schema() -> dict[str, object]:
    """The JSON Schema of programme files."""
    return SCHEMA


@app.get("/rules")
def rules() -> Response:
    """Every rule with its code, title, severity and basis."""
    return Response(rules_to_json(zyz.catalogue), media_type="application/json")


@app.post("/check/programme")
async def check_programme(request: Request, as_of: AsOf) -> Response:
    """Check a programme file in JSON."""
    text = await _text(request)
    return await run_in_threadpool(_checked_programme, text, as_of)


@app.post("/check/plan")
async def check_plan(
    request: Request, as_of: AsOf, name: str = "plan.txt", jurisdiction: str | None = None
) -> Response:
    """Check the text of a plan."""
    text = await _text(request)
    return await run_in_threadpool(_checked_plan, text, as_of, name, jurisdiction)


async def _text(request: Request) -> str:
    """The body, counted while it comes in: its length may not be named."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise _too_large()
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(422, f"第 {error.start} 个字节不是 UTF-8") from error


def _checked_programme(text: str, as_of: date) -> Response:
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusedError(422, "内容不是 JSON", [{"path": "$", "message": str(error)}]) from error
    problems = [
        {"path": leaf.json_path, "message": leaf.message}
        for each in VALIDATOR.iter_errors(tree)
        for leaf in _leaves(each)
    ]
    if problems:
        raise RefusedError(422, "不符合 /schema 的规定", problems)
    try:
        programme = zyz.loads(text, file_format="json", name="programme.json")
    except zyz.ProgrammeFileError as error:
        # what no schema can say: an amount that is none, a key written twice
        problems = [{"path": _path(each), "message": each.text("zh")} for each in error.faults]
        raise RefusedError(422, "内容有误", problems) from error
    return _report(programme, as_of)


def _path(fault: zyz.Fault) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in fault.path)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """What is wrong within a value that may be a list or nothing: not that it is neither, but which item is not right."""
    deeper = [each for each in error.context or () if len(each.absolute_path) > len(error.absolute_path)]
    if not deeper:
        yield error
    for each in deeper:
        yield from _leaves(each)


def _checked_plan(text: str, as_of: date, name: str, jurisdiction: str | None) -> Response:
    return _report(zyz.parse_plan(text, name=name, jurisdiction=jurisdiction), as_of)


def _report(subject: zyz.Programme | zyz.Plan, as_of: date) -> Response:
    return Response(zyz.to_json(zyz.check(subject, as_of=as_of)), media_type="application/json")


def _too_large() -> RefusedError:
    return RefusedError(413, f"内容超过 {LARGEST:,} 字节")
