"""Reading a window over AT-SPI, as a screen reader does: its parts, and waiting for one of them."""

import time

import pyatspi
from gi.repository import GLib

PATIENCE_SECONDS = 60
GONE = (GLib.Error, LookupError, AttributeError, NotImplementedError)  # what is said of a widget that is no more


class Missed(AssertionError):
    """What was waited for did not come."""


def listen():
    """Takes what the program has told since."""
    while GLib.MainContext.default().iteration(False):
        pass


def wait_for(what, find):
    """What `find` gives, as soon as it gives something. The tree changes while it is read: a part that is gone is looked for again."""
    end = time.monotonic() + PATIENCE_SECONDS
    gone = None
    while time.monotonic() < end:
        listen()
        try:
            found = find()
            if found:
                return found
        except GONE as error:
            gone = error
        time.sleep(0.05)
    raise Missed(f'{what}: not there after {PATIENCE_SECONDS} s' + (f' ({gone})' if gone else ''))


def children(part):
    return [child for child in (part.getChildAtIndex(index) for index in range(part.childCount)) if child is not None]


def states(part):
    return part.getState().getStates()


def showing(part):
    return pyatspi.STATE_SHOWING in states(part)


def tree(part):
    """Everything on show, top down; the cells of tables are asked for by row and column instead."""
    yield part
    if part.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
        return
    for child in children(part):
        if showing(child) or child.getRole() in (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_MENU_ITEM):
            yield from tree(child)


def program_of(process):
    """The part of a program that was started, as soon as it tells of itself."""
    def find():
        if process.poll() is not None:
            raise SystemExit('the program ended')
        return next((each for each in children(pyatspi.Registry.getDesktop(0)) if each.get_process_id() == process.pid), None)
    return wait_for('the program', find)
