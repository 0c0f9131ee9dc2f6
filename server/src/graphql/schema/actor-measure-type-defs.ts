/** The fields and types of the measures of actors and camps. Definitions and sources: docs/measures.md. */
export const ACTOR_MEASURE_TYPE_DEFS = `#graphql
  extend type Query {
    "The place of every actor in the network of each date, in the order of the dates; at most 500."
    actorMeasures(
      dataset: ID!
      "Days; each is measured once however often it is asked for."
      dates: [Date!]!
      "A column of the dataset's own ties with numbers, for weightedDegree; without it every tie has weight 1."
      weight: String
    ): [ActorMeasuresOfDay!]!
    "What each actor did from one day (inclusive) to another (exclusive); the whole story where they are left out."
    actorHistories(dataset: ID!, from: Date, to: Date, certainty: Certainty! = CERTAIN): [ActorHistory!]!
    "Size, cohesion and turnover of the camps (factions) with members on each date, in the order of the dates; at most 500."
    campMeasures(dataset: ID!, dates: [Date!]!, certainty: Certainty! = CERTAIN): [CampMeasuresOfDay!]!
  }

  type ActorMeasuresOfDay {
    revision: String!
    asOf: Date!
    "False where more facts are possible than were tried one by one; the ranges are then of those tried."
    complete: Boolean!
    "Every actor with a tie that is certain or possible, by id."
    actors: [ActorMeasures!]!
  }

  "Value: for what is certain, null where the actor has no certain tie. Min and max: over the possible dates."
  type ActorMeasures {
    actor: ActorRef!
    "Number of actors allied with this one; whoever is allied and opposed at once is counted in both."
    allies: Range!
    "Number of actors opposed to this one."
    opponents: Range!
    "Allies less opponents."
    signedDegree: Range!
    "Weights of allied ties less those of opposed ones."
    weightedDegree: Range!
    "Pairs of others whose shortest allied paths lead through the actor (Freeman 1977); not normalised."
    betweenness: Range!
    "PN centrality of signed networks (Everett and Borgatti 2014); about 1, above it where allies outweigh opponents."
    pnCentrality: Range!
    "Burt's constraint over allied ties: low where allies do not know each other; null without an ally."
    constraint: Range!
    "The greatest k for which the actor is in an allied group where all have at least k allies (Seidman 1983)."
    coreness: Range!
    "True where no actor of the day has a greater coreness, by what is certain."
    isInCore: Boolean!
    "Times between two allies who are not allied with each other (Gould and Fernandez 1989), all three of one camp."
    coordinator: Range!
    "The same, the two of one camp and the actor of another."
    itinerant: Range!
    "The same, the actor of one camp with one of the two: representative or gatekeeper."
    representative: Range!
    "The same, all three of different camps."
    liaison: Range!
  }

  type ActorHistory {
    actor: ActorRef!
    "Every camp the actor was in, longest first."
    camps: [TimeInCamp!]!
    "Days on which a camp was left and another joined; joining a second camp, or leaving one of two, is none."
    campChanges: Int!
    "Former allies now opposed, and opponents now allied, by date."
    switches: [Switch!]!
    "Days on which a stance on an argument became the opposite one."
    stanceChanges: Int!
  }
  type TimeInCamp {
    faction: FactionRef!
    days: Int!
    "Of the days asked about, in [0, 1]."
    share: Float!
  }
  "TOGETHER: from opposed to allied; APART: from allied to opposed. A time of neither may lie between."
  type Switch { with: ActorRef! direction: TurnDirection! date: Date! }

  type CampMeasuresOfDay { revision: String! asOf: Date! camps: [CampMeasures!]! }
  "Shares are of the pairs of members, in [0, 1]; null with fewer than two."
  type CampMeasures {
    faction: FactionRef!
    size: Int!
    "Share of pairs that are allied."
    cohesion: Float
    "Share of pairs that are opposed on the day."
    innerOpposition: Float
    "Share of pairs that were opposed on some day before."
    formerOpponents: Float
    "Of all who were members on the date before in the list or are now, the share that came or left; null on the first."
    turnover: Float
  }
`;
