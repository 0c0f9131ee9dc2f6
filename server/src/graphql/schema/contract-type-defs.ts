/** The fields that clients and notebooks rely on: new ones may be added, none renamed or removed. Measures: analysis-type-defs.ts. */
export const CONTRACT_TYPE_DEFS = `#graphql
  scalar JSON

  "POSSIBLE includes what is certain."
  enum Certainty { CERTAIN POSSIBLE }
  enum TieKind { ALLIED OPPOSED }
  enum Side { LEFT CENTRE RIGHT NONE }
  enum Stance { SUPPORTS REJECTS }
  enum Basis { EXPLICIT ATTRIBUTED INFERRED }
  enum ChangeKind {
    TIE_BEGAN TIE_ENDED JOINED LEFT_FACTION POSITION_TAKEN POSITION_DROPPED FACTION_FORMED FACTION_DISSOLVED EVENT
  }

  type Query {
    "The actors, ties and factions of a day."
    networkAsOf(dataset: ID!, asOf: Date!, certainty: Certainty! = CERTAIN): Network!
    "The same ties in columns (docs/network-format.md), for networks too large for objects."
    packedNetworkAsOf(dataset: ID!, asOf: Date!, certainty: Certainty! = CERTAIN): PackedNetwork!
    "Facts that became certain or ceased to be, and events, from one day (inclusive) to another (exclusive), in date order."
    changesBetween(dataset: ID!, from: Date!, to: Date!): [Change!]!
    "The whole story, packed (docs/timeline-format.md), for animation and offline use."
    timeline(dataset: ID!): Timeline!
    "How the days of a story are to be read: as days of the calendar, as steps that are counted, or not at all."
    storyTime(dataset: ID!): StoryTime!
  }

  "NONE is a story without time: it has one day, which stands for always."
  enum TimeKind { CALENDAR COUNTED NONE }
  type StoryTime {
    kind: TimeKind!
    "What is counted, as the data has it: week. Null unless COUNTED, as zero and step are."
    unit: String
    "The day that stands for 0."
    zero: Date
    "By how much the count grows from one day to the next."
    step: Float
    "The steps of the period, for asOf; in a period of more than 10,000 those on which the story changes. Empty unless COUNTED."
    steps: [TimeStep!]!
  }
  type TimeStep { date: Date! count: Float! label: String! }

  type Citation { passage: ID! source: ID! title: String! locator: String! url: String }
  enum AttributeType { TEXT NUMBER BOOLEAN DATE LIST }
  "A cell of a column of the dataset's own: a text, a number, a boolean, an EDTF date or a list of texts; and as the dataset writes it."
  type Attribute { name: String! type: AttributeType! value: JSON! text: String! }
  type ActorRef { id: ID! name: String! }
  type FactionRef { id: ID! name: String! side: Side! }
  "The date is the first day on which it can have happened; edtf is the date as the dataset gives it."
  type EventRef { id: ID! name: String! date: Date! edtf: String! }

  type Network {
    dataset: ID!
    revision: String!
    asOf: Date!
    certainty: Certainty!
    "Every actor with a tie or a membership on that day."
    actors: [NetworkActor!]!
    ties: [Tie!]!
    "Every faction that exists on that day."
    factions: [NetworkFaction!]!
  }
  type PackedNetwork {
    dataset: ID!
    revision: String!
    asOf: Date!
    certainty: Certainty!
    "Columns of numbers, by name; versioned."
    packed: JSON!
    "The meaning of the numbers; the same for every day of a revision."
    dictionary: JSON!
    "The ids of the ties, in the columns' order."
    tieIds: [ID!]!
  }
  type NetworkActor {
    id: ID!
    name: String!
    kind: String!
    factions: [FactionRef!]!
    attributes: [Attribute!]!
  }
  type NetworkFaction { id: ID! name: String! side: Side! certainty: Certainty! members: [ActorRef!]! citations: [Citation!]! }
  type Tie {
    id: ID!
    kind: TieKind!
    a: ActorRef!
    b: ActorRef!
    "First day on which it is certain; null: from before the story."
    validFrom: Date
    "First day on which it is no longer certain; null: open."
    validTo: Date
    "As the dataset gives them, in EDTF."
    validFromEdtf: String
    validToEdtf: String
    certainty: Certainty!
    basis: Basis!
    begunBy: EventRef
    endedBy: EventRef
    citations: [Citation!]!
    attributes: [Attribute!]!
  }
  type Change {
    kind: ChangeKind!
    date: Date!
    summary: String!
    actors: [ActorRef!]!
    faction: FactionRef
    argument: ID
    event: EventRef
    citations: [Citation!]!
  }
  "The period is half-open: the last day is the day before \`to\`."
  type Timeline { dataset: ID! revision: String! from: Date! to: Date! packed: JSON! }
`;
