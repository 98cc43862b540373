// What the database itself permits a login by plain SQL: every table, view, sequence and function, every verb, of its own company and of another. What is
// expected stands in rights.txt.
#include "tests/isolation/two_companies.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

const QString kNothing = u"-"_s;
const QString kRemoved = u"removed"_s;
const QString kNobody = u"nobody"_s;

/// A line of rights.txt.
struct Right
{
    QString kind;
    QString name;
    QString rowsOf;
    QString updated;
    QMap<QString, QString> letters; ///< by login
    bool isOfCompanies() const { return rowsOf != kNothing; }
};

QStringList everyLogin()
{
    return kRoles + QStringList{kRemoved, kNobody};
}

std::vector<Right> readRights()
{
    QFile file(QStringLiteral(RECKONER_SOURCE_DIR "/tests/isolation/rights.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rights.txt");
    std::vector<Right> rights;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        static const QRegularExpression blanks(u" +"_s);
        const QStringList words = line.split(blanks, Qt::SkipEmptyParts);
        if (words.size() != 4 + everyLogin().size())
            qFatal("rights.txt: %s", qPrintable(line));
        Right right = {words[0], words[1], words[2], words[3], {}};
        for (qsizetype login = 0; login < everyLogin().size(); ++login)
            right.letters[everyLogin()[login]] = words[4 + login] == kNothing ? QString() : words[4 + login];
        rights.push_back(right);
    }
    return rights;
}

/// Which rows are a company's.
QString conditionOf(const Right &right, const QString &company)
{
    static const QMap<QString, QString> kConditions = {{u"company_id"_s, u"company_id = '%1'"_s},
                                                       {u"id"_s, u"id = '%1'"_s},
                                                       {u"operation"_s, u"operation_id IN (SELECT id FROM operations WHERE company_id = '%1')"_s},
                                                       {u"profile"_s, u"profile_id IN (SELECT id FROM profiles WHERE company_id = '%1')"_s}};
    return right.isOfCompanies() ? kConditions[right.rowsOf].arg(company) : u"true"_s;
}

/// Whole rows where the rules of the database look before its rights do; else the company alone, which gets past the rights or not.
struct WholeRow
{
    const char *table;
    const char *insert;
};
constexpr WholeRow kWholeRows[] = {
    {"companies", "(id, name) VALUES (gen_random_uuid(), 'New')"},
    {"prices", "(usage_type, unit, company_id, price_picos, effective_from) VALUES ('cv_parsing', 'cv', '%1', 1, now())"},
    {"jobs", "(company_id, title) VALUES ('%1', 'Cook')"},
    {"cv_parsing_usage", "(company_id, file_size_kb) VALUES ('%1', 1)"},
    {"question_generation_usage", "(company_id, prompt_tokens, completion_tokens, question_count) VALUES ('%1', 1, 1, 1)"},
    {"video_interview_usage", "(company_id, duration_minutes) VALUES ('%1', 1)"},
    {"usage_ledger", "(company_id, account_type, account_id, unit, bucket, amount, kind, operation_id, actor, occurred_at) "
                     "VALUES ('%1', 'company', '%1', 'money', 'wallet', 1, 'top_up', gen_random_uuid(), 'me', now())"},
    {"operations", "(company_id, kind, actor, login, role, business_at) VALUES ('%1', 'top_up', 'me', session_user, 'finance', now())"},
    {"draft_links", "(company_id, draft_job_id, job_id, operation_id) SELECT '%1', 'new', MIN(CAST(id AS text))::uuid, gen_random_uuid() FROM jobs WHERE company_id = '%1'"},
    {"usage_metrics", "(organization_id, metric_value) SELECT id, 1 FROM organizations WHERE company_id = '%1' UNION ALL SELECT gen_random_uuid(), 1 LIMIT 1"},
    {"saved_views", "(company_id, name, page, filter, owner) VALUES ('%1', 'New', 'usage', '{}', session_user)"},
    {"memberships", "(login, company_id, role) VALUES (session_user, '%1', 'finance') ON CONFLICT DO NOTHING"},
};

