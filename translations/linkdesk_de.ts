<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CommandLine</name>
    <message>
        <source>--arm: expected an address such as http://127.0.0.1:8080, found &apos;%1&apos;</source>
        <translation>--arm: Erwartet wird eine Adresse wie http://127.0.0.1:8080, gefunden wurde „%1“</translation>
    </message>
    <message>
        <source>--arm: plain http is for this computer only (127.0.0.1); use https for %1</source>
        <translation>--arm: Unverschlüsseltes http ist nur für diesen Computer erlaubt (127.0.0.1); verwenden Sie https für %1</translation>
    </message>
    <message>
        <source>--arm: expected scheme, host and port only, found &apos;%1&apos;</source>
        <translation>--arm: Erwartet werden nur Schema, Host und Port, gefunden wurde „%1“</translation>
    </message>
    <message>
        <source>--speed: expected a number from 0.1 to 1000, found &apos;%1&apos;</source>
        <translation>--speed: Erwartet wird eine Zahl von 0.1 bis 1000, gefunden wurde „%1“</translation>
    </message>
    <message>
        <source>Private endpoints of Azure Device Update accounts. Without options: on a sandbox of its own.</source>
        <translation>Private Endpunkte von Azure Device Update-Konten. Ohne Optionen: auf einer eigenen Sandbox.</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>Gibt diese Hilfe aus.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Gibt die Version aus.</translation>
    </message>
    <message>
        <source>Works against this Azure Resource Manager instead of the sandbox inside.</source>
        <translation>Arbeitet mit diesem Azure Resource Manager statt mit der eingebauten Sandbox.</translation>
    </message>
    <message>
        <source>Bearer token for --arm.</source>
        <translation>Bearertoken für --arm.</translation>
    </message>
    <message>
        <source>World of the sandbox: contoso, empty or a file.</source>
        <translation>Welt der Sandbox: contoso, empty oder eine Datei.</translation>
    </message>
    <message>
        <source>How many times faster than Azure all waiting is (sandbox: 10).</source>
        <translation>Wievielmal kürzer als bei Azure gewartet wird (Sandbox: 10).</translation>
    </message>
    <message>
        <source>Acts as this person of the sandbox.</source>
        <translation>Handelt als diese Person der Sandbox.</translation>
    </message>
    <message>
        <source>Keeps settings and data in this folder.</source>
        <translation>Bewahrt Einstellungen und Daten in diesem Ordner auf.</translation>
    </message>
    <message>
        <source>--world is for the sandbox inside; leave it out with --arm</source>
        <translation>--world gilt für die eingebaute Sandbox; lassen Sie es mit --arm weg</translation>
    </message>
    <message>
        <source>--token needs --arm</source>
        <translation>--token braucht --arm</translation>
    </message>
    <message>
        <source>--token and --as exclude each other</source>
        <translation>--token und --as schließen einander aus</translation>
    </message>
    <message>
        <source>Starts on the sandbox inside, whatever Linkdesk worked on last.</source>
        <translation>Startet auf der eingebauten Sandbox, woran Linkdesk auch zuletzt gearbeitet hat.</translation>
    </message>
    <message>
        <source>--sandbox and --arm exclude each other</source>
        <translation>--sandbox und --arm schließen sich aus</translation>
    </message>
    <message>
        <source>%1 in the environment: works with this token, in the cloud that it is for, or at --arm.</source>
        <translation>%1 in der Umgebung: arbeitet mit diesem Token, in der Cloud, für die es ist, oder bei --arm.</translation>
    </message>
    <message>
        <source>Exported files to open, - for standard input. Nothing is contacted.</source>
        <translation>Exportierte Dateien, die geöffnet werden; - steht für die Standardeingabe. Es wird nichts angesprochen.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>das Ganze</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
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
        <source>Does not count because</source>
        <translation>Zählt nicht, weil</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Vorher:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>Nachher:</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>The service&apos;s own mark</source>
        <translation>Eigenes Kennzeichen des Dienstes</translation>
    </message>
    <message>
        <source>How far the service is</source>
        <translation>Wie weit der Dienst ist</translation>
    </message>
    <message>
        <source>When and by whom it was changed</source>
        <translation>Wann und von wem es geändert wurde</translation>
    </message>
    <message>
        <source>An order that means nothing</source>
        <translation>Reihenfolge ohne Bedeutung</translation>
    </message>
    <message>
        <source>The same but for capital letters</source>
        <translation>Gleich bis auf Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>The same region</source>
        <translation>Dieselbe Region</translation>
    </message>
    <message>
        <source>null says nothing</source>
        <translation>null sagt nichts</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed, %4 the same</source>
        <extracomment>Each is a number of resources.</extracomment>
        <translation>%1 hinzugekommen, %2 entfernt, %3 geändert, %4 gleich</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) that the service makes by itself are not shown.</source>
        <translation>
            <numerusform>%n Unterschied, den der Dienst von selbst macht, wird nicht gezeigt.</numerusform>
            <numerusform>%n Unterschiede, die der Dienst von selbst macht, werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <translation>
            <numerusform>%n Zeile war nicht zu lesen.</numerusform>
            <numerusform>%n Zeilen waren nicht zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>DecisionOutcome</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more: see their connection state</source>
        <translation>
            <numerusform>%n weitere: siehe den Verbindungsstatus</numerusform>
            <numerusform>%n weitere: siehe jeweils den Verbindungsstatus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) done</source>
        <translation>
            <numerusform>%n Verbindung erledigt</numerusform>
            <numerusform>%n Verbindungen erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 done, %n not sent</source>
        <translation>
            <numerusform>%1 erledigt, %n nicht gesendet</numerusform>
            <numerusform>%1 erledigt, %n nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 done, %n not</source>
        <translation>
            <numerusform>%1 erledigt, %n nicht</numerusform>
            <numerusform>%1 erledigt, %n nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>The network is gone: %1 done, %2 not known, %3 not sent. Nothing more is tried.</source>
        <translation>Das Netz ist weg: %1 erledigt, %2 unbekannt, %3 nicht gesendet. Mehr wird nicht versucht.</translation>
    </message>
</context>
<context>
    <name>DeletionImpact</name>
    <message>
        <source>%1 is locked by %2: Azure refuses to delete it while the lock is there</source>
        <translation>%1 ist gesperrt durch %2: Azure lehnt das Löschen ab, solange die Sperre besteht</translation>
    </message>
    <message>
        <source>DNS record %1 was written by hand: it stays behind and leads nowhere</source>
        <translation>DNS-Eintrag %1 wurde von Hand geschrieben: Er bleibt zurück und führt ins Leere</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Azure answered %1 without a message.</source>
        <translation>Azure hat mit %1 geantwortet, ohne eine Meldung.</translation>
    </message>
    <message>
        <source>Azure answered with HTTP status %1 and no message.</source>
        <translation>Azure hat mit HTTP-Status %1 geantwortet, ohne eine Meldung.</translation>
    </message>
    <message>
        <source>Azure gave no reason.</source>
        <translation>Azure hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The account was written, but came back otherwise than it was sent: %1.</source>
        <translation>Das Konto wurde geschrieben, kam aber anders zurück, als es gesendet wurde: %1.</translation>
    </message>
    <message>
        <source>Another change of the account is running; nothing was sent.</source>
        <translation>Eine andere Änderung des Kontos läuft; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The answer is no private endpoint.</source>
        <translation>Die Antwort ist kein privater Endpunkt.</translation>
    </message>
    <message>
        <source>The answer holds no JSON object.</source>
        <translation>Die Antwort enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The answer is no list.</source>
        <translation>Die Antwort ist keine Liste.</translation>
    </message>
    <message>
        <source>The list names a next page that was read already.</source>
        <translation>Die Liste nennt eine nächste Seite, die schon gelesen wurde.</translation>
    </message>
    <message>
        <source>The list has more pages than Linkdesk reads.</source>
        <translation>Die Liste hat mehr Seiten, als Linkdesk liest.</translation>
    </message>
    <message>
        <source>The change was lost when the program ended; it has no effect.</source>
        <translation>Die Änderung ging verloren, als das Programm endete; sie hat keine Wirkung.</translation>
    </message>
    <message>
        <source>The address of Azure Resource Manager is neither https nor on this computer.</source>
        <translation>Die Adresse von Azure Resource Manager ist weder https noch auf diesem Computer.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Linkdesk (version %2, this one knows %3) and was left as it is.</source>
        <translation>%1 wurde von einem neueren Linkdesk geschrieben (Version %2, dieses kennt %3) und nicht verändert.</translation>
    </message>
    <message>
        <source>Another Linkdesk uses the profile %1: close it, or choose another folder with --profile.</source>
        <translation>Ein anderes Linkdesk verwendet das Profil %1: Schließen Sie es oder wählen Sie mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Ask an owner of the resource group or subscription for the role that allows it.</source>
        <translation>Bitten Sie einen Besitzer der Ressourcengruppe oder des Abonnements um die Rolle, die das erlaubt.</translation>
    </message>
    <message>
        <source>Ask an owner of the resource named there for a role that allows the action.</source>
        <translation>Bitten Sie einen Besitzer der genannten Ressource um eine Rolle, die die Aktion erlaubt.</translation>
    </message>
    <message>
        <source>Sign in again or give another token.</source>
        <translation>Melden Sie sich erneut an oder geben Sie ein anderes Token an.</translation>
    </message>
    <message>
        <source>Another change of the same resource is running: try again when it has ended.</source>
        <translation>Eine andere Änderung derselben Ressource läuft noch: Versuchen Sie es erneut, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Register the resource provider in the subscription, then try again.</source>
        <translation>Registrieren Sie den Ressourcenanbieter im Abonnement und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check that the network and the endpoint are in the same region, and that the network exists.</source>
        <translation>Prüfen Sie, ob Netzwerk und Endpunkt in derselben Region liegen und ob das Netzwerk vorhanden ist.</translation>
    </message>
    <message>
        <source>Choose a subnet without a delegation.</source>
        <translation>Wählen Sie ein Subnetz ohne Delegierung.</translation>
    </message>
    <message>
        <source>Choose a subnet with free addresses, or free one in this.</source>
        <translation>Wählen Sie ein Subnetz mit freien Adressen oder geben Sie in diesem eine frei.</translation>
    </message>
    <message>
        <source>The resource group is gone: choose another one.</source>
        <translation>Die Ressourcengruppe ist nicht mehr vorhanden: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It is gone, or you may not see it. Refresh the list.</source>
        <translation>Sie ist nicht mehr vorhanden, oder Sie dürfen sie nicht sehen. Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No complete answer came in the time allowed.</source>
        <translation>In der zulässigen Zeit kam keine vollständige Antwort.</translation>
    </message>
    <message>
        <source>The connection failed or broke off.</source>
        <translation>Die Verbindung kam nicht zustande oder brach ab.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>Der Server konnte seine Identität nicht nachweisen.</translation>
    </message>
    <message>
        <source>The answer pointed to another server; that was not followed.</source>
        <translation>Die Antwort verwies auf einen anderen Server; dem wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>The answer is larger than Linkdesk reads.</source>
        <translation>Die Antwort ist größer, als Linkdesk liest.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>Die Antwort war nicht verständlich.</translation>
    </message>
    <message>
        <source>Azure stopped the operation as cancelled.</source>
        <translation>Azure hat den Vorgang als abgebrochen beendet.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The profile could not be read or written.</source>
        <translation>Das Profil konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>What came back is in force.</source>
        <translation>Es gilt, was zurückkam.</translation>
    </message>
    <message>
        <source>It is not known whether the change was made: refresh before trying again.</source>
        <translation>Es ist nicht bekannt, ob die Änderung ausgeführt wurde: Aktualisieren Sie, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Steps that ended before stay as they are; nothing was undone.</source>
        <translation>Schritte, die vorher abgeschlossen wurden, bleiben bestehen; nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The change was not made.</source>
        <translation>Die Änderung wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>You may not approve connections on the account: ask its owner for approval instead of connecting at once, or get a role on the account.</source>
        <translation>Sie dürfen auf dem Konto keine Verbindungen genehmigen: Bitten Sie den Besitzer um Genehmigung, statt sofort zu verbinden, oder lassen Sie sich eine Rolle auf dem Konto geben.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Azure asked to slow down. Wait a minute, then try again.</source>
        <translation>Azure bittet um weniger Anfragen. Warten Sie eine Minute und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This is a fault on the service&apos;s side. Try again later.</source>
        <translation>Der Fehler liegt beim Dienst. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Code: %1.</source>
        <translation>Code: %1.</translation>
    </message>
    <message>
        <source>Correlation ID: %1.</source>
        <translation>Korrelations-ID: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Outer code</source>
        <translation>Äußerer Code</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anforderungs-ID</translation>
    </message>
    <message>
        <source>Missing: %1 on %2.</source>
        <translation>Es fehlt: %1 auf %2.</translation>
    </message>
    <message>
        <source>The smallest built-in role with it is %1.</source>
        <translation>Die kleinste eingebaute Rolle damit ist %1.</translation>
    </message>
    <message>
        <source>Missing action</source>
        <translation>Fehlende Aktion</translation>
    </message>
    <message>
        <source>Missing on</source>
        <translation>Fehlt auf</translation>
    </message>
    <message>
        <source>Smallest built-in role</source>
        <translation>Kleinste eingebaute Rolle</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>a space</source>
        <translation>ein Leerzeichen</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>ein Tabulatorzeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the subscription</source>
        <translation>das Abonnement</translation>
    </message>
    <message>
        <source>the resource group</source>
        <translation>die Ressourcengruppe</translation>
    </message>
    <message>
        <source>it names a connection or a private endpoint, not the account</source>
        <translation>sie benennt eine Verbindung oder einen privaten Endpunkt, nicht das Konto</translation>
    </message>
    <message>
        <source>the resource type</source>
        <translation>der Ressourcentyp</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>%1 is required: enter a value.</source>
        <translation>%1 ist erforderlich: Geben Sie einen Wert ein.</translation>
    </message>
    <message>
        <source>%1 is required: choose one.</source>
        <translation>%1 ist erforderlich: Treffen Sie eine Auswahl.</translation>
    </message>
    <message>
        <source>Use at least %1 characters; this has %2.</source>
        <translation>Verwenden Sie mindestens %1 Zeichen; hier sind es %2.</translation>
    </message>
    <message>
        <source>Use at most %1 characters; this has %2.</source>
        <translation>Verwenden Sie höchstens %1 Zeichen; hier sind es %2.</translation>
    </message>
    <message>
        <source>Use letters, digits, periods, hyphens, underscores or parentheses; the first character is %1.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte, Bindestriche, Unterstriche oder runde Klammern; das erste Zeichen ist %1.</translation>
    </message>
    <message>
        <source>Start with a letter or digit, not with %1.</source>
        <translation>Beginnen Sie mit einem Buchstaben oder einer Ziffer, nicht mit %1.</translation>
    </message>
    <message>
        <source>The last character cannot be a period.</source>
        <translation>Das letzte Zeichen darf kein Punkt sein.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphens, underscores or parentheses at the end; the last character is %1.</source>
        <translation>Verwenden Sie am Ende Buchstaben, Ziffern, Bindestriche, Unterstriche oder runde Klammern; das letzte Zeichen ist %1.</translation>
    </message>
    <message>
        <source>End with a letter or digit, not with %1.</source>
        <translation>Enden Sie mit einem Buchstaben oder einer Ziffer, nicht mit %1.</translation>
    </message>
    <message>
        <source>End with a letter, digit or underscore, not with %1.</source>
        <translation>Enden Sie mit einem Buchstaben, einer Ziffer oder einem Unterstrich, nicht mit %1.</translation>
    </message>
    <message>
        <source>Use letters, digits, periods, hyphens, underscores or parentheses; character %2 is %1.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte, Bindestriche, Unterstriche oder runde Klammern; Zeichen %2 ist %1.</translation>
    </message>
    <message>
        <source>Use letters, digits, periods, hyphens or underscores; character %2 is %1.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte, Bindestriche oder Unterstriche; Zeichen %2 ist %1.</translation>
    </message>
    <message>
        <source>This subscription cannot be read any more: choose another one.</source>
        <translation>Dieses Abonnement kann nicht mehr gelesen werden: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This subscription is not enabled: choose another one.</source>
        <translation>Dieses Abonnement ist nicht aktiviert: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The subscription has not registered %1 (state: %2). Register it, or choose another subscription.</source>
        <translation>Das Abonnement hat %1 nicht registriert (Status: %2). Registrieren Sie den Anbieter oder wählen Sie ein anderes Abonnement.</translation>
    </message>
    <message>
        <source>A resource group &quot;%1&quot; exists already: choose it in the list, or give the new one another name.</source>
        <translation>Eine Ressourcengruppe „%1“ ist schon vorhanden: Wählen Sie sie in der Liste oder geben Sie der neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>The resource group &quot;%1&quot; is not there any more: choose another one.</source>
        <translation>Die Ressourcengruppe „%1“ ist nicht mehr vorhanden: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A private endpoint &quot;%1&quot; exists in this resource group: choose another name. A create of that name would change it.</source>
        <translation>Ein privater Endpunkt „%1“ ist in dieser Ressourcengruppe schon vorhanden: Wählen Sie einen anderen Namen. Unter diesem Namen würde er geändert.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s naming table allows %1 to %2 characters, and this has %3: Azure may refuse it.</source>
        <translation>Microsofts Namenstabelle erlaubt %1 bis %2 Zeichen, hier sind es %3: Azure könnte das ablehnen.</translation>
    </message>
    <message>
        <source>The private endpoint &quot;%1&quot; was made by the create that failed. Create completes it.</source>
        <translation>Der private Endpunkt „%1“ stammt aus der fehlgeschlagenen Erstellung. „Erstellen“ vervollständigt ihn.</translation>
    </message>
    <message>
        <source>Private endpoints are not offered in %1: choose another region.</source>
        <translation>Private Endpunkte werden in %1 nicht angeboten: Wählen Sie eine andere Region.</translation>
    </message>
    <message>
        <source>This is not the resource ID of a Device Update account; look at this part: %1.</source>
        <translation>Das ist nicht die Ressourcen-ID eines Device Update-Kontos; prüfen Sie diesen Teil: %1.</translation>
    </message>
    <message>
        <source>The account is not ready (provisioning state %1): try again when it is.</source>
        <translation>Das Konto ist nicht bereit (Bereitstellungsstatus %1): Versuchen Sie es erneut, wenn es bereit ist.</translation>
    </message>
    <message>
        <source>The account offers these target sub-resources: %1.</source>
        <translation>Das Konto bietet diese Zielunterressourcen an: %1.</translation>
    </message>
    <message>
        <source>Use at most %1 characters; the message has %2.</source>
        <translation>Verwenden Sie höchstens %1 Zeichen; die Nachricht hat %2.</translation>
    </message>
    <message>
        <source>Some services cut the message after %1 characters; this one has %2.</source>
        <translation>Manche Dienste schneiden die Nachricht nach %1 Zeichen ab; diese hat %2.</translation>
    </message>
    <message>
        <source>No virtual network in %1. Create one first.</source>
        <translation>Kein virtuelles Netzwerk in %1. Legen Sie zuerst eines an.</translation>
    </message>
    <message>
        <source>No virtual network in %1. Networks exist in %2.</source>
        <translation>Kein virtuelles Netzwerk in %1. Netzwerke gibt es in %2.</translation>
    </message>
    <message>
        <source>This virtual network is not there any more: choose another one.</source>
        <translation>Dieses virtuelle Netzwerk ist nicht mehr vorhanden: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This virtual network is in %1: choose one in the endpoint&apos;s region.</source>
        <translation>Dieses virtuelle Netzwerk liegt in %1: Wählen Sie eines in der Region des Endpunkts.</translation>
    </message>
    <message>
        <source>The virtual network is not ready (provisioning state %1).</source>
        <translation>Das virtuelle Netzwerk ist nicht bereit (Bereitstellungsstatus %1).</translation>
    </message>
    <message>
        <source>This subnet is not there any more: choose another one.</source>
        <translation>Dieses Subnetz ist nicht mehr vorhanden: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Subnet %1 is delegated to %2: choose one without a delegation.</source>
        <translation>Subnetz %1 ist an %2 delegiert: Wählen Sie eines ohne Delegierung.</translation>
    </message>
    <message>
        <source>Subnet %1 is reserved by Azure: choose another one.</source>
        <translation>Subnetz %1 ist von Azure reserviert: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>All addresses are in use (%1 of %2): choose another subnet.</source>
        <translation>Alle Adressen sind belegt (%1 von %2): Wählen Sie ein anderes Subnetz.</translation>
    </message>
    <message>
        <source>The subnet is not ready: try again when its last change has ended.</source>
        <translation>Das Subnetz ist nicht bereit: Versuchen Sie es erneut, wenn seine letzte Änderung beendet ist.</translation>
    </message>
    <message>
        <source>The application security group %1 is in %2: choose one in the endpoint&apos;s region.</source>
        <translation>Die Anwendungssicherheitsgruppe %1 liegt in %2: Wählen Sie eine in der Region des Endpunkts.</translation>
    </message>
    <message>
        <source>The application security group %1 is not there any more: untick it.</source>
        <translation>Die Anwendungssicherheitsgruppe %1 ist nicht mehr vorhanden: Wählen Sie sie ab.</translation>
    </message>
    <message>
        <source>An application security group %1 exists already: tick it in the list, or give the new one another name.</source>
        <translation>Eine Anwendungssicherheitsgruppe %1 ist schon vorhanden: Wählen Sie sie in der Liste aus oder geben Sie der neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>The network policy holds for every private endpoint in this subnet.</source>
        <translation>Die Netzwerkrichtlinie gilt für jeden privaten Endpunkt in diesem Subnetz.</translation>
    </message>
    <message>
        <source>The first free address is %1.</source>
        <translation>Die erste freie Adresse ist %1.</translation>
    </message>
    <message>
        <source>Enter an IPv4 address, four numbers from 0 to 255 with periods between.</source>
        <translation>Geben Sie eine IPv4-Adresse ein: vier Zahlen von 0 bis 255 mit Punkten dazwischen.</translation>
    </message>
    <message>
        <source>The subnet is %1.</source>
        <translation>Das Subnetz ist %1.</translation>
    </message>
    <message>
        <source>The address is outside the subnet %1.</source>
        <translation>Die Adresse liegt außerhalb des Subnetzes %1.</translation>
    </message>
    <message>
        <source>Azure reserves the first four addresses and the last one of %1.</source>
        <translation>Azure reserviert die ersten vier Adressen und die letzte von %1.</translation>
    </message>
    <message>
        <source>The address is in use in %1.</source>
        <translation>Die Adresse wird in %1 bereits verwendet.</translation>
    </message>
    <message>
        <source>Azure could not be asked whether the address is free; Create will tell.</source>
        <translation>Azure konnte nicht gefragt werden, ob die Adresse frei ist; das zeigt sich beim Erstellen.</translation>
    </message>
    <message>
        <source>A private DNS zone takes at most %1 tags; it would get %2. Leave some off the zone.</source>
        <translation>Eine private DNS-Zone nimmt höchstens %1 Tags an; sie bekäme %2. Lassen Sie einige bei der Zone weg.</translation>
    </message>
    <message>
        <source>A tag of a private DNS zone cannot begin with a digit, %1. Rename it, or leave it off the zone.</source>
        <translation>Ein Tag einer privaten DNS-Zone darf nicht mit einer Ziffer (%1) beginnen. Benennen Sie es um oder lassen Sie es bei der Zone weg.</translation>
    </message>
    <message>
        <source>A tag of a private DNS zone cannot contain %1. Rename it, or leave it off the zone.</source>
        <translation>Ein Tag einer privaten DNS-Zone darf %1 nicht enthalten. Benennen Sie es um oder lassen Sie es bei der Zone weg.</translation>
    </message>
    <message>
        <source>Without a private DNS zone you must add the records by hand after Create.</source>
        <translation>Ohne private DNS-Zone müssen Sie die Einträge nach dem Erstellen von Hand hinzufügen.</translation>
    </message>
    <message>
        <source>The account asks for the zone %2; %1 would not answer for its host name.</source>
        <translation>Das Konto verlangt die Zone %2; %1 würde für seinen Hostnamen nicht antworten.</translation>
    </message>
    <message>
        <source>The virtual network is linked to another zone of this name already: choose that one (%1).</source>
        <translation>Das virtuelle Netzwerk ist schon mit einer anderen Zone dieses Namens verknüpft: Wählen Sie diese (%1).</translation>
    </message>
    <message>
        <source>Two configurations have this name: change one.</source>
        <translation>Zwei Konfigurationen haben diesen Namen: Ändern Sie einen.</translation>
    </message>
    <message>
        <source>A value without a name: enter the tag&apos;s name, or clear the value.</source>
        <translation>Ein Wert ohne Namen: Geben Sie den Namen des Tags ein oder löschen Sie den Wert.</translation>
    </message>
    <message>
        <source>This tag name is there twice (upper and lower case count as the same): change one.</source>
        <translation>Dieser Tagname ist doppelt vorhanden (Groß- und Kleinschreibung zählt nicht): Ändern Sie einen.</translation>
    </message>
    <message>
        <source>A resource takes at most %1 tags; this would get %2: remove some.</source>
        <translation>Eine Ressource nimmt höchstens %1 Tags an; diese bekäme %2: Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is for a new private DNS zone, and none is made: it goes nowhere. Choose the private endpoint, or remove it.</source>
        <translation>Das Tag „%1“ ist für eine neue private DNS-Zone, es wird aber keine erstellt: Es kommt nirgends an. Wählen Sie den privaten Endpunkt oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>A tag name cannot contain %1.</source>
        <translation>Ein Tagname darf %1 nicht enthalten.</translation>
    </message>
    <message>
        <source>You may not do %1 on %2. The smallest role that allows it is %3.</source>
        <translation>Sie dürfen %1 auf %2 nicht ausführen. Die kleinste Rolle, die das erlaubt, ist %3.</translation>
    </message>
    <message>
        <source>This value cannot be used.</source>
        <translation>Dieser Wert kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Network interface name</source>
        <translation>Name der Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Network policy for private endpoints</source>
        <translation>Netzwerkrichtlinie für private Endpunkte</translation>
    </message>
    <message>
        <source>IP configuration name</source>
        <translation>IP-Konfigurationsname</translation>
    </message>
    <message>
        <source>Private IP address</source>
        <translation>Private IP-Adresse</translation>
    </message>
    <message>
        <source>Application security groups</source>
        <translation>Anwendungssicherheitsgruppen</translation>
    </message>
    <message>
        <source>Integrate with private DNS zone</source>
        <translation>In private DNS-Zone integrieren</translation>
    </message>
    <message>
        <source>Configuration name</source>
        <translation>Konfigurationsname</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>Tag name</source>
        <translation>Tagname</translation>
    </message>
    <message>
        <source>Tag value</source>
        <translation>Tagwert</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>Virtual Network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Review + create</source>
        <translation>Überprüfen + erstellen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This is neither a resource ID, which begins with /subscriptions/, nor an alias of a private link service.</source>
        <translation>Das ist weder eine Ressourcen-ID, die mit /subscriptions/ beginnt, noch der Alias eines Private-Link-Diensts.</translation>
    </message>
    <message>
        <source>The alias is not whole: a name, a GUID and a region come before .azure.privatelinkservice.</source>
        <translation>Der Alias ist nicht vollständig: Vor .azure.privatelinkservice stehen ein Name, eine GUID und eine Region.</translation>
    </message>
    <message>
        <source>The subscription in this ID is wrong: a GUID belongs there, and it has %1.</source>
        <translation>Das Abonnement in dieser ID ist falsch: Dorthin gehört eine GUID, und dort steht %1.</translation>
    </message>
    <message>
        <source>The resource group in this ID is wrong: /resourceGroups/ and its name belong there, and it has %1.</source>
        <translation>Die Ressourcengruppe in dieser ID ist falsch: Dorthin gehören /resourceGroups/ und ihr Name, und dort steht %1.</translation>
    </message>
    <message>
        <source>The account&apos;s name in this ID is wrong: 3 to 24 letters, digits and single hyphens belong there, and it has %1.</source>
        <translation>Der Name des Kontos in dieser ID ist falsch: Dorthin gehören 3 bis 24 Buchstaben, Ziffern und einzelne Bindestriche, und dort steht %1.</translation>
    </message>
    <message>
        <source>Connection method</source>
        <translation>Verbindungsmethode</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Ressourcentyp</translation>
    </message>
    <message>
        <source>Resource ID or alias</source>
        <translation>Ressourcen-ID oder Alias</translation>
    </message>
    <message>
        <source>The resource offers these target sub-resources: %1.</source>
        <translation>Die Ressource bietet diese Zielunterressourcen an: %1.</translation>
    </message>
    <message>
        <source>The resource type in this ID is wrong: a provider and its type belong there, like Microsoft.DeviceUpdate/accounts, and it has %1.</source>
        <translation>Der Ressourcentyp in dieser ID ist falsch: Dorthin gehören ein Anbieter und sein Typ, wie Microsoft.DeviceUpdate/accounts, und dort steht %1.</translation>
    </message>
    <message>
        <source>The resource&apos;s name in this ID is wrong: it has %1.</source>
        <translation>Der Name der Ressource in dieser ID ist falsch: Dort steht %1.</translation>
    </message>
    <message>
        <source>This is the ID of a connection or of a private endpoint, not of what it leads to: %1.</source>
        <translation>Das ist die ID einer Verbindung oder eines privaten Endpunkts, nicht die ihres Ziels: %1.</translation>
    </message>
    <message>
        <source>The ID goes on after the resource: leave off %1.</source>
        <translation>Die ID geht nach der Ressource weiter: Lassen Sie %1 weg.</translation>
    </message>
    <message>
        <source>Your rights on what it connects to could not be read: Azure refuses to connect at once where you may not approve.</source>
        <translation>Ihre Rechte am Ziel konnten nicht gelesen werden: Azure lehnt eine sofortige Verbindung ab, wo Sie nicht genehmigen dürfen.</translation>
    </message>
    <message>
        <source>What it connects to belongs to another directory, where Azure only takes a manual request.</source>
        <translation>Das Ziel gehört zu einem anderen Verzeichnis; dort nimmt Azure nur eine manuelle Anforderung an.</translation>
    </message>
    <message>
        <source>Azure does not list %1 among the types that private endpoints of this region can connect to: it may refuse.</source>
        <translation>Azure führt %1 nicht unter den Typen, zu denen private Endpunkte dieser Region führen können: Es lehnt vielleicht ab.</translation>
    </message>
    <message>
        <source>The private endpoint &quot;%1&quot; in the same network connects to the same resource already. A second one is rarely needed.</source>
        <translation>Der private Endpunkt „%1“ im selben Netzwerk führt bereits zum selben Ziel. Ein zweiter wird selten gebraucht.</translation>
    </message>
    <message>
        <source>None is set up, as it is not known which ones the resource needs: you must add the records by hand after Create.</source>
        <translation>Es wird keine eingerichtet, da nicht bekannt ist, welche die Ressource braucht: Fügen Sie die Einträge nach dem Erstellen von Hand hinzu.</translation>
    </message>
    <message>
        <source>The resource&apos;s subscription has not registered %1 (state: %2): approving may fail until it has.</source>
        <translation>Das Abonnement der Ressource hat %1 nicht registriert (Status: %2): Bis dahin kann das Genehmigen fehlschlagen.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>A value</source>
        <translation>Ein Wert</translation>
    </message>
    <message>
        <source>%1 holds an access token: whoever has this file can act with it until it expires.</source>
        <translation>%1 enthält ein Zugriffstoken: Wer diese Datei hat, kann damit handeln, bis es abläuft.</translation>
    </message>
    <message>
        <source>%1 holds a key: whoever has this file can use it until it is renewed.</source>
        <translation>%1 enthält einen Schlüssel: Wer diese Datei hat, kann ihn benutzen, bis er erneuert wird.</translation>
    </message>
    <message>
        <source>%1 holds a connection string with its key or password: whoever has this file can use it until it is renewed.</source>
        <translation>%1 enthält eine Verbindungszeichenfolge mit Schlüssel oder Kennwort: Wer diese Datei hat, kann sie benutzen, bis sie erneuert wird.</translation>
    </message>
    <message>
        <source>%1 holds a shared access signature: whoever has this file can use it until it expires.</source>
        <translation>%1 enthält eine Shared Access Signature: Wer diese Datei hat, kann sie benutzen, bis sie abläuft.</translation>
    </message>
    <message>
        <source>%1 holds a password: whoever has this file can use it until it is changed.</source>
        <translation>%1 enthält ein Kennwort: Wer diese Datei hat, kann es benutzen, bis es geändert wird.</translation>
    </message>
    <message>
        <source>%1 holds a private key: whoever has this file can pass for its owner until the key is revoked.</source>
        <translation>%1 enthält einen privaten Schlüssel: Wer diese Datei hat, kann sich als sein Inhaber ausgeben, bis der Schlüssel widerrufen wird.</translation>
    </message>
    <message>
        <source>What is here cannot be read.</source>
        <translation>Was hier steht, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>What follows cannot be read.</source>
        <translation>Was folgt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing else can be said of this row.</source>
        <translation>Mehr lässt sich über diese Zeile nicht sagen.</translation>
    </message>
    <message>
        <source>The name %1 is there more than once in one object. Programs differ in which of the values they take; az and Linkdesk take the last.</source>
        <translation>Der Name %1 steht mehr als einmal in einem Objekt. Programme nehmen davon verschiedene Werte; az und Linkdesk nehmen den letzten.</translation>
    </message>
    <message>
        <source>%1 cannot be the id of a resource: a part of it is empty, is missing, or stands where the provider should.</source>
        <translation>%1 kann nicht die ID einer Ressource sein: Ein Teil davon ist leer, fehlt oder steht dort, wo der Anbieter stehen müsste.</translation>
    </message>
    <message>
        <source>There are %1 tags; a resource of this type may have %2. Azure refuses to write it.</source>
        <translation>Es sind %1 Tags; eine Ressource dieses Typs darf %2 haben. Azure lehnt das Schreiben ab.</translation>
    </message>
    <message>
        <source>The tag %1 has a name or value of more than %2 characters. Azure refuses to write it.</source>
        <translation>Das Tag %1 hat einen Namen oder Wert von mehr als %2 Zeichen. Azure lehnt das Schreiben ab.</translation>
    </message>
    <message>
        <source>The private endpoint is to lead to %1, which is itself a private endpoint or a connection. Azure refuses that.</source>
        <translation>Der private Endpunkt soll zu %1 führen, was selbst ein privater Endpunkt oder eine Verbindung ist. Azure lehnt das ab.</translation>
    </message>
    <message>
        <source>The private endpoint is in %1, its virtual network in %2. Azure makes a private endpoint only in the region of its network.</source>
        <translation>Der private Endpunkt ist in %1, sein virtuelles Netz in %2. Azure legt einen privaten Endpunkt nur in der Region seines Netzes an.</translation>
    </message>
    <message>
        <source>The static address %1 is not among those of the subnet, %2.</source>
        <translation>Die feste Adresse %1 gehört nicht zu denen des Subnetzes, %2.</translation>
    </message>
    <message>
        <source>The static address %1 is one of the five in %2 that Azure keeps for itself: the first four and the last.</source>
        <translation>Die feste Adresse %1 ist eine der fünf in %2, die Azure für sich behält: die ersten vier und die letzte.</translation>
    </message>
    <message>
        <source>The static address %1 names no member of the service, so that no name leads to it.</source>
        <translation>Die feste Adresse %1 nennt kein Mitglied des Dienstes, sodass kein Name zu ihr führt.</translation>
    </message>
    <message>
        <source>The DNS zone group writes its record to %1, but the account answers to %2: clients go on using the public address.</source>
        <translation>Die DNS-Zonengruppe schreibt ihren Eintrag in %1, das Konto hört aber auf %2: Clients benutzen weiter die öffentliche Adresse.</translation>
    </message>
    <message>
        <source>The zone %1 is linked to a network, but Device Update answers to %2: a record in it is never asked for.</source>
        <translation>Die Zone %1 ist mit einem Netz verknüpft, Device Update hört aber auf %2: Nach einem Eintrag darin wird nie gefragt.</translation>
    </message>
    <message>
        <source>%1 private endpoints to one service write the same record in %2. The last to write wins, and deleting one takes the name from all of them.</source>
        <translation>%1 private Endpunkte zu einem Dienst schreiben denselben Eintrag in %2. Der letzte gewinnt, und wird einer gelöscht, verlieren alle den Namen.</translation>
    </message>
    <message>
        <source>Public access is off and no private endpoint connection is Approved: nobody can import, group or deploy updates.</source>
        <translation>Der öffentliche Zugriff ist aus, und keine private Endpunktverbindung ist Approved: Niemand kann Updates importieren, gruppieren oder bereitstellen.</translation>
    </message>
    <message>
        <source>Public access is on and no private endpoint connection is Approved: the account is reached over the internet only.</source>
        <translation>Der öffentliche Zugriff ist an, und keine private Endpunktverbindung ist Approved: Das Konto ist nur über das Internet erreichbar.</translation>
    </message>
    <message>
        <source>Public access is on although there are Approved private endpoint connections (%1): the account can still be reached over the internet.</source>
        <translation>Der öffentliche Zugriff ist an, obwohl private Endpunktverbindungen Approved sind (%1): Das Konto ist weiterhin über das Internet erreichbar.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Broken JSON</source>
        <translation>Fehlerhaftes JSON</translation>
    </message>
    <message>
        <source>Name is there twice</source>
        <translation>Name ist doppelt</translation>
    </message>
    <message>
        <source>Secret in the file</source>
        <translation>Geheimnis in der Datei</translation>
    </message>
    <message>
        <source>Malformed ID</source>
        <translation>Fehlerhafte ID</translation>
    </message>
    <message>
        <source>Too many tags</source>
        <translation>Zu viele Tags</translation>
    </message>
    <message>
        <source>Tag is too long</source>
        <translation>Tag ist zu lang</translation>
    </message>
    <message>
        <source>Target is no service</source>
        <translation>Ziel ist kein Dienst</translation>
    </message>
    <message>
        <source>Not in the region of its network</source>
        <translation>Nicht in der Region seines Netzes</translation>
    </message>
    <message>
        <source>Static address outside of the subnet</source>
        <translation>Feste Adresse außerhalb des Subnetzes</translation>
    </message>
    <message>
        <source>Static address is Azure&apos;s own</source>
        <translation>Feste Adresse gehört Azure</translation>
    </message>
    <message>
        <source>Static address without a member</source>
        <translation>Feste Adresse ohne Mitglied</translation>
    </message>
    <message>
        <source>DNS zone of another name</source>
        <translation>DNS-Zone anderen Namens</translation>
    </message>
    <message>
        <source>Shared DNS record</source>
        <translation>Geteilter DNS-Eintrag</translation>
    </message>
    <message>
        <source>Everybody is locked out</source>
        <translation>Alle sind ausgesperrt</translation>
    </message>
    <message>
        <source>Public access only</source>
        <translation>Nur öffentlicher Zugriff</translation>
    </message>
    <message>
        <source>Public access beside private</source>
        <translation>Öffentlicher Zugriff neben privatem</translation>
    </message>
    <message>
        <source>Export it again, or mend it at this place.</source>
        <translation>Exportieren Sie sie erneut, oder berichtigen Sie diese Stelle.</translation>
    </message>
    <message>
        <source>Keep the one that is meant.</source>
        <translation>Behalten Sie den, der gemeint ist.</translation>
    </message>
    <message>
        <source>Renew it where others may have the file, and redact the file before you pass it on.</source>
        <translation>Erneuern Sie es, wenn andere die Datei haben können, und schwärzen Sie die Datei, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>Copy the ID from the resource again.</source>
        <translation>Kopieren Sie die ID erneut von der Ressource.</translation>
    </message>
    <message>
        <source>Remove tags, or keep several values in one of them as JSON.</source>
        <translation>Entfernen Sie Tags, oder halten Sie mehrere Werte als JSON in einem.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie es.</translation>
    </message>
    <message>
        <source>Name the account itself as the target.</source>
        <translation>Nennen Sie das Konto selbst als Ziel.</translation>
    </message>
    <message>
        <source>Put the endpoint in the region of its network; the account may be anywhere.</source>
        <translation>Legen Sie den Endpunkt in die Region seines Netzes; das Konto darf überall sein.</translation>
    </message>
    <message>
        <source>Choose a free address of the subnet.</source>
        <translation>Wählen Sie eine freie Adresse des Subnetzes.</translation>
    </message>
    <message>
        <source>Name the member; that of a Device Update account is adu.</source>
        <translation>Nennen Sie das Mitglied; das eines Device-Update-Kontos ist adu.</translation>
    </message>
    <message>
        <source>Let the zone group write to a zone of the name that the account wants.</source>
        <translation>Lassen Sie die Zonengruppe in eine Zone des Namens schreiben, den das Konto verlangt.</translation>
    </message>
    <message>
        <source>Link a zone of the name that the service wants, and let zone groups write to it.</source>
        <translation>Verknüpfen Sie eine Zone des Namens, den der Dienst verlangt, und lassen Sie Zonengruppen in sie schreiben.</translation>
    </message>
    <message>
        <source>Keep one endpoint for each zone, or give each network a zone of its own.</source>
        <translation>Behalten Sie einen Endpunkt je Zone, oder geben Sie jedem Netz eine eigene Zone.</translation>
    </message>
    <message>
        <source>Approve a connection, or turn public access on until there is one.</source>
        <translation>Genehmigen Sie eine Verbindung, oder schalten Sie den öffentlichen Zugriff ein, bis es eine gibt.</translation>
    </message>
    <message>
        <source>Where the account is to be private, approve a private endpoint connection first.</source>
        <translation>Soll das Konto privat sein, genehmigen Sie zuerst eine private Endpunktverbindung.</translation>
    </message>
    <message>
        <source>Turn public access off once every client has a private endpoint.</source>
        <translation>Schalten Sie den öffentlichen Zugriff aus, sobald jeder Client einen privaten Endpunkt hat.</translation>
    </message>
