"""What plans and ledgers say as of a date: clocks, rates and paths; and what falls due between two days."""
