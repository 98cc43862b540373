<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Alert</name>
    <message>
        <source>Wallet of %1</source>
        <translation>Guthabenkonto von %1</translation>
    </message>
    <message>
        <source>Monthly credits of %1</source>
        <translation>Monatscredits von %1</translation>
    </message>
    <message>
        <source>Base minutes of %1</source>
        <translation>Basisminuten von %1</translation>
    </message>
    <message>
        <source>Tokens of %1, plan %2</source>
        <translation>Tokens von %1, Tarif %2</translation>
    </message>
    <message>
        <source>Add-on credits of %1</source>
        <translation>Zusatzcredits von %1</translation>
    </message>
    <message>
        <source>Add-on minutes of %1</source>
        <translation>Zusatzminuten von %1</translation>
    </message>
    <message>
        <source>used up, nothing left</source>
        <translation>verbraucht, nichts mehr übrig</translation>
    </message>
    <message>
        <source>base used up, add-on in use: %1 left</source>
        <translation>Basis verbraucht, Zusatz in Gebrauch: %1 übrig</translation>
    </message>
    <message>
        <source>base used up, no add-on left</source>
        <translation>Basis verbraucht, kein Zusatz übrig</translation>
    </message>
    <message>
        <source>monthly used up, add-on in use: %1 left</source>
        <translation>Monatsbetrag verbraucht, Zusatz in Gebrauch: %1 übrig</translation>
    </message>
    <message>
        <source>monthly used up, no add-on left</source>
        <translation>Monatsbetrag verbraucht, kein Zusatz übrig</translation>
    </message>
    <message>
        <source>%1 % used, %2 % left</source>
        <translation>%1 % verbraucht, %2 % übrig</translation>
    </message>
    <message>
        <source>before the reset on %1</source>
        <translation>vor der Erneuerung am %1</translation>
    </message>
    <message>
        <source>before the next reset on %1</source>
        <translation>vor der nächsten Erneuerung am %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor dem %1</translation>
    </message>
    <message>
        <source>before the next month begins on %1</source>
        <translation>vor Beginn des nächsten Monats am %1</translation>
    </message>
    <message>
        <source>%1 left, no longer expected to run out</source>
        <translation>%1 übrig, reicht nach der Prognose nun aus</translation>
    </message>
    <message>
        <source>%1 left, expected to run out on %2, </source>
        <translation>%1 übrig, reicht voraussichtlich bis %2, </translation>
    </message>
    <message>
        <source>; then add-on: %1 left</source>
        <translation>; danach Zusatz: %1 übrig</translation>
    </message>
    <message>
        <source>; would cover it: %1 × %2 for %3</source>
        <translation>; würde genügen: %1 × %2 für %3</translation>
    </message>
    <message>
        <source>%1 left, threshold %2</source>
        <translation>%1 übrig, Schwelle %2</translation>
    </message>
    <message>
        <source>%1 owed</source>
        <translation>%1 geschuldet</translation>
    </message>
    <message>
        <source>%1 left, nothing owed</source>
        <translation>%1 übrig, nichts geschuldet</translation>
    </message>
</context>
<context>
    <name>BucketBar</name>
    <message>
        <source>%1 left of %2, %3 % used</source>
        <translation>%1 von %2 übrig, %3 % verbraucht</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>, %1 reserved</source>
        <translation>, %1 reserviert</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>No usage in this range.</source>
        <translation>Keine Nutzung in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>%1, %2: %3 in all, most in %4 (%5).</source>
        <translation>%1, %2: insgesamt %3, am meisten in %4 (%5).</translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Etwa %1</translation>
    </message>
    <message>
        <source>With 80 % chance between %1 and %2</source>
        <translation>Mit 80 % Wahrscheinlichkeit zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3 in all.</source>
        <translation>%1, %2: insgesamt %3.</translation>
    </message>
    <message>
        <source>Nothing has moved this wallet yet.</source>
        <translation>Dieses Guthabenkonto wurde noch nicht bewegt.</translation>
    </message>
    <message>
        <source>Balance, %1: %2.</source>
        <translation>Saldo, %1: %2.</translation>
    </message>
    <message>
        <source>Balance, %1: from %2 to %3, lowest on %4 (%5).</source>
        <translation>Saldo, %1: von %2 auf %3, am niedrigsten am %4 (%5).</translation>
    </message>
    <message>
        <source>Owed: %1</source>
        <translation>Geschuldet: %1</translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation>Saldo: %1</translation>
    </message>
    <message>
        <source>Alert below %1</source>
        <translation>Hinweis unter %1</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Tokens for the company</source>
        <translation>Tokens für das Unternehmen</translation>
    </message>
    <message>
        <source>What each bucket gave</source>
        <translation>Was jeder Topf gegeben hat</translation>
    </message>
    <message>
        <source>How the job ended</source>
        <translation>Wie der Job ausging</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Usage to be recorded</source>
        <translation>Zu erfassende Nutzung</translation>
    </message>
    <message>
        <source>Token log</source>
        <translation>Token-Protokoll</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Topf</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontoart</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source row</source>
        <translation>Quellzeile</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Business time</source>
        <translation>Geschäftszeit</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Storniert durch</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Billing zone</source>
        <translation>Abrechnungszone</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>Basisminuten</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Add-on left</source>
        <translation>Zusatz übrig</translation>
    </message>
    <message>
        <source>Add-on used</source>
        <translation>Zusatz verbraucht</translation>
    </message>
    <message>
        <source>Anchor day</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Period start</source>
        <translation>Beginn des Zeitraums</translation>
    </message>
    <message>
        <source>Period end</source>
        <translation>Ende des Zeitraums</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Monthly left</source>
        <translation>Monatlich übrig</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Likely job</source>
        <translation>Wahrscheinlicher Job</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art der Nutzung</translation>
    </message>
    <message>
        <source>Job status</source>
        <translation>Jobstatus</translation>
    </message>
    <message>
        <source>CVs, tokens, minutes</source>
        <translation>Lebensläufe, Tokens, Minuten</translation>
    </message>
    <message>
        <source>Quantity is</source>
        <translation>Menge ist</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht von</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>CV cost</source>
        <translation>Kosten Lebensläufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Question cost</source>
        <translation>Kosten Fragen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Interview cost</source>
        <translation>Kosten Interviews</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Gesamtkosten</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mindestmenge</translation>
    </message>
    <message>
        <source>Company id</source>
        <translation>Unternehmens-ID</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Total left</source>
        <translation>Insgesamt übrig</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Next reset</source>
        <translation>Nächste Erneuerung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From monthly</source>
        <translation>Aus Monatscredits</translation>
    </message>
    <message>
        <source>From add-on</source>
        <translation>Aus Zusatz</translation>
    </message>
    <message>
        <source>Back to monthly</source>
        <translation>Zurück an Monatscredits</translation>
    </message>
    <message>
        <source>Back to add-on</source>
        <translation>Zurück an Zusatzcredits</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Genutzte Zeilen</translation>
    </message>
    <message>
        <source>Monthly out</source>
        <translation>Monatlich offen</translation>
    </message>
    <message>
        <source>Add-on out</source>
        <translation>Zusatz offen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>Saldo danach</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Base used</source>
        <translation>Basis verbraucht</translation>
    </message>
    <message>
        <source>Base left</source>
        <translation>Basis übrig</translation>
    </message>
    <message>
        <source>Not posted yet</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum von</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Zeitraum bis</translation>
    </message>
    <message>
        <source>From base</source>
        <translation>Aus Basis</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation>Verbrauchte Minuten</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <translation>Überzogen</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>In diesem Monat verbraucht</translation>
    </message>
    <message>
        <source>Provider cost this month</source>
        <translation>Anbieterkosten in diesem Monat</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig von</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>Bezahlt für</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cost per token</source>
        <translation>Kosten je Token</translation>
    </message>
    <message>
        <source>Provider cost</source>
        <translation>Anbieterkosten</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>Abgezogen</translation>
    </message>
    <message>
        <source>Deducted from an allocation</source>
        <translation>Von einem Kontingent abgezogen</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>Bewerbungs-ID</translation>
    </message>
    <message>
        <source>Application deleted</source>
        <translation>Bewerbung gelöscht</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Job-ID</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profil-ID</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Charged this month</source>
        <translation>In diesem Monat berechnet</translation>
    </message>
    <message>
        <source>Charged in total</source>
        <translation>Insgesamt berechnet</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>Aufgeladen</translation>
    </message>
    <message>
        <source>Alert below</source>
        <translation>Hinweis unter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Pro Tag</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>Reicht bis</translation>
    </message>
    <message>
        <source>Earliest (80 %)</source>
        <translation>Frühestens (80 %)</translation>
    </message>
    <message>
        <source>Latest (80 %)</source>
        <translation>Spätestens (80 %)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Would cover it</source>
        <translation>Würde genügen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>% used</source>
        <translation>% verbraucht</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>Invariante</translation>
    </message>
    <message>
        <source>Rows checked</source>
        <translation>Geprüfte Zeilen</translation>
    </message>
    <message>
        <source>Rows broken</source>
        <translation>Verletzte Zeilen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>Korrigierbar</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Findet</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>Ausgewertet</translation>
    </message>
    <message>
        <source>File size (KB)</source>
        <translation>Dateigröße (KB)</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation>Completion-Tokens</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Cost source</source>
        <translation>Kostenquelle</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Cost over time</source>
        <translation>Kosten im Zeitverlauf</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Token logs</source>
        <translation>Token-Protokolle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Monthly credits</source>
        <translation>Monatscredits</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>Zusatzcredits</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Metered</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>File, KB</source>
        <translation>Datei, KB</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Why it has no company</source>
        <translation>Warum kein Unternehmen</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>Gespeichert von</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>At least (80 %)</source>
        <translation>Mindestens (80 %)</translation>
    </message>
    <message>
        <source>At most (80 %)</source>
        <translation>Höchstens (80 %)</translation>
    </message>
    <message>
        <source>Below the alert</source>
        <translation>Unter der Warnschwelle</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Change of the day</source>
        <translation>Änderung des Tages</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>On this computer, so nothing needs to be encrypted.</source>
        <translation>Auf diesem Rechner, daher muss nichts verschlüsselt sein.</translation>
    </message>
    <message>
        <source>Not encrypted: whoever sits in between can read and change everything. Ask for TLS.</source>
        <translation>Nicht verschlüsselt: Wer dazwischen sitzt, kann alles lesen und ändern. Verlangen Sie TLS.</translation>
    </message>
    <message>
        <source>Encrypted (%1); the certificate and the name in it were verified.</source>
        <translation>Verschlüsselt (%1); das Zertifikat und der Name darin wurden geprüft.</translation>
    </message>
    <message>
        <source>Encrypted (%1); the certificate was verified, the name in it was not.</source>
        <translation>Verschlüsselt (%1); das Zertifikat wurde geprüft, der Name darin nicht.</translation>
    </message>
    <message>
        <source>Encrypted (%1), but nothing says that it is the right server: the certificate was not verified.</source>
        <translation>Verschlüsselt (%1), aber nichts sagt, dass es der richtige Server ist: Das Zertifikat wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>PostgreSQL %1, a standby: nothing can be changed there.</source>
        <translation>PostgreSQL %1, ein Standby: Dort kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>PostgreSQL %1.</source>
        <translation>PostgreSQL %1.</translation>
    </message>
    <message>
        <source>There is no company in it yet.</source>
        <translation>Noch ist kein Unternehmen darin.</translation>
    </message>
    <message>
        <source>The login sees no company.</source>
        <translation>Die Anmeldung sieht kein Unternehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 company(ies): %2</source>
        <translation>
            <numerusform>%1 Unternehmen: %2</numerusform>
            <numerusform>%1 Unternehmen: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>You act as %1: who may write the file may do everything.</source>
        <translation>Sie handeln als %1: Wer die Datei schreiben darf, darf alles.</translation>
    </message>
    <message>
        <source>Logged in as %1, who may do everything: the database enforces no roles for this login.</source>
        <translation>Angemeldet als %1, mit Recht auf alles: Die Datenbank setzt für diese Anmeldung keine Rollen durch.</translation>
    </message>
    <message>
        <source>Logged in as %1, in the role %2.</source>
        <translation>Angemeldet als %1, in der Rolle %2.</translation>
    </message>
    <message>
        <source>It is reached, and empty. Its owner makes the tables with: %1</source>
        <translation>Sie ist erreichbar und leer. Ihr Eigentümer legt die Tabellen an mit: %1</translation>
    </message>
    <message>
        <source>It was made by an older version. Its owner brings it up to date with: %1</source>
        <translation>Sie wurde von einer älteren Version angelegt. Ihr Eigentümer bringt sie auf den neuesten Stand mit: %1</translation>
    </message>
    <message>
        <source>It was made by a newer version of Reckoner than this one. Update this program.</source>
        <translation>Sie wurde von einer neueren Version von Reckoner angelegt. Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>Its record of the tables is not what this program wrote. Look with: %1</source>
        <translation>Ihr Verzeichnis der Tabellen ist nicht, was dieses Programm schrieb. Sehen Sie nach mit: %1</translation>
    </message>
    <message>
        <source>It holds the tables of an older platform. What taking them over would add is shown by: %1</source>
        <translation>Sie enthält die Tabellen einer älteren Plattform. Was ihre Übernahme hinzufügen würde, zeigt: %1</translation>
    </message>
    <message>
        <source>It holds the tables of another program, and none of Reckoner&apos;s. Choose another database.</source>
        <translation>Sie enthält die Tabellen eines anderen Programms und keine von Reckoner. Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>Logged in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>The connection works, and the tables are of this version.</source>
        <translation>Die Verbindung funktioniert, und die Tabellen sind von dieser Version.</translation>
    </message>
    <message>
        <source>The file can be opened, and its tables are of this version.</source>
        <translation>Die Datei kann geöffnet werden, und ihre Tabellen sind von dieser Version.</translation>
    </message>
