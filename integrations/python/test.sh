#!/usr/bin/env bash
# Types and tests of the Python package, in a virtual environment of its own; arguments go to pytest. Fails where that cannot be installed.
set -euo pipefail
cd "$(dirname "$0")"
[ -f ../../dist/cli.cjs ] || { echo "copydesk: dist/cli.cjs is not there; run npm run build first" >&2; exit 1; }
python=.cache/venv/bin/python
[ -x "$python" ] || python3 -m venv .cache/venv
"$python" -m pip install --quiet --disable-pip-version-check 'pytest>=8,<10' 'mypy>=1.10,<3'
"$python" -m mypy
exec "$python" -m pytest "$@"
