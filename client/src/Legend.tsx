import type { ReactNode } from "react";

/** How the picture tells sign and certainty. */
export function Legend(): ReactNode {
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <Sample>
          <path className="allied" d="M1 6h30" />
        </Sample>
        allied
      </li>
      <li>
        <Sample>
          <path className="opposed" d="M1 6h30" />
        </Sample>
        opposed
      </li>
      <li>
        <Sample>
          <path className="allied possible" d="M1 3.5h30" />
          <path className="opposed possible" d="M1 9h30" />
        </Sample>
        <svg viewBox="0 0 32 14" aria-hidden="true">
          <rect className="camp possible" x="1" y="1" width="30" height="12" rx="6" />
          <path className="hatch" d="M5 12.500 16 1.500M10.500 12.500 21.500 1.500M16 12.500 27 1.500" />
        </svg>
        <svg className="dot" viewBox="0 0 14 14" aria-hidden="true">
          <circle className="camp hollow" cx="7" cy="7" r="5" />
        </svg>
        only possibly so
      </li>
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg viewBox="0 0 32 12" aria-hidden="true">
      {children}
    </svg>
  );
}
