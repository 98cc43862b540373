"""The tour of a recruiter, by mouse alone: what is written is what the program offers."""

import os
import re
from decimal import Decimal

from desk import BAR, BUTTON, ITEM, LABEL, expect, plain, sums_of, wait_for

COMPANY = 'Northwind Talent'
ORGANIZATION = 'Northwind Talent Campus'


def tour(desk):
    desk.start('recruiter')
    first_run(desk)
    overview(desk)
    usage(desk)
    job(desk)
    explain(desk)
    minutes(desk)
    credits(desk)
    drafts(desk)
    export(desk)
    guide(desk)


def first_run(desk):
    desk.rest()
    desk.wait(BUTTON, '^Open the sample$')
    desk.picture('first-run', 'nothing is open; three ways in')
    desk.click(BUTTON, '^Open the sample$')
    desk.rest()


def overview(desk):
    """No wallet here, and no page that a recruiter may not use."""
    desk.wait_rows('Needs attention')
    pages = [part.name for part in desk.parts() if part.getRole() == ITEM]
    expect('Usage' in pages and 'Minutes' in pages, f'pages are missing: {pages}')
    for absent in ('Refunds', 'Data checks', 'Ledger', 'Prices', 'Tokens', 'Import'):
        expect(absent not in pages, f'{absent} is not for recruiters')
    expect(not desk.find(BUTTON, '^Wallet'), 'a recruiter sees a wallet')
    desk.picture('overview', 'credits, minutes, drafts; no wallet')


def total(desk, *filters):
    return desk.command('usage', 'cards', '--days', '30', '--company', COMPANY, *filters)['total']['cost']


def shows(sentence, amount):
    """A card's first amount is this exact one, as it is rounded on screen."""
    return f'{float(amount):.2f}' in plain(sentence)


def usage(desk):
    desk.page_by_mouse('Usage')
    desk.choose_by_mouse('^All companies$', f'^{COMPANY}$')
    desk.rest()
    wait_for('figures of the company', lambda: shows(desk.card('Total Usage'), total(desk)))
    desk.wait_rows('Cost by job')
    desk.picture('usage', 'one company: cards, chart, jobs')
    desk.click(BUTTON, '^Video Interviews: ')
    desk.rest()
    desk.wait(BUTTON, '^Remove filter: Video Interviews$')
    wait_for('interviews alone', lambda: shows(desk.card('Total Usage'), total(desk, '--type', 'video')))
    desk.picture('type', 'a click on a card: interviews alone')
    desk.click(BUTTON, '^Remove filter: Video Interviews$')
    desk.rest()
    wait_for('everything again', lambda: shows(desk.card('Total Usage'), total(desk)))


def job(desk):
    title = desk.row_words('Cost by job', 0)[0]
    desk.point(desk.cell('Cost by job', 0), times='2')
    desk.rest()
    desk.wait(BUTTON, f'^Remove filter: Job: {re.escape(title)}$')
    desk.wait(LABEL, '^In the range: .* = ')
    desk.wait_rows('Cost per candidate')
    desk.picture('job', 'a double-click: why the job cost that')


def explain(desk):
    desk.page_by_mouse('Usage')
    desk.click(BUTTON, '^Remove filter: Job: ')
    wait_for('all jobs', lambda: desk.row_count('Cost by job') > 3)
    last = len(desk.row_words('Cost by job', 1)) - 1
    amount = desk.row_words('Cost by job', 1)[last]
    desk.point(desk.cell('Cost by job', 1, last), button='3')
    desk.settle()
    desk.choose_from_menu('^Explain', -12, 12)
    dialog = desk.explained(amount)
    desk.rest()
    desk.picture('explain', 'right button, Explain: where an amount comes from')
    desk.click(BUTTON, '^Close$', dialog)
    desk.wait_no_dialog()


def minutes(desk):
    desk.page_by_mouse('Minutes')
    name = 'Organizations with minutes'
    desk.wait_rows(name)
    desk.point(desk.cell(name, desk.row_of(name, ORGANIZATION)))
    left = desk.command('minutes', 'show', '--org', ORGANIZATION)
    desk.wait(BAR, f'^Base minutes: {left["base_remaining"]} left of {left["base"]}')
    desk.rest()
    desk.picture('minutes', 'what an organization has left, and until when')


def credits(desk):
    desk.page_by_mouse('Credits')
    desk.wait_rows('People with credits')
    desk.rest()
    desk.picture('credits', 'credits of each person, and the jobs that took them')


def drafts(desk):
    desk.page_by_mouse('Reconcile')
    desk.wait_rows('Not saved yet')
    waiting = [draft for draft in desk.command('drafts', 'list', '--company', COMPANY)]
    wait_for('drafts of the company', lambda: desk.row_count('Not saved yet') == len(waiting))
    desk.point(desk.cell('Not saved yet', 0))
    desk.rest()
    expect(not desk.enabled(BUTTON, '^Reconcile…$'), 'a recruiter may reconcile')
    desk.picture('drafts', 'drafts that wait; an admin reconciles them')


def export(desk):
    desk.page_by_mouse('Usage')
    desk.wait_rows('Cost by job')
    desk.menu_by_mouse('File', '^Export this list')
    desk.wait(BUTTON, '^Save$')
    desk.rest()
    desk.picture('export', 'File, Export this list')
    desk.click(BUTTON, '^Save$')
    path = os.path.join(desk.home, 'usage.csv')
    wait_for('the file', lambda: os.path.exists(path))
    desk.toast('^Exported')
    expect(sums_of(path) == {'USD': Decimal(total(desk))}, f'the file adds up to {sums_of(path)}, not to {total(desk)}')
    desk.rest()
    desk.picture('exported', 'how many rows were written')


def guide(desk):
    desk.menu_by_mouse('Help', '^Guide')
    desk.other_window('Reckoner guide$')
    desk.rest()
    desk.picture('guide', 'Help, Guide')
