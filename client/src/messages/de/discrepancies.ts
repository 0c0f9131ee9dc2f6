import type { Catalogue } from "../catalogue.ts";
import type { discrepancies as english } from "../en/discrepancies.ts";

export const discrepancies: Catalogue<typeof english> = {
  "discrepancies.title": "Beziehungen und Positionen im Vergleich",
  "discrepancies.kind":
    "{time, select, CALENDAR {Am {date}} NONE {Keine Zeitangaben in den Daten} other {Stand: {date}}}",
  "discrepancies.none":
    "An diesem Tag haben keine zwei Akteure mit einer Beziehung eine Position zum selben Argument.",
  "discrepancies.pairs":
    "{pairs, plural, one {# Paar mit einer Beziehung hat} other {# Paare mit einer Beziehung haben}} Positionen zu mindestens einem gemeinsamen Argument; {weak, plural, =0 {keines ist schwach belegt} one {# ist schwach belegt (n unter 3)} other {# sind schwach belegt (n unter 3)}}.",
  "discrepancies.computing": "Die Verlässlichkeit wird berechnet …",
  "discrepancies.failed": "Die Verlässlichkeit konnte nicht berechnet werden: {message}",
  "discrepancies.no-test": "Für einen Test ist zu wenig verzeichnet.",
  "discrepancies.test-aligned":
    "Beziehungen und Positionen stimmen häufiger überein, als der Zufall erwarten ließe: Gleichlauf {alignment} bei {pairs} Paaren, p = {p} ({permutations} Permutationen, Startwert {seed}).",
  "discrepancies.test-chance":
    "Dass Beziehungen und Positionen übereinstimmen, kann Zufall sein: Gleichlauf {alignment} bei {pairs} Paaren, p = {p} ({permutations} Permutationen, Startwert {seed}).",
  "discrepancies.scenarios-all":
    "Die Spannen umfassen {count} Szenarien: mögliche Datierungen, andere Lesarten und ohne das Erschlossene.",
  "discrepancies.scenarios-some":
    "Die Spannen umfassen {count} von noch mehr Szenarien: mögliche Datierungen, andere Lesarten und ohne das Erschlossene.",
  "discrepancies.allies-who-disagree": "Verbündete, die uneins sind",
  "discrepancies.no-allies-disagree": "Unter Verbündeten ist keine Uneinigkeit verzeichnet.",
  "discrepancies.opponents-who-agree": "Gegner, die einig sind",
  "discrepancies.no-opponents-agree": "Unter Gegnern ist keine Einigkeit verzeichnet.",
  "discrepancies.in-step": "Beziehung und Positionen passen zusammen",
  "discrepancies.value": "D {value}",
  "discrepancies.n": "n = {n}",
  "discrepancies.weak": "schwach",
  "discrepancies.steady":
    "Gleich bei allen möglichen Datierungen und Lesarten, mit und ohne das Erschlossene.",
  "discrepancies.range":
    "Von {min} bis {max} bei möglichen Datierungen, anderen Lesarten und ohne das Erschlossene{signs, select, same {} other {: Das Vorzeichen hängt davon ab}}.",
  "discrepancies.disagree-on": "Uneins bei {count, plural, one {# Argument} other {# Argumenten}}",
  "discrepancies.agree-on": "Einig bei {count, plural, one {# Argument} other {# Argumenten}}",
  "discrepancies.how-it-changed": "Wie es sich änderte",
  "discrepancies.lag":
    "{time, select, CALENDAR {{days, plural, one {# Tag} other {# Tage}}} other {{days, plural, one {# Schritt} other {# Schritte}}}}",
  "discrepancies.no-history":
    "Weder ihre Beziehung noch ihre Übereinstimmung kehrte sich um, und keiner wechselte das Lager.",
  "discrepancies.turn-TOGETHER-STANCE_FIRST":
    "sie wurden Verbündete; ihre Positionen hatten sich {lag} vorher angenähert ({stance}).",
  "discrepancies.turn-TOGETHER-TIE_FIRST":
    "sie wurden Verbündete; ihre Positionen näherten sich {lag} später an ({stance}).",
  "discrepancies.turn-TOGETHER-SAME_DAY":
    "sie wurden am selben Tag Verbündete, an dem sich ihre Positionen annäherten.",
  "discrepancies.turn-TOGETHER-TIE_ONLY": "sie wurden Verbündete; ihre Positionen näherten sich nicht an.",
  "discrepancies.turn-TOGETHER-STANCE_ONLY":
    "ihre Positionen näherten sich an; ihre Beziehung kehrte sich nicht um.",
  "discrepancies.turn-APART-STANCE_FIRST":
    "sie wurden Gegner; ihre Positionen waren {lag} vorher auseinandergegangen ({stance}).",
  "discrepancies.turn-APART-TIE_FIRST":
    "sie wurden Gegner; ihre Positionen gingen {lag} später auseinander ({stance}).",
  "discrepancies.turn-APART-SAME_DAY":
    "sie wurden am selben Tag Gegner, an dem ihre Positionen auseinandergingen.",
  "discrepancies.turn-APART-TIE_ONLY": "sie wurden Gegner; ihre Positionen gingen nicht auseinander.",
  "discrepancies.turn-APART-STANCE_ONLY":
    "ihre Positionen gingen auseinander; ihre Beziehung kehrte sich nicht um.",
  "discrepancies.moved-kept-view":
    "{actor} wechselte das Lager, blieb aber bei den Positionen: {left} → {joined}.",
  "discrepancies.moved": "{actor} wechselte das Lager: {left} → {joined}.",
  "discrepancies.kept": "Beibehalten ({count}): {arguments}.",
  "discrepancies.reversed": "Umgekehrt ({count}): {arguments}.",
  "discrepancies.dropped": "Aufgegeben ({count}): {arguments}.",
  "discrepancies.taken": "Neu bezogen ({count}): {arguments}.",
  "discrepancies.changed-view-SUPPORTS":
    "{actor} änderte die Position, blieb aber im Lager ({faction}): nun dafür: {argument}.",
  "discrepancies.changed-view-REJECTS":
    "{actor} änderte die Position, blieb aber im Lager ({faction}): nun dagegen: {argument}.",
  "discrepancies.scatter": "Alle Paare mit einer Beziehung, nach Beziehung und Übereinstimmung",
  "discrepancies.scatter-allies-disagree": "uneinige Verbündete",
  "discrepancies.scatter-opponents-agree": "einige Gegner",
  "discrepancies.scatter-left": "uneins",
  "discrepancies.scatter-right": "einig",
  "discrepancies.dot": "{a} und {b}: Übereinstimmung {agreement}, n = {n}",
  "discrepancies.method":
    "D = (T − A)/2: T ist die Beziehung (+1 verbündet, −1 verfeindet), A die mittlere Übereinstimmung bei den n Argumenten, zu denen beide eine Position haben. Über 0 stehen sie sich näher, als ihre Positionen rechtfertigen, unter 0 ferner. Eine fehlende Position gilt nie als Uneinigkeit. Jedes Argument zählt einmal: Wo mehrere Teile einer einzigen Analyse sind, wiegt diese so oft, wie sie zerlegt ist.",
};
