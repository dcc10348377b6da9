"""Workbooks (.xlsx; .xls, .ods and .csv are read): one sheet a ledger, Chinese headings, exact both ways."""
