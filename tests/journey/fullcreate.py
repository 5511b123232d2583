#!/usr/bin/python3
"""A private endpoint with all that the pages offer: a new resource group, a static address, an existing zone in another
subscription and two tags."""

from desk import journey


def act(desk):
    desk.start()
    desk.press("Try it on the sandbox", exact=False)
    desk.press("+ Add")
    desk.press("Create new resource group")
    desk.type("Name of the new group", "rg-journey", exact=False)
    desk.press("OK")
    desk.type("Name", "pe-journey")
    desk.press("Next: Resource >")
    desk.expect("DeviceUpdate")
    desk.press("Next: Virtual Network >")
    desk.check("Statically allocate IP address")
    desk.type("IP configuration name", "ipconfig-journey")
    desk.press("Use 10.", exact=False)
    address = desk.wait("the free address to be taken", lambda: desk.value("Private IP address"))
    assert address.startswith("10."), f"no address of the subnet: {address!r}"
    desk.press("Next: DNS >")
    desk.choose("Private DNS zone", "rg-dns", exact=False)
    desk.press("Next: Tags >")
    desk.type("Name of tag 1", "env")
    desk.type("Value of tag 1", "journey")
    desk.type("Name of tag 2", "owner")
    desk.type("Value of tag 2", "ada")
    desk.press("Next: Review + create >")
    desk.expect("Validation passed")
    for text in ("rg-journey", "pe-journey", address, "rg-dns", "env", "owner"):
        desk.expect(text)
    desk.press("Create")
    desk.expect("Your deployment is complete")
    desk.press("Go to resource")
    desk.expect("rg-journey")
    desk.wait("both states", lambda: desk.sees("Approved") and desk.sees("Succeeded"))
    desk.press("DNS configuration")
    desk.expect(address)
    desk.press("Tags")
    desk.expect("journey")
    desk.tally("Creating a private endpoint with everything")


journey(act)
