"""Drives Linkdesk as a person's tools see it: AT-SPI roles and visible names only, no object names.

A combo box is found by its label relation (Qt on Linux names a combo box by its value). Presses and typed characters are
counted: what a person would have to do. Every wait has an end and says what it waited for."""

import os
import subprocess
import sys
import tempfile
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# The old names of the interfaces work in every version we meet.
warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE = float(os.environ.get("LINKDESK_PATIENCE", "60"))  # seconds; sanitizers need more

ROLE = Atspi.Role
BUTTONS = {ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.LINK, ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM, ROLE.RADIO_MENU_ITEM, ROLE.PAGE_TAB}
FIELDS = {ROLE.TEXT, ROLE.ENTRY, ROLE.PASSWORD_TEXT, ROLE.SPIN_BUTTON}
TEXTS = {ROLE.LABEL, ROLE.STATIC, ROLE.TEXT, ROLE.ENTRY, ROLE.TABLE_CELL, ROLE.HEADING, ROLE.NOTIFICATION, ROLE.ALERT, ROLE.STATUS_BAR, ROLE.INFO_BAR, ROLE.TABLE_COLUMN_HEADER, ROLE.LINK, ROLE.PUSH_BUTTON, ROLE.PAGE_TAB}


class JourneyError(AssertionError):
    pass


def plain(text):
    """A visible name without its mnemonic."""
    return (text or "").replace("&", "").strip()


