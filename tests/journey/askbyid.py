#!/usr/bin/python3
"""Asking for a private endpoint by resource ID as somebody who may not read the account, until it is Pending; then its
owner approves it with a message, which both sides see; the words of the request are in the history."""

from desk import journey

ACCOUNT = (
    "/subscriptions/af60cc05-557a-477c-a89a-13154667eccc/resourceGroups/rg-deviceupdate-prod"
    "/providers/Microsoft.DeviceUpdate/accounts/contoso-adu-americas"
)


def ask(desk):
    desk.press("Create by resource ID")
    desk.choose("Subscription", "Contoso Production")
    desk.choose("Resource group", "rg-network-prod")
    desk.choose("Region", "West US 2")
    desk.press("Next: Resource >")
    desk.type("Resource ID or alias", f'"{ACCOUNT}/"')
    desk.key("Tab")
    desk.wait("the ID to be cleaned", lambda: desk.value("Resource ID or alias") == ACCOUNT)
    desk.expect("Not checked: you cannot read this account.")
    desk.expect("Account: contoso-adu-americas")
    desk.expect("you may not approve connections to contoso-adu-americas")
    desk.type("Request message", "for the line in Seattle")
    desk.press("Next: Virtual Network >")
    if not desk.value("Subnet").startswith("snet"):
        desk.choose("Subnet", "snet", exact=False)
    desk.press("Review + create")
    desk.expect("Validation passed")
    desk.expect("Pending until the owner approves it")
    desk.press("Create")
    desk.expect("Your deployment is complete")
    desk.expect("Required: the owner of contoso-adu-americas approves the connection.")
    desk.tally("Asking for a private endpoint by resource ID")


def approve(desk):
    desk.press("Try it on the sandbox", exact=False)
    desk.expect("Private access (4 pending)")
    desk.expect("for the line in Seattle")
    desk.tick_row("pe-contoso-adu-americas")
    desk.press("Approve 1")
    panel = desk.panel("Approve 1 connection")
    desk.type("Description", "Welcome, Seattle", exact=False)
    desk.press("Approve 1", within=panel)
    desk.wait("the row to be Approved", lambda: "Approved" in desk.row("pe-contoso-adu-americas"))
    desk.expect("Welcome, Seattle")
    # The answer has taken the place of the request's words: they are kept.
    desk.check("History")
    row = desk.wait("the decision's row", lambda: desk.row("Welcome, Seattle"))
    assert any("for the line in Seattle" in cell for cell in row), row


def see_answer(desk):
    desk.check("What I sent")
    desk.wait("the request to be Approved", lambda: "Approved" in desk.row("pe-contoso-adu-americas"))
    desk.expect("Welcome, Seattle")


def act(desk):
    given = list(desk.arguments)
    for person, deed in (("nils", ask), ("ada", approve), ("nils", see_answer)):  # the sandbox stays in the profile
        desk.arguments = given + ["--as", person]
        desk.start()
        deed(desk)
        desk.stop()


journey(act)
