// Opens databases for the window: by address, the sample, or a new one of one's own. A server that does not answer keeps a thread of its own waiting,
// never the window, which says what it waits for and lets it be cancelled. A password that the server wants comes from the keyring or the person.
#pragma once

#include "models/core/cancel_token.h"
#include "models/session/keyring.h"
#include "models/session/session.h"
#include "ui/window/place.h"

#include <QTimer>

namespace reckoner {

class MainWindow;
class SignIn;

class Opener : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPatienceMs = 150; ///< what opens sooner shows nothing in between

    /// `options` without an address: role, actor, clock, and whether everything is opened for reading only.
    Opener(MainWindow *window, const SessionOptions &options, Keyring *keyring = Keyring::ofSystem());
    /// Waits for threads that still wait for a server; that ends by its own time-out.
    ~Opener() override;

    /// Opens the database, and in it the place. One that is known as for reading only is opened so.
    void open(const DatabaseUrl &url, const Place &place = {}, bool readOnly = false);
    void openAddress(const QString &address, bool readOnly = false);
    void openSample();
    /// The default database, made where it is missing, on the page where files are imported.
    void openOwn();
    /// Closes it where it is open, and deletes its file with all that lies beside it.
    void removeSample();
    bool isOpening() const { return m_isOpening; }
    /// Without a person nobody is asked for a password: the opening fails instead.
    void askNobody() { m_mayAsk = false; }

Q_SIGNALS:
    /// The database is open; `shown` says whether the place was found in it.
    void opened(const reckoner::Outcome &shown);
    void failed(const reckoner::Error &error);

private:
    enum class Purpose { Look, FillSample };
    struct Wish
    {
        DatabaseUrl url;
        Place place = {};
        bool mayCreate = false;
        Purpose purpose = Purpose::Look;
        OpenMode mode = OpenMode::ReadWrite;
    };
    struct Arrival
    {
        std::unique_ptr<Session> session;
        Result<FoundPlace> found;
    };
    static Result<Arrival> arrive(const SessionOptions &options, const Place &place, const CancelToken &givenUp, QThread *home);
    void start(const Wish &wish);
    void go(const DatabaseUrl &url);
    void take(const DatabaseUrl &url, Result<Arrival> arrival);
    void findPassword(const DatabaseUrl &url, const Error &error);
    void leave(const Wish &wish, Result<Arrival> arrival);
    void show(Arrival arrival);
    Outcome showIn(const Result<FoundPlace> &found);
    void fillSample(std::unique_ptr<Session> session);
    void dropSample();
    void fail(const Error &error);
    void cancel();
    QString waitingWords() const;

    MainWindow *m_window;
    SessionOptions m_options;
    SignIn *m_signIn;
    bool m_mayAsk = true;
    Wish m_wish;
    quint64 m_serial = 0; ///< of the newest opening; what an older one brings is dropped
    CancelToken m_givenUp; ///< of the newest opening
    bool m_isOpening = false;
    QTimer m_patience;
    std::unique_ptr<Session> m_sample; ///< while it is being filled
};

} // namespace reckoner
