import { Component, type ReactNode } from 'react';
import { Trouble } from './design/Trouble';

/** Keeps the frame of the page standing when a screen breaks, or when its code cannot be fetched; then only a new start fetches it. */
export class Boundary extends Component<{ children: ReactNode }, { problem: unknown }> {
  override state = { problem: null };

  static getDerivedStateFromError(problem: unknown) {
    return { problem };
  }

  override render() {
    if (this.state.problem === null) return this.props.children;
    return <Trouble problem={this.state.problem} retry={() => window.location.reload()} />;
  }
}
