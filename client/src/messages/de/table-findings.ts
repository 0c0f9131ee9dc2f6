import type { TABLE_MESSAGES } from "@entente/formats/words";
import type { Catalogue } from "../catalogue.ts";

/** What is said of tables, dates, archives and stories as such. */
export const tableFindings: Catalogue<typeof TABLE_MESSAGES> = {
  "no-files": "Es gibt keine Datei zu lesen",
  "one-file": "Dieses Format wird mit einer Datei gelesen; geben Sie eine",
  "unknown-format": "{files} wird nicht erkannt; gelesen werden: {formats}",
  "no-such-format": "Kein Format, das gelesen wird, heißt {format}; es gibt {formats}",
  "too-large": "Die Datei ist größer als {megabytes} MB; so viel liest dieses Format nicht auf einmal",
  "archive-unreadable": "Dieses Zip-Archiv lässt sich nicht lesen; packen Sie die Dateien neu",
  "archive-outside":
    "Das Archiv nennt einen Ort außerhalb seiner selbst ({name}); packen Sie die Dateien neu",
  "archive-files": "Das Archiv enthält mehr als {files} Dateien",
  "archive-bytes": "Das Archiv enthält entpackt mehr als {megabytes} MB; geben Sie die Dateien selbst",
  encoding: "Die Datei ist nicht UTF-8; sie wurde als {encoding} gelesen",
  "unknown-encoding":
    "Keine Kodierung heißt {encoding}; schreiben Sie etwa utf-8, utf-16le, windows-1252 oder windows-1251",
  separator:
    "Die Zellen sind durch {separator, select, comma {Kommas} semicolon {Semikolons} tab {Tabulatoren} bar {senkrechte Striche} other {Leerzeichen}} getrennt",
  "open-quote":
    "Eine Zelle beginnt mit einem Anführungszeichen, das nie geschlossen wird: das in Zeile {line}",
  "record-too-long": "Die Zeile {line} ist zu lang: Ist davor ein Anführungszeichen nicht geschlossen?",
  "misplaced-quote":
    "In Zeile {line} steht ein Anführungszeichen mitten in einer Zelle: Ist davor eines nicht geschlossen?",
  "workbook-too-large": "Die Arbeitsmappe ist größer als {megabytes} MB; speichern Sie ihre Blätter als CSV",
  "workbook-empty": "Die Arbeitsmappe hat kein sichtbares Blatt mit Text",
  "workbook-unreadable": "Die Arbeitsmappe lässt sich nicht lesen ({detail})",
  "empty-file": "Es gibt keine Zeile mit Text",
  "nameless-column": "Spalten ohne Namen und ohne Text wurden weggelassen: {columns}",
  "blank-rows": "Leere Zeilen wurden weggelassen: {rows}",
  "comment-rows": "Bemerkungen, die mit # beginnen, wurden weggelassen: {rows}",
  "trailing-separators": "Leere Zellen hinter der letzten Spalte wurden weggelassen",
  spaces: "Leerzeichen um Zellen wurden weggelassen",
  "column-name": "Namen von Spalten wurden in anderer Schreibung gelesen, {example} als {reading}",
  "word-case": "Wörter einer Liste wurden in anderer Schreibung gelesen, {example} als {reading}",
  "list-separator": "Die Kennungen einer Liste sind anders als durch ein Leerzeichen getrennt",
  "too-many-cells":
    "Die Zeile hat mehr Zellen als die Kopfzeile, die {cells} hat; setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen",
  "no-header": "Die Tabelle hat keine Kopfzeile; ihre erste Zeile wird wie die anderen gelesen",
  "unknown-header": "Die erste Zeile wird für die Kopfzeile gehalten, obwohl kein Name darin bekannt ist",
  "no-pair":
    "Keine zwei Spalten können die Akteure einer Beziehung sein; eine Tabelle von Beziehungen braucht für jeden eine",
  "guessed-actors": "Keine Spalte heißt wie ein Akteur; „{a}“ und „{b}“ werden dafür gehalten",
  "unknown-table":
    "Die Tabelle hat weder Beziehungen noch Akteure und wird weggelassen; sagen Sie, was ihre Spalten sind",
  "isolated-actor": "Eine Zeile mit nur einem Namen ist ein Akteur ohne Beziehungen",
  "no-tie": "Zeilen, die sagen, dass es keine Beziehung gibt, wurden weggelassen",
  "nameless-actor": "Eine Zeile der Akteure hat weder Kennung noch Namen; geben Sie ihr eines davon",
  "tie-kind":
    "Nichts sagt, ob „{word}“ Bündnis oder Gegnerschaft heißt; solche Zeilen fehlen, bis Sie es sagen",
  "two-mode":
    "Die Namen in „{column}“ werden als Argumente gelesen und die Zeilen als Haltungen von Akteuren dazu",
  targets:
    "Niemand steht in beiden Spalten, und es sind wenige Zeilen: Sagen Sie, ob die Namen in „{column}“ Argumente oder Akteure sind",
  "lasting-stances":
    "{reading, select, lasting {Eine Haltung gilt von ihrem Tag an, bis derselbe Akteur zu demselben Argument wieder eine bezieht} other {Eine Haltung gilt nur an ihrem Tag}}",
  "no-sign":
    "Keine Spalte sagt, ob eine Beziehung Bündnis oder Gegnerschaft ist; alle werden als Bündnisse gelesen",
  "no-time-given": "Zellen wie „{example}“ sagen, dass keine Zeit angegeben ist; sie bleiben offen",
  "open-beginning": "Ein Beginn, der sagt, er sei noch offen, bleibt offen",
  "coarse-dates": "Jahre, Monate und Quartale werden ganz gelesen, das letzte eingeschlossen",
  "last-day":
    "{reading, select, included {Die Enden sind letzte Tage von Monaten und werden deshalb als Tage gelesen, an denen es noch galt} other {Enden werden als der erste Tag gelesen, an dem es nicht mehr galt}}",
  time: "Die Zahlen können Jahre sein oder Schritte einer Zählung",
  "date-order":
    "Die Reihenfolge von Tag und Monat geht aus den Daten der Tabelle nicht hervor; sagen Sie, welche gilt",
  century: "Die Jahre haben zwei Ziffern; sagen Sie, in welchem Jahrhundert sie liegen",
  "date-time":
    "Uhrzeiten werden abgeschnitten, in der Zeitzone, die die Datei angibt: {example} ist {reading}",
  "date-form": "Daten werden neu geschrieben, etwa {example} als {reading}",
  "date-words": "Daten in Worten werden neu geschrieben, etwa {example} als {reading}",
  "date-circa": "Zweifelhafte Daten werden als EDTF geschrieben, etwa {example} als {reading}",
  "date-decade": "Daten mit unbekannten Ziffern werden als EDTF geschrieben, etwa {example} als {reading}",
  "date-part-of-year": "Teile eines Jahres werden als EDTF geschrieben, etwa {example} als {reading}",
  "date-bce": "Jahre vor Christus werden gezählt wie in EDTF, das ein Jahr 0 hat: {example} als {reading}",
  "date-week": "Wochen werden als ihre Tage geschrieben, etwa {example} als {reading}",
  "spreadsheet-day": "Zahlen werden als Tage einer Tabellenkalkulation gelesen, etwa {example} als {reading}",
  "unix-time":
    "Zahlen werden als Unix-Zeit gelesen und auf ihren Tag (UTC) gekürzt, etwa {example} als {reading}",
  "no-date":
    "Das ist kein Datum, das gelesen wird; schreiben Sie es als 1926-04-06, 1926-04, 1926, 1926~ (etwa), oder lassen Sie es leer, wo es offen ist",
  "date-out-of-order":
    "Das Datum passt nicht zur Reihenfolge der anderen; schreiben Sie es wie in 1926-04-23",
  "no-such-half": "Ein Jahr hat zwei Hälften; schreiben Sie H1 oder H2",
  "no-such-week": "Es gibt keine Woche {week}; Wochen gehen von 01 bis 53",
  "short-year": "Schreiben Sie das Jahr mit vier Ziffern, wie in 6 April 1926 oder 0026",
  "month-without-year": "Ein Monat ohne Jahr hat keinen Ort auf einer Zeitachse; schreiben Sie auch das Jahr",
  "no-such-date": "Das Datum {date} gibt es nicht; berichtigen Sie es",
  "julian-day":
    "Den 29. Februar {year} gibt es nur im julianischen Kalender; die Daten sind gregorianisch: Es ist {gregorian}",
  "no-such-month": "Einen Monat {month} gibt es nicht; schreiben Sie Jahr-Monat-Tag, wie in 1926-04-23",
  "no-such-day-of-month":
    "Einen Tag {day} hat Monat {month} von {year} nicht; berichtigen Sie ihn, oder schreiben Sie nur den Monat",
  "time-without-date":
    "Eine Uhrzeit ohne Datum hat keinen Ort auf einer Zeitachse; schreiben Sie auch das Datum",
  "long-year": "Schreiben Sie ein Jahr mit mehr als vier Ziffern als Y-10000, mit höchstens sechs Ziffern",
  "bare-number": "Eine Zahl ist hier weder ein Jahr noch ein Schritt; schreiben Sie ein Datum wie 1926-04-06",
  "decimal-year":
    "Ein Jahr hat keine Nachkommastellen; schreiben Sie es wie in 1926, oder den Monat wie in 1926-07",
  "no-step":
    "Die anderen Zeiten sind gezählt, und dies ist keine Zahl; schreiben Sie den Schritt, wie in 12 oder 0.125",
  "unreadable-date":
    "Eine Zeit lässt sich nicht lesen; schreiben Sie ein Datum wie 1926-04-06, 1926-04 oder 1926",
  "unreadable-step": "Eine Zeit lässt sich nicht lesen; schreiben Sie eine Zahl der Achse, wie 12 oder 0.125",
  "life-date": "Das Datum eines Lebens ist keines in EDTF und wird weggelassen",
  "end-before-begin": "Es endet, bevor es beginnt; tauschen Sie beides, oder berichtigen Sie eines",
  "too-many-steps": "Die gezählten Zeiten haben mehr Schritte, als eine Achse fasst; sie werden weggelassen",
  "event-without-time": "Ein Ereignis hat in einer Geschichte ohne Zeit keinen Ort und wird weggelassen",
  "no-period": "Der Zeitraum, den die Datei angibt, lässt sich nicht lesen; er wird aus den Daten berechnet",
  "empty-story": "Nichts, was sich lesen ließ, ergibt eine Geschichte",
  "nothing-kept":
    "{what, select, statements {Keine Aussage der Datei lässt sich lesen} propositions {Der Graph hat keine Aussagen} elements {Der Text hat weder Aussagen noch Argumente} entries {Die Matrix hat keinen Eintrag neben ihrer Diagonale} other {Keine Zeile der Liste ergibt eine Beziehung}}",
  "repeated-key": "Zwei Datensätze mit einem Schlüssel sagen Verschiedenes; der erste gilt",
  "id-collision":
    "Ein Name ergibt die Kennung eines anderen und bekam eine Zahl dahinter; meinen zwei Schreibweisen dasselbe, schreiben Sie sie gleich",
  "unseen-character":
    "{character}, das man nicht sieht, wurde aus einem Text genommen oder zu einem Leerzeichen",
  "blank-name": "Ein Name ist leer; geben Sie einen, den man sieht",
  "nameless-event": "Ein Ereignis hat keinen Namen; geben Sie ihm einen",
  "self-tie": "Nichts kann mit sich selbst verbunden sein; beide Namen sind einer",
  "outside-period":
    "„{example}“ liegt außerhalb des Zeitraums {from} bis {to} (ausschließlich){taken, select, widen {, der erweitert wurde} omit { und wurde weggelassen} other { und ist an keinem Tag zu sehen: Erweitern Sie den Zeitraum oder lassen Sie es weg}}",
  "before-birth":
    "„{example}“ beginnt vor der Geburt von {actor} ({reading}): Berichtigen Sie eine der beiden Zeitangaben",
  "after-death":
    "„{example}“ dauert über den Tod von {actor} ({reading}) hinaus: Lassen Sie es bis dahin enden oder berichtigen Sie das Todesdatum",
  "repeated-fact":
    "Es sagt dasselbe wie {reading}{taken, select, merge {; die beiden sind eins} other {: Beide bleiben; legen Sie sie zusammen oder lassen Sie eines weg}}",
  "package-check": "„{example}“ entspricht nicht dem Format des Datenpakets: {expected}",
  "package-gap": "Etwas fehlt im Datenpaket oder ist nicht, wie es sein soll: {expected}",
};
