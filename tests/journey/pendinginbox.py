#!/usr/bin/python3
"""The inbox: one request is approved with words of one's own, one is taken back; the history has the words."""

from desk import journey

MOST_PRESSES = 5


def act(desk):
    desk.start()
    desk.press("Pending connections")
    desk.expect("5 requests")
    desk.expect("Contoso Production / rg-network-prod")
    before = desk.presses
    desk.tick_row("Factory Seattle, line 4")
    desk.press("Approve 1")
    desk.type("Description (optional)", "Agreed, CHG-20417")
    desk.press("Approve 1", within=desk.panel("Approve 1 connection"))
    desk.presses -= before
    presses, _ = desk.tally("Approving one request out of the inbox")
    assert presses <= MOST_PRESSES, "approving has become longer"
    desk.expect("Nothing is sent yet")
    desk.wait("the row to be Approved", lambda: "Approved" in desk.row("Factory Seattle, line 4"))

    # What is confirmed by mistake is taken back by a key.
    desk.tick_row("Third build agent, please")
    desk.press("Reject 1")
    desk.press("Reject 1", within=desk.panel("Reject 1 connection"))
    desk.expect("Undo (")
    desk.press("Undo (", exact=False)
    desk.expect("Undone: nothing was sent")
    desk.wait("the row to be Pending still", lambda: "Pending" in desk.row("Third build agent, please"))

    desk.check("History")
    desk.expect("1 decision")
    row = desk.wait("the decision's row", lambda: desk.row("Agreed, CHG-20417"))
    assert any("Factory Seattle, line 4" in cell for cell in row), row
    assert "Done" in row, row


journey(act)
