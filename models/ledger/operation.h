// The writing door: one act by one actor, all or nothing. The order is fixed: permission, idempotency key, lock, change, postings,
// operation with its kept reply, commit. Verbs take an Operation&, so they compose.
#pragma once

#include "models/ledger/act.h"
#include "models/ledger/inquiry.h"
#include "models/ledger/posting.h"

namespace reckoner {

struct Request
{
    std::optional<CompanyId> company;    ///< the company whose operation this is; none: of no company (default prices)
    std::optional<QString> key;          ///< idempotency key
    QString reason;
    QJsonObject content;                 ///< what was asked, for the record and to compare a repeated key
    std::optional<BatchId> batch;        ///< a run over many companies
    std::optional<OperationId> reverses; ///< undo
};

/// What a writing verb answers.
template <typename Reply>
struct Done
{
    Reply reply;
    std::optional<OperationId> operation;
    bool duplicate = false;
    std::optional<BatchId> batch = {};
};

class Operation : public Inquiry
{
public:
    /// `Reply` needs `QJsonObject toJson() const` and `static Reply fromJson(const QJsonObject &)`: the reply is kept under the key.
    /// A refusal (exit 1 codes) under a key is kept and answered again. Retries 40001, 40P01 and 55P03; finds an unknown outcome by its key.
    template <typename Reply>
    static Result<Done<Reply>> run(Connection &connection, const Scope &scope, const reckoner::Act &act, const Request &request,
                                   const std::function<Result<Reply>(Operation &)> &change)
    {
        TRY(done, runJson(connection, scope, act, request, [&](Operation &operation) -> Result<QJsonObject> {
            TRY(reply, change(operation));
            return reply.toJson();
        }));
        return Done<Reply>{Reply::fromJson(done.reply), done.operation, done.duplicate, done.batch};
    }
    static Result<Done<QJsonObject>> runJson(Connection &connection, const Scope &scope, const reckoner::Act &act, const Request &request,
                                             const std::function<Result<QJsonObject>(Operation &)> &change);

    /// Records one usage row, whose own id is the operation's: no operation is kept beside it. An unknown outcome is found by that id.
    static Outcome recordOne(Connection &connection, const Scope &scope, const QUuid &rowId, const std::function<Outcome(Operation &)> &change);

    OperationId id() const { return m_id; }
    const Request &request() const { return m_request; }
    const reckoner::Act &act() const { return m_act; }
    /// Runs a writing query; answers the number of rows changed.
    Result<qint64> change(const Query &query, const Bindings &bindings);
    /// Appends a line to the ledger; its id. The stored copy of the bucket, if there is one, follows in the same step and is kept with the line
    /// as the balance after it. Errors: conflict where the bucket would go below zero.
    Result<qint64> post(const Posting &posting);
    /// Another act inside this one's transaction, kept as an operation of its own, so that each stands, or is undone, for itself (an overdraft settled by
    /// an allocation): its id. It has this act's company, reason and batch; whoever may do the one does the other with it.
    Result<OperationId> beside(const reckoner::Act &act, const QJsonObject &content, const std::function<Result<QJsonObject>(Operation &)> &change);
    /// This change turned out to change nothing (a finished step repeated): no operation is kept and the answer says duplicate.
    void answerAsDuplicate() { m_nothingDone = true; }
    /// For usage/ingest, which writes set-based inside this operation's transaction.
    Connection &connection() { return m_connection; }

private:
    friend class OperationRun;
    Result<qint64> followPosting(const Posting &posting, const BucketKind &kind);
    Bindings lineOf(const Posting &posting) const;
    Operation(Connection &connection, const Scope &scope, const reckoner::Act &act, const Request &request);
    reckoner::Act m_act;
    Request m_request;
    OperationId m_id = OperationId::make();
    bool m_nothingDone = false;
};

} // namespace reckoner
