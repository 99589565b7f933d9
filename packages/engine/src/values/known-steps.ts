/** A layout that remembers steps to others. */
interface Remembering {
  forgetSteps(): void;
}

/**
 * The steps that layouts remember, whose memory is bounded whatever names and lengths containers have: where there would
 * be too many, all are forgotten and learnt anew, so that layouts which nothing has any more can go.
 */
export class KnownSteps {
  private readonly most: number;
  /** Of each step the layout it starts at, be it one that only containers made long ago have. */
  private readonly starts: Remembering[] = [];

  constructor(most: number) {
    this.most = most;
  }

  /** Counts a step that `start` is about to remember. */
  add(start: Remembering): void {
    if (this.starts.length === this.most) {
      for (const layout of this.starts) layout.forgetSteps();
      this.starts.length = 0;
    }
    this.starts.push(start);
  }
}
