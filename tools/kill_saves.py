"""Kill programs that save, at moments of chance, and look at what they leave: never half a file, nothing beside it.

Two processes of two threads each save one file without end, are killed together, and the file is loaded; then it is
saved once more, after which nothing else may stand in its folder. The kills are shared between JSON, YAML and Excel.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import zhuanyezhen as zyz

_SAVES = """
import sys, threading, zhuanyezhen as zyz
towns = tuple(zyz.Town(id=str(n), name="专业镇" * 20) for n in range(200))
programmes = [zyz.Programme(name=name, towns=towns) for name in ("甲", "乙")]
def save_without_end():
    while True:
        for programme in programmes:
            zyz.save(programme, sys.argv[1])
zyz.save(programmes[0], sys.argv[1])
print("ready", flush=True)
for _ in range(2):
    threading.Thread(target=save_without_end, daemon=True).start()
threading.Event().wait()
"""


def main() -> int:
    """Kill as often as asked; 0 where every file was whole and nothing was left behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    moments = random.Random(asked.seed)  # noqa: S311  (moments of a test, no secret)
    half = left = swept = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(asked.kills):
            path = Path(folder, f"p{('.json', '.yaml', '.xlsx')[number % 3]}")
            _kill_while_saving(path, moments.uniform(0, 0.2))
            half += not _is_whole(path)
            beside = len(list(Path(folder).iterdir())) - 1
            zyz.save(zyz.Programme(name="丙"), path)
            left += len(list(Path(folder).iterdir())) - 1
            swept += beside
            path.unlink()
            print(f"\r{number + 1}/{asked.kills}", end="", file=sys.stderr, flush=True)
    print(
        f"\n{asked.kills} kills: {half} half files, {swept} parts swept by the next save, {left} left after it"
    )
    return int(bool(half or left))


def _kill_while_saving(path: Path, pause: float) -> None:
    savers = [
        subprocess.Popen([sys.executable, "-c", _SAVES, str(path)], stdout=subprocess.PIPE) for _ in range(2)
    ]
    for each in savers:
        if each.stdout:
            each.stdout.readline()
    time.sleep(pause)
    for each in savers:
        each.kill()
    for each in savers:
        each.communicate()


def _is_whole(path: Path) -> bool:
    try:
        return zyz.load(path).name in {"甲", "乙"}
    except zyz.ZhuanyezhenError:
        return False


if __name__ == "__main__":
    sys.exit(main())
