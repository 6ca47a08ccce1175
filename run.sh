#!/usr/bin/env bash
# ./run.sh [EXAMPLE] [ARGS…]   builds and runs an example, by default the e-commerce one on the embedded cluster.
#   ./run.sh                           customers, orders and payments: produced, read back, verified
#   ./run.sh Ecommerce sample -n 3     three rows of each entity on the screen
#   ./run.sh PaymentStatus             payments from status to status: 100,000 of them, begun within a second
#   ./run.sh schema list               the schemas of the e-commerce example
set -euo pipefail
caller=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/setup.sh

example=Ecommerce
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
  if [ -f "examples/$1/Program.cs" ]; then
    example=$1; shift
  elif ! printf '%s\n' run validate sample verify topics schema completion | grep -qx -- "$1"; then
    printf '%s\n' "There is no example '$1'. Examples: $(cd examples && ls -d */Program.cs | xargs -n1 dirname | paste -sd ' ')." >&2
    exit 2
  fi
fi

{
  need_dotnet
  restore "examples/$example/$example.csproj"
  build "examples/$example/$example.csproj"
} >&2                                   # the example's own output stays clean for pipes
root=$PWD
export CODESYNTH_EMBEDDED="${CODESYNTH_EMBEDDED:-1}"   # trying it out is what this script is for, also inside a development container
cd "$caller"                            # so that jsonl:DIR means the caller's folder
exec dotnet "$root/examples/$example/bin/Release/net10.0/$example.dll" "$@"
