"""The tour of an admin, by keyboard alone: AT-SPI is only read here, never pressed."""

import os
from decimal import Decimal

from desk import BUTTON, ENTRY, LABEL, TAB, expect, sums_of, wait_for

FAILED = 'Failed jobs whose credits are out'
LEFT_WITHOUT = 'Northwind Talent Campus'


def tour(desk):
    desk.start('admin')
    first_run(desk)
    overview(desk)
    refund(desk)
    credit_note_and_undo(desk)
    reconcile_and_undo(desk)
    mend_and_undo(desk)
    diagnose(desk)
    find_anything(desk)
    explain(desk)
    export(desk)
    keys_and_guide(desk)


def first_run(desk):
    desk.wait(BUTTON, '^Open the sample$')
    desk.picture('first-run', 'nothing is open; the sample is chosen already')
    desk.press('Return')
    desk.wait(BUTTON, '^Charged this month: ')
    expect(desk.command('status')['usage_rows'] > 0, 'the sample is empty')


def overview(desk):
    """The four questions stand on the first page, one step away."""
    desk.wait(LABEL, 'Why did a job cost that.*Which failed jobs are not refunded')
    desk.wait_rows('Needs attention')
    desk.picture('overview', 'the first page: balances, what changed, what needs attention')


# --- which failed jobs are not refunded

def out(desk):
    return desk.command('credits', 'refund', '--failed', '--dry-run')


def refund(desk):
    waiting = out(desk)
    expect(len(waiting) == 1, f'one failed job waits in the sample, not {len(waiting)}')
    desk.go_to('Refunds')
    desk.wait_rows(FAILED)
    words = desk.row_words(FAILED, 0)
    expect(str(waiting[0]['monthly']) in words, f'{words} does not show {waiting[0]["monthly"]} credits')
    desk.picture('failed-jobs', 'failed jobs whose credits are still out')
    desk.press('alt+r')
    dialog = desk.dialog()
    desk.wait(BUTTON, '^Return credits of 1 job', dialog)
    desk.wait(LABEL, rf'^In all: monthly \+{waiting[0]["monthly"]}', dialog)
    desk.write('The batch stopped halfway')
    desk.picture('refund-dialog', 'each bucket before and after, and the reason')
    desk.press('Return')
    desk.wait_no_dialog()
    desk.toast('^Returned for 1 job')
    desk.picture('refunded', 'the credits are back')
    expect(not out(desk), 'the command line still finds failed jobs that are not refunded')
    back = desk.command('credits', 'show', '--profile', waiting[0]['profile_id'])
    expect(back['monthly'] == waiting[0]['balance']['monthly'], f'{back} is not {waiting[0]["balance"]}')


# --- a credit note, taken back from the toast

def credited(desk, company):
    return next(wallet['credited'] for wallet in desk.command('wallet', 'list') if wallet['company_id'] == company)


def credit_note_and_undo(desk):
    row = next(row for row in desk.command('usage', 'events', '--type', 'video', '--limit', '20')['rows'] if row['cost'])
    before = credited(desk, row['company_id'])
    desk.press('alt+u')
    desk.write(row['id'])
    desk.press('Return')
    desk.dialog()
    desk.press('alt+r')
    desk.write('The recording was empty')
    desk.picture('credit-note-dialog', 'a credit note of one interview')
    desk.press('Return')
    desk.wait_no_dialog()
    desk.toast('^Credited')
    desk.picture('credited', 'the message offers Undo')
    expect(credited(desk, row['company_id']) != before, 'the wallet was not credited')
    desk.press('ctrl+z')
    desk.toast('^Undone')
    desk.picture('credit-undone', 'Ctrl+Z took it back')
    wait_for('the wallet as before', lambda: credited(desk, row['company_id']) == before)


# --- drafts

def drafts(desk):
    return {draft['draft_job_id']: draft['rows'] for draft in desk.command('drafts', 'list')}


def reconcile_and_undo(desk):
    before = drafts(desk)
    desk.go_to('Reconcile')
    desk.wait_rows('Not saved yet')
    desk.picture('drafts', 'drafts with usage, and the job that each has likely become')
    desk.tab_to_table('Not saved yet')
    words = desk.row_down_to('Not saved yet', lambda row: row[0] == 'draft-1700')
    desk.picture('draft-chosen', 'the likely job stands ready below')
    desk.press('alt+r')
    desk.dialog()
    desk.press('alt+r')
    desk.write('Saved under this title on Monday')
    desk.picture('reconcile-dialog', 'what moves, and where to')
    desk.press('Return')
    desk.wait_no_dialog()
    desk.toast(f'^Reconciled {words[2]} rows with {words[-1]}')
    wait_for('one draft less', lambda: desk.row_count('Not saved yet') == len(before) - 1)
    desk.picture('reconciled', 'the rows are on their job')
    expect('draft-1700' not in drafts(desk), 'the command line still lists the draft')
    desk.press('ctrl+z')
    desk.toast('^Undone')
    wait_for('the draft is back', lambda: desk.row_count('Not saved yet') == len(before))
    desk.picture('reconcile-undone', 'the draft is back where it was')
    expect(drafts(desk) == before, 'the drafts are not what they were')


