<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n difference(s) that the service makes by itself are not shown.</source>
        <translation>
            <numerusform>%n difference that the service makes by itself is not shown.</numerusform>
            <numerusform>%n differences that the service makes by itself are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <translation>
            <numerusform>%n row could not be read.</numerusform>
            <numerusform>%n rows could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionOutcome</name>
    <message numerus="yes">
        <source>%n more: see their connection state</source>
        <translation>
            <numerusform>%n more: see their connection state</numerusform>
            <numerusform>%n more: see their connection state</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) done</source>
        <translation>
            <numerusform>%n connection done</numerusform>
            <numerusform>%n connections done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 done, %n not sent</source>
        <translation>
            <numerusform>%1 done, %n not sent</numerusform>
            <numerusform>%1 done, %n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 done, %n not</source>
        <translation>
            <numerusform>%1 done, %n not</numerusform>
            <numerusform>%1 done, %n not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlessCommand</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveText</name>
    <message numerus="yes">
        <source>Approved connections carry traffic to their accounts at once.</source>
        <translation>
            <numerusform>The approved connection carries traffic to its account at once.</numerusform>
            <numerusform>Approved connections carry traffic to their accounts at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountPage</name>
    <message numerus="yes">
        <source>Pr&amp;ivate access (%n pending)</source>
        <translation>
            <numerusform>Pr&amp;ivate access (%n pending)</numerusform>
            <numerusform>Pr&amp;ivate access (%n pending)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountsPage</name>
    <message numerus="yes">
        <source>%n subscription(s) could not be read: %1</source>
        <translation>
            <numerusform>%n subscription could not be read: %1</numerusform>
            <numerusform>%n subscriptions could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 of %n account</numerusform>
            <numerusform>%1 of %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountsSection</name>
    <message numerus="yes">
        <source>%n account(s).</source>
        <translation>
            <numerusform>%n account.</numerusform>
            <numerusform>%n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::AnswerNotices</name>
    <message numerus="yes">
        <source>%n answer(s) to what you sent</source>
        <translation>
            <numerusform>%n answer to what you sent</numerusform>
            <numerusform>%n answers to what you sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::ClockNote</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::ConnectionFilters</name>
    <message numerus="yes">
        <source>%n checked row(s) hidden by the filter: no decision touches them</source>
        <translation>
            <numerusform>%n checked row hidden by the filter: no decision touches it</numerusform>
            <numerusform>%n checked rows hidden by the filter: no decision touches them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::DecisionDesk</name>
    <message numerus="yes">
        <source>%n decision(s) not sent</source>
        <translation>
            <numerusform>%n decision not sent</numerusform>
            <numerusform>%n decisions not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent yet: %n decision(s) can still be undone (Ctrl+Z)</source>
        <translation>
            <numerusform>Nothing is sent yet: %n decision can still be undone (Ctrl+Z)</numerusform>
            <numerusform>Nothing is sent yet: %n decisions can still be undone (Ctrl+Z)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: nothing was sent for %n connection(s)</source>
        <translation>
            <numerusform>Undone: nothing was sent for %n connection</numerusform>
            <numerusform>Undone: nothing was sent for %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n decision(s)...</source>
        <translation>
            <numerusform>Sending %n decision...</numerusform>
            <numerusform>Sending %n decisions...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume with %n decision(s)</source>
        <translation>
            <numerusform>&amp;Resume with %n decision</numerusform>
            <numerusform>&amp;Resume with %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::DecisionPanel</name>
    <message numerus="yes">
        <source>Approve %n connection(s)</source>
        <translation>
            <numerusform>Approve %n connection</numerusform>
            <numerusform>Approve %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n connection(s)</source>
        <translation>
            <numerusform>Reject %n connection</numerusform>
            <numerusform>Reject %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n connection(s)</source>
        <translation>
            <numerusform>Remove %n connection</numerusform>
            <numerusform>Remove %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::DeletionDesk</name>
    <message numerus="yes">
        <source>Delete %n private endpoint(s)</source>
        <translation>
            <numerusform>Delete %n private endpoint</numerusform>
            <numerusform>Delete %n private endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are Approved: what uses them is cut off.</source>
        <translation>
            <numerusform>%n of them is Approved: what uses it is cut off.</numerusform>
            <numerusform>%n of them are Approved: what uses them is cut off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n private endpoint(s)...</source>
        <translation>
            <numerusform>Deleting %n private endpoint...</numerusform>
            <numerusform>Deleting %n private endpoints...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private endpoint(s) deleted.</source>
        <translation>
            <numerusform>%n private endpoint deleted.</numerusform>
            <numerusform>%n private endpoints deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private endpoint(s) could not be deleted</source>
        <translation>
            <numerusform>%n private endpoint could not be deleted</numerusform>
            <numerusform>%n private endpoints could not be deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointExports</name>
    <message numerus="yes">
        <source>The addresses of %n private endpoint(s) could not be read: %1</source>
        <translation>
            <numerusform>The addresses of %n private endpoint could not be read: %1</numerusform>
            <numerusform>The addresses of %n private endpoints could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The command for %n private endpoint(s) is copied.</source>
        <translation>
            <numerusform>The command for %n private endpoint is copied.</numerusform>
            <numerusform>The command for %n private endpoints is copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointReading</name>
    <message numerus="yes">
        <source>%n subscription(s) could not be read: %1</source>
        <translation>
            <numerusform>%n subscription could not be read: %1</numerusform>
            <numerusform>%n subscriptions could not be read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointsPage</name>
    <message numerus="yes">
        <source>%n private endpoint(s)</source>
        <translation>
            <numerusform>%n private endpoint</numerusform>
            <numerusform>%n private endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n private endpoint(s)</source>
        <translation>
            <numerusform>%1 of %n private endpoint</numerusform>
            <numerusform>%1 of %n private endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::FileMessages</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::FilesPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::HealthPage</name>
    <message numerus="yes">
        <source>%n subscription(s) could not be read whole, so not all is judged: %1</source>
        <translation>
            <numerusform>%n subscription could not be read whole, so not all is judged: %1</numerusform>
            <numerusform>%n subscriptions could not be read whole, so not all is judged: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). Last checked %1.</source>
        <translation>
            <numerusform>%n finding. Last checked %1.</numerusform>
            <numerusform>%n findings. Last checked %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::HistoryPage</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n decision(s) shown</source>
        <translation>
            <numerusform>%1 of %n decision shown</numerusform>
            <numerusform>%1 of %n decisions shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::HomePage</name>
    <message numerus="yes">
        <source>%n request(s) wait for you</source>
        <translation>
            <numerusform>%n request waits for you</numerusform>
            <numerusform>%n requests wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests of %n place(s) could not be read</source>
        <translation>
            <numerusform>Requests of %n place could not be read</numerusform>
            <numerusform>Requests of %n places could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n &amp;more</source>
        <translation>
            <numerusform>Show %n &amp;more</numerusform>
            <numerusform>Show %n &amp;more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::InboxNews</name>
    <message numerus="yes">
        <source>%n new request(s) since this list was read</source>
        <translation>
            <numerusform>%n new request since this list was read</numerusform>
            <numerusform>%n new requests since this list was read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of this list were decided elsewhere</source>
        <translation>
            <numerusform>%n request of this list was decided elsewhere</numerusform>
            <numerusform>%n requests of this list were decided elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::JsonView</name>
    <message numerus="yes">
        <source>As the service sent it, %n byte(s)</source>
        <translation>
            <numerusform>As the service sent it, %n byte</numerusform>
            <numerusform>As the service sent it, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::MainWindow</name>
    <message numerus="yes">
        <source>%n deployment(s) still run. Close all the same?</source>
        <translation>
            <numerusform>%n deployment still runs. Close all the same?</numerusform>
            <numerusform>%n deployments still run. Close all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) were not sent. Close all the same?</source>
        <translation>
            <numerusform>%n decision was not sent. Close all the same?</numerusform>
            <numerusform>%n decisions were not sent. Close all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::MessageBar</name>
    <message numerus="yes">
        <source>%n other reason(s) under details.</source>
        <translation>
            <numerusform>%n other reason under details.</numerusform>
            <numerusform>%n other reasons under details.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::NetworkSection</name>
    <message numerus="yes">
        <source>%n certificate(s) of this file are trusted besides the system&apos;s.</source>
        <translation>
            <numerusform>%n certificate of this file is trusted besides the system&apos;s.</numerusform>
            <numerusform>%n certificates of this file are trusted besides the system&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::PendingPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s) shown</source>
        <translation>
            <numerusform>%1 of %n request shown</numerusform>
            <numerusform>%1 of %n requests shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::PendingReading</name>
    <message numerus="yes">
        <source>%n checked request(s) no longer wait</source>
        <translation>
            <numerusform>%n checked request no longer waits</numerusform>
            <numerusform>%n checked requests no longer wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 of %n subscription(s): %2</source>
        <translation>
            <numerusform>Could not read %1 of %n subscription: %2</numerusform>
            <numerusform>Could not read %1 of %n subscriptions: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read the connections of %n account(s): %1</source>
        <translation>
            <numerusform>Could not read the connections of %n account: %1</numerusform>
            <numerusform>Could not read the connections of %n accounts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::PrivateAccessTab</name>
    <message numerus="yes">
        <source>%n checked connection(s) are no longer there</source>
        <translation>
            <numerusform>%n checked connection is no longer there</numerusform>
            <numerusform>%n checked connections are no longer there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connection(s) shown</source>
        <translation>
            <numerusform>%1 of %n connection shown</numerusform>
            <numerusform>%1 of %n connections shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::PublicAccessTab</name>
    <message numerus="yes">
        <source>Only %n Approved connection(s) can then manage updates: %1</source>
        <translation>
            <numerusform>Only %n Approved connection can then manage updates: %1</numerusform>
            <numerusform>Only %n Approved connections can then manage updates: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::RemovalCleanUp</name>
    <message numerus="yes">
        <source>%n private endpoint(s) that you can read are Disconnected now. They lead nowhere and are still paid for.</source>
        <translation>
            <numerusform>%n private endpoint that you can read is Disconnected now. It leads nowhere and is still paid for.</numerusform>
            <numerusform>%n private endpoints that you can read are Disconnected now. They lead nowhere and are still paid for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Clean up %n private endpoint(s)...</source>
        <translation>
            <numerusform>&amp;Clean up %n private endpoint...</numerusform>
            <numerusform>&amp;Clean up %n private endpoints...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::RerequestDesk</name>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>%n more after it.</numerusform>
            <numerusform>%n more after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::RerequestPanel</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::RightsBar</name>
    <message numerus="yes">
        <source>%n more right(s) are missing.</source>
        <translation>
            <numerusform>%n more right is missing.</numerusform>
            <numerusform>%n more rights are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::RightsNotice</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::ScopeChooser</name>
    <message numerus="yes">
        <source>%1 of %n subscription(s)</source>
        <translation>
            <numerusform>%1 of %n subscription</numerusform>
            <numerusform>%1 of %n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n s&amp;ubscription(s)</source>
        <translation>
            <numerusform>%n s&amp;ubscription, all there is</numerusform>
            <numerusform>All %n s&amp;ubscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n s&amp;ubscription(s)</source>
        <translation>
            <numerusform>%1 of %n s&amp;ubscription</numerusform>
            <numerusform>%1 of %n s&amp;ubscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::SentPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::SlowdownNote</name>
    <message numerus="yes">
        <source>Azure limits how often it is asked: going on in %n second(s). Nothing is lost.</source>
        <translation>
            <numerusform>Azure limits how often it is asked: going on in %n second. Nothing is lost.</numerusform>
            <numerusform>Azure limits how often it is asked: going on in %n seconds. Nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::SuggestionBar</name>
    <message numerus="yes">
        <source>Check %n that rules would &amp;approve</source>
        <translation>
            <numerusform>Check %n that rules would &amp;approve</numerusform>
            <numerusform>Check %n that rules would &amp;approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n that rules &amp;would reject</source>
        <translation>
            <numerusform>Check %n that rules &amp;would reject</numerusform>
            <numerusform>Check %n that rules &amp;would reject</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::SuggestionPanel</name>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matches %n request(s) that wait now</source>
        <translation>
            <numerusform>Matches %n request that waits now</numerusform>
            <numerusform>Matches %n requests that wait now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::VirtualNetworkForm</name>
    <message numerus="yes">
        <source>Prefix %1, %n address(es) free.</source>
        <translation>
            <numerusform>Prefix %1, %n address free.</numerusform>
            <numerusform>Prefix %1, %n addresses free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::WatchNotices</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new connection request(s)</source>
        <translation>
            <numerusform>%n new connection request</numerusform>
            <numerusform>%n new connection requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) decided elsewhere</source>
        <translation>
            <numerusform>%n request decided elsewhere</numerusform>
            <numerusform>%n requests decided elsewhere</numerusform>
        </translation>
    </message>
</context>
</TS>
