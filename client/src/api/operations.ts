import { graphql } from "./generated/gql.ts";

export const DatasetsQuery = graphql(`
  query Datasets {
    datasets {
      id
      revision
      title
      description
      titles
      descriptions
    }
  }
`);

export const TimelineQuery = graphql(`
  query Timeline($dataset: ID!) {
    timeline(dataset: $dataset) {
      dataset
      revision
      from
      to
      packed
    }
  }
`);
