"""Mends (修改建议) of a plan that need no judgement: what to write in place of what, and why.

Decided here: a mend is a proposal that somebody accepts or refuses. Those of one finding go together; those that would
leave it, or bring another, are not proposed: that is tried, by reading the mended text. What needs judgement stays a finding.
"""
