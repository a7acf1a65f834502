#!/usr/bin/env bash
# Makes .venv from the lock file, fetches the fonts and builds the pages; does nothing where they are there already.
# Sourced by run.sh, test.sh and campaign.sh with the working directory at the root of the project.

say_missing() { printf '缺少 %s。%s\nMissing: %s. %s\n' "$1" "$2" "$1" "$3" >&2; exit 2; }

find_python() {
    local name
    for name in "${ZHIBAO_PYTHON:-}" python3 python3.11 python3.12 python3.13; do
        [ -n "$name" ] || continue
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then printf '%s' "$name"; return; fi
    done
    say_missing "Python 3.11" "请先安装：apt-get install python3 python3-venv" "Install it: apt-get install python3 python3-venv"
}

install_python_packages() {
    local stamp=.venv/installed lock
    lock=$(cat requirements.lock pyproject.toml | sha256sum)
    if [ -x .venv/bin/zhibao ] && [ "$(cat "$stamp" 2>/dev/null)" = "$lock $PWD" ]; then return; fi
    local python
    python=$(find_python)
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        say_missing "python3-venv" "请先安装：apt-get install python3-venv" "Install it: apt-get install python3-venv"
    echo "安装 Python 组件… installing Python packages…" >&2
    # A folder that was moved has an environment that points to its old place.
    if [ -e .venv ] && ! .venv/bin/python -c 'import sys, pathlib; sys.exit(pathlib.Path(sys.prefix) != pathlib.Path.cwd() / ".venv")' 2>/dev/null; then
        rm -rf .venv
    fi
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock ||
        { echo "安装失败，请检查网络或软件源设置。Installing failed; check the network or the package index." >&2; exit 1; }
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
    printf '%s' "$lock $PWD" > "$stamp"
}

install_fonts() {
    if [ -d node_modules/@embedpdf/fonts-sc/fonts ] || [ -n "${ZHIBAO_FONTS:-}" ]; then return; fi
    if ! command -v npm >/dev/null 2>&1; then
        echo "未找到 npm（Node 20），不能安装中文字体：PDF 账单暂不可用，其余不受影响。" >&2
        echo "npm (Node 20) was not found, so the Chinese fonts are missing: no PDF bills, all else works." >&2
        return
    fi
    echo "安装中文字体… installing the Chinese fonts…" >&2
    npm ci --silent --no-audit --no-fund >/dev/null 2>&1 ||
        echo "字体安装失败：PDF 账单暂不可用。Installing the fonts failed: no PDF bills." >&2
}

# The digest of everything that the pages are made of.
pages_source() { find ui -type f -not -path '*/node_modules/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum; }

build_pages() {
    local pages=src/zhibao/web/pages stamp=ui/node_modules/.pages lock=ui/node_modules/.lock source
    source=$(pages_source)
    if [ -f "$pages/index.html" ] && [ -f "$pages/worker/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$source" ]; then return; fi
    if ! command -v npm >/dev/null 2>&1; then
        if [ -f "$pages/index.html" ]; then
            echo "未找到 npm（Node 20）：继续使用先前构建的界面，可能不是最新。" >&2
            echo "npm (Node 20) was not found: the pages built before are used; they may be out of date." >&2
        else
            echo "未找到 npm（Node 20），不能构建界面：接口可用，页面不可用。请先安装：apt-get install nodejs npm" >&2
            echo "npm (Node 20) was not found, so the pages are not built: the interface works, the pages do not. Install it: apt-get install nodejs npm" >&2
        fi
        return
    fi
    echo "构建界面… building the pages…" >&2
    if [ "$(cat "$lock" 2>/dev/null)" != "$(sha256sum < ui/package-lock.json)" ]; then
        (cd ui && npm ci --silent --no-audit --no-fund) >&2 ||
            { echo "界面组件安装失败，请检查网络或 npm 源设置。Installing the pages' packages failed; check the network or the npm registry." >&2; return 1; }
        sha256sum < ui/package-lock.json > "$lock"
    fi
    (cd ui && npm run --silent build -- --logLevel warn) >&2 || { echo "界面构建失败。Building the pages failed." >&2; return 1; }
    printf '%s' "$source" > "$stamp"
}
