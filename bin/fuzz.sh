#!/bin/sh
# Searches for inputs that break the readers, some seconds each (the tests say how long). Jazzer searches with one
# test a process. What it finds goes, by its defect's name, into the tests' resources.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")")/.." && pwd)
. "$root/bin/find-jdk.sh"
JAVA_HOME=$(require_jdk "$root" javac)
export JAVA_HOME JAZZER_FUZZ=1
require_maven
cd "$root"
for target in FitReaderFuzzTest XmlFuzzTest#gpx XmlFuzzTest#tcx XmlFuzzTest#appleHealth; do
    echo "Fuzzing $target ..."
    log=$(mktemp)
    mvn -B -ntp -pl files -am test -Dtest="$target" -Dsurefire.failIfNoSpecifiedTests=false >"$log" 2>&1 || {
        cat "$log"
        exit 1
    }
    grep -E '^Done [0-9]+ runs' "$log" || {
        cat "$log"
        echo "Nothing was fuzzed." >&2
        exit 1
    }
    rm -f "$log"
done
