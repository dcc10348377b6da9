"""Reading plans: blocks → outline → clauses → targets → plan."""
