import { memberOf, type Body } from './body.ts';

/** Gives out placeholders that a request does not use yet, and adds what they stand for to the request. */
export class Placeholders {
  private readonly names: Body;
  private readonly values: Body;
  private count = 0;

  constructor(body: Body) {
    this.names = { ...memberOf(body, 'ExpressionAttributeNames') };
    this.values = { ...memberOf(body, 'ExpressionAttributeValues') };
  }

  /** A placeholder for an attribute's name. */
  name(attributeName: string): string {
    const placeholder = this.free('#', this.names);
    this.names[placeholder] = attributeName;
    return placeholder;
  }

  /** A placeholder for a value. */
  value(value: unknown): string {
    const placeholder = this.free(':', this.values);
    this.values[placeholder] = value;
    return placeholder;
  }

  /** The request's members that say what its placeholders stand for. */
  members(): Body {
    const members: Body = {};
    if (Object.keys(this.names).length > 0) members['ExpressionAttributeNames'] = this.names;
    if (Object.keys(this.values).length > 0) members['ExpressionAttributeValues'] = this.values;
    return members;
  }

  private free(sigil: string, taken: Body): string {
    let placeholder: string;
    do {
      placeholder = `${sigil}dynode${this.count}`;
      this.count += 1;
    } while (Object.hasOwn(taken, placeholder));
    return placeholder;
  }
}
