<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Alert</name>
    <message>
        <source>Wallet of %1</source>
        <translation>%1 का वॉलेट</translation>
    </message>
    <message>
        <source>Monthly credits of %1</source>
        <translation>%1 के मासिक क्रेडिट</translation>
    </message>
    <message>
        <source>Base minutes of %1</source>
        <translation>%1 के मूल मिनट</translation>
    </message>
    <message>
        <source>Tokens of %1, plan %2</source>
        <translation>%1 के टोकन, प्लान %2</translation>
    </message>
    <message>
        <source>Add-on credits of %1</source>
        <translation>%1 के अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>Add-on minutes of %1</source>
        <translation>%1 के अतिरिक्त मिनट</translation>
    </message>
    <message>
        <source>used up, nothing left</source>
        <translation>समाप्त, कुछ शेष नहीं</translation>
    </message>
    <message>
        <source>base used up, add-on in use: %1 left</source>
        <translation>मूल समाप्त, अतिरिक्त उपयोग में: %1 शेष</translation>
    </message>
    <message>
        <source>base used up, no add-on left</source>
        <translation>मूल समाप्त, कोई अतिरिक्त शेष नहीं</translation>
    </message>
    <message>
        <source>monthly used up, add-on in use: %1 left</source>
        <translation>मासिक समाप्त, अतिरिक्त उपयोग में: %1 शेष</translation>
    </message>
    <message>
        <source>monthly used up, no add-on left</source>
        <translation>मासिक समाप्त, कोई अतिरिक्त शेष नहीं</translation>
    </message>
    <message>
        <source>%1 % used, %2 % left</source>
        <translation>%1 % उपयोग हुआ, %2 % शेष</translation>
    </message>
    <message>
        <source>before the reset on %1</source>
        <translation>%1 के नवीनीकरण से पहले</translation>
    </message>
    <message>
        <source>before the next reset on %1</source>
        <translation>%1 के अगले नवीनीकरण से पहले</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 से पहले</translation>
    </message>
    <message>
        <source>before the next month begins on %1</source>
        <translation>%1 को अगला महीना शुरू होने से पहले</translation>
    </message>
    <message>
        <source>%1 left, no longer expected to run out</source>
        <translation>%1 शेष, अब समाप्त होने का अनुमान नहीं</translation>
    </message>
    <message>
        <source>%1 left, expected to run out on %2, </source>
        <translation>%1 शेष, अनुमानतः %2 को समाप्त, </translation>
    </message>
    <message>
        <source>; then add-on: %1 left</source>
        <translation>; फिर अतिरिक्त: %1 शेष</translation>
    </message>
    <message>
        <source>; would cover it: %1 × %2 for %3</source>
        <translation>; पर्याप्त होगा: %1 × %2, %3 में</translation>
    </message>
    <message>
        <source>%1 left, threshold %2</source>
        <translation>%1 शेष, सीमा %2</translation>
    </message>
    <message>
        <source>%1 owed</source>
        <translation>%1 देय</translation>
    </message>
    <message>
        <source>%1 left, nothing owed</source>
        <translation>%1 शेष, कुछ देय नहीं</translation>
    </message>
</context>
<context>
    <name>BucketBar</name>
    <message>
        <source>%1 left of %2, %3 % used</source>
        <translation>%2 में से %1 शेष, %3 % उपयोग हुआ</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 शेष</translation>
    </message>
    <message>
        <source>, %1 reserved</source>
        <translation>, %1 आरक्षित</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 से %2</translation>
    </message>
    <message>
        <source>No usage in this range.</source>
        <translation>इस अवधि में कोई उपयोग नहीं।</translation>
    </message>
    <message>
        <source>%1, %2: %3 in all, most in %4 (%5).</source>
        <translation>%1, %2: कुल %3, सबसे अधिक %4 में (%5)।</translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation>%1, अनुमानित</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>लगभग %1</translation>
    </message>
    <message>
        <source>With 80 % chance between %1 and %2</source>
        <translation>80 % संभावना से %1 और %2 के बीच</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>कुल: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3 in all.</source>
        <translation>%1, %2: कुल %3।</translation>
    </message>
    <message>
        <source>Nothing has moved this wallet yet.</source>
        <translation>इस वॉलेट में अब तक कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Balance, %1: %2.</source>
        <translation>शेष राशि, %1: %2।</translation>
    </message>
    <message>
        <source>Balance, %1: from %2 to %3, lowest on %4 (%5).</source>
        <translation>शेष राशि, %1: %2 से %3 तक, सबसे कम %4 को (%5)।</translation>
    </message>
    <message>
        <source>Owed: %1</source>
        <translation>देय: %1</translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation>शेष राशि: %1</translation>
    </message>
    <message>
        <source>Alert below %1</source>
        <translation>%1 से कम पर चेतावनी</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>देय</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Tokens for the company</source>
        <translation>कंपनी के लिए टोकन</translation>
    </message>
    <message>
        <source>What each bucket gave</source>
        <translation>हर मद ने क्या दिया</translation>
    </message>
    <message>
        <source>How the job ended</source>
        <translation>जॉब कैसे समाप्त हुआ</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>क्रेडिट नोट</translation>
    </message>
    <message>
        <source>Usage to be recorded</source>
        <translation>दर्ज किया जाने वाला उपयोग</translation>
    </message>
    <message>
        <source>Token log</source>
        <translation>टोकन लॉग</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>साफ़ करें</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>No.</source>
        <translation>क्र.</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>घटित</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>मद</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>खाते का प्रकार</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Source row</source>
        <translation>स्रोत पंक्ति</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>कर्ता</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Business time</source>
        <translation>व्यावसायिक समय</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>लॉगिन</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>कुंजी</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>उलटता है</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>उलटा गया</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>श्रेणी</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>सुलझा</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>उम्मीदवार</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>बनाया गया</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>मुद्रा</translation>
    </message>
    <message>
        <source>Billing zone</source>
        <translation>बिलिंग समय-क्षेत्र</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>शीर्षक</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>ड्राफ़्ट</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>मूल मिनट</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>उपयोग हुआ</translation>
    </message>
    <message>
        <source>Add-on left</source>
        <translation>अतिरिक्त शेष</translation>
    </message>
    <message>
        <source>Add-on used</source>
        <translation>अतिरिक्त उपयोग हुआ</translation>
    </message>
    <message>
        <source>Anchor day</source>
        <translation>आधार दिवस</translation>
    </message>
    <message>
        <source>Period start</source>
        <translation>अवधि का आरंभ</translation>
    </message>
    <message>
        <source>Period end</source>
        <translation>अवधि का अंत</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>Monthly left</source>
        <translation>मासिक शेष</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>मासिक</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>नवीनीकरण</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>सबसे पुराना</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>सबसे नया</translation>
    </message>
    <message>
        <source>Likely job</source>
        <translation>संभावित जॉब</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>जोड़ा गया</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>पूर्ववत किया गया</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>उपयोग का प्रकार</translation>
    </message>
    <message>
        <source>Job status</source>
        <translation>जॉब की स्थिति</translation>
    </message>
    <message>
        <source>CVs, tokens, minutes</source>
        <translation>सीवी, टोकन, मिनट</translation>
    </message>
    <message>
        <source>Quantity is</source>
        <translation>मात्रा है</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>साक्षात्कार</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>किसके कारण</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>घटना आईडी</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>सीवी</translation>
    </message>
    <message>
        <source>CV cost</source>
        <translation>सीवी लागत</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Question cost</source>
        <translation>प्रश्न लागत</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Interview cost</source>
        <translation>साक्षात्कार लागत</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>कुल लागत</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>लगा शुल्क</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>जमा किया गया</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>शेष राशि</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>एक का मूल्य</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>न्यूनतम</translation>
    </message>
    <message>
        <source>Company id</source>
        <translation>कंपनी आईडी</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>प्रभावी तिथि</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>प्रभावी</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Total left</source>
        <translation>कुल शेष</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>आरक्षित</translation>
    </message>
    <message>
        <source>Next reset</source>
        <translation>अगला नवीनीकरण</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>State</source>
        <translation>दशा</translation>
    </message>
    <message>
        <source>From monthly</source>
        <translation>मासिक से</translation>
    </message>
    <message>
        <source>From add-on</source>
        <translation>अतिरिक्त से</translation>
    </message>
    <message>
        <source>Back to monthly</source>
        <translation>मासिक में वापस</translation>
    </message>
    <message>
        <source>Back to add-on</source>
        <translation>अतिरिक्त में वापस</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>अभी बाहर</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>उपयोग हुई पंक्तियाँ</translation>
    </message>
    <message>
        <source>Monthly out</source>
        <translation>मासिक बाहर</translation>
    </message>
    <message>
        <source>Add-on out</source>
        <translation>अतिरिक्त बाहर</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>प्रविष्टि</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>बाद की शेष राशि</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>संगठन</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>मूल</translation>
    </message>
    <message>
        <source>Base used</source>
        <translation>मूल उपयोग हुआ</translation>
    </message>
    <message>
        <source>Base left</source>
        <translation>मूल शेष</translation>
    </message>
    <message>
        <source>Not posted yet</source>
        <translation>अभी खतियाया नहीं</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>अवधि से</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>अवधि तक</translation>
    </message>
    <message>
        <source>From base</source>
        <translation>मूल से</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>वापस दिया</translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation>उपयोग हुए मिनट</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>माँगा गया</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>उपलब्ध</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>आवंटित</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>शेष</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <translation>अधिक खर्च</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>इस महीने का उपयोग</translation>
    </message>
    <message>
        <source>Provider cost this month</source>
        <translation>इस महीने की प्रदाता लागत</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>प्लान</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>कब से मान्य</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>कब तक मान्य</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>सक्रिय</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>ख़रीद</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>किसके लिए भुगतान</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>आवेदन</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>Cost per token</source>
        <translation>प्रति टोकन लागत</translation>
    </message>
    <message>
        <source>Provider cost</source>
        <translation>प्रदाता लागत</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>काटा गया</translation>
    </message>
    <message>
        <source>Deducted from an allocation</source>
        <translation>आवंटन से काटा गया</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>स्वीकृति की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>आवेदन आईडी</translation>
    </message>
    <message>
        <source>Application deleted</source>
        <translation>आवेदन हटाया गया</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>जॉब आईडी</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>प्रोफ़ाइल आईडी</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>बिना मूल्य</translation>
    </message>
    <message>
        <source>Charged this month</source>
        <translation>इस महीने का शुल्क</translation>
    </message>
    <message>
        <source>Charged in total</source>
        <translation>कुल शुल्क</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>टॉप-अप किया</translation>
    </message>
    <message>
        <source>Alert below</source>
        <translation>इससे कम पर चेतावनी</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>शेष</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>प्रति दिन</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>Earliest (80 %)</source>
        <translation>सबसे पहले (80 %)</translation>
    </message>
    <message>
        <source>Latest (80 %)</source>
        <translation>सबसे बाद (80 %)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Would cover it</source>
        <translation>पर्याप्त होगा</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>% used</source>
        <translation>% उपयोग</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>सूत्र</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>अपरिवर्ती नियम</translation>
    </message>
    <message>
        <source>Rows checked</source>
        <translation>जाँची गई पंक्तियाँ</translation>
    </message>
    <message>
        <source>Rows broken</source>
        <translation>टूटी पंक्तियाँ</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>सुधार योग्य</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>क्या ग़लत है</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>समूह</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>क्या खोजता है</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>अक्षर</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>लॉग</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>File size (KB)</source>
        <translation>फ़ाइल आकार (KB)</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>प्रॉम्प्ट टोकन</translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation>कंप्लीशन टोकन</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>सेकंड</translation>
    </message>
    <message>
        <source>Cost source</source>
        <translation>लागत का स्रोत</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>उद्गम</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>उपयोग</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>कंपनियाँ</translation>
    </message>
    <message>
        <source>Cost over time</source>
        <translation>समय के साथ लागत</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>बही</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>अभी सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Token logs</source>
        <translation>टोकन लॉग</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>पहले</translation>
    </message>
    <message>
        <source>After</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>क्या करता है</translation>
    </message>
    <message>
        <source>Monthly credits</source>
        <translation>मासिक क्रेडिट</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>क्या परिणाम निकला</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>में से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Metered</source>
        <translation>मापा गया</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>सुधार</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>स्तंभ</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>समस्या</translation>
    </message>
    <message>
        <source>File, KB</source>
        <translation>फ़ाइल, KB</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>सुझाव</translation>
    </message>
    <message>
        <source>Why it has no company</source>
        <translation>कंपनी क्यों नहीं है</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>साक्षात्कार</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>पृष्ठ</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>किसने सहेजा</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>साझा</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>भाग</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>अंतिम बार खोला</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>क्या करना है</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <source>At least (80 %)</source>
        <translation>कम से कम (80 %)</translation>
    </message>
    <message>
        <source>At most (80 %)</source>
        <translation>अधिक से अधिक (80 %)</translation>
    </message>
    <message>
        <source>Below the alert</source>
        <translation>चेतावनी सीमा से नीचे</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Change of the day</source>
        <translation>दिन का बदलाव</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>On this computer, so nothing needs to be encrypted.</source>
        <translation>इसी कंप्यूटर पर, इसलिए कुछ एन्क्रिप्ट करना ज़रूरी नहीं।</translation>
    </message>
    <message>
        <source>Not encrypted: whoever sits in between can read and change everything. Ask for TLS.</source>
        <translation>एन्क्रिप्टेड नहीं: बीच में बैठा कोई भी सब पढ़ और बदल सकता है। TLS माँगें।</translation>
    </message>
    <message>
        <source>Encrypted (%1); the certificate and the name in it were verified.</source>
        <translation>एन्क्रिप्टेड (%1); प्रमाणपत्र और उसमें नाम जाँचे गए।</translation>
    </message>
    <message>
        <source>Encrypted (%1); the certificate was verified, the name in it was not.</source>
        <translation>एन्क्रिप्टेड (%1); प्रमाणपत्र जाँचा गया, उसमें नाम नहीं।</translation>
    </message>
    <message>
        <source>Encrypted (%1), but nothing says that it is the right server: the certificate was not verified.</source>
        <translation>एन्क्रिप्टेड (%1), पर कुछ नहीं कहता कि यह सही सर्वर है: प्रमाणपत्र नहीं जाँचा गया।</translation>
    </message>
    <message>
        <source>PostgreSQL %1, a standby: nothing can be changed there.</source>
        <translation>PostgreSQL %1, एक स्टैंडबाय: वहाँ कुछ बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <source>PostgreSQL %1.</source>
        <translation>PostgreSQL %1।</translation>
    </message>
    <message>
        <source>There is no company in it yet.</source>
        <translation>इसमें अभी कोई कंपनी नहीं है।</translation>
    </message>
    <message>
        <source>The login sees no company.</source>
        <translation>लॉगिन को कोई कंपनी नहीं दिखती।</translation>
    </message>
    <message numerus="yes">
        <source>%1 company(ies): %2</source>
        <translation>
            <numerusform>%1 कंपनी: %2</numerusform>
            <numerusform>%1 कंपनियाँ: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>You act as %1: who may write the file may do everything.</source>
        <translation>आप %1 के रूप में काम करते हैं: जो फ़ाइल लिख सकता है वह सब कर सकता है।</translation>
    </message>
    <message>
        <source>Logged in as %1, who may do everything: the database enforces no roles for this login.</source>
        <translation>%1 के रूप में लॉगिन, जिसे सब करने की अनुमति है: डेटाबेस इस लॉगिन पर कोई भूमिका लागू नहीं करता।</translation>
    </message>
    <message>
        <source>Logged in as %1, in the role %2.</source>
        <translation>%1 के रूप में लॉगिन, भूमिका %2 में।</translation>
    </message>
    <message>
        <source>It is reached, and empty. Its owner makes the tables with: %1</source>
        <translation>वह पहुँच में है और ख़ाली है। उसका स्वामी तालिकाएँ बनाता है: %1</translation>
    </message>
    <message>
        <source>It was made by an older version. Its owner brings it up to date with: %1</source>
        <translation>वह पुराने संस्करण ने बनाया है। उसका स्वामी उसे अद्यतन करता है: %1</translation>
    </message>
    <message>
        <source>It was made by a newer version of Reckoner than this one. Update this program.</source>
        <translation>वह Reckoner के इससे नए संस्करण ने बनाया है। यह प्रोग्राम अद्यतन करें।</translation>
    </message>
    <message>
        <source>Its record of the tables is not what this program wrote. Look with: %1</source>
        <translation>उसका तालिका अभिलेख वह नहीं जो इस प्रोग्राम ने लिखा। देखें: %1</translation>
    </message>
    <message>
        <source>It holds the tables of an older platform. What taking them over would add is shown by: %1</source>
        <translation>उसमें पुराने प्लेटफ़ॉर्म की तालिकाएँ हैं। उन्हें लेने से क्या जुड़ेगा, यह दिखाता है: %1</translation>
    </message>
    <message>
        <source>It holds the tables of another program, and none of Reckoner&apos;s. Choose another database.</source>
        <translation>उसमें दूसरे प्रोग्राम की तालिकाएँ हैं, Reckoner की कोई नहीं। दूसरा डेटाबेस चुनें।</translation>
    </message>
    <message>
        <source>Logged in as %1.</source>
        <translation>%1 के रूप में लॉगिन।</translation>
    </message>
    <message>
        <source>The connection works, and the tables are of this version.</source>
        <translation>कनेक्शन काम करता है, और तालिकाएँ इसी संस्करण की हैं।</translation>
    </message>
    <message>
        <source>The file can be opened, and its tables are of this version.</source>
        <translation>फ़ाइल खोली जा सकती है, और उसकी तालिकाएँ इसी संस्करण की हैं।</translation>
    </message>