QString insertInto(const Right &right, const QString &company)
{
    for (const WholeRow &row : kWholeRows) {
        if (right.name == QLatin1StringView(row.table))
            return u"INSERT INTO "_s + right.name + u' ' + QString::fromLatin1(row.insert).replace(u"%1"_s, company);
    }
    return right.rowsOf == "company_id"_L1 ? u"INSERT INTO %1 (company_id) VALUES ('%2')"_s.arg(right.name, company) : u"INSERT INTO %1 DEFAULT VALUES"_s.arg(right.name);
}

QString statement(QChar verb, const Right &right, const QString &company)
{
    const QString condition = conditionOf(right, company);
    switch (verb.toLatin1()) {
    case 'S': return u"SELECT 1 FROM %1 WHERE %2 LIMIT 1"_s.arg(right.name, condition);
    case 'I': return insertInto(right, company);
    case 'U': return u"UPDATE %1 SET %2 = %2 WHERE %3 RETURNING 1"_s.arg(right.name, right.updated, condition);
    case 'D': return u"DELETE FROM %1 WHERE %2 RETURNING 1"_s.arg(right.name, condition);
    default: return u"TRUNCATE %1"_s.arg(right.name);
    }
}

bool containsAny(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words, [&text](const QString &word) { return text.contains(word); });
}

/// Past the rights: the row itself was wrong, because it held nothing but its company, or a rule keeps it as it is.
bool isOnlyIncomplete(const QString &error)
{
    return containsAny(error, {u"violates not-null constraint"_s, u"violates check constraint"_s, u"violates foreign key constraint"_s, u"reckoner:invalid_state"_s});
}

bool isRefused(const QString &error)
{
    return containsAny(error, {u"permission denied"_s, u"row-level security"_s, u"reckoner:not_permitted"_s, u"reckoner:not_found"_s, // what is not seen is not there
                               u"cannot insert into view"_s, u"cannot update view"_s, u"cannot delete from view"_s, u"is not a table"_s});
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingIsHere();
    void rows_data() { addRights({u"table"_s, u"view"_s}); }
    void rows();
    void sequences_data() { addRights({u"sequence"_s}); }
    void sequences();
    void functions_data() { addRights({u"function"_s}); }
    void functions();
    void answers_data();
    void answers();
    void copied_data();
    void copied();
    void laterThings();

private:
    void addRights(const QStringList &kinds) const;
    ForeignProgram::Answer tried(const QString &login, const QString &sql);
    QString rightsOf(const QString &login, const Right &right, const char *company);
    std::vector<Right> m_rights = readRights();
    std::unique_ptr<TwoCompanies> m_world;
    std::map<QString, std::unique_ptr<ForeignProgram>> m_logins;
};

void TestRights::initTestCase()
{
    m_world = std::make_unique<TwoCompanies>();
    m_world->makeLogin(kNobody);
    m_world->makeLogin(kRemoved);
    m_world->database().exec(u"GRANT reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend TO %1"_s.arg(TwoCompanies::login(kRemoved)));
    for (const QString &login : everyLogin())
        m_logins[login] = std::make_unique<ForeignProgram>(m_world->urlOf(login));
}

/// As the login, in a transaction that is not committed.
ForeignProgram::Answer TestRights::tried(const QString &login, const QString &sql)
{
    ForeignProgram &program = *m_logins.at(login);
    const auto answer = program.run(u"BEGIN; "_s + sql);
    if (const auto back = program.run(u"ROLLBACK"_s); !back.error.isEmpty())
        qFatal("%s", qPrintable(back.error));
    return answer;
}

void TestRights::addRights(const QStringList &kinds) const
{
    QTest::addColumn<int>("place");
    for (size_t place = 0; place < m_rights.size(); ++place) {
        if (kinds.contains(m_rights[place].kind))
            QTest::newRow(qPrintable(m_rights[place].name)) << int(place);
    }
}

