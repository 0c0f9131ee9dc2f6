/** The tours of a story, as its package gives them (docs/dataset-package.md, Tours). */
export const TOUR_TYPE_DEFS = `#graphql
  extend type Query {
    "The tours of a story, stop by stop (docs/dataset-package.md, Tours)."
    tours(dataset: ID!): [Tour!]!
  }
  type Tour {
    id: ID!
    "In a language (an ISO 639-1 code), or as the data set is written where it has no translation."
    title(language: String): String!
    "Every language that the title is in."
    titles: [Translation!]!
    stops: [TourStop!]!
  }
  type TourStop {
    "From 1."
    number: Int!
    "The day shown, or the first and the last of a range that is played through; both inclusive."
    from: Date!
    to: Date!
    "As the data set gives it, in EDTF."
    edtf: String!
    "network, storyline, argument-map or table."
    view: String!
    "What is brought out; the first is what the stop is about."
    focus: [TourFocus!]!
    "In a language, or as the data set is written where it has no translation."
    caption(language: String): String!
    "Every language that the caption is in."
    captions: [Translation!]!
    citations: [Citation!]!
    note: String
  }
  "kind: actor, faction, tie, argument or event. The name of a tie is that of its two actors."
  type TourFocus { kind: String! id: ID! name: String! }
  type Translation { language: String! text: String! }
`;
