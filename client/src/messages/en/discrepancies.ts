export const discrepancies = {
  "discrepancies.title": "Allies against arguments",
  "discrepancies.kind": "On {date}",
  "discrepancies.none": "On this day no tied pair has a stance on the same argument.",
  "discrepancies.pairs":
    "{pairs, plural, one {# tied pair shares} other {# tied pairs share}} at least one argument; {weak, plural, =0 {none is weak} one {# is weak (n below 3)} other {# are weak (n below 3)}}.",
  "discrepancies.computing": "Working out how far this can be trusted…",
  "discrepancies.failed": "How far this can be trusted could not be worked out: {message}",
  "discrepancies.no-test": "Too little is known for a test.",
  "discrepancies.test-aligned":
    "Ties follow arguments more than chance would have it: alignment {alignment} over {pairs} pairs, p = {p} ({permutations} permutations, seed {seed}).",
  "discrepancies.test-chance":
    "That ties follow arguments cannot be told from chance: alignment {alignment} over {pairs} pairs, p = {p} ({permutations} permutations, seed {seed}).",
  "discrepancies.scenarios-all":
    "Ranges are over {count} ways to take the evidence: possible dates, rival readings, and what is inferred left out.",
  "discrepancies.scenarios-some":
    "Ranges are over {count} of still more ways to take the evidence: possible dates, rival readings, and what is inferred left out.",
  "discrepancies.allies-who-disagree": "Allies who disagree",
  "discrepancies.no-allies-disagree": "No allies disagree on anything recorded.",
  "discrepancies.opponents-who-agree": "Opponents who agree",
  "discrepancies.no-opponents-agree": "No opponents agree on anything recorded.",
  "discrepancies.in-step": "Tie and arguments in step",
  "discrepancies.value": "D {value}",
  "discrepancies.n": "n = {n}",
  "discrepancies.weak": "weak",
  "discrepancies.steady":
    "The same under every possible date and reading, with and without what is inferred.",
  "discrepancies.range":
    "From {min} to {max} over possible dates, rival readings, and with what is inferred left out{signs, select, same {} other {: its sign hangs on them}}.",
  "discrepancies.disagree-on": "Disagree on {count, plural, one {# argument} other {# arguments}}",
  "discrepancies.agree-on": "Agree on {count, plural, one {# argument} other {# arguments}}",
  "discrepancies.how-it-changed": "How it changed",
  "discrepancies.no-history": "Neither tie nor agreement changed sign, and neither moved camp.",
  "discrepancies.turn-TOGETHER-STANCE_FIRST":
    "the tie turned to alliance; their arguments had come together {days, plural, one {# day} other {# days}} before ({stance}).",
  "discrepancies.turn-TOGETHER-TIE_FIRST":
    "the tie turned to alliance; their arguments came together {days, plural, one {# day} other {# days}} later ({stance}).",
  "discrepancies.turn-TOGETHER-SAME_DAY": "tie and arguments came together on the same day.",
  "discrepancies.turn-TOGETHER-TIE_ONLY": "the tie turned to alliance; their arguments did not turn.",
  "discrepancies.turn-TOGETHER-STANCE_ONLY": "their arguments came together; the tie did not turn.",
  "discrepancies.turn-APART-STANCE_FIRST":
    "the tie turned to opposition; their arguments had parted {days, plural, one {# day} other {# days}} before ({stance}).",
  "discrepancies.turn-APART-TIE_FIRST":
    "the tie turned to opposition; their arguments parted {days, plural, one {# day} other {# days}} later ({stance}).",
  "discrepancies.turn-APART-SAME_DAY": "tie and arguments parted on the same day.",
  "discrepancies.turn-APART-TIE_ONLY": "the tie turned to opposition; their arguments did not turn.",
  "discrepancies.turn-APART-STANCE_ONLY": "their arguments parted; the tie did not turn.",
  "discrepancies.moved-kept-view": "{actor} moved camp, kept the view: from {left} to {joined}.",
  "discrepancies.moved": "{actor} moved from {left} to {joined}.",
  "discrepancies.kept": "Kept {count, plural, one {one view} other {# views}}: {arguments}.",
  "discrepancies.reversed": "Reversed {count, plural, one {one} other {#}}: {arguments}.",
  "discrepancies.dropped": "Dropped {count, plural, one {one} other {#}}: {arguments}.",
  "discrepancies.taken": "Took up {count, plural, one {one} other {#}}: {arguments}.",
  "discrepancies.changed-view-SUPPORTS":
    "{actor} changed the view, stayed in the camp ({camp}): came to support {argument}.",
  "discrepancies.changed-view-REJECTS":
    "{actor} changed the view, stayed in the camp ({camp}): came to reject {argument}.",
  "discrepancies.scatter": "All tied pairs, by tie and agreement",
  "discrepancies.scatter-allies-disagree": "allies who disagree",
  "discrepancies.scatter-opponents-agree": "opponents who agree",
  "discrepancies.scatter-left": "disagreement",
  "discrepancies.scatter-right": "agreement",
  "discrepancies.dot": "{a} and {b}: agreement {agreement}, n = {n}",
  "discrepancies.method":
    "D = (T − A)/2: T is the tie (+1 allied, −1 opposed), A the mean agreement over the n arguments on which both have a stance. Above 0 they are closer than their arguments warrant, below 0 further apart. No record is never disagreement.",
} as const;
