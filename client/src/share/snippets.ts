import { type CalendarDate, formatCalendarDate } from "@entente/core";

/** The dataset, date and server that a snippet asks for. */
export interface SnippetSubject {
  readonly dataset: string;
  readonly date: CalendarDate;
  /** The server's origin, without a slash at its end. */
  readonly origin: string;
}

/** A GraphQL query for the network of the picture. It includes possible facts, as the page does. */
export function graphqlQuery({ dataset, date }: SnippetSubject): string {
  const day = formatCalendarDate(date);
  return `query NetworkAsOf {
  networkAsOf(dataset: ${JSON.stringify(dataset)}, asOf: "${day}", certainty: POSSIBLE) {
    asOf
    revision
    factions {
      id
      name
      certainty
      members { id name }
      citations { title locator }
    }
    ties {
      id
      kind
      a { id name }
      b { id name }
      validFrom
      validTo
      begunBy { name date }
      citations { title locator }
    }
  }
}
`;
}

/** The query in Python, with two data frames of ties and of memberships and their sources. */
export function notebookCell(subject: SnippetSubject): string {
  const query = graphqlQuery(subject)
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
  return `# %pip install "gql[requests]" pandas
import pandas as pd
from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

client = Client(transport=RequestsHTTPTransport(url=${JSON.stringify(`${subject.origin}/graphql`)}, timeout=30))
network = client.execute(gql("""
${query}
"""))["networkAsOf"]


def sources(fact):
    return "; ".join(f"{one['title']}, {one['locator']}" for one in fact["citations"])


ties = pd.DataFrame([{
    "a": tie["a"]["name"], "b": tie["b"]["name"], "kind": tie["kind"],
    "from": tie["validFrom"], "to": tie["validTo"],
    "begun by": (tie["begunBy"] or {}).get("name"), "sources": sources(tie),
} for tie in network["ties"]])
memberships = pd.DataFrame([{
    "faction": faction["name"], "member": member["name"], "certainty": faction["certainty"],
    "sources": sources(faction),
} for faction in network["factions"] for member in faction["members"]])
ties
`;
}

/** The HTML of a frame with the player. `search` is the permalink's. */
export function embedCode(origin: string, search: string, title: string): string {
  const address = escapeHtml(`${origin}/embed${search}`);
  return `<iframe src="${address}" title="${escapeHtml(title)}" width="960" height="600" style="border:0" allow="fullscreen" loading="lazy"></iframe>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
