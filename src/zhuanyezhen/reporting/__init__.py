"""Writing a report down: one module and one function for each format, loaded when it is written in."""
