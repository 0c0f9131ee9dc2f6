export const discrepancies = {
  "discrepancies.title": "Ties against positions",
  "discrepancies.kind": "{time, select, CALENDAR {On {date}} NONE {No dates in this data} other {At {date}}}",
  "discrepancies.none": "On this date no two tied actors have a position on the same argument.",
  "discrepancies.pairs":
    "{pairs, plural, one {# tied pair has} other {# tied pairs have}} positions on at least one common argument; {weak, plural, =0 {none is weak} one {# is weak (n below 3)} other {# are weak (n below 3)}}.",
  "discrepancies.computing": "Computing how reliable this is…",
  "discrepancies.failed": "The reliability could not be computed: {message}",
  "discrepancies.no-test": "Too little is recorded for a test.",
  "discrepancies.test-aligned":
    "Ties match positions more often than chance would: alignment {alignment} over {pairs} pairs, p = {p} ({permutations} permutations, seed {seed}).",
  "discrepancies.test-chance":
    "The match between ties and positions may be due to chance: alignment {alignment} over {pairs} pairs, p = {p} ({permutations} permutations, seed {seed}).",
  "discrepancies.scenarios-all":
    "Ranges cover {count} scenarios: possible dates, other readings, and without what is inferred.",
  "discrepancies.scenarios-some":
    "Ranges cover {count} of a larger number of scenarios: possible dates, other readings, and without what is inferred.",
  "discrepancies.allies-who-disagree": "Allies who disagree",
  "discrepancies.no-allies-disagree": "No disagreement between allies is recorded.",
  "discrepancies.opponents-who-agree": "Opponents who agree",
  "discrepancies.no-opponents-agree": "No agreement between opponents is recorded.",
  "discrepancies.in-step": "Tie and positions match",
  "discrepancies.value": "D {value}",
  "discrepancies.n": "n = {n}",
  "discrepancies.weak": "weak",
  "discrepancies.steady": "The same for every possible date and reading, with and without what is inferred.",
  "discrepancies.range":
    "From {min} to {max} over possible dates, other readings, and without what is inferred{signs, select, same {} other {: the sign depends on them}}.",
  "discrepancies.disagree-on": "Disagree on {count, plural, one {# argument} other {# arguments}}",
  "discrepancies.agree-on": "Agree on {count, plural, one {# argument} other {# arguments}}",
  "discrepancies.how-it-changed": "How it changed",
  "discrepancies.lag":
    "{time, select, CALENDAR {{days, plural, one {# day} other {# days}}} other {{days, plural, one {# step} other {# steps}}}}",
  "discrepancies.no-history": "Neither their tie nor their agreement reversed, and neither changed camp.",
  "discrepancies.turn-TOGETHER-STANCE_FIRST":
    "they became allies; their positions had come together {lag} earlier ({stance}).",
  "discrepancies.turn-TOGETHER-TIE_FIRST":
    "they became allies; their positions came together {lag} later ({stance}).",
  "discrepancies.turn-TOGETHER-SAME_DAY":
    "they became allies and their positions came together on the same day.",
  "discrepancies.turn-TOGETHER-TIE_ONLY": "they became allies; their positions did not come together.",
  "discrepancies.turn-TOGETHER-STANCE_ONLY": "their positions came together; their tie did not reverse.",
  "discrepancies.turn-APART-STANCE_FIRST":
    "they became opponents; their positions had drifted apart {lag} earlier ({stance}).",
  "discrepancies.turn-APART-TIE_FIRST":
    "they became opponents; their positions drifted apart {lag} later ({stance}).",
  "discrepancies.turn-APART-SAME_DAY":
    "they became opponents and their positions drifted apart on the same day.",
  "discrepancies.turn-APART-TIE_ONLY": "they became opponents; their positions did not drift apart.",
  "discrepancies.turn-APART-STANCE_ONLY": "their positions drifted apart; their tie did not reverse.",
  "discrepancies.moved-kept-view":
    "{actor} changed camp but kept the same positions: from {left} to {joined}.",
  "discrepancies.moved": "{actor} changed camp: from {left} to {joined}.",
  "discrepancies.kept": "Kept {count, plural, one {one position} other {# positions}}: {arguments}.",
  "discrepancies.reversed": "Reversed {count, plural, one {one} other {#}}: {arguments}.",
  "discrepancies.dropped": "Dropped {count, plural, one {one} other {#}}: {arguments}.",
  "discrepancies.taken": "Took up {count, plural, one {one} other {#}}: {arguments}.",
  "discrepancies.changed-view-SUPPORTS":
    "{actor} changed position but stayed in the camp ({faction}): came to support {argument}.",
  "discrepancies.changed-view-REJECTS":
    "{actor} changed position but stayed in the camp ({faction}): came to reject {argument}.",
  "discrepancies.scatter": "All tied pairs, by tie and agreement",
  "discrepancies.scatter-allies-disagree": "allies who disagree",
  "discrepancies.scatter-opponents-agree": "opponents who agree",
  "discrepancies.scatter-left": "disagreement",
  "discrepancies.scatter-right": "agreement",
  "discrepancies.dot": "{a} and {b}: agreement {agreement}, n = {n}",
  "discrepancies.method":
    "D = (T − A)/2: T is the tie (+1 allied, −1 opposed), A the mean agreement over the n arguments on which both have a position. Above 0 they are closer than their positions warrant, below 0 further apart. A missing position never counts as disagreement. Each argument counts once: where several are parts of one analysis, that analysis weighs as often as it is cut.",
} as const;