</context>
<context>
    <name>HeadlessCommand</name>
    <message>
        <source>%1 is packed, but damaged or cut off.</source>
        <translation>%1 ist gepackt, aber beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>%1 ends in the middle of a character.</source>
        <translation>%1 endet mitten in einem Zeichen.</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4.</source>
        <translation>%1, Zeile %2, Spalte %3: %4.</translation>
    </message>
    <message>
        <source>Carries a JMESPath query out on a file, as az --query does on an answer, and prints the result. Contacts nothing.</source>
        <translation>Führt eine JMESPath-Abfrage auf einer Datei aus, wie az --query auf einer Antwort, und gibt das Ergebnis aus. Nimmt mit nichts Verbindung auf.</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>The query, such as &quot;[].name&quot;.</source>
        <translation>Die Abfrage, etwa &quot;[].name&quot;.</translation>
    </message>
    <message>
        <source>JSON, lines of JSON, either also packed by gzip; - reads standard input.</source>
        <translation>JSON oder JSON-Zeilen, beides auch mit gzip gepackt; - liest die Standardeingabe.</translation>
    </message>
    <message>
        <source>Expected an expression and a file.</source>
        <translation>Erwartet werden ein Ausdruck und eine Datei.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end.</source>
        <translation>%1 konnte nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Compares the resources of two exports, matched by their ids, and prints what was added, removed and changed. Contacts nothing. Ends with 0 where they are the same, 1 where they differ, 2 where one could not be read.</source>
        <translation>Vergleicht die Ressourcen zweier Exporte, einander zugeordnet nach ihren IDs, und gibt aus, was hinzukam, entfernt und geändert wurde. Nimmt mit niemandem Verbindung auf. Endet mit 0, wenn sie gleich sind, mit 1, wenn sie sich unterscheiden, mit 2, wenn einer nicht zu lesen war.</translation>
    </message>
    <message>
        <source>Prints a JSON Patch (RFC 6902) that makes the second of the first.</source>
        <translation>Gibt einen JSON Patch (RFC 6902) aus, der aus dem ersten den zweiten macht.</translation>
    </message>
    <message>
        <source>Prints Markdown.</source>
        <translation>Gibt Markdown aus.</translation>
    </message>
    <message>
        <source>Prints a page for a browser.</source>
        <translation>Gibt eine Seite für einen Browser aus.</translation>
    </message>
    <message>
        <source>Shows also what the service writes by itself: etags, states, dates, orders.</source>
        <translation>Zeigt auch, was der Dienst von selbst schreibt: ETags, Zustände, Daten, Reihenfolgen.</translation>
    </message>
    <message>
        <source>What it is compared with, of the same kinds.</source>
        <translation>Womit verglichen wird, in denselben Formaten.</translation>
    </message>
    <message>
        <source>Expected two files.</source>
        <translation>Zwei Dateien werden erwartet.</translation>
    </message>
    <message>
        <source>Expected one of --json, --markdown and --html.</source>
        <translation>Höchstens eines von --json, --markdown und --html wird erwartet.</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>ganze Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>keine Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Says what exported files are and what is wrong, risky or worth a look in them, alone and with each other. Contacts nothing. Ends with 0 where nothing was found, 1 where something was, 2 where a file could not be read.</source>
        <translation>Sagt, was exportierte Dateien sind und was darin falsch, riskant oder einen Blick wert ist, einzeln und miteinander. Nimmt mit niemandem Verbindung auf. Endet mit 0, wenn nichts gefunden wurde, mit 1, wenn etwas gefunden wurde, mit 2, wenn eine Datei nicht zu lesen war.</translation>
    </message>
    <message>
        <source>Prints one JSON object, for programs.</source>
        <translation>Gibt ein JSON-Objekt aus, für Programme.</translation>
    </message>
    <message>
        <source>Ends with 1 only for findings of this severity or above: note, warning or error.</source>
        <translation>Endet nur bei Befunden dieser Schwere oder darüber mit 1: note, warning oder error.</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>SCHWERE</translation>
    </message>
    <message>
        <source>Expected a file.</source>
        <translation>Eine Datei wird erwartet.</translation>
    </message>
    <message>
        <source>--fail-on: expected note, warning or error, found &apos;%1&apos;</source>
        <translation>--fail-on: note, warning oder error erwartet, &apos;%1&apos; gefunden</translation>
    </message>
    <message>
        <source>json, table (for people), or tsv (a line for each element, values between tabs), as az prints them.</source>
        <translation>json, table (für Menschen) oder tsv (eine Zeile je Element, Werte durch Tabulatoren getrennt), wie az sie ausgibt.</translation>
    </message>
    <message>
        <source>--output: expected json, table or tsv, found &apos;%1&apos;</source>
        <translation>--output: json, table oder tsv erwartet, &apos;%1&apos; gefunden</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Account is gone</source>
        <translation>Konto gibt es nicht mehr</translation>
    </message>
    <message>
        <source>No DNS record by Azure</source>
        <translation>Kein DNS-Eintrag von Azure</translation>
    </message>
    <message>
        <source>Connection without endpoint</source>
        <translation>Verbindung ohne Endpunkt</translation>
    </message>
    <message>
        <source>Network interface without tags</source>
        <translation>Netzwerkschnittstelle ohne Tags</translation>
    </message>
    <message>
        <source>The owner of %1 removed the connection. The private endpoint reaches nothing, is still paid for, and clients may still be led to its address.</source>
        <translation>Der Besitzer von %1 hat die Verbindung entfernt. Der private Endpunkt erreicht nichts, kostet weiter Geld, und Clients werden vielleicht noch zu seiner Adresse geführt.</translation>
    </message>
    <message>
        <source>The owner of %1 rejected the request. A rejected connection can never be approved.</source>
        <translation>Der Besitzer von %1 hat die Anforderung abgelehnt. Eine abgelehnte Verbindung kann nie mehr genehmigt werden.</translation>
    </message>
    <message>
        <source>The private endpoint reads Approved, but there is no %1 any more: it reaches nothing and is still paid for.</source>
        <translation>Der private Endpunkt zeigt Approved, aber %1 gibt es nicht mehr: Er erreicht nichts und kostet weiter Geld.</translation>
    </message>
    <message>
        <source>The private endpoint has no DNS zone group, so Azure writes no record for %1. Clients reach the public address unless somebody keeps the record by hand.</source>
        <translation>Der private Endpunkt hat keine DNS-Zonengruppe, also schreibt Azure keinen Eintrag für %1. Clients erreichen die öffentliche Adresse, wenn niemand den Eintrag von Hand pflegt.</translation>
    </message>
    <message>
        <source>The account lists this connection, but its private endpoint %1 is not there.</source>
        <translation>Das Konto führt diese Verbindung, aber ihren privaten Endpunkt %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Network interface %1 lacks tags of its private endpoint: %2.</source>
        <translation>Der Netzwerkschnittstelle %1 fehlen Tags ihres privaten Endpunkts: %2.</translation>
    </message>
    <message>
        <source>Delete the private endpoint.</source>
        <translation>Löschen Sie den privaten Endpunkt.</translation>
    </message>
    <message>
        <source>Delete the private endpoint, and ask again where access is still needed.</source>
        <translation>Löschen Sie den privaten Endpunkt, und fragen Sie neu an, wo der Zugriff noch gebraucht wird.</translation>
    </message>
    <message>
        <source>Add a DNS zone group to the endpoint, or make sure that the record exists.</source>
        <translation>Geben Sie dem Endpunkt eine DNS-Zonengruppe, oder sorgen Sie dafür, dass es den Eintrag gibt.</translation>
    </message>
    <message>
        <source>Remove the connection on the account&apos;s Private access page.</source>
        <translation>Entfernen Sie die Verbindung auf der Seite Privater Zugriff des Kontos.</translation>
    </message>
    <message>
        <source>Set the tags on the network interface, where policies or bills need them.</source>
        <translation>Setzen Sie die Tags an der Netzwerkschnittstelle, wo Richtlinien oder Rechnungen sie brauchen.</translation>
    </message>
</context>
<context>
    <name>HopText</name>
    <message>
        <source>The name of the proxy, %1, is known</source>
        <translation>Der Name des Proxys, %1, ist bekannt</translation>
    </message>
    <message>
        <source>The proxy %1 takes connections</source>
        <translation>Der Proxy %1 nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>The proxy connects to %1</source>
        <translation>Der Proxy verbindet mit %1</translation>
    </message>
    <message>
        <source>The name %1 is known</source>
        <translation>Der Name %1 ist bekannt</translation>
    </message>
    <message>
        <source>%1 takes connections</source>
        <translation>%1 nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>The certificate of %1 is good</source>
        <translation>Das Zertifikat von %1 ist in Ordnung</translation>
    </message>
    <message>
        <source>The sign-in service %1 answers</source>
        <translation>Der Anmeldedienst %1 antwortet</translation>
    </message>
    <message>
        <source>Azure Resource Manager %1 answers</source>
        <translation>Azure Resource Manager %1 antwortet</translation>
    </message>
    <message>
        <source>the proxy, which has no name yet</source>
        <translation>der Proxy, der noch keinen Namen hat</translation>
    </message>
    <message>
        <source>the name of the proxy, %1</source>
        <translation>der Name des Proxys, %1</translation>
    </message>
    <message>
        <source>the connection to the proxy %1</source>
        <translation>die Verbindung zum Proxy %1</translation>
    </message>
    <message>
        <source>the proxy&apos;s way to %1</source>
        <translation>der Weg des Proxys zu %1</translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation>der Name %1</translation>
    </message>
    <message>
        <source>the connection to %1</source>
        <translation>die Verbindung zu %1</translation>
    </message>
    <message>
        <source>the certificate of %1</source>
        <translation>das Zertifikat von %1</translation>
    </message>
    <message>
        <source>the answer of the sign-in service %1</source>
        <translation>die Antwort des Anmeldedienstes %1</translation>
    </message>
    <message>
        <source>the answer of Azure Resource Manager %1</source>
        <translation>die Antwort von Azure Resource Manager %1</translation>
    </message>
    <message>
        <source>%1 (%2 ms).</source>
        <translation>%1 (%2 ms).</translation>
    </message>
    <message>
        <source>No answer in %1 s. %2</source>
        <translation>Keine Antwort in %1 s. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>a value is expected here</source>
        <translation>hier wird ein Wert erwartet</translation>
    </message>
    <message>
        <source>the name of a member, in quotes, is expected here</source>
        <translation>hier wird der Name eines Feldes in Anführungszeichen erwartet</translation>
    </message>
    <message>
        <source>a colon is expected here</source>
        <translation>hier wird ein Doppelpunkt erwartet</translation>
    </message>
    <message>
        <source>a comma or the closing bracket is expected here</source>
        <translation>hier wird ein Komma oder die schließende Klammer erwartet</translation>
    </message>
    <message>
        <source>nothing more is expected here</source>
        <translation>hier wird nichts weiter erwartet</translation>
    </message>
    <message>
        <source>this is not how JSON writes a number</source>
        <translation>so schreibt JSON keine Zahl</translation>
    </message>
    <message>
        <source>a backslash is followed by something that JSON does not know</source>
        <translation>auf einen Rückstrich folgt etwas, das JSON nicht kennt</translation>
    </message>
    <message>
        <source>there is a line break or control character inside a text</source>
        <translation>in einem Text steht ein Zeilenumbruch oder Steuerzeichen</translation>
    </message>
    <message>
        <source>the closing quote of a text is missing</source>
        <translation>das schließende Anführungszeichen eines Textes fehlt</translation>
    </message>
    <message>
        <source>these bytes are no UTF-8</source>
        <translation>diese Bytes sind kein UTF-8</translation>
    </message>
    <message>
        <source>there are too many levels inside each other</source>
        <translation>es sind zu viele Ebenen ineinander geschachtelt</translation>
    </message>
    <message>
        <source>this is longer than 4 GiB</source>
        <translation>dies ist länger als 4 GiB</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>This is a folder. Open the files in it.</source>
        <translation>Dies ist ein Ordner. Öffnen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es steht nichts darin.</translation>
    </message>
    <message>
        <source>It is packed by gzip, and damaged or cut short. Fetch it again.</source>
        <translation>Sie ist mit gzip gepackt und beschädigt oder abgeschnitten. Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It is too large to be read into memory. Unpack it or convert it to UTF-8 first.</source>
        <translation>Sie ist zu groß, um in den Speicher gelesen zu werden. Entpacken Sie sie oder wandeln Sie sie zuerst in UTF-8 um.</translation>
    </message>
    <message>
        <source>It is in UTF-16 and ends in the middle of a character. Fetch it again.</source>
        <translation>Sie ist in UTF-16 und endet mitten in einem Zeichen. Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It could not be read to its end.</source>
        <translation>Sie konnte nicht bis zu ihrem Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>Device Update account</source>
        <translation>Device Update-Konto</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Private endpoint connection</source>
        <translation>Private Endpunktverbindung</translation>
    </message>
    <message>
        <source>Private link resource</source>
        <translation>Private-Link-Ressource</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>Virtual network link</source>
        <translation>Verknüpfung mit einem Netzwerk</translation>
    </message>
    <message>
        <source>Private DNS zone group</source>
        <translation>Private DNS-Zonengruppe</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>ARM template</source>
        <translation>ARM-Vorlage</translation>
    </message>
</context>
<context>
    <name>MoveText</name>
    <message>
        <source>A rejected connection cannot be approved. Remove it; the requester deletes the private endpoint and asks again.</source>
        <translation>Eine abgelehnte Verbindung kann nicht genehmigt werden. Entfernen Sie sie; wer sie angefordert hat, löscht den privaten Endpunkt und fragt erneut an.</translation>
    </message>
    <message>
        <source>Another change of this connection is still running.</source>
        <translation>Eine andere Änderung dieser Verbindung läuft noch.</translation>
    </message>
    <message>
        <source>The connection is gone from the account. The requester can only delete the private endpoint.</source>
        <translation>Die Verbindung ist auf dem Konto nicht mehr vorhanden. Wer sie angefordert hat, kann den privaten Endpunkt nur noch löschen.</translation>
    </message>
    <message>
        <source>It is in use: traffic through it stops, and it cannot be approved again.</source>
        <translation>Sie wird verwendet: Der Datenverkehr darüber endet, und sie kann nicht erneut genehmigt werden.</translation>
    </message>
    <message>
        <source>Linkdesk does not know this connection state, so it changes nothing.</source>
        <translation>Linkdesk kennt diesen Verbindungsstatus nicht und ändert deshalb nichts.</translation>
    </message>
    <message>
        <source>You may not change connections of this account.</source>
        <translation>Sie dürfen Verbindungen dieses Kontos nicht ändern.</translation>
    </message>
    <message>
        <source>Rejecting is final: a rejected connection cannot be approved later. The requester has to delete the private endpoint and ask again.</source>
        <translation>Ablehnen ist endgültig: Eine abgelehnte Verbindung kann später nicht genehmigt werden. Wer sie angefordert hat, muss den privaten Endpunkt löschen und erneut anfragen.</translation>
    </message>
    <message>
        <source>The private endpoint becomes Disconnected. It keeps its address and its DNS record, which lead nowhere, until its owner deletes it.</source>
        <translation>Der private Endpunkt wird Disconnected. Er behält seine Adresse und seinen DNS-Eintrag, die ins Leere führen, bis sein Besitzer ihn löscht.</translation>
    </message>
    <message>
        <source>A&amp;pprove %1</source>
        <translation>Geneh&amp;migen %1</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>Geneh&amp;migen</translation>
    </message>
    <message>
        <source>Re&amp;ject %1</source>
        <translation>&amp;Ablehnen %1</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Ablehnen</translation>
    </message>
    <message>
        <source>Re&amp;move %1</source>
        <translation>&amp;Entfernen %1</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Approv&amp;e %1</source>
        <translation>&amp;Ja, genehmigen (%1)</translation>
    </message>
    <message>
        <source>R&amp;eject %1</source>
        <translation>&amp;Ja, ablehnen (%1)</translation>
    </message>
    <message>
        <source>R&amp;emove %1</source>
        <translation>&amp;Ja, entfernen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Approved connections carry traffic to their accounts at once.</source>
        <translation>
            <numerusform>Die genehmigte Verbindung überträgt sofort Datenverkehr zu ihrem Konto.</numerusform>
            <numerusform>Genehmigte Verbindungen übertragen sofort Datenverkehr zu ihren Konten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Public network access is disabled and no other connection is Approved: afterwards nobody can manage updates of this account.</source>
        <translation>Der öffentliche Netzwerkzugriff ist deaktiviert, und keine andere Verbindung ist genehmigt: Danach kann niemand Updates dieses Kontos verwalten.</translation>
    </message>
    <message>
        <source>Public network access is disabled and no other connection is Approved: afterwards nobody can manage updates of %1.</source>
        <translation>Der öffentliche Netzwerkzugriff ist deaktiviert, und keine andere Verbindung ist genehmigt: Danach kann niemand Updates von %1 verwalten.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Device Update accounts</source>
        <translation>Device Update-Konten</translation>
    </message>
    <message>
        <source>Create a private endpoint</source>
        <translation>Privaten Endpunkt erstellen</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Device Update account</source>
        <translation>Device Update-Konto</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Pending connections</source>
        <translation>Ausstehende Verbindungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Private endpoints</source>
        <translation>Private Endpunkte</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What I sent</source>
        <translation>Von mir gesendet</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Accounts and tenants</source>
        <translation>Konten und Mandanten</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Exportierte Dateien</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>In tenant %1 of %2, as %3.</source>
        <translation>Im Mandanten %1 von %2, als %3.</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>SentRequest</name>
    <message>
        <source>The owner of %1 removed the connection. This private endpoint reaches nothing any more and is still paid for: delete it and ask again, or delete it.</source>
        <translation>Der Besitzer von %1 hat die Verbindung entfernt. Dieser private Endpunkt erreicht nichts mehr und kostet weiter Geld: Löschen Sie ihn und fordern Sie neu an, oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>The owner of %1 gave no reason.</source>
        <translation>Der Besitzer von %1 hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>Wait, or remind the owner</source>
        <translation>Warten oder erinnern</translation>
    </message>
    <message>
        <source>Check DNS</source>
        <translation>DNS prüfen</translation>
    </message>
    <message>
        <source>Delete and re-request</source>
        <translation>Löschen und neu anfordern</translation>
    </message>
    <message>
        <source>The owner of %1 has not decided yet. Wait, or copy the reminder and send it to the owner: it says what is asked for.</source>
        <translation>Der Besitzer von %1 hat noch nicht entschieden. Warten Sie, oder kopieren Sie die Erinnerung und senden Sie sie dem Besitzer: Sie sagt, worum es geht.</translation>
    </message>
    <message>
        <source>The owner of %1 approved it. Check that the name leads to the private address: traffic takes this way only then.</source>
        <translation>Der Besitzer von %1 hat sie genehmigt. Prüfen Sie, ob der Name zur privaten Adresse führt: Nur dann läuft der Verkehr auf diesem Weg.</translation>
    </message>
    <message>
        <source>Linkdesk does not know what this state means.</source>
        <translation>Linkdesk weiß nicht, was dieser Zustand bedeutet.</translation>
    </message>
    <message>
        <source>Please approve or reject this private endpoint connection.</source>
        <translation>Bitte genehmigen Sie diese Verbindung eines privaten Endpunkts oder lehnen Sie sie ab.</translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation>Ressource: %1</translation>
    </message>
    <message>
        <source>Private endpoint: %1</source>
        <translation>Privater Endpunkt: %1</translation>
    </message>
    <message>
        <source>Target sub-resource: %1</source>
        <translation>Zielunterressource: %1</translation>
    </message>
    <message>
        <source>Request message: %1</source>
        <translation>Anforderungsnachricht: %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Angefordert: %1</translation>
    </message>
    <message>
        <source>The owner of %1 wrote: &quot;%2&quot;</source>
        <translation>Der Besitzer von %1 schrieb: „%2“</translation>
    </message>
    <message>
        <source>%1
