"""What was checked, given back with the findings at the very words: the office's own file and nothing of it lost.

Workbooks are the business of ``exchange.excel.annotating``; a Word document is changed here, since its words are found
again only with its reader. Decided here: the copy is read again before it is handed out, and its text must be the same.
"""
