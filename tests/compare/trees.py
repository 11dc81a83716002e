#!/usr/bin/env python3
"""Builds sites with two versions of aiblog, and lists the files that differ.

    tests/compare/trees.py REVISION [SITE ...]

REVISION is a commit to compare the working tree with. Without a SITE, the site of this project and the blogs in ../shared/corpora
are built. The exit code is 1 when a file differs.
"""

import filecmp
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOW = "2026-11-23T08:00:00Z"


def sites(folder):
    yield ROOT
    for posts in sorted((ROOT.parent / "shared" / "corpora").glob("*/posts")):
        site = folder / posts.parent.name
        shutil.copytree(posts, site / "content" / "posts")
        (site / "aiblog.yml").write_text("title: A real blog\nbase_url: https://blog.example/\nlinks: warn\n")
        yield site


def compile(source, folder):
    project = source / "src" / "AiBlog"
    subprocess.run(["dotnet", "build", project, "-c", "Release", "-v", "q", "-o", folder, "-p:RunAnalyzers=false"], check=True, stdout=subprocess.DEVNULL)
    return folder / "aiblog.dll"


def build(program, site, output):
    run = subprocess.run(["dotnet", program, "build", site, "-o", output, "--now", NOW], capture_output=True, text=True)
    return run.returncode, run.stderr.replace(str(output), "OUTPUT")


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} if folder.exists() else set()


def differences(old, new):
    before, after = files(old), files(new)
    yield from (f"- {path}" for path in sorted(before - after))
    yield from (f"+ {path}" for path in sorted(after - before))
    yield from (f"! {path}" for path in sorted(before & after) if not filecmp.cmp(old / path, new / path, shallow=False))


def main(revision, chosen):
    found = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        subprocess.run(["git", "worktree", "add", "--detach", folder / "source", revision], cwd=ROOT, check=True, capture_output=True)
        try:
            old, new = compile(folder / "source", folder / "old"), compile(ROOT, folder / "new")
            for number, site in enumerate(chosen or sites(folder)):
                outputs = folder / f"{number}-old", folder / f"{number}-new"
                results = [build(program, site, output) for program, output in zip((old, new), outputs)]
                lines = list(differences(*outputs))
                found += len(lines)
                same = "the same diagnostics" if results[0] == results[1] else "other diagnostics"
                print(f"{site}: {len(files(outputs[0]))} files before, {len(files(outputs[1]))} after, {len(lines)} differ, {same}")
                print("".join(f"  {line}\n" for line in lines[:20]), end="")
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", folder / "source"], cwd=ROOT, check=True)
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], [pathlib.Path(site).resolve() for site in sys.argv[2:]]))
