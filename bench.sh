#!/usr/bin/env bash
# ./bench.sh [GROUP…]          measures all groups, or those, and writes tests/CodeSynth.Benchmarks/results/PROCESSOR/*.md and the tables of README and docs
# ./bench.sh quick [GROUP…]    a look at the same in under five minutes; writes nothing unless --keep is said
#   ./bench.sh rows                    rows in memory in each format, beside loops written by hand
#   ./bench.sh quick rows-json         the same for JSON, in seconds
#   ./bench.sh generator               the source generator at a keystroke
# Ten minutes of both examples, and whether anything grows: dotnet run -c Release --project tests/CodeSynth.Benchmarks -- soak 10
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/setup.sh

options=(--keep)
if [ "${1:-}" = quick ]; then
  options=(--quick); shift
fi

project=tests/CodeSynth.Benchmarks
need_dotnet
restore "$project/CodeSynth.Benchmarks.csproj"
build "$project/CodeSynth.Benchmarks.csproj"
dotnet "$project/bin/Release/net10.0/CodeSynth.Benchmarks.dll" figures "${options[@]}" "$@"
case " ${options[*]} $* " in
  *" --keep "*) dotnet "$project/bin/Release/net10.0/CodeSynth.Benchmarks.dll" readme ;;
esac
