import type { Catalogue } from "../catalogue.ts";
import type { discrepancies as english } from "../en/discrepancies.ts";

export const discrepancies: Catalogue<typeof english> = {
  "discrepancies.title": "Bündnisse gegen Argumente",
  "discrepancies.kind": "Am {date}",
  "discrepancies.none": "An diesem Tag nimmt kein verbundenes Paar zu demselben Argument Stellung.",
  "discrepancies.pairs":
    "{pairs, plural, one {# verbundenes Paar teilt} other {# verbundene Paare teilen}} mindestens ein Argument; {weak, plural, =0 {keines ist schwach} one {# ist schwach (n unter 3)} other {# sind schwach (n unter 3)}}.",
  "discrepancies.computing": "Es wird berechnet, wie weit dem zu trauen ist…",
  "discrepancies.failed": "Wie weit dem zu trauen ist, ließ sich nicht berechnen: {message}",
  "discrepancies.no-test": "Für einen Test ist zu wenig bekannt.",
  "discrepancies.test-aligned":
    "Die Beziehungen folgen den Argumenten stärker, als es der Zufall erwarten ließe: Gleichlauf {alignment} über {pairs} Paare, p = {p} ({permutations} Permutationen, Startwert {seed}).",
  "discrepancies.test-chance":
    "Dass die Beziehungen den Argumenten folgen, ist vom Zufall nicht zu unterscheiden: Gleichlauf {alignment} über {pairs} Paare, p = {p} ({permutations} Permutationen, Startwert {seed}).",
  "discrepancies.scenarios-all":
    "Die Spannen gelten über {count} Weisen, die Belege zu nehmen: mögliche Daten, andere Lesarten, und ohne das Erschlossene.",
  "discrepancies.scenarios-some":
    "Die Spannen gelten über {count} von noch mehr Weisen, die Belege zu nehmen: mögliche Daten, andere Lesarten, und ohne das Erschlossene.",
  "discrepancies.allies-who-disagree": "Verbündete, die sich uneins sind",
  "discrepancies.no-allies-disagree": "Keine Verbündeten sind sich in etwas Verzeichnetem uneins.",
  "discrepancies.opponents-who-agree": "Gegner, die sich einig sind",
  "discrepancies.no-opponents-agree": "Keine Gegner sind sich in etwas Verzeichnetem einig.",
  "discrepancies.in-step": "Beziehung und Argumente im Gleichlauf",
  "discrepancies.value": "D {value}",
  "discrepancies.n": "n = {n}",
  "discrepancies.weak": "schwach",
  "discrepancies.steady": "Gleich unter allen möglichen Daten und Lesarten, mit und ohne das Erschlossene.",
  "discrepancies.range":
    "Von {min} bis {max} über mögliche Daten, andere Lesarten und ohne das Erschlossene{signs, select, same {} other {: das Vorzeichen hängt daran}}.",
  "discrepancies.disagree-on": "Uneins bei {count, plural, one {# Argument} other {# Argumenten}}",
  "discrepancies.agree-on": "Einig bei {count, plural, one {# Argument} other {# Argumenten}}",
  "discrepancies.how-it-changed": "Wie es sich änderte",
  "discrepancies.no-history":
    "Weder Beziehung noch Übereinstimmung wechselten das Vorzeichen, und keiner wechselte das Lager.",
  "discrepancies.turn-TOGETHER-STANCE_FIRST":
    "die Beziehung wurde zum Bündnis; ihre Argumente waren {days, plural, one {# Tag} other {# Tage}} vorher zusammengekommen ({stance}).",
  "discrepancies.turn-TOGETHER-TIE_FIRST":
    "die Beziehung wurde zum Bündnis; ihre Argumente kamen {days, plural, one {# Tag} other {# Tage}} später zusammen ({stance}).",
  "discrepancies.turn-TOGETHER-SAME_DAY": "Beziehung und Argumente kamen am selben Tag zusammen.",
  "discrepancies.turn-TOGETHER-TIE_ONLY":
    "die Beziehung wurde zum Bündnis; ihre Argumente wendeten sich nicht.",
  "discrepancies.turn-TOGETHER-STANCE_ONLY":
    "ihre Argumente kamen zusammen; die Beziehung wendete sich nicht.",
  "discrepancies.turn-APART-STANCE_FIRST":
    "die Beziehung wurde zur Gegnerschaft; ihre Argumente hatten sich {days, plural, one {# Tag} other {# Tage}} vorher getrennt ({stance}).",
  "discrepancies.turn-APART-TIE_FIRST":
    "die Beziehung wurde zur Gegnerschaft; ihre Argumente trennten sich {days, plural, one {# Tag} other {# Tage}} später ({stance}).",
  "discrepancies.turn-APART-SAME_DAY": "Beziehung und Argumente trennten sich am selben Tag.",
  "discrepancies.turn-APART-TIE_ONLY":
    "die Beziehung wurde zur Gegnerschaft; ihre Argumente wendeten sich nicht.",
  "discrepancies.turn-APART-STANCE_ONLY": "ihre Argumente trennten sich; die Beziehung wendete sich nicht.",
  "discrepancies.moved-kept-view": "{actor} wechselte das Lager, behielt die Ansicht: {left} → {joined}.",
  "discrepancies.moved": "{actor} wechselte das Lager: {left} → {joined}.",
  "discrepancies.kept": "Behalten ({count}): {arguments}.",
  "discrepancies.reversed": "Umgekehrt ({count}): {arguments}.",
  "discrepancies.dropped": "Fallen gelassen ({count}): {arguments}.",
  "discrepancies.taken": "Aufgenommen ({count}): {arguments}.",
  "discrepancies.changed-view-SUPPORTS":
    "{actor} änderte die Ansicht, blieb im Lager ({camp}): nun dafür: {argument}.",
  "discrepancies.changed-view-REJECTS":
    "{actor} änderte die Ansicht, blieb im Lager ({camp}): nun dagegen: {argument}.",
  "discrepancies.scatter": "Alle verbundenen Paare nach Beziehung und Übereinstimmung",
  "discrepancies.scatter-allies-disagree": "uneinige Verbündete",
  "discrepancies.scatter-opponents-agree": "einige Gegner",
  "discrepancies.scatter-left": "uneins",
  "discrepancies.scatter-right": "einig",
  "discrepancies.dot": "{a} und {b}: Übereinstimmung {agreement}, n = {n}",
  "discrepancies.method":
    "D = (T − A)/2: T ist die Beziehung (+1 verbündet, −1 verfeindet), A die mittlere Übereinstimmung über die n Argumente, zu denen beide Stellung nehmen. Über 0 stehen sie sich näher, als ihre Argumente rechtfertigen, unter 0 ferner. Wo nichts verzeichnet ist, gilt das nie als Uneinigkeit.",
};
