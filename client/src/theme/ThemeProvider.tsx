import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { storeValue } from "../browser/local-storage.ts";
import { useMediaQuery } from "../browser/use-media-query.ts";
import { DARK_QUERY, readChosenTheme } from "./initial-theme.ts";
import type { ThemeId } from "./theme-id.ts";

interface ThemeState {
  readonly theme: ThemeId;
  /** The theme that the reader or the address asked for; null if the system's preference decides. */
  readonly chosen: ThemeId | null;
  /** Shows a theme and keeps it for the next visit. */
  readonly chooseTheme: (theme: ThemeId | null) => void;
  /** Shows a theme on this page alone; null leaves the choice to the system. */
  readonly showTheme: (theme: ThemeId | null) => void;
}

const ThemeContext = createContext<ThemeState | null>(null);

/** Provides the theme of the address, else the one kept, else the system's, and sets it on the root element. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState(readChosenTheme);
  const prefersDark = useMediaQuery(DARK_QUERY);
  const theme = chosen ?? (prefersDark ? "dark" : "light");
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const chooseTheme = useCallback((next: ThemeId | null): void => {
    storeValue("theme", next);
    setChosen(next);
  }, []);
  const state = useMemo(
    () => ({ theme, chosen, chooseTheme, showTheme: setChosen }),
    [theme, chosen, chooseTheme],
  );
  return <ThemeContext.Provider value={state}>{children}</ThemeContext.Provider>;
}

export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (state === null) throw new Error("useTheme must be used inside <ThemeProvider>");
  return state;
}
