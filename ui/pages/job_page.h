// One job: why it cost what it did, in the filter's range and in all, against similar jobs; per candidate and interview; who and what caused it; its credits
// and the drafts that became it. Without a job in the filter it helps to find one.
#pragma once

#include "models/explain/job_story.h"
#include "models/tables/row_table_model.h"
#include "models/usage/figures.h"
#include "ui/pages/page.h"

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace reckoner {

class Card;
class JobPicker;

class JobPage : public Page
{
    Q_OBJECT
public:
    explicit JobPage(const PageContext &context);

    TableView *mainTable() const override;

protected:
    void load() override;
    QStringList printedNotes() const override { return textsOf({m_title, m_facts, m_rangeWhy, m_allWhy, m_similarWhy, m_credits}); }

private:
    struct List
    {
        TableView *table = nullptr;
        StateStack *stack = nullptr;
    };
    /// Jobs to begin with: the dearest of the range and the newest.
    struct Choice
    {
        std::vector<UsageRow> dearest;
        std::vector<Job> newest;
    };

    QWidget *buildChooser();
    QWidget *buildStory();
    void offerExplanations();
    QWidget *buildHead(QWidget *parent);
    QWidget *buildCards(QWidget *parent);
    QWidget *buildCredits(QWidget *parent);
    template <typename RowType>
    List makeList(const QString &name, const QString &title, RowTableModel<RowType> *model, QWidget *parent);
    static Result<Choice> choice(const Inquiry &inquiry, const Filter &filter);
    void showChoice(Choice choice);
    void showStory(JobStory story);
    void showHead(const JobStory &story);
    void showCosts(const JobStory &story);
    void showLists(JobStory &story);
    void showCredits(const JobStory &story);
    void explainAll();
    void openJob(JobId job, CompanyId company, const QString &title);
    void sayRows();

    std::optional<JobStory> m_story;
    QStackedWidget *m_parts;
    StateStack *m_choiceStack = nullptr;
    StateStack *m_storyStack = nullptr;
    JobPicker *m_search = nullptr;
    RowTableModel<UsageRow> *m_dearest;
    RowTableModel<Job> *m_newest;
    TableView *m_dearestTable = nullptr;
    TableView *m_newestTable = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    Card *m_rangeCard = nullptr;
    Card *m_allCard = nullptr;
    Card *m_similarCard = nullptr;
    QLabel *m_rangeWhy = nullptr;
    QLabel *m_allWhy = nullptr;
    QLabel *m_similarWhy = nullptr;
    QLabel *m_credits = nullptr;
    QTabWidget *m_tabs = nullptr;
    RowTableModel<CandidateCost> *m_candidates;
    RowTableModel<InterviewCost> *m_interviews;
    RowTableModel<JobCause> *m_causes;
    RowTableModel<CreditEntry> *m_entries;
    RowTableModel<Link> *m_links;
    List m_candidateList;
    List m_interviewList;
    List m_causeList;
    List m_creditList;
    List m_draftList;
};

} // namespace reckoner
