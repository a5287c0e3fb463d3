"""`make bench`: every part, or those named. `--json` prints the lines as JSON."""

import argparse
import dataclasses
import importlib
import json
import sys

from tests.benchmarks.measure import Line, table

PARTS = ("store", "start", "grid", "map", "roster", "paper", "bulk", "text")


def main() -> int:
    """Run the parts asked for and print their lines."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="which parts to run; all when none is named")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    asked = parser.parse_args()
    lines: list[Line] = []
    for part in asked.parts or PARTS:
        print(f"… {part}", file=sys.stderr, flush=True)
        lines += importlib.import_module(f"tests.benchmarks.{part}").lines()
    if asked.json:
        print(json.dumps([{**dataclasses.asdict(line), "ratio": line.ratio} for line in lines], indent=1))
    else:
        print(table(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
