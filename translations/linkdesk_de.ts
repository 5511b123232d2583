<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CommandLine</name>
    <message>
        <source>--arm: expected an address such as http://127.0.0.1:8080, found &apos;%1&apos;</source>
        <translation>--arm: erwartet wird eine Adresse wie http://127.0.0.1:8080, angegeben ist „%1“</translation>
    </message>
    <message>
        <source>--arm: plain http is for this computer only (127.0.0.1); use https for %1</source>
        <translation>--arm: unverschlüsseltes http nur für diesen Rechner (127.0.0.1); für %1 bitte https</translation>
    </message>
    <message>
        <source>--arm: expected scheme, host and port only, found &apos;%1&apos;</source>
        <translation>--arm: erwartet werden nur Schema, Rechner und Port, angegeben ist „%1“</translation>
    </message>
    <message>
        <source>--speed: expected a number from 0.1 to 1000, found &apos;%1&apos;</source>
        <translation>--speed: erwartet wird eine Zahl von 0.1 bis 1000, angegeben ist „%1“</translation>
    </message>
    <message>
        <source>Private endpoints of Azure Device Update accounts. Without options: on a sandbox of its own.</source>
        <translation>Private Endpunkte von Azure-Device-Update-Konten. Ohne Optionen: in einer eigenen Sandbox.</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Works against this Azure Resource Manager instead of the sandbox inside.</source>
        <translation>Arbeitet mit diesem Azure Resource Manager statt mit der eingebauten Sandbox.</translation>
    </message>
    <message>
        <source>Bearer token for --arm.</source>
        <translation>Bearer-Token für --arm.</translation>
    </message>
    <message>
        <source>World of the sandbox: contoso, empty or a file.</source>
        <translation>Welt der Sandbox: contoso, empty oder eine Datei.</translation>
    </message>
    <message>
        <source>How many times faster than Azure all waiting is (sandbox: 10).</source>
        <translation>Um wie viel schneller als in Azure alles Warten ist (Sandbox: 10).</translation>
    </message>
    <message>
        <source>Acts as this person of the sandbox.</source>
        <translation>Handelt als diese Person der Sandbox.</translation>
    </message>
    <message>
        <source>Keeps settings and data in this folder.</source>
        <translation>Hält Einstellungen und Daten in diesem Ordner.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;</source>
        <translation>Unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>--world is for the sandbox inside; leave it out with --arm</source>
        <translation>--world gilt der eingebauten Sandbox; mit --arm bitte weglassen</translation>
    </message>
    <message>
        <source>--token needs --arm</source>
        <translation>--token braucht --arm</translation>
    </message>
    <message>
        <source>--token and --as exclude each other</source>
        <translation>--token und --as schließen einander aus</translation>
    </message>
</context>
</TS>