A rejected request can never be approved any more: delete the private endpoint and ask again.</source>
        <translation>%1
Eine abgelehnte Anforderung kann nie mehr genehmigt werden: Löschen Sie den privaten Endpunkt und fordern Sie neu an.</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>Azure US Government</source>
        <translation>Azure US Government</translation>
    </message>
    <message>
        <source>Azure in China</source>
        <translation>Azure in China</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Device code</source>
        <translation>Gerätecode</translation>
    </message>
    <message>
        <source>Azure CLI</source>
        <translation>Azure CLI</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>Given token</source>
        <translation>Gegebenes Token</translation>
    </message>
    <message>
        <source>Azure CLI (az) gives the tokens: sign in there first, with &quot;az login&quot;.</source>
        <translation>Azure CLI (az) gibt die Token: Melden Sie sich zuerst dort an, mit „az login“.</translation>
    </message>
    <message>
        <source>For automation: an application signs in as itself, and works with its own roles.</source>
        <translation>Für die Automatisierung: Eine Anwendung meldet sich als sie selbst an und arbeitet mit ihren eigenen Rollen.</translation>
    </message>
    <message>
        <source>Linkdesk never sees your password: you sign in on the page of the sign-in service.</source>
        <translation>Linkdesk sieht Ihr Kennwort nie: Sie melden sich auf der Seite des Anmeldedienstes an.</translation>
    </message>
    <message>
        <source>Left empty: the one that Azure CLI works in.</source>
        <translation>Leer gelassen: der, in dem Azure CLI arbeitet.</translation>
    </message>
    <message>
        <source>That the service principal belongs to.</source>
        <translation>Zu dem der Dienstprinzipal gehört.</translation>
    </message>
    <message>
        <source>Left empty: the one that your account belongs to.</source>
        <translation>Leer gelassen: der, zu dem Ihr Konto gehört.</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>A second step is needed to sign in: a code, a call or an approval on your phone.</source>
        <translation>Für die Anmeldung ist ein zweiter Schritt nötig: ein Code, ein Anruf oder eine Bestätigung am Telefon.</translation>
    </message>
    <message>
        <source>This tenant wants a second step to sign in, and none is set up for your account.</source>
        <translation>Dieser Mandant verlangt einen zweiten Anmeldeschritt, und für Ihr Konto ist keiner eingerichtet.</translation>
    </message>
    <message>
        <source>The second step was declined or not answered in time.</source>
        <translation>Der zweite Schritt wurde abgelehnt oder nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>Your organization wants a further step at another sign-in service.</source>
        <translation>Ihre Organisation verlangt einen weiteren Schritt bei einem anderen Anmeldedienst.</translation>
    </message>
    <message>
        <source>You have not agreed yet that this application may act for you.</source>
        <translation>Sie haben noch nicht zugestimmt, dass diese Anwendung für Sie handeln darf.</translation>
    </message>
    <message>
        <source>The permission for this application was declined.</source>
        <translation>Die Berechtigung für diese Anwendung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>The sign-in was ended by the service: the password was changed, or an administrator ended all sessions.</source>
        <translation>Der Dienst hat die Anmeldung beendet: Das Kennwort wurde geändert, oder ein Administrator hat alle Sitzungen beendet.</translation>
    </message>
    <message>
        <source>The sign-in is too old or was not used for too long.</source>
        <translation>Die Anmeldung ist zu alt oder wurde zu lange nicht benutzt.</translation>
    </message>
    <message>
        <source>The sign-in service wants you to sign in again now.</source>
        <translation>Der Anmeldedienst verlangt, dass Sie sich jetzt erneut anmelden.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Der Benutzername oder das Kennwort ist falsch.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>Das Kennwort ist abgelaufen.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The time for this sign-in is over.</source>
        <translation>Die Zeit für diese Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>A conditional access policy of this tenant blocks the sign-in.</source>
        <translation>Eine Richtlinie für bedingten Zugriff dieses Mandanten verhindert die Anmeldung.</translation>
    </message>
    <message>
        <source>This tenant lets in only computers that your organization manages.</source>
        <translation>Dieser Mandant lässt nur Computer zu, die Ihre Organisation verwaltet.</translation>
    </message>
    <message>
        <source>This tenant lets in only applications that it has approved.</source>
        <translation>Dieser Mandant lässt nur Anwendungen zu, die er genehmigt hat.</translation>
    </message>
    <message>
        <source>An administrator of this tenant has to approve this application first.</source>
        <translation>Ein Administrator dieses Mandanten muss diese Anwendung erst genehmigen.</translation>
    </message>
    <message>
        <source>This tenant does not know this application.</source>
        <translation>Dieser Mandant kennt diese Anwendung nicht.</translation>
    </message>
    <message>
        <source>This tenant has disabled this application.</source>
        <translation>Dieser Mandant hat diese Anwendung gesperrt.</translation>
    </message>
    <message>
        <source>This tenant lets only assigned people use this application, and you are not one.</source>
        <translation>Dieser Mandant lässt nur zugewiesene Personen diese Anwendung benutzen, und Sie gehören nicht dazu.</translation>
    </message>
    <message>
        <source>The account is locked after too many attempts or from a suspicious address.</source>
        <translation>Das Konto ist nach zu vielen Versuchen oder wegen einer verdächtigen Adresse gesperrt.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>Das Konto ist deaktiviert.</translation>
    </message>
    <message>
        <source>This tenant does not know the service that was asked for.</source>
        <translation>Dieser Mandant kennt den verlangten Dienst nicht.</translation>
    </message>
    <message>
        <source>This account is neither a member nor a guest of this tenant.</source>
        <translation>Dieses Konto ist weder Mitglied noch Gast dieses Mandanten.</translation>
    </message>
    <message>
        <source>This tenant knows no such account.</source>
        <translation>Dieser Mandant kennt kein solches Konto.</translation>
    </message>
    <message>
        <source>There is no such tenant in this cloud.</source>
        <translation>Diesen Mandanten gibt es in dieser Cloud nicht.</translation>
    </message>
    <message>
        <source>This account belongs to another cloud.</source>
        <translation>Dieses Konto gehört zu einer anderen Cloud.</translation>
    </message>
    <message>
        <source>The sign-in service is not available at the moment.</source>
        <translation>Der Anmeldedienst ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>The redirect address of the settings is not registered for this application.</source>
        <translation>Die Umleitungsadresse aus den Einstellungen ist für diese Anwendung nicht registriert.</translation>
    </message>
    <message>
        <source>This application wants a secret, which a program on a desktop has not.</source>
        <translation>Diese Anwendung verlangt ein Geheimnis, das ein Programm auf dem Schreibtisch nicht hat.</translation>
    </message>
    <message>
        <source>The sign-in service refused the permission that was asked for.</source>
        <translation>Der Anmeldedienst hat die verlangte Berechtigung abgelehnt.</translation>
    </message>
    <message>
        <source>The sign-in service does not accept this application.</source>
        <translation>Der Anmeldedienst nimmt diese Anwendung nicht an.</translation>
    </message>
    <message>
        <source>The sign-in service refused the request as malformed.</source>
        <translation>Der Anmeldedienst hat die Anfrage als fehlerhaft abgelehnt.</translation>
    </message>
    <message>
        <source>The secret of the service principal is wrong.</source>
        <translation>Das Geheimnis des Dienstprinzipals ist falsch.</translation>
    </message>
    <message>
        <source>The secret of the service principal has expired.</source>
        <translation>Das Geheimnis des Dienstprinzipals ist abgelaufen.</translation>
    </message>
    <message>
        <source>This certificate is not registered for the service principal.</source>
        <translation>Dieses Zertifikat ist für den Dienstprinzipal nicht registriert.</translation>
    </message>
    <message>
        <source>The sign-in service and this computer do not agree about the time.</source>
        <translation>Der Anmeldedienst und dieser Computer sind sich über die Uhrzeit nicht einig.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>Die Datei enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>The file holds no private key beside the certificate.</source>
        <translation>Die Datei enthält neben dem Zertifikat keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>The private key is protected by a password.</source>
        <translation>Der private Schlüssel ist durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate.</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>The private key is no RSA key of 2048 bits or more.</source>
        <translation>Der private Schlüssel ist kein RSA-Schlüssel mit mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Das Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Das Zertifikat ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>OpenSSL&apos;s library libcrypto cannot be loaded.</source>
        <translation>Die OpenSSL-Bibliothek libcrypto kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>Azure CLI (az) is not installed, or not in the search path.</source>
        <translation>Azure CLI (az) ist nicht installiert oder nicht im Suchpfad.</translation>
    </message>
    <message>
        <source>Nobody is signed in to Azure CLI.</source>
        <translation>In der Azure CLI ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>The sign-in of Azure CLI has to be renewed.</source>
        <translation>Die Anmeldung der Azure CLI muss erneuert werden.</translation>
    </message>
    <message>
        <source>Azure CLI is not signed in to this tenant.</source>
        <translation>Die Azure CLI ist bei diesem Mandanten nicht angemeldet.</translation>
    </message>
    <message>
        <source>Azure CLI failed.</source>
        <translation>Die Azure CLI ist gescheitert.</translation>
    </message>
    <message>
        <source>Azure CLI did not answer in time and was stopped.</source>
        <translation>Die Azure CLI hat nicht rechtzeitig geantwortet und wurde beendet.</translation>
    </message>
    <message>
        <source>The answer of Azure CLI holds no token.</source>
        <translation>Die Antwort der Azure CLI enthält kein Token.</translation>
    </message>
    <message>
        <source>No token was given.</source>
        <translation>Es wurde kein Token übergeben.</translation>
    </message>
    <message>
        <source>The token that was given has expired.</source>
        <translation>Das übergebene Token ist abgelaufen.</translation>
    </message>
    <message>
        <source>The token that was given is for another service than Azure Resource Manager.</source>
        <translation>Das übergebene Token gilt für einen anderen Dienst als Azure Resource Manager.</translation>
    </message>
    <message>
        <source>The token that was given is for another tenant.</source>
        <translation>Das übergebene Token gilt für einen anderen Mandanten.</translation>
    </message>
    <message>
        <source>The token that was given was refused, and there is no way to renew it.</source>
        <translation>Das übergebene Token wurde abgelehnt und lässt sich nicht erneuern.</translation>
    </message>
    <message>
        <source>There is no keychain in this session.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain was not opened for Linkdesk.</source>
        <translation>Der Schlüsselbund wurde für Linkdesk nicht geöffnet.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The keychain did not keep what was written.</source>
        <translation>Der Schlüsselbund hat nicht behalten, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The keychain still holds what should have been removed.</source>
        <translation>Der Schlüsselbund enthält noch, was entfernt werden sollte.</translation>
    </message>
    <message>
        <source>Sign in again in the browser.</source>
        <translation>Melden Sie sich im Browser erneut an.</translation>
    </message>
    <message>
        <source>Sign in again in the browser and set it up there.</source>
        <translation>Melden Sie sich im Browser erneut an und richten Sie ihn dort ein.</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>Beginnen Sie die Anmeldung von vorn.</translation>
    </message>
    <message>
        <source>Start the sign-in again and accept, or use another application in Settings.</source>
        <translation>Beginnen Sie die Anmeldung von vorn und stimmen Sie zu, oder wählen Sie in den Einstellungen eine andere Anwendung.</translation>
    </message>
    <message>
        <source>Change the password in the browser, then sign in again.</source>
        <translation>Ändern Sie das Kennwort im Browser und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Sign in with another account, or ask an administrator of the tenant to invite you.</source>
        <translation>Melden Sie sich mit einem anderen Konto an, oder bitten Sie einen Administrator des Mandanten um eine Einladung.</translation>
    </message>
    <message>
        <source>Check the tenant&apos;s name or ID, and the cloud.</source>
        <translation>Prüfen Sie Name oder ID des Mandanten und die Cloud.</translation>
    </message>
    <message>
        <source>Choose the cloud of the account.</source>
        <translation>Wählen Sie die Cloud des Kontos.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Ask an administrator of the tenant which policy it is; another network or computer may be let in.</source>
        <translation>Fragen Sie einen Administrator des Mandanten nach der Richtlinie; aus einem anderen Netz oder von einem anderen Computer aus mag es gehen.</translation>
    </message>
    <message>
        <source>Sign in from a managed computer, or by Azure CLI on one, or ask an administrator of the tenant.</source>
        <translation>Melden Sie sich von einem verwalteten Computer oder dort über die Azure CLI an, oder fragen Sie einen Administrator des Mandanten.</translation>
    </message>
    <message>
        <source>Ask an administrator of the tenant, or use another application in Settings.</source>
        <translation>Fragen Sie einen Administrator des Mandanten, oder wählen Sie in den Einstellungen eine andere Anwendung.</translation>
    </message>
    <message>
        <source>Check the tenant, or use another application in Settings.</source>
        <translation>Prüfen Sie den Mandanten, oder wählen Sie in den Einstellungen eine andere Anwendung.</translation>
    </message>
    <message>
        <source>Ask an administrator of the tenant to assign the application to you.</source>
        <translation>Bitten Sie einen Administrator des Mandanten, Ihnen die Anwendung zuzuweisen.</translation>
    </message>
    <message>
        <source>Wait some minutes, or ask an administrator to unlock it.</source>
        <translation>Warten Sie einige Minuten, oder bitten Sie einen Administrator, es zu entsperren.</translation>
    </message>
    <message>
        <source>Ask an administrator of the account&apos;s own tenant.</source>
        <translation>Fragen Sie einen Administrator des Mandanten, zu dem das Konto gehört.</translation>
    </message>
    <message>
        <source>Check the cloud and the tenant.</source>
        <translation>Prüfen Sie Cloud und Mandant.</translation>
    </message>
    <message>
        <source>Correct the redirect address in Settings, or register it for the application.</source>
        <translation>Berichtigen Sie die Umleitungsadresse in den Einstellungen, oder registrieren Sie sie für die Anwendung.</translation>
    </message>
    <message>
        <source>Check the application&apos;s client ID in Settings.</source>
        <translation>Prüfen Sie die Client-ID der Anwendung in den Einstellungen.</translation>
    </message>
    <message>
        <source>Enter the secret&apos;s value, not its ID.</source>
        <translation>Geben Sie den Wert des Geheimnisses ein, nicht seine ID.</translation>
    </message>
    <message>
        <source>Make a new secret for the application and enter it.</source>
        <translation>Erstellen Sie für die Anwendung ein neues Geheimnis und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Upload the certificate to the application, or choose the right file.</source>
        <translation>Laden Sie das Zertifikat zur Anwendung hoch, oder wählen Sie die richtige Datei.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock and time zone.</source>
        <translation>Stellen Sie Uhr und Zeitzone dieses Computers.</translation>
    </message>
    <message>
        <source>Choose a PEM file that holds the certificate and its private key.</source>
        <translation>Wählen Sie eine PEM-Datei, die das Zertifikat und seinen privaten Schlüssel enthält.</translation>
    </message>
    <message>
        <source>Choose a PEM file whose private key has no password.</source>
        <translation>Wählen Sie eine PEM-Datei, deren privater Schlüssel kein Kennwort hat.</translation>
    </message>
    <message>
        <source>Choose a certificate with an RSA key.</source>
        <translation>Wählen Sie ein Zertifikat mit einem RSA-Schlüssel.</translation>
    </message>
    <message>
        <source>Choose a valid certificate, or set this computer&apos;s clock.</source>
        <translation>Wählen Sie ein gültiges Zertifikat, oder stellen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3, or use a secret.</source>
        <translation>Installieren Sie OpenSSL 3, oder benutzen Sie ein Geheimnis.</translation>
    </message>
    <message>
        <source>Install Azure CLI, or sign in in the browser.</source>
        <translation>Installieren Sie die Azure CLI, oder melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>Run &quot;az login&quot; in a terminal, then try again.</source>
        <translation>Führen Sie „az login“ in einem Terminal aus und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Run &quot;az login --tenant&quot; with this tenant in a terminal, then try again.</source>
        <translation>Führen Sie „az login --tenant“ mit diesem Mandanten in einem Terminal aus und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Run &quot;az account get-access-token&quot; in a terminal to see why.</source>
        <translation>Führen Sie „az account get-access-token“ in einem Terminal aus, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Start Linkdesk with a new token, or sign in in another way.</source>
        <translation>Starten Sie Linkdesk mit einem neuen Token, oder melden Sie sich auf andere Weise an.</translation>
    </message>
    <message>
        <source>You stay signed in until Linkdesk closes; nothing is written to a file.</source>
        <translation>Sie bleiben angemeldet, bis Linkdesk geschlossen wird; nichts wird in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Remove the entry &quot;Linkdesk&quot; with the keychain&apos;s own program.</source>
        <translation>Entfernen Sie den Eintrag „Linkdesk“ mit dem Programm des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>The secret of the service principal is not at hand.</source>
        <translation>Das Geheimnis des Dienstprinzipals liegt nicht vor.</translation>
    </message>
    <message>
        <source>The file with the certificate is not there, or may not be read.</source>
        <translation>Die Datei mit dem Zertifikat ist nicht da oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Sign in again and enter it.</source>
        <translation>Melden Sie sich erneut an und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Azure CLI failed: %1</source>
        <translation>Azure CLI ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The file %1 is not there, or may not be read.</source>
        <translation>Die Datei %1 ist nicht da oder darf nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungstext</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Static addresses</source>
        <translation>Feste Adressen</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Actions required</source>
        <translation>Nötige Schritte</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Public network access</source>
        <translation>Öffentlicher Netzwerkzugriff</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Private endpoint connections</source>
        <translation>Private Endpunktverbindungen</translation>
    </message>
    <message>
        <source>Address space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>Subnetze</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Peerings</source>
        <translation>Peerings</translation>
    </message>
    <message>
        <source>Network policies of private endpoints</source>
        <translation>Netzwerkrichtlinien privater Endpunkte</translation>
    </message>
    <message>
        <source>Network security group</source>
        <translation>Netzwerksicherheitsgruppe</translation>
    </message>
    <message>
        <source>Route table</source>
        <translation>Routentabelle</translation>
    </message>
    <message>
        <source>Delegated to</source>
        <translation>Delegiert an</translation>
    </message>
    <message>
        <source>Private endpoints</source>
        <translation>Private Endpunkte</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Vergabe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>Record sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Virtual network links</source>
        <translation>Netzwerkverknüpfungen</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>Registers machines</source>
        <translation>Trägt Computer ein</translation>
    </message>
    <message>
        <source>Link state</source>
        <translation>Zustand der Verknüpfung</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Policy type</source>
        <translation>Richtlinientyp</translation>
    </message>
    <message>
        <source>Policy definition</source>
        <translation>Richtliniendefinition</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Content version</source>
        <translation>Inhaltsversion</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Provisioning state</source>
        <translation>Bereitstellungsstatus</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>WayText</name>
    <message>
        <source>The answer of %1 describes no cloud with this address.</source>
        <translation>Die Antwort von %1 beschreibt keine Cloud mit dieser Adresse.</translation>
    </message>
    <message>
        <source>The cloud at %1 names no sign-in service that Linkdesk can trust.</source>
        <translation>Die Cloud unter %1 nennt keinen Anmeldedienst, dem Linkdesk vertrauen kann.</translation>
    </message>
    <message>
        <source>This cloud names the sign-in service %1, which belongs to %2. A token from there would open %2, so nothing is sent.</source>
        <translation>Diese Cloud nennt den Anmeldedienst %1, der zu %2 gehört. Ein Token von dort würde %2 öffnen; daher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The resource provider %1 did not become registered.</source>
        <translation>Der Ressourcenanbieter %1 wurde nicht registriert.</translation>
    </message>
    <message>
        <source>The resource provider %1 did not become registered: it is %2.</source>
        <translation>Der Ressourcenanbieter %1 wurde nicht registriert: Sein Status ist %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself, so anybody could have made it. If it is your company&apos;s, add it to a PEM file and name that in the settings.</source>
        <translation>Das Zertifikat von %1 ist selbstsigniert; jeder könnte es ausgestellt haben. Gehört es Ihrem Unternehmen, nehmen Sie es in eine PEM-Datei auf und geben Sie diese in den Einstellungen an.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has issued the certificate of %1. If your company reads encrypted traffic, name its root certificates as a PEM file in the settings.</source>
        <translation>Das Zertifikat von %1 wurde von niemandem ausgestellt, dem dieser Computer vertraut. Wenn Ihr Unternehmen verschlüsselten Verkehr mitliest, geben Sie seine Stammzertifikate als PEM-Datei in den Einstellungen an.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by %2, whom this computer does not trust. If that is your company, name its root certificates as a PEM file in the settings.</source>
        <translation>Das Zertifikat von %1 wurde von %2 ausgestellt; dem vertraut dieser Computer nicht. Ist das Ihr Unternehmen, geben Sie seine Stammzertifikate als PEM-Datei in den Einstellungen an.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. If that is in the future, the clock of this computer is wrong; else its owner has to renew it.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen. Liegt dieser Tag in der Zukunft, geht die Uhr dieses Computers falsch; sonst muss der Besitzer es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2. Check the date and the clock of this computer.</source>
        <translation>Das Zertifikat von %1 gilt erst ab dem %2. Prüfen Sie Datum und Uhrzeit dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate that came from %1 is for another server. Check the address.</source>
        <translation>Das Zertifikat, das von %1 kam, gilt für einen anderen Server. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The certificate that came from %1 is for %2. Check the address.</source>
        <translation>Das Zertifikat, das von %1 kam, gilt für %2. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused (%2).</source>
        <translation>Das Zertifikat von %1 wurde abgelehnt (%2).</translation>
    </message>
    <message>
        <source>%1 and Linkdesk found no common encryption: Linkdesk takes TLS 1.2 and newer. Check the address and the port.</source>
        <translation>%1 und Linkdesk fanden keine gemeinsame Verschlüsselung: Linkdesk verwendet TLS 1.2 und neuer. Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read. Choose another one in the settings.</source>
        <translation>Die Zertifikatdatei %1 kann nicht gelesen werden. Wählen Sie in den Einstellungen eine andere.</translation>
    </message>
    <message>
        <source>There is no certificate in %1. It has to be a text file in PEM form.</source>
        <translation>In %1 steht kein Zertifikat. Es muss eine Textdatei im PEM-Format sein.</translation>
    </message>
    <message>
        <source>Certificate number %2 in %1 is damaged; none of the file is used.</source>
        <translation>Zertifikat Nummer %2 in %1 ist beschädigt; nichts aus der Datei wird verwendet.</translation>
    </message>
    <message>
        <source>There is no computer with the name of the proxy, %1. Check it in the settings.</source>
        <translation>Es gibt keinen Computer mit dem Namen des Proxys, %1. Prüfen Sie ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>The proxy %1 takes no connection. Check its name and port in the settings.</source>
        <translation>Der Proxy %1 nimmt keine Verbindung an. Prüfen Sie Name und Port in den Einstellungen.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and password, or refused these. Check them in the settings.</source>
        <translation>Der Proxy %1 verlangt Benutzername und Kennwort oder hat diese abgelehnt. Prüfen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to %2. Test the connection in the settings; where the proxy refuses, ask those who run it to allow this host.</source>
        <translation>Der Proxy %1 verbindet nicht mit %2. Testen Sie die Verbindung in den Einstellungen; lehnt der Proxy ab, bitten Sie seine Betreiber, diesen Host zu erlauben.</translation>
    </message>
    <message>
        <source>There is no computer with the name %1, or no name server answers.</source>
        <translation>Es gibt keinen Computer mit dem Namen %1, oder kein Namensserver antwortet.</translation>
    </message>
    <message>
        <source>%1 takes no connection. A firewall may be between, or a proxy may be needed.</source>
        <translation>%1 nimmt keine Verbindung an. Vielleicht liegt eine Firewall dazwischen, oder ein Proxy ist nötig.</translation>
    </message>
    <message>
        <source>The proxy has no host or no port yet. Name both in the settings.</source>
        <translation>Der Proxy hat noch keinen Host oder keine Portnummer. Nennen Sie beide in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountKeeper</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>the sandbox&apos;s sign-ins end with it</source>
        <translation>Anmeldungen an der Sandbox enden mit ihr</translation>
    </message>
    <message>
        <source>by Azure CLI</source>
        <translation>durch Azure CLI</translation>
    </message>
    <message>
        <source>service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>given token, not kept</source>
        <translation>gegebenes Token, nicht aufbewahrt</translation>
    </message>
    <message>
        <source>a token that was given is never kept</source>
        <translation>ein gegebenes Token wird nie aufbewahrt</translation>
    </message>
    <message>
        <source>given token</source>
        <translation>gegebenes Token</translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountPage</name>
    <message>
        <source>Pages of the account</source>
        <translation>Seiten des Kontos</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Net&amp;working</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>Pages of Networking</source>
        <translation>Seiten von „Netzwerk“</translation>
    </message>
    <message>
        <source>P&amp;ublic access</source>
        <translation>&amp;Öffentlicher Zugriff</translation>
    </message>
    <message>
        <source>Device Update account in %1</source>
        <translation>Device Update-Konto in %1</translation>
    </message>
    <message numerus="yes">
        <source>Pr&amp;ivate access (%n pending)</source>
        <translation>
            <numerusform>Pr&amp;ivater Zugriff (%n ausstehend)</numerusform>
            <numerusform>Pr&amp;ivater Zugriff (%n ausstehend)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pr&amp;ivate access</source>
        <translation>Pr&amp;ivater Zugriff</translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountsModel</name>
    <message>
        <source>Device Update account</source>
        <translation>Device Update-Konto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountsPage</name>
    <message>
        <source>Device Update accounts</source>
        <translation>Device Update-Konten</translation>
    </message>
    <message>
        <source>Open an account to see its private endpoint connections, to add one, or to decide about requests.</source>
        <translation>Öffnen Sie ein Konto, um seine privaten Endpunktverbindungen zu sehen, eine hinzuzufügen oder über Anforderungen zu entscheiden.</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Name, group, location or subscription</source>
        <translation>Name, Gruppe, Standort oder Abonnement</translation>
    </message>
    <message>
        <source>S&amp;ubscription</source>
        <translation>Abo&amp;nnement</translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>Alle Abonnements</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read the list again (F5)</source>
        <translation>Die Liste erneut lesen (F5)</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <translation>Konten werden gelesen</translation>
    </message>
    <message>
        <source>All subscriptions that you can read are asked.</source>
        <translation>Alle Abonnements, die Sie lesen können, werden abgefragt.</translation>
    </message>
    <message>
        <source>Still waiting for Azure to list subscriptions and accounts.</source>
        <translation>Es wird noch darauf gewartet, dass Azure Abonnements und Konten auflistet.</translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation>Die Konten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) could not be read: %1</source>
        <translation>
            <numerusform>%n Abonnement konnte nicht gelesen werden: %1</numerusform>
            <numerusform>%n Abonnements konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading again...</source>
        <translation>Wird erneut gelesen...</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 von %n Konto</numerusform>
            <numerusform>%1 von %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Kein Konto passt</translation>
    </message>
    <message>
        <source>No account has all the words in this subscription.</source>
        <translation>In diesem Abonnement hat kein Konto alle diese Wörter.</translation>
    </message>
    <message>
        <source>&amp;Show all accounts</source>
        <translation>Alle Kon&amp;ten anzeigen</translation>
    </message>
    <message>
        <source>No Device Update accounts</source>
        <translation>Keine Device Update-Konten</translation>
    </message>
    <message>
        <source>There is no account that you can read. Accounts are made in Azure; ask an owner for the role Reader on yours, or act as somebody else.</source>
        <translation>Es gibt kein Konto, das Sie lesen können. Konten werden in Azure angelegt; bitten Sie einen Besitzer um die Rolle „Leser“ für Ihres oder handeln Sie als jemand anderes.</translation>
    </message>
</context>
<context>
    <name>linkdesk::AccountsSection</name>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Accounts and tenants</source>
        <translation>K&amp;onten und Mandanten</translation>
    </message>
    <message>
        <source>Who is signed in</source>
        <translation>Wer angemeldet ist</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>&amp;Sign in to a cloud</source>
        <translation>Bei einer &amp;Cloud anmelden</translation>
    </message>
    <message>
        <source>%1, the sandbox, or another Azure by the address of its Resource Manager. Clouds never mix: each has its own accounts, lists, history and draft.</source>
        <translation>%1, die Sandbox oder ein anderes Azure über die Adresse seines Resource Managers. Clouds vermischen sich nie: Jede hat ihre eigenen Konten, Listen, ihren Verlauf und ihren Entwurf.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s).</source>
        <translation>
            <numerusform>%n Konto.</numerusform>
            <numerusform>%n Konten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now: %1 in %2.</source>
        <translation>Zurzeit: %1 in %2.</translation>
    </message>
    <message>
        <source>C&amp;lient ID</source>
        <translation>Cl&amp;ient-ID</translation>
    </message>
    <message>
        <source>&amp;Redirect address</source>
        <translation>Umleitungsa&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Use the default</source>
        <translation>&amp;Standard verwenden</translation>
    </message>
    <message>
        <source>Another application than the default: it has to be a public client of your tenant that may ask for Azure Resource Manager.</source>
        <translation>Eine andere Anwendung als der Standard: Sie muss ein öffentlicher Client Ihres Mandanten sein, der Azure Resource Manager anfordern darf.</translation>
    </message>
    <message>
        <source>A client ID is a GUID. This one is not kept.</source>
        <translation>Eine Client-ID ist eine GUID. Diese hier wird nicht behalten.</translation>
    </message>
    <message>
        <source>The default: &quot;Microsoft Azure CLI&quot;, the public client that Azure&apos;s own developer tools use. Tenants know it, unless their administrators have blocked it.</source>
        <translation>Der Standard: „Microsoft Azure CLI“, der öffentliche Client der Entwicklerwerkzeuge von Azure selbst. Mandanten kennen ihn, sofern ihre Administratoren ihn nicht gesperrt haben.</translation>
    </message>
    <message>
        <source>It has to be http://localhost or http://127.0.0.1, with a path if need be. This one is not kept.</source>
        <translation>Es muss http://localhost oder http://127.0.0.1 sein, nötigenfalls mit einem Pfad. Diese Adresse wird nicht behalten.</translation>
    </message>
    <message>
        <source>Where the browser comes back to, as that application has registered it: on localhost or 127.0.0.1. The port is chosen at each sign-in.</source>
        <translation>Wohin der Browser zurückkehrt, wie diese Anwendung es registriert hat: auf localhost oder 127.0.0.1. Der Port wird bei jeder Anmeldung neu gewählt.</translation>
    </message>
