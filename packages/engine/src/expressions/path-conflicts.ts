import type { DocumentPath, PathElement } from './bound.ts';
import { formatDocumentPath } from './document-path.ts';
import { expressionError } from './expression-error.ts';
import type { ExpressionKind } from './syntax.ts';

/** What lies at one place of a document: the paths that were added end at leaves. */
interface Place {
  /** The first path added that ends here or below. */
  readonly path: DocumentPath;
  /** What lies below by name or by index; undefined where a path ends here. */
  readonly below: Map<PathElement, Place> | undefined;
}

/** Document paths, none of which contains another or takes a list for a map. */
export class PathConflicts {
  readonly kind: ExpressionKind;
  /** The only path so far; most expressions need no tree of places. */
  first: DocumentPath | undefined;
  places: Map<PathElement, Place> | undefined;

  constructor(kind: ExpressionKind) {
    this.kind = kind;
  }

  /**
   * Adds a path. DynamoDB adds the paths of an expression from the last to the first.
   * @throws ValidationException when it overlaps or conflicts with one added before
   */
  add(path: DocumentPath): void {
    if (this.first === undefined) {
      this.first = path;
      return;
    }
    if (this.places === undefined) {
      this.places = new Map();
      this.insert(this.first, this.places);
    }
    this.insert(path, this.places);
  }

  private insert(path: DocumentPath, top: Map<PathElement, Place>): void {
    let places = top;
    let depth = 0;
    for (const element of path) {
      depth += 1;
      const other = depth === 1 ? undefined : firstOf(places);
      if (other !== undefined && typeof other.element !== typeof element) {
        throw this.incompatible('conflict', path, other.place.path);
      }
      const isLast = depth === path.length;
      const place = places.get(element);
      if (place === undefined) {
        const below = isLast ? undefined : new Map<PathElement, Place>();
        places.set(element, { path, below });
        if (below === undefined) return;
        places = below;
      } else if (isLast || place.below === undefined) {
        throw this.incompatible('overlap', path, place.path);
      } else {
        places = place.below;
      }
    }
  }

  private incompatible(verb: 'overlap' | 'conflict', earlier: DocumentPath, later: DocumentPath): Error {
    return expressionError(
      this.kind,
      `Two document paths ${verb} with each other; must remove or rewrite one of these paths; path one: ${formatDocumentPath(earlier)}, path two: ${formatDocumentPath(later)}`,
    );
  }
}

function firstOf(
  places: ReadonlyMap<PathElement, Place>,
): { element: PathElement; place: Place } | undefined {
  for (const [element, place] of places) return { element, place };
  return undefined;
}