# --- data checks

def counts(desk):
    return desk.command('doctor', 'check')['counts']


def mend_and_undo(desk):
    before = counts(desk)
    expect(before['addon-lost'] == 1, 'the sample has no lost add-on minutes')
    desk.go_to('Data checks')
    desk.wait(LABEL, '^\\d+ findings; ')
    desk.wait_rows('Findings')
    desk.picture('findings', 'what is wrong, by severity')
    desk.tab_to_table('Findings')
    desk.row_down_to('Findings', lambda row: 'addon-lost' in row)
    desk.wait(LABEL, '^Error · addon-lost')
    desk.wait_rows('What changes: before and after')
    desk.picture('finding', 'one finding: what is wrong, and what would change')
    desk.press('alt+a')
    desk.dialog()
    desk.press('alt+r')
    desk.write('Cleared by mistake in October')
    desk.picture('fix-dialog', 'exactly what will be changed')
    desk.press('Return')
    desk.wait_no_dialog()
    desk.toast('^Fixed|^Applied|repair')
    wait_for('the finding is gone', lambda: not any('addon-lost' in row for row in desk.rows('Findings')))
    desk.picture('fixed', 'the finding is gone; what was done stands above')
    expect(counts(desk)['addon-lost'] == 0, 'the command line still finds it')
    desk.press('ctrl+z')
    desk.toast('^Undone')
    desk.press('F5')
    wait_for('the finding is back', lambda: any('addon-lost' in row for row in desk.rows('Findings')))
    desk.picture('fix-undone', 'the finding is back')
    expect(counts(desk) == before, 'the findings are not what they were')


# --- why does this person have no minutes

def diagnose(desk):
    desk.go_to('Diagnose')
    desk.wait(ENTRY, '^Who or what is to be diagnosed$')
    desk.write(LEFT_WITHOUT)
    desk.press('Return')
    desk.wait_rows('Checks')
    checks = desk.command('diagnose', LEFT_WITHOUT)['checks']
    wrong = [check for check in checks if not check['ok']]
    shown = [row for row in desk.rows('Checks') if row[0] == 'Look here']
    expect(wrong and len(shown) == len(wrong), f'{len(shown)} checks are shown as wrong, not {len(wrong)}')
    desk.picture('diagnosis', 'the cause, named, with the button that mends it')


# --- finding, explaining, exporting, help

def find_anything(desk):
    desk.look_up('sales', 'Sales Consultant')
    desk.picture('palette', 'Ctrl+K: pages, actions, jobs and people by a part of their name')
    desk.press('Escape')


def explain(desk):
    desk.go_to('Usage')
    desk.tab_to_table('Cost by job')
    desk.press('ctrl+Home', 'End', 'ctrl+i')
    desk.explained(desk.row_words('Cost by job', 0)[-1])
    desk.picture('explain', 'Ctrl+I: formula, price, rounding and rows of one amount')
    desk.press('Escape')
    desk.wait_no_dialog()


def export(desk):
    path = os.path.join(desk.home, 'jobs.csv')
    desk.export_to(path)
    wait_for('the file', lambda: os.path.exists(path))
    desk.toast('^Exported')
    spent = {each['currency']: Decimal(each['total']['cost']) for each in desk.command('usage', 'cards', '--days', '30', '--all-companies')['currencies']}
    expect(sums_of(path) == spent, f'the file adds up to {sums_of(path)}, not to {spent}')
    desk.picture('exported', 'how many rows were written')


def keys_and_guide(desk):
    desk.press('question')
    desk.wait_rows('Keys')
    desk.picture('keys', 'every key')
    desk.press('Escape')
    desk.wait_no_dialog()
    desk.go_to('Refunds')
    desk.wait(TAB, '^Failed, not refunded')
    desk.press('F1')
    desk.other_window('^Refunding a failed job - Reckoner guide$')
    desk.picture('guide', 'F1: the guide, at the page that fits')
    desk.press('Escape')
    desk.wait_no_other_window('guide$')
