"""The one table of English and Chinese terms: labels of headings, reports and the glossary.

Keys are the values the codelists of the model use. This module lies below the model, so it knows them
as plain text; a test compares the two.
"""

from collections.abc import Mapping
from types import MappingProxyType

ROLES: Mapping[str, str] = MappingProxyType(
    {"lead": "牵头单位", "cooperate": "配合单位", "responsible": "责任单位", "implement": "落实单位"}
)

LEVELS: Mapping[str, str] = MappingProxyType(
    {"national": "国家", "province": "省级", "prefecture": "市级", "county": "县级", "township": "乡级"}
)

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "party-organ": "党委部门",
        "government": "政府",
        "department": "政府部门",
        "branch-office": "派出机构（分局）",
        "township-government": "乡镇政府",
        "subdistrict-office": "街道办事处",
        "zone-committee": "开发区管委会",
        "public-institution": "事业单位",
        "mass-organisation": "群团组织、社会团体",
        "judicial-organ": "司法机关",
        "coordinating-body": "议事协调机构",
        "enterprise": "企业",
        "collective": "统称",
    }
)

HOWS: Mapping[str, str] = MappingProxyType(
    {
        "exact": "写法已收录",
        "prefix": "层级字头＋已收录写法",
        "shape": "按名称构成判断",
        "collective": "统称",
        "abbreviation": "简称",
        "misspelling": "疑有错字",
        "ambiguous": "指代不明",
        "unknown": "未收录",
    }
)

AREA_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "province": "省级行政区",
        "prefecture": "地级行政区",
        "county": "县（市、区）",
        "township": "乡镇街道",
        "zone": "开发区",
    }
)

TIERS: Mapping[str, str] = MappingProxyType(
    {"pool": "培育库", "county": "县级", "municipal": "市级", "provincial": "省级"}
)

CHANGES: Mapping[str, str] = MappingProxyType(
    {"recognised": "认定", "promoted": "晋级", "removed": "退出", "renamed": "更名"}
)

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "task_force": "工作专班",
        "goals": "建设目标",
        "indicators": "发展指标",
        "problems": "问题清单",
        "major_projects": "重大项目清单",
        "investment_list": "招商引资清单",
    }
)

PART_STATES: Mapping[str, str] = MappingProxyType(
    {"present": "有", "empty": "有（为零）", "partial": "不全", "missing": "缺"}
)

FORCES: Mapping[str, str] = MappingProxyType(
    {
        "in-force": "执行中",
        "uncertain": "起止日期不明",
        "coming": "尚未生效",
        "expired": "已到期",
        "none": "没有",
    }
)


DAMAGES: Mapping[str, str] = MappingProxyType(
    {
        "document-number": "文号残缺",
        "date": "日期残缺",
        "heading-number": "标题序号有误",
        "debris": "复制残留字符",
        "bracket": "括号不配对",
        "lost-digits": "数字漏写或丢失",
        "repetition": "同一句话重复",
        "invisible": "不显示的字符",
        "look-alike": "形近异码字",
    }
)

DISAGREEMENTS: Mapping[str, str] = MappingProxyType(
    {"leads": "牵头单位", "cooperating": "配合单位", "responsible": "责任单位", "deadline": "完成时限"}
)

UNREAD_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "ambiguous": "有两种读法",
        "clause": "责任条款不能识读",
        "deadline": "时限不能识读",
        "empty": "没有列出单位",
        "label": "有分工字样而未成条款",
        "name": "不像单位名称",
        "prose": "行文中的分工未能识读",
        "table": "表格中的单位未能归入任务",
    }
)

GROUNDS: Mapping[str, str] = MappingProxyType(
    {
        "stated": "台账写明",
        "task": "任务分工",
        "suggested": "任务分工（按文字推荐）",
        "industry": "产业归口",
        "region": "属地",
    }
)

STEPS: Mapping[str, str] = MappingProxyType(
    {"task-force": "工作专班", "office": "领导小组办公室", "leading-group": "领导小组"}
)

