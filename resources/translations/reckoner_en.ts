<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%1 company(ies): %2</source>
        <translation>
            <numerusform>%1 company: %2</numerusform>
            <numerusform>%1 companies: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%1 error(s)</source>
        <translation>
            <numerusform>%1 error</numerusform>
            <numerusform>%1 errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 warning(s)</source>
        <translation>
            <numerusform>%1 warning</numerusform>
            <numerusform>%1 warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s)</source>
        <translation>
            <numerusform>%1 note</numerusform>
            <numerusform>%1 notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%1 row(s) read, %2 new, %3 known already, %4 wrong</source>
        <translation>
            <numerusform>%1 row read, %2 new, %3 known already, %4 wrong</numerusform>
            <numerusform>%1 rows read, %2 new, %3 known already, %4 wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message numerus="yes">
        <source>%1 row(s), %2</source>
        <translation>
            <numerusform>%1 row, %2</numerusform>
            <numerusform>%1 rows, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>Total of %1 row(s)</source>
        <translation>
            <numerusform>Total of %1 row</numerusform>
            <numerusform>Total of %1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionSummary</name>
    <message numerus="yes">
        <source>%1 row(s) selected</source>
        <translation>
            <numerusform>%1 row selected</numerusform>
            <numerusform>%1 rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ActivityPage</name>
    <message numerus="yes">
        <source>In the last %1 day(s)</source>
        <translation>
            <numerusform>In the last %1 day</numerusform>
            <numerusform>In the last %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %1 recording(s) failed and wait</source>
        <translation>
            <numerusform>; %1 recording failed and wait</numerusform>
            <numerusform>; %1 recordings failed and wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::AlertTeller</name>
    <message numerus="yes">
        <source>%1, and %2 more alert(s)</source>
        <translation>
            <numerusform>%1, and %2 more alert</numerusform>
            <numerusform>%1, and %2 more alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::DataChecksPage</name>
    <message numerus="yes">
        <source>%1 row(s) checked at %2 (UTC)</source>
        <translation>
            <numerusform>%1 row checked at %2 (UTC)</numerusform>
            <numerusform>%1 rows checked at %2 (UTC)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 finding(s);</source>
        <translation>
            <numerusform>%1 finding;</numerusform>
            <numerusform>%1 findings;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1 row(s) as before,</source>
        <translation>
            <numerusform>Undone: %1 row as before,</numerusform>
            <numerusform>Undone: %1 rows as before,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ledger entry(s) reversed.</source>
        <translation>
            <numerusform>%1 ledger entry reversed.</numerusform>
            <numerusform>%1 ledger entries reversed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fixed %1 finding(s)</source>
        <translation>
            <numerusform>Fixed %1 finding</numerusform>
            <numerusform>Fixed %1 findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 repair(s)</source>
        <translation>
            <numerusform>Apply %1 repair</numerusform>
            <numerusform>Apply %1 repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::EventsPage</name>
    <message numerus="yes">
        <source>%1 usage row(s), %2</source>
        <translation>
            <numerusform>%1 usage row, %2</numerusform>
            <numerusform>%1 usage rows, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 row(s).</source>
        <translation>
            <numerusform>Copied %1 row.</numerusform>
            <numerusform>Copied %1 rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ExplainDialog</name>
    <message numerus="yes">
        <source>; %1 row(s)</source>
        <translation>
            <numerusform>; %1 row</numerusform>
            <numerusform>; %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) behind this figure</source>
        <translation>
            <numerusform>%1 row behind this figure</numerusform>
            <numerusform>%1 rows behind this figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ExportPage</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) written to %2.</source>
        <translation>
            <numerusform>%1 row written to %2.</numerusform>
            <numerusform>%1 rows written to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 row(s))</source>
        <translation>
            <numerusform>%1 (%2 row)</numerusform>
            <numerusform>%1 (%2 rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s) without a price are left out.</source>
        <translation>
            <numerusform>%1 usage row without a price is left out.</numerusform>
            <numerusform>%1 usage rows without a price are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ImportPage</name>
    <message numerus="yes">
        <source>Imported %1 row(s).</source>
        <translation>
            <numerusform>Imported %1 row.</numerusform>
            <numerusform>Imported %1 rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::JobPage</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s)</source>
        <translation>
            <numerusform>%1 usage row</numerusform>
            <numerusform>%1 usage rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median of %1 job(s)</source>
        <translation>
            <numerusform>median of %1 job</numerusform>
            <numerusform>median of %1 jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::MinutesPage</name>
    <message numerus="yes">
        <source>%1; %2 period(s) to be closed</source>
        <translation>
            <numerusform>%1; %2 period to be closed</numerusform>
            <numerusform>%1; %2 periods to be closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %1 period(s)</source>
        <translation>
            <numerusform>Close %1 period</numerusform>
            <numerusform>Close %1 periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closed %1 period(s).</source>
        <translation>
            <numerusform>Closed %1 period.</numerusform>
            <numerusform>Closed %1 periods.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::NoCompanyPage</name>
    <message numerus="yes">
        <source>Attribute %1 log(s)</source>
        <translation>
            <numerusform>Attribute %1 log</numerusform>
            <numerusform>Attribute %1 logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attributed %1 log(s).</source>
        <translation>
            <numerusform>Attributed %1 log.</numerusform>
            <numerusform>Attributed %1 logs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::OverviewPage</name>
    <message numerus="yes">
        <source>%1 draft(s) with usage wait to be saved as a job</source>
        <translation>
            <numerusform>%1 draft with usage waits to be saved as a job</numerusform>
            <numerusform>%1 drafts with usage wait to be saved as a job</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::Page</name>
    <message numerus="yes">
        <source>Exported %1 row(s).</source>
        <translation>
            <numerusform>Exported %1 row.</numerusform>
            <numerusform>Exported %1 rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %1 page(s).</source>
        <translation>
            <numerusform>Printed %1 page.</numerusform>
            <numerusform>Printed %1 pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::PricesPage</name>
    <message numerus="yes">
        <source>%1 price(s)</source>
        <translation>
            <numerusform>%1 price</numerusform>
            <numerusform>%1 prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing would change: the %1 row(s) of this range cost what today&apos;s list says.</source>
        <translation>
            <numerusform>Nothing would change: the %1 row of this range costs what today&apos;s list says.</numerusform>
            <numerusform>Nothing would change: the %1 rows of this range cost what today&apos;s list says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rated anew: %1 row(s) corrected.</source>
        <translation>
            <numerusform>Rated anew: %1 row corrected.</numerusform>
            <numerusform>Rated anew: %1 rows corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ReconcilePage</name>
    <message numerus="yes">
        <source>Reconcile %1 row(s)</source>
        <translation>
            <numerusform>Reconcile %1 row</numerusform>
            <numerusform>Reconcile %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconciled %1 row(s) with %2.</source>
        <translation>
            <numerusform>Reconciled %1 row with %2.</numerusform>
            <numerusform>Reconciled %1 rows with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconcile %1 draft(s)</source>
        <translation>
            <numerusform>Reconcile %1 draft</numerusform>
            <numerusform>Reconcile %1 drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconciled %1 row(s).</source>
        <translation>
            <numerusform>Reconciled %1 row.</numerusform>
            <numerusform>Reconciled %1 rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %1 row(s)</source>
        <translation>
            <numerusform>Assign %1 row</numerusform>
            <numerusform>Assign %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned %1 row(s) to %2.</source>
        <translation>
            <numerusform>Assigned %1 row to %2.</numerusform>
            <numerusform>Assigned %1 rows to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %1 row(s)</source>
        <translation>
            <numerusform>Return %1 row</numerusform>
            <numerusform>Return %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::RefundDialog</name>
    <message numerus="yes">
        <source>Returned for %1 job(s): monthly %2, add-on %3.</source>
        <translation>
            <numerusform>Returned for %1 job: monthly %2, add-on %3.</numerusform>
            <numerusform>Returned for %1 jobs: monthly %2, add-on %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s) stay as they are</source>
        <translation>
            <numerusform>%1 job stay as they are</numerusform>
            <numerusform>%1 jobs stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return credits of %1 job(s)</source>
        <translation>
            <numerusform>Return credits of %1 job</numerusform>
            <numerusform>Return credits of %1 jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::RefundsPage</name>
    <message numerus="yes">
        <source>&amp;Return credits of %1 job(s)…</source>
        <translation>
            <numerusform>&amp;Return credits of %1 job…</numerusform>
            <numerusform>&amp;Return credits of %1 jobs…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::StatusLine</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::TokensPage</name>
    <message numerus="yes">
        <source>%1 log(s) without a company may belong here</source>
        <translation>
            <numerusform>%1 log without a company may belong here</numerusform>
            <numerusform>%1 logs without a company may belong here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::UsagePage</name>
    <message numerus="yes">
        <source>%1 CV(s) parsed</source>
        <translation>
            <numerusform>%1 CV parsed</numerusform>
            <numerusform>%1 CVs parsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
            <numerusform>%1 tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 question(s)</source>
        <translation>
            <numerusform>%1 question</numerusform>
            <numerusform>%1 questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minute(s)</source>
        <translation>
            <numerusform>%1 minute</numerusform>
            <numerusform>%1 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 interview(s)</source>
        <translation>
            <numerusform>%1 interview</numerusform>
            <numerusform>%1 interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s)</source>
        <translation>
            <numerusform>%1 usage row</numerusform>
            <numerusform>%1 usage rows</numerusform>
        </translation>
    </message>
</context>
</TS>
