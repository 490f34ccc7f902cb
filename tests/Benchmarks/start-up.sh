#!/usr/bin/env bash
# Start-up of the published executable beside a bare hello, 20 times each, one after the other in one run: medians in milliseconds.
# Usage: tests/Benchmarks/start-up.sh [FOLDER]; publishes both into FOLDER (default: a temporary one).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=${1:-$(mktemp -d)}
mkdir -p "$out/hello"
cat > "$out/hello/hello.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <RuntimeIdentifier>$(NETCoreSdkRuntimeIdentifier)</RuntimeIdentifier>
    <SelfContained>false</SelfContained>
    <PublishReadyToRun>true</PublishReadyToRun>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
P
echo 'System.Console.WriteLine("hello");' > "$out/hello/Program.cs"
dotnet publish "$out/hello" -c Release -o "$out/hello-published" -v quiet -nologo > /dev/null
dotnet publish "$root/src/Experiments" -c Release -p:PublishReadyToRun=true -o "$out/ronghe-published" -v quiet -nologo > /dev/null
milliseconds() { local began=$EPOCHREALTIME; "$@" > /dev/null; local ended=$EPOCHREALTIME; echo $(( (${ended/./} - ${began/./}) / 100 )); }
for warm in 1 2; do "$out/hello-published/hello" > /dev/null; "$out/ronghe-published/ronghe" --help > /dev/null; done
for i in $(seq 20); do
  milliseconds "$out/hello-published/hello" >> "$out/hello.times"
  milliseconds "$out/ronghe-published/ronghe" --help >> "$out/ronghe.times"
done
median() { sort -n "$1" | awk '{ t[NR] = $1 } END { printf "%.1f", (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 20 }'; }
echo "hello $(median "$out/hello.times") ms, ronghe --help $(median "$out/ronghe.times") ms (medians of 20, one after the other)"