</context>
<context>
    <name>CreditNote</name>
    <message>
        <source>Credited</source>
        <translation>जमा किया गया</translation>
    </message>
    <message>
        <source>Still to be credited</source>
        <translation>अभी जमा होना शेष</translation>
    </message>
    <message>
        <source>Credit note (no cash is paid)</source>
        <translation>क्रेडिट नोट (नकद भुगतान नहीं)</translation>
    </message>
    <message>
        <source>This usage cost %1. What is credited goes to the company&apos;s wallet; the recorded cost stays as it is.</source>
        <translation>इस उपयोग की लागत %1 थी। जमा की गई राशि कंपनी के वॉलेट में जाती है; दर्ज लागत वैसी ही रहती है।</translation>
    </message>
    <message>
        <source>nothing: it has no price</source>
        <translation>कुछ नहीं: इसका कोई मूल्य नहीं है</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>जमा करें</translation>
    </message>
    <message>
        <source>&amp;Amount (%1)</source>
        <translation>राशि (%1) (&amp;A)</translation>
    </message>
    <message>
        <source>Credited %1.</source>
        <translation>%1 जमा किया।</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Monthly credits</source>
        <translation>मासिक क्रेडिट</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>मूल मिनट</translation>
    </message>
    <message>
        <source>Add-on minutes</source>
        <translation>अतिरिक्त मिनट</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>Add minutes</source>
        <translation>मिनट जोड़ें</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>अवधि बंद करें</translation>
    </message>
    <message>
        <source>Set the counter</source>
        <translation>गणक सेट करें</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>क्रेडिट जोड़ें</translation>
    </message>
    <message>
        <source>Reset the month</source>
        <translation>महीना नवीनीकृत करें</translation>
    </message>
    <message>
        <source>Return the credits</source>
        <translation>क्रेडिट लौटाएँ</translation>
    </message>
    <message>
        <source>Give tokens</source>
        <translation>टोकन दें</translation>
    </message>
    <message>
        <source>Reconcile or assign it</source>
        <translation>मिलान करें या जोड़ें</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>LOOK HERE</source>
        <translation>यहाँ देखें</translation>
    </message>
    <message>
        <source>Open the data check %1</source>
        <translation>डेटा जाँच %1 खोलें</translation>
    </message>
    <message>
        <source>Diagnosis of %1, %2</source>
        <translation>%1 का निदान, %2</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>शेष राशियाँ</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>अवधियाँ</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>ख़रीदा और दिया गया</translation>
    </message>
    <message>
        <source>Last ledger entries</source>
        <translation>अंतिम बही प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>वॉलेट में टॉप-अप करें</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>ख़रीद</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>बही प्रविष्टि</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>अवधि</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>&quot;{value}&quot; is not a month; write it as 2026-11.</source>
        <translation>&quot;{value}&quot; महीना नहीं है; इसे 2026-11 की तरह लिखें।</translation>
    </message>
    <message>
        <source>&quot;{zone}&quot; is not a time zone; give an IANA name such as Europe/Berlin.</source>
        <translation>&quot;{zone}&quot; समय-क्षेत्र नहीं है; Europe/Berlin जैसा IANA नाम दें।</translation>
    </message>
    <message>
        <source>Canceled; nothing was changed.</source>
        <translation>रद्द; कुछ बदला नहीं गया।</translation>
    </message>
    <message>
        <source>&quot;{code}&quot; is not a currency in use; give its three letters of ISO 4217, such as USD.</source>
        <translation>&quot;{code}&quot; प्रचलित मुद्रा नहीं है; ISO 4217 के तीन अक्षर दें, जैसे USD।</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a time; write it as 2026-11-21T01:54:43Z.</source>
        <translation>&quot;{value}&quot; समय नहीं है; इसे 2026-11-21T01:54:43Z की तरह लिखें।</translation>
    </message>
    <message>
        <source>The amount is too large: at most 9223372036.854775807 can be kept.</source>
        <translation>राशि बहुत बड़ी है: अधिक से अधिक 9223372036.854775807 रखी जा सकती है।</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a decimal number; write it as 12.51.</source>
        <translation>&quot;{value}&quot; दशमलव संख्या नहीं है; इसे 12.51 की तरह लिखें।</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; has more than {decimals} decimals.</source>
        <translation>&quot;{value}&quot; में {decimals} से अधिक दशमलव अंक हैं।</translation>
    </message>
    <message>
        <source>A price cannot be negative; &quot;{value}&quot; is.</source>
        <translation>मूल्य ऋणात्मक नहीं हो सकता; &quot;{value}&quot; है।</translation>
    </message>
    <message>
        <source>{field} is not valid UTF-8 text.</source>
        <translation>{field} मान्य UTF-8 पाठ नहीं है।</translation>
    </message>
    <message>
        <source>{field} is empty.</source>
        <translation>{field} ख़ाली है।</translation>
    </message>
    <message>
        <source>{field} is longer than {longest} characters.</source>
        <translation>{field} {longest} अक्षरों से लंबा है।</translation>
    </message>
    <message>
        <source>{field} holds a control character.</source>
        <translation>{field} में नियंत्रण अक्षर है।</translation>
    </message>
    <message>
        <source>The role {role} is not allowed to do this ({permission}); ask an admin.</source>
        <translation>भूमिका {role} को इसकी अनुमति नहीं है ({permission}); एडमिन से पूछें।</translation>
    </message>
    <message>
        <source>The amount must be a whole number above zero, not {given}.</source>
        <translation>राशि शून्य से बड़ी पूर्ण संख्या होनी चाहिए, {given} नहीं।</translation>
    </message>
    <message>
        <source>Not enough: {available} available, {required} required, {short} short.</source>
        <translation>पर्याप्त नहीं: {available} उपलब्ध, {required} आवश्यक, {short} कम।</translation>
    </message>
    <message>
        <source>The length of a description and the number of questions cannot be negative.</source>
        <translation>विवरण की लंबाई और प्रश्नों की संख्या ऋणात्मक नहीं हो सकती।</translation>
    </message>
    <message>
        <source>{questions} questions are too many to estimate.</source>
        <translation>{questions} प्रश्न अनुमान के लिए बहुत अधिक हैं।</translation>
    </message>
    <message>
        <source>{field} cannot be negative; {value} is.</source>
        <translation>{field} ऋणात्मक नहीं हो सकता; {value} है।</translation>
    </message>
    <message>
        <source>{field} is a percentage from 0 to 100.</source>
        <translation>{field} 0 से 100 तक का प्रतिशत है।</translation>
    </message>
    <message>
        <source>{field} is missing; give the measured tokens, or the length of the job description to estimate them.</source>
        <translation>{field} नहीं है; मापे गए टोकन दें, या अनुमान के लिए जॉब विवरण की लंबाई।</translation>
    </message>
    <message>
        <source>{field} is missing; without it tokens cannot be estimated.</source>
        <translation>{field} नहीं है; इसके बिना टोकन का अनुमान नहीं हो सकता।</translation>
    </message>
    <message>
        <source>{field} and completion_tokens together are too many.</source>
        <translation>{field} और completion_tokens मिलकर बहुत अधिक हैं।</translation>
    </message>
    <message>
        <source>{field} cannot be negative; a credit is posted to the wallet.</source>
        <translation>{field} ऋणात्मक नहीं हो सकता; जमा वॉलेट में खतियाया जाता है।</translation>
    </message>
    <message>
        <source>A text holds a NUL character.</source>
        <translation>पाठ में NUL अक्षर है।</translation>
    </message>
    <message>
        <source>Qt&apos;s database driver {driver} is not installed.</source>
        <translation>Qt का डेटाबेस ड्राइवर {driver} स्थापित नहीं है।</translation>
    </message>
    <message>
        <source>The database gave the transaction up after an error; nothing was changed.</source>
        <translation>त्रुटि के बाद डेटाबेस ने लेनदेन छोड़ दिया; कुछ बदला नहीं गया।</translation>
    </message>
    <message>
        <source>The PostgreSQL address cannot be read; write it as postgresql://user@host:port/database.</source>
        <translation>PostgreSQL का पता पढ़ा नहीं जा सकता; इसे postgresql://user@host:port/database की तरह लिखें।</translation>
    </message>
    <message>
        <source>After the path of a SQLite database only ?journal=wal or ?journal=truncate may stand.</source>
        <translation>SQLite डेटाबेस के पथ के बाद केवल ?journal=wal या ?journal=truncate हो सकता है।</translation>
    </message>
    <message>
        <source>The database&apos;s address is empty.</source>
        <translation>डेटाबेस का पता ख़ाली है।</translation>
    </message>
    <message>
        <source>A database&apos;s address is a file, sqlite:PATH or postgresql://.</source>
        <translation>डेटाबेस का पता फ़ाइल, sqlite:PATH या postgresql:// होता है।</translation>
    </message>
    <message>
        <source>After sqlite: the path of a file must stand.</source>
        <translation>sqlite: के बाद फ़ाइल का पथ होना चाहिए।</translation>
    </message>
    <message>
        <source>{where} holds other tables; it is not Reckoner&apos;s.</source>
        <translation>{where} में दूसरी तालिकाएँ हैं; यह Reckoner का नहीं है।</translation>
    </message>
    <message>
        <source>{where} was made by a newer Reckoner; use that one.</source>
        <translation>{where} किसी नए Reckoner ने बनाया है; उसी का उपयोग करें।</translation>
    </message>
    <message>
        <source>The tables of {where} are not what its record of migrations says; restore a backup.</source>
        <translation>{where} की तालिकाएँ उसके माइग्रेशन अभिलेख जैसी नहीं हैं; बैकअप से लौटाएँ।</translation>
    </message>
    <message>
        <source>{where} needs init: run reckoner-cli init.</source>
        <translation>{where} को init चाहिए: reckoner-cli init चलाएँ।</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} पहले से है।</translation>
    </message>
    <message>
        <source>{file} cannot be made.</source>
        <translation>{file} बनाई नहीं जा सकती।</translation>
    </message>
    <message>
        <source>{file} could not be written to the disk.</source>
        <translation>{file} डिस्क पर लिखी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>SQLite has no roles: the file&apos;s permissions decide who may open it.</source>
        <translation>SQLite में भूमिकाएँ नहीं होतीं: फ़ाइल की अनुमतियाँ तय करती हैं कि उसे कौन खोले।</translation>
    </message>
    <message>
        <source>A PostgreSQL database is backed up with pg_dump.</source>
        <translation>PostgreSQL डेटाबेस का बैकअप pg_dump से लिया जाता है।</translation>
    </message>
    <message>
        <source>The connection option {keyword} must not hold a semicolon.</source>
        <translation>कनेक्शन विकल्प {keyword} में अर्धविराम नहीं हो सकता।</translation>
    </message>
    <message>
        <source>Reckoner needs PostgreSQL 15 or later.</source>
        <translation>Reckoner को PostgreSQL 15 या नया चाहिए।</translation>
    </message>
    <message>
        <source>The journal cannot be changed while other programs use the database.</source>
        <translation>जब दूसरे प्रोग्राम डेटाबेस का उपयोग कर रहे हों, जर्नल बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <source>The database is busy; try again.</source>
        <translation>डेटाबेस व्यस्त है; फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>This file is not a database.</source>
        <translation>यह फ़ाइल डेटाबेस नहीं है।</translation>
    </message>
    <message>
        <source>The database is damaged: {why}</source>
        <translation>डेटाबेस क्षतिग्रस्त है: {why}</translation>
    </message>
    <message>
        <source>The database could not read or write its files: {why}</source>
        <translation>डेटाबेस अपनी फ़ाइलें पढ़ या लिख नहीं सका: {why}</translation>
    </message>
    <message>
        <source>The database cannot be reached: {why}</source>
        <translation>डेटाबेस तक पहुँचा नहीं जा सकता: {why}</translation>
    </message>
    <message>
        <source>The database does not permit this: {why}</source>
        <translation>डेटाबेस इसकी अनुमति नहीं देता: {why}</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>रद्द।</translation>
    </message>
    <message>
        <source>This exists already: {why}</source>
        <translation>यह पहले से है: {why}</translation>
    </message>
    <message>
        <source>A number is too large: {why}</source>
        <translation>संख्या बहुत बड़ी है: {why}</translation>
    </message>
    <message>
        <source>The database refused this: {why}</source>
        <translation>डेटाबेस ने इसे अस्वीकार किया: {why}</translation>
    </message>
    <message>
        <source>Your login is not allowed to do this ({why}); ask an admin.</source>
        <translation>आपके लॉगिन को इसकी अनुमति नहीं है ({why}); एडमिन से पूछें।</translation>
    </message>
    <message>
        <source>Your login may not write this to {table}: it has that right in other companies, or in none; ask an admin.</source>
        <translation>आपका लॉगिन इसे {table} में नहीं लिख सकता: यह अधिकार उसे दूसरी कंपनियों में है, या किसी में नहीं; एडमिन से पूछें।</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} फ़ोल्डर है।</translation>
    </message>
    <message>
        <source>{file} is a link into another folder; give the file itself.</source>
        <translation>{file} दूसरे फ़ोल्डर का लिंक है; फ़ाइल ही दें।</translation>
    </message>
    <message>
        <source>There is no database {file}; reckoner-cli init makes one.</source>
        <translation>डेटाबेस {file} नहीं है; reckoner-cli init उसे बनाता है।</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>{file} has several hard links; its log would be found under one name only.</source>
        <translation>{file} के कई हार्ड लिंक हैं; उसका लॉग केवल एक नाम से मिलेगा।</translation>
    </message>
    <message>
        <source>{file} is on a network file system, where SQLite cannot write safely; use PostgreSQL for a team.</source>
        <translation>{file} नेटवर्क फ़ाइल सिस्टम पर है, जहाँ SQLite सुरक्षित नहीं लिख सकता; टीम के लिए PostgreSQL का उपयोग करें।</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>डेटाबेस केवल पढ़ने के लिए खुला है।</translation>
    </message>
    <message>
        <source>{file} cannot be locked: {why}</source>
        <translation>{file} को लॉक नहीं किया जा सकता: {why}</translation>
    </message>
    <message>
        <source>Another program is writing to this database; try again.</source>
        <translation>दूसरा प्रोग्राम इस डेटाबेस में लिख रहा है; फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>No operation {operation}.</source>
        <translation>कार्रवाई {operation} नहीं है।</translation>
    </message>
    <message>
        <source>No company {company} that you may see.</source>
        <translation>कंपनी {company} नहीं है जिसे आप देख सकें।</translation>
    </message>
    <message>
        <source>This key was used before for something else; use another key.</source>
        <translation>यह कुंजी पहले किसी और चीज़ के लिए उपयोग हो चुकी है; दूसरी कुंजी लें।</translation>
    </message>
    <message>
        <source>The account no longer holds the {amount} {unit} that this takes away; it was used since.</source>
        <translation>खाते में अब वे {amount} {unit} नहीं हैं जो यह वापस लेता है; तब से वे उपयोग हो चुके हैं।</translation>
    </message>
    <message>
        <source>This company is not yours to change.</source>
        <translation>इस कंपनी को बदलना आपके अधिकार में नहीं है।</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>कारण आवश्यक है।</translation>
    </message>
    <message>
        <source>A row has changed since this was planned; look at it again.</source>
        <translation>योजना बनने के बाद कोई पंक्ति बदल गई है; उसे फिर देखें।</translation>
    </message>
    <message>
        <source>Operation {operation} was undone already.</source>
        <translation>कार्रवाई {operation} पहले ही पूर्ववत हो चुकी है।</translation>
    </message>
    <message>
        <source>Operation {operation} was refused; there is nothing to undo.</source>
        <translation>कार्रवाई {operation} अस्वीकार हुई थी; पूर्ववत करने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>An operation of the kind {kind} cannot be undone.</source>
        <translation>{kind} प्रकार की कार्रवाई पूर्ववत नहीं हो सकती।</translation>
    </message>
    <message>
        <source>The period of these {unit} is over; what was left of them has expired.</source>
        <translation>इन {unit} की अवधि बीत चुकी है; जो बचा था वह समाप्त हो गया।</translation>
    </message>
    <message>
        <source>Operation {operation} was undone meanwhile.</source>
        <translation>कार्रवाई {operation} इस बीच पूर्ववत हो गई।</translation>
    </message>
    <message>
        <source>No operation or batch {operation}.</source>
        <translation>कार्रवाई या बैच {operation} नहीं है।</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>फ़ोल्डर {folder} बनाया नहीं जा सकता।</translation>
    </message>
    <message>
        <source>The login {login} is a member of no company; an admin adds it with reckoner-cli users add.</source>
        <translation>लॉगिन {login} किसी कंपनी का सदस्य नहीं है; एडमिन उसे reckoner-cli users add से जोड़ता है।</translation>
    </message>
    <message>
        <source>The login {login} has another role; on PostgreSQL the login decides.</source>
        <translation>लॉगिन {login} की दूसरी भूमिका है; PostgreSQL पर लॉगिन तय करता है।</translation>
    </message>
    <message>
        <source>There is an application with the id {id} already.</source>
        <translation>आईडी {id} का आवेदन पहले से है।</translation>
    </message>
    <message>
        <source>Only who sees all companies may add one.</source>
        <translation>कंपनी केवल वही जोड़ सकता है जो सभी कंपनियाँ देखता है।</translation>
    </message>
    <message>
        <source>There is a company with the id {id} already.</source>
        <translation>आईडी {id} की कंपनी पहले से है।</translation>
    </message>
    <message>
        <source>{field} must not be below zero.</source>
        <translation>{field} शून्य से कम नहीं होना चाहिए।</translation>
    </message>
    <message>
        <source>The draft {draft} is linked to another job already.</source>
        <translation>ड्राफ़्ट {draft} पहले से दूसरे जॉब से जुड़ा है।</translation>
    </message>
    <message>
        <source>There is another job with the id {id} already.</source>
        <translation>आईडी {id} का दूसरा जॉब पहले से है।</translation>
    </message>
    <message>
        <source>The job is {status} already.</source>
        <translation>जॉब पहले से {status} है।</translation>
    </message>
    <message>
        <source>The job has changed meanwhile; look at it again.</source>
        <translation>जॉब इस बीच बदल गया है; उसे फिर देखें।</translation>
    </message>
    <message>
        <source>There is no {kind} &quot;{text}&quot; that you may see.</source>
        <translation>{kind} &quot;{text}&quot; नहीं है जिसे आप देख सकें।</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; names {count} of kind {kind}; use the id of one: {list}.</source>
        <translation>&quot;{text}&quot; से {kind} प्रकार के {count} मिलते हैं; एक की आईडी दें: {list}।</translation>
    </message>
    <message>
        <source>The anchor day must be from 1 to 31, not {given}.</source>
        <translation>आधार दिवस 1 से 31 तक होना चाहिए, {given} नहीं।</translation>
    </message>
    <message>
        <source>{email} is not an e-mail address.</source>
        <translation>{email} ई-मेल पता नहीं है।</translation>
    </message>
    <message>
        <source>The company has a profile {email} already.</source>
        <translation>कंपनी में प्रोफ़ाइल {email} पहले से है।</translation>
    </message>
    <message>
        <source>A SQLite file has no users: the file&apos;s permissions decide who may open it.</source>
        <translation>SQLite फ़ाइल के उपयोगकर्ता नहीं होते: फ़ाइल की अनुमतियाँ तय करती हैं कि उसे कौन खोले।</translation>
    </message>
    <message>
        <source>This database has no roles yet; its owner lays them with reckoner-cli init --roles.</source>
        <translation>इस डेटाबेस में अभी भूमिकाएँ नहीं हैं; उसका स्वामी उन्हें reckoner-cli init --roles से बनाता है।</translation>
    </message>
    <message>
        <source>{login} is a member already, as {role}; remove that first.</source>
        <translation>{login} पहले से सदस्य है, {role} के रूप में; पहले उसे हटाएँ।</translation>
    </message>
    <message>
        <source>{login} is no member there.</source>
        <translation>{login} वहाँ सदस्य नहीं है।</translation>
    </message>
    <message>
        <source>You cannot remove yourself; another admin can.</source>
        <translation>आप स्वयं को नहीं हटा सकते; दूसरा एडमिन हटा सकता है।</translation>
    </message>
    <message>
        <source>No job {job} in this company.</source>
        <translation>इस कंपनी में जॉब {job} नहीं है।</translation>
    </message>
    <message>
        <source>Draft {draft} is linked to another job, {job}; undo that first.</source>
        <translation>ड्राफ़्ट {draft} दूसरे जॉब {job} से जुड़ा है; पहले उसे पूर्ववत करें।</translation>
    </message>
    <message>
        <source>Name at least one usage row.</source>
        <translation>कम से कम एक उपयोग पंक्ति बताएँ।</translation>
    </message>
    <message>
        <source>Usage row {usage} has a job already.</source>
        <translation>उपयोग पंक्ति {usage} का जॉब पहले से है।</translation>
    </message>
    <message>
        <source>Usage row {usage} belongs to a draft; reconcile the draft.</source>
        <translation>उपयोग पंक्ति {usage} एक ड्राफ़्ट की है; ड्राफ़्ट का मिलान करें।</translation>
    </message>
    <message>
        <source>This is not a cursor that an earlier page gave.</source>
        <translation>यह वह कर्सर नहीं है जो पिछले पृष्ठ ने दिया था।</translation>
    </message>
    <message>
        <source>{rows} rows are too many for this order; narrow the filter to {most} rows, or sort by time.</source>
        <translation>इस क्रम के लिए {rows} पंक्तियाँ बहुत अधिक हैं; फ़िल्टर को {most} पंक्तियों तक सीमित करें, या समय से क्रमबद्ध करें।</translation>
    </message>
    <message>
        <source>No usage row {usage}.</source>
        <translation>उपयोग पंक्ति {usage} नहीं है।</translation>
    </message>
    <message>
        <source>The row names no company, and none was given for the file.</source>
        <translation>पंक्ति कंपनी नहीं बताती, और फ़ाइल के लिए कोई दी नहीं गई।</translation>
    </message>
    <message>
        <source>No company {company}.</source>
        <translation>कंपनी {company} नहीं है।</translation>
    </message>
    <message>
        <source>Several companies are named {company}; use the id.</source>
        <translation>कई कंपनियों का नाम {company} है; आईडी दें।</translation>
    </message>
    <message>
        <source>An entry of this type needs {field}.</source>
        <translation>इस प्रकार की प्रविष्टि को {field} चाहिए।</translation>
    </message>
    <message>
        <source>A total is too large to be shown exactly.</source>
        <translation>योग ठीक-ठीक दिखाने के लिए बहुत बड़ा है।</translation>
    </message>
    <message>
        <source>No company is named. Name the company of all rows, or a column that holds it.</source>
        <translation>कंपनी नहीं बताई गई। सभी पंक्तियों की कंपनी बताएँ, या वह स्तंभ जिसमें वह है।</translation>
    </message>
    <message>
        <source>No profile {profile} in this company.</source>
        <translation>इस कंपनी में प्रोफ़ाइल {profile} नहीं है।</translation>
    </message>
    <message>
        <source>Several companies are called {company}; use the id.</source>
        <translation>कई कंपनियाँ {company} कहलाती हैं; आईडी दें।</translation>
    </message>
    <message>
        <source>No job {job} in this company; only generated questions may name a job that is not saved yet.</source>
        <translation>इस कंपनी में जॉब {job} नहीं है; केवल बने हुए प्रश्न ही अभी न सहेजे गए जॉब का नाम ले सकते हैं।</translation>
    </message>
    <message>
        <source>--job needs --company.</source>
        <translation>--job को --company चाहिए।</translation>
    </message>
    <message>
        <source>The row has no time; map a column to occurred_at.</source>
        <translation>पंक्ति में समय नहीं है; किसी स्तंभ को occurred_at से मिलाएँ।</translation>
    </message>
    <message>
        <source>Event {event_id} was recorded before with other content.</source>
        <translation>घटना {event_id} पहले अलग सामग्री के साथ दर्ज हो चुकी है।</translation>
    </message>
    <message>
        <source>The database could not be written: {message}</source>
        <translation>डेटाबेस में लिखा नहीं जा सका: {message}</translation>
    </message>
    <message>
        <source>A total is too large: {message}</source>
        <translation>योग बहुत बड़ा है: {message}</translation>
    </message>
    <message>
        <source>A price per {unit} does not price {type}.</source>
        <translation>प्रति {unit} मूल्य {type} का मूल्य नहीं लगाता।</translation>
    </message>
    <message>
        <source>A minimum is a whole number, zero or more.</source>
        <translation>न्यूनतम पूर्ण संख्या है, शून्य या अधिक।</translation>
    </message>
    <message>
        <source>A company is needed.</source>
        <translation>कंपनी आवश्यक है।</translation>
    </message>
    <message>
        <source>Rating anew is for one company at a time.</source>
        <translation>पुनः मूल्यांकन एक बार में एक कंपनी का होता है।</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>{file} is not a kept record.</source>
        <translation>{file} रखा हुआ अभिलेख नहीं है।</translation>
    </message>
    <message>
        <source>A kept record names no usage type.</source>
        <translation>रखे हुए अभिलेख में उपयोग का प्रकार नहीं है।</translation>
    </message>
    <message>
        <source>It is not known what each bucket gave of the {cost} credits of job {job_id}: say how much was monthly and how much add-on, or that all was monthly.</source>
        <translation>यह ज्ञात नहीं कि जॉब {job_id} के {cost} क्रेडिट में से हर मद ने क्या दिया: बताएँ कि कितना मासिक और कितना अतिरिक्त था, या सब मासिक था।</translation>
    </message>
    <message>
        <source>Part of the credits of job {job_id} went back to the wrong bucket; mend that first, in the data checks.</source>
        <translation>जॉब {job_id} के कुछ क्रेडिट ग़लत मद में लौटे; पहले उसे डेटा जाँच में ठीक करें।</translation>
    </message>
    <message>
        <source>It is not known whose credits job {job_id} took.</source>
        <translation>यह ज्ञात नहीं कि जॉब {job_id} ने किसके क्रेडिट लिए।</translation>
    </message>
    <message>
        <source>Monthly and add-on must add up to the job&apos;s cost of {cost} credits.</source>
        <translation>मासिक और अतिरिक्त मिलकर जॉब की लागत {cost} क्रेडिट होने चाहिए।</translation>
    </message>
    <message>
        <source>The credits of job {job_id} are being changed by somebody else; try again.</source>
        <translation>जॉब {job_id} के क्रेडिट कोई और बदल रहा है; फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>No credits were reserved for job {job_id}.</source>
        <translation>जॉब {job_id} के लिए कोई क्रेडिट आरक्षित नहीं हुए।</translation>
    </message>
    <message>
        <source>The credits of job {job_id} are {state} already.</source>
        <translation>जॉब {job_id} के क्रेडिट पहले से {state} हैं।</translation>
    </message>
    <message>
        <source>Job {job_id} has reserved {reserved} credits before, not {required}.</source>
        <translation>जॉब {job_id} ने पहले {reserved} क्रेडिट आरक्षित किए थे, {required} नहीं।</translation>
    </message>
    <message>
        <source>The profile was deleted.</source>
        <translation>प्रोफ़ाइल हटाई जा चुकी है।</translation>
    </message>
    <message>
        <source>Job {job_id} was charged credits by another program already.</source>
        <translation>जॉब {job_id} के क्रेडिट दूसरे प्रोग्राम ने पहले ही ले लिए।</translation>
    </message>
    <message>
        <source>{used} rows cannot be used of {available} reserved credits.</source>
        <translation>{available} आरक्षित क्रेडिट में से {used} पंक्तियाँ उपयोग नहीं हो सकतीं।</translation>
    </message>
    <message>
        <source>Say either how many rows come back, or how much of each bucket.</source>
        <translation>या तो बताएँ कि कितनी पंक्तियाँ लौटती हैं, या हर मद का कितना।</translation>
    </message>
    <message>
        <source>No more comes back than is out: {available} credits, not {required}.</source>
        <translation>जितना बाहर है उससे अधिक नहीं लौटता: {available} क्रेडिट, {required} नहीं।</translation>
    </message>
    <message>
        <source>Job {job_id} was committed with {rows_used} rows, not {given}.</source>
        <translation>जॉब {job_id} {rows_used} पंक्तियों से पक्का हुआ था, {given} से नहीं।</translation>
    </message>
    <message>
        <source>What each bucket gave for job {job_id} is known; nothing is to be assumed.</source>
        <translation>जॉब {job_id} के लिए हर मद ने क्या दिया, यह ज्ञात है; कुछ मानना नहीं है।</translation>
    </message>
    <message>
        <source>Not enough minutes: {available} available, {required} required. Buy {short} more.</source>
        <translation>पर्याप्त मिनट नहीं: {available} उपलब्ध, {required} आवश्यक। {short} और ख़रीदें।</translation>
    </message>
    <message>
        <source>Not enough minutes: {available} available, {required} required. Buy {short} more, or wait until {wait_until}.</source>
        <translation>पर्याप्त मिनट नहीं: {available} उपलब्ध, {required} आवश्यक। {short} और ख़रीदें, या {wait_until} तक प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>{organization} has no billing period: set one (Data checks, period-missing) before minutes are used.</source>
        <translation>{organization} की कोई बिलिंग अवधि नहीं है: मिनट उपयोग करने से पहले एक तय करें (डेटा जाँच, period-missing)।</translation>
    </message>
    <message>
        <source>The billing period of {organization} was set back to one that is over: set the last one again (Data checks, period-stale).</source>
        <translation>{organization} की बिलिंग अवधि बीती हुई अवधि पर लौटा दी गई: अंतिम अवधि फिर तय करें (डेटा जाँच, period-stale)।</translation>
    </message>
    <message>
        <source>At {at} there was no billing period of this organization.</source>
        <translation>{at} पर इस संगठन की कोई बिलिंग अवधि नहीं थी।</translation>
    </message>
    <message>
        <source>Nothing was posted for this metric yet: run sync first.</source>
        <translation>इस माप के लिए अभी कुछ खतियाया नहीं गया: पहले sync चलाएँ।</translation>
    </message>
    <message>
        <source>Token log {log_id} belongs to a company already.</source>
        <translation>टोकन लॉग {log_id} पहले से एक कंपनी का है।</translation>
    </message>
    <message>
        <source>What token log {log_id} names is not of {company}.</source>
        <translation>टोकन लॉग {log_id} जिसका नाम लेता है वह {company} का नहीं है।</translation>
    </message>
    <message>
        <source>Tokens are of one company.</source>
        <translation>टोकन एक कंपनी के होते हैं।</translation>
    </message>
    <message>
        <source>Usage outside every company is for who sees all companies.</source>
        <translation>हर कंपनी से बाहर का उपयोग उसके लिए है जो सभी कंपनियाँ देखता है।</translation>
    </message>
    <message>
        <source>An allocation must expire after it starts.</source>
        <translation>आवंटन अपने आरंभ के बाद समाप्त होना चाहिए।</translation>
    </message>
    <message>
        <source>Token log {log_id} does not wait for approval.</source>
        <translation>टोकन लॉग {log_id} स्वीकृति की प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>{given} is no operation that uses tokens: cv_parse, cv_analyze, scoring or decision.</source>
        <translation>{given} टोकन लेने वाली क्रिया नहीं है: cv_parse, cv_analyze, scoring या decision।</translation>
    </message>
    <message>
        <source>The tokens of this call are more than a count can hold.</source>
        <translation>इस कॉल के टोकन गिनती की सीमा से अधिक हैं।</translation>
    </message>
    <message>
        <source>A wallet is of one company.</source>
        <translation>वॉलेट एक कंपनी का होता है।</translation>
    </message>
    <message>
        <source>A top-up is more than zero.</source>
        <translation>टॉप-अप शून्य से अधिक होता है।</translation>
    </message>
    <message>
        <source>Nothing was charged for this usage; there is nothing to refund.</source>
        <translation>इस उपयोग पर कोई शुल्क नहीं लगा; लौटाने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>This usage was refunded in full already.</source>
        <translation>यह उपयोग पहले ही पूरा लौटाया जा चुका है।</translation>
    </message>
    <message>
        <source>Only {remaining_refundable} of this usage can still be refunded, not {required}.</source>
        <translation>इस उपयोग का केवल {remaining_refundable} अब भी लौटाया जा सकता है, {required} नहीं।</translation>
    </message>
    <message>
        <source>A refund is more than zero.</source>
        <translation>वापसी शून्य से अधिक होती है।</translation>
    </message>
    <message>
        <source>A pack holds more than zero.</source>
        <translation>पैक में शून्य से अधिक होता है।</translation>
    </message>
    <message>
        <source>A price is zero or more.</source>
        <translation>मूल्य शून्य या अधिक होता है।</translation>
    </message>
    <message>
        <source>No pack &quot;{name}&quot; of {unit} in {currency} is on sale.</source>
        <translation>{currency} में {unit} का पैक &quot;{name}&quot; बिक्री पर नहीं है।</translation>
    </message>
    <message>
        <source>The settings of alerts are of one company.</source>
        <translation>चेतावनियों की सेटिंग एक कंपनी की होती हैं।</translation>
    </message>
    <message>
        <source>A threshold is zero or more; below zero is owed, which always raises an alert.</source>
        <translation>सीमा शून्य या अधिक होती है; शून्य से नीचे देय है, जिस पर सदा चेतावनी आती है।</translation>
    </message>
    <message>
        <source>There is no rule {rule}; `doctor rules` lists them.</source>
        <translation>नियम {rule} नहीं है; `doctor rules` उन्हें दिखाता है।</translation>
    </message>
    <message>
        <source>The data has changed since this was checked; check again.</source>
        <translation>जाँच के बाद डेटा बदल गया है; फिर से जाँचें।</translation>
    </message>
    <message>
        <source>None of these findings leaves a choice named {name}.</source>
        <translation>इनमें से किसी निष्कर्ष में {name} नाम का चयन नहीं है।</translation>
    </message>
    <message>
        <source>There is no finding {finding} now; check again.</source>
        <translation>निष्कर्ष {finding} अब नहीं है; फिर से जाँचें।</translation>
    </message>
    <message>
        <source>Connected as {subject}, a superuser: the server enforces no rights for this login. Work as a login of your own (`users add`).</source>
        <translation>{subject} के रूप में जुड़े, जो सुपरयूज़र है: सर्वर इस लॉगिन पर कोई अधिकार लागू नहीं करता। अपने लॉगिन से काम करें (`users add`)।</translation>
    </message>
    <message>
        <source>Connected as {subject}, who owns the tables: the server enforces no rights for this login. Work as a login of your own (`users add`).</source>
        <translation>{subject} के रूप में जुड़े, जो तालिकाओं का स्वामी है: सर्वर इस लॉगिन पर कोई अधिकार लागू नहीं करता। अपने लॉगिन से काम करें (`users add`)।</translation>
    </message>
    <message>
        <source>The database {subject} has no roles: every login that can read it sees every company. Install them: `init --roles`.</source>
        <translation>डेटाबेस {subject} में भूमिकाएँ नहीं हैं: उसे पढ़ सकने वाला हर लॉगिन हर कंपनी देखता है। उन्हें बनाएँ: `init --roles`।</translation>
    </message>
    <message>
        <source>The table {subject} has no forced row-level security: rows of other companies may be seen. Run `init --roles` again.</source>
        <translation>तालिका {subject} पर पंक्ति-स्तर सुरक्षा अनिवार्य नहीं है: दूसरी कंपनियों की पंक्तियाँ दिख सकती हैं। `init --roles` फिर चलाएँ।</translation>
    </message>
    <message>
        <source>The view {subject} reads with its owner&apos;s rights (no security_invoker): rows of other companies may be seen.</source>
        <translation>व्यू {subject} अपने स्वामी के अधिकारों से पढ़ता है (security_invoker नहीं): दूसरी कंपनियों की पंक्तियाँ दिख सकती हैं।</translation>
    </message>
    <message>
        <source>The function {subject} runs with its owner&apos;s rights and has no pinned search_path.</source>
        <translation>फ़ंक्शन {subject} अपने स्वामी के अधिकारों से चलता है और उसका search_path तय नहीं है।</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {subject}; version 15 or later is needed.</source>
        <translation>सर्वर PostgreSQL {subject} है; संस्करण 15 या नया चाहिए।</translation>
    </message>
    <message>
        <source>The connection of {subject} to another host is not encrypted. Use sslmode=verify-full.</source>
        <translation>दूसरे होस्ट से {subject} का कनेक्शन एन्क्रिप्टेड नहीं है। sslmode=verify-full का उपयोग करें।</translation>
    </message>
    <message>
        <source>{unpriced} of {rows} usage rows have no price: data check usage-unpriced.</source>
        <translation>{rows} में से {unpriced} उपयोग पंक्तियों का मूल्य नहीं है: डेटा जाँच usage-unpriced।</translation>
    </message>
    <message>
        <source>All {rows} usage rows are priced.</source>
        <translation>सभी {rows} उपयोग पंक्तियों का मूल्य है।</translation>
    </message>
    <message>
        <source>Organizations without a billing period: {missing}.</source>
        <translation>बिना बिलिंग अवधि के संगठन: {missing}।</translation>
    </message>
    <message>
        <source>Organizations whose period ended and was not rolled: {stale}; the next consume rolls it.</source>
        <translation>संगठन जिनकी अवधि समाप्त हुई और बदली नहीं गई: {stale}; अगला उपयोग उसे बदलता है।</translation>
    </message>
    <message>
        <source>Every organization has a period that runs.</source>
        <translation>हर संगठन की अवधि चल रही है।</translation>
    </message>
    <message>
        <source>It has no company, and so nothing that it draws from.</source>
        <translation>इसकी कोई कंपनी नहीं है, इसलिए ऐसा कुछ नहीं जिससे यह ले।</translation>
    </message>
    <message>
        <source>The company {company} was deleted; nothing of it can be used.</source>
        <translation>कंपनी {company} हटाई जा चुकी है; उसका कुछ भी उपयोग नहीं हो सकता।</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} को हटाया जा चुका है।</translation>
    </message>
    <message>
        <source>The company is {company}.</source>
        <translation>कंपनी {company} है।</translation>
    </message>
    <message>
        <source>Whether N more would pass is asked for N above zero.</source>
        <translation>N और हो पाएँगे या नहीं, यह शून्य से बड़े N के लिए पूछा जाता है।</translation>
    </message>
    <message>
        <source>The {bucket} {unit} of {name} are those of the ledger: {posted}.</source>
        <translation>{name} के {bucket} {unit} बही जैसे ही हैं: {posted}।</translation>
    </message>
    <message>
        <source>The {bucket} {unit} stored for {name} ({stored}) differ from their postings ({posted}) by {difference}: data check balance-drift.</source>
        <translation>{name} के लिए रखे {bucket} {unit} ({stored}) अपनी प्रविष्टियों ({posted}) से {difference} भिन्न हैं: डेटा जाँच balance-drift।</translation>
    </message>
    <message>
        <source>A reset is due since {day}: what is stored is still the balance of the month before. The next step does it first, or `credits reset`.</source>
        <translation>{day} से नवीनीकरण बाक़ी है: जो रखा है वह अब भी पिछले महीने का शेष है। अगला चरण पहले उसे करता है, या `credits reset`।</translation>
    </message>
    <message>
        <source>The monthly credits are set anew on {day}.</source>
        <translation>मासिक क्रेडिट {day} को नए सिरे से मिलते हैं।</translation>
    </message>
    <message>
        <source>There are no credits: none are allotted and none are left of what was bought.</source>
        <translation>कोई क्रेडिट नहीं हैं: न आवंटित हैं, न ख़रीदे हुए बचे हैं।</translation>
    </message>
    <message>
        <source>No credits are left: the {allotment} of this month are used up, and there are no add-on credits. Buy some or wait until {day}.</source>
        <translation>कोई क्रेडिट शेष नहीं: इस महीने के {allotment} उपयोग हो चुके, और अतिरिक्त क्रेडिट नहीं हैं। ख़रीदें या {day} तक प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>The credits of the month are used up; {addon} add-on credits are left.</source>
        <translation>इस महीने के क्रेडिट उपयोग हो चुके; {addon} अतिरिक्त क्रेडिट शेष हैं।</translation>
    </message>
    <message>
        <source>{monthly} monthly and {addon} add-on credits are left.</source>
        <translation>{monthly} मासिक और {addon} अतिरिक्त क्रेडिट शेष हैं।</translation>
    </message>
    <message>
        <source>{count} more credits would be taken: {monthly} monthly and {addon} add-on.</source>
        <translation>{count} और क्रेडिट लिए जाएँगे: {monthly} मासिक और {addon} अतिरिक्त।</translation>
    </message>
    <message>
        <source>{count} more credits would be refused, {left} are left: buy {short} or wait until {day}.</source>
        <translation>{count} और क्रेडिट अस्वीकार होंगे, {left} शेष हैं: {short} ख़रीदें या {day} तक प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>{count} more credits would be refused, {left} are left: buy {short}.</source>
        <translation>{count} और क्रेडिट अस्वीकार होंगे, {left} शेष हैं: {short} ख़रीदें।</translation>
    </message>
    <message>
        <source>The job {job} failed and {count} credits were not given back: `credits refund --job {id}`.</source>
        <translation>जॉब {job} विफल हुआ और {count} क्रेडिट वापस नहीं दिए गए: `credits refund --job {id}`।</translation>
    </message>
    <message>
        <source>The job {job} is completed and its {count} credits were not committed: `credits commit --job {id}`.</source>
        <translation>जॉब {job} पूरा हुआ और उसके {count} क्रेडिट पक्के नहीं किए गए: `credits commit --job {id}`।</translation>
    </message>
    <message>
        <source>{count} credits are reserved for the job {job} since {day}: it should be committed or given back.</source>
        <translation>जॉब {job} के लिए {count} क्रेडिट {day} से आरक्षित हैं: इन्हें पक्का करना या लौटाना चाहिए।</translation>
    </message>
    <message>
        <source>No job holds credits that should have come back.</source>
        <translation>किसी जॉब के पास वे क्रेडिट नहीं हैं जो लौट आने चाहिए थे।</translation>
    </message>
    <message>
        <source>For the job {job}, {count} more {bucket} credits came back than it had taken of them: data checks credit-refund-wrong-bucket and credit-refund-excess.</source>
        <translation>जॉब {job} के लिए जितने {bucket} क्रेडिट लिए गए थे उनसे {count} अधिक लौटे: डेटा जाँच credit-refund-wrong-bucket और credit-refund-excess।</translation>
    </message>
    <message>
        <source>What came back went to the bucket that had given it.</source>
        <translation>जो लौटा वह उसी मद में गया जिसने दिया था।</translation>
    </message>
    <message>
        <source>{name} has no billing period, and nothing can be consumed until it has one: data check period-missing.</source>
        <translation>{name} की कोई बिलिंग अवधि नहीं है, और तय होने तक कुछ उपयोग नहीं हो सकता: डेटा जाँच period-missing।</translation>
    </message>
    <message>
        <source>The period of {name} ended on {day} and was not rolled; the next consume rolls it.</source>
        <translation>{name} की अवधि {day} को समाप्त हुई और बदली नहीं गई; अगला उपयोग उसे बदलता है।</translation>
    </message>
    <message>
        <source>The period of {name} ends on {day}.</source>
        <translation>{name} की अवधि {day} को समाप्त होती है।</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used, and no add-on minutes are left: buy some or wait until {day}.</source>
        <translation>{name} के {base} में से {used} मिनट उपयोग हुए, और अतिरिक्त मिनट शेष नहीं: ख़रीदें या {day} तक प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>The base minutes of {name} are used up, add-on in use: {addon} left.</source>
        <translation>{name} के मूल मिनट उपयोग हो चुके, अतिरिक्त उपयोग में: {addon} शेष।</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used; {addon} add-on minutes are left.</source>
        <translation>{name} के {base} में से {used} मिनट उपयोग हुए; {addon} अतिरिक्त मिनट शेष हैं।</translation>
    </message>
    <message>
        <source>The counter of {name} says {stored} minutes, its metrics {metered}: `minutes sync` or data check minutes-drift.</source>
        <translation>{name} का गणक {stored} मिनट कहता है, उसके माप {metered}: `minutes sync` या डेटा जाँच minutes-drift।</translation>
    </message>
    <message>
        <source>{unposted} minutes of {name} were metered by another program and are not posted yet: `minutes sync`.</source>
        <translation>{name} के {unposted} मिनट दूसरे प्रोग्राम ने मापे और अभी खतियाए नहीं गए: `minutes sync`।</translation>
    </message>
    <message>
        <source>The counter of {name} is that of its metrics: {metered}.</source>
        <translation>{name} का गणक उसके मापों जैसा है: {metered}।</translation>
    </message>
    <message>
        <source>{lost} add-on minutes that {name} bought are neither used nor left: data check addon-lost.</source>
        <translation>{name} के ख़रीदे {lost} अतिरिक्त मिनट न उपयोग हुए न शेष हैं: डेटा जाँच addon-lost।</translation>
    </message>
    <message>
        <source>{name} has {lost} add-on minutes more than it bought: data check addon-lost.</source>
        <translation>{name} के पास ख़रीद से {lost} अधिक अतिरिक्त मिनट हैं: डेटा जाँच addon-lost।</translation>
    </message>
    <message>
        <source>The add-on minutes that {name} bought are used or left.</source>
        <translation>{name} के ख़रीदे अतिरिक्त मिनट उपयोग हुए या शेष हैं।</translation>
    </message>
    <message>
        <source>{count} more minutes of {name} would be taken.</source>
        <translation>{name} के {count} और मिनट लिए जाएँगे।</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used, {addon} add-on left; {count} more would be refused: buy {short} or wait until {day}.</source>
        <translation>{name} के {base} में से {used} मिनट उपयोग हुए, {addon} अतिरिक्त शेष; {count} और अस्वीकार होंगे: {short} ख़रीदें या {day} तक प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>{used} of {base} minutes of {name} used, {addon} add-on left; {count} more would be refused: buy {short}.</source>
        <translation>{name} के {base} में से {used} मिनट उपयोग हुए, {addon} अतिरिक्त शेष; {count} और अस्वीकार होंगे: {short} ख़रीदें।</translation>
    </message>
    <message>
        <source>The company uses no tokens.</source>
        <translation>कंपनी टोकन का उपयोग नहीं करती।</translation>
    </message>
    <message>
        <source>The company has no active allocation, and calls are refused: `tokens allocate`, or data check allocation-missing.</source>
        <translation>कंपनी का कोई सक्रिय आवंटन नहीं है और कॉल अस्वीकार होती हैं: `tokens allocate`, या डेटा जाँच allocation-missing।</translation>
    </message>
    <message>
        <source>The allocation {plan} is in force.</source>
        <translation>आवंटन {plan} प्रभावी है।</translation>
    </message>
    <message>
        <source>The allocation {plan} expired on {day} with {count} tokens unused.</source>
        <translation>आवंटन {plan} {day} को {count} बचे टोकन के साथ समाप्त हुआ।</translation>
    </message>
    <message>
        <source>{overdrawn} tokens are overdrawn; the next allocation settles them first.</source>
        <translation>{overdrawn} टोकन अधिक खर्च हुए; अगला आवंटन पहले उन्हें चुकाता है।</translation>
    </message>
    <message>
        <source>All {allocated} tokens are used.</source>
        <translation>सभी {allocated} टोकन उपयोग हो चुके।</translation>
    </message>
    <message>
        <source>{remaining} of {allocated} tokens are left.</source>
        <translation>{allocated} में से {remaining} टोकन शेष हैं।</translation>
    </message>
    <message>
        <source>{unposted} tokens were logged by another program and are not deducted yet: data check allocation-drift.</source>
        <translation>{unposted} टोकन दूसरे प्रोग्राम ने लॉग किए और अभी काटे नहीं गए: डेटा जाँच allocation-drift।</translation>
    </message>
    <message>
        <source>{count} more tokens would be deducted.</source>
        <translation>{count} और टोकन कटेंगे।</translation>
    </message>
    <message>
        <source>{count} more tokens would be refused, {remaining} are left: allocate {short}.</source>
        <translation>{count} और टोकन अस्वीकार होंगे, {remaining} शेष हैं: {short} आवंटित करें।</translation>
    </message>
    <message>
        <source>{amount} {currency} are owed: usage goes on being charged; top up.</source>
        <translation>{amount} {currency} देय है: उपयोग पर शुल्क लगता रहता है; टॉप-अप करें।</translation>
    </message>
    <message>
        <source>The wallet holds {amount} {currency}.</source>
        <translation>वॉलेट में {amount} {currency} हैं।</translation>
    </message>
    <message>
        <source>The company has no organization.</source>
        <translation>कंपनी का कोई संगठन नहीं है।</translation>
    </message>
    <message>
        <source>The person is a member of no organization, and cannot use minutes.</source>
        <translation>व्यक्ति किसी संगठन का सदस्य नहीं है और मिनट उपयोग नहीं कर सकता।</translation>
    </message>
    <message>
        <source>A member of {names}.</source>
        <translation>{names} का सदस्य।</translation>
    </message>
    <message>
        <source>The job failed and {count} credits were not given back: `credits refund --job {id}`.</source>
        <translation>जॉब विफल हुआ और {count} क्रेडिट वापस नहीं दिए गए: `credits refund --job {id}`।</translation>
    </message>
    <message>
        <source>The job is completed and its {count} credits are still reserved: `credits commit --job {id}`.</source>
        <translation>जॉब पूरा हुआ और उसके {count} क्रेडिट अब भी आरक्षित हैं: `credits commit --job {id}`।</translation>
    </message>
    <message>
        <source>{count} credits are reserved since {day}: the job should be completed or failed.</source>
        <translation>{count} क्रेडिट {day} से आरक्षित हैं: जॉब को पूरा या विफल करना चाहिए।</translation>
    </message>
    <message>
        <source>The job took {cost} credits ({monthly} monthly, {addon} add-on); {returned} came back ({state}).</source>
        <translation>जॉब ने {cost} क्रेडिट लिए ({monthly} मासिक, {addon} अतिरिक्त); {returned} लौटे ({state})।</translation>
    </message>
    <message>
        <source>The job cost {cost} credits and nothing says which bucket gave them: data check credit-breakdown-missing.</source>
        <translation>जॉब की लागत {cost} क्रेडिट थी और किस मद ने दिए यह कहीं नहीं है: डेटा जाँच credit-breakdown-missing।</translation>
    </message>
    <message>
        <source>The job cost {cost} credits, taken by another program; {count} of them are out.</source>
        <translation>जॉब की लागत {cost} क्रेडिट थी, दूसरे प्रोग्राम ने लिए; इनमें {count} बाहर हैं।</translation>
    </message>
    <message>
        <source>{returned} {bucket} credits came back and {taken} had been taken of them: data checks credit-refund-wrong-bucket and credit-refund-excess.</source>
        <translation>{returned} {bucket} क्रेडिट लौटे और {taken} लिए गए थे: डेटा जाँच credit-refund-wrong-bucket और credit-refund-excess।</translation>
    </message>
    <message>
        <source>No bucket got back more than it gave.</source>
        <translation>किसी मद को उसके दिए से अधिक वापस नहीं मिला।</translation>
    </message>
    <message>
        <source>The job cost {cost} credits and nobody knows whose.</source>
        <translation>जॉब की लागत {cost} क्रेडिट थी और कोई नहीं जानता किसके।</translation>
    </message>
    <message>
        <source>The job took no credits.</source>
        <translation>जॉब ने कोई क्रेडिट नहीं लिए।</translation>
    </message>
    <message>
        <source>The log is the company&apos;s.</source>
        <translation>लॉग कंपनी का है।</translation>
    </message>
    <message>
        <source>The log has no company: its application and its person are of two.</source>
        <translation>लॉग की कोई कंपनी नहीं: उसका आवेदन और व्यक्ति दो कंपनियों के हैं।</translation>
    </message>
    <message>
        <source>The log has no company, and its application or person says which: data check usage-unattributed.</source>
        <translation>लॉग की कोई कंपनी नहीं, और उसका आवेदन या व्यक्ति बताता है कि कौन-सी: डेटा जाँच usage-unattributed।</translation>
    </message>
    <message>
        <source>The log has no company, and nothing tells which: a person must say so.</source>
        <translation>लॉग की कोई कंपनी नहीं, और कुछ भी नहीं बताता कि कौन-सी: किसी व्यक्ति को बताना होगा।</translation>
    </message>
    <message>
        <source>{rows} usage rows still wait under the draft id of the job: data check draft-unreconciled.</source>
        <translation>{rows} उपयोग पंक्तियाँ अब भी जॉब की ड्राफ़्ट आईडी के नीचे प्रतीक्षा में हैं: डेटा जाँच draft-unreconciled।</translation>
    </message>
    <message>
        <source>No usage waits under a draft id of the job.</source>
        <translation>जॉब की ड्राफ़्ट आईडी के नीचे कोई उपयोग प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>The job {job} is {status}.</source>
        <translation>जॉब {job} {status} है।</translation>
    </message>
    <message>
        <source>The application is of the company of its job {job}.</source>
        <translation>आवेदन उसके जॉब {job} की कंपनी का है।</translation>
    </message>
    <message>
        <source>The application&apos;s company is not that of its job {job}: data check application-company.</source>
        <translation>आवेदन की कंपनी उसके जॉब {job} की कंपनी नहीं है: डेटा जाँच application-company।</translation>
    </message>
    <message>
        <source>The application has no job.</source>
        <translation>आवेदन का कोई जॉब नहीं है।</translation>
    </message>
    <message>
        <source>The application was not analysed; {rows} CV rows, {logs} token logs.</source>
        <translation>आवेदन का विश्लेषण नहीं हुआ; {rows} सीवी पंक्तियाँ, {logs} टोकन लॉग।</translation>
    </message>
    <message>
        <source>The application was analysed and no CV usage was recorded: data check usage-missing.</source>
        <translation>आवेदन का विश्लेषण हुआ और सीवी उपयोग दर्ज नहीं हुआ: डेटा जाँच usage-missing।</translation>
    </message>
    <message>
        <source>The application was analysed and no tokens were logged: data check analysis-unlogged.</source>
        <translation>आवेदन का विश्लेषण हुआ और टोकन लॉग नहीं हुए: डेटा जाँच analysis-unlogged।</translation>
    </message>
    <message>
        <source>The application was analysed: {rows} CV rows, {logs} token logs.</source>
        <translation>आवेदन का विश्लेषण हुआ: {rows} सीवी पंक्तियाँ, {logs} टोकन लॉग।</translation>
    </message>
    <message>
        <source>The row has no price: the list had none when it happened (data check usage-unpriced).</source>
        <translation>पंक्ति का मूल्य नहीं है: उस समय सूची में कोई नहीं था (डेटा जाँच usage-unpriced)।</translation>
    </message>
    <message>
        <source>The interview has no usable duration, and so no minutes and no cost.</source>
        <translation>साक्षात्कार की उपयोगी अवधि नहीं है, इसलिए न मिनट न लागत।</translation>
    </message>
    <message>
        <source>It cost {cost} {currency}; {credited} of that was credited.</source>
        <translation>लागत {cost} {currency} थी; इसमें से {credited} जमा किया गया।</translation>
    </message>
    <message>
        <source>It counts for the job {job}.</source>
        <translation>यह जॉब {job} में गिना जाता है।</translation>
    </message>
    <message>
        <source>It waits under the draft {draft}: it is on no job&apos;s line until that is saved or reconciled.</source>
        <translation>यह ड्राफ़्ट {draft} के नीचे प्रतीक्षा में है: सहेजे जाने या मिलान होने तक किसी जॉब की पंक्ति में नहीं है।</translation>
    </message>
    <message>
        <source>It has neither a job nor a draft: it counts for the company only, until it is assigned.</source>
        <translation>इसका न जॉब है न ड्राफ़्ट: जोड़े जाने तक यह केवल कंपनी में गिना जाता है।</translation>
    </message>
    <message>
        <source>No usage waits under the draft; it became the job {job}.</source>
        <translation>ड्राफ़्ट के नीचे कोई उपयोग प्रतीक्षा में नहीं; वह जॉब {job} बन गया।</translation>
    </message>
    <message>
        <source>{rows} rows wait under the draft although its job {job} is known: data check draft-unreconciled.</source>
        <translation>{rows} पंक्तियाँ ड्राफ़्ट के नीचे प्रतीक्षा में हैं जबकि उसका जॉब {job} ज्ञात है: डेटा जाँच draft-unreconciled।</translation>
    </message>
    <message>
        <source>{rows} rows wait under the draft since {day}: no job was saved with its id.</source>
        <translation>{rows} पंक्तियाँ {day} से ड्राफ़्ट के नीचे प्रतीक्षा में हैं: उसकी आईडी से कोई जॉब सहेजा नहीं गया।</translation>
    </message>
    <message>
        <source>Its {refunded} minutes were given back.</source>
        <translation>इसके {refunded} मिनट वापस दिए गए।</translation>
    </message>
    <message>
        <source>{minutes} minutes: {base} base, {addon} add-on.</source>
        <translation>{minutes} मिनट: {base} मूल, {addon} अतिरिक्त।</translation>
    </message>
    <message>
        <source>{minutes} minutes were metered by another program and are not posted yet: `minutes sync`.</source>
        <translation>{minutes} मिनट दूसरे प्रोग्राम ने मापे और अभी खतियाए नहीं गए: `minutes sync`।</translation>
    </message>
    <message>
        <source>{overdrawn} of its {tokens} tokens are overdrawn; the next allocation settles them.</source>
        <translation>इसके {tokens} टोकन में से {overdrawn} अधिक खर्च हैं; अगला आवंटन उन्हें चुकाता है।</translation>
    </message>
    <message>
        <source>Its {tokens} tokens were deducted.</source>
        <translation>इसके {tokens} टोकन काटे गए।</translation>
    </message>
    <message>
        <source>Its {tokens} tokens were not deducted: another program wrote the log.</source>
        <translation>इसके {tokens} टोकन नहीं काटे गए: लॉग दूसरे प्रोग्राम ने लिखा।</translation>
    </message>
    <message>
        <source>It has no provider cost: no price is known for the model {model}.</source>
        <translation>इसकी प्रदाता लागत नहीं है: मॉडल {model} का मूल्य ज्ञात नहीं।</translation>
    </message>
    <message>
        <source>{kind} by {actor} at {at} was refused: {code}.</source>
        <translation>{kind}, {actor} द्वारा, {at} पर अस्वीकार हुई: {code}।</translation>
    </message>
    <message>
        <source>{kind} by {actor} at {at} was undone by {by}.</source>
        <translation>{kind}, {actor} द्वारा, {at} पर, {by} ने पूर्ववत की।</translation>
    </message>
    <message>
        <source>{kind} by {actor} at {at} stands.</source>
        <translation>{kind}, {actor} द्वारा, {at} पर, मान्य है।</translation>
    </message>
    <message>
        <source>This is no saved diagnosis: save one with `reckoner-cli --json diagnose WHO &gt; FILE`.</source>
        <translation>यह सहेजा हुआ निदान नहीं है: `reckoner-cli --json diagnose WHO &gt; FILE` से सहेजें।</translation>
    </message>
    <message>
        <source>The two diagnoses are of two things: {older} and {newer}.</source>
        <translation>दोनों निदान दो अलग चीज़ों के हैं: {older} और {newer}।</translation>
    </message>
    <message>
        <source>{host} refuses the key (HTTP {status}).</source>
        <translation>{host} कुंजी अस्वीकार करता है (HTTP {status})।</translation>
    </message>
    <message>
        <source>{host} has no chat completions at this address, or not this model (HTTP {status}).</source>
        <translation>{host} के इस पते पर chat completions नहीं हैं, या यह मॉडल नहीं है (HTTP {status})।</translation>
    </message>
    <message>
        <source>{host} sends elsewhere (HTTP {status}); name that address, and its host, if the data may go there.</source>
        <translation>{host} कहीं और भेजता है (HTTP {status}); यदि डेटा वहाँ जा सकता है तो वह पता और उसका होस्ट दें।</translation>
    </message>
    <message>
        <source>{host} refuses this text (HTTP {status}).</source>
        <translation>{host} यह पाठ अस्वीकार करता है (HTTP {status})।</translation>
    </message>
    <message>
        <source>The end point is an https address with a host.</source>
        <translation>एंड पॉइंट होस्ट सहित https पता होता है।</translation>
    </message>
    <message>
        <source>The key does not belong in the address; put it in RECKONER_ANALYSIS_KEY or the keyring.</source>
        <translation>कुंजी पते में नहीं होनी चाहिए; उसे RECKONER_ANALYSIS_KEY या कीरिंग में रखें।</translation>
    </message>
    <message>
        <source>Candidate data goes to {host} by https only.</source>
        <translation>उम्मीदवार का डेटा {host} को केवल https से जाता है।</translation>
    </message>
    <message>
        <source>The answer of the end point is no JSON object.</source>
        <translation>एंड पॉइंट का उत्तर JSON ऑब्जेक्ट नहीं है।</translation>
    </message>
    <message>
        <source>The answer of the end point does not say what was used, or says it wrongly.</source>
        <translation>एंड पॉइंट का उत्तर नहीं बताता कि क्या उपयोग हुआ, या ग़लत बताता है।</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or does not answer in time (tried {attempts} times).</source>
        <translation>{host} तक पहुँचा नहीं जा सकता, या वह समय पर उत्तर नहीं देता ({attempts} बार प्रयास किया)।</translation>
    </message>
    <message>
        <source>{host} is busy or broken (HTTP {status}, tried {attempts} times).</source>
        <translation>{host} व्यस्त या ख़राब है (HTTP {status}, {attempts} बार प्रयास किया)।</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} पढ़ी नहीं जा सकती: {why}</translation>
    </message>
    <message>
        <source>{file} is no UTF-8 text, is empty, or is too long.</source>
        <translation>{file} UTF-8 पाठ नहीं है, ख़ाली है, या बहुत लंबी है।</translation>
    </message>
    <message>
        <source>The texts of these candidates would leave the house, for {host}. Say that they may: --send-to {host}</source>
        <translation>इन उम्मीदवारों के पाठ बाहर, {host} को जाएँगे। बताएँ कि वे जा सकते हैं: --send-to {host}</translation>
    </message>
    <message>
        <source>Which model is to run the analyses?</source>
        <translation>विश्लेषण किस मॉडल से चलाने हैं?</translation>
    </message>
    <message>
        <source>Rate, attempts and time-out are numbers above zero.</source>
        <translation>दर, प्रयास और समय-सीमा शून्य से बड़ी संख्याएँ हैं।</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} फ़ोल्डर नहीं है।</translation>
    </message>
    <message>
        <source>Draft usage whose job exists, or whose link to a job is known</source>
        <translation>ड्राफ़्ट उपयोग जिसका जॉब मौजूद है, या जिसका जॉब से संबंध ज्ञात है</translation>
    </message>
    <message>
        <source>Draft usage older than 30 days whose job was never saved</source>
        <translation>30 दिन से पुराना ड्राफ़्ट उपयोग जिसका जॉब कभी सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>The list {list} says that the CV of {name} was parsed at {at}, and no parsed CV was recorded within a day.</source>
        <translation>सूची {list} कहती है कि {name} का सीवी {at} पर पढ़ा गया, और एक दिन के भीतर कोई पढ़ा हुआ सीवी दर्ज नहीं हुआ।</translation>
    </message>
    <message>
        <source>The list {list} says that the interview {name} was held at {at}, and no interview was recorded within a day.</source>
        <translation>सूची {list} कहती है कि साक्षात्कार {name} {at} पर हुआ, और एक दिन के भीतर कोई साक्षात्कार दर्ज नहीं हुआ।</translation>
    </message>
    <message>
        <source>The list {list} says that questions were generated for {name} at {at}, and none were recorded within a day.</source>
        <translation>सूची {list} कहती है कि {name} के लिए {at} पर प्रश्न बने, और एक दिन के भीतर कोई दर्ज नहीं हुए।</translation>
    </message>
    <message>
        <source>Record it at the time when it was done, at the price of that time</source>
        <translation>इसे उसी समय का दर्ज करें जब यह हुआ, उस समय के मूल्य पर</translation>
    </message>
    <message>
        <source>{name} can only be {value}.</source>
        <translation>{name} केवल {value} हो सकता है।</translation>
    </message>
    <message>
        <source>id of the job that they all belong to</source>
        <translation>उस जॉब की आईडी जिसकी ये सब हैं</translation>
    </message>
    <message>
        <source>{job} is not the id of a job.</source>
        <translation>{job} जॉब की आईडी नहीं है।</translation>
    </message>
    <message>
        <source>Usage with neither job nor draft, or on a job of another company</source>
        <translation>बिना जॉब और ड्राफ़्ट का, या दूसरी कंपनी के जॉब पर का उपयोग</translation>
    </message>
    <message>
        <source>Usage without a cost that should have one</source>
        <translation>बिना लागत का उपयोग जिसकी लागत होनी चाहिए</translation>
    </message>
    <message>
        <source>The {type} of {at} on the job {title} was charged {cost}; by the price it names it costs {right}.</source>
        <translation>जॉब {title} पर {at} के {type} का शुल्क {cost} लगा; जिस मूल्य का वह नाम लेता है उससे लागत {right} है।</translation>
    </message>
    <message>
        <source>The {type} of {at} was charged {cost}; by the price it names it costs {right}.</source>
        <translation>{at} के {type} का शुल्क {cost} लगा; जिस मूल्य का वह नाम लेता है उससे लागत {right} है।</translation>
    </message>
    <message>
        <source>Charge by the price list: post the difference of each row</source>
        <translation>मूल्य सूची से शुल्क लें: हर पंक्ति का अंतर खतियाएँ</translation>
    </message>
    <message>
        <source>Usage whose cost differs from quantity x price, and given costs that differ from the price list</source>
        <translation>उपयोग जिसकी लागत मात्रा x मूल्य से भिन्न है, और दी गई लागत जो मूल्य सूची से भिन्न है</translation>
    </message>
    <message>
        <source>Interview {interview} of {at} was recorded with the duration {duration} and is not billed.</source>
        <translation>{at} का साक्षात्कार {interview} अवधि {duration} के साथ दर्ज हुआ और उसका बिल नहीं बना।</translation>
    </message>
    <message>
        <source>Interview {interview} of {at} was recorded without a duration and is not billed.</source>
        <translation>{at} का साक्षात्कार {interview} बिना अवधि दर्ज हुआ और उसका बिल नहीं बना।</translation>
    </message>
    <message>
        <source>Interviews without a usable duration</source>
        <translation>बिना उपयोगी अवधि के साक्षात्कार</translation>
    </message>
    <message>
        <source>Interview {subject} was charged again at {at} ({amount}); it was charged first at {first}.</source>
        <translation>साक्षात्कार {subject} पर {at} को फिर शुल्क लगा ({amount}); पहली बार {first} को लगा था।</translation>
    </message>
    <message>
        <source>A CV of candidate {subject}, for the same job and of the same size, was charged again at {at} ({amount}), within ten minutes of {first}.</source>
        <translation>उम्मीदवार {subject} के सीवी पर, उसी जॉब और उसी आकार के लिए, {at} को फिर शुल्क लगा ({amount}), {first} के दस मिनट के भीतर।</translation>
    </message>
    <message>
        <source>Give the later charge back</source>
        <translation>बाद का शुल्क लौटाएँ</translation>
    </message>
    <message>
        <source>The same interview charged twice, or the same CV within ten minutes</source>
        <translation>एक ही साक्षात्कार पर दो बार शुल्क, या दस मिनट में उसी सीवी पर</translation>
    </message>
    <message>
        <source>The application of {name} for {title} was analysed at {at}, and no parsed CV was recorded.</source>
        <translation>{title} के लिए {name} के आवेदन का विश्लेषण {at} पर हुआ, और कोई पढ़ा हुआ सीवी दर्ज नहीं हुआ।</translation>
    </message>
    <message>
        <source>The application of {name} was analysed at {at}, and no parsed CV was recorded.</source>
        <translation>{name} के आवेदन का विश्लेषण {at} पर हुआ, और कोई पढ़ा हुआ सीवी दर्ज नहीं हुआ।</translation>
    </message>
    <message>
        <source>Analysed applications without CV usage, and listed work without usage</source>
        <translation>विश्लेषित आवेदन जिनका सीवी उपयोग नहीं, और सूचीबद्ध काम जिसका उपयोग नहीं</translation>
    </message>
    <message>
        <source>Summaries that differ from the usage they sum up</source>
        <translation>सारांश जो अपने उपयोग के योग से भिन्न हैं</translation>
    </message>
    <message>
        <source>The ledger charges {amount} for usage {usage} of {at}, which is not recorded.</source>
        <translation>बही {at} के उपयोग {usage} के लिए {amount} शुल्क लेती है, जो दर्ज नहीं है।</translation>
    </message>
    <message>
        <source>The {type} of {at} costs {cost} and was never charged in the ledger.</source>
        <translation>{at} के {type} की लागत {cost} है और बही में उसका शुल्क कभी नहीं लगा।</translation>
    </message>
    <message>
        <source>The {type} of {at} costs {cost}, and the ledger charges {amount} more.</source>
        <translation>{at} के {type} की लागत {cost} है, और बही {amount} अधिक शुल्क लेती है।</translation>
    </message>
    <message>
        <source>The {type} of {at} costs {cost}, and the ledger charges {amount} less.</source>
        <translation>{at} के {type} की लागत {cost} है, और बही {amount} कम शुल्क लेती है।</translation>
    </message>
    <message>
        <source>Usage without its posting, and charges without their usage</source>
        <translation>बिना प्रविष्टि का उपयोग, और बिना उपयोग के शुल्क</translation>
    </message>
    <message>
        <source>It is of {company}</source>
        <translation>यह {company} का है</translation>
    </message>
    <message>
        <source>id or name of a company</source>
        <translation>कंपनी की आईडी या नाम</translation>
    </message>
    <message>
        <source>The application of {candidate} belongs to no company, and no job says which one it is.</source>
        <translation>{candidate} का आवेदन किसी कंपनी का नहीं है, और कोई जॉब नहीं बताता कि किसका है।</translation>
    </message>
    <message>
        <source>The application of {candidate} for {job} belongs to no company; its job is of {job_company}.</source>
        <translation>{job} के लिए {candidate} का आवेदन किसी कंपनी का नहीं है; उसका जॉब {job_company} का है।</translation>
    </message>
    <message>
        <source>The application of {candidate} for {job} is kept under {company}; its job is of {job_company}.</source>
        <translation>{job} के लिए {candidate} का आवेदन {company} में रखा है; उसका जॉब {job_company} का है।</translation>
    </message>
    <message>
        <source>Applications whose company is missing or is not their job&apos;s</source>
        <translation>आवेदन जिनकी कंपनी नहीं है या उनके जॉब की नहीं है</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company: what it names is of {companies}.</source>
        <translation>{at} की कॉल ({operation}, {tokens} टोकन) किसी कंपनी की नहीं है: वह जिनका नाम लेती है वे {companies} के हैं।</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company, and nothing that it names is of one.</source>
        <translation>{at} की कॉल ({operation}, {tokens} टोकन) किसी कंपनी की नहीं है, और वह जिसका नाम लेती है वह किसी का नहीं है।</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; the caller said {companies}.</source>
        <translation>{at} की कॉल ({operation}, {tokens} टोकन) किसी कंपनी की नहीं है; कॉल करने वाले ने {companies} कहा।</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; its application is of {companies}.</source>
        <translation>{at} की कॉल ({operation}, {tokens} टोकन) किसी कंपनी की नहीं है; उसका आवेदन {companies} का है।</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; the job of its application is of {companies}.</source>
        <translation>{at} की कॉल ({operation}, {tokens} टोकन) किसी कंपनी की नहीं है; उसके आवेदन का जॉब {companies} का है।</translation>
    </message>
    <message>
        <source>A call on {at} ({operation}, {tokens} tokens) belongs to no company; the person who caused it is of {companies}.</source>
        <translation>{at} की कॉल ({operation}, {tokens} टोकन) किसी कंपनी की नहीं है; जिसके कारण हुई वह व्यक्ति {companies} का है।</translation>
    </message>
    <message>
        <source>Event {event_id} is logged in this company already.</source>
        <translation>घटना {event_id} इस कंपनी में पहले से लॉग है।</translation>
    </message>
    <message>
        <source>Token logs without a company</source>
        <translation>बिना कंपनी के टोकन लॉग</translation>
    </message>
    <message>
        <source>Log {tokens} tokens, estimated from the length of the CV&apos;s text</source>
        <translation>{tokens} टोकन लॉग करें, सीवी पाठ की लंबाई से अनुमानित</translation>
    </message>
    <message>
        <source>Run the analysis again (doctor rerun): candidate data leaves the house</source>
        <translation>विश्लेषण फिर चलाएँ (doctor rerun): उम्मीदवार का डेटा बाहर जाता है</translation>
    </message>
    <message>
        <source>The application of {candidate} for {job} was analysed on {at}, and no token log names it.</source>
        <translation>{job} के लिए {candidate} के आवेदन का विश्लेषण {at} को हुआ, और कोई टोकन लॉग उसका नाम नहीं लेता।</translation>
    </message>
    <message>
        <source>The application of {candidate} was analysed on {at}, and no token log names it.</source>
        <translation>{candidate} के आवेदन का विश्लेषण {at} को हुआ, और कोई टोकन लॉग उसका नाम नहीं लेता।</translation>
    </message>
    <message>
        <source>Running an analysis again sends candidate data out of the house, which no fix does: `doctor rerun --finding {finding}`.</source>
        <translation>विश्लेषण फिर चलाने से उम्मीदवार का डेटा बाहर जाता है, जो कोई सुधार नहीं करता: `doctor rerun --finding {finding}`।</translation>
    </message>
    <message>
        <source>The length of this CV&apos;s text is not known; there is nothing to estimate from.</source>
        <translation>इस सीवी के पाठ की लंबाई ज्ञात नहीं; अनुमान के लिए कुछ नहीं है।</translation>
    </message>
    <message>
        <source>The choice log takes estimated or rerun, not {given}.</source>
        <translation>चयन log में estimated या rerun होता है, {given} नहीं।</translation>
    </message>
    <message>
        <source>Analysed applications with no token log</source>
        <translation>विश्लेषित आवेदन जिनका टोकन लॉग नहीं है</translation>
    </message>
    <message>
        <source>{company} uses tokens, last on {at}, and has no active allocation; {overdrawn} tokens are overdrawn.</source>
        <translation>{company} टोकन का उपयोग करती है, अंतिम बार {at} को, और उसका कोई सक्रिय आवंटन नहीं है; {overdrawn} टोकन अधिक खर्च हैं।</translation>
    </message>
    <message>
        <source>{company} uses tokens, last on {at}, and has no active allocation.</source>
        <translation>{company} टोकन का उपयोग करती है, अंतिम बार {at} को, और उसका कोई सक्रिय आवंटन नहीं है।</translation>
    </message>
    <message>
        <source>Grant the Starter plan, {tokens} tokens free, from now on</source>
        <translation>Starter प्लान दें, {tokens} टोकन निःशुल्क, अभी से</translation>
    </message>
    <message>
        <source>Companies that use tokens and have no active allocation</source>
        <translation>कंपनियाँ जो टोकन का उपयोग करती हैं और जिनका सक्रिय आवंटन नहीं है</translation>
    </message>
    <message>
        <source>Of the {allocated} tokens of {company} ({plan}), {used} are said to be used and {remaining} to remain; logs drew {drawn}.</source>
        <translation>{company} ({plan}) के {allocated} टोकन में से {used} उपयोग हुए और {remaining} शेष बताए जाते हैं; लॉग ने {drawn} लिए।</translation>
    </message>
    <message>
        <source>{logs} calls of {company} with {tokens} tokens, logged by other programs since {first}, were never deducted from an allocation.</source>
        <translation>{company} की {logs} कॉल, {tokens} टोकन के साथ, {first} से दूसरे प्रोग्रामों ने लॉग कीं, और वे कभी आवंटन से नहीं काटी गईं।</translation>
    </message>
    <message>
        <source>Used or remaining tokens that differ from the logs</source>
        <translation>उपयोग हुए या शेष टोकन जो लॉग से भिन्न हैं</translation>
    </message>
    <message>
        <source>The ledger knows a billing period of {organization} that begins on {start}: wait for it, or look at the clock of this computer.</source>
        <translation>बही {organization} की एक बिलिंग अवधि जानती है जो {start} को शुरू होती है: उसकी प्रतीक्षा करें, या इस कंप्यूटर की घड़ी देखें।</translation>
    </message>
    <message>
        <source>{organization} is said to have used {used} minutes; the metrics of its billing period say {metered}.</source>
        <translation>बताया जाता है कि {organization} ने {used} मिनट उपयोग किए; उसकी बिलिंग अवधि के माप {metered} कहते हैं।</translation>
    </message>
    <message>
        <source>{organization} is said to have used {used} minutes; the metrics of its billing period say {metered}. For {waiting} metrics that another program wrote nothing was taken yet.</source>
        <translation>बताया जाता है कि {organization} ने {used} मिनट उपयोग किए; उसकी बिलिंग अवधि के माप {metered} कहते हैं। दूसरे प्रोग्राम के लिखे {waiting} मापों के लिए अभी कुछ नहीं लिया गया।</translation>
    </message>
    <message>
        <source>{organization} is said to have used {used} minutes; the metrics since {start} say {metered}. It cannot be mended before the billing period is set (period-missing).</source>
        <translation>बताया जाता है कि {organization} ने {used} मिनट उपयोग किए; {start} से माप {metered} कहते हैं। बिलिंग अवधि तय होने से पहले इसे ठीक नहीं किया जा सकता (period-missing)।</translation>
    </message>
    <message>
        <source>Used minutes that differ from the metrics of the billing period.</source>
        <translation>उपयोग हुए मिनट जो बिलिंग अवधि के मापों से भिन्न हैं।</translation>
    </message>
    <message>
        <source>{organization} has no billing period, so that no minutes can be used; by its anchor day, the {anchor_day}. of a month, it would be {start} to {end}.</source>
        <translation>{organization} की कोई बिलिंग अवधि नहीं है, इसलिए मिनट उपयोग नहीं हो सकते; उसके आधार दिवस, महीने की {anchor_day} तारीख़ से, वह {start} से {end} होगी।</translation>
    </message>
    <message>
        <source>Organizations without a billing period.</source>
        <translation>बिना बिलिंग अवधि के संगठन।</translation>
    </message>
    <message>
        <source>The billing period of {organization}, {start} to {end}, begins inside the one before it, {kept_start} to {kept_end}.</source>
        <translation>{organization} की बिलिंग अवधि, {start} से {end}, पिछली अवधि {kept_start} से {kept_end} के भीतर शुरू होती है।</translation>
    </message>
    <message>
        <source>{overlaps} billing periods of {organization} end after the next one began.</source>
        <translation>{organization} की {overlaps} बिलिंग अवधियाँ अगली शुरू होने के बाद समाप्त होती हैं।</translation>
    </message>
    <message>
        <source>Billing periods of one organization that overlap.</source>
        <translation>एक संगठन की बिलिंग अवधियाँ जो आपस में टकराती हैं।</translation>
    </message>
    <message>
        <source>The billing period of {organization}, {start} to {end}, is over and the next one was not opened.</source>
        <translation>{organization} की बिलिंग अवधि, {start} से {end}, बीत चुकी है और अगली नहीं खोली गई।</translation>
    </message>
    <message>
        <source>The billing period of {organization}, {start} to {end}, has not begun yet.</source>
        <translation>{organization} की बिलिंग अवधि, {start} से {end}, अभी शुरू नहीं हुई।</translation>
    </message>
    <message>
        <source>The billing period of {organization} was set back to {start} to {end}, although a later one was opened.</source>
        <translation>{organization} की बिलिंग अवधि {start} से {end} पर लौटा दी गई, जबकि बाद की खुल चुकी थी।</translation>
    </message>
    <message>
        <source>Billing periods that are over, were set back or have not begun.</source>
        <translation>बिलिंग अवधियाँ जो बीत चुकीं, लौटा दी गईं या शुरू नहीं हुईं।</translation>
    </message>
    <message>
        <source>{name} bought or was granted {bought} add-on credits and used {drawn}: {expected} should be left. {left} are, and the ledger says {posted}.</source>
        <translation>{name} ने {bought} अतिरिक्त क्रेडिट ख़रीदे या पाए और {drawn} उपयोग किए: {expected} शेष होने चाहिए। {left} हैं, और बही {posted} कहती है।</translation>
    </message>
    <message>
        <source>{name} bought or was granted {bought} add-on minutes and used {drawn}: {expected} should be left. {left} are, and the ledger says {posted}.</source>
        <translation>{name} ने {bought} अतिरिक्त मिनट ख़रीदे या पाए और {drawn} उपयोग किए: {expected} शेष होने चाहिए। {left} हैं, और बही {posted} कहती है।</translation>
    </message>
    <message>
        <source>Add-on credits or minutes that were bought and neither used nor left.</source>
        <translation>अतिरिक्त क्रेडिट या मिनट जो ख़रीदे गए और न उपयोग हुए न शेष हैं।</translation>
    </message>
    <message>
        <source>{name} is shown {stored} add-on minutes; the ledger says {posted}.</source>
        <translation>{name} के लिए {stored} अतिरिक्त मिनट दिखते हैं; बही {posted} कहती है।</translation>
    </message>
    <message>
        <source>{name} is shown {stored} monthly credits; the ledger says {posted}.</source>
        <translation>{name} के लिए {stored} मासिक क्रेडिट दिखते हैं; बही {posted} कहती है।</translation>
    </message>
    <message>
        <source>{name} is shown {stored} add-on credits; the ledger says {posted}.</source>
        <translation>{name} के लिए {stored} अतिरिक्त क्रेडिट दिखते हैं; बही {posted} कहती है।</translation>
    </message>
    <message>
        <source>Stored balances that differ from their postings.</source>
        <translation>रखी शेष राशियाँ जो अपनी प्रविष्टियों से भिन्न हैं।</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, which is known, but the job does not show it.</source>
        <translation>{job} ने {email} के {taken} क्रेडिट लिए, जो ज्ञात है, पर जॉब यह नहीं दिखाता।</translation>
    </message>
    <message>
        <source>{job} cost {email} {cost} credits, and what each bucket gave is not kept; by the ledger it was {taken}.</source>
        <translation>{job} में {email} के {cost} क्रेडिट लगे, और हर मद ने क्या दिया यह रखा नहीं गया; बही के अनुसार {taken} था।</translation>
    </message>
    <message>
        <source>{job} cost {email} {cost} credits, and what each bucket gave is not known: monthly {monthly}, add-on {addon}.</source>
        <translation>{job} में {email} के {cost} क्रेडिट लगे, और हर मद ने क्या दिया यह ज्ञात नहीं: मासिक {monthly}, अतिरिक्त {addon}।</translation>
    </message>
    <message>
        <source>All of it was monthly (the old rule)</source>
        <translation>सब मासिक था (पुराना नियम)</translation>
    </message>
    <message>
        <source>MONTHLY+ADDON</source>
        <translation>MONTHLY+ADDON</translation>
    </message>
    <message>
        <source>{name} is {options}, not {given}.</source>
        <translation>{name} {options} होता है, {given} नहीं।</translation>
    </message>
    <message>
        <source>{given} is not possible: of {cost} credits, monthly {monthly}, add-on {addon}.</source>
        <translation>{given} संभव नहीं: {cost} क्रेडिट में मासिक {monthly}, अतिरिक्त {addon}।</translation>
    </message>
    <message>
        <source>Jobs that cost credits, of which it is not kept what each bucket gave.</source>
        <translation>जॉब जिनमें क्रेडिट लगे और यह रखा नहीं गया कि हर मद ने क्या दिया।</translation>
    </message>
    <message>
        <source>Another program gave {email} {back} credits back for {job}, which took {taken}; the job does not show it.</source>
        <translation>दूसरे प्रोग्राम ने {email} को {job} के लिए {back} क्रेडिट लौटाए, जिसने {taken} लिए थे; जॉब यह नहीं दिखाता।</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, and {back} came back: not each bucket got what it gave. With what was used since, {before} should be {after} (monthly {monthly}, add-on {addon}).</source>
        <translation>{job} ने {email} के {taken} क्रेडिट लिए और {back} लौटे: हर मद को उसका दिया नहीं मिला। तब से हुए उपयोग के साथ {before} के बदले {after} होना चाहिए (मासिक {monthly}, अतिरिक्त {addon})।</translation>
    </message>
    <message>
        <source>Refunds that differ from what each bucket gave.</source>
        <translation>वापसी जो हर मद के दिए से भिन्न है।</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, and {back} came back, more than it took. Without the excess, {before} would be {after} (monthly {monthly}, add-on {addon}).</source>
        <translation>{job} ने {email} के {taken} क्रेडिट लिए और {back} लौटे, लिए से अधिक। अधिकता के बिना {before} के बदले {after} होगा (मासिक {monthly}, अतिरिक्त {addon})।</translation>
    </message>
    <message>
        <source>{job} took {taken} credits of {email}, and {back} came back, more than it took; all of the excess was used since.</source>
        <translation>{job} ने {email} के {taken} क्रेडिट लिए और {back} लौटे, लिए से अधिक; सारी अधिकता तब से उपयोग हो चुकी।</translation>
    </message>
    <message>
        <source>Jobs of which more credits came back than they took.</source>
        <translation>जॉब जिनमें लिए से अधिक क्रेडिट लौटे।</translation>
    </message>
    <message>
        <source>{job} failed, and {out} credits of {email} were never given back.</source>
        <translation>{job} विफल हुआ, और {email} के {out} क्रेडिट कभी वापस नहीं दिए गए।</translation>
    </message>
    <message>
        <source>Failed jobs whose credits were never given back.</source>
        <translation>विफल जॉब जिनके क्रेडिट कभी वापस नहीं दिए गए।</translation>
    </message>
    <message>
        <source>{job} is finished, and {out} credits of {email} are still reserved for it.</source>
        <translation>{job} समाप्त हो चुका, और {email} के {out} क्रेडिट अब भी उसके लिए आरक्षित हैं।</translation>
    </message>
    <message>
        <source>{out} credits of {email} have been reserved for {job} since {since}.</source>
        <translation>{email} के {out} क्रेडिट {since} से {job} के लिए आरक्षित हैं।</translation>
    </message>
    <message>
        <source>They were used</source>
        <translation>वे उपयोग हुए</translation>
    </message>
    <message>
        <source>Give them back</source>
        <translation>उन्हें वापस दें</translation>
    </message>
    <message>
        <source>Credits reserved for over 24 hours, or for a job that is finished.</source>
        <translation>क्रेडिट जो 24 घंटे से अधिक, या समाप्त जॉब के लिए आरक्षित हैं।</translation>
    </message>
    <message>
        <source>Cannot read {file}: {reason}.</source>
        <translation>{file} पढ़ी नहीं जा सकती: {reason}।</translation>
    </message>
    <message>
        <source>{file} was changed while it was read. Try again when it is complete.</source>
        <translation>{file} पढ़ते समय बदल गई। पूरी होने पर फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>Cannot open {file}: {reason}.</source>
        <translation>{file} खोली नहीं जा सकती: {reason}।</translation>
    </message>
    <message>
        <source>This is no CloudEvent of version 1 (specversion).</source>
        <translation>यह संस्करण 1 का CloudEvent नहीं है (specversion)।</translation>
    </message>
    <message>
        <source>The CloudEvent has no id.</source>
        <translation>CloudEvent की आईडी नहीं है।</translation>
    </message>
    <message>
        <source>The CloudEvent has no source.</source>
        <translation>CloudEvent का स्रोत नहीं है।</translation>
    </message>
    <message>
        <source>The CloudEvent&apos;s data is binary and cannot be read.</source>
        <translation>CloudEvent का डेटा बाइनरी है और पढ़ा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>The row has {cells} cells and the heading {columns}.</source>
        <translation>पंक्ति में {cells} कक्ष हैं और शीर्षक में {columns}।</translation>
    </message>
    <message>
        <source>There is text behind the closing quote of a cell.</source>
        <translation>कक्ष के बंद उद्धरण चिह्न के बाद पाठ है।</translation>
    </message>
    <message>
        <source>A quote is opened in this line and never closed.</source>
        <translation>इस पंक्ति में उद्धरण चिह्न खुलता है और कभी बंद नहीं होता।</translation>
    </message>
    <message>
        <source>The row is longer than 8 MB.</source>
        <translation>पंक्ति 8 MB से लंबी है।</translation>
    </message>
    <message>
        <source>There is no list {list} to export.</source>
        <translation>निर्यात के लिए सूची {list} नहीं है।</translation>
    </message>
    <message>
        <source>An origin of time needs its unit: --time-unit s, ms or us.</source>
        <translation>समय के आरंभ को उसकी इकाई चाहिए: --time-unit s, ms या us।</translation>
    </message>
    <message>
        <source>The heading has the column {column} more than once.</source>
        <translation>शीर्षक में स्तंभ {column} एक से अधिक बार है।</translation>
    </message>
    <message>
        <source>The file has no column {column}. It has: {columns}.</source>
        <translation>फ़ाइल में स्तंभ {column} नहीं है। उसमें हैं: {columns}।</translation>
    </message>
    <message>
        <source>None of the columns is known: {columns}. Say with --map COLUMN=FIELD what they hold.</source>
        <translation>कोई भी स्तंभ ज्ञात नहीं: {columns}। --map COLUMN=FIELD से बताएँ कि उनमें क्या है।</translation>
    </message>
    <message>
        <source>The row holds none of the mapped fields.</source>
        <translation>पंक्ति में मिलाए गए फ़ील्ड में से कोई नहीं है।</translation>
    </message>
    <message>
        <source>The row does not say which usage it is. Name the type of all rows, or a column that holds it.</source>
        <translation>पंक्ति नहीं बताती कि वह कौन-सा उपयोग है। सभी पंक्तियों का प्रकार बताएँ, या वह स्तंभ जिसमें वह है।</translation>
    </message>
    <message>
        <source>No row of the file has {column}.</source>
        <translation>फ़ाइल की किसी पंक्ति में {column} नहीं है।</translation>
    </message>
    <message>
        <source>{format} is no format of an import. The formats are: {formats}.</source>
        <translation>{format} आयात का फ़ॉर्मैट नहीं है। फ़ॉर्मैट हैं: {formats}।</translation>
    </message>
    <message>
        <source>{value} is not an id (a UUID).</source>
        <translation>{value} आईडी (UUID) नहीं है।</translation>
    </message>
    <message>
        <source>{value} is not a number.</source>
        <translation>{value} संख्या नहीं है।</translation>
    </message>
    <message>
        <source>{value} is not a whole number.</source>
        <translation>{value} पूर्ण संख्या नहीं है।</translation>
    </message>
    <message>
        <source>{value} is too large.</source>
        <translation>{value} बहुत बड़ा है।</translation>
    </message>
    <message>
        <source>{value} is a negative cost. Correct a charge by a credit note instead.</source>
        <translation>{value} ऋणात्मक लागत है। शुल्क को क्रेडिट नोट से सुधारें।</translation>
    </message>
    <message>
        <source>{value} is a number and not an ISO 8601 time. Say with --time-unit what it counts.</source>
        <translation>{value} संख्या है, ISO 8601 समय नहीं। --time-unit से बताएँ कि वह क्या गिनती है।</translation>
    </message>
    <message>
        <source>{value} is not an ISO 8601 time.</source>
        <translation>{value} ISO 8601 समय नहीं है।</translation>
    </message>
    <message>
        <source>{value} is a time outside the years 1900 to 9999. Is --time-unit right?</source>
        <translation>{value} 1900 से 9999 के बाहर का समय है। क्या --time-unit सही है?</translation>
    </message>
    <message>
        <source>{value} is neither true nor false.</source>
        <translation>{value} न true है न false।</translation>
    </message>
    <message>
        <source>{value} is not a usage type (cv, questions, video). Name the type of all rows, or another column that holds it.</source>
        <translation>{value} उपयोग का प्रकार नहीं है (cv, questions, video)। सभी पंक्तियों का प्रकार बताएँ, या दूसरा स्तंभ जिसमें वह है।</translation>
    </message>
    <message>
        <source>{value} is not a source (measured, estimated, imported, manual).</source>
        <translation>{value} स्रोत नहीं है (measured, estimated, imported, manual)।</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>पाठ मान्य UTF-8 नहीं है।</translation>
    </message>
    <message>
        <source>The text holds a control character.</source>
        <translation>पाठ में नियंत्रण अक्षर है।</translation>
    </message>
    <message>
        <source>A row must be a JSON object.</source>
        <translation>पंक्ति JSON ऑब्जेक्ट होनी चाहिए।</translation>
    </message>
    <message>
        <source>The JSON is nested more than {levels} levels deep.</source>
        <translation>JSON {levels} से अधिक स्तर गहरा है।</translation>
    </message>
    <message>
        <source>This is not valid JSON: a number is malformed.</source>
        <translation>यह मान्य JSON नहीं है: कोई संख्या ग़लत बनी है।</translation>
    </message>
    <message>
        <source>This is not valid JSON: a string is malformed.</source>
        <translation>यह मान्य JSON नहीं है: कोई स्ट्रिंग ग़लत बनी है।</translation>
    </message>
    <message>
        <source>This is not valid JSON: a string holds a control character.</source>
        <translation>यह मान्य JSON नहीं है: किसी स्ट्रिंग में नियंत्रण अक्षर है।</translation>
    </message>
    <message>
        <source>This is not valid JSON: a string is not closed.</source>
        <translation>यह मान्य JSON नहीं है: कोई स्ट्रिंग बंद नहीं होती।</translation>
    </message>
    <message>
        <source>This is not valid JSON: there is text behind the object.</source>
        <translation>यह मान्य JSON नहीं है: ऑब्जेक्ट के बाद पाठ है।</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>पंक्ति बहुत लंबी है।</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>यह मान्य JSON नहीं है।</translation>
    </message>
    <message>
        <source>The line is longer than 8 MB.</source>
        <translation>पंक्ति 8 MB से अधिक लंबी है।</translation>
    </message>
    <message>
        <source>Line {line}: a value is missing here.</source>
        <translation>पंक्ति {line}: यहाँ मान नहीं है।</translation>
    </message>
    <message>
        <source>Line {line}: a comma or the end of the array is missing here.</source>
        <translation>पंक्ति {line}: यहाँ अल्पविराम या ऐरे का अंत नहीं है।</translation>
    </message>
    <message>
        <source>Line {line}: the file ends inside its array.</source>
        <translation>पंक्ति {line}: फ़ाइल अपने ऐरे के भीतर समाप्त होती है।</translation>
    </message>
    <message>
        <source>Line {line}: the value that starts here is never closed.</source>
        <translation>पंक्ति {line}: यहाँ शुरू होने वाला मान कभी बंद नहीं होता।</translation>
    </message>
    <message>
        <source>Line {line}: the value that starts here is longer than 8 MB.</source>
        <translation>पंक्ति {line}: यहाँ शुरू होने वाला मान 8 MB से लंबा है।</translation>
    </message>
    <message>
        <source>The value is an object or an array.</source>
        <translation>मान ऑब्जेक्ट या ऐरे है।</translation>
    </message>
    <message>
        <source>The value is given twice.</source>
        <translation>मान दो बार दिया गया है।</translation>
    </message>
    <message>
        <source>{value} is not a price of at most 12 decimals.</source>
        <translation>{value} अधिक से अधिक 12 दशमलव का मूल्य नहीं है।</translation>
    </message>
    <message>
        <source>This entry documents the format.</source>
        <translation>यह प्रविष्टि फ़ॉर्मैट समझाती है।</translation>
    </message>
    <message>
        <source>A price is not one number.</source>
        <translation>मूल्य एक संख्या नहीं है।</translation>
    </message>
    <message>
        <source>The entry has no price per token.</source>
        <translation>प्रविष्टि में प्रति टोकन मूल्य नहीं है।</translation>
    </message>
    <message>
        <source>The price list is larger than 64 MB.</source>
        <translation>मूल्य सूची 64 MB से बड़ी है।</translation>
    </message>
    <message>
        <source>This is no page and no bucket of OpenAI&apos;s usage API.</source>
        <translation>यह OpenAI के usage API का पृष्ठ या बकेट नहीं है।</translation>
    </message>
    <message>
        <source>The result counts no tokens. Leave such results out with --where.</source>
        <translation>परिणाम टोकन नहीं गिनता। ऐसे परिणाम --where से छोड़ें।</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} लिखी नहीं जा सकती: {why}।</translation>
    </message>
    <message>
        <source>{field} is no field of a usage row. The fields are: {fields}.</source>
        <translation>{field} उपयोग पंक्ति का फ़ील्ड नहीं है। फ़ील्ड हैं: {fields}।</translation>
    </message>
    <message>
        <source>{value} is not of the form COLUMN=FIELD.</source>
        <translation>{value} का रूप COLUMN=FIELD नहीं है।</translation>
    </message>
    <message>
        <source>{value} is not of the form FIELD=VALUE.</source>
        <translation>{value} का रूप FIELD=VALUE नहीं है।</translation>
    </message>
    <message>
        <source>{value} is not of the form COLUMN=VALUE.</source>
        <translation>{value} का रूप COLUMN=VALUE नहीं है।</translation>
    </message>
    <message>
        <source>{value} is no unit of time (iso, s, ms, us).</source>
        <translation>{value} समय की इकाई नहीं है (iso, s, ms, us)।</translation>
    </message>
    <message>
        <source>{month} has not begun.</source>
        <translation>{month} शुरू नहीं हुआ है।</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8 and import that.</source>
        <translation>फ़ाइल UTF-16 है। उसे UTF-8 में सहेजें और वह आयात करें।</translation>
    </message>
    <message>
        <source>The sample has 0 to 100,000,000 events, 1 to 2,000 companies and 1 to 3,650 days.</source>
        <translation>नमूने में 0 से 100,000,000 घटनाएँ, 1 से 2,000 कंपनियाँ और 1 से 3,650 दिन होते हैं।</translation>
    </message>
    <message>
        <source>The sample goes into an empty database only; this one has companies.</source>
        <translation>नमूना केवल ख़ाली डेटाबेस में जाता है; इसमें कंपनियाँ हैं।</translation>
    </message>
    <message>
        <source>The sample&apos;s usage was refused: {why}</source>
        <translation>नमूने का उपयोग अस्वीकार हुआ: {why}</translation>
    </message>
    <message>
        <source>No temporary folder can be made: {why}</source>
        <translation>अस्थायी फ़ोल्डर नहीं बन सकता: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} पढ़ी नहीं जा सकती: {why}।</translation>
    </message>
    <message>
        <source>{file} is no saved diagnosis.</source>
        <translation>{file} सहेजा हुआ निदान नहीं है।</translation>
    </message>
    <message>
        <source>The list changed while it was written; nothing was exported. Try again.</source>
        <translation>लिखते समय सूची बदल गई; कुछ निर्यात नहीं हुआ। फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>There is no page {page} here; there are {pages}.</source>
        <translation>यहाँ पृष्ठ {page} नहीं है; ये हैं: {pages}।</translation>
    </message>
    <message>
        <source>--{option} does not take &quot;{value}&quot;.</source>
        <translation>--{option} &quot;{value}&quot; नहीं लेता।</translation>
    </message>
    <message>
        <source>Only one of --days, --month, and --from with --to can be given.</source>
        <translation>--days, --month, और --to के साथ --from में से केवल एक दिया जा सकता है।</translation>
    </message>
    <message>
        <source>Only one file can be given.</source>
        <translation>केवल एक फ़ाइल दी जा सकती है।</translation>
    </message>
    <message>
        <source>The page did not get its figures within a minute.</source>
        <translation>पृष्ठ को एक मिनट में अपने आँकड़े नहीं मिले।</translation>
    </message>
    <message>
        <source>It cannot be adopted as it is, and nothing was changed. {obstacles}</source>
        <translation>इसे ऐसे नहीं अपनाया जा सकता, और कुछ बदला नहीं गया। {obstacles}</translation>
    </message>
    <message>
        <source>Only a PostgreSQL database can hold tables of an older platform; a SQLite file is Reckoner&apos;s own: run reckoner-cli init.</source>
        <translation>केवल PostgreSQL डेटाबेस में पुराने प्लेटफ़ॉर्म की तालिकाएँ हो सकती हैं; SQLite फ़ाइल Reckoner की अपनी है: reckoner-cli init चलाएँ।</translation>
    </message>
    <message>
        <source>{where} holds no table of an older platform: run reckoner-cli init.</source>
        <translation>{where} में पुराने प्लेटफ़ॉर्म की कोई तालिका नहीं है: reckoner-cli init चलाएँ।</translation>
    </message>
    <message>
        <source>Another program is migrating this database; try again when it is done.</source>
        <translation>दूसरा प्रोग्राम इस डेटाबेस का माइग्रेशन कर रहा है; पूरा होने पर फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>The password of {login} is not right.</source>
        <translation>{login} का पासवर्ड सही नहीं है।</translation>
    </message>
    <message>
        <source>The server does not let {login} in from this computer: there is no such login, or its pg_hba.conf does not allow it. Ask whoever runs the server.</source>
        <translation>सर्वर {login} को इस कंप्यूटर से नहीं आने देता: ऐसा लॉगिन नहीं है, या उसकी pg_hba.conf अनुमति नहीं देती। सर्वर चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>There is no database named {database} on {host}. Check its name, or have it made with createdb.</source>
        <translation>{host} पर {database} नाम का डेटाबेस नहीं है। नाम जाँचें, या उसे createdb से बनवाएँ।</translation>
    </message>
    <message>
        <source>{login} may not connect to the database {database}. Ask whoever runs the server.</source>
        <translation>{login} डेटाबेस {database} से नहीं जुड़ सकता। सर्वर चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>{host} has as many connections as it takes; try again later.</source>
        <translation>{host} जितने कनेक्शन लेता है उतने हो चुके; बाद में फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>The server on {host} is starting or stopping; try again in a moment.</source>
        <translation>{host} पर सर्वर शुरू या बंद हो रहा है; थोड़ी देर में फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>No computer named {host} is known. Check the name, and that this computer is on the network.</source>
        <translation>{host} नाम का कंप्यूटर ज्ञात नहीं। नाम जाँचें, और यह कि यह कंप्यूटर नेटवर्क पर है।</translation>
    </message>
    <message>
        <source>{host} refuses the connection at port {port}: is PostgreSQL running there, and is the port right?</source>
        <translation>{host} पोर्ट {port} पर कनेक्शन अस्वीकार करता है: क्या वहाँ PostgreSQL चल रहा है और पोर्ट सही है?</translation>
    </message>
    <message>
        <source>No PostgreSQL server listens on this computer at {host}, port {port}. Is it running?</source>
        <translation>इस कंप्यूटर पर {host}, पोर्ट {port} पर कोई PostgreSQL सर्वर नहीं सुनता। क्या वह चल रहा है?</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network, a VPN and the firewall.</source>
        <translation>{host} तक पहुँचा नहीं जा सकता। नेटवर्क, VPN और फ़ायरवॉल जाँचें।</translation>
    </message>
    <message>
        <source>{host} does not answer. It may be down, or a firewall lies between.</source>
        <translation>{host} उत्तर नहीं देता। वह बंद हो सकता है, या बीच में फ़ायरवॉल है।</translation>
    </message>
    <message>
        <source>{host} offers no encrypted connection. Have TLS switched on there; do without it only in a network that you trust.</source>
        <translation>{host} एन्क्रिप्टेड कनेक्शन नहीं देता। वहाँ TLS चालू करवाएँ; उसके बिना केवल भरोसे के नेटवर्क में काम करें।</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than {host}. Use the name that it was made for, or check that this is the right server.</source>
        <translation>सर्वर का प्रमाणपत्र {host} के बजाय दूसरे नाम का है। जिस नाम का वह है उसका उपयोग करें, या जाँचें कि यह सही सर्वर है।</translation>
    </message>
    <message>
        <source>The certificate of {host} is not signed by anybody whom this computer trusts. Give the root certificate of whoever runs the server.</source>
        <translation>{host} के प्रमाणपत्र पर किसी ऐसे के हस्ताक्षर नहीं जिस पर यह कंप्यूटर भरोसा करता हो। सर्वर चलाने वाले का मूल प्रमाणपत्र दें।</translation>
    </message>
    <message>
        <source>Nothing says whose certificates to trust, so that the one of {host} cannot be verified. Give the root certificate of whoever runs the server.</source>
        <translation>कुछ नहीं बताता कि किसके प्रमाणपत्रों पर भरोसा करें, इसलिए {host} का जाँचा नहीं जा सकता। सर्वर चलाने वाले का मूल प्रमाणपत्र दें।</translation>
    </message>
    <message>
        <source>No service of that name is known: look into ~/.pg_service.conf.</source>
        <translation>इस नाम की कोई सेवा ज्ञात नहीं: ~/.pg_service.conf में देखें।</translation>
    </message>
    <message>
        <source>The server wants a password of {login}.</source>
        <translation>सर्वर {login} का पासवर्ड माँगता है।</translation>
    </message>
    <message>
        <source>Draft {draft} was never saved: {amount} (rows: {rows}) since {oldest}. No job of that time is known.</source>
        <translation>ड्राफ़्ट {draft} कभी सहेजा नहीं गया: {oldest} से {amount} (पंक्तियाँ: {rows})। उस समय का कोई जॉब ज्ञात नहीं।</translation>
    </message>
    <message>
        <source>Draft {draft} was never saved: {amount} (rows: {rows}) since {oldest}. It may be one of: {jobs}.</source>
        <translation>ड्राफ़्ट {draft} कभी सहेजा नहीं गया: {oldest} से {amount} (पंक्तियाँ: {rows})। वह इनमें से एक हो सकता है: {jobs}।</translation>
    </message>
    <message>
        <source>Draft {draft} was reconciled with the job {title}, but usage of {amount} (rows: {rows}) stayed with the draft.</source>
        <translation>ड्राफ़्ट {draft} का जॉब {title} से मिलान हुआ, पर {amount} का उपयोग (पंक्तियाँ: {rows}) ड्राफ़्ट में रह गया।</translation>
    </message>
    <message>
        <source>Draft {draft} was saved as the job {title}, but its usage of {amount} (rows: {rows}) still waits.</source>
        <translation>ड्राफ़्ट {draft} जॉब {title} के रूप में सहेजा गया, पर उसका {amount} का उपयोग (पंक्तियाँ: {rows}) अब भी प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>Lines of the summary {table} that differ from the usage they sum up: {rows}, together {amount} too much.</source>
        <translation>सारांश {table} की पंक्तियाँ जो अपने उपयोग के योग से भिन्न हैं: {rows}, कुल {amount} अधिक।</translation>
    </message>
    <message>
        <source>Lines of the summary {table} that differ from the usage they sum up: {rows}, together {amount} too little.</source>
        <translation>सारांश {table} की पंक्तियाँ जो अपने उपयोग के योग से भिन्न हैं: {rows}, कुल {amount} कम।</translation>
    </message>
    <message>
        <source>Rows of {type} that came with a cost of their own: {rows}, {cost} together; by the price list they come to {right}.</source>
        <translation>{type} की अपनी लागत के साथ आई पंक्तियाँ: {rows}, कुल {cost}; मूल्य सूची से वह {right} होती है।</translation>
    </message>
    <message>
        <source>Rows of {type} on no job: {rows} ({amount}); {named} of them named a job that this company does not have.</source>
        <translation>{type} की बिना जॉब की पंक्तियाँ: {rows} ({amount}); इनमें {named} ने ऐसा जॉब बताया जो इस कंपनी में नहीं है।</translation>
    </message>
    <message>
        <source>Rows of {type} on no job: {rows} ({amount}).</source>
        <translation>{type} की बिना जॉब की पंक्तियाँ: {rows} ({amount})।</translation>
    </message>
    <message>
        <source>Rows of {type} on a job of another company, {other}: {rows} ({amount}).</source>
        <translation>{type} की दूसरी कंपनी {other} के जॉब पर पंक्तियाँ: {rows} ({amount})।</translation>
    </message>
    <message>
        <source>Rows of {type} on the job {job}, which does not exist: {rows} ({amount}).</source>
        <translation>{type} की जॉब {job} पर पंक्तियाँ, जो मौजूद नहीं है: {rows} ({amount})।</translation>
    </message>
    <message>
        <source>Rows of {type} without a cost: {rows}; by the price list of their time they come to {amount}.</source>
        <translation>{type} की बिना लागत की पंक्तियाँ: {rows}; अपने समय की मूल्य सूची से वह {amount} होती है।</translation>
    </message>
    <message>
        <source>Rows of {type} without a cost: {rows}; no price in {currency} was in force when they happened (for example for the model {model}). Enter one with its date.</source>
        <translation>{type} की बिना लागत की पंक्तियाँ: {rows}; उस समय {currency} में कोई मूल्य प्रभावी नहीं था (जैसे मॉडल {model} के लिए)। तिथि सहित एक दर्ज करें।</translation>
    </message>
    <message>
        <source>Rows of {type} without a cost: {rows}; no price in {currency} was in force when they happened. Enter one with its date.</source>
        <translation>{type} की बिना लागत की पंक्तियाँ: {rows}; उस समय {currency} में कोई मूल्य प्रभावी नहीं था। तिथि सहित एक दर्ज करें।</translation>
    </message>
    <message>
        <source>The connection was lost at the last step, and it could not be found out whether this was done. Look before you do it again, or repeat it with the same key.</source>
        <translation>अंतिम चरण पर कनेक्शन टूट गया, और यह पता नहीं चल सका कि काम हुआ या नहीं। फिर करने से पहले देखें, या उसी कुंजी से दोहराएँ।</translation>
    </message>
    <message>
        <source>The connection was lost before this was done; nothing was changed. Try again.</source>
        <translation>काम होने से पहले कनेक्शन टूट गया; कुछ बदला नहीं गया। फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>Another program was writing the same rows, and nothing was recorded; import it again.</source>
        <translation>दूसरा प्रोग्राम वही पंक्तियाँ लिख रहा था, और कुछ दर्ज नहीं हुआ; फिर आयात करें।</translation>
    </message>
    <message>
        <source>This view is no longer there.</source>
        <translation>यह दृश्य अब नहीं है।</translation>
    </message>
    <message>
        <source>Views are shared by finance and admins; keep this one for yourself.</source>
        <translation>दृश्य वित्त और एडमिन साझा करते हैं; इसे अपने लिए रखें।</translation>
    </message>
    <message>
        <source>This view is of {owner}; an admin can change it.</source>
        <translation>यह दृश्य {owner} का है; एडमिन इसे बदल सकता है।</translation>
    </message>
    <message>
        <source>There is a view named &quot;{name}&quot; already, of {owner}; use another name.</source>
        <translation>&quot;{name}&quot; नाम का दृश्य पहले से है, {owner} का; दूसरा नाम लें।</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} लिखी नहीं जा सकती: {reason}</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>कौन-सी फ़ाइल?</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>कौन-सी सेवा?</translation>
    </message>
    <message>
        <source>Which host, or which database on this computer?</source>
        <translation>कौन-सा होस्ट, या इस कंप्यूटर पर कौन-सा डेटाबेस?</translation>
    </message>
    <message>
        <source>A password is not kept here: it is asked for, and kept in the keyring if you like.</source>
        <translation>पासवर्ड यहाँ नहीं रखा जाता: वह पूछा जाता है, और आप चाहें तो कीरिंग में रखा जाता है।</translation>
    </message>
    <message>
        <source>The disk failed at the last step, and it cannot be known whether this was done. Look before you do it again, or repeat it with the same key: {why}</source>
        <translation>अंतिम चरण पर डिस्क विफल हुई, और यह ज्ञात नहीं हो सकता कि काम हुआ या नहीं। फिर करने से पहले देखें, या उसी कुंजी से दोहराएँ: {why}</translation>
    </message>
    <message>
        <source>{subject} works here or is a member, and the server enforces no rights for that login: it is a superuser or may pass over policies.</source>
        <translation>{subject} यहाँ काम करता है या सदस्य है, और सर्वर इस लॉगिन पर कोई अधिकार लागू नहीं करता: यह सुपरयूज़र है या नीतियों से बाहर है।</translation>
    </message>
    <message>
        <source>{subject} is a member and yet has the rights of the tables&apos; owner: the server enforces no others for that login.</source>
        <translation>{subject} सदस्य है और फिर भी उसके पास तालिकाओं के स्वामी के अधिकार हैं: सर्वर इस लॉगिन पर दूसरे लागू नहीं करता।</translation>
    </message>
    <message>
        <source>The policy {subject} is none of Reckoner&apos;s: it may show rows of other companies. Drop it, or run `init --roles` again.</source>
        <translation>नीति {subject} Reckoner की नहीं है: वह दूसरी कंपनियों की पंक्तियाँ दिखा सकती है। उसे हटाएँ, या `init --roles` फिर चलाएँ।</translation>
    </message>
    <message>
        <source>Every login of the server has rights on {subject}. Run `init --roles` again.</source>
        <translation>सर्वर के हर लॉगिन को {subject} पर अधिकार हैं। `init --roles` फिर चलाएँ।</translation>
    </message>
    <message>
        <source>Canceled; nothing was printed.</source>
        <translation>रद्द किया गया; कुछ भी प्रिंट नहीं हुआ।</translation>
    </message>
    <message>
        <source>The ledger cannot be narrowed by {filter}.</source>
        <translation>बही को {filter} से सीमित नहीं किया जा सकता।</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>charged</source>
        <translation>शुल्क लगा</translation>
    </message>
    <message>
        <source>topped up</source>
        <translation>टॉप-अप हुआ</translation>
    </message>
    <message>
        <source>credit notes</source>
        <translation>क्रेडिट नोट</translation>
    </message>
    <message>
        <source>corrective charges</source>
        <translation>सुधारात्मक शुल्क</translation>
    </message>
    <message>
        <source>opening balance</source>
        <translation>प्रारंभिक शेष</translation>
    </message>
    <message>
        <source>bought or granted</source>
        <translation>ख़रीदा या दिया गया</translation>
    </message>
    <message>
        <source>set anew at the start of a period</source>
        <translation>अवधि के आरंभ में नए सिरे से मिला</translation>
    </message>
    <message>
        <source>expired unused</source>
        <translation>बिना उपयोग समाप्त</translation>
    </message>
    <message>
        <source>reserved for jobs</source>
        <translation>जॉब के लिए आरक्षित</translation>
    </message>
    <message>
        <source>not used by completed jobs, given back</source>
        <translation>पूरे हुए जॉब में उपयोग नहीं हुआ, वापस दिया</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>लौटाया गया</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>लिप्यंतरित</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>आवंटित</translation>
    </message>
    <message>
        <source>used by logged calls</source>
        <translation>लॉग की गई कॉल में उपयोग</translation>
    </message>
    <message>
        <source>taken for what was overdrawn</source>
        <translation>अधिक खर्च के लिए लिया गया</translation>
    </message>
    <message>
        <source>set right by Data checks</source>
        <translation>डेटा जाँच से ठीक किया</translation>
    </message>
    <message>
        <source>recorded beside quantity x price (Data checks: usage-mispriced)</source>
        <translation>मात्रा x मूल्य से अलग दर्ज (डेटा जाँच: usage-mispriced)</translation>
    </message>
    <message>
        <source>Exact: no row needed rounding. Amounts are rounded to cents only where they are shown.</source>
        <translation>सटीक: किसी पंक्ति को पूर्णांकित नहीं करना पड़ा। राशियाँ केवल दिखाने में पैसों तक पूर्णांकित होती हैं।</translation>
    </message>
    <message>
        <source>Sum of %1 rows, each rounded half to even to 1e-9; together nothing was lost or added.</source>
        <translation>%1 पंक्तियों का योग, हर एक 1e-9 तक, आधा सम अंक की ओर पूर्णांकित; कुल मिलाकर न कुछ घटा न बढ़ा।</translation>
    </message>
    <message>
        <source>Sum of %1 rows, each rounded half to even to 1e-9; together %2 more than quantity x price.</source>
        <translation>%1 पंक्तियों का योग, हर एक 1e-9 तक, आधा सम अंक की ओर पूर्णांकित; कुल मिलाकर मात्रा x मूल्य से %2 अधिक।</translation>
    </message>
    <message>
        <source>Sum of %1 rows, each rounded half to even to 1e-9; together %2 less than quantity x price.</source>
        <translation>%1 पंक्तियों का योग, हर एक 1e-9 तक, आधा सम अंक की ओर पूर्णांकित; कुल मिलाकर मात्रा x मूल्य से %2 कम।</translation>
    </message>
    <message>
        <source>stored beside the ledger (Data checks: balance-drift)</source>
        <translation>बही से अलग रखा गया (डेटा जाँच: balance-drift)</translation>
    </message>
    <message>
        <source>Exact: the sum of the ledger to 1e-9. Amounts are rounded to cents only where they are shown.</source>
        <translation>सटीक: बही का योग 1e-9 तक। राशियाँ केवल दिखाने में पैसों तक पूर्णांकित होती हैं।</translation>
    </message>
    <message>
        <source>Exact: whole units.</source>
        <translation>सटीक: पूरी इकाइयाँ।</translation>
    </message>
    <message>
        <source>charged for %1</source>
        <translation>%1 के लिए शुल्क</translation>
    </message>
    <message>
        <source>Wallet of %1</source>
        <translation>%1 का वॉलेट</translation>
    </message>
    <message>
        <source>summaries beside the ledger (Data checks: ledger-missing)</source>
        <translation>सारांश बही से अलग (डेटा जाँच: ledger-missing)</translation>
    </message>
    <message>
        <source>set or granted this month</source>
        <translation>इस महीने तय या दिया गया</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>वापस दिया</translation>
    </message>
    <message>
        <source>Monthly credits of %1</source>
        <translation>%1 के मासिक क्रेडिट</translation>
    </message>
    <message>
        <source>Add-on credits of %1</source>
        <translation>%1 के अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>expire: the monthly reset is due</source>
        <translation>समाप्त: मासिक नवीनीकरण बाक़ी है</translation>
    </message>
    <message>
        <source>set anew by the reset that is due</source>
        <translation>बाक़ी नवीनीकरण से नए सिरे से मिला</translation>
    </message>
    <message>
        <source>transcribed, written by another program, not posted yet</source>
        <translation>लिप्यंतरित, दूसरे प्रोग्राम ने लिखा, अभी खतियाया नहीं</translation>
    </message>
    <message>
        <source>base minutes of the period, set anew by the roll that is due</source>
        <translation>अवधि के मूल मिनट, बाक़ी अवधि-परिवर्तन से नए सिरे से मिले</translation>
    </message>
    <message>
        <source>base minutes of the period</source>
        <translation>अवधि के मूल मिनट</translation>
    </message>
    <message>
        <source>transcribed, written by other programs, not posted yet</source>
        <translation>लिप्यंतरित, दूसरे प्रोग्रामों ने लिखा, अभी खतियाया नहीं</translation>
    </message>
    <message>
        <source>Base minutes of %1</source>
        <translation>%1 के मूल मिनट</translation>
    </message>
    <message>
        <source>Add-on minutes of %1</source>
        <translation>%1 के अतिरिक्त मिनट</translation>
    </message>
    <message>
        <source>base minutes; the organization has no billing period (Data checks: period-missing)</source>
        <translation>मूल मिनट; संगठन की कोई बिलिंग अवधि नहीं है (डेटा जाँच: period-missing)</translation>
    </message>
    <message>
        <source>used beside the metrics (Data checks: minutes-drift)</source>
        <translation>मापों से अलग उपयोग (डेटा जाँच: minutes-drift)</translation>
    </message>
    <message>
        <source>Tokens of the plan %1</source>
        <translation>प्लान %1 के टोकन</translation>
    </message>
    <message>
        <source>stored beside the ledger (Data checks: allocation-drift)</source>
        <translation>बही से अलग रखा गया (डेटा जाँच: allocation-drift)</translation>
    </message>
    <message>
        <source>in logs of other programs, not deducted yet</source>
        <translation>दूसरे प्रोग्रामों के लॉग में, अभी काटा नहीं</translation>
    </message>
    <message>
        <source>Plan %1: %2 allocated, %3 used</source>
        <translation>प्लान %1: %2 आवंटित, %3 उपयोग हुए</translation>
    </message>
    <message>
        <source>Tokens of %1</source>
        <translation>%1 के टोकन</translation>
    </message>
    <message>
        <source>allocated by the plan %1</source>
        <translation>प्लान %1 से आवंटित</translation>
    </message>
    <message>
        <source>used of the plan %1</source>
        <translation>प्लान %1 का उपयोग</translation>
    </message>
    <message>
        <source>given back for a metric</source>
        <translation>एक माप के लिए वापस दिया</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1, %2 द्वारा</translation>
    </message>
    <message>
        <source>source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Ledger entry %1</source>
        <translation>बही प्रविष्टि %1</translation>
    </message>
    <message>
        <source>Exact: as posted.</source>
        <translation>सटीक: जैसा खतियाया गया।</translation>
    </message>
    <message>
        <source>posted beside the recorded cost (Data checks: ledger-missing)</source>
        <translation>दर्ज लागत से अलग खतियाया (डेटा जाँच: ledger-missing)</translation>
    </message>
    <message>
        <source>Total usage, gross</source>
        <translation>कुल उपयोग, सकल</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>जमा किया गया</translation>
    </message>
    <message>
        <source>Total usage, net of credits</source>
        <translation>कुल उपयोग, जमा घटाकर</translation>
    </message>
    <message>
        <source>Cost of estimated quantities</source>
        <translation>अनुमानित मात्राओं की लागत</translation>
    </message>
    <message>
        <source>Rows without a price</source>
        <translation>बिना मूल्य की पंक्तियाँ</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>क्रेडिट नोट</translation>
    </message>
    <message>
        <source>corrective charge</source>
        <translation>सुधारात्मक शुल्क</translation>
    </message>
    <message>
        <source>summaries beside the rows (Data checks: summary-drift)</source>
        <translation>सारांश पंक्तियों से अलग (डेटा जाँच: summary-drift)</translation>
    </message>
    <message>
        <source>A count of rows; nothing is rounded.</source>
        <translation>पंक्तियों की गिनती; कुछ पूर्णांकित नहीं होता।</translation>
    </message>
    <message>
        <source>%1 s are %2 min: whole minutes, halves up, at least 1.</source>
        <translation>%1 s यानी %2 मिनट: पूरे मिनट, आधा ऊपर, कम से कम 1।</translation>
    </message>
    <message>
        <source>The tokens are estimated, not measured.</source>
        <translation>टोकन अनुमानित हैं, मापे नहीं गए।</translation>
    </message>
    <message>
        <source>At least %1 are billed.</source>
        <translation>कम से कम %1 का बिल बनता है।</translation>
    </message>
    <message>
        <source>Cost of the job %1</source>
        <translation>जॉब %1 की लागत</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 का %1</translation>
    </message>
    <message>
        <source>beside quantity x price (Data checks: usage-mispriced)</source>
        <translation>मात्रा x मूल्य से अलग (डेटा जाँच: usage-mispriced)</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>सीवी</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>सीवी</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation>प्रॉम्प्ट टोकन</translation>
    </message>
    <message>
        <source>completion tokens</source>
        <translation>कंप्लीशन टोकन</translation>
    </message>
    <message>
        <source>question</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>min</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source> (price of %1)</source>
        <translation> (%1 का मूल्य)</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 पंक्ति</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 पंक्तियाँ</translation>
    </message>
    <message>
        <source>%1k tokens</source>
        <translation>%1 हज़ार टोकन</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 टोकन</translation>
    </message>
    <message>
        <source>%1 failed, free</source>
        <translation>%1 विफल, निःशुल्क</translation>
    </message>
    <message>
        <source>%1 at given cost %2</source>
        <translation>%1 दी गई लागत %2 पर</translation>
    </message>
    <message>
        <source>%1 at adopted cost %2</source>
        <translation>%1 अपनाई गई लागत %2 पर</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 बिना मूल्य</translation>
    </message>
    <message>
        <source>%1 without a usable duration</source>
        <translation>%1 बिना उपयोगी अवधि</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>कोई लागत नहीं</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 क्रेडिट</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>only what has no job</source>
        <translation>केवल वह जिसका कोई जॉब नहीं है</translation>
    </message>
    <message>
        <source>leave out: %1</source>
        <translation>छोड़कर: %1</translation>
    </message>
    <message>
        <source>Cost of the candidate %1</source>
        <translation>उम्मीदवार %1 की लागत</translation>
    </message>
    <message>
        <source>Cost of the interview %1</source>
        <translation>साक्षात्कार %1 की लागत</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 companies</source>
        <translation>%1 कंपनियाँ</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 नहीं</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 से %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>पूरा समय</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>पिछले %1 दिन</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>यह महीना</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>पिछला महीना</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>जॉब: %1</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>नहीं: %1</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: %2 नहीं</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(कुछ नहीं)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Can be fixed</source>
        <translation>ठीक हो सकता है</translation>
    </message>
    <message>
        <source>Needs a choice</source>
        <translation>चयन चाहिए</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>व्यक्ति चाहिए</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Usage row</source>
        <translation>उपयोग पंक्ति</translation>
    </message>
    <message>
        <source>Token log</source>
        <translation>टोकन लॉग</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>संगठन</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>आवंटन</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>आवेदन</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>ड्राफ़्ट</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>बही प्रविष्टि</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Listed work</source>
        <translation>सूचीबद्ध काम</translation>
    </message>
    <message numerus="yes">
        <source>%1 error(s)</source>
        <translation>
            <numerusform>%1 त्रुटि</numerusform>
            <numerusform>%1 त्रुटियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 warning(s)</source>
        <translation>
            <numerusform>%1 चेतावनी</numerusform>
            <numerusform>%1 चेतावनियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s)</source>
        <translation>
            <numerusform>%1 सूचना</numerusform>
            <numerusform>%1 सूचनाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>त्रुटि</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>चेतावनी</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>ड्राफ़्ट</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>उपयोग</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>बही</translation>
    </message>
