// The declarations are to hold in projects that name fewer of the libraries.
/// <reference lib="esnext.disposable" preserve="true" />

/** What `attach` gives: `dispose` gives the clients back, also by `using`. */
export interface Attachment {
  /**
   * Gives the clients back.
   * @throws Error when one-offs (`failNext`, `answerNext`) have not been used; the clients are given back all the same
   */
  dispose(): void;
  /** @throws Error when one-offs have not been used */
  assertUsed(): void;
  [Symbol.dispose](): void;
}

/** An attachment that ends once, however often it is disposed, and then tells what has not been used. */
export function attachment(end: () => void, assertUsed: () => void): Attachment {
  let ended = false;
  const dispose = (): void => {
    if (ended) return;
    ended = true;
    end();
    assertUsed();
  };
  return { dispose, assertUsed, [Symbol.dispose]: dispose };
}
