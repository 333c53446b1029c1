#!/usr/bin/env bash
# Builds two made-up sites and says what each cost, beside the floor of copying the result:
# 100 documents of 6,000 words (many long texts) and 10,000 of 1,200 (many texts).
#
#   bench/run.sh [PROGRAM]      default build/commonplace
set -euo pipefail
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
program=$(realpath "${1:-$here/../build/commonplace}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s.%N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.2f", to - from }'; }
# Peak memory, where the tool that measures it is there.
measured=()
[[ -x /usr/bin/time ]] && measured=(/usr/bin/time -f 'peak memory %M KB, %U s user, %S s system')

bench() {
  local documents=$1 words=$2 content=$work/$1/content site=$work/$1/site begin first again copied
  node "$here/generate.mjs" "$content" "$documents" "$words"
  echo "== $documents documents of $words words ($(du -sm "$content" | cut -f1) MB)"
  local build=("$program" build --content "$content" --templates "$here/../templates" --assets "$here/../assets"
    --output "$site" --today 2026-01-02)
  begin=$(now); "${measured[@]}" "${build[@]}" --timings; first=$(since "$begin")
  begin=$(now); "${build[@]}" >/dev/null; again=$(since "$begin")
  begin=$(now); cp -r "$site" "$work/copy"; copied=$(since "$begin")
  awk -v first="$first" -v again="$again" -v copied="$copied" 'BEGIN {
    printf "build %s s; again, nothing changed, %s s; copying the site %s s; build / copy %.1f\n\n",
      first, again, copied, first / copied }'
  mv "$work/copy" "$work/copy_$documents"  # removing many files slows down the making of the next
}

bench 100 6000
bench 10000 1200
