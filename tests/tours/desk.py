"""A desk with the program on it: starts the window, presses keys and clicks as a person does (xdotool), and reads what is then shown over AT-SPI.
Everything waits for what it expects, never for a time. Pictures are taken where a folder for them is given."""

import csv
import glob
import itertools
import json
import os
import re
import subprocess
import sys
import time
from decimal import Decimal

import pyatspi

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
from at_spi import GONE, Missed, children, program_of, showing, states, tree, wait_for  # noqa: E402

MOST_STOPS = 80
NOW = '2026-11-20T18:00:00Z'
SIZE = (1280, 780)

BAR = pyatspi.ROLE_FILLER  # what Qt says of a part that is painted by hand
BUTTON = pyatspi.ROLE_PUSH_BUTTON
COMBO = pyatspi.ROLE_COMBO_BOX
DIALOG = pyatspi.ROLE_DIALOG
ENTRY = pyatspi.ROLE_TEXT
ITEM = pyatspi.ROLE_LIST_ITEM
LABEL = pyatspi.ROLE_LABEL
MENU_ITEM = pyatspi.ROLE_MENU_ITEM
RADIO = pyatspi.ROLE_RADIO_BUTTON
TAB = pyatspi.ROLE_PAGE_TAB
TABLE = pyatspi.ROLE_TABLE


def plain(text):
    """A number as it is shown, without its grouping."""
    return text.replace(',', '').replace('\u202f', '').replace('\u00a0', ' ')


