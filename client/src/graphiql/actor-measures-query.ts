/** The query for measures of actors and camps of a story. */
export const actorMeasuresOf = (
  story: string,
): string => `# Who stands where in the network of a day, who changed sides, and how camps hold together.
query ActorMeasures {
  actorMeasures(dataset: "${story}", dates: ["1926-05-01"]) {
    asOf
    actors { actor { name } allies { value min max } betweenness { value } pnCentrality { value } constraint { value } }
  }
  actorHistories(dataset: "${story}") {
    actor { name }
    campChanges
    switches { with { name } direction date }
  }
  campMeasures(dataset: "${story}", dates: ["1926-05-01", "1927-12-01"]) {
    asOf
    camps { faction { name } size cohesion formerOpponents turnover }
  }
  storyTime(dataset: "${story}") { kind }
}
`;