</context>
<context>
    <name>CreditNote</name>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Still to be credited</source>
        <translation>Noch gutzuschreiben</translation>
    </message>
    <message>
        <source>Credit note (no cash is paid)</source>
        <translation>Gutschrift (keine Auszahlung)</translation>
    </message>
    <message>
        <source>This usage cost %1. What is credited goes to the company&apos;s wallet; the recorded cost stays as it is.</source>
        <translation>Diese Nutzung kostete %1. Der gutgeschriebene Betrag geht an das Guthabenkonto des Unternehmens; die erfassten Kosten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>nothing: it has no price</source>
        <translation>nichts: sie hat keinen Preis</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschreiben</translation>
    </message>
    <message>
        <source>&amp;Amount (%1)</source>
        <translation>&amp;Betrag (%1)</translation>
    </message>
    <message>
        <source>Credited %1.</source>
        <translation>%1 gutgeschrieben.</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Monthly credits</source>
        <translation>Monatscredits</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>Zusatzcredits</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>Basisminuten</translation>
    </message>
    <message>
        <source>Add-on minutes</source>
        <translation>Zusatzminuten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthabenkonto</translation>
    </message>
    <message>
        <source>Add minutes</source>
        <translation>Minuten hinzufügen</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>Zeitraum abschließen</translation>
    </message>
    <message>
        <source>Set the counter</source>
        <translation>Zähler setzen</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>Credits hinzufügen</translation>
    </message>
    <message>
        <source>Reset the month</source>
        <translation>Monat erneuern</translation>
    </message>
    <message>
        <source>Return the credits</source>
        <translation>Credits zurückgeben</translation>
    </message>
    <message>
        <source>Give tokens</source>
        <translation>Tokens geben</translation>
    </message>
    <message>
        <source>Reconcile or assign it</source>
        <translation>Abgleichen oder zuordnen</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>LOOK HERE</source>
        <translation>HIER NACHSEHEN</translation>
    </message>
    <message>
        <source>Open the data check %1</source>
        <translation>Datenprüfung %1 öffnen</translation>
    </message>
    <message>
        <source>Diagnosis of %1, %2</source>
        <translation>Diagnose von %1, %2</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Salden</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>Gekauft und gewährt</translation>
    </message>
    <message>
        <source>Last ledger entries</source>
        <translation>Letzte Buchungen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>Guthabenkonto aufladen</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>&quot;{value}&quot; is not a month; write it as 2026-11.</source>
        <translation>&quot;{value}&quot; ist kein Monat; schreiben Sie ihn als 2026-11.</translation>
    </message>
    <message>
        <source>&quot;{zone}&quot; is not a time zone; give an IANA name such as Europe/Berlin.</source>
        <translation>&quot;{zone}&quot; ist keine Zeitzone; nennen Sie einen IANA-Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>Canceled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&quot;{code}&quot; is not a currency in use; give its three letters of ISO 4217, such as USD.</source>
        <translation>&quot;{code}&quot; ist keine gebräuchliche Währung; nennen Sie ihre drei Buchstaben nach ISO 4217, etwa USD.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a time; write it as 2026-11-21T01:54:43Z.</source>
        <translation>&quot;{value}&quot; ist keine Zeit; schreiben Sie sie als 2026-11-21T01:54:43Z.</translation>
    </message>
    <message>
        <source>The amount is too large: at most 9223372036.854775807 can be kept.</source>
        <translation>Der Betrag ist zu groß: Höchstens 9223372036.854775807 kann gespeichert werden.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a decimal number; write it as 12.51.</source>
        <translation>&quot;{value}&quot; ist keine Dezimalzahl; schreiben Sie sie als 12.51.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; has more than {decimals} decimals.</source>
        <translation>&quot;{value}&quot; hat mehr als {decimals} Nachkommastellen.</translation>
    </message>
    <message>
        <source>A price cannot be negative; &quot;{value}&quot; is.</source>
        <translation>Ein Preis kann nicht negativ sein; &quot;{value}&quot; ist es.</translation>
    </message>
    <message>
        <source>{field} is not valid UTF-8 text.</source>
        <translation>{field} ist kein gültiger UTF-8-Text.</translation>
    </message>
    <message>
        <source>{field} is empty.</source>
        <translation>{field} ist leer.</translation>
    </message>
    <message>
        <source>{field} is longer than {longest} characters.</source>
        <translation>{field} ist länger als {longest} Zeichen.</translation>
    </message>
    <message>
        <source>{field} holds a control character.</source>
        <translation>{field} enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The role {role} is not allowed to do this ({permission}); ask an admin.</source>
        <translation>Der Rolle {role} ist das nicht erlaubt ({permission}); fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>The amount must be a whole number above zero, not {given}.</source>
        <translation>Der Betrag muss eine ganze Zahl über null sein, nicht {given}.</translation>
    </message>
    <message>
        <source>Not enough: {available} available, {required} required, {short} short.</source>
        <translation>Nicht genug: {available} verfügbar, {required} benötigt, {short} fehlen.</translation>
    </message>
    <message>
        <source>The length of a description and the number of questions cannot be negative.</source>
        <translation>Die Länge einer Beschreibung und die Zahl der Fragen können nicht negativ sein.</translation>
    </message>
    <message>
        <source>{questions} questions are too many to estimate.</source>
        <translation>{questions} Fragen sind zu viele für eine Schätzung.</translation>
    </message>
    <message>
        <source>{field} cannot be negative; {value} is.</source>
        <translation>{field} kann nicht negativ sein; {value} ist es.</translation>
    </message>
    <message>
        <source>{field} is a percentage from 0 to 100.</source>
        <translation>{field} ist ein Prozentsatz von 0 bis 100.</translation>
    </message>
    <message>
        <source>{field} is missing; give the measured tokens, or the length of the job description to estimate them.</source>
        <translation>{field} fehlt; geben Sie die gemessenen Tokens an oder die Länge der Stellenbeschreibung, um sie zu schätzen.</translation>
    </message>
    <message>
        <source>{field} is missing; without it tokens cannot be estimated.</source>
        <translation>{field} fehlt; ohne diese Angabe können Tokens nicht geschätzt werden.</translation>
    </message>
    <message>
        <source>{field} and completion_tokens together are too many.</source>
        <translation>{field} und completion_tokens zusammen sind zu viele.</translation>
    </message>
    <message>
        <source>{field} cannot be negative; a credit is posted to the wallet.</source>
        <translation>{field} kann nicht negativ sein; eine Gutschrift wird auf das Guthabenkonto gebucht.</translation>
    </message>
    <message>
        <source>A text holds a NUL character.</source>
        <translation>Ein Text enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Qt&apos;s database driver {driver} is not installed.</source>
        <translation>Der Datenbanktreiber {driver} von Qt ist nicht installiert.</translation>
    </message>
    <message>
        <source>The database gave the transaction up after an error; nothing was changed.</source>
        <translation>Die Datenbank hat die Transaktion nach einem Fehler aufgegeben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The PostgreSQL address cannot be read; write it as postgresql://user@host:port/database.</source>
        <translation>Die PostgreSQL-Adresse ist nicht lesbar; schreiben Sie sie als postgresql://user@host:port/database.</translation>
    </message>
    <message>
        <source>After the path of a SQLite database only ?journal=wal or ?journal=truncate may stand.</source>
        <translation>Nach dem Pfad einer SQLite-Datenbank darf nur ?journal=wal oder ?journal=truncate stehen.</translation>
    </message>
    <message>
        <source>The database&apos;s address is empty.</source>
        <translation>Die Adresse der Datenbank ist leer.</translation>
    </message>
    <message>
        <source>A database&apos;s address is a file, sqlite:PATH or postgresql://.</source>
        <translation>Die Adresse einer Datenbank ist eine Datei, sqlite:PFAD oder postgresql://.</translation>
    </message>
    <message>
        <source>After sqlite: the path of a file must stand.</source>
        <translation>Nach sqlite: muss der Pfad einer Datei stehen.</translation>
    </message>
    <message>
        <source>{where} holds other tables; it is not Reckoner&apos;s.</source>
        <translation>{where} enthält andere Tabellen; sie gehört nicht zu Reckoner.</translation>
    </message>
    <message>
        <source>{where} was made by a newer Reckoner; use that one.</source>
        <translation>{where} wurde von einem neueren Reckoner angelegt; verwenden Sie dieses.</translation>
    </message>
    <message>
        <source>The tables of {where} are not what its record of migrations says; restore a backup.</source>
        <translation>Die Tabellen von {where} entsprechen nicht dem Verzeichnis ihrer Migrationen; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>{where} needs init: run reckoner-cli init.</source>
        <translation>{where} muss eingerichtet werden: Führen Sie reckoner-cli init aus.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} cannot be made.</source>
        <translation>{file} kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>{file} could not be written to the disk.</source>
        <translation>{file} konnte nicht auf den Datenträger geschrieben werden.</translation>
    </message>
    <message>
        <source>SQLite has no roles: the file&apos;s permissions decide who may open it.</source>
        <translation>SQLite kennt keine Rollen: Die Rechte der Datei entscheiden, wer sie öffnen darf.</translation>
    </message>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump.</source>
        <translation>Eine PostgreSQL-Datenbank wird mit pg_dump gesichert.</translation>
    </message>
    <message>
        <source>The connection option {keyword} must not hold a semicolon.</source>
        <translation>Die Verbindungsoption {keyword} darf kein Semikolon enthalten.</translation>
    </message>
    <message>
        <source>Reckoner needs PostgreSQL 15 or later.</source>
        <translation>Reckoner braucht PostgreSQL 15 oder neuer.</translation>
    </message>
    <message>
        <source>The journal cannot be changed while other programs use the database.</source>
        <translation>Das Journal kann nicht geändert werden, solange andere Programme die Datenbank verwenden.</translation>
    </message>
    <message>
        <source>The database is busy; try again.</source>
        <translation>Die Datenbank ist beschäftigt; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This file is not a database.</source>
        <translation>Diese Datei ist keine Datenbank.</translation>
    </message>
    <message>
        <source>The database is damaged: {why}</source>
        <translation>Die Datenbank ist beschädigt: {why}</translation>
    </message>
    <message>
        <source>The database could not read or write its files: {why}</source>
        <translation>Die Datenbank konnte ihre Dateien nicht lesen oder schreiben: {why}</translation>
    </message>
    <message>
        <source>The database cannot be reached: {why}</source>
        <translation>Die Datenbank ist nicht erreichbar: {why}</translation>
    </message>
    <message>
        <source>The database does not permit this: {why}</source>
        <translation>Die Datenbank erlaubt das nicht: {why}</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This exists already: {why}</source>
        <translation>Das gibt es schon: {why}</translation>
    </message>
    <message>
        <source>A number is too large: {why}</source>
        <translation>Eine Zahl ist zu groß: {why}</translation>
    </message>
    <message>
        <source>The database refused this: {why}</source>
        <translation>Die Datenbank hat das abgelehnt: {why}</translation>
    </message>
    <message>
        <source>Your login is not allowed to do this ({why}); ask an admin.</source>
        <translation>Ihrer Anmeldung ist das nicht erlaubt ({why}); fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>Your login may not write this to {table}: it has that right in other companies, or in none; ask an admin.</source>
        <translation>Ihre Anmeldung darf das nicht in {table} schreiben: Sie hat dieses Recht in anderen Unternehmen oder in keinem; fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{file} is a link into another folder; give the file itself.</source>
        <translation>{file} ist ein Link in einen anderen Ordner; nennen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>There is no database {file}; reckoner-cli init makes one.</source>
        <translation>Es gibt keine Datenbank {file}; reckoner-cli init legt eine an.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} ist keine Datei.</translation>
    </message>
    <message>
        <source>{file} has several hard links; its log would be found under one name only.</source>
        <translation>{file} hat mehrere feste Links; ihr Protokoll wäre nur unter einem Namen zu finden.</translation>
    </message>
    <message>
        <source>{file} is on a network file system, where SQLite cannot write safely; use PostgreSQL for a team.</source>
        <translation>{file} liegt auf einem Netzlaufwerk, wo SQLite nicht sicher schreiben kann; verwenden Sie PostgreSQL für ein Team.</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Die Datenbank ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{file} cannot be locked: {why}</source>
        <translation>{file} kann nicht gesperrt werden: {why}</translation>
    </message>
    <message>
        <source>Another program is writing to this database; try again.</source>
        <translation>Ein anderes Programm schreibt in diese Datenbank; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No operation {operation}.</source>
        <translation>Kein Vorgang {operation}.</translation>
    </message>
    <message>
        <source>No company {company} that you may see.</source>
        <translation>Kein Unternehmen {company}, das Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>This key was used before for something else; use another key.</source>
        <translation>Dieser Schlüssel wurde schon für etwas anderes verwendet; nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The account no longer holds the {amount} {unit} that this takes away; it was used since.</source>
        <translation>Das Konto hat die {amount} {unit}, die das wegnimmt, nicht mehr; sie wurden seitdem verbraucht.</translation>
    </message>
    <message>
        <source>This company is not yours to change.</source>
        <translation>Dieses Unternehmen dürfen Sie nicht ändern.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Ein Grund ist erforderlich.</translation>
    </message>
    <message>
        <source>A row has changed since this was planned; look at it again.</source>
        <translation>Eine Zeile hat sich geändert, seit das geplant wurde; sehen Sie sie erneut an.</translation>
    </message>
    <message>
        <source>Operation {operation} was undone already.</source>
        <translation>Vorgang {operation} wurde bereits rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Operation {operation} was refused; there is nothing to undo.</source>
        <translation>Vorgang {operation} wurde abgelehnt; es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>An operation of the kind {kind} cannot be undone.</source>
        <translation>Ein Vorgang der Art {kind} kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The period of these {unit} is over; what was left of them has expired.</source>
        <translation>Der Zeitraum dieser {unit} ist vorbei; was davon übrig war, ist verfallen.</translation>
    </message>
    <message>
        <source>Operation {operation} was undone meanwhile.</source>
        <translation>Vorgang {operation} wurde inzwischen rückgängig gemacht.</translation>
    </message>
    <message>
        <source>No operation or batch {operation}.</source>
        <translation>Kein Vorgang oder Stapel {operation}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The login {login} is a member of no company; an admin adds it with reckoner-cli users add.</source>
        <translation>Die Anmeldung {login} ist Mitglied keines Unternehmens; ein Administrator fügt sie mit reckoner-cli users add hinzu.</translation>
    </message>
    <message>
        <source>The login {login} has another role; on PostgreSQL the login decides.</source>
        <translation>Die Anmeldung {login} hat eine andere Rolle; bei PostgreSQL entscheidet die Anmeldung.</translation>
    </message>
    <message>
        <source>There is an application with the id {id} already.</source>
        <translation>Es gibt bereits eine Bewerbung mit der ID {id}.</translation>
    </message>
    <message>
        <source>Only who sees all companies may add one.</source>
        <translation>Nur wer alle Unternehmen sieht, darf eines anlegen.</translation>
    </message>
    <message>
        <source>There is a company with the id {id} already.</source>
        <translation>Es gibt bereits ein Unternehmen mit der ID {id}.</translation>
    </message>
    <message>
        <source>{field} must not be below zero.</source>
        <translation>{field} darf nicht unter null liegen.</translation>
    </message>
    <message>
        <source>The draft {draft} is linked to another job already.</source>
        <translation>Der Entwurf {draft} ist bereits mit einem anderen Job verknüpft.</translation>
    </message>
    <message>
        <source>There is another job with the id {id} already.</source>
        <translation>Es gibt bereits einen anderen Job mit der ID {id}.</translation>
    </message>
    <message>
        <source>The job is {status} already.</source>
        <translation>Der Job ist bereits {status}.</translation>
    </message>
    <message>
        <source>The job has changed meanwhile; look at it again.</source>
        <translation>Der Job hat sich inzwischen geändert; sehen Sie ihn erneut an.</translation>
    </message>
    <message>
        <source>There is no {kind} &quot;{text}&quot; that you may see.</source>
        <translation>Es gibt kein {kind} &quot;{text}&quot;, das Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; names {count} of kind {kind}; use the id of one: {list}.</source>
        <translation>&quot;{text}&quot; bezeichnet {count} der Art {kind}; verwenden Sie die ID von einem: {list}.</translation>
    </message>
    <message>
        <source>The anchor day must be from 1 to 31, not {given}.</source>
        <translation>Der Stichtag muss von 1 bis 31 sein, nicht {given}.</translation>
    </message>
    <message>
        <source>{email} is not an e-mail address.</source>
        <translation>{email} ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The company has a profile {email} already.</source>
        <translation>Das Unternehmen hat bereits ein Profil {email}.</translation>
    </message>
    <message>
        <source>A SQLite file has no users: the file&apos;s permissions decide who may open it.</source>
        <translation>Eine SQLite-Datei hat keine Benutzer: Die Rechte der Datei entscheiden, wer sie öffnen darf.</translation>
    </message>
    <message>
        <source>This database has no roles yet; its owner lays them with reckoner-cli init --roles.</source>
        <translation>Diese Datenbank hat noch keine Rollen; ihr Eigentümer legt sie mit reckoner-cli init --roles an.</translation>
    </message>
    <message>
        <source>{login} is a member already, as {role}; remove that first.</source>
        <translation>{login} ist bereits Mitglied, als {role}; entfernen Sie das zuerst.</translation>
    </message>
    <message>
        <source>{login} is no member there.</source>
        <translation>{login} ist dort kein Mitglied.</translation>
    </message>
    <message>
        <source>You cannot remove yourself; another admin can.</source>
        <translation>Sie können sich nicht selbst entfernen; ein anderer Administrator kann es.</translation>
    </message>
    <message>
        <source>No job {job} in this company.</source>
        <translation>Kein Job {job} in diesem Unternehmen.</translation>
    </message>
    <message>
        <source>Draft {draft} is linked to another job, {job}; undo that first.</source>
        <translation>Entwurf {draft} ist mit einem anderen Job verknüpft, {job}; machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>Name at least one usage row.</source>
        <translation>Nennen Sie mindestens eine Nutzungszeile.</translation>
    </message>
    <message>
        <source>Usage row {usage} has a job already.</source>
        <translation>Nutzungszeile {usage} hat bereits einen Job.</translation>
    </message>
    <message>
        <source>Usage row {usage} belongs to a draft; reconcile the draft.</source>
        <translation>Nutzungszeile {usage} gehört zu einem Entwurf; gleichen Sie den Entwurf ab.</translation>
    </message>
    <message>
        <source>This is not a cursor that an earlier page gave.</source>
        <translation>Das ist kein Cursor, den eine frühere Seite gegeben hat.</translation>
    </message>
    <message>
        <source>{rows} rows are too many for this order; narrow the filter to {most} rows, or sort by time.</source>
        <translation>{rows} Zeilen sind zu viele für diese Reihenfolge; grenzen Sie den Filter auf {most} Zeilen ein oder sortieren Sie nach Zeit.</translation>
    </message>
    <message>
        <source>No usage row {usage}.</source>
        <translation>Keine Nutzungszeile {usage}.</translation>
    </message>
    <message>
        <source>The row names no company, and none was given for the file.</source>
        <translation>Die Zeile nennt kein Unternehmen, und für die Datei wurde keines angegeben.</translation>
    </message>
    <message>
        <source>No company {company}.</source>
        <translation>Kein Unternehmen {company}.</translation>
    </message>
    <message>
        <source>Several companies are named {company}; use the id.</source>
        <translation>Mehrere Unternehmen heißen {company}; verwenden Sie die ID.</translation>
    </message>
    <message>
        <source>An entry of this type needs {field}.</source>
        <translation>Ein Eintrag dieser Art braucht {field}.</translation>
    </message>
    <message>
        <source>A total is too large to be shown exactly.</source>
        <translation>Eine Summe ist zu groß, um exakt angezeigt zu werden.</translation>
    </message>
    <message>
        <source>No company is named. Name the company of all rows, or a column that holds it.</source>
        <translation>Kein Unternehmen ist genannt. Nennen Sie das Unternehmen aller Zeilen oder eine Spalte, die es enthält.</translation>
    </message>
    <message>
        <source>No profile {profile} in this company.</source>
        <translation>Kein Profil {profile} in diesem Unternehmen.</translation>
    </message>
    <message>
        <source>Several companies are called {company}; use the id.</source>
        <translation>Mehrere Unternehmen heißen {company}; verwenden Sie die ID.</translation>
    </message>
    <message>
        <source>No job {job} in this company; only generated questions may name a job that is not saved yet.</source>
        <translation>Kein Job {job} in diesem Unternehmen; nur erzeugte Fragen dürfen einen Job nennen, der noch nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>--job needs --company.</source>
        <translation>--job braucht --company.</translation>
    </message>
    <message>
        <source>The row has no time; map a column to occurred_at.</source>
        <translation>Die Zeile hat keine Zeit; ordnen Sie occurred_at eine Spalte zu.</translation>
    </message>
    <message>
        <source>Event {event_id} was recorded before with other content.</source>
        <translation>Ereignis {event_id} wurde bereits mit anderem Inhalt erfasst.</translation>
    </message>
    <message>
        <source>The database could not be written: {message}</source>
        <translation>Die Datenbank konnte nicht geschrieben werden: {message}</translation>
    </message>
    <message>
        <source>A total is too large: {message}</source>
        <translation>Eine Summe ist zu groß: {message}</translation>
    </message>
    <message>
        <source>A price per {unit} does not price {type}.</source>
        <translation>Ein Preis je {unit} bepreist {type} nicht.</translation>
    </message>
    <message>
        <source>A minimum is a whole number, zero or more.</source>
        <translation>Eine Mindestmenge ist eine ganze Zahl, null oder mehr.</translation>
    </message>
    <message>
        <source>A company is needed.</source>
        <translation>Ein Unternehmen ist erforderlich.</translation>
    </message>
    <message>
        <source>Rating anew is for one company at a time.</source>
        <translation>Nachberechnet wird jeweils ein Unternehmen.</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>{file} is not a kept record.</source>
        <translation>{file} ist keine aufbewahrte Aufzeichnung.</translation>
    </message>
    <message>
        <source>A kept record names no usage type.</source>
        <translation>Eine aufbewahrte Aufzeichnung nennt keine Art der Nutzung.</translation>
    </message>
    <message>
        <source>It is not known what each bucket gave of the {cost} credits of job {job_id}: say how much was monthly and how much add-on, or that all was monthly.</source>
        <translation>Es ist nicht bekannt, was jeder Topf von den {cost} Credits des Jobs {job_id} gegeben hat: Nennen Sie, wie viel monatlich und wie viel Zusatz war, oder dass alles monatlich war.</translation>
    </message>
    <message>
        <source>Part of the credits of job {job_id} went back to the wrong bucket; mend that first, in the data checks.</source>
        <translation>Ein Teil der Credits des Jobs {job_id} ging an den falschen Topf zurück; beheben Sie das zuerst in den Datenprüfungen.</translation>
    </message>
    <message>
        <source>It is not known whose credits job {job_id} took.</source>
        <translation>Es ist nicht bekannt, wessen Credits der Job {job_id} genommen hat.</translation>
    </message>
    <message>
        <source>Monthly and add-on must add up to the job&apos;s cost of {cost} credits.</source>
        <translation>Monatlich und Zusatz müssen zusammen die Kosten des Jobs von {cost} Credits ergeben.</translation>
    </message>
    <message>
        <source>The credits of job {job_id} are being changed by somebody else; try again.</source>
        <translation>Die Credits des Jobs {job_id} werden gerade von jemand anderem geändert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No credits were reserved for job {job_id}.</source>
        <translation>Für den Job {job_id} wurden keine Credits reserviert.</translation>
    </message>
    <message>
        <source>The credits of job {job_id} are {state} already.</source>
        <translation>Die Credits des Jobs {job_id} sind bereits {state}.</translation>
    </message>
    <message>
        <source>Job {job_id} has reserved {reserved} credits before, not {required}.</source>
        <translation>Der Job {job_id} hat früher {reserved} Credits reserviert, nicht {required}.</translation>
    </message>
    <message>
        <source>The profile was deleted.</source>
        <translation>Das Profil wurde gelöscht.</translation>
    </message>
    <message>
        <source>Job {job_id} was charged credits by another program already.</source>
        <translation>Der Job {job_id} wurde bereits von einem anderen Programm mit Credits belastet.</translation>
    </message>
    <message>
        <source>{used} rows cannot be used of {available} reserved credits.</source>
        <translation>{used} Zeilen können von {available} reservierten Credits nicht verbraucht werden.</translation>
    </message>
    <message>
        <source>Say either how many rows come back, or how much of each bucket.</source>
        <translation>Nennen Sie entweder, wie viele Zeilen zurückkommen, oder wie viel von jedem Topf.</translation>
    </message>
    <message>
        <source>No more comes back than is out: {available} credits, not {required}.</source>
        <translation>Es kommt nicht mehr zurück, als offen ist: {available} Credits, nicht {required}.</translation>
    </message>
    <message>
        <source>Job {job_id} was committed with {rows_used} rows, not {given}.</source>
        <translation>Der Job {job_id} wurde mit {rows_used} Zeilen abgeschlossen, nicht {given}.</translation>
    </message>
    <message>
        <source>What each bucket gave for job {job_id} is known; nothing is to be assumed.</source>
        <translation>Was jeder Topf für den Job {job_id} gegeben hat, ist bekannt; es ist nichts anzunehmen.</translation>
    </message>
    <message>
        <source>Not enough minutes: {available} available, {required} required. Buy {short} more.</source>
        <translation>Nicht genug Minuten: {available} verfügbar, {required} benötigt. Kaufen Sie {short} mehr.</translation>
    </message>
    <message>
        <source>Not enough minutes: {available} available, {required} required. Buy {short} more, or wait until {wait_until}.</source>
        <translation>Nicht genug Minuten: {available} verfügbar, {required} benötigt. Kaufen Sie {short} mehr oder warten Sie bis {wait_until}.</translation>
    </message>
    <message>
        <source>{organization} has no billing period: set one (Data checks, period-missing) before minutes are used.</source>
        <translation>{organization} hat keinen Abrechnungszeitraum: Setzen Sie einen (Datenprüfungen, period-missing), bevor Minuten verbraucht werden.</translation>
    </message>
    <message>
        <source>The billing period of {organization} was set back to one that is over: set the last one again (Data checks, period-stale).</source>
        <translation>Der Abrechnungszeitraum von {organization} wurde auf einen vergangenen zurückgesetzt: Setzen Sie wieder den letzten (Datenprüfungen, period-stale).</translation>
    </message>
    <message>
        <source>At {at} there was no billing period of this organization.</source>
        <translation>Um {at} gab es keinen Abrechnungszeitraum dieser Organisation.</translation>
    </message>
    <message>
        <source>Nothing was posted for this metric yet: run sync first.</source>
        <translation>Für diesen Messwert wurde noch nichts gebucht: Führen Sie zuerst sync aus.</translation>
    </message>
    <message>
        <source>Token log {log_id} belongs to a company already.</source>
        <translation>Token-Protokoll {log_id} gehört bereits zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>What token log {log_id} names is not of {company}.</source>
        <translation>Was Token-Protokoll {log_id} nennt, gehört nicht zu {company}.</translation>
    </message>
    <message>
        <source>Tokens are of one company.</source>
        <translation>Tokens gehören zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>Usage outside every company is for who sees all companies.</source>
        <translation>Nutzung außerhalb jedes Unternehmens ist für die, die alle Unternehmen sehen.</translation>
    </message>
    <message>
        <source>An allocation must expire after it starts.</source>
        <translation>Ein Kontingent muss nach seinem Beginn ablaufen.</translation>
    </message>
    <message>
        <source>Token log {log_id} does not wait for approval.</source>
        <translation>Token-Protokoll {log_id} wartet nicht auf Freigabe.</translation>
    </message>
    <message>
        <source>{given} is no operation that uses tokens: cv_parse, cv_analyze, scoring or decision.</source>
        <translation>{given} ist keine Operation, die Tokens verbraucht: cv_parse, cv_analyze, scoring oder decision.</translation>
    </message>
    <message>
        <source>The tokens of this call are more than a count can hold.</source>
        <translation>Die Tokens dieses Aufrufs sind mehr, als eine Anzahl fassen kann.</translation>
    </message>
    <message>
        <source>A wallet is of one company.</source>
        <translation>Ein Guthabenkonto gehört zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>A top-up is more than zero.</source>
        <translation>Eine Aufladung ist mehr als null.</translation>
    </message>
    <message>
        <source>Nothing was charged for this usage; there is nothing to refund.</source>
        <translation>Für diese Nutzung wurde nichts berechnet; es gibt nichts zu erstatten.</translation>
    </message>
    <message>
        <source>This usage was refunded in full already.</source>
        <translation>Diese Nutzung wurde bereits vollständig erstattet.</translation>
    </message>
    <message>
        <source>Only {remaining_refundable} of this usage can still be refunded, not {required}.</source>
        <translation>Nur {remaining_refundable} dieser Nutzung können noch erstattet werden, nicht {required}.</translation>
    </message>
    <message>
        <source>A refund is more than zero.</source>
        <translation>Eine Erstattung ist mehr als null.</translation>
    </message>
    <message>
        <source>A pack holds more than zero.</source>
        <translation>Ein Paket enthält mehr als null.</translation>
    </message>
    <message>
        <source>A price is zero or more.</source>
        <translation>Ein Preis ist null oder mehr.</translation>
    </message>
    <message>
        <source>No pack &quot;{name}&quot; of {unit} in {currency} is on sale.</source>
        <translation>Kein Paket &quot;{name}&quot; für {unit} in {currency} ist im Angebot.</translation>
    </message>
    <message>
        <source>The settings of alerts are of one company.</source>
        <translation>Die Einstellungen der Hinweise gehören zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>A threshold is zero or more; below zero is owed, which always raises an alert.</source>
        <translation>Eine Schwelle ist null oder mehr; unter null ist geschuldet, was immer einen Hinweis auslöst.</translation>
    </message>
    <message>
        <source>There is no rule {rule}; `doctor rules` lists them.</source>
        <translation>Es gibt keine Regel {rule}; `doctor rules` listet sie auf.</translation>
    </message>
    <message>
        <source>The data has changed since this was checked; check again.</source>
        <translation>Die Daten haben sich seit dieser Prüfung geändert; prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>None of these findings leaves a choice named {name}.</source>
        <translation>Keiner dieser Befunde lässt eine Auswahl namens {name}.</translation>
    </message>
    <message>
        <source>There is no finding {finding} now; check again.</source>
        <translation>Es gibt jetzt keinen Befund {finding}; prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Connected as {subject}, a superuser: the server enforces no rights for this login. Work as a login of your own (`users add`).</source>
        <translation>Verbunden als {subject}, ein Superuser: Der Server setzt für diese Anmeldung keine Rechte durch. Arbeiten Sie mit einer eigenen Anmeldung (`users add`).</translation>
    </message>
    <message>
        <source>Connected as {subject}, who owns the tables: the server enforces no rights for this login. Work as a login of your own (`users add`).</source>
        <translation>Verbunden als {subject}, Eigentümer der Tabellen: Der Server setzt für diese Anmeldung keine Rechte durch. Arbeiten Sie mit einer eigenen Anmeldung (`users add`).</translation>
    </message>
    <message>
        <source>The database {subject} has no roles: every login that can read it sees every company. Install them: `init --roles`.</source>
        <translation>Die Datenbank {subject} hat keine Rollen: Jede Anmeldung, die sie lesen kann, sieht jedes Unternehmen. Legen Sie sie an: `init --roles`.</translation>
    </message>
    <message>
        <source>The table {subject} has no forced row-level security: rows of other companies may be seen. Run `init --roles` again.</source>
        <translation>Die Tabelle {subject} hat keine erzwungene Zeilensicherheit: Zeilen anderer Unternehmen sind womöglich sichtbar. Führen Sie `init --roles` erneut aus.</translation>
    </message>
    <message>
        <source>The view {subject} reads with its owner&apos;s rights (no security_invoker): rows of other companies may be seen.</source>
        <translation>Die Sicht {subject} liest mit den Rechten ihres Eigentümers (kein security_invoker): Zeilen anderer Unternehmen sind womöglich sichtbar.</translation>
    </message>
    <message>
        <source>The function {subject} runs with its owner&apos;s rights and has no pinned search_path.</source>
        <translation>Die Funktion {subject} läuft mit den Rechten ihres Eigentümers und hat keinen festen search_path.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {subject}; version 15 or later is needed.</source>
        <translation>Der Server ist PostgreSQL {subject}; Version 15 oder neuer wird gebraucht.</translation>
    </message>
    <message>
        <source>The connection of {subject} to another host is not encrypted. Use sslmode=verify-full.</source>
        <translation>Die Verbindung von {subject} zu einem anderen Rechner ist nicht verschlüsselt. Verwenden Sie sslmode=verify-full.</translation>
    </message>
    <message>
        <source>{unpriced} of {rows} usage rows have no price: data check usage-unpriced.</source>
        <translation>{unpriced} von {rows} Nutzungszeilen haben keinen Preis: Datenprüfung usage-unpriced.</translation>
    </message>
    <message>
        <source>All {rows} usage rows are priced.</source>
        <translation>Alle {rows} Nutzungszeilen sind bepreist.</translation>
    </message>
    <message>
        <source>Organizations without a billing period: {missing}.</source>
        <translation>Organisationen ohne Abrechnungszeitraum: {missing}.</translation>
    </message>
    <message>
        <source>Organizations whose period ended and was not rolled: {stale}; the next consume rolls it.</source>
        <translation>Organisationen, deren Zeitraum endete und nicht gewechselt wurde: {stale}; der nächste Verbrauch wechselt ihn.</translation>
    </message>
    <message>
        <source>Every organization has a period that runs.</source>
        <translation>Jede Organisation hat einen laufenden Zeitraum.</translation>
    </message>
    <message>
        <source>It has no company, and so nothing that it draws from.</source>
        <translation>Es gibt kein Unternehmen dazu und daher nichts, wovon verbraucht wird.</translation>
    </message>
    <message>
        <source>The company {company} was deleted; nothing of it can be used.</source>
        <translation>Das Unternehmen {company} wurde gelöscht; nichts davon kann verwendet werden.</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} wurde gelöscht.</translation>
    </message>
    <message>
        <source>The company is {company}.</source>
        <translation>Das Unternehmen ist {company}.</translation>
    </message>
    <message>
        <source>Whether N more would pass is asked for N above zero.</source>
        <translation>Ob N weitere durchgehen, wird für N über null gefragt.</translation>
    </message>
    <message>
        <source>The {bucket} {unit} of {name} are those of the ledger: {posted}.</source>
        <translation>Die {bucket}-{unit} von {name} sind die des Journals: {posted}.</translation>
    </message>
    <message>
        <source>The {bucket} {unit} stored for {name} ({stored}) differ from their postings ({posted}) by {difference}: data check balance-drift.</source>
        <translation>Die für {name} gespeicherten {bucket}-{unit} ({stored}) weichen um {difference} von ihren Buchungen ({posted}) ab: Datenprüfung balance-drift.</translation>
    </message>
    <message>
        <source>A reset is due since {day}: what is stored is still the balance of the month before. The next step does it first, or `credits reset`.</source>
        <translation>Eine Erneuerung ist seit {day} fällig: Gespeichert ist noch der Saldo des Vormonats. Der nächste Schritt erneuert zuerst, oder `credits reset`.</translation>
    </message>
    <message>
        <source>The monthly credits are set anew on {day}.</source>
        <translation>Die Monatscredits werden am {day} neu gesetzt.</translation>
    </message>
    <message>
        <source>There are no credits: none are allotted and none are left of what was bought.</source>
        <translation>Es gibt keine Credits: Keine sind zugeteilt und von gekauften ist nichts übrig.</translation>
    </message>
    <message>
        <source>No credits are left: the {allotment} of this month are used up, and there are no add-on credits. Buy some or wait until {day}.</source>
        <translation>Keine Credits sind übrig: Die {allotment} dieses Monats sind verbraucht, und es gibt keine Zusatzcredits. Kaufen Sie welche oder warten Sie bis {day}.</translation>
    </message>
    <message>
        <source>The credits of the month are used up; {addon} add-on credits are left.</source>
        <translation>Die Credits des Monats sind verbraucht; {addon} Zusatzcredits sind übrig.</translation>
    </message>
    <message>
        <source>{monthly} monthly and {addon} add-on credits are left.</source>
        <translation>{monthly} Monats- und {addon} Zusatzcredits sind übrig.</translation>
    </message>
    <message>
        <source>{count} more credits would be taken: {monthly} monthly and {addon} add-on.</source>
        <translation>{count} weitere Credits würden genommen: {monthly} monatliche und {addon} Zusatz.</translation>
    </message>
    <message>
        <source>{count} more credits would be refused, {left} are left: buy {short} or wait until {day}.</source>
        <translation>{count} weitere Credits würden abgelehnt, {left} sind übrig: Kaufen Sie {short} oder warten Sie bis {day}.</translation>
    </message>
    <message>
        <source>{count} more credits would be refused, {left} are left: buy {short}.</source>
        <translation>{count} weitere Credits würden abgelehnt, {left} sind übrig: Kaufen Sie {short}.</translation>
    </message>
    <message>
        <source>The job {job} failed and {count} credits were not given back: `credits refund --job {id}`.</source>
        <translation>Der Job {job} ist fehlgeschlagen und {count} Credits wurden nicht zurückgegeben: `credits refund --job {id}`.</translation>
    </message>
    <message>
        <source>The job {job} is completed and its {count} credits were not committed: `credits commit --job {id}`.</source>
        <translation>Der Job {job} ist fertig und seine {count} Credits wurden nicht abgeschlossen: `credits commit --job {id}`.</translation>
    </message>
    <message>
        <source>{count} credits are reserved for the job {job} since {day}: it should be committed or given back.</source>
        <translation>{count} Credits sind seit {day} für den Job {job} reserviert: Sie sollten abgeschlossen oder zurückgegeben werden.</translation>
    </message>
    <message>
        <source>No job holds credits that should have come back.</source>
        <translation>Kein Job hält Credits, die zurückgekommen sein sollten.</translation>
    </message>
    <message>
        <source>For the job {job}, {count} more {bucket} credits came back than it had taken of them: data checks credit-refund-wrong-bucket and credit-refund-excess.</source>
        <translation>Für den Job {job} kamen {count} {bucket}credits mehr zurück, als davon genommen waren: Datenprüfungen credit-refund-wrong-bucket und credit-refund-excess.</translation>
    </message>
    <message>
        <source>What came back went to the bucket that had given it.</source>
        <translation>Was zurückkam, ging an den Topf, der es gegeben hatte.</translation>
    </message>
    <message>
        <source>{name} has no billing period, and nothing can be consumed until it has one: data check period-missing.</source>
        <translation>{name} hat keinen Abrechnungszeitraum, und nichts kann verbraucht werden, bis es einen gibt: Datenprüfung period-missing.</translation>
    </message>
    <message>
        <source>The period of {name} ended on {day} and was not rolled; the next consume rolls it.</source>
        <translation>Der Zeitraum von {name} endete am {day} und wurde nicht gewechselt; der nächste Verbrauch wechselt ihn.</translation>
    </message>
    <message>
        <source>The period of {name} ends on {day}.</source>
        <translation>Der Zeitraum von {name} endet am {day}.</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used, and no add-on minutes are left: buy some or wait until {day}.</source>
        <translation>{used} von {base} Minuten von {name} verbraucht, und keine Zusatzminuten sind übrig: Kaufen Sie welche oder warten Sie bis {day}.</translation>
    </message>
    <message>
        <source>The base minutes of {name} are used up, add-on in use: {addon} left.</source>
        <translation>Die Basisminuten von {name} sind verbraucht, Zusatz in Gebrauch: {addon} übrig.</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used; {addon} add-on minutes are left.</source>
        <translation>{used} von {base} Minuten von {name} verbraucht; {addon} Zusatzminuten sind übrig.</translation>
    </message>
    <message>
        <source>The counter of {name} says {stored} minutes, its metrics {metered}: `minutes sync` or data check minutes-drift.</source>
        <translation>Der Zähler von {name} sagt {stored} Minuten, die Messwerte {metered}: `minutes sync` oder Datenprüfung minutes-drift.</translation>
    </message>
    <message>
        <source>{unposted} minutes of {name} were metered by another program and are not posted yet: `minutes sync`.</source>
        <translation>{unposted} Minuten von {name} wurden von einem anderen Programm gemessen und sind noch nicht gebucht: `minutes sync`.</translation>
    </message>
    <message>
        <source>The counter of {name} is that of its metrics: {metered}.</source>
        <translation>Der Zähler von {name} entspricht den Messwerten: {metered}.</translation>
    </message>
    <message>
        <source>{lost} add-on minutes that {name} bought are neither used nor left: data check addon-lost.</source>
        <translation>{lost} Zusatzminuten, die {name} gekauft hat, sind weder verbraucht noch übrig: Datenprüfung addon-lost.</translation>
    </message>
    <message>
        <source>{name} has {lost} add-on minutes more than it bought: data check addon-lost.</source>
        <translation>{name} hat {lost} Zusatzminuten mehr als gekauft: Datenprüfung addon-lost.</translation>
    </message>
    <message>
        <source>The add-on minutes that {name} bought are used or left.</source>
        <translation>Die Zusatzminuten, die {name} gekauft hat, sind verbraucht oder übrig.</translation>
    </message>
    <message>
        <source>{count} more minutes of {name} would be taken.</source>
        <translation>{count} weitere Minuten von {name} würden genommen.</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used, {addon} add-on left; {count} more would be refused: buy {short} or wait until {day}.</source>
        <translation>{used} von {base} Minuten von {name} verbraucht, {addon} Zusatz übrig; {count} weitere würden abgelehnt: Kaufen Sie {short} oder warten Sie bis {day}.</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used, {addon} add-on left; {count} more would be refused: buy {short}.</source>
        <translation>{used} von {base} Minuten von {name} verbraucht, {addon} Zusatz übrig; {count} weitere würden abgelehnt: Kaufen Sie {short}.</translation>
    </message>
    <message>
        <source>The company uses no tokens.</source>
        <translation>Das Unternehmen nutzt keine Tokens.</translation>
    </message>
    <message>
        <source>The company has no active allocation, and calls are refused: `tokens allocate`, or data check allocation-missing.</source>
        <translation>Das Unternehmen hat kein aktives Kontingent, und Aufrufe werden abgelehnt: `tokens allocate` oder Datenprüfung allocation-missing.</translation>
    </message>
    <message>
        <source>The allocation {plan} is in force.</source>
        <translation>Das Kontingent {plan} ist gültig.</translation>
    </message>
    <message>
        <source>The allocation {plan} expired on {day} with {count} tokens unused.</source>
        <translation>Das Kontingent {plan} lief am {day} mit {count} ungenutzten Tokens ab.</translation>
    </message>
    <message>
        <source>{overdrawn} tokens are overdrawn; the next allocation settles them first.</source>
        <translation>{overdrawn} Tokens sind überzogen; das nächste Kontingent gleicht sie zuerst aus.</translation>
    </message>
    <message>
        <source>All {allocated} tokens are used.</source>
        <translation>Alle {allocated} Tokens sind verbraucht.</translation>
    </message>
    <message>
        <source>{remaining} of {allocated} tokens are left.</source>
        <translation>{remaining} von {allocated} Tokens sind übrig.</translation>
    </message>
    <message>
        <source>{unposted} tokens were logged by another program and are not deducted yet: data check allocation-drift.</source>
        <translation>{unposted} Tokens wurden von einem anderen Programm protokolliert und sind noch nicht abgezogen: Datenprüfung allocation-drift.</translation>
    </message>
    <message>
        <source>{count} more tokens would be deducted.</source>
        <translation>{count} weitere Tokens würden abgezogen.</translation>
    </message>
    <message>
        <source>{count} more tokens would be refused, {remaining} are left: allocate {short}.</source>
        <translation>{count} weitere Tokens würden abgelehnt, {remaining} sind übrig: Teilen Sie {short} zu.</translation>
    </message>
    <message>
        <source>{amount} {currency} are owed: usage goes on being charged; top up.</source>
        <translation>{amount} {currency} sind geschuldet: Nutzung wird weiter berechnet; laden Sie auf.</translation>
    </message>
    <message>
        <source>The wallet holds {amount} {currency}.</source>
        <translation>Das Guthabenkonto enthält {amount} {currency}.</translation>
    </message>
    <message>
        <source>The company has no organization.</source>
        <translation>Das Unternehmen hat keine Organisation.</translation>
    </message>
    <message>
        <source>The person is a member of no organization, and cannot use minutes.</source>
        <translation>Die Person ist Mitglied keiner Organisation und kann keine Minuten verbrauchen.</translation>
    </message>
    <message>
        <source>A member of {names}.</source>
        <translation>Mitglied von {names}.</translation>
    </message>
    <message>
        <source>The job failed and {count} credits were not given back: `credits refund --job {id}`.</source>
        <translation>Der Job ist fehlgeschlagen und {count} Credits wurden nicht zurückgegeben: `credits refund --job {id}`.</translation>
    </message>
    <message>
        <source>The job is completed and its {count} credits are still reserved: `credits commit --job {id}`.</source>
        <translation>Der Job ist fertig und seine {count} Credits sind noch reserviert: `credits commit --job {id}`.</translation>
    </message>
    <message>
        <source>{count} credits are reserved since {day}: the job should be completed or failed.</source>
        <translation>{count} Credits sind seit {day} reserviert: Der Job sollte abgeschlossen oder als fehlgeschlagen beendet werden.</translation>
    </message>
    <message>
        <source>The job took {cost} credits ({monthly} monthly, {addon} add-on); {returned} came back ({state}).</source>
        <translation>Der Job nahm {cost} Credits ({monthly} monatlich, {addon} Zusatz); {returned} kamen zurück ({state}).</translation>
    </message>
    <message>
        <source>The job cost {cost} credits and nothing says which bucket gave them: data check credit-breakdown-missing.</source>
        <translation>Der Job kostete {cost} Credits, und nichts sagt, welcher Topf sie gab: Datenprüfung credit-breakdown-missing.</translation>
    </message>
    <message>
        <source>The job cost {cost} credits, taken by another program; {count} of them are out.</source>
        <translation>Der Job kostete {cost} Credits, von einem anderen Programm genommen; {count} davon sind offen.</translation>
    </message>
    <message>
        <source>{returned} {bucket} credits came back and {taken} had been taken of them: data checks credit-refund-wrong-bucket and credit-refund-excess.</source>
        <translation>{returned} {bucket}credits kamen zurück, und {taken} davon waren genommen worden: Datenprüfungen credit-refund-wrong-bucket und credit-refund-excess.</translation>
    </message>
    <message>
        <source>No bucket got back more than it gave.</source>
        <translation>Kein Topf erhielt mehr zurück, als er gab.</translation>
    </message>
    <message>
        <source>The job cost {cost} credits and nobody knows whose.</source>
        <translation>Der Job kostete {cost} Credits, und niemand weiß wessen.</translation>
    </message>
    <message>
        <source>The job took no credits.</source>
        <translation>Der Job nahm keine Credits.</translation>
    </message>
    <message>
        <source>The log is the company&apos;s.</source>
        <translation>Das Protokoll gehört dem Unternehmen.</translation>
    </message>
    <message>
        <source>The log has no company: its application and its person are of two.</source>
        <translation>Das Protokoll hat kein Unternehmen: Seine Bewerbung und seine Person gehören zu zweien.</translation>
    </message>
    <message>
        <source>The log has no company, and its application or person says which: data check usage-unattributed.</source>
        <translation>Das Protokoll hat kein Unternehmen, und seine Bewerbung oder Person sagt, welches: Datenprüfung usage-unattributed.</translation>
    </message>
    <message>
        <source>The log has no company, and nothing tells which: a person must say so.</source>
        <translation>Das Protokoll hat kein Unternehmen, und nichts sagt, welches: Ein Mensch muss es sagen.</translation>
    </message>
    <message>
        <source>{rows} usage rows still wait under the draft id of the job: data check draft-unreconciled.</source>
        <translation>{rows} Nutzungszeilen warten noch unter der Entwurfs-ID des Jobs: Datenprüfung draft-unreconciled.</translation>
    </message>
    <message>
        <source>No usage waits under a draft id of the job.</source>
        <translation>Keine Nutzung wartet unter einer Entwurfs-ID des Jobs.</translation>
    </message>
    <message>
        <source>The job {job} is {status}.</source>
        <translation>Der Job {job} ist {status}.</translation>
    </message>
    <message>
        <source>The application is of the company of its job {job}.</source>
        <translation>Die Bewerbung gehört zum Unternehmen ihres Jobs {job}.</translation>
    </message>
    <message>
        <source>The application&apos;s company is not that of its job {job}: data check application-company.</source>
        <translation>Das Unternehmen der Bewerbung ist nicht das ihres Jobs {job}: Datenprüfung application-company.</translation>
    </message>
    <message>
        <source>The application has no job.</source>
        <translation>Die Bewerbung hat keinen Job.</translation>
    </message>
    <message>
        <source>The application was not analysed; {rows} CV rows, {logs} token logs.</source>
        <translation>Die Bewerbung wurde nicht analysiert; {rows} Lebenslaufzeilen, {logs} Token-Protokolle.</translation>
    </message>
    <message>
        <source>The application was analysed and no CV usage was recorded: data check usage-missing.</source>
        <translation>Die Bewerbung wurde analysiert, und keine Lebenslaufnutzung wurde erfasst: Datenprüfung usage-missing.</translation>
    </message>
    <message>
        <source>The application was analysed and no tokens were logged: data check analysis-unlogged.</source>
        <translation>Die Bewerbung wurde analysiert, und keine Tokens wurden protokolliert: Datenprüfung analysis-unlogged.</translation>
    </message>
    <message>
        <source>The application was analysed: {rows} CV rows, {logs} token logs.</source>
        <translation>Die Bewerbung wurde analysiert: {rows} Lebenslaufzeilen, {logs} Token-Protokolle.</translation>
    </message>
    <message>
        <source>The row has no price: the list had none when it happened (data check usage-unpriced).</source>
        <translation>Die Zeile hat keinen Preis: Die Liste hatte keinen, als es geschah (Datenprüfung usage-unpriced).</translation>
    </message>
    <message>
        <source>The interview has no usable duration, and so no minutes and no cost.</source>
        <translation>Das Interview hat keine brauchbare Dauer und damit weder Minuten noch Kosten.</translation>
    </message>
    <message>
        <source>It cost {cost} {currency}; {credited} of that was credited.</source>
        <translation>Es kostete {cost} {currency}; {credited} davon wurden gutgeschrieben.</translation>
    </message>
    <message>
        <source>It counts for the job {job}.</source>
        <translation>Es zählt für den Job {job}.</translation>
    </message>
    <message>
        <source>It waits under the draft {draft}: it is on no job&apos;s line until that is saved or reconciled.</source>
        <translation>Es wartet unter dem Entwurf {draft}: Es steht in keiner Zeile eines Jobs, bis dieser gespeichert oder abgeglichen ist.</translation>
    </message>
    <message>
        <source>It has neither a job nor a draft: it counts for the company only, until it is assigned.</source>
        <translation>Es hat weder Job noch Entwurf: Es zählt nur für das Unternehmen, bis es zugeordnet ist.</translation>
    </message>
    <message>
        <source>No usage waits under the draft; it became the job {job}.</source>
        <translation>Keine Nutzung wartet unter dem Entwurf; er wurde zum Job {job}.</translation>
    </message>
    <message>
        <source>{rows} rows wait under the draft although its job {job} is known: data check draft-unreconciled.</source>
        <translation>{rows} Zeilen warten unter dem Entwurf, obwohl sein Job {job} bekannt ist: Datenprüfung draft-unreconciled.</translation>
    </message>
    <message>
        <source>{rows} rows wait under the draft since {day}: no job was saved with its id.</source>
        <translation>{rows} Zeilen warten seit {day} unter dem Entwurf: Kein Job wurde mit seiner ID gespeichert.</translation>
    </message>
    <message>
        <source>Its {refunded} minutes were given back.</source>
        <translation>Seine {refunded} Minuten wurden zurückgegeben.</translation>
    </message>
    <message>
        <source>{minutes} minutes: {base} base, {addon} add-on.</source>
        <translation>{minutes} Minuten: {base} Basis, {addon} Zusatz.</translation>
    </message>
    <message>
        <source>{minutes} minutes were metered by another program and are not posted yet: `minutes sync`.</source>
        <translation>{minutes} Minuten wurden von einem anderen Programm gemessen und sind noch nicht gebucht: `minutes sync`.</translation>
    </message>
    <message>
        <source>{overdrawn} of its {tokens} tokens are overdrawn; the next allocation settles them.</source>
        <translation>{overdrawn} seiner {tokens} Tokens sind überzogen; das nächste Kontingent gleicht sie aus.</translation>
    </message>
    <message>
        <source>Its {tokens} tokens were deducted.</source>
        <translation>Seine {tokens} Tokens wurden abgezogen.</translation>
    </message>
    <message>
        <source>Its {tokens} tokens were not deducted: another program wrote the log.</source>
        <translation>Seine {tokens} Tokens wurden nicht abgezogen: Ein anderes Programm hat das Protokoll geschrieben.</translation>
    </message>
    <message>
        <source>It has no provider cost: no price is known for the model {model}.</source>
        <translation>Es hat keine Anbieterkosten: Für das Modell {model} ist kein Preis bekannt.</translation>
    </message>
    <message>
        <source>{kind} by {actor} at {at} was refused: {code}.</source>
        <translation>{kind} durch {actor} um {at} wurde abgelehnt: {code}.</translation>
    </message>
    <message>
        <source>{kind} by {actor} at {at} was undone by {by}.</source>
        <translation>{kind} durch {actor} um {at} wurde von {by} rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{kind} by {actor} at {at} stands.</source>
        <translation>{kind} durch {actor} um {at} gilt.</translation>
    </message>
    <message>
        <source>This is no saved diagnosis: save one with `reckoner-cli --json diagnose WHO &gt; FILE`.</source>
        <translation>Das ist keine gespeicherte Diagnose: Speichern Sie eine mit `reckoner-cli --json diagnose WER &gt; DATEI`.</translation>
    </message>
    <message>
        <source>The two diagnoses are of two things: {older} and {newer}.</source>
        <translation>Die beiden Diagnosen betreffen Verschiedenes: {older} und {newer}.</translation>
    </message>
    <message>
        <source>{host} refuses the key (HTTP {status}).</source>
        <translation>{host} lehnt den Schlüssel ab (HTTP {status}).</translation>
    </message>
    <message>
        <source>{host} has no chat completions at this address, or not this model (HTTP {status}).</source>
        <translation>{host} hat an dieser Adresse keine Chat Completions oder nicht dieses Modell (HTTP {status}).</translation>
    </message>
    <message>
        <source>{host} sends elsewhere (HTTP {status}); name that address, and its host, if the data may go there.</source>
        <translation>{host} verweist anderswohin (HTTP {status}); nennen Sie diese Adresse und ihren Rechner, wenn die Daten dorthin dürfen.</translation>
    </message>
    <message>
        <source>{host} refuses this text (HTTP {status}).</source>
        <translation>{host} lehnt diesen Text ab (HTTP {status}).</translation>
    </message>
    <message>
        <source>The end point is an https address with a host.</source>
        <translation>Der Endpunkt ist eine https-Adresse mit einem Rechner.</translation>
    </message>
    <message>
        <source>The key does not belong in the address; put it in RECKONER_ANALYSIS_KEY or the keyring.</source>
        <translation>Der Schlüssel gehört nicht in die Adresse; legen Sie ihn in RECKONER_ANALYSIS_KEY oder den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Candidate data goes to {host} by https only.</source>
        <translation>Kandidatendaten gehen nur über https an {host}.</translation>
    </message>
    <message>
        <source>The answer of the end point is no JSON object.</source>
        <translation>Die Antwort des Endpunkts ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The answer of the end point does not say what was used, or says it wrongly.</source>
        <translation>Die Antwort des Endpunkts sagt nicht oder falsch, was verbraucht wurde.</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or does not answer in time (tried {attempts} times).</source>
        <translation>{host} ist nicht erreichbar oder antwortet nicht rechtzeitig ({attempts}-mal versucht).</translation>
    </message>
    <message>
        <source>{host} is busy or broken (HTTP {status}, tried {attempts} times).</source>
        <translation>{host} ist überlastet oder gestört (HTTP {status}, {attempts}-mal versucht).</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>{file} is no UTF-8 text, is empty, or is too long.</source>
        <translation>{file} ist kein UTF-8-Text, leer oder zu lang.</translation>
    </message>
    <message>
        <source>The texts of these candidates would leave the house, for {host}. Say that they may: --send-to {host}</source>
        <translation>Die Texte dieser Kandidaten würden das Haus verlassen, an {host}. Sagen Sie, dass sie es dürfen: --send-to {host}</translation>
    </message>
    <message>
        <source>Which model is to run the analyses?</source>
        <translation>Welches Modell soll die Analysen ausführen?</translation>
    </message>
    <message>
        <source>Rate, attempts and time-out are numbers above zero.</source>
        <translation>Rate, Versuche und Zeitgrenze sind Zahlen über null.</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>Draft usage whose job exists, or whose link to a job is known</source>
        <translation>Entwurfsnutzung, deren Job es gibt oder deren Verknüpfung mit einem Job bekannt ist</translation>
    </message>
    <message>
        <source>Draft usage older than 30 days whose job was never saved</source>
        <translation>Entwurfsnutzung älter als 30 Tage, deren Job nie gespeichert wurde</translation>
    </message>
    <message>
        <source>The list {list} says that the CV of {name} was parsed at {at}, and no parsed CV was recorded within a day.</source>
        <translation>Die Liste {list} sagt, dass der Lebenslauf von {name} am {at} ausgewertet wurde, und binnen eines Tages wurde kein ausgewerteter Lebenslauf erfasst.</translation>
    </message>
    <message>
        <source>The list {list} says that the interview {name} was held at {at}, and no interview was recorded within a day.</source>
        <translation>Die Liste {list} sagt, dass das Interview {name} am {at} stattfand, und binnen eines Tages wurde kein Interview erfasst.</translation>
    </message>
    <message>
        <source>The list {list} says that questions were generated for {name} at {at}, and none were recorded within a day.</source>
        <translation>Die Liste {list} sagt, dass am {at} Fragen für {name} erzeugt wurden, und binnen eines Tages wurden keine erfasst.</translation>
    </message>
    <message>
        <source>Record it at the time when it was done, at the price of that time</source>
        <translation>Zu der Zeit erfassen, als es geschah, zum Preis jener Zeit</translation>
    </message>
    <message>
        <source>{name} can only be {value}.</source>
        <translation>{name} kann nur {value} sein.</translation>
    </message>
    <message>
        <source>id of the job that they all belong to</source>
        <translation>ID des Jobs, zu dem sie alle gehören</translation>
    </message>
    <message>
        <source>{job} is not the id of a job.</source>
        <translation>{job} ist nicht die ID eines Jobs.</translation>
    </message>
    <message>
        <source>Usage with neither job nor draft, or on a job of another company</source>
        <translation>Nutzung ohne Job und Entwurf oder an einem Job eines anderen Unternehmens</translation>
    </message>
    <message>
        <source>Usage without a cost that should have one</source>
        <translation>Nutzung ohne Kosten, die welche haben sollte</translation>
    </message>
    <message>
        <source>The {type} of {at} on the job {title} was charged {cost}; by the price it names it costs {right}.</source>
        <translation>{type} vom {at} am Job {title} wurde mit {cost} berechnet; nach dem genannten Preis kostet es {right}.</translation>
    </message>
    <message>
        <source>The {type} of {at} was charged {cost}; by the price it names it costs {right}.</source>
        <translation>{type} vom {at} wurde mit {cost} berechnet; nach dem genannten Preis kostet es {right}.</translation>
    </message>
    <message>
        <source>Charge by the price list: post the difference of each row</source>
        <translation>Nach der Preisliste berechnen: die Differenz jeder Zeile buchen</translation>
    </message>
    <message>
        <source>Usage whose cost differs from quantity x price, and given costs that differ from the price list</source>
        <translation>Nutzung, deren Kosten von Menge x Preis abweichen, und gegebene Kosten, die von der Preisliste abweichen</translation>
    </message>
    <message>
        <source>Interview {interview} of {at} was recorded with the duration {duration} and is not billed.</source>
        <translation>Interview {interview} vom {at} wurde mit der Dauer {duration} erfasst und ist nicht berechnet.</translation>
    </message>
    <message>
        <source>Interview {interview} of {at} was recorded without a duration and is not billed.</source>
        <translation>Interview {interview} vom {at} wurde ohne Dauer erfasst und ist nicht berechnet.</translation>
    </message>
    <message>
        <source>Interviews without a usable duration</source>
        <translation>Interviews ohne brauchbare Dauer</translation>
    </message>
    <message>
        <source>Interview {subject} was charged again at {at} ({amount}); it was charged first at {first}.</source>
        <translation>Interview {subject} wurde am {at} erneut berechnet ({amount}); zuerst wurde es am {first} berechnet.</translation>
    </message>
    <message>
        <source>A CV of candidate {subject}, for the same job and of the same size, was charged again at {at} ({amount}), within ten minutes of {first}.</source>
        <translation>Ein Lebenslauf des Kandidaten {subject}, für denselben Job und von derselben Größe, wurde am {at} erneut berechnet ({amount}), binnen zehn Minuten nach {first}.</translation>
    </message>
    <message>
        <source>Give the later charge back</source>
        <translation>Die spätere Belastung zurückgeben</translation>
    </message>
    <message>
        <source>The same interview charged twice, or the same CV within ten minutes</source>
        <translation>Dasselbe Interview zweimal berechnet oder derselbe Lebenslauf binnen zehn Minuten</translation>
    </message>
    <message>
        <source>The application of {name} for {title} was analysed at {at}, and no parsed CV was recorded.</source>
        <translation>Die Bewerbung von {name} für {title} wurde am {at} analysiert, und kein ausgewerteter Lebenslauf wurde erfasst.</translation>
    </message>
    <message>
        <source>The application of {name} was analysed at {at}, and no parsed CV was recorded.</source>
        <translation>Die Bewerbung von {name} wurde am {at} analysiert, und kein ausgewerteter Lebenslauf wurde erfasst.</translation>
    </message>
    <message>
        <source>Analysed applications without CV usage, and listed work without usage</source>
        <translation>Analysierte Bewerbungen ohne Lebenslaufnutzung und gelistete Leistungen ohne Nutzung</translation>
    </message>
    <message>
        <source>Summaries that differ from the usage they sum up</source>
        <translation>Zusammenfassungen, die von der summierten Nutzung abweichen</translation>
    </message>
    <message>
        <source>The ledger charges {amount} for usage {usage} of {at}, which is not recorded.</source>
        <translation>Das Journal belastet {amount} für die Nutzung {usage} vom {at}, die nicht erfasst ist.</translation>
    </message>
    <message>
        <source>The {type} of {at} costs {cost} and was never charged in the ledger.</source>
        <translation>{type} vom {at} kostet {cost} und wurde im Journal nie belastet.</translation>
    </message>
    <message>
        <source>The {type} of {at} costs {cost}, and the ledger charges {amount} more.</source>
        <translation>{type} vom {at} kostet {cost}, und das Journal belastet {amount} mehr.</translation>
    </message>
    <message>
        <source>The {type} of {at} costs {cost}, and the ledger charges {amount} less.</source>
        <translation>{type} vom {at} kostet {cost}, und das Journal belastet {amount} weniger.</translation>
    </message>
    <message>
        <source>Usage without its posting, and charges without their usage</source>
        <translation>Nutzung ohne ihre Buchung und Belastungen ohne ihre Nutzung</translation>
    </message>
    <message>
        <source>It is of {company}</source>
        <translation>Es gehört zu {company}</translation>
    </message>
    <message>
        <source>id or name of a company</source>
        <translation>ID oder Name eines Unternehmens</translation>
    </message>
    <message>
        <source>The application of {candidate} belongs to no company, and no job says which one it is.</source>
        <translation>Die Bewerbung von {candidate} gehört zu keinem Unternehmen, und kein Job sagt, zu welchem.</translation>
    </message>
    <message>
        <source>The application of {candidate} for {job} belongs to no company; its job is of {job_company}.</source>
        <translation>Die Bewerbung von {candidate} für {job} gehört zu keinem Unternehmen; ihr Job gehört zu {job_company}.</translation>
    </message>
    <message>
        <source>The application of {candidate} for {job} is kept under {company}; its job is of {job_company}.</source>
        <translation>Die Bewerbung von {candidate} für {job} wird unter {company} geführt; ihr Job gehört zu {job_company}.</translation>
    </message>
    <message>
        <source>Applications whose company is missing or is not their job&apos;s</source>
        <translation>Bewerbungen, deren Unternehmen fehlt oder nicht das ihres Jobs ist</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company: what it names is of {companies}.</source>
        <translation>Ein Aufruf vom {at} ({operation}, {tokens} Tokens) gehört zu keinem Unternehmen: Was er nennt, gehört zu {companies}.</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company, and nothing that it names is of one.</source>
        <translation>Ein Aufruf vom {at} ({operation}, {tokens} Tokens) gehört zu keinem Unternehmen, und nichts, was er nennt, gehört zu einem.</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; the caller said {companies}.</source>
        <translation>Ein Aufruf vom {at} ({operation}, {tokens} Tokens) gehört zu keinem Unternehmen; der Aufrufer nannte {companies}.</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; its application is of {companies}.</source>
        <translation>Ein Aufruf vom {at} ({operation}, {tokens} Tokens) gehört zu keinem Unternehmen; seine Bewerbung gehört zu {companies}.</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; the job of its application is of {companies}.</source>
        <translation>Ein Aufruf vom {at} ({operation}, {tokens} Tokens) gehört zu keinem Unternehmen; der Job seiner Bewerbung gehört zu {companies}.</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; the person who caused it is of {companies}.</source>
        <translation>Ein Aufruf vom {at} ({operation}, {tokens} Tokens) gehört zu keinem Unternehmen; die Person, die ihn verursachte, gehört zu {companies}.</translation>
    </message>
    <message>
        <source>Event {event_id} is logged in this company already.</source>
        <translation>Ereignis {event_id} ist in diesem Unternehmen bereits protokolliert.</translation>
    </message>
    <message>
        <source>Token logs without a company</source>
        <translation>Token-Protokolle ohne Unternehmen</translation>
    </message>
    <message>
        <source>Log {tokens} tokens, estimated from the length of the CV&apos;s text</source>
        <translation>{tokens} Tokens protokollieren, geschätzt aus der Länge des Lebenslauftextes</translation>
    </message>
    <message>
        <source>Run the analysis again (doctor rerun): candidate data leaves the house</source>
        <translation>Die Analyse erneut ausführen (doctor rerun): Kandidatendaten verlassen das Haus</translation>
    </message>
    <message>
        <source>The application of {candidate} for {job} was analysed on {at}, and no token log names it.</source>
        <translation>Die Bewerbung von {candidate} für {job} wurde am {at} analysiert, und kein Token-Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>The application of {candidate} was analysed on {at}, and no token log names it.</source>
        <translation>Die Bewerbung von {candidate} wurde am {at} analysiert, und kein Token-Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>Running an analysis again sends candidate data out of the house, which no fix does: `doctor rerun --finding {finding}`.</source>
        <translation>Eine Analyse erneut auszuführen sendet Kandidatendaten aus dem Haus, was keine Korrektur tut: `doctor rerun --finding {finding}`.</translation>
    </message>
    <message>
        <source>The length of this CV&apos;s text is not known; there is nothing to estimate from.</source>
        <translation>Die Länge dieses Lebenslauftextes ist nicht bekannt; es gibt nichts, woraus zu schätzen wäre.</translation>
    </message>
    <message>
        <source>The choice log takes estimated or rerun, not {given}.</source>
        <translation>Die Auswahl log nimmt estimated oder rerun, nicht {given}.</translation>
    </message>
    <message>
        <source>Analysed applications with no token log</source>
        <translation>Analysierte Bewerbungen ohne Token-Protokoll</translation>
    </message>
    <message>
        <source>{company} uses tokens, last on {at}, and has no active allocation; {overdrawn} tokens are overdrawn.</source>
        <translation>{company} nutzt Tokens, zuletzt am {at}, und hat kein aktives Kontingent; {overdrawn} Tokens sind überzogen.</translation>
    </message>
    <message>
        <source>{company} uses tokens, last on {at}, and has no active allocation.</source>
        <translation>{company} nutzt Tokens, zuletzt am {at}, und hat kein aktives Kontingent.</translation>
    </message>
    <message>
        <source>Grant the Starter plan, {tokens} tokens free, from now on</source>
        <translation>Den Tarif Starter gewähren, {tokens} Tokens kostenlos, ab jetzt</translation>
    </message>
    <message>
        <source>Companies that use tokens and have no active allocation</source>
        <translation>Unternehmen, die Tokens nutzen und kein aktives Kontingent haben</translation>
    </message>
    <message>
        <source>Of the {allocated} tokens of {company} ({plan}), {used} are said to be used and {remaining} to remain; logs drew {drawn}.</source>
        <translation>Von den {allocated} Tokens von {company} ({plan}) sollen {used} verbraucht sein und {remaining} verbleiben; Protokolle zogen {drawn} ab.</translation>
    </message>
    <message>
        <source>{logs} calls of {company} with {tokens} tokens, logged by other programs since {first}, were never deducted from an allocation.</source>
        <translation>{logs} Aufrufe von {company} mit {tokens} Tokens, seit {first} von anderen Programmen protokolliert, wurden nie von einem Kontingent abgezogen.</translation>
    </message>
    <message>
        <source>Used or remaining tokens that differ from the logs</source>
        <translation>Verbrauchte oder verbleibende Tokens, die von den Protokollen abweichen</translation>
    </message>
    <message>
        <source>The ledger knows a billing period of {organization} that begins on {start}: wait for it, or look at the clock of this computer.</source>
        <translation>Das Journal kennt einen Abrechnungszeitraum von {organization}, der am {start} beginnt: Warten Sie darauf oder prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>{organization} is said to have used {used} minutes; the metrics of its billing period say {metered}.</source>
        <translation>{organization} soll {used} Minuten verbraucht haben; die Messwerte des Abrechnungszeitraums sagen {metered}.</translation>
    </message>
    <message>
        <source>{organization} is said to have used {used} minutes; the metrics of its billing period say {metered}. For {waiting} metrics that another program wrote nothing was taken yet.</source>
        <translation>{organization} soll {used} Minuten verbraucht haben; die Messwerte des Abrechnungszeitraums sagen {metered}. Für {waiting} Messwerte, die ein anderes Programm schrieb, wurde noch nichts genommen.</translation>
    </message>
    <message>
        <source>{organization} is said to have used {used} minutes; the metrics since {start} say {metered}. It cannot be mended before the billing period is set (period-missing).</source>
        <translation>{organization} soll {used} Minuten verbraucht haben; die Messwerte seit {start} sagen {metered}. Es kann nicht behoben werden, bevor der Abrechnungszeitraum gesetzt ist (period-missing).</translation>
    </message>
    <message>
        <source>Used minutes that differ from the metrics of the billing period.</source>
        <translation>Verbrauchte Minuten, die von den Messwerten des Abrechnungszeitraums abweichen.</translation>
    </message>
    <message>
        <source>{organization} has no billing period, so that no minutes can be used; by its anchor day, the {anchor_day}. of a month, it would be {start} to {end}.</source>
        <translation>{organization} hat keinen Abrechnungszeitraum, sodass keine Minuten verbraucht werden können; nach dem Stichtag, dem {anchor_day}. eines Monats, wäre es {start} bis {end}.</translation>
    </message>
    <message>
        <source>Organizations without a billing period.</source>
        <translation>Organisationen ohne Abrechnungszeitraum.</translation>
    </message>
    <message>
        <source>The billing period of {organization}, {start} to {end}, begins inside the one before it, {kept_start} to {kept_end}.</source>
        <translation>Der Abrechnungszeitraum von {organization}, {start} bis {end}, beginnt innerhalb des vorigen, {kept_start} bis {kept_end}.</translation>
    </message>
    <message>
        <source>{overlaps} billing periods of {organization} end after the next one began.</source>
        <translation>{overlaps} Abrechnungszeiträume von {organization} enden, nachdem der nächste begonnen hat.</translation>
    </message>
    <message>
        <source>Billing periods of one organization that overlap.</source>
        <translation>Abrechnungszeiträume einer Organisation, die sich überschneiden.</translation>
    </message>
    <message>
        <source>The billing period of {organization}, {start} to {end}, is over and the next one was not opened.</source>
        <translation>Der Abrechnungszeitraum von {organization}, {start} bis {end}, ist vorbei, und der nächste wurde nicht eröffnet.</translation>
    </message>
    <message>
        <source>The billing period of {organization}, {start} to {end}, has not begun yet.</source>
        <translation>Der Abrechnungszeitraum von {organization}, {start} bis {end}, hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>The billing period of {organization} was set back to {start} to {end}, although a later one was opened.</source>
        <translation>Der Abrechnungszeitraum von {organization} wurde auf {start} bis {end} zurückgesetzt, obwohl ein späterer eröffnet war.</translation>
    </message>
    <message>
        <source>Billing periods that are over, were set back or have not begun.</source>
        <translation>Abrechnungszeiträume, die vorbei sind, zurückgesetzt wurden oder nicht begonnen haben.</translation>
    </message>
    <message>
        <source>{name} bought or was granted {bought} add-on credits and used {drawn}: {expected} should be left. {left} are, and the ledger says {posted}.</source>
        <translation>{name} hat {bought} Zusatzcredits gekauft oder erhalten und {drawn} verbraucht: {expected} sollten übrig sein. Es sind {left}, und das Journal sagt {posted}.</translation>
    </message>
    <message>
        <source>{name} bought or was granted {bought} add-on minutes and used {drawn}: {expected} should be left. {left} are, and the ledger says {posted}.</source>
        <translation>{name} hat {bought} Zusatzminuten gekauft oder erhalten und {drawn} verbraucht: {expected} sollten übrig sein. Es sind {left}, und das Journal sagt {posted}.</translation>
    </message>
    <message>
        <source>Add-on credits or minutes that were bought and neither used nor left.</source>
        <translation>Zusatzcredits oder Zusatzminuten, die gekauft wurden und weder verbraucht noch übrig sind.</translation>
    </message>
    <message>
        <source>{name} is shown {stored} add-on minutes; the ledger says {posted}.</source>
        <translation>Für {name} werden {stored} Zusatzminuten gezeigt; das Journal sagt {posted}.</translation>
    </message>
    <message>
        <source>{name} is shown {stored} monthly credits; the ledger says {posted}.</source>
        <translation>Für {name} werden {stored} Monatscredits gezeigt; das Journal sagt {posted}.</translation>
    </message>
    <message>
        <source>{name} is shown {stored} add-on credits; the ledger says {posted}.</source>
        <translation>Für {name} werden {stored} Zusatzcredits gezeigt; das Journal sagt {posted}.</translation>
    </message>
    <message>
        <source>Stored balances that differ from their postings.</source>
        <translation>Gespeicherte Salden, die von ihren Buchungen abweichen.</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, which is known, but the job does not show it.</source>
        <translation>{job} nahm {taken} Credits von {email}, was bekannt ist, aber der Job zeigt es nicht.</translation>
    </message>
    <message>
        <source>{job} cost {email} {cost} credits, and what each bucket gave is not kept; by the ledger it was {taken}.</source>
        <translation>{job} kostete {email} {cost} Credits, und was jeder Topf gab, ist nicht festgehalten; nach dem Journal war es {taken}.</translation>
    </message>
    <message>
        <source>{job} cost {email} {cost} credits, and what each bucket gave is not known: monthly {monthly}, add-on {addon}.</source>
        <translation>{job} kostete {email} {cost} Credits, und was jeder Topf gab, ist nicht bekannt: monatlich {monthly}, Zusatz {addon}.</translation>
    </message>
    <message>
        <source>All of it was monthly (the old rule)</source>
        <translation>Alles war monatlich (die alte Regel)</translation>
    </message>
    <message>
        <source>MONTHLY+ADDON</source>
        <translation>MONATLICH+ZUSATZ</translation>
    </message>
    <message>
        <source>{name} is {options}, not {given}.</source>
        <translation>{name} ist {options}, nicht {given}.</translation>
    </message>
    <message>
        <source>{given} is not possible: of {cost} credits, monthly {monthly}, add-on {addon}.</source>
        <translation>{given} ist nicht möglich: von {cost} Credits monatlich {monthly}, Zusatz {addon}.</translation>
    </message>
    <message>
        <source>Jobs that cost credits, of which it is not kept what each bucket gave.</source>
        <translation>Jobs, die Credits kosteten und bei denen nicht festgehalten ist, was jeder Topf gab.</translation>
    </message>
    <message>
        <source>Another program gave {email} {back} credits back for {job}, which took {taken}; the job does not show it.</source>
        <translation>Ein anderes Programm gab {email} {back} Credits für {job} zurück, der {taken} nahm; der Job zeigt es nicht.</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, and {back} came back: not each bucket got what it gave. With what was used since, {before} should be {after} (monthly {monthly}, add-on {addon}).</source>
        <translation>{job} nahm {taken} Credits von {email}, und {back} kamen zurück: Nicht jeder Topf erhielt, was er gab. Mit dem, was seitdem verbraucht wurde, sollten {before} {after} sein (monatlich {monthly}, Zusatz {addon}).</translation>
    </message>
    <message>
        <source>Refunds that differ from what each bucket gave.</source>
        <translation>Erstattungen, die von dem abweichen, was jeder Topf gab.</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, and {back} came back, more than it took. Without the excess, {before} would be {after} (monthly {monthly}, add-on {addon}).</source>
        <translation>{job} nahm {taken} Credits von {email}, und {back} kamen zurück, mehr als genommen. Ohne den Überschuss wären {before} {after} (monatlich {monthly}, Zusatz {addon}).</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, and {back} came back, more than it took; all of the excess was used since.</source>
        <translation>{job} nahm {taken} Credits von {email}, und {back} kamen zurück, mehr als genommen; der ganze Überschuss wurde seitdem verbraucht.</translation>
    </message>
    <message>
        <source>Jobs of which more credits came back than they took.</source>
        <translation>Jobs, für die mehr Credits zurückkamen, als sie nahmen.</translation>
    </message>
    <message>
        <source>{job} failed, and {out} credits of {email} were never given back.</source>
        <translation>{job} ist fehlgeschlagen, und {out} Credits von {email} wurden nie zurückgegeben.</translation>
    </message>
    <message>
        <source>Failed jobs whose credits were never given back.</source>
        <translation>Fehlgeschlagene Jobs, deren Credits nie zurückgegeben wurden.</translation>
    </message>
    <message>
        <source>{job} is finished, and {out} credits of {email} are still reserved for it.</source>
        <translation>{job} ist beendet, und {out} Credits von {email} sind noch dafür reserviert.</translation>
    </message>
    <message>
        <source>{out} credits of {email} have been reserved for {job} since {since}.</source>
        <translation>{out} Credits von {email} sind seit {since} für {job} reserviert.</translation>
    </message>
    <message>
        <source>They were used</source>
        <translation>Sie wurden verbraucht</translation>
    </message>
    <message>
        <source>Give them back</source>
        <translation>Sie zurückgeben</translation>
    </message>
    <message>
        <source>Credits reserved for over 24 hours, or for a job that is finished.</source>
        <translation>Credits, die seit über 24 Stunden oder für einen beendeten Job reserviert sind.</translation>
    </message>
    <message>
        <source>Cannot read {file}: {reason}.</source>
        <translation>{file} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{file} was changed while it was read. Try again when it is complete.</source>
        <translation>{file} wurde während des Lesens geändert. Versuchen Sie es erneut, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>Cannot open {file}: {reason}.</source>
        <translation>{file} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>This is no CloudEvent of version 1 (specversion).</source>
        <translation>Das ist kein CloudEvent der Version 1 (specversion).</translation>
    </message>
    <message>
        <source>The CloudEvent has no id.</source>
        <translation>Das CloudEvent hat keine ID.</translation>
    </message>
    <message>
        <source>The CloudEvent has no source.</source>
        <translation>Das CloudEvent hat keine Quelle.</translation>
    </message>
    <message>
        <source>The CloudEvent&apos;s data is binary and cannot be read.</source>
        <translation>Die Daten des CloudEvents sind binär und nicht lesbar.</translation>
    </message>
    <message>
        <source>The row has {cells} cells and the heading {columns}.</source>
        <translation>Die Zeile hat {cells} Zellen und die Überschrift {columns}.</translation>
    </message>
    <message>
        <source>There is text behind the closing quote of a cell.</source>
        <translation>Nach dem schließenden Anführungszeichen einer Zelle steht Text.</translation>
    </message>
    <message>
        <source>A quote is opened in this line and never closed.</source>
        <translation>In dieser Zeile wird ein Anführungszeichen geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>The row is longer than 8 MB.</source>
        <translation>Die Zeile ist länger als 8 MB.</translation>
    </message>
    <message>
        <source>There is no list {list} to export.</source>
        <translation>Es gibt keine Liste {list} zum Exportieren.</translation>
    </message>
    <message>
        <source>An origin of time needs its unit: --time-unit s, ms or us.</source>
        <translation>Ein Nullpunkt der Zeit braucht seine Einheit: --time-unit s, ms oder us.</translation>
    </message>
    <message>
        <source>The heading has the column {column} more than once.</source>
        <translation>Die Überschrift hat die Spalte {column} mehr als einmal.</translation>
    </message>
    <message>
        <source>The file has no column {column}. It has: {columns}.</source>
        <translation>Die Datei hat keine Spalte {column}. Sie hat: {columns}.</translation>
    </message>
    <message>
        <source>None of the columns is known: {columns}. Say with --map COLUMN=FIELD what they hold.</source>
        <translation>Keine der Spalten ist bekannt: {columns}. Sagen Sie mit --map SPALTE=FELD, was sie enthalten.</translation>
    </message>
    <message>
        <source>The row holds none of the mapped fields.</source>
        <translation>Die Zeile enthält keines der zugeordneten Felder.</translation>
    </message>
    <message>
        <source>The row does not say which usage it is. Name the type of all rows, or a column that holds it.</source>
        <translation>Die Zeile sagt nicht, welche Nutzung sie ist. Nennen Sie die Art aller Zeilen oder eine Spalte, die sie enthält.</translation>
    </message>
    <message>
        <source>No row of the file has {column}.</source>
        <translation>Keine Zeile der Datei hat {column}.</translation>
    </message>
    <message>
        <source>{format} is no format of an import. The formats are: {formats}.</source>
        <translation>{format} ist kein Importformat. Die Formate sind: {formats}.</translation>
    </message>
    <message>
        <source>{value} is not an id (a UUID).</source>
        <translation>{value} ist keine ID (eine UUID).</translation>
    </message>
    <message>
        <source>{value} is not a number.</source>
        <translation>{value} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{value} is not a whole number.</source>
        <translation>{value} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{value} is too large.</source>
        <translation>{value} ist zu groß.</translation>
    </message>
    <message>
        <source>{value} is a negative cost. Correct a charge by a credit note instead.</source>
        <translation>{value} ist ein negativer Betrag. Berichtigen Sie eine Belastung stattdessen durch eine Gutschrift.</translation>
    </message>
    <message>
        <source>{value} is a number and not an ISO 8601 time. Say with --time-unit what it counts.</source>
        <translation>{value} ist eine Zahl und keine Zeit nach ISO 8601. Sagen Sie mit --time-unit, was sie zählt.</translation>
    </message>
    <message>
        <source>{value} is not an ISO 8601 time.</source>
        <translation>{value} ist keine Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>{value} is a time outside the years 1900 to 9999. Is --time-unit right?</source>
        <translation>{value} ist eine Zeit außerhalb der Jahre 1900 bis 9999. Stimmt --time-unit?</translation>
    </message>
    <message>
        <source>{value} is neither true nor false.</source>
        <translation>{value} ist weder true noch false.</translation>
    </message>
    <message>
        <source>{value} is not a usage type (cv, questions, video). Name the type of all rows, or another column that holds it.</source>
        <translation>{value} ist keine Art der Nutzung (cv, questions, video). Nennen Sie die Art aller Zeilen oder eine andere Spalte, die sie enthält.</translation>
    </message>
    <message>
        <source>{value} is not a source (measured, estimated, imported, manual).</source>
        <translation>{value} ist keine Quelle (measured, estimated, imported, manual).</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The text holds a control character.</source>
        <translation>Der Text enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>A row must be a JSON object.</source>
        <translation>Eine Zeile muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>The JSON is nested more than {levels} levels deep.</source>
        <translation>Das JSON ist mehr als {levels} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>This is not valid JSON: a number is malformed.</source>
        <translation>Das ist kein gültiges JSON: Eine Zahl ist fehlerhaft.</translation>
    </message>
    <message>
        <source>This is not valid JSON: a string is malformed.</source>
        <translation>Das ist kein gültiges JSON: Eine Zeichenkette ist fehlerhaft.</translation>
    </message>
    <message>
        <source>This is not valid JSON: a string holds a control character.</source>
        <translation>Das ist kein gültiges JSON: Eine Zeichenkette enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>This is not valid JSON: a string is not closed.</source>
        <translation>Das ist kein gültiges JSON: Eine Zeichenkette ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>This is not valid JSON: there is text behind the object.</source>
        <translation>Das ist kein gültiges JSON: Nach dem Objekt steht Text.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The line is longer than 8 MB.</source>
        <translation>Die Zeile ist länger als 8 MB.</translation>
    </message>
    <message>
        <source>Line {line}: a value is missing here.</source>
        <translation>Zeile {line}: Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Line {line}: a comma or the end of the array is missing here.</source>
        <translation>Zeile {line}: Hier fehlt ein Komma oder das Ende des Arrays.</translation>
    </message>
    <message>
        <source>Line {line}: the file ends inside its array.</source>
        <translation>Zeile {line}: Die Datei endet innerhalb ihres Arrays.</translation>
    </message>
    <message>
        <source>Line {line}: the value that starts here is never closed.</source>
        <translation>Zeile {line}: Der hier beginnende Wert wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Line {line}: the value that starts here is longer than 8 MB.</source>
        <translation>Zeile {line}: Der hier beginnende Wert ist länger als 8 MB.</translation>
    </message>
    <message>
        <source>The value is an object or an array.</source>
        <translation>Der Wert ist ein Objekt oder ein Array.</translation>
    </message>
    <message>
        <source>The value is given twice.</source>
        <translation>Der Wert ist zweimal gegeben.</translation>
    </message>
    <message>
        <source>{value} is not a price of at most 12 decimals.</source>
        <translation>{value} ist kein Preis mit höchstens 12 Nachkommastellen.</translation>
    </message>
    <message>
        <source>This entry documents the format.</source>
        <translation>Dieser Eintrag dokumentiert das Format.</translation>
    </message>
    <message>
        <source>A price is not one number.</source>
        <translation>Ein Preis ist nicht eine Zahl.</translation>
    </message>
    <message>
        <source>The entry has no price per token.</source>
        <translation>Der Eintrag hat keinen Preis je Token.</translation>
    </message>
    <message>
        <source>The price list is larger than 64 MB.</source>
        <translation>Die Preisliste ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>This is no page and no bucket of OpenAI&apos;s usage API.</source>
        <translation>Das ist keine Seite und kein Abschnitt der Nutzungs-API von OpenAI.</translation>
    </message>
    <message>
        <source>The result counts no tokens. Leave such results out with --where.</source>
        <translation>Das Ergebnis zählt keine Tokens. Lassen Sie solche Ergebnisse mit --where weg.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>{field} is no field of a usage row. The fields are: {fields}.</source>
        <translation>{field} ist kein Feld einer Nutzungszeile. Die Felder sind: {fields}.</translation>
    </message>
    <message>
        <source>{value} is not of the form COLUMN=FIELD.</source>
        <translation>{value} hat nicht die Form SPALTE=FELD.</translation>
    </message>
    <message>
        <source>{value} is not of the form FIELD=VALUE.</source>
        <translation>{value} hat nicht die Form FELD=WERT.</translation>
    </message>
    <message>
        <source>{value} is not of the form COLUMN=VALUE.</source>
        <translation>{value} hat nicht die Form SPALTE=WERT.</translation>
    </message>
    <message>
        <source>{value} is no unit of time (iso, s, ms, us).</source>
        <translation>{value} ist keine Zeiteinheit (iso, s, ms, us).</translation>
    </message>
    <message>
        <source>{month} has not begun.</source>
        <translation>{month} hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8 and import that.</source>
        <translation>Die Datei ist UTF-16. Speichern Sie sie als UTF-8 und importieren Sie diese.</translation>
    </message>
    <message>
        <source>The sample has 0 to 100,000,000 events, 1 to 2,000 companies and 1 to 3,650 days.</source>
        <translation>Das Beispiel hat 0 bis 100.000.000 Ereignisse, 1 bis 2.000 Unternehmen und 1 bis 3.650 Tage.</translation>
    </message>
    <message>
        <source>The sample goes into an empty database only; this one has companies.</source>
        <translation>Das Beispiel kommt nur in eine leere Datenbank; diese hat Unternehmen.</translation>
    </message>
    <message>
        <source>The sample&apos;s usage was refused: {why}</source>
        <translation>Die Nutzung des Beispiels wurde abgelehnt: {why}</translation>
    </message>
    <message>
        <source>No temporary folder can be made: {why}</source>
        <translation>Kein temporärer Ordner kann angelegt werden: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{file} is no saved diagnosis.</source>
        <translation>{file} ist keine gespeicherte Diagnose.</translation>
    </message>
    <message>
        <source>The list changed while it was written; nothing was exported. Try again.</source>
        <translation>Die Liste änderte sich während des Schreibens; nichts wurde exportiert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no page {page} here; there are {pages}.</source>
        <translation>Es gibt hier keine Seite {page}; es gibt {pages}.</translation>
    </message>
    <message>
        <source>--{option} does not take &quot;{value}&quot;.</source>
        <translation>--{option} nimmt &quot;{value}&quot; nicht an.</translation>
    </message>
    <message>
        <source>Only one of --days, --month, and --from with --to can be given.</source>
        <translation>Nur eines von --days, --month und --from mit --to kann angegeben werden.</translation>
    </message>
    <message>
        <source>Only one file can be given.</source>
        <translation>Nur eine Datei kann angegeben werden.</translation>
    </message>
    <message>
        <source>The page did not get its figures within a minute.</source>
        <translation>Die Seite erhielt ihre Zahlen nicht binnen einer Minute.</translation>
    </message>
    <message>
        <source>It cannot be adopted as it is, and nothing was changed. {obstacles}</source>
        <translation>Sie kann so nicht übernommen werden, und nichts wurde geändert. {obstacles}</translation>
    </message>
    <message>
        <source>Only a PostgreSQL database can hold tables of an older platform; a SQLite file is Reckoner&apos;s own: run reckoner-cli init.</source>
        <translation>Nur eine PostgreSQL-Datenbank kann Tabellen einer älteren Plattform enthalten; eine SQLite-Datei ist Reckoners eigene: Führen Sie reckoner-cli init aus.</translation>
    </message>
    <message>
        <source>{where} holds no table of an older platform: run reckoner-cli init.</source>
        <translation>{where} enthält keine Tabelle einer älteren Plattform: Führen Sie reckoner-cli init aus.</translation>
    </message>
    <message>
        <source>Another program is migrating this database; try again when it is done.</source>
        <translation>Ein anderes Programm migriert diese Datenbank; versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The password of {login} is not right.</source>
        <translation>Das Kennwort von {login} stimmt nicht.</translation>
    </message>
    <message>
        <source>The server does not let {login} in from this computer: there is no such login, or its pg_hba.conf does not allow it. Ask whoever runs the server.</source>
        <translation>Der Server lässt {login} von diesem Rechner nicht ein: Es gibt keine solche Anmeldung, oder seine pg_hba.conf erlaubt sie nicht. Fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>There is no database named {database} on {host}. Check its name, or have it made with createdb.</source>
        <translation>Es gibt keine Datenbank namens {database} auf {host}. Prüfen Sie ihren Namen oder lassen Sie sie mit createdb anlegen.</translation>
    </message>
    <message>
        <source>{login} may not connect to the database {database}. Ask whoever runs the server.</source>
        <translation>{login} darf sich nicht mit der Datenbank {database} verbinden. Fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>{host} has as many connections as it takes; try again later.</source>
        <translation>{host} hat so viele Verbindungen, wie er annimmt; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server on {host} is starting or stopping; try again in a moment.</source>
        <translation>Der Server auf {host} startet oder hält an; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No computer named {host} is known. Check the name, and that this computer is on the network.</source>
        <translation>Kein Rechner namens {host} ist bekannt. Prüfen Sie den Namen, und dass dieser Rechner im Netz ist.</translation>
    </message>
    <message>
        <source>{host} refuses the connection at port {port}: is PostgreSQL running there, and is the port right?</source>
        <translation>{host} lehnt die Verbindung an Port {port} ab: Läuft PostgreSQL dort, und stimmt der Port?</translation>
    </message>
    <message>
        <source>No PostgreSQL server listens on this computer at {host}, port {port}. Is it running?</source>
        <translation>Auf diesem Rechner lauscht an {host}, Port {port}, kein PostgreSQL-Server. Läuft er?</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network, a VPN and the firewall.</source>
        <translation>{host} ist nicht erreichbar. Prüfen Sie Netz, VPN und Firewall.</translation>
    </message>
    <message>
        <source>{host} does not answer. It may be down, or a firewall lies between.</source>
        <translation>{host} antwortet nicht. Er ist vielleicht aus, oder eine Firewall liegt dazwischen.</translation>
    </message>
    <message>
        <source>{host} offers no encrypted connection. Have TLS switched on there; do without it only in a network that you trust.</source>
        <translation>{host} bietet keine verschlüsselte Verbindung. Lassen Sie dort TLS einschalten; verzichten Sie darauf nur in einem Netz, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than {host}. Use the name that it was made for, or check that this is the right server.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen als {host}. Verwenden Sie den Namen, für den es ausgestellt ist, oder prüfen Sie, ob es der richtige Server ist.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not signed by anybody whom this computer trusts. Give the root certificate of whoever runs the server.</source>
        <translation>Das Zertifikat von {host} ist von niemandem unterschrieben, dem dieser Rechner vertraut. Geben Sie das Stammzertifikat dessen an, der den Server betreibt.</translation>
    </message>
    <message>
        <source>Nothing says whose certificates to trust, so that the one of {host} cannot be verified. Give the root certificate of whoever runs the server.</source>
        <translation>Nichts sagt, wessen Zertifikaten zu vertrauen ist, daher kann das von {host} nicht geprüft werden. Geben Sie das Stammzertifikat dessen an, der den Server betreibt.</translation>
    </message>
    <message>
        <source>No service of that name is known: look into ~/.pg_service.conf.</source>
        <translation>Kein Dienst dieses Namens ist bekannt: Sehen Sie in ~/.pg_service.conf nach.</translation>
    </message>
    <message>
        <source>The server wants a password of {login}.</source>
        <translation>Der Server verlangt ein Kennwort von {login}.</translation>
    </message>
    <message>
        <source>Draft {draft} was never saved: {amount} (rows: {rows}) since {oldest}. No job of that time is known.</source>
        <translation>Entwurf {draft} wurde nie gespeichert: {amount} (Zeilen: {rows}) seit {oldest}. Kein Job aus dieser Zeit ist bekannt.</translation>
    </message>
    <message>
        <source>Draft {draft} was never saved: {amount} (rows: {rows}) since {oldest}. It may be one of: {jobs}.</source>
        <translation>Entwurf {draft} wurde nie gespeichert: {amount} (Zeilen: {rows}) seit {oldest}. Es könnte einer von diesen sein: {jobs}.</translation>
    </message>
    <message>
        <source>Draft {draft} was reconciled with the job {title}, but usage of {amount} (rows: {rows}) stayed with the draft.</source>
        <translation>Entwurf {draft} wurde mit dem Job {title} abgeglichen, aber Nutzung von {amount} (Zeilen: {rows}) blieb beim Entwurf.</translation>
    </message>
    <message>
        <source>Draft {draft} was saved as the job {title}, but its usage of {amount} (rows: {rows}) still waits.</source>
        <translation>Entwurf {draft} wurde als Job {title} gespeichert, aber seine Nutzung von {amount} (Zeilen: {rows}) wartet noch.</translation>
    </message>
    <message>
        <source>Lines of the summary {table} that differ from the usage they sum up: {rows}, together {amount} too much.</source>
        <translation>Zeilen der Zusammenfassung {table}, die von der summierten Nutzung abweichen: {rows}, zusammen {amount} zu viel.</translation>
    </message>
    <message>
        <source>Lines of the summary {table} that differ from the usage they sum up: {rows}, together {amount} too little.</source>
        <translation>Zeilen der Zusammenfassung {table}, die von der summierten Nutzung abweichen: {rows}, zusammen {amount} zu wenig.</translation>
    </message>
    <message>
        <source>Rows of {type} that came with a cost of their own: {rows}, {cost} together; by the price list they come to {right}.</source>
        <translation>Zeilen {type} mit eigenen Kosten: {rows}, zusammen {cost}; nach der Preisliste ergeben sie {right}.</translation>
    </message>
    <message>
        <source>Rows of {type} on no job: {rows} ({amount}); {named} of them named a job that this company does not have.</source>
        <translation>Zeilen {type} an keinem Job: {rows} ({amount}); {named} davon nannten einen Job, den dieses Unternehmen nicht hat.</translation>
    </message>
    <message>
        <source>Rows of {type} on no job: {rows} ({amount}).</source>
        <translation>Zeilen {type} an keinem Job: {rows} ({amount}).</translation>
    </message>
    <message>
        <source>Rows of {type} on a job of another company, {other}: {rows} ({amount}).</source>
        <translation>Zeilen {type} an einem Job eines anderen Unternehmens, {other}: {rows} ({amount}).</translation>
    </message>
    <message>
        <source>Rows of {type} on the job {job}, which does not exist: {rows} ({amount}).</source>
        <translation>Zeilen {type} am Job {job}, den es nicht gibt: {rows} ({amount}).</translation>
    </message>
    <message>
        <source>Rows of {type} without a cost: {rows}; by the price list of their time they come to {amount}.</source>
        <translation>Zeilen {type} ohne Kosten: {rows}; nach der Preisliste ihrer Zeit ergeben sie {amount}.</translation>
    </message>
    <message>
        <source>Rows of {type} without a cost: {rows}; no price in {currency} was in force when they happened (for example for the model {model}). Enter one with its date.</source>
        <translation>Zeilen {type} ohne Kosten: {rows}; kein Preis in {currency} galt, als sie geschahen (zum Beispiel für das Modell {model}). Geben Sie einen mit seinem Datum ein.</translation>
    </message>
    <message>
        <source>Rows of {type} without a cost: {rows}; no price in {currency} was in force when they happened. Enter one with its date.</source>
        <translation>Zeilen {type} ohne Kosten: {rows}; kein Preis in {currency} galt, als sie geschahen. Geben Sie einen mit seinem Datum ein.</translation>
    </message>
    <message>
        <source>The connection was lost at the last step, and it could not be found out whether this was done. Look before you do it again, or repeat it with the same key.</source>
        <translation>Die Verbindung riss beim letzten Schritt ab, und es war nicht herauszufinden, ob er getan ist. Sehen Sie nach, bevor Sie es erneut tun, oder wiederholen Sie es mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>The connection was lost before this was done; nothing was changed. Try again.</source>
        <translation>Die Verbindung riss ab, bevor das getan war; nichts wurde geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program was writing the same rows, and nothing was recorded; import it again.</source>
        <translation>Ein anderes Programm schrieb dieselben Zeilen, und nichts wurde erfasst; importieren Sie erneut.</translation>
    </message>
    <message>
        <source>This view is no longer there.</source>
        <translation>Diese Ansicht gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Views are shared by finance and admins; keep this one for yourself.</source>
        <translation>Ansichten teilen Finanzen und Administratoren; behalten Sie diese für sich.</translation>
    </message>
    <message>
        <source>This view is of {owner}; an admin can change it.</source>
        <translation>Diese Ansicht gehört {owner}; ein Administrator kann sie ändern.</translation>
    </message>
    <message>
        <source>There is a view named &quot;{name}&quot; already, of {owner}; use another name.</source>
        <translation>Es gibt bereits eine Ansicht namens &quot;{name}&quot;, von {owner}; nehmen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welche Datei?</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>Welcher Dienst?</translation>
    </message>
    <message>
        <source>Which host, or which database on this computer?</source>
        <translation>Welcher Rechner, oder welche Datenbank auf diesem Rechner?</translation>
    </message>
    <message>
        <source>A password is not kept here: it is asked for, and kept in the keyring if you like.</source>
        <translation>Ein Kennwort wird hier nicht aufbewahrt: Es wird erfragt und auf Wunsch im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>The disk failed at the last step, and it cannot be known whether this was done. Look before you do it again, or repeat it with the same key: {why}</source>
        <translation>Der Datenträger versagte beim letzten Schritt, und es ist nicht bekannt, ob er getan ist. Sehen Sie nach, bevor Sie es erneut tun, oder wiederholen Sie es mit demselben Schlüssel: {why}</translation>
    </message>
    <message>
        <source>{subject} works here or is a member, and the server enforces no rights for that login: it is a superuser or may pass over policies.</source>
        <translation>{subject} arbeitet hier oder ist Mitglied, und der Server setzt für diese Anmeldung keine Rechte durch: Sie ist ein Superuser oder darf Richtlinien umgehen.</translation>
    </message>
    <message>
        <source>{subject} is a member and yet has the rights of the tables&apos; owner: the server enforces no others for that login.</source>
        <translation>{subject} ist Mitglied und hat doch die Rechte des Eigentümers der Tabellen: Der Server setzt für diese Anmeldung keine anderen durch.</translation>
    </message>
    <message>
        <source>The policy {subject} is none of Reckoner&apos;s: it may show rows of other companies. Drop it, or run `init --roles` again.</source>
        <translation>Die Richtlinie {subject} ist keine von Reckoner: Sie kann Zeilen anderer Unternehmen zeigen. Entfernen Sie sie oder führen Sie `init --roles` erneut aus.</translation>
    </message>
    <message>
        <source>Every login of the server has rights on {subject}. Run `init --roles` again.</source>
        <translation>Jede Anmeldung des Servers hat Rechte an {subject}. Führen Sie `init --roles` erneut aus.</translation>
    </message>
    <message>
        <source>Canceled; nothing was printed.</source>
        <translation>Abgebrochen; nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>The ledger cannot be narrowed by {filter}.</source>
        <translation>Das Journal kann nicht nach {filter} eingegrenzt werden.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>charged</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>topped up</source>
        <translation>aufgeladen</translation>
    </message>
    <message>
        <source>credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>corrective charges</source>
        <translation>Nachbelastungen</translation>
    </message>
    <message>
        <source>opening balance</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>bought or granted</source>
        <translation>gekauft oder gewährt</translation>
    </message>
    <message>
        <source>set anew at the start of a period</source>
        <translation>zu Beginn eines Zeitraums neu gesetzt</translation>
    </message>
    <message>
        <source>expired unused</source>
        <translation>ungenutzt verfallen</translation>
    </message>
    <message>
        <source>reserved for jobs</source>
        <translation>für Jobs reserviert</translation>
    </message>
    <message>
        <source>not used by completed jobs, given back</source>
        <translation>von abgeschlossenen Jobs nicht verbraucht, zurückgegeben</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>transkribiert</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>zugeteilt</translation>
    </message>
    <message>
        <source>used by logged calls</source>
        <translation>von protokollierten Aufrufen verbraucht</translation>
    </message>
    <message>
        <source>taken for what was overdrawn</source>
        <translation>für Überzogenes genommen</translation>
    </message>
    <message>
        <source>set right by Data checks</source>
        <translation>durch Datenprüfungen berichtigt</translation>
    </message>
    <message>
        <source>recorded beside quantity x price (Data checks: usage-mispriced)</source>
        <translation>neben Menge x Preis erfasst (Datenprüfungen: usage-mispriced)</translation>
    </message>
    <message>
        <source>Exact: no row needed rounding. Amounts are rounded to cents only where they are shown.</source>
        <translation>Exakt: Keine Zeile musste gerundet werden. Beträge werden nur in der Anzeige auf Cent gerundet.</translation>
    </message>
    <message>
        <source>Sum of %1 rows, each rounded half to even to 1e-9; together nothing was lost or added.</source>
        <translation>Summe von %1 Zeilen, jede auf 1e-9 gerundet, Hälften zur geraden Ziffer; insgesamt ging nichts verloren und kam nichts hinzu.</translation>
    </message>
    <message>
        <source>Sum of %1 rows, each rounded half to even to 1e-9; together %2 more than quantity x price.</source>
        <translation>Summe von %1 Zeilen, jede auf 1e-9 gerundet, Hälften zur geraden Ziffer; insgesamt %2 mehr als Menge x Preis.</translation>
    </message>
    <message>
        <source>Sum of %1 rows, each rounded half to even to 1e-9; together %2 less than quantity x price.</source>
        <translation>Summe von %1 Zeilen, jede auf 1e-9 gerundet, Hälften zur geraden Ziffer; insgesamt %2 weniger als Menge x Preis.</translation>
    </message>
    <message>
        <source>stored beside the ledger (Data checks: balance-drift)</source>
        <translation>neben dem Journal gespeichert (Datenprüfungen: balance-drift)</translation>
    </message>
    <message>
        <source>Exact: the sum of the ledger to 1e-9. Amounts are rounded to cents only where they are shown.</source>
        <translation>Exakt: die Summe des Journals auf 1e-9. Beträge werden nur in der Anzeige auf Cent gerundet.</translation>
    </message>
    <message>
        <source>Exact: whole units.</source>
        <translation>Exakt: ganze Einheiten.</translation>
    </message>
    <message>
        <source>charged for %1</source>
        <translation>für %1 berechnet</translation>
    </message>
    <message>
        <source>Wallet of %1</source>
        <translation>Guthabenkonto von %1</translation>
    </message>
    <message>
        <source>summaries beside the ledger (Data checks: ledger-missing)</source>
        <translation>Summen neben dem Journal (Datenprüfungen: ledger-missing)</translation>
    </message>
    <message>
        <source>set or granted this month</source>
        <translation>in diesem Monat gesetzt oder gewährt</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>Monthly credits of %1</source>
        <translation>Monatscredits von %1</translation>
    </message>
    <message>
        <source>Add-on credits of %1</source>
        <translation>Zusatzcredits von %1</translation>
    </message>
    <message>
        <source>expire: the monthly reset is due</source>
        <translation>verfallen: Die Monatserneuerung ist fällig</translation>
    </message>
    <message>
        <source>set anew by the reset that is due</source>
        <translation>durch die fällige Erneuerung neu gesetzt</translation>
    </message>
    <message>
        <source>transcribed, written by another program, not posted yet</source>
        <translation>transkribiert, von einem anderen Programm geschrieben, noch nicht gebucht</translation>
    </message>
    <message>
        <source>base minutes of the period, set anew by the roll that is due</source>
        <translation>Basisminuten des Zeitraums, durch den fälligen Wechsel neu gesetzt</translation>
    </message>
    <message>
        <source>base minutes of the period</source>
        <translation>Basisminuten des Zeitraums</translation>
    </message>
    <message>
        <source>transcribed, written by other programs, not posted yet</source>
        <translation>transkribiert, von anderen Programmen geschrieben, noch nicht gebucht</translation>
    </message>
    <message>
        <source>Base minutes of %1</source>
        <translation>Basisminuten von %1</translation>
    </message>
    <message>
        <source>Add-on minutes of %1</source>
        <translation>Zusatzminuten von %1</translation>
    </message>
    <message>
        <source>base minutes; the organization has no billing period (Data checks: period-missing)</source>
        <translation>Basisminuten; die Organisation hat keinen Abrechnungszeitraum (Datenprüfungen: period-missing)</translation>
    </message>
    <message>
        <source>used beside the metrics (Data checks: minutes-drift)</source>
        <translation>neben den Messwerten verbraucht (Datenprüfungen: minutes-drift)</translation>
    </message>
    <message>
        <source>Tokens of the plan %1</source>
        <translation>Tokens des Tarifs %1</translation>
    </message>
    <message>
        <source>stored beside the ledger (Data checks: allocation-drift)</source>
        <translation>neben dem Journal gespeichert (Datenprüfungen: allocation-drift)</translation>
    </message>
    <message>
        <source>in logs of other programs, not deducted yet</source>
        <translation>in Protokollen anderer Programme, noch nicht abgezogen</translation>
    </message>
    <message>
        <source>Plan %1: %2 allocated, %3 used</source>
        <translation>Tarif %1: %2 zugeteilt, %3 verbraucht</translation>
    </message>
    <message>
        <source>Tokens of %1</source>
        <translation>Tokens von %1</translation>
    </message>
    <message>
        <source>allocated by the plan %1</source>
        <translation>durch den Tarif %1 zugeteilt</translation>
    </message>
    <message>
        <source>used of the plan %1</source>
        <translation>vom Tarif %1 verbraucht</translation>
    </message>
    <message>
        <source>given back for a metric</source>
        <translation>für einen Messwert zurückgegeben</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Ledger entry %1</source>
        <translation>Buchung %1</translation>
    </message>
    <message>
        <source>Exact: as posted.</source>
        <translation>Exakt: wie gebucht.</translation>
    </message>
    <message>
        <source>posted beside the recorded cost (Data checks: ledger-missing)</source>
        <translation>neben den erfassten Kosten gebucht (Datenprüfungen: ledger-missing)</translation>
    </message>
    <message>
        <source>Total usage, gross</source>
        <translation>Gesamtnutzung, brutto</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Total usage, net of credits</source>
        <translation>Gesamtnutzung, abzüglich Gutschriften</translation>
    </message>
    <message>
        <source>Cost of estimated quantities</source>
        <translation>Kosten geschätzter Mengen</translation>
    </message>
    <message>
        <source>Rows without a price</source>
        <translation>Zeilen ohne Preis</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>corrective charge</source>
        <translation>Nachbelastung</translation>
    </message>
    <message>
        <source>summaries beside the rows (Data checks: summary-drift)</source>
        <translation>Summen neben den Zeilen (Datenprüfungen: summary-drift)</translation>
    </message>
    <message>
        <source>A count of rows; nothing is rounded.</source>
        <translation>Eine Anzahl von Zeilen; nichts wird gerundet.</translation>
    </message>
    <message>
        <source>%1 s are %2 min: whole minutes, halves up, at least 1.</source>
        <translation>%1 s sind %2 min: ganze Minuten, Hälften aufgerundet, mindestens 1.</translation>
    </message>
    <message>
        <source>The tokens are estimated, not measured.</source>
        <translation>Die Tokens sind geschätzt, nicht gemessen.</translation>
    </message>
    <message>
        <source>At least %1 are billed.</source>
        <translation>Mindestens %1 werden berechnet.</translation>
    </message>
    <message>
        <source>Cost of the job %1</source>
        <translation>Kosten des Jobs %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>beside quantity x price (Data checks: usage-mispriced)</source>
        <translation>neben Menge x Preis (Datenprüfungen: usage-mispriced)</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>completion tokens</source>
        <translation>Completion-Tokens</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source> (price of %1)</source>
        <translation> (Preis von %1)</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1k tokens</source>
        <translation>%1 Tsd. Tokens</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>%1 failed, free</source>
        <translation>%1 fehlgeschlagen, kostenlos</translation>
    </message>
    <message>
        <source>%1 at given cost %2</source>
        <translation>%1 zu gegebenen Kosten von %2</translation>
    </message>
    <message>
        <source>%1 at adopted cost %2</source>
        <translation>%1 zu übernommenen Kosten von %2</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>%1 without a usable duration</source>
        <translation>%1 ohne brauchbare Dauer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>keine Kosten</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 Credits</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>only what has no job</source>
        <translation>nur, was keinen Job hat</translation>
    </message>
    <message>
        <source>leave out: %1</source>
        <translation>ohne: %1</translation>
    </message>
    <message>
        <source>Cost of the candidate %1</source>
        <translation>Kosten des Kandidaten %1</translation>
    </message>
    <message>
        <source>Cost of the interview %1</source>
        <translation>Kosten des Interviews %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 companies</source>
        <translation>%1 Unternehmen</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>Letzte %1 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>Job: %1</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Nicht: %1</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: nicht %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Can be fixed</source>
        <translation>Kann behoben werden</translation>
    </message>
    <message>
        <source>Needs a choice</source>
        <translation>Braucht eine Auswahl</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Braucht einen Menschen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Usage row</source>
        <translation>Nutzungszeile</translation>
    </message>
    <message>
        <source>Token log</source>
        <translation>Token-Protokoll</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Listed work</source>
        <translation>Gelistete Leistung</translation>
    </message>
    <message numerus="yes">
        <source>%1 error(s)</source>
        <translation>
            <numerusform>%1 Fehler</numerusform>
            <numerusform>%1 Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 warning(s)</source>
        <translation>
            <numerusform>%1 Warnung</numerusform>
            <numerusform>%1 Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s)</source>
        <translation>
            <numerusform>%1 Hinweis</numerusform>
            <numerusform>%1 Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>Heartbeat</name>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read, %2 new, %3 known already, %4 wrong</source>
        <translation>
            <numerusform>%1 Zeile gelesen, %2 neu, %3 bereits bekannt, %4 fehlerhaft</numerusform>
            <numerusform>%1 Zeilen gelesen, %2 neu, %3 bereits bekannt, %4 fehlerhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1. Cost of the new rows: %2.</source>
        <translation>Importiert: %1. Kosten der neuen Zeilen: %2.</translation>
    </message>
    <message>
        <source>Trial run, nothing was written: %1. The new rows would cost %2.</source>
        <translation>Probelauf, nichts wurde geschrieben: %1. Die neuen Zeilen würden %2 kosten.</translation>
    </message>
    <message>
        <source>Nothing was written, because rows are wrong: %1.</source>
        <translation>Nichts wurde geschrieben, weil Zeilen fehlerhaft sind: %1.</translation>
    </message>
