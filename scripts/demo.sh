#!/usr/bin/env sh
# Sets up and makes the report on the bundled examples in the folder out.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
.venv/bin/gpmi report examples -o out
