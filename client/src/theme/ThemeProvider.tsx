import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { keep, readKept } from "../browser/kept.ts";
import { useMediaQuery } from "../browser/use-media-query.ts";
import { isThemeId, type ThemeId } from "./theme-id.ts";

interface Colours {
  readonly theme: ThemeId;
  /** Null where the system's wish decides. */
  readonly chosen: ThemeId | null;
  /** Kept for the next visit. */
  readonly choose: (theme: ThemeId | null) => void;
  /** For this page alone. */
  readonly show: (theme: ThemeId | null) => void;
}

const ColoursContext = createContext<Colours | null>(null);

/** Sets the theme of the address, then the one kept, then the system's, on the page's root element. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState(chosenAtFirst);
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const theme = chosen ?? (prefersDark ? "dark" : "light");
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const choose = useCallback((next: ThemeId | null): void => {
    keep("theme", next);
    setChosen(next);
  }, []);
  const colours = useMemo(() => ({ theme, chosen, choose, show: setChosen }), [theme, chosen, choose]);
  return <ColoursContext.Provider value={colours}>{children}</ColoursContext.Provider>;
}

export function useTheme(): Colours {
  const colours = useContext(ColoursContext);
  if (colours === null) throw new Error("Whatever has colours stands within a ThemeProvider");
  return colours;
}

function chosenAtFirst(): ThemeId | null {
  const asked = new URLSearchParams(window.location.search).get("theme");
  if (isThemeId(asked)) return asked;
  const kept = readKept("theme");
  return isThemeId(kept) ? kept : null;
}
