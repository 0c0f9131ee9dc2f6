import type { Catalogue } from "../catalogue.ts";
import type { agreement as english } from "../en/agreement.ts";

export const agreement: Catalogue<typeof english> = {
  "agreement.changes.tie-began":
    "{known, select, yes {{kind, select, ALLIED {{a} und {b} sind sich einig} other {{a} und {b} sind sich uneinig}}} other {{kind, select, ALLIED {{a} und {b} sind sich inzwischen einig} other {{a} und {b} sind sich inzwischen uneinig}}}}",
  "agreement.changes.tie-ended":
    "{known, select, yes {{kind, select, ALLIED {{a} und {b} sind sich nicht mehr einig} other {{a} und {b} sind sich nicht mehr uneinig}}} other {{kind, select, ALLIED {{a} und {b} sind sich vielleicht nicht mehr einig} other {{a} und {b} sind sich vielleicht nicht mehr uneinig}}}}",
  "agreement.network.allied": "einig",
  "agreement.network.opposed": "uneinig",
  "agreement.network.bands-short": "viele Paare",
  "agreement.network.bands": "je breiter, desto mehr Paare zwischen zwei Gruppen",
  "agreement.storyline.allied-with": "Einig mit {names}",
  "agreement.storyline.opposed-to": "Uneinig mit {names}",
  "agreement.table.kind-name":
    "{kind, select, actors {Akteure} memberships {Mitgliedschaften} ties {Einigkeit} positions {Positionen} events {Ereignisse} other {Änderungen}}",
  "agreement.table.caption":
    "{kind, select, actors {Akteure} memberships {Mitgliedschaften} ties {Einigkeit, aus Positionen berechnet,} positions {Positionen} events {Ereignisse} other {Änderungen}} {scope, select, day {{time, select, CALENDAR {am {date}} other {({date})}}} until {bis {date}} other {der ganzen Geschichte}}: {shown} von {all}",
  "agreement.table.allies": "Einig mit",
  "agreement.table.opponents": "Uneinig mit",
  "agreement.table.tie": "Einigkeit",
  "agreement.table.tie-kind": "{kind, select, ALLIED {einig} other {uneinig}}",
  "agreement.table.change-kind":
    "{kind, select, EVENT {Ereignis} FACTION_FORMED {Lager entsteht} FACTION_DISSOLVED {Lager löst sich auf} JOINED {Beitritt} LEFT_FACTION {Austritt} TIE_BEGAN {Einigkeit beginnt} TIE_ENDED {Einigkeit endet} POSITION_TAKEN {Position bezogen} other {Position aufgegeben}}",
  "agreement.network.computed-camps-in-words":
    "Niemand hat diese Lager benannt: Sie sind aus den Positionen berechnet. Soweit es geht, stehen jene, die übereinstimmen, in einem Lager und jene, die einander widersprechen, in verschiedenen. Jedes heißt nach dem Mitglied, das darin mit den meisten übereinstimmt.",
  "agreement.inspector.tie": "Berechnete Einigkeit, kein Bündnis",
  "agreement.inspector.band": "Einigkeit zwischen zwei Gruppen",
  "agreement.inspector.band-ALLIED":
    "{a} und {b}: {count, plural, one {ein Paar ist} other {# Paare sind}} sich über beide hinweg einig",
  "agreement.inspector.band-OPPOSED":
    "{a} und {b}: {count, plural, one {ein Paar ist} other {# Paare sind}} sich über beide hinweg uneinig",
  "agreement.inspector.allies": "Einig mit",
  "agreement.inspector.opponents": "Uneinig mit",
  "agreement.inspector.the-tie": "wie einig die beiden sind",
  "agreement.inspector.tie-ALLIED": "Meist einig",
  "agreement.inspector.tie-OPPOSED": "Meist uneinig",
  "agreement.inspector.agreement-and-discrepancy":
    "Einigkeit {agreement} über {n, plural, one {# Argument} other {# Argumente}}.",
  "agreement.inspector.two-ALLIED": "{a} und {b}, <tie>einig</tie>",
  "agreement.inspector.two-OPPOSED": "{a} und {b}, <tie>uneinig</tie>",
  "agreement.inspector.why-tie-ALLIED-begun": "{other}: nun <tie>einig</tie>",
  "agreement.inspector.why-tie-ALLIED-ended": "{other}: nicht länger <tie>einig</tie>",
  "agreement.inspector.why-tie-OPPOSED-begun": "{other}: nun <tie>uneinig</tie>",
  "agreement.inspector.why-tie-OPPOSED-ended": "{other}: nicht länger <tie>uneinig</tie>",
  "agreement.inspector.arguments-of-the-two": "Die Positionen an diesem Tag, aus denen es berechnet ist",
  "agreement.between.turned-ALLIED": "{a} und {b}: von uneinig zu <tie>einig</tie>",
  "agreement.between.turned-OPPOSED": "{a} und {b}: von einig zu <tie>uneinig</tie>",
  "agreement.between.ties": "Begonnene und beendete Einigkeit",
  "agreement.between.TIE_BEGAN-ALLIED": "{a} und {b} wurden sich <tie>einig</tie>",
  "agreement.between.TIE_BEGAN-OPPOSED": "{a} und {b} wurden sich <tie>uneinig</tie>",
  "agreement.between.TIE_ENDED-ALLIED": "{a} und {b} waren sich nicht länger <tie>einig</tie>",
  "agreement.between.TIE_ENDED-OPPOSED": "{a} und {b} waren sich nicht länger <tie>uneinig</tie>",
  "agreement.shell.what-is-seen":
    "Punkte sind Akteure{factions, select, yes {, farbige Flächen ihre Lager} computed {, farbige Flächen die Lager, die ihre Beziehungen ergeben} other {}}. Linien sind aus ihren Positionen an diesem Tag berechnet und keine Bündnisse: Lange Striche verbinden zwei, die sich über mehr Argumente einig als uneinig sind, kurze zwei, die sich öfter uneinig sind.",
  "agreement.balance.index":
    "{index, plural, =0 {Zwei Lager, innen einig und untereinander uneinig, erklären jedes Paar.} one {Mindestens # Paar müsste seine Meinung ändern, damit zwei klare Lager bleiben.} other {Mindestens # Paare müssten ihre Meinung ändern, damit zwei klare Lager bleiben.}}",
  "agreement.balance.index-bounds":
    "Zwischen {index} und {upper} Paare müssten ihre Meinung ändern, damit zwei klare Lager bleiben.",
  "agreement.prediction.none": "Nach diesem Tag wird sich niemand mehr einig oder tritt einem Lager bei",
  "agreement.prediction.ally": "Mit wem wird sich {name} als Nächstes einig?",
  "agreement.prediction.choose-ally": "{name}: nächste Einigkeit",
  "agreement.prediction.allied": "{date}: {name} wurde sich einig mit {others}.",
  "agreement.discrepancies.none":
    "Diese Geschichte hat Positionen und keine Beziehungen: Ihre Linien sind aus den Positionen berechnet, also können beide nicht voneinander abweichen.",
  "agreement.discrepancies.method":
    "Beziehungen sind hier aus Positionen berechnet; D zeigt nur, wie gemischt die Einigkeit eines Paares ist: D = (T − A)/2, mit T = +1 für zwei, die sich über mehr Argumente einig als uneinig sind, sonst −1, und A als mittlere Einigkeit über die n Argumente, zu denen beide eine Position haben.",
};
