# Sourced by run.sh and test.sh: makes a machine with nothing but the .NET SDK ready, and says what it does.
# Quick when nothing is missing.

say() { printf '» %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else die "This step needs root: $*. Run it as root, or install sudo, and start again."
  fi
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 || die "dotnet is not on the PATH. Install the .NET SDK 10 (package dotnet-sdk-10.0) and start again."
  dotnet --version >/dev/null 2>&1 || die "The installed .NET SDK is older than global.json asks for ($(sed -n 's/.*"version": "\(.*\)".*/\1/p' global.json)). Install the .NET SDK 10."
}

system_librdkafka() { ls /usr/lib/*/librdkafka.so.1 >/dev/null 2>&1; }

install_system_librdkafka() {
  system_librdkafka && return
  command -v apt-get >/dev/null 2>&1 || die "librdkafka is missing and there is no apt-get. Install librdkafka (1.9 or newer) with your package manager and start again."
  say "Installing librdkafka1 with apt-get (the package registry here has no librdkafka.redist) …"
  local log; log=$(mktemp)
  if ! { as_root apt-get install -y --no-install-recommends librdkafka1 || { as_root apt-get update && as_root apt-get install -y --no-install-recommends librdkafka1; }; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2; rm -f "$log"; die "apt-get could not install librdkafka1."
  fi
  rm -f "$log"
}

# restore TARGET: restores NuGet packages; where the registry lacks librdkafka.redist, switches to the system's library for good.
restore() {
  local log; log=$(mktemp)
  [ -f .system-librdkafka ] && install_system_librdkafka
  say "Restoring packages …"
  if ! dotnet restore "$1" -v q >"$log" 2>&1; then
    if [ ! -f .system-librdkafka ] && grep -q 'NU1101.*librdkafka\.redist' "$log"; then
      install_system_librdkafka
      touch .system-librdkafka
      dotnet restore "$1" -v q >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; die "dotnet restore failed."; }
    else
      cat "$log" >&2; rm -f "$log"; die "dotnet restore failed."
    fi
  fi
  rm -f "$log"
}

# build TARGET: quiet unless it fails.
build() {
  local log; log=$(mktemp)
  say "Building $1 …"
  if ! dotnet build "$1" -c Release --no-restore -v q -clp:NoSummary >"$log" 2>&1; then
    cat "$log" >&2; rm -f "$log"; die "The build failed."
  fi
  rm -f "$log"
}
