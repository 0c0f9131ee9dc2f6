export const measures = {
  "measures.title": "Actors by measure",
  "measures.kind": "{time, select, CALENDAR {On {date}} NONE {No dates in this data} other {At {date}}}",
  "measures.kind-story": "In the whole story",
  "measures.rank-by": "Rank by",
  "measures.on-the-date": "On the date shown",
  "measures.in-the-story": "In the whole story",
  "measures.computing": "Computing…",
  "measures.failed": "The measures could not be computed: {message}",
  "measures.none": "Nobody has a value here.",
  "measures.place": "Place",
  "measures.actor": "Actor",
  "measures.value": "Value",
  "measures.spread": "{value} ({min} to {max})",
  "measures.some-scenarios": "More facts are possible than were tried one by one; ranges are of those tried.",
  "measures.allies": "Allies",
  "measures.opponents": "Opponents",
  "measures.signedDegree": "Allies less opponents",
  "measures.betweenness": "Betweenness",
  "measures.pnCentrality": "PN centrality",
  "measures.constraint": "Constraint, least first",
  "measures.coreness": "Coreness",
  "measures.coordinator": "Broker within a camp",
  "measures.itinerant": "Broker from outside a camp",
  "measures.representative": "Broker for the own camp",
  "measures.liaison": "Broker between other camps",
  "measures.switches": "Switches of side",
  "measures.campChanges": "Changes of camp",
  "measures.stanceChanges": "Changes of position",
  "measures.method-allies":
    "How many actors are allied with this one. The value is what is certain; the range covers the possible dates.",
  "measures.method-opponents":
    "How many actors are opposed to this one. Whoever is allied and opposed at once is counted in both.",
  "measures.method-signedDegree": "Allies less opponents: below 0, more are against than with.",
  "measures.method-betweenness":
    "Pairs of others whose shortest way through allies leads through this actor (Freeman 1977). A pair with several such ways is shared among them.",
  "measures.method-pnCentrality":
    "A place among allies and opponents of allies and opponents (Everett and Borgatti 2014): about 1, above it where allies outweigh opponents.",
  "measures.method-constraint":
    "Burt's constraint: low where allies are not allied with each other, so that the actor stands between them; 1 and more where there is one way only.",
  "measures.method-coreness":
    "The greatest k for which the actor is in a group where all have at least k allies (Seidman 1983). The greatest of the day is the core.",
  "measures.method-coordinator":
    "How often the actor stands between two allies of the own camp who are not allied with each other (Gould and Fernandez 1989: coordinator).",
  "measures.method-itinerant":
    "How often the actor stands between two allies of one camp, being of another (Gould and Fernandez 1989: itinerant broker).",
  "measures.method-representative":
    "How often the actor stands between an ally of the own camp and one of another (Gould and Fernandez 1989: representative and gatekeeper).",
  "measures.method-liaison":
    "How often the actor stands between two allies of two other camps (Gould and Fernandez 1989: liaison).",
  "measures.method-switches":
    "How often an ally became an opponent or an opponent an ally, by what is certain; a time of neither may lie between.",
  "measures.method-campChanges":
    "How often the actor left a camp and joined another. Joining a second camp, or leaving one of two, is no change.",
  "measures.method-stanceChanges": "How often the actor came to the opposite position on an argument.",
} as const;
