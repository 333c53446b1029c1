#!/usr/bin/env bash
# transcript.sh PROGRAM TRANSCRIPT: runs the commands of a transcript again and compares.
#
#   $ commonplace chekc        a command, run by bash in a directory with content/, templates/, assets/
#   | text                     a line it wrote to the standard output
#   ! text                     a line it wrote to the standard error
#   = 2                        its exit code, unless that is 0
#
# Any other line is a remark. The directory's own name is shown as DIR, the number of pages and files
# of a site, which changes with every new kind of page, as N. With UPDATE_GOLDEN=1 the
# transcript is rewritten as it is now. Beside the program itself a transcript may use `as_another`,
# which runs a command as somebody who is not the superuser, to whom every file is readable.
set -euo pipefail

program=$(realpath "$1")
transcript=$(realpath "$2")
project=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d)
trap 'chmod -R u+rwX "$scratch"; rm -rf "$scratch"' EXIT

mkdir "$scratch/bin" "$scratch/work"
cp "$program" "$scratch/bin/commonplace"
mkdir "$scratch/bin/browser"
echo '"search"' >"$scratch/bin/browser/search-0123456789.js"
cp -r "$(dirname "$program")/faces" "$scratch/bin/faces"
cp -r "$project/tests/build/base" "$scratch/work/content"
cp -r "$project/templates" "$scratch/work/templates"
mkdir "$scratch/work/assets"
echo 'body {}' >"$scratch/work/assets/style.css"
chmod -R a+rX "$scratch"
cat >"$scratch/bin/as_another" <<'END'
#!/bin/sh
if [ "$(id -u)" = 0 ]; then exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; fi
exec "$@"
END
chmod +x "$scratch/bin/as_another"

shown() {
  sed -E -e "s|$scratch/work|DIR|g; s/^/$1 /; s/ \$//" \
    -e 's/[0-9]+ pages(;| added)/N pages\1/g; s/[0-9]+ (search|other) files/N \1 files/g' \
    "$2"
}

run() {
  local code=0
  (cd "$scratch/work" && env -i ${LSAN_OPTIONS:+LSAN_OPTIONS="$LSAN_OPTIONS"} PATH="$scratch/bin:$PATH" HOME="$scratch" LC_ALL=C TERM=xterm \
    bash -c "$1" >"$scratch/out" 2>"$scratch/err" </dev/null) || code=$?
  shown '|' "$scratch/out"
  shown '!' "$scratch/err"
  if [ "$code" != 0 ]; then echo "= $code"; fi
}

while IFS= read -r line; do
  case $line in
    '$ '*) echo "$line"; run "${line#??}" ;;
    '|'* | '!'* | '='*) ;;
    *) echo "$line" ;;
  esac
done <"$transcript" >"$scratch/now"

if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  cp "$scratch/now" "$transcript"
else
  diff -u "$transcript" "$scratch/now"
fi
