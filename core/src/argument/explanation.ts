import { extensionsOf } from "./extension.ts";
import type { Attack, Framework } from "./framework.ts";

export type AcceptanceStatus = "ACCEPTED" | "REJECTED" | "UNDECIDED";

/** An attack on an argument, and who answers it. */
export interface AnsweredAttack {
  readonly attack: Attack;
  readonly attackerStatus: AcceptanceStatus;
  /** Accepted arguments that attack the attacker: they defend the argument. Ascending. */
  readonly defendedBy: readonly string[];
}

/**
 * Why an argument stands or falls under grounded semantics. UNATTACKED and DEFENDED: it is accepted. DEFEATED: an
 * accepted argument attacks it, and nothing accepted answers. UNSETTLED: no accepted argument attacks it, but some
 * attack is answered by none (a dispute without end).
 */
export interface Explanation {
  readonly argument: string;
  readonly status: AcceptanceStatus;
  readonly reason: "UNATTACKED" | "DEFENDED" | "DEFEATED" | "UNSETTLED";
  /** The attacks that decide it: the defeating ones, the unsettled ones, or the answered ones. */
  readonly decisive: readonly AnsweredAttack[];
  /** All attacks on it. */
  readonly attacks: readonly AnsweredAttack[];
}

/** One for each argument of the framework, in its order. */
export function explainGrounded(framework: Framework): Explanation[] {
  const accepted = new Set(extensionsOf(framework, "GROUNDED")[0] ?? []);
  const attacksOn = new Map<string, Attack[]>(framework.arguments.map((id) => [id, []]));
  for (const attack of framework.attacks) attacksOn.get(attack.to)?.push(attack);
  const statusOf = (id: string): AcceptanceStatus => {
    if (accepted.has(id)) return "ACCEPTED";
    return (attacksOn.get(id) ?? []).some(({ from }) => accepted.has(from)) ? "REJECTED" : "UNDECIDED";
  };
  return framework.arguments.map((argument) => {
    const attacks = (attacksOn.get(argument) ?? []).map((attack) => ({
      attack,
      attackerStatus: statusOf(attack.from),
      defendedBy: (attacksOn.get(attack.from) ?? [])
        .map(({ from }) => from)
        .filter((from) => accepted.has(from)),
    }));
    const status = statusOf(argument);
    return { argument, status, ...reasonOf(status, attacks), attacks };
  });
}

function reasonOf(
  status: AcceptanceStatus,
  attacks: readonly AnsweredAttack[],
): Pick<Explanation, "reason" | "decisive"> {
  switch (status) {
    case "ACCEPTED":
      return { reason: attacks.length === 0 ? "UNATTACKED" : "DEFENDED", decisive: attacks };
    case "REJECTED":
      return {
        reason: "DEFEATED",
        decisive: attacks.filter(({ attackerStatus }) => attackerStatus === "ACCEPTED"),
      };
    case "UNDECIDED":
      return {
        reason: "UNSETTLED",
        decisive: attacks.filter(({ attackerStatus }) => attackerStatus === "UNDECIDED"),
      };
  }
}
