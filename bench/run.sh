#!/bin/sh
# Run every measurement and print one Markdown table for the README.
#   bench/run.sh [--scale full|small] [--tmp FOLDER]
# Full takes about an hour on two cores and up to 40 GB in the temporary folder; small takes some minutes.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
[ -x "$python" ] || { echo "没有 .venv，请先运行 ./run.sh / there is no .venv: run ./run.sh first" >&2; exit 2; }
rm -f bench/out/*.json
for part in orders month alternatives; do
    echo "== $part" >&2
    "$python" "bench/$part.py" "$@" >&2
done
exec "$python" bench/table.py
