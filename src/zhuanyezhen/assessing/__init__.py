"""Who meets which criteria (对照认定标准摸底): conditions as data, three-valued verdicts, and what is lacking."""