</context>
<context>
    <name>Heartbeat</name>
    <message>
        <source>The server does not answer.</source>
        <translation>सर्वर उत्तर नहीं देता।</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read, %2 new, %3 known already, %4 wrong</source>
        <translation>
            <numerusform>%1 पंक्ति पढ़ी, %2 नई, %3 पहले से ज्ञात, %4 ग़लत</numerusform>
            <numerusform>%1 पंक्तियाँ पढ़ीं, %2 नई, %3 पहले से ज्ञात, %4 ग़लत</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1. Cost of the new rows: %2.</source>
        <translation>आयात हुआ: %1। नई पंक्तियों की लागत: %2।</translation>
    </message>
    <message>
        <source>Trial run, nothing was written: %1. The new rows would cost %2.</source>
        <translation>परीक्षण, कुछ लिखा नहीं गया: %1। नई पंक्तियों की लागत %2 होगी।</translation>
    </message>
    <message>
        <source>Nothing was written, because rows are wrong: %1.</source>
        <translation>कुछ लिखा नहीं गया, क्योंकि पंक्तियाँ ग़लत हैं: %1।</translation>
    </message>
</context>
<context>
    <name>JobStory</name>
    <message>
        <source>No other job of this kind has usage yet.</source>
        <translation>इस प्रकार के किसी दूसरे जॉब का अभी उपयोग नहीं है।</translation>
    </message>
    <message>
        <source>More than %1 of %2 similar jobs</source>
        <translation>%2 में से %1 समान जॉब से अधिक</translation>
    </message>
    <message>
        <source>%1; their median is %2</source>
        <translation>%1; उनकी माध्यिका %2 है</translation>
    </message>
    <message>
        <source>%1; %2x their median of %3</source>
        <translation>%1; उनकी माध्यिका %3 का %2 गुना</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>कोई उम्मीदवार नहीं</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>बाक़ी सभी</translation>
    </message>
