#!/usr/bin/env sh
# Builds the wheel, installs it in a fresh environment outside the checkout, and analyses one contract there.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd)
away=$(mktemp -d)
trap 'rm -rf "$away"' EXIT
.venv/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$away" .
"${PYTHON:-python3}" -m venv "$away/venv"
"$away/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$away"/readability_gpmi-*.whl
cp -r "$root/examples" "$away/examples"
cd "$away"
# No network from here on: whatever opens a connection fails.
cat > offline.py <<'PY'
import pathlib, runpy, socket, sys

def refuse(*_: object) -> None:
    raise OSError("no network")

socket.socket.connect = refuse
contract = next(pathlib.Path("examples/nl").glob("*.docx"))
sys.argv = ["gpmi", "analyze", str(contract), "--format", "html", "-o", "contract.html"]
runpy.run_module("readability_gpmi", run_name="__main__")
PY
venv/bin/python offline.py
test -s contract.html
echo "wheel: 1 contract analysed offline, outside the checkout"
