"""A workbook given back with its findings in it: the office's own file, and nothing of it lost.

Decided here: the package (.xlsx) is changed where something is added and nowhere else. openpyxl makes what is added
(notes, the sheet of findings, their formats); the office's own parts never go through it, since it would drop what
it does not know: last values of formulas, shapes, drop-downs of Excel 2010, sizes of notes, slicers. What is no such
package (.xls, .ods, .csv) is copied into a new workbook first, and that is said.

Reading ledgers is the business of the rooms beside this one.
"""
