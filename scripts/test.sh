#!/usr/bin/env sh
# Sets up and runs the tests.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh dev
.venv/bin/python -m pytest
