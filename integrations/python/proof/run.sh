#!/usr/bin/env bash
# The whole proof, one heavy part after another; needs Java 17, GNU time and an hour. QUALITY holds arguments of quality.py, which is left out without.
set -euo pipefail
cd "$(dirname "$0")"
python=../.cache/proof-venv/bin/python
[ -x "$python" ] || python3 -m venv ../.cache/proof-venv
"$python" -m pip install --quiet --disable-pip-version-check 'pyspark>=4,<5' pandas pyarrow 'datatrove[io]' orjson trafilatura justext lxml_html_clean
export PROOF_FOLDER=${PROOF_FOLDER:-$PWD/../.cache/proof}
rm -rf "$PROOF_FOLDER"
for part in single spark_local spark_cluster datatrove_local; do "$python" "$part.py"; done
"$python" overhead.py clean 1 6 3
"$python" overhead.py clean 8 6 3
"$python" overhead.py check 8 1 3
# shellcheck disable=SC2086
[ -z "${QUALITY:-}" ] || "$python" quality.py $QUALITY
"$python" report.py