</context>
<context>
    <name>linkdesk::AnswerNotices</name>
    <message>
        <source>Resource: %1</source>
        <translation>Ressource: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to what you sent</source>
        <translation>
            <numerusform>%n Antwort auf von Ihnen Gesendetes</numerusform>
            <numerusform>%n Antworten auf von Ihnen Gesendetes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was approved</source>
        <comment>a private endpoint</comment>
        <translation>%1 wurde genehmigt</translation>
    </message>
    <message>
        <source>%1 was rejected</source>
        <comment>a private endpoint</comment>
        <translation>%1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>%1 was disconnected</source>
        <comment>a private endpoint</comment>
        <translation>%1 wurde getrennt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>private endpoint: its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::Application</name>
    <message>
        <source>Starting the sandbox</source>
        <translation>Sandbox wird gestartet</translation>
    </message>
    <message>
        <source>An Azure of your own, on this computer.</source>
        <translation>Ein eigenes Azure, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Works on %1.</source>
        <translation>Arbeitet auf %1.</translation>
    </message>
    <message>
        <source>The profile could not be opened</source>
        <translation>Das Profil konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; in this world, but: %2</source>
        <translation>„%1“ gibt es in dieser Welt nicht, aber: %2</translation>
    </message>
    <message>
        <source>Changes begun earlier could not be taken up</source>
        <translation>Früher begonnene Änderungen konnten nicht übernommen werden</translation>
    </message>
    <message>
        <source>%1: the change begun earlier is done</source>
        <translation>%1: Die früher begonnene Änderung ist ausgeführt</translation>
    </message>
    <message>
        <source>%1: it is not known whether the change begun earlier was made</source>
        <translation>%1: Es ist nicht bekannt, ob die früher begonnene Änderung ausgeführt wurde</translation>
    </message>
    <message>
        <source>%1: the change begun earlier was not made</source>
        <translation>%1: Die früher begonnene Änderung wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>It was taken up again and followed to its end.</source>
        <translation>Sie wurde wieder aufgenommen und bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>What the sandbox kept cannot be read</source>
        <translation>Der gespeicherte Stand der Sandbox kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Start anew (keeps the broken file aside)</source>
        <translation>&amp;Neu beginnen (die defekte Datei bleibt daneben erhalten)</translation>
    </message>
    <message>
        <source>The sandbox&apos;s world cannot be read</source>
        <translation>Die Welt der Sandbox kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The sandbox could not be started</source>
        <translation>Die Sandbox konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The broken file could not be set aside</source>
        <translation>Die defekte Datei konnte nicht beiseitegelegt werden</translation>
    </message>
    <message>
        <source>Nobody here has that name</source>
        <translation>Niemand heißt hier so</translation>
    </message>
    <message>
        <source>&amp;Go on as %1</source>
        <translation>&amp;Weiter als %1</translation>
    </message>
    <message>
        <source>The token in %1 cannot be used</source>
        <translation>Das Token in %1 kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>&amp;Go on without it</source>
        <translation>&amp;Ohne es weiter</translation>
    </message>
</context>
<context>
    <name>linkdesk::ApprovalText</name>
    <message>
        <source>Pending until the owner approves it: behind an alias the owner is always asked.</source>
        <translation>Pending, bis der Besitzer sie genehmigt: Bei einem Alias wird der Besitzer immer gefragt.</translation>
    </message>
    <message>
        <source>Pending until the owner approves it: %1 belongs to another directory.</source>
        <translation>Pending, bis der Besitzer sie genehmigt: %1 gehört zu einem anderen Verzeichnis.</translation>
    </message>
    <message>
        <source>Pending until the owner approves it: you may not approve connections to %1.</source>
        <translation>Pending, bis der Besitzer sie genehmigt: Sie dürfen Verbindungen zu %1 nicht genehmigen.</translation>
    </message>
    <message>
        <source>Pending until the owner approves it: your rights on %1 could not be read, so it is not known whether you may approve.</source>
        <translation>Pending, bis der Besitzer sie genehmigt: Ihre Rechte an %1 konnten nicht gelesen werden; ob Sie genehmigen dürfen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Pending until somebody approves it, as you chose. Your rights on %1 would allow connecting at once.</source>
        <translation>Pending, bis jemand sie genehmigt, wie Sie es gewählt haben. Ihre Rechte an %1 würden erlauben, sofort zu verbinden.</translation>
    </message>
    <message>
        <source>Pending until the owner approves it.</source>
        <translation>Pending, bis der Besitzer sie genehmigt.</translation>
    </message>
    <message>
        <source>Approved at once: your rights on %1 include approving connections.</source>
        <translation>Sofort Approved: Ihre Rechte an %1 schließen das Genehmigen von Verbindungen ein.</translation>
    </message>
    <message>
        <source>Azure will probably refuse it: you may not approve connections to %1.</source>
        <translation>Azure lehnt es wahrscheinlich ab: Sie dürfen Verbindungen zu %1 nicht genehmigen.</translation>
    </message>
    <message>
        <source>Approved at once if you may approve connections to %1, which could not be checked; otherwise Azure refuses it.</source>
        <translation>Sofort Approved, wenn Sie Verbindungen zu %1 genehmigen dürfen, was nicht geprüft werden konnte; sonst lehnt Azure es ab.</translation>
    </message>
    <message>
        <source>Azure will probably refuse it: %1 belongs to another directory.</source>
        <translation>Azure lehnt es wahrscheinlich ab: %1 gehört zu einem anderen Verzeichnis.</translation>
    </message>
    <message>
        <source>Approved at once where your rights allow it.</source>
        <translation>Sofort Approved, wenn Ihre Rechte es erlauben.</translation>
    </message>
</context>
<context>
    <name>linkdesk::BasicsForm</name>
    <message>
        <source>Project details</source>
        <translation>Projektdetails</translation>
    </message>
    <message>
        <source>The subscription pays for the private endpoint, the resource group keeps it together with what belongs to it.</source>
        <translation>Das Abonnement bezahlt den privaten Endpunkt, die Ressourcengruppe hält ihn mit dem zusammen, was zu ihm gehört.</translation>
    </message>
    <message>
        <source>S&amp;ubscription</source>
        <translation>Abo&amp;nnement</translation>
    </message>
    <message>
        <source>Where the private endpoint is created. Its virtual network must be in the same subscription.</source>
        <translation>Hier wird der private Endpunkt erstellt. Sein virtuelles Netzwerk muss im selben Abonnement liegen.</translation>
    </message>
    <message>
        <source>Re&amp;source group</source>
        <translation>Ressour&amp;cengruppe</translation>
    </message>
    <message>
        <source>&amp;Create new</source>
        <translation>Neu an&amp;legen</translation>
    </message>
    <message>
        <source>Create new resource group</source>
        <translation>Neue Ressourcengruppe anlegen</translation>
    </message>
    <message>
        <source>Instance details</source>
        <translation>Instanzdetails</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Names the private endpoint in its group, and its network interface until you change that.</source>
        <translation>Benennt den privaten Endpunkt in seiner Gruppe und seine Netzwerkschnittstelle, bis Sie das ändern.</translation>
    </message>
    <message>
        <source>Network &amp;interface name</source>
        <translation>Name der Netzwerkschn&amp;ittstelle</translation>
    </message>
    <message>
        <source>Cannot be changed after the private endpoint is created.</source>
        <translation>Kann nach dem Erstellen des privaten Endpunkts nicht geändert werden.</translation>
    </message>
    <message>
        <source>Connection na&amp;me</source>
        <translation>Verbindungsna&amp;me</translation>
    </message>
    <message>
        <source>R&amp;egion</source>
        <translation>Regi&amp;on</translation>
    </message>
    <message>
        <source>New resource group</source>
        <translation>Neue Ressourcengruppe</translation>
    </message>
    <message>
        <source>A resource group holds related resources. It is made together with the private endpoint, in the same region.</source>
        <translation>Eine Ressourcengruppe enthält zusammengehörige Ressourcen. Sie wird zusammen mit dem privaten Endpunkt in derselben Region erstellt.</translation>
    </message>
    <message>
        <source>Name of the ne&amp;w group</source>
        <translation>Name der ne&amp;uen Gruppe</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>The names in use could not be read: Create may find this one taken. %1</source>
        <translation>Die verwendeten Namen konnten nicht gelesen werden: Beim Erstellen könnte dieser vergeben sein. %1</translation>
    </message>
    <message>
        <source>Select a subscription</source>
        <translation>Abonnement auswählen</translation>
    </message>
    <message>
        <source>No subscription that you can read</source>
        <translation>Kein Abonnement, das Sie lesen können</translation>
    </message>
    <message>
        <source>(new) %1</source>
        <translation>(neu) %1</translation>
    </message>
    <message>
        <source>Select a resource group</source>
        <translation>Ressourcengruppe auswählen</translation>
    </message>
    <message>
        <source>None yet: create a new one</source>
        <translation>Noch keine: Legen Sie eine neue an</translation>
    </message>
    <message>
        <source>Select a region</source>
        <translation>Region auswählen</translation>
    </message>
    <message>
        <source>No region offered</source>
        <translation>Keine Region angeboten</translation>
    </message>
    <message>
        <source>What the endpoint calls its connection to the resource.</source>
        <translation>So nennt der Endpunkt seine Verbindung zur Ressource.</translation>
    </message>
    <message>
        <source>The region of the virtual network. It may differ from the region of the resource.</source>
        <translation>Die Region des virtuellen Netzwerks. Sie darf von der Region der Ressource abweichen.</translation>
    </message>
</context>
<context>
    <name>linkdesk::Breadcrumb</name>
    <message>
        <source>Bac&amp;k</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
</context>
<context>
    <name>linkdesk::BundleWindow</name>
    <message>
        <source>Diagnostic bundle</source>
        <translation>Diagnosepaket</translation>
    </message>
    <message>
        <source>&amp;This is all that will be in the file. It holds no token, no password and no query, but names of subscriptions, resources, people and computers: take out what is not for others.</source>
        <translation>&amp;Das ist alles, was in der Datei stehen wird. Es enthält kein Token, kein Kennwort und keine Abfrage, aber Namen von Abonnements, Ressourcen, Personen und Computern: Nehmen Sie heraus, was nicht für andere ist.</translation>
    </message>
    <message>
        <source>&amp;Save...</source>
        <translation>&amp;Speichern...</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
</context>
<context>
    <name>linkdesk::BusNotifier</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>linkdesk::ChoiceCombo</name>
    <message>
        <source>%1: %2</source>
        <comment>a name, why it cannot be chosen</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>linkdesk::ClockNote</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the sign-in service&apos;s.</source>
        <translation>Die Uhr dieses Computers geht %1 vor gegenüber der des Anmeldedienstes.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the sign-in service&apos;s.</source>
        <translation>Die Uhr dieses Computers geht %1 nach gegenüber der des Anmeldedienstes.</translation>
    </message>
    <message>
        <source>Linkdesk goes on working, but times that it shows and keeps may be wrong, and a sign-in by certificate is refused. Set the clock and the time zone.</source>
        <translation>Linkdesk arbeitet weiter, aber Zeiten, die es anzeigt und aufhebt, können falsch sein, und eine Anmeldung mit Zertifikat wird abgelehnt. Stellen Sie Uhr und Zeitzone.</translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation>Aus&amp;blenden</translation>
    </message>
</context>
<context>
    <name>linkdesk::CompareChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
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
        <source>Does not count because</source>
        <translation>Zählt nicht, weil</translation>
    </message>
</context>
<context>
    <name>linkdesk::CompareDoor</name>
    <message>
        <source>Open two files to compare them.</source>
        <translation>Öffnen Sie zwei Dateien, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Compare reso&amp;urces</source>
        <translation>V&amp;orher und nachher</translation>
    </message>
</context>
<context>
    <name>linkdesk::CompareRowsModel</name>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>linkdesk::CompareView</name>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Speichern unter</translation>
    </message>
    <message>
        <source>&amp;JSON Patch</source>
        <translation>&amp;JSON Patch</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>&amp;HTML</translation>
    </message>
    <message>
        <source>Resources that differ</source>
        <translation>Ressourcen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Values that differ</source>
        <translation>Werte, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Nothing was there before.</source>
        <translation>Vorher war hier nichts.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Nothing is there after.</source>
        <translation>Nachher ist hier nichts.</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Vergleiche ...</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Noch gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>Show what the serv&amp;ice writes</source>
        <translation>Zeigen, w&amp;as der Dienst schreibt</translation>
    </message>
    <message>
        <source>Back t&amp;o the files</source>
        <translation>Zurück zu den Date&amp;ien</translation>
    </message>
    <message>
        <source>Swa&amp;p</source>
        <translation>Ta&amp;uschen</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>Vo&amp;rher</translation>
    </message>
    <message>
        <source>Afte&amp;r</source>
        <translation>Na&amp;chher</translation>
    </message>
</context>
<context>
    <name>linkdesk::ConnectionCheck</name>
    <message>
        <source>Te&amp;st connection</source>
        <translation>Verb&amp;indung testen</translation>
    </message>
    <message>
        <source>Copy &amp;all steps</source>
        <translation>&amp;Alle Schritte kopieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Testing...</source>
        <translation>Wird getestet...</translation>
    </message>
    <message>
        <source>&amp;Stop the test</source>
        <translation>Test &amp;anhalten</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>The whole way works.</source>
        <translation>Der ganze Weg funktioniert.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Fehlgeschlagen: %1.</translation>
    </message>
</context>
<context>
    <name>linkdesk::ConnectionFilters</name>
    <message>
        <source>Connection &amp;state</source>
        <translation>Verbindungs&amp;status</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>Filter b&amp;y</source>
        <translation>Filte&amp;rn nach</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, or %1</source>
        <translation>Wörter oder %1</translation>
    </message>
    <message>
        <source>Every word has to be there. One column alone: %1</source>
        <translation>Jedes Wort muss vorkommen. Nur eine Spalte: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n checked row(s) hidden by the filter: no decision touches them</source>
        <translation>
            <numerusform>%n ausgewählte Zeile ist vom Filter verborgen: Keine Entscheidung betrifft sie</numerusform>
            <numerusform>%n ausgewählte Zeilen sind vom Filter verborgen: Keine Entscheidung betrifft sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::ConnectionForm</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Re&amp;quest message</source>
        <translation>An&amp;forderungsnachricht</translation>
    </message>
    <message>
        <source>&amp;Connect at once (automatic approval)</source>
        <translation>&amp;Sofort verbinden (automatische Genehmigung)</translation>
    </message>
    <message>
        <source>Ask the &amp;owner (manual request)</source>
        <translation>&amp;Den Besitzer fragen (manuelle Anforderung)</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>What the owner reads before deciding. %1 of %2 characters.</source>
        <translation>Das liest der Besitzer, bevor er entscheidet. %1 von %2 Zeichen.</translation>
    </message>
    <message>
        <source>The owner of the resource decides about connections to it.</source>
        <translation>Der Besitzer der Ressource entscheidet über Verbindungen zu ihr.</translation>
    </message>
</context>
<context>
    <name>linkdesk::ConnectionModel</name>
    <message>
        <source>%1, updating</source>
        <translation>%1, wird aktualisiert</translation>
    </message>
    <message>
        <source>%1, waiting its turn</source>
        <translation>%1, wartet</translation>
    </message>
    <message>
        <source>%1, sending</source>
        <translation>%1, wird gesendet</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Approved, finishing</source>
        <translation>Approved, wird abgeschlossen</translation>
    </message>
    <message>
        <source>Rejected, finishing</source>
        <translation>Rejected, wird abgeschlossen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>%1 already</source>
        <translation>%1 (schon vorher)</translation>
    </message>
    <message>
        <source>%1, not changed</source>
        <translation>%1, nicht geändert</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1, fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, outcome unknown</source>
        <translation>%1, Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>%1, not sent</source>
        <translation>%1, nicht gesendet</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer anfragt</translation>
    </message>
</context>
<context>
    <name>linkdesk::ConnectionTable</name>
    <message>
        <source>Private endpoint connections</source>
        <translation>Private Endpunktverbindungen</translation>
    </message>
</context>
<context>
    <name>linkdesk::DecisionDesk</name>
    <message numerus="yes">
        <source>%n decision(s) not sent</source>
        <translation>
            <numerusform>%n Entscheidung nicht gesendet</numerusform>
            <numerusform>%n Entscheidungen nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>You act as somebody else now.</source>
        <translation>Sie handeln jetzt als jemand anderes.</translation>
    </message>
    <message>
        <source>The decisions before are not sent yet: wait, or undo them</source>
        <translation>Die vorigen Entscheidungen sind noch nicht gesendet: Warten Sie, oder machen Sie sie rückgängig</translation>
    </message>
    <message>
        <source>The decisions before are still being sent</source>
        <translation>Die vorigen Entscheidungen werden noch gesendet</translation>
    </message>
    <message>
        <source>Check one or more connections first</source>
        <translation>Wählen Sie zuerst eine oder mehrere Verbindungen aus</translation>
    </message>
    <message>
        <source>The checked connections are in this state already</source>
        <translation>Die ausgewählten Verbindungen haben diesen Status schon</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent yet: %n decision(s) can still be undone (Ctrl+Z)</source>
        <translation>
            <numerusform>Noch ist nichts gesendet: %n Entscheidung kann rückgängig gemacht werden (Strg+Z)</numerusform>
            <numerusform>Noch ist nichts gesendet: %n Entscheidungen können rückgängig gemacht werden (Strg+Z)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo (%1 s)</source>
        <translation>&amp;Rückgängig (%1 s)</translation>
    </message>
    <message numerus="yes">
        <source>Undone: nothing was sent for %n connection(s)</source>
        <translation>
            <numerusform>Rückgängig gemacht: Für %n Verbindung wurde nichts gesendet</numerusform>
            <numerusform>Rückgängig gemacht: Für %n Verbindungen wurde nichts gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n decision(s)...</source>
        <translation>
            <numerusform>%n Entscheidung wird gesendet...</numerusform>
            <numerusform>%n Entscheidungen werden gesendet...</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop sen&amp;ding</source>
        <translation>Senden an&amp;halten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume with %n decision(s)</source>
        <translation>
            <numerusform>&amp;Fortsetzen mit %n Entscheidung</numerusform>
            <numerusform>&amp;Fortsetzen mit %n Entscheidungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::DecisionPanel</name>
    <message>
        <source>&amp;Description (optional)</source>
        <translation>Beschreib&amp;ung (optional)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Chosen connections</source>
        <translation>Ausgewählte Verbindungen</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Beschreibung (optional)</translation>
    </message>
    <message>
        <source>Left blank, the present description stays</source>
        <translation>Bleibt das Feld leer, bleibt die jetzige Beschreibung</translation>
    </message>
    <message>
        <source>Copy as A&amp;zure CLI</source>
        <translation>Als Azure CLI ko&amp;pieren</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung genehmigen</numerusform>
            <numerusform>%n Verbindungen genehmigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung ablehnen</numerusform>
            <numerusform>%n Verbindungen ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung entfernen</numerusform>
            <numerusform>%n Verbindungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the chosen connections can be changed this way</source>
        <translation>Keine der ausgewählten Verbindungen kann so geändert werden</translation>
    </message>
    <message>
        <source>%1: %2 already, nothing is sent</source>
        <translation>%1: schon %2, es wird nichts gesendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>One reason for each re&amp;quest</source>
        <translation>Je Anforderung ein eigener &amp;Grund</translation>
    </message>
</context>
<context>
    <name>linkdesk::DeletionDesk</name>
    <message>
        <source>Finding out what goes with them...</source>
        <translation>Es wird festgestellt, was mitgeht...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is deleted. %1</source>
        <translation>Nichts wird gelöscht. %1</translation>
    </message>
    <message>
        <source>%1: is gone already</source>
        <translation>%1: ist schon weg</translation>
    </message>
    <message>
        <source>%1: is left alone, it is Approved now</source>
        <translation>%1: bleibt, er ist jetzt Approved</translation>
    </message>
    <message>
        <source>%1: is left alone, it could not be read: %2</source>
        <translation>%1: bleibt, er konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: what goes with it could not be read</source>
        <translation>%1: Was mitgeht, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, mit %2</translation>
    </message>
    <message>
        <source>%1 is Approved: what uses it is cut off</source>
        <translation>%1 ist Approved: Was ihn benutzt, wird abgeschnitten</translation>
    </message>
    <message>
        <source>%1 shares a DNS record with %2: its name resolution breaks, too</source>
        <translation>%1 teilt einen DNS-Eintrag mit %2: Auch seine Namensauflösung bricht</translation>
    </message>
    <message>
        <source>%1: there may be more, %2 could not be read</source>
        <translation>%1: Es kann mehr sein, %2 konnte nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n private endpoint(s)</source>
        <translation>
            <numerusform>%n privaten Endpunkt löschen</numerusform>
            <numerusform>%n private Endpunkte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are deleted for good, each after it was read again: one that is Approved by then is left alone. Their names cannot be used again for about 20 minutes.</source>
        <translation>Sie werden endgültig gelöscht, jeder nach erneutem Lesen: Einer, der dann Approved ist, bleibt. Ihre Namen können etwa 20 Minuten lang nicht wieder verwendet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are Approved: what uses them is cut off.</source>
        <translation>
            <numerusform>%n davon ist Approved: Was ihn benutzt, wird abgeschnitten.</numerusform>
            <numerusform>%n davon sind Approved: Was sie benutzt, wird abgeschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are deleted for good, each after it was read again: one that has become Approved by then is left alone. Their names cannot be used again for about 20 minutes.</source>
        <translation>Sie werden endgültig gelöscht, jeder nach erneutem Lesen: Einer, der bis dahin Approved geworden ist, bleibt. Ihre Namen können etwa 20 Minuten lang nicht wieder verwendet werden.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n private endpoint(s)...</source>
        <translation>
            <numerusform>%n privater Endpunkt wird gelöscht...</numerusform>
            <numerusform>%n private Endpunkte werden gelöscht...</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n private endpoint(s) deleted.</source>
        <translation>
            <numerusform>%n privater Endpunkt gelöscht.</numerusform>
            <numerusform>%n private Endpunkte gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private endpoint(s) could not be deleted</source>
        <translation>
            <numerusform>%n privater Endpunkt konnte nicht gelöscht werden</numerusform>
            <numerusform>%n private Endpunkte konnten nicht gelöscht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry failed only</source>
        <translation>Nur Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message>
        <source>Reading it again</source>
        <translation>Wird noch einmal gelesen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Was gone already</source>
        <translation>War schon weg</translation>
    </message>
    <message>
        <source>Left alone: it is Approved now</source>
        <translation>In Ruhe gelassen: jetzt Approved</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>Nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>Not known whether it was deleted</source>
        <translation>Unbekannt, ob gelöscht</translation>
    </message>
    <message>
        <source>Stopped before it was sent</source>
        <translation>Vor dem Senden angehalten</translation>
    </message>
</context>
<context>
    <name>linkdesk::DeploymentPage</name>
    <message>
        <source>Create %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Progress of the deployment</source>
        <translation>Fortschritt der Bereitstellung</translation>
    </message>
    <message>
        <source>Deployment details</source>
        <translation>Details der Bereitstellung</translation>
    </message>
    <message>
        <source>Deployment name</source>
        <translation>Name der Bereitstellung</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Startzeit</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the correlation ID</source>
        <translation>Korrelations-ID kopieren</translation>
    </message>
    <message>
        <source>Go to &amp;resource</source>
        <translation>Zur R&amp;essource wechseln</translation>
    </message>
    <message>
        <source>Back to the fi&amp;lled pages</source>
        <translation>Zurück zu den ausge&amp;füllten Seiten</translation>
    </message>
    <message>
        <source>Back to &amp;Private access</source>
        <translation>Zurück zum &amp;privaten Zugriff</translation>
    </message>
    <message>
        <source>&amp;Cancel the deployment</source>
        <translation>Bereitstellung &amp;abbrechen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This deployment is not known any more. Its outcome is in the account&apos;s Private access.</source>
        <translation>Diese Bereitstellung ist nicht mehr bekannt. Ihr Ergebnis steht im Konto unter „Privater Zugriff“.</translation>
    </message>
    <message>
        <source>The deployment was not canceled and runs on. %1</source>
        <translation>Die Bereitstellung wurde nicht abgebrochen und läuft weiter. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>start time, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Waiting for Azure to begin. You may leave this page; the deployment goes on.</source>
        <translation>Es wird gewartet, dass Azure beginnt. Sie können diese Seite verlassen; die Bereitstellung läuft weiter.</translation>
    </message>
    <message>
        <source>Waiting for %1. You may leave this page; the deployment goes on.</source>
        <translation>Es wird auf %1 gewartet. Sie können diese Seite verlassen; die Bereitstellung läuft weiter.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Your deployment is underway</source>
        <translation>Ihre Bereitstellung wird ausgeführt</translation>
    </message>
    <message>
        <source>Your deployment is being canceled</source>
        <translation>Ihre Bereitstellung wird abgebrochen</translation>
    </message>
    <message>
        <source>Your deployment is complete</source>
        <translation>Ihre Bereitstellung wurde abgeschlossen</translation>
    </message>
    <message>
        <source>Your deployment failed</source>
        <translation>Ihre Bereitstellung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Your deployment was canceled. What was made before stays; the rows below say what.</source>
        <translation>Ihre Bereitstellung wurde abgebrochen. Was vorher erstellt wurde, bleibt; die Zeilen unten zeigen es.</translation>
    </message>
    <message>
        <source>The outcome of your deployment is not known</source>
        <translation>Das Ergebnis Ihrer Bereitstellung ist nicht bekannt</translation>
    </message>
    <message>
        <source>Cancel the deployment?</source>
        <translation>Bereitstellung abbrechen?</translation>
    </message>
    <message>
        <source>Azure stops what it has not begun. What is made already stays and is listed here.</source>
        <translation>Azure hält an, was noch nicht begonnen hat. Was schon erstellt ist, bleibt und wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter bereitstellen</translation>
    </message>
    <message>
        <source>Replace the draft that you began?</source>
        <translation>Den begonnenen Entwurf ersetzen?</translation>
    </message>
    <message>
        <source>Another private endpoint for this account, %1, is half filled. Only one draft is kept for an account.</source>
        <translation>Ein anderer privater Endpunkt für dieses Konto, %1, ist halb ausgefüllt. Je Konto wird nur ein Entwurf aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>The filled pages could not be brought back</source>
        <translation>Die ausgefüllten Seiten konnten nicht zurückgeholt werden</translation>
    </message>
    <message>
        <source>Send as a &amp;manual request instead</source>
        <translation>Stattdessen als &amp;manuelle Anforderung senden</translation>
    </message>
    <message>
        <source>Another private endpoint, %1, is half filled. Only one such draft is kept.</source>
        <translation>Ein anderer privater Endpunkt, %1, ist halb ausgefüllt. Nur ein solcher Entwurf wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The request was not sent</source>
        <translation>Die Anforderung wurde nicht gesendet</translation>
    </message>
</context>
<context>
    <name>linkdesk::DeploymentRegistry</name>
    <message>
        <source>Creating %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Found running from an earlier start and followed again.</source>
        <translation>Läuft noch von einem früheren Start und wird wieder verfolgt.</translation>
    </message>
    <message>
        <source>The deployment is in progress.</source>
        <translation>Die Bereitstellung wird ausgeführt.</translation>
    </message>
    <message>
        <source>Cancelling %1</source>
        <translation>%1 wird abgebrochen</translation>
    </message>
    <message>
        <source>Azure was asked to stop it.</source>
        <translation>Azure wurde gebeten, sie anzuhalten.</translation>
    </message>
    <message>
        <source>%1 is created</source>
        <translation>%1 wurde erstellt</translation>
    </message>
    <message>
        <source>Your deployment is complete.</source>
        <translation>Ihre Bereitstellung wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 was not created</source>
        <translation>%1 wurde nicht erstellt</translation>
    </message>
    <message>
        <source>Creating %1 was cancelled</source>
        <translation>Das Erstellen von %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>What was made already stays and is listed.</source>
        <translation>Was schon erstellt wurde, bleibt und ist aufgeführt.</translation>
    </message>
    <message>
        <source>It is not known whether %1 was created</source>
        <translation>Es ist nicht bekannt, ob %1 erstellt wurde</translation>
    </message>
