#!/usr/bin/env sh
# Makes the virtual environment .venv with the library in it. Give "dev" to add what the tests need.
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || {
    echo "Python 3.11, 3.12 or 3.13 is needed. Name one like this: PYTHON=python3.12 sh $0" >&2
    exit 2
}
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".${1:+[$1]}"
