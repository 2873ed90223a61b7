"""Run the command line as ``python -m zi_site``."""

from zi_site.cli.main import main

if __name__ == "__main__":
    main()
