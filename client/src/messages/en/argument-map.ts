export const argumentMap = {
  "argument-map.name": "Arguments",
  "argument-map.map": "Map of the arguments",
  "argument-map.empty": "This story has no arguments.",
  "argument-map.empty-how":
    "Its data set records who stood with whom, but not over what. The other views show what there is.",
  "argument-map.semantics": "Which arguments stand together",
  "argument-map.semantics-name":
    "{semantics, select, GROUNDED {Grounded} COMPLETE {Complete} PREFERRED {Preferred} other {Stable}}",
  "argument-map.semantics-meaning":
    "{semantics, select, GROUNDED {The most cautious view: only what must be accepted} COMPLETE {Every view that holds together and holds all that it defends} PREFERRED {The fullest views that hold together} other {Views that answer everything they leave out; there may be none}}",
  "argument-map.standing":
    "{standing, select, ACCEPTED {accepted} CREDIBLE {accepted in some views, not in all (credulously, not sceptically)} REJECTED {{semantics, select, GROUNDED {defeated} other {in no view}}} UNDECIDED {undecided} other {no stable view}}",
  "argument-map.presence":
    "{presence, select, POSSIBLE {only possibly held} PAST {no longer held} COMING {not held yet} other {held}}",
  "argument-map.in-extensions": "in {count} of {all} views",
  "argument-map.extensions":
    "{semantics, select, STABLE {{count, plural, =0 {There is no stable view.} one {There is # stable view.} other {There are # stable views.}}} PREFERRED {{count, plural, one {There is # preferred view.} other {There are # preferred views.}}} other {{count, plural, one {There is # complete view.} other {There are # complete views.}}}}",
  "argument-map.strength": "strength {value}",
  "argument-map.supported-strength": "with support {value}",
  "argument-map.summary":
    "{table, plural, one {# argument} other {# arguments}} on the table: {accepted} accepted, {rejected} defeated{credible, plural, =0 {} other {, # in some views}}{undecided, plural, =0 {} other {, # undecided}}.",
  "argument-map.none-yet": "Nobody holds an argument on this day.",
  "argument-map.too-many":
    "There are too many views to list on this day. The grounded one can always be had.",
  "argument-map.quoted": "“{title}”",
  "argument-map.possibly": "{name} (possibly)",
  "argument-map.held-by": "{stance, select, SUPPORTS {Held by {names}} other {Rejected by {names}}}",
  "argument-map.unattacked": "Nothing on the table attacks it.",
  "argument-map.defended": "Every attack on it is answered: {answers}.",
  "argument-map.answer": "{attacker} by {defenders}",
  "argument-map.defeated":
    "{count, plural, one {{attackers} attacks it and stands itself: nothing answers it.} other {{attackers} attack it and stand themselves: nothing answers them.}}",
  "argument-map.unsettled":
    "{count, plural, one {Its dispute with {attackers} has no end: nothing that stands answers either side.} other {Its disputes with {attackers} have no end: nothing that stands answers either side.}}",
  "argument-map.link": "{kind, select, SUPPORTS {supports} ATTACKS {attacks} other {undercuts}}",
  "argument-map.for": "holds it",
  "argument-map.against": "rejects it",
} as const;
