import { actorMeasuresOf } from "./actor-measures-query.ts";

const STORY = "bolshevik-party-1922-1929";

const NETWORK = `# Who stood with whom on one day. certainty: POSSIBLE adds what holds under some possible dates.
query NetworkAsOf {
  networkAsOf(dataset: "${STORY}", asOf: "1926-05-01") {
    asOf
    factions {
      id
      name
      members { id name }
    }
    ties {
      kind
      a { name }
      b { name }
      validFrom
      validTo
      begunBy { name date }
      citations { title locator }
    }
  }
}
`;

const CHANGES = `# What changed in April 1926, when former opponents became allies.
query ChangesBetween {
  changesBetween(dataset: "${STORY}", from: "1926-04-01", to: "1926-05-01") {
    date
    kind
    summary
    event { name }
    citations { title locator }
  }
}
`;

const COALITIONS = `# The factions named in the sources, the coalitions computed from the ties, and how far the two agree.
query CoalitionsAsOf {
  coalitionsAsOf(dataset: "${STORY}", asOf: "1926-05-01") {
    asOf
    named { name side members { name } }
    computed { name }
    agreement
  }
}
`;

const COALITION_CHANGES = `# How the coalitions changed in a year: formed, dissolved, merged, split, joined, left.
query CoalitionChanges {
  coalitionChanges(dataset: "${STORY}", from: "1926-01-01", to: "1927-01-01") {
    kind
    actors { name }
    from { faction { name } members { name } }
    to { faction { name } members { name } }
  }
}
`;

const BALANCE = `# Structural balance on one day, and its measures on several days.
query Balance {
  balanceAsOf(dataset: "${STORY}", asOf: "1925-12-20") {
    balancedTriangles
    unbalancedTriangles
    frustrationIndex
    exact
    flips { kind a { name } b { name } citations { title locator } }
  }
  balanceSeries(dataset: "european-alliances-1872-1918", dates: ["1872-06-01", "1890-06-01", "1907-06-01"]) {
    asOf
    frustrationIndex
  }
}
`;

const DISCREPANCIES = `# Where ties and positions differ: allies who disagree, opponents who agree.
query Discrepancies {
  discrepanciesAsOf(dataset: "${STORY}", asOf: "1928-04-01", minShared: 3) {
    a { name }
    b { name }
    tie
    agreement
    shared
    quadrant
    agreeOn
    disagreeOn
  }
}
`;

const DISCREPANCY_SUMMARIES = `# The same differences summed up for each actor and for each argument.
query DiscrepanciesByActorAndArgument {
  discrepanciesByActor(dataset: "${STORY}", asOf: "1928-04-01") {
    actor { name }
    pairs
    meanValue
    meanSize
  }
  discrepanciesByArgument(dataset: "${STORY}", asOf: "1928-04-01") {
    argument
    alliesAgree
    alliesDisagree
    opponentsAgree
    opponentsDisagree
    unbalancedShare
  }
}
`;

const MOVES = `# Who changed faction, and which positions they kept or reversed.
query CampMoves {
  campMoves(dataset: "${STORY}") {
    actor { name }
    left { name }
    leftOn
    joined { name }
    joinedOn
    kept
    reversed
    keptTheView
  }
}
`;

const LEAD_AND_LAG = `# Which reversed first between two actors: their tie, or the balance of their positions.
query LeadAndLag {
  leadAndLag(dataset: "${STORY}") {
    a { name }
    b { name }
    direction
    order
    lagDays
    stanceTurned
    tieTurned
  }
}
`;

const ALIGNMENT = `# Do ties match positions more often than chance would? The same seed gives the same p-value.
query AlignmentTest {
  alignmentTest(dataset: "${STORY}", asOf: "1927-06-01", permutations: 999, seed: 1) {
    alignment
    pairs
    pValue
    permutations
    seed
  }
}
`;

const ROBUSTNESS = `# How much the measures depend on uncertain dates, other readings and inferred facts.
query RobustnessAsOf {
  robustnessAsOf(dataset: "${STORY}", asOf: "1926-05-01") {
    scenarios
    complete
    frustrationIndex { value min max }
    unbalancedTriangles { value min max }
    coalitions { value min max }
    agreement { value min max }
    doubtfulPairs { a { name } b { name } together scenarios }
    discrepancies { a { name } b { name } value { value min max } quadrants }
  }
}
`;

const ARGUMENTS = `# The arguments on the table, which are accepted and why, and who supports or rejects them.
query ArgumentsAsOf {
  argumentsAsOf(dataset: "${STORY}", asOf: "1925-12-20", semantics: GROUNDED) {
    arguments {
      title
      accepted
      strength
      supporters { name }
      opponents { name }
      explanation { reason text }
    }
    links { from to kind }
    extensions
  }
}
`;

const DISCOURSE = `# Which actors took the same positions in a period.
query DiscourseNetwork {
  discourseNetwork(dataset: "${STORY}", from: "1925-01-01", to: "1928-01-01", kind: CONGRUENCE, normalisation: JACCARD) {
    a { name }
    b { name }
    weight
  }
}
`;

const PACKED_NETWORK = `# The ties of one day in columns, for large networks. docs/network-format.md describes the format.
query PackedNetworkAsOf {
  packedNetworkAsOf(dataset: "${STORY}", asOf: "1926-05-01") {
    revision
    packed
    tieIds
    dictionary
  }
}
`;

const TOURS = `# The tours of a story: each stop with its day or range, what it highlights, and its caption in one language.
query Tours($language: String = "de") {
  tours(dataset: "${STORY}") {
    id
    title(language: $language)
    titles { language text }
    stops {
      number
      from
      to
      view
      focus { kind id name }
      caption(language: $language)
      citations { title locator url }
    }
  }
}
`;

const TIMELINE = `# The whole story in packed form, for animation and offline use.
query Timeline {
  timeline(dataset: "${STORY}") {
    revision
    from
    to
    packed
  }
}
`;

const EDGES = `# Entities filtered by the dates of an edge: who was in which faction on 1 May 1926.
query MembersByEdge($asOf: Date! = "1926-05-01") {
  actors(
    where: {
      factionsConnection: {
        some: {
          edge: {
            validFrom: { lte: $asOf }
            OR: [{ validTo: { gt: $asOf } }, { validTo: { eq: null } }]
          }
        }
      }
    }
  ) {
    id
    name
    factionsConnection {
      edges {
        node { name }
        properties { validFrom validTo basis }
      }
    }
  }
}
`;

const EXAMPLES: readonly string[] = [
  NETWORK,
  CHANGES,
  COALITIONS,
  COALITION_CHANGES,
  BALANCE,
  DISCREPANCIES,
  DISCREPANCY_SUMMARIES,
  MOVES,
  actorMeasuresOf(STORY),
  LEAD_AND_LAG,
  ALIGNMENT,
  ROBUSTNESS,
  ARGUMENTS,
  DISCOURSE,
  TOURS,
  EDGES,
  PACKED_NETWORK,
  TIMELINE,
];

/** The tabs that GraphiQL opens with, one per question. */
export function exampleTabs(): { readonly query: string }[] {
  return EXAMPLES.map((query) => ({ query }));
}
