#!/usr/bin/python3
"""az as Debian 12 packages it, with one fault of the packaging worked around.

`az network` names models of an api-version (2022-01-01) that Debian's python3-azure leaves out, and every one of its
commands ends in an import error. The table of versions is pointed at the next one that is installed; the rest of the
client is as Debian ships it."""

import os
import pkgutil
import re
import runpy
import sys
from importlib.util import find_spec

os.environ.setdefault("AZ_INSTALLER", "DEB")

from azure.cli.core.profiles import _shared as profiles  # noqa: E402


def installed_versions(package):
    found = find_spec(package)
    folders = found.submodule_search_locations if found else []
    names = [module.name for module in pkgutil.iter_modules(folders)]
    return sorted(name[1:].replace("_", "-") for name in names if re.fullmatch(r"v\d{4}_\d\d_\d\d", name))


def point_at_installed(kind):
    table = profiles.AZURE_API_PROFILES["latest"]
    entry = table[kind]
    by_operation = isinstance(entry, profiles.SDKProfile)
    asked = entry.default_api_version if by_operation else entry
    versions = installed_versions(kind.import_prefix)
    if not versions or asked in versions:
        return
    next_one = min((version for version in versions if version > asked), default=versions[-1])
    if by_operation:
        entry.profile[None] = next_one
    else:
        table[kind] = next_one


for resource_kind in (profiles.ResourceType.MGMT_NETWORK, profiles.ResourceType.MGMT_COMPUTE):
    point_at_installed(resource_kind)
sys.argv[0] = "az"
runpy.run_module("azure.cli", run_name="__main__")
