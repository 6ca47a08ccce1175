#!/usr/bin/env bash
# ./tests/dieharder.sh [STREAM…]         dieharder's whole battery over the raw random bits; hours of one core a stream
#   ./tests/dieharder.sh                 all three streams: rows, fields, seeds (Randomness/RawStream.cs says what they are)
#   ./tests/dieharder.sh again [STREAM…] only repeats, with other seeds, what a kept battery calls WEAK and has no repeat yet
# What it says is kept in tests/CodeSynth.Benchmarks/results/dieharder. Of right bits one p-value in a hundred is WEAK, so each WEAK is tried again with a seed
# of its own; a FAILED, or one that is WEAK again, ends with 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/setup.sh

benchmarks=tests/CodeSynth.Benchmarks
results=$benchmarks/results/dieharder
again_only=
if [ "${1:-}" = again ]; then again_only=1; shift; fi
[ $# -gt 0 ] || set -- rows fields seeds

stream() { dotnet "$benchmarks/bin/Release/net10.0/CodeSynth.Benchmarks.dll" stream "$1" "$2"; }

# The options of a test by its name; dieharder prints the one and takes the other.
options_of() {
  local -A numbers=(
    [diehard_birthdays]=0 [diehard_operm5]=1 [diehard_rank_32x32]=2 [diehard_rank_6x8]=3 [diehard_bitstream]=4 [diehard_opso]=5 [diehard_oqso]=6 [diehard_dna]=7
    [diehard_count_1s_str]=8 [diehard_count_1s_byt]=9 [diehard_parking_lot]=10 [diehard_2dsphere]=11 [diehard_3dsphere]=12 [diehard_squeeze]=13 [diehard_sums]=14
    [diehard_runs]=15 [diehard_craps]=16 [marsaglia_tsang_gcd]=17 [sts_monobit]=100 [sts_runs]=101 [sts_serial]=102 [rgb_bitdist]=200 [rgb_minimum_distance]=201
    [rgb_permutations]=202 [rgb_lagged_sum]=203 [rgb_kstest_test]=204 [dab_bytedistrib]=205 [dab_dct]=206 [dab_filltree]=207 [dab_filltree2]=208 [dab_monobit2]=209)
  printf -- '-d %s -n %s' "${numbers[$1]}" "$2"
}

# battery STREAM: the head says which bits these are, so that a test can tell when they are no longer ours.
battery() {
  local file=$results/$1.txt
  say "Running the battery over $1 …"
  {
    printf '# stream %s 1 | dieharder -a -g 200\n' "$1"
    printf '# sha256 of the first 262144 bytes: %s\n' "$(stream "$1" 1 | head -c 262144 | sha256sum | cut -d ' ' -f 1)"
    stream "$1" 1 | dieharder -a -g 200
  } >"$file.part"
  mv "$file.part" "$file"
}

# again STREAM: each WEAK line of the battery, in a run of its test alone, with another seed; a far one, because that of a neighbour has the same words one place on.
again() {
  local file=$results/$1.txt seed=1000000000000000 name ntup options
  grep -q '^ *dab_monobit2' "$file" || die "$file is not a whole battery."
  while read -r name ntup; do
    options=$(options_of "$name" "$ntup")
    ! grep -q "^# again: .* $options$" "$file" || continue
    say "Repeating $name $ntup over $1 …"
    {
      printf '# again: stream %s %s | dieharder -g 200 %s\n' "$1" "$seed" "$options"
      stream "$1" "$seed" | dieharder -g 200 $options
    } >"$file.part"
    cat "$file.part" >>"$file"
    rm "$file.part"
  done < <(sed '/^# again/,$d' "$file" | awk -F '|' '/WEAK/ { gsub(/ /, ""); print $1, $2 }' | sort -u)
}

# verdict STREAM: a line that was WEAK is held against the same line, by name, size and number, of its repeat.
verdict() {
  awk -F '|' -v stream="$1" '
    /^# again/ { repeat = 1; split("", nth) }
    /\|/ && /PASSED|WEAK|FAILED/ {
      assessment = $6; gsub(/ /, "", assessment); gsub(/ /, "", $1); gsub(/ /, "", $2)
      line = $1 " " $2 " " ++nth[$1 " " $2]
      if (assessment == "FAILED") failed[line]
      else if (!repeat) { lines++; if (assessment == "WEAK") weak[line] }
      else if (assessment == "PASSED") passed[line]
    }
    END {
      for (line in weak) { weaks++; if (!(line in passed)) failed[line] }
      for (line in failed) { printf "» %s: %s has failed\n", stream, line; status = 1 }
      printf "» %s: %d p-values, %d WEAK, %s\n", stream, lines, weaks, status ? "FAILED" : "each of them passed when run again"
      exit status
    }' "$results/$1.txt"
}

command -v dieharder >/dev/null 2>&1 || { say "Installing dieharder with apt-get …"; apt_install dieharder; }
need_dotnet
restore "$benchmarks"
build "$benchmarks"
mkdir -p "$results"
status=0
for name in "$@"; do
  [ -n "$again_only" ] || battery "$name"
  again "$name"
  verdict "$name" || status=1
done
exit "$status"
