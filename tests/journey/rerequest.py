#!/usr/bin/python3
"""A request is rejected; approving it then is refused with the reason; its sender deletes and asks again in one step, and it
is Pending once more."""

from desk import BUTTONS, journey

MOST_PRESSES = 3


def reject(desk):
    desk.press("Try it on the sandbox", exact=False)
    desk.expect("Private access (3 pending)")
    desk.tick_row("pe-test-rig")
    desk.press("Reject 1")
    panel = desk.panel("Reject 1 connection")
    desk.type("Description", "Say which rig it is", exact=False)
    desk.press("Reject 1", within=panel)
    desk.wait("the row to be Rejected", lambda: "Rejected" in desk.row("pe-test-rig"))
    # Rejected is final: the reason is there before anybody presses.
    desk.tick_row("pe-test-rig")
    approve = desk.get(BUTTONS, "Approve", exact=False)
    desk.wait("Approve to be refused", lambda: not desk.is_enabled(approve))
    assert "rejected" in approve.get_description().lower(), approve.get_description()


def ask_again(desk):
    desk.check("What I sent")
    desk.wait("the answer", lambda: "Say which rig it is" in (desk.row("pe-test-rig") or []))
    desk.focus_cell(desk._cell("pe-test-rig"))
    desk.expect("can never be approved any more")
    before = desk.presses
    desk.press("Delete and re-request...")
    desk.type("Request message", "Rig 7 in the lab")
    desk.press("Delete and re-request", within=desk.panel("Delete pe-test-rig"))
    desk.presses -= before
    presses, _ = desk.tally("Deleting and asking again")
    assert presses <= MOST_PRESSES, "asking again has become longer"
    desk.expect("pe-test-rig was asked for again and is Pending", patience=300)
    desk.wait("the row to be Pending", lambda: "Pending" in (desk.row("pe-test-rig") or []))
    assert "Rig 7 in the lab" in desk.row("pe-test-rig"), desk.row("pe-test-rig")


def act(desk):
    desk.arguments += ["--speed", "200"]  # Azure holds a deleted name for 20 minutes
    desk.start()
    reject(desk)
    ask_again(desk)


journey(act)
