import type { ReactNode } from "react";

const PATHS = {
  play: "M7 4.5v15l12-7.5z",
  "play-back": "M17 4.5v15L5 12z",
  pause: "M6.5 5h4v14h-4zM13.5 5h4v14h-4z",
  next: "M6 5v14l9-7zM16 5h2.6v14H16z",
  previous: "M18 5v14l-9-7zM5.4 5H8v14H5.4z",
  reverse: "M11 5v14l-8-7zM21 5v14l-8-7z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  minus: "M5 11h14v2H5z",
  fit: "M4 5h5v2H6v3H4zM15 5h5v5h-2V7h-3zM4 14h2v3h3v2H4zM18 14h2v5h-5v-2h3zM9 10h6v4H9z",
  list: "M4 6h2v2H4zM8 6h12v2H8zM4 11h2v2H4zM8 11h12v2H8zM4 16h2v2H4zM8 16h12v2H8z",
  "full-screen": "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
  help: "M11 17h2v2h-2zM12 5a4 4 0 0 0-4 4h2a2 2 0 1 1 3.2 1.6C11.8 11.7 11 12.6 11 15h2c0-1.6.5-2.1 1.5-2.9A4 4 0 0 0 12 5z",
  open: "M4 5h6l2 2h8v12H4zM6 9v8h12V9z",
  close: "M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12 19 6.4 17.6 5 12 10.6z",
  menu: "M4 6h16v2H4zM4 11h16v2H4zM4 16h16v2H4z",
  down: "M6 9.500 7.400 8l4.600 4.600L16.600 8 18 9.500l-6 6z",
  check: "m9.500 17.600-5.400-5.400 1.500-1.500 3.900 3.900 8.900-8.900 1.500 1.500z",
  search:
    "M10 3a7 7 0 1 0 4.2 12.600l5.100 5.100 1.400-1.400-5.100-5.100A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10z",
  scales:
    "M11 3h2v2.200l6.500 1.300-.4 2-1.300-.3 2.700 5.300a3.600 3.600 0 0 1-7 0l2.600-5.700-3.100-.6V19h4v2H7v-2h4V7.200l-3.100.6L10.500 15a3.600 3.600 0 0 1-7 0l2.600-6.800-.7.1-.4-2L11 5.200zM7 11l-1.500 4h3zM17 10l-1.500 3.500h3z",
  compare:
    "M4 4h2v16H4zM18 4h2v16h-2zM8 9h5V6.500L17 10l-4 3.500V11H8zM16 14h-5v-2.500L7.500 15l3.500 3.500V16h5z",
  line: "M4 4h2v14h14v2H4zM7 14.500l3.500-5 3.500 3 4.500-7 1.600 1.100-5.700 8.900-3.500-3-2.300 3.200z",
  rank: "M4 4h16v4H4zM4 10h11v4H4zM4 16h6v4H4z",
  filter: "M3 4h18l-7 8.500V20l-4-2v-5.500zm4.200 2L12 11.800 16.800 6z",
  colours:
    "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM17 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM15 13a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  tour: "M5 4h2v16H5zM8 5h11l-3 4 3 4H8z",
  split: "M4 5h16v14H4zM6 7v10h5V7zM13 7v10h5V7z",
  stances:
    "M3 4h18v13h-9l-5 4v-4H3zM5 6v9h4v2l2.500-2H19V6zM8.250 7.500h1.500v2h2V11h-2v2h-1.500v-2h-2V9.500h2zM13.500 9.500h4V11h-4z",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
