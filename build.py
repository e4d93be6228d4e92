#!/usr/bin/env python3
"""The one command of Rumbo: it sets up what it needs, once, and does every task. It asks for Python 3.11."""

import sys

if sys.version_info < (3, 11):  # before the imports, which an older Python could not read
    sys.exit("build.py: Rumbo needs Python 3.11 or newer, and this is %d.%d." % sys.version_info[:2])

import argparse

from site_builder.tasks import locks, preview, quality, site, testing
from site_builder.tasks.console import Failure

INTERRUPTED = 130  # what shells return after Ctrl-C


def parser() -> argparse.ArgumentParser:
    """Describe the commands; each one's help is the first line that CONTRIBUTING explains."""
    top = argparse.ArgumentParser(prog="build.py", description="Build, preview, test and measure Rumbo.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="build, then serve on this machine with live reload")
    serve.add_argument("--port", type=int, default=8000, help="port on this machine (default: 8000)")
    commands.add_parser("site", help="build the site into site/")
    commands.add_parser("test", help="run the tests; what follows goes to pytest", add_help=False)
    check = commands.add_parser("check", help="lint, formatting and types, for Python and TypeScript")
    check.add_argument("--fix", action="store_true", help="first mend what the tools can mend")
    commands.add_parser("bench", help="measure boot, answers, bytes and build time", add_help=False)
    commands.add_parser("lock", help="write the lock files again with the newest versions allowed")
    return top


def perform(arguments: list[str]) -> None:
    """Do one command."""
    passed_on = arguments[1:] if arguments[:1] in (["test"], ["bench"]) else []
    options = parser().parse_args(arguments[: len(arguments) - len(passed_on)])
    match options.command:
        case "serve":
            preview.serve(options.port)
        case "site":
            site.build()
        case "test":
            testing.test(passed_on)
        case "check":
            quality.check(fix=options.fix)
        case "bench":
            testing.bench(passed_on)
        case "lock":
            locks.lock()


def main() -> int:
    """Perform what the command line asks and return the exit code."""
    try:
        perform(sys.argv[1:])
    except Failure as failure:
        print(failure.report(), file=sys.stderr)
        return failure.code
    except KeyboardInterrupt:
        print("\nbuild.py: stopped.", file=sys.stderr)
        return INTERRUPTED
    return 0


if __name__ == "__main__":
    sys.exit(main())
