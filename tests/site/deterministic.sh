#!/usr/bin/env bash
# Builds one content under many circumstances; every site must be the first, byte for byte.
#
#   deterministic.sh PROGRAM PROJECT
set -euo pipefail
program=$(realpath "$1")
project=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

# build NAME FROM [VARIABLE=VALUE...] [OPTION...]: builds the copy of the project at FROM into
# $work/NAME and compares it with the first.
build() {
  local name=$1 from=$2 variables=()
  shift 2
  while [[ ${1-} == [A-Z]*=* ]]; do variables+=("$1"); shift; done
  env "${variables[@]}" "$program" build --content "$from/content" --templates "$from/templates" --assets "$from/assets" \
    --output "$work/$name" --today 2026-01-02 "$@" >"$work/$name.log" 2>&1 \
    || { echo "$name: the build failed"; cat "$work/$name.log"; exit 1; }
  [[ $name == first ]] && return
  if diff -rq "$work/first" "$work/$name"; then echo "$name: the same"; else faults=1; fi
}

# Files made in the opposite order lie in another order in their directory.
copy_backwards() {
  (cd "$project" && find content templates assets -type f | LC_ALL=C sort -r) | while read -r file; do
    mkdir -p "$work/copy/$(dirname "$file")"
    cp "$project/$file" "$work/copy/$file"
  done
}

build first "$project" --jobs 1
build two_threads "$project" --jobs 2
build seven_threads "$project" --jobs 7
# Unicode libraries read these names even where the system has no such locale.
for locale in C.UTF-8 tr_TR.UTF-8 sv_SE.UTF-8; do build "locale_$locale" "$project" LC_ALL="$locale"; done
build far_east "$project" TZ=Pacific/Kiritimati
build far_west "$project" TZ=America/Los_Angeles
cd /
build elsewhere "$project"
cd "$project"
build relative .
copy_backwards
build copied "$work/copy"
build first_again "$project"
cp -r "$work/first" "$work/over_itself"
build over_itself "$project"

# A comparison that sees nothing would call anything the same.
echo changed >>"$work/first_again/index.html"
if diff -rq "$work/first" "$work/first_again" >/dev/null; then echo "the comparison is blind"; faults=1; fi
exit $faults
