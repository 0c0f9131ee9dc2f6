import {
  type Course,
  dateShown,
  type PlayAction,
  type PlayState,
  play,
  startOfCourse,
  type Wait,
} from "@entente/core";

/**
 * The one owner of requestAnimationFrame and of the playing date. Painters are called once a frame while anything
 * moves. Listeners are called at every change of state.
 */
export interface PlayClock {
  readonly state: () => PlayState;
  readonly dispatch: (action: PlayAction) => void;
  /** Replaces the course, apart from its waits; the date is kept if it still lies within. */
  readonly setCourse: (course: Course) => void;
  /** Replaces the waits for the captions that are shown. */
  readonly setWaits: (waits: readonly Wait[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The listener is called after each jump that somebody chose to another date, with the state before it. */
  readonly subscribeToJumps: (listener: JumpListener) => () => void;
  readonly paintWith: (painter: Painter) => () => void;
  /** Requests one more frame. */
  readonly wake: () => void;
}

export type JumpListener = (before: PlayState) => void;

export interface Frame {
  /** Milliseconds, as requestAnimationFrame gives them. */
  readonly now: number;
  readonly state: PlayState;
  /** Grows whenever the date jumps rather than plays on. */
  readonly jumps: number;
}

/** Paints one frame. True requests another. */
export type Painter = (frame: Frame) => boolean;

/** The longest time in milliseconds that one frame may count for, so that a tab that slept does not leap over years. */
const LONGEST_FRAME = 100;
const CONTINUOUS: ReadonlySet<PlayAction["type"]> = new Set([
  "tick",
  "play",
  "turn",
  "reverse",
  "speed",
  "faster",
  "slower",
  "loop",
  "mark",
]);

export function createPlayClock(course: Course, initial?: PlayState): PlayClock {
  let currentCourse = course;
  let state = initial ?? startOfCourse(course);
  let jumps = 0;
  const listeners = new Set<() => void>();
  const jumpListeners = new Set<JumpListener>();
  const painters = new Set<Painter>();

  const setState = (next: PlayState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const wake = createFrameLoop((now, milliseconds) => {
    if (state.playing) {
      const next = play(state, { type: "tick", milliseconds }, currentCourse);
      // A loop that begins again jumps.
      if ((next.day - state.day) * state.direction < 0) jumps += 1;
      setState(next);
    }
    let wantsMore = state.playing;
    for (const paint of painters) wantsMore = paint({ now, state, jumps }) || wantsMore;
    return wantsMore;
  });
  return {
    state: () => state,
    dispatch: (action) => {
      const next = play(state, action, currentCourse);
      // A start from the end jumps to the beginning.
      const leapt = !CONTINUOUS.has(action.type) || Math.abs(next.day - state.day) > 1;
      if (leapt) jumps += 1;
      const before = state;
      setState(next);
      const isChosen = action.type === "seek" || action.type === "step";
      if (isChosen && dateShown(before) !== dateShown(next))
        for (const listener of jumpListeners) listener(before);
      wake();
    },
    setCourse: (next) => {
      currentCourse = { ...next, waits: currentCourse.waits ?? [] };
      const date = dateShown(state);
      if (date < next.first || date > next.last) setState(play(state, { type: "rest", date }, next));
      wake();
    },
    setWaits: (waits) => {
      currentCourse = { ...currentCourse, waits };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeToJumps: (listener) => {
      jumpListeners.add(listener);
      return () => jumpListeners.delete(listener);
    },
    paintWith: (painter) => {
      painters.add(painter);
      wake();
      return () => painters.delete(painter);
    },
    wake,
  };
}

/**
 * Runs `runFrame` once a frame for as long as it returns true, with the time and the milliseconds since the frame
 * before, which are 0 in the first. The function returned starts the loop again.
 */
function createFrameLoop(runFrame: (now: number, milliseconds: number) => boolean): () => void {
  let request: number | null = null;
  let lastFrame: number | null = null;
  const wake = (): void => {
    if (request === null) request = requestAnimationFrame(handleFrame);
  };
  const handleFrame = (now: number): void => {
    request = null;
    const elapsed = lastFrame === null ? 0 : Math.min(LONGEST_FRAME, now - lastFrame);
    lastFrame = now;
    if (runFrame(now, elapsed)) wake();
    else lastFrame = null;
  };
  return wake;
}