class Desk:
    """One person's computer: a home of its own, the program, and the command line to compare with."""

    def __init__(self, reckoner, cli, home, pictures=None):
        self.reckoner, self.cli, self.home, self.pictures = reckoner, cli, home, pictures
        self.person, self.step = None, 0
        self.process = self.application = self.window = None
        self.database = os.path.join(home, '.local/share/reckoner/sample.db')
        self.popup = None
        pyatspi.Registry.registerEventListener(self.hear_focus, 'object:state-changed:focused')

    # --- the program

    def start(self, person, *arguments):
        self.person, self.step = person, 0
        environment = dict(os.environ, QT_QPA_PLATFORM='xcb', QT_LINUX_ACCESSIBILITY_ALWAYS_ON='1', HOME=self.home, XDG_CONFIG_HOME=self.home + '/.config',
                           XDG_DATA_HOME=self.home + '/.local/share')
        self.process = subprocess.Popen([self.reckoner, '--as', person, '--now', NOW, *arguments], env=environment, cwd=self.home)
        self.application = program_of(self.process)
        found = self.xdotool('search', '--sync', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'Reckoner')
        self.window = found.split()[-1]
        self.xdotool('windowactivate', '--sync', self.window, 'windowsize', '--sync', self.window, *map(str, SIZE), 'windowmove', self.window, '0', '0')

    def hear_focus(self, event):
        """A popup stands in no tree; only its focus tells of it, as it tells a screen reader."""
        try:
            part = event.source
            if event.detail1 == 0 or not part or part.getApplication() != self.application:
                return
            while part.parent and part.parent.getRole() != pyatspi.ROLE_APPLICATION:
                part = part.parent
            self.popup = part
        except GONE:
            pass  # it is gone by now

    def end(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None

    def command(self, *arguments):
        """The command line's answer, from the same database at the same time of business."""
        done = subprocess.run([self.cli, '--db', self.database, '--now', NOW, '--json', '--no-progress', *arguments], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise Missed(f'reckoner-cli {" ".join(arguments)}: {done.stderr}')
        return json.loads(done.stdout)

    @staticmethod
    def xdotool(*words):
        return subprocess.run(['xdotool', *words], capture_output=True, text=True, check=True).stdout

    # --- reading

    def parts(self, within=None):
        if within:
            return tree(within)
        if self.process.poll() is not None:
            raise Missed(f'the program ended with status {self.process.returncode}')
        known = children(self.application)
        popup = self.popup if self.popup and self.popup not in known and self.popup_shows() else None
        return itertools.chain(tree(popup) if popup else (), tree(self.application))

    def popup_shows(self):
        try:
            return showing(self.popup)
        except GONE:
            self.popup = None
            return False

    def find(self, role, pattern='', within=None):
        """The first part on show of this role whose name fits."""
        form = re.compile(pattern)
        return next((part for part in self.parts(within) if part.getRole() == role and form.search(part.name or '') and showing(part)), None)

    def wait(self, role, pattern='', within=None):
        return wait_for(f'"{pattern}"', lambda: self.find(role, pattern, within))

    def wait_gone(self, role, pattern):
        wait_for(f'"{pattern}" is gone', lambda: not self.find(role, pattern))

    def enabled(self, role, pattern):
        return pyatspi.STATE_ENABLED in states(self.wait(role, pattern))

    def dialog(self):
        """The topmost dialog."""
        def top():
            found = [part for part in children(self.application) if part.getRole() == DIALOG and showing(part)]
            return found[-1] if found else None
        return wait_for('a dialog', top)

    def other_window(self, pattern):
        """A window beside the first, whose name fits."""
        form = re.compile(pattern)
        return wait_for(f'a window "{pattern}"', lambda: next((part for part in children(self.application) if form.search(part.name or '')), None))

    def wait_no_other_window(self, pattern):
        form = re.compile(pattern)
        wait_for(f'the window "{pattern}" is closed', lambda: not any(form.search(part.name or '') for part in children(self.application)))

    def wait_no_dialog(self):
        wait_for('the dialog is closed', lambda: not any(part.getRole() == DIALOG and showing(part) for part in children(self.application)))

    def explained(self, amount):
        """The dialog that takes this amount apart."""
        dialog = self.dialog()
        figure = self.wait(LABEL, r'\n.?\d', dialog).name.splitlines()[-1]
        expect(rounds_to(figure, amount), f'{figure} is explained and not {amount}')
        return dialog

    def export_to(self, path):
        """Ctrl+E, with the name of the file typed in."""
        self.press('ctrl+e')
        self.wait(ENTRY, '^File name:$')
        self.press('ctrl+a')
        self.write(path)
        self.picture('export', 'Ctrl+E: the list as a file')
        self.press('Return')

    def toast(self, pattern):
        """What the window says after an act."""
        return self.wait(LABEL, pattern).name

    def table(self, name):
        return self.wait(TABLE, f'^{name}$')

    def row_count(self, name):
        table = self.find(TABLE, f'^{name}$')
        return table.queryTable().nRows if table else 0

    def columns(self, name):
        table = self.table(name).queryTable()
        return [table.getColumnHeader(column).name for column in range(table.nColumns)]

    def row_words(self, name, row):
        table = self.table(name).queryTable()
        return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]

    def rows(self, name, most=60):
        return [self.row_words(name, row) for row in range(min(most, self.row_count(name)))]

    def row_of(self, name, first):
        """The row whose first cell says this."""
        return wait_for(f'"{first}" in "{name}"', lambda: [number + 1 for number, words in enumerate(self.rows(name)) if words[0] == first])[0] - 1

    def wait_rows(self, name, enough=lambda rows: rows > 0):
        wait_for(f'rows of "{name}"', lambda: self.find(TABLE, f'^{name}$') and enough(self.row_count(name)))

    def card(self, title):
        """The sentence of a card, once it has a figure."""
        return self.wait(BUTTON, f'^{title}: .*\\d').name

    def tell_what_shows(self):
        """For whoever has to find out why a step was missed."""
        try:
            for part in self.parts():
                if part.name and part.getRole() not in (ITEM, MENU_ITEM):
                    print(f'    {part.getRoleName()}: {part.name[:160]}', file=sys.stderr)
        except (Missed, *GONE):
            pass  # the program is gone

    # --- keys

    def press(self, *keys):
        """Answered by the window before this returns: a call over AT-SPI is handled after it."""
        self.xdotool('key', '--clearmodifiers', '--delay', '20', *keys)
        _ = self.application.childCount

    def write(self, text):
        self.xdotool('type', '--delay', '12', text)
        _ = self.application.childCount

    def tab_to(self, what, is_there, key='Tab'):
        """By Tab, as often as it takes to come round once."""
        for _ in range(MOST_STOPS):
            if is_there():
                return
            self.press(key)
        raise Missed(f'Tab does not lead to {what}')

    def tab_to_table(self, name, key='Tab'):
        self.wait_rows(name)
        self.tab_to_part(TABLE, f'^{name}$', key)

    def tab_to_part(self, role, pattern, key='Tab'):
        form = re.compile(pattern)
        self.tab_to(f'"{pattern}"', lambda: any(part.getRole() == role and form.search(part.name or '') and pyatspi.STATE_FOCUSED in states(part) for part in self.parts()), key)

    def row_down_to(self, name, is_it):
        """By the arrow keys to the first row that is it; gives its words."""
        for row in range(self.row_count(name)):
            words = self.row_words(name, row)
            if is_it(words):
                self.press('ctrl+Home')
                for _ in range(row):
                    self.press('Down')
                return words
        raise Missed(f'no such row in "{name}"')

    def look_up(self, words, match=None):
        """Ctrl+K and a few letters."""
        self.press('ctrl+k')
        self.wait(ENTRY, '^Find anything$')
        self.write(words)
        matches = self.wait(pyatspi.ROLE_LIST, '^Matches$')
        wait_for(f'"{match or words}" among the matches', lambda: any(re.search(f'^{match or words}', each.name) for each in children(matches)))

    def go_to(self, page):
        """Ctrl+K, the page's name, Enter."""
        self.look_up(page)
        self.press('Return')

    # --- the mouse

    @staticmethod
    def middle(part):
        box = part.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        if box.width <= 0 or box.height <= 0:
            raise LookupError(f'"{part.name}" has no place')
        return box.x + box.width // 2, box.y + box.height // 2

    def point(self, part, button='1', times='1'):
        x, y = self.middle(part)
        self.xdotool('mousemove', str(x), str(y), 'click', '--repeat', times, '--delay', '80', button)
        _ = self.application.childCount

    def click(self, role, pattern='', within=None, button='1', times='1'):
        part = self.wait(role, pattern, within)
        wait_for(f'"{pattern}" can be pressed', lambda: pyatspi.STATE_ENABLED in states(part))
        self.point(part, button, times)

    def cell(self, name, row, column=0):
        return self.table(name).queryTable().getAccessibleAt(row, column)

    def page_by_mouse(self, title):
        self.click(ITEM, f'^{title}$', self.wait(pyatspi.ROLE_LIST, '^Pages$'))

    def choose_by_mouse(self, combo, item):
        """From a list that drops down at its arrow."""
        box = self.wait(COMBO, combo)
        place = box.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.xdotool('mousemove', str(place.x + place.width - 10), str(place.y + place.height // 2), 'click', '1')
        form = re.compile(item)
        self.point(wait_for(f'"{item}" in the list', lambda: next((each for each in children(children(box)[0]) if form.search(each.name) and showing(each)), None)))

    def choose_from_menu(self, words, x=12, y=12):
        """From the menu that has just opened: over its first line it tells of itself."""
        self.popup = None
        self.xdotool('mousemove_relative', '--', str(x), str(y))
        self.click(MENU_ITEM, words)

    def menu_by_mouse(self, title, words):
        self.click(MENU_ITEM, f'^{title}$')
        self.click(MENU_ITEM, words)

    def rest(self):
        """The mouse out of the way: nothing is marked or tipped because it lies there."""
        self.xdotool('mousemove', str(SIZE[0] - 3), str(SIZE[1] - 3))

    # --- pictures

    def screen(self):
        return subprocess.run(['import', '-silent', '-window', 'root', 'rgb:-'], capture_output=True, check=True).stdout

    def settle(self):
        """Until two looks at the screen are alike: whatever was asked for is shown."""
        before = self.screen()
        for _ in range(60):
            time.sleep(0.25)
            after = self.screen()
            if after == before:
                return
            before = after

    def picture(self, name, says):
        """One step of the tour: what was done is told, and painted where pictures are wanted."""
        self.step += 1
        print(f'{self.person} {self.step:02}  {says}', flush=True)
        if not self.pictures:
            return
        self.settle()
        raw = os.path.join(self.home, 'step.png')
        subprocess.run(['import', '-silent', '-window', 'root', raw], check=True)
        path = os.path.join(self.pictures, f'tour-{self.person}-{name}.png')
        subprocess.run(['convert', raw, '-dither', 'None', '-colors', '96', '-strip', '-define', 'png:compression-level=9', f'png8:{path}'], check=True)


def sums_of(path):
    """Of a list of jobs that was written as a file: its total cost in each currency."""
    sums = {}
    with open(path, encoding='utf-8-sig', newline='') as file:
        for row in csv.DictReader(file):
            sums[row['currency']] = sums.get(row['currency'], Decimal()) + Decimal(row['total_cost'])
    return sums


def rounds_to(exact, shown):
    """An amount with all its digits, and the same as a list shows it."""
    digits = re.compile(r'-?[\d,]+(\.\d+)?')
    places = len(shown.partition('.')[2])
    return round(Decimal(plain(digits.search(exact).group())), places) == Decimal(plain(digits.search(shown).group()))


def forget_pictures(folder, person):
    for path in glob.glob(os.path.join(folder, f'tour-{person}-*.png')):
        os.remove(path)


def expect(is_so, what):
    if not is_so:
        raise Missed(what)
