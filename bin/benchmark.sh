#!/bin/sh
# Runs a benchmark: bin/benchmark.sh ArchiveSpeed FOLDER 1000 (see docs/BENCHMARKS.md). On a quiet machine.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")")/.." && pwd)
. "$root/bin/find-jdk.sh"
[ $# -gt 0 ] || {
    echo "Say which: FitDecode, MeasureRuns, ArchiveSpeed, AppleHealthMemory, StoreSpeed, JournalSpeed, Calibration, ExperimentCalibration, GaitTrials, GaitTrialStress, DrawnGaitCoverage, GaitCoverage, PelvisCoverage or VideoSpeed, and its arguments." >&2
    exit 2
}
JAVA_HOME=$(require_jdk "$root" javac)
export JAVA_HOME
require_maven
name=$1
shift
(
    cd "$root"
    mvn -B -ntp -q -pl benchmarks -am -Dmaven.test.skip=true package \
        dependency:build-classpath -Dmdep.outputFile="$root/benchmarks/target/classpath"
) >&2
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC -Xmx512m \
    -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" \
    "run.backstride.benchmarks.$name" "$@"