</context>
<context>
    <name>KnownDatabase</name>
    <message>
        <source>Sample</source>
        <translation>नमूना</translation>
    </message>
</context>
<context>
    <name>LinkStatus</name>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>अभी सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>On a job</source>
        <translation>जॉब पर</translation>
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
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel वर्कबुक</translation>
    </message>
</context>
<context>
    <name>NoUsage</name>
    <message>
        <source>No usage is recorded yet.</source>
        <translation>अभी कोई उपयोग दर्ज नहीं है।</translation>
    </message>
    <message>
        <source>What programs record here appears by itself; a usage file can be imported.</source>
        <translation>प्रोग्राम जो दर्ज करते हैं वह यहाँ अपने आप दिखता है; उपयोग फ़ाइल आयात की जा सकती है।</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>फ़ाइल आयात करें…</translation>
    </message>
    <message>
        <source>No usage in this range.</source>
        <translation>इस अवधि में कोई उपयोग नहीं।</translation>
    </message>
    <message>
        <source>The last usage that matches is of %1.</source>
        <translation>मेल खाने वाला अंतिम उपयोग %1 का है।</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>पूरा समय दिखाएँ</translation>
    </message>
    <message>
        <source>No usage matches the filter.</source>
        <translation>कोई उपयोग फ़िल्टर से मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>There is none of this company, type, job and link on any day. The last of all usage is of %1.</source>
        <translation>इस कंपनी, प्रकार, जॉब और संबंध का किसी दिन कोई उपयोग नहीं है। सारे उपयोग में अंतिम %1 का है।</translation>
    </message>
    <message>
        <source>Show all usage</source>
        <translation>सारा उपयोग दिखाएँ</translation>
    </message>
</context>
<context>
    <name>OperationView</name>
    <message>
        <source>Only an admin may do this.</source>
        <translation>यह केवल एडमिन कर सकता है।</translation>
    </message>
    <message>
        <source>A recording stays; a credit note gives back what it cost.</source>
        <translation>दर्ज उपयोग बना रहता है; क्रेडिट नोट उसकी लागत लौटाता है।</translation>
    </message>
    <message>
        <source>Reverse an operation</source>
        <translation>कार्रवाई उलटें</translation>
    </message>
    <message>
        <source>Undo an operation</source>
        <translation>कार्रवाई पूर्ववत करें</translation>
    </message>
    <message>
        <source>Rows return to what they were, and amounts are taken back by new ledger entries; the old ones stay. It is refused where later work depends on it.</source>
        <translation>पंक्तियाँ पहले जैसी हो जाती हैं और राशियाँ नई बही प्रविष्टियों से वापस ली जाती हैं; पुरानी रहती हैं। जहाँ बाद का काम इस पर निर्भर है, वहाँ यह अस्वीकार होता है।</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>उलटें</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>पूर्ववत किया।</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A usage file to import.</source>
        <translation>आयात के लिए उपयोग फ़ाइल।</translation>
    </message>
    <message>
        <source>Open this page.</source>
        <translation>यह पृष्ठ खोलें।</translation>
    </message>
    <message>
        <source>Show one company, by id or name.</source>
        <translation>एक कंपनी दिखाएँ, आईडी या नाम से।</translation>
    </message>
    <message>
        <source>Show one job, by id or title; none: usage without a job.</source>
        <translation>एक जॉब दिखाएँ, आईडी या शीर्षक से; none: बिना जॉब का उपयोग।</translation>
    </message>
    <message>
        <source>Show cv, questions or video.</source>
        <translation>cv, questions या video दिखाएँ।</translation>
    </message>
    <message>
        <source>Show RECONCILED, DRAFT or UNKNOWN usage.</source>
        <translation>RECONCILED, DRAFT या UNKNOWN उपयोग दिखाएँ।</translation>
    </message>
    <message>
        <source>Show the last N billing days, or all.</source>
        <translation>पिछले N बिलिंग दिन दिखाएँ, या all।</translation>
    </message>
    <message>
        <source>Show a billing month: YYYY-MM, this or last.</source>
        <translation>एक बिलिंग महीना दिखाएँ: YYYY-MM, this या last।</translation>
    </message>
    <message>
        <source>Show from this time on; a date is a billing day.</source>
        <translation>इस समय से दिखाएँ; तिथि एक बिलिंग दिन है।</translation>
    </message>
    <message>
        <source>Show what is before this time; a date is a billing day.</source>
        <translation>इस समय से पहले का दिखाएँ; तिथि एक बिलिंग दिन है।</translation>
    </message>
    <message>
        <source>Billing dashboard: who used what, and what it cost.</source>
        <translation>बिलिंग डैशबोर्ड: किसने क्या उपयोग किया और उसकी लागत क्या थी।</translation>
    </message>
    <message>
        <source>Open this database: a file, a postgresql:// URI, or a libpq service.</source>
        <translation>यह डेटाबेस खोलें: फ़ाइल, postgresql:// URI, या libpq सेवा।</translation>
    </message>
    <message>
        <source>Act as recruiter, finance, admin or backend (SQLite).</source>
        <translation>recruiter, finance, admin या backend के रूप में काम करें (SQLite)।</translation>
    </message>
    <message>
        <source>Who is acting.</source>
        <translation>कौन काम कर रहा है।</translation>
    </message>
    <message>
        <source>The business clock, ISO 8601.</source>
        <translation>व्यावसायिक घड़ी, ISO 8601।</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>विंडो का आकार, जैसे 1280x800।</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark या system।</translation>
    </message>
    <message>
        <source>Language of the window, such as en, de or hi.</source>
        <translation>विंडो की भाषा, जैसे en, de या hi।</translation>
    </message>
    <message>
        <source>Write a picture of the page to this PNG file and end.</source>
        <translation>पृष्ठ का चित्र इस PNG फ़ाइल में लिखें और समाप्त करें।</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be changed through the window.</source>
        <translation>केवल पढ़ने के लिए खोलें: विंडो से कुछ बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Leave cv, questions or video out.</source>
        <translation>cv, questions या video छोड़ें।</translation>
    </message>
    <message>
        <source>Leave a job out, by id.</source>
        <translation>एक जॉब छोड़ें, आईडी से।</translation>
    </message>
    <message>
        <source>Leave RECONCILED, DRAFT or UNKNOWN usage out.</source>
        <translation>RECONCILED, DRAFT या UNKNOWN उपयोग छोड़ें।</translation>
    </message>
    <message>
        <source>Show only these rows of a list.</source>
        <translation>सूची की केवल ये पंक्तियाँ दिखाएँ।</translation>
    </message>
    <message>
        <source>Leave these rows of a list out.</source>
        <translation>सूची की ये पंक्तियाँ छोड़ दें।</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>सिंहावलोकन</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>उपयोग</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>कंपनियाँ</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>मिलान</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>वापसी</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>डेटा जाँच</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>निदान</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>बही</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>गतिविधि</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>कोई कंपनी नहीं</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>कनेक्शन</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>निर्यात करें</translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <translation>d MMM yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Zoom</source>
        <translation>ज़ूम</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>पृष्ठ</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>प्रिंट हो रहा है…</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>प्रिंट पूर्वावलोकन: %1</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
