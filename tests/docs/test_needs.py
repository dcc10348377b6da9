"""What the conformance page says of needs, platforms and training is so: each row's class holds the demand, its rule finds, its command tells."""

import re
from datetime import date
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.reporting.monthly import monthly_sections

_PAGE = Path(__file__).parents[2] / "docs" / "conformance.md"
_DAY = date(2026, 11, 24)
_ROWS = {
    "给予技术、资金、人才、数据支持": (
        """
enterprises: [{id: '1', name: 某花卉有限公司}]
problems:
  - {id: '1', description: 研发资金, kind: fund, enterprise: '1', unit: 区科技局, asked: 30万元, granted: 300万元}
  - {id: '2', description: 引进农艺师, kind: talent, unit: 区人社局, asked: 3人}
  - {id: '3', description: 育种技术, kind: technology, unit: 区科技局}
  - {id: '4', description: 行情数据, kind: data, unit: 区大数据局}
""",
        {"SUP003"},
        ("资金", "技术", "人才", "数据"),
    ),
    "扶持政策落实到企业": (
        """
enterprises: [{id: '1', name: 某花卉有限公司}]
problems: [{id: '1', description: 奖补, kind: fund, enterprise: '1', unit: 区财政局, asked: 1万元, granted: 2万元, due: 2026-11-01}]
""",
        {"SUP003", "PRB002"},
        ("资金",),
    ),
    "审批、资金、用地、能耗上支持项目": (
        """
projects:
  - id: '1'
    name: 冷链仓库
    unit: 区发改局
    stages: [{stage: started, on: 2026-03-01}]
    formalities: [{kind: energy, on: 2026-04-01}]
problems:
  - {id: '1', description: 用地, kind: land, project: '1', unit: 区自然资源局, asked: 50亩, granted: 51亩}
  - {id: '2', description: 用能, kind: energy, project: '1', unit: 区发改局}
  - {id: '3', description: 许可, kind: approval, project: '1', unit: 区行政审批局}
  - {id: '4', description: 专项资金, kind: fund, project: '1', unit: 区财政局}
""",
        {"SUP002", "SUP003"},
        ("用地", "用能", "审批", "资金"),
    ),
    "统筹资金、土地、能耗等要素": (
        """
problems:
  - {id: '1', description: 用地, kind: land, unit: 区自然资源局, asked: 50亩, granted: 60亩}
  - {id: '2', description: 能耗指标, kind: energy, unit: 区发改局, asked: 2000吨标准煤}
  - {id: '3', description: 专项资金, kind: fund, unit: 区财政局, asked: 300万元}
""",
        {"SUP003"},
        ("用地", "用能", "资金"),
    ),
    "承诺制、标准地、全代办": (
        """
projects:
  - id: '1'
    name: 冷链仓库
    unit: 区发改局
    stages: [{stage: started, on: 2026-03-01}]
    formalities:
      - {kind: promise, on: 2026-02-01}
      - {kind: agency, on: 2026-02-02, unit: 区行政审批局}
      - {kind: standard-land, on: 2026-04-01}
      - {kind: construction-permit, on: 2026-05-01}
""",
        {"SUP002"},
        (),
    ),
    "创新联合体、资金补助": (
        """
platforms: [{id: '1', title: 创新联合体, name: 花卉种质创新联合体, recognised_on: 2026-03-01}]
problems: [{id: '1', description: 联合体补助, kind: fund, unit: 区科技局, asked: 30万元, granted: 50万元}]
""",
        {"PLF001", "SUP003"},
        ("资金",),
    ),
    "关键技术联合攻关": (
        """
problems: [{id: '1', description: 抗寒品种选育, kind: technology}]
""",
        {"PRB001"},
        ("技术",),
    ),
    "引育科研人才，举办创新创业培训": (
        """
problems: [{id: '1', description: 引进育种专家, kind: talent, unit: 区科技局, asked: 2人}]
trainings: [{id: '1', name: 创业培训, kind: project, unit: 区人社局, ends: 2026-06-30}]
""",
        {"TRN003"},
        ("人才",),
    ),
    "引进急需人才，创业带动就业": (
        """
problems: [{id: '1', description: 引进电商运营, kind: talent, unit: 区人社局, asked: 5人}]
trainings: [{id: '1', name: 创业培训, unit: 区人社局, enrolled: 30, employed: 31}]
""",
        {"TRN001"},
        ("人才",),
    ),
    "完善基础设施": (
        """
projects: [{id: '1', name: 园区道路, town: '1', unit: 区住建局, stages: [{stage: signed, on: 2025-01-01}]}]
towns: [{id: '1', name: 花卉专业镇}]
""",
        {"PRJ003"},
        (),
    ),
    "公共服务平台、热线": (
        """
platforms: [{id: '1', title: 公共服务平台, name: 花卉检测平台, recognised_on: 2026-03-01}]
problems: [{id: '1', description: 检测收费, channel: 12345热线, unit: 区市场局, due: 2026-11-01}]
""",
        {"PLF001", "PRB002"},
        (),
    ),
    "打造“拳头产品”": (
        """
towns: [{id: '1', name: 花卉专业镇}]
indicators: [{id: 市占, name: 主导产品市场占有率, kind: share, measured_in: '%'}]
observations: [{town: '1', indicator: 市占, period: '2025', value: 120}]
""",
        {"IND006"},
        (),
    ),
    "对企业帮扶指导": (
        """
enterprises: [{id: '1', name: 某花卉有限公司}]
occasions: [{id: '1', kind: visit, on: 2026-09-01, enterprise: '1', unit: 区商务局, problems: ['1']}]
problems:
  - id: '1'
    description: 电商培训
    kind: training
    enterprise: '1'
    unit: 区商务局
    steps: [{kind: assigned, on: 2026-09-02}, {kind: resolved, on: 2026-09-20}, {kind: verified, on: 2026-09-21}, {kind: closed, on: 2026-09-22}]
  - {id: '2', description: 品牌推介, kind: market, enterprise: '1'}
""",
        {"VIS002", "PRB001"},
        ("培训", "市场"),
    ),
}


@pytest.mark.parametrize("demand", _ROWS)
def test_a_row_of_needs_is_so(demand: str) -> None:
    """The classes it names hold such an entry, every rule it names finds what is wrong in it, the report has its kinds."""
    text, codes, kinds = _ROWS[demand]
    (row,) = (line for line in _PAGE.read_text("utf-8").splitlines() if f"| {demand} |" in line)
    assert codes == set(re.findall(r"\[`([A-Z0-9]+)`\]", row))
    programme = zyz.loads(f"schema_version: 2\nname: 例\n{text}")
    assert programme == zyz.loads(zyz.dumps(programme))
    report = zyz.check(programme, as_of=_DAY, select=tuple(codes))
    assert codes == {each.code for each in report}
    rows = [
        row[0]
        for each in monthly_sections(programme, report)
        if each.title == "诉求和要素保障"
        for row in each.rows
    ]
    assert sorted(kinds) == sorted(rows)
    told = [item.what for notice in zyz.notices(programme, as_of=_DAY).notices for item in notice.items]
    assert "notice" not in row or any(kind in what for kind in kinds for what in told)
