#!/usr/bin/env bash
# Installs the program into a directory of its own and builds a site with nothing else at hand: it must be the site that
# the program builds where it was made, and nothing may be missing.
#
#   installed.sh CMAKE BUILD PROJECT
set -euo pipefail
cmake=$1 build=$2 project=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$cmake" --install "$build" --prefix "$work/prefix" >/dev/null
cp -r "$project/tests/site/fixture/content" "$work/content"
cd "$work"
prefix/bin/commonplace build --output site --today 2024-01-02 >said 2>&1 || { cat said; exit 1; }
if grep -i warning said; then exit 1; fi

"$build/commonplace" build --output expected --today 2024-01-02 \
  --templates "$project/templates" --assets "$project/assets" >/dev/null 2>&1
diff -r expected site
for wanted in 'assets/search-*.js' 'assets/search/core-*.bin' 'assets/fonts/*.woff2' 'assets/site-*.css' favicon.ico \
  card.png 'assets/apple-touch-icon-*.png' manifest.json .nojekyll; do
  compgen -G "site/$wanted" >/dev/null || { echo "the site has no $wanted"; exit 1; }
done
test -s prefix/share/doc/commonplace/LICENSE