</context>
<context>
    <name>QuantitySource</name>
    <message>
        <source>Measured</source>
        <translation>मापा गया</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>अनुमानित</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>आयातित</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>हाथ से दर्ज</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>All time (%1)</source>
        <translation>पूरा समय (%1)</translation>
    </message>
    <message>
        <source>Until %1 (%2)</source>
        <translation>%1 तक (%2)</translation>
    </message>
    <message>
        <source>From %1 (%2)</source>
        <translation>%1 से (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 से %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message numerus="yes">
        <source>%1 row(s), %2</source>
        <translation>
            <numerusform>%1 पंक्ति, %2</numerusform>
            <numerusform>%1 पंक्तियाँ, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>पृष्ठ %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Total of %1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति का योग</numerusform>
            <numerusform>%1 पंक्तियों का योग</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Recruiter</source>
        <translation>भर्तीकर्ता</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>वित्त</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>एडमिन</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>बैक एंड</translation>
    </message>
</context>
<context>
    <name>SelectionSummary</name>
    <message>
        <source>too large</source>
        <translation>बहुत बड़ा</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) selected</source>
        <translation>
            <numerusform>%1 पंक्ति चुनी गई</numerusform>
            <numerusform>%1 पंक्तियाँ चुनी गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sum %2, average %3, count %4</source>
        <translation>%1: योग %2, औसत %3, गिनती %4</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Connected as %1, who may do everything: the database enforces no roles for this login.</source>
        <translation>%1 के रूप में जुड़े, जिसे सब कुछ करने की अनुमति है: डेटाबेस इस लॉगिन पर कोई भूमिका लागू नहीं करता।</translation>
    </message>
    <message>
        <source>The primary cannot be reached. What is shown comes from the standby and may be old; nothing can be changed.</source>
        <translation>मुख्य सर्वर तक पहुँचा नहीं जा सकता। जो दिखता है वह स्टैंडबाय से है और पुराना हो सकता है; कुछ बदला नहीं जा सकता।</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Top-up</source>
        <translation>टॉप-अप</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>क्रेडिट नोट</translation>
    </message>
    <message>
        <source>Corrective charge</source>
        <translation>सुधारात्मक शुल्क</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>प्रारंभिक शेष</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>शुल्क</translation>
    </message>
    <message>
        <source>Credit notes and corrections</source>
        <translation>क्रेडिट नोट और सुधार</translation>
    </message>
    <message>
        <source>Top-ups and reversals</source>
        <translation>टॉप-अप और उलटाव</translation>
    </message>
    <message>
        <source>Closing balance (owed)</source>
        <translation>अंतिम शेष (देय)</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>अंतिम शेष</translation>
    </message>
    <message>
        <source>Exact closing balance: %1 %2</source>
        <translation>सटीक अंतिम शेष: %1 %2</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>पूर्णांकन</translation>
    </message>
    <message>
        <source>Charges by job</source>
        <translation>जॉब के अनुसार शुल्क</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>CVs</source>
        <translation>सीवी</translation>
    </message>
    <message>
        <source>CV cost</source>
        <translation>सीवी लागत</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>मि.</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>साक्षात्कार</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
    <message>
        <source>Charged in all</source>
        <translation>कुल शुल्क</translation>
    </message>
    <message>
        <source>Exact total of charges: %1 %2</source>
        <translation>शुल्क का सटीक योग: %1 %2</translation>
    </message>
    <message>
        <source>%1 usage rows have no price yet and are not charged.</source>
        <translation>%1 उपयोग पंक्तियों का अभी मूल्य नहीं है और उन पर शुल्क नहीं लगा।</translation>
    </message>
    <message>
        <source>Credits and top-ups</source>
        <translation>जमा और टॉप-अप</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>A credit note reduces what is owed; no cash is paid. All amounts are of %1.</source>
        <translation>क्रेडिट नोट देय राशि घटाता है; नकद भुगतान नहीं होता। सभी राशियाँ %1 में हैं।</translation>
    </message>
    <message>
        <source>Account statement %1</source>
        <translation>खाता विवरण %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>बनाया गया %1</translation>
    </message>
    <message>
        <source>Provisional, made %1</source>
        <translation>अस्थायी, बनाया गया %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>पृष्ठ %1 / %2</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>आगे ले जाया गया</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>पीछे से लाया गया</translation>
    </message>
    <message>
        <source>Nothing was charged in this month.</source>
        <translation>इस महीने में कोई शुल्क नहीं लगा।</translation>
    </message>
</context>
<context>
    <name>Thing</name>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>उम्मीदवार</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>साक्षात्कार</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>कार्रवाई</translation>
    </message>
</context>
<context>
    <name>TopUp</name>
    <message>
        <source>Wallet balance</source>
        <translation>वॉलेट शेष</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>वॉलेट में टॉप-अप करें</translation>
    </message>
    <message>
        <source>Money that %1 has paid in. It is kept as a purchase, and charges are taken from it.</source>
        <translation>%1 द्वारा जमा किया गया धन। इसे ख़रीद के रूप में रखा जाता है, और शुल्क इसी से लिए जाते हैं।</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>टॉप-अप करें</translation>
    </message>
    <message>
        <source>&amp;Amount (%1)</source>
        <translation>राशि (%1) (&amp;A)</translation>
    </message>
    <message>
        <source>Paid &amp;by (transfer, card…)</source>
        <translation>भुगतान का तरीका (अंतरण, कार्ड…) (&amp;B)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>संदर्भ (&amp;F)</translation>
    </message>
    <message>
        <source>%1 topped up; the wallet of %2 holds %3.</source>
        <translation>%1 टॉप-अप किया गया; %2 के वॉलेट में %3 है।</translation>
    </message>
</context>
<context>
    <name>UsageType</name>
    <message>
        <source>CV Parsing</source>
        <translation>सीवी पार्सिंग</translation>
    </message>
    <message>
        <source>JD Questions</source>
        <translation>जेडी प्रश्न</translation>
    </message>
    <message>
        <source>Video Interviews</source>
        <translation>वीडियो साक्षात्कार</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Money</source>
        <translation>धन</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>मासिक</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>अतिरिक्त</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>मूल</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>आवंटन</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>संगठन</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>शुल्क</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>सुधार शुल्क</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>क्रेडिट नोट</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>टॉप-अप</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>अनुदान</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Set anew</source>
        <translation>नए सिरे से मिला</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>वापसी</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>उपयोग हुआ</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>आवंटित</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>काटा गया</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>प्रारंभिक शेष</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>चुकता</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>समायोजन</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>उलटा गया</translation>
    </message>
    <message>
        <source>Company saved</source>
        <translation>कंपनी सहेजी गई</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <translation>प्रोफ़ाइल सहेजी गई</translation>
    </message>
    <message>
        <source>Organization saved</source>
        <translation>संगठन सहेजा गया</translation>
    </message>
    <message>
        <source>Job saved</source>
        <translation>जॉब सहेजा गया</translation>
    </message>
    <message>
        <source>Application saved</source>
        <translation>आवेदन सहेजा गया</translation>
    </message>
    <message>
        <source>Candidate erased</source>
        <translation>उम्मीदवार मिटाया गया</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>उपयोगकर्ता बदला गया</translation>
    </message>
    <message>
        <source>Saved view changed</source>
        <translation>सहेजा दृश्य बदला गया</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>Work expected</source>
        <translation>काम अपेक्षित</translation>
    </message>
    <message>
        <source>Price set</source>
        <translation>मूल्य तय किया</translation>
    </message>
    <message>
        <source>Prices imported</source>
        <translation>मूल्य आयात हुए</translation>
    </message>
    <message>
        <source>Rated anew</source>
        <translation>पुनः मूल्यांकन हुआ</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>मिलान हुआ</translation>
    </message>
    <message>
        <source>Assigned to a job</source>
        <translation>जॉब से जोड़ा गया</translation>
    </message>
    <message>
        <source>Credits added</source>
        <translation>क्रेडिट जोड़े गए</translation>
    </message>
    <message>
        <source>Monthly credits set anew</source>
        <translation>मासिक क्रेडिट नए सिरे से मिले</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>आरक्षित</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>पक्के किए गए</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>वापस दिया</translation>
    </message>
    <message>
        <source>Credits returned</source>
        <translation>क्रेडिट लौटाए गए</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>जॉब विफल</translation>
    </message>
    <message>
        <source>Job completed</source>
        <translation>जॉब पूरा</translation>
    </message>
    <message>
        <source>Tokens added</source>
        <translation>टोकन जोड़े गए</translation>
    </message>
    <message>
        <source>Tokens deducted</source>
        <translation>टोकन काटे गए</translation>
    </message>
    <message>
        <source>Overdraft settled</source>
        <translation>अधिक खर्च चुकता</translation>
    </message>
    <message>
        <source>Minutes added</source>
        <translation>मिनट जोड़े गए</translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation>उपयोग हुए मिनट</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>अवधि बंद हुई</translation>
    </message>
    <message>
        <source>Counter set</source>
        <translation>गणक सेट हुआ</translation>
    </message>
    <message>
        <source>Minutes given back</source>
        <translation>मिनट वापस दिए</translation>
    </message>
    <message>
        <source>Pack set</source>
        <translation>पैक तय किया</translation>
    </message>
    <message>
        <source>Alert set</source>
        <translation>चेतावनी तय की</translation>
    </message>
    <message>
        <source>Alerts noted</source>
        <translation>चेतावनियाँ दर्ज</translation>
    </message>
    <message>
        <source>Data mended</source>
        <translation>डेटा ठीक किया</translation>
    </message>
    <message>
        <source>Finding accepted</source>
        <translation>निष्कर्ष स्वीकृत</translation>
    </message>
    <message>
        <source>Call approved</source>
        <translation>कॉल स्वीकृत</translation>
    </message>
    <message>
        <source>Company given</source>
        <translation>कंपनी दी गई</translation>
    </message>
    <message>
        <source>Recording tried again</source>
        <translation>दर्ज का फिर प्रयास</translation>
    </message>
    <message>
        <source>Recording dismissed</source>
        <translation>दर्ज ख़ारिज</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>पूर्ववत किया गया</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>अपनाया गया</translation>
    </message>
    <message>
        <source>Sample made</source>
        <translation>नमूना बना</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>लौटाए गए</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खुला</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>सक्रिय</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>बीत गया</translation>
    </message>
    <message>
        <source>Used up to</source>
        <translation>यहाँ तक उपयोग</translation>
    </message>
    <message>
        <source>Wallet low</source>
        <translation>वॉलेट कम</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>देय</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>मापा गया</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>अनुमानित</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>आयातित</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>मूल्य सूची</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>दिया गया</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>अपनाया गया</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>सीवी</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Prompt token</source>
        <translation>प्रॉम्प्ट टोकन</translation>
    </message>
    <message>
        <source>Completion token</source>
        <translation>कंप्लीशन टोकन</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>CV Parsing</source>
        <translation>सीवी पार्सिंग</translation>
    </message>
    <message>
        <source>JD Questions</source>
        <translation>जेडी प्रश्न</translation>
    </message>
    <message>
        <source>Video Interviews</source>
        <translation>वीडियो साक्षात्कार</translation>
    </message>
    <message>
        <source>Tokens of a call</source>
        <translation>कॉल के टोकन</translation>
    </message>
    <message>
        <source>CV parsing</source>
        <translation>सीवी पार्सिंग</translation>
    </message>
    <message>
        <source>Question generation</source>
        <translation>प्रश्न निर्माण</translation>
    </message>
    <message>
        <source>Video interview</source>
        <translation>वीडियो साक्षात्कार</translation>
    </message>
    <message>
        <source>Token log</source>
        <translation>टोकन लॉग</translation>
    </message>
    <message>
        <source>Token purchase</source>
        <translation>टोकन ख़रीद</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>बैंक अंतरण</translation>
    </message>
    <message>
        <source>CV parsed</source>
        <translation>सीवी पढ़ा गया</translation>
    </message>
    <message>
        <source>CV analyzed</source>
        <translation>सीवी विश्लेषित</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>अंकन</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>भर्तीकर्ता</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>वित्त</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>एडमिन</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>बैक एंड</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>उम्मीदवार</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>प्रोग्राम</translation>
    </message>
    <message>
        <source>Job post</source>
        <translation>जॉब विज्ञापन</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>अस्वीकृति</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>दर्ज नहीं</translation>
    </message>
    <message>
        <source>Not enough credits</source>
        <translation>पर्याप्त क्रेडिट नहीं</translation>
    </message>
    <message>
        <source>Not enough tokens</source>
        <translation>पर्याप्त टोकन नहीं</translation>
    </message>
    <message>
        <source>Not enough minutes</source>
        <translation>पर्याप्त मिनट नहीं</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>अभी संभव नहीं</translation>
    </message>
    <message>
        <source>Buckets not known</source>
        <translation>मद ज्ञात नहीं</translation>
    </message>
    <message>
        <source>Wrong input</source>
        <translation>ग़लत इनपुट</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>नहीं मिला</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>इस बीच बदल गया</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>अनुमति नहीं</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>प्रदाता</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>हमेशा से</translation>
    </message>
</context>
<context>
    <name>WordWithin</name>
    <message>
        <source>money</source>
        <translation>धन</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>मासिक</translation>
    </message>
    <message>
        <source>add-on</source>
        <translation>अतिरिक्त</translation>
    </message>
    <message>
        <source>base</source>
        <translation>मूल</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>आवंटन</translation>
    </message>
    <message>
        <source>company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>संगठन</translation>
    </message>
    <message>
        <source>job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>उम्मीदवार</translation>
    </message>
    <message>
        <source>application</source>
        <translation>आवेदन</translation>
    </message>
    <message>
        <source>account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>use of minutes</source>
        <translation>मिनटों का उपयोग</translation>
    </message>
    <message>
        <source>token log</source>
        <translation>टोकन लॉग</translation>
    </message>
    <message>
        <source>ledger entry</source>
        <translation>बही प्रविष्टि</translation>
    </message>
    <message>
        <source>failed recording</source>
        <translation>विफल रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>वस्तु</translation>
    </message>
    <message>
        <source>person, organization, company, job or id</source>
        <translation>व्यक्ति, संगठन, कंपनी, जॉब या आईडी</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>आरक्षित</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>पक्का</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>लौटाया हुआ</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>लौटाया</translation>
    </message>
    <message>
        <source>open</source>
        <translation>खुला</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>पूर्ण</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>सीवी</translation>
    </message>
    <message>
        <source>token</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>prompt token</source>
        <translation>प्रॉम्प्ट टोकन</translation>
    </message>
    <message>
        <source>completion token</source>
        <translation>कम्प्लीशन टोकन</translation>
    </message>
    <message>
        <source>question</source>
        <translation>प्रश्न</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>CV parsing</source>
        <translation>सीवी पार्सिंग</translation>
    </message>
    <message>
        <source>question generation</source>
        <translation>प्रश्न निर्माण</translation>
    </message>
    <message>
        <source>video interview</source>
        <translation>वीडियो साक्षात्कार</translation>
    </message>
    <message>
        <source>recruiter</source>
        <translation>भर्तीकर्ता</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>वित्त</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>एडमिन</translation>
    </message>
    <message>
        <source>back end</source>
        <translation>बैकएंड</translation>
    </message>
    <message>
        <source>see usage</source>
        <translation>उपयोग देखना</translation>
    </message>
    <message>
        <source>see balances</source>
        <translation>शेष राशि देखना</translation>
    </message>
    <message>
        <source>see money</source>
        <translation>धन देखना</translation>
    </message>
    <message>
        <source>record usage</source>
        <translation>उपयोग रिकॉर्ड करना</translation>
    </message>
    <message>
        <source>move money</source>
        <translation>धन स्थानांतरित करना</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>प्रबंधन करना</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>सेट अप करना</translation>
    </message>
    <message>
        <source>see usage without a company</source>
        <translation>बिना कंपनी का उपयोग देखना</translation>
    </message>
