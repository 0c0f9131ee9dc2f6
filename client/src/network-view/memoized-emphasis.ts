import { type Emphasis, type Picture, type Stances, stancesIn } from "@entente/core";
import type { Selection } from "../story/selection.ts";
import { emphasisOf, emphasisOfStances, spotlightOn } from "./emphasis.ts";
import type { StageProps } from "./stage-props.ts";

/** Creates a function that returns the emphasis of a frame, as the same object until something of it changes. */
export function memoizeEmphasis(): (props: StageProps, picture: Picture) => Emphasis {
  let kept: {
    readonly props: StageProps;
    readonly nodes: Picture["nodes"];
    readonly stances: Stances | null;
    readonly emphasis: Emphasis;
  } | null = null;
  const stancesFor = memoizeStances();
  return (props, picture) => {
    const { selected, hovered, pictures, focus } = props;
    const stances = stancesFor(props, picture);
    if (
      kept !== null &&
      kept.props.selected === selected &&
      kept.props.hovered === hovered &&
      kept.props.pictures === pictures &&
      isSameFocus(kept.props.focus, focus) &&
      kept.stances === stances &&
      kept.nodes === picture.nodes
    ) {
      return kept.emphasis;
    }
    const { network } = picture;
    const { index } = pictures;
    // A hull is large ground, often under the pointer by chance: its name comes, and all else stays as it is.
    const hull = hovered?.kind === "faction" ? hovered.id : null;
    const one = hull === null ? hovered : null;
    const base =
      one === null && focus.length > 0
        ? spotlightOn(focus, network, index)
        : one === null && stances !== null
          ? emphasisOfStances(stances)
          : emphasisOf(one ?? selected, network, index, one !== null);
    const named = hull === null ? base : { ...base, named: hull };
    const emphasis = stances === null ? named : { ...named, stances };
    kept = { props, nodes: picture.nodes, stances, emphasis };
    return emphasis;
  };
}

function isSameFocus(a: readonly Selection[], b: readonly Selection[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}

/** Creates a function that returns the stances of a day, as the same object until an actor changes one. */
function memoizeStances(): (props: StageProps, picture: Picture) => Stances | null {
  let kept: { readonly key: string; readonly stances: Stances } | null = null;
  return ({ argument, pictures }, { network }) => {
    if (argument === null) return null;
    const stances = stancesIn(pictures.index, network, argument);
    const key = JSON.stringify([argument, [...stances.byActor], [...stances.across]]);
    if (kept?.key !== key) kept = { key, stances };
    return kept.stances;
  };
}
