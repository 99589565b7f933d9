import type { AttributeType } from './attribute-value.ts';
import { jsonStringBody } from './json-string-body.ts';
import type { Kind } from './kind.ts';
import type { ListLayout } from './list-layout.ts';
import type { MapLayout } from './map-layout.ts';
import type { SetLayout } from './set-layout.ts';

/** What the JSON of all maps of one layout has in common: the text around their cells, which follow one another in it. */
export interface JsonTemplate {
  /** What stands before each cell. */
  readonly before: readonly string[];
  /** What is in each cell; of a set that stands among the cells, of what type its members are. */
  readonly types: readonly AttributeType[];
  /** Where each cell is, the map's own counted from 0. */
  readonly offsets: readonly number[];
  /** What stands after the last cell. */
  readonly end: string;
}

/** Items may have as many layouts as there are items: of more than these all is forgotten. */
const MAX_KNOWN = 1000;

/** The layouts met of late, with their templates once they are met again: one that no others share is not worth it. */
const known = new Map<MapLayout, JsonTemplate | 'met'>();

/** The template of `layout`; undefined where it is met for the first time of late. */
export function jsonTemplateOf(layout: MapLayout): JsonTemplate | undefined {
  const found = known.get(layout);
  if (typeof found === 'object') return found;
  if (known.size === MAX_KNOWN) known.clear();
  const template = found === undefined ? undefined : templateOf(layout);
  known.set(layout, template ?? 'met');
  return template;
}

function templateOf(layout: MapLayout): JsonTemplate {
  const writer = new TemplateWriter();
  writer.writeMap(layout, 0);
  const { before, types, offsets, text: end } = writer;
  return { before, types, offsets, end };
}

/** What stands around a scalar that is a string in JSON; what is written of it itself is then mostly the value's text. */
export function quoteOf(type: AttributeType): string {
  return type === 'S' || type === 'N' || type === 'B' ? '"' : '';
}

const MEMBER_TYPE = { SS: 'S', NS: 'N', BS: 'B' } as const;

class TemplateWriter {
  readonly before: string[] = [];
  readonly types: AttributeType[] = [];
  readonly offsets: number[] = [];
  /** What has been written since the last cell. */
  text = '';

  writeMap({ names, kinds, offsets }: MapLayout, start: number): void {
    this.text += '{';
    placesInOrder(names).forEach((place, index) => {
      this.text += `${index === 0 ? '' : ','}"${jsonStringBody(names[place] as string)}":`;
      this.writeValue(kinds[place] as Kind, start + (offsets[place] as number));
    });
    this.text += '}';
  }

  private writeValue(kind: Kind, offset: number): void {
    if (typeof kind === 'string') {
      const quote = quoteOf(kind);
      this.writeCell(`{"${kind}":${quote}`, kind, offset, `${quote}}`);
      return;
    }
    this.text += `{"${kind.type}":`;
    if (kind.type === 'M') this.writeMap(kind, offset);
    else if (kind.type === 'L') this.writeList(kind, offset);
    else this.writeSet(kind, offset);
    this.text += '}';
  }

  private writeList(layout: ListLayout, start: number): void {
    this.text += '[';
    for (let index = 0; index < layout.count; index += 1) {
      if (index > 0) this.text += ',';
      this.writeValue(layout.kindAt(index), start + layout.offsetAt(index));
    }
    this.text += ']';
  }

  private writeSet({ type, width }: SetLayout, start: number): void {
    this.text += '[';
    for (let index = 0; index < width; index += 1)
      this.writeCell(index === 0 ? '"' : ',"', MEMBER_TYPE[type], start + index, '"');
    this.text += ']';
  }

  private writeCell(before: string, type: AttributeType, offset: number, after: string): void {
    this.before.push(this.text + before);
    this.types.push(type);
    this.offsets.push(offset);
    this.text = after;
  }
}

/** The order in which an object has properties of these names, which are all different: those like `1` come first. */
function placesInOrder(names: readonly string[]): readonly number[] {
  const places = Object.fromEntries(names.map((name, place) => [name, place]));
  return Object.values(places);
}
