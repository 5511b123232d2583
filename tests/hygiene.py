#!/usr/bin/env python3
"""What every commit must keep: the layers of the design, small files, no stray top-level entry, no address of a package registry.

Run as `hygiene.py ROOT`; prints each finding as FILE:LINE, exit 1 where there is one."""

import os
import re
import subprocess
import sys

MOST_LINES = 500
SOURCE = (".h", ".cpp", ".py", ".sh", ".cmake")
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "app", "ui", "resources", "src", "tests", "translations"}

CORE = {"base", "model", "plan", "review", "query", "inspect"}
CLOUD = {"net", "arm", "auth", "store", "flow"}

# folder -> folders of ours it may include from
MAY_INCLUDE = {f"src/{name}": {f"src/{other}" for other in CORE} for name in CORE}
MAY_INCLUDE.update({f"src/{name}": {f"src/{other}" for other in CORE | CLOUD} for name in CLOUD})
MAY_INCLUDE["src/sandbox"] = {"src/base", "src/model", "src/sandbox"}
MAY_INCLUDE["ui"] = {f"src/{name}" for name in CORE} | {"src/flow", "src/auth", "src/store", "ui"}

# The one file that knows the keychain's library.
KEYCHAIN_DOOR = "src/auth/keychainstore.cpp"

# folder -> headers it must not know
FORBIDDEN = {
    "src": re.compile(r"<(QWidget|QtWidgets|QDialog|QApplication|QtGui)"),
    "src/base": re.compile(r"<(QNetwork|QSql|QTcp|httplib|qt6keychain)"),
    "src/model": re.compile(r"<(QNetwork|QSql|QTcp|httplib|qt6keychain)"),
    "src/plan": re.compile(r"<(QNetwork|QSql|QTcp|httplib|qt6keychain)"),
    "src/inspect": re.compile(r"<(QNetwork|QSql|QTcp|httplib|qt6keychain)"),
    "src/query": re.compile(r"<(QNetwork|QSql|QTcp|httplib|qt6keychain)"),
    "src/review": re.compile(r"<(QNetwork|QSql|QTcp|httplib|qt6keychain)"),
    "src/sandbox": re.compile(r"<(QNetwork|QSql|QTcp|qt6keychain)"),
    "ui": re.compile(r"<(QNetworkReply|QNetworkAccess|QJsonDocument|qt6keychain|httplib)"),
}


def tracked(root):
    # Outside a checkout (an exported copy) every file counts.
    try:
        listing = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard"], capture_output=True, check=True, text=True)
        names = listing.stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        names = []
    if not names:
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if not (folder == root and f in ("build", ".git"))]
            names += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return [name for name in names if os.path.isfile(os.path.join(root, name))]


def is_source(name, first_line):
    return name.endswith(SOURCE) or os.path.basename(name) == "CMakeLists.txt" or first_line.startswith("#!")


def rule_for(table, name):
    best = [folder for folder in table if name.startswith(folder + "/")]
    return max(best, key=len) if best else None


def check_includes(name, number, line):
    found = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', line)
    if not found:
        return []
    header = found.group(1)
    findings = []
    for folder, pattern in FORBIDDEN.items():
        if name.startswith(folder + "/") and pattern.search("<" + header):
            findings.append(f"{name}:{number}: {folder} must not know <{header}>")
    if header.startswith("qt6keychain") and name != KEYCHAIN_DOOR:
        findings.append(f"{name}:{number}: only {KEYCHAIN_DOOR} may include <{header}>")
    if header.startswith(("src/", "ui/", "app/", "tests/")):
        layer = rule_for(MAY_INCLUDE, name)
        target = "ui" if header.startswith("ui/") else os.path.dirname(header)
        if layer and target not in MAY_INCLUDE[layer]:
            findings.append(f"{name}:{number}: {layer} must not include {header}")
        # One door into the client for the windows: the flows and the session.
        if not layer and name.startswith(("src/", "ui/")):
            findings.append(f"{name}:{number}: no layer is named for this file")
    elif name.startswith(("src/", "ui/")) and '"' in line and os.path.exists(os.path.join(sys.argv[1], os.path.dirname(name), header)):
        findings.append(f"{name}:{number}: name our headers from the root, not as {header}")
    return findings


def check_file(root, name):
    findings = []
    try:
        with open(os.path.join(root, name), encoding="utf-8") as file:
            lines = file.read().split("\n")
    except UnicodeDecodeError:
        return []
    if is_source(name, lines[0]) and len(lines) > MOST_LINES + 1:
        findings.append(f"{name}:{len(lines)}: over {MOST_LINES} lines")
    for number, line in enumerate(lines, 1):
        if name.endswith((".h", ".cpp")):
            findings += check_includes(name, number, line)
            if name.startswith("src/") and re.search(r"(?<![\w.>:])(QObject::)?tr\(", line):
                findings.append(f"{name}:{number}: tr() belongs to ui and app")
        if name.startswith("tests/") and name.endswith(".cpp") and re.search(r"\bqWait\s*\(", line):
            findings.append(f"{name}:{number}: a fixed wait; use QTRY_* or a signal")
        if name != "tests/hygiene.py" and re.search(r"registry\.npmjs|deb\.debian\.org|/artifact-?registry/", line):
            findings.append(f"{name}:{number}: the address of a package registry")
    return findings


def main():
    root = os.path.abspath(sys.argv[1])
    names = tracked(root)
    findings = []
    for entry in sorted({name.split("/")[0] for name in names}):
        if entry not in TOP_LEVEL and not entry.startswith("."):
            findings.append(f"{entry}:1: not an entry of the top level")
    for name in names:
        findings += check_file(root, name)
    print("\n".join(findings) if findings else f"{len(names)} files read, nothing found")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
