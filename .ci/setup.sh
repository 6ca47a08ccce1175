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

# apt_install PACKAGE…: quiet unless it fails.
apt_install() {
  local log; log=$(mktemp)
  if ! { as_root apt-get install -y --no-install-recommends "$@" || { as_root apt-get update && as_root apt-get install -y --no-install-recommends "$@"; }; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2; rm -f "$log"; die "apt-get could not install $*."
  fi
  rm -f "$log"
}

install_system_librdkafka() {
  system_librdkafka && return
  command -v apt-get >/dev/null 2>&1 || die "librdkafka is missing and there is no apt-get. Install librdkafka (1.9 or newer) with your package manager and start again."
  say "Installing librdkafka1 with apt-get (the package registry here has no librdkafka.redist) …"
  apt_install librdkafka1
}

# The system's Python, whose packages apt-get installs, wherever another one comes first on the PATH.
python_reads() { "$([ -x /usr/bin/python3 ] && echo /usr/bin/python3 || echo python3)" -c "import $1" >/dev/null 2>&1; }

# need_foreign_readers: programs of others that read what we write (tests/foreign). With ALLOW_MISSING_READERS=1 the tests do without those that cannot be had.
need_foreign_readers() {
  (install_foreign_readers) && return
  [ "${ALLOW_MISSING_READERS:-}" = 1 ] || die "Set ALLOW_MISSING_READERS=1 to test without the readers that are missing."
  say "WARNING: readers are missing; the tests that need them pass without having read anything."
}

install_foreign_readers() {
  local missing=()
  python_reads avro.datafile || missing+=(python3-avro)
  python_reads google.protobuf || missing+=(python3-protobuf)
  python_reads confluent_kafka.schema_registry || missing+=(python3-confluent-kafka python3-requests)
  command -v protoc >/dev/null 2>&1 || missing+=(protobuf-compiler)
  command -v node >/dev/null 2>&1 || missing+=(nodejs)
  command -v npm >/dev/null 2>&1 || missing+=(npm)
  command -v jq >/dev/null 2>&1 || missing+=(jq)
  command -v curl >/dev/null 2>&1 || missing+=(curl)
  if [ "${#missing[@]}" -gt 0 ]; then
    command -v apt-get >/dev/null 2>&1 || die "There is no apt-get. Install what these packages of Debian have, and start again: ${missing[*]}."
    say "Installing ${missing[*]} with apt-get …"
    apt_install "${missing[@]}"
  fi

  if ! [ tests/foreign/node_modules/.package-lock.json -nt tests/foreign/package-lock.json ]; then
    say "Installing the packages of tests/foreign with npm …"
    local log; log=$(mktemp)
    if ! npm ci --prefix tests/foreign --ignore-scripts --no-audit --no-fund >"$log" 2>&1; then
      cat "$log" >&2; rm -f "$log"; die "npm could not install them."
    fi
    rm -f "$log"
  fi
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