VERDICTS: Mapping[str, str] = MappingProxyType(
    {"covered": "已覆盖", "uncovered": "未覆盖", "unknown": "不能判断"}
)

POSTS: Mapping[str, str] = MappingProxyType(
    {"leader_post": "负责人职务", "office_at": "办公室所在单位", "members": "成员单位"}
)

PROJECT_STAGES: Mapping[str, str] = MappingProxyType(
    {
        "planned": "谋划",
        "negotiating": "洽谈",
        "signed": "签约",
        "started": "开工",
        "producing": "投产",
        "at-capacity": "达效",
    }
)

PROBLEM_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "collected": "收集",
        "accepted": "受理",
        "assigned": "交办",
        "handled": "办理",
        "reported": "反馈",
        "resolved": "办结",
        "verified": "验收",
        "revisited": "回访",
        "closed": "销号",
        "returned": "退回",
        "suspended": "挂起",
        "escalated": "提级",
    }
)

WEIGHTS: Mapping[str, str] = MappingProxyType({"ordinary": "一般", "major": "重大复杂"})

LEAD_STATUSES: Mapping[str, str] = MappingProxyType(
    {"lead": "线索", "negotiating": "洽谈", "signed": "签约", "landed": "落地", "dropped": "终止"}
)

DIRECTIONS: Mapping[str, str] = MappingProxyType({"higher": "越高越好", "lower": "越低越好"})

INDICATOR_KINDS: Mapping[str, str] = MappingProxyType(
    {"value": "数值", "count": "个数", "share": "占比", "qualitative": "定性"}
)

