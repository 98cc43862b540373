#include "models/database/rule_names.h"

#include "models/database/query.h"
#include "models/database/rule_template.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

QStringList ruleTriggerNames(Dialect dialect)
{
    initSqlResources();
    static const QRegularExpression create(u"CREATE (?:CONSTRAINT )?TRIGGER (?:IF NOT EXISTS )?(\\w+)"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    const QDir folder(u":/sql/rules/"_s + dialectName(dialect));
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString rules = expandUsageTypes(withoutComments(QString::fromUtf8(file.readAll())));
        for (auto matches = create.globalMatch(rules); matches.hasNext();)
            names.append(matches.next().captured(1));
    }
    names.removeDuplicates();
    return names;
}

} // namespace reckoner
