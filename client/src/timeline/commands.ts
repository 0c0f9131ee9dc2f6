import { addStrides, type CalendarDate, dateShown, type PlayAction } from "@entente/core";
import type { Command, Key } from "../commands/command.ts";
import type { MessageKey } from "../language/words.ts";
import type { Story } from "../story/story.ts";
import type { IconName } from "../ui/Icon.tsx";
import type { Workspace } from "../workspace/workspace.ts";

type TimeCommandId =
  | "toggle"
  | "next-change"
  | "previous-change"
  | "next-event"
  | "previous-event"
  | "stride-on"
  | "stride-back"
  | "start"
  | "end"
  | "faster"
  | "slower"
  | "reverse"
  | "loop-from"
  | "loop-to"
  | "loop-off";

const plain = (key: string, shown: string | null = key): Key => ({ key, shown });

/** Commands that play, step and set the speed. */
export const TIME_COMMANDS: readonly Command[] = [
  timeCommand("toggle", "timeline.toggle", [plain(" ", "␣")]),
  timeCommand(
    "next-change",
    "timeline.next-change",
    [plain("ArrowRight", "→"), plain("PageDown", "Page ↓")],
    "next",
  ),
  timeCommand(
    "previous-change",
    "timeline.previous-change",
    [plain("ArrowLeft", "←"), plain("PageUp", "Page ↑")],
    "previous",
  ),
  timeCommand("next-event", "timeline.next-event", [{ key: "ArrowRight", shift: true, shown: "⇧ →" }]),
  timeCommand("previous-event", "timeline.previous-event", [{ key: "ArrowLeft", shift: true, shown: "⇧ ←" }]),
  timeCommand("stride-on", "timeline.stride-on", [{ key: "ArrowUp", on: "slider", shown: "↑" }]),
  timeCommand("stride-back", "timeline.stride-back", [{ key: "ArrowDown", on: "slider", shown: "↓" }]),
  timeCommand("start", "timeline.start", [plain("Home")]),
  timeCommand("end", "timeline.end", [plain("End")]),
  timeCommand("faster", "timeline.faster", [plain("+"), plain("=", null)], "plus"),
  timeCommand("slower", "timeline.slower", [plain("-", "−"), plain("−", null), plain("_", null)], "minus"),
  timeCommand(
    "reverse",
    "timeline.reverse",
    [plain("r")],
    "reverse",
    ({ clock }) => clock.state().direction === -1,
  ),
  timeCommand("loop-from", "timeline.loop-from", [plain("<")]),
  timeCommand("loop-to", "timeline.loop-to", [plain(">")]),
  timeCommand("loop-off", "timeline.loop-off", [plain("x")]),
];

function timeCommand(
  id: TimeCommandId,
  title: MessageKey,
  keys: readonly Key[],
  icon?: IconName,
  isOn?: Command["isOn"],
): Command {
  return {
    id,
    title,
    keys,
    ...(icon === undefined ? {} : { icon }),
    ...(isOn === undefined ? {} : { isOn }),
    isOffered: ({ story }) => !story.isStill,
    run: ({ clock, story }: Workspace) => clock.dispatch(actionFor(id, dateShown(clock.state()), story)),
  };
}

function actionFor(command: TimeCommandId, date: CalendarDate, story: Story): PlayAction {
  switch (command) {
    case "toggle":
    case "faster":
    case "slower":
    case "reverse":
      return { type: command };
    case "next-change":
      return { type: "step", among: story.changeDates, direction: 1 };
    case "previous-change":
      return { type: "step", among: story.changeDates, direction: -1 };
    case "next-event":
      return { type: "step", among: story.eventDates, direction: 1 };
    case "previous-event":
      return { type: "step", among: story.eventDates, direction: -1 };
    case "stride-on":
      return { type: "seek", date: addStrides(date, 1, story.chronicle.period, story.time) };
    case "stride-back":
      return { type: "seek", date: addStrides(date, -1, story.chronicle.period, story.time) };
    case "start":
      return { type: "seek", date: story.first };
    case "end":
      return { type: "seek", date: story.last };
    case "loop-from":
      return { type: "mark", end: "from" };
    case "loop-to":
      return { type: "mark", end: "to" };
    case "loop-off":
      return { type: "loop", loop: null };
  }
}