/// Something new is in nobody's hands before it stands in the table; and the table speaks of what there is.
void TestRights::everythingIsHere()
{
    const QString inSchema = u"SELECT string_agg(kind || ' ' || name, ', ' ORDER BY name) FROM ("
                             "SELECT CASE relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END AS kind, CAST(relname AS text) AS name FROM pg_class "
                             "WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('i', 't', 'c') "
                             "UNION SELECT 'function', CAST(proname AS text) FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS things"_s;
    QStringList found = m_world->database().scalar(inSchema).split(u", "_s);
    QStringList listed;
    for (const Right &right : m_rights)
        listed.append(right.kind + u' ' + right.name);
    found.sort();
    listed.sort();
    for (const QString &thing : found)
        QVERIFY2(listed.contains(thing), qPrintable(thing + u" is missing in rights.txt"_s));
    for (const QString &thing : listed)
        QVERIFY2(found.contains(thing), qPrintable(thing + u" is in rights.txt only"_s));
    QCOMPARE(found.size(), listed.size());
    QCOMPARE(m_world->database().scalar(u"SELECT string_agg(relname, ', ') FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
                                        "AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = 'company_id') "
                                        "AND NOT (relrowsecurity AND relforcerowsecurity)"_s), QString());
    QCOMPARE(m_world->database().scalar(u"SELECT string_agg(relname, ', ') FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' "
                                        "AND NOT COALESCE(reloptions, '{}') && ARRAY['security_invoker=true']"_s), QString());
}

/// The letters of the verbs that work, tried one by one.
QString TestRights::rightsOf(const QString &login, const Right &right, const char *company)
{
    QString rights;
    for (const QChar verb : u"SIUDT"_s) {
        const QString sql = statement(verb, right, QString::fromLatin1(company));
        if (company == kOther && sql == statement(verb, right, QString::fromLatin1(kOwn)))
            continue; // names no company
        const auto answer = tried(login, sql);
        const bool needsRow = verb == u'S' || verb == u'U' || verb == u'D';
        if (answer.error.isEmpty() ? !needsRow || !answer.value.isEmpty() : isOnlyIncomplete(answer.error))
            rights += verb;
        else if (!answer.error.isEmpty() && !isRefused(answer.error))
            rights += u"[%1: %2]"_s.arg(sql, answer.error);
    }
    return rights;
}

void TestRights::rows()
{
    QFETCH(int, place);
    const Right &right = m_rights[size_t(place)];
    // Nothing is there to be found: nothing of these is ever written but by people, or it is folded into others at once.
    static const QStringList kEmpty = {u"usage_deltas"_s, u"stale_periods"_s};
    for (const QString &login : everyLogin()) {
        const QString own = rightsOf(login, right, kOwn);
        QString expected = right.letters[login];
        if (kEmpty.contains(right.name) && m_world->database().scalar(u"SELECT COUNT(*) FROM "_s + right.name) == u"0"_s)
            expected.remove(u'S');
        QVERIFY2(own == expected, qPrintable(u"%1 of the own company: \"%2\", expected \"%3\""_s.arg(login, own, expected)));
        if (right.isOfCompanies()) {
            const QString other = rightsOf(login, right, kOther);
            QVERIFY2(other.isEmpty(), qPrintable(u"%1 of another company: \"%2\""_s.arg(login, other)));
        }
    }
}

void TestRights::sequences()
{
    QFETCH(int, place);
    const Right &right = m_rights[size_t(place)];
    for (const QString &login : everyLogin()) {
        for (const QString &sql : {u"SELECT last_value FROM %1"_s, u"SELECT nextval('%1')"_s, u"SELECT setval('%1', 1000000)"_s}) {
            const auto answer = tried(login, sql.arg(right.name));
            QVERIFY2(isRefused(answer.error), qPrintable(login + u": "_s + sql.arg(right.name) + answer.value));
        }
    }
}

