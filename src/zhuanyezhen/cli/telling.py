"""What the command line says beside its answer: on the error stream, with nothing in it that would act on the screen."""

import sys

from zhuanyezhen.escaping import visible


def tell(text: str) -> None:
    """Write to the error stream, line breaks kept, all else that is no character for the eye made visible."""
    if sys.stderr is not None:
        sys.stderr.write("\n".join(map(visible, text.split("\n"))))
        sys.stderr.flush()
