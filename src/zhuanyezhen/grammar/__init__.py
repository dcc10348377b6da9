"""The language of responsibility (牵头单位：, 按职责分工负责): words, labels, headings of tables, and how they combine.

What a text says is decided here; where in a document such texts stand, and what is made of them, is ``reading``'s.
"""