</context>
<context>
    <name>linkdesk::DeploymentTable</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Resources of the deployment</source>
        <translation>Ressourcen der Bereitstellung</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Operation details</source>
        <translation>Vorgangsdetails</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>linkdesk::DnsForm</name>
    <message>
        <source>Private DNS integration</source>
        <translation>Private DNS-Integration</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Integrate with private DNS zone: Yes</source>
        <translation>In private DNS-Zone integrieren: Ja</translation>
    </message>
    <message>
        <source>N&amp;o</source>
        <translation>N&amp;ein</translation>
    </message>
    <message>
        <source>Integrate with private DNS zone: No</source>
        <translation>In private DNS-Zone integrieren: Nein</translation>
    </message>
    <message>
        <source>&amp;Integrate with private DNS zone</source>
        <translation>&amp;In private DNS-Zone integrieren</translation>
    </message>
    <message>
        <source>Rea&amp;d again</source>
        <translation>Erneut &amp;lesen</translation>
    </message>
    <message>
        <source>The subscriptions could not be read: zones of others are not listed.</source>
        <translation>Die Abonnements konnten nicht gelesen werden: Zonen anderer sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>The private DNS zones could not be read: whether one exists is not known.</source>
        <translation>Die privaten DNS-Zonen konnten nicht gelesen werden: Ob eine vorhanden ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which zones are linked to the network could not be read.</source>
        <translation>Welche Zonen mit dem Netzwerk verknüpft sind, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Which zones the account asks for could not be read: this is the usual one.</source>
        <translation>Welche Zonen das Konto verlangt, konnte nicht gelesen werden: Dies ist die übliche.</translation>
    </message>
    <message>
        <source>Zones in %1 could not be read and are not listed.</source>
        <comment>subscriptions</comment>
        <translation>Zonen in %1 konnten nicht gelesen werden und sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Linkdesk then writes no record. Add by hand, where your clients look names up, once the private endpoint has its address:</source>
        <translation>Linkdesk schreibt dann keinen Eintrag. Fügen Sie dort, wo Ihre Clients Namen nachschlagen, von Hand hinzu, sobald der private Endpunkt seine Adresse hat:</translation>
    </message>
    <message>
        <source>A record %1 in the zone %2, with the private address, and a link from the zone to the virtual network.</source>
        <translation>Einen A-Eintrag %1 in der Zone %2 mit der privaten Adresse und eine Verknüpfung der Zone mit dem virtuellen Netzwerk.</translation>
    </message>
    <message>
        <source>A record for %1, with the private address.</source>
        <translation>Einen A-Eintrag für %1 mit der privaten Adresse.</translation>
    </message>
    <message>
        <source>Clients find the private address by the resource&apos;s own name. For that a record in a private DNS zone is needed, which is linked to the virtual network. Keep these values unless you run your own DNS.</source>
        <translation>Clients finden die private Adresse über den eigenen Namen der Ressource. Dafür wird ein Eintrag in einer privaten DNS-Zone gebraucht, die mit dem virtuellen Netzwerk verknüpft ist. Behalten Sie diese Werte bei, wenn Sie kein eigenes DNS betreiben.</translation>
    </message>
    <message>
        <source>Reading the zones that the resource asks for...</source>
        <translation>Die Zonen, die die Ressource verlangt, werden gelesen...</translation>
    </message>
    <message>
        <source>The resource names no zone. Choose No to go on without one.</source>
        <translation>Die Ressource nennt keine Zone. Wählen Sie Nein, um ohne Zone fortzufahren.</translation>
    </message>
</context>
<context>
    <name>linkdesk::DnsRow</name>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Configuration n&amp;ame</source>
        <translation>Konfigurationsn&amp;ame</translation>
    </message>
    <message>
        <source>S&amp;ubscription</source>
        <translation>Abonne&amp;ment</translation>
    </message>
    <message>
        <source>Re&amp;source group</source>
        <translation>Ressour&amp;cengruppe</translation>
    </message>
    <message>
        <source>Private DNS &amp;zone</source>
        <translation>Private &amp;DNS-Zone</translation>
    </message>
    <message>
        <source>Read the resource groups again</source>
        <translation>Die Ressourcengruppen erneut lesen</translation>
    </message>
    <message>
        <source>Loading...</source>
        <translation>Wird geladen...</translation>
    </message>
    <message>
        <source>Select a subscription</source>
        <translation>Abonnement auswählen</translation>
    </message>
    <message>
        <source>(new) %1</source>
        <translation>(neu) %1</translation>
    </message>
    <message>
        <source>Select a resource group</source>
        <translation>Ressourcengruppe auswählen</translation>
    </message>
    <message>
        <source>The resource groups could not be read. %1</source>
        <translation>Die Ressourcengruppen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>%1 (%2, %3; linked to this network)</source>
        <translation>%1 (%2, %3; mit diesem Netzwerk verknüpft)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>zone, resource group, subscription</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>this group has the zone already</source>
        <translation>diese Gruppe hat die Zone schon</translation>
    </message>
    <message>
        <source>Select a zone</source>
        <translation>Zone auswählen</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointDns</name>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>FQDN</source>
        <translation>FQDN</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>DNS zone group</source>
        <translation>DNS-Zonengruppe</translation>
    </message>
    <message>
        <source>no record yet</source>
        <translation>noch kein Eintrag</translation>
    </message>
    <message>
        <source>network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>no name while not Approved</source>
        <translation>kein Name, solange nicht Approved</translation>
    </message>
    <message>
        <source>private endpoint</source>
        <translation>privater Endpunkt</translation>
    </message>
    <message>
        <source>Whether a private DNS zone is connected could not be read.</source>
        <translation>Ob eine private DNS-Zone verbunden ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No private DNS zone is connected. Names resolve to the private address only where records are added by hand.</source>
        <translation>Keine private DNS-Zone ist verbunden. Namen werden nur dort in die private Adresse aufgelöst, wo Einträge von Hand hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Names in the zone resolve to the private address in every network linked to it.</source>
        <translation>Namen in der Zone werden in jedem damit verknüpften Netzwerk in die private Adresse aufgelöst.</translation>
    </message>
    <message>
        <source>Network interface %1 could not be read: addresses may be missing here.</source>
        <translation>Netzwerkschnittstelle %1 konnte nicht gelesen werden: Hier können Adressen fehlen.</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointExports</name>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Reading the addresses for the hosts file...</source>
        <translation>Die Adressen für die Hosts-Datei werden gelesen...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>The addresses of %n private endpoint(s) could not be read: %1</source>
        <translation>
            <numerusform>Die Adresse von %n privaten Endpunkt konnte nicht gelesen werden: %1</numerusform>
            <numerusform>Die Adressen von %n privaten Endpunkten konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these private endpoints has a name and an address yet.</source>
        <translation>Keiner dieser privaten Endpunkte hat schon Namen und Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>The command for %n private endpoint(s) is copied.</source>
        <translation>
            <numerusform>Der Befehl für %n privaten Endpunkt ist kopiert.</numerusform>
            <numerusform>Der Befehl für %n private Endpunkte ist kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointPage</name>
    <message>
        <source>Pages of the private endpoint</source>
        <translation>Seiten des privaten Endpunkts</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>D&amp;NS configuration</source>
        <translation>DNS-Kon&amp;figuration</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>T&amp;ags</translation>
    </message>
    <message>
        <source>&amp;JSON View</source>
        <translation>&amp;JSON-Ansicht</translation>
    </message>
    <message>
        <source>Vie&amp;w account</source>
        <translation>Konto öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Copy deletion co&amp;mmand (Azure CLI)</source>
        <translation>L&amp;öschbefehl kopieren (Azure CLI)</translation>
    </message>
    <message>
        <source>Private endpoint in %1</source>
        <translation>Privater Endpunkt in %1</translation>
    </message>
    <message>
        <source>Reading the private endpoint...</source>
        <translation>Der private Endpunkt wird gelesen...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to answer about this private endpoint.</source>
        <translation>Es wird noch auf die Antwort von Azure zu diesem privaten Endpunkt gewartet.</translation>
    </message>
    <message>
        <source>The private endpoint could not be read</source>
        <translation>Der private Endpunkt konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Provisioning state</source>
        <translation>Bereitstellungsstatus</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnement-ID</translation>
    </message>
    <message>
        <source>Virtual network/subnet</source>
        <translation>Virtuelles Netzwerk/Subnetz</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Private link resource</source>
        <translation>Private Link-Ressource</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Manual: the owner decides</source>
        <translation>Manuell: Der Besitzer entscheidet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Resource GUID</source>
        <translation>Ressourcen-GUID</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>You may not delete this private endpoint</source>
        <translation>Sie dürfen diesen privaten Endpunkt nicht löschen</translation>
    </message>
    <message>
        <source>The private endpoint has not been read</source>
        <translation>Der private Endpunkt wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The deletion is already under way</source>
        <translation>Das Löschen läuft schon</translation>
    </message>
    <message>
        <source>The target is not a Device Update account</source>
        <translation>Das Ziel ist kein Device Update-Konto</translation>
    </message>
    <message>
        <source>Looking what goes with it...</source>
        <translation>Es wird geprüft, was mit entfernt wird...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was deleted: what goes with it could not be read</source>
        <translation>Nichts wurde gelöscht: Was mit entfernt würde, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>The private endpoint is deleted for good. Its name cannot be used again for about 20 minutes.</source>
        <translation>Der private Endpunkt wird endgültig gelöscht. Sein Name kann etwa 20 Minuten lang nicht erneut verwendet werden.</translation>
    </message>
    <message>
        <source>Network interface %1 goes with it</source>
        <translation>Netzwerkschnittstelle %1 wird mit entfernt</translation>
    </message>
    <message>
        <source>DNS record %1 goes with it</source>
        <translation>DNS-Eintrag %1 wird mit entfernt</translation>
    </message>
    <message>
        <source>The connection on %1 goes with it</source>
        <translation>Die Verbindung auf %1 wird mit entfernt</translation>
    </message>
    <message>
        <source>%1 shares the DNS record: its name resolution breaks, too</source>
        <translation>%1 teilt den DNS-Eintrag: Auch dessen Namensauflösung fällt aus</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Deleting... this takes a minute or two.</source>
        <translation>Wird gelöscht... das dauert ein bis zwei Minuten.</translation>
    </message>
    <message>
        <source>The private endpoint was not deleted</source>
        <translation>Der private Endpunkt wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Its name can be used again in about 20 minutes.</source>
        <translation>Sein Name kann in etwa 20 Minuten wieder verwendet werden.</translation>
    </message>
    <message>
        <source>There may be more, DNS records, locks or private endpoints that share a record: %1 could not be read</source>
        <translation>Es kann mehr geben, DNS-Einträge, Sperren oder private Endpunkte, die einen Eintrag teilen: %1 konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointReading</name>
    <message>
        <source>Still waiting for Azure to list the private endpoints.</source>
        <translation>Es wird noch darauf gewartet, dass Azure die privaten Endpunkte auflistet.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) could not be read: %1</source>
        <translation>
            <numerusform>%n Abonnement konnte nicht gelesen werden: %1</numerusform>
            <numerusform>%n Abonnements konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>%1, still reading...</source>
        <translation>%1, es wird noch gelesen...</translation>
    </message>
    <message>
        <source>%1. Last checked %2.</source>
        <translation>%1. Zuletzt geprüft %2.</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointViews</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;All private endpoints</source>
        <translation>&amp;Alle privaten Endpunkte</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention: Rejected or Disconnected</source>
        <translation>Braucht Au&amp;fmerksamkeit: Rejected oder Disconnected</translation>
    </message>
    <message>
        <source>&amp;Pending</source>
        <translation>&amp;Pending</translation>
    </message>
    <message>
        <source>&amp;Save, rename or delete views...</source>
        <translation>Ansichten s&amp;peichern, umbenennen oder löschen...</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Provisioning state</source>
        <translation>Bereitstellungsstatus</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
</context>
<context>
    <name>linkdesk::EndpointsPage</name>
    <message>
        <source>Private endpoints</source>
        <translation>Private Endpunkte</translation>
    </message>
    <message>
        <source>Every private endpoint that you can read, of all subscriptions.</source>
        <translation>Jeder private Endpunkt, den Sie lesen können, aus allen Abonnements.</translation>
    </message>
    <message>
        <source>+ &amp;Create</source>
        <translation>+ &amp;Erstellen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktua&amp;lisieren</translation>
    </message>
    <message>
        <source>Export to C&amp;SV</source>
        <translation>&amp;CSV-Export</translation>
    </message>
    <message>
        <source>Export to &amp;JSON</source>
        <translation>&amp;JSON-Export</translation>
    </message>
    <message>
        <source>Ge&amp;nerate hosts file</source>
        <translation>H&amp;osts-Datei</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, and fields such as state:pending, sub:, region:, target: and group:</source>
        <translation>Wörter und Felder wie state:pending, sub:, region:, target: und group:</translation>
    </message>
    <message>
        <source>Words, or state:pending region:westus2 sub: target: group:</source>
        <translation>Wörter oder state:pending region:westus2 sub: target: group:</translation>
    </message>
    <message>
        <source>The private endpoints could not be read</source>
        <translation>Die privaten Endpunkte konnten nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n private endpoint(s)</source>
        <translation>
            <numerusform>%n privater Endpunkt</numerusform>
            <numerusform>%n private Endpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n private endpoint(s)</source>
        <translation>
            <numerusform>%1 von %n privaten Endpunkt</numerusform>
            <numerusform>%1 von %n privaten Endpunkten</numerusform>
        </translation>
    </message>
    <message>
        <source>No private endpoint matches</source>
        <translation>Kein privater Endpunkt passt</translation>
    </message>
    <message>
        <source>No endpoint has all that is typed above.</source>
        <translation>Kein Endpunkt hat alles, was oben steht.</translation>
    </message>
    <message>
        <source>Show &amp;all private endpoints</source>
        <translation>&amp;Alle privaten Endpunkte zeigen</translation>
    </message>
    <message>
        <source>Reading the private endpoints</source>
        <translation>Die privaten Endpunkte werden gelesen</translation>
    </message>
    <message>
        <source>All subscriptions that you can read are asked.</source>
        <translation>Alle Abonnements, die Sie lesen können, werden abgefragt.</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No private endpoints</source>
        <translation>Keine privaten Endpunkte</translation>
    </message>
    <message>
        <source>There is no private endpoint that you can read. Press Create to make one.</source>
        <translation>Es gibt keinen privaten Endpunkt, den Sie lesen können. Mit Erstellen legen Sie einen an.</translation>
    </message>
    <message>
        <source>The addresses are being read</source>
        <translation>Die Adressen werden gelesen</translation>
    </message>
    <message>
        <source>There is no private endpoint to export</source>
        <translation>Es gibt keinen privaten Endpunkt zum Exportieren</translation>
    </message>
    <message>
        <source>&amp;Delete...</source>
        <translation>Lösche&amp;n...</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>Ex&amp;portieren</translation>
    </message>
    <message>
        <source>Co&amp;py as Azure CLI</source>
        <translation>Als Azure-CLI kopie&amp;ren</translation>
    </message>
    <message>
        <source>To &amp;show them</source>
        <translation>Zum An&amp;zeigen</translation>
    </message>
    <message>
        <source>To &amp;create them again</source>
        <translation>Zum erneuten &amp;Erstellen</translation>
    </message>
    <message>
        <source>To &amp;delete them</source>
        <translation>Zum &amp;Löschen</translation>
    </message>
    <message>
        <source>The deletion is not finished</source>
        <translation>Das Löschen ist nicht zu Ende</translation>
    </message>
    <message>
        <source>Check private endpoints first</source>
        <translation>Zuerst private Endpunkte ankreuzen</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>Filter, order, groups and columns</source>
        <translation>Filter, Reihenfolge, Gruppen und Spalten</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group b&amp;y</source>
        <translation>Gr&amp;uppieren nach</translation>
    </message>
    <message>
        <source>Every private endpoint that you can read, of %1.</source>
        <translation>Jeder private Endpunkt, den Sie lesen können, aus %1.</translation>
    </message>
</context>
<context>
    <name>linkdesk::ExportRowsModel</name>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>linkdesk::FileMessages</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close message</source>
        <translation>Meldung s&amp;chließen</translation>
    </message>
    <message>
        <source>Reading %1: %2 of %3</source>
        <translation>%1 wird gelesen: %2 von %3</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What was read before is shown.</source>
        <translation>Es wird gezeigt, was vorher gelesen wurde.</translation>
    </message>
    <message>
        <source>Everything before that is shown.</source>
        <translation>Alles davor wird gezeigt.</translation>
    </message>
    <message>
        <source>Row %1 is not whole; the others are shown.</source>
        <translation>Zeile %1 ist nicht vollständig; die anderen werden gezeigt.</translation>
    </message>
    <message>
        <source>Changed on the disk since it was read: %1</source>
        <translation>Auf dem Datenträger geändert, seit sie gelesen wurde: %1</translation>
    </message>
    <message>
        <source>Load ane&amp;w</source>
        <translation>&amp;Wieder einlesen</translation>
    </message>
</context>
<context>
    <name>linkdesk::FilesPage</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Exportierte Dateien</translation>
    </message>
    <message>
        <source>JSON that was saved or sent to you. It is read on this computer, and nothing is contacted.</source>
        <translation>JSON, das gespeichert oder Ihnen geschickt wurde. Es wird auf diesem Computer gelesen, und nichts wird angesprochen.</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Rece&amp;nt</source>
        <translation>Zu&amp;letzt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Speichern unter</translation>
    </message>
    <message>
        <source>All rows shown, as &amp;JSON</source>
        <translation>Alle gezeigten Zeilen als &amp;JSON</translation>
    </message>
    <message>
        <source>All rows shown, one a &amp;line (NDJSON)</source>
        <translation>Alle gezeigten Zeilen, jede in einer &amp;Zeile (NDJSON)</translation>
    </message>
    <message>
        <source>All rows shown, as &amp;CSV</source>
        <translation>Alle gezeigten Zeilen als &amp;CSV</translation>
    </message>
    <message>
        <source>Selected rows, as J&amp;SON</source>
        <translation>Gewählte Zeilen als J&amp;SON</translation>
    </message>
    <message>
        <source>Selected rows, one a l&amp;ine (NDJSON)</source>
        <translation>&amp;Gewählte Zeilen, jede in einer Zeile (NDJSON)</translation>
    </message>
    <message>
        <source>Selected rows, as CS&amp;V</source>
        <translation>Gewählte Zeilen als CS&amp;V</translation>
    </message>
    <message>
        <source>Open exported files</source>
        <translation>Exportierte Dateien öffnen</translation>
    </message>
    <message>
        <source>JSON (*.json *.ndjson *.jsonl *.gz);;All files (*)</source>
        <translation>JSON (*.json *.ndjson *.jsonl *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>Es wurde noch keine Datei geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;All files</source>
        <translation>&amp;Alle Dateien</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Filte&amp;r</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, and fields such as state:pending, type:, kind:, region:, target:, group: and file:</source>
        <translation>Wörter und Felder wie state:pending, type:, kind:, region:, target:, group: und file:</translation>
    </message>
    <message>
        <source>Words, or state:pending type: kind: region: target: group:</source>
        <translation>Wörter oder state:pending type: kind: region: target: group:</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group b&amp;y</source>
        <translation>Gru&amp;ppieren nach</translation>
    </message>
    <message>
        <source>Rows of the files</source>
        <translation>Zeilen der Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>Es ist keine Datei geöffnet</translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Open what JSON View, az -o json, Resource Graph, a template or a deployment gave: JSON, several values behind each other, or packed by gzip. Or drop files on this window, or paste their text.</source>
        <translation>Öffnen Sie, was die JSON-Ansicht, az -o json, Resource Graph, eine Vorlage oder eine Bereitstellung ergab: JSON, mehrere Werte hintereinander oder mit gzip gepackt. Oder ziehen Sie Dateien auf dieses Fenster oder fügen Sie ihren Text ein.</translation>
    </message>
    <message>
        <source>Op&amp;en files...</source>
        <translation>&amp;Dateien öffnen ...</translation>
    </message>
    <message>
        <source>Details or findings</source>
        <translation>Einzelheiten oder Befunde</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>Einzelheite&amp;n</translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation>Befun&amp;de</translation>
    </message>
    <message>
        <source>Fin&amp;dings (%1)</source>
        <translation>Befun&amp;de (%1)</translation>
    </message>
    <message>
        <source>All rows shown, &amp;redacted (JSON)</source>
        <translation>Alle gezeigten Zeilen, unke&amp;nntlich gemacht (JSON)</translation>
    </message>
    <message>
        <source>All rows shown, redacted with IP a&amp;ddresses (JSON)</source>
        <translation>Alle gezeigten Zeilen, unkenntlich gemacht mit IP-A&amp;dressen (JSON)</translation>
    </message>
</context>
<context>
    <name>linkdesk::FindingsModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>linkdesk::FindingsView</name>
    <message>
        <source>Show &amp;it</source>
        <translation>D&amp;orthin</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Wird geprüft ...</translation>
    </message>
    <message>
        <source>Choose a finding to read why it matters and what to do.</source>
        <translation>Wählen Sie einen Befund, um zu lesen, warum er zählt und was zu tun ist.</translation>
    </message>
    <message>
        <source>Nothing was found. What is not in the files cannot be judged.</source>
        <translation>Es wurde nichts gefunden. Was nicht in den Dateien steht, lässt sich nicht beurteilen.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::GroupList</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>linkdesk::HealthModel</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Bereinigung</translation>
    </message>
</context>
<context>
    <name>linkdesk::HealthPage</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Private endpoints and connections that are not in order, what it means, and what to do.</source>
        <translation>Private Endpunkte und Verbindungen, die nicht in Ordnung sind, was das heißt und was zu tun ist.</translation>
    </message>
    <message>
        <source>C&amp;lean up...</source>
        <translation>Be&amp;reinigen...</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktua&amp;lisieren</translation>
    </message>
    <message>
        <source>Export to C&amp;SV</source>
        <translation>&amp;CSV-Export</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Still waiting for Azure: endpoints, accounts and network interfaces are read.</source>
        <translation>Es wird noch auf Azure gewartet: Endpunkte, Konten und Netzwerkschnittstellen werden gelesen.</translation>
    </message>
    <message>
        <source>The health could not be read</source>
        <translation>Der Zustand konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) could not be read whole, so not all is judged: %1</source>
        <translation>
            <numerusform>%n Abonnement konnte nicht ganz gelesen werden, also ist nicht alles beurteilt: %1</numerusform>
            <numerusform>%n Abonnements konnten nicht ganz gelesen werden, also ist nicht alles beurteilt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Check private endpoints that carry no traffic any more</source>
        <translation>Haken Sie private Endpunkte an, über die nichts mehr läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). Last checked %1.</source>
        <translation>
            <numerusform>%n Befund. Zuletzt geprüft %1.</numerusform>
            <numerusform>%n Befunde. Zuletzt geprüft %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at private endpoints and connections</source>
        <translation>Private Endpunkte und Verbindungen werden geprüft</translation>
    </message>
    <message>
        <source>All subscriptions that you can read are asked.</source>
        <translation>Alle Abonnements, die Sie lesen können, werden abgefragt.</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>All is in order</source>
        <translation>Alles ist in Ordnung</translation>
    </message>
    <message>
        <source>No private endpoint is disconnected, rejected or without its account or DNS record.</source>
        <translation>Kein privater Endpunkt ist getrennt, abgelehnt oder ohne Konto oder DNS-Eintrag.</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es heißt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The clean-up is not finished</source>
        <translation>Die Bereinigung ist nicht zu Ende</translation>
    </message>
    <message>
        <source>There is no finding</source>
        <translation>Es gibt keinen Befund</translation>
    </message>
    <message>
        <source>What is not in order in %1, what it means, and what to do.</source>
        <translation>Was in %1 nicht in Ordnung ist, was es bedeutet und was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>linkdesk::HistoryDetails</name>
    <message>
        <source>Details of the decision</source>
        <translation>Details der Entscheidung</translation>
    </message>
    <message>
        <source>Requester&apos;s words</source>
        <translation>Worte der anfordernden Seite</translation>
    </message>
    <message>
        <source>Description sent</source>
        <translation>Gesendete Beschreibung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Connection ID</source>
        <translation>Verbindungs-ID</translation>
    </message>
    <message>
        <source>Private endpoint ID</source>
        <translation>ID des privaten Endpunkts</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>Status davor</translation>
    </message>
</context>
<context>
    <name>linkdesk::HistoryModel</name>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Requester&apos;s words</source>
        <translation>Worte der anfordernden Seite</translation>
    </message>
    <message>
        <source>Description sent</source>
        <translation>Gesendete Beschreibung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>linkdesk::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Decisions sent from this profile, and the words that they overwrote. Nothing here can be changed or deleted.</source>
        <translation>Entscheidungen, die aus diesem Profil gesendet wurden, und die Worte, die sie überschrieben haben. Hier kann nichts geändert oder gelöscht werden.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktua&amp;lisieren</translation>
    </message>
    <message>
        <source>Export to &amp;CSV</source>
        <translation>&amp;CSV-Export</translation>
    </message>
    <message>
        <source>Export to &amp;JSON</source>
        <translation>&amp;JSON-Export</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Name, words, person or correlation ID</source>
        <translation>Name, Worte, Person oder Korrelations-ID</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n decision(s) shown</source>
        <translation>
            <numerusform>%1 von %n Entscheidung angezeigt</numerusform>
            <numerusform>%1 von %n Entscheidungen angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to export</source>
        <translation>Es gibt nichts zu exportieren</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No decision matches the filter</source>
        <translation>Keine Entscheidung passt zum Filter</translation>
    </message>
    <message>
        <source>Show &amp;all decisions</source>
        <translation>&amp;Alle Entscheidungen anzeigen</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Noch keine Entscheidungen</translation>
    </message>
    <message>
        <source>Whatever you approve, reject or remove is listed here, with the words that it overwrote.</source>
        <translation>Was Sie genehmigen, ablehnen oder entfernen, wird hier aufgeführt, mit den Worten, die dabei überschrieben wurden.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Give a Device Update account a private address in your network, and decide who else may connect.</source>
        <translation>Geben Sie einem Device Update-Konto eine private Adresse in Ihrem Netzwerk und entscheiden Sie, wer sich sonst verbinden darf.</translation>
    </message>
    <message>
        <source>Tr&amp;y it on the sandbox</source>
        <translation>Auf der Sandbox &amp;ausprobieren</translation>
    </message>
    <message>
        <source>Create a private endpoint on an Azure that runs on this computer. Nothing is sent to the internet, nothing costs money, and all of it can be reset.</source>
        <translation>Erstellen Sie einen privaten Endpunkt auf einem Azure, das auf diesem Computer läuft. Nichts wird ins Internet gesendet, nichts kostet Geld, und alles lässt sich zurücksetzen.</translation>
    </message>
    <message>
        <source>Device &amp;Update accounts</source>
        <translation>Device &amp;Update-Konten</translation>
    </message>
    <message>
        <source>See every account that you can read, open one, add a private endpoint or approve a connection.</source>
        <translation>Sehen Sie alle Konten, die Sie lesen können, öffnen Sie eines, fügen Sie einen privaten Endpunkt hinzu oder genehmigen Sie eine Verbindung.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Recent places</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Looking for requests...</source>
        <translation>Anforderungen werden gesucht...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to list the requests.</source>
        <translation>Es wird noch darauf gewartet, dass Azure die Anforderungen auflistet.</translation>
    </message>
    <message>
        <source>Looking for an account...</source>
        <translation>Ein Konto wird gesucht...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation>Die Konten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>They are not known: the message above says why.</source>
        <translation>Sie sind nicht bekannt: Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>The requests could not be read</source>
        <translation>Die Anforderungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Requests of %n place(s) could not be read</source>
        <translation>
            <numerusform>Anforderungen von %n Ort konnten nicht gelesen werden</numerusform>
            <numerusform>Anforderungen von %n Orten konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for you</source>
        <translation>
            <numerusform>%n Anforderung wartet auf Sie</numerusform>
            <numerusform>%n Anforderungen warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>No private endpoint waits for your decision.</source>
        <translation>Kein privater Endpunkt wartet auf Ihre Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n &amp;more</source>
        <translation>
            <numerusform>%n &amp;weitere anzeigen</numerusform>
            <numerusform>%n &amp;weitere anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>wants to connect to %1</source>
        <translation>möchte sich mit %1 verbinden</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>zu %1: %2</translation>
    </message>
    <message>
        <source>Accounts and private endpoints that you open are listed here.</source>
        <translation>Konten und private Endpunkte, die Sie öffnen, werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Pending connections</source>
        <translation>Ausstehende Verbin&amp;dungen</translation>
    </message>
    <message>
        <source>Create by &amp;resource ID</source>
        <translation>Per &amp;Ressourcen-ID erstellen</translation>
    </message>
    <message>
        <source>Ask for a private endpoint to an account that you may not read: paste the ID that its owner gave you.</source>
        <translation>Einen privaten Endpunkt zu einem Konto anfordern, das Sie nicht lesen dürfen: Fügen Sie die ID ein, die Sie von seinem Besitzer haben.</translation>
    </message>
</context>
<context>
    <name>linkdesk::HopList</name>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::InboxNews</name>
    <message numerus="yes">
        <source>%n new request(s) since this list was read</source>
        <translation>
            <numerusform>%n neue Anforderung, seit diese Liste gelesen wurde</numerusform>
            <numerusform>%n neue Anforderungen, seit diese Liste gelesen wurde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of this list were decided elsewhere</source>
        <translation>
            <numerusform>%n Anforderung dieser Liste wurde anderswo entschieden</numerusform>
            <numerusform>%n Anforderungen dieser Liste wurden anderswo entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>&amp;Erneut lesen</translation>
    </message>
    <message>
        <source>The last look for new requests failed at %1: %2</source>
        <translation>Die letzte Suche nach neuen Anforderungen ist um %1 fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>linkdesk::JsonPanel</name>
    <message>
        <source>F&amp;ind</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation>In JSON suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Find the one before (%1)</source>
        <translation>Vorheriges Vorkommen suchen (%1)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Find the next one (%1)</source>
        <translation>Nächstes Vorkommen suchen (%1)</translation>
    </message>
    <message>
        <source>Text or tree</source>
        <translation>Text oder Baum</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>JSON-Text</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>T&amp;ext</translation>
    </message>
    <message>
        <source>T&amp;ree</source>
        <translation>Bau&amp;m</translation>
    </message>
    <message>
        <source>JSON tree</source>
        <translation>JSON-Baum</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;JSON pointer</source>
        <translation>&amp;JSON-Zeiger kopieren</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message>
        <source>The text shows the beginning only; the tree shows all of it.</source>
        <translation>Der Text zeigt nur den Anfang; der Baum zeigt alles.</translation>
    </message>
    <message>
        <source>Found from the start again</source>
        <translation>Vom Anfang an wieder gefunden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in this JSON</source>
        <translation>„%1“ kommt in diesem JSON nicht vor</translation>
    </message>
