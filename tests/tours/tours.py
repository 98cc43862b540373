#!/usr/bin/env python3
"""The tours of the user guide: three people use the window on the sample, step by step, and each step is checked by what the window then says and by what the
command line finds in the same database.

Usage, on a display with a window manager and a session bus of its own (on_a_desk.sh): tours.py RECKONER RECKONER_CLI [--pictures DIR] [PERSON...]"""

import argparse
import os
import sys
import tempfile

sys.dont_write_bytecode = True
import admin
import finance
import recruiter
from desk import Desk, Missed, forget_pictures

TOURS = {'finance': finance.tour, 'recruiter': recruiter.tour, 'admin': admin.tour}


def walk(person, words):
    with tempfile.TemporaryDirectory() as folder:
        home = os.path.join(folder, 'ann')
        os.mkdir(home)
        desk = Desk(words.reckoner, words.cli, home, words.pictures)
        if words.pictures:
            forget_pictures(words.pictures, person)
        try:
            TOURS[person](desk)
            return True
        except Missed as missed:
            print(f'{person}, after step {desk.step}: {missed}', file=sys.stderr)
            desk.tell_what_shows()
            return False
        finally:
            desk.end()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('reckoner')
    parser.add_argument('cli')
    parser.add_argument('--pictures')
    parser.add_argument('people', nargs='*', default=list(TOURS), metavar='PERSON')
    words = parser.parse_args()
    walked = [walk(person, words) for person in words.people or TOURS]
    print(f'{sum(walked)} passed, {len(walked) - sum(walked)} failed')
    return 0 if all(walked) else 1


sys.exit(main())
