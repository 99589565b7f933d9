import { encodeBase64 } from '../base/base64.ts';
import type { AttributeType } from './attribute-value.ts';
import { cellAt, type Cell } from './cell.ts';
import type { AttributeList, AttributeMap } from './container.ts';
import { encodeAttributes } from './encode-attribute-value.ts';
import { jsonStringBody } from './json-string-body.ts';
import { jsonTemplateOf, quoteOf } from './json-template.ts';
import { typeOf } from './kind.ts';

/** What JSON.stringify makes of an item or a key in the `json` form, written without the objects between. */
export function attributesJson(map: AttributeMap): string {
  const { layout, cells, start } = map;
  const template = jsonTemplateOf(layout);
  if (template === undefined) return JSON.stringify(encodeAttributes(map, 'json'));
  const { before, types, offsets, end } = template;
  let text = '';
  for (let index = 0; index < types.length; index += 1) {
    text += before[index] as string;
    text += cellJson(types[index] as AttributeType, cells[start + (offsets[index] as number)] as Cell);
  }
  return text + end;
}

/** A value of `type`; of a scalar that is a string in JSON what stands between its quotes. */
function cellJson(type: AttributeType, cell: Cell): string {
  switch (type) {
    case 'S':
      return jsonStringBody(cell as string);
    case 'N':
      return cell as string;
    case 'BOOL':
      return cell === true ? 'true' : 'false';
    case 'NULL':
      return 'true';
    case 'B':
      return encodeBase64(cell as Uint8Array);
    case 'SS':
    case 'NS':
      return JSON.stringify(cell);
    case 'BS':
      return JSON.stringify((cell as readonly Uint8Array[]).map(encodeBase64));
    case 'L':
      return listJson(cell as AttributeList);
    case 'M':
      return attributesJson(cell as AttributeMap);
  }
}

function listJson({ layout, cells, start }: AttributeList): string {
  let text = '[';
  for (let index = 0; index < layout.count; index += 1) {
    const kind = layout.kindAt(index);
    const type = typeOf(kind);
    const quote = quoteOf(type);
    text += `${index === 0 ? '' : ','}{"${type}":${quote}`;
    text += cellJson(type, cellAt(kind, cells, start + layout.offsetAt(index)));
    text += `${quote}}`;
  }
  return `${text}]`;
}