</context>
<context>
    <name>linkdesk::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>linkdesk::JsonView</name>
    <message>
        <source>Resource JSON</source>
        <translation>Ressourcen-JSON</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Reso&amp;urce ID</source>
        <translation>Ressourcen-I&amp;D</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy resource ID</source>
        <translation>Ressourcen-ID kopieren</translation>
    </message>
    <message>
        <source>A&amp;PI version</source>
        <translation>API-Ve&amp;rsion</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>JSON k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Speichern...</translation>
    </message>
    <message>
        <source>Copy as A&amp;zure CLI</source>
        <translation>Azure CLI ko&amp;pieren</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to send the resource.</source>
        <translation>Es wird noch darauf gewartet, dass Azure die Ressource sendet.</translation>
    </message>
    <message>
        <source>The resource could not be read</source>
        <translation>Die Ressource konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>The resource has not been read</source>
        <translation>Die Ressource wurde nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>As the service sent it, %n byte(s)</source>
        <translation>
            <numerusform>Wie vom Dienst gesendet, %n Byte</numerusform>
            <numerusform>Wie vom Dienst gesendet, %n Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::MainWindow</name>
    <message>
        <source>The sandbox is as it was at the first start.</source>
        <translation>Die Sandbox ist wieder wie beim ersten Start.</translation>
    </message>
    <message>
        <source>&amp;Close message</source>
        <translation>Meldung s&amp;chließen</translation>
    </message>
    <message>
        <source>Noti&amp;fications (%1)</source>
        <translation>&amp;Benachrichtigungen (%1)</translation>
    </message>
    <message>
        <source>Noti&amp;fications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>Reset sandbox</source>
        <translation>Sandbox zurücksetzen</translation>
    </message>
    <message>
        <source>Put the sandbox back to how it was at the first start?</source>
        <translation>Die Sandbox auf den Stand des ersten Starts zurücksetzen?</translation>
    </message>
    <message>
        <source>Everything made in it goes, the deployment that is running as well. This cannot be undone.</source>
        <translation>Alles darin Erstellte geht verloren, auch die laufende Bereitstellung. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Everything made in it goes. This cannot be undone. Settings and drafts stay.</source>
        <translation>Alles darin Erstellte geht verloren. Das kann nicht rückgängig gemacht werden. Einstellungen und Entwürfe bleiben.</translation>
    </message>
    <message>
        <source>&amp;Reset sandbox</source>
        <translation>Sandbox zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Close Linkdesk</source>
        <translation>Linkdesk schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) still run. Close all the same?</source>
        <translation>
            <numerusform>%n Bereitstellung läuft noch. Trotzdem schließen?</numerusform>
            <numerusform>%n Bereitstellungen laufen noch. Trotzdem schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: the sandbox goes on in the meantime, and the deployment is listed at the next start.</source>
        <translation>Nichts geht verloren: Die Sandbox macht inzwischen weiter, und die Bereitstellung wird beim nächsten Start aufgeführt.</translation>
    </message>
    <message>
        <source>Nothing is lost: Azure goes on, and the deployment is listed at the next start.</source>
        <translation>Nichts geht verloren: Azure macht weiter, und die Bereitstellung wird beim nächsten Start aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>Hier &amp;bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) were not sent. Close all the same?</source>
        <translation>
            <numerusform>%n Entscheidung wurde nicht gesendet. Trotzdem schließen?</numerusform>
            <numerusform>%n Entscheidungen wurden nicht gesendet. Trotzdem schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They could still be undone, and nothing of them has left this computer. Stay here to confirm them again.</source>
        <translation>Sie konnten noch rückgängig gemacht werden, und nichts davon hat diesen Computer verlassen. Bleiben Sie hier, um sie erneut zu bestätigen.</translation>
    </message>
    <message>
        <source>%1 has to sign in again: everything waits for it.</source>
        <translation>%1 muss sich neu anmelden: Alles wartet darauf.</translation>
    </message>
    <message>
        <source>Sign &amp;in again...</source>
        <translation>Ne&amp;u anmelden ...</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>A deployment is running: it belongs to who began it. Switch when it has ended.</source>
        <translation>Eine Bereitstellung läuft: Sie gehört dem, der sie begonnen hat. Wechseln Sie, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>A decision waits to be sent. Switch when it is sent, or take it back.</source>
        <translation>Eine Entscheidung wartet darauf, gesendet zu werden. Wechseln Sie, wenn sie gesendet ist, oder nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>linkdesk::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details zum Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n other reason(s) under details.</source>
        <translation>
            <numerusform>%n anderer Grund unter Details.</numerusform>
            <numerusform>%n andere Gründe unter Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details k&amp;opieren</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>linkdesk::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>S&amp;tartseite</translation>
    </message>
    <message>
        <source>De&amp;vice Update accounts</source>
        <translation>De&amp;vice Update-Konten</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>Einstellun&amp;gen</translation>
    </message>
    <message>
        <source>Private Link Center</source>
        <translation>Private Link Center</translation>
    </message>
    <message>
        <source>Pending connections</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Private endpoints</source>
        <translation>Private Endpunkte</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What I sent</source>
        <translation>Von mir gesendet</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Exportierte Dateien</translation>
    </message>
</context>
<context>
    <name>linkdesk::NetworkSection</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Way to Azure</source>
        <translation>Weg zu Azure</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Host des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Portnummer des Proxys</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Port&amp;nummer</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>H&amp;ost</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>B&amp;enutzername</translation>
    </message>
    <message>
        <source>Left empty: the proxy wants no sign-in.</source>
        <translation>Leer gelassen: Der Proxy verlangt keine Anmeldung.</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Kennwort für den Proxy</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove the password from the keychain and from memory</source>
        <translation>Das Kennwort aus dem Schlüsselbund und dem Speicher entfernen</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kenn&amp;wort</translation>
    </message>
    <message>
        <source>File with certificates</source>
        <translation>Datei mit Zertifikaten</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>&amp;Choose...</source>
        <translation>Au&amp;swählen...</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>Eine Datei mit Zertifikaten auswählen</translation>
    </message>
    <message>
        <source>PEM fi&amp;le</source>
        <translation>PEM-&amp;Datei</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clou&amp;d</source>
        <translation>&amp;Cloud</translation>
    </message>
    <message>
        <source>Goes step by step to the sign-in service and to Azure Resource Manager and names the step that fails. No token is sent.</source>
        <translation>Geht Schritt für Schritt zum Anmeldedienst und zu Azure Resource Manager und nennt den Schritt, der fehlschlägt. Es wird kein Token gesendet.</translation>
    </message>
    <message>
        <source>The way out of your network to Azure. The sandbox is on this computer and needs none.</source>
        <translation>Der Weg aus Ihrem Netz zu Azure. Die Sandbox ist auf diesem Computer und braucht keinen.</translation>
    </message>
    <message>
        <source>Nothing is sent to Azure before host and port of the proxy are named.</source>
        <translation>Es wird nichts an Azure gesendet, bevor Host und Portnummer des Proxys genannt sind.</translation>
    </message>
    <message>
        <source>That names no HTTP proxy. A name or an address is wanted, such as proxy.example.com.</source>
        <translation>Das nennt keinen HTTP-Proxy. Gebraucht wird ein Name oder eine Adresse, etwa proxy.example.com.</translation>
    </message>
    <message>
        <source>An HTTP proxy. Where it fails, nothing goes past it.</source>
        <translation>Ein HTTP-Proxy. Wo er ausfällt, geht nichts an ihm vorbei.</translation>
    </message>
    <message>
        <source>Known; type another one to replace it</source>
        <translation>Bekannt; ein anderes ersetzt es</translation>
    </message>
    <message>
        <source>Asked from the keychain when needed</source>
        <translation>Aus dem Schlüsselbund, bei Bedarf</translation>
    </message>
    <message>
        <source>Goes to your desktop&apos;s keychain and to the proxy, never into a file. It belongs to this user at this proxy: for another one it is typed again.</source>
        <translation>Geht in den Schlüsselbund Ihres Desktops und zum Proxy, nie in eine Datei. Es gehört diesem Benutzer an diesem Proxy: Für einen anderen wird es neu eingegeben.</translation>
    </message>
    <message>
        <source>Kept in memory only, until Linkdesk ends: %1</source>
        <translation>Nur im Speicher gehalten, bis Linkdesk endet: %1</translation>
    </message>
    <message>
        <source>%1 Type the password here: it is then kept until Linkdesk ends.</source>
        <translation>%1 Geben Sie das Kennwort hier ein: Es wird dann gehalten, bis Linkdesk endet.</translation>
    </message>
    <message>
        <source>Your company&apos;s root certificates, where it reads encrypted traffic. They are trusted besides the system&apos;s, which always are.</source>
        <translation>Die Stammzertifikate Ihrer Firma, falls sie verschlüsselten Verkehr mitliest. Ihnen wird neben denen des Systems vertraut, die immer gelten.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of this file are trusted besides the system&apos;s.</source>
        <translation>
            <numerusform>%n Zertifikat dieser Datei wird neben denen des Systems vertraut.</numerusform>
            <numerusform>%n Zertifikaten dieser Datei wird neben denen des Systems vertraut.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Until then nothing is sent to Azure.</source>
        <translation>%1 Bis dahin wird nichts an Azure gesendet.</translation>
    </message>
</context>
<context>
    <name>linkdesk::NewNamePanel</name>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbr&amp;echen</translation>
    </message>
</context>
<context>
    <name>linkdesk::NextSteps</name>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Recommended: disable public network access, so that only approved private endpoints reach the account.</source>
        <translation>Empfohlen: Deaktivieren Sie den öffentlichen Netzwerkzugriff, damit nur genehmigte private Endpunkte das Konto erreichen.</translation>
    </message>
    <message>
        <source>&amp;Limit access to private endpoints: disable public network access</source>
        <translation>Zugriff auf private Endpunkte bes&amp;chränken: öffentlichen Netzwerkzugriff deaktivieren</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Private address %1</source>
        <translation>Private Adresse %1</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1 and its address</source>
        <translation>%1 und die Adresse kopieren</translation>
    </message>
    <message>
        <source>Required: the owner of %1 approves the connection. Until then it is Pending and carries no traffic.</source>
        <translation>Erforderlich: Der Besitzer von %1 genehmigt die Verbindung. Bis dahin ist sie Pending und überträgt nichts.</translation>
    </message>
    <message>
        <source>Recommended: check that clients in the network get the private address for the resource&apos;s name.</source>
        <translation>Empfohlen: Prüfen Sie, ob Clients im Netzwerk für den Namen der Ressource die private Adresse erhalten.</translation>
    </message>
</context>
<context>
    <name>linkdesk::NotificationPanel</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Dismiss a&amp;ll</source>
        <translation>Alle ver&amp;werfen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nothing yet. Deployments tell here how they end.</source>
        <translation>Noch nichts. Bereitstellungen melden hier, wie sie enden.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>linkdesk::OpenFiles</name>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
</context>
<context>
    <name>linkdesk::OverviewTab</name>
    <message>
        <source>&amp;JSON View</source>
        <translation>&amp;JSON-Ansicht</translation>
    </message>
    <message>
        <source>Essentials</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Reading the account...</source>
        <translation>Das Konto wird gelesen...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to answer about this account.</source>
        <translation>Es wird noch auf die Antwort von Azure zu diesem Konto gewartet.</translation>
    </message>
    <message>
        <source>The account could not be read</source>
        <translation>Das Konto konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>Keine angegeben</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnement-ID</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Provisioning state</source>
        <translation>Bereitstellungsstatus</translation>
    </message>
    <message>
        <source>Public network access</source>
        <translation>Öffentlicher Netzwerkzugriff</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Private endpoint connections</source>
        <translation>Private Endpunktverbindungen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
</context>
<context>
    <name>linkdesk::PendingDetails</name>
    <message>
        <source>Details of the request</source>
        <translation>Details der Anforderung</translation>
    </message>
    <message>
        <source>Not known: the private endpoint cannot be read</source>
        <translation>Nicht bekannt: Der private Endpunkt kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer anfragt</translation>
    </message>
    <message>
        <source>Name on the account</source>
        <translation>Name beim Konto</translation>
    </message>
    <message>
        <source>Name on the endpoint</source>
        <translation>Name beim Endpunkt</translation>
    </message>
    <message>
        <source>Private endpoint ID</source>
        <translation>ID des privaten Endpunkts</translation>
    </message>
    <message>
        <source>Resource GUID</source>
        <translation>Ressourcen-GUID</translation>
    </message>
    <message>
        <source>Connection ID</source>
        <translation>Verbindungs-ID</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>linkdesk::PendingModel</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer anfragt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Approve (%1)</source>
        <comment>suggested by the rule</comment>
        <translation>Genehmigen (%1)</translation>
    </message>
    <message>
        <source>Reject (%1)</source>
        <comment>suggested by the rule</comment>
        <translation>Ablehnen (%1)</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>linkdesk::PendingPage</name>
    <message>
        <source>Pending connections</source>
        <translation>Ausstehende Verbindungen</translation>
    </message>
    <message>
        <source>Requests that wait for a decision, of every Device Update account that you can read.</source>
        <translation>Anforderungen, die auf eine Entscheidung warten, aller Device Update-Konten, die Sie lesen können.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktua&amp;lisieren</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Nothing is being read</source>
        <translation>Es wird nichts gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anforderung</numerusform>
            <numerusform>%n Anforderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s) shown</source>
        <translation>
            <numerusform>%1 von %n Anforderung angezeigt</numerusform>
            <numerusform>%1 von %n Anforderungen angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Keine Anforderung passt zum Filter</translation>
    </message>
    <message>
        <source>Show all re&amp;quests</source>
        <translation>Alle Anforderungen an&amp;zeigen</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No pending connections where Linkdesk could read</source>
        <translation>Keine ausstehenden Verbindungen, soweit gelesen werden konnte</translation>
    </message>
    <message>
        <source>No pending connections</source>
        <translation>Keine ausstehenden Verbindungen</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <translation>Zuletzt geprüft: %1</translation>
    </message>
    <message>
        <source>Retry fa&amp;iled only</source>
        <translation>&amp;Fehlende lesen</translation>
    </message>
    <message>
        <source>The requests are being read</source>
        <translation>Die Anforderungen werden gelesen</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Requests that wait for a decision, of the Device Update accounts in %1.</source>
        <translation>Anfragen, die auf eine Entscheidung warten, an die Device Update-Konten in %1.</translation>
    </message>
    <message>
        <source>Suggestio&amp;ns</source>
        <translation>Vorschläg&amp;e</translation>
    </message>
    <message>
        <source>Rules that suggest decisions</source>
        <translation>Regeln, die Entscheidungen vorschlagen</translation>
    </message>
</context>
<context>
    <name>linkdesk::PendingReading</name>
    <message>
        <source>Reading the requests of all subscriptions...</source>
        <translation>Die Anforderungen aller Abonnements werden gelesen...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to list the requests.</source>
        <translation>Es wird noch darauf gewartet, dass Azure die Anforderungen auflistet.</translation>
    </message>
    <message>
        <source>Stopped. Press Refresh to read the requests.</source>
        <translation>Gestoppt. Drücken Sie „Aktualisieren“, um die Anforderungen zu lesen.</translation>
    </message>
    <message>
        <source>The requests could not be read</source>
        <translation>Die Anforderungen konnten nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n checked request(s) no longer wait</source>
        <translation>
            <numerusform>%n ausgewählte Anforderung wartet nicht mehr</numerusform>
            <numerusform>%n ausgewählte Anforderungen warten nicht mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 of %n subscription(s): %2</source>
        <translation>
            <numerusform>%1 von %n Abonnement konnte nicht gelesen werden: %2</numerusform>
            <numerusform>%1 von %n Abonnements konnten nicht gelesen werden: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read the connections of %n account(s): %1</source>
        <translation>
            <numerusform>Die Verbindungen von %n Konto konnten nicht gelesen werden: %1</numerusform>
            <numerusform>Die Verbindungen von %n Konten konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::PlanText</name>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>(new) %1</source>
        <translation>(neu) %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Network interface name</source>
        <translation>Name der Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Ressourcentyp</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>By the owner: sent as a manual connection</source>
        <translation>Durch den Besitzer: als manuelle Verbindung gesendet</translation>
    </message>
    <message>
        <source>At once: sent as an automatic connection</source>
        <translation>Sofort: als automatische Verbindung gesendet</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, its resource group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>Netzwerkrichtlinie</translation>
    </message>
    <message>
        <source>%1, changed for the whole subnet</source>
        <translation>%1, für das ganze Subnetz geändert</translation>
    </message>
    <message>
        <source>Private IP configuration</source>
        <translation>Private IP-Konfiguration</translation>
    </message>
    <message>
        <source>Statically allocate IP address</source>
        <translation>IP-Adresse statisch zuweisen</translation>
    </message>
    <message>
        <source>IP configuration name</source>
        <translation>IP-Konfigurationsname</translation>
    </message>
    <message>
        <source>Private IP address</source>
        <translation>Private IP-Adresse</translation>
    </message>
    <message>
        <source>Member name</source>
        <translation>Mitgliedsname</translation>
    </message>
    <message>
        <source>Dynamically allocate IP address</source>
        <translation>IP-Adresse dynamisch zuweisen</translation>
    </message>
    <message>
        <source>Application security groups</source>
        <translation>Anwendungssicherheitsgruppen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Integrate with private DNS zone</source>
        <translation>In private DNS-Zone integrieren</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No: records are added by hand</source>
        <translation>Nein: Einträge werden von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>Zone&apos;s resource group</source>
        <translation>Ressourcengruppe der Zone</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group, subscription</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Configuration name</source>
        <translation>Konfigurationsname</translation>
    </message>
    <message>
        <source>%1 (private endpoint)</source>
        <comment>value of a tag</comment>
        <translation>%1 (privater Endpunkt)</translation>
    </message>
    <message>
        <source>%1 (private DNS zone)</source>
        <comment>value of a tag</comment>
        <translation>%1 (private DNS-Zone)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act: kind of resource</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There already: virtual network link</source>
        <translation>Schon vorhanden: Verknüpfung mit virtuellem Netzwerk</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Virtual network link</source>
        <translation>Verknüpfung mit virtuellem Netzwerk</translation>
    </message>
    <message>
        <source>DNS zone group</source>
        <translation>DNS-Zonengruppe</translation>
    </message>
    <message>
        <source>Application security group</source>
        <translation>Anwendungssicherheitsgruppe</translation>
    </message>
    <message>
        <source>Private endpoint connection</source>
        <translation>Private Endpunktverbindung</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Connection after Create</source>
        <translation>Verbindung nach dem Erstellen</translation>
    </message>
    <message>
        <source>Not known which zone: records are added by hand</source>
        <translation>Zone unbekannt: Einträge werden von Hand hinzugefügt</translation>
    </message>
</context>
<context>
    <name>linkdesk::PolicyPanel</name>
    <message>
        <source>Networ&amp;k security groups</source>
        <translation>Netzwerksi&amp;cherheitsgruppen</translation>
    </message>
    <message>
        <source>Route ta&amp;bles</source>
        <translation>Routentabe&amp;llen</translation>
    </message>
    <message>
        <source>Edit subnet network policy</source>
        <translation>Netzwerkrichtlinie des Subnetzes ändern</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbr&amp;echen</translation>
    </message>
    <message>
        <source>This setting belongs to the subnet %1: it holds for every private endpoint in it, also for those that are there already. It is changed together with the create.</source>
        <translation>Diese Einstellung gehört zum Subnetz %1: Sie gilt für jeden privaten Endpunkt darin, auch für schon vorhandene. Sie wird zusammen mit dem Erstellen geändert.</translation>
    </message>
    <message>
        <source>Network security groups and route tables</source>
        <translation>Netzwerksicherheitsgruppen und Routentabellen</translation>
    </message>
    <message>
        <source>Network security groups</source>
        <translation>Netzwerksicherheitsgruppen</translation>
    </message>
    <message>
        <source>Route tables</source>
        <translation>Routentabellen</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
</context>
<context>
    <name>linkdesk::PrincipalForm</name>
    <message>
        <source>Choose fi&amp;le...</source>
        <translation>Datei &amp;wählen ...</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Geheimer Clientschlüssel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Appl&amp;ication ID</source>
        <translation>Anwendungs-&amp;ID</translation>
    </message>
    <message>
        <source>The client ID of the service principal&apos;s application.</source>
        <translation>Die Client-ID der Anwendung des Dienstprinzipals.</translation>
    </message>
    <message>
        <source>&amp;Proves itself by</source>
        <translation>Weist &amp;sich aus durch</translation>
    </message>
    <message>
        <source>As it was set up for the application.</source>
        <translation>Wie es für die Anwendung eingerichtet wurde.</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>Geh&amp;eimnis</translation>
    </message>
    <message>
        <source>The secret&apos;s value, not its ID. It is kept in the desktop&apos;s keychain and nowhere else.</source>
        <translation>Der Wert des Geheimnisses, nicht seine ID. Er wird im Schlüsselbund des Desktops aufbewahrt und nirgends sonst.</translation>
    </message>
    <message>
        <source>PE&amp;M file</source>
        <translation>&amp;PEM-Datei</translation>
    </message>
    <message>
        <source>With the certificate and its private key, which may not be protected by a password. Linkdesk keeps the file&apos;s name alone, and reads it for each token.</source>
        <translation>Mit dem Zertifikat und seinem privaten Schlüssel, der nicht durch ein Kennwort geschützt sein darf. Linkdesk behält nur den Namen der Datei und liest sie für jedes Token.</translation>
    </message>
    <message>
        <source>The ID of an application is a GUID.</source>
        <translation>Die ID einer Anwendung ist eine GUID.</translation>
    </message>
    <message>
        <source>Enter the secret of the service principal.</source>
        <translation>Geben Sie das Geheimnis des Dienstprinzipals ein.</translation>
    </message>
    <message>
        <source>Name the file that holds the certificate and its private key.</source>
        <translation>Nennen Sie die Datei, die das Zertifikat und seinen privaten Schlüssel enthält.</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <translation>Diese Datei gibt es nicht: %1</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
</context>
<context>
    <name>linkdesk::PrivacySection</name>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>No telemetry: nothing is sent but to Azure Resource Manager and to the sign-in service of its cloud, through your proxy where one is set. What the sandbox is told stays on this computer.</source>
        <translation>Keine Telemetrie: Es wird nichts gesendet außer an Azure Resource Manager und den Anmeldedienst seiner Cloud, durch Ihren Proxy, wo einer eingestellt ist. Was die Sandbox erfährt, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Your browser and Azure CLI, where you sign in with them, are programs of their own with settings of their own.</source>
        <translation>Ihr Browser und Azure CLI, wo Sie sich damit anmelden, sind eigene Programme mit eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>In the profile&apos;s folder: settings, the list of accounts, drafts, the journal of what was sent, the history of decisions, and the sandbox&apos;s state. Never a token or a password.</source>
        <translation>Im Ordner des Profils: Einstellungen, die Liste der Konten, Entwürfe, das Journal des Gesendeten, der Verlauf der Entscheidungen und der Zustand der Sandbox. Nie ein Token oder ein Kennwort.</translation>
    </message>
    <message>
        <source>In your desktop&apos;s keychain, under &quot;Linkdesk&quot;: what an account needs to sign in again, and the proxy&apos;s password. What it does not take is kept in memory until Linkdesk ends.</source>
        <translation>Im Schlüsselbund Ihres Desktops, unter „Linkdesk“: was ein Konto braucht, um sich wieder anzumelden, und das Kennwort des Proxys. Was er nicht annimmt, bleibt im Speicher, bis Linkdesk endet.</translation>
    </message>
    <message>
        <source>In memory only: access tokens. They go when Linkdesk ends.</source>
        <translation>Nur im Speicher: Zugriffstoken. Sie vergehen, wenn Linkdesk endet.</translation>
    </message>
    <message>
        <source>For a report</source>
        <translation>Für einen Bericht</translation>
    </message>
    <message>
        <source>Linkdesk %1</source>
        <translation>Linkdesk %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s path</source>
        <translation>Den Pfad des Ordners kopieren</translation>
    </message>
    <message>
        <source>Profile&apos;s f&amp;older</source>
        <translation>Profil&amp;ordner</translation>
    </message>
    <message>
        <source>Another one is chosen with --profile.</source>
        <translation>Einen anderen wählt man mit --profile.</translation>
    </message>
    <message>
        <source>&amp;Diagnostic bundle...</source>
        <translation>&amp;Diagnosepaket...</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version, settings and the last requests as plain text. You read it, and may shorten it, before it is saved; it is sent nowhere.</source>
        <translation>Version, Einstellungen und die letzten Anfragen als einfacher Text. Sie lesen ihn und dürfen ihn kürzen, bevor er gespeichert wird; gesendet wird er nirgendwohin.</translation>
    </message>
</context>
<context>
    <name>linkdesk::PrivateAccessTab</name>
    <message>
        <source>+ &amp;Add</source>
        <translation>+ Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktua&amp;lisieren</translation>
    </message>
    <message>
        <source>Export to JSO&amp;N</source>
        <translation>JS&amp;ON-Export</translation>
    </message>
    <message>
        <source>The connections could not be read</source>
        <translation>Die Verbindungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the connections...</source>
        <translation>Die Verbindungen werden gelesen...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to list the connections of this account.</source>
        <translation>Es wird noch darauf gewartet, dass Azure die Verbindungen dieses Kontos auflistet.</translation>
    </message>
    <message numerus="yes">
        <source>%n checked connection(s) are no longer there</source>
        <translation>
            <numerusform>%n ausgewählte Verbindung ist nicht mehr vorhanden</numerusform>
            <numerusform>%n ausgewählte Verbindungen sind nicht mehr vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connection(s) shown</source>
        <translation>
            <numerusform>%1 von %n Verbindung angezeigt</numerusform>
            <numerusform>%1 von %n Verbindungen angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <translation>Zuletzt geprüft: %1</translation>
    </message>
    <message>
        <source>No connection matches the filter</source>
        <translation>Keine Verbindung passt zum Filter</translation>
    </message>
    <message>
        <source>Show all &amp;connections</source>
        <translation>Alle Verbindungen an&amp;zeigen</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>Press Refresh to try again.</source>
        <translation>Drücken Sie „Aktualisieren“, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>No private endpoint connections</source>
        <translation>Keine privaten Endpunktverbindungen</translation>
    </message>
    <message>
        <source>Create a private endpoint, and clients of its network reach this account by a private address.</source>
        <translation>Erstellen Sie einen privaten Endpunkt, und Clients seines Netzwerks erreichen dieses Konto über eine private Adresse.</translation>
    </message>
    <message>
        <source>&amp;Create a private endpoint</source>
        <translation>&amp;Privaten Endpunkt erstellen</translation>
    </message>
    <message>
        <source>The connections are being exported</source>
        <translation>Die Verbindungen werden exportiert</translation>
    </message>
    <message>
        <source>There is no connection to export</source>
        <translation>Es gibt keine Verbindung zum Exportieren</translation>
    </message>
    <message>
        <source>Reading the connections for the file...</source>
        <translation>Die Verbindungen für die Datei werden gelesen...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Nothing was exported: the connections could not be read</source>
        <translation>Es wurde nichts exportiert: Die Verbindungen konnten nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>linkdesk::PropertyList</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>linkdesk::PublicAccessTab</name>
    <message>
        <source>En&amp;abled</source>
        <translation>&amp;Aktiviert</translation>
    </message>
    <message>
        <source>&amp;Disabled</source>
        <translation>&amp;Deaktiviert</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Disca&amp;rd</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Copy as A&amp;zure CLI</source>
        <translation>Als Azure CLI ko&amp;pieren</translation>
    </message>
    <message>
        <source>Public network access</source>
        <translation>Öffentlicher Netzwerkzugriff</translation>
    </message>
    <message>
        <source>Reading the account...</source>
        <translation>Das Konto wird gelesen...</translation>
    </message>
    <message>
        <source>Still waiting for Azure to answer about this account.</source>
        <translation>Es wird noch auf die Antwort von Azure zu diesem Konto gewartet.</translation>
    </message>
    <message>
        <source>The account could not be read</source>
        <translation>Das Konto konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is nothing to discard</source>
        <translation>Es gibt nichts zu verwerfen</translation>
    </message>
    <message>
        <source>Updates can be managed from public networks and through Approved private endpoints.</source>
        <translation>Updates können aus öffentlichen Netzwerken und über genehmigte private Endpunkte verwaltet werden.</translation>
    </message>
    <message>
        <source>Updates can be managed through Approved private endpoints only. Devices keep using the same host name.</source>
        <translation>Updates können nur über genehmigte private Endpunkte verwaltet werden. Geräte verwenden weiterhin denselben Hostnamen.</translation>
    </message>
    <message>
        <source>You may not change this account</source>
        <translation>Sie dürfen dieses Konto nicht ändern</translation>
    </message>
    <message>
        <source>The account has not been read</source>
        <translation>Das Konto wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The change before is still running</source>
        <translation>Die vorige Änderung läuft noch</translation>
    </message>
    <message>
        <source>There is nothing to save</source>
        <translation>Es gibt nichts zu speichern</translation>
    </message>
    <message>
        <source>Reading which connections are Approved...</source>
        <translation>Es wird gelesen, welche Verbindungen genehmigt sind...</translation>
    </message>
    <message>
        <source>Only Approved connections can then manage updates. Which ones are could not be read: %1</source>
        <translation>Nur genehmigte Verbindungen können dann Updates verwalten. Welche das sind, konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>No connection is Approved: with public access disabled nobody can manage updates of this account.</source>
        <translation>Keine Verbindung ist genehmigt: Mit deaktiviertem öffentlichem Zugriff kann niemand Updates dieses Kontos verwalten.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n Approved connection(s) can then manage updates: %1</source>
        <translation>
            <numerusform>Nur %n genehmigte Verbindung kann dann Updates verwalten: %1</numerusform>
            <numerusform>Nur %n genehmigte Verbindungen können dann Updates verwalten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking who is Approved...</source>
        <translation>Genehmigte Verbindungen werden gesucht...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was changed: the connections could not be read</source>
        <translation>Es wurde nichts geändert: Die Verbindungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Disable public network access</source>
        <translation>Öffentlichen Netzwerkzugriff deaktivieren</translation>
    </message>
    <message>
        <source>%1 has no Approved connection. With public access disabled nobody can manage its updates.</source>
        <translation>%1 hat keine genehmigte Verbindung. Mit deaktiviertem öffentlichem Zugriff kann niemand die Updates verwalten.</translation>
    </message>
    <message>
        <source>Only these Approved connections can then manage updates of %1:</source>
        <translation>Nur diese genehmigten Verbindungen können dann Updates von %1 verwalten:</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>Saving... this takes a minute or two.</source>
        <translation>Wird gespeichert... das dauert ein bis zwei Minuten.</translation>
    </message>
    <message>
        <source>Public network access was not changed as wished</source>
        <translation>Der öffentliche Netzwerkzugriff wurde nicht wie gewünscht geändert</translation>
    </message>
    <message>
        <source>Public network access is enabled</source>
        <translation>Der öffentliche Netzwerkzugriff ist aktiviert</translation>
    </message>
    <message>
        <source>Public network access is disabled</source>
        <translation>Der öffentliche Netzwerkzugriff ist deaktiviert</translation>
    </message>
    <message>
        <source>You may not change this account.</source>
        <translation>Sie dürfen dieses Konto nicht ändern.</translation>
    </message>
