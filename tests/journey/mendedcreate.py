#!/usr/bin/python3
"""A Create that fails and is mended: the filled pages come back with everything that was typed."""

import json
import os
import tempfile

from desk import journey

FAULT = {
    "method": "PUT",
    "pathRegex": "/Microsoft.Resources/deployments/",
    "status": 409,
    "code": "DeploymentQuotaExceeded",
    "times": 1,
}


def act(desk):
    faults = os.path.join(tempfile.mkdtemp(prefix="linkdesk-faults-"), "faults.json")
    with open(faults, "w", encoding="utf-8") as file:
        json.dump(FAULT, file)
    with_own_sandbox(desk, faults)


def with_own_sandbox(desk, faults):
    """A linkdesk-sandbox of our own, told to refuse the first deployment."""
    import subprocess

    sandbox = subprocess.Popen(
        [os.environ["LINKDESK_SANDBOX"], "--port", "0", "--speed", "10", "--faults", faults], stdout=subprocess.PIPE, text=True
    )
    try:
        line = sandbox.stdout.readline()
        desk.arguments += ["--arm", line.split()[-1], "--token", "sandbox:ada", "--speed", "10"]
        fail_and_mend(desk)
    finally:
        sandbox.terminate()
        sandbox.wait()


def fail_and_mend(desk):
    desk.start()
    desk.press("Device Update accounts")
    desk.open_row("contoso-adu-americas")
    desk.press("Networking")
    desk.press("Private access", exact=False)
    desk.press("+ Add")
    desk.type("Name", "pe-mended")
    desk.press("Review + create")
    desk.expect("Validation passed")
    desk.press("Create")
    desk.expect("DeploymentQuotaExceeded")
    desk.press("Back to the filled pages")
    desk.press("Basics", exact=False)
    assert desk.value("Name") == "pe-mended", "what was typed is gone"
    desk.type("Name", "pe-mended-2")
    desk.press("Review + create")
    desk.expect("Validation passed")
    desk.press("Create")
    desk.expect("Your deployment is complete")
    desk.tally("Mending a failed create")


journey(act)
