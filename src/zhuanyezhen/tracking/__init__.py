"""What plans and ledgers say as of a date: clocks, rates and paths; what falls due, and what each unit is to be told."""
