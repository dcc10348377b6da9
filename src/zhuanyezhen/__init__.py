"""Read, check and study specialty-town (专业镇) programmes."""
