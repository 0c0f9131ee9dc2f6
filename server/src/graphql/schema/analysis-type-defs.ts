/** The fields and types of the measures. Definitions and sources: docs/measures.md. */
export const ANALYSIS_TYPE_DEFS = `#graphql
  enum LinkKind { SUPPORTS ATTACKS UNDERCUTS }
  enum Semantics { GROUNDED COMPLETE PREFERRED STABLE }
  enum Quadrant { ALIGNED_ALLIES ALLIED_BUT_DISAGREE AGREE_BUT_OPPOSED ALIGNED_OPPONENTS MIXED UNDEFINED }
  enum DiscourseKind { CONGRUENCE CONFLICT SUBTRACT }
  enum Normalisation { NONE AVERAGE_ACTIVITY JACCARD COSINE }

  extend type Query {
    "Named factions beside the best signed partition of the ties, and how far the two agree."
    coalitionsAsOf(dataset: ID!, asOf: Date!, certainty: Certainty! = CERTAIN): Coalitions!
    "What became of the coalitions from one day to another; computed ones instead of factions where named is false."
    coalitionChanges(dataset: ID!, from: Date!, to: Date!, certainty: Certainty! = CERTAIN, named: Boolean! = true): [CoalitionChange!]!
    balanceAsOf(dataset: ID!, asOf: Date!, certainty: Certainty! = CERTAIN): Balance!
    "At most 500 dates."
    balanceSeries(dataset: ID!, dates: [Date!]!): [Balance!]!
    "Allies who disagree, opponents who agree: greatest |value| first."
    discrepanciesAsOf(dataset: ID!, asOf: Date!, minShared: Int! = 1): [Discrepancy!]!
    discrepanciesByActor(dataset: ID!, asOf: Date!): [ActorDiscrepancy!]!
    discrepanciesByArgument(dataset: ID!, asOf: Date!): [ArgumentDiscrepancy!]!
    "Which turned first between two actors: their tie, or the balance of their arguments."
    leadAndLag(dataset: ID!): [LeadAndLag!]!
    "Who moved camp, and what became of their stances."
    campMoves(dataset: ID!): [CampMove!]!
    "Do ties follow arguments more than chance would have it? A permutation test; at most 9999 permutations."
    alignmentTest(dataset: ID!, asOf: Date!, permutations: Int! = 999, seed: Int! = 1): AlignmentTest!
    "How far the measures hang on uncertain dates, rival readings and inferred positions."
    robustnessAsOf(dataset: ID!, asOf: Date!): Robustness!
    argumentsAsOf(dataset: ID!, asOf: Date!, semantics: Semantics! = GROUNDED): ArgumentMap!
    "Who argues like whom, over the positions held in a window (from inclusive, to exclusive)."
    discourseNetwork(dataset: ID!, from: Date!, to: Date!, kind: DiscourseKind!, normalisation: Normalisation! = NONE): [WeightedTie!]!
  }

  type Coalitions {
    revision: String!
    asOf: Date!
    named: [NetworkFaction!]!
    computed: [[ActorRef!]!]!
    "Adjusted Rand index; null where it is undefined."
    agreement: Float
    "Of the computed coalitions, in [0, 1]: 1 for two equal halves, 0 where all stand together; null without a tie."
    polarisation: Float
    "Tied pairs that the computed coalitions leave frustrated, and whether that is proven least."
    frustration: Int!
    exact: Boolean!
  }
  enum CoalitionChangeKind { FORMED DISSOLVED MERGED SPLIT JOINED LEFT }
  "A faction, or, without one, a computed coalition known by its members."
  type Coalition { faction: FactionRef members: [ActorRef!]! }
  type CoalitionChange { kind: CoalitionChangeKind! actors: [ActorRef!]! from: [Coalition!]! to: [Coalition!]! }

  "Where it is not exact, frustrationIndex is the greatest proven lower bound. flips: ties whose change of sign, or end, gives balance."
  type Balance {
    revision: String!
    asOf: Date!
    balancedTriangles: Int!
    unbalancedTriangles: Int!
    frustrationIndex: Int!
    frustrationUpperBound: Int!
    exact: Boolean!
    flips: [Tie!]!
    blocs: [[ActorRef!]!]!
  }

  "value = (T − agreement) / 2, in [−1, 1]: above 0 closer than their arguments warrant, below further apart. Fewer than three shared is weak."
  type Discrepancy {
    a: ActorRef!
    b: ActorRef!
    tie: TieKind!
    agreement: Float
    shared: Int!
    value: Float
    quadrant: Quadrant!
    weak: Boolean!
    "Argument ids."
    agreeOn: [ID!]!
    disagreeOn: [ID!]!
  }
  type ActorDiscrepancy { actor: ActorRef! pairs: Int! meanValue: Float! meanSize: Float! }
  type ArgumentDiscrepancy {
    argument: ID!
    alliesAgree: Int!
    alliesDisagree: Int!
    opponentsAgree: Int!
    opponentsDisagree: Int!
    unbalancedShare: Float!
  }

  enum TurnDirection { TOGETHER APART }
  enum LeadOrder { STANCE_FIRST TIE_FIRST SAME_DAY TIE_ONLY STANCE_ONLY }
  "lagDays: from the stance's turn to the tie's; above 0, arguments led."
  type LeadAndLag {
    a: ActorRef!
    b: ActorRef!
    direction: TurnDirection!
    tieTurned: Date
    stanceTurned: Date
    lagDays: Int
    order: LeadOrder!
  }
  "kept, reversed, dropped, taken: argument ids."
  type CampMove {
    actor: ActorRef!
    left: [FactionRef!]!
    joined: [FactionRef!]!
    leftOn: Date!
    joinedOn: Date!
    kept: [ID!]!
    reversed: [ID!]!
    dropped: [ID!]!
    taken: [ID!]!
    keptTheView: Boolean!
  }
  type AlignmentTest { alignment: Float pairs: Int! pValue: Float permutations: Int! seed: Int! }

  "value: for what is certain; min and max: over all scenarios."
  type Range { value: Float min: Float max: Float }
  type DoubtfulPair { a: ActorRef! b: ActorRef! together: Int! scenarios: Int! }
  type DiscrepancyRange { a: ActorRef! b: ActorRef! value: Range! agreement: Range! shared: Range! quadrants: [Quadrant!]! }
  type Robustness {
    revision: String!
    asOf: Date!
    "How many ways of taking the evidence were tried, and whether those were all."
    scenarios: Int!
    complete: Boolean!
    balancedTriangles: Range!
    unbalancedTriangles: Range!
    frustrationIndex: Range!
    coalitions: Range!
    agreement: Range!
    "Pairs that stand together in some scenarios only."
    doubtfulPairs: [DoubtfulPair!]!
    discrepancies: [DiscrepancyRange!]!
  }

  type ArgumentMap { revision: String! asOf: Date! arguments: [ArgumentState!]! links: [ArgumentLink!]! extensions: [[ID!]!]! }
  type ArgumentState {
    id: ID!
    title: String!
    text: String!
    "In every extension, and there is one."
    accepted: Boolean!
    "h-categorizer, in (0, 1]."
    strength: Float
    "DF-QuAD; null where it does not converge."
    supportedStrength: Float
    supporters: [ActorRef!]!
    opponents: [ActorRef!]!
    explanation: Explanation!
    citations: [Citation!]!
  }
  enum ExplanationReason { UNATTACKED DEFENDED DEFEATED UNSETTLED }
  "Why it stands or falls under grounded semantics: the attackers that decide it (argument ids), and in words."
  type Explanation { reason: ExplanationReason! attackers: [ID!]! text: String! }
  type ArgumentLink { from: ID! to: ID! kind: LinkKind! citations: [Citation!]! }
  type WeightedTie { a: ActorRef! b: ActorRef! weight: Float! }
`;
