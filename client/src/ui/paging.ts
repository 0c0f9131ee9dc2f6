import { createContext, useContext, useEffect, useRef, useState } from "react";

export type Turn = 1 | -1;
type Listener = (turn: Turn) => void;

/** Passes the page turns of the presentation to its view. The presentation owns the keys. */
export interface Paging {
  readonly subscribe: (listener: Listener) => () => void;
  readonly turnPage: Listener;
}

export function createPaging(): Paging {
  const listeners = new Set<Listener>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turnPage: (turn) => {
      for (const listener of listeners) listener(turn);
    },
  };
}

export const PagingContext = createContext<Paging | null>(null);

interface Pages {
  /** Counted from 0. */
  readonly page: number;
  readonly turnPage: Listener;
}

/**
 * The page that a view shows; it is the first again whenever `subject` changes. `hasNext` is true if another follows.
 */
export function usePages(subject: string, hasNext: (page: number) => boolean): Pages {
  const paging = useContext(PagingContext);
  const [turned, setTurned] = useState({ subject, page: 0 });
  const page = turned.subject === subject ? turned.page : 0;
  const turnPage = (by: Turn): void => {
    if (by === 1 ? hasNext(page) : page > 0) setTurned({ subject, page: page + by });
  };
  const current = useRef(turnPage);
  current.current = turnPage;
  useEffect(() => paging?.subscribe((by) => current.current(by)), [paging]);
  return { page, turnPage };
}
