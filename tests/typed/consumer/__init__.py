"""A package of somebody else's, as strict type checkers see it: nothing but the public names of zhuanyezhen."""
