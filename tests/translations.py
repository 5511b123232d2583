#!/usr/bin/env python3
"""Are the translations whole?

translations.py ROOT LUPDATE: every text in ui/ and app/ has its German one, with the same placeholders and a mnemonic
where the source has one; the English file has both forms of every plural. What the sources say is asked of lupdate,
which writes into a folder that goes again.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from collections import Counter
from pathlib import Path


def read(path):
    """Messages by (context, source, comment): (is plural, type of the translation, its forms)."""
    messages = {}
    for context in tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            messages[key] = (message.get("numerus") == "yes", translation.get("type"), forms)
    return messages


def placeholders(text):
    return Counter(re.findall(r"%(?:L?\d+|n)", text))


def mnemonics(text):
    return len(re.findall(r"&(?!&)", text.replace("&&", "")))


def faults_of(key, plural, kind, forms, forms_wanted):
    _, source, _ = key
    if kind:
        yield f"is {kind}"
    if plural and len(forms) != forms_wanted:
        yield f"has {len(forms)} forms, not {forms_wanted}"
    for form in forms:
        if not form.strip() and source.strip():
            yield "is empty"
            continue
        left, right = placeholders(form), placeholders(source)
        if plural and len(forms) > 1:  # "one request" may leave the number out
            left.pop("%n", None)
            right.pop("%n", None)
        if left != right:
            yield f"has other placeholders: {form!r}"
        if mnemonics(form) != mnemonics(source):
            yield f"has {mnemonics(form)} mnemonics, not {mnemonics(source)}: {form!r}"
        if source.endswith("...") != form.endswith("...") or source.count("\n") != form.count("\n"):
            yield f"ends or breaks otherwise: {form!r}"


def in_sources(root, lupdate, folder):
    fresh = Path(folder) / "fresh.ts"
    files = [str(path) for part in ("ui", "app") for path in sorted((root / part).rglob("*.[ch]*"))
             if path.suffix in (".cpp", ".h")]
    subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(root), *files, "-ts", str(fresh)], check=True)
    return read(fresh)


def main():
    root, lupdate = Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        texts = in_sources(root, lupdate, folder)
    findings = []
    plurals = {key: value for key, value in texts.items() if value[0]}
    for language, wanted in (("de", texts), ("en", plurals)):
        kept = read(root / "translations" / f"linkdesk_{language}.ts")
        findings += [f"{language}: {key}: not in the file; run the target update_translations"
                     for key in wanted if key not in kept]
        findings += [f"{language}: {key}: no longer in the sources" for key in kept if key not in wanted]
        for key, (plural, kind, forms) in kept.items():
            findings += [f"{language}: {key}: {fault}" for fault in faults_of(key, plural, kind, forms, 2)]
    for finding in findings:
        print(finding)
    print(f"{len(texts)} texts, {len(findings)} findings")
    return 1 if findings or not texts else 0


sys.exit(main())