</context>
<context>
    <name>JobStory</name>
    <message>
        <source>No other job of this kind has usage yet.</source>
        <translation>Noch hat kein anderer Job dieser Art Nutzung.</translation>
    </message>
    <message>
        <source>More than %1 of %2 similar jobs</source>
        <translation>Mehr als %1 von %2 ähnlichen Jobs</translation>
    </message>
    <message>
        <source>%1; their median is %2</source>
        <translation>%1; ihr Median ist %2</translation>
    </message>
    <message>
        <source>%1; %2x their median of %3</source>
        <translation>%1; das %2-Fache ihres Medians von %3</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>Kein Kandidat</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
</context>
<context>
    <name>KnownDatabase</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>LinkStatus</name>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>On a job</source>
        <translation>An einem Job</translation>
    </message>
</context>
<context>
    <name>ListFormat</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
</context>
<context>
    <name>NoUsage</name>
    <message>
        <source>No usage is recorded yet.</source>
        <translation>Noch ist keine Nutzung erfasst.</translation>
    </message>
    <message>
        <source>What programs record here appears by itself; a usage file can be imported.</source>
        <translation>Was Programme erfassen, erscheint hier von selbst; eine Nutzungsdatei kann importiert werden.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Eine Datei importieren …</translation>
    </message>
    <message>
        <source>No usage in this range.</source>
        <translation>Keine Nutzung in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>The last usage that matches is of %1.</source>
        <translation>Die letzte passende Nutzung ist von %1.</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>Gesamten Zeitraum zeigen</translation>
    </message>
    <message>
        <source>No usage matches the filter.</source>
        <translation>Keine Nutzung passt zum Filter.</translation>
    </message>
    <message>
        <source>There is none of this company, type, job and link on any day. The last of all usage is of %1.</source>
        <translation>Von diesem Unternehmen, dieser Art, diesem Job und dieser Verknüpfung gibt es an keinem Tag etwas. Die letzte Nutzung überhaupt ist von %1.</translation>
    </message>
    <message>
        <source>Show all usage</source>
        <translation>Alle Nutzung zeigen</translation>
    </message>
