#!/usr/bin/env bash
# Puts the source of SQLite into DIRECTORY, for the search module of the browser (src/browser/).
#
#   tools/sqlite_source.sh DIRECTORY
#
# The source is that of Debian's package: the version that the program itself is linked with, with Debian's
# corrections. The amalgamation would not do, since the parser is made anew without the statements that searches
# never use. apt fetches and checks it, in a state of its own: its lists, its cache and its sources are files of
# a directory that is removed again, so nothing of the machine's apt changes and no administrator is needed.
# The sources are those of the machine, asked for source packages.
#
# DIRECTORY/stamp says what is there: a directory that has one is complete and is left as it is.
set -euo pipefail

version=3.40.1
# Of sqlite3_3.40.1.orig.tar.xz, as Debian's signed list of source packages has it.
sha256=aaa776260ab4dc976db34aa7891819484c8676b5b2783123ebc6301e2ca5d655
# What is kept: the C code, what makes code, and the files that tool/mksqlite3h.tcl reads.
kept=(src tool ext VERSION manifest manifest.uuid)

destination=${1:?usage: tools/sqlite_source.sh DIRECTORY}
log=$destination.log

fail() {
  {
    echo "the source of SQLite $version could not be had: $1"
    echo "without it a site is built without search in the browser: \`make SEARCH=off\`, or"
    echo "\`cmake -DCOMMONPLACE_BROWSER_SEARCH=OFF\` in a build of your own"
  } >&2
  exit 1
}

# The stamp begins with the hash of this script, so a script that has changed does its work again.
own_hash=$(sha256sum "${BASH_SOURCE[0]}" | cut -d ' ' -f 1)
if [[ -f $destination/stamp && $(head -n 1 "$destination/stamp") == "$own_hash" ]]; then
  # Builds compare times. A stamp that is new enough keeps its own, or all that is made of the source would be made again.
  [[ $destination/stamp -nt ${BASH_SOURCE[0]} ]] || touch "$destination/stamp"
  exit 0
fi

for command in apt-get apt-cache apt-config; do
  command -v "$command" >/dev/null || fail "this machine has no $command, which fetches it"
done
for command in patch xz tar; do
  command -v "$command" >/dev/null || fail "\`$command\` is missing, which unpacks or corrects it"
done

mkdir -p "$(dirname "$destination")"
destination=$(realpath -m "$destination")
work=$(mktemp -d "$destination.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{apt/lists/partial,apt/cache/archives/partial,apt/sources,download,debian,tree}
: >"$log"

# A file of sources as apt has had it for long: one line each.
lines_for_source() { sed -nE '/cdrom:/d; s/^[[:space:]]*deb(-src)?[[:space:]]+/deb-src /p' "$1"; }

# And as it is now: paragraphs of fields. Those that are switched off stay out.
paragraphs_for_source() {
  awk 'BEGIN { RS = ""; ORS = "\n\n"; FS = "\n" }
    {
      enabled = 1; paragraph = ""; is_source = 0
      for (i = 1; i <= NF; ++i) {
        field = tolower($i)
        if (field ~ /^#/) continue
        if (field ~ /^enabled:[ \t]*(no|false|without|off|disable|0)[ \t]*$/) enabled = 0
        if (field ~ /^types:/) { is_source = field ~ /[ \t:]deb/; $i = "Types: deb-src" }
        paragraph = paragraph $i "\n"
      }
      if (enabled && is_source) print paragraph
    }' "$1"
}

eval "$(apt-config shell source_list Dir::Etc::sourcelist/f source_parts Dir::Etc::sourceparts/d)"
number=0
for file in "$source_list" "${source_parts%/}"/*.list "${source_parts%/}"/*.sources; do
  [[ -r $file && -f $file ]] || continue
  number=$((number + 1))
  case $file in
    *.sources) paragraphs_for_source "$file" >"$work/apt/sources/$number.sources" ;;
    *) lines_for_source "$file" >"$work/apt/sources/$number.list" ;;
  esac
done
find "$work/apt/sources" -type f -size +0 | grep -q . || fail "apt has no package sources on this machine"

in_private=(
  -o Dir::State="$work/apt" -o Dir::State::lists="$work/apt/lists" -o Dir::Cache="$work/apt/cache"
  -o Dir::State::status=/var/lib/dpkg/status
  -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/apt/sources"
  -o Acquire::Languages=none
)
# For an administrator apt would download as a user who may not write here.
((EUID != 0)) || in_private+=(-o APT::Sandbox::User=root)

# A source of somebody else's may have no source packages, or not answer: then update fails in part, and what
# counts is whether the package is there.
apt-get "${in_private[@]}" -q update >>"$log" 2>&1 || true
versions=$(apt-cache "${in_private[@]}" showsrc --only-source sqlite3 2>>"$log" | sed -n 's/^Version: //p' | sort -uV || true)
[[ -n $versions ]] || fail "no package source that apt can reach has it (what apt said is in $log)"
newest=$(grep -E "^${version//./\\.}-" <<<"$versions" | tail -n 1) ||
  fail "the package sources of this machine have $(paste -sd ' ' <<<"$versions")"

(cd "$work/download" && apt-get "${in_private[@]}" -q source --download-only --only-source "sqlite3=$newest") >>"$log" 2>&1 ||
  fail "apt could not download it (what it said is in $log)"
original=$work/download/sqlite3_$version.orig.tar.xz
corrections=$work/download/sqlite3_$newest.debian.tar.xz
[[ -f $original && -f $corrections ]] || fail "Debian's package $newest is made of other files than expected"
[[ $(sha256sum "$original" | cut -d ' ' -f 1) == "$sha256" ]] || fail "what was downloaded has another SHA-256 than expected"

# -m: what changed is newer than what was compiled from the source before.
tar -xJmf "$original" -C "$work/tree" --strip-components=1 >>"$log" 2>&1 || fail "it could not be unpacked (see $log)"
tar -xJf "$corrections" -C "$work/debian" --strip-components=1 >>"$log" 2>&1 || fail "it could not be unpacked (see $log)"

# Debian's patches to code that is compiled here. The others change how Debian builds its packages, or parts that
# are left out.
is_of_code() { grep -qE '^(---|\+\+\+) [^/]+/(src|ext/fts5|tool)/' "$1"; }

applied=() left_out=()
while read -r name _; do
  [[ -n $name && $name != \#* ]] || continue
  if is_of_code "$work/debian/patches/$name"; then
    patch -d "$work/tree" -p1 --batch --forward <"$work/debian/patches/$name" >>"$log" 2>&1 ||
      fail "Debian's patch $name does not apply (see $log)"
    applied+=("$name")
  else
    left_out+=("$name")
  fi
done <"$work/debian/patches/series"

mkdir "$work/made"
for part in "${kept[@]}"; do mv "$work/tree/$part" "$work/made/"; done
{
  echo "$own_hash"
  echo "Debian's sqlite3 $newest"
  printf 'with %s\n' "${applied[@]}"
  printf 'without %s\n' "${left_out[@]}"
} >"$work/made/stamp"
rm -rf "$destination"
mv -T "$work/made" "$destination"
rm -f "$log"
