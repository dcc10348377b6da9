"""Office files (.xlsx, .docx) changed in place: parts as bytes, and changes cut in between them.

Decided here: what is not changed is carried over byte for byte, for no library writes back all that it read. What the
parts mean is the business of the rooms that change them.
"""
