"""Which texts of a table are figures, to be set and summed as such."""

from zhuanyezhen.pattern import regex

# 12, -3.5, 105%: but not 007 and no code of twelve digits, which are names
NUMBER = regex(r"(-?(?:0|[1-9][0-9]{0,10})(?:\.[0-9]{1,10})?)(%?)")
