#!/usr/bin/python3
"""Approving one request, counted; then a second one is rejected and a third removed."""

from desk import journey

MOST_PRESSES = 4


def act(desk):
    desk.start()
    desk.press("Try it on the sandbox", exact=False)
    desk.expect("Private access (3 pending)")
    before = desk.presses
    desk.tick_row("pe-factory-seattle")
    desk.press("Approve 1")
    desk.press("Approve 1", within=desk.panel("Approve 1 connection"))
    desk.presses -= before
    presses, _ = desk.tally("Approving one request")
    assert presses <= MOST_PRESSES, "approving has become longer"
    desk.wait("the row to be Approved", lambda: "Approved" in desk.row("pe-factory-seattle"))
    desk.expect("Private access (2 pending)")

    desk.tick_row("pe-test-rig")
    desk.press("Reject 1")
    desk.press("Reject 1", within=desk.panel("Reject 1 connection"))
    desk.wait("the row to be Rejected", lambda: "Rejected" in desk.row("pe-test-rig"))
    desk.expect("Private access (1 pending)")


journey(act)
