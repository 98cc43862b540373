#!/usr/bin/env python3
"""Uses the window as a screen reader does: over AT-SPI, without a mouse and without looking at a picture. Reads the cards, filters by type, opens a job,
finds a page in the palette, returns the credits of a failed job and undoes that, and checks each by what the window then says. Last it opens for reading
only, as the page of connections and as --read-only do, and changes the language: the window that comes then may write no more than the one before.

Usage, on a display and a session bus of its own: walk_window.py RECKONER RECKONER_CLI"""

import json
import os
import re
import subprocess
import sys
import tempfile

import pyatspi

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
from at_spi import program_of, tree, wait_for  # noqa: E402

MOST_STOPS = 60
NOW = '2026-11-21T12:00:00Z'


class Window:
    def __init__(self, program, *arguments):
        environment = dict(os.environ, QT_QPA_PLATFORM='xcb', QT_LINUX_ACCESSIBILITY_ALWAYS_ON='1', LC_ALL='C.UTF-8')
        self.process = subprocess.Popen([program, *arguments], env=environment)
        self.application = program_of(self.process)

    def find(self, role, pattern, within=None):
        """The first part on show of this role whose name fits."""
        form = re.compile(pattern)
        parts = tree(within or self.application)
        return next((part for part in parts if part.getRole() == role and form.search(part.name or '')), None)

    def wait(self, role, pattern, within=None):
        return wait_for(f'"{pattern}"', lambda: self.find(role, pattern, within))

    def press(self, role, pattern, within=None):
        part = self.wait(role, pattern, within)
        wait_for(f'"{pattern}" can be pressed', lambda: pyatspi.STATE_ENABLED in part.getState().getStates())
        action = part.queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        action.doAction(next(index for index, name in enumerate(names) if name in ('Press', 'ShowMenu')))

    def row_count(self, name):
        table = self.find(pyatspi.ROLE_TABLE, f'^{name}$')
        return table.queryTable().nRows if table else 0

    def row_words(self, name, row):
        table = self.find(pyatspi.ROLE_TABLE, f'^{name}$').queryTable()
        return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]

    def choose_row(self, name, row):
        """Selects a row of the table and gives its cells' words."""
        wait_for(f'row {row} of "{name}"', lambda: self.row_count(name) > row)
        words = self.row_words(name, row)
        self.find(pyatspi.ROLE_TABLE, f'^{name}$').queryTable().addRowSelection(row)
        return words

    def take_keyboard(self):
        """Without a window manager nobody gives the window the keyboard."""
        found = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'Reckoner'],
                               capture_output=True, text=True, check=True)
        subprocess.run(['xdotool', 'windowfocus', '--sync', found.stdout.split()[0]], check=True)

    def focused_row(self, name):
        """Of the table's cell that has the keyboard; none where something else has it."""
        part = self.find(pyatspi.ROLE_TABLE, f'^{name}$')
        if not part:
            return None
        table = part.queryTable()
        cells = ((row, column) for row in range(table.nRows) for column in range(table.nColumns))
        return next((row + 1 for row, column in cells if pyatspi.STATE_FOCUSED in table.getAccessibleAt(row, column).getState().getStates()), None)

    def walk_to(self, name):
        self.walk_until(lambda: self.focused_row(name), name)

    def walk_until(self, is_there, name):
        """By Tab, as often as it takes to come round once."""
        for _ in range(MOST_STOPS):
            if is_there():
                return
            self.type_key('Tab')
        raise AssertionError(f'Tab does not lead to "{name}"')

    def type_key(self, key):
        """Answered by the window before this returns: a call over AT-SPI is handled after it."""
        subprocess.run(['xdotool', 'key', '--delay', '0', key], check=True)
        self.application.childCount

    def close(self):
        self.process.terminate()
        self.process.wait()


