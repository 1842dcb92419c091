#!/usr/bin/env bash
# Installs the outside checkers that `npm run conformance` asks: Debian packages, npm packages and a Python library in
# ./tools, veraPDF from Maven. What is there already is left alone. A checker that cannot be had is skipped, and said so.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo"

declare -A package=([qpdf]=qpdf [pdftotext]=poppler-utils [mutool]=mupdf-tools [gs]=ghostscript [soffice]=libreoffice-writer-nogui [chromium]=chromium [java]=default-jre-headless [mvn]=maven [pandoc]=pandoc [xmllint]=libxml2-utils [xsltproc]=xsltproc [unzip]=unzip)
missing=()
for program in "${!package[@]}"; do
  command -v "$program" >/dev/null 2>&1 || missing+=("${package[$program]}")
done
if [ "${#missing[@]}" -gt 0 ]; then
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || echo "some packages could not be installed: ${missing[*]}"
fi

(cd "$here/tools" && npm ci --ignore-scripts --silent) || echo "the npm checkers could not be installed"

if [ ! -x "$here/tools/python/bin/python" ]; then
  python3 -m venv "$here/tools/python" && "$here/tools/python/bin/pip" install -q python-docx==1.2.0 || echo "python-docx could not be installed"
fi

version=1.28.2
if [ ! -f "$here/tools/verapdf.jar" ]; then
  mvn -q -B dependency:get -Dartifact=org.verapdf.apps:greenfield-apps:$version &&
    mvn -q -B dependency:copy -Dartifact=org.verapdf.apps:greenfield-apps:$version -DoutputDirectory="$here/tools" &&
    mv "$here/tools/greenfield-apps-$version.jar" "$here/tools/verapdf.jar" || echo "veraPDF could not be installed"
fi
exit 0
