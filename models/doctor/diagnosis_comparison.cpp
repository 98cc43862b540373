#include "models/doctor/diagnose.h"

#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

using Fields = std::map<QString, QJsonValue>;

/// What an element of a list is called, so that it is found in the other diagnosis: by its id, or by account and start.
QString nameOfElement(const QJsonObject &element, qsizetype index)
{
    if (element.contains(u"id"_s))
        return element.value(u"id"_s).toVariant().toString();
    QStringList parts;
    for (const QString &key : {u"unit"_s, u"account"_s, u"from"_s}) {
        if (element.contains(key))
            parts.append(element.value(key).toString());
    }
    return parts.isEmpty() ? QString::number(index) : parts.join(u' ');
}

void flatten(const QString &path, const QJsonValue &value, Fields &fields)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            flatten(path.isEmpty() ? field.key() : path + u'/' + field.key(), field.value(), fields);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(path + u'/' + nameOfElement(array.at(i).toObject(), i), array.at(i), fields);
    } else {
        fields[path] = value;
    }
}

/// Without what a comparison says apart (checks) and what is never the same (when it was made).
Fields fieldsOf(QJsonObject diagnosis)
{
    for (const QString &key : {u"checks"_s, u"as_of"_s, u"would_use"_s, u"cause"_s, u"ok"_s, u"compared"_s})
        diagnosis.remove(key);
    QJsonArray balances;
    for (const QJsonValue &each : diagnosis.value(u"balances"_s).toArray()) {
        QJsonObject balance = each.toObject();
        balance.remove(u"as_of"_s);
        balances.append(balance);
    }
    diagnosis.insert(u"balances"_s, balances);
    Fields fields;
    flatten({}, diagnosis, fields);
    return fields;
}

/// What each check said: "ok", or why not; where a check was made of several things, all that they said.
Fields checksOf(const QJsonObject &diagnosis)
{
    std::map<QString, QStringList> said;
    for (const QJsonValue &each : diagnosis.value(u"checks"_s).toArray()) {
        const QJsonObject check = each.toObject();
        QStringList &reasons = said[check.value(u"check"_s).toString()];
        if (!check.value(u"ok"_s).toBool())
            reasons.append(check.value(u"why"_s).toString());
    }
    Fields checks;
    for (const auto &[check, reasons] : said)
        checks[check] = reasons.isEmpty() ? u"ok"_s : reasons.join(u' ');
    return checks;
}

std::vector<DiagnosisComparison::Change> differences(const Fields &older, const Fields &newer)
{
    const auto valueIn = [](const Fields &fields, const QString &field) {
        const auto found = fields.find(field);
        return found == fields.end() ? QJsonValue() : found->second;
    };
    Fields all = older;
    all.insert(newer.begin(), newer.end());
    std::vector<DiagnosisComparison::Change> changes;
    for (const auto &[field, value] : all) {
        const QJsonValue before = valueIn(older, field);
        const QJsonValue after = valueIn(newer, field);
        if (before != after)
            changes.push_back({field, before, after});
    }
    return changes;
}

QJsonArray changesJson(const std::vector<DiagnosisComparison::Change> &changes, const QString &key)
{
    QJsonArray array;
    for (const auto &change : changes)
        array.append(QJsonObject{{key, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    return array;
}

} // namespace

QJsonObject DiagnosisComparison::toJson() const
{
    return {{u"before"_s, before}, {u"after"_s, after}, {u"changes"_s, changesJson(changes, u"field"_s)}, {u"checks"_s, changesJson(checks, u"check"_s)}};
}

Result<DiagnosisComparison> compareDiagnoses(const QJsonObject &older, const QJsonObject &newer)
{
    for (const QJsonObject *diagnosis : {&older, &newer}) {
        if (!diagnosis->value(u"checks"_s).isArray() || !diagnosis->value(u"subject"_s).isObject())
            return Error{ErrorCode::InvalidInput, RECKONER_TEXT("This is no saved diagnosis: save one with `reckoner-cli --json diagnose WHO > FILE`.")};
    }
    const auto idOf = [](const QJsonObject &diagnosis) { return diagnosis.value(u"subject"_s).toObject().value(u"id"_s).toString(); };
    if (idOf(older) != idOf(newer))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The two diagnoses are of two things: {older} and {newer}."), {{u"older"_s, idOf(older)}, {u"newer"_s, idOf(newer)}}};
    return DiagnosisComparison{older.value(u"as_of"_s).toString(), newer.value(u"as_of"_s).toString(), differences(fieldsOf(older), fieldsOf(newer)),
                               differences(checksOf(older), checksOf(newer))};
}

} // namespace reckoner
