import type { LinkKind } from "../model/argument.ts";
import { compareIds } from "../model/ids.ts";

/** One argument bearing on another; an `ArgumentLink` fits. */
export interface Bearing {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
}

/**
 * The treatment of links of support. IGNORED: only attacks and undercuts decide what stands, as in Dung 1995; support
 * still counts in `dfQuad`. DEDUCTIVE: who accepts the supporter must accept the supported, so that support adds
 * attacks; for stories whose links of support are entailments. See docs/decisions/034.
 */
export type SupportReading = "DEDUCTIVE" | "IGNORED";

/**
 * DIRECT: a link of kind ATTACKS or UNDERCUTS. SUPPORTED: the attacker supports what attacks. MEDIATED: the attacked
 * supports what is attacked.
 */
export type AttackRoute = "DIRECT" | "SUPPORTED" | "MEDIATED";

export interface Attack {
  readonly from: string;
  readonly to: string;
  readonly route: AttackRoute;
  /** The links it rests on: one where it is direct, else supports and, last, the attack. */
  readonly links: readonly string[];
}

/** An abstract argumentation framework (Dung 1995, doi 10.1016/0004-3702(94)00041-X). */
export interface Framework {
  /** Argument ids, ascending. */
  readonly arguments: readonly string[];
  /** One for each pair that attacks: the most direct, by `from`, then `to`. */
  readonly attacks: readonly Attack[];
  /** The numbers of each argument's attackers, ascending; indexed by argument number. */
  readonly attackers: readonly (readonly number[])[];
}

/**
 * The framework of some arguments and the links among them; links to others are left out. UNDERCUTS counts as an
 * attack on its target. With DEDUCTIVE support (Boella, Gabbay, van der Torre and Villata 2010,
 * doi 10.3233/978-1-60750-619-5-111; Cayrol and Lagasquie-Schiex 2013, doi 10.1016/j.ijar.2013.03.001), where a
 * supports b, directly or through others: what b attacks or undercuts, a attacks too; and what attacks b attacks a,
 * since to grant a is to grant b. An undercut of b is not passed on to a: it denies that b is shown, not that b holds.
 */
export function frameworkOf(
  ids: Iterable<string>,
  links: readonly Bearing[],
  support: SupportReading = "IGNORED",
): Framework {
  const names = [...new Set(ids)].sort(compareIds);
  const numbers = new Map(names.map((id, number) => [id, number]));
  const known = links
    .filter(({ from, to }) => numbers.has(from) && numbers.has(to))
    .sort((a, b) => compareIds(a.id, b.id));
  const attacks = new Map<string, Attack>();
  const add = (attack: Attack): void => {
    const key = JSON.stringify([attack.from, attack.to]);
    if (!attacks.has(key)) attacks.set(key, attack);
  };
  const direct = known.filter(({ kind }) => kind !== "SUPPORTS");
  for (const { id, from, to } of direct) add({ from, to, route: "DIRECT", links: [id] });
  if (support === "DEDUCTIVE") {
    const supporters = supportersOf(known.filter(({ kind }) => kind === "SUPPORTS"));
    for (const link of direct) {
      for (const [supporter, path] of supporters(link.from)) {
        add({ from: supporter, to: link.to, route: "SUPPORTED", links: [...path, link.id] });
      }
      if (link.kind === "UNDERCUTS") continue;
      for (const [supporter, path] of supporters(link.to)) {
        add({ from: link.from, to: supporter, route: "MEDIATED", links: [...path, link.id] });
      }
    }
  }
  const sorted = [...attacks.values()].sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to));
  const attackers: number[][] = names.map(() => []);
  for (const { from, to } of sorted) attackers[numbers.get(to) ?? 0]?.push(numbers.get(from) ?? 0);
  return { arguments: names, attacks: sorted, attackers };
}

/** Everything that supports an argument, directly or through others, with the shortest chain of links. */
function supportersOf(
  supports: readonly Bearing[],
): (target: string) => ReadonlyMap<string, readonly string[]> {
  const incoming = new Map<string, Bearing[]>();
  for (const link of supports) incoming.set(link.to, [...(incoming.get(link.to) ?? []), link]);
  return (target) => {
    const paths = new Map<string, readonly string[]>([[target, []]]);
    for (const [reached, path] of paths) {
      for (const { id, from } of incoming.get(reached) ?? [])
        if (!paths.has(from)) paths.set(from, [id, ...path]);
    }
    paths.delete(target);
    return paths;
  };
}
