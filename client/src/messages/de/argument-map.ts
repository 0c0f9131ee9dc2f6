import type { Catalogue } from "../catalogue.ts";
import type { argumentMap as en } from "../en/argument-map.ts";

export const argumentMap: Catalogue<typeof en> = {
  "argument-map.name": "Argumente",
  "argument-map.map": "Karte der Argumente",
  "argument-map.empty": "Diese Geschichte enthält keine Argumente.",
  "argument-map.empty-how":
    "Ihr Datensatz hält fest, wer zu wem stand, aber nicht, worüber gestritten wurde. Die anderen Ansichten zeigen, was es gibt.",
  "argument-map.semantics": "Welche Argumente zusammen bestehen",
  "argument-map.semantics-name":
    "{semantics, select, GROUNDED {Fundiert} COMPLETE {Vollständig} PREFERRED {Bevorzugt} other {Stabil}}",
  "argument-map.semantics-meaning":
    "{semantics, select, GROUNDED {Die vorsichtigste Sicht: nur was man annehmen muss} COMPLETE {Jede Sicht, die zusammenhält und alles enthält, was sie verteidigt} PREFERRED {Die umfassendsten Sichten, die zusammenhalten} other {Sichten, die alles widerlegen, was sie auslassen; es muss keine geben}}",
  "argument-map.standing":
    "{standing, select, ACCEPTED {angenommen} CREDIBLE {in manchen Sichten angenommen, nicht in allen (leichtgläubig, nicht skeptisch)} REJECTED {{semantics, select, GROUNDED {widerlegt} other {in keiner Sicht}}} UNDECIDED {unentschieden} other {keine stabile Sicht}}",
  "argument-map.presence":
    "{presence, select, POSSIBLE {nur möglicherweise vertreten} PAST {nicht mehr vertreten} COMING {noch nicht vertreten} other {vertreten}}",
  "argument-map.in-extensions": "in {count} von {all} Sichten",
  "argument-map.extensions":
    "{semantics, select, STABLE {{count, plural, =0 {Es gibt keine stabile Sicht.} one {Es gibt # stabile Sicht.} other {Es gibt # stabile Sichten.}}} PREFERRED {{count, plural, one {Es gibt # bevorzugte Sicht.} other {Es gibt # bevorzugte Sichten.}}} other {{count, plural, one {Es gibt # vollständige Sicht.} other {Es gibt # vollständige Sichten.}}}}",
  "argument-map.strength": "Stärke {value}",
  "argument-map.supported-strength": "mit Stützen {value}",
  "argument-map.summary":
    "{table, plural, one {# Argument} other {# Argumente}} im Spiel: {accepted} angenommen, {rejected} widerlegt{credible, plural, =0 {} other {, # in manchen Sichten}}{undecided, plural, =0 {} other {, # unentschieden}}.",
  "argument-map.none-yet": "An diesem Tag vertritt niemand ein Argument.",
  "argument-map.too-many":
    "An diesem Tag gibt es zu viele Sichten, um sie aufzuzählen. Die fundierte ist immer zu haben.",
  "argument-map.quoted": "„{title}“",
  "argument-map.possibly": "{name} (möglicherweise)",
  "argument-map.held-by": "{stance, select, SUPPORTS {Vertreten von {names}} other {Abgelehnt von {names}}}",
  "argument-map.unattacked": "Nichts greift es an.",
  "argument-map.defended": "Jeder Angriff darauf ist beantwortet: {answers}.",
  "argument-map.answer": "{attacker} durch {defenders}",
  "argument-map.defeated":
    "{count, plural, one {{attackers} greift es an und besteht selbst: Nichts antwortet darauf.} other {{attackers} greifen es an und bestehen selbst: Nichts antwortet darauf.}}",
  "argument-map.unsettled":
    "{count, plural, one {Sein Streit mit {attackers} hat kein Ende: Nichts, was besteht, antwortet einer der Seiten.} other {Seine Auseinandersetzungen mit {attackers} haben kein Ende: Nichts, was besteht, antwortet einer der Seiten.}}",
  "argument-map.link": "{kind, select, SUPPORTS {stützt} ATTACKS {greift an} other {untergräbt}}",
  "argument-map.for": "vertritt es",
  "argument-map.against": "lehnt es ab",
};
