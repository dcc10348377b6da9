"""RDG: what copying left in the text, brackets without a partner, and numbers of headings out of order."""
