"""``python -m readability_gpmi`` is the command line."""

from readability_gpmi.cli import main

main()
