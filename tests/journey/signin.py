#!/usr/bin/python3
"""One person signs in to the sandbox on another device, first as a requester, then as the owner."""

import re
import urllib.parse
import urllib.request

from desk import BUTTONS, FIELDS, journey


class Device:
    """The other device: fills in the pages of the sign-in service."""

    def __init__(self, page):
        self.page = page
        self.flow = ""
        self._read(urllib.request.urlopen(page, timeout=20))

    def _read(self, answer):
        body = answer.read().decode()
        found = re.search(r'name="flow" value="([^"]+)"', body)
        self.flow = found.group(1) if found else self.flow

    def press(self, name, value):
        form = urllib.parse.urlencode({"flow": self.flow, name: value}).encode()
        self._read(urllib.request.urlopen(self.page, data=form, timeout=20))


def take(desk, entry_from_below, then):
    """Of the menu, which answers no tool while it is open: by the keys that a person has."""
    desk.focus(desk.get(BUTTONS, "Acting as", exact=False))
    desk.key("space")
    for _ in range(entry_from_below):
        desk.key("Up")
    desk.key("Return")
    desk.expect(then)


def sign_in(desk, person):
    take(desk, 2, "Work as yourself, on your own subscriptions or as somebody of the sandbox.")
    desk.choose("Way in", "Device code, on any device")
    desk.press("Sign in")
    code = desk.wait("the code", lambda: desk.text_of(desk.get(FIELDS, "Code")))
    device = Device(desk.text_of(desk.get(FIELDS, "Page")))
    device.press("user_code", code)
    device.press("person", person)
    device.press("act", "allow")
    name = f"Acting as: {person}@contoso.com"
    desk.wait(f"to act as {person}", lambda: desk.find(BUTTONS, name, exact=False))


def act(desk):
    desk.start()
    desk.expect("Try it on the sandbox")
    sign_in(desk, "nils")
    sign_in(desk, "ada")
    take(desk, 1, "Who is signed in, and where. One tenant is worked in at a time.")
    desk.expect("nils@contoso.com")
    desk.expect("ada@contoso.com")


journey(act)
