"""What a lower plan takes up of an upper one: ``align`` asks, ``Alignment`` answers with links and targets."""