</context>
<context>
    <name>OperationView</name>
    <message>
        <source>Only an admin may do this.</source>
        <translation>Das darf nur ein Administrator.</translation>
    </message>
    <message>
        <source>A recording stays; a credit note gives back what it cost.</source>
        <translation>Eine Erfassung bleibt; eine Gutschrift gibt zurück, was sie gekostet hat.</translation>
    </message>
    <message>
        <source>Reverse an operation</source>
        <translation>Einen Vorgang stornieren</translation>
    </message>
    <message>
        <source>Undo an operation</source>
        <translation>Einen Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>Rows return to what they were, and amounts are taken back by new ledger entries; the old ones stay. It is refused where later work depends on it.</source>
        <translation>Zeilen werden wieder, was sie waren, und Beträge werden durch neue Buchungen zurückgenommen; die alten bleiben. Es wird abgelehnt, wo spätere Arbeit davon abhängt.</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A usage file to import.</source>
        <translation>Eine Nutzungsdatei zum Importieren.</translation>
    </message>
    <message>
        <source>Open this page.</source>
        <translation>Diese Seite öffnen.</translation>
    </message>
    <message>
        <source>Show one company, by id or name.</source>
        <translation>Ein Unternehmen zeigen, nach ID oder Name.</translation>
    </message>
    <message>
        <source>Show one job, by id or title; none: usage without a job.</source>
        <translation>Einen Job zeigen, nach ID oder Bezeichnung; none: Nutzung ohne Job.</translation>
    </message>
    <message>
        <source>Show cv, questions or video.</source>
        <translation>cv, questions oder video zeigen.</translation>
    </message>
    <message>
        <source>Show RECONCILED, DRAFT or UNKNOWN usage.</source>
        <translation>Nutzung mit RECONCILED, DRAFT oder UNKNOWN zeigen.</translation>
    </message>
    <message>
        <source>Show the last N billing days, or all.</source>
        <translation>Die letzten N Abrechnungstage zeigen, oder all.</translation>
    </message>
    <message>
        <source>Show a billing month: YYYY-MM, this or last.</source>
        <translation>Einen Abrechnungsmonat zeigen: JJJJ-MM, this oder last.</translation>
    </message>
    <message>
        <source>Show from this time on; a date is a billing day.</source>
        <translation>Ab dieser Zeit zeigen; ein Datum ist ein Abrechnungstag.</translation>
    </message>
    <message>
        <source>Show what is before this time; a date is a billing day.</source>
        <translation>Zeigen, was vor dieser Zeit liegt; ein Datum ist ein Abrechnungstag.</translation>
    </message>
    <message>
        <source>Billing dashboard: who used what, and what it cost.</source>
        <translation>Abrechnungsübersicht: wer was genutzt hat und was es gekostet hat.</translation>
    </message>
    <message>
        <source>Open this database: a file, a postgresql:// URI, or a libpq service.</source>
        <translation>Diese Datenbank öffnen: eine Datei, eine postgresql://-URI oder ein libpq-Dienst.</translation>
    </message>
    <message>
        <source>Act as recruiter, finance, admin or backend (SQLite).</source>
        <translation>Als recruiter, finance, admin oder backend handeln (SQLite).</translation>
    </message>
    <message>
        <source>Who is acting.</source>
        <translation>Wer handelt.</translation>
    </message>
    <message>
        <source>The business clock, ISO 8601.</source>
        <translation>Die Geschäftsuhr, ISO 8601.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>Größe des Fensters, etwa 1280x800.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>Language of the window, such as en, de or hi.</source>
        <translation>Sprache des Fensters, etwa en, de oder hi.</translation>
    </message>
    <message>
        <source>Write a picture of the page to this PNG file and end.</source>
        <translation>Ein Bild der Seite in diese PNG-Datei schreiben und enden.</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be changed through the window.</source>
        <translation>Nur zum Lesen öffnen: Durch das Fenster kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Leave cv, questions or video out.</source>
        <translation>cv, questions oder video weglassen.</translation>
    </message>
    <message>
        <source>Leave a job out, by id.</source>
        <translation>Einen Job weglassen, nach ID.</translation>
    </message>
    <message>
        <source>Leave RECONCILED, DRAFT or UNKNOWN usage out.</source>
        <translation>Nutzung mit RECONCILED, DRAFT oder UNKNOWN weglassen.</translation>
    </message>
    <message>
        <source>Show only these rows of a list.</source>
        <translation>Nur diese Zeilen einer Liste zeigen.</translation>
    </message>
    <message>
        <source>Leave these rows of a list out.</source>
        <translation>Diese Zeilen einer Liste auslassen.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>Datenprüfungen</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Kein Unternehmen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Es wird gedruckt…</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>Druckvorschau: %1</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>QuantitySource</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingegeben</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>All time (%1)</source>
        <translation>Gesamter Zeitraum (%1)</translation>
    </message>
    <message>
        <source>Until %1 (%2)</source>
        <translation>Bis %1 (%2)</translation>
    </message>
    <message>
        <source>From %1 (%2)</source>
        <translation>Ab %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message numerus="yes">
        <source>%1 row(s), %2</source>
        <translation>
            <numerusform>%1 Zeile, %2</numerusform>
            <numerusform>%1 Zeilen, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Total of %1 row(s)</source>
        <translation>
            <numerusform>Summe von %1 Zeile</numerusform>
            <numerusform>Summe von %1 Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Recruiter</source>
        <translation>Recruiter</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>Backend</translation>
    </message>
