#!/usr/bin/python3
"""The program is killed in the middle of a deployment and finds it again at the next start."""

from desk import journey


def act(desk):
    desk.arguments += ["--speed", "4"]
    desk.start()
    desk.press("Try it on the sandbox", exact=False)
    desk.press("+ Add")
    desk.press("Review + create")
    desk.expect("Validation passed")
    desk.press("Create")
    desk.expect("Your deployment is underway")
    desk.kill()

    desk.start()
    desk.press("Show", exact=False)
    desk.expect("Your deployment is complete")
    desk.press("Back to Private access")
    desk.wait("the new connection to be Approved", lambda: "Approved" in desk.row("pe-contoso-adu-americas"))


journey(act)
