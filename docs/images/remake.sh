#!/bin/sh
# Remakes report.png and receipt.png from what `make run` has left in $GOUJI_HOME (or in the folder given).
# Needs LibreOffice Writer, poppler-utils, Chromium and Chinese fonts (Debian: fonts-noto-cjk); nothing else in the project does.
set -eu
home=$(realpath "${1:-${GOUJI_HOME:-var}}")
here=$(realpath "$(dirname "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

soffice --headless --convert-to pdf --outdir "$work" "$home/reports/2023/630100.docx" >/dev/null
page=1
while ! pdftotext -f "$page" -l "$page" "$work/630100.pdf" - | grep -q 申请人情况; do page=$((page + 1)); done
pdftoppm -png -gray -r 84 -f "$page" -l "$page" -singlefile "$work/630100.pdf" "$here/report"

receipt=$(grep -l 退回修改 "$home"/drop/630106/回执/*.html | sort | head -n 1)
cp "$receipt" "$work/receipt.html"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=960,1180 \
  --screenshot="$here/receipt.png" "file://$work/receipt.html" 2>/dev/null
