"""The program: `garden`, or `python -m garden`."""

import sys


def main() -> int:
    """Run Garden and return its exit code; ctrl+c ends it without a word, however early."""
    try:
        from garden.cli.main import main as run

        return run()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
