import { seededRandom } from "../chance/seeded-random.ts";
import { communitiesOf } from "../layout/story/communities/communities.ts";
import { packEdges, strengthsOf, type WeightedEdge } from "../layout/story/communities/weighted-graph.ts";
import type { Tie } from "../model/tie.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { intervalAt } from "../time/interval.ts";

const known = new WeakMap<readonly Tie[], readonly (readonly string[])[]>();

/**
 * Divides all actors of a story into the communities that their alliances of all days make, each alliance counted by
 * the days on which it possibly holds; the largest community first. Whoever has no ally is one alone.
 */
export function communitiesOfAllies(index: StoryIndex): readonly (readonly string[])[] {
  const { facts } = index.tiesByDay;
  const found = known.get(facts);
  if (found !== undefined) return found;
  const ids = index.dataset.actors.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const { from, to } = index.dataset.period;
  const edges = facts.flatMap((tie): WeightedEdge[] => {
    const [a, b] = [numbers.get(tie.a), numbers.get(tie.b)];
    if (tie.kind !== "ALLIED" || a === undefined || b === undefined) return [];
    const { from: first, to: end } = intervalAt(tie, "POSSIBLE");
    const days = Math.min(to, end ?? to) - Math.max(from, first ?? from);
    return days > 0 ? [{ a, b, weight: days }] : [];
  });
  const graph = packEdges(ids.length, edges);
  const communities = communitiesOf(graph, strengthsOf(graph), seededRandom(1));
  const members = new Map<number, string[]>();
  ids.forEach((id, number) => {
    const community = communities[number] ?? 0;
    const others = members.get(community);
    if (others === undefined) members.set(community, [id]);
    else others.push(id);
  });
  const largestFirst = [...members.values()].sort((a, b) => b.length - a.length);
  known.set(facts, largestFirst);
  return largestFirst;
}
