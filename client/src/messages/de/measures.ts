export const measures = {
  "measures.title": "Akteure nach Maß",
  "measures.kind":
    "{time, select, CALENDAR {Am {date}} NONE {Keine Daten in diesem Material} other {Bei {date}}}",
  "measures.kind-story": "In der ganzen Geschichte",
  "measures.rank-by": "Ordnen nach",
  "measures.on-the-date": "Am gezeigten Datum",
  "measures.in-the-story": "In der ganzen Geschichte",
  "measures.computing": "Wird berechnet …",
  "measures.failed": "Die Maße konnten nicht berechnet werden: {message}",
  "measures.none": "Hier hat niemand einen Wert.",
  "measures.place": "Platz",
  "measures.actor": "Akteur",
  "measures.value": "Wert",
  "measures.spread": "{value} ({min} bis {max})",
  "measures.some-scenarios":
    "Es sind mehr Angaben möglich, als einzeln geprüft wurden; die Spannen gelten für die geprüften.",
  "measures.allies": "Verbündete",
  "measures.opponents": "Gegner",
  "measures.signedDegree": "Verbündete minus Gegner",
  "measures.betweenness": "Betweenness (Zwischenstellung)",
  "measures.pnCentrality": "PN-Zentralität",
  "measures.constraint": "Constraint, kleinster zuerst",
  "measures.coreness": "Kernzahl (coreness)",
  "measures.coordinator": "Vermittler im eigenen Lager",
  "measures.itinerant": "Vermittler von außerhalb eines Lagers",
  "measures.representative": "Vermittler für das eigene Lager",
  "measures.liaison": "Vermittler zwischen anderen Lagern",
  "measures.switches": "Seitenwechsel",
  "measures.campChanges": "Lagerwechsel",
  "measures.stanceChanges": "Positionswechsel",
  "measures.method-allies":
    "Wie viele Akteure mit diesem verbündet sind. Der Wert ist das Gesicherte; die Spanne umfasst die möglichen Daten.",
  "measures.method-opponents":
    "Wie viele Akteure gegen diesen stehen. Wer zugleich verbündet und Gegner ist, zählt in beidem.",
  "measures.method-signedDegree": "Verbündete minus Gegner: unter 0 sind mehr dagegen als dafür.",
  "measures.method-betweenness":
    "Paare anderer, deren kürzester Weg über Verbündete durch diesen Akteur führt (Freeman 1977). Ein Paar mit mehreren solchen Wegen wird geteilt.",
  "measures.method-pnCentrality":
    "Die Stellung unter Verbündeten und Gegnern von Verbündeten und Gegnern (Everett und Borgatti 2014): etwa 1, darüber, wo Verbündete überwiegen.",
  "measures.method-constraint":
    "Burts Constraint: klein, wo Verbündete untereinander nicht verbündet sind und der Akteur zwischen ihnen steht; 1 und mehr, wo es nur einen Weg gibt.",
  "measures.method-coreness":
    "Das größte k, für das der Akteur in einer Gruppe ist, in der alle mindestens k Verbündete haben (Seidman 1983). Das größte des Tages ist der Kern.",
  "measures.method-coordinator":
    "Wie oft der Akteur zwischen zwei Verbündeten des eigenen Lagers steht, die nicht verbündet sind (Gould und Fernandez 1989: coordinator).",
  "measures.method-itinerant":
    "Wie oft der Akteur zwischen zwei Verbündeten eines Lagers steht und selbst zu einem anderen gehört (Gould und Fernandez 1989: itinerant broker).",
  "measures.method-representative":
    "Wie oft der Akteur zwischen einem Verbündeten des eigenen Lagers und einem eines anderen steht (Gould und Fernandez 1989: representative, gatekeeper).",
  "measures.method-liaison":
    "Wie oft der Akteur zwischen zwei Verbündeten zweier anderer Lager steht (Gould und Fernandez 1989: liaison).",
  "measures.method-switches":
    "Wie oft ein Verbündeter zum Gegner oder ein Gegner zum Verbündeten wurde, nach dem Gesicherten; eine Zeit ohne beides kann dazwischen liegen.",
  "measures.method-campChanges":
    "Wie oft der Akteur ein Lager verließ und in ein anderes trat. In ein zweites zu treten oder eines von zweien zu verlassen, ist kein Wechsel.",
  "measures.method-stanceChanges":
    "Wie oft der Akteur bei einem Argument zur entgegengesetzten Position kam.",
} as const;
