"""Takes figures out of Reckoner and reads them again with other programs; run by check_exports.sh.

usage: check_exports.py RECKONER_CLI FOLDER FOCUS_CHECKER REAL_LOGS [SEED SIZE [POSTGRESQL]]
With a seed, the companies are odd ones of that seed (odd_companies.py) instead of the demo's; in an empty database of a server where one is given.
"""
import csv
import json
import math
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

from odd_companies import OddCompanies

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
        self.is_server = '://' in name
        self.url = name if self.is_server else path(name)
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


def is_nearest(number, text):
    """A spreadsheet writes 15 or 16 digits of a number: what has more stands exactly in the text alone."""
    return float(text) == number if len(text.strip('-0').replace('.', '')) <= 15 else math.isclose(float(text), number, rel_tol=1e-14)


def adds_up(sum_of_numbers, total):
    return round(Decimal(sum_of_numbers), 9) == total or math.isclose(sum_of_numbers, float(total), rel_tol=1e-14)


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
                strays += kind != 'float' or text_kind != 'string' or not is_nearest(float(value), text)
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
            check(adds_up(numbers[code], total), f'{name}.xlsx, numbers: sum is the card', code, repr(numbers[code]))
        numbers, _, rows, _ = sums_of(plain, key)
        check(rows == written, f'{name}.csv has every row in LibreOffice', rows)
        for code, total in cards.items():
            check(adds_up(numbers[code], total), f'{name}.csv: sum is the card', code, repr(numbers[code]))
        with open(plain, newline='', encoding='utf-8') as file:
            sums = {}
            for row in csv.DictReader(file):
                if row[key]:
                    sums[row['currency']] = sums.get(row['currency'], Decimal(0)) + Decimal(row[key])
        sums = {code: each for code, each in sums.items() if each or code in cards}  # a company without usage has a row of nothing
        check(sums == cards, f'{name}.csv: exact sum is the card')
        about = json.load(open(plain + '.about.json'))
        check(all(about.get(each) for each in ('filter', 'range', 'timezone', 'made_at')), f'{name}.csv: filter, range, zone and time stand beside it', about['made_at'])


def printed(text, title):
    found = re.search(r'^ *' + re.escape(title) + r'.*?([−-]?[0-9,]+(?:\.[0-9]+)?) *$', text, re.MULTILINE)
    return Decimal(found.group(1).replace(',', '').replace('−', '-')) if found else None


def check_statements(database, months=MONTHS):
    for company in database.companies():
        before = None
        for month in months:
            file = path('statement.pdf')
            said = database.run('statement', '--company', company['id'], '--month', month, '--out', file)
            text = subprocess.run(['pdftotext', '-layout', file, '-'], check=True, capture_output=True, text=True).stdout
            where = f'statement of {ascii(company["name"][:40])}, {month}'
            text = text[text.index('Summary'):]
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
        sums, kinds, risky = {}, {}, 0
        with open(file, newline='', encoding='utf-8') as rows:
            for row in csv.DictReader(rows):
                sums[row['BillingCurrency']] = sums.get(row['BillingCurrency'], Decimal(0)) + Decimal(row['BilledCost'])
                kind = row['ChargeCategory'] + ('/' + row['ChargeClass'] if row['ChargeClass'] else '')
                kinds[kind] = kinds.get(kind, 0) + 1
                names = (row['BillingAccountName'], row['SubAccountName'], row['ChargeDescription'])
                risky += any(re.match(r' *[=+\-@\t\r]', name) for name in names)
        check(risky == 0, f'FOCUS of {title}, {month}: no text is a formula')
        net = {code: amount(card['total']['net']) for code, card in database.cards('--all-companies', '--month', month).items() if code in sums or amount(card['total']['net'])}
        check(sums == net, f'FOCUS of {title}, {month}: sum is the net', done['rows'], kinds, {code: str(each) for code, each in sums.items()})
        if os.path.exists(CHECKER):
            ruled = subprocess.run([sys.executable, CHECKER, file], capture_output=True, text=True)
            check(ruled.returncode == 0, f'FOCUS of {title}, {month}: no MUST fails', ruled.stdout.splitlines()[0] if ruled.stdout else ruled.stderr[-300:])
            for line in ruled.stdout.splitlines()[1:]:
                print('      ' + line)


def guarded(text):
    return "'" + text if re.match(r"'* *[=+\-@\t\r]", text) else text


