// What narrows the figures and the lists, as chips that can be taken away one by one. Chips that do not apply to the page are greyed.
#pragma once

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace reckoner {

struct Chip
{
    QString text;
    QString tip;
    bool applies = true;
    std::function<void()> remove;
    bool looksLike(const Chip &other) const { return text == other.text && tip == other.tip && applies == other.applies; }
};

class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// `note` stands behind them, quietly.
    void setChips(const QList<Chip> &chips, const QString &note = {});

private:
    QWidget *chipFor(int place);
    void rebuild();
    QHBoxLayout *m_row;
    QLabel *m_note;
    QList<Chip> m_chips;
};

} // namespace reckoner
