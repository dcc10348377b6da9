"""Programme files: read strictly, written canonically, described by a JSON Schema."""