</context>
<context>
    <name>reckoner::ActDialog</name>
    <message>
        <source>Working</source>
        <translation>कार्य जारी है</translation>
    </message>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>पहले और बाद में</translation>
    </message>
    <message>
        <source>&amp;Reason (needed)</source>
        <translation>कारण (आवश्यक) (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
    <message>
        <source>Kept with the ledger, for whoever asks later</source>
        <translation>बही में रखा जाता है, ताकि बाद में कोई पूछ सके</translation>
    </message>
    <message>
        <source>%1 (code: %2)</source>
        <translation>%1 (कोड: %2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>The connection was lost at the last step. Finding out whether it was done…</source>
        <translation>अंतिम चरण पर कनेक्शन टूट गया। पता किया जा रहा है कि काम हुआ या नहीं…</translation>
    </message>
</context>
<context>
    <name>reckoner::ActivityPage</name>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Not recorded, resolved</source>
        <translation>दर्ज नहीं, सुलझा लिया</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>दर्ज नहीं</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>क्या दिखाना है</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>Of all time</source>
        <translation>पूरा समय</translation>
    </message>
    <message numerus="yes">
        <source>In the last %1 day(s)</source>
        <translation>
            <numerusform>पिछले %1 दिन में</numerusform>
            <numerusform>पिछले %1 दिनों में</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record again…</source>
        <translation>फिर से दर्ज करें… (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Dismiss…</source>
        <translation>ख़ारिज करें… (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Operation…</source>
        <translation>कार्रवाई… (&amp;O)</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>प्रविष्टियाँ: %1</translation>
    </message>
    <message>
        <source>The newest %1 entries</source>
        <translation>नवीनतम %1 प्रविष्टियाँ</translation>
    </message>
    <message numerus="yes">
        <source>; %1 recording(s) failed and wait</source>
        <translation>
            <numerusform>; %1 दर्ज करना विफल हुआ और प्रतीक्षा में है</numerusform>
            <numerusform>; %1 दर्ज करने विफल हुए और प्रतीक्षा में हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this kind happened then.</source>
        <translation>उस समय इस प्रकार का कुछ नहीं हुआ।</translation>
    </message>
    <message>
        <source>Choose everything, or a longer time.</source>
        <translation>सब कुछ या अधिक लंबा समय चुनें।</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>अभी तक कुछ नहीं हुआ।</translation>
    </message>
    <message>
        <source>What people and programs do is listed here, with what was refused and what could not be recorded.</source>
        <translation>लोग और प्रोग्राम जो करते हैं, जो अस्वीकार हुआ और जो दर्ज नहीं हो सका, वह सब यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>फिर से दर्ज करें</translation>
    </message>
    <message>
        <source>The work is recorded as of when it could not be: %1. Trying twice records it once.</source>
        <translation>काम उसी समय का दर्ज होता है जब वह दर्ज नहीं हो सका था: %1। दो बार प्रयास करने पर भी वह एक ही बार दर्ज होता है।</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>Recorded and charged</source>
        <translation>दर्ज हुआ और शुल्क लगा</translation>
    </message>
    <message>
        <source>It was resolved already.</source>
        <translation>यह पहले ही सुलझ चुका था।</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>दर्ज हुआ।</translation>
    </message>
    <message>
        <source>Dismiss a failed recording</source>
        <translation>विफल दर्ज को ख़ारिज करें</translation>
    </message>
    <message>
        <source>The work is not recorded and not charged. It stays in this list, with your reason.</source>
        <translation>काम न दर्ज होता है और न उस पर शुल्क लगता है। वह आपके कारण के साथ इस सूची में रहता है।</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>ख़ारिज करें</translation>
    </message>
    <message>
        <source>Not to be recorded</source>
        <translation>दर्ज नहीं करना है</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>ख़ारिज किया।</translation>
    </message>
</context>
<context>
    <name>reckoner::AlertTeller</name>
    <message numerus="yes">
        <source>%1, and %2 more alert(s)</source>
        <translation>
            <numerusform>%1, और %2 चेतावनी</numerusform>
            <numerusform>%1, और %2 चेतावनियाँ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::BalanceOverTime</name>
    <message>
        <source>Balance over time</source>
        <translation>समय के साथ शेष राशि</translation>
    </message>
    <message>
        <source>Wallet of %1 at the end of each day, %2. Type, job and bucket do not narrow it.</source>
        <translation>हर दिन के अंत में %1 का वॉलेट, %2. प्रकार, जॉब और मद इसे सीमित नहीं करते।</translation>
    </message>
</context>
<context>
    <name>reckoner::BalancePage</name>
    <message>
        <source>Lists of the chosen account</source>
        <translation>चुने गए खाते की सूचियाँ</translation>
    </message>
    <message>
        <source>Diag&amp;nose</source>
        <translation>निदान (&amp;N)</translation>
    </message>
</context>
<context>
    <name>reckoner::ChartLegend</name>
    <message>
        <source>Expected, with its 80 % band</source>
        <translation>अनुमानित, 80 % पट्टी सहित</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>केवल %1 दिखाएँ</translation>
    </message>
    <message>
        <source>%1: press to see it alone</source>
        <translation>%1: केवल यही देखने के लिए दबाएँ</translation>
    </message>
</context>
<context>
    <name>reckoner::ChartPanel</name>
    <message>
        <source>Show as table</source>
        <translation>तालिका के रूप में दिखाएँ</translation>
    </message>
    <message>
        <source>%1: show as table</source>
        <translation>%1: तालिका के रूप में दिखाएँ</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>चित्र के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Save as picture (PNG, SVG)…</source>
        <translation>चित्र के रूप में सहेजें (PNG, SVG)…</translation>
    </message>
    <message>
        <source>Copy or save this chart as a picture</source>
        <translation>इस चार्ट को चित्र के रूप में कॉपी करें या सहेजें</translation>
    </message>
    <message>
        <source>%1: picture</source>
        <translation>%1: चित्र</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>चार्ट चित्र के रूप में कॉपी हुआ।</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>चित्र के रूप में सहेजें</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>चित्र (*.png);;आरेख (*.svg)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 के रूप में सहेजा</translation>
    </message>
</context>
<context>
    <name>reckoner::ChipRow</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>फ़िल्टर हटाएँ: %1</translation>
    </message>
</context>
<context>
    <name>reckoner::ChoicePanel</name>
    <message>
        <source>Part of the job&apos;s title, or its id</source>
        <translation>जॉब के शीर्षक का अंश, या उसकी आईडी</translation>
    </message>
    <message>
        <source>Another:</source>
        <translation>कोई दूसरा:</translation>
    </message>
</context>
<context>
    <name>reckoner::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>कुछ भी खोजें</translation>
    </message>
    <message>
        <source>A page, an action, a company, a job, a person, an interview, an id…</source>
        <translation>पृष्ठ, क्रिया, कंपनी, जॉब, व्यक्ति, साक्षात्कार, आईडी…</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>मिलान</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 का %1</translation>
    </message>
    <message>
        <source>Type a part of a name; the arrow keys choose, Enter opens, Esc closes.</source>
        <translation>नाम का अंश लिखें; तीर कुंजियाँ चुनती हैं, Enter खोलता है, Esc बंद करता है।</translation>
    </message>
    <message>
        <source>Nothing has this name or id.</source>
        <translation>इस नाम या आईडी का कुछ नहीं है।</translation>
    </message>
</context>
<context>
    <name>reckoner::CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation>कंपनियाँ</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1; balances are of now</source>
        <translation>दर्ज लागत (सकल), %1; शेष राशियाँ अभी की हैं</translation>
    </message>
    <message>
        <source>No company has usage in this range.</source>
        <translation>इस अवधि में किसी कंपनी का उपयोग नहीं है।</translation>
    </message>
    <message>
        <source>Choose a longer range.</source>
        <translation>अधिक लंबी अवधि चुनें।</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>अभी जाँचा नहीं गया</translation>
    </message>
    <message>
        <source>&amp;Data checks</source>
        <translation>डेटा जाँच (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>टॉप-अप… (&amp;T)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Checking %1 (%2 of %3)…</source>
        <translation>%1 की जाँच (%3 में से %2)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Findings of %1 (UTC)</source>
        <translation>%1 (UTC) के निष्कर्ष</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>फिर से जाँचें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Check the data</source>
        <translation>डेटा जाँचें (&amp;C)</translation>
    </message>
</context>
<context>
    <name>reckoner::CompanyPicker</name>
    <message>
        <source>All companies</source>
        <translation>सभी कंपनियाँ</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionDialog</name>
    <message>
        <source>Trying the connection</source>
        <translation>कनेक्शन का परीक्षण</translation>
    </message>
    <message>
        <source>Change a connection</source>
        <translation>कनेक्शन बदलें</translation>
    </message>
    <message>
        <source>Open or connect</source>
        <translation>खोलें या जुड़ें</translation>
    </message>
    <message>
        <source>A password is never kept with the connection: ~/.pgpass or a service file has it, or the keyring, or you are asked.</source>
        <translation>पासवर्ड कभी कनेक्शन के साथ नहीं रखा जाता: वह ~/.pgpass या सेवा फ़ाइल में, या कीरिंग में होता है, या आपसे पूछा जाता है।</translation>
    </message>
    <message>
        <source>Answer of the test</source>
        <translation>परीक्षण का उत्तर</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>परीक्षण (&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>सहेजें (&amp;A)</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>परीक्षण रद्द किया गया।</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>%1 का प्रयास…</translation>
    </message>
    <message>
        <source>Cancel the &amp;test</source>
        <translation>परीक्षण रद्द करें (&amp;T)</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionForm</name>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>केवल पढ़ने के लिए खोलें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>PostgreSQL &amp;server</source>
        <translation>PostgreSQL सर्वर (&amp;S)</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>सेवा (&amp;V)</translation>
    </message>
    <message>
        <source>A service of ~/.pg_service.conf, or of the file that PGSERVICEFILE names</source>
        <translation>~/.pg_service.conf की, या PGSERVICEFILE की बताई फ़ाइल की सेवा</translation>
    </message>
    <message>
        <source>As it should be listed; may be left empty</source>
        <translation>जैसा सूची में दिखे; ख़ाली छोड़ा जा सकता है</translation>
    </message>
    <message>
        <source>Nothing can be changed through the window</source>
        <translation>विंडो से कुछ बदला नहीं जा सकता</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>नाम (&amp;N):</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>क्या:</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>पथ (&amp;P):</translation>
    </message>
    <message>
        <source>A file that Reckoner made</source>
        <translation>फ़ाइल जो Reckoner ने बनाई</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>ब्राउज़ करें… (&amp;B)</translation>
    </message>
    <message>
        <source>Open a database file</source>
        <translation>डेटाबेस फ़ाइल खोलें</translation>
    </message>
    <message>
        <source>Reckoner databases (*.db);;All files (*)</source>
        <translation>Reckoner डेटाबेस (*.db);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Write-ahead log: readers never wait</source>
        <translation>Write-ahead log: पढ़ने वाले कभी प्रतीक्षा नहीं करते</translation>
    </message>
    <message>
        <source>Rollback journal: for file systems without shared memory</source>
        <translation>Rollback journal: बिना साझा मेमोरी वाले फ़ाइल सिस्टम के लिए</translation>
    </message>
    <message>
        <source>&amp;Journal:</source>
        <translation>जर्नल (&amp;J):</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>होस्ट (&amp;H):</translation>
    </message>
    <message>
        <source>db.example.com, a socket folder, or a whole postgresql:// address</source>
        <translation>db.example.com, सॉकेट फ़ोल्डर, या पूरा postgresql:// पता</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>पोर्ट (&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>डेटाबेस (&amp;D):</translation>
    </message>
    <message>
        <source>As the login is called</source>
        <translation>लॉगिन का नाम</translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation>लॉगिन (&amp;L):</translation>
    </message>
    <message>
        <source>As you are called on this computer</source>
        <translation>इस कंप्यूटर पर आपका नाम</translation>
    </message>
    <message>
        <source>Automatic: nothing here, verified elsewhere</source>
        <translation>स्वचालित: यहाँ कुछ नहीं, अन्यत्र जाँचा हुआ</translation>
    </message>
    <message>
        <source>Verified: certificate and host name (verify-full)</source>
        <translation>जाँचा हुआ: प्रमाणपत्र और होस्ट नाम (verify-full)</translation>
    </message>
    <message>
        <source>Certificate verified, name not (verify-ca)</source>
        <translation>प्रमाणपत्र जाँचा, नाम नहीं (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypted, nothing verified (require)</source>
        <translation>एन्क्रिप्टेड, कुछ जाँचा नहीं (require)</translation>
    </message>
    <message>
        <source>Not encrypted (disable)</source>
        <translation>एन्क्रिप्टेड नहीं (disable)</translation>
    </message>
    <message>
        <source>&amp;TLS:</source>
        <translation>TLS (&amp;T):</translation>
    </message>
    <message>
        <source>Root &amp;certificate:</source>
        <translation>मूल प्रमाणपत्र (&amp;C):</translation>
    </message>
    <message>
        <source>~/.postgresql/root.crt</source>
        <translation>~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>ब्राउज़ करें… (&amp;W)</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>मूल प्रमाणपत्र</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>प्रमाणपत्र (*.crt *.pem);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Stand&amp;bys:</source>
        <translation>स्टैंडबाय (&amp;B):</translation>
    </message>
    <message>
        <source>Further hosts that follow the first: db2.example.com, db3.example.com:5433</source>
        <translation>पहले के पीछे चलने वाले और होस्ट: db2.example.com, db3.example.com:5433</translation>
    </message>
    <message>
        <source>F&amp;urther options:</source>
        <translation>और विकल्प (&amp;U):</translation>
    </message>
    <message>
        <source>What libpq takes besides: connect_timeout=5</source>
        <translation>libpq और जो लेता है: connect_timeout=5</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>सेवा (&amp;E):</translation>
    </message>
    <message>
        <source>Its name in ~/.pg_service.conf</source>
        <translation>~/.pg_service.conf में उसका नाम</translation>
    </message>
    <message>
        <source>What goes before the service&apos;s own: user=ann</source>
        <translation>जो सेवा के अपने से पहले आता है: user=ann</translation>
    </message>
</context>
<context>
    <name>reckoner::ConnectionsPage</name>
    <message>
        <source>Sample</source>
        <translation>नमूना</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, %2 के रूप में</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>अभी खुला</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>केवल पढ़ने के लिए</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>कनेक्शन</translation>
    </message>
    <message>
        <source>Answer of the test</source>
        <translation>परीक्षण का उत्तर</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>नमूना खोलें (&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>हटाएँ (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>बदलें… (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>परीक्षण (&amp;T)</translation>
    </message>
    <message>
        <source>Ne&amp;w connection…</source>
        <translation>नया कनेक्शन… (&amp;W)</translation>
    </message>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>केवल पढ़ने के लिए खोलें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>Remove the &amp;sample</source>
        <translation>नमूना हटाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>No connection is known yet.</source>
        <translation>अभी कोई कनेक्शन ज्ञात नहीं।</translation>
    </message>
    <message>
        <source>What you open is remembered here.</source>
        <translation>आप जो खोलते हैं वह यहाँ याद रहता है।</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>नया कनेक्शन…</translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation>पहले कनेक्शन चुनें।</translation>
    </message>
    <message>
        <source>The sample is made and removed as a whole.</source>
        <translation>नमूना पूरा ही बनाया और हटाया जाता है।</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>परीक्षण रद्द किया गया।</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>%1 का प्रयास…</translation>
    </message>
    <message>
        <source>Cancel the &amp;test</source>
        <translation>परीक्षण रद्द करें (&amp;T)</translation>
    </message>
    <message>
        <source>%1 is no longer listed. The database itself was not touched.</source>
        <translation>%1 अब सूची में नहीं है। डेटाबेस को नहीं छुआ गया।</translation>
    </message>
</context>
<context>
    <name>reckoner::CreditsPage</name>
    <message>
        <source>People with credits</source>
        <translation>क्रेडिट वाले लोग</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>ख़रीदा और दिया गया</translation>
    </message>
    <message>
        <source>&amp;Add credits…</source>
        <translation>क्रेडिट जोड़ें… (&amp;A)</translation>
    </message>
    <message>
        <source>Reset the &amp;month…</source>
        <translation>महीना नवीनीकृत करें… (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Return credits of the job…</source>
        <translation>जॉब के क्रेडिट लौटाएँ… (&amp;R)</translation>
    </message>
    <message>
        <source>Nobody has a profile here yet.</source>
        <translation>यहाँ अभी किसी की प्रोफ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>A profile is added with “reckoner-cli profile add”; its monthly and add-on credits appear here.</source>
        <translation>प्रोफ़ाइल “reckoner-cli profile add” से जुड़ती है; उसके मासिक और अतिरिक्त क्रेडिट यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>next reset %1</source>
        <translation>अगला नवीनीकरण %1</translation>
    </message>
    <message>
        <source>Monthly credits</source>
        <translation>मासिक क्रेडिट</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>bought or granted; they do not expire</source>
        <translation>ख़रीदे या दिए गए; इनकी अवधि समाप्त नहीं होती</translation>
    </message>
    <message>
        <source>No credits have moved yet.</source>
        <translation>अभी कोई क्रेडिट नहीं चला है।</translation>
    </message>
    <message>
        <source>Grants, reservations, returns and resets appear here.</source>
        <translation>अनुदान, आरक्षण, वापसी और नवीनीकरण यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for this person.</source>
        <translation>इस व्यक्ति के लिए कुछ ख़रीदा या दिया नहीं गया।</translation>
    </message>
    <message>
        <source>“Add credits” keeps what was paid and its reference.</source>
        <translation>“क्रेडिट जोड़ें” भुगतान और उसका संदर्भ रखता है।</translation>
    </message>
    <message>
        <source>No job has used this person&apos;s credits.</source>
        <translation>किसी जॉब ने इस व्यक्ति के क्रेडिट का उपयोग नहीं किया।</translation>
    </message>
    <message>
        <source>A job that reserves credits appears here, with what each bucket gave.</source>
        <translation>क्रेडिट आरक्षित करने वाला जॉब यहाँ दिखता है, और यह भी कि हर मद ने क्या दिया।</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>क्रेडिट जोड़ें</translation>
    </message>
    <message>
        <source>Add-on credits for %1. They are used after the monthly ones and do not expire.</source>
        <translation>%1 के लिए अतिरिक्त क्रेडिट। ये मासिक के बाद उपयोग होते हैं और इनकी अवधि समाप्त नहीं होती।</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>&amp;Credits</source>
        <translation>क्रेडिट (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paid</source>
        <translation>भुगतान (&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>संदर्भ (&amp;F)</translation>
    </message>
    <message>
        <source>%1 credits added.</source>
        <translation>%1 क्रेडिट जोड़े गए।</translation>
    </message>
    <message>
        <source>Reset the month</source>
        <translation>महीना नवीनीकृत करें</translation>
    </message>
    <message>
        <source>What was left of last month&apos;s credits of %1 expires, and this month&apos;s are set. It happens by itself with the next job, too.</source>
        <translation>%1 के पिछले महीने के बचे क्रेडिट समाप्त होते हैं और इस महीने के मिलते हैं। अगले जॉब के साथ यह अपने आप भी हो जाता है।</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>नवीनीकरण</translation>
    </message>
    <message>
        <source>The month&apos;s credits are set.</source>
        <translation>इस महीने के क्रेडिट मिल गए।</translation>
    </message>
    <message>
        <source>Return credits</source>
        <translation>क्रेडिट लौटाएँ</translation>
    </message>
    <message>
        <source>Each bucket gets back what it gave for %1, add-on first. Monthly credits of an earlier month expire at once.</source>
        <translation>%1 के लिए हर मद ने जो दिया था वह उसे वापस मिलता है, पहले अतिरिक्त। पिछले महीने के मासिक क्रेडिट तुरंत समाप्त हो जाते हैं।</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>Returned: monthly %1, add-on %2.</source>
        <translation>लौटाए गए: मासिक %1, अतिरिक्त %2।</translation>
    </message>
</context>
<context>
    <name>reckoner::DataChecksPage</name>
    <message>
        <source>No company</source>
        <translation>कोई कंपनी नहीं</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>डेटा जाँच</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1 row(s) as before,</source>
        <translation>
            <numerusform>पूर्ववत किया: %1 पंक्ति पहले जैसी,</numerusform>
            <numerusform>पूर्ववत किया: %1 पंक्तियाँ पहले जैसी,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ledger entry(s) reversed.</source>
        <translation>
            <numerusform>%1 बही प्रविष्टि उलटी गई।</numerusform>
            <numerusform>%1 बही प्रविष्टियाँ उलटी गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The data has changed since.</source>
        <translation>तब से डेटा बदल गया है।</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>जाँच कहाँ तक पहुँची</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>फिर से जाँचें (&amp;C)</translation>
    </message>
    <message>
        <source>Apply all that need &amp;no choice…</source>
        <translation>बिना चयन वाले सभी लागू करें… (&amp;N)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <source>Every severity</source>
        <translation>हर गंभीरता</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>समूह</translation>
    </message>
    <message>
        <source>Every group</source>
        <translation>हर समूह</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>हर नियम</translation>
    </message>
    <message>
        <source>Part of a finding</source>
        <translation>निष्कर्ष का अंश</translation>
    </message>
    <message>
        <source>Show accep&amp;ted</source>
        <translation>स्वीकृत दिखाएँ (&amp;T)</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>अलग रखे गए</translation>
    </message>
    <message>
        <source>&amp;Apply this…</source>
        <translation>इसे लागू करें… (&amp;A)</translation>
    </message>
    <message>
        <source>Apply &amp;selected…</source>
        <translation>चुने हुए लागू करें… (&amp;S)</translation>
    </message>
    <message>
        <source>Apply all of this &amp;rule…</source>
        <translation>इस नियम के सभी लागू करें… (&amp;R)</translation>
    </message>
    <message>
        <source>Acc&amp;ept it as it is…</source>
        <translation>इसे ऐसे ही स्वीकारें… (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Checking %1 (%2 of %3)…</source>
        <translation>%1 की जाँच (%3 में से %2)…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>रद्द हो रहा है…</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>जाँच रद्द की गई।</translation>
    </message>
    <message>
        <source>It changed nothing; a check only reads.</source>
        <translation>इसने कुछ नहीं बदला; जाँच केवल पढ़ती है।</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>अभी जाँचें</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>अभी जाँचा नहीं गया</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) checked at %2 (UTC)</source>
        <translation>
            <numerusform>%1 पंक्ति %2 (UTC) पर जाँची गई</numerusform>
            <numerusform>%1 पंक्तियाँ %2 (UTC) पर जाँची गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong: %1</source>
        <translation>कुछ ग़लत नहीं: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 finding(s);</source>
        <translation>
            <numerusform>%1 निष्कर्ष;</numerusform>
            <numerusform>%1 निष्कर्ष;</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 स्वीकृत</translation>
    </message>
    <message>
        <source>What another program changes later is checked when you press “Check again”, or by “reckoner-cli doctor check” from cron.</source>
        <translation>कोई दूसरा प्रोग्राम बाद में जो बदलता है, वह “फिर से जाँचें” दबाने पर, या cron से “reckoner-cli doctor check” द्वारा जाँचा जाता है।</translation>
    </message>
    <message>
        <source>No finding is on show.</source>
        <translation>कोई निष्कर्ष नहीं दिख रहा।</translation>
    </message>
    <message>
        <source>There are findings that the filter leaves out: of another company, group, rule or severity.</source>
        <translation>कुछ निष्कर्ष फ़िल्टर से छिपे हैं: दूसरी कंपनी, समूह, नियम या गंभीरता के।</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>कुछ ग़लत नहीं</translation>
    </message>
    <message>
        <source>Choose a finding to see what would mend it.</source>
        <translation>क्या इसे ठीक करेगा, यह देखने के लिए निष्कर्ष चुनें।</translation>
    </message>
    <message>
        <source>Before and after of every row appear here.</source>
        <translation>हर पंक्ति का पहले और बाद यहाँ दिखता है।</translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation> · %1 %2</translation>
    </message>
    <message>
        <source>Nothing can be applied here: this needs a person.</source>
        <translation>यहाँ कुछ लागू नहीं हो सकता: इसके लिए किसी व्यक्ति की ज़रूरत है।</translation>
    </message>
    <message>
        <source>“Open” leads to it; “Accept” leaves it out of checks, with a reason.</source>
        <translation>“खोलें” वहाँ ले जाता है; “स्वीकारें” इसे कारण सहित जाँच से बाहर रखता है।</translation>
    </message>
    <message>
        <source>Choose above what is to be done.</source>
        <translation>क्या करना है, ऊपर चुनें।</translation>
    </message>
    <message>
        <source>What it would change is shown here first.</source>
        <translation>यह क्या बदलेगा, पहले यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>This would change nothing.</source>
        <translation>यह कुछ नहीं बदलेगा।</translation>
    </message>
    <message>
        <source>Choose another way, or check again.</source>
        <translation>दूसरा तरीक़ा चुनें, या फिर से जाँचें।</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>डेटाबेस केवल पढ़ने के लिए खुला है।</translation>
    </message>
    <message>
        <source>&amp;Diagnose it</source>
        <translation>इसका निदान करें (&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>Fixed %1 finding(s)</source>
        <translation>
            <numerusform>%1 निष्कर्ष ठीक किया</numerusform>
            <numerusform>%1 निष्कर्ष ठीक किए</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 छोड़े गए</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 अस्वीकृत</translation>
    </message>
    <message>
        <source>This is no longer to be fixed: the data has changed. Check again.</source>
        <translation>यह अब ठीक नहीं किया जाना है: डेटा बदल गया है। फिर से जाँचें।</translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 repair(s)</source>
        <translation>
            <numerusform>%1 सुधार लागू करें</numerusform>
            <numerusform>%1 सुधार लागू करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly these changes are made, recorded in the history, and can be undone.</source>
        <translation>ठीक यही बदलाव होते हैं, इतिहास में दर्ज होते हैं और पूर्ववत किए जा सकते हैं।</translation>
    </message>
    <message>
        <source>A copy of the database file is taken first.</source>
        <translation>पहले डेटाबेस फ़ाइल की प्रति ली जाती है।</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The database as it was before: %1</source>
        <translation>डेटाबेस जैसा पहले था: %1</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>निष्कर्ष स्वीकारें</translation>
    </message>
    <message>
        <source>It is left out of checks until the day that you name, or for good; “Show accepted” still lists it.</source>
        <translation>आपके बताए दिन तक, या हमेशा के लिए, इसे जाँच से बाहर रखा जाता है; “स्वीकृत दिखाएँ” में यह फिर भी दिखता है।</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकारें</translation>
    </message>
    <message>
        <source>&amp;Until (YYYY-MM-DD, UTC)</source>
        <translation>कब तक (YYYY-MM-DD, UTC) (&amp;U)</translation>
    </message>
    <message>
        <source>Accepted: it is left out of checks.</source>
        <translation>स्वीकृत: इसे जाँच से बाहर रखा गया है।</translation>
    </message>
</context>
<context>
    <name>reckoner::DayField</name>
    <message>
        <source>A day as %1, or as %2</source>
        <translation>दिन %1 या %2 की तरह</translation>
    </message>
</context>
<context>
    <name>reckoner::DiagnosePage</name>
    <message>
        <source>In order</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>यहाँ देखें</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>A person, organization, company, job, or any id</source>
        <translation>कोई व्यक्ति, संगठन, कंपनी, जॉब या कोई भी आईडी</translation>
    </message>
    <message>
        <source>Who or what is to be diagnosed</source>
        <translation>किसका या किस चीज़ का निदान करना है</translation>
    </message>
    <message>
        <source>&amp;Would so many more pass:</source>
        <translation>क्या इतने और हो पाएँगे (&amp;W):</translation>
    </message>
    <message>
        <source>any</source>
        <translation>कोई भी</translation>
    </message>
    <message>
        <source>Would so many more pass: credits, minutes or tokens</source>
        <translation>क्या इतने और हो पाएँगे: क्रेडिट, मिनट या टोकन</translation>
    </message>
    <message>
        <source>Credits, minutes or tokens, whatever it draws</source>
        <translation>क्रेडिट, मिनट या टोकन, जिससे भी कटता हो</translation>
    </message>
    <message>
        <source>&amp;Diagnose</source>
        <translation>निदान करें (&amp;D)</translation>
    </message>
    <message>
        <source>What it draws from</source>
        <translation>यह किससे लेता है</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>शेष राशियाँ</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>अवधियाँ</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>ख़रीदा और दिया गया</translation>
    </message>
    <message>
        <source>Last ledger entries</source>
        <translation>अंतिम बही प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>तुलना</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>पाठ के रूप में कॉपी करें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>सहेजें… (&amp;S)</translation>
    </message>
    <message>
        <source>Co&amp;mpare with a saved one…</source>
        <translation>सहेजे हुए से तुलना करें… (&amp;M)</translation>
    </message>
    <message>
        <source>Why does it not work for somebody?</source>
        <translation>किसी के लिए यह काम क्यों नहीं करता?</translation>
    </message>
    <message>
        <source>Name a person, an organization, a company or a job, or paste any id: of a candidate, a usage row, a log, an operation. Balances, periods, purchases and refusals are looked at, and the cause is named. Nothing is changed.</source>
        <translation>किसी व्यक्ति, संगठन, कंपनी या जॉब का नाम दें, या कोई भी आईडी चिपकाएँ: उम्मीदवार, उपयोग पंक्ति, लॉग या कार्रवाई की। शेष राशियाँ, अवधियाँ, ख़रीद और अस्वीकृतियाँ देखी जाती हैं और कारण बताया जाता है। कुछ बदला नहीं जाता।</translation>
    </message>
    <message>
        <source>It holds no balance.</source>
        <translation>इसकी कोई शेष राशि नहीं है।</translation>
    </message>
    <message>
        <source>It has no billing period.</source>
        <translation>इसकी कोई बिलिंग अवधि नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for it.</source>
        <translation>इसके लिए कुछ ख़रीदा या दिया नहीं गया।</translation>
    </message>
    <message>
        <source>No ledger entry is of it.</source>
        <translation>इसकी कोई बही प्रविष्टि नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was refused in the last 90 days.</source>
        <translation>पिछले 90 दिनों में कुछ अस्वीकार नहीं हुआ।</translation>
    </message>
    <message>
        <source>Save a diagnosis, and compare with it later.</source>
        <translation>निदान सहेजें और बाद में उससे तुलना करें।</translation>
    </message>
    <message>
        <source>Nothing is wrong: every check is in order.</source>
        <translation>कुछ ग़लत नहीं: हर जाँच ठीक है।</translation>
    </message>
    <message>
        <source>%1, looked at %2 (UTC). Id: %3</source>
        <translation>%1, %2 (UTC) पर देखा गया। आईडी: %3</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation>निदान सहेजें</translation>
    </message>
    <message>
        <source>Diagnosis (*.json)</source>
        <translation>निदान (*.json)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>सहेजा गया: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 लिखी नहीं जा सकती: %2।</translation>
    </message>
    <message>
        <source>Compare with a saved diagnosis</source>
        <translation>सहेजे हुए निदान से तुलना करें</translation>
    </message>
    <message>
        <source>Nothing has changed since the diagnosis of %1.</source>
        <translation>%1 के निदान के बाद कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>पाठ के रूप में कॉपी किया।</translation>
    </message>
</context>
<context>
    <name>reckoner::EventsPage</name>
    <message>
        <source>Usage rows</source>
        <translation>उपयोग पंक्तियाँ</translation>
    </message>
    <message>
        <source>Credit note (no cash is paid)…</source>
        <translation>क्रेडिट नोट (नकद भुगतान नहीं)…</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s), %2</source>
        <translation>
            <numerusform>%1 उपयोग पंक्ति, %2</numerusform>
            <numerusform>%1 उपयोग पंक्तियाँ, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is running; copy when it is done.</source>
        <translation>कुछ और चल रहा है; पूरा होने पर कॉपी करें।</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 row(s).</source>
        <translation>
            <numerusform>%1 पंक्ति कॉपी हुई।</numerusform>
            <numerusform>%1 पंक्तियाँ कॉपी हुईं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::ExplainDialog</name>
    <message>
        <source>%1 per %2, from the beginning</source>
        <translation>%1 प्रति %2, आरंभ से</translation>
    </message>
    <message>
        <source>%1 per %2, from %3 (UTC)</source>
        <translation>%1 प्रति %2, %3 (UTC) से</translation>
    </message>
    <message>
        <source>; for the model %1</source>
        <translation>; मॉडल %1 के लिए</translation>
    </message>
    <message>
        <source>; agreed with this company</source>
        <translation>; इस कंपनी के साथ तय</translation>
    </message>
    <message>
        <source>; at least %1 billed</source>
        <translation>; कम से कम %1 का बिल</translation>
    </message>
    <message numerus="yes">
        <source>; %1 row(s)</source>
        <translation>
            <numerusform>; %1 पंक्ति</numerusform>
            <numerusform>; %1 पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>None: this is no priced usage.</source>
        <translation>कोई नहीं: यह मूल्य वाला उपयोग नहीं है।</translation>
    </message>
    <message>
        <source>; balance after: %1</source>
        <translation>; बाद की शेष राशि: %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>आँकड़ा</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>सूत्र</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>पूर्णांकन</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>आँकड़े के पीछे की पंक्तियाँ</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>समझाएँ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the rows</source>
        <translation>पंक्तियाँ दिखाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>मुद्रा</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>There is nothing to explain here.</source>
        <translation>यहाँ समझाने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Choose a company that was used.</source>
        <translation>ऐसी कंपनी चुनें जिसका उपयोग हुआ हो।</translation>
    </message>
    <message>
        <source>Explain: %1</source>
        <translation>समझाएँ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) behind this figure</source>
        <translation>
            <numerusform>इस आँकड़े के पीछे %1 पंक्ति</numerusform>
            <numerusform>इस आँकड़े के पीछे %1 पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; list them with: reckoner-cli %2</source>
        <translation>%1; इन्हें देखें: reckoner-cli %2</translation>
    </message>
    <message>
        <source>On the Events page, with this filter</source>
        <translation>घटनाएँ पृष्ठ पर, इस फ़िल्टर के साथ</translation>
    </message>
    <message>
        <source>These are no usage rows</source>
        <translation>ये उपयोग पंक्तियाँ नहीं हैं</translation>
    </message>
    <message>
        <source>&amp;Show the job&apos;s rows</source>
        <translation>जॉब की पंक्तियाँ दिखाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>On the Events page, all rows of the job; those of this figure alone are listed here</source>
        <translation>घटनाएँ पृष्ठ पर, जॉब की सभी पंक्तियाँ; केवल इस आँकड़े की पंक्तियाँ यहाँ दी गई हैं</translation>
    </message>
</context>
<context>
    <name>reckoner::ExportPage</name>
    <message>
        <source>A month in FOCUS 1.2</source>
        <translation>FOCUS 1.2 में एक महीना</translation>
    </message>
    <message>
        <source>Account statement of a month (PDF)</source>
        <translation>एक महीने का खाता विवरण (PDF)</translation>
    </message>
    <message>
        <source>&amp;Month:</source>
        <translation>महीना (&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>चुनें… (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>क्या (&amp;W):</translation>
    </message>
    <message>
        <source>Form&amp;at:</source>
        <translation>फ़ॉर्मैट (&amp;A):</translation>
    </message>
    <message>
        <source>It will hold:</source>
        <translation>इसमें होगा:</translation>
    </message>
    <message>
        <source>To the fi&amp;le:</source>
        <translation>फ़ाइल में (&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>निर्यात करें (&amp;E)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>रद्द करें (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>फ़ोल्डर खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Recent exports</source>
        <translation>हाल के निर्यात (&amp;R)</translation>
    </message>
    <message>
        <source>Recent exports</source>
        <translation>हाल के निर्यात</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति</numerusform>
            <numerusform>%1 पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>rows are counted while they are written</source>
        <translation>पंक्तियाँ लिखते समय गिनी जाती हैं</translation>
    </message>
    <message>
        <source>times of %1</source>
        <translation>समय %1 के</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>%1 को बनाया</translation>
    </message>
    <message>
        <source>choose a company in the filter: a statement is of one</source>
        <translation>फ़िल्टर में कंपनी चुनें: खाता विवरण एक का होता है</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>यहाँ निर्यात करें</translation>
    </message>
    <message>
        <source>Something else is running; export when it is done.</source>
        <translation>कुछ और चल रहा है; पूरा होने पर निर्यात करें।</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>लिख रहे हैं…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>निर्यात करें</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) written to %2.</source>
        <translation>
            <numerusform>%1 पंक्ति %2 में लिखी गई।</numerusform>
            <numerusform>%1 पंक्तियाँ %2 में लिखी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 row(s))</source>
        <translation>
            <numerusform>%1 (%2 पंक्ति)</numerusform>
            <numerusform>%1 (%2 पंक्तियाँ)</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to open its folder</source>
        <translation>उसका फ़ोल्डर खोलने के लिए दबाएँ</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>प्रिंट करें… (&amp;T)</translation>
    </message>
    <message>
        <source>Nothing was exported from here yet. Files written from this page are listed here, the newest first, with the way to their folder.</source>
        <translation>यहाँ से अभी कुछ भी निर्यात नहीं हुआ है। इस पृष्ठ से लिखी गई फ़ाइलें यहाँ दिखती हैं, सबसे नई पहले, उनके फ़ोल्डर के रास्ते के साथ।</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s) without a price are left out.</source>
        <translation>
            <numerusform>बिना मूल्य की %1 उपयोग पंक्ति छोड़ दी गई है।</numerusform>
            <numerusform>बिना मूल्य की %1 उपयोग पंक्तियाँ छोड़ दी गई हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a company in the filter: a statement is of one.</source>
        <translation>फ़िल्टर में एक कंपनी चुनें: खाता विवरण एक ही कंपनी का होता है।</translation>
    </message>
    <message>
        <source>An account statement can be printed from here; a list is printed from its own page.</source>
        <translation>यहाँ से खाता विवरण प्रिंट हो सकता है; सूची उसके अपने पृष्ठ से प्रिंट होती है।</translation>
    </message>
    <message>
        <source>Account statement %1</source>
        <translation>खाता विवरण %1</translation>
    </message>
</context>
<context>
    <name>reckoner::FilterBar</name>
    <message>
        <source>Usage type</source>
        <translation>उपयोग का प्रकार</translation>
    </message>
    <message>
        <source>All usage</source>
        <translation>सारा उपयोग</translation>
    </message>
    <message>
        <source>Link to a job</source>
        <translation>जॉब से संबंध</translation>
    </message>
    <message>
        <source>Any link</source>
        <translation>कोई भी संबंध</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Filters the list &quot;%1&quot;. Press to take it away.</source>
        <translation>सूची “%1” को फ़िल्टर करता है। हटाने के लिए दबाएँ।</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>यह फ़िल्टर हटाएँ</translation>
    </message>
    <message>
        <source>This page does not use this filter</source>
        <translation>यह पृष्ठ इस फ़िल्टर का उपयोग नहीं करता</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 में से %1 पंक्तियाँ</translation>
    </message>
</context>
<context>
    <name>reckoner::FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>इस पृष्ठ में खोजें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>अगला</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>खोज बंद करें</translation>
    </message>
    <message>
        <source>Not in this table</source>
        <translation>इस तालिका में नहीं</translation>
    </message>
    <message>
        <source>Enter goes to the next, Shift+Enter to the one before, Esc closes.</source>
        <translation>Enter अगले पर, Shift+Enter पिछले पर जाता है, Esc बंद करता है।</translation>
    </message>
    <message>
        <source>%1 found in %2 of %3 rows…</source>
        <translation>%3 में से %2 पंक्तियों में %1 मिले…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 का %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 मिले</translation>
    </message>
</context>
<context>
    <name>reckoner::FirstRunPage</name>
    <message>
        <source>No database is open</source>
        <translation>कोई डेटाबेस खुला नहीं है</translation>
    </message>
    <message>
        <source>Reckoner prices usage, shows who spent what, and keeps the ledger.</source>
        <translation>Reckoner उपयोग का मूल्य लगाता है, किसने क्या खर्च किया यह दिखाता है, और बही रखता है।</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>नमूना खोलें</translation>
    </message>
    <message>
        <source>A made-up company with four months of usage, in a database file of its own</source>
        <translation>चार महीने के उपयोग वाली एक काल्पनिक कंपनी, अपनी अलग डेटाबेस फ़ाइल में</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>फ़ाइल आयात करें</translation>
    </message>
    <message>
        <source>&amp;Remove the sample</source>
        <translation>नमूना हटाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>Deletes the sample&apos;s database file</source>
        <translation>नमूने की डेटाबेस फ़ाइल हटाता है</translation>
    </message>
    <message>
        <source>CSV or JSON lines of your own, into a new database on this computer</source>
        <translation>आपकी अपनी CSV या JSON पंक्तियाँ, इस कंप्यूटर पर एक नए डेटाबेस में</translation>
    </message>
    <message>
        <source>Connect to the team database…</source>
        <translation>टीम के डेटाबेस से जुड़ें…</translation>
    </message>
    <message>
        <source>A PostgreSQL server, or a database file that is there already</source>
        <translation>PostgreSQL सर्वर, या पहले से मौजूद डेटाबेस फ़ाइल</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>पहले से ज्ञात</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 खोलें</translation>
    </message>
</context>
<context>
    <name>reckoner::FixHistoryView</name>
    <message>
        <source>Fixes that were applied</source>
        <translation>लागू किए गए सुधार</translation>
    </message>
    <message>
        <source>&amp;Undo this fix…</source>
        <translation>यह सुधार पूर्ववत करें… (&amp;U)</translation>
    </message>
    <message>
        <source>Nothing was fixed yet.</source>
        <translation>अभी कुछ ठीक नहीं किया गया।</translation>
    </message>
    <message>
        <source>Every fix is listed here with what it changed, and can be undone.</source>
        <translation>हर सुधार अपने बदलावों के साथ यहाँ दिखता है और पूर्ववत किया जा सकता है।</translation>
    </message>
    <message>
        <source>What a fix changed appears here.</source>
        <translation>सुधार ने क्या बदला, यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>यह पहले ही पूर्ववत हो चुका है।</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>डेटाबेस केवल पढ़ने के लिए खुला है।</translation>
    </message>
    <message>
        <source>Undo a fix</source>
        <translation>सुधार पूर्ववत करें</translation>
    </message>
    <message>
        <source>Rows become what they were; ledger entries stay, and their opposites are added. Where later work depends on the fix, nothing happens.</source>
        <translation>पंक्तियाँ पहले जैसी हो जाती हैं; बही प्रविष्टियाँ रहती हैं और उनकी विपरीत प्रविष्टियाँ जुड़ती हैं। जहाँ बाद का काम इस सुधार पर निर्भर है, वहाँ कुछ नहीं होता।</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
</context>
<context>
    <name>reckoner::GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>विषय-सूची</translation>
    </message>
    <message>
        <source>%1 - Reckoner guide</source>
        <translation>%1 - Reckoner मार्गदर्शिका</translation>
    </message>
</context>
<context>
    <name>reckoner::ImportPage</name>
    <message>
        <source>First rows of the file</source>
        <translation>फ़ाइल की पहली पंक्तियाँ</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>कोई फ़ाइल चुनी नहीं गई।</translation>
    </message>
    <message>
        <source>Drop a CSV or JSON lines file here, or choose one. Nothing is written before you say so.</source>
        <translation>CSV या JSON lines फ़ाइल यहाँ छोड़ें, या चुनें। आपके कहने से पहले कुछ नहीं लिखा जाता।</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>फ़ाइल चुनें…</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>फ़ाइल चुनें… (&amp;C)</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>कोई फ़ाइल नहीं</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>जैसा फ़ाइल कहे</translation>
    </message>
    <message>
        <source>Compa&amp;ny:</source>
        <translation>कंपनी (&amp;N):</translation>
    </message>
    <message>
        <source>Company of all rows; all companies: the file names it</source>
        <translation>सभी पंक्तियों की कंपनी; सभी कंपनियाँ: फ़ाइल बताती है</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>प्रकार (&amp;T):</translation>
    </message>
    <message>
        <source>Usage type of all rows</source>
        <translation>सभी पंक्तियों के उपयोग का प्रकार</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>स्तंभों का अर्थ</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>स्तंभ</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>पहला मान</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>है</translation>
    </message>
    <message>
        <source>Columns of the file and what they mean</source>
        <translation>फ़ाइल के स्तंभ और उनका अर्थ</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>पहचानें</translation>
    </message>
    <message>
        <source>Form&amp;at:</source>
        <translation>फ़ॉर्मैट (&amp;A):</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>तिथि और समय</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>सेकंड</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>मिलीसेकंड</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>माइक्रोसेकंड</translation>
    </message>
    <message>
        <source>Ti&amp;mes are:</source>
        <translation>समय हैं (&amp;M):</translation>
    </message>
    <message>
        <source>Counted f&amp;rom:</source>
        <translation>गिनती शुरू (&amp;R):</translation>
    </message>
    <message>
        <source>event=message_send</source>
        <translation>event=message_send</translation>
    </message>
    <message>
        <source>Only rows whose column has this value: COLUMN=VALUE</source>
        <translation>केवल वे पंक्तियाँ जिनके स्तंभ का यह मान है: COLUMN=VALUE</translation>
    </message>
    <message>
        <source>Onl&amp;y where:</source>
        <translation>केवल जहाँ (&amp;Y):</translation>
    </message>
    <message>
        <source>With more wrong rows than this nothing is written</source>
        <translation>इससे अधिक ग़लत पंक्तियों पर कुछ नहीं लिखा जाता</translation>
    </message>
    <message>
        <source>&amp;Wrong rows allowed:</source>
        <translation>ग़लत पंक्तियों की छूट (&amp;W):</translation>
    </message>
    <message>
        <source>Rows that are wrong</source>
        <translation>ग़लत पंक्तियाँ</translation>
    </message>
    <message>
        <source>Tria&amp;l run</source>
        <translation>परीक्षण (&amp;L)</translation>
    </message>
    <message>
        <source>Reads and prices the whole file, and writes nothing</source>
        <translation>पूरी फ़ाइल पढ़ता और मूल्य लगाता है, लिखता कुछ नहीं</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>आयात करें (&amp;O)</translation>
    </message>
    <message>
        <source>Import a usage file</source>
        <translation>उपयोग फ़ाइल आयात करें</translation>
    </message>
    <message>
        <source>Usage files (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;All files (*)</source>
        <translation>उपयोग फ़ाइलें (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>The file has no rows to import.</source>
        <translation>फ़ाइल में आयात के लिए कोई पंक्ति नहीं है।</translation>
    </message>
    <message>
        <source>Check &quot;Only where&quot; and the format.</source>
        <translation>“केवल जहाँ” और फ़ॉर्मैट जाँचें।</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>दूसरी फ़ाइल चुनें…</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>स्तंभ %1 क्या है</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>अपने नाम से</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>परीक्षण हो रहा है…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>आयात हो रहा है…</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>%1 का परीक्षण</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 का आयात</translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 row(s).</source>
        <translation>
            <numerusform>%1 पंक्ति आयात हुई।</numerusform>
            <numerusform>%1 पंक्तियाँ आयात हुईं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::JobPage</name>
    <message>
        <source>%1 monthly, %2 add-on</source>
        <translation>%1 मासिक, %2 अतिरिक्त</translation>
    </message>
    <message>
        <source>%1: %2 credits of %3 (%4)</source>
        <translation>%1: %3 के %2 क्रेडिट (%4)</translation>
    </message>
    <message>
        <source>%1 rows used</source>
        <translation>%1 पंक्तियाँ उपयोग हुईं</translation>
    </message>
    <message>
        <source>came back: %1</source>
        <translation>वापस आए: %1</translation>
    </message>
    <message>
        <source>still out: %1</source>
        <translation>अभी बाहर: %1</translation>
    </message>
    <message>
        <source>nothing is out</source>
        <translation>कुछ बाहर नहीं है</translation>
    </message>
    <message>
        <source>&amp;Which job?</source>
        <translation>कौन-सा जॉब? (&amp;W)</translation>
    </message>
    <message>
        <source>Part of a title, or an id</source>
        <translation>शीर्षक का अंश, या आईडी</translation>
    </message>
    <message>
        <source>Dearest in the range</source>
        <translation>अवधि में सबसे महँगे</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>सबसे नया</translation>
    </message>
    <message>
        <source>There are no jobs yet.</source>
        <translation>अभी कोई जॉब नहीं है।</translation>
    </message>
    <message>
        <source>Jobs appear here when a program saves them, or with reckoner-cli job add.</source>
        <translation>जब कोई प्रोग्राम जॉब सहेजता है, या reckoner-cli job add से, वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>What the cost is made of</source>
        <translation>लागत किससे बनी है</translation>
    </message>
    <message>
        <source>Cost per candidate</source>
        <translation>प्रति उम्मीदवार लागत</translation>
    </message>
    <message>
        <source>Cost per interview</source>
        <translation>प्रति साक्षात्कार लागत</translation>
    </message>
    <message>
        <source>Who and what caused it</source>
        <translation>किसने और किससे लागत हुई</translation>
    </message>
    <message>
        <source>Drafts that became this job</source>
        <translation>ड्राफ़्ट जो यह जॉब बने</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>किसके कारण</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>E&amp;xplain…</source>
        <translation>समझाएँ… (&amp;X)</translation>
    </message>
    <message>
        <source>Formula, prices, rounding and rows of the cost in the range</source>
        <translation>अवधि की लागत का सूत्र, मूल्य, पूर्णांकन और पंक्तियाँ</translation>
    </message>
    <message>
        <source>Usage &amp;rows</source>
        <translation>उपयोग पंक्तियाँ (&amp;R)</translation>
    </message>
    <message>
        <source>Every usage row of this job in the range</source>
        <translation>अवधि में इस जॉब की हर उपयोग पंक्ति</translation>
    </message>
    <message>
        <source>&amp;Ledger entries</source>
        <translation>बही प्रविष्टियाँ (&amp;L)</translation>
    </message>
    <message>
        <source>Every posting of this job in the range, with its actor and reason</source>
        <translation>अवधि में इस जॉब की हर प्रविष्टि, उसके कर्ता और कारण सहित</translation>
    </message>
    <message>
        <source>Another &amp;job…</source>
        <translation>दूसरा जॉब… (&amp;J)</translation>
    </message>
    <message>
        <source>Take the job out of the filter and choose another</source>
        <translation>जॉब को फ़िल्टर से निकालें और दूसरा चुनें</translation>
    </message>
    <message>
        <source>Cost in the range</source>
        <translation>अवधि की लागत</translation>
    </message>
    <message>
        <source>Recorded cost (gross) under the filter. Press for its explanation.</source>
        <translation>फ़िल्टर के अनुसार दर्ज लागत (सकल)। समझने के लिए दबाएँ।</translation>
    </message>
    <message>
        <source>Cost in all</source>
        <translation>कुल मिलाकर लागत</translation>
    </message>
    <message>
        <source>Recorded cost (gross) of every row. Press for its explanation.</source>
        <translation>हर पंक्ति की दर्ज लागत (सकल)। समझने के लिए दबाएँ।</translation>
    </message>
    <message>
        <source>Similar jobs cost</source>
        <translation>समान जॉब की लागत</translation>
    </message>
    <message>
        <source>The median of the company&apos;s other jobs of this kind that have usage. Press for all jobs.</source>
        <translation>कंपनी के इस प्रकार के दूसरे जॉब की माध्यिका जिनका उपयोग है। सभी जॉब के लिए दबाएँ।</translation>
    </message>
    <message>
        <source>What the job took of each bucket, and what came back</source>
        <translation>जॉब ने हर मद से क्या लिया, और क्या वापस आया</translation>
    </message>
    <message>
        <source>made %1 by %2</source>
        <translation>%1 को %2 ने बनाया</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>%1 को बनाया</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति</numerusform>
            <numerusform>%1 पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>was the draft %1</source>
        <translation>ड्राफ़्ट %1 था</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s)</source>
        <translation>
            <numerusform>%1 उपयोग पंक्ति</numerusform>
            <numerusform>%1 उपयोग पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>credited %1</source>
        <translation>%1 जमा</translation>
    </message>
    <message numerus="yes">
        <source>median of %1 job(s)</source>
        <translation>
            <numerusform>%1 जॉब की माध्यिका</numerusform>
            <numerusform>%1 जॉब की माध्यिका</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded for this job. Its usage may still be under a draft (Reconcile), or without a job.</source>
        <translation>इस जॉब के लिए कुछ दर्ज नहीं हुआ। उसका उपयोग अभी ड्राफ़्ट (मिलान) में या बिना जॉब हो सकता है।</translation>
    </message>
    <message>
        <source>Nothing of it happened in the range (%1).</source>
        <translation>उसका कुछ भी इस अवधि में नहीं हुआ (%1)।</translation>
    </message>
    <message>
        <source>In the range: %1</source>
        <translation>अवधि में: %1</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>कुल मिलाकर: %1</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1. Press for its explanation.</source>
        <translation>दर्ज लागत (सकल), %1। समझने के लिए दबाएँ।</translation>
    </message>
    <message>
        <source>Against similar jobs: %1.</source>
        <translation>समान जॉब की तुलना में: %1।</translation>
    </message>
    <message>
        <source>Candidates (%1)</source>
        <translation>उम्मीदवार (%1)</translation>
    </message>
    <message>
        <source>Interviews (%1)</source>
        <translation>साक्षात्कार (%1)</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation>ड्राफ़्ट (%1)</translation>
    </message>
    <message>
        <source>Nothing was used in this range.</source>
        <translation>इस अवधि में कुछ उपयोग नहीं हुआ।</translation>
    </message>
    <message>
        <source>Choose a longer range, or take a filter away.</source>
        <translation>अधिक लंबी अवधि चुनें, या कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>No interview in this range.</source>
        <translation>इस अवधि में कोई साक्षात्कार नहीं।</translation>
    </message>
    <message>
        <source>No draft became this job.</source>
        <translation>कोई ड्राफ़्ट यह जॉब नहीं बना।</translation>
    </message>
    <message>
        <source>When usage was recorded before the job was saved, its draft is linked on the Reconcile page.</source>
        <translation>जब जॉब सहेजने से पहले उपयोग दर्ज हुआ हो, उसका ड्राफ़्ट मिलान पृष्ठ पर जोड़ा जाता है।</translation>
    </message>
    <message>
        <source>The entries are in the ledger.</source>
        <translation>प्रविष्टियाँ बही में हैं।</translation>
    </message>
    <message>
        <source>Finance and admins see them.</source>
        <translation>वित्त और एडमिन उन्हें देखते हैं।</translation>
    </message>
    <message>
        <source>This job took no credits.</source>
        <translation>इस जॉब ने कोई क्रेडिट नहीं लिए।</translation>
    </message>
    <message>
        <source>Batches of rows take credits; job posts are charged to the wallet.</source>
        <translation>पंक्तियों के बैच क्रेडिट लेते हैं; जॉब विज्ञापनों का शुल्क वॉलेट से लगता है।</translation>
    </message>
</context>
<context>
    <name>reckoner::JobPicker</name>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Any job</source>
        <translation>कोई भी जॉब</translation>
    </message>
    <message>
        <source>No job has this in its title</source>
        <translation>किसी जॉब के शीर्षक में यह नहीं है</translation>
    </message>
    <message>
        <source>Type a part of a title; the down key goes to the matches. Empty is any job.</source>
        <translation>शीर्षक का अंश लिखें; नीचे कुंजी मिलानों पर जाती है। ख़ाली यानी कोई भी जॉब।</translation>
    </message>
</context>
<context>
    <name>reckoner::JobStrip</name>
    <message>
        <source>%1 s left</source>
        <translation>%1 s शेष</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>%1 मिनट %2 s शेष</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>चल रहा काम रद्द करें</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 पंक्तियाँ/s</translation>
    </message>
</context>
<context>
    <name>reckoner::KeysDialog</name>
    <message>
        <source>Copy the selected cells</source>
        <translation>चुने हुए कक्ष कॉपी करें</translation>
    </message>
    <message>
        <source>Copy them with their headings</source>
        <translation>शीर्षकों सहित कॉपी करें</translation>
    </message>
    <message>
        <source>Explain the amount: formula, price, rounding, rows</source>
        <translation>राशि समझाएँ: सूत्र, मूल्य, पूर्णांकन, पंक्तियाँ</translation>
    </message>
    <message>
        <source>Shift + click on a heading</source>
        <translation>शीर्षक पर Shift + क्लिक</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>सूची में</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>चार्ट में</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>खोजते समय</translation>
    </message>
    <message>
        <source>After an act</source>
        <translation>क्रिया के बाद</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>पंक्ति खोलें</translation>
    </message>
    <message>
        <source>What can be done with the cell: only this, not this, sort, columns</source>
        <translation>कक्ष के साथ क्या हो सकता है: केवल यह, यह नहीं, क्रम, स्तंभ</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>First and last cell of the row</source>
        <translation>पंक्ति का पहला और अंतिम कक्ष</translation>
    </message>
    <message>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Ctrl+Home, Ctrl+End</translation>
    </message>
    <message>
        <source>First and last row of the list</source>
        <translation>सूची की पहली और अंतिम पंक्ति</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page up, Page down</translation>
    </message>
    <message>
        <source>A screenful up or down</source>
        <translation>एक स्क्रीन ऊपर या नीचे</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>सब चुनें</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + तीर कुंजियाँ</translation>
    </message>
    <message>
        <source>Select; the sum stands in the bar below</source>
        <translation>चुनें; योग नीचे की पट्टी में है</translation>
    </message>
    <message>
        <source>Sort by a further column</source>
        <translation>एक और स्तंभ से क्रमबद्ध करें</translation>
    </message>
    <message>
        <source>Double click on the edge of a heading</source>
        <translation>शीर्षक के किनारे पर डबल क्लिक</translation>
    </message>
    <message>
        <source>Fit the column</source>
        <translation>स्तंभ समायोजित करें</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Left, Right, Home, End</translation>
    </message>
    <message>
        <source>Walk over the periods</source>
        <translation>अवधियों पर चलें</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Up, Down</translation>
    </message>
    <message>
        <source>Walk over the parts of a bar</source>
        <translation>पट्टी के भागों पर चलें</translation>
    </message>
    <message>
        <source>Show only this period, or only this part</source>
        <translation>केवल यह अवधि, या केवल यह भाग दिखाएँ</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>चार्ट को चित्र के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>अगला</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>इसे पूर्ववत करें</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>To the next part of the window, and back</source>
        <translation>विंडो के अगले भाग पर, और वापस</translation>
    </message>
    <message>
        <source>The mouse&apos;s back and forward buttons</source>
        <translation>माउस के पीछे और आगे बटन</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>पीछे और आगे</translation>
    </message>
</context>
<context>
    <name>reckoner::LedgerPage</name>
    <message>
        <source>Ledger entries</source>
        <translation>बही प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>मद (&amp;B):</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>मद</translation>
    </message>
    <message>
        <source>Every bucket</source>
        <translation>हर मद</translation>
    </message>
    <message>
        <source>Only this &amp;account</source>
        <translation>केवल यह खाता (&amp;A)</translation>
    </message>
    <message>
        <source>Show the &amp;source</source>
        <translation>स्रोत दिखाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Operation…</source>
        <translation>कार्रवाई… (&amp;O)</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>पूरा समय</translation>
    </message>
    <message>
        <source>No entry fits: %1.</source>
        <translation>कोई प्रविष्टि मेल नहीं खाती: %1।</translation>
    </message>
    <message>
        <source>Another range (Ctrl+L), another company, or every bucket may show some.</source>
        <translation>दूसरी अवधि (Ctrl+L), दूसरी कंपनी या हर मद से कुछ दिख सकता है।</translation>
    </message>
    <message>
        <source>Show every bucket and account</source>
        <translation>हर मद और खाता दिखाएँ</translation>
    </message>
    <message>
        <source>Nothing was posted: %1.</source>
        <translation>कुछ खतियाया नहीं गया: %1।</translation>
    </message>
    <message>
        <source>Charges, top-ups, grants, reservations and what comes back appear here, each as an entry that stays.</source>
        <translation>शुल्क, टॉप-अप, अनुदान, आरक्षण और वापसी यहाँ दिखते हैं, हर एक स्थायी प्रविष्टि के रूप में।</translation>
    </message>
    <message>
        <source>Ledger entries: %1, %2</source>
        <translation>बही प्रविष्टियाँ: %1, %2</translation>
    </message>
    <message>
        <source>The newest %1 ledger entries, %2; scroll down for more</source>
        <translation>नवीनतम %1 बही प्रविष्टियाँ, %2; और के लिए नीचे स्क्रॉल करें</translation>
    </message>
    <message>
        <source>This entry is of no job.</source>
        <translation>यह प्रविष्टि किसी जॉब की नहीं है।</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>टॉप-अप… (&amp;T)</translation>
    </message>
    <message>
        <source>Choose a company: a wallet is of one company.</source>
        <translation>कंपनी चुनें: वॉलेट एक कंपनी का होता है।</translation>
    </message>
    <message>
        <source>Charges, top-ups and credit notes move it.</source>
        <translation>शुल्क, टॉप-अप और क्रेडिट नोट इसे बदलते हैं।</translation>
    </message>
    <message>
        <source>What was in the wallet at the end of each day</source>
        <translation>हर दिन के अंत में वॉलेट में कितना था</translation>
    </message>
</context>
<context>
    <name>reckoner::LinePlot</name>
    <message>
        <source>Only %1</source>
        <translation>केवल %1</translation>
    </message>
</context>
<context>
    <name>reckoner::ListExport</name>
    <message>
        <source>Export</source>
        <translation>निर्यात करें</translation>
    </message>
</context>
<context>
    <name>reckoner::LiveDot</name>
    <message>
        <source>Live</source>
        <translation>लाइव</translation>
    </message>
    <message>
        <source>Changes by any program appear within a second. None was seen yet.</source>
        <translation>किसी भी प्रोग्राम के बदलाव एक सेकंड में दिखते हैं। अभी कोई नहीं देखा गया।</translation>
    </message>
    <message>
        <source>Live, last change %1</source>
        <translation>लाइव, अंतिम बदलाव %1</translation>
    </message>
    <message>
        <source>Last change seen at %1</source>
        <translation>अंतिम बदलाव %1 पर देखा गया</translation>
    </message>
    <message>
        <source>No connection since %1, trying again</source>
        <translation>%1 से कनेक्शन नहीं, फिर प्रयास हो रहा है</translation>
    </message>
    <message>
        <source>What is shown is as it was then. It is brought up to date as soon as the database answers again.
%1</source>
        <translation>जो दिखता है वह तब का है। डेटाबेस के फिर उत्तर देते ही उसे अद्यतन किया जाता है।
%1</translation>
    </message>
</context>
<context>
    <name>reckoner::LongTableView</name>
    <message>
        <source>Position in the list</source>
        <translation>सूची में स्थान</translation>
    </message>
</context>
<context>
    <name>reckoner::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>पृष्ठ</translation>
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
        <translation>पृष्ठ (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open or connect…</source>
        <translation>खोलें या जुड़ें… (&amp;O)</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>नमूना खोलें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export this list…</source>
        <translation>यह सूची निर्यात करें… (&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;link to this page</source>
        <translation>इस पृष्ठ का लिंक कॉपी करें (&amp;L)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>कॉपी किया: %1</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बाहर निकलें (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>कुछ भी खोजें… (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in this page…</source>
        <translation>इस पृष्ठ में खोजें… (&amp;F)</translation>
    </message>
    <message>
        <source>Go to the fi&amp;lter</source>
        <translation>फ़िल्टर पर जाएँ (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>ताज़ा करें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel or go back</source>
        <translation>रद्द करें या वापस जाएँ (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>थीम (&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>सिस्टम जैसा (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>हल्का (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>गहरा (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>सहायता (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>मार्गदर्शिका (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>कुंजियाँ (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Reckoner</source>
        <translation>Reckoner के बारे में (&amp;A)</translation>
    </message>
    <message>
        <source>About Reckoner</source>
        <translation>Reckoner के बारे में</translation>
    </message>
    <message>
        <source>Reckoner %1
Billing dashboard for AI hiring services.
GNU General Public License, version 3 or later.</source>
        <translation>Reckoner %1
एआई भर्ती सेवाओं का बिलिंग डैशबोर्ड।
GNU General Public License, संस्करण 3 या बाद का।</translation>
    </message>
    <message>
        <source>Something else is running; export when it is done.</source>
        <translation>कुछ और चल रहा है; पूरा होने पर निर्यात करें।</translation>
    </message>
    <message>
        <source>This page has no list to export.</source>
        <translation>इस पृष्ठ पर निर्यात के लिए कोई सूची नहीं है।</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>यह सूची निर्यात करें</translation>
    </message>
    <message>
        <source>This page has no list to search.</source>
        <translation>इस पृष्ठ पर खोजने के लिए कोई सूची नहीं है।</translation>
    </message>
    <message>
        <source>V&amp;iews</source>
        <translation>दृश्य (&amp;I)</translation>
    </message>
    <message>
        <source>Your role does not have the page of this view.</source>
        <translation>आपकी भूमिका में इस दृश्य का पृष्ठ नहीं है।</translation>
    </message>
    <message>
        <source>&amp;Remove the sample</source>
        <translation>नमूना हटाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>प्रिंट करें… (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>पीछे (&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>आगे (&amp;O)</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>फ़ोल्डर दिखाएँ</translation>
    </message>
</context>
<context>
    <name>reckoner::MinutesPage</name>
    <message>
        <source>Organizations with minutes</source>
        <translation>मिनट वाले संगठन</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>उपयोग हुआ</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>अवधियाँ</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>ख़रीदा और दिया गया</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>&amp;Add minutes…</source>
        <translation>मिनट जोड़ें… (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close the period…</source>
        <translation>अवधि बंद करें… (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set the counter…</source>
        <translation>गणक सेट करें… (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Give back…</source>
        <translation>वापस दें… (&amp;G)</translation>
    </message>
    <message>
        <source>There is no organization here yet.</source>
        <translation>यहाँ अभी कोई संगठन नहीं है।</translation>
    </message>
    <message>
        <source>An organization is added with “reckoner-cli org add”; its minutes appear here.</source>
        <translation>संगठन “reckoner-cli org add” से जुड़ता है; उसके मिनट यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>no billing period: nothing can be used until one is set</source>
        <translation>कोई बिलिंग अवधि नहीं: तय होने तक कुछ उपयोग नहीं हो सकता</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 period(s) to be closed</source>
        <translation>
            <numerusform>%1; %2 अवधि बंद होनी है</numerusform>
            <numerusform>%1; %2 अवधियाँ बंद होनी हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 metered by other programs and not posted yet</source>
        <translation>; %1 दूसरे प्रोग्रामों ने मापे, अभी खतियाए नहीं</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>मूल मिनट</translation>
    </message>
    <message>
        <source>Add-on minutes</source>
        <translation>अतिरिक्त मिनट</translation>
    </message>
    <message>
        <source>bought or granted; they stay when a new period begins</source>
        <translation>ख़रीदे या दिए गए; नई अवधि शुरू होने पर भी रहते हैं</translation>
    </message>
    <message>
        <source>No minutes were used yet.</source>
        <translation>अभी कोई मिनट उपयोग नहीं हुआ।</translation>
    </message>
    <message>
        <source>What “minutes consume” or another program meters appears here.</source>
        <translation>“minutes consume” या दूसरा प्रोग्राम जो मापता है, यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>The organization has no billing period.</source>
        <translation>संगठन की कोई बिलिंग अवधि नहीं है।</translation>
    </message>
    <message>
        <source>Nothing can be used until one is set.</source>
        <translation>तय होने तक कुछ उपयोग नहीं हो सकता।</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for this organization.</source>
        <translation>इस संगठन के लिए कुछ ख़रीदा या दिया नहीं गया।</translation>
    </message>
    <message>
        <source>“Add minutes” keeps what was paid and its reference.</source>
        <translation>“मिनट जोड़ें” भुगतान और उसका संदर्भ रखता है।</translation>
    </message>
    <message>
        <source>Nothing was refused in the last 90 days.</source>
        <translation>पिछले 90 दिनों में कुछ अस्वीकार नहीं हुआ।</translation>
    </message>
    <message>
        <source>When somebody is told “not enough minutes”, it is kept here.</source>
        <translation>जब किसी को “पर्याप्त मिनट नहीं” कहा जाता है, वह यहाँ रखा जाता है।</translation>
    </message>
    <message>
        <source>Add minutes</source>
        <translation>मिनट जोड़ें</translation>
    </message>
    <message>
        <source>Add-on minutes for %1. They are used after the base minutes and stay when a new period begins.</source>
        <translation>%1 के लिए अतिरिक्त मिनट। ये मूल मिनटों के बाद उपयोग होते हैं और नई अवधि शुरू होने पर भी रहते हैं।</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>मिनट (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Paid</source>
        <translation>भुगतान (&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>संदर्भ (&amp;F)</translation>
    </message>
    <message>
        <source>%1 minutes added.</source>
        <translation>%1 मिनट जोड़े गए।</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>अवधि बंद करें</translation>
    </message>
    <message>
        <source>What is left of base minutes expires, and those of the new period are set. It happens by itself with the next use, too.</source>
        <translation>बचे हुए मूल मिनट समाप्त होते हैं और नई अवधि के मिलते हैं। अगले उपयोग के साथ यह अपने आप भी हो जाता है।</translation>
    </message>
    <message numerus="yes">
        <source>Close %1 period(s)</source>
        <translation>
            <numerusform>%1 अवधि बंद करें</numerusform>
            <numerusform>%1 अवधियाँ बंद करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closed %1 period(s).</source>
        <translation>
            <numerusform>%1 अवधि बंद की।</numerusform>
            <numerusform>%1 अवधियाँ बंद कीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the counter</source>
        <translation>गणक सेट करें</translation>
    </message>
    <message>
        <source>What other programs metered is posted, and the counter of used minutes is set by the metrics of the period.</source>
        <translation>दूसरे प्रोग्रामों ने जो मापा वह खतियाया जाता है, और उपयोग हुए मिनटों का गणक अवधि के मापों से सेट होता है।</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>सेट करें</translation>
    </message>
    <message>
        <source>Not posted yet</source>
        <translation>अभी खतियाया नहीं</translation>
    </message>
    <message>
        <source>Nothing to do: the counter agrees with the metrics.</source>
        <translation>करने को कुछ नहीं: गणक मापों से मेल खाता है।</translation>
    </message>
    <message>
        <source>Used minutes: %1 before, %2 now.</source>
        <translation>उपयोग हुए मिनट: पहले %1, अब %2।</translation>
    </message>
    <message>
        <source>Give minutes back</source>
        <translation>मिनट वापस दें</translation>
    </message>
    <message>
        <source>Each bucket gets back what this use took. Base minutes of a period that is over expire at once. It cannot be undone.</source>
        <translation>इस उपयोग ने हर मद से जो लिया वह उसे वापस मिलता है। बीती अवधि के मूल मिनट तुरंत समाप्त हो जाते हैं। इसे पूर्ववत नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>वापस दें</translation>
    </message>
    <message>
        <source>Given back: base %1, add-on %2.</source>
        <translation>वापस दिया: मूल %1, अतिरिक्त %2।</translation>
    </message>
</context>
<context>
    <name>reckoner::NoCompanyPage</name>
    <message>
        <source>caller</source>
        <translation>कॉल करने वाला</translation>
    </message>
    <message>
        <source>application</source>
        <translation>आवेदन</translation>
    </message>
    <message>
        <source>job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>कुछ ज्ञात नहीं</translation>
    </message>
    <message>
        <source>Two that are known disagree (%1)</source>
        <translation>दो ज्ञात आपस में नहीं मिलते (%1)</translation>
    </message>
    <message>
        <source>Known by now (%1)</source>
        <translation>अब ज्ञात (%1)</translation>
    </message>
    <message>
        <source>%1, %2 tokens</source>
        <translation>%1, %2 टोकन</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>कोई कंपनी नहीं</translation>
    </message>
    <message>
        <source>%1: provider cost</source>
        <translation>%1: प्रदाता लागत</translation>
    </message>
    <message>
        <source>not known in %1</source>
        <translation>%1 में ज्ञात नहीं</translation>
    </message>
    <message>
        <source>Token logs without a company</source>
        <translation>बिना कंपनी के टोकन लॉग</translation>
    </message>
    <message>
        <source>&amp;Company:</source>
        <translation>कंपनी (&amp;C):</translation>
    </message>
    <message>
        <source>Company that the selected logs are of</source>
        <translation>चुने हुए लॉग किस कंपनी के हैं</translation>
    </message>
    <message>
        <source>Choose a company</source>
        <translation>कंपनी चुनें</translation>
    </message>
    <message>
        <source>&amp;Attribute to company…</source>
        <translation>कंपनी से जोड़ें… (&amp;A)</translation>
    </message>
    <message>
        <source>Attribute all that are &amp;known by now…</source>
        <translation>अब ज्ञात सभी जोड़ें… (&amp;K)</translation>
    </message>
    <message>
        <source>Token logs without a company: %1; the newest %2 are shown</source>
        <translation>बिना कंपनी के टोकन लॉग: %1; नवीनतम %2 दिख रहे हैं</translation>
    </message>
    <message>
        <source>Token logs without a company: %1</source>
        <translation>बिना कंपनी के टोकन लॉग: %1</translation>
    </message>
    <message>
        <source>Every token log belongs to a company.</source>
        <translation>हर टोकन लॉग किसी कंपनी का है।</translation>
    </message>
    <message>
        <source>A call whose company is not known, or that two companies could claim, is kept here until somebody says whose it is.</source>
        <translation>जिस कॉल की कंपनी ज्ञात नहीं, या जिस पर दो कंपनियाँ दावा कर सकती हैं, वह यहाँ रहती है जब तक कोई न बताए कि किसकी है।</translation>
    </message>
    <message>
        <source>What a selected log names is of another company.</source>
        <translation>चुना हुआ लॉग जिसका नाम लेता है वह दूसरी कंपनी का है।</translation>
    </message>
    <message>
        <source>Attribute to company</source>
        <translation>कंपनी से जोड़ें</translation>
    </message>
    <message>
        <source>The calls count as the company&apos;s use of tokens from now on. This can be undone until they are deducted.</source>
        <translation>अब से ये कॉल कंपनी के टोकन उपयोग में गिनी जाती हैं। कटने तक इसे पूर्ववत किया जा सकता है।</translation>
    </message>
    <message numerus="yes">
        <source>Attribute %1 log(s)</source>
        <translation>
            <numerusform>%1 लॉग जोड़ें</numerusform>
            <numerusform>%1 लॉग जोड़ें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attributed %1 log(s).</source>
        <translation>
            <numerusform>%1 लॉग जोड़ा गया।</numerusform>
            <numerusform>%1 लॉग जोड़े गए।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reckoner::Opener</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 खोला नहीं जा सकता</translation>
    </message>
    <message>
        <source>Making the sample company…</source>
        <translation>नमूना कंपनी बनाई जा रही है…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 से जुड़ रहे हैं…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 खोल रहे हैं…</translation>
    </message>
    <message>
        <source>The sample was removed.</source>
        <translation>नमूना हटाया गया।</translation>
    </message>
</context>
<context>
    <name>reckoner::OpeningPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>फिर प्रयास करें (&amp;T)</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>खोल रहे हैं</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>रद्द करें (&amp;C)</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>कोड: %1</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>पीछे (&amp;B)</translation>
    </message>
</context>
<context>
    <name>reckoner::OperationDialog</name>
    <message>
        <source>%1 (logged in as %2)</source>
        <translation>%1 (%2 के रूप में लॉगिन)</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <source>What the operation did</source>
        <translation>कार्रवाई ने क्या किया</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>दिया गया</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>कुंजी</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>इनके साथ</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>उलटता है</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>उलटा गया</translation>
    </message>
    <message>
        <source>Ledger entries of the operation</source>
        <translation>कार्रवाई की बही प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Ledger entries (%1)</source>
        <translation>बही प्रविष्टियाँ (%1)</translation>
    </message>
    <message>
        <source>Ledger entries (first %1)</source>
        <translation>बही प्रविष्टियाँ (पहली %1)</translation>
    </message>
    <message>
        <source>Rows that the operation changed, before and after</source>
        <translation>कार्रवाई ने जो पंक्तियाँ बदलीं, पहले और बाद में</translation>
    </message>
    <message>
        <source>Rows (%1)</source>
        <translation>पंक्तियाँ (%1)</translation>
    </message>
    <message>
        <source>&amp;Reverse…</source>
        <translation>उलटें… (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>पूर्ववत करें… (&amp;U)</translation>
    </message>
    <message>
        <source>Show in the &amp;ledger</source>
        <translation>बही में दिखाएँ (&amp;L)</translation>
    </message>
</context>
<context>
    <name>reckoner::OverviewPage</name>
    <message>
        <source>Wallet balance</source>
        <translation>वॉलेट शेष</translation>
    </message>
    <message>
        <source>Top-ups less charges plus credit notes, exact</source>
        <translation>टॉप-अप घटा शुल्क जोड़ क्रेडिट नोट, सटीक</translation>
    </message>
    <message>
        <source>Charged this month</source>
        <translation>इस महीने का शुल्क</translation>
    </message>
    <message>
        <source>Recorded cost (gross) of the billing month</source>
        <translation>बिलिंग महीने की दर्ज लागत (सकल)</translation>
    </message>
    <message>
        <source>Charged in total</source>
        <translation>कुल शुल्क</translation>
    </message>
    <message>
        <source>Recorded cost (gross) since the beginning</source>
        <translation>आरंभ से दर्ज लागत (सकल)</translation>
    </message>
    <message>
        <source>Wallet runs out</source>
        <translation>वॉलेट की समाप्ति</translation>
    </message>
    <message>
        <source>Expected from the last full months, with the days between which it lies with 80 % chance</source>
        <translation>पिछले पूरे महीनों से अनुमानित, उन दिनों सहित जिनके बीच यह 80 % संभावना से पड़ता है</translation>
    </message>
    <message>
        <source>Credits left</source>
        <translation>शेष क्रेडिट</translation>
    </message>
    <message>
        <source>Monthly and add-on credits of everyone in the company</source>
        <translation>कंपनी में सबके मासिक और अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>शेष मिनट</translation>
    </message>
    <message>
        <source>Base and add-on minutes of every organization</source>
        <translation>हर संगठन के मूल और अतिरिक्त मिनट</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>ध्यान चाहिए</translation>
    </message>
    <message>
        <source>Balances, and when they run out</source>
        <translation>शेष राशियाँ, और वे कब समाप्त होंगी</translation>
    </message>
    <message>
        <source>Choose a company: a wallet is of one company.</source>
        <translation>कंपनी चुनें: वॉलेट एक कंपनी का होता है।</translation>
    </message>
    <message>
        <source>%1 companies</source>
        <translation>%1 कंपनियाँ</translation>
    </message>
    <message>
        <source>%1 of them owe</source>
        <translation>इनमें से %1 पर देय है</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>देय</translation>
    </message>
    <message>
        <source>Not in sight</source>
        <translation>अभी दिखाई नहीं देती</translation>
    </message>
    <message>
        <source>or less than one full month of data</source>
        <translation>या एक पूरे महीने से कम डेटा</translation>
    </message>
    <message>
        <source>80 %: %1 to %2</source>
        <translation>80 %: %1 से %2</translation>
    </message>
    <message>
        <source>%1 of them add-on</source>
        <translation>इनमें %1 अतिरिक्त</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>किसी पर ध्यान की ज़रूरत नहीं।</translation>
    </message>
    <message>
        <source>Balances that are used up to 80 %, or run out before their reset, appear here.</source>
        <translation>जो शेष 80 % तक उपयोग हो चुके हैं, या नवीनीकरण से पहले समाप्त होंगे, वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>There are no balances yet.</source>
        <translation>अभी कोई शेष राशि नहीं है।</translation>
    </message>
    <message>
        <source>Add a company, or open the sample (File menu).</source>
        <translation>कंपनी जोड़ें, या नमूना खोलें (फ़ाइल मेनू)।</translation>
    </message>
    <message numerus="yes">
        <source>%1 draft(s) with usage wait to be saved as a job</source>
        <translation>
            <numerusform>उपयोग वाला %1 ड्राफ़्ट जॉब के रूप में सहेजे जाने की प्रतीक्षा में है</numerusform>
            <numerusform>उपयोग वाले %1 ड्राफ़्ट जॉब के रूप में सहेजे जाने की प्रतीक्षा में हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Why did a job cost that?</source>
        <translation>किसी जॉब की लागत इतनी क्यों थी?</translation>
    </message>
    <message>
        <source>Which failed jobs are not refunded?</source>
        <translation>कौन-से विफल जॉब लौटाए नहीं गए?</translation>
    </message>
    <message>
        <source>Why does it not work for somebody?</source>
        <translation>किसी के लिए यह काम क्यों नहीं करता?</translation>
    </message>
    <message>
        <source>Who has no minutes left?</source>
        <translation>किसके मिनट समाप्त हो चुके?</translation>
    </message>
    <message>
        <source>This month %1, as much as in the same days of %2 (to %3).</source>
        <translation>इस महीने %1, %2 के उन्हीं दिनों (%3 तक) जितना।</translation>
    </message>
    <message>
        <source>This month %1, %2 less than in the same days of %3 (to %4).</source>
        <translation>इस महीने %1, %3 के उन्हीं दिनों (%4 तक) से %2 कम।</translation>
    </message>
    <message>
        <source>This month %1, %2 more than in the same days of %3 (to %4).</source>
        <translation>इस महीने %1, %3 के उन्हीं दिनों (%4 तक) से %2 अधिक।</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
    <message>
        <source>By type: %1.</source>
        <translation>प्रकार के अनुसार: %1।</translation>
    </message>
    <message>
        <source>Moved most: %1.</source>
        <translation>सबसे अधिक बदलाव: %1।</translation>
    </message>
    <message>
        <source>Jobs with usage</source>
        <translation>उपयोग वाले जॉब</translation>
    </message>
    <message>
        <source>Jobs that used anything in the range</source>
        <translation>जॉब जिन्होंने इस अवधि में कुछ उपयोग किया</translation>
    </message>
    <message>
        <source>Drafts waiting</source>
        <translation>प्रतीक्षा में ड्राफ़्ट</translation>
    </message>
    <message>
        <source>Drafts with usage that are not saved as a job yet</source>
        <translation>उपयोग वाले ड्राफ़्ट जो अभी जॉब के रूप में सहेजे नहीं गए</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>अभी सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Top jobs</source>
        <translation>शीर्ष जॉब</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>निदान</translation>
    </message>
    <message>
        <source>Top jobs: %1</source>
        <translation>शीर्ष जॉब: %1</translation>
    </message>
    <message>
        <source>No job has usage in this range.</source>
        <translation>इस अवधि में किसी जॉब का उपयोग नहीं है।</translation>
    </message>
    <message>
        <source>What was used has no job yet: see Reconcile.</source>
        <translation>जो उपयोग हुआ उसका अभी कोई जॉब नहीं है: मिलान देखें।</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>ध्यान चाहिए (%1)</translation>
    </message>
</context>
<context>
    <name>reckoner::Page</name>
    <message>
        <source>Explain…</source>
        <translation>समझाएँ…</translation>
    </message>
    <message>
        <source>Explain…	Ctrl+I</source>
        <translation>समझाएँ…	Ctrl+I</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>पूर्ववत किया।</translation>
    </message>
    <message numerus="yes">
        <source>Exported %1 row(s).</source>
        <translation>
            <numerusform>%1 पंक्ति निर्यात हुई।</numerusform>
            <numerusform>%1 पंक्तियाँ निर्यात हुईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation>कोई डेटाबेस खुला नहीं है।</translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation>डेटाबेस केवल पढ़ने के लिए खुला है।</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>आपकी भूमिका इसकी अनुमति नहीं देती।</translation>
    </message>
    <message>
        <source>Only the newest rows are here. Scroll to the end of the list first, or write all of it on the page Export.</source>
        <translation>यहाँ केवल सबसे नई पंक्तियाँ हैं। पहले सूची के अंत तक जाएँ, या पूरी सूची निर्यात पृष्ठ पर लिखें।</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>निर्यात करें</translation>
    </message>
    <message>
        <source>The page is still loading; print it when it is done.</source>
        <translation>पृष्ठ अभी लोड हो रहा है; पूरा होने पर प्रिंट करें।</translation>
    </message>
    <message>
        <source>This page shows nothing that could be printed.</source>
        <translation>इस पृष्ठ पर प्रिंट करने योग्य कुछ नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>Printed %1 page(s).</source>
        <translation>
            <numerusform>%1 पृष्ठ प्रिंट हुआ।</numerusform>
            <numerusform>%1 पृष्ठ प्रिंट हुए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Made %1 (%2)</source>
        <translation>%1 को बनाया गया (%2)</translation>
    </message>
    <message>
        <source>Too long to print</source>
        <translation>प्रिंट के लिए बहुत लंबी</translation>
    </message>
    <message>
        <source>This list has %1 rows; up to %2 can be printed. Filter it, or export it to a file.</source>
        <translation>इस सूची में %1 पंक्तियाँ हैं; %2 तक प्रिंट हो सकती हैं। इसे फ़िल्टर करें, या फ़ाइल में निर्यात करें।</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>निर्यात करें… (&amp;E)</translation>
    </message>
    <message>
        <source>%1 The file is %2.</source>
        <translation>%1 फ़ाइल %2 है।</translation>
    </message>
</context>
<context>
    <name>reckoner::PasswordDialog</name>
    <message>
        <source>&amp;Keep it in the keyring of this desktop</source>
        <translation>इसे इस डेस्कटॉप की कीरिंग में रखें (&amp;K)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>पासवर्ड (&amp;P):</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>जुड़ें (&amp;O)</translation>
    </message>
    <message>
        <source>%2 needs a password to enter %1.</source>
        <translation>%1 में जाने के लिए %2 को पासवर्ड चाहिए।</translation>
    </message>
</context>
<context>
    <name>reckoner::PlanTable</name>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>this fix</source>
        <translation>यह सुधार</translation>
    </message>
    <message>
        <source>%1 (new row)</source>
        <translation>%1 (नई पंक्ति)</translation>
    </message>
    <message>
        <source>%1 (row goes)</source>
        <translation>%1 (पंक्ति हटेगी)</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>बही प्रविष्टि</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>Monthly credits</source>
        <translation>मासिक क्रेडिट</translation>
    </message>
    <message>
        <source>Base minutes</source>
        <translation>मूल मिनट</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Add-on minutes</source>
        <translation>अतिरिक्त मिनट</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>अतिरिक्त क्रेडिट</translation>
    </message>
    <message>
        <source>What changes: before and after</source>
        <translation>क्या बदलता है: पहले और बाद में</translation>
    </message>
    <message>
        <source>Ledger entry (%1)</source>
        <translation>बही प्रविष्टि (%1)</translation>
    </message>
</context>
<context>
    <name>reckoner::PricesPage</name>
    <message>
        <source>, at least %1 billed</source>
        <translation>, कम से कम %1 का बिल</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>अधूरा</translation>
    </message>
    <message>
        <source>no price of its own</source>
        <translation>अपना कोई मूल्य नहीं</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>प्रभावी तिथि</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Which prices</source>
        <translation>कौन-से मूल्य</translation>
    </message>
    <message>
        <source>In force at</source>
        <translation>इस समय प्रभावी</translation>
    </message>
    <message>
        <source>Upcoming after</source>
        <translation>इसके बाद आने वाले</translation>
    </message>
    <message>
        <source>Everything entered</source>
        <translation>सब दर्ज किए गए</translation>
    </message>
    <message>
        <source>At this time, UTC</source>
        <translation>इस समय, UTC</translation>
    </message>
    <message>
        <source>&amp;Rate the range anew…</source>
        <translation>अवधि का पुनः मूल्यांकन… (&amp;R)</translation>
    </message>
    <message>
        <source>What the filter&apos;s range would cost by today&apos;s list; the differences can be posted</source>
        <translation>आज की सूची से फ़िल्टर की अवधि की लागत क्या होगी; अंतर खतियाए जा सकते हैं</translation>
    </message>
    <message>
        <source>Import a price &amp;list…</source>
        <translation>मूल्य सूची आयात करें… (&amp;L)</translation>
    </message>
    <message>
        <source>A model price list in LiteLLM&apos;s JSON format, shown as differences first</source>
        <translation>LiteLLM के JSON फ़ॉर्मैट में मॉडल मूल्य सूची, पहले अंतर के रूप में दिखती है</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>मूल्य सूची आयात करें</translation>
    </message>
    <message>
        <source>Price lists (*.json)</source>
        <translation>मूल्य सूचियाँ (*.json)</translation>
    </message>
    <message>
        <source>&amp;Set a price…</source>
        <translation>मूल्य तय करें… (&amp;S)</translation>
    </message>
    <message>
        <source>A new entry with its date; recorded charges never change</source>
        <translation>तिथि सहित नई प्रविष्टि; दर्ज शुल्क कभी नहीं बदलते</translation>
    </message>
    <message numerus="yes">
        <source>%1 price(s)</source>
        <translation>
            <numerusform>%1 मूल्य</numerusform>
            <numerusform>%1 मूल्य</numerusform>
        </translation>
    </message>
    <message>
        <source>No price begins after this time.</source>
        <translation>इस समय के बाद कोई मूल्य शुरू नहीं होता।</translation>
    </message>
    <message>
        <source>Set a price with a later date to have one ready.</source>
        <translation>बाद की तिथि का मूल्य तय करें ताकि वह तैयार रहे।</translation>
    </message>
    <message>
        <source>No price matches.</source>
        <translation>कोई मूल्य मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Take the type out of the filter, or choose another time.</source>
        <translation>प्रकार को फ़िल्टर से निकालें, या दूसरा समय चुनें।</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>मूल्य तय करें</translation>
    </message>
    <message>
        <source>A new entry for %1 alone.</source>
        <translation>केवल %1 के लिए नई प्रविष्टि।</translation>
    </message>
    <message>
        <source>A new entry for every company; choose a company in the filter for one of its own.</source>
        <translation>हर कंपनी के लिए नई प्रविष्टि; उसकी अपनी के लिए फ़िल्टर में कंपनी चुनें।</translation>
    </message>
    <message>
        <source>It counts from its date on. What was recorded before keeps its price; rating anew posts the differences.</source>
        <translation>यह अपनी तिथि से गिना जाता है। पहले दर्ज का मूल्य वही रहता है; पुनः मूल्यांकन अंतर खतियाता है।</translation>
    </message>
    <message>
        <source>Set the price</source>
        <translation>यह मूल्य तय करें</translation>
    </message>
    <message>
        <source>&amp;Price of one</source>
        <translation>एक का मूल्य (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>मुद्रा (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model (empty: every model)</source>
        <translation>मॉडल (ख़ाली: हर मॉडल) (&amp;M)</translation>
    </message>
    <message>
        <source>Bill at &amp;least (empty: no minimum)</source>
        <translation>कम से कम बिल (ख़ाली: कोई न्यूनतम नहीं) (&amp;L)</translation>
    </message>
    <message>
        <source>In force &amp;from (UTC; empty: now)</source>
        <translation>कब से प्रभावी (UTC; ख़ाली: अभी) (&amp;F)</translation>
    </message>
    <message>
        <source>Every price of this list is in force already.</source>
        <translation>इस सूची का हर मूल्य पहले से प्रभावी है।</translation>
    </message>
    <message>
        <source>Import the price list %1</source>
        <translation>मूल्य सूची %1 आयात करें</translation>
    </message>
    <message>
        <source>Import the list</source>
        <translation>सूची आयात करें</translation>
    </message>
    <message>
        <source>Imported: %1 added, %2 changed.</source>
        <translation>आयात हुआ: %1 जुड़े, %2 बदले।</translation>
    </message>
    <message>
        <source>Choose a company: rating anew is for one company at a time.</source>
        <translation>कंपनी चुनें: पुनः मूल्यांकन एक बार में एक कंपनी का होता है।</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would change: the %1 row(s) of this range cost what today&apos;s list says.</source>
        <translation>
            <numerusform>कुछ नहीं बदलेगा: इस अवधि की %1 पंक्ति की लागत वही है जो आज की सूची कहती है।</numerusform>
            <numerusform>कुछ नहीं बदलेगा: इस अवधि की %1 पंक्तियों की लागत वही है जो आज की सूची कहती है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate %1 anew</source>
        <translation>%1 का पुनः मूल्यांकन</translation>
    </message>
    <message>
        <source>%1 of %2 rows would cost something else by today&apos;s list. Only the differences are posted, as credit notes and corrections; what was recorded stays.</source>
        <translation>%2 में से %1 पंक्तियों की लागत आज की सूची से अलग होगी। केवल अंतर क्रेडिट नोट और सुधार के रूप में खतियाए जाते हैं; जो दर्ज हुआ वह रहता है।</translation>
    </message>
    <message>
        <source>Post the differences</source>
        <translation>अंतर खतियाएँ</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>अंतर</translation>
    </message>
    <message numerus="yes">
        <source>Rated anew: %1 row(s) corrected.</source>
        <translation>
            <numerusform>पुनः मूल्यांकन: %1 पंक्ति सुधारी गई।</numerusform>
            <numerusform>पुनः मूल्यांकन: %1 पंक्तियाँ सुधारी गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 पंक्तियाँ)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>प्रकार (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>इकाई (&amp;U)</translation>
    </message>
    <message>
        <source>The price was set. It cannot be undone; set another from the same time to replace it.</source>
        <translation>मूल्य निर्धारित हुआ। इसे पूर्ववत नहीं किया जा सकता; बदलने के लिए उसी समय से दूसरा निर्धारित करें।</translation>
    </message>
    <message>
        <source>From now on, as charged prices of JD Questions or as provider prices, which are kept beside the charges and never charged. The first %1 are shown.</source>
        <translation>अब से, JD प्रश्नों के लगने वाले मूल्यों के रूप में या प्रदाता मूल्यों के रूप में, जो शुल्क के साथ रखे जाते हैं और कभी नहीं लगाए जाते। पहले %1 दिखाए गए हैं।</translation>
    </message>
    <message>
        <source>Provider prices of token logs</source>
        <translation>टोकन लॉग के प्रदाता मूल्य</translation>
    </message>
    <message>
        <source>Charged prices of JD Questions</source>
        <translation>JD प्रश्नों के लगने वाले मूल्य</translation>
    </message>
    <message>
        <source>&amp;Enter them as</source>
        <translation>इस रूप में दर्ज करें (&amp;E)</translation>
    </message>
    <message>
        <source>Nothing was used in this range, so nothing would change. These are the prices of one unit when it began, and today&apos;s.</source>
        <translation>इस अवधि में कुछ उपयोग नहीं हुआ, इसलिए कुछ नहीं बदलेगा। ये एक इकाई के मूल्य हैं, अवधि के आरंभ में और आज।</translation>
    </message>
</context>
<context>
    <name>reckoner::RangePicker</name>
    <message>
        <source>Choose days…</source>
        <translation>दिन चुनें…</translation>
    </message>
    <message>
        <source>Date range: %1</source>
        <translation>अवधि: %1</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>पहला दिन</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>अंतिम दिन, सम्मिलित</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>ये दिन दिखाएँ</translation>
    </message>
</context>
<context>
    <name>reckoner::RangeTeller</name>
    <message>
        <source>All time, %1</source>
        <translation>पूरा समय, %1</translation>
    </message>
    <message>
        <source>%1, each company&apos;s own days</source>
        <translation>%1, हर कंपनी के अपने दिन</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 से %2, %3</translation>
    </message>
</context>
<context>
    <name>reckoner::RecentMenu</name>
    <message>
        <source>Open &amp;again</source>
        <translation>फिर खोलें (&amp;A)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 खोलें</translation>
    </message>
</context>
<context>
    <name>reckoner::ReconcilePage</name>
    <message>
        <source>Usage without a job</source>
        <translation>बिना जॉब का उपयोग</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>अभी सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
    <message>
        <source>Linked lately</source>
        <translation>हाल में जोड़े गए</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>जॉब (&amp;J):</translation>
    </message>
    <message>
        <source>Job that the draft became</source>
        <translation>जॉब जो ड्राफ़्ट से बना</translation>
    </message>
    <message>
        <source>&amp;Reconcile…</source>
        <translation>मिलान करें… (&amp;R)</translation>
    </message>
    <message>
        <source>Reconcile all that are &amp;certain…</source>
        <translation>सभी निश्चित का मिलान करें… (&amp;C)</translation>
    </message>
    <message>
        <source>Job for the selected rows</source>
        <translation>चुनी हुई पंक्तियों का जॉब</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>जोड़ें… (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>पूर्ववत करें… (&amp;U)</translation>
    </message>
    <message>
        <source>Not saved yet (%1)</source>
        <translation>अभी सहेजा नहीं गया (%1)</translation>
    </message>
    <message>
        <source>Every draft with usage has been saved as a job.</source>
        <translation>उपयोग वाला हर ड्राफ़्ट जॉब के रूप में सहेजा जा चुका है।</translation>
    </message>
    <message>
        <source>Questions that are generated for a job before it is saved appear here.</source>
        <translation>जॉब सहेजने से पहले उसके लिए बने प्रश्न यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>No job (%1)</source>
        <translation>कोई जॉब नहीं (%1)</translation>
    </message>
    <message>
        <source>All usage belongs to a job or a draft.</source>
        <translation>सारा उपयोग किसी जॉब या ड्राफ़्ट का है।</translation>
    </message>
    <message>
        <source>Usage that a program records without naming a job appears here.</source>
        <translation>प्रोग्राम जो उपयोग जॉब बताए बिना दर्ज करता है, वह यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>No draft has been linked to a job yet.</source>
        <translation>अभी कोई ड्राफ़्ट जॉब से जोड़ा नहीं गया।</translation>
    </message>
    <message>
        <source>Saving a job with its draft, or reconciling it here, shows it in this list.</source>
        <translation>जॉब को उसके ड्राफ़्ट सहित सहेजने, या यहाँ मिलान करने पर वह इस सूची में दिखता है।</translation>
    </message>
    <message>
        <source>Reconcile a draft</source>
        <translation>ड्राफ़्ट का मिलान करें</translation>
    </message>
    <message>
        <source>The draft&apos;s usage moves to the job, and usage that still arrives for the draft will too.</source>
        <translation>ड्राफ़्ट का उपयोग जॉब पर जाता है, और ड्राफ़्ट के लिए बाद में आने वाला उपयोग भी।</translation>
    </message>
    <message numerus="yes">
        <source>Reconcile %1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति का मिलान करें</numerusform>
            <numerusform>%1 पंक्तियों का मिलान करें</numerusform>
        </translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>ड्राफ़्ट %1</translation>
    </message>
    <message numerus="yes">
        <source>Reconciled %1 row(s) with %2.</source>
        <translation>
            <numerusform>%1 पंक्ति का %2 से मिलान हुआ।</numerusform>
            <numerusform>%1 पंक्तियों का %2 से मिलान हुआ।</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconcile all that are certain</source>
        <translation>सभी निश्चित का मिलान करें</translation>
    </message>
    <message>
        <source>Drafts whose job names them, or whose link is known, move to that job.</source>
        <translation>जिन ड्राफ़्ट को उनका जॉब बताता है, या जिनका संबंध ज्ञात है, वे उस जॉब पर जाते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>Reconcile %1 draft(s)</source>
        <translation>
            <numerusform>%1 ड्राफ़्ट का मिलान करें</numerusform>
            <numerusform>%1 ड्राफ़्ट का मिलान करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconciled %1 row(s).</source>
        <translation>
            <numerusform>%1 पंक्ति का मिलान हुआ।</numerusform>
            <numerusform>%1 पंक्तियों का मिलान हुआ।</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign usage to a job</source>
        <translation>उपयोग को जॉब से जोड़ें</translation>
    </message>
    <message>
        <source>Cost and quantities stay as they are; only the job changes.</source>
        <translation>लागत और मात्राएँ वैसी ही रहती हैं; केवल जॉब बदलता है।</translation>
    </message>
    <message numerus="yes">
        <source>Assign %1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति जोड़ें</numerusform>
            <numerusform>%1 पंक्तियाँ जोड़ें</numerusform>
        </translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>कोई लागत नहीं</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Assigned %1 row(s) to %2.</source>
        <translation>
            <numerusform>%1 पंक्ति %2 से जोड़ी गई।</numerusform>
            <numerusform>%1 पंक्तियाँ %2 से जोड़ी गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo a reconciliation</source>
        <translation>मिलान पूर्ववत करें</translation>
    </message>
    <message>
        <source>Every row that came through this link returns to the draft, late ones too.</source>
        <translation>इस संबंध से आई हर पंक्ति ड्राफ़्ट में लौटती है, देर से आई भी।</translation>
    </message>
    <message numerus="yes">
        <source>Return %1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति लौटाएँ</numerusform>
            <numerusform>%1 पंक्तियाँ लौटाएँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति</numerusform>
            <numerusform>%1 पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft has its usage back.</source>
        <translation>ड्राफ़्ट को उसका उपयोग वापस मिला।</translation>
    </message>
</context>
<context>
    <name>reckoner::RefundDialog</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 से %2</translation>
    </message>
    <message>
        <source>Jobs whose credits come back: each bucket before and after</source>
        <translation>जिन जॉब के क्रेडिट वापस आते हैं: हर मद पहले और बाद में</translation>
    </message>
    <message>
        <source>Return credits</source>
        <translation>क्रेडिट लौटाएँ</translation>
    </message>
    <message>
        <source>Each bucket gets back what it gave, add-on first. Monthly credits of an earlier month expire at once, unless they are kept as goodwill.</source>
        <translation>हर मद ने जो दिया था वह उसे वापस मिलता है, पहले अतिरिक्त। पिछले महीने के मासिक क्रेडिट तुरंत समाप्त होते हैं, जब तक सद्भावना से न रखे जाएँ।</translation>
    </message>
    <message>
        <source>&amp;Reason (needed)</source>
        <translation>कारण (आवश्यक) (&amp;R)</translation>
    </message>
    <message>
        <source>Kept with the ledger, for whoever asks later</source>
        <translation>बही में रखा जाता है, ताकि बाद में कोई पूछ सके</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>कार्य जारी है</translation>
    </message>
    <message>
        <source>Credits that come back</source>
        <translation>वापस आने वाले क्रेडिट</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>&amp;Credits:</source>
        <translation>क्रेडिट (&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Keep what the month&apos;s reset would expire (goodwill)</source>
        <translation>मासिक नवीनीकरण से जो समाप्त होता उसे रखें (सद्भावना) (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;This split:</source>
        <translation>यह बँटवारा (&amp;T):</translation>
    </message>
    <message>
        <source>Credits that were monthly</source>
        <translation>क्रेडिट जो मासिक थे</translation>
    </message>
    <message>
        <source>Credits that were add-on</source>
        <translation>क्रेडिट जो अतिरिक्त थे</translation>
    </message>
    <message>
        <source>&amp;All of it was monthly (the rule of older programs)</source>
        <translation>सब मासिक था (पुराने प्रोग्रामों का नियम) (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;monthly</source>
        <translation>मासिक (&amp;M)</translation>
    </message>
    <message>
        <source>a&amp;dd-on</source>
        <translation>अतिरिक्त (&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>Returned for %1 job(s): monthly %2, add-on %3.</source>
        <translation>
            <numerusform>%1 जॉब के लिए लौटाए: मासिक %2, अतिरिक्त %3।</numerusform>
            <numerusform>%1 जॉब के लिए लौटाए: मासिक %2, अतिरिक्त %3।</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>%1 (code: %2)</source>
        <translation>%1 (कोड: %2)</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>लौटाए गए</translation>
    </message>
    <message>
        <source>Choose below what each bucket gave</source>
        <translation>नीचे चुनें कि हर मद ने क्या दिया</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>कुछ बाहर नहीं है</translation>
    </message>
    <message>
        <source>%1 monthly expire at once</source>
        <translation>%1 मासिक तुरंत समाप्त होते हैं</translation>
    </message>
    <message>
        <source>In all: monthly +%1, add-on +%2</source>
        <translation>कुल: मासिक +%1, अतिरिक्त +%2</translation>
    </message>
    <message>
        <source>%1 of them expire at once</source>
        <translation>इनमें %1 तुरंत समाप्त होते हैं</translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s) stay as they are</source>
        <translation>
            <numerusform>%1 जॉब वैसा ही रहता है</numerusform>
            <numerusform>%1 जॉब वैसे ही रहते हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return credits of %1 job(s)</source>
        <translation>
            <numerusform>%1 जॉब के क्रेडिट लौटाएँ</numerusform>
            <numerusform>%1 जॉब के क्रेडिट लौटाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known what each bucket gave of the %1 credits. Possible: monthly %2, add-on %3.</source>
        <translation>यह ज्ञात नहीं कि %1 क्रेडिट में से हर मद ने क्या दिया। संभव: मासिक %2, अतिरिक्त %3।</translation>
    </message>
    <message>
        <source>The connection was lost at the last step. Finding out whether it was done…</source>
        <translation>अंतिम चरण पर कनेक्शन टूट गया। पता किया जा रहा है कि काम हुआ या नहीं…</translation>
    </message>
</context>
<context>
    <name>reckoner::RefundsPage</name>
    <message>
        <source>monthly %1, add-on %2</source>
        <translation>मासिक %1, अतिरिक्त %2</translation>
    </message>
    <message>
        <source>Jobs whose credits can come back</source>
        <translation>जिन जॉब के क्रेडिट वापस आ सकते हैं</translation>
    </message>
    <message>
        <source>Failed, not refunded</source>
        <translation>विफल, लौटाए नहीं गए</translation>
    </message>
    <message>
        <source>All jobs with credits</source>
        <translation>क्रेडिट वाले सभी जॉब</translation>
    </message>
    <message>
        <source>Failed jobs whose credits are out</source>
        <translation>विफल जॉब जिनके क्रेडिट बाहर हैं</translation>
    </message>
    <message>
        <source>&amp;Return credits…</source>
        <translation>क्रेडिट लौटाएँ… (&amp;R)</translation>
    </message>
    <message>
        <source>Part of a title or e-mail address, or a job&apos;s id</source>
        <translation>शीर्षक या ई-मेल पते का अंश, या जॉब की आईडी</translation>
    </message>
    <message>
        <source>Search jobs with credits</source>
        <translation>क्रेडिट वाले जॉब खोजें</translation>
    </message>
    <message>
        <source>State of the credits</source>
        <translation>क्रेडिट की दशा</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>हर दशा</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>आरक्षित</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>पक्के किए गए</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>वापस लिए गए</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>लौटाए गए</translation>
    </message>
    <message>
        <source>What the job took and got back</source>
        <translation>जॉब ने क्या लिया और क्या वापस पाया</translation>
    </message>
    <message>
        <source>&amp;Usage row:</source>
        <translation>उपयोग पंक्ति (&amp;U):</translation>
    </message>
    <message>
        <source>Id of a usage row, for a credit note of money</source>
        <translation>उपयोग पंक्ति की आईडी, धन के क्रेडिट नोट के लिए</translation>
    </message>
    <message>
        <source>Id of a usage row</source>
        <translation>उपयोग पंक्ति की आईडी</translation>
    </message>
    <message>
        <source>Credit &amp;note (no cash is paid)…</source>
        <translation>क्रेडिट नोट (नकद भुगतान नहीं)… (&amp;N)</translation>
    </message>
    <message>
        <source>Failed, not refunded (%1)</source>
        <translation>विफल, लौटाए नहीं गए (%1)</translation>
    </message>
    <message>
        <source>No failed job has credits out.</source>
        <translation>किसी विफल जॉब के क्रेडिट बाहर नहीं हैं।</translation>
    </message>
    <message>
        <source>A job that fails gets its credits back by “reckoner-cli job fail”; one that other programs end as failed waits here.</source>
        <translation>विफल होने वाले जॉब को “reckoner-cli job fail” से क्रेडिट वापस मिलते हैं; जिसे दूसरे प्रोग्राम विफल बताकर समाप्त करते हैं वह यहाँ प्रतीक्षा करता है।</translation>
    </message>
    <message>
        <source>No job with credits fits the search.</source>
        <translation>क्रेडिट वाला कोई जॉब खोज से मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Clear the search or choose every state.</source>
        <translation>खोज साफ़ करें या हर दशा चुनें।</translation>
    </message>
    <message>
        <source>No job has used credits.</source>
        <translation>किसी जॉब ने क्रेडिट उपयोग नहीं किए।</translation>
    </message>
    <message>
        <source>A job that reserves credits appears here, with what each bucket gave.</source>
        <translation>क्रेडिट आरक्षित करने वाला जॉब यहाँ दिखता है, और यह भी कि हर मद ने क्या दिया।</translation>
    </message>
    <message>
        <source>No job is chosen.</source>
        <translation>कोई जॉब चुना नहीं गया।</translation>
    </message>
    <message>
        <source>What a job took and got back is listed here, entry by entry.</source>
        <translation>जॉब ने क्या लिया और क्या वापस पाया, यहाँ एक-एक प्रविष्टि में दिखता है।</translation>
    </message>
    <message>
        <source>The ledger holds no entry of this job.</source>
        <translation>बही में इस जॉब की कोई प्रविष्टि नहीं है।</translation>
    </message>
    <message>
        <source>An older program charged it: returning its credits rebuilds what each bucket gave, or asks for it.</source>
        <translation>किसी पुराने प्रोग्राम ने इस पर शुल्क लगाया: क्रेडिट लौटाने पर हर मद का हिस्सा फिर से निकाला या पूछा जाता है।</translation>
    </message>
    <message>
        <source>Charged by an older program: what each bucket gave is taken from its record, from the ledger, or chosen.</source>
        <translation>पुराने प्रोग्राम ने शुल्क लगाया: हर मद का हिस्सा उसके अभिलेख से, बही से, या चयन से लिया जाता है।</translation>
    </message>
    <message>
        <source>%1 took %2</source>
        <translation>%1 ने %2 लिए</translation>
    </message>
    <message>
        <source>came back: %1</source>
        <translation>वापस आए: %1</translation>
    </message>
    <message>
        <source>still out: %1</source>
        <translation>अभी बाहर: %1</translation>
    </message>
    <message>
        <source>the month was reset since, so the monthly part expires as it comes back, unless it is kept as goodwill</source>
        <translation>तब से महीना नवीनीकृत हो चुका है, इसलिए मासिक भाग लौटते ही समाप्त होता है, जब तक सद्भावना से न रखा जाए</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Return credits of %1 job(s)…</source>
        <translation>
            <numerusform>%1 जॉब के क्रेडिट लौटाएँ… (&amp;R)</numerusform>
            <numerusform>%1 जॉब के क्रेडिट लौटाएँ… (&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>कोई ज्ञात नहीं</translation>
    </message>
</context>
<context>
    <name>reckoner::SavedViewsMenu</name>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>यह दृश्य सहेजें… (&amp;S)</translation>
    </message>
    <message>
        <source>Save this view for the &amp;team…</source>
        <translation>यह दृश्य टीम के लिए सहेजें… (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Manage views…</source>
        <translation>दृश्य प्रबंधित करें… (&amp;M)</translation>
    </message>
    <message>
        <source>View of the team, %1</source>
        <translation>टीम का दृश्य, %1</translation>
    </message>
    <message>
        <source>Your view, %1</source>
        <translation>आपका दृश्य, %1</translation>
    </message>
    <message>
        <source>The page %1 with this filter: %2.</source>
        <translation>पृष्ठ %1 इस फ़िल्टर के साथ: %2।</translation>
    </message>
    <message>
        <source>Only you will see it.</source>
        <translation>इसे केवल आप देखेंगे।</translation>
    </message>
    <message>
        <source>Everyone who sees %1 will find it in this menu.</source>
        <translation>%1 देखने वाले सभी इसे इस मेनू में पाएँगे।</translation>
    </message>
    <message>
        <source>Everyone will find it in this menu.</source>
        <translation>सभी इसे इस मेनू में पाएँगे।</translation>
    </message>
    <message>
        <source>Save for the team</source>
        <translation>टीम के लिए सहेजें</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>यह दृश्य सहेजें</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>दृश्य सहेजें</translation>
    </message>
    <message>
        <source>Saved the view &quot;%1&quot;.</source>
        <translation>दृश्य “%1” सहेजा गया।</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>पूर्ववत किया।</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>दृश्य का नाम बदलें</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; gets another name.</source>
        <translation>दृश्य “%1” को दूसरा नाम मिलता है।</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>नाम बदलें</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>नाम बदला गया।</translation>
    </message>
    <message>
        <source>The team sees &quot;%1&quot; now.</source>
        <translation>अब टीम “%1” देखती है।</translation>
    </message>
    <message>
        <source>Only its owner sees &quot;%1&quot; now.</source>
        <translation>अब “%1” केवल उसका स्वामी देखता है।</translation>
    </message>
    <message>
        <source>Deleted the view &quot;%1&quot;.</source>
        <translation>दृश्य “%1” हटाया गया।</translation>
    </message>
</context>
<context>
    <name>reckoner::SettingsPage</name>
    <message>
        <source>Language and looks</source>
        <translation>भाषा और रूप</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>थीम</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>भाषा (&amp;L):</translation>
    </message>
    <message>
        <source>Words, numbers, amounts and dates. The window opens anew in the language that you choose.</source>
        <translation>शब्द, संख्याएँ, राशियाँ और तिथियाँ। विंडो आपकी चुनी भाषा में फिर से खुलती है।</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>थीम (&amp;T):</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>आरंभ में</translation>
    </message>
    <message>
        <source>What the window begins with</source>
        <translation>विंडो किससे शुरू होती है</translation>
    </message>
    <message>
        <source>The filter of the last time</source>
        <translation>पिछली बार का फ़िल्टर</translation>
    </message>
    <message>
        <source>Always this company and range</source>
        <translation>हमेशा यह कंपनी और अवधि</translation>
    </message>
    <message>
        <source>Company at the start</source>
        <translation>आरंभ की कंपनी</translation>
    </message>
    <message>
        <source>Range at the start</source>
        <translation>आरंभ की अवधि</translation>
    </message>
    <message>
        <source>&amp;Begin with:</source>
        <translation>शुरू करें (&amp;B):</translation>
    </message>
    <message>
        <source>&amp;Company:</source>
        <translation>कंपनी (&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>अवधि (&amp;R):</translation>
    </message>
    <message>
        <source>While the window is open</source>
        <translation>जब विंडो खुली हो</translation>
    </message>
    <message>
        <source>Tell me when something begins to r&amp;un short</source>
        <translation>कुछ कम पड़ने लगे तो बताएँ (&amp;U)</translation>
    </message>
    <message>
        <source>Minutes, credits and tokens that are nearly used up, and a wallet below its threshold</source>
        <translation>मिनट, क्रेडिट और टोकन जो लगभग समाप्त हैं, और वॉलेट जो अपनी सीमा से नीचे है</translation>
    </message>
    <message>
        <source>Alerts:</source>
        <translation>चेतावनियाँ:</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>यहाँ क्या रखा जाता है</translation>
    </message>
    <message>
        <source>Forget &amp;widths and order</source>
        <translation>चौड़ाई और क्रम भूलें (&amp;W)</translation>
    </message>
    <message>
        <source>Every table shows all its columns again, as it was made</source>
        <translation>हर तालिका फिर अपने सभी स्तंभ दिखाती है, जैसी बनी थी</translation>
    </message>
    <message>
        <source>F&amp;orget what was opened</source>
        <translation>जो खोला गया उसे भूलें (&amp;O)</translation>
    </message>
    <message>
        <source>Databases that were opened lately; connections that you made stay</source>
        <translation>हाल में खोले डेटाबेस; आपके बनाए कनेक्शन रहते हैं</translation>
    </message>
    <message>
        <source>Looking for a keyring…</source>
        <translation>कीरिंग खोजी जा रही है…</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>कीरिंग</translation>
    </message>
    <message>
        <source>Tables:</source>
        <translation>तालिकाएँ:</translation>
    </message>
    <message>
        <source>Recent databases:</source>
        <translation>हाल के डेटाबेस:</translation>
    </message>
    <message>
        <source>Passwords:</source>
        <translation>पासवर्ड:</translation>
    </message>
    <message>
        <source>Every table is as it was made.</source>
        <translation>हर तालिका वैसी है जैसी बनी थी।</translation>
    </message>
    <message>
        <source>What was opened lately is forgotten.</source>
        <translation>हाल में जो खोला गया था वह भुला दिया गया।</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>फ़ाइलें कहाँ हैं</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>सेटिंग:</translation>
    </message>
    <message>
        <source>Database of your own:</source>
        <translation>आपका अपना डेटाबेस:</translation>
    </message>
    <message>
        <source>Sample:</source>
        <translation>नमूना:</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>फ़ोल्डर दिखाएँ</translation>
    </message>
    <message>
        <source>Show the folder of %1</source>
        <translation>%1 का फ़ोल्डर दिखाएँ</translation>
    </message>
    <message>
        <source>There is nothing at %1 yet.</source>
        <translation>%1 पर अभी कुछ नहीं है।</translation>
    </message>
    <message>
        <source>The keyring of this desktop works: a password is kept there where you tick that.</source>
        <translation>इस डेस्कटॉप की कीरिंग काम करती है: जहाँ आप चिह्न लगाते हैं वहाँ पासवर्ड उसमें रखा जाता है।</translation>
    </message>
    <message>
        <source>No keyring answers on this desktop: a password is asked for each time, unless ~/.pgpass or a service file has it.</source>
        <translation>इस डेस्कटॉप पर कोई कीरिंग उत्तर नहीं देती: पासवर्ड हर बार पूछा जाता है, जब तक ~/.pgpass या सेवा फ़ाइल में न हो।</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>सभी सेटिंग</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>पाठ का आकार</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>पाठ (&amp;X):</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>आँकड़े</translation>
    </message>
    <message>
        <source>Decimals of amounts</source>
        <translation>राशियों के दशमलव</translation>
    </message>
    <message>
        <source>Cents, four decimals only below 1</source>
        <translation>सेंट, चार दशमलव केवल 1 से कम पर</translation>
    </message>
    <message>
        <source>Every decimal</source>
        <translation>हर दशमलव</translation>
    </message>
    <message>
        <source>First day of a week</source>
        <translation>सप्ताह का पहला दिन</translation>
    </message>
    <message>
        <source>As the language has it</source>
        <translation>जैसा भाषा में होता है</translation>
    </message>
    <message>
        <source>A&amp;mounts:</source>
        <translation>राशियाँ (&amp;M):</translation>
    </message>
    <message>
        <source>First &amp;day of a week:</source>
        <translation>सप्ताह का पहला दिन (&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Show what the providers of models cost</source>
        <translation>दिखाएँ कि मॉडल प्रदाताओं की लागत क्या है (&amp;S)</translation>
    </message>
    <message>
        <source>Provider cost:</source>
        <translation>प्रदाता लागत:</translation>
    </message>
    <message>
        <source>In calendars and in charts by week. Exports and the command line begin weeks on Monday.</source>
        <translation>कैलेंडरों और सप्ताह के चार्टों में। निर्यात और कमांड लाइन सप्ताह सोमवार से शुरू करते हैं।</translation>
    </message>
</context>
<context>
    <name>reckoner::SpendOverTime</name>
    <message>
        <source>Spend over time</source>
        <translation>समय के साथ ख़र्च</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>चार्ट की मुद्रा</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1.</source>
        <translation>दर्ज लागत (सकल), %1।</translation>
    </message>
    <message>
        <source>Expected after today, until %1: about %2, with 80 % chance between %3 and %4.</source>
        <translation>आज के बाद %1 तक अपेक्षित: लगभग %2, 80 % संभावना के साथ %3 और %4 के बीच।</translation>
    </message>
</context>
<context>
    <name>reckoner::StackedPlot</name>
    <message>
        <source>Only %1</source>
        <translation>केवल %1</translation>
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
        <translation>ताज़ा हो रहा है</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>लोड हो रहा है…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>लोड हो रहा है</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर प्रयास करें</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>कोड: %1</translation>
    </message>
</context>
<context>
    <name>reckoner::StatusLine</name>
    <message>
        <source>Rows of the list</source>
        <translation>सूची की पंक्तियाँ</translation>
    </message>
    <message>
        <source>Sum of the selected cells</source>
        <translation>चुने हुए कक्षों का योग</translation>
    </message>
    <message>
        <source>Days and months are counted in this time zone</source>
        <translation>दिन और महीने इस समय-क्षेत्र में गिने जाते हैं</translation>
    </message>
    <message>
        <source>What you act as</source>
        <translation>आप किस रूप में काम कर रहे हैं</translation>
    </message>
    <message>
        <source>The database that is open</source>
        <translation>खुला हुआ डेटाबेस</translation>
    </message>
    <message>
        <source>Nothing can be changed through this window</source>
        <translation>इस विंडो से कुछ बदला नहीं जा सकता</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>केवल पढ़ने के लिए</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 पंक्ति</numerusform>
            <numerusform>%1 पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures are read from a copy of the database that follows it. Your own changes are read from the database itself until the copy has them.</source>
        <translation>आँकड़े डेटाबेस की उस प्रति से पढ़े जाते हैं जो उसके पीछे चलती है। आपके अपने बदलाव प्रति में आने तक डेटाबेस से ही पढ़े जाते हैं।</translation>
    </message>
    <message>
        <source>The connection was lost at the last step of what you did. The database is asked whether it was done.</source>
        <translation>आपके काम के अंतिम चरण पर कनेक्शन टूट गया। डेटाबेस से पूछा जा रहा है कि वह हुआ या नहीं।</translation>
    </message>
    <message>
        <source>Finding out whether it was done…</source>
        <translation>पता किया जा रहा है कि काम हुआ या नहीं…</translation>
    </message>
    <message>
        <source>No standby answers, reading from the primary</source>
        <translation>कोई स्टैंडबाय उत्तर नहीं देता, मुख्य सर्वर से पढ़ रहे हैं</translation>
    </message>
    <message>
        <source>The standby is %1 s behind</source>
        <translation>स्टैंडबाय %1 s पीछे है</translation>
    </message>
    <message>
        <source>Reading from the standby</source>
        <translation>स्टैंडबाय से पढ़ रहे हैं</translation>
    </message>
</context>
<context>
    <name>reckoner::TableView</name>
    <message>
        <source>Sorted by %1</source>
        <translation>%1 से क्रमबद्ध</translation>
    </message>
    <message>
        <source>, then by </source>
        <translation>, फिर </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>स्तंभ</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>कॉपी करें	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy with headings	Ctrl+Shift+C</source>
        <translation>शीर्षकों सहित कॉपी करें	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>केवल यह</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>यह नहीं</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>स्तंभ पूर्ववत करें</translation>
    </message>
    <message>
        <source>Enter opens a row, the menu key offers what can be done with a cell, Ctrl+C copies.</source>
        <translation>Enter पंक्ति खोलता है, मेनू कुंजी बताती है कि कक्ष के साथ क्या हो सकता है, Ctrl+C कॉपी करता है।</translation>
    </message>
    <message>
        <source>Headings of %1</source>
        <translation>%1 के शीर्षक</translation>
    </message>
    <message>
        <source>%1 upwards</source>
        <translation>%1 बढ़ते क्रम में</translation>
    </message>
    <message>
        <source>%1 downwards</source>
        <translation>%1 घटते क्रम में</translation>
    </message>
    <message>
        <source>So many rows are better exported (Ctrl+E).</source>
        <translation>इतनी पंक्तियाँ निर्यात करना बेहतर है (Ctrl+E)।</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>बढ़ते क्रम में</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>घटते क्रम में</translation>
    </message>
    <message>
        <source>Then by this column	Shift+click</source>
        <translation>फिर इस स्तंभ से	Shift+click</translation>
    </message>
    <message>
        <source>Fit this column</source>
        <translation>यह स्तंभ समायोजित करें</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>यह स्तंभ छिपाएँ</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>सभी स्तंभ समायोजित करें</translation>
    </message>
    <message>
        <source>The filter of this list leaves no row. Take a chip away above to see more.</source>
        <translation>इस सूची का फ़िल्टर कोई पंक्ति नहीं छोड़ता। अधिक देखने के लिए ऊपर से एक चिप हटाएँ।</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>सभी पंक्तियाँ दिखाएँ</translation>
    </message>
    <message>
        <source>This row sums others up.</source>
        <translation>यह पंक्ति दूसरों का योग है।</translation>
    </message>
    <message>
        <source>This list cannot be filtered by its cells.</source>
        <translation>इस सूची को उसके सेलों से फ़िल्टर नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>This list can be filtered by: %1.</source>
        <translation>इस सूची को इनसे फ़िल्टर किया जा सकता है: %1।</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
</context>
<context>
    <name>reckoner::Toast</name>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>संदेश बंद करें</translation>
    </message>
</context>
<context>
    <name>reckoner::TokensPage</name>
    <message>
        <source>Companies with tokens</source>
        <translation>टोकन वाली कंपनियाँ</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>हाल की कॉल</translation>
    </message>
    <message>
        <source>By operation</source>
        <translation>क्रिया के अनुसार</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>आवंटन</translation>
    </message>
    <message>
        <source>Bought and granted</source>
        <translation>ख़रीदा और दिया गया</translation>
    </message>
    <message>
        <source>&amp;Add tokens…</source>
        <translation>टोकन जोड़ें… (&amp;A)</translation>
    </message>
    <message>
        <source>There is no company yet.</source>
        <translation>अभी कोई कंपनी नहीं है।</translation>
    </message>
    <message>
        <source>Tokens belong to a company; add one, or open the sample.</source>
        <translation>टोकन कंपनी के होते हैं; एक जोड़ें, या नमूना खोलें।</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>अवधि समाप्त नहीं होती</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <translation>अधिक खर्च</translation>
    </message>
    <message>
        <source>used beyond what there was; the next allocation settles it</source>
        <translation>उपलब्ध से अधिक उपयोग; अगला आवंटन इसे चुकाता है</translation>
    </message>
    <message>
        <source>No active allocation</source>
        <translation>कोई सक्रिय आवंटन नहीं</translation>
    </message>
    <message>
        <source>calls that ask before they use tokens are refused</source>
        <translation>टोकन लेने से पहले पूछने वाली कॉल अस्वीकार होती हैं</translation>
    </message>
    <message>
        <source>No tokens were ever allocated.</source>
        <translation>कभी कोई टोकन आवंटित नहीं हुए।</translation>
    </message>
    <message>
        <source>“Add tokens” makes an allocation from a purchase or a grant.</source>
        <translation>“टोकन जोड़ें” ख़रीद या अनुदान से आवंटन बनाता है।</translation>
    </message>
    <message>
        <source>no tokens were ever allocated</source>
        <translation>कभी कोई टोकन आवंटित नहीं हुए</translation>
    </message>
    <message>
        <source>tokens are allocated</source>
        <translation>टोकन आवंटित हैं</translation>
    </message>
    <message numerus="yes">
        <source>%1 log(s) without a company may belong here</source>
        <translation>
            <numerusform>बिना कंपनी का %1 लॉग यहाँ का हो सकता है</numerusform>
            <numerusform>बिना कंपनी के %1 लॉग यहाँ के हो सकते हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>No call has used tokens of this company: %1.</source>
        <translation>किसी कॉल ने इस कंपनी के टोकन उपयोग नहीं किए: %1।</translation>
    </message>
    <message>
        <source>Calls are logged by “reckoner-cli tokens deduct” or by a back end.</source>
        <translation>कॉल “reckoner-cli tokens deduct” या बैक एंड से लॉग होती हैं।</translation>
    </message>
    <message>
        <source>Nothing was bought or granted for this company.</source>
        <translation>इस कंपनी के लिए कुछ ख़रीदा या दिया नहीं गया।</translation>
    </message>
    <message>
        <source>“Add tokens” keeps what was paid and its reference.</source>
        <translation>“टोकन जोड़ें” भुगतान और उसका संदर्भ रखता है।</translation>
    </message>
    <message>
        <source>Add tokens</source>
        <translation>टोकन जोड़ें</translation>
    </message>
    <message>
        <source>A new allocation for %1, from now on. What is overdrawn is settled from it first.</source>
        <translation>%1 के लिए नया आवंटन, अभी से। जो अधिक खर्च हुआ वह पहले इसी से चुकता है।</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>टोकन (&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>प्लान (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paid (%1)</source>
        <translation>भुगतान (%1) (&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>संदर्भ (&amp;F)</translation>
    </message>
    <message>
        <source>Tokens left</source>
        <translation>शेष टोकन</translation>
    </message>
    <message>
        <source>%1 tokens added.</source>
        <translation>%1 टोकन जोड़े गए।</translation>
    </message>
    <message>
        <source>Appr&amp;ove the call…</source>
        <translation>कॉल स्वीकृत करें… (&amp;O)</translation>
    </message>
    <message>
        <source>Approve a call that was run again</source>
        <translation>फिर चलाई गई कॉल स्वीकृत करें</translation>
    </message>
    <message>
        <source>From then on its tokens count as used, whatever is left: the call has happened. It cannot be undone.</source>
        <translation>तब से इसके टोकन उपयोग में गिने जाते हैं, चाहे कुछ भी शेष हो: कॉल हो चुकी है। इसे पूर्ववत नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>स्वीकृत करें</translation>
    </message>
    <message>
        <source>%1 tokens deducted.</source>
        <translation>%1 टोकन काटे गए।</translation>
    </message>
</context>
<context>
    <name>reckoner::UsagePage</name>
    <message numerus="yes">
        <source>%1 CV(s) parsed</source>
        <translation>
            <numerusform>%1 सीवी पढ़ा गया</numerusform>
            <numerusform>%1 सीवी पढ़े गए</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed, free</source>
        <translation>%1 विफल, निःशुल्क</translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 टोकन</numerusform>
            <numerusform>%1 टोकन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 question(s)</source>
        <translation>
            <numerusform>%1 प्रश्न</numerusform>
            <numerusform>%1 प्रश्न</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minute(s)</source>
        <translation>
            <numerusform>%1 मिनट</numerusform>
            <numerusform>%1 मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 interview(s)</source>
        <translation>
            <numerusform>%1 साक्षात्कार</numerusform>
            <numerusform>%1 साक्षात्कार</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 बिना मूल्य</translation>
    </message>
    <message>
        <source>Show only this type; press again for all</source>
        <translation>केवल यह प्रकार दिखाएँ; सभी के लिए फिर दबाएँ</translation>
    </message>
    <message>
        <source>Total Usage</source>
        <translation>कुल उपयोग</translation>
    </message>
    <message>
        <source>Recorded cost of the range (gross). Press for all types.</source>
        <translation>अवधि की दर्ज लागत (सकल)। सभी प्रकारों के लिए दबाएँ।</translation>
    </message>
    <message>
        <source>Spend over time</source>
        <translation>समय के साथ ख़र्च</translation>
    </message>
    <message>
        <source>Currency of the chart</source>
        <translation>चार्ट की मुद्रा</translation>
    </message>
    <message>
        <source>Periods of the chart</source>
        <translation>चार्ट की अवधियाँ</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>दिन के अनुसार</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>सप्ताह के अनुसार</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>महीने के अनुसार</translation>
    </message>
    <message>
        <source>Cost by job</source>
        <translation>जॉब के अनुसार लागत</translation>
    </message>
    <message>
        <source>Recorded cost (gross), %1</source>
        <translation>दर्ज लागत (सकल), %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 usage row(s)</source>
        <translation>
            <numerusform>%1 उपयोग पंक्ति</numerusform>
            <numerusform>%1 उपयोग पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of it estimated</source>
        <translation>इसमें %1 अनुमानित</translation>
    </message>
    <message>
        <source>Credited %1, net %2</source>
        <translation>जमा %1, शुद्ध %2</translation>
    </message>
    <message>
        <source>Nothing was used in this range.</source>
        <translation>इस अवधि में कुछ उपयोग नहीं हुआ।</translation>
    </message>
    <message>
        <source>Choose a longer range, or take a filter away.</source>
        <translation>अधिक लंबी अवधि चुनें, या कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>%1 of %2 jobs: sort by another column, or filter, to see others. The totals are of all of them.</source>
        <translation>%2 में से %1 जॉब: दूसरे देखने के लिए किसी और स्तंभ से क्रमबद्ध करें, या फ़िल्टर करें। योग सभी के हैं।</translation>
    </message>
    <message>
        <source>Parts of the chart</source>
        <translation>चार्ट के भाग</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>प्रकार के अनुसार</translation>
    </message>
    <message>
        <source>By job</source>
        <translation>जॉब के अनुसार</translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation>दूसरे जॉब</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>कोई जॉब नहीं</translation>
    </message>
</context>
<context>
    <name>reckoner::ViewsDialog</name>
    <message>
        <source>Saved views</source>
        <translation>सहेजे दृश्य</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>नाम बदलें… (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>साझा करें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>हटाएँ (&amp;D)</translation>
    </message>
    <message>
        <source>Keep for its &amp;owner alone</source>
        <translation>केवल स्वामी के लिए रखें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Share with the team</source>
        <translation>टीम के साथ साझा करें (&amp;S)</translation>
    </message>
</context>
</TS>