COMPARATORS: Mapping[str, str] = MappingProxyType(
    {
        "equal": "等于",
        "reach": "达到",
        "at-least": "不低于",
        "more-than": "超过",
        "at-most": "不超过",
        "less-than": "低于",
        "stable-at": "稳定在",
        "class": "级别达到",
    }
)

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "schema_version": "格式版本",
        "actual_output": "实际年产值",
        "agency": "发文机关代字",
        "aliases": "其他写法",
        "amount": "签约金额",
        "annual": "年均",
        "approximate": "约数",
        "area": "区划代码",
        "areas": "所在地代码",
        "arrived": "到位资金",
        "as_of": "截至日期",
        "as_written": "原文写法",
        "assignments": "责任分工",
        "at_least": "至少个数",
        "attachment": "附件写法",
        "attachment_source": "附件出处",
        "baseline": "基期值",
        "baseline_period": "基期",
        "batch": "批次",
        "binding": "是否约束性",
        "body": "正文写法",
        "by_convention": "按文件约定牵头",
        "candidates": "可能的单位",
        "category": "类别",
        "cell": "单元格",
        "chain_link": "产业链环节",
        "change": "增减",
        "characters": "责任分工文字字数",
        "channel": "渠道",
        "citations": "依据文件",
        "clauses": "责任条款原文",
        "code": "代码",
        "company": "目标企业",
        "comparator": "比较方式",
        "complete": "已列全的类型",
        "coverage_goal": "覆盖目标",
        "criteria": "认定标准",
        "damage": "文件损坏处",
        "day": "日",
        "deadline": "完成时限",
        "deadlines": "完成时限",
        "deputy_posts": "副职负责人职务",
        "description": "内容",
        "direction": "方向",
        "disagreements": "正文与附件不一致处",
        "document": "文件名称",
        "document_number": "文号",
        "due": "截止日期",
        "duties": "主要职责",
        "end": "结束位置",
        "ended_on": "终止日期",
        "expected_output": "预计年产值",
        "first_year": "起始年份",
        "former_names": "曾用名",
        "function": "职能",
        "further_functions": "其他职能",
        "goals": "建设目标",
        "holder": "承担者",
        "hosts": "所在县代码",
        "how": "识别方式",
        "id": "编号",
        "incomplete": "未列全的类型",
        "indicator": "指标",
        "indicators": "指标",
        "industry": "产业",
        "intended": "应为",
        "interpreting_unit": "解释单位",
        "invested": "已完成投资",
        "investment_leads": "招商引资线索",
        "investment_list": "招商引资清单",
        "issued_on": "成文日期",
        "issuer": "发文机关",
        "jurisdiction": "所属地区",
        "kept": "是否提供",
        "kind": "类型",
        "last_year": "截止年份",
        "lead_convention": "牵头约定",
        "leader_post": "负责人职务",
        "leading_group": "领导小组",
        "level": "层级",
        "liaison": "联络员职务",
        "major_projects": "重大项目清单",
        "measured_in": "计量单位",
        "meets": "例会周期",
        "members": "成员",
        "members_unread": "名单中未识读出单位的项数",
        "month": "月",
        "name": "名称",
        "note": "说明",
        "notes": "识读说明",
        "number": "序号",
        "observations": "指标值",
        "office_at": "办公室所在单位",
        "office_head": "办公室主任（按职务）",
        "on": "日期",
        "open_set": "未列全（等）",
        "origin": "名录来源",
        "others": "其他领导小组和专班",
        "paragraph": "段落或行",
        "parent": "上级代码",
        "part": "组成部分",
        "part_of": "隶属单位",
        "path": "上级标题",
        "period": "期间",
        "planned_on": "计划日期",
        "plans": "实施方案",
        "policies": "一镇一策",
        "policies_pending": "一镇一策未报送的专业镇",
        "problems": "问题",
        "project": "所属项目",
        "projects": "重大项目",
        "promises": "附件和承诺",
        "quantity": "数量",
        "raised_on": "提出日期",
        "reason": "原因",
        "relative": "年份未写",
        "restored": "补全字头",
        "role": "角色",
        "role_missing": "缺少分工用语",
        "roster": "名录",
        "rule": "重复规则",
        "sector": "行业",
        "serial": "序号",
        "sheet": "工作表",
        "signed_on": "签约日期",
        "source": "出处",
        "stage": "当前阶段",
        "stages": "各阶段日期",
        "start": "开始",
        "status": "文件状态",
        "steps": "办理记录",
        "succeeded_by": "承接单位",
        "successors": "后继代码",
        "targets": "目标",
        "task": "所属任务",
        "task_force": "工作专班",
        "tasks": "重点任务",
        "text": "文字",
        "tier": "梯次",
        "tiers": "梯次历史",
        "title": "标题",
        "total_investment": "总投资",
        "town": "专业镇",
        "towns": "专业镇",
        "unit": "责任单位",
        "units": "单位",
        "understanding": "识读率",
        "unread": "未能识读",
        "until": "下次日期",
        "upper": "上限",
        "valid_from": "起始日期",
        "valid_to": "终止日期",
        "value": "数值",
        "weight": "问题程度",
        "within": "期限",
        "within_unit": "期限单位",
        "year": "年",
        "years_ahead": "晚于文件的年数",
    }
)

CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "Area": "区域",
        "Assignment": "责任分工",
        "Citation": "依据文件",
        "CoverageGoal": "覆盖目标",
        "Criterion": "认定标准",
        "Damage": "文件损坏处",
        "Deadline": "完成时限",
        "Disagreement": "正文与附件不一致",
        "DocumentNumber": "发文字号",
        "Duty": "职责",
        "Finding": "发现的问题",
        "Indicator": "指标",
        "IndicatorTarget": "指标目标",
        "InvestmentLead": "招商引资线索",
        "LeadingGroup": "领导小组",
        "Member": "成员单位",
        "Observation": "指标值",
        "Plan": "实施方案",
        "Problem": "问题",
        "Programme": "专业镇工作",
        "Project": "重大项目",
        "Promise": "附件和承诺",
        "Quantity": "数量",
        "Report": "检查报告",
        "Roster": "名录",
        "Source": "出处",
        "Stage": "项目阶段",
        "Step": "办理记录",
        "Target": "目标",
        "Task": "重点任务",
        "TaskForce": "工作专班",
        "TierChange": "梯次变动",
        "Town": "专业镇",
        "TownPolicy": "一镇一策",
        "Unit": "单位",
        "Understanding": "识读率",
        "Unread": "未能识读",
        "Waiver": "豁免",
    }
)