</context>
<context>
    <name>SelectionSummary</name>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) selected</source>
        <translation>
            <numerusform>%1 Zeile ausgewählt</numerusform>
            <numerusform>%1 Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sum %2, average %3, count %4</source>
        <translation>%1: Summe %2, Durchschnitt %3, Anzahl %4</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Connected as %1, who may do everything: the database enforces no roles for this login.</source>
        <translation>Verbunden als %1, mit Recht auf alles: Die Datenbank setzt für diese Anmeldung keine Rollen durch.</translation>
    </message>
    <message>
        <source>The primary cannot be reached. What is shown comes from the standby and may be old; nothing can be changed.</source>
        <translation>Der Hauptserver ist nicht erreichbar. Was zu sehen ist, kommt vom Standby und kann veraltet sein; nichts kann geändert werden.</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Corrective charge</source>
        <translation>Nachbelastung</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Belastungen</translation>
    </message>
    <message>
        <source>Credit notes and corrections</source>
        <translation>Gutschriften und Korrekturen</translation>
    </message>
    <message>
        <source>Top-ups and reversals</source>
        <translation>Aufladungen und Stornierungen</translation>
    </message>
    <message>
        <source>Closing balance (owed)</source>
        <translation>Endsaldo (geschuldet)</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>Exact closing balance: %1 %2</source>
        <translation>Exakter Endsaldo: %1 %2</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Charges by job</source>
        <translation>Belastungen nach Job</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>CV cost</source>
        <translation>Kosten Lebensläufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
    <message>
        <source>Charged in all</source>
        <translation>Insgesamt berechnet</translation>
    </message>
    <message>
        <source>Exact total of charges: %1 %2</source>
        <translation>Exakte Summe der Belastungen: %1 %2</translation>
    </message>
    <message>
        <source>%1 usage rows have no price yet and are not charged.</source>
        <translation>%1 Nutzungszeilen haben noch keinen Preis und sind nicht berechnet.</translation>
    </message>
    <message>
        <source>Credits and top-ups</source>
        <translation>Gutschriften und Aufladungen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>A credit note reduces what is owed; no cash is paid. All amounts are of %1.</source>
        <translation>Eine Gutschrift mindert, was geschuldet wird; es wird nichts ausgezahlt. Alle Beträge in %1.</translation>
    </message>
    <message>
        <source>Account statement %1</source>
        <translation>Kontoauszug %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Erstellt %1</translation>
    </message>
    <message>
        <source>Provisional, made %1</source>
        <translation>Vorläufig, erstellt %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>Übertrag von vorheriger Seite</translation>
    </message>
    <message>
        <source>Nothing was charged in this month.</source>
        <translation>In diesem Monat wurde nichts berechnet.</translation>
    </message>
</context>
<context>
    <name>Thing</name>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
</context>
<context>
    <name>TopUp</name>
    <message>
        <source>Wallet balance</source>
        <translation>Kontostand</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>Guthabenkonto aufladen</translation>
    </message>
    <message>
        <source>Money that %1 has paid in. It is kept as a purchase, and charges are taken from it.</source>
        <translation>Geld, das %1 eingezahlt hat. Es wird als Kauf festgehalten, und Kosten werden davon abgezogen.</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>&amp;Amount (%1)</source>
        <translation>&amp;Betrag (%1)</translation>
    </message>
    <message>
        <source>Paid &amp;by (transfer, card…)</source>
        <translation>Be&amp;zahlt per (Überweisung, Karte …)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>%1 topped up; the wallet of %2 holds %3.</source>
        <translation>%1 aufgeladen; auf dem Guthabenkonto von %2 sind %3.</translation>
    </message>
</context>
<context>
    <name>UsageType</name>
    <message>
        <source>CV Parsing</source>
        <translation>CV-Auswertung</translation>
    </message>
    <message>
        <source>JD Questions</source>
        <translation>JD-Fragen</translation>
    </message>
    <message>
        <source>Video Interviews</source>
        <translation>Video-Interviews</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthabenkonto</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Belastung</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Nachbelastung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Gewährung</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Set anew</source>
        <translation>Neu gesetzt</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>Abgezogen</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Company saved</source>
        <translation>Unternehmen gespeichert</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <translation>Profil gespeichert</translation>
    </message>
    <message>
        <source>Organization saved</source>
        <translation>Organisation gespeichert</translation>
    </message>
    <message>
        <source>Job saved</source>
        <translation>Job gespeichert</translation>
    </message>
    <message>
        <source>Application saved</source>
        <translation>Bewerbung gespeichert</translation>
    </message>
    <message>
        <source>Candidate erased</source>
        <translation>Kandidat gelöscht</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Benutzer geändert</translation>
    </message>
    <message>
        <source>Saved view changed</source>
        <translation>Gespeicherte Ansicht geändert</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Work expected</source>
        <translation>Leistung erwartet</translation>
    </message>
    <message>
        <source>Price set</source>
        <translation>Preis gesetzt</translation>
    </message>
    <message>
        <source>Prices imported</source>
        <translation>Preise importiert</translation>
    </message>
    <message>
        <source>Rated anew</source>
        <translation>Nachberechnet</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Assigned to a job</source>
        <translation>Einem Job zugeordnet</translation>
    </message>
    <message>
        <source>Credits added</source>
        <translation>Credits hinzugefügt</translation>
    </message>
    <message>
        <source>Monthly credits set anew</source>
        <translation>Monatscredits neu gesetzt</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Credits returned</source>
        <translation>Credits zurückgegeben</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Job fehlgeschlagen</translation>
    </message>
    <message>
        <source>Job completed</source>
        <translation>Job abgeschlossen</translation>
    </message>
    <message>
        <source>Tokens added</source>
        <translation>Tokens hinzugefügt</translation>
    </message>
    <message>
        <source>Tokens deducted</source>
        <translation>Tokens abgezogen</translation>
    </message>
    <message>
        <source>Overdraft settled</source>
        <translation>Überziehung ausgeglichen</translation>
    </message>
    <message>
        <source>Minutes added</source>
        <translation>Minuten hinzugefügt</translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation>Verbrauchte Minuten</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Zeitraum abgeschlossen</translation>
    </message>
    <message>
        <source>Counter set</source>
        <translation>Zähler gesetzt</translation>
    </message>
    <message>
        <source>Minutes given back</source>
        <translation>Minuten zurückgegeben</translation>
    </message>
    <message>
        <source>Pack set</source>
        <translation>Paket gesetzt</translation>
    </message>
    <message>
        <source>Alert set</source>
        <translation>Hinweis gesetzt</translation>
    </message>
    <message>
        <source>Alerts noted</source>
        <translation>Hinweise vermerkt</translation>
    </message>
    <message>
        <source>Data mended</source>
        <translation>Daten korrigiert</translation>
    </message>
    <message>
        <source>Finding accepted</source>
        <translation>Befund akzeptiert</translation>
    </message>
    <message>
        <source>Call approved</source>
        <translation>Aufruf freigegeben</translation>
    </message>
    <message>
        <source>Company given</source>
        <translation>Unternehmen zugeordnet</translation>
    </message>
    <message>
        <source>Recording tried again</source>
        <translation>Erfassung erneut versucht</translation>
    </message>
    <message>
        <source>Recording dismissed</source>
        <translation>Erfassung verworfen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Sample made</source>
        <translation>Beispiel angelegt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Used up to</source>
        <translation>Verbraucht bis</translation>
    </message>
    <message>
        <source>Wallet low</source>
        <translation>Guthaben niedrig</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>Reicht bis</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Prompt token</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>Completion token</source>
        <translation>Completion-Token</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>CV Parsing</source>
        <translation>CV-Auswertung</translation>
    </message>
    <message>
        <source>JD Questions</source>
        <translation>JD-Fragen</translation>
    </message>
    <message>
        <source>Video Interviews</source>
        <translation>Video-Interviews</translation>
    </message>
    <message>
        <source>Tokens of a call</source>
        <translation>Tokens eines Aufrufs</translation>
    </message>
    <message>
        <source>CV parsing</source>
        <translation>CV-Auswertung</translation>
    </message>
    <message>
        <source>Question generation</source>
        <translation>Fragenerzeugung</translation>
    </message>
    <message>
        <source>Video interview</source>
        <translation>Video-Interview</translation>
    </message>
    <message>
        <source>Token log</source>
        <translation>Token-Protokoll</translation>
    </message>
    <message>
        <source>Token purchase</source>
        <translation>Tokenkauf</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>CV parsed</source>
        <translation>Lebenslauf ausgewertet</translation>
    </message>
    <message>
        <source>CV analyzed</source>
        <translation>Lebenslauf analysiert</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>Recruiter</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Job post</source>
        <translation>Stellenanzeige</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <source>Not enough credits</source>
        <translation>Nicht genug Credits</translation>
    </message>
    <message>
        <source>Not enough tokens</source>
        <translation>Nicht genug Tokens</translation>
    </message>
    <message>
        <source>Not enough minutes</source>
        <translation>Nicht genug Minuten</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Buckets not known</source>
        <translation>Töpfe nicht bekannt</translation>
    </message>
    <message>
        <source>Wrong input</source>
        <translation>Falsche Eingabe</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Schon immer</translation>
    </message>
</context>
<context>
    <name>WordWithin</name>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>wallet</source>
        <translation>Guthabenkonto</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>Monats</translation>
    </message>
    <message>
        <source>add-on</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>use of minutes</source>
        <translation>Minutenverbrauch</translation>
    </message>
    <message>
        <source>token log</source>
        <translation>Token-Protokoll</translation>
    </message>
    <message>
        <source>ledger entry</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>failed recording</source>
        <translation>fehlgeschlagene Erfassung</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>person, organization, company, job or id</source>
        <translation>Person, Organisation, Unternehmen, Job oder Kennung</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>prompt token</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>completion token</source>
        <translation>Completion-Token</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>CV parsing</source>
        <translation>CV-Auswertung</translation>
    </message>
    <message>
        <source>question generation</source>
        <translation>Fragenerstellung</translation>
    </message>
    <message>
        <source>video interview</source>
        <translation>Videointerview</translation>
    </message>
    <message>
        <source>recruiter</source>
        <translation>Recruiter</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>back end</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>see usage</source>
        <translation>Nutzung sehen</translation>
    </message>
    <message>
        <source>see balances</source>
        <translation>Salden sehen</translation>
    </message>
    <message>
        <source>see money</source>
        <translation>Geld sehen</translation>
    </message>
    <message>
        <source>record usage</source>
        <translation>Nutzung erfassen</translation>
    </message>
    <message>
        <source>move money</source>
        <translation>Geld bewegen</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>verwalten</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>einrichten</translation>
    </message>
    <message>
        <source>see usage without a company</source>
        <translation>Nutzung ohne Unternehmen sehen</translation>
    </message>
</context>
<context>
    <name>reckoner::ActDialog</name>
    <message>
        <source>Working</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>&amp;Reason (needed)</source>
        <translation>&amp;Grund (erforderlich)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Kept with the ledger, for whoever asks later</source>
        <translation>Bleibt im Journal, für spätere Rückfragen</translation>
    </message>
    <message>
        <source>%1 (code: %2)</source>
        <translation>%1 (Code: %2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The connection was lost at the last step. Finding out whether it was done…</source>
        <translation>Die Verbindung riss beim letzten Schritt ab. Es wird ermittelt, ob er getan ist …</translation>
    </message>
</context>
<context>
    <name>reckoner::ActivityPage</name>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not recorded, resolved</source>
        <translation>Nicht erfasst, geklärt</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>Of all time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>In the last %1 day(s)</source>
        <translation>
            <numerusform>Am letzten Tag</numerusform>
            <numerusform>In den letzten %1 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record again…</source>
        <translation>E&amp;rneut erfassen …</translation>
    </message>
    <message>
        <source>&amp;Dismiss…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>&amp;Operation…</source>
        <translation>V&amp;organg …</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>Einträge: %1</translation>
    </message>
    <message>
        <source>The newest %1 entries</source>
        <translation>Die neuesten %1 Einträge</translation>
    </message>
    <message numerus="yes">
        <source>; %1 recording(s) failed and wait</source>
        <translation>
            <numerusform>; %1 Erfassung ist fehlgeschlagen und wartet</numerusform>
            <numerusform>; %1 Erfassungen sind fehlgeschlagen und warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this kind happened then.</source>
        <translation>Nichts dieser Art ist in dieser Zeit geschehen.</translation>
    </message>
    <message>
        <source>Choose everything, or a longer time.</source>
        <translation>Wählen Sie alles oder einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Bisher ist nichts geschehen.</translation>
    </message>
    <message>
        <source>What people and programs do is listed here, with what was refused and what could not be recorded.</source>
        <translation>Hier steht, was Menschen und Programme tun, was abgelehnt wurde und was nicht erfasst werden konnte.</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Erneut erfassen</translation>
    </message>
    <message>
        <source>The work is recorded as of when it could not be: %1. Trying twice records it once.</source>
        <translation>Die Leistung wird zu der Zeit erfasst, zu der es nicht gelang: %1. Auch ein zweiter Versuch erfasst sie nur einmal.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Recorded and charged</source>
        <translation>Erfasst und berechnet</translation>
    </message>
    <message>
        <source>It was resolved already.</source>
        <translation>Das war bereits geklärt.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Erfasst.</translation>
    </message>
    <message>
        <source>Dismiss a failed recording</source>
        <translation>Fehlgeschlagene Erfassung verwerfen</translation>
    </message>
    <message>
        <source>The work is not recorded and not charged. It stays in this list, with your reason.</source>
        <translation>Die Leistung wird weder erfasst noch berechnet. Sie bleibt mit Ihrem Grund in dieser Liste.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not to be recorded</source>
        <translation>Wird nicht erfasst</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>Verworfen.</translation>
    </message>
</context>
<context>
    <name>reckoner::AlertTeller</name>
    <message numerus="yes">
        <source>%1, and %2 more alert(s)</source>
        <translation>
            <numerusform>%1, und %2 weiterer Hinweis</numerusform>
            <numerusform>%1, und %2 weitere Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::BalanceOverTime</name>
    <message>
        <source>Balance over time</source>
        <translation>Saldo im Zeitverlauf</translation>
    </message>
    <message>
        <source>Wallet of %1 at the end of each day, %2. Type, job and bucket do not narrow it.</source>
        <translation>Guthabenkonto von %1 am Ende jedes Tages, %2. Art, Job und Topf grenzen es nicht ein.</translation>
    </message>
</context>
<context>
    <name>reckoner::BalancePage</name>
    <message>
        <source>Lists of the chosen account</source>
        <translation>Listen des gewählten Kontos</translation>
    </message>
    <message>
        <source>Diag&amp;nose</source>
        <translation>Diag&amp;nose</translation>
    </message>
</context>
<context>
    <name>reckoner::ChartLegend</name>
    <message>
        <source>Expected, with its 80 % band</source>
        <translation>Erwartet, mit 80-%-Band</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Nur %1 zeigen</translation>
    </message>
    <message>
        <source>%1: press to see it alone</source>
        <translation>%1: drücken, um nur dies zu sehen</translation>
    </message>
</context>
<context>
    <name>reckoner::ChartPanel</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>%1: show as table</source>
        <translation>%1: als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as picture (PNG, SVG)…</source>
        <translation>Als Bild speichern (PNG, SVG) …</translation>
    </message>
    <message>
        <source>Copy or save this chart as a picture</source>
        <translation>Dieses Diagramm als Bild kopieren oder speichern</translation>
    </message>
    <message>
        <source>%1: picture</source>
        <translation>%1: Bild</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>Das Diagramm wurde als Bild kopiert.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>reckoner::ChipRow</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
</context>
<context>
    <name>reckoner::ChoicePanel</name>
    <message>
        <source>Part of the job&apos;s title, or its id</source>
        <translation>Teil der Jobbezeichnung oder ID des Jobs</translation>
    </message>
    <message>
        <source>Another:</source>
        <translation>Ein anderer:</translation>
    </message>
</context>
<context>
    <name>reckoner::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>A page, an action, a company, a job, a person, an interview, an id…</source>
        <translation>Eine Seite, Aktion, ein Unternehmen, ein Job, eine Person, ein Interview, eine ID …</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Type a part of a name; the arrow keys choose, Enter opens, Esc closes.</source>
        <translation>Tippen Sie einen Teil eines Namens; Pfeiltasten wählen, Eingabe öffnet, Esc schließt.</translation>
    </message>
    <message>
        <source>Nothing has this name or id.</source>
        <translation>Nichts hat diesen Namen oder diese ID.</translation>
    </message>
</context>
<context>
    <name>reckoner::CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1; balances are of now</source>
        <translation>Erfasste Kosten (brutto), %1; Salden von jetzt</translation>
    </message>
    <message>
        <source>No company has usage in this range.</source>
        <translation>Kein Unternehmen hat in diesem Zeitraum Nutzung.</translation>
    </message>
    <message>
        <source>Choose a longer range.</source>
        <translation>Wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>&amp;Data checks</source>
        <translation>Datenp&amp;rüfungen</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>Auf&amp;laden …</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message>
        <source>Checking %1 (%2 of %3)…</source>
        <translation>Prüfe %1 (%2 von %3) …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Findings of %1 (UTC)</source>
        <translation>Befunde vom %1 (UTC)</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Check the data</source>
        <translation>Daten &amp;prüfen</translation>
    </message>
</context>
<context>
    <name>reckoner::CompanyPicker</name>
    <message>
        <source>All companies</source>
        <translation>Alle Unternehmen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionDialog</name>
    <message>
        <source>Trying the connection</source>
        <translation>Verbindung wird getestet</translation>
    </message>
    <message>
        <source>Change a connection</source>
        <translation>Eine Verbindung ändern</translation>
    </message>
    <message>
        <source>Open or connect</source>
        <translation>Öffnen oder verbinden</translation>
    </message>
    <message>
        <source>A password is never kept with the connection: ~/.pgpass or a service file has it, or the keyring, or you are asked.</source>
        <translation>Ein Kennwort wird nie mit der Verbindung aufbewahrt: ~/.pgpass oder eine Dienstdatei hat es, oder der Schlüsselbund, oder Sie werden gefragt.</translation>
    </message>
    <message>
        <source>Answer of the test</source>
        <translation>Antwort des Tests</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>Speic&amp;hern</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>Versuche %1 …</translation>
    </message>
    <message>
        <source>Cancel the &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionForm</name>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>PostgreSQL &amp;server</source>
        <translation>PostgreSQL-&amp;Server</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>A service of ~/.pg_service.conf, or of the file that PGSERVICEFILE names</source>
        <translation>Ein Dienst aus ~/.pg_service.conf oder aus der Datei, die PGSERVICEFILE nennt</translation>
    </message>
    <message>
        <source>As it should be listed; may be left empty</source>
        <translation>Wie sie aufgeführt werden soll; darf leer bleiben</translation>
    </message>
    <message>
        <source>Nothing can be changed through the window</source>
        <translation>Durch das Fenster kann nichts geändert werden</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>Was:</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>&amp;Pfad:</translation>
    </message>
    <message>
        <source>A file that Reckoner made</source>
        <translation>Eine Datei, die Reckoner angelegt hat</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Open a database file</source>
        <translation>Eine Datenbankdatei öffnen</translation>
    </message>
    <message>
        <source>Reckoner databases (*.db);;All files (*)</source>
        <translation>Reckoner-Datenbanken (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write-ahead log: readers never wait</source>
        <translation>Write-Ahead-Log: Leser warten nie</translation>
    </message>
    <message>
        <source>Rollback journal: for file systems without shared memory</source>
        <translation>Rollback-Journal: für Dateisysteme ohne gemeinsamen Speicher</translation>
    </message>
    <message>
        <source>&amp;Journal:</source>
        <translation>&amp;Journal:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Rechner:</translation>
    </message>
    <message>
        <source>db.example.com, a socket folder, or a whole postgresql:// address</source>
        <translation>db.example.com, ein Socket-Ordner oder eine ganze postgresql://-Adresse</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>As the login is called</source>
        <translation>Wie die Anmeldung heißt</translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation>An&amp;meldung:</translation>
    </message>
    <message>
        <source>As you are called on this computer</source>
        <translation>Wie Sie auf diesem Rechner heißen</translation>
    </message>
    <message>
        <source>Automatic: nothing here, verified elsewhere</source>
        <translation>Automatisch: hier nichts, sonst geprüft</translation>
    </message>
    <message>
        <source>Verified: certificate and host name (verify-full)</source>
        <translation>Geprüft: Zertifikat und Rechnername (verify-full)</translation>
    </message>
    <message>
        <source>Certificate verified, name not (verify-ca)</source>
        <translation>Zertifikat geprüft, Name nicht (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypted, nothing verified (require)</source>
        <translation>Verschlüsselt, nichts geprüft (require)</translation>
    </message>
    <message>
        <source>Not encrypted (disable)</source>
        <translation>Nicht verschlüsselt (disable)</translation>
    </message>
    <message>
        <source>&amp;TLS:</source>
        <translation>&amp;TLS:</translation>
    </message>
    <message>
        <source>Root &amp;certificate:</source>
        <translation>Stamm&amp;zertifikat:</translation>
    </message>
    <message>
        <source>~/.postgresql/root.crt</source>
        <translation>~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Du&amp;rchsuchen …</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Stammzertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stand&amp;bys:</source>
        <translation>Stand&amp;bys:</translation>
    </message>
    <message>
        <source>Further hosts that follow the first: db2.example.com, db3.example.com:5433</source>
        <translation>Weitere Rechner, die dem ersten folgen: db2.example.com, db3.example.com:5433</translation>
    </message>
    <message>
        <source>F&amp;urther options:</source>
        <translation>&amp;Weitere Optionen:</translation>
    </message>
    <message>
        <source>What libpq takes besides: connect_timeout=5</source>
        <translation>Was libpq außerdem nimmt: connect_timeout=5</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>Di&amp;enst:</translation>
    </message>
    <message>
        <source>Its name in ~/.pg_service.conf</source>
        <translation>Sein Name in ~/.pg_service.conf</translation>
    </message>
    <message>
        <source>What goes before the service&apos;s own: user=ann</source>
        <translation>Was dem des Dienstes vorgeht: user=ann</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionsPage</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt geöffnet</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Answer of the test</source>
        <translation>Antwort des Tests</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Ne&amp;w connection…</source>
        <translation>Ne&amp;ue Verbindung …</translation>
    </message>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Remove the &amp;sample</source>
        <translation>Das &amp;Beispiel entfernen</translation>
    </message>
    <message>
        <source>No connection is known yet.</source>
        <translation>Noch ist keine Verbindung bekannt.</translation>
    </message>
    <message>
        <source>What you open is remembered here.</source>
        <translation>Was Sie öffnen, wird hier gemerkt.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung …</translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation>Wählen Sie zuerst eine Verbindung.</translation>
    </message>
    <message>
        <source>The sample is made and removed as a whole.</source>
        <translation>Das Beispiel wird als Ganzes angelegt und entfernt.</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>Versuche %1 …</translation>
    </message>
    <message>
        <source>Cancel the &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>%1 is no longer listed. The database itself was not touched.</source>
        <translation>%1 wird nicht mehr aufgeführt. Die Datenbank selbst wurde nicht berührt.</translation>
    </message>
</context>
<context>
    <name>reckoner::CreditsPage</name>
    <message>
        <source>People with credits</source>
        <translation>Personen mit Credits</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>Gekauft und gewährt</translation>
    </message>
    <message>
        <source>&amp;Add credits…</source>
        <translation>Credits hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>Reset the &amp;month…</source>
        <translation>&amp;Monat erneuern …</translation>
    </message>
    <message>
        <source>&amp;Return credits of the job…</source>
        <translation>Credits des Jobs &amp;zurückgeben …</translation>
    </message>
    <message>
        <source>Nobody has a profile here yet.</source>
        <translation>Hier hat noch niemand ein Profil.</translation>
    </message>
    <message>
        <source>A profile is added with “reckoner-cli profile add”; its monthly and add-on credits appear here.</source>
        <translation>Ein Profil wird mit „reckoner-cli profile add“ angelegt; seine Monats- und Zusatzcredits erscheinen hier.</translation>
    </message>
    <message>
        <source>next reset %1</source>
        <translation>nächste Erneuerung %1</translation>
    </message>
    <message>
        <source>Monthly credits</source>
        <translation>Monatscredits</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>Zusatzcredits</translation>
    </message>
    <message>
        <source>bought or granted; they do not expire</source>
        <translation>gekauft oder gewährt; sie verfallen nicht</translation>
    </message>
    <message>
        <source>No credits have moved yet.</source>
        <translation>Noch wurden keine Credits bewegt.</translation>
    </message>
    <message>
        <source>Grants, reservations, returns and resets appear here.</source>
        <translation>Gewährungen, Reservierungen, Rückgaben und Erneuerungen erscheinen hier.</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for this person.</source>
        <translation>Für diese Person wurde nichts gekauft oder gewährt.</translation>
    </message>
    <message>
        <source>“Add credits” keeps what was paid and its reference.</source>
        <translation>„Credits hinzufügen“ hält fest, was bezahlt wurde, und die Referenz.</translation>
    </message>
    <message>
        <source>No job has used this person&apos;s credits.</source>
        <translation>Kein Job hat Credits dieser Person verbraucht.</translation>
    </message>
    <message>
        <source>A job that reserves credits appears here, with what each bucket gave.</source>
        <translation>Ein Job, der Credits reserviert, erscheint hier mit dem, was jeder Topf gegeben hat.</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>Credits hinzufügen</translation>
    </message>
    <message>
        <source>Add-on credits for %1. They are used after the monthly ones and do not expire.</source>
        <translation>Zusatzcredits für %1. Sie werden nach den Monatscredits verbraucht und verfallen nicht.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Credits</source>
        <translation>&amp;Credits</translation>
    </message>
    <message>
        <source>&amp;Paid</source>
        <translation>&amp;Bezahlt</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>%1 credits added.</source>
        <translation>%1 Credits hinzugefügt.</translation>
    </message>
    <message>
        <source>Reset the month</source>
        <translation>Monat erneuern</translation>
    </message>
    <message>
        <source>What was left of last month&apos;s credits of %1 expires, and this month&apos;s are set. It happens by itself with the next job, too.</source>
        <translation>Was von den Credits des Vormonats von %1 übrig war, verfällt, und die Credits dieses Monats werden gesetzt. Das geschieht auch von selbst mit dem nächsten Job.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>The month&apos;s credits are set.</source>
        <translation>Die Credits des Monats sind gesetzt.</translation>
    </message>
    <message>
        <source>Return credits</source>
        <translation>Credits zurückgeben</translation>
    </message>
    <message>
        <source>Each bucket gets back what it gave for %1, add-on first. Monthly credits of an earlier month expire at once.</source>
        <translation>Jeder Topf erhält zurück, was er für %1 gegeben hat, Zusatz zuerst. Monatscredits eines früheren Monats verfallen sofort.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Returned: monthly %1, add-on %2.</source>
        <translation>Zurückgegeben: Monatscredits %1, Zusatzcredits %2.</translation>
    </message>
</context>
<context>
    <name>reckoner::DataChecksPage</name>
    <message>
        <source>No company</source>
        <translation>Kein Unternehmen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>Datenprüfungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1 row(s) as before,</source>
        <translation>
            <numerusform>Rückgängig gemacht: %1 Zeile wie vorher,</numerusform>
            <numerusform>Rückgängig gemacht: %1 Zeilen wie vorher,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ledger entry(s) reversed.</source>
        <translation>
            <numerusform>%1 Buchung storniert.</numerusform>
            <numerusform>%1 Buchungen storniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data has changed since.</source>
        <translation>Die Daten haben sich seitdem geändert.</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Wie weit die Prüfung ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Apply all that need &amp;no choice…</source>
        <translation>Alle &amp;ohne Auswahl anwenden …</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Every severity</source>
        <translation>Jede Schwere</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Every group</source>
        <translation>Jede Gruppe</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>Jede Regel</translation>
    </message>
    <message>
        <source>Part of a finding</source>
        <translation>Teil eines Befunds</translation>
    </message>
    <message>
        <source>Show accep&amp;ted</source>
        <translation>A&amp;kzeptierte anzeigen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weggelegt</translation>
    </message>
    <message>
        <source>&amp;Apply this…</source>
        <translation>Diesen an&amp;wenden …</translation>
    </message>
    <message>
        <source>Apply &amp;selected…</source>
        <translation>A&amp;usgewählte anwenden …</translation>
    </message>
    <message>
        <source>Apply all of this &amp;rule…</source>
        <translation>Alle dieser &amp;Regel anwenden …</translation>
    </message>
    <message>
        <source>Acc&amp;ept it as it is…</source>
        <translation>So ak&amp;zeptieren …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message>
        <source>Checking %1 (%2 of %3)…</source>
        <translation>Prüfe %1 (%2 von %3) …</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It changed nothing; a check only reads.</source>
        <translation>Sie hat nichts geändert; eine Prüfung liest nur.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) checked at %2 (UTC)</source>
        <translation>
            <numerusform>%1 Zeile geprüft um %2 (UTC)</numerusform>
            <numerusform>%1 Zeilen geprüft um %2 (UTC)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong: %1</source>
        <translation>Alles in Ordnung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 finding(s);</source>
        <translation>
            <numerusform>%1 Befund;</numerusform>
            <numerusform>%1 Befunde;</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 akzeptiert</translation>
    </message>
    <message>
        <source>What another program changes later is checked when you press “Check again”, or by “reckoner-cli doctor check” from cron.</source>
        <translation>Was ein anderes Programm später ändert, wird geprüft, wenn Sie „Erneut prüfen“ drücken, oder durch „reckoner-cli doctor check“ in cron.</translation>
    </message>
    <message>
        <source>No finding is on show.</source>
        <translation>Kein Befund wird angezeigt.</translation>
    </message>
    <message>
        <source>There are findings that the filter leaves out: of another company, group, rule or severity.</source>
        <translation>Es gibt Befunde, die der Filter ausblendet: eines anderen Unternehmens, einer anderen Gruppe, Regel oder Schwere.</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>Choose a finding to see what would mend it.</source>
        <translation>Wählen Sie einen Befund, um zu sehen, was ihn beheben würde.</translation>
    </message>
    <message>
        <source>Before and after of every row appear here.</source>
        <translation>Vorher und nachher jeder Zeile erscheinen hier.</translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation> · %1 %2</translation>
    </message>
    <message>
        <source>Nothing can be applied here: this needs a person.</source>
        <translation>Hier kann nichts angewendet werden: Das braucht einen Menschen.</translation>
    </message>
    <message>
        <source>“Open” leads to it; “Accept” leaves it out of checks, with a reason.</source>
        <translation>„Öffnen“ führt dorthin; „Akzeptieren“ nimmt ihn mit einem Grund von Prüfungen aus.</translation>
    </message>
    <message>
        <source>Choose above what is to be done.</source>
        <translation>Wählen Sie oben, was geschehen soll.</translation>
    </message>
    <message>
        <source>What it would change is shown here first.</source>
        <translation>Was sich ändern würde, wird hier zuerst angezeigt.</translation>
    </message>
    <message>
        <source>This would change nothing.</source>
        <translation>Das würde nichts ändern.</translation>
    </message>
    <message>
        <source>Choose another way, or check again.</source>
        <translation>Wählen Sie einen anderen Weg oder prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 öff&amp;nen</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Die Datenbank ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>&amp;Diagnose it</source>
        <translation>Diag&amp;nostizieren</translation>
    </message>
    <message numerus="yes">
        <source>Fixed %1 finding(s)</source>
        <translation>
            <numerusform>%1 Befund behoben</numerusform>
            <numerusform>%1 Befunde behoben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>This is no longer to be fixed: the data has changed. Check again.</source>
        <translation>Das ist nicht mehr zu beheben: Die Daten haben sich geändert. Prüfen Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 repair(s)</source>
        <translation>
            <numerusform>%1 Korrektur anwenden</numerusform>
            <numerusform>%1 Korrekturen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly these changes are made, recorded in the history, and can be undone.</source>
        <translation>Genau diese Änderungen werden vorgenommen, im Verlauf festgehalten und können rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>A copy of the database file is taken first.</source>
        <translation>Zuvor wird eine Kopie der Datenbankdatei angelegt.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The database as it was before: %1</source>
        <translation>Die Datenbank, wie sie vorher war: %1</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>Einen Befund akzeptieren</translation>
    </message>
    <message>
        <source>It is left out of checks until the day that you name, or for good; “Show accepted” still lists it.</source>
        <translation>Er wird bis zu dem Tag, den Sie nennen, oder für immer von Prüfungen ausgenommen; „Akzeptierte anzeigen“ führt ihn weiter auf.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>&amp;Until (YYYY-MM-DD, UTC)</source>
        <translation>&amp;Bis (JJJJ-MM-TT, UTC)</translation>
    </message>
    <message>
        <source>Accepted: it is left out of checks.</source>
        <translation>Akzeptiert: Er ist von Prüfungen ausgenommen.</translation>
    </message>
</context>
<context>
    <name>reckoner::DayField</name>
    <message>
        <source>A day as %1, or as %2</source>
        <translation>Ein Tag wie %1 oder wie %2</translation>
    </message>
</context>
<context>
    <name>reckoner::DiagnosePage</name>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Hier nachsehen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>A person, organization, company, job, or any id</source>
        <translation>Eine Person, eine Organisation, ein Unternehmen, ein Job oder eine beliebige ID</translation>
    </message>
    <message>
        <source>Who or what is to be diagnosed</source>
        <translation>Wer oder was diagnostiziert werden soll</translation>
    </message>
    <message>
        <source>&amp;Would so many more pass:</source>
        <translation>&amp;Würden so viele weitere durchgehen:</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Would so many more pass: credits, minutes or tokens</source>
        <translation>Würden so viele weitere durchgehen: Credits, Minuten oder Tokens</translation>
    </message>
    <message>
        <source>Credits, minutes or tokens, whatever it draws</source>
        <translation>Credits, Minuten oder Tokens, je nachdem, was verbraucht wird</translation>
    </message>
    <message>
        <source>&amp;Diagnose</source>
        <translation>Diag&amp;nostizieren</translation>
    </message>
    <message>
        <source>What it draws from</source>
        <translation>Wovon verbraucht wird</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Salden</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>Gekauft und gewährt</translation>
    </message>
    <message>
        <source>Last ledger entries</source>
        <translation>Letzte Buchungen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Sp&amp;eichern …</translation>
    </message>
    <message>
        <source>Co&amp;mpare with a saved one…</source>
        <translation>Mit einer gespeicherten ver&amp;gleichen …</translation>
    </message>
    <message>
        <source>Why does it not work for somebody?</source>
        <translation>Warum geht es bei jemandem nicht?</translation>
    </message>
    <message>
        <source>Name a person, an organization, a company or a job, or paste any id: of a candidate, a usage row, a log, an operation. Balances, periods, purchases and refusals are looked at, and the cause is named. Nothing is changed.</source>
        <translation>Nennen Sie eine Person, eine Organisation, ein Unternehmen oder einen Job, oder fügen Sie eine beliebige ID ein: eines Kandidaten, einer Nutzungszeile, eines Protokolls, eines Vorgangs. Salden, Zeiträume, Käufe und Ablehnungen werden angesehen und die Ursache wird genannt. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>It holds no balance.</source>
        <translation>Hier gibt es keinen Saldo.</translation>
    </message>
    <message>
        <source>It has no billing period.</source>
        <translation>Hier gibt es keinen Abrechnungszeitraum.</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for it.</source>
        <translation>Hierfür wurde nichts gekauft oder gewährt.</translation>
    </message>
    <message>
        <source>No ledger entry is of it.</source>
        <translation>Keine Buchung gehört dazu.</translation>
    </message>
    <message>
        <source>Nothing was refused in the last 90 days.</source>
        <translation>In den letzten 90 Tagen wurde nichts abgelehnt.</translation>
    </message>
    <message>
        <source>Save a diagnosis, and compare with it later.</source>
        <translation>Speichern Sie eine Diagnose und vergleichen Sie später damit.</translation>
    </message>
    <message>
        <source>Nothing is wrong: every check is in order.</source>
        <translation>Alles in Ordnung: Jede Prüfung ist bestanden.</translation>
    </message>
    <message>
        <source>%1, looked at %2 (UTC). Id: %3</source>
        <translation>%1, angesehen um %2 (UTC). ID: %3</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation>Die Diagnose speichern</translation>
    </message>
    <message>
        <source>Diagnosis (*.json)</source>
        <translation>Diagnose (*.json)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Compare with a saved diagnosis</source>
        <translation>Mit einer gespeicherten Diagnose vergleichen</translation>
    </message>
    <message>
        <source>Nothing has changed since the diagnosis of %1.</source>
        <translation>Seit der Diagnose von %1 hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Als Text kopiert.</translation>
    </message>
</context>
<context>
    <name>reckoner::EventsPage</name>
    <message>
        <source>Usage rows</source>
        <translation>Nutzungszeilen</translation>
    </message>
    <message>
        <source>Credit note (no cash is paid)…</source>
        <translation>Gutschrift (keine Auszahlung) …</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s), %2</source>
        <translation>
            <numerusform>%1 Nutzungszeile, %2</numerusform>
            <numerusform>%1 Nutzungszeilen, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is running; copy when it is done.</source>
        <translation>Etwas anderes läuft noch; kopieren Sie, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 row(s).</source>
        <translation>
            <numerusform>%1 Zeile kopiert.</numerusform>
            <numerusform>%1 Zeilen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ExplainDialog</name>
    <message>
        <source>%1 per %2, from the beginning</source>
        <translation>%1 je %2, von Anfang an</translation>
    </message>
    <message>
        <source>%1 per %2, from %3 (UTC)</source>
        <translation>%1 je %2, ab %3 (UTC)</translation>
    </message>
    <message>
        <source>; for the model %1</source>
        <translation>; für das Modell %1</translation>
    </message>
    <message>
        <source>; agreed with this company</source>
        <translation>; mit diesem Unternehmen vereinbart</translation>
    </message>
    <message>
        <source>; at least %1 billed</source>
        <translation>; mindestens %1 berechnet</translation>
    </message>
    <message numerus="yes">
        <source>; %1 row(s)</source>
        <translation>
            <numerusform>; %1 Zeile</numerusform>
            <numerusform>; %1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>None: this is no priced usage.</source>
        <translation>Keiner: Das ist keine bepreiste Nutzung.</translation>
    </message>
    <message>
        <source>; balance after: %1</source>
        <translation>; Saldo danach: %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>Zeilen hinter der Zahl</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Show the rows</source>
        <translation>Zeilen an&amp;zeigen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>There is nothing to explain here.</source>
        <translation>Hier gibt es nichts zu erklären.</translation>
    </message>
    <message>
        <source>Choose a company that was used.</source>
        <translation>Wählen Sie ein Unternehmen mit Nutzung.</translation>
    </message>
    <message>
        <source>Explain: %1</source>
        <translation>Erklären: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) behind this figure</source>
        <translation>
            <numerusform>%1 Zeile hinter dieser Zahl</numerusform>
            <numerusform>%1 Zeilen hinter dieser Zahl</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; list them with: reckoner-cli %2</source>
        <translation>%1; auflisten mit: reckoner-cli %2</translation>
    </message>
    <message>
        <source>On the Events page, with this filter</source>
        <translation>Auf der Seite „Ereignisse“, mit diesem Filter</translation>
    </message>
    <message>
        <source>These are no usage rows</source>
        <translation>Das sind keine Nutzungszeilen</translation>
    </message>
    <message>
        <source>&amp;Show the job&apos;s rows</source>
        <translation>Zeilen des Jobs an&amp;zeigen</translation>
    </message>
    <message>
        <source>On the Events page, all rows of the job; those of this figure alone are listed here</source>
        <translation>Auf der Seite Ereignisse, alle Zeilen des Jobs; die dieser Zahl allein stehen hier</translation>
    </message>
