export const argumentMap = {
  "argument-map.name": "Arguments",
  "argument-map.map": "Argument map",
  "argument-map.needs":
    "The map of the arguments needs arguments. This story records who stood with whom, or what happened, but not what they argued about.",
  "argument-map.semantics": "Set of accepted arguments",
  "argument-map.semantics-name":
    "{semantics, select, GROUNDED {Grounded} COMPLETE {Complete} PREFERRED {Preferred} other {Stable}}",
  "argument-map.semantics-meaning":
    "{semantics, select, GROUNDED {The most cautious set: only what must be accepted} COMPLETE {Every consistent set that contains all it defends} PREFERRED {The largest consistent sets that defend themselves} other {Consistent sets that attack everything outside them; there may be none}}",
  "argument-map.standing":
    "{standing, select, ACCEPTED {accepted} CREDIBLE {accepted in some sets, not in all (credulously, not sceptically)} REJECTED {{semantics, select, GROUNDED {defeated} other {in no set}}} UNDECIDED {undecided} other {no stable set}}",
  "argument-map.presence":
    "{presence, select, POSSIBLE {possibly supported} PAST {no longer supported} COMING {not supported yet} other {supported}}",
  "argument-map.in-extensions": "in {count} of {all} sets",
  "argument-map.extensions":
    "{semantics, select, STABLE {{count, plural, =0 {There is no stable set.} one {There is # stable set.} other {There are # stable sets.}}} PREFERRED {{count, plural, one {There is # preferred set.} other {There are # preferred sets.}}} other {{count, plural, one {There is # complete set.} other {There are # complete sets.}}}}",
  "argument-map.strength": "strength {value}",
  "argument-map.supported-strength": "with support {value}",
  "argument-map.summary":
    "{table, plural, one {# argument} other {# arguments}} on the table: {accepted} accepted{unanswered, plural, =0 {} other { (# unanswered)}}, {rejected} defeated{credible, plural, =0 {} other {, # in some sets}}{undecided, plural, =0 {} other {, # undecided}}.",
  "argument-map.none-yet": "Nobody supports an argument on this date.",
  "argument-map.too-many":
    "There are too many sets to list on this date. Choose “Grounded”: there is always exactly one grounded set.",
  "argument-map.quoted": "“{title}”",
  "argument-map.possibly": "{name} (possibly)",
  "argument-map.attributed": "{name} (so others say)",
  "argument-map.held-by": "{stance, select, SUPPORTS {Supported by {names}} other {Rejected by {names}}}",
  "argument-map.unattacked":
    "No argument on the table attacks it: it is unanswered, which does not prove it.",
  "argument-map.defended": "Every attack on it is answered: {answers}.",
  "argument-map.answer": "{attacker} by {defenders}",
  "argument-map.defeated":
    "{count, plural, one {{attackers} attacks it and is itself accepted.} other {{attackers} attack it and are themselves accepted.}}",
  "argument-map.unsettled":
    "{count, plural, one {Its dispute with {attackers} is undecided: no accepted argument defeats either side.} other {Its disputes with {attackers} are undecided: no accepted argument defeats either side.}}",
  "argument-map.link": "{kind, select, SUPPORTS {supports} ATTACKS {attacks} other {undercuts}}",
  "argument-map.for": "supports it",
  "argument-map.against": "rejects it",
} as const;
