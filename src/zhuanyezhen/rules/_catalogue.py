"""The catalogue: every rule, listed by hand. Codes are never reused."""

from zhuanyezhen.rules import plan_quality, reading, responsibility, unit_names, waivers
from zhuanyezhen.rules._rule import Rule

catalogue: tuple[Rule, ...] = (
    reading.clause_not_understood,
    reading.damaged_number_or_date,
    reading.heading_number,
    reading.copy_debris,
    reading.unbalanced_brackets,
    unit_names.several_names,
    unit_names.probable_misspelling,
    unit_names.unknown_unit,
    unit_names.ambiguous_name,
    unit_names.prefix_restored,
    unit_names.same_function_different_kind,
    responsibility.task_without_unit,
    responsibility.task_without_lead,
    responsibility.lead_also_cooperates,
    responsibility.listed_twice,
    responsibility.several_leads,
    responsibility.role_word_missing,
    responsibility.not_a_member,
    responsibility.member_without_task,
    responsibility.open_set,
    responsibility.unknown_collective,
    responsibility.lead_load,
    plan_quality.task_without_deadline,
    plan_quality.task_without_target,
    plan_quality.no_number_or_date,
    plan_quality.draft,
    plan_quality.deadline_outside_period,
    plan_quality.promised_part_missing,
    waivers.waiver_expired,
    waivers.waiver_unused,
)
WAIVER_RULES = frozenset({waivers.waiver_expired.code, waivers.waiver_unused.code})
