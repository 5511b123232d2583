#!/usr/bin/python3
"""Two hundred requests are approved at once; Azure refuses three of them, and trying those again is one press."""

import json
import os
import re
import subprocess
import tempfile

from desk import Desk

REFUSED = ["pe-large-000001", "pe-large-000501", "pe-large-000996"]


def start_sandbox(folder):
    """200 requests on one account; three decisions are refused, once each."""
    faults = os.path.join(folder, "faults.json")
    with open(faults, "w") as file:
        json.dump(
            [
                {"method": "PUT", "pathRegex": f"privateendpointconnections/{name}$", "status": 409, "code": "Conflict", "times": 1}
                for name in REFUSED
            ],
            file,
        )
    command = [os.environ["LINKDESK_SANDBOX"], "--world", "large:1000", "--speed", "20", "--faults", faults]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    ready = re.match(r"listening on (http://127\.0\.0\.1:\d+)", process.stdout.readline())
    assert ready, "the sandbox did not start"
    return process, ready[1]


def act(desk):
    desk.start()
    desk.press("Pending connections")
    desk.expect("200 requests")
    desk.reset_tally()
    desk.check("Select all", exact=False)
    desk.press("Approve 200")
    desk.press("Approve 200", within=desk.panel("Approve 200 connections"))
    desk.tally("Approving 200 requests")
    desk.expect("197 done, 3 not")
    for name in REFUSED:
        desk.expect(name)
    # What failed is still checked, and nothing else.
    desk.press("Approve 3")
    desk.press("Approve 3", within=desk.panel("Approve 3 connections"))
    desk.expect("3 connections done")
    desk.check("History")
    desk.expect("203 decisions")


with tempfile.TemporaryDirectory(prefix="linkdesk-journey-") as folder:
    sandbox, origin = start_sandbox(folder)
    desk = Desk(arguments=["--arm", origin, "--token", "sandbox:ada"])
    try:
        act(desk)
        print("passed", flush=True)
    finally:
        desk.stop()
        sandbox.terminate()
        sandbox.wait()