</context>
<context>
    <name>linkdesk::QuestionDialog</name>
    <message>
        <source>&amp;Type &quot;%1&quot; to go on:</source>
        <translation>&amp;Geben Sie „%1“ ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eingeben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>linkdesk::ReadingHint</name>
    <message>
        <source>subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>resource groups</source>
        <translation>Ressourcengruppen</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>virtual networks</source>
        <translation>virtuelle Netzwerke</translation>
    </message>
    <message>
        <source>private endpoints</source>
        <translation>private Endpunkte</translation>
    </message>
    <message>
        <source>application security groups</source>
        <translation>Anwendungssicherheitsgruppen</translation>
    </message>
    <message>
        <source>free addresses</source>
        <translation>freie Adressen</translation>
    </message>
    <message>
        <source>whether the address is free</source>
        <translation>ob die Adresse frei ist</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>your rights</source>
        <translation>Ihre Rechte</translation>
    </message>
    <message>
        <source>private DNS zones</source>
        <translation>private DNS-Zonen</translation>
    </message>
    <message>
        <source>links of the zones</source>
        <translation>Verknüpfungen der Zonen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Azure is slow to answer. Still being read: %1. The rest can be filled meanwhile.</source>
        <translation>Azure antwortet langsam. Noch gelesen wird: %1. Der Rest kann inzwischen ausgefüllt werden.</translation>
    </message>
    <message>
        <source>types of resources</source>
        <translation>Ressourcentypen</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>linkdesk::ReasonFields</name>
    <message>
        <source>Description of %1 (optional)</source>
        <translation>Beschreibung von %1 (optional)</translation>
    </message>
    <message>
        <source>Left blank, the present description stays</source>
        <translation>Bleibt das Feld leer, bleibt die jetzige Beschreibung</translation>
    </message>
</context>
<context>
    <name>linkdesk::RegistrationBar</name>
    <message>
        <source>%1 is being registered in %2.</source>
        <translation>%1 wird in %2 registriert.</translation>
    </message>
    <message>
        <source>%1 is not registered in %2: nothing can be created until it is.</source>
        <translation>%1 ist in %2 nicht registriert: Vorher kann nichts erstellt werden.</translation>
    </message>
    <message>
        <source>%1 is not registered in %2: requests cannot be approved until it is.</source>
        <translation>%1 ist in %2 nicht registriert: Vorher können Anfragen nicht genehmigt werden.</translation>
    </message>
    <message>
        <source>Registering %1 in %2. This takes Azure a minute or two; you can go on meanwhile.</source>
        <translation>%1 wird in %2 registriert. Das dauert bei Azure ein bis zwei Minuten; Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 was not registered in %2.</source>
        <translation>%1 wurde in %2 nicht registriert.</translation>
    </message>
    <message>
        <source>Register now</source>
        <translation>Jetzt registrieren</translation>
    </message>
</context>
<context>
    <name>linkdesk::RemovalCleanUp</name>
    <message numerus="yes">
        <source>%n private endpoint(s) that you can read are Disconnected now. They lead nowhere and are still paid for.</source>
        <translation>
            <numerusform>%n privater Endpunkt, den Sie lesen können, ist jetzt Disconnected. Er führt ins Leere und kostet weiter Geld.</numerusform>
            <numerusform>%n private Endpunkte, die Sie lesen können, sind jetzt Disconnected. Sie führen ins Leere und kosten weiter Geld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Clean up %n private endpoint(s)...</source>
        <translation>
            <numerusform>%n privaten Endpunkt a&amp;ufräumen...</numerusform>
            <numerusform>%n private Endpunkte a&amp;ufräumen...</numerusform>
        </translation>
    </message>
    <message>
        <source>Says first what goes, and deletes nothing before you have agreed</source>
        <translation>Sagt zuerst, was gelöscht wird, und löscht nichts, bevor Sie zugestimmt haben</translation>
    </message>
</context>
<context>
    <name>linkdesk::RerequestDesk</name>
    <message>
        <source>Reading all settings of %1...</source>
        <translation>Alle Einstellungen von %1 werden gelesen...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was deleted: its settings could not be read</source>
        <translation>Nichts wurde gelöscht: Die Einstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Discard the settings of %1</source>
        <translation>Einstellungen von %1 verwerfen</translation>
    </message>
    <message>
        <source>The private endpoint is not asked for again. Its settings cannot be had back.</source>
        <translation>Der private Endpunkt wird nicht neu angefordert. Seine Einstellungen sind nicht wiederherzustellen.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The settings could not be discarded</source>
        <translation>Die Einstellungen konnten nicht verworfen werden</translation>
    </message>
    <message>
        <source>%1 was to be deleted and asked for again, and that is not finished. Its settings are kept.</source>
        <translation>%1 sollte gelöscht und neu angefordert werden; das ist nicht fertig. Die Einstellungen sind erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>Danach noch %n.</numerusform>
            <numerusform>Danach noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step 1 of 4: reading %1 again...</source>
        <translation>Schritt 1 von 4: %1 wird noch einmal gelesen...</translation>
    </message>
    <message>
        <source>Step 2 of 4: deleting %1...</source>
        <translation>Schritt 2 von 4: %1 wird gelöscht...</translation>
    </message>
    <message>
        <source>Step 3 of 4: %1 is deleted. Azure still holds the name, for about 20 minutes; Linkdesk tries again until it is free.</source>
        <translation>Schritt 3 von 4: %1 ist gelöscht. Azure hält den Namen noch etwa 20 Minuten fest; Linkdesk versucht es, bis er frei ist.</translation>
    </message>
    <message>
        <source>Step 3 of 4: asking for %1 again...</source>
        <translation>Schritt 3 von 4: %1 wird neu angefordert...</translation>
    </message>
    <message>
        <source>Step 4 of 4: giving %1 its DNS zones back...</source>
        <translation>Schritt 4 von 4: %1 erhält seine DNS-Zonen zurück...</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>%1 was asked for again and is Pending</source>
        <translation>%1 ist neu angefordert und Pending</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>It is not known how far %1 has come</source>
        <translation>Es ist nicht bekannt, wie weit %1 gekommen ist</translation>
    </message>
    <message>
        <source>%1 is deleted and not asked for again yet</source>
        <translation>%1 ist gelöscht und noch nicht neu angefordert</translation>
    </message>
    <message>
        <source>It is not Rejected or Disconnected any more.</source>
        <translation>Er ist nicht mehr Rejected oder Disconnected.</translation>
    </message>
    <message>
        <source>%1 is gone, so nobody could be asked. Delete the private endpoint on its page.</source>
        <translation>%1 gibt es nicht mehr, also könnte niemand gefragt werden. Löschen Sie den privaten Endpunkt auf seiner Seite.</translation>
    </message>
    <message>
        <source>Another change of it is running. Try again when it has ended.</source>
        <translation>Eine andere Änderung an ihm läuft. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Somebody has made another private endpoint under this name meanwhile.</source>
        <translation>Jemand hat inzwischen unter diesem Namen einen anderen privaten Endpunkt erstellt.</translation>
    </message>
    <message>
        <source>Azure has held the name for longer than Linkdesk waits.</source>
        <translation>Azure hat den Namen länger festgehalten, als Linkdesk wartet.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben es angehalten.</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Discard sett&amp;ings...</source>
        <translation>&amp;Einstellungen verwerfen...</translation>
    </message>
</context>
<context>
    <name>linkdesk::RerequestPanel</name>
    <message>
        <source>R&amp;equest message</source>
        <translation>Anforderungsnachr&amp;icht</translation>
    </message>
    <message>
        <source>De&amp;lete and re-request</source>
        <translation>Löschen &amp;und neu anfordern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>Delete %1 and ask %2 again</source>
        <translation>%1 löschen und bei %2 neu anfordern</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>resource group %1</source>
        <translation>Ressourcengruppe %1</translation>
    </message>
    <message>
        <source>subnet %1</source>
        <translation>Subnetz %1</translation>
    </message>
    <message>
        <source>target sub-resource %1</source>
        <translation>Zielunterressource %1</translation>
    </message>
    <message>
        <source>network interface %1</source>
        <translation>Netzwerkschnittstelle %1</translation>
    </message>
    <message>
        <source>static address %1</source>
        <translation>feste Adresse %1</translation>
    </message>
    <message>
        <source>application security group %1</source>
        <translation>Anwendungssicherheitsgruppe %1</translation>
    </message>
    <message>
        <source>DNS zone %1</source>
        <translation>DNS-Zone %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tags</numerusform>
        </translation>
    </message>
    <message>
        <source>Is sent again: %1.</source>
        <translation>Neu gesendet wird: %1.</translation>
    </message>
    <message>
        <source>What the owner reads before deciding. %1 of %2 characters.</source>
        <translation>Das liest der Besitzer, bevor er entscheidet. %1 von %2 Zeichen.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>Some services refuse more than %1.</source>
        <translation>Manche Dienste lehnen mehr als %1 ab.</translation>
    </message>
    <message>
        <source>Shorten the message first</source>
        <translation>Kürzen Sie zuerst die Nachricht</translation>
    </message>
    <message>
        <source>Goes: the private endpoint with its network interface (%1), its address and the DNS records of its zone group. Azure holds the name for about 20 minutes; Linkdesk waits and then asks again by itself. Whatever happens, the settings are kept.</source>
        <translation>Gelöscht wird der private Endpunkt mit Netzwerkschnittstelle (%1), Adresse und den DNS-Einträgen seiner Zonengruppe. Azure hält den Namen etwa 20 Minuten fest; Linkdesk wartet und fordert dann von selbst neu an. Was auch geschieht, die Einstellungen bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>linkdesk::ResourceForm</name>
    <message>
        <source>Resource to connect to</source>
        <translation>Ressource, mit der verbunden wird</translation>
    </message>
    <message>
        <source>Filled from the Device Update account that you came from.</source>
        <translation>Aus dem Device Update-Konto ausgefüllt, von dem Sie kommen.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Ressourcentyp</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Target sub-resource</source>
        <translation>Zielunterressource</translation>
    </message>
    <message>
        <source>The part of the account that the private endpoint reaches.</source>
        <translation>Der Teil des Kontos, den der private Endpunkt erreicht.</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>resource, its resource group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The account could not be read. %1</source>
        <translation>Das Konto konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>What the account offers could not be read; this is the usual one. %1</source>
        <translation>Was das Konto anbietet, konnte nicht gelesen werden; dies ist das Übliche. %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::ReviewPage</name>
    <message>
        <source>&amp;Stop validation</source>
        <translation>Überprüfung &amp;anhalten</translation>
    </message>
    <message>
        <source>Validate &amp;again</source>
        <translation>Er&amp;neut überprüfen</translation>
    </message>
    <message>
        <source>Ask the &amp;owner instead</source>
        <translation>Stattdessen Besitzer &amp;fragen</translation>
    </message>
    <message>
        <source>Validation is running</source>
        <translation>Die Überprüfung läuft</translation>
    </message>
    <message>
        <source>Reading from Azure: %1...</source>
        <translation>Von Azure wird gelesen: %1...</translation>
    </message>
    <message>
        <source>Azure validates the deployment...</source>
        <translation>Azure überprüft die Bereitstellung...</translation>
    </message>
    <message>
        <source>Validation passed.</source>
        <translation>Überprüfung bestanden.</translation>
    </message>
    <message>
        <source>Validation failed. Required information is missing or not valid.</source>
        <translation>Überprüfung fehlgeschlagen. Erforderliche Angaben fehlen oder sind ungültig.</translation>
    </message>
    <message>
        <source>Validation failed. Nothing was created.</source>
        <translation>Überprüfung fehlgeschlagen. Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Not validated. Create becomes available once validation has passed.</source>
        <translation>Nicht überprüft. „Erstellen“ wird verfügbar, sobald die Überprüfung bestanden ist.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1: %2 &gt; %3: %4</source>
        <comment>fault or warning, page, field, sentence</comment>
        <translation>%1: %2 &gt; %3: %4</translation>
    </message>
    <message>
        <source>%1: %2 &gt; %3</source>
        <comment>fault or warning, page, field</comment>
        <translation>%1: %2 &gt; %3</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was erstellt wird</translation>
    </message>
</context>
<context>
    <name>linkdesk::RightsBar</name>
    <message>
        <source>These rights are missing:</source>
        <translation>Diese Rechte fehlen:</translation>
    </message>
    <message>
        <source>- %1 on %2</source>
        <translation>- %1 auf %2</translation>
    </message>
    <message>
        <source>- %1 on %2 (smallest built-in role: %3)</source>
        <translation>- %1 auf %2 (kleinste eingebaute Rolle: %3)</translation>
    </message>
    <message>
        <source>A new role works after five to ten minutes.</source>
        <translation>Eine neue Rolle wirkt nach fünf bis zehn Minuten.</translation>
    </message>
    <message>
        <source>%1 Missing: %2 on %3.</source>
        <translation>%1 Es fehlt: %2 auf %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n more right(s) are missing.</source>
        <translation>
            <numerusform>%n weiteres Recht fehlt.</numerusform>
            <numerusform>%n weitere Rechte fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is missing, for somebody who can give the rights</source>
        <translation>Kopieren, was fehlt, für jemanden, der die Rechte geben kann</translation>
    </message>
    <message>
        <source>These rights may be wanted, and are not there:</source>
        <translation>Diese Rechte werden vielleicht verlangt und fehlen:</translation>
    </message>
    <message>
        <source>%1 Perhaps wanted: %2 on %3.</source>
        <translation>%1 Vielleicht verlangt: %2 auf %3.</translation>
    </message>
    <message>
        <source>The smallest built-in role with it is %1.</source>
        <translation>Die kleinste eingebaute Rolle damit ist %1.</translation>
    </message>
</context>
<context>
    <name>linkdesk::RightsNotice</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not approve, reject or remove connections of %1.</source>
        <translation>Sie dürfen Verbindungen von %1 nicht genehmigen, ablehnen oder entfernen.</translation>
    </message>
    <message>
        <source>You may not remove connections of %1.</source>
        <translation>Sie dürfen Verbindungen von %1 nicht entfernen.</translation>
    </message>
    <message>
        <source>You may not approve or reject connections of %1.</source>
        <translation>Sie dürfen Verbindungen von %1 nicht genehmigen oder ablehnen.</translation>
    </message>
    <message>
        <source>Azure may refuse to approve or reject connections of %1; its answer will tell.</source>
        <translation>Azure lehnt es vielleicht ab, Verbindungen von %1 zu genehmigen oder abzulehnen; erst seine Antwort zeigt es.</translation>
    </message>
</context>
<context>
    <name>linkdesk::RowDetails</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Su&amp;mmary</source>
        <translation>Zusammenf&amp;assung</translation>
    </message>
    <message>
        <source>This row is not whole JSON: what can be read of it is shown.</source>
        <translation>Diese Zeile ist kein vollständiges JSON: gezeigt wird, was davon zu lesen ist.</translation>
    </message>
    <message>
        <source>This row has %1: too much to be shown here. Save it instead.</source>
        <translation>Diese Zeile hat %1: zu viel, um sie hier zu zeigen. Speichern Sie sie stattdessen.</translation>
    </message>
</context>
<context>
    <name>linkdesk::RowSaver</name>
    <message>
        <source>These rows have %1 together: at most %2 can be saved at once. Filter them first.</source>
        <translation>Diese Zeilen haben zusammen %1: höchstens %2 können auf einmal gespeichert werden. Filtern Sie sie zuerst.</translation>
    </message>
    <message>
        <source>One of these rows is not whole JSON: what cannot be read cannot be redacted.</source>
        <translation>Eine dieser Zeilen ist kein vollständiges JSON: Was nicht zu lesen ist, lässt sich nicht unkenntlich machen.</translation>
    </message>
</context>
<context>
    <name>linkdesk::SandboxBanner</name>
    <message>
        <source>1 x, as fast as Azure</source>
        <translation>1 x, so schnell wie Azure</translation>
    </message>
    <message>
        <source>%1 x faster than Azure</source>
        <translation>%1 x schneller als Azure</translation>
    </message>
    <message>
        <source>Reset sand&amp;box</source>
        <translation>Sandbox &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>How much faster than Azure the sandbox works</source>
        <translation>Wieviel schneller als Azure die Sandbox arbeitet</translation>
    </message>
    <message>
        <source>Not connected: nothing can be read or changed</source>
        <translation>Nicht verbunden: Nichts kann gelesen oder geändert werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sandbox: nothing leaves this computer</source>
        <translation>Sandbox: Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>1 &amp;x, as fast as Azure</source>
        <translation>1 &amp;x, so schnell wie Azure</translation>
    </message>
    <message>
        <source>%1 &amp;x faster than Azure</source>
        <translation>%1 &amp;x schneller als Azure</translation>
    </message>
    <message>
        <source>Working on %1</source>
        <translation>Arbeitet auf %1</translation>
    </message>
    <message>
        <source>Ac&amp;ting as: %1</source>
        <translation>&amp;Handelt als: %1</translation>
    </message>
    <message>
        <source>Acting as: %1</source>
        <translation>Handelt als: %1</translation>
    </message>
    <message>
        <source>A deployment is running: it belongs to who began it. Switch when it has ended.</source>
        <translation>Eine Bereitstellung läuft: Sie gehört dem, der sie begonnen hat. Wechseln Sie, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Act as another person of the sandbox, with other rights</source>
        <translation>Als andere Person der Sandbox handeln, mit anderen Rechten</translation>
    </message>
    <message>
        <source>Sign in to the sandbox as...</source>
        <translation>In der Sandbox anmelden als ...</translation>
    </message>
    <message>
        <source>Sign in as somebody else...</source>
        <translation>Als jemand anders anmelden ...</translation>
    </message>
    <message>
        <source>Accounts and tenants...</source>
        <translation>Konten und Mandanten ...</translation>
    </message>
    <message>
        <source>Back to the sandbox</source>
        <translation>Zurück in die Sandbox</translation>
    </message>
    <message>
        <source>%1: tenant %2</source>
        <translation>%1: Mandant %2</translation>
    </message>
    <message>
        <source>Sign in, and switch between accounts and tenants</source>
        <translation>Anmelden und zwischen Konten und Mandanten wechseln</translation>
    </message>
    <message>
        <source>Offline: nothing is contacted</source>
        <translation>Offline: Es wird nichts angesprochen</translation>
    </message>
</context>
<context>
    <name>linkdesk::ScopeChooser</name>
    <message>
        <source>Which subscriptions the Private Link Center looks at</source>
        <translation>Welche Abonnements das Private Link Center betrachtet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n subscription(s)</source>
        <translation>
            <numerusform>%1 von %n Abonnement</numerusform>
            <numerusform>%1 von %n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;ubscriptions</source>
        <translation>Ab&amp;onnements</translation>
    </message>
    <message numerus="yes">
        <source>All %n s&amp;ubscription(s)</source>
        <translation>
            <numerusform>%n Ab&amp;onnement, alle</numerusform>
            <numerusform>Alle %n Ab&amp;onnements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n s&amp;ubscription(s)</source>
        <translation>
            <numerusform>%1 von %n Ab&amp;onnement</numerusform>
            <numerusform>%1 von %n Ab&amp;onnements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::ScopeDialog</name>
    <message>
        <source>&amp;All, also those that come later</source>
        <translation>&amp;Alle, auch spätere</translation>
    </message>
    <message>
        <source>&amp;Only these</source>
        <translation>&amp;Nur diese</translation>
    </message>
    <message>
        <source>Subscriptions of the Private Link Center</source>
        <translation>Abonnements des Private Link Center</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>&amp;Look at these</source>
        <translation>Diese &amp;betrachten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Tenant unknown</source>
        <translation>Mandant unbekannt</translation>
    </message>
</context>
<context>
    <name>linkdesk::SelectAllBox</name>
    <message>
        <source>Se&amp;lect all shown</source>
        <translation>Alle gezeigten aus&amp;wählen</translation>
    </message>
    <message>
        <source>Se&amp;lect all %1 shown</source>
        <translation>Alle %1 gezeigten aus&amp;wählen</translation>
    </message>
</context>
<context>
    <name>linkdesk::SentDetails</name>
    <message>
        <source>Details of the request</source>
        <translation>Einzelheiten der Anforderung</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Private endpoint ID</source>
        <translation>ID des privaten Endpunkts</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
</context>
<context>
    <name>linkdesk::SentModel</name>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Request message</source>
        <translation>Anforderungsnachricht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Answered since you were last here</source>
        <translation>Beantwortet, seit Sie zuletzt hier waren</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <comment>state</comment>
        <translation>%1 (neu)</translation>
    </message>
</context>
<context>
    <name>linkdesk::SentPage</name>
    <message>
        <source>What I sent</source>
        <translation>Von mir gesendet</translation>
    </message>
    <message>
        <source>Requests for a connection that the owner of the resource decides, of all subscriptions that you can read.</source>
        <translation>Anforderungen einer Verbindung, über die der Besitzer der Ressource entscheidet, aus allen Abonnements, die Sie lesen können.</translation>
    </message>
    <message>
        <source>Copy re&amp;minder</source>
        <translation>&amp;Erinnerung</translation>
    </message>
    <message>
        <source>Check D&amp;NS</source>
        <translation>D&amp;NS prüfen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Export to C&amp;SV</source>
        <translation>&amp;CSV-Export</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>The requests could not be read</source>
        <translation>Die Anforderungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Choose a request first</source>
        <translation>Wählen Sie zuerst eine Anforderung</translation>
    </message>
    <message>
        <source>Only a request that is Pending waits for the owner</source>
        <translation>Nur eine Anforderung im Zustand Pending wartet auf den Besitzer</translation>
    </message>
    <message>
        <source>Only an Approved connection carries traffic</source>
        <translation>Nur eine Verbindung im Zustand Approved überträgt etwas</translation>
    </message>
    <message>
        <source>There is no request to export</source>
        <translation>Es gibt keine Anforderung zum Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anforderung</numerusform>
            <numerusform>%n Anforderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the requests</source>
        <translation>Die Anforderungen werden gelesen</translation>
    </message>
    <message>
        <source>All subscriptions that you can read are asked.</source>
        <translation>Alle Abonnements, die Sie lesen können, werden abgefragt.</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No request where Linkdesk could read</source>
        <translation>Keine Anforderung, wo Linkdesk lesen konnte</translation>
    </message>
    <message>
        <source>The message above says what could not be read.</source>
        <translation>Die Meldung oben sagt, was nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anforderungen</translation>
    </message>
    <message>
        <source>No private endpoint that you can read was asked for by a manual request.</source>
        <translation>Kein privater Endpunkt, den Sie lesen können, wurde manuell angefordert.</translation>
    </message>
    <message>
        <source>The reminder is copied. Send it to the owner of %1.</source>
        <translation>Die Erinnerung ist kopiert. Senden Sie sie dem Besitzer von %1.</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>&amp;Delete and re-request...</source>
        <translation>Neu anfor&amp;dern...</translation>
    </message>
    <message>
        <source>Another request is being sent again</source>
        <translation>Eine andere Anforderung wird neu gesendet</translation>
    </message>
    <message>
        <source>Only what is Rejected or Disconnected has to be asked for again</source>
        <translation>Nur was Rejected oder Disconnected ist, muss neu angefordert werden</translation>
    </message>
    <message>
        <source>Requests for a connection that the owner of the resource decides, of %1.</source>
        <translation>Anforderungen einer Verbindung, über die der Besitzer der Ressource entscheidet, aus %1.</translation>
    </message>
    <message>
        <source>The last look for answers failed at %1: %2</source>
        <translation>Die letzte Suche nach Antworten ist um %1 gescheitert: %2</translation>
    </message>
    <message>
        <source>%1 is not in this list: it is gone, or not in the chosen subscriptions.</source>
        <translation>%1 steht nicht in dieser Liste: Es ist nicht mehr da oder nicht in den gewählten Abonnements.</translation>
    </message>
</context>
<context>
    <name>linkdesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Light or dark as your desktop is, or one of them always.</source>
        <translation>Hell oder dunkel wie Ihr Desktop oder immer eines davon.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Holds from the next start. Words of Azure stay as Azure writes them.</source>
        <translation>Gilt ab dem nächsten Start. Wörter von Azure bleiben, wie Azure sie schreibt.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>Gesch&amp;windigkeit</translation>
    </message>
    <message>
        <source>A private endpoint takes Azure about 50 seconds; the sandbox waits that much shorter.</source>
        <translation>Für einen privaten Endpunkt braucht Azure etwa 50 Sekunden; die Sandbox wartet um diesen Faktor kürzer.</translation>
    </message>
    <message>
        <source>&amp;Reset sandbox...</source>
        <translation>Sandbox zurü&amp;cksetzen...</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Welt</translation>
    </message>
    <message>
        <source>Everything in the sandbox goes back to how it was at the first start. Asks first.</source>
        <translation>Alles in der Sandbox geht auf den Stand des ersten Starts zurück. Vorher wird gefragt.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Sofort senden</translation>
    </message>
    <message>
        <source>Time to &amp;undo</source>
        <translation>Z&amp;eit zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>After you confirm a decision nothing is sent for so long, and Ctrl+Z takes it back. Closing the window in that time sends nothing.</source>
        <translation>Nachdem Sie eine Entscheidung bestätigt haben, wird so lange nichts gesendet, und Strg+Z nimmt sie zurück. Wird das Fenster in dieser Zeit geschlossen, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Watch list</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Look for ne&amp;w requests every</source>
        <translation>Nach &amp;neuen Anforderungen suchen alle</translation>
    </message>
    <message>
        <source>Reads the requests of all accounts again and tells you here and on the desktop when there are new ones, or somebody else has decided. Never while a decision waits or is being sent.</source>
        <translation>Liest die Anforderungen aller Konten neu und meldet hier und auf dem Desktop, wenn neue da sind oder jemand anderes entschieden hat. Nie, während eine Entscheidung wartet oder gesendet wird.</translation>
    </message>
    <message>
        <source>Look for &amp;answers, too</source>
        <translation>&amp;Auch nach Antworten suchen</translation>
    </message>
    <message>
        <source>What I sent</source>
        <translation>Von mir gesendet</translation>
    </message>
    <message>
        <source>Reads all private endpoints as often, and tells you here and on the desktop when an owner has approved, rejected or removed what you asked for. Needs an interval above.</source>
        <translation>Liest ebenso oft alle privaten Endpunkte und sagt Ihnen hier und auf dem Desktop, wenn ein Besitzer genehmigt, abgelehnt oder entfernt hat, worum Sie gebeten haben. Braucht oben ein Intervall.</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>G&amp;eneral</source>
        <translation>A&amp;llgemein</translation>
    </message>
    <message>
        <source>S&amp;ign-in</source>
        <translation>An&amp;meldung</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>Netzwe&amp;rk</translation>
    </message>
    <message>
        <source>Privac&amp;y</source>
        <translation>Datensch&amp;utz</translation>
    </message>
    <message>
        <source>How Linkdesk looks and behaves, how it reaches Azure, and where your data is kept.</source>
        <translation>Wie Linkdesk aussieht und sich verhält, wie es Azure erreicht und wo Ihre Daten liegen.</translation>
    </message>
</context>
<context>
    <name>linkdesk::SignInForm</name>
    <message>
        <source>&amp;Advanced: another application</source>
        <translation>Er&amp;weitert: eine andere Anwendung</translation>
    </message>
    <message>
        <source>Browser on this computer</source>
        <translation>Browser auf diesem Computer</translation>
    </message>
    <message>
        <source>Device code, on any device</source>
        <translation>Gerätecode, auf einem beliebigen Gerät</translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>Anmelde&amp;art</translation>
    </message>
    <message>
        <source>contoso.com, or an ID</source>
        <translation>contoso.com oder eine ID</translation>
    </message>
    <message>
        <source>Te&amp;nant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Sandbox, on this computer</source>
        <translation>Sandbox, auf diesem Computer</translation>
    </message>
    <message>
        <source>Another Azure, by its address</source>
        <translation>Ein anderes Azure, über seine Adresse</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>&amp;Cloud</translation>
    </message>
    <message>
        <source>Clouds never mix: each has its own accounts, lists, history and draft.</source>
        <translation>Clouds vermischen sich nie: Jede hat ihre eigenen Konten, Listen, ihren Verlauf und ihren Entwurf.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Of its Azure Resource Manager, which is asked where one signs in there.</source>
        <translation>Die seines Azure Resource Manager, der gefragt wird, wo man sich dort anmeldet.</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>As it is: the public client that Azure&apos;s own developer tools use. Another one must be a public client of your tenant that may ask for Azure Resource Manager.</source>
        <translation>So, wie es hier steht: der öffentliche Client der Entwicklerwerkzeuge von Azure selbst. Ein anderer muss ein öffentlicher Client Ihres Mandanten sein, der Azure Resource Manager anfordern darf.</translation>
    </message>
    <message>
        <source>&amp;Redirect address</source>
        <translation>&amp;Umleitungsadresse</translation>
    </message>
    <message>
        <source>As that client has registered it, on localhost or 127.0.0.1. The port is chosen at each sign-in.</source>
        <translation>Wie dieser Client sie registriert hat, auf localhost oder 127.0.0.1. Der Port wird bei jeder Anmeldung neu gewählt.</translation>
    </message>
    <message>
        <source>The address has to begin with https and name the computer, nothing more.</source>
        <translation>Die Adresse muss mit https beginnen und den Computer nennen, mehr nicht.</translation>
    </message>
    <message>
        <source>A tenant is named by a domain, such as contoso.com, or by its ID (a GUID).</source>
        <translation>Einen Mandanten nennt man mit einer Domäne wie contoso.com oder mit seiner ID (einer GUID).</translation>
    </message>
    <message>
        <source>A client ID is a GUID.</source>
        <translation>Eine Client-ID ist eine GUID.</translation>
    </message>
    <message>
        <source>The redirect address has to be http://localhost or http://127.0.0.1, with a path if need be.</source>
        <translation>Die Umleitungsadresse muss http://localhost oder http://127.0.0.1 sein, nötigenfalls mit einem Pfad.</translation>
    </message>
    <message>
        <source>Azure CLI, where you are signed in</source>
        <translation>Azure CLI, wo Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>A service principal signs in to one tenant: name it.</source>
        <translation>Ein Dienstprinzipal meldet sich bei einem Mandanten an: Nennen Sie ihn.</translation>
    </message>
    <message>
        <source>As Settings has it. It must be a public client of your tenant that may ask for Azure Resource Manager.</source>
        <translation>Wie in den Einstellungen. Es muss ein öffentlicher Client Ihres Mandanten sein, der Azure Resource Manager anfordern darf.</translation>
    </message>
