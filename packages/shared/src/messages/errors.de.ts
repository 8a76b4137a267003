import type { errorsEn, fieldsEn } from "./errors.en.ts";

export const errorsDe: Record<keyof typeof errorsEn, string> = {
  not_signed_in: "Bitte melde dich wieder an.",
  wrong_credentials:
    "E-Mail und Passwort passen nicht zusammen. Prüfe beide oder melde dich mit einem Link per Mail an.",
  wrong_password: "Das ist nicht dein jetziges Passwort. Versuche es nochmals.",
  account_deactivated: "Dieses Konto ist deaktiviert. Frag die Administration.",
  too_many_attempts: "Zu viele Versuche. Bitte warte ein paar Minuten und versuche es dann wieder.",
  too_many_exports:
    "Zwei Downloads dieser Daten laufen bereits. Warte, bis einer fertig ist, oder brich einen ab, und versuche es nochmals.",
  link_invalid: "Dieser Link wurde schon benutzt oder ist abgelaufen. Verlange einen neuen.",
  forbidden: "Das ist der Administration vorbehalten.",
  not_found: "Das steht nicht in deinem Buch. Geh zurück zur Liste.",
  stale: "Das wurde inzwischen anderswo geändert. Lade neu, sieh dir die Änderung an und speichere nochmals.",
  email_required: "Bitte gib deine E-Mail-Adresse ein.",
  email_taken: "Für diese Adresse gibt es schon ein Konto.",
  already_exists: "Das gibt es schon. Wähle es aus der Liste.",
  dates_not_causal:
    "Die Daten sind nicht in der richtigen Reihenfolge: bestellt, besaitet, dann abgeholt und bezahlt. Korrigiere das Datum.",
  strung_before_clearing_later_dates:
    "Der Auftrag ist abgeholt oder bezahlt. Lösche zuerst diese Daten und nimm dann «besaitet» zurück.",
  ordered_date_required: "Ein Kundenauftrag braucht das Bestelldatum.",
  strung_date_in_future: "Dieses Datum liegt in der Zukunft. Gib heute oder einen früheren Tag ein.",
  not_strung: "Das Racket ist noch nicht besaitet. Markiere es zuerst als besaitet.",
  no_receipt_for_self_jobs: "Aufträge für eigene Rackets haben keine Quittung.",
  no_address: "Für diese Person ist keine E-Mail-Adresse erfasst. Ergänze sie oder drucke die Quittung.",
  opted_out: "Diese Person möchte keine Quittungen per Mail. Drucke die Quittung oder ändere die Einstellung.",
  mail_not_configured: "Auf diesem Server ist der Mailversand noch nicht eingerichtet. Frag, wer ihn betreibt.",
  mail_not_resendable: "Diese Mail lässt sich so nicht nochmals senden. Schau die Liste noch einmal an.",
  receipt_changed:
    "Der Auftrag oder die Kundschaft wurde seit dieser Quittung geändert. Wer bespannt, kann im Auftrag die neue senden.",
  person_shared: "Auch jemand anderes besaitet für diese Person; Name und Adresse lassen sich hier nicht ändern.",
  racket_not_yours: "Nur eigene Rackets und Saiten lassen sich ändern; dieser Eintrag gehört allen.",
  reason_required: "Bitte gib einen Grund an.",
  file_not_readable:
    "Diese Datei ist nicht lesbar. Lade die alte Tabelle als .xlsx hoch oder einen JSON-Export von Racket Book.",
  import_running: "Es wird schon eine Datei gelesen. Warte, bis sie fertig ist, und versuche es nochmals.",
  import_undone: "Dieser Import wurde schon rückgängig gemacht.",
  import_changed:
    "Etwas aus diesem Import wurde seither geändert oder gesendet, darum lässt er sich nicht mehr rückgängig machen.",
  import_in_use:
    "Neuere Aufträge, Rackets oder Katalogwünsche verwenden, was dieser Import brachte; darum lässt er sich nicht rückgängig machen.",
  logo_unusable: "Das lässt sich nicht als Logo drucken. Wähle ein PNG- oder JPEG-Bild von höchstens 512 KB.",
  wrong_email: "Das ist nicht die Adresse, mit der du dich anmeldest. Tippe sie so, wie sie oben steht.",
  last_admin:
    "Das ist die letzte Administratorin oder der letzte Administrator. Gib zuerst jemand anderem diese Rolle.",
  wrong_confirmation:
    "Das ist weder der Name noch die Mailadresse dieses Kontos. Tippe eines davon so, wie es oben steht.",
  offboarding_open:
    "Dieses Konto wird gerade verabschiedet. Mach auf der Seite dazu weiter, oder brich es dort zuerst ab.",
  offboarding_moved_on: "Dieser Abschied ist inzwischen weiter. Lade die Seite neu, um zu sehen, wo er steht.",
  archive_not_taken:
    "Dieses Archiv hat noch niemand ganz heruntergeladen. Lade es herunter, übergib es, und bestätige dann.",
  mails_on_their_way:
    "Es sind noch Quittungen unterwegs. Warte, bis sie verschickt sind; das Mail-Protokoll zeigt sie.",
  already_joined: "Dieses Konto hat schon ein Passwort oder ist deaktiviert. Lade die Liste neu.",
  already_decided: "Über diesen Vorschlag wurde schon entschieden. Lade die Liste neu, um den Rest zu sehen.",
  shared_exists: "Das haben schon alle. Führe den Vorschlag stattdessen damit zusammen.",
  csv_unreadable:
    "Das ist keine Liste mit den erwarteten Überschriften. Speichere sie als CSV mit einer Überschrift je Spalte und versuche es noch einmal.",
  wrong_name: "Das ist nicht der angezeigte Name. Tippe ihn so, wie er oben steht.",
  person_erasing: "Das Löschen dieser Person ist im Gang. Nimm es zuerst zurück, oder warte, bis es erledigt ist.",
  erasure_over: "Dieses Löschen wurde schon zurückgenommen oder erledigt. Lade neu, um zu sehen, wie es steht.",
  csv_too_long: "Höchstens 2000 Zeilen auf einmal, bitte. Teile die Datei und nimm einen Teil nach dem anderen.",
  bad_request: "Etwas im Formular stimmt nicht. Sieh dir die markierten Felder an.",
  unexpected: "Bei uns ist etwas schiefgegangen. Es ging nichts verloren; versuche es nochmals. (Anfrage {requestId})",
};