def pump():
    """Delivers what the accessibility bus has for us."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


class Desk:
    """One running linkdesk and what was done to it."""

    def __init__(self, profile=None, arguments=()):
        self.program = os.environ.get("LINKDESK_PROGRAM", "linkdesk")
        self.profile = profile or tempfile.mkdtemp(prefix="linkdesk-journey-")
        self.arguments = list(arguments)
        self.presses = 0
        self.characters = 0
        self.process = None
        self.application = None

    # Starting and ending

    def start(self):
        self.log = open(os.path.join(self.profile, "journey.log"), "ab")
        command = [self.program, "--profile", self.profile] + self.arguments
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        self.application = self.wait("the application on the accessibility bus", self._find_application)
        # Keys go to the active window: before it is, they would be lost.
        self.wait("the main window to be active", self._is_active)
        return self

    def _ended(self):
        """What the program said before it ended: the log itself may be gone with the machine."""
        with open(self.log.name, errors="replace") as log:
            said = log.read()[-6000:]
        return f"linkdesk ended with {self.process.returncode}; it said:\n{said}"

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child and child.get_process_id() == self.process.pid and child.get_name() == "linkdesk":
                    return child
            except GLib.Error:
                continue
        return None

    def _is_active(self):
        frame = self.find(ROLE.FRAME, "Linkdesk", exact=False)
        return frame and frame.get_state_set().contains(Atspi.StateType.ACTIVE)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    # Waiting and finding

    def wait(self, what, condition, patience=None):
        end = time.monotonic() + (patience or PATIENCE)
        while True:
            pump()
            try:
                found = condition()
            except GLib.Error:  # the thing went away while we looked
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise JourneyError(f"waited for {what}, but {self._ended()}")
            if time.monotonic() > end:
                self.describe()
                raise JourneyError(f"waited in vain for {what}")
            time.sleep(0.05)

    def walk(self, node=None):
        """Everything that is shown, in order."""
        node = node or self.application
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is None:
                continue
            role = child.get_role()
            if role != ROLE.FRAME and role != ROLE.TABLE_CELL and not self._is_showing(child):
                continue
            yield child
            yield from self.walk(child)

    @staticmethod
    def _is_showing(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) or states.contains(Atspi.StateType.VISIBLE)

    def names(self, node):
        """What a person would call the thing: its name and the labels that belong to it."""
        found = [plain(node.get_name())]
        for relation in node.get_relation_set() or []:
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                targets = [relation.get_target(index) for index in range(relation.get_n_targets())]
                found += [plain(each.get_name()).rstrip("*").strip() for each in targets if each]
        return [name for name in found if name]

    def matches(self, node, roles, name, exact):
        if node.get_role() not in roles:
            return False
        wanted = plain(name)
        return any(each == wanted if exact else wanted in each for each in self.names(node))

    def find(self, roles, name, exact=True, within=None):
        roles = roles if isinstance(roles, (set, frozenset)) else {roles}
        for node in self.walk(within):
            if self.matches(node, roles, name, exact):
                return node
        return None

    def get(self, roles, name, exact=True, within=None):
        return self.wait(f"{name!r}", lambda: self.find(roles, name, exact, within))

    def sees(self, text):
        """True when the text stands anywhere on the screen."""
        for node in self.walk():
            if text in plain(node.get_name()) or text in self.text_of(node):
                return True
        return False

    def text_of(self, node):
        try:
            iface = node.get_text_iface()
            return Atspi.Text.get_text(iface, 0, -1) if iface else ""
        except GLib.Error:
            return ""

    def expect(self, text, patience=None):
        self.wait(f"the text {text!r}", lambda: self.sees(text), patience)

    # Doing

    @staticmethod
    def is_enabled(node):
        return node.get_state_set().contains(Atspi.StateType.ENABLED) and node.get_state_set().contains(Atspi.StateType.SENSITIVE)

    def act(self, node, wanted=("press", "click", "toggle", "activate", "jump", "showmenu")):
        action = node.get_action_iface()
        count = Atspi.Action.get_n_actions(action) if action else 0
        for name in wanted:
            for index in range(count):
                if Atspi.Action.get_action_name(action, index).lower().replace(" ", "") == name:
                    Atspi.Action.do_action(action, index)
                    self._wait_for_click(node)
                    return
        raise JourneyError(f"{self.names(node)} offers no action to press it")

    def _wait_for_click(self, node):
        """Qt shows a button pressed for a moment before it acts: what follows would come too early."""
        def acted():
            try:
                node.clear_cache()
                return not node.get_state_set().contains(Atspi.StateType.PRESSED)
            except GLib.Error:  # its own act took it away
                return True

        self.wait(f"{self.names(node)} to act", acted, 10)

    def press(self, name, exact=True, roles=BUTTONS, within=None):
        """Presses the enabled button, link, tab or menu entry of this visible name."""
        def enabled():
            node = self.find(roles, name, exact, within)
            return node if node and self.is_enabled(node) else None

        node = self.wait(f"{name!r} to be there and enabled", enabled)
        self.presses += 1
        self.act(node)
        pump()

    def check(self, name, exact=True, within=None):
        """Ticks the check box, radio button or checkable row of this name."""
        self.press(name, exact, {ROLE.CHECK_BOX, ROLE.RADIO_BUTTON, ROLE.CHECK_MENU_ITEM}, within)

    def focus(self, node):
        Atspi.Component.grab_focus(node.get_component_iface())
        self.wait("the focus", lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED), 10)

    def key(self, name):
        """One key by its X name, to whatever has the focus; counted as a press."""
        self.presses += 1
        parts = name.split("+")
        codes = [self._keycode(part) for part in parts]
        for code in codes[:-1]:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(codes[-1], None, Atspi.KeySynthType.PRESSRELEASE)
        for code in reversed(codes[:-1]):
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.RELEASE)
        pump()

    # Key codes of the evdev keyboard that Xvfb has.
    KEYS = {"Return": 36, "Escape": 9, "Tab": 23, "space": 65, "Down": 116, "Up": 111, "Home": 110, "End": 115, "ctrl": 37, "shift": 50, "alt": 64, "a": 38, "F5": 71, "F8": 74}

    def _keycode(self, name):
        return self.KEYS[name]

    def type(self, label, text, exact=True):
        """Types into the field of this label, replacing what is there."""
        node = self.get(FIELDS, label, exact)
        self.focus(node)
        before = self.presses
        self.key("ctrl+a")
        self.presses = before  # selecting is how the driver replaces; a person types over the selection
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
        self.characters += len(text)
        try:
            self.wait(f"{label!r} to read {text!r}", lambda: self.text_of(node) == text)
        except JourneyError as error:
            raise JourneyError(f"{error}; it reads {self.text_of(node)!r}") from None

    def value(self, label):
        """What a field or combo box shows."""
        node = self.get(FIELDS | {ROLE.COMBO_BOX, ROLE.LABEL}, label)
        return self.text_of(node) if node.get_role() in FIELDS else plain(node.get_name())

    def choose(self, label, entry, exact=True):
        """Opens the combo box of this label and takes the entry of this visible text."""
        combo = self.get(ROLE.COMBO_BOX, label)
        self.act(combo, ("showmenu", "press"))
        wanted = plain(entry)

        def entries():
            return [node for node in self._below(combo) if node.get_role() in (ROLE.LIST_ITEM, ROLE.TREE_ITEM)]

        def is_wanted(node):
            name = plain(node.get_name())
            return name == wanted if exact else wanted in name

        self.wait(f"the entry {entry!r} of {label!r}", lambda: any(is_wanted(node) for node in entries()))
        # Qt's list entries offer no action that takes them, so the keys do what one click would.
        before = self.presses
        self.key("Home")
        for _ in range(len(entries())):
            if self._chosen(entries(), is_wanted):
                break
            self.key("Down")
        self.wait(f"the entry {entry!r} to be the current one", lambda: self._chosen(entries(), is_wanted), 5)
        self.key("Return")
        self.presses = before + 2  # opening it and taking the entry
        self.wait(f"{label!r} to show {entry!r}", lambda: wanted in self.value(label))

    @staticmethod
    def _chosen(entries, is_wanted):
        for node in entries:
            states = node.get_state_set()
            if is_wanted(node) and (states.contains(Atspi.StateType.SELECTED) or states.contains(Atspi.StateType.FOCUSED)):
                return True
        return False

    def _below(self, node):
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child:
                yield child
                yield from self._below(child)

    def _cell(self, text):
        for node in self.walk():
            if node.get_role() in (ROLE.TABLE_CELL, ROLE.LIST_ITEM) and text in plain(node.get_name()):
                return node
        return None

    def _row_of(self, cell):
        """The cells of a cell's row; none while the table is being filled anew (the bus then answers with nothing)."""
        table = cell.get_parent()
        iface = table.get_table_iface() if table else None
        if not iface:
            return []
        row = Atspi.Table.get_row_at_index(iface, cell.get_index_in_parent())
        cells = [Atspi.Table.get_accessible_at(iface, row, column) for column in range(Atspi.Table.get_n_columns(iface))]
        return cells if all(cells) else []

    def row(self, text):
        """What the cells of the first row that shows this text read; empty when there is no such row now."""
        cell = self._cell(text)
        return [plain(each.get_name()) for each in self._row_of(cell)] if cell else []

    def tick_row(self, text):
        """Ticks the row that shows this text: one press on its check box, here Space on the row."""
        cell = self.wait(f"the row {text!r}", lambda: self._cell(text))
        self.focus_cell(cell)
        self.key("space")

    def open_row(self, text):
        """Opens the row that shows this text: one double click, here Return on the row."""
        cell = self.wait(f"the row {text!r}", lambda: self._cell(text))
        self.focus_cell(cell)
        self.key("Return")

    def focus_cell(self, cell):
        table = cell.get_parent()
        Atspi.Component.grab_focus(table.get_component_iface())
        before = self.presses
        self.key("ctrl+Home")
        wanted = cell.get_name()
        for _ in range(50):
            if self._row_has_focus(cell):
                break
            self.key("Down")
        self.presses = before
        self.wait(f"the row of {wanted!r} to be the current one", lambda: self._row_has_focus(cell), 10)

    def _row_has_focus(self, cell):
        pump()
        for each in self._row_of(cell):
            states = each.get_state_set()
            if states.contains(Atspi.StateType.FOCUSED) or states.contains(Atspi.StateType.SELECTED):
                return True
        return False

    def panel(self, name):
        """A part of the window that has this name."""
        return self.wait(
            f"the panel {name!r}",
            lambda: next((node for node in self.walk() if node.get_role() in (ROLE.PANEL, ROLE.FILLER) and name in plain(node.get_name())), None),
        )

    # Telling

    def describe(self, node=None, depth=0, stream=sys.stderr):
        """The tree as it is, for a failed journey."""
        node = node or self.application
        if node is None:
            return
        try:
            names = " | ".join(self.names(node))
            if names or depth < 3:
                print("  " * depth + f"{node.get_role_name()}: {names}", file=stream)
            for index in range(min(node.get_child_count(), 200)):
                child = node.get_child_at_index(index)
                if child and (depth == 0 or self._is_showing(child)):
                    self.describe(child, depth + 1, stream)
        except GLib.Error:
            pass

    def tally(self, what):
        print(f"{what}: {self.presses} presses, {self.characters} characters", flush=True)
        return self.presses, self.characters

    def reset_tally(self):
        self.presses = self.characters = 0


def journey(act):
    """Runs one journey; the program is ended whatever happens."""
    desk = Desk(arguments=os.environ.get("LINKDESK_ARGUMENTS", "").split())
    try:
        act(desk)
        print("passed", flush=True)
    finally:
        desk.stop()
