"""``python -m zhuanyezhen`` is the command line."""

import sys

from zhuanyezhen.cli import main

sys.exit(main())