/// Called with nothing: whoever may not is refused before anything runs.
void TestRights::functions()
{
    QFETCH(int, place);
    const Right &right = m_rights[size_t(place)];
    const QString call = m_world->database().scalar(
        u"SELECT string_agg(format('SELECT %I(%s) IS NULL', proname, (SELECT string_agg(CASE WHEN provariadic <> 0 AND n = pronargs THEN 'VARIADIC ' ELSE '' END "
        "|| 'CAST(NULL AS ' || format_type(t, NULL) || ')', ', ' ORDER BY n) FROM unnest(proargtypes) WITH ORDINALITY AS arguments (t, n))), '; ') "
        "FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = '%1'"_s.replace(u"%1"_s, right.name));
    for (const QString &login : everyLogin()) {
        const auto answer = tried(login, call);
        const QString found = answer.error.contains(u"permission denied for function "_s + right.name) ? QString() : u"E"_s;
        QVERIFY2(found == right.letters[login], qPrintable(u"%1: %2: \"%3\" %4"_s.arg(login, call, found, answer.error)));
    }
}

/// What calls and statements answer a login that may make them: for itself alone.
void TestRights::answers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("answers"); // recruiter, finance, admin, back end; "-" refused
    const QString no = u"-"_s;
    QTest::newRow("companies") << u"SELECT cardinality(reckoner_companies('recruiter', 'finance', 'admin', 'backend'))"_s << QStringList{u"1"_s, u"1"_s, u"1"_s, u"1"_s};
    QTest::newRow("sees all") << u"SELECT reckoner_sees_all('recruiter', 'finance', 'admin', 'backend')"_s << QStringList{u"f"_s, u"f"_s, u"f"_s, u"f"_s};
    QTest::newRow("member of another") << u"SELECT reckoner_is_member('%1', 'admin')"_s.arg(QString::fromLatin1(kOther)) << QStringList{no, no, no, no};
    const QString newView = u"BEGIN; INSERT INTO saved_views (company_id, name, page, filter, owner, shared) VALUES (%1, 'New', 'usage', '{}', %2, %3)"_s;
    const QString ofOwn = u"'%1'"_s.arg(QString::fromLatin1(kOwn));
    QTest::newRow("share a view") << newView.arg(ofOwn, u"session_user"_s, u"true"_s) << QStringList{no, QString(), QString(), no};
    QTest::newRow("share a view with every company") << newView.arg(u"NULL"_s, u"session_user"_s, u"true"_s) << QStringList{no, no, no, no};
    QTest::newRow("keep a view of every company") << newView.arg(u"NULL"_s, u"session_user"_s, u"false"_s) << QStringList{QString(), QString(), QString(), no};
    QTest::newRow("save a view for somebody else") << newView.arg(ofOwn, u"'bob'"_s, u"false"_s) << QStringList{no, no, QString(), no};
    QTest::newRow("see what somebody keeps to himself") << u"SELECT COUNT(*) FROM saved_views WHERE name = 'Secret'"_s << QStringList{u"0"_s, u"0"_s, u"0"_s, no};
    QTest::newRow("begin an import") << u"SELECT 1 FROM (SELECT reckoner_begin_ingest()) AS begun"_s << QStringList{no, no, u"1"_s, u"1"_s};
    // balances move by these alone; recruiter and finance may not call them, and another company's job is not there for the others
    QTest::newRow("reserve of the own company") << u"SELECT reckoner_reserve_credits('%1', '%2', 120) ->> 'state'"_s.arg(TwoCompanies::id(kOwn, 2), TwoCompanies::id(kOwn, 1))
                                                << QStringList{no, no, u"reserved"_s, u"reserved"_s};
    const QString notFound = u"not_found"_s;
    for (const QString &verb : {u"commit_credits"_s, u"rollback_credits"_s, u"refund_credits"_s, u"fail_job"_s, u"complete_job"_s}) {
        QTest::addRow("%s of another company", qPrintable(verb))
            << u"SELECT reckoner_%1('%2') -> 'error' ->> 'code'"_s.arg(verb, TwoCompanies::id(kOther, 1)) << QStringList{no, no, notFound, notFound};
    }
    QTest::newRow("reserve of another company") << u"SELECT reckoner_reserve_credits('%1', '%2', 1) -> 'error' ->> 'code'"_s.arg(TwoCompanies::id(kOther, 2), TwoCompanies::id(kOther, 1))
                                                << QStringList{no, no, notFound, notFound};
    QTest::newRow("deduct from another company") << u"SELECT reckoner_deduct_tokens('scoring', 1, 1, company => '%1') -> 'error' ->> 'code'"_s.arg(QString::fromLatin1(kOther))
                                                 << QStringList{no, no, notFound, notFound};
    QTest::newRow("consume of nobody") << u"SELECT reckoner_consume_minutes('%1', 1) -> 'error' ->> 'code'"_s.arg(QString::fromLatin1(kOther)) << QStringList{no, no, notFound, notFound};
    QTest::newRow("be more than one is") << u"SET reckoner.role = 'admin'; SET reckoner.company = ''; SELECT reckoner_refund_credits('%1', reason => 'x', goodwill => true) -> 'error' ->> 'code'"_s
                                                .arg(TwoCompanies::id(kOwn, 1))
                                         << QStringList{no, no, QString(), u"not_permitted"_s};
    QTest::newRow("become the owner") << u"SET ROLE reckoner_owner"_s << QStringList{no, no, no, no};
    QTest::newRow("switch the rows' security off") << u"SET row_security = off; SELECT COUNT(*) FROM jobs"_s << QStringList{no, no, no, no};
    QTest::newRow("switch the rules off") << u"SET session_replication_role = replica"_s << QStringList{no, no, no, no};
    QTest::newRow("copy into usage") << u"COPY cv_parsing_usage (company_id) FROM STDIN"_s << QStringList{no, no, no, no};
}

