#!/usr/bin/python3
"""The shortest way: the door on Home, + Add, Review + create, Create, nothing typed; then Approved. Counted."""

from desk import journey

MOST_PRESSES = 6


def act(desk):
    desk.start()
    desk.press("Try it on the sandbox", exact=False)
    desk.expect("Connection state")
    before = desk.presses
    desk.press("+ Add")
    desk.press("Review + create")
    desk.expect("Validation passed")
    desk.press("Create")
    desk.expect("Your deployment is complete")
    # From the account: the door is the way to it, not a part of creating.
    desk.presses -= before
    presses, characters = desk.tally("Creating a private endpoint the shortest way")
    assert presses <= MOST_PRESSES and characters == 0, "the shortest way has become longer"

    desk.press("Back to Private access")
    desk.wait("the new connection to be Approved", lambda: "Approved" in desk.row("pe-contoso-adu-americas"))


journey(act)
