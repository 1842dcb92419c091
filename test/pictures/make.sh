#!/usr/bin/env bash
# Makes the pictures of the README out of the example volume in out/ (npm run compendium). Needs pdftoppm and pdftotext
# (poppler-utils), soffice (LibreOffice) and convert (ImageMagick).
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-out}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The first page of a PDF on which the words stand at the beginning of a line.
page_with() {
  local count page
  count=$(pdfinfo "$1" | awk '/^Pages/ { print $2 }')
  for page in $(seq "$count"); do
    if pdftotext -layout -f "$page" -l "$page" "$1" - | grep -Eq "^ *$2"; then
      echo "$page"
      return
    fi
  done
  echo "no page of $1 has “$2”" >&2
  return 1
}

picture() {
  local page
  page=$(page_with "$1" "$2")
  pdftoppm -r 72 -png -singlefile -f "$page" -l "$page" "$1" "$work/$3"
  convert "$work/$3.png" -strip -bordercolor '#c8c8c8' -border 1 -colors 32 "PNG8:test/pictures/$3.png"
}

soffice --headless --convert-to pdf --outdir "$work" "$out/standing-with-ukraine/declaration-489.docx" > /dev/null
picture "$out/standing-with-ukraine.pdf" 'DECLARATION 489' declaration
picture "$out/standing-with-ukraine.pdf" '27\. +Recalling' references
picture "$work/declaration-489.pdf" 'DECLARATION 489' word
