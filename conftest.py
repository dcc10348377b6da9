"""Runs the Python blocks of the documentation as tests, and sets Hypothesis and the language up."""

import os

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.markdown.skip import SkipParser

from zhuanyezhen import isolated

# What reads PDF and .xls runs in the tests' own process, where its lines are counted; tests/test_isolated.py starts children.
isolated.ENABLED = False

settings.register_profile("default", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "default")

# The command line speaks the language of the locale: what tests and pages show is the default, Chinese.
for name in ("LC_ALL", "LC_MESSAGES"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "README.zh.md", "docs/*.md", "docs/*/*.md"],
).pytest()
