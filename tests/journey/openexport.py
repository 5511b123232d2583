#!/usr/bin/python3
"""An export that somebody sent: opened from the command line with nothing else running, filtered, a part of it saved and
opened again."""

import json
import os

from desk import BUTTONS, FIELDS, JourneyError, journey


def endpoint(name, status):
    group = "/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/rg-network/providers/"
    state = {"status": status, "description": "", "actionsRequired": "None"}
    target = group + "Microsoft.DeviceUpdate/accounts/contoso"
    connection = {"name": name, "properties": {"privateLinkServiceId": target, "groupIds": ["DeviceUpdate"], "privateLinkServiceConnectionState": state}}
    return {
        "name": name,
        "id": group + "Microsoft.Network/privateEndpoints/" + name,
        "type": "Microsoft.Network/privateEndpoints",
        "location": "westus2",
        "properties": {"provisioningState": "Succeeded", "manualPrivateLinkServiceConnections": [connection]},
    }


def accept(desk):
    """Until the file dialog has gone: where it has not read the folder that was typed yet, its button leads there first."""
    def gone():
        return not desk.find(FIELDS, "File name:")

    for patience in (5, 5, None):
        desk.presses += 1
        desk.act(desk.wait("the dialog's button", lambda: desk.find(BUTTONS, "Save") or desk.find(BUTTONS, "Open")))
        try:
            desk.wait("the dialog to go", gone, patience)
            return
        except JourneyError:
            if patience is None:
                raise


def act(desk):
    export = os.path.join(desk.profile, "sent.json")
    rows = [endpoint("pe-plant", "Approved"), endpoint("pe-lab", "Pending"), endpoint("pe-line", "Pending")]
    with open(export, "w") as file:
        json.dump({"value": rows}, file)
    desk.arguments.append(export)
    desk.start()
    desk.expect("Offline: nothing is contacted")
    desk.expect("3 rows")
    assert "Approved" in desk.wait("the row", lambda: desk.row("pe-plant"))

    desk.type("Filter", "state:pending")
    desk.expect("2 of 3 rows")

    # The menu answers no tool while it is open: by the keys that a person has.
    desk.focus(desk.get(BUTTONS, "Save as"))
    desk.key("space")
    desk.key("Down")
    desk.key("Return")
    saved = os.path.join(desk.profile, "pending.json")
    desk.type("File name:", saved)
    accept(desk)
    desk.expect("Saved as")
    with open(saved) as file:
        assert json.load(file) == rows[1:], "what was saved differs from what was sent"

    desk.type("Filter", "pe")
    desk.expect("3 rows")
    desk.press("Open...")
    desk.type("File name:", saved)
    accept(desk)
    desk.expect("5 rows")
    assert not os.path.exists(os.path.join(desk.profile, "linkdesk.lock")), "the profile is not needed for a file"
    desk.tally("Opening, filtering and saving an export")


journey(act)
