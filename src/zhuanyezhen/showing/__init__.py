"""All that is shown: typed HTML, the frame of a notebook's tables, and one file for each thing shown.

The labels and cells here are those of reports and charts, too. What a finding says is said in ``findings``,
which format a report has in ``reporting``, and nothing below this package knows of it (see ``shown``).
"""
