#!/bin/sh
# Fuzzes one target for some minutes: tests/AiBlog.Fuzz/run.sh TARGET MINUTES [FOLDER]
# FOLDER (default artifacts/fuzz) gets the instrumented program, the tool, and what was found.
# Needs afl-fuzz; as root on Debian it is installed. Exits with 1 when there are crashes or hangs.
set -eu

target=${1:?usage: run.sh TARGET MINUTES [FOLDER]}
minutes=${2:?usage: run.sh TARGET MINUTES [FOLDER]}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${3:-artifacts/fuzz}"
folder=$(cd "${3:-artifacts/fuzz}" && pwd)

command -v afl-fuzz > /dev/null || { [ "$(id -u)" = 0 ] && apt-get update && apt-get install -y afl++; }
[ -x "$folder/tools/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$folder/tools"

# Instrumentation changes the files, so every target has a build of its own.
program="$folder/$target/program"
rm -rf "$program"
dotnet publish "$here" -c Release -o "$program" -p:RunAnalyzers=false
for library in aiblog Markdig YamlDotNet Scriban.Signed; do
    "$folder/tools/sharpfuzz" "$program/$library.dll"
done

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0
nice -n 19 afl-fuzz -i "$here/../AiBlog.Tests/Fuzzing/$target" -o "$folder/$target/found" -x "$here/dictionary.txt" -t 10000 -m none \
    -V "$((minutes * 60))" -- dotnet "$program/AiBlog.Fuzz.dll" "$target"

stats="$folder/$target/found/default/fuzzer_stats"
grep -E '^(run_time|execs_done|execs_per_sec|edges_found|corpus_count|saved_crashes|saved_hangs) ' "$stats"

# A busy machine makes slow runs look like hangs: run each again alone, without instrumentation, and look at its time.
clean="$folder/$target/clean"
dotnet publish "$here" -c Release -o "$clean" -p:RunAnalyzers=false > /dev/null
status=0
for input in "$folder/$target/found/default"/crashes/id* "$folder/$target/found/default"/hangs/id*; do
    [ -f "$input" ] || continue
    timeout 60 dotnet "$clean/AiBlog.Fuzz.dll" "$target" "$input" || status=1
done
exit $status
