/** What other messages say where ties are computed from positions: each stands for the one whose key follows. */
export const agreement = {
  "agreement.changes.tie-began":
    "{known, select, yes {{kind, select, ALLIED {{a} and {b} agree} other {{a} and {b} disagree}}} other {{kind, select, ALLIED {{a} and {b} agree by now} other {{a} and {b} disagree by now}}}}",
  "agreement.changes.tie-ended":
    "{known, select, yes {{kind, select, ALLIED {{a} and {b} no longer agree} other {{a} and {b} no longer disagree}}} other {{kind, select, ALLIED {{a} and {b} may no longer agree} other {{a} and {b} may no longer disagree}}}}",
  "agreement.network.allied": "agree",
  "agreement.network.opposed": "disagree",
  "agreement.network.bands-short": "many pairs",
  "agreement.network.bands": "the wider, the more pairs between two groups",
  "agreement.storyline.allied-with": "Agrees with {names}",
  "agreement.storyline.opposed-to": "Disagrees with {names}",
  "agreement.table.kind-name":
    "{kind, select, actors {Actors} memberships {Memberships} ties {Agreement} positions {Positions} events {Events} other {Changes}}",
  "agreement.table.caption":
    "{kind, select, actors {Actors} memberships {Memberships} ties {Agreement, computed from positions,} positions {Positions} events {Events} other {Changes}} {scope, select, day {{time, select, CALENDAR {on} other {at}} {date}} until {up to {date}} other {of the whole story}}: {shown} of {all}",
  "agreement.table.allies": "Agrees with",
  "agreement.table.opponents": "Disagrees with",
  "agreement.table.tie": "Agreement",
  "agreement.table.tie-kind": "{kind, select, ALLIED {agree} other {disagree}}",
  "agreement.table.change-kind":
    "{kind, select, EVENT {event} FACTION_FORMED {camp forms} FACTION_DISSOLVED {camp dissolves} JOINED {joins} LEFT_FACTION {leaves} TIE_BEGAN {agreement begins} TIE_ENDED {agreement ends} POSITION_TAKEN {position taken} other {position dropped}}",
  "agreement.network.computed-camps-in-words":
    "Nobody has named these camps: they are computed from the positions. As far as that goes, those who agree stand in one camp and those who disagree in different ones. Each is called after the member who agrees with the most others in it.",
  "agreement.inspector.tie": "Computed agreement, no alliance",
  "agreement.inspector.band": "Agreement between two groups",
  "agreement.inspector.band-ALLIED":
    "{a} and {b}: {count, plural, one {one pair agrees} other {# pairs agree}} across the two",
  "agreement.inspector.band-OPPOSED":
    "{a} and {b}: {count, plural, one {one pair disagrees} other {# pairs disagree}} across the two",
  "agreement.inspector.allies": "Agrees with",
  "agreement.inspector.opponents": "Disagrees with",
  "agreement.inspector.the-tie": "how the two agree",
  "agreement.inspector.tie-ALLIED": "Mostly agree",
  "agreement.inspector.tie-OPPOSED": "Mostly disagree",
  "agreement.inspector.agreement-and-discrepancy":
    "Agreement {agreement} over {n, plural, one {# argument} other {# arguments}}.",
  "agreement.inspector.two-ALLIED": "{a} and {b} <tie>agree</tie>",
  "agreement.inspector.two-OPPOSED": "{a} and {b} <tie>disagree</tie>",
  "agreement.inspector.why-tie-ALLIED-begun": "{other}: came to <tie>agree</tie>",
  "agreement.inspector.why-tie-ALLIED-ended": "{other}: no longer <tie>agrees</tie>",
  "agreement.inspector.why-tie-OPPOSED-begun": "{other}: came to <tie>disagree</tie>",
  "agreement.inspector.why-tie-OPPOSED-ended": "{other}: no longer <tie>disagrees</tie>",
  "agreement.inspector.arguments-of-the-two": "The positions on this date from which it is computed",
  "agreement.between.turned-ALLIED": "{a} and {b}: from disagreement to <tie>agreement</tie>",
  "agreement.between.turned-OPPOSED": "{a} and {b}: from agreement to <tie>disagreement</tie>",
  "agreement.between.ties": "Agreement begun and ended",
  "agreement.between.TIE_BEGAN-ALLIED": "{a} and {b} came to <tie>agree</tie>",
  "agreement.between.TIE_BEGAN-OPPOSED": "{a} and {b} came to <tie>disagree</tie>",
  "agreement.between.TIE_ENDED-ALLIED": "{a} and {b} no longer <tie>agreed</tie>",
  "agreement.between.TIE_ENDED-OPPOSED": "{a} and {b} no longer <tie>disagreed</tie>",
  "agreement.shell.what-is-seen":
    "Dots are actors{factions, select, yes {, coloured areas their camps} computed {, coloured areas the camps that their ties make} other {}}. Lines are computed from their positions on the date and are no alliances: a line of long dashes joins two who agree on more arguments than they disagree on, one of short dashes two who disagree on more.",
  "agreement.balance.index":
    "{index, plural, =0 {Two camps, with agreement inside and disagreement between them, explain every pair.} one {At least # pair would have to change its mind to leave two clear camps.} other {At least # pairs would have to change their minds to leave two clear camps.}}",
  "agreement.balance.index-bounds":
    "Between {index} and {upper} pairs would have to change their minds to leave two clear camps.",
  "agreement.prediction.none": "After this date nobody comes to agree or joins a camp",
  "agreement.prediction.ally": "Who will {name} agree with next?",
  "agreement.prediction.choose-ally": "{name}: next agreement",
  "agreement.prediction.allied": "{date}: {name} came to agree with {others}.",
  "agreement.discrepancies.none":
    "This story records positions and no ties: its lines are computed from the positions, so the two cannot differ.",
  "agreement.discrepancies.method":
    "Ties are computed from positions here, so that D only shows how mixed a pair’s agreement is: D = (T − A)/2, where T is +1 for two who agree on more arguments than they disagree on and −1 for the others, and A the mean agreement over the n arguments on which both have a position.",
} as const;
