/** The tours of a story, as its package gives them (docs/dataset-package.md, Tours). */
export const TOUR_TYPE_DEFS = `#graphql
  extend type Query {
    "The tours of a story, stop by stop (docs/dataset-package.md, Tours)."
    tours(dataset: ID!): [Tour!]!
  }
  type Tour {
    id: ID!
    "The title in a language (an ISO 639-1 code), or in the dataset's own where it has no translation."
    title(language: String): String!
    "The title in every language that it has."
    titles: [Translation!]!
    stops: [TourStop!]!
  }
  type TourStop {
    "From 1."
    number: Int!
    "The day shown, or the first and last day of a range that is played; both inclusive."
    from: Date!
    to: Date!
    "As the dataset gives it, in EDTF."
    edtf: String!
    "network, storyline, argument-map or table."
    view: String!
    "The highlighted items; the first is the subject of the stop."
    focus: [TourFocus!]!
    "The caption in a language, or in the dataset's own where it has no translation."
    caption(language: String): String!
    "The caption in every language that it has."
    captions: [Translation!]!
    citations: [Citation!]!
    note: String
  }
  "kind: actor, faction, tie, argument or event. The name of a tie is that of its two actors."
  type TourFocus { kind: String! id: ID! name: String! }
  type Translation { language: String! text: String! }
`;
