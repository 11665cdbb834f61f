import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly sentence: string;
  readonly again: string;
}

/** A fault in the pane gives a sentence and a way on, never an empty pane. Plain elements: nothing of ours may fail here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" style={{ padding: 12 }}>
        <p>{this.props.sentence}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {this.props.again}
        </button>
      </div>
    );
  }
}
