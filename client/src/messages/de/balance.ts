import type { Catalogue } from "../catalogue.ts";
import type { balance as english } from "../en/balance.ts";

export const balance: Catalogue<typeof english> = {
  "balance.title": "Gleichgewicht und Polarisierung",
  "balance.strip": "Gleichgewicht und Polarisierung im Lauf der Zeit",
  "balance.strip-name": "Gleichgewicht und Polarisierung unter der Zeitleiste",
  "balance.measures": "Gezeigte Maße",
  "balance.frustrationIndex": "Frustrationsindex",
  "balance.unbalancedShare": "Unausgewogene Dreiecke",
  "balance.polarisation": "Polarisierung",
  "balance.key": "Linie: was gewiss ist. Band: was mögliche Daten erlauben. Ein Ring ist eine Spitze.",
  "balance.failed": "Die Linien ließen sich nicht berechnen: {message}",
  "balance.open": "Was die Spannung am {date} lösen würde",
  "balance.show-strip": "Im Lauf der Zeit zeigen, unter der Zeitleiste",
  "balance.peak": "{measure}, Spitze von {value} ab {date}: dorthin gehen",
  "balance.undefined": "unbestimmt",
  "balance.spread": "{value} (möglich: {min} bis {max})",
  "balance.triangles":
    "{balanced, plural, one {# Dreieck ist} other {# Dreiecke sind}} ausgewogen, {unbalanced, plural, one {# ist} other {# sind}} es nicht.",
  "balance.index":
    "{index, plural, =0 {Zwei Lager, innen verbündet und gegeneinander verfeindet, erklären jede Beziehung.} one {Zwei klaren Lagern steht mindestens # verbundenes Paar im Weg.} other {Zwei klaren Lagern stehen mindestens # verbundene Paare im Weg.}}",
  "balance.index-bounds": "Zwischen {index} und {upper} verbundene Paare stehen zwei klaren Lagern im Weg.",
  "balance.flips": "Was die Spannung lösen würde",
  "balance.no-flips": "Zwei klaren Lagern steht nichts im Weg.",
  "balance.contradictory": "Verbündet und verfeindet zugleich: ausgelassen",
  "balance.blocs": "Die zwei Lager, die die meisten Beziehungen erklären",
  "balance.coalitions": "Koalitionen nach den Beziehungen, so viele wie nötig",
  "balance.method":
    "Frustrationsindex: die kleinste Zahl verbundener Paare, deren Wendung oder Ende zwei Lager mit Bündnissen innen und Gegnerschaft nach außen ergäbe; die aufgeführten Beziehungen sind eine solche Menge. Polarisierung: 4 Σ π²(1 − π) über die Anteile π der Koalitionen; 1 bei zwei gleichen Hälften, 0, wo alle zusammenstehen. Die Spannen gelten über mögliche Daten.",
};
