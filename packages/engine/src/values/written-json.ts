/** A part of an answer that is JSON already: an item or a key. */
export class WrittenJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