def command(cli, *arguments):
    done = subprocess.run([cli, '--json', '--now', NOW, *arguments], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def credited(cli, database):
    cards = command(cli, '--db', database, 'usage', 'cards', '--all-companies', '--from', '2020-01-01', '--to', '2030-01-01')
    return float(cards['total']['credited'])


def read_cards(window):
    """Each card is one sentence, and the three types add up to the total."""
    amounts = {}
    for title in ('CV Parsing', 'JD Questions', 'Video Interviews', 'Total Usage'):
        card = window.wait(pyatspi.ROLE_PUSH_BUTTON, f'^{title}: .*\\d')
        print('card:', card.name)
        amounts[title] = float(re.search(r'\$([\d,.]+)', card.name).group(1).replace(',', ''))
    total = amounts.pop('Total Usage')
    assert abs(sum(amounts.values()) - total) < 0.02, f'{amounts} are not {total}'


def read_chart(window):
    chart = window.wait(pyatspi.ROLE_FILLER, r'in all, most in .*\.$')
    print('chart:', chart.name)


def filter_by_type(window):
    window.press(pyatspi.ROLE_PUSH_BUTTON, '^CV Parsing: ')
    window.wait(pyatspi.ROLE_PUSH_BUTTON, '^Remove filter: CV Parsing$')
    wait_for('the other cards are empty', lambda: window.find(pyatspi.ROLE_PUSH_BUTTON, r'^Video Interviews: \$0\.00'))
    window.press(pyatspi.ROLE_PUSH_BUTTON, '^Remove filter: CV Parsing$')
    wait_for('all types again', lambda: not window.find(pyatspi.ROLE_PUSH_BUTTON, '^Remove filter: CV Parsing$'))
    wait_for('their figures', lambda: window.find(pyatspi.ROLE_PUSH_BUTTON, r'^Video Interviews: \$[1-9]'))
    print('filtered by type, and back')


def open_job(window):
    """The keyboard does what a double-click does."""
    wait_for('jobs', lambda: window.row_count('Cost by job') > 1)
    window.take_keyboard()
    window.walk_to('Cost by job')
    row = window.focused_row('Cost by job')
    title = window.row_words('Cost by job', row - 1)[0]
    window.type_key('Return')
    window.wait(pyatspi.ROLE_PUSH_BUTTON, f'^Remove filter: Job: {re.escape(title)}$')
    print('opened the job', title)
    window.press(pyatspi.ROLE_PUSH_BUTTON, '^Remove filter: Job: ')


def find_anything(window):
    """The entries of the palette are read; the arrow keys say where they are, though the keyboard stays in the line."""
    window.type_key('ctrl+k')
    palette = window.wait(pyatspi.ROLE_DIALOG, '^Find anything$')

    def entries():
        return [part.name for part in tree(palette) if part.getRole() == pyatspi.ROLE_LIST_ITEM]
    offered = wait_for('entries of the palette', entries)
    print('offered:', '; '.join(offered[:4]), '...')
    assert all(offered), 'an entry without a name'
    assert any(name.startswith('Tokens') for name in offered), f'no page "Tokens" in {offered}'
    window.wait(pyatspi.ROLE_TEXT, '^Find anything$', palette).queryEditableText().setTextContents('to')
    first = wait_for('the best match stands first', lambda: next((name for name in entries()[:1] if name.lower().startswith('to')), None))
    heard = []
    pyatspi.Registry.registerEventListener(lambda event: heard.append(event.source.name), 'object:state-changed:focused')
    window.type_key('Down')
    second = entries()[1]
    wait_for(f'"{second}" is told', lambda: second in heard)
    window.type_key('Up')
    wait_for(f'"{first}" is told', lambda: first in heard)
    window.type_key('Escape')
    wait_for('the palette is gone', lambda: not window.find(pyatspi.ROLE_DIALOG, '^Find anything$'))


def go_to(window, page):
    """Chooses the page in the palette."""
    window.take_keyboard()
    window.type_key('ctrl+k')
    palette = window.wait(pyatspi.ROLE_DIALOG, '^Find anything$')
    window.wait(pyatspi.ROLE_TEXT, '^Find anything$', palette).queryEditableText().setTextContents(page)
    wait_for(f'"{page}" stands first', lambda: window.find(pyatspi.ROLE_LIST_ITEM, '', palette).name.startswith(page))
    window.type_key('Return')
    wait_for(f'"{page}" is open', lambda: pyatspi.STATE_SELECTED in window.find(pyatspi.ROLE_LIST_ITEM, f'^{page}$').getState().getStates())
    wait_for('the palette is gone', lambda: not window.find(pyatspi.ROLE_DIALOG, '^Find anything$'))


def ask_and_do(window, opener, act):
    """Presses the button that opens a dialog, reads it, gives a reason and does it."""
    window.press(pyatspi.ROLE_PUSH_BUTTON, opener)
    dialog = window.wait(pyatspi.ROLE_DIALOG, '')
    print('asked:', '; '.join(part.name for part in tree(dialog) if part.getRole() == pyatspi.ROLE_LABEL and part.name))
    reason = wait_for('the field of the reason', lambda: window.find(pyatspi.ROLE_TEXT, 'Reason', dialog))
    reason.queryEditableText().setTextContents('The batch failed')
    window.press(pyatspi.ROLE_PUSH_BUTTON, act, dialog)


def return_credits(window):
    """Of a failed job: credits of a month that is over expire at once, so that this has no undo."""
    window.press(pyatspi.ROLE_MENU_ITEM, '^Pages$')
    window.press(pyatspi.ROLE_MENU_ITEM, '^Refunds$')
    name = 'Failed jobs whose credits are out'
    before = wait_for('failed jobs', lambda: window.row_count(name))
    job = window.choose_row(name, 0)
    print('failed and not refunded:', ', '.join(cell for cell in job if cell))
    ask_and_do(window, '^Return credits', '^Return credits of')
    print('said:', window.wait(pyatspi.ROLE_LABEL, '^Returned for').name)
    wait_for('the credits are back', lambda: window.row_count(name) == before - 1)


def refund_and_undo(window, usage, credited):
    """Of money, as a credit note. `credited` asks another program what was given back in all."""
    before = credited()
    window.wait(pyatspi.ROLE_TEXT, '^Id of a usage row$').queryEditableText().setTextContents(usage)
    ask_and_do(window, '^Credit note', '^Credit$')
    print('said:', window.wait(pyatspi.ROLE_LABEL, '^Credited').name)
    wait_for('the ledger has the credit note', lambda: credited() > before)
    window.press(pyatspi.ROLE_PUSH_BUTTON, '^Undo$')
    print('said:', window.wait(pyatspi.ROLE_LABEL, r'^Undone\.$').name)
    wait_for('the ledger has it reversed', lambda: credited() == before)


def change_language(window, before, key, after, badge):
    """By the keyboard, in the first choice of the settings; a choice is called by what is chosen in it."""
    window.take_keyboard()
    choice = window.wait(pyatspi.ROLE_COMBO_BOX, f'^{before}$')
    window.walk_until(lambda: pyatspi.STATE_FOCUSED in choice.getState().getStates(), before)

    def chosen():
        if window.find(pyatspi.ROLE_COMBO_BOX, f'^{after}$'):
            return True
        if pyatspi.STATE_FOCUSED in choice.getState().getStates():
            window.type_key(key)  # again, where the window was still putting itself into words and did not hear it
        return False

    wait_for(f'"{after}"', chosen)
    print('said:', window.wait(pyatspi.ROLE_LABEL, f'^{badge}$').name)


def read_only_in_another_language(window):
    """As it was opened by the page of connections, this once."""
    go_to(window, 'Connections')
    window.choose_row('Connections', 0)
    window.press(pyatspi.ROLE_PUSH_BUTTON, '^Open for reading only$')
    window.wait(pyatspi.ROLE_LABEL, '^Read only$')
    go_to(window, 'Settings')
    change_language(window, 'As the system', 'd', 'Deutsch', 'Nur lesen')


def main():
    program, cli = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, XDG_RUNTIME_DIR=folder)
        database = os.path.join(folder, 'sample.db')
        command(cli, '--db', database, 'init')
        command(cli, '--db', database, 'demo', '--events', '2000', '--companies', '1', '--days', '120')
        usage = command(cli, '--db', database, 'usage', 'events', '--limit', '1')['rows'][0]['id']
        window = Window(program, '--db', database, '--now', NOW, '--page', 'usage', '--days', 'all', '--size', '1280x800')
        try:
            read_cards(window)
            read_chart(window)
            filter_by_type(window)
            open_job(window)
            find_anything(window)
            go_to(window, 'Tokens')
            return_credits(window)
            refund_and_undo(window, usage, lambda: credited(cli, database))
            read_only_in_another_language(window)
        finally:
            window.close()
        window = Window(program, '--db', database, '--now', NOW, '--page', 'settings', '--read-only', '--language', 'en', '--size', '1280x800')
        try:
            change_language(window, 'Deutsch', 'e', 'English', 'Read only')
        finally:
            window.close()
    print('9 passed, 0 failed')


main()
