#!/usr/bin/env bash
# 一条命令：安装，建立桃源演示数据，走完“从订单到账单”，再算浙江 2025 年 7 月的账单（暂定），九个案件从报案办到支付，今日待办，独立稽核，启动服务。
# One command: install, make the demo home, play the journey from orders to a bill, Zhejiang's bill (provisional),
# nine injuries from the report to the payment, work that waits today, the independent audit, and the server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. tools/install.sh

serve=yes
for word in "$@"; do
    case "$word" in
        --no-serve) serve=no ;;
        -h | --help) echo "./run.sh [--no-serve]"; exit 0 ;;
        *) echo "不认识的选项 $word。Unknown option $word." >&2; exit 2 ;;
    esac
done

install_python_packages
install_fonts
if [ "$serve" = yes ]; then build_pages; fi

zhibao=.venv/bin/zhibao
scale=${ZHIBAO_DEMO_SCALE:-20000}
step() { printf '\n── %s\n' "$1"; }

step "桃源：一个虚构的省份 / Taoyuan, a fictional province"
"$zhibao" init --place taoyuan --demo
step "桃源 2025 年 7 月：登记、载入、结账、调整，与正确答案核对 / the month is played and held against its truth"
"$zhibao" demo month --place taoyuan --month 2025-07 --scale "$scale" --seed 7
step "桃源的账单 / Taoyuan's bill"
"$zhibao" contributions bill --month 2025-07 --place taoyuan
step "浙江 2025 年 7 月（生成的订单） / Zhejiang, July 2025 (generated orders)"
"$zhibao" init --place zhejiang --demo
"$zhibao" demo month --place zhejiang --month 2025-07 --scale "$scale" --seed 7
step "浙江的账单：暂定 / Zhejiang's bill: provisional"
"$zhibao" contributions bill --month 2025-07 --place zhejiang

step "九个案件：从报案到最后一分钱 / nine injuries, from the report to the last fen"
"$zhibao" demo injuries
step "今日待办：每个岗位都有可办的案件 / work that waits today for every post"
"$zhibao" demo desk
step "每日封签：全部操作链的链头 / the seal of the day over the heads of all chains"
"$zhibao" acts seal
step "独立稽核 / the independent audit"
"$zhibao" audit

if [ "$serve" = yes ]; then
    exec "$zhibao" serve --port "${ZHIBAO_PORT:-8000}"
fi
