#!/usr/bin/env python3
"""Doubles the size of each pattern in *.json beside this script and prints how the time of a build grows.

A pattern is an object:
  name    what the table calls it
  file    the path in the site, content/posts/p.md by default; "{i}" in it is the index of a file
  head    the start of the file; a post without front matter gets one
  unit    repeated n times; "{i}" is the index
  unit2   repeated n times after all units, optional
  tail    the end of the file
  n       how many units the smaller site has
  files   true when each unit becomes a file of its own
  posts   how many short posts the site has beside it, 1 by default
  with    other files of the site by their paths, optional

The time is the processor time of one build, less that of a site with one short post: it depends little on what else the
machine does. Linear time doubles; a ratio above 3 is reported and ends the script with exit code 1.
"""
import argparse
import json
import os
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parent.parent / "src/AiBlog/bin/Release/net10.0/aiblog.dll"
CONFIG = "title: Doubling\nbase_url: https://example.org/\n"
POST = "---\ntitle: Post {i}\ndate: 2026-01-01\n---\n"
TOO_SHORT = 0.25
HIGHEST_RATIO = 3


def write(site, path, text):
    target = site / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")


def numbered(text, i):
    return text.replace("{i}", str(i))


def content_of(pattern, path, body):
    text = pattern.get("head", "") + body + pattern.get("tail", "")
    is_post = path.startswith("content/") and path.endswith(".md")
    return text if not is_post or text.startswith("---") else numbered(POST, 0) + text


def make_site(site, pattern, n):
    write(site, "aiblog.yml", CONFIG)
    for i in range(pattern.get("posts", 1)):
        write(site, f"content/posts/short-{i}.md", numbered(POST, i) + "One short sentence.\n")
    for path, text in pattern.get("with", {}).items():
        write(site, path, text)
    path = pattern.get("file", "content/posts/p.md")
    if pattern.get("files"):
        for i in range(n):
            each = numbered(path, i)
            write(site, each, numbered(content_of(pattern, each, pattern["unit"]), i))
    else:
        body = "".join(numbered(pattern["unit"], i) for i in range(n))
        body += "".join(numbered(pattern.get("unit2", ""), i) for i in range(n))
        write(site, path, content_of(pattern, path, body))


def build_time(command, site, timeout):
    """Seconds of processor time, the exit code, and the first line of the report; None for the time when it takes too long."""
    output = site / "_site"
    shutil.rmtree(output, ignore_errors=True)
    with tempfile.TemporaryFile() as report:
        process = subprocess.Popen([*command, "build", str(site), "-o", str(output)], stdout=report, stderr=subprocess.STDOUT, start_new_session=True)
        end = time.monotonic() + timeout
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end:
                os.killpg(process.pid, signal.SIGKILL)
                os.wait4(process.pid, 0)
                process.returncode = -9
                return None, None, "timed out"
            time.sleep(0.01)
        process.returncode = os.waitstatus_to_exitcode(status)
        report.seek(0)
        first = report.readline().decode("utf-8", "replace").strip()
        return usage.ru_utime + usage.ru_stime, process.returncode, first


def median_time(command, pattern, n, arguments):
    with tempfile.TemporaryDirectory(prefix="aiblog-doubling-") as folder:
        site = Path(folder)
        make_site(site, pattern, n)
        times = []
        for _ in range(arguments.runs):
            seconds, code, first = build_time(command, site, arguments.timeout)
            if seconds is None:
                return None, code, first
            times.append(seconds)
        return statistics.median(times), code, first


def table_row(command, pattern, empty, arguments):
    n = max(1, int(pattern["n"] * arguments.scale))
    once, _, _ = median_time(command, pattern, n, arguments)
    twice, code, first = (None, None, "timed out") if once is None else median_time(command, pattern, 2 * n, arguments)
    cells = [f"> {arguments.timeout:g}" if seconds is None else f"{max(0.0, seconds - empty):.2f}" for seconds in (once, twice)]
    if once is None or twice is None:
        ratio, is_high = "-", True
    else:
        growth = max(twice - empty, 0.0) / max(once - empty, TOO_SHORT)
        ratio, is_high = f"{growth:.1f}", growth > HIGHEST_RATIO
    print(f"| {pattern['name']} | {n} | {cells[0]} | {cells[1]} | {ratio} | {code if code is not None else '-'} | {first[:90].replace('|', '/')} |", flush=True)
    return is_high


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", help="files of patterns; all *.json beside the script by default")
    parser.add_argument("--aiblog", default=f"dotnet {PROGRAM}", help="the command to measure")
    parser.add_argument("--only", default="", help="patterns whose name contains this")
    parser.add_argument("--runs", type=int, default=3, help="builds of each site; the median counts")
    parser.add_argument("--scale", type=float, default=1, help="multiplies each n")
    parser.add_argument("--timeout", type=float, default=30, help="seconds that one build may take")
    arguments = parser.parse_args()
    command = shlex.split(arguments.aiblog)
    files = [Path(file) for file in arguments.files] or sorted(HERE.glob("*.json"))
    patterns = [pattern for file in files for pattern in json.loads(file.read_text(encoding="utf-8")) if arguments.only in pattern["name"]]
    empty, _, _ = median_time(command, {"unit": "", "n": 1}, 1, arguments)
    if empty is None:
        sys.exit("the empty site takes too long: give a larger --timeout")
    print(f"empty site: {empty:.2f} s\n\n| pattern | n | s(n) | s(2n) | ratio | exit code of 2n | report of 2n |\n|---|---:|---:|---:|---:|---:|---|")
    high = [pattern["name"] for pattern in patterns if table_row(command, pattern, empty, arguments)]
    print(f"\n{len(patterns)} patterns, {len(high)} above {HIGHEST_RATIO}" + "".join(f"\n- {name}" for name in high))
    sys.exit(1 if high else 0)


if __name__ == "__main__":
    main()
