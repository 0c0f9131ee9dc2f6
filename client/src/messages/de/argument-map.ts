import type { Catalogue } from "../catalogue.ts";
import type { argumentMap as en } from "../en/argument-map.ts";

export const argumentMap: Catalogue<typeof en> = {
  "argument-map.name": "Argumente",
  "argument-map.map": "Argumentkarte",
  "argument-map.needs":
    "Die Karte der Argumente braucht Argumente. Diese Geschichte verzeichnet, wer zu wem stand oder was geschah, nicht aber, worüber gestritten wurde.",
  "argument-map.semantics": "Menge der angenommenen Argumente",
  "argument-map.semantics-name":
    "{semantics, select, GROUNDED {Fundiert} COMPLETE {Vollständig} PREFERRED {Bevorzugt} other {Stabil}}",
  "argument-map.semantics-meaning":
    "{semantics, select, GROUNDED {Die vorsichtigste Menge: nur was man annehmen muss} COMPLETE {Jede widerspruchsfreie Menge, die alles enthält, was sie verteidigt} PREFERRED {Die größten widerspruchsfreien Mengen, die sich selbst verteidigen} other {Widerspruchsfreie Mengen, die alles angreifen, was nicht dazugehört; es muss keine geben}}",
  "argument-map.standing":
    "{standing, select, ACCEPTED {angenommen} CREDIBLE {in manchen Mengen angenommen, nicht in allen (leichtgläubig, nicht skeptisch)} REJECTED {{semantics, select, GROUNDED {widerlegt} other {in keiner Menge}}} UNDECIDED {unentschieden} other {keine stabile Menge}}",
  "argument-map.presence":
    "{presence, select, POSSIBLE {möglicherweise vertreten} PAST {nicht mehr vertreten} COMING {noch nicht vertreten} other {vertreten}}",
  "argument-map.in-extensions": "in {count} von {all} Mengen",
  "argument-map.extensions":
    "{semantics, select, STABLE {{count, plural, =0 {Es gibt keine stabile Menge.} one {Es gibt # stabile Menge.} other {Es gibt # stabile Mengen.}}} PREFERRED {{count, plural, one {Es gibt # bevorzugte Menge.} other {Es gibt # bevorzugte Mengen.}}} other {{count, plural, one {Es gibt # vollständige Menge.} other {Es gibt # vollständige Mengen.}}}}",
  "argument-map.strength": "Stärke {value}",
  "argument-map.supported-strength": "mit Unterstützung {value}",
  "argument-map.summary":
    "{table, plural, one {# Argument} other {# Argumente}} in der Debatte: {accepted} angenommen{unanswered, plural, =0 {} other { (# unbeantwortet)}}, {rejected} widerlegt{credible, plural, =0 {} other {, # in manchen Mengen}}{undecided, plural, =0 {} other {, # unentschieden}}.",
  "argument-map.none-yet": "An diesem Tag vertritt niemand ein Argument.",
  "argument-map.too-many":
    "An diesem Tag gibt es zu viele Mengen, um sie aufzuzählen. Wählen Sie „Fundiert“: Davon gibt es immer genau eine.",
  "argument-map.quoted": "„{title}“",
  "argument-map.possibly": "{name} (möglicherweise)",
  "argument-map.attributed": "{name} (wie andere sagen)",
  "argument-map.held-by": "{stance, select, SUPPORTS {Vertreten von {names}} other {Abgelehnt von {names}}}",
  "argument-map.unattacked":
    "Kein Argument der Debatte greift es an: Es ist unbeantwortet, aber damit nicht bewiesen.",
  "argument-map.defended": "Jeder Angriff darauf ist beantwortet: {answers}.",
  "argument-map.answer": "{attacker} durch {defenders}",
  "argument-map.defeated":
    "{count, plural, one {{attackers} greift es an und ist selbst angenommen.} other {{attackers} greifen es an und sind selbst angenommen.}}",
  "argument-map.unsettled":
    "{count, plural, one {Sein Streit mit {attackers} ist offen: Kein angenommenes Argument widerlegt eine der Seiten.} other {Seine Auseinandersetzungen mit {attackers} sind offen: Kein angenommenes Argument widerlegt eine der Seiten.}}",
  "argument-map.link": "{kind, select, SUPPORTS {stützt} ATTACKS {greift an} other {untergräbt}}",
  "argument-map.for": "vertritt es",
  "argument-map.against": "lehnt es ab",
};
