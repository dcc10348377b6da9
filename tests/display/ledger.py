"""A made-up programme (虚构数据) with projects, problems and indicators, for the tests of the charts."""

from datetime import date

import zhuanyezhen as zyz

AS_OF = date(2026, 11, 24)

MADE_UP = zyz.loads("""
schema_version: 1
name: 示例区专业镇工作（虚构数据）
units:
  - {id: 示例区/工业信息化, name: 区工信局}
  - {id: 示例区/自然资源, name: 区自然资源局}
  - {id: 示例区/商务, name: 区商务局}
towns:
  - {id: 花卉, name: 示例花卉专业镇}
policies:
  - id: 花卉一镇一策
    towns: [花卉]
    document: 示例花卉专业镇一镇一策（虚构）
    valid_from: 2024-01-01
    valid_to: 2027-12-31
    indicators:
      - {indicator: 产值, baseline: 8, baseline_period: '2023', period: '2025', value: 10, measured_in: 亿元}
      - {indicator: 产值, baseline: 8, baseline_period: '2023', period: '2027', value: 15, measured_in: 亿元}
      - {indicator: 销售额, value: 3, period: '2027'}
indicators:
  - {id: 产值, name: 主导产业产值, measured_in: 亿元, direction: higher}
  - {id: 销售额, name: 线上销售额}
observations:
  - {town: 花卉, indicator: 产值, period: '2023', value: 8}
  - {town: 花卉, indicator: 产值, period: '2024', value: 89000, measured_in: 万元}
  - {town: 花卉, indicator: 产值, period: '2025', value: 10.4, approximate: true}
  - {town: 花卉, indicator: 产值, period: 2026-Q1, value: 2.6}
  - {town: 花卉, indicator: 产值, period: 2026-Q2, value: 3.1}
projects:
  - id: '1'
    name: 冷链仓储中心
    town: 花卉
    unit: 示例区/商务
    stages:
      - {stage: signed, on: 2025-03-18, planned_on: 2025-03}
      - {stage: started, on: 2025-09-02, planned_on: 2025-06-30}
      - {stage: producing, planned_on: 2026-09-30}
      - {stage: at-capacity, planned_on: '2027'}
  - id: '2'
    name: 智能温室一期
    stages:
      - {stage: planned, on: 2024-11}
      - {stage: negotiating, on: 2025-01-20}
      - {stage: signed, on: 2025-05-12}
      - {stage: started, on: 2025-10-08, planned_on: 2025-10-31}
      - {stage: producing, on: 2026-06-20, planned_on: 2026-06-30}
      - {stage: at-capacity, planned_on: 2026-12-31}
  - id: '3'
    name: 花卉交易市场改造
    ended_on: 2026-05-01
    stages:
      - {stage: signed, on: 2025-07-01}
      - {stage: started, planned_on: 2026-03-01}
  - id: '4'
    name: 种苗组培实验室
    stages:
      - {stage: started, on: 2026-11}
      - {stage: producing, planned_on: 2027-08}
  - {id: '5', name: 鲜切花分级线, stage: negotiating}
problems:
  - {id: W1, description: 用地指标不足, unit: 示例区/自然资源, raised_on: 2026-10-12, due: 2026-11-10}
  - {id: W2, description: 供电容量不够, unit: 示例区/工业信息化, raised_on: 2026-11-02, due: 2026-11-24}
  - {id: W3, description: 冷链车辆通行, unit: 示例区/商务, raised_on: 2026-11-18, due: 2026-11-26}
  - {id: W4, description: 贷款贴息, unit: 示例区/商务, raised_on: 2026-11-20, due: 2026-12-20}
  - {id: W5, description: 技工短缺, unit: 示例区/工业信息化, raised_on: 2026-09-01}
  - {id: W6, description: 排污许可, unit: 示例区/自然资源, raised_on: 2026-08-20, due: 2026-09-20}
  - {id: W7, description: 道路维修, raised_on: 2026-11-01, due: 2026-11-15}
  - {id: W8, description: 展位费用, unit: 区财政局, due: 2026-12-30}
  - id: W9
    description: 环评批复
    unit: 示例区/商务
    raised_on: 2026-10-01
    steps:
      - {kind: assigned, on: 2026-10-02}
      - {kind: resolved, on: 2026-10-06}
""")
