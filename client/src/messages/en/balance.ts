export const balance = {
  "balance.title": "Balance and polarisation",
  "balance.strip": "Balance and polarisation over time",
  "balance.strip-name": "Balance and polarisation under the timeline",
  "balance.measures": "Measures shown",
  "balance.frustrationIndex": "Frustration index",
  "balance.unbalancedShare": "Unbalanced triangles",
  "balance.polarisation": "Polarisation",
  "balance.key": "Line: what is certain. Band: what possible dates allow. A ring is a peak.",
  "balance.failed": "The lines could not be worked out: {message}",
  "balance.open": "What would resolve it on {date}",
  "balance.show-strip": "Show it over time, under the timeline",
  "balance.peak": "{measure}, peak of {value} from {date}: go there",
  "balance.undefined": "undefined",
  "balance.spread": "{value} (possible: {min} to {max})",
  "balance.triangles":
    "{balanced, plural, one {# triangle is} other {# triangles are}} balanced, {unbalanced, plural, one {# is} other {# are}} not.",
  "balance.index":
    "{index, plural, =0 {Two camps with alliances within and opposition across explain every tie.} one {The least that stands in the way of two clear camps is # tied pair.} other {The least that stands in the way of two clear camps is # tied pairs.}}",
  "balance.index-bounds": "Between {index} and {upper} tied pairs stand in the way of two clear camps.",
  "balance.flips": "What would resolve it",
  "balance.no-flips": "Nothing stands in the way of two clear camps.",
  "balance.contradictory": "Allied and opposed at once: left out",
  "balance.blocs": "The two camps that explain most ties",
  "balance.coalitions": "Coalitions by the ties, as many as it takes",
  "balance.method":
    "Frustration index: the least number of tied pairs whose turning, or ending, would leave two camps with alliances within and opposition across; the ties listed are one such set. Polarisation: 4 Σ π²(1 − π) over the coalitions’ shares π; 1 for two equal halves, 0 where all stand together. Ranges are over possible dates.",
} as const;
