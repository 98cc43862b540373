"""The tour of a finance person on a Monday, by keyboard and mouse as it comes."""

import os
import re
from decimal import Decimal

from desk import BAR, BUTTON, COMBO, LABEL, RADIO, expect, plain, sums_of, wait_for

COMPANY = 'Northwind Talent'


def tour(desk):
    desk.start('finance')
    first_run(desk)
    overview(desk)
    month(desk)
    by_type(desk)
    by_job(desk)
    job(desk)
    explain(desk)
    export(desk)
    statement(desk)
    unrefunded(desk)
    minutes(desk)
    ledger(desk)
    saved_view(desk)
    team(desk)
    guide(desk)


def first_run(desk):
    desk.rest()
    desk.wait(BUTTON, '^Open the sample$')
    desk.picture('first-run', 'nothing is open; Enter takes the sample')
    desk.press('Return')


def cards(desk, *filters):
    return desk.command('usage', 'cards', '--company', COMPANY, *filters)


def shows(sentence, amount):
    return f'{float(amount):.2f}' in plain(sentence)


def overview(desk):
    """What did we spend this month, and why more than last: on the first page, a company alone."""
    desk.wait(BUTTON, '^Charged this month: ')
    desk.wait_rows('Needs attention')
    desk.picture('overview', 'all companies together')
    desk.press('ctrl+l')
    desk.write(COMPANY)
    desk.press('Return')
    spent = cards(desk, '--month', '2026-11')['total']['cost']
    wait_for('this month of the company', lambda: shows(desk.card('Charged this month'), spent))
    desk.wait(LABEL, '^This month .*than in the same days of October')
    desk.picture('this-month', 'what was spent, and what moved most since last month')


def month(desk):
    desk.press('ctrl+2')
    desk.wait(BUTTON, r'^Total Usage: .*\d')
    desk.click(BUTTON, '^Date range')
    desk.choose_from_menu('^Last month$')
    desk.rest()
    spent = cards(desk, '--month', '2026-10')['total']['cost']
    wait_for('the figures of October', lambda: shows(desk.card('Total Usage'), spent))
    desk.wait_rows('Cost by job')
    desk.picture('last-month', 'October: cards, chart and jobs add up to the same total')


def by_type(desk):
    desk.click(BUTTON, '^CV Parsing: ')
    desk.rest()
    desk.wait(BUTTON, '^Remove filter: CV Parsing$')
    spent = cards(desk, '--month', '2026-10', '--type', 'cv')['total']['cost']
    wait_for('CVs alone', lambda: shows(desk.card('Total Usage'), spent))
    desk.picture('type', 'a click on a card filters by its type; the chip takes it away')
    desk.press('alt+Left')
    desk.wait_gone(BUTTON, '^Remove filter: CV Parsing$')


def by_job(desk):
    desk.choose_by_mouse('^By type$', '^By job$')
    desk.rest()
    desk.wait(COMBO, '^By job$')
    desk.picture('chart-by-job', 'the same bars by job: the dearest, the others, no job')
    desk.choose_by_mouse('^By job$', '^By type$')


def job(desk):
    """Why did this job cost that: one line, whose sum is what the command line says."""
    title = desk.row_words('Cost by job', 0)[0]
    desk.point(desk.cell('Cost by job', 0), times='2')
    desk.rest()
    desk.wait(BUTTON, f'^Remove filter: Job: {re.escape(title)}$')
    whole = desk.command('job', 'show', title, '--company', COMPANY)['usage']['total_cost']
    wait_for('the line that adds up', lambda: f'${whole} = ' in plain(desk.wait(LABEL, '^In all: ').name))
    desk.wait_rows('Cost per candidate')
    desk.picture('job', 'why the job cost that, in one line')


def explain(desk):
    desk.press('ctrl+2')
    desk.wait_rows('Cost by job')
    desk.click(BUTTON, '^Remove filter: Job: ')
    wait_for('all jobs', lambda: desk.row_count('Cost by job') > 3)
    desk.tab_to_table('Cost by job')
    desk.press('ctrl+Home', 'Right', 'Right', 'Right')
    amount = desk.row_words('Cost by job', 0)[3]
    desk.press('ctrl+i')
    desk.explained(amount)
    desk.picture('explain', 'Ctrl+I: formula, price, rounding and rows')
    desk.press('Escape')
    desk.wait_no_dialog()


def export(desk):
    path = os.path.join(desk.home, 'october.csv')
    desk.export_to(path)
    desk.toast('^Exported')
    desk.picture('exported', 'how many rows were written')
    spent = Decimal(cards(desk, '--month', '2026-10')['total']['cost'])
    expect(sums_of(path) == {'USD': spent}, f'the file adds up to {sums_of(path)}, not to {spent}')


def statement(desk):
    desk.go_to('Export')
    desk.choose_by_mouse('^Usage$', '^Account statement of a month')
    desk.wait(COMBO, '^October 2026$')
    path = os.path.join(desk.home, 'statement.pdf')
    desk.press('alt+l', 'ctrl+a')
    desk.write(path)
    desk.rest()
    desk.picture('statement', 'Export: the account statement of a month')
    desk.press('alt+e')
    wait_for('the statement', lambda: os.path.exists(path))
    with open(path, 'rb') as file:
        expect(file.read(5) == b'%PDF-', 'the statement is no PDF')
    desk.wait(LABEL, 'written to statement.pdf')
    desk.picture('statement-made', 'it is written; Open folder leads to it')
    desk.press('Escape')


def unrefunded(desk):
    """Which failed jobs are not refunded: what each still holds stands beside it."""
    failed = desk.command('credits', 'refund', '--failed', '--dry-run')[0]
    name = 'People with credits'
    desk.go_to('Credits')
    desk.wait_rows(name)
    desk.point(desk.cell(name, desk.row_of(name, 'admin@northwindtalent.example')))
    wait_for('the job that stopped halfway', lambda: any(str(failed['monthly']) in words for words in desk.rows('Jobs')))
    desk.rest()
    desk.picture('credits', 'jobs with credits still out; an admin returns them')


def minutes(desk):
    """Why does this person have no minutes: what is left, until when, and what was refused."""
    name = 'Organizations with minutes'
    desk.go_to('Minutes')
    desk.wait_rows(name)
    desk.point(desk.cell(name, desk.row_of(name, 'Northwind Talent Campus')))
    desk.wait(BAR, '^Add-on minutes: 0 left')
    desk.rest()
    desk.picture('minutes', 'what each organization has left, and until when')


def ledger(desk):
    desk.go_to('Ledger')
    desk.settle()
    desk.picture('ledger', 'every posting, who made it, and why')


def saved_view(desk):
    desk.press('ctrl+2')
    desk.wait_rows('Cost by job')
    desk.press('ctrl+s')
    desk.dialog()
    desk.write('Last month, Northwind')
    desk.picture('save-view', 'Ctrl+S keeps page and filter under a name')
    desk.press('Return')
    desk.wait_no_dialog()
    desk.look_up('Last month, N', 'Last month, Northwind')
    desk.picture('view-found', 'Ctrl+K opens it again')
    desk.press('Escape')
    desk.press('Escape')  # the message


def team(desk):
    desk.press('ctrl+o')
    desk.click(RADIO, '^PostgreSQL server$', desk.dialog())
    desk.wait(LABEL, '^&?Host')
    desk.rest()
    desk.picture('connect', 'Ctrl+O: a connection to the team database')
    desk.press('Escape')
    desk.wait_no_dialog()


def guide(desk):
    desk.press('F1')
    desk.other_window('Reckoner guide$')
    desk.picture('guide', 'F1: the guide, at the page that fits')
