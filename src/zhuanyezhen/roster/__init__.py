"""Rosters: the county-level divisions of China as data, and development zones from a user's table."""