def as_plain(value):
    return '' if value is None else str(value)


def as_csv(value):
    """What a value of the JSON list is in the CSV list."""
    if value is None:
        return ''
    if isinstance(value, bool):
        return 'true' if value else 'false'
    is_machine = not isinstance(value, str) or re.fullmatch(r'-?[0-9]+(\.[0-9]+)?', value)
    return str(value) if is_machine else guarded(value)


def workbook(file):
    """The rows of a workbook, read from its XML: a cell is (type, text)."""
    space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    with zipfile.ZipFile(file) as packed:
        names = sorted(name for name in packed.namelist() if name.startswith('xl/worksheets/sheet'))[:-1]  # the last one is About
        shared = []
        if 'xl/sharedStrings.xml' in packed.namelist():
            shared = [''.join(part.text or '' for part in item.iter(space + 't')) for item in tree.fromstring(packed.read('xl/sharedStrings.xml'))]
        rows = []
        for name in names:
            sheet = tree.fromstring(packed.read(name))
            if sheet.iter(space + 'f') and any(True for _ in sheet.iter(space + 'f')):
                raise AssertionError('a formula')
            for row in list(sheet.iter(space + 'row'))[0 if name == names[0] else 1:]:
                cells = {}
                for cell in row:
                    letters = re.match('[A-Z]+', cell.get('r')).group()
                    at = 0
                    for letter in letters:
                        at = at * 26 + ord(letter) - 64
                    kind = cell.get('t', 'n')
                    text = ''.join(part.text or '' for part in cell.iter(space + 't')) if kind == 'inlineStr' else (cell.find(space + 'v').text or '')
                    text = shared[int(text)] if kind == 's' else text
                    if kind in ('s', 'str', 'inlineStr'):  # as Excel reads it
                        text = re.sub('_x([0-9A-Fa-f]{4})_', lambda found: chr(int(found.group(1), 16)), text)
                    cells[at] = ('n' if kind == 'n' else 'b' if kind == 'b' else 's', text)
                rows.append([cells.get(at, (None, '')) for at in range(1, max(cells, default=0) + 1)])
    return rows


LISTS = ('usage', 'jobs', 'companies', 'series', 'ledger', 'drafts', 'token-logs', 'minutes', 'credits')


def same_in_book(cell, text, zone):
    """A cell of the workbook against what the JSON list says."""
    kind, found = cell
    if text is None:
        return found == ''
    if isinstance(text, bool):
        return kind == 'b' and found == str(int(text))
    if isinstance(text, int):
        return float(found) == text
    if kind == 'n':
        serial = Decimal(found)
        day = datetime(1899, 12, 30)
        if re.fullmatch('[0-9]{4}-[0-9]{2}-[0-9]{2}', text):
            return day + timedelta(days=int(serial)) == datetime.fromisoformat(text)
        if 'T' in text:
            there = datetime.fromisoformat(text.replace('Z', '+00:00')).astimezone(zone).replace(tzinfo=None)
            return abs(day + timedelta(days=float(serial)) - there) < timedelta(milliseconds=2)
        return is_nearest(float(found), text)
    return found == text


def check_formats(database, look):
    """Each list says the same in every format, cell by cell; and no text of a CSV is a formula."""
    for name in LISTS:
        for kind in ('csv', 'json', 'jsonl', 'xlsx'):
            database.run('export', name, *look, '--format', kind, '--out', path(f'{name}.{kind}'))
        document = json.load(open(path(name + '.json'), encoding='utf-8'))
        objects = document['rows']
        with open(path(name + '.jsonl'), encoding='utf-8') as file:
            lines = [json.loads(line) for line in file.read().split('\n') if line]
        with open(path(name + '.csv'), newline='', encoding='utf-8') as file:
            heads, *rows = csv.reader(file)
        check(lines == objects, f'{name}: JSON lines are the JSON', len(lines))
        expected = [[as_csv(each[key]) for key in heads] for each in objects]
        wrong = [(key, a, b) for row, wanted in zip(rows, expected) for key, a, b in zip(heads, row, wanted) if a != b and not (b.startswith("'-") and a == b[1:])]
        check(len(rows) == len(expected) and not wrong, f'{name}: CSV is the JSON', len(rows), wrong[:3])
        formulas = [cell for row in rows for cell in row if re.match(r' *[=+\-@\t\r]', cell) and not re.fullmatch(r'-[0-9.]+', cell)]
        check(not formulas, f'{name}.csv: no text is a formula', formulas[:3])
        titles, *cells = workbook(path(name + '.xlsx'))
        titles = [text for kind, text in titles]
        zone = ZoneInfo(document['timezone'])
        bad, key = [], 0
        check(len(cells) == len(objects), f'{name}.xlsx: as many rows', len(cells))
        for row, each in zip(cells, objects):
            row = row + [(None, '')] * (len(titles) - len(row))
            key = 0
            for place, title in enumerate(titles):
                if title.endswith(' (exact)'):
                    fits = row[place][1] == as_plain(each[heads[key - 1]]) and row[place][0] in ('s', None)
                else:
                    fits = same_in_book(row[place], each[heads[key]], zone)
                    key += 1
                if not fits:
                    bad.append((title, row[place], each[heads[key - 1]]))
        check(not bad, f'{name}.xlsx is the JSON', bad[:3])


