"""The script for atheris is no test: atheris is not installed."""

collect_ignore = ["atheris_readers.py"]
