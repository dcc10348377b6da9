"""Charts of programmes: responsibility, coverage, projects, problems and indicators."""