class Sums:
    """What cards would say, added up from exported rows and nothing else."""

    def __init__(self, rows):
        self.cost = {kind: Decimal(0) for kind in ('cv_parsing', 'question_generation', 'video_interview')}
        self.count = dict.fromkeys(self.cost, 0)
        self.quantity = dict.fromkeys(self.cost, 0)
        self.unpriced = 0
        for row in rows:
            self.cost[row['type']] += amount(row['cost'])
            self.count[row['type']] += 1
            self.quantity[row['type']] += row['quantity'] or 0
            self.unpriced += row['cost'] is None and not (row['type'] == 'video_interview' and not row['quantity'])

    def are(self, card):
        quantities = {'cv_parsing': 'parsed', 'question_generation': 'tokens', 'video_interview': 'minutes'}
        return all(amount(card[kind]['cost']) == self.cost[kind] and card[kind]['count'] == self.count[kind] and card[kind][quantities[kind]] == self.quantity[kind] for kind in quantities) \
            and amount(card['total']['cost']) == sum(self.cost.values()) and card['unpriced_count'] == self.unpriced


def figures_of(answer, key):
    return {each['currency']: each[key] for each in answer.get('currencies', [answer])}


def check_agreement(database, odd):
    """Cards, jobs, companies, series, explanations and the wallet say what the exported rows add up to, month by month in each company's zone."""
    database.run('export', 'usage', '--format', 'json', '--out', path('all.json'))
    rows = json.load(open(path('all.json'), encoding='utf-8'))['rows']
    zones = {each['id']: ZoneInfo(each['timezone']) for each in database.companies()}
    for row in rows:
        row['at'] = datetime.fromisoformat(row['occurred_at'].replace('Z', '+00:00'))
        row['month'] = row['at'].astimezone(zones[row['company_id']]).strftime('%Y-%m')
    for identity, company in odd.companies.items():
        own = [row for row in rows if row['company_id'] == identity]
        for month in odd.iso_months():
            where = f'{ascii(company["name"][:30])} ({company["currency"]}, {company["zone"].key}), {month}'
            look = ['--company', identity, '--month', month]
            card = database.run('usage', 'cards', *look)
            check(Sums(row for row in own if row['month'] == month).are(card), f'{where}: cards are the rows', card['total']['cost'])
            jobs = database.run('usage', 'jobs', *look)
            sums = sum(amount(row['total_cost']) for row in jobs['rows']) + amount(jobs['unassigned']['total_cost'])
            check(sums == amount(jobs['total']['total_cost']) == amount(card['total']['cost']), f'{where}: jobs and no job are the card')
            check(sum(amount(row['total_cost']) for row in database.run('usage', 'companies', *look)['rows']) == amount(card['total']['cost']), f'{where}: the company is the card')
            for step in ('day', 'week', 'month'):
                points = database.run('usage', 'series', *look, '--by', step)['points']
                check(sum(amount(each['total']) for each in points) == amount(card['total']['cost']), f'{where}: the series by {step} is the card')
            told = {name: database.run('explain', '--card', name, *look) for name in ('total', 'cv_parsing', 'net', 'credited', 'estimated', 'unpriced')}
            check(amount(told['total']['figure']) == amount(card['total']['cost']) and amount(told['net']['figure']) == amount(card['total']['net'])
                  and amount(told['credited']['figure']) == amount(card['total']['credited']) and amount(told['cv_parsing']['figure']) == amount(card['cv_parsing']['cost'])
                  and amount(told['estimated']['figure']) == amount(card['estimated_cost']), f'{where}: explanations are the cards')
            check(all(sum(amount(term['amount']) for term in told[name]['terms']) == amount(told[name]['figure']) for name in ('total', 'cv_parsing', 'net', 'credited')),
                  f'{where}: terms add up')
            end = odd.end_of(company, tuple(int(part) for part in month.split('-'))) - timedelta(microseconds=1)
            wallet = database.run('wallet', 'show', '--company', identity, '--as-of', end.isoformat())
            said = database.run('statement', '--company', identity, '--month', month, '--out', path('statement.pdf'))
            check(amount(wallet['balance']) == amount(said['closing']) and amount(wallet['month_spent']) == amount(card['total']['cost']), f'{where}: the wallet is the statement', wallet['balance'])
        ledger = database.run('ledger', 'list', '--company', identity, '--unit', 'money', '--bucket', 'wallet', '--limit', '100000')
        entries = ledger['rows'] if isinstance(ledger, dict) else ledger
        wallet = database.run('wallet', 'show', '--company', identity)
        told = database.run('explain', '--balance', 'wallet', '--account', identity)
        check(sum(amount(each['amount']) for each in entries) == amount(wallet['balance']) == amount(told['figure']), f'{ascii(company["name"][:30])}: the wallet is its ledger', wallet['balance'])
    for _ in range(4):  # ranges that cut days
        first, behind = sorted(odd.random.choice(rows)['at'] for _ in range(2))
        if first < behind:
            cards = database.cards('--all-companies', '--from', first.isoformat(), '--to', behind.isoformat())
            for currency, card in cards.items():
                within = [row for row in rows if first <= row['at'] < behind and odd.companies[row['company_id']]['currency'] == currency]
                check(Sums(within).are(card), f'{first} to {behind}, {currency}: cards are the rows', card['total']['cost'])
    checked = database.run('verify')
    check(checked['ok'], 'verify', [each for each in checked['checked'] if each['broken']])


