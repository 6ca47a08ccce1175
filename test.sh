#!/usr/bin/env bash
# ./test.sh   builds everything and runs every test. The last line is the sum over all test projects.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/setup.sh

need_dotnet
need_foreign_readers
restore CodeSynth.sln
build CodeSynth.sln

say "Testing …"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test CodeSynth.sln -c Release --no-build --nologo 2>&1 | tee "$log" || status=$?

# One summary line per project: "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total: …"
read -r passed failed skipped projects < <(awk '
  /Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+/ {
    line = $0; sub(/.*Failed: +/, "", line); f += line + 0
    sub(/.*Passed: +/, "", line); p += line + 0
    sub(/.*Skipped: +/, "", line); s += line + 0; n++
  }
  END { print p + 0, f + 0, s + 0, n + 0 }' "$log")

# A test host that crashed prints no summary line; its silence must not look like success.
expected=$(ls -d tests/*Tests examples/*Tests | wc -l)
if [ "$projects" -ne "$expected" ]; then
  say "Only $projects of $expected test projects reported a result."
  failed=$((failed + expected - projects)); status=1
fi
[ "$failed" -eq 0 ] || status=1
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
exit "$status"
