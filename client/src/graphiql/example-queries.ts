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

const COALITIONS = `# The named factions of one day.
query CoalitionsAsOf {
  coalitionsAsOf(dataset: "${STORY}", asOf: "1926-05-01") {
    asOf
    named { name side members { name } }
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
  return [NETWORK, CHANGES, COALITIONS, EDGES, TIMELINE].map((query) => ({ query }));
}
