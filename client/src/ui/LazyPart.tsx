import { Component, type ReactNode, Suspense } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

interface LazyPartProps {
  /** Shown while the part is loading. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/**
 * A view, panel, strip or dialog that is loaded when it is first shown. Its failure leaves the rest of the page
 * alone.
 */
export function LazyPart({ waiting, children }: LazyPartProps): ReactNode {
  return (
    <Boundary>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

interface BoundaryState {
  readonly failure: unknown;
}

class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(failure: unknown): BoundaryState {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <Failed failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

function Failed({
  failure,
  onRetry,
}: {
  readonly failure: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="failed" role="alert">
      <p>{t("shell.view-failed")}</p>
      <p>{failure instanceof Error ? failure.message : String(failure)}</p>
      <button type="button" className="retry" onClick={onRetry}>
        {t("shell.again")}
      </button>
    </div>
  );
}
