#!/usr/bin/env python3
"""A build whose evaluator is deliberately wrong doesn't prove a review.

wrong_evaluator.py --program FILE --wrong FILE
The review is frozen by the right program, so that the wrong one comes to another answer.
"""

import argparse
import pathlib
import sys

from sandbox import Sandbox, commands_with


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--wrong", type=pathlib.Path, required=True)
    arguments = parser.parse_args()

    wrong = commands_with(arguments.wrong) / "tassei"
    verify = "--db team.db review verify FY2025"
    failures = []
    with Sandbox(commands_with(arguments.program)) as sandbox:
        sandbox.run("tassei demo team.db -q && tassei --db team.db -q review freeze FY2025"
                    " --at FY2025 --all-teams")
        for program, expected, says in (("tassei", 0, "identical"), (wrong, 3, "since: frozen is")):
            out, err, status = sandbox.run(f"{program} {verify}")
            if status != expected or says not in out:
                failures.append(f"{program}: exit status {status}, not {expected}\n{out}{err}")
    for failure in failures:
        print(failure)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
