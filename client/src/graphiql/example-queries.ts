const STORY = "bolshevik-party-1922-1929";

const NETWORK = `# Who stood with whom on one day. POSSIBLE adds what is true under some reading of the dates.
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

const CHANGES = `# What changed in the month in which yesterday's enemies joined hands.
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

const COALITIONS = `# The camps people spoke of, beside the coalitions that the ties make, and how far they agree.
query CoalitionsAsOf {
  coalitionsAsOf(dataset: "${STORY}", asOf: "1926-05-01") {
    asOf
    named { name side members { name } }
    computed { name }
    agreement
  }
}
`;

const BALANCE = `# Structural balance on one day, and over the years.
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

const DISCREPANCIES = `# Where alliances and arguments part ways: allies who disagree, opponents who agree.
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

const ARGUMENTS = `# The arguments on the table, what stands and why, and who holds what.
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

const DISCOURSE = `# Who argued like whom in a window of time.
query DiscourseNetwork {
  discourseNetwork(dataset: "${STORY}", from: "1925-01-01", to: "1928-01-01", kind: CONGRUENCE, normalisation: JACCARD) {
    a { name }
    b { name }
    weight
  }
}
`;

const TIMELINE = `# The whole story, packed for animation and offline use.
query Timeline {
  timeline(dataset: "${STORY}") {
    revision
    from
    to
    packed
  }
}
`;

const EDGES = `# Entity browsing with a filter on the dates of an edge: who was in which faction on 1 May 1926.
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

/** What GraphiQL opens with: one tab a question. */
export function exampleTabs(): { readonly query: string }[] {
  return [NETWORK, CHANGES, COALITIONS, BALANCE, DISCREPANCIES, ARGUMENTS, DISCOURSE, EDGES, TIMELINE].map(
    (query) => ({ query }),
  );
}
