import { Component, type ErrorInfo, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  children: ReactNode;
  /** What stands in the place of what failed. */
  instead: (failure: Failure, again: () => void) => ReactNode;
  onFailure: (failure: Failure) => void;
};

/** What went wrong, and in which part of the page. */
export type Failure = { error: unknown; parts: string };

/** Keeps a defect of one region from taking the rest of the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failure: Failure | null }> {
  override state = { failure: null as Failure | null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: { error, parts: '' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const failure = { error, parts: componentStack ?? '' };
    this.setState({ failure });
    this.props.onFailure(failure);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return this.props.instead(failure, () => this.setState({ failure: null }));
  }
}