</context>
<context>
    <name>linkdesk::SignInPage</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>Cancelled. Nobody was signed in.</source>
        <translation>Abgebrochen. Niemand wurde angemeldet.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Work as yourself, on your own subscriptions or as somebody of the sandbox.</source>
        <translation>Arbeiten Sie als Sie selbst in Ihren eigenen Abonnements oder als jemand aus der Sandbox.</translation>
    </message>
    <message>
        <source>The cloud could not be asked where one signs in</source>
        <translation>Die Cloud konnte nicht gefragt werden, wo man sich anmeldet</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to Linkdesk.</source>
        <translation>Sie sind angemeldet. Sie können diese Seite schließen und zu Linkdesk zurückkehren.</translation>
    </message>
    <message>
        <source>Nobody was signed in. Linkdesk says why. You can close this page.</source>
        <translation>Niemand wurde angemeldet. Linkdesk sagt, warum. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Linkdesk does not wait for this answer. You can close this page.</source>
        <translation>Linkdesk wartet nicht auf diese Antwort. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>PEM files (%1)</source>
        <translation>PEM-Dateien (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificate and private key</source>
        <translation>Zertifikat und privater Schlüssel</translation>
    </message>
</context>
<context>
    <name>linkdesk::SignInWait</name>
    <message>
        <source>Co&amp;de</source>
        <translation>Co&amp;de</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Code kopieren</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>Se&amp;ite</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Enter the code on the page</source>
        <translation>Geben Sie den Code auf der Seite ein</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Weiter in Ihrem Browser</translation>
    </message>
    <message>
        <source>Asking the sign-in service</source>
        <translation>Der Anmeldedienst wird gefragt</translation>
    </message>
    <message>
        <source>Open the page here or on another device, enter the code, and sign in. Linkdesk notices by itself.</source>
        <translation>Öffnen Sie die Seite hier oder auf einem anderen Gerät, geben Sie den Code ein und melden Sie sich an. Linkdesk merkt es von selbst.</translation>
    </message>
    <message>
        <source>Open the page and sign in. The browser comes back to this computer, and Linkdesk goes on by itself.</source>
        <translation>Öffnen Sie die Seite und melden Sie sich an. Der Browser kehrt zu diesem Computer zurück, und Linkdesk macht von selbst weiter.</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>noch %1:%2</translation>
    </message>
    <message>
        <source>Asking Azure CLI</source>
        <translation>Azure CLI wird gefragt</translation>
    </message>
    <message>
        <source>It takes some seconds to start.</source>
        <translation>Der Start dauert einige Sekunden.</translation>
    </message>
</context>
<context>
    <name>linkdesk::SignedInPage</name>
    <message>
        <source>Sign in again</source>
        <translation>Neu anzumelden</translation>
    </message>
    <message>
        <source>Signed in until Linkdesk closes: %1</source>
        <translation>Angemeldet, bis Linkdesk schließt: %1</translation>
    </message>
    <message>
        <source>Signed in, in use</source>
        <translation>Angemeldet, in Gebrauch</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>Anmeldeart</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tenants that you may enter</source>
        <translation>Mandanten, die Sie betreten dürfen</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Sign in to work on your own subscriptions, or as somebody of the sandbox with that person&apos;s rights.</source>
        <translation>Melden Sie sich an, um in Ihren eigenen Abonnements zu arbeiten oder als jemand aus der Sandbox mit dessen Rechten.</translation>
    </message>
    <message>
        <source>Accounts and tenants</source>
        <translation>Konten und Mandanten</translation>
    </message>
    <message>
        <source>Who is signed in, and where. One tenant is worked in at a time.</source>
        <translation>Wer wo angemeldet ist. Gearbeitet wird immer in einem Mandanten.</translation>
    </message>
    <message>
        <source>&amp;Sign in...</source>
        <translation>A&amp;nmelden ...</translation>
    </message>
    <message>
        <source>&amp;Work as this one</source>
        <translation>&amp;Als dieser arbeiten</translation>
    </message>
    <message>
        <source>Sign in aga&amp;in...</source>
        <translation>Ne&amp;u anmelden ...</translation>
    </message>
    <message>
        <source>Sign &amp;out...</source>
        <translation>Ab&amp;melden ...</translation>
    </message>
    <message>
        <source>&amp;Enter this tenant...</source>
        <translation>&amp;Diesen Mandanten betreten ...</translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation>Wählen Sie ein Konto.</translation>
    </message>
    <message>
        <source>You work as this one now.</source>
        <translation>Sie arbeiten gerade als dieser.</translation>
    </message>
    <message>
        <source>Sign in again first.</source>
        <translation>Melden Sie sich zuerst neu an.</translation>
    </message>
    <message>
        <source>Choose a tenant.</source>
        <translation>Wählen Sie einen Mandanten.</translation>
    </message>
    <message>
        <source>You work in this tenant now.</source>
        <translation>Sie arbeiten gerade in diesem Mandanten.</translation>
    </message>
    <message>
        <source>The tenants could not be read</source>
        <translation>Die Mandanten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>You work here</source>
        <translation>Sie arbeiten hier</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Nicht betreten</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign %1 out?</source>
        <translation>%1 abmelden?</translation>
    </message>
    <message>
        <source>Its tokens are overwritten and its entry is removed from the keychain. History and drafts stay. Azure itself ends the session only when the tokens run out.</source>
        <translation>Die Token werden überschrieben, und der Eintrag wird aus dem Schlüsselbund entfernt. Verlauf und Entwürfe bleiben. Azure selbst beendet die Sitzung erst, wenn die Token ablaufen.</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Stay signed in</source>
        <translation>Angemeldet &amp;bleiben</translation>
    </message>
    <message>
        <source>%1 is signed out: the tokens are overwritten, and nothing is left in the keychain.</source>
        <translation>%1 ist abgemeldet: Die Token sind überschrieben, und im Schlüsselbund ist nichts mehr.</translation>
    </message>
    <message>
        <source>A token that was given cannot be renewed: start Linkdesk with another one.</source>
        <translation>Ein gegebenes Token lässt sich nicht erneuern: Starten Sie Linkdesk mit einem anderen.</translation>
    </message>
    <message>
        <source>Its tokens are overwritten. History and drafts stay. Azure CLI itself stays signed in: &quot;az logout&quot; ends that.</source>
        <translation>Die Token werden überschrieben. Verlauf und Entwürfe bleiben. Azure CLI selbst bleibt angemeldet: „az logout“ beendet das.</translation>
    </message>
</context>
<context>
    <name>linkdesk::SlowHint</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>linkdesk::SlowdownNote</name>
    <message numerus="yes">
        <source>Azure limits how often it is asked: going on in %n second(s). Nothing is lost.</source>
        <translation>
            <numerusform>Azure begrenzt die Anfragen: weiter in %n Sekunde. Nichts geht verloren.</numerusform>
            <numerusform>Azure begrenzt die Anfragen: weiter in %n Sekunden. Nichts geht verloren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::SubscriptionText</name>
    <message>
        <source>%1, nothing can be created in it</source>
        <translation>%1, darin kann nichts erstellt werden</translation>
    </message>
</context>
<context>
    <name>linkdesk::SuggestionBar</name>
    <message>
        <source>Only checks the rows that your rules suggest; the decision is yours</source>
        <translation>Wählt nur die Zeilen aus, die Ihre Regeln vorschlagen; Sie entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>Check %n that rules would &amp;approve</source>
        <translation>
            <numerusform>%n laut Regel zu genehm&amp;igende auswählen</numerusform>
            <numerusform>%n laut Regeln zu genehm&amp;igende auswählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n that rules &amp;would reject</source>
        <translation>
            <numerusform>%n laut Regel abzulehnen&amp;de auswählen</numerusform>
            <numerusform>%n laut Regeln abzulehnen&amp;de auswählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkdesk::SuggestionPanel</name>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rules of suggestions</source>
        <translation>Regeln für Vorschläge</translation>
    </message>
    <message>
        <source>A rule marks the requests that it matches. It never decides: you check and confirm as always. Where rules disagree, the one that rejects counts.</source>
        <translation>Eine Regel kennzeichnet die Anforderungen, auf die sie passt. Sie entscheidet nie: Sie wählen aus und bestätigen wie immer. Wo Regeln einander widersprechen, gilt die ablehnende.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Name of the rule</source>
        <translation>&amp;Name der Regel</translation>
    </message>
    <message>
        <source>Factory builds, for example</source>
        <translation>Zum Beispiel Werksbuilds</translation>
    </message>
    <message>
        <source>Sugg&amp;ests</source>
        <translation>Schlägt v&amp;or</translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation>Abonne&amp;ments</translation>
    </message>
    <message>
        <source>Any; or names and IDs, separated by commas</source>
        <translation>Alle; oder Namen und IDs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Request &amp;message</source>
        <translation>Anforderungsna&amp;chricht</translation>
    </message>
    <message>
        <source>Any; or a pattern such as *build agent*</source>
        <translation>Jede; oder ein Muster wie *build agent*</translation>
    </message>
    <message>
        <source>Name &amp;pattern</source>
        <translation>Nam&amp;e (Muster)</translation>
    </message>
    <message>
        <source>Any; or a pattern such as pe-*</source>
        <translation>Jeder; oder ein Muster wie pe-*</translation>
    </message>
    <message>
        <source>Of the connection on the account, or of the private endpoint</source>
        <translation>Der Verbindung am Konto oder des privaten Endpunkts</translation>
    </message>
    <message>
        <source>Patterns are reg&amp;ular expressions</source>
        <translation>M&amp;uster sind reguläre Ausdrücke</translation>
    </message>
    <message>
        <source>Else * stands for any text and ? for one character, and the pattern for all of the text</source>
        <translation>Sonst steht * für beliebigen Text und ? für ein Zeichen, und das Muster für den ganzen Text</translation>
    </message>
    <message>
        <source>&amp;Add as a new rule</source>
        <translation>Als neue Regel h&amp;inzufügen</translation>
    </message>
    <message>
        <source>&amp;Change this rule</source>
        <translation>Diese Regel än&amp;dern</translation>
    </message>
    <message>
        <source>Rem&amp;ove this rule</source>
        <translation>Diese Regel ent&amp;fernen</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>Zurück zur &amp;Liste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>decision: name of a rule</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no rule yet</source>
        <translation>Es gibt noch keine Regel</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Höchstens %n Zeichen</numerusform>
            <numerusform>Höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message numerus="yes">
        <source>Matches %n request(s) that wait now</source>
        <translation>
            <numerusform>Passt auf %n Anforderung, die gerade wartet</numerusform>
            <numerusform>Passt auf %n Anforderungen, die gerade warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Give one condition or more: all that are given have to hold</source>
        <translation>Geben Sie eine Bedingung oder mehrere an: Alle angegebenen müssen gelten</translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>Eine Regel braucht einen Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an ID nor a subscription that you can list</source>
        <translation>„%1“ ist weder eine ID noch ein Abonnement, das Sie auflisten können</translation>
    </message>
    <message>
        <source>Without a condition the rule would match nothing</source>
        <translation>Ohne Bedingung würde die Regel auf nichts passen</translation>
    </message>
    <message>
        <source>There is a rule of this name</source>
        <translation>Es gibt eine Regel dieses Namens</translation>
    </message>
</context>
<context>
    <name>linkdesk::TagRow</name>
    <message>
        <source>Name of tag %1</source>
        <translation>Name von Tag %1</translation>
    </message>
    <message>
        <source>Value of tag %1</source>
        <translation>Wert von Tag %1</translation>
    </message>
    <message>
        <source>Resource of tag %1</source>
        <translation>Ressource von Tag %1</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Tag %1 entfernen</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>no new zone is made</source>
        <translation>es wird keine neue Zone erstellt</translation>
    </message>
    <message>
        <source>All resources</source>
        <translation>Alle Ressourcen</translation>
    </message>
</context>
<context>
    <name>linkdesk::TagsForm</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Name and value pairs, to find resources and to share out their cost. They go on the private endpoint and on a private DNS zone made with it; its network interface does not get them.</source>
        <translation>Paare aus Name und Wert, um Ressourcen zu finden und ihre Kosten zuzuordnen. Sie kommen an den privaten Endpunkt und an eine mit ihm erstellte private DNS-Zone; seine Netzwerkschnittstelle erhält sie nicht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>%1 of %2 tags: a resource takes no more.</source>
        <translation>%1 von %2 Tags: Mehr nimmt eine Ressource nicht an.</translation>
    </message>
    <message>
        <source>%1 of %2 tags.</source>
        <translation>%1 von %2 Tags.</translation>
    </message>
</context>
<context>
    <name>linkdesk::TargetChips</name>
    <message>
        <source>Subscription: %1</source>
        <translation>Abonnement: %1</translation>
    </message>
    <message>
        <source>Resource group: %1</source>
        <translation>Ressourcengruppe: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Resource type: %1</source>
        <translation>Ressourcentyp: %1</translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation>Ressource: %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::TargetForm</name>
    <message>
        <source>Resource to connect to</source>
        <translation>Ressource, mit der verbunden wird</translation>
    </message>
    <message>
        <source>T&amp;arget sub-resource</source>
        <translation>Ziel&amp;unterressource</translation>
    </message>
    <message>
        <source>The part of the account that the private endpoint reaches: %1.</source>
        <translation>Der Teil des Kontos, den der private Endpunkt erreicht: %1.</translation>
    </message>
    <message>
        <source>Connect to an Azure resource by resource &amp;ID or alias.</source>
        <translation>Über Ressourcen-&amp;ID oder Alias mit einer Azure-Ressource verbinden.</translation>
    </message>
    <message>
        <source>Connection method</source>
        <translation>Verbindungsmethode</translation>
    </message>
    <message>
        <source>S&amp;ubscription</source>
        <translation>Ab&amp;onnement</translation>
    </message>
    <message>
        <source>Re&amp;source type</source>
        <translation>Ressourcent&amp;yp</translation>
    </message>
    <message>
        <source>R&amp;esource</source>
        <translation>R&amp;essource</translation>
    </message>
    <message>
        <source>Resource ID or a&amp;lias</source>
        <translation>Ressourcen-ID oder A&amp;lias</translation>
    </message>
    <message>
        <source>Select a subscription</source>
        <translation>Abonnement auswählen</translation>
    </message>
    <message>
        <source>No subscription that you can read</source>
        <translation>Kein Abonnement, das Sie lesen können</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>resource, its resource group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select an account</source>
        <translation>Konto auswählen</translation>
    </message>
    <message>
        <source>No account that you can read here: use its resource ID instead</source>
        <translation>Kein Konto, das Sie hier lesen können: Nehmen Sie stattdessen seine Ressourcen-ID</translation>
    </message>
    <message>
        <source>Not checked: the account could not be read. %1</source>
        <translation>Nicht geprüft: Das Konto konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Not checked: you cannot read this account.</source>
        <translation>Nicht geprüft: Sie können dieses Konto nicht lesen.</translation>
    </message>
    <message>
        <source>Not checked: Azure shows you no such account. Compare the ID with what its owner gave you.</source>
        <translation>Nicht geprüft: Azure zeigt Ihnen kein solches Konto. Vergleichen Sie die ID mit der, die Sie von seinem Besitzer haben.</translation>
    </message>
    <message>
        <source>The usual values are taken, and Create is possible: sub-resource %1, member %2, zone %3.</source>
        <translation>Die üblichen Werte werden genommen, und Erstellen ist möglich: Unterressource %1, Mitglied %2, Zone %3.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a Device Update account or another resource that you can read, or name it by what its owner gave you.</source>
        <translation>Wählen Sie ein Device-Update-Konto oder eine andere Ressource, die Sie lesen können, oder geben Sie an, was Sie vom Besitzer haben.</translation>
    </message>
    <message>
        <source>Of the resource; the private endpoint may be in another one.</source>
        <translation>Das der Ressource; der private Endpunkt kann in einem anderen sein.</translation>
    </message>
    <message>
        <source>The part of the resource that the private endpoint reaches.</source>
        <translation>Der Teil der Ressource, den der private Endpunkt erreicht.</translation>
    </message>
    <message>
        <source>Other types are offered once Basics says the subscription and region.</source>
        <translation>Andere Typen werden angeboten, sobald unter Grundlagen Abonnement und Region stehen.</translation>
    </message>
    <message>
        <source>Which other types can be connected to could not be read. %1</source>
        <translation>Zu welchen anderen Typen Verbindungen möglich sind, konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Select a resource</source>
        <translation>Ressource auswählen</translation>
    </message>
    <message>
        <source>No resource of this type that you can read here</source>
        <translation>Keine Ressource dieses Typs, die Sie hier lesen können</translation>
    </message>
    <message>
        <source>Select a resource first</source>
        <translation>Zuerst eine Ressource auswählen</translation>
    </message>
    <message>
        <source>Select a target sub-resource</source>
        <translation>Zielunterressource auswählen</translation>
    </message>
    <message>
        <source>The resource offers none</source>
        <translation>Die Ressource bietet keine an</translation>
    </message>
    <message>
        <source>The part of the resource that the private endpoint reaches, as its service names it.</source>
        <translation>Der Teil der Ressource, den der private Endpunkt erreicht, so wie ihn ihr Dienst nennt.</translation>
    </message>
    <message>
        <source>The owner finds the ID in the resource&apos;s JSON View. An address of the portal can be pasted, too.</source>
        <translation>Der Besitzer findet die ID in der JSON-Ansicht der Ressource. Auch eine Adresse des Portals kann eingefügt werden.</translation>
    </message>
    <message>
        <source>Not checked: the resource could not be read. %1</source>
        <translation>Nicht geprüft: Die Ressource konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Not checked: you cannot read this resource.</source>
        <translation>Nicht geprüft: Sie können diese Ressource nicht lesen.</translation>
    </message>
    <message>
        <source>Not checked: Azure shows you no such resource. Compare the ID with what its owner gave you.</source>
        <translation>Nicht geprüft: Azure zeigt Ihnen keine solche Ressource. Vergleichen Sie die ID mit der Angabe des Besitzers.</translation>
    </message>
    <message>
        <source>Its owner knows the target sub-resource to type, and which DNS records are needed.</source>
        <translation>Ihr Besitzer weiß, welche Zielunterressource einzutippen ist und welche DNS-Einträge gebraucht werden.</translation>
    </message>
    <message>
        <source>Connect to an Azure resource in m&amp;y directory.</source>
        <translation>Mit einer &amp;Azure-Ressource in meinem Verzeichnis verbinden.</translation>
    </message>
</context>
<context>
    <name>linkdesk::UsabilityText</name>
    <message>
        <source>%1 of %2 addresses free</source>
        <translation>%1 von %2 Adressen frei</translation>
    </message>
    <message>
        <source>delegated to %1</source>
        <translation>an %1 delegiert</translation>
    </message>
    <message>
        <source>reserved by Azure for a gateway or firewall</source>
        <translation>von Azure für ein Gateway oder eine Firewall reserviert</translation>
    </message>
    <message>
        <source>not ready (%1)</source>
        <translation>nicht bereit (%1)</translation>
    </message>
    <message>
        <source>has no subnet</source>
        <translation>hat kein Subnetz</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>kann nicht verwendet werden</translation>
    </message>
</context>
<context>
    <name>linkdesk::ViewsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Views of the private endpoints</source>
        <translation>Ansichten der privaten Endpunkte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>A view keeps the filter, the order, the groups and the columns under a name.</source>
        <translation>Eine Ansicht hält Filter, Reihenfolge, Gruppen und Spalten unter einem Namen fest.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save in its place</source>
        <translation>An seiner Stelle &amp;speichern</translation>
    </message>
</context>
<context>
    <name>linkdesk::VirtualNetworkForm</name>
    <message>
        <source>Networking</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>The private endpoint takes an address in a subnet of your virtual network. Only networks of the subscription and region chosen on Basics are listed.</source>
        <translation>Der private Endpunkt belegt eine Adresse in einem Subnetz Ihres virtuellen Netzwerks. Aufgeführt sind nur Netzwerke des Abonnements und der Region, die unter „Grundlagen“ gewählt sind.</translation>
    </message>
    <message>
        <source>Virtual net&amp;work</source>
        <translation>Virtuelles &amp;Netzwerk</translation>
    </message>
    <message>
        <source>S&amp;ubnet</source>
        <translation>S&amp;ubnetz</translation>
    </message>
    <message>
        <source>Network policy for private endpoints</source>
        <translation>Netzwerkrichtlinie für private Endpunkte</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>Edit network policy for private endpoints</source>
        <translation>Netzwerkrichtlinie für private Endpunkte ändern</translation>
    </message>
    <message>
        <source>Private IP configuration</source>
        <translation>Private IP-Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Dynamically allocate IP address</source>
        <translation>IP-Adresse &amp;dynamisch zuweisen</translation>
    </message>
    <message>
        <source>Staticall&amp;y allocate IP address</source>
        <translation>IP-Adresse &amp;statisch zuweisen</translation>
    </message>
    <message>
        <source>IP c&amp;onfiguration name</source>
        <translation>IP-Kon&amp;figurationsname</translation>
    </message>
    <message>
        <source>Private IP &amp;address</source>
        <translation>Private IP-&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Member name</source>
        <translation>&amp;Mitgliedsname</translation>
    </message>
    <message>
        <source>Application security groups</source>
        <translation>Anwendungssicherheitsgruppen</translation>
    </message>
    <message>
        <source>Optional. The private endpoint joins the groups ticked here; only groups of the same region can be joined.</source>
        <translation>Optional. Der private Endpunkt tritt den hier ausgewählten Gruppen bei; nur Gruppen derselben Region sind möglich.</translation>
    </message>
    <message>
        <source>Application &amp;security groups</source>
        <translation>Anwendungss&amp;icherheitsgruppen</translation>
    </message>
    <message>
        <source>&amp;Create new</source>
        <translation>Neu an&amp;legen</translation>
    </message>
    <message>
        <source>Create new application security group</source>
        <translation>Neue Anwendungssicherheitsgruppe anlegen</translation>
    </message>
    <message>
        <source>New application security group</source>
        <translation>Neue Anwendungssicherheitsgruppe</translation>
    </message>
    <message>
        <source>It is made together with the private endpoint, in the same resource group and region.</source>
        <translation>Sie wird zusammen mit dem privaten Endpunkt in derselben Ressourcengruppe und Region erstellt.</translation>
    </message>
    <message>
        <source>Name of the new &amp;group</source>
        <translation>Name der neuen Gru&amp;ppe</translation>
    </message>
    <message>
        <source>O&amp;K</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>No virtual network in %1, and none with a usable subnet in another region of this subscription. Choose another subscription on Basics, or have a network made.</source>
        <translation>Kein virtuelles Netzwerk in %1 und keines mit einem verwendbaren Subnetz in einer anderen Region dieses Abonnements. Wählen Sie unter „Grundlagen“ ein anderes Abonnement oder lassen Sie ein Netzwerk anlegen.</translation>
    </message>
    <message>
        <source>No virtual network in %1. Networks exist in %2.</source>
        <translation>Kein virtuelles Netzwerk in %1. Netzwerke gibt es in %2.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Sw&amp;itch to %1</source>
        <comment>region</comment>
        <translation>Zu %1 we&amp;chseln</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network, its resource group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select a virtual network</source>
        <translation>Virtuelles Netzwerk auswählen</translation>
    </message>
    <message>
        <source>No virtual network here</source>
        <translation>Hier gibt es kein virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>subnet, its prefix</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select a virtual network first</source>
        <translation>Zuerst ein virtuelles Netzwerk auswählen</translation>
    </message>
    <message>
        <source>Select a subnet</source>
        <translation>Subnetz auswählen</translation>
    </message>
    <message>
        <source>No usable subnet in this network</source>
        <translation>Kein verwendbares Subnetz in diesem Netzwerk</translation>
    </message>
    <message>
        <source>A private endpoint needs one free address.</source>
        <translation>Ein privater Endpunkt braucht eine freie Adresse.</translation>
    </message>
    <message>
        <source>Prefix %1.</source>
        <translation>Präfix %1.</translation>
    </message>
    <message numerus="yes">
        <source>Prefix %1, %n address(es) free.</source>
        <translation>
            <numerusform>Präfix %1, %n Adresse frei.</numerusform>
            <numerusform>Präfix %1, %n Adressen frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, jetzt %2</translation>
    </message>
    <message>
        <source>Us&amp;e %1</source>
        <translation>%1 &amp;übernehmen</translation>
    </message>
    <message>
        <source>Choose a subnet first.</source>
        <translation>Wählen Sie zuerst ein Subnetz.</translation>
    </message>
    <message>
        <source>Within %1. Azure keeps the first four addresses and the last one for itself.</source>
        <translation>Innerhalb von %1. Azure behält die ersten vier Adressen und die letzte für sich.</translation>
    </message>
    <message>
        <source>The first free address is %1.</source>
        <translation>Die erste freie Adresse ist %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>security group, its resource group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>(new) %1</source>
        <translation>(neu) %1</translation>
    </message>
    <message>
        <source>Loading...</source>
        <translation>Wird geladen...</translation>
    </message>
    <message>
        <source>There is none in this region.</source>
        <translation>In dieser Region gibt es keine.</translation>
    </message>
    <message>
        <source>Named by the resource that is connected to; never to be entered.</source>
        <translation>Von der Ressource benannt, zu der die Verbindung führt; wird nie eingegeben.</translation>
    </message>
    <message>
        <source>As the service of the resource names it: Azure refuses a static address without it.</source>
        <translation>So, wie der Dienst der Ressource ihn nennt: Ohne ihn lehnt Azure eine feste Adresse ab.</translation>
    </message>
</context>
<context>
    <name>linkdesk::WatchNotices</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new connection request(s)</source>
        <translation>
            <numerusform>%n neue Verbindungsanforderung</numerusform>
            <numerusform>%n neue Verbindungsanforderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) decided elsewhere</source>
        <translation>
            <numerusform>%n Anforderung anderswo entschieden</numerusform>
            <numerusform>%n Anforderungen anderswo entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>For %1</source>
        <comment>names of accounts</comment>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Decided elsewhere: %1</source>
        <translation>Anderswo entschieden: %1</translation>
    </message>
</context>
<context>
    <name>linkdesk::WhoAsks</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>subscription / resource group</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Foreign: %1</source>
        <translation>Fremd: %1</translation>
    </message>
    <message>
        <source>Tenant unknown: %1</source>
        <translation>Mandant unbekannt: %1</translation>
    </message>
    <message>
        <source>The account&apos;s own</source>
        <translation>Der des Kontos</translation>
    </message>
    <message>
        <source>Foreign: another one than the account&apos;s</source>
        <translation>Fremd: ein anderer als der des Kontos</translation>
    </message>
    <message>
        <source>Unknown: the subscriptions of both sides are not among those that you can list</source>
        <translation>Unbekannt: Sie können die Abonnements beider Seiten nicht auflisten</translation>
    </message>
</context>
<context>
    <name>linkdesk::WindowDialogs</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1
%2
Nothing was changed. Choose another folder or name.</source>
        <translation>%1
%2
Es wurde nichts geändert. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
</context>
<context>
    <name>linkdesk::WizardFooter</name>
    <message>
        <source>&amp;Review + create</source>
        <translation>Über&amp;prüfen + erstellen</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Erstellen</translation>
    </message>
    <message>
        <source>&lt; &amp;Previous</source>
        <translation>&lt; Zu&amp;rück</translation>
    </message>
    <message>
        <source>&amp;Download a template for automation</source>
        <translation>Vorlage zur Automatisierung herunterla&amp;den</translation>
    </message>
    <message>
        <source>Copy as Azure C&amp;LI</source>
        <translation>Als Azure C&amp;LI kopieren</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>Das ist die erste Seite</translation>
    </message>
    <message>
        <source>&amp;Next: %1 &gt;</source>
        <translation>&amp;Weiter: %1 &gt;</translation>
    </message>
    <message>
        <source>Available once every required value is there</source>
        <translation>Verfügbar, sobald alle erforderlichen Werte da sind</translation>
    </message>
</context>
<context>
    <name>linkdesk::WizardForm</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Loading...</source>
        <translation>Wird geladen...</translation>
    </message>
    <message>
        <source>This list could not be read. %1</source>
        <translation>Diese Liste konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
</context>
<context>
    <name>linkdesk::WizardPage</name>
    <message>
        <source>The draft could not be kept.</source>
        <translation>Der Entwurf konnte nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Create a private endpoint</source>
        <translation>Privaten Endpunkt erstellen</translation>
    </message>
    <message>
        <source>A private address for %1 in your virtual network.</source>
        <translation>Eine private Adresse für %1 in Ihrem virtuellen Netzwerk.</translation>
    </message>
    <message>
        <source>No fault is known so far. Review + create looks for all of them.</source>
        <translation>Bisher ist kein Fehler bekannt. „Überprüfen + erstellen“ sucht nach allen.</translation>
    </message>
    <message>
        <source>Mend the faults above first.</source>
        <translation>Beheben Sie zuerst die Fehler oben.</translation>
    </message>
    <message>
        <source>Create becomes available once validation has passed.</source>
        <translation>„Erstellen“ wird verfügbar, sobald die Überprüfung bestanden ist.</translation>
    </message>
    <message>
        <source>What depended on the earlier choice was cleared: %1.</source>
        <translation>Was von der früheren Auswahl abhing, wurde geleert: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2 was chosen instead.</source>
        <comment>field, value</comment>
        <translation>%1: Stattdessen wurde %2 gewählt.</translation>
    </message>
    <message>
        <source>You left this private endpoint half filled. Continue where you left, or start anew.</source>
        <translation>Sie haben diesen privaten Endpunkt halb ausgefüllt verlassen. Machen Sie dort weiter oder beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Continue where &amp;you left</source>
        <translation>Dort weiter&amp;machen</translation>
    </message>
    <message>
        <source>Start ane&amp;w</source>
        <translation>Neu &amp;beginnen</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>Der Entwurf wurde verworfen.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>The template was saved as %1.</source>
        <translation>Die Vorlage wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The Azure CLI command of this create was copied.</source>
        <translation>Der Azure CLI-Befehl dieser Erstellung wurde kopiert.</translation>
    </message>
    <message>
        <source>A private address in your virtual network for a resource of yours or of somebody else.</source>
        <translation>Eine private Adresse in Ihrem virtuellen Netzwerk für eine Ressource von Ihnen oder von jemand anderem.</translation>
    </message>
    <message>
        <source>You may not do everything that this needs.</source>
        <translation>Sie dürfen nicht alles, was dafür nötig ist.</translation>
    </message>
</context>
<context>
    <name>linkdesk::WizardTabs</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <comment>step, number</comment>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>%1, has faults</source>
        <translation>%1, hat Fehler</translation>
    </message>
</context>
</TS>