</context>
<context>
    <name>reckoner::ExportPage</name>
    <message>
        <source>A month in FOCUS 1.2</source>
        <translation>Ein Monat in FOCUS 1.2</translation>
    </message>
    <message>
        <source>Account statement of a month (PDF)</source>
        <translation>Kontoauszug eines Monats (PDF)</translation>
    </message>
    <message>
        <source>&amp;Month:</source>
        <translation>&amp;Monat:</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Wäh&amp;len …</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>Form&amp;at:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>It will hold:</source>
        <translation>Sie wird enthalten:</translation>
    </message>
    <message>
        <source>To the fi&amp;le:</source>
        <translation>In die Da&amp;tei:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Recent exports</source>
        <translation>Letzte E&amp;xporte</translation>
    </message>
    <message>
        <source>Recent exports</source>
        <translation>Letzte Exporte</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>rows are counted while they are written</source>
        <translation>Zeilen werden beim Schreiben gezählt</translation>
    </message>
    <message>
        <source>times of %1</source>
        <translation>Zeiten von %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message>
        <source>choose a company in the filter: a statement is of one</source>
        <translation>wählen Sie ein Unternehmen im Filter: Ein Kontoauszug gilt für eines</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Something else is running; export when it is done.</source>
        <translation>Etwas anderes läuft; exportieren Sie, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) written to %2.</source>
        <translation>
            <numerusform>%1 Zeile nach %2 geschrieben.</numerusform>
            <numerusform>%1 Zeilen nach %2 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 row(s))</source>
        <translation>
            <numerusform>%1 (%2 Zeile)</numerusform>
            <numerusform>%1 (%2 Zeilen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to open its folder</source>
        <translation>Drücken, um den Ordner zu öffnen</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>Dr&amp;ucken …</translation>
    </message>
    <message>
        <source>Nothing was exported from here yet. Files written from this page are listed here, the newest first, with the way to their folder.</source>
        <translation>Von hier wurde noch nichts exportiert. Dateien, die diese Seite schreibt, stehen hier, die neuesten zuerst, mit dem Weg zu ihrem Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s) without a price are left out.</source>
        <translation>
            <numerusform>%1 Nutzungszeile ohne Preis bleibt außen vor.</numerusform>
            <numerusform>%1 Nutzungszeilen ohne Preis bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a company in the filter: a statement is of one.</source>
        <translation>Wählen Sie im Filter ein Unternehmen: ein Kontoauszug gilt für eines.</translation>
    </message>
    <message>
        <source>An account statement can be printed from here; a list is printed from its own page.</source>
        <translation>Von hier kann ein Kontoauszug gedruckt werden; eine Liste wird von ihrer eigenen Seite gedruckt.</translation>
    </message>
    <message>
        <source>Account statement %1</source>
        <translation>Kontoauszug %1</translation>
    </message>
</context>
<context>
    <name>reckoner::FilterBar</name>
    <message>
        <source>Usage type</source>
        <translation>Art der Nutzung</translation>
    </message>
    <message>
        <source>All usage</source>
        <translation>Alle Nutzung</translation>
    </message>
    <message>
        <source>Link to a job</source>
        <translation>Verknüpfung mit einem Job</translation>
    </message>
    <message>
        <source>Any link</source>
        <translation>Jede Verknüpfung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Filters the list &quot;%1&quot;. Press to take it away.</source>
        <translation>Filtert die Liste „%1“. Drücken, um ihn zu entfernen.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>This page does not use this filter</source>
        <translation>Diese Seite verwendet diesen Filter nicht</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>reckoner::FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not in this table</source>
        <translation>Nicht in dieser Tabelle</translation>
    </message>
    <message>
        <source>Enter goes to the next, Shift+Enter to the one before, Esc closes.</source>
        <translation>Eingabe geht zum nächsten, Umschalt+Eingabe zum vorigen, Esc schließt.</translation>
    </message>
    <message>
        <source>%1 found in %2 of %3 rows…</source>
        <translation>%1 gefunden in %2 von %3 Zeilen …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>reckoner::FirstRunPage</name>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank ist geöffnet</translation>
    </message>
    <message>
        <source>Reckoner prices usage, shows who spent what, and keeps the ledger.</source>
        <translation>Reckoner bepreist Nutzung, zeigt, wer was ausgegeben hat, und führt das Journal.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>A made-up company with four months of usage, in a database file of its own</source>
        <translation>Ein erfundenes Unternehmen mit vier Monaten Nutzung, in einer eigenen Datenbankdatei</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Eine Datei importieren</translation>
    </message>
    <message>
        <source>&amp;Remove the sample</source>
        <translation>Beispiel en&amp;tfernen</translation>
    </message>
    <message>
        <source>Deletes the sample&apos;s database file</source>
        <translation>Löscht die Datenbankdatei des Beispiels</translation>
    </message>
    <message>
        <source>CSV or JSON lines of your own, into a new database on this computer</source>
        <translation>Ihre eigenen CSV- oder JSON-Zeilen, in eine neue Datenbank auf diesem Rechner</translation>
    </message>
    <message>
        <source>Connect to the team database…</source>
        <translation>Mit der Datenbank des Teams verbinden …</translation>
    </message>
    <message>
        <source>A PostgreSQL server, or a database file that is there already</source>
        <translation>Ein PostgreSQL-Server oder eine vorhandene Datenbankdatei</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Bereits bekannt</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>reckoner::FixHistoryView</name>
    <message>
        <source>Fixes that were applied</source>
        <translation>Angewendete Korrekturen</translation>
    </message>
    <message>
        <source>&amp;Undo this fix…</source>
        <translation>Diese Korrektur &amp;rückgängig machen …</translation>
    </message>
    <message>
        <source>Nothing was fixed yet.</source>
        <translation>Noch wurde nichts korrigiert.</translation>
    </message>
    <message>
        <source>Every fix is listed here with what it changed, and can be undone.</source>
        <translation>Jede Korrektur steht hier mit dem, was sie geändert hat, und kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>What a fix changed appears here.</source>
        <translation>Was eine Korrektur geändert hat, erscheint hier.</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>Sie wurde bereits rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Die Datenbank ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Undo a fix</source>
        <translation>Eine Korrektur rückgängig machen</translation>
    </message>
    <message>
        <source>Rows become what they were; ledger entries stay, and their opposites are added. Where later work depends on the fix, nothing happens.</source>
        <translation>Zeilen werden, was sie waren; Buchungen bleiben, und ihre Gegenbuchungen kommen hinzu. Wo spätere Arbeit von der Korrektur abhängt, geschieht nichts.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>reckoner::GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 - Reckoner guide</source>
        <translation>%1 - Reckoner-Handbuch</translation>
    </message>
