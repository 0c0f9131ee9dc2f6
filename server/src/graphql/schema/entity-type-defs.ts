/**
 * Entities for browsing, read-only. @neo4j/graphql generates their queries and filters, and adds a filter on `revision` to
 * each query, nested ones included, so that only current revisions are shown.
 */
const CURRENT_ONLY =
  '@authorization(filter: [{ requireAuthentication: false, where: { node: { revision: { in: "$context.currentRevisions" } } } }])';

const LIMITED = "@limit(default: 100, max: 1000)";

const ATTRIBUTES = `
    "The columns of the dataset's own: a list of { name, type, value }, with text where the dataset writes a value otherwise."
    attributes: StoredJson @filterable(byValue: false, byAggregate: false) @sortable(byValue: false)`;

const FACT = `
    id: ID!
    "First day on which it is certain; null: from before the story."
    validFrom: Date
    "First day on which it is no longer certain; null: open."
    validTo: Date
    "First day on which it is possible."
    validFromEarliest: Date
    "First day on which it is no longer possible."
    validToLatest: Date
    "As the dataset gives it, in EDTF."
    validFromEdtf: String
    validToEdtf: String
    basis: String!
    "Passage ids."
    citations: [ID!]!
    "Event ids."
    begunBy: ID
    endedBy: ID
    "Names the reading where sources disagree."
    reading: String
    "The preferred fact that this one rivals; null on preferred and undisputed facts."
    rivalOf: ID
    note: String`;

export const ENTITY_TYPE_DEFS = `#graphql
  extend schema @mutation(operations: []) @subscription(events: [])

  "JSON that the database keeps as text."
  scalar StoredJson

  "One story, at its current revision."
  type Dataset @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    revision: String!
    title: String!
    description: String!
    "The dataset's language, as an ISO 639-1 code."
    language: String
    "The title in other languages, each as its code, a colon and the text."
    titles: [String!]
    "The description in other languages, in the same form."
    descriptions: [String!]
    licence: String!
    periodFrom: Date!
    "Exclusive."
    periodTo: Date!
    "How its days are to be read: COUNTED, where each stands for a step, or NONE; null for days of the calendar."
    timeKind: String
    "What is counted, the day that stands for 0, and by how much each day counts on."
    timeUnit: String
    timeZero: Date
    timeStep: Float
    "The columns of its own: a list of { table, name, type }; null where it has none."
    attributeColumns: StoredJson @filterable(byValue: false, byAggregate: false) @sortable(byValue: false)
  }

  type TieProperties @relationshipProperties {${FACT}${ATTRIBUTES}
  }
  type MembershipProperties @relationshipProperties {${FACT}${ATTRIBUTES}
  }
  type PositionProperties @relationshipProperties {${FACT}${ATTRIBUTES}
    "SUPPORTS or REJECTS."
    stance: String!
  }
  type HoldingProperties @relationshipProperties {${FACT}
  }
  type LinkProperties @relationshipProperties {${FACT}
  }
  type ParticipationProperties @relationshipProperties {
    role: String!
  }

  "A person, group, organisation or state."
  type Actor @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    dataset: ID!
    revision: String!
    name: String!
    shortName: String!
    "PERSON, GROUP, ORGANISATION or STATE."
    kind: String!
    "EDTF."
    born: String
    died: String
    note: String
    citations: [ID!]!${ATTRIBUTES}
    alliedWith: [Actor!]! @relationship(type: "ALLIED_WITH", direction: OUT, queryDirection: UNDIRECTED, properties: "TieProperties")
    opposedTo: [Actor!]! @relationship(type: "OPPOSED_TO", direction: OUT, queryDirection: UNDIRECTED, properties: "TieProperties")
    factions: [Faction!]! @relationship(type: "MEMBER_OF", direction: OUT, properties: "MembershipProperties")
    positions: [Argument!]! @relationship(type: "TOOK_POSITION", direction: OUT, properties: "PositionProperties")
    offices: [Office!]! @relationship(type: "HELD", direction: OUT, properties: "HoldingProperties")
    events: [PoliticalEvent!]! @relationship(type: "TOOK_PART_IN", direction: OUT, properties: "ParticipationProperties")
  }

  "A named group with a side."
  type Faction @node ${CURRENT_ONLY} ${LIMITED} {${FACT}
    dataset: ID!
    revision: String!
    name: String!
    "LEFT, CENTRE, RIGHT or NONE."
    side: String!
    members: [Actor!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "MembershipProperties")
  }

  "A claim that can be held and contested."
  type Argument @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    dataset: ID!
    revision: String!
    title: String!
    text: String!
    citations: [ID!]!
    holders: [Actor!]! @relationship(type: "TOOK_POSITION", direction: IN, properties: "PositionProperties")
    supports: [Argument!]! @relationship(type: "SUPPORTS", direction: OUT, properties: "LinkProperties")
    attacks: [Argument!]! @relationship(type: "ATTACKS", direction: OUT, properties: "LinkProperties")
    undercuts: [Argument!]! @relationship(type: "UNDERCUTS", direction: OUT, properties: "LinkProperties")
  }

  "A post held for an interval."
  type Office @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    dataset: ID!
    revision: String!
    title: String!
    holders: [Actor!]! @relationship(type: "HELD", direction: IN, properties: "HoldingProperties")
  }

  "A dated happening."
  type PoliticalEvent @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    dataset: ID!
    revision: String!
    name: String!
    "EDTF."
    date: String!
    earliest: Date
    latest: Date
    headline: String
    detail: String
    basis: String!
    citations: [ID!]!
    reading: String
    rivalOf: ID
    note: String${ATTRIBUTES}
    participants: [Actor!]! @relationship(type: "TOOK_PART_IN", direction: IN, properties: "ParticipationProperties")
  }

  "A work."
  type Source @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    dataset: ID!
    revision: String!
    title: String!
    "BCP 47 tag of the title's language, zxx for none; null for the dataset's own."
    language: String
    author: String
    year: String
    url: String
    grade: String
    "The source in which this voice was read."
    quotedIn: ID
    note: String
    passages: [Passage!]! @relationship(type: "IN", direction: IN)
  }

  "A place in a source."
  type Passage @node ${CURRENT_ONLY} ${LIMITED} {
    id: ID!
    dataset: ID!
    revision: String!
    locator: String!
    openingWords: String
    "What the passage says about the facts that cite it, in the analyst's words."
    summary: String
    url: String
    source: [Source!]! @relationship(type: "IN", direction: OUT)
  }
`;
