"""Makes companies as nobody plans them, different ones for each seed: currencies without and with three decimals, zones with half hours and summer time, usage
on the first and last instant of a month, names that a spreadsheet would run, amounts from a nano to millions, drafts, credit notes, reversals, debts."""
import json
import os
import random
import sqlite3
import subprocess
import uuid
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

CURRENCIES = ('USD', 'JPY', 'EUR', 'KWD', 'INR', 'CLF', 'TND', 'KRW')
ZONES = ('UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Chatham', 'Pacific/Kiritimati',
         'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Casablanca', 'Asia/Tehran')
NAMES = ('O\'Brien & "Söhne", GmbH; Co.', '=1+1', '+49 30 1', '-2+3+cmd|\' /C calc\'!A0', '@SUM(A1:A9)', '  =HYPERLINK("x")', '\'=quoted', '\'tis plain', '🦊 Füchse 👩‍👩‍👧', 'شركة الأمل',
         'חברה (בע"מ) 12', 'x' * 500, 'ß' * 250, 'a,b;c|d', '<b>&amp;</b>', '%1 %2 {name} \\n', '_x0041_ under', '100%', 'null', 'NULL', '#REF!', 'é' * 3, '①②③', 'Ⅷ', '00123', '1e5', '12.50',
         'true', 'Rows', 'Opening balance 5.00', 'Ａcme ＝1', 'line\u2028separator', 'nbsp\u00a0here', '\ufeffmark', 'रिक्रूट', 'a' + '\u0301' * 30, 'Name  with   blanks ')
FOREIGN = ('two\nlines', 'tab\tin it', '\t=1+1', 'bell\x07', 'cr\r\nlf', '"', "'", '-', '=', '\u202eright to left')  # what another program may have written
MODELS = ('gpt-4o', 'ollama/REDACTED', '=model', 'modèle', 'free', None)