</context>
<context>
    <name>reckoner::ImportPage</name>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei ist gewählt.</translation>
    </message>
    <message>
        <source>Drop a CSV or JSON lines file here, or choose one. Nothing is written before you say so.</source>
        <translation>Legen Sie eine CSV- oder JSON-Lines-Datei hier ab oder wählen Sie eine. Nichts wird geschrieben, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Datei &amp;wählen …</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Wie die Datei sagt</translation>
    </message>
    <message>
        <source>Compa&amp;ny:</source>
        <translation>&amp;Unternehmen:</translation>
    </message>
    <message>
        <source>Company of all rows; all companies: the file names it</source>
        <translation>Unternehmen aller Zeilen; alle Unternehmen: Die Datei nennt es</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>Usage type of all rows</source>
        <translation>Art der Nutzung aller Zeilen</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Columns of the file and what they mean</source>
        <translation>Spalten der Datei und ihre Bedeutung</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Form&amp;at:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>Ti&amp;mes are:</source>
        <translation>&amp;Zeiten sind:</translation>
    </message>
    <message>
        <source>Counted f&amp;rom:</source>
        <translation>Gezäh&amp;lt ab:</translation>
    </message>
    <message>
        <source>event=message_send</source>
        <translation>event=message_send</translation>
    </message>
    <message>
        <source>Only rows whose column has this value: COLUMN=VALUE</source>
        <translation>Nur Zeilen, deren Spalte diesen Wert hat: SPALTE=WERT</translation>
    </message>
    <message>
        <source>Onl&amp;y where:</source>
        <translation>&amp;Nur wo:</translation>
    </message>
    <message>
        <source>With more wrong rows than this nothing is written</source>
        <translation>Bei mehr fehlerhaften Zeilen wird nichts geschrieben</translation>
    </message>
    <message>
        <source>&amp;Wrong rows allowed:</source>
        <translation>&amp;Erlaubte fehlerhafte Zeilen:</translation>
    </message>
    <message>
        <source>Rows that are wrong</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>Tria&amp;l run</source>
        <translation>&amp;Probelauf</translation>
    </message>
    <message>
        <source>Reads and prices the whole file, and writes nothing</source>
        <translation>Liest und bepreist die ganze Datei und schreibt nichts</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>I&amp;mportieren</translation>
    </message>
    <message>
        <source>Import a usage file</source>
        <translation>Eine Nutzungsdatei importieren</translation>
    </message>
    <message>
        <source>Usage files (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;All files (*)</source>
        <translation>Nutzungsdateien (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file has no rows to import.</source>
        <translation>Die Datei hat keine Zeilen zum Importieren.</translation>
    </message>
    <message>
        <source>Check &quot;Only where&quot; and the format.</source>
        <translation>Prüfen Sie „Nur wo“ und das Format.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>Was Spalte %1 ist</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>nach ihrem Namen</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probelauf …</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import läuft …</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>Probelauf von %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importiere %1</translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 row(s).</source>
        <translation>
            <numerusform>%1 Zeile importiert.</numerusform>
            <numerusform>%1 Zeilen importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::JobPage</name>
    <message>
        <source>%1 monthly, %2 add-on</source>
        <translation>%1 monatlich, %2 Zusatz</translation>
    </message>
    <message>
        <source>%1: %2 credits of %3 (%4)</source>
        <translation>%1: %2 Credits von %3 (%4)</translation>
    </message>
    <message>
        <source>%1 rows used</source>
        <translation>%1 Zeilen genutzt</translation>
    </message>
    <message>
        <source>came back: %1</source>
        <translation>zurückgekommen: %1</translation>
    </message>
    <message>
        <source>still out: %1</source>
        <translation>noch offen: %1</translation>
    </message>
    <message>
        <source>nothing is out</source>
        <translation>nichts ist offen</translation>
    </message>
    <message>
        <source>&amp;Which job?</source>
        <translation>&amp;Welcher Job?</translation>
    </message>
    <message>
        <source>Part of a title, or an id</source>
        <translation>Teil einer Bezeichnung oder eine ID</translation>
    </message>
    <message>
        <source>Dearest in the range</source>
        <translation>Teuerste im Zeitraum</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>There are no jobs yet.</source>
        <translation>Es gibt noch keine Jobs.</translation>
    </message>
    <message>
        <source>Jobs appear here when a program saves them, or with reckoner-cli job add.</source>
        <translation>Jobs erscheinen hier, wenn ein Programm sie speichert, oder mit reckoner-cli job add.</translation>
    </message>
    <message>
        <source>What the cost is made of</source>
        <translation>Woraus die Kosten bestehen</translation>
    </message>
    <message>
        <source>Cost per candidate</source>
        <translation>Kosten je Kandidat</translation>
    </message>
    <message>
        <source>Cost per interview</source>
        <translation>Kosten je Interview</translation>
    </message>
    <message>
        <source>Who and what caused it</source>
        <translation>Wer und was sie verursacht hat</translation>
    </message>
    <message>
        <source>Drafts that became this job</source>
        <translation>Entwürfe, aus denen dieser Job wurde</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht von</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>E&amp;xplain…</source>
        <translation>Er&amp;klären …</translation>
    </message>
    <message>
        <source>Formula, prices, rounding and rows of the cost in the range</source>
        <translation>Formel, Preise, Rundung und Zeilen der Kosten im Zeitraum</translation>
    </message>
    <message>
        <source>Usage &amp;rows</source>
        <translation>Nutzungs&amp;zeilen</translation>
    </message>
    <message>
        <source>Every usage row of this job in the range</source>
        <translation>Jede Nutzungszeile dieses Jobs im Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Ledger entries</source>
        <translation>&amp;Buchungen</translation>
    </message>
    <message>
        <source>Every posting of this job in the range, with its actor and reason</source>
        <translation>Jede Buchung dieses Jobs im Zeitraum, mit Ausführendem und Grund</translation>
    </message>
    <message>
        <source>Another &amp;job…</source>
        <translation>Anderer &amp;Job …</translation>
    </message>
    <message>
        <source>Take the job out of the filter and choose another</source>
        <translation>Den Job aus dem Filter nehmen und einen anderen wählen</translation>
    </message>
    <message>
        <source>Cost in the range</source>
        <translation>Kosten im Zeitraum</translation>
    </message>
    <message>
        <source>Recorded cost (gross) under the filter. Press for its explanation.</source>
        <translation>Erfasste Kosten (brutto) nach dem Filter. Drücken für ihre Erklärung.</translation>
    </message>
    <message>
        <source>Cost in all</source>
        <translation>Kosten insgesamt</translation>
    </message>
    <message>
        <source>Recorded cost (gross) of every row. Press for its explanation.</source>
        <translation>Erfasste Kosten (brutto) aller Zeilen. Drücken für ihre Erklärung.</translation>
    </message>
    <message>
        <source>Similar jobs cost</source>
        <translation>Ähnliche Jobs kosten</translation>
    </message>
    <message>
        <source>The median of the company&apos;s other jobs of this kind that have usage. Press for all jobs.</source>
        <translation>Der Median der anderen Jobs dieser Art des Unternehmens, die Nutzung haben. Drücken für alle Jobs.</translation>
    </message>
    <message>
        <source>What the job took of each bucket, and what came back</source>
        <translation>Was der Job von jedem Topf nahm und was zurückkam</translation>
    </message>
    <message>
        <source>made %1 by %2</source>
        <translation>angelegt %1 von %2</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>was the draft %1</source>
        <translation>war der Entwurf %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s)</source>
        <translation>
            <numerusform>%1 Nutzungszeile</numerusform>
            <numerusform>%1 Nutzungszeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>credited %1</source>
        <translation>gutgeschrieben %1</translation>
    </message>
    <message numerus="yes">
        <source>median of %1 job(s)</source>
        <translation>
            <numerusform>Median von %1 Job</numerusform>
            <numerusform>Median von %1 Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded for this job. Its usage may still be under a draft (Reconcile), or without a job.</source>
        <translation>Für diesen Job wurde nichts erfasst. Seine Nutzung ist vielleicht noch unter einem Entwurf (Abgleich) oder ohne Job.</translation>
    </message>
    <message>
        <source>Nothing of it happened in the range (%1).</source>
        <translation>Nichts davon geschah im Zeitraum (%1).</translation>
    </message>
    <message>
        <source>In the range: %1</source>
        <translation>Im Zeitraum: %1</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>Insgesamt: %1</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1. Press for its explanation.</source>
        <translation>Erfasste Kosten (brutto), %1. Drücken für ihre Erklärung.</translation>
    </message>
    <message>
        <source>Against similar jobs: %1.</source>
        <translation>Gegenüber ähnlichen Jobs: %1.</translation>
    </message>
    <message>
        <source>Candidates (%1)</source>
        <translation>Kandidaten (%1)</translation>
    </message>
    <message>
        <source>Interviews (%1)</source>
        <translation>Interviews (%1)</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation>Entwürfe (%1)</translation>
    </message>
    <message>
        <source>Nothing was used in this range.</source>
        <translation>In diesem Zeitraum wurde nichts genutzt.</translation>
    </message>
    <message>
        <source>Choose a longer range, or take a filter away.</source>
        <translation>Wählen Sie einen längeren Zeitraum oder entfernen Sie einen Filter.</translation>
    </message>
    <message>
        <source>No interview in this range.</source>
        <translation>Kein Interview in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>No draft became this job.</source>
        <translation>Kein Entwurf wurde zu diesem Job.</translation>
    </message>
    <message>
        <source>When usage was recorded before the job was saved, its draft is linked on the Reconcile page.</source>
        <translation>Wurde Nutzung erfasst, bevor der Job gespeichert war, wird sein Entwurf auf der Seite „Abgleich“ verknüpft.</translation>
    </message>
    <message>
        <source>The entries are in the ledger.</source>
        <translation>Die Buchungen stehen im Journal.</translation>
    </message>
    <message>
        <source>Finance and admins see them.</source>
        <translation>Finanzen und Administratoren sehen sie.</translation>
    </message>
    <message>
        <source>This job took no credits.</source>
        <translation>Dieser Job nahm keine Credits.</translation>
    </message>
    <message>
        <source>Batches of rows take credits; job posts are charged to the wallet.</source>
        <translation>Stapel von Zeilen nehmen Credits; Stellenanzeigen werden dem Guthabenkonto belastet.</translation>
    </message>
</context>
<context>
    <name>reckoner::JobPicker</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Any job</source>
        <translation>Jeder Job</translation>
    </message>
    <message>
        <source>No job has this in its title</source>
        <translation>Kein Job hat das in der Bezeichnung</translation>
    </message>
    <message>
        <source>Type a part of a title; the down key goes to the matches. Empty is any job.</source>
        <translation>Tippen Sie einen Teil einer Bezeichnung; die Abwärtstaste geht zu den Treffern. Leer ist jeder Job.</translation>
    </message>
</context>
<context>
    <name>reckoner::JobStrip</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>noch %1 min %2 s</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Die laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
</context>
<context>
    <name>reckoner::KeysDialog</name>
    <message>
        <source>Copy the selected cells</source>
        <translation>Die ausgewählten Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy them with their headings</source>
        <translation>Mit ihren Überschriften kopieren</translation>
    </message>
    <message>
        <source>Explain the amount: formula, price, rounding, rows</source>
        <translation>Den Betrag erklären: Formel, Preis, Rundung, Zeilen</translation>
    </message>
    <message>
        <source>Shift + click on a heading</source>
        <translation>Umschalt + Klick auf eine Überschrift</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>Beim Suchen</translation>
    </message>
    <message>
        <source>After an act</source>
        <translation>Nach einer Handlung</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Die Zeile öffnen</translation>
    </message>
    <message>
        <source>What can be done with the cell: only this, not this, sort, columns</source>
        <translation>Was mit der Zelle getan werden kann: nur dies, nicht dies, sortieren, Spalten</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>First and last cell of the row</source>
        <translation>Erste und letzte Zelle der Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Strg+Pos1, Strg+Ende</translation>
    </message>
    <message>
        <source>First and last row of the list</source>
        <translation>Erste und letzte Zeile der Liste</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>A screenful up or down</source>
        <translation>Einen Bildschirm nach oben oder unten</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Umschalt + Pfeiltasten</translation>
    </message>
    <message>
        <source>Select; the sum stands in the bar below</source>
        <translation>Auswählen; die Summe steht in der Leiste unten</translation>
    </message>
    <message>
        <source>Sort by a further column</source>
        <translation>Nach einer weiteren Spalte sortieren</translation>
    </message>
    <message>
        <source>Double click on the edge of a heading</source>
        <translation>Doppelklick auf den Rand einer Überschrift</translation>
    </message>
    <message>
        <source>Fit the column</source>
        <translation>Die Spalte anpassen</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>Walk over the periods</source>
        <translation>Über die Perioden gehen</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Walk over the parts of a bar</source>
        <translation>Über die Teile eines Balkens gehen</translation>
    </message>
    <message>
        <source>Show only this period, or only this part</source>
        <translation>Nur diese Periode oder nur diesen Teil zeigen</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Das Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Es rückgängig machen</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>To the next part of the window, and back</source>
        <translation>Zum nächsten Teil des Fensters und zurück</translation>
    </message>
    <message>
        <source>The mouse&apos;s back and forward buttons</source>
        <translation>Die Vor- und Zurück-Tasten der Maus</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>Zurück und vor</translation>
    </message>
</context>
<context>
    <name>reckoner::LedgerPage</name>
    <message>
        <source>Ledger entries</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Topf:</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Topf</translation>
    </message>
    <message>
        <source>Every bucket</source>
        <translation>Jeder Topf</translation>
    </message>
    <message>
        <source>Only this &amp;account</source>
        <translation>Nur dieses &amp;Konto</translation>
    </message>
    <message>
        <source>Show the &amp;source</source>
        <translation>&amp;Quelle anzeigen</translation>
    </message>
    <message>
        <source>&amp;Operation…</source>
        <translation>V&amp;organg …</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>gesamter Zeitraum</translation>
    </message>
    <message>
        <source>No entry fits: %1.</source>
        <translation>Keine Buchung passt: %1.</translation>
    </message>
    <message>
        <source>Another range (Ctrl+L), another company, or every bucket may show some.</source>
        <translation>Ein anderer Zeitraum (Strg+L), ein anderes Unternehmen oder jeder Topf kann welche zeigen.</translation>
    </message>
    <message>
        <source>Show every bucket and account</source>
        <translation>Jeden Topf und jedes Konto zeigen</translation>
    </message>
    <message>
        <source>Nothing was posted: %1.</source>
        <translation>Nichts wurde gebucht: %1.</translation>
    </message>
    <message>
        <source>Charges, top-ups, grants, reservations and what comes back appear here, each as an entry that stays.</source>
        <translation>Belastungen, Aufladungen, Gewährungen, Reservierungen und was zurückkommt, erscheinen hier, jeweils als bleibende Buchung.</translation>
    </message>
    <message>
        <source>Ledger entries: %1, %2</source>
        <translation>Buchungen: %1, %2</translation>
    </message>
    <message>
        <source>The newest %1 ledger entries, %2; scroll down for more</source>
        <translation>Die neuesten %1 Buchungen, %2; nach unten blättern für weitere</translation>
    </message>
    <message>
        <source>This entry is of no job.</source>
        <translation>Diese Buchung gehört zu keinem Job.</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>Auf&amp;laden …</translation>
    </message>
    <message>
        <source>Choose a company: a wallet is of one company.</source>
        <translation>Wählen Sie ein Unternehmen: Ein Guthabenkonto gehört zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>Charges, top-ups and credit notes move it.</source>
        <translation>Belastungen, Aufladungen und Gutschriften bewegen es.</translation>
    </message>
    <message>
        <source>What was in the wallet at the end of each day</source>
        <translation>Was am Ende jedes Tages auf dem Guthabenkonto war</translation>
    </message>
</context>
<context>
    <name>reckoner::LinePlot</name>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
</context>
<context>
    <name>reckoner::ListExport</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>reckoner::LiveDot</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Changes by any program appear within a second. None was seen yet.</source>
        <translation>Änderungen durch jedes Programm erscheinen binnen einer Sekunde. Noch wurde keine gesehen.</translation>
    </message>
    <message>
        <source>Live, last change %1</source>
        <translation>Live, letzte Änderung %1</translation>
    </message>
    <message>
        <source>Last change seen at %1</source>
        <translation>Letzte Änderung gesehen um %1</translation>
    </message>
    <message>
        <source>No connection since %1, trying again</source>
        <translation>Keine Verbindung seit %1, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>What is shown is as it was then. It is brought up to date as soon as the database answers again.
%1</source>
        <translation>Was zu sehen ist, ist von damals. Es wird aktualisiert, sobald die Datenbank wieder antwortet.
%1</translation>
    </message>
</context>
<context>
    <name>reckoner::LongTableView</name>
    <message>
        <source>Position in the list</source>
        <translation>Stelle in der Liste</translation>
    </message>
</context>
<context>
    <name>reckoner::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 - Reckoner</source>
        <translation>%1 - Reckoner</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open or connect…</source>
        <translation>Ö&amp;ffnen oder verbinden …</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Export this list…</source>
        <translation>Diese Liste &amp;exportieren …</translation>
    </message>
    <message>
        <source>Copy &amp;link to this page</source>
        <translation>&amp;Link zu dieser Seite kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>&amp;Alles durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Find in this page…</source>
        <translation>Auf dieser Seite &amp;suchen …</translation>
    </message>
    <message>
        <source>Go to the fi&amp;lter</source>
        <translation>Zum Fi&amp;lter</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>&amp;Cancel or go back</source>
        <translation>Abbre&amp;chen oder zurück</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>Hand&amp;buch</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Reckoner</source>
        <translation>&amp;Über Reckoner</translation>
    </message>
    <message>
        <source>About Reckoner</source>
        <translation>Über Reckoner</translation>
    </message>
    <message>
        <source>Reckoner %1
Billing dashboard for AI hiring services.
GNU General Public License, version 3 or later.</source>
        <translation>Reckoner %1
Abrechnungsübersicht für KI-Dienste in der Personalgewinnung.
GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Something else is running; export when it is done.</source>
        <translation>Etwas anderes läuft; exportieren Sie, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>This page has no list to export.</source>
        <translation>Diese Seite hat keine Liste zum Exportieren.</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>This page has no list to search.</source>
        <translation>Diese Seite hat keine Liste zum Durchsuchen.</translation>
    </message>
    <message>
        <source>V&amp;iews</source>
        <translation>Ans&amp;ichten</translation>
    </message>
    <message>
        <source>Your role does not have the page of this view.</source>
        <translation>Ihre Rolle hat die Seite dieser Ansicht nicht.</translation>
    </message>
    <message>
        <source>&amp;Remove the sample</source>
        <translation>Beispiel en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Den Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>reckoner::MinutesPage</name>
    <message>
        <source>Organizations with minutes</source>
        <translation>Organisationen mit Minuten</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>Gekauft und gewährt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>&amp;Add minutes…</source>
        <translation>Minuten hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>&amp;Close the period…</source>
        <translation>Zeitraum a&amp;bschließen …</translation>
    </message>
    <message>
        <source>&amp;Set the counter…</source>
        <translation>&amp;Zähler setzen …</translation>
    </message>
    <message>
        <source>&amp;Give back…</source>
        <translation>Zurück&amp;geben …</translation>
    </message>
    <message>
        <source>There is no organization here yet.</source>
        <translation>Hier gibt es noch keine Organisation.</translation>
    </message>
    <message>
        <source>An organization is added with “reckoner-cli org add”; its minutes appear here.</source>
        <translation>Eine Organisation wird mit „reckoner-cli org add“ angelegt; ihre Minuten erscheinen hier.</translation>
    </message>
    <message>
        <source>no billing period: nothing can be used until one is set</source>
        <translation>kein Abrechnungszeitraum: Nichts kann verbraucht werden, bis einer gesetzt ist</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 period(s) to be closed</source>
        <translation>
            <numerusform>%1; %2 Zeitraum abzuschließen</numerusform>
            <numerusform>%1; %2 Zeiträume abzuschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 metered by other programs and not posted yet</source>
        <translation>; %1 von anderen Programmen gemessen und noch nicht gebucht</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>Basisminuten</translation>
    </message>
    <message>
        <source>Add-on minutes</source>
        <translation>Zusatzminuten</translation>
    </message>
    <message>
        <source>bought or granted; they stay when a new period begins</source>
        <translation>gekauft oder gewährt; sie bleiben, wenn ein neuer Zeitraum beginnt</translation>
    </message>
    <message>
        <source>No minutes were used yet.</source>
        <translation>Noch wurden keine Minuten verbraucht.</translation>
    </message>
    <message>
        <source>What “minutes consume” or another program meters appears here.</source>
        <translation>Was „minutes consume“ oder ein anderes Programm misst, erscheint hier.</translation>
    </message>
    <message>
        <source>The organization has no billing period.</source>
        <translation>Die Organisation hat keinen Abrechnungszeitraum.</translation>
    </message>
    <message>
        <source>Nothing can be used until one is set.</source>
        <translation>Nichts kann verbraucht werden, bis einer gesetzt ist.</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for this organization.</source>
        <translation>Für diese Organisation wurde nichts gekauft oder gewährt.</translation>
    </message>
    <message>
        <source>“Add minutes” keeps what was paid and its reference.</source>
        <translation>„Minuten hinzufügen“ hält fest, was bezahlt wurde, und die Referenz.</translation>
    </message>
    <message>
        <source>Nothing was refused in the last 90 days.</source>
        <translation>In den letzten 90 Tagen wurde nichts abgelehnt.</translation>
    </message>
    <message>
        <source>When somebody is told “not enough minutes”, it is kept here.</source>
        <translation>Wenn jemand „nicht genug Minuten“ gemeldet bekommt, steht es hier.</translation>
    </message>
    <message>
        <source>Add minutes</source>
        <translation>Minuten hinzufügen</translation>
    </message>
    <message>
        <source>Add-on minutes for %1. They are used after the base minutes and stay when a new period begins.</source>
        <translation>Zusatzminuten für %1. Sie werden nach den Basisminuten verbraucht und bleiben, wenn ein neuer Zeitraum beginnt.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minuten</translation>
    </message>
    <message>
        <source>&amp;Paid</source>
        <translation>&amp;Bezahlt</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>%1 minutes added.</source>
        <translation>%1 Minuten hinzugefügt.</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>Zeitraum abschließen</translation>
    </message>
    <message>
        <source>What is left of base minutes expires, and those of the new period are set. It happens by itself with the next use, too.</source>
        <translation>Was von den Basisminuten übrig ist, verfällt, und die des neuen Zeitraums werden gesetzt. Das geschieht auch von selbst mit dem nächsten Verbrauch.</translation>
    </message>
    <message numerus="yes">
        <source>Close %1 period(s)</source>
        <translation>
            <numerusform>%1 Zeitraum abschließen</numerusform>
            <numerusform>%1 Zeiträume abschließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closed %1 period(s).</source>
        <translation>
            <numerusform>%1 Zeitraum abgeschlossen.</numerusform>
            <numerusform>%1 Zeiträume abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the counter</source>
        <translation>Zähler setzen</translation>
    </message>
    <message>
        <source>What other programs metered is posted, and the counter of used minutes is set by the metrics of the period.</source>
        <translation>Was andere Programme gemessen haben, wird gebucht, und der Zähler der verbrauchten Minuten wird nach den Messwerten des Zeitraums gesetzt.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Not posted yet</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Nothing to do: the counter agrees with the metrics.</source>
        <translation>Nichts zu tun: Der Zähler stimmt mit den Messwerten überein.</translation>
    </message>
    <message>
        <source>Used minutes: %1 before, %2 now.</source>
        <translation>Verbrauchte Minuten: vorher %1, jetzt %2.</translation>
    </message>
    <message>
        <source>Give minutes back</source>
        <translation>Minuten zurückgeben</translation>
    </message>
    <message>
        <source>Each bucket gets back what this use took. Base minutes of a period that is over expire at once. It cannot be undone.</source>
        <translation>Jeder Topf erhält zurück, was dieser Verbrauch genommen hat. Basisminuten eines vergangenen Zeitraums verfallen sofort. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Given back: base %1, add-on %2.</source>
        <translation>Zurückgegeben: Basis %1, Zusatz %2.</translation>
    </message>
</context>
<context>
    <name>reckoner::NoCompanyPage</name>
    <message>
        <source>caller</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Nichts ist bekannt</translation>
    </message>
    <message>
        <source>Two that are known disagree (%1)</source>
        <translation>Zwei bekannte widersprechen sich (%1)</translation>
    </message>
    <message>
        <source>Known by now (%1)</source>
        <translation>Inzwischen bekannt (%1)</translation>
    </message>
    <message>
        <source>%1, %2 tokens</source>
        <translation>%1, %2 Tokens</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Kein Unternehmen</translation>
    </message>
    <message>
        <source>%1: provider cost</source>
        <translation>%1: Anbieterkosten</translation>
    </message>
    <message>
        <source>not known in %1</source>
        <translation>in %1 nicht bekannt</translation>
    </message>
    <message>
        <source>Token logs without a company</source>
        <translation>Token-Protokolle ohne Unternehmen</translation>
    </message>
    <message>
        <source>&amp;Company:</source>
        <translation>&amp;Unternehmen:</translation>
    </message>
    <message>
        <source>Company that the selected logs are of</source>
        <translation>Unternehmen, dem die ausgewählten Protokolle gehören</translation>
    </message>
    <message>
        <source>Choose a company</source>
        <translation>Ein Unternehmen wählen</translation>
    </message>
    <message>
        <source>&amp;Attribute to company…</source>
        <translation>Unternehmen &amp;zuordnen …</translation>
    </message>
    <message>
        <source>Attribute all that are &amp;known by now…</source>
        <translation>Alle inzwischen &amp;bekannten zuordnen …</translation>
    </message>
    <message>
        <source>Token logs without a company: %1; the newest %2 are shown</source>
        <translation>Token-Protokolle ohne Unternehmen: %1; die neuesten %2 werden angezeigt</translation>
    </message>
    <message>
        <source>Token logs without a company: %1</source>
        <translation>Token-Protokolle ohne Unternehmen: %1</translation>
    </message>
    <message>
        <source>Every token log belongs to a company.</source>
        <translation>Jedes Token-Protokoll gehört zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>A call whose company is not known, or that two companies could claim, is kept here until somebody says whose it is.</source>
        <translation>Ein Aufruf, dessen Unternehmen nicht bekannt ist oder den zwei Unternehmen beanspruchen könnten, bleibt hier, bis jemand sagt, wessen er ist.</translation>
    </message>
    <message>
        <source>What a selected log names is of another company.</source>
        <translation>Was ein ausgewähltes Protokoll nennt, gehört einem anderen Unternehmen.</translation>
    </message>
    <message>
        <source>Attribute to company</source>
        <translation>Unternehmen zuordnen</translation>
    </message>
    <message>
        <source>The calls count as the company&apos;s use of tokens from now on. This can be undone until they are deducted.</source>
        <translation>Die Aufrufe zählen von nun an als Token-Nutzung des Unternehmens. Das kann rückgängig gemacht werden, bis sie abgezogen sind.</translation>
    </message>
    <message numerus="yes">
        <source>Attribute %1 log(s)</source>
        <translation>
            <numerusform>%1 Protokoll zuordnen</numerusform>
            <numerusform>%1 Protokolle zuordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attributed %1 log(s).</source>
        <translation>
            <numerusform>%1 Protokoll zugeordnet.</numerusform>
            <numerusform>%1 Protokolle zugeordnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::Opener</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Making the sample company…</source>
        <translation>Das Beispielunternehmen wird angelegt …</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinde mit %1 …</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Öffne %1 …</translation>
    </message>
    <message>
        <source>The sample was removed.</source>
        <translation>Das Beispiel wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>reckoner::OpeningPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>reckoner::OperationDialog</name>
    <message>
        <source>%1 (logged in as %2)</source>
        <translation>%1 (angemeldet als %2)</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>What the operation did</source>
        <translation>Was der Vorgang getan hat</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Zusammen mit</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Storniert durch</translation>
    </message>
    <message>
        <source>Ledger entries of the operation</source>
        <translation>Buchungen des Vorgangs</translation>
    </message>
    <message>
        <source>Ledger entries (%1)</source>
        <translation>Buchungen (%1)</translation>
    </message>
    <message>
        <source>Ledger entries (first %1)</source>
        <translation>Buchungen (erste %1)</translation>
    </message>
    <message>
        <source>Rows that the operation changed, before and after</source>
        <translation>Zeilen, die der Vorgang geändert hat, vorher und nachher</translation>
    </message>
    <message>
        <source>Rows (%1)</source>
        <translation>Zeilen (%1)</translation>
    </message>
    <message>
        <source>&amp;Reverse…</source>
        <translation>&amp;Stornieren …</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>Show in the &amp;ledger</source>
        <translation>Im &amp;Journal zeigen</translation>
    </message>
</context>
<context>
    <name>reckoner::OverviewPage</name>
    <message>
        <source>Wallet balance</source>
        <translation>Kontostand</translation>
    </message>
    <message>
        <source>Top-ups less charges plus credit notes, exact</source>
        <translation>Aufladungen abzüglich Belastungen zuzüglich Gutschriften, exakt</translation>
    </message>
    <message>
        <source>Charged this month</source>
        <translation>In diesem Monat berechnet</translation>
    </message>
    <message>
        <source>Recorded cost (gross) of the billing month</source>
        <translation>Erfasste Kosten (brutto) des Abrechnungsmonats</translation>
    </message>
    <message>
        <source>Charged in total</source>
        <translation>Insgesamt berechnet</translation>
    </message>
    <message>
        <source>Recorded cost (gross) since the beginning</source>
        <translation>Erfasste Kosten (brutto) seit Beginn</translation>
    </message>
    <message>
        <source>Wallet runs out</source>
        <translation>Guthaben reicht bis</translation>
    </message>
    <message>
        <source>Expected from the last full months, with the days between which it lies with 80 % chance</source>
        <translation>Erwartet nach den letzten vollen Monaten, mit den Tagen, zwischen denen es mit 80 % Wahrscheinlichkeit liegt</translation>
    </message>
    <message>
        <source>Credits left</source>
        <translation>Credits übrig</translation>
    </message>
    <message>
        <source>Monthly and add-on credits of everyone in the company</source>
        <translation>Monats- und Zusatzcredits aller Personen im Unternehmen</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>Minuten übrig</translation>
    </message>
    <message>
        <source>Base and add-on minutes of every organization</source>
        <translation>Basis- und Zusatzminuten jeder Organisation</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Balances, and when they run out</source>
        <translation>Salden, und wie lange sie reichen</translation>
    </message>
    <message>
        <source>Choose a company: a wallet is of one company.</source>
        <translation>Wählen Sie ein Unternehmen: Ein Guthabenkonto gehört zu einem Unternehmen.</translation>
    </message>
    <message>
        <source>%1 companies</source>
        <translation>%1 Unternehmen</translation>
    </message>
    <message>
        <source>%1 of them owe</source>
        <translation>%1 von ihnen schulden</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>geschuldet</translation>
    </message>
    <message>
        <source>Not in sight</source>
        <translation>Nicht absehbar</translation>
    </message>
    <message>
        <source>or less than one full month of data</source>
        <translation>oder weniger als ein voller Monat Daten</translation>
    </message>
    <message>
        <source>80 %: %1 to %2</source>
        <translation>80 %: %1 bis %2</translation>
    </message>
    <message>
        <source>%1 of them add-on</source>
        <translation>%1 davon Zusatz</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nichts braucht Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Balances that are used up to 80 %, or run out before their reset, appear here.</source>
        <translation>Salden, die zu 80 % verbraucht sind oder vor ihrer Erneuerung ausgehen, erscheinen hier.</translation>
    </message>
    <message>
        <source>There are no balances yet.</source>
        <translation>Noch gibt es keine Salden.</translation>
    </message>
    <message>
        <source>Add a company, or open the sample (File menu).</source>
        <translation>Legen Sie ein Unternehmen an oder öffnen Sie das Beispiel (Menü Datei).</translation>
    </message>
    <message numerus="yes">
        <source>%1 draft(s) with usage wait to be saved as a job</source>
        <translation>
            <numerusform>%1 Entwurf mit Nutzung wartet darauf, als Job gespeichert zu werden</numerusform>
            <numerusform>%1 Entwürfe mit Nutzung warten darauf, als Job gespeichert zu werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Why did a job cost that?</source>
        <translation>Warum kostete ein Job so viel?</translation>
    </message>
    <message>
        <source>Which failed jobs are not refunded?</source>
        <translation>Welche fehlgeschlagenen Jobs sind nicht erstattet?</translation>
    </message>
    <message>
        <source>Why does it not work for somebody?</source>
        <translation>Warum geht es bei jemandem nicht?</translation>
    </message>
    <message>
        <source>Who has no minutes left?</source>
        <translation>Wer hat keine Minuten mehr?</translation>
    </message>
    <message>
        <source>This month %1, as much as in the same days of %2 (to %3).</source>
        <translation>In diesem Monat %1, so viel wie an denselben Tagen im %2 (bis %3).</translation>
    </message>
    <message>
        <source>This month %1, %2 less than in the same days of %3 (to %4).</source>
        <translation>In diesem Monat %1, %2 weniger als an denselben Tagen im %3 (bis %4).</translation>
    </message>
    <message>
        <source>This month %1, %2 more than in the same days of %3 (to %4).</source>
        <translation>In diesem Monat %1, %2 mehr als an denselben Tagen im %3 (bis %4).</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
    <message>
        <source>By type: %1.</source>
        <translation>Nach Art: %1.</translation>
    </message>
    <message>
        <source>Moved most: %1.</source>
        <translation>Am meisten verändert: %1.</translation>
    </message>
    <message>
        <source>Jobs with usage</source>
        <translation>Jobs mit Nutzung</translation>
    </message>
    <message>
        <source>Jobs that used anything in the range</source>
        <translation>Jobs, die im Zeitraum etwas genutzt haben</translation>
    </message>
    <message>
        <source>Drafts waiting</source>
        <translation>Wartende Entwürfe</translation>
    </message>
    <message>
        <source>Drafts with usage that are not saved as a job yet</source>
        <translation>Entwürfe mit Nutzung, die noch nicht als Job gespeichert sind</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Top jobs</source>
        <translation>Teuerste Jobs</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Top jobs: %1</source>
        <translation>Teuerste Jobs: %1</translation>
    </message>
    <message>
        <source>No job has usage in this range.</source>
        <translation>Kein Job hat in diesem Zeitraum Nutzung.</translation>
    </message>
    <message>
        <source>What was used has no job yet: see Reconcile.</source>
        <translation>Was genutzt wurde, hat noch keinen Job: siehe Abgleich.</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>Braucht Aufmerksamkeit (%1)</translation>
    </message>
</context>
<context>
    <name>reckoner::Page</name>
    <message>
        <source>Explain…</source>
        <translation>Erklären …</translation>
    </message>
    <message>
        <source>Explain…	Ctrl+I</source>
        <translation>Erklären …	Ctrl+I</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %1 row(s).</source>
        <translation>
            <numerusform>%1 Zeile exportiert.</numerusform>
            <numerusform>%1 Zeilen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation>Keine Datenbank ist geöffnet.</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>Die Datenbank ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ihre Rolle erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Only the newest rows are here. Scroll to the end of the list first, or write all of it on the page Export.</source>
        <translation>Hier sind nur die neuesten Zeilen. Blättern Sie zuerst bis zum Ende der Liste, oder schreiben Sie alles auf der Seite Export.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The page is still loading; print it when it is done.</source>
        <translation>Die Seite lädt noch; drucken Sie, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>This page shows nothing that could be printed.</source>
        <translation>Diese Seite zeigt nichts, das gedruckt werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Printed %1 page(s).</source>
        <translation>
            <numerusform>%1 Seite gedruckt.</numerusform>
            <numerusform>%1 Seiten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made %1 (%2)</source>
        <translation>Erstellt %1 (%2)</translation>
    </message>
    <message>
        <source>Too long to print</source>
        <translation>Zu lang zum Drucken</translation>
    </message>
    <message>
        <source>This list has %1 rows; up to %2 can be printed. Filter it, or export it to a file.</source>
        <translation>Diese Liste hat %1 Zeilen; bis zu %2 können gedruckt werden. Filtern Sie sie, oder exportieren Sie sie in eine Datei.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>%1 The file is %2.</source>
        <translation>%1 Die Datei ist %2.</translation>
    </message>
</context>
<context>
    <name>reckoner::PasswordDialog</name>
    <message>
        <source>&amp;Keep it in the keyring of this desktop</source>
        <translation>Im Schlüsselbund dieses Desktops auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>%2 needs a password to enter %1.</source>
        <translation>%2 braucht ein Kennwort für %1.</translation>
    </message>
</context>
<context>
    <name>reckoner::PlanTable</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>this fix</source>
        <translation>diese Korrektur</translation>
    </message>
    <message>
        <source>%1 (new row)</source>
        <translation>%1 (neue Zeile)</translation>
    </message>
    <message>
        <source>%1 (row goes)</source>
        <translation>%1 (Zeile entfällt)</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthabenkonto</translation>
    </message>
    <message>
        <source>Monthly credits</source>
        <translation>Monatscredits</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>Basisminuten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Add-on minutes</source>
        <translation>Zusatzminuten</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>Zusatzcredits</translation>
    </message>
    <message>
        <source>What changes: before and after</source>
        <translation>Was sich ändert: vorher und nachher</translation>
    </message>
    <message>
        <source>Ledger entry (%1)</source>
        <translation>Buchung (%1)</translation>
    </message>
</context>
<context>
    <name>reckoner::PricesPage</name>
    <message>
        <source>, at least %1 billed</source>
        <translation>, mindestens %1 berechnet</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Nicht vollständig</translation>
    </message>
    <message>
        <source>no price of its own</source>
        <translation>kein eigener Preis</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Which prices</source>
        <translation>Welche Preise</translation>
    </message>
    <message>
        <source>In force at</source>
        <translation>Gültig am</translation>
    </message>
    <message>
        <source>Upcoming after</source>
        <translation>Künftig ab</translation>
    </message>
    <message>
        <source>Everything entered</source>
        <translation>Alles Eingetragene</translation>
    </message>
    <message>
        <source>At this time, UTC</source>
        <translation>Zu dieser Zeit, UTC</translation>
    </message>
    <message>
        <source>&amp;Rate the range anew…</source>
        <translation>Zeitraum &amp;nachberechnen …</translation>
    </message>
    <message>
        <source>What the filter&apos;s range would cost by today&apos;s list; the differences can be posted</source>
        <translation>Was der Zeitraum des Filters nach der heutigen Liste kosten würde; die Differenzen können gebucht werden</translation>
    </message>
    <message>
        <source>Import a price &amp;list…</source>
        <translation>Eine Preis&amp;liste importieren …</translation>
    </message>
    <message>
        <source>A model price list in LiteLLM&apos;s JSON format, shown as differences first</source>
        <translation>Eine Modellpreisliste im JSON-Format von LiteLLM, zuerst als Differenzen gezeigt</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Eine Preisliste importieren</translation>
    </message>
    <message>
        <source>Price lists (*.json)</source>
        <translation>Preislisten (*.json)</translation>
    </message>
    <message>
        <source>&amp;Set a price…</source>
        <translation>Einen &amp;Preis setzen …</translation>
    </message>
    <message>
        <source>A new entry with its date; recorded charges never change</source>
        <translation>Ein neuer Eintrag mit seinem Datum; erfasste Belastungen ändern sich nie</translation>
    </message>
    <message numerus="yes">
        <source>%1 price(s)</source>
        <translation>
            <numerusform>%1 Preis</numerusform>
            <numerusform>%1 Preise</numerusform>
        </translation>
    </message>
    <message>
        <source>No price begins after this time.</source>
        <translation>Kein Preis beginnt nach dieser Zeit.</translation>
    </message>
    <message>
        <source>Set a price with a later date to have one ready.</source>
        <translation>Setzen Sie einen Preis mit späterem Datum, damit einer bereitsteht.</translation>
    </message>
    <message>
        <source>No price matches.</source>
        <translation>Kein Preis passt.</translation>
    </message>
    <message>
        <source>Take the type out of the filter, or choose another time.</source>
        <translation>Nehmen Sie die Art aus dem Filter oder wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>Einen Preis setzen</translation>
    </message>
    <message>
        <source>A new entry for %1 alone.</source>
        <translation>Ein neuer Eintrag nur für %1.</translation>
    </message>
    <message>
        <source>A new entry for every company; choose a company in the filter for one of its own.</source>
        <translation>Ein neuer Eintrag für jedes Unternehmen; wählen Sie ein Unternehmen im Filter für einen eigenen.</translation>
    </message>
    <message>
        <source>It counts from its date on. What was recorded before keeps its price; rating anew posts the differences.</source>
        <translation>Er zählt ab seinem Datum. Was vorher erfasst wurde, behält seinen Preis; die Nachberechnung bucht die Differenzen.</translation>
    </message>
    <message>
        <source>Set the price</source>
        <translation>Den Preis setzen</translation>
    </message>
    <message>
        <source>&amp;Price of one</source>
        <translation>Einzel&amp;preis</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;Model (empty: every model)</source>
        <translation>&amp;Modell (leer: jedes Modell)</translation>
    </message>
    <message>
        <source>Bill at &amp;least (empty: no minimum)</source>
        <translation>M&amp;indestens berechnen (leer: keine Mindestmenge)</translation>
    </message>
    <message>
        <source>In force &amp;from (UTC; empty: now)</source>
        <translation>Gü&amp;ltig ab (UTC; leer: jetzt)</translation>
    </message>
    <message>
        <source>Every price of this list is in force already.</source>
        <translation>Jeder Preis dieser Liste gilt bereits.</translation>
    </message>
    <message>
        <source>Import the price list %1</source>
        <translation>Die Preisliste %1 importieren</translation>
    </message>
    <message>
        <source>Import the list</source>
        <translation>Die Liste importieren</translation>
    </message>
    <message>
        <source>Imported: %1 added, %2 changed.</source>
        <translation>Importiert: %1 hinzugefügt, %2 geändert.</translation>
    </message>
    <message>
        <source>Choose a company: rating anew is for one company at a time.</source>
        <translation>Wählen Sie ein Unternehmen: Nachberechnet wird jeweils ein Unternehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would change: the %1 row(s) of this range cost what today&apos;s list says.</source>
        <translation>
            <numerusform>Nichts würde sich ändern: Die %1 Zeile dieses Zeitraums kostet, was die heutige Liste sagt.</numerusform>
            <numerusform>Nichts würde sich ändern: Die %1 Zeilen dieses Zeitraums kosten, was die heutige Liste sagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate %1 anew</source>
        <translation>%1 nachberechnen</translation>
    </message>
    <message>
        <source>%1 of %2 rows would cost something else by today&apos;s list. Only the differences are posted, as credit notes and corrections; what was recorded stays.</source>
        <translation>%1 von %2 Zeilen würden nach der heutigen Liste etwas anderes kosten. Nur die Differenzen werden gebucht, als Gutschriften und Nachbelastungen; was erfasst wurde, bleibt.</translation>
    </message>
    <message>
        <source>Post the differences</source>
        <translation>Die Differenzen buchen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message numerus="yes">
        <source>Rated anew: %1 row(s) corrected.</source>
        <translation>
            <numerusform>Nachberechnet: %1 Zeile berichtigt.</numerusform>
            <numerusform>Nachberechnet: %1 Zeilen berichtigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 Zeilen)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>The price was set. It cannot be undone; set another from the same time to replace it.</source>
        <translation>Der Preis wurde gesetzt. Das kann nicht rückgängig gemacht werden; setzen Sie ab derselben Zeit einen anderen, um ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>From now on, as charged prices of JD Questions or as provider prices, which are kept beside the charges and never charged. The first %1 are shown.</source>
        <translation>Ab jetzt, als berechnete Preise der JD-Fragen oder als Anbieterpreise, die neben den Belastungen stehen und nie berechnet werden. Die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Provider prices of token logs</source>
        <translation>Anbieterpreise der Token-Protokolle</translation>
    </message>
    <message>
        <source>Charged prices of JD Questions</source>
        <translation>Berechnete Preise der JD-Fragen</translation>
    </message>
    <message>
        <source>&amp;Enter them as</source>
        <translation>&amp;Eintragen als</translation>
    </message>
    <message>
        <source>Nothing was used in this range, so nothing would change. These are the prices of one unit when it began, and today&apos;s.</source>
        <translation>In diesem Zeitraum wurde nichts genutzt, also würde sich nichts ändern. Dies sind die Preise einer Einheit zu seinem Beginn und heute.</translation>
    </message>
</context>
<context>
    <name>reckoner::RangePicker</name>
    <message>
        <source>Choose days…</source>
        <translation>Tage wählen …</translation>
    </message>
    <message>
        <source>Date range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Letzter Tag, eingeschlossen</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
</context>
<context>
    <name>reckoner::RangeTeller</name>
    <message>
        <source>All time, %1</source>
        <translation>Gesamter Zeitraum, %1</translation>
    </message>
    <message>
        <source>%1, each company&apos;s own days</source>
        <translation>%1, Tage jedes Unternehmens nach eigener Zone</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
