#!/usr/bin/env bash
# 全部检查：风格、类型、单元、性质、房规与文档测试，SQLite 与真实的 PostgreSQL 各一遍。
# All checks: style, types, unit, property, house and docs tests, on SQLite and on a real PostgreSQL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. tools/install.sh
install_python_packages
install_fonts
build_pages

.venv/bin/ruff check --quiet src tests bench
.venv/bin/mypy
if [ -d ui/node_modules ]; then
    (cd ui && npm run --silent check && npm test --silent -- --reporter dot)
else
    echo "界面的检查未运行：缺少 npm（apt-get install nodejs npm）。The pages were not checked: npm is missing (apt-get install nodejs npm)." >&2
fi
exec .venv/bin/python -m pytest -n "${ZHIBAO_TEST_PROCESSES:-2}" --dist loadfile --no-loadscope-reorder -m "not branches" "$@"