export const fieldsDe: Record<keyof typeof fieldsEn, string> = {
  required: "Bitte ausfüllen.",
  too_short: "Bitte mindestens {minimum} Zeichen.",
  too_long: "Bitte höchstens {maximum} Zeichen.",
  too_small: "Muss {minimum} oder mehr sein.",
  too_big: "Darf höchstens {maximum} sein.",
  number: "Bitte eine Zahl eingeben.",
  amount: "Bitte einen Betrag eingeben, etwa 25 oder 18.50.",
  decimals: "Höchstens eine Stelle nach dem Komma.",
  email: "Das ist keine vollständige E-Mail-Adresse wie anna@example.com.",
  date: "Bitte einen Tag eingeben, etwa 3.5.2026.",
  date_range: "Bitte einen Tag zwischen 1990 und 2100 eingeben.",
  time_zone: "Bitte eine Zeitzone aus der Liste wählen.",
  currency: "Bitte eine Währung aus der Liste wählen, etwa CHF.",
  tension_range: "Bitte 5–50 kg oder 11–110 lb eingeben.",
  gauge: "Bitte Millimeter wie 1.25 oder eine US-Stärke wie 16L eingeben.",
  pattern: "Bitte Längs- mal Quersaiten eingeben, etwa 16x19.",
  racket_needed: "Wähle ein Racket oder tippe ein neues.",
  client_needed: "Wähle eine Kundin oder einen Kunden oder tippe einen neuen Namen.",
  too_many_cells: "Mehr Werte als Überschriften. Ein Wert mit einem Komma darin braucht Anführungszeichen.",
  choice: "Bitte einen der angebotenen Werte wählen.",
  invalid: "Dieser Wert passt hier nicht. Bitte korrigieren.",
};