</context>
<context>
    <name>reckoner::RecentMenu</name>
    <message>
        <source>Open &amp;again</source>
        <translation>E&amp;rneut öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>reckoner::ReconcilePage</name>
    <message>
        <source>Usage without a job</source>
        <translation>Nutzung ohne Job</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
    <message>
        <source>Linked lately</source>
        <translation>Kürzlich verknüpft</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>&amp;Job:</translation>
    </message>
    <message>
        <source>Job that the draft became</source>
        <translation>Job, der aus dem Entwurf wurde</translation>
    </message>
    <message>
        <source>&amp;Reconcile…</source>
        <translation>Ab&amp;gleichen …</translation>
    </message>
    <message>
        <source>Reconcile all that are &amp;certain…</source>
        <translation>Alle si&amp;cheren abgleichen …</translation>
    </message>
    <message>
        <source>Job for the selected rows</source>
        <translation>Job für die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>&amp;Zuordnen …</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>Not saved yet (%1)</source>
        <translation>Noch nicht gespeichert (%1)</translation>
    </message>
    <message>
        <source>Every draft with usage has been saved as a job.</source>
        <translation>Jeder Entwurf mit Nutzung wurde als Job gespeichert.</translation>
    </message>
    <message>
        <source>Questions that are generated for a job before it is saved appear here.</source>
        <translation>Fragen, die für einen Job vor dem Speichern erzeugt werden, erscheinen hier.</translation>
    </message>
    <message>
        <source>No job (%1)</source>
        <translation>Kein Job (%1)</translation>
    </message>
    <message>
        <source>All usage belongs to a job or a draft.</source>
        <translation>Alle Nutzung gehört zu einem Job oder Entwurf.</translation>
    </message>
    <message>
        <source>Usage that a program records without naming a job appears here.</source>
        <translation>Nutzung, die ein Programm ohne Nennung eines Jobs erfasst, erscheint hier.</translation>
    </message>
    <message>
        <source>No draft has been linked to a job yet.</source>
        <translation>Noch wurde kein Entwurf mit einem Job verknüpft.</translation>
    </message>
    <message>
        <source>Saving a job with its draft, or reconciling it here, shows it in this list.</source>
        <translation>Wird ein Job mit seinem Entwurf gespeichert oder hier abgeglichen, steht es in dieser Liste.</translation>
    </message>
    <message>
        <source>Reconcile a draft</source>
        <translation>Einen Entwurf abgleichen</translation>
    </message>
    <message>
        <source>The draft&apos;s usage moves to the job, and usage that still arrives for the draft will too.</source>
        <translation>Die Nutzung des Entwurfs geht an den Job, und Nutzung, die noch für den Entwurf eintrifft, ebenso.</translation>
    </message>
    <message numerus="yes">
        <source>Reconcile %1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile abgleichen</numerusform>
            <numerusform>%1 Zeilen abgleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>Entwurf %1</translation>
    </message>
    <message numerus="yes">
        <source>Reconciled %1 row(s) with %2.</source>
        <translation>
            <numerusform>%1 Zeile mit %2 abgeglichen.</numerusform>
            <numerusform>%1 Zeilen mit %2 abgeglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconcile all that are certain</source>
        <translation>Alle sicheren abgleichen</translation>
    </message>
    <message>
        <source>Drafts whose job names them, or whose link is known, move to that job.</source>
        <translation>Entwürfe, die ihr Job nennt oder deren Verknüpfung bekannt ist, gehen an diesen Job.</translation>
    </message>
    <message numerus="yes">
        <source>Reconcile %1 draft(s)</source>
        <translation>
            <numerusform>%1 Entwurf abgleichen</numerusform>
            <numerusform>%1 Entwürfe abgleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconciled %1 row(s).</source>
        <translation>
            <numerusform>%1 Zeile abgeglichen.</numerusform>
            <numerusform>%1 Zeilen abgeglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign usage to a job</source>
        <translation>Nutzung einem Job zuordnen</translation>
    </message>
    <message>
        <source>Cost and quantities stay as they are; only the job changes.</source>
        <translation>Kosten und Mengen bleiben, wie sie sind; nur der Job ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>Assign %1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile zuordnen</numerusform>
            <numerusform>%1 Zeilen zuordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>keine Kosten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Assigned %1 row(s) to %2.</source>
        <translation>
            <numerusform>%1 Zeile zu %2 zugeordnet.</numerusform>
            <numerusform>%1 Zeilen zu %2 zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo a reconciliation</source>
        <translation>Einen Abgleich rückgängig machen</translation>
    </message>
    <message>
        <source>Every row that came through this link returns to the draft, late ones too.</source>
        <translation>Jede Zeile, die über diese Verknüpfung kam, geht an den Entwurf zurück, auch späte.</translation>
    </message>
    <message numerus="yes">
        <source>Return %1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile zurückgeben</numerusform>
            <numerusform>%1 Zeilen zurückgeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft has its usage back.</source>
        <translation>Der Entwurf hat seine Nutzung zurück.</translation>
    </message>
</context>
<context>
    <name>reckoner::RefundDialog</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Jobs whose credits come back: each bucket before and after</source>
        <translation>Jobs, deren Credits zurückkommen: jeder Topf vorher und nachher</translation>
    </message>
    <message>
        <source>Return credits</source>
        <translation>Credits zurückgeben</translation>
    </message>
    <message>
        <source>Each bucket gets back what it gave, add-on first. Monthly credits of an earlier month expire at once, unless they are kept as goodwill.</source>
        <translation>Jeder Topf erhält zurück, was er gegeben hat, Zusatz zuerst. Monatscredits eines früheren Monats verfallen sofort, wenn sie nicht aus Kulanz bleiben.</translation>
    </message>
    <message>
        <source>&amp;Reason (needed)</source>
        <translation>&amp;Grund (erforderlich)</translation>
    </message>
    <message>
        <source>Kept with the ledger, for whoever asks later</source>
        <translation>Bleibt im Journal, für spätere Rückfragen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>Credits that come back</source>
        <translation>Credits, die zurückkommen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Credits:</source>
        <translation>&amp;Credits:</translation>
    </message>
    <message>
        <source>&amp;Keep what the month&apos;s reset would expire (goodwill)</source>
        <translation>&amp;Behalten, was die Monatserneuerung verfallen ließe (Kulanz)</translation>
    </message>
    <message>
        <source>&amp;This split:</source>
        <translation>Diese &amp;Aufteilung:</translation>
    </message>
    <message>
        <source>Credits that were monthly</source>
        <translation>Credits, die Monatscredits waren</translation>
    </message>
    <message>
        <source>Credits that were add-on</source>
        <translation>Credits, die Zusatzcredits waren</translation>
    </message>
    <message>
        <source>&amp;All of it was monthly (the rule of older programs)</source>
        <translation>&amp;Alles war monatlich (die Regel älterer Programme)</translation>
    </message>
    <message>
        <source>&amp;monthly</source>
        <translation>&amp;monatlich</translation>
    </message>
    <message>
        <source>a&amp;dd-on</source>
        <translation>&amp;Zusatz</translation>
    </message>
    <message numerus="yes">
        <source>Returned for %1 job(s): monthly %2, add-on %3.</source>
        <translation>
            <numerusform>Für %1 Job zurückgegeben: monatlich %2, Zusatz %3.</numerusform>
            <numerusform>Für %1 Jobs zurückgegeben: monatlich %2, Zusatz %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (code: %2)</source>
        <translation>%1 (Code: %2)</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Choose below what each bucket gave</source>
        <translation>Wählen Sie unten, was jeder Topf gegeben hat</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>%1 monthly expire at once</source>
        <translation>%1 monatliche verfallen sofort</translation>
    </message>
    <message>
        <source>In all: monthly +%1, add-on +%2</source>
        <translation>Insgesamt: monatlich +%1, Zusatz +%2</translation>
    </message>
    <message>
        <source>%1 of them expire at once</source>
        <translation>%1 davon verfallen sofort</translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s) stay as they are</source>
        <translation>
            <numerusform>%1 Job bleibt, wie er ist</numerusform>
            <numerusform>%1 Jobs bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return credits of %1 job(s)</source>
        <translation>
            <numerusform>Credits von %1 Job zurückgeben</numerusform>
            <numerusform>Credits von %1 Jobs zurückgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known what each bucket gave of the %1 credits. Possible: monthly %2, add-on %3.</source>
        <translation>Es ist nicht bekannt, was jeder Topf von den %1 Credits gegeben hat. Möglich: monatlich %2, Zusatz %3.</translation>
    </message>
    <message>
        <source>The connection was lost at the last step. Finding out whether it was done…</source>
        <translation>Die Verbindung riss beim letzten Schritt ab. Es wird ermittelt, ob er getan ist …</translation>
    </message>
</context>
<context>
    <name>reckoner::RefundsPage</name>
    <message>
        <source>monthly %1, add-on %2</source>
        <translation>monatlich %1, Zusatz %2</translation>
    </message>
    <message>
        <source>Jobs whose credits can come back</source>
        <translation>Jobs, deren Credits zurückkommen können</translation>
    </message>
    <message>
        <source>Failed, not refunded</source>
        <translation>Fehlgeschlagen, nicht erstattet</translation>
    </message>
    <message>
        <source>All jobs with credits</source>
        <translation>Alle Jobs mit Credits</translation>
    </message>
    <message>
        <source>Failed jobs whose credits are out</source>
        <translation>Fehlgeschlagene Jobs mit offenen Credits</translation>
    </message>
    <message>
        <source>&amp;Return credits…</source>
        <translation>&amp;Credits zurückgeben …</translation>
    </message>
    <message>
        <source>Part of a title or e-mail address, or a job&apos;s id</source>
        <translation>Teil einer Bezeichnung oder E-Mail-Adresse, oder die ID eines Jobs</translation>
    </message>
    <message>
        <source>Search jobs with credits</source>
        <translation>Jobs mit Credits suchen</translation>
    </message>
    <message>
        <source>State of the credits</source>
        <translation>Zustand der Credits</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>What the job took and got back</source>
        <translation>Was der Job genommen und zurückerhalten hat</translation>
    </message>
    <message>
        <source>&amp;Usage row:</source>
        <translation>&amp;Nutzungszeile:</translation>
    </message>
    <message>
        <source>Id of a usage row, for a credit note of money</source>
        <translation>ID einer Nutzungszeile, für eine Gutschrift über Geld</translation>
    </message>
    <message>
        <source>Id of a usage row</source>
        <translation>ID einer Nutzungszeile</translation>
    </message>
    <message>
        <source>Credit &amp;note (no cash is paid)…</source>
        <translation>&amp;Gutschrift (keine Auszahlung) …</translation>
    </message>
    <message>
        <source>Failed, not refunded (%1)</source>
        <translation>Fehlgeschlagen, nicht erstattet (%1)</translation>
    </message>
    <message>
        <source>No failed job has credits out.</source>
        <translation>Kein fehlgeschlagener Job hat offene Credits.</translation>
    </message>
    <message>
        <source>A job that fails gets its credits back by “reckoner-cli job fail”; one that other programs end as failed waits here.</source>
        <translation>Ein Job, der fehlschlägt, erhält seine Credits durch „reckoner-cli job fail“ zurück; einer, den andere Programme als fehlgeschlagen beenden, wartet hier.</translation>
    </message>
    <message>
        <source>No job with credits fits the search.</source>
        <translation>Kein Job mit Credits passt zur Suche.</translation>
    </message>
    <message>
        <source>Clear the search or choose every state.</source>
        <translation>Leeren Sie die Suche oder wählen Sie jeden Zustand.</translation>
    </message>
    <message>
        <source>No job has used credits.</source>
        <translation>Kein Job hat Credits verbraucht.</translation>
    </message>
    <message>
        <source>A job that reserves credits appears here, with what each bucket gave.</source>
        <translation>Ein Job, der Credits reserviert, erscheint hier mit dem, was jeder Topf gegeben hat.</translation>
    </message>
    <message>
        <source>No job is chosen.</source>
        <translation>Kein Job ist gewählt.</translation>
    </message>
    <message>
        <source>What a job took and got back is listed here, entry by entry.</source>
        <translation>Was ein Job genommen und zurückerhalten hat, steht hier, Eintrag für Eintrag.</translation>
    </message>
    <message>
        <source>The ledger holds no entry of this job.</source>
        <translation>Das Journal enthält keine Buchung dieses Jobs.</translation>
    </message>
    <message>
        <source>An older program charged it: returning its credits rebuilds what each bucket gave, or asks for it.</source>
        <translation>Ein älteres Programm hat ihn belastet: Die Rückgabe seiner Credits rekonstruiert, was jeder Topf gegeben hat, oder fragt danach.</translation>
    </message>
    <message>
        <source>Charged by an older program: what each bucket gave is taken from its record, from the ledger, or chosen.</source>
        <translation>Von einem älteren Programm belastet: Was jeder Topf gegeben hat, kommt aus dessen Aufzeichnung, aus dem Journal oder wird gewählt.</translation>
    </message>
    <message>
        <source>%1 took %2</source>
        <translation>%1 nahm %2</translation>
    </message>
    <message>
        <source>came back: %1</source>
        <translation>zurückgekommen: %1</translation>
    </message>
    <message>
        <source>still out: %1</source>
        <translation>noch offen: %1</translation>
    </message>
    <message>
        <source>the month was reset since, so the monthly part expires as it comes back, unless it is kept as goodwill</source>
        <translation>der Monat wurde seitdem erneuert, daher verfällt der monatliche Teil bei der Rückgabe, wenn er nicht aus Kulanz bleibt</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Return credits of %1 job(s)…</source>
        <translation>
            <numerusform>&amp;Credits von %1 Job zurückgeben …</numerusform>
            <numerusform>&amp;Credits von %1 Jobs zurückgeben …</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>niemand bekannt</translation>
    </message>
</context>
<context>
    <name>reckoner::SavedViewsMenu</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern …</translation>
    </message>
    <message>
        <source>Save this view for the &amp;team…</source>
        <translation>Diese Ansicht für das &amp;Team speichern …</translation>
    </message>
    <message>
        <source>&amp;Manage views…</source>
        <translation>Ansichten &amp;verwalten …</translation>
    </message>
    <message>
        <source>View of the team, %1</source>
        <translation>Ansicht des Teams, %1</translation>
    </message>
    <message>
        <source>Your view, %1</source>
        <translation>Ihre Ansicht, %1</translation>
    </message>
    <message>
        <source>The page %1 with this filter: %2.</source>
        <translation>Die Seite %1 mit diesem Filter: %2.</translation>
    </message>
    <message>
        <source>Only you will see it.</source>
        <translation>Nur Sie werden sie sehen.</translation>
    </message>
    <message>
        <source>Everyone who sees %1 will find it in this menu.</source>
        <translation>Jeder, der %1 sieht, findet sie in diesem Menü.</translation>
    </message>
    <message>
        <source>Everyone will find it in this menu.</source>
        <translation>Jeder findet sie in diesem Menü.</translation>
    </message>
    <message>
        <source>Save for the team</source>
        <translation>Für das Team speichern</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Saved the view &quot;%1&quot;.</source>
        <translation>Die Ansicht „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; gets another name.</source>
        <translation>Die Ansicht „%1“ erhält einen anderen Namen.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Umbenannt.</translation>
    </message>
    <message>
        <source>The team sees &quot;%1&quot; now.</source>
        <translation>Das Team sieht „%1“ jetzt.</translation>
    </message>
    <message>
        <source>Only its owner sees &quot;%1&quot; now.</source>
        <translation>Nur der Eigentümer sieht „%1“ jetzt.</translation>
    </message>
    <message>
        <source>Deleted the view &quot;%1&quot;.</source>
        <translation>Die Ansicht „%1“ ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>reckoner::SettingsPage</name>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>Words, numbers, amounts and dates. The window opens anew in the language that you choose.</source>
        <translation>Wörter, Zahlen, Beträge und Daten. Das Fenster öffnet sich neu in der Sprache, die Sie wählen.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>What the window begins with</source>
        <translation>Womit das Fenster beginnt</translation>
    </message>
    <message>
        <source>The filter of the last time</source>
        <translation>Der Filter vom letzten Mal</translation>
    </message>
    <message>
        <source>Always this company and range</source>
        <translation>Immer dieses Unternehmen und dieser Zeitraum</translation>
    </message>
    <message>
        <source>Company at the start</source>
        <translation>Unternehmen beim Start</translation>
    </message>
    <message>
        <source>Range at the start</source>
        <translation>Zeitraum beim Start</translation>
    </message>
    <message>
        <source>&amp;Begin with:</source>
        <translation>&amp;Beginnen mit:</translation>
    </message>
    <message>
        <source>&amp;Company:</source>
        <translation>&amp;Unternehmen:</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>&amp;Zeitraum:</translation>
    </message>
    <message>
        <source>While the window is open</source>
        <translation>Während das Fenster offen ist</translation>
    </message>
    <message>
        <source>Tell me when something begins to r&amp;un short</source>
        <translation>Melden, wenn etwas &amp;knapp wird</translation>
    </message>
    <message>
        <source>Minutes, credits and tokens that are nearly used up, and a wallet below its threshold</source>
        <translation>Minuten, Credits und Tokens, die fast verbraucht sind, und ein Guthabenkonto unter seiner Schwelle</translation>
    </message>
    <message>
        <source>Alerts:</source>
        <translation>Hinweise:</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>Was hier aufbewahrt wird</translation>
    </message>
    <message>
        <source>Forget &amp;widths and order</source>
        <translation>Breite&amp;n und Reihenfolge vergessen</translation>
    </message>
    <message>
        <source>Every table shows all its columns again, as it was made</source>
        <translation>Jede Tabelle zeigt wieder alle Spalten, wie sie angelegt war</translation>
    </message>
    <message>
        <source>F&amp;orget what was opened</source>
        <translation>&amp;Geöffnetes vergessen</translation>
    </message>
    <message>
        <source>Databases that were opened lately; connections that you made stay</source>
        <translation>Zuletzt geöffnete Datenbanken; Verbindungen, die Sie angelegt haben, bleiben</translation>
    </message>
    <message>
        <source>Looking for a keyring…</source>
        <translation>Ein Schlüsselbund wird gesucht …</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Tables:</source>
        <translation>Tabellen:</translation>
    </message>
    <message>
        <source>Recent databases:</source>
        <translation>Zuletzt geöffnete Datenbanken:</translation>
    </message>
    <message>
        <source>Passwords:</source>
        <translation>Kennwörter:</translation>
    </message>
    <message>
        <source>Every table is as it was made.</source>
        <translation>Jede Tabelle ist, wie sie angelegt war.</translation>
    </message>
    <message>
        <source>What was opened lately is forgotten.</source>
        <translation>Was zuletzt geöffnet war, ist vergessen.</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>Wo die Dateien liegen</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Einstellungen:</translation>
    </message>
    <message>
        <source>Database of your own:</source>
        <translation>Ihre eigene Datenbank:</translation>
    </message>
    <message>
        <source>Sample:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Den Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the folder of %1</source>
        <translation>Den Ordner von %1 zeigen</translation>
    </message>
    <message>
        <source>There is nothing at %1 yet.</source>
        <translation>An %1 gibt es noch nichts.</translation>
    </message>
    <message>
        <source>The keyring of this desktop works: a password is kept there where you tick that.</source>
        <translation>Der Schlüsselbund dieses Desktops funktioniert: Ein Kennwort wird dort aufbewahrt, wo Sie das ankreuzen.</translation>
    </message>
    <message>
        <source>No keyring answers on this desktop: a password is asked for each time, unless ~/.pgpass or a service file has it.</source>
        <translation>Kein Schlüsselbund antwortet auf diesem Desktop: Ein Kennwort wird jedes Mal erfragt, wenn es nicht ~/.pgpass oder eine Dienstdatei hat.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Sch&amp;rift:</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Decimals of amounts</source>
        <translation>Nachkommastellen der Beträge</translation>
    </message>
    <message>
        <source>Cents, four decimals only below 1</source>
        <translation>Cent, vier Stellen nur unter 1</translation>
    </message>
    <message>
        <source>Every decimal</source>
        <translation>Jede Stelle</translation>
    </message>
    <message>
        <source>First day of a week</source>
        <translation>Erster Tag der Woche</translation>
    </message>
    <message>
        <source>As the language has it</source>
        <translation>Wie in der Sprache üblich</translation>
    </message>
    <message>
        <source>A&amp;mounts:</source>
        <translation>B&amp;eträge:</translation>
    </message>
    <message>
        <source>First &amp;day of a week:</source>
        <translation>Erster &amp;Tag der Woche:</translation>
    </message>
    <message>
        <source>&amp;Show what the providers of models cost</source>
        <translation>Zeigen, &amp;was die Anbieter der Modelle kosten</translation>
    </message>
    <message>
        <source>Provider cost:</source>
        <translation>Anbieterkosten:</translation>
    </message>
    <message>
        <source>In calendars and in charts by week. Exports and the command line begin weeks on Monday.</source>
        <translation>In Kalendern und in Diagrammen nach Woche. Exporte und die Befehlszeile beginnen Wochen am Montag.</translation>
    </message>
</context>
<context>
    <name>reckoner::SpendOverTime</name>
    <message>
        <source>Spend over time</source>
        <translation>Ausgaben im Zeitverlauf</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>Währung des Diagramms</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1.</source>
        <translation>Erfasste Kosten (brutto), %1.</translation>
    </message>
    <message>
        <source>Expected after today, until %1: about %2, with 80 % chance between %3 and %4.</source>
        <translation>Erwartet nach heute, bis %1: etwa %2, mit 80 % Wahrscheinlichkeit zwischen %3 und %4.</translation>
    </message>
</context>
<context>
    <name>reckoner::StackedPlot</name>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>reckoner::StateStack</name>
    <message>
        <source>Refreshing</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>reckoner::StatusLine</name>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Sum of the selected cells</source>
        <translation>Summe der ausgewählten Zellen</translation>
    </message>
    <message>
        <source>Days and months are counted in this time zone</source>
        <translation>Tage und Monate werden in dieser Zeitzone gezählt</translation>
    </message>
    <message>
        <source>What you act as</source>
        <translation>Als was Sie handeln</translation>
    </message>
    <message>
        <source>The database that is open</source>
        <translation>Die geöffnete Datenbank</translation>
    </message>
    <message>
        <source>Nothing can be changed through this window</source>
        <translation>Durch dieses Fenster kann nichts geändert werden</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures are read from a copy of the database that follows it. Your own changes are read from the database itself until the copy has them.</source>
        <translation>Zahlen werden aus einer Kopie der Datenbank gelesen, die ihr folgt. Ihre eigenen Änderungen werden aus der Datenbank selbst gelesen, bis die Kopie sie hat.</translation>
    </message>
    <message>
        <source>The connection was lost at the last step of what you did. The database is asked whether it was done.</source>
        <translation>Die Verbindung riss beim letzten Schritt Ihrer Handlung ab. Die Datenbank wird gefragt, ob er getan ist.</translation>
    </message>
    <message>
        <source>Finding out whether it was done…</source>
        <translation>Es wird ermittelt, ob es getan ist …</translation>
    </message>
    <message>
        <source>No standby answers, reading from the primary</source>
        <translation>Kein Standby antwortet, es wird vom Hauptserver gelesen</translation>
    </message>
    <message>
        <source>The standby is %1 s behind</source>
        <translation>Der Standby ist %1 s zurück</translation>
    </message>
    <message>
        <source>Reading from the standby</source>
        <translation>Es wird vom Standby gelesen</translation>
    </message>
</context>
<context>
    <name>reckoner::TableView</name>
    <message>
        <source>Sorted by %1</source>
        <translation>Sortiert nach %1</translation>
    </message>
    <message>
        <source>, then by </source>
        <translation>, dann nach </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Kopieren	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy with headings	Ctrl+Shift+C</source>
        <translation>Mit Überschriften kopieren	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Nur dies</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Nicht dies</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Enter opens a row, the menu key offers what can be done with a cell, Ctrl+C copies.</source>
        <translation>Eingabe öffnet eine Zeile, die Menütaste bietet, was mit einer Zelle getan werden kann, Strg+C kopiert.</translation>
    </message>
    <message>
        <source>Headings of %1</source>
        <translation>Überschriften von %1</translation>
    </message>
    <message>
        <source>%1 upwards</source>
        <translation>%1 aufwärts</translation>
    </message>
    <message>
        <source>%1 downwards</source>
        <translation>%1 abwärts</translation>
    </message>
    <message>
        <source>So many rows are better exported (Ctrl+E).</source>
        <translation>So viele Zeilen werden besser exportiert (Strg+E).</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>Aufwärts sortieren</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>Abwärts sortieren</translation>
    </message>
    <message>
        <source>Then by this column	Shift+click</source>
        <translation>Danach nach dieser Spalte	Shift+click</translation>
    </message>
    <message>
        <source>Fit this column</source>
        <translation>Diese Spalte anpassen</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Alle Spalten anpassen</translation>
    </message>
    <message>
        <source>The filter of this list leaves no row. Take a chip away above to see more.</source>
        <translation>Der Filter dieser Liste lässt keine Zeile übrig. Entfernen Sie oben eine Auswahl, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>This row sums others up.</source>
        <translation>Diese Zeile fasst andere zusammen.</translation>
    </message>
    <message>
        <source>This list cannot be filtered by its cells.</source>
        <translation>Diese Liste kann nicht nach ihren Zellen gefiltert werden.</translation>
    </message>
    <message>
        <source>This list can be filtered by: %1.</source>
        <translation>Diese Liste kann gefiltert werden nach: %1.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
</context>
<context>
    <name>reckoner::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>reckoner::TokensPage</name>
    <message>
        <source>Companies with tokens</source>
        <translation>Unternehmen mit Tokens</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>Letzte Aufrufe</translation>
    </message>
    <message>
        <source>By operation</source>
        <translation>Nach Operation</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>Gekauft und gewährt</translation>
    </message>
    <message>
        <source>&amp;Add tokens…</source>
        <translation>To&amp;kens hinzufügen …</translation>
    </message>
    <message>
        <source>There is no company yet.</source>
        <translation>Noch gibt es kein Unternehmen.</translation>
    </message>
    <message>
        <source>Tokens belong to a company; add one, or open the sample.</source>
        <translation>Tokens gehören einem Unternehmen; legen Sie eines an oder öffnen Sie das Beispiel.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>verfällt nicht</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <translation>Überzogen</translation>
    </message>
    <message>
        <source>used beyond what there was; the next allocation settles it</source>
        <translation>mehr verbraucht als vorhanden; das nächste Kontingent gleicht es aus</translation>
    </message>
    <message>
        <source>No active allocation</source>
        <translation>Kein aktives Kontingent</translation>
    </message>
    <message>
        <source>calls that ask before they use tokens are refused</source>
        <translation>Aufrufe, die vor der Token-Nutzung anfragen, werden abgelehnt</translation>
    </message>
    <message>
        <source>No tokens were ever allocated.</source>
        <translation>Noch wurden keine Tokens zugeteilt.</translation>
    </message>
    <message>
        <source>“Add tokens” makes an allocation from a purchase or a grant.</source>
        <translation>„Tokens hinzufügen“ macht aus einem Kauf oder einer Gewährung ein Kontingent.</translation>
    </message>
    <message>
        <source>no tokens were ever allocated</source>
        <translation>noch wurden keine Tokens zugeteilt</translation>
    </message>
    <message>
        <source>tokens are allocated</source>
        <translation>Tokens sind zugeteilt</translation>
    </message>
    <message numerus="yes">
        <source>%1 log(s) without a company may belong here</source>
        <translation>
            <numerusform>%1 Protokoll ohne Unternehmen gehört vielleicht hierher</numerusform>
            <numerusform>%1 Protokolle ohne Unternehmen gehören vielleicht hierher</numerusform>
        </translation>
    </message>
    <message>
        <source>No call has used tokens of this company: %1.</source>
        <translation>Kein Aufruf hat Tokens dieses Unternehmens verbraucht: %1.</translation>
    </message>
    <message>
        <source>Calls are logged by “reckoner-cli tokens deduct” or by a back end.</source>
        <translation>Aufrufe werden durch „reckoner-cli tokens deduct“ oder ein Backend protokolliert.</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for this company.</source>
        <translation>Für dieses Unternehmen wurde nichts gekauft oder gewährt.</translation>
    </message>
    <message>
        <source>“Add tokens” keeps what was paid and its reference.</source>
        <translation>„Tokens hinzufügen“ hält fest, was bezahlt wurde, und die Referenz.</translation>
    </message>
    <message>
        <source>Add tokens</source>
        <translation>Tokens hinzufügen</translation>
    </message>
    <message>
        <source>A new allocation for %1, from now on. What is overdrawn is settled from it first.</source>
        <translation>Ein neues Kontingent für %1, ab jetzt. Was überzogen ist, wird zuerst daraus ausgeglichen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>&amp;Tokens</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>Ta&amp;rif</translation>
    </message>
    <message>
        <source>&amp;Paid (%1)</source>
        <translation>&amp;Bezahlt (%1)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Re&amp;ferenz</translation>
    </message>
    <message>
        <source>Tokens left</source>
        <translation>Tokens übrig</translation>
    </message>
    <message>
        <source>%1 tokens added.</source>
        <translation>%1 Tokens hinzugefügt.</translation>
    </message>
    <message>
        <source>Appr&amp;ove the call…</source>
        <translation>Den Aufruf &amp;freigeben …</translation>
    </message>
    <message>
        <source>Approve a call that was run again</source>
        <translation>Einen erneut ausgeführten Aufruf freigeben</translation>
    </message>
    <message>
        <source>From then on its tokens count as used, whatever is left: the call has happened. It cannot be undone.</source>
        <translation>Von da an zählen seine Tokens als verbraucht, was auch immer übrig ist: Der Aufruf ist geschehen. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>%1 tokens deducted.</source>
        <translation>%1 Tokens abgezogen.</translation>
    </message>
</context>
<context>
    <name>reckoner::UsagePage</name>
    <message numerus="yes">
        <source>%1 CV(s) parsed</source>
        <translation>
            <numerusform>%1 Lebenslauf ausgewertet</numerusform>
            <numerusform>%1 Lebensläufe ausgewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed, free</source>
        <translation>%1 fehlgeschlagen, kostenlos</translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 Token</numerusform>
            <numerusform>%1 Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 question(s)</source>
        <translation>
            <numerusform>%1 Frage</numerusform>
            <numerusform>%1 Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minute(s)</source>
        <translation>
            <numerusform>%1 Minute</numerusform>
            <numerusform>%1 Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 interview(s)</source>
        <translation>
            <numerusform>%1 Interview</numerusform>
            <numerusform>%1 Interviews</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>Show only this type; press again for all</source>
        <translation>Nur diese Art zeigen; erneut drücken für alle</translation>
    </message>
    <message>
        <source>Total Usage</source>
        <translation>Nutzung gesamt</translation>
    </message>
    <message>
        <source>Recorded cost of the range (gross). Press for all types.</source>
        <translation>Erfasste Kosten des Zeitraums (brutto). Drücken für alle Arten.</translation>
    </message>
    <message>
        <source>Spend over time</source>
        <translation>Ausgaben im Zeitverlauf</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>Währung des Diagramms</translation>
    </message>
    <message>
        <source>Periods of the chart</source>
        <translation>Perioden des Diagramms</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Nach Woche</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>Cost by job</source>
        <translation>Kosten nach Job</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1</source>
        <translation>Erfasste Kosten (brutto), %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s)</source>
        <translation>
            <numerusform>%1 Nutzungszeile</numerusform>
            <numerusform>%1 Nutzungszeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of it estimated</source>
        <translation>davon %1 geschätzt</translation>
    </message>
    <message>
        <source>Credited %1, net %2</source>
        <translation>Gutgeschrieben %1, netto %2</translation>
    </message>
    <message>
        <source>Nothing was used in this range.</source>
        <translation>In diesem Zeitraum wurde nichts genutzt.</translation>
    </message>
    <message>
        <source>Choose a longer range, or take a filter away.</source>
        <translation>Wählen Sie einen längeren Zeitraum oder entfernen Sie einen Filter.</translation>
    </message>
    <message>
        <source>%1 of %2 jobs: sort by another column, or filter, to see others. The totals are of all of them.</source>
        <translation>%1 von %2 Jobs: Sortieren Sie nach einer anderen Spalte oder filtern Sie, um andere zu sehen. Die Summen gelten für alle.</translation>
    </message>
    <message>
        <source>Parts of the chart</source>
        <translation>Teile des Diagramms</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By job</source>
        <translation>Nach Job</translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation>Andere Jobs</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Kein Job</translation>
    </message>
</context>
<context>
    <name>reckoner::ViewsDialog</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Keep for its &amp;owner alone</source>
        <translation>Nur für den &amp;Eigentümer behalten</translation>
    </message>
    <message>
        <source>&amp;Share with the team</source>
        <translation>Mit dem Team &amp;teilen</translation>
    </message>
</context>
</TS>
