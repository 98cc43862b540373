"""Takes figures out of Reckoner and reads them again with other programs; run by check_exports.sh.

usage: check_exports.py RECKONER_CLI FOLDER FOCUS_CHECKER REAL_LOGS
"""
import csv
import json
import math
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
from decimal import Decimal

CLI, PLACE, CHECKER, LOGS = sys.argv[1:5]
OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
MONTHS = ('2026-10', '2026-11')
failures = []


def check(holds, what, *figures):
    print(('ok    ' if holds else 'WRONG ') + what, *figures)
    if not holds:
        failures.append(what)


def path(name):
    return os.path.join(PLACE, name)


class Database:
    def __init__(self, name):
        self.url = path(name)
        if os.path.exists(self.url):
            os.remove(self.url)

    def run(self, *arguments):
        done = subprocess.run([CLI, '--db', self.url, '--json', *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f'{" ".join(arguments)}: {done.stderr}')
        return json.loads(done.stdout, parse_float=Decimal) if done.stdout.strip() else None

    def companies(self):
        return self.run('company', 'list')

    def cards(self, *look):
        answer = self.run('usage', 'cards', *look)
        return {each['currency']: each for each in answer.get('currencies', [answer])}


def amount(text):
    return Decimal(text) if text else Decimal(0)


def sheets(file):
    """Every sheet of a file as LibreOffice has it: its name and rows; a cell is (type, value)."""
    subprocess.run(['soffice', '--headless', '-env:UserInstallation=file://' + path('office'), '--convert-to', 'fods', '--outdir', path('opened'), file],
                   check=True, capture_output=True)
    opened = os.path.join(path('opened'), os.path.splitext(os.path.basename(file))[0] + '.fods')
    for table in tree.parse(opened).getroot().iter(TABLE + 'table'):
        rows = []
        for row in table.iter(TABLE + 'table-row'):
            cells = []
            for cell in row:
                kind = cell.get(OFFICE + 'value-type')
                value = cell.get(OFFICE + 'value') if kind in ('float', 'currency') else ''.join(cell.itertext()).strip()
                repeated = int(cell.get(TABLE + 'number-columns-repeated', 1))
                cells += [(kind, value)] * (repeated if repeated < 100 else 1)
            if any(kind for kind, value in cells):
                rows.append(cells)
        yield table.get(TABLE + 'name'), rows


def sums_of(file, column, of_exact=None):
    """By currency: the sum of the numbers of a column and, exactly, of its texts; every number is the nearest to its text."""
    numbers, exact, rows, strays = {}, {}, 0, 0
    for name, cells in sheets(file):
        if name == 'About':
            continue
        heads = [value for kind, value in cells[0]]
        money, currency = heads.index(column), heads.index('Currency' if of_exact else 'currency')
        for row in cells[1:]:
            row = row + [(None, '')] * (len(heads) - len(row))
            rows += 1
            kind, value = row[money]
            if kind is None:
                continue
            code = row[currency][1]
            numbers.setdefault(code, []).append(float(value))
            if of_exact:
                text_kind, text = row[heads.index(of_exact)]
                strays += kind != 'float' or text_kind != 'string' or float(text) != float(value)
                exact[code] = exact.get(code, Decimal(0)) + Decimal(text)
    return {code: math.fsum(each) for code, each in numbers.items()}, exact, rows, strays


def check_lists(database, look):
    cards = {code: amount(card['total']['cost']) for code, card in database.cards(*look).items() if card['total']['count'] > 0}
    for name, column, key in (('usage', 'Cost', 'cost'), ('jobs', 'Total cost', 'total_cost')):
        book, plain = path(name + '.xlsx'), path(name + '.csv')
        database.run('export', name, *look, '--format', 'xlsx', '--out', book)
        written = database.run('export', name, *look, '--format', 'csv', '--out', plain)['rows']
        numbers, exact, rows, strays = sums_of(book, column, column + ' (exact)')
        check(rows == written, f'{name}.xlsx has every row in LibreOffice', rows)
        check(strays == 0, f'{name}.xlsx: numbers are numbers, and the nearest to the exact text beside them')
        for code, total in cards.items():
            check(exact.get(code) == total, f'{name}.xlsx, exact text: sum is the card', code, total)
            check(round(Decimal(numbers[code]), 9) == total, f'{name}.xlsx, numbers: sum is the card', code, repr(numbers[code]))
        numbers, _, rows, _ = sums_of(plain, key)
        check(rows == written, f'{name}.csv has every row in LibreOffice', rows)
        for code, total in cards.items():
            check(round(Decimal(numbers[code]), 9) == total, f'{name}.csv: sum is the card', code, repr(numbers[code]))
        with open(plain, newline='', encoding='utf-8') as file:
            sums = {}
            for row in csv.DictReader(file):
                if row[key]:
                    sums[row['currency']] = sums.get(row['currency'], Decimal(0)) + Decimal(row[key])
        check(sums == cards, f'{name}.csv: exact sum is the card')
        about = json.load(open(plain + '.about.json'))
        check(all(about.get(each) for each in ('filter', 'range', 'timezone', 'made_at')), f'{name}.csv: filter, range, zone and time stand beside it', about['made_at'])


def printed(text, title):
    found = re.search(r'^ *' + re.escape(title) + r'.*?([−-]?[0-9,]+(?:\.[0-9]+)?) *$', text, re.MULTILINE)
    return Decimal(found.group(1).replace(',', '').replace('−', '-')) if found else None


def check_statements(database):
    for company in database.companies():
        before = None
        for month in MONTHS:
            file = path('statement.pdf')
            said = database.run('statement', '--company', company['id'], '--month', month, '--out', file)
            text = subprocess.run(['pdftotext', '-layout', file, '-'], check=True, capture_output=True, text=True).stdout
            where = f'statement of {company["name"]}, {month}'
            parts = [printed(text, title) for title in ('Opening balance', 'Charges ', 'Credit notes and corrections', 'Top-ups and reversals')]
            closing = printed(text, 'Closing balance')
            summary = text[:text.index('Closing balance')]
            rounding = printed(summary, 'Rounding') or Decimal(0)
            check(None not in parts and sum(parts) + rounding == closing, f'{where}: opening + charges + credits + top-ups + rounding = closing', *parts, rounding, closing)
            exact = Decimal(re.search(r'Exact closing balance: (\S+)', text).group(1))
            check(exact == amount(said['closing']) and abs(exact - closing) <= Decimal('0.5'), f'{where}: exact closing balance', exact)
            cost = amount(database.cards('--company', company['id'], '--month', month)[said['currency']]['total']['cost'])
            charged = Decimal(re.search(r'Exact total of charges: (\S+)', text).group(1))
            check(charged == cost, f'{where}: charges are the cards', charged)
            check(before is None or before == amount(said['opening']), f'{where}: opens as the month before closed')
            before = amount(said['closing'])
            pages = re.findall(r'Page (\d+) of (\d+)', text)
            check(pages == [(str(page), str(len(pages))) for page in range(1, len(pages) + 1)], f'{where}: page x of y', len(pages))


def check_focus(database, title, months=MONTHS):
    for month in months:
        file = path('focus.csv')
        done = database.run('export', 'focus', '--month', month, '--out', file)
        sums, kinds = {}, {}
        with open(file, newline='', encoding='utf-8') as rows:
            for row in csv.DictReader(rows):
                sums[row['BillingCurrency']] = sums.get(row['BillingCurrency'], Decimal(0)) + Decimal(row['BilledCost'])
                kind = row['ChargeCategory'] + ('/' + row['ChargeClass'] if row['ChargeClass'] else '')
                kinds[kind] = kinds.get(kind, 0) + 1
        net = {code: amount(card['total']['net']) for code, card in database.cards('--all-companies', '--month', month).items() if code in sums}
        check(sums == net, f'FOCUS of {title}, {month}: sum is the net', done['rows'], kinds, {code: str(each) for code, each in sums.items()})
        if os.path.exists(CHECKER):
            ruled = subprocess.run([sys.executable, CHECKER, file], capture_output=True, text=True)
            check(ruled.returncode == 0, f'FOCUS of {title}, {month}: no MUST fails', ruled.stdout.splitlines()[0] if ruled.stdout else ruled.stderr[-300:])
            for line in ruled.stdout.splitlines()[1:]:
                print('      ' + line)


def give_credits(database):
    """Credit notes of this month and of the last, whole and in part, beside what the demo has."""
    given = 0
    for company in database.companies():
        for month, part in (('2026-10', '0.000000123'), ('2026-10', None), ('2026-11', None)):
            rows = database.run('usage', 'events', '--company', company['id'], '--month', month, '--sort', 'cost', '--limit', '3')['rows']
            row = next((each for each in rows if each['cost']), None)
            if not row:
                continue
            database.run('wallet', 'refund', '--usage', row['id'], '--reason', 'not delivered: "größer"', *(['--amount', part] if part else []))
            given += 1
    return given


def main():
    os.makedirs(path('opened'), exist_ok=True)
    demo = Database('demo.db')
    demo.run('init')
    print('made ', demo.run('demo', '--events', '6000', '--companies', '3', '--days', '60'))
    check_focus(demo, 'the demo')
    print('credit notes', give_credits(demo))
    check_focus(demo, 'the demo with credit notes')
    check_lists(demo, ['--all-companies', '--from', '2020-01-01', '--to', '2030-01-01'])
    check_statements(demo)
    log = os.path.join(LOGS, 'exgentic_agent_calls.jsonl')
    if os.path.exists(log):
        real = Database('real.db')
        real.run('init')
        real.run('company', 'add', '--name', 'Acme', '--timezone', 'America/New_York')
        maps = ('input_tokens=prompt_tokens', 'output_tokens=completion_tokens', 'end_time_iso=occurred_at', 'span_id=event_id', 'session_id=job')
        done = real.run('import', log, '--company', 'Acme', '--type', 'questions', *[word for each in maps for word in ('--map', each)])
        print('imported', done['inserted'])
        oldest, newest = (real.run('status')[each][:7] for each in ('oldest', 'newest'))
        check_focus(real, 'a real log', sorted({oldest, newest}))
    print(f'{len(failures)} wrong' if failures else 'all is right')
    sys.exit(1 if failures else 0)


main()