void TestRights::answers()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, answers);
    for (int role = 0; role < kRoles.size(); ++role) {
        const auto answer = m_world->as(kRoles[role], sql);
        const bool isHeldBack = isRefused(answer.error) || answer.error.contains(u"with row-level security"_s);
        QCOMPARE(isHeldBack ? u"-"_s : answer.error + answer.value, answers[role]);
    }
}

void TestRights::copied_data()
{
    QTest::addColumn<QString>("login");
    for (const QString &login : everyLogin())
        QTest::newRow(qPrintable(login)) << login;
}

/// COPY TO gives what SELECT gives: nothing that names the other company or a thing of it. COPY FROM is for nobody whose rows are secured.
void TestRights::copied()
{
    QFETCH(QString, login);
    QString out;
    QString in;
    qsizetype tables = 0;
    for (const Right &right : m_rights) {
        if (right.kind == "table"_L1) {
            out += u"COPY %1 TO STDOUT;\n"_s.arg(right.name);
            in += u"\\copy %1 FROM /dev/null\n"_s.arg(right.name);
            ++tables;
        } else if (right.kind == "view"_L1) {
            out += u"COPY (SELECT * FROM %1) TO STDOUT;\n"_s.arg(right.name);
        }
    }
    const ProgramAnswer copied = m_world->psql(login, out);
    static const QRegularExpression ofOther(u"01900000-0000-7000-8000-0{10,11}b"_s);
    QVERIFY2(!QString::fromUtf8(copied.out).contains(ofOther), copied.out.constData());
    QCOMPARE(copied.out.contains(kOwn), kRoles.contains(login));
    const ProgramAnswer written = m_world->psql(login, in);
    QCOMPARE(written.err.count("ERROR:"), tables);
    QCOMPARE(written.err.count("permission denied") + written.err.count("COPY FROM not supported with row-level security"), tables);
}

/// What the owner makes later is nobody's before somebody is given it.
void TestRights::laterThings()
{
    m_world->database().exec(u"SET ROLE reckoner_owner; CREATE TABLE later (company_id uuid); INSERT INTO later VALUES (NULL);"
                             "CREATE FUNCTION later() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public AS 'SELECT COUNT(*) FROM later';"
                             "CREATE VIEW later_view AS SELECT * FROM later; CREATE SEQUENCE later_numbers; RESET ROLE"_s);
    for (const QString &login : everyLogin()) {
        for (const QString &sql : {u"SELECT COUNT(*) FROM later"_s, u"INSERT INTO later VALUES (NULL)"_s, u"SELECT later()"_s, u"SELECT COUNT(*) FROM later_view"_s, u"SELECT nextval('later_numbers')"_s}) {
            const auto answer = tried(login, sql);
            QVERIFY2(answer.error.contains(u"permission denied"_s), qPrintable(login + u": "_s + sql));
        }
    }
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
