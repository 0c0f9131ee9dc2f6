export const balance = {
  "balance.title": "Balance and polarisation",
  "balance.strip": "Balance and polarisation over time",
  "balance.strip-name": "Balance and polarisation under the timeline",
  "balance.measures": "Measures shown",
  "balance.frustrationIndex": "Frustration index",
  "balance.unbalancedShare": "Unbalanced triangles",
  "balance.polarisation": "Polarisation",
  "balance.key": "Line: certain dates. Band: range over possible dates. Ring: peak.",
  "balance.failed": "The curves could not be computed: {message}",
  "balance.open": "What would restore balance{time, select, CALENDAR { on {date}} other {: {date}}}",
  "balance.show-strip": "Show over time, under the timeline",
  "balance.peak": "Go to the peak of {measure}: {value} from {date}",
  "balance.undefined": "undefined",
  "balance.spread": "{value} (possible: {min} to {max})",
  "balance.triangles":
    "{balanced, plural, one {# triangle is} other {# triangles are}} balanced, {unbalanced, plural, one {# is} other {# are}} not.",
  "balance.index":
    "{index, plural, =0 {Two camps, with alliances inside and opposition between them, explain every tie.} one {At least # pair would have to reverse or end its tie to leave two clear camps.} other {At least # pairs would have to reverse or end their ties to leave two clear camps.}}",
  "balance.index-bounds":
    "Between {index} and {upper} pairs would have to reverse or end their ties to leave two clear camps.",
  "balance.flips": "What would restore balance",
  "balance.no-flips": "Nothing needs to change: the network is balanced.",
  "balance.contradictory": "Both allied and opposed: not counted",
  "balance.blocs": "The two camps that explain most ties",
  "balance.coalitions": "Any number of camps that explain most ties",
  "balance.more-camps":
    "{count} camps explain the ties better than two. Whoever belongs to none of the two is put with one of them here, without having stood with it.",
  "balance.method":
    "Frustration index: the smallest number of pairs whose tie would have to reverse or end to leave two camps, with alliances inside and opposition between them; the ties listed are one such set. Polarisation: 4 Σ π²(1 − π), where π is each camp’s share of the actors, with any number of camps; 1 for two equal halves, 0 where all stand together. Ranges cover all possible dates.",
} as const;