def check_round_trip(database, odd):
    """A company's rows, exported and imported elsewhere, are the same rows."""
    other = Database('other.db')
    other.run('init')
    for identity, company in odd.companies.items():
        other.run('company', 'add', '--name', company['name'], '--id', identity, '--currency', company['currency'], '--timezone', company['zone'].key)
        for job in company['jobs']:
            other.run('job', 'add', '--company', identity, '--id', job, '--title', 'job')
    for kind in ('csv', 'jsonl'):
        database.run('export', 'usage', '--format', kind, '--out', path('round.' + kind))
    written = other.run('import', path('round.csv'))
    again = other.run('import', path('round.jsonl'))
    check(written['inserted'] == written['read'] and again['inserted'] == 0, 'what is exported can be imported, once', written['inserted'], again['duplicates'])
    other.run('export', 'usage', '--format', 'json', '--out', path('back.json'))
    keys = ('occurred_at', 'type', 'company_id', 'candidate_id', 'interview_id', 'quantity', 'prompt_tokens', 'completion_tokens', 'questions', 'model', 'seconds', 'event_id', 'cost', 'job_id')
    before, after = ({row['event_id'] + row['company_id']: [row[key] for key in keys] for row in json.load(open(path(name), encoding='utf-8'))['rows']} for name in ('all.json', 'back.json'))
    different = [(each, after.get(key)) for key, each in before.items() if each != after.get(key)]
    check(not different, 'rows that went out and in are the same', different[:2])


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


def check_odd(seed, size, server=None):
    os.makedirs(path('opened'), exist_ok=True)
    database = Database(server or f'odd-{seed}.db')
    odd = OddCompanies(database, PLACE, seed, size).make()
    print('made ', odd.count, 'rows of', len(odd.companies), 'companies in', odd.iso_months())
    whole = ['--all-companies', '--from', '2020-01-01', '--to', '2030-01-01']
    check_agreement(database, odd)
    check_formats(database, whole)
    check_focus(database, 'odd companies', odd.iso_months())
    check_statements(database, odd.iso_months())
    check_lists(database, whole)
    check_round_trip(database, odd)


def check_demo():
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


def main():
    if len(sys.argv) > 5:
        check_odd(int(sys.argv[5]), int(sys.argv[6]), *sys.argv[7:])
    else:
        check_demo()
    print(f'{len(failures)} wrong' if failures else 'all is right')
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