class OddCompanies:
    def __init__(self, database, folder, seed, size):
        self.database, self.folder, self.random, self.size = database, folder, random.Random(seed), size
        first = self.random.choice([(2024, 2), (2025, 3), (2025, 9), (2025, 10), (2025, 12), (2026, 3), (2026, 6)])
        self.months = [(first[0] + (first[1] - 1 + later) // 12, (first[1] - 1 + later) % 12 + 1) for later in range(4)]
        self.empty = self.months[2]  # a month without usage
        self.companies, self.count = {}, 0

    def iso_months(self):
        return ['%04d-%02d' % month for month in self.months]

    def make(self):
        database, chance = self.database, self.random
        database.run('init')
        names = chance.sample(NAMES, 8)
        for place, name in enumerate(names):
            currency = CURRENCIES[place] if place < 5 else chance.choice(CURRENCIES)
            zone = chance.choice(ZONES)
            made = database.run('company', 'add', '--name', name, '--currency', currency, '--timezone', zone)
            self.companies[made['id']] = dict(name=name, currency=currency, zone=ZoneInfo(zone), jobs=[], drafts=[])
        self.set_prices()
        for company in self.companies.values():
            self.add_jobs(company)
        self.import_usage()
        self.move_money()
        self.give_tokens_and_credits()
        self.write_as_others_do()
        return self

    def id_of(self, company):
        return next(each for each, known in self.companies.items() if known is company)

    def start_of(self, company, month):
        return datetime(month[0], month[1], 1, tzinfo=company['zone']).astimezone(timezone.utc)

    def end_of(self, company, month):
        return self.start_of(company, (month[0] + month[1] // 12, month[1] % 12 + 1))

    def instant_in(self, company, month):
        start, end = self.start_of(company, month), self.end_of(company, month)
        micro = timedelta(microseconds=1)
        edge = self.random.random()
        if edge < 0.08:
            return start
        if edge < 0.16:
            return end - micro
        if edge < 0.3:  # midnights and the hours of a changed clock
            day = start + timedelta(days=self.random.randrange((end - start).days))
            return min(max(start, day + self.random.choice([-micro, timedelta(), timedelta(hours=1, minutes=30), timedelta(hours=2)])), end - micro)
        return start + timedelta(microseconds=self.random.randrange(int((end - start) / micro)))

    def set_prices(self):
        start = '2020-01-01T00:00:00Z'
        for currency in {company['currency'] for company in self.companies.values()} - {'USD'}:
            for kind, unit, price in (('cv', 'cv', '37.5'), ('questions', 'token', '0.000000546875'), ('video', 'minute', '0.333333333333')):
                if self.random.random() < 0.75:  # else there is usage without a price
                    self.database.run('prices', 'set', '--type', kind, '--unit', unit, '--price', price, '--currency', currency, '--from', start)
        for identity in self.random.sample(list(self.companies), 4):
            own = self.random.choice([('cv', 'cv', '0', '0'), ('video', 'minute', '1234.567', '15'), ('questions', 'question', '0.05', '10'), ('video', 'minute', '0.000000000001', '1')])
            self.database.run('prices', 'set', '--type', own[0], '--unit', own[1], '--price', own[2], '--minimum', own[3], '--company', identity, '--from', start)
        pair = self.random.choice(list(self.companies))
        for unit, price in (('prompt_token', '0.00000015'), ('completion_token', '0.0000006')):
            self.database.run('prices', 'set', '--type', 'questions', '--unit', unit, '--price', price, '--model', 'gpt-4o', '--company', pair, '--from', start)

    def add_jobs(self, company):
        titles = self.random.sample(NAMES, 4)
        for title in titles + titles[:1]:  # two of one title
            company['jobs'].append(self.database.run('job', 'add', '--company', self.id_of(company), '--title', title)['id'])
        company['drafts'] = ['draft ' + str(self.random.randrange(1000)), str(uuid.UUID(int=self.random.getrandbits(128), version=4)), '=draft']

    def usage_row(self, identity, company):
        chance = self.random
        month = chance.choice([each for each in self.months if each != self.empty])
        kind = chance.choice(('cv_parsing', 'question_generation', 'video_interview'))
        self.count += 1
        row = {'company': identity, 'type': kind, 'occurred_at': self.instant_in(company, month).isoformat(), 'event_id': f'{chance.choice(("=", "", "ü"))}{self.count}'}
        row['job'] = chance.choice(company['jobs'] + [None] * 2)
        if kind == 'cv_parsing':
            row.update(file_size_kb=chance.randrange(9000), candidate=chance.choice(NAMES)[:150], parse_successful=chance.random() > 0.2)
        elif kind == 'question_generation':
            row.update(prompt_tokens=chance.choice((0, 1, 1234, 10 ** 6, 10 ** 11)), completion_tokens=chance.randrange(5000), questions=chance.randrange(60), model=chance.choice(MODELS))
            row['job'] = chance.choice(company['jobs'] + company['drafts'])
        else:
            row.update(interview=chance.choice(NAMES)[:150], seconds=chance.choice((0, -5, 1, 24, 89, 90, 900, 10 ** 7)))
        if chance.random() < 0.25 and row.get('seconds', 1) > 0 and row.get('parse_successful', True):
            row['cost'] = chance.choice(('0', '0.000000001', '0.005', '0.015', '12.345678901'[:11], '7654321.123456789', '0.1'))
        return {name: value for name, value in row.items() if value is not None}

    def import_usage(self):
        log = os.path.join(self.folder, 'odd.jsonl')
        with open(log, 'w', encoding='utf-8') as file:
            for identity, company in self.companies.items():
                if identity == list(self.companies)[-1]:
                    continue  # a company that never used anything
                for _ in range(self.size):
                    file.write(json.dumps(self.usage_row(identity, company), ensure_ascii=self.random.random() < 0.5) + '\n')
        self.database.run('import', log)

    def at(self, instant, *arguments):
        return self.database.run('--now', instant.isoformat(), *arguments)

    def move_money(self):
        chance = self.random
        micro = timedelta(microseconds=1)
        for identity, company in self.companies.items():
            for month in chance.sample(self.months, 3):
                for instant in (self.start_of(company, month), self.end_of(company, month) - micro):
                    done = self.at(instant, 'wallet', 'top-up', '--company', identity, '--amount', chance.choice(('0.000000001', '1', '100000.005', '0.5')), '--method', '=transfer', '--reference',
                                   chance.choice(NAMES)[:150])
                if chance.random() < 0.4:
                    self.at(self.end_of(company, month), 'undo', done['operation_id'])
            rows = [each for each in self.database.run('usage', 'events', '--company', identity, '--sort', 'cost', '--limit', '40')['rows'] if each['cost'] and Decimal(each['cost']) > 0]
            for row in chance.sample(rows, min(4, len(rows))):
                part = chance.choice([None, '0.000000001', None])
                later = max(datetime.fromisoformat(row['occurred_at'].replace('Z', '+00:00')), self.start_of(company, self.months[1])) + chance.choice([timedelta(), timedelta(days=20), timedelta(days=40)])
                done = self.at(later, 'wallet', 'refund', '--usage', row['id'], '--reason', chance.choice(NAMES)[:150], *(['--amount', part] if part else []))
                if chance.random() < 0.25:
                    self.at(later + timedelta(hours=1), 'undo', done['operation_id'])
            if chance.random() < 0.5 and company['drafts']:
                draft = company['drafts'][0]
                if draft in [each['draft_job_id'] for each in self.database.run('drafts', 'list', '--company', identity)]:
                    self.database.run('reconcile', '--company', identity, '--draft', draft, '--job', company['jobs'][0])

    def give_tokens_and_credits(self):
        last = self.end_of(next(iter(self.companies.values())), self.months[3])
        for identity in list(self.companies)[:3]:
            self.at(last, 'profile', 'add', '--company', identity, '--email', f'=a.{identity[:8]}@x.example', '--name', self.random.choice(NAMES)[:150], '--monthly', '50', '--addon', '7')
            self.at(last, 'org', 'add', '--company', identity, '--name', self.random.choice(NAMES)[:150], '--base-minutes', '100', '--addon-minutes', '5', '--anchor-day', '31')
            self.at(last, 'tokens', 'allocate', '--company', identity, '--tokens', '1000')
            self.at(last, 'tokens', 'deduct', '--company', identity, '--operation', 'scoring', '--input', '900', '--output', '300', '--model', '=model', '--overdraft')

    def write_as_others_do(self):
        """Names that no command takes, deleted jobs, a log of nobody."""
        lines = []
        for company in list(self.companies.values())[:4]:
            for job in self.random.sample(company['jobs'], 2):
                lines.append(f'UPDATE jobs SET title = {self.foreign_text()} WHERE id = {self.literal(job)}')
            lines.append(f'UPDATE jobs SET deleted_at = created_at WHERE id = {self.literal(company["jobs"][1])}')
        lines.append(f'UPDATE companies SET name = {self.foreign_text()} WHERE id = {self.literal(list(self.companies)[1])}')
        lines.append("INSERT INTO token_usage_logs (operation_type, input_tokens, output_tokens, model_used) VALUES ('scoring', 10, 20, '=model')")
        if self.database.is_server:
            subprocess.run(['psql', '-qX', '-v', 'ON_ERROR_STOP=1', self.database.url], input=';\n'.join(lines), text=True, check=True)
            return
        direct = sqlite3.connect(self.database.url)
        direct.executescript(';\n'.join(lines))
        direct.close()

    def foreign_text(self):
        """PostgreSQL's tables take no control characters."""
        text = self.random.choice([each for each in FOREIGN if each.isprintable() or not self.database.is_server])
        return "'" + text.replace("'", "''") + "'"

    def literal(self, identity):
        return f"'{identity}'" if self.database.is_server else f"x'{uuid.UUID(identity).hex}'"
