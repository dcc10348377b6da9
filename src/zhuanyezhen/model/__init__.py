"""The domain objects: frozen, typed, without input, output or rules."""
