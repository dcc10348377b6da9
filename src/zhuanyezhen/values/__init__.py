"""Values: each reads its own text and prints it back."""
