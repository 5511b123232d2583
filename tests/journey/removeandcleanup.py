#!/usr/bin/python3
"""An approved connection is removed: its private endpoint reads Disconnected, and the clean-up that is offered deletes it."""

from desk import journey

ENDPOINT = "pe-adu-prod-edge"


def act(desk):
    desk.start()
    desk.press("Try it on the sandbox", exact=False)
    desk.wait("the approved row", lambda: "Approved" in (desk.row(ENDPOINT) or []))
    desk.tick_row(ENDPOINT)
    desk.press("Remove 1")
    panel = desk.panel("Remove 1 connection")
    desk.expect("becomes Disconnected")
    desk.press("Remove 1", within=panel)
    desk.expect("Disconnected now", patience=120)

    # Its own side says so, too.
    desk.check("What I sent")
    desk.wait("the endpoint to read Disconnected", lambda: "Disconnected" in (desk.row(ENDPOINT) or []))

    desk.check("Health")
    desk.wait("the finding", lambda: "Disconnected" in str(desk.row(ENDPOINT)))
    desk.tick_row(ENDPOINT)
    desk.press("Clean up...")
    desk.expect(f"{ENDPOINT}, with")
    desk.press("Delete")
    desk.expect("1 private endpoint deleted.", patience=300)
    desk.check("What I sent")
    desk.wait("the endpoint to be gone", lambda: not desk.row(ENDPOINT))


journey(act)
