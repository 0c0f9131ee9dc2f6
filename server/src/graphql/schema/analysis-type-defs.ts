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
    "How the coalitions of one day became those of another: factions, or computed coalitions where named is false."
    coalitionChanges(dataset: ID!, from: Date!, to: Date!, certainty: Certainty! = CERTAIN, named: Boolean! = true): [CoalitionChange!]!
    balanceAsOf(dataset: ID!, asOf: Date!, certainty: Certainty! = CERTAIN): Balance!
    "At most 500 dates."
    balanceSeries(dataset: ID!, dates: [Date!]!): [Balance!]!
    "Pairs of allies who disagree and of opponents who agree, greatest |value| first."
    discrepanciesAsOf(dataset: ID!, asOf: Date!, minShared: Int! = 1): [Discrepancy!]!
    discrepanciesByActor(dataset: ID!, asOf: Date!): [ActorDiscrepancy!]!
    discrepanciesByArgument(dataset: ID!, asOf: Date!): [ArgumentDiscrepancy!]!
    "Pairs of actors, and which turned first: their tie, or the balance of their arguments."
    leadAndLag(dataset: ID!): [LeadAndLag!]!
    "Actors who changed faction, and how their stances changed."
    campMoves(dataset: ID!): [CampMove!]!
    "A permutation test whether ties follow arguments more than by chance; at most 9999 permutations."
    alignmentTest(dataset: ID!, asOf: Date!, permutations: Int! = 999, seed: Int! = 1): AlignmentTest!
    "How far the measures depend on uncertain dates, rival readings and inferred positions."
    robustnessAsOf(dataset: ID!, asOf: Date!): Robustness!
    argumentsAsOf(dataset: ID!, asOf: Date!, semantics: Semantics! = GROUNDED): ArgumentMap!
    "Pairs of actors weighted by the positions that they share in a period (from inclusive, to exclusive)."
    discourseNetwork(dataset: ID!, from: Date!, to: Date!, kind: DiscourseKind!, normalisation: Normalisation! = NONE): [WeightedTie!]!
  }

  type Coalitions {
    revision: String!
    asOf: Date!
    named: [NetworkFaction!]!
    computed: [[ActorRef!]!]!
    "Adjusted Rand index; null where it is undefined."
    agreement: Float
    "Polarisation of the computed coalitions in [0, 1]: 1 for two equal halves, 0 for one coalition of all; null without a tie."
    polarisation: Float
    "Tied pairs that the computed coalitions leave frustrated: an upper bound on the minimum, and the minimum where exact."
    frustration: Int!
    "The greatest proven lower bound on the tied pairs that any coalitions leave frustrated."
    frustrationLowerBound: Int!
    exact: Boolean!
  }
  enum CoalitionChangeKind { FORMED DISSOLVED MERGED SPLIT JOINED LEFT }
  "A faction, or a computed coalition, which has members alone."
  type Coalition { faction: FactionRef members: [ActorRef!]! }
  type CoalitionChange { kind: CoalitionChangeKind! actors: [ActorRef!]! from: [Coalition!]! to: [Coalition!]! }

  """
  frustrationIndex is the greatest proven lower bound where exact is false. flips: ties whose change of sign, or end, gives
  balance. blocs: at most two sides to each connected part, so of three camps that oppose each other two are put together;
  coalitionsAsOf keeps them apart.
  """
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
    "Pairs that are allied in one respect and opposed in another on that day: without a sign, in no triangle."
    contradictory: [ContradictoryPair!]!
  }

  type ContradictoryPair { a: ActorRef! b: ActorRef! }

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
    "The number of scenarios (ways to read the evidence) that were computed, and whether those were all."
    scenarios: Int!
    complete: Boolean!
    balancedTriangles: Range!
    unbalancedTriangles: Range!
    frustrationIndex: Range!
    coalitions: Range!
    agreement: Range!
    "Pairs that are in one coalition in some scenarios only."
    doubtfulPairs: [DoubtfulPair!]!
    discrepancies: [DiscrepancyRange!]!
  }

  type ArgumentMap { revision: String! asOf: Date! arguments: [ArgumentState!]! links: [ArgumentLink!]! extensions: [[ID!]!]! }
  type ArgumentState {
    id: ID!
    title: String!
    text: String!
    "True when the argument is in every extension and there is at least one extension."
    accepted: Boolean!
    "h-categorizer, in (0, 1]."
    strength: Float
    "DF-QuAD; null where it does not converge."
    supportedStrength: Float
    supporters: [ActorRef!]!
    opponents: [ActorRef!]!
    "Those of the supporters and opponents of whom only others say so."
    attributed: [ActorRef!]!
    explanation: Explanation!
    citations: [Citation!]!
  }
  enum ExplanationReason { UNATTACKED DEFENDED DEFEATED UNSETTLED }
  "The reason for its acceptance or defeat under grounded semantics: the attackers that decide it (argument ids), and a sentence."
  type Explanation { reason: ExplanationReason! attackers: [ID!]! text: String! }
  type ArgumentLink { from: ID! to: ID! kind: LinkKind! citations: [Citation!]! }
  type WeightedTie { a: ActorRef! b: ActorRef! weight: Float! }
`;
