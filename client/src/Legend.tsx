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
        possibly so
      </li>
      <li>
        <svg viewBox="0 0 32 14" aria-hidden="true">
          <rect className="camp" x="1" y="1" width="30" height="12" rx="6" />
        </svg>
        faction
      </li>
      <li>
        <svg viewBox="0 0 32 14" aria-hidden="true">
          <rect className="camp possible" x="1" y="1" width="30" height="12" rx="6" />
          <path className="hatch" d="M5 12.5 16 1.5M10.500 12.500 21.500 1.500M16 12.500 27 1.500" />
        </svg>
        possible faction
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
