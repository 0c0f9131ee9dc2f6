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
  "balance.key": "Linie: gesicherte Datierung. Band: Spanne möglicher Datierungen. Ring: Höchstwert.",
  "balance.failed": "Die Kurven konnten nicht berechnet werden: {message}",
  "balance.open":
    "{time, select, CALENDAR {Was am {date} das Gleichgewicht herstellen würde} other {Was das Gleichgewicht herstellen würde: {date}}}",
  "balance.show-strip": "Im Lauf der Zeit zeigen, unter der Zeitleiste",
  "balance.peak": "Zum Höchstwert: {measure} {value} ab {date}",
  "balance.undefined": "nicht definiert",
  "balance.spread": "{value} (möglich: {min} bis {max})",
  "balance.triangles":
    "{balanced, plural, one {# Dreieck ist} other {# Dreiecke sind}} ausgewogen, {unbalanced, plural, one {# ist} other {# sind}} es nicht.",
  "balance.index":
    "{index, plural, =0 {Zwei Lager, innen verbündet und untereinander verfeindet, erklären jede Beziehung.} one {Für zwei klare Lager müsste mindestens # Paar seine Beziehung umkehren oder beenden.} other {Für zwei klare Lager müssten mindestens # Paare ihre Beziehungen umkehren oder beenden.}}",
  "balance.index-bounds":
    "Für zwei klare Lager müssten {index} bis {upper} Paare ihre Beziehungen umkehren oder beenden.",
  "balance.flips": "Was das Gleichgewicht herstellen würde",
  "balance.no-flips": "Nichts muss sich ändern: Das Netzwerk ist im Gleichgewicht.",
  "balance.contradictory": "Zugleich verbündet und verfeindet: nicht mitgezählt",
  "balance.blocs": "Die zwei Lager, die die meisten Beziehungen erklären",
  "balance.coalitions": "Beliebig viele Lager, die die meisten Beziehungen erklären",
  "balance.more-camps":
    "{count} Lager erklären die Beziehungen besser als zwei. Wer zu keinem der zwei gehört, steht hier bei einem von ihnen, ohne zu ihm gehalten zu haben.",
  "balance.method":
    "Frustrationsindex: die kleinste Zahl von Paaren, deren Beziehung sich umkehren oder enden müsste, damit zwei Lager bleiben, innen verbündet und untereinander verfeindet; die aufgeführten Beziehungen sind eine solche Auswahl. Polarisierung: 4 Σ π²(1 − π), wobei π der Anteil jedes Lagers an den Akteuren ist, bei beliebig vielen Lagern; 1 bei zwei gleichen Hälften, 0, wo alle zusammenstehen. Die Spannen umfassen alle möglichen Datierungen.",
};
