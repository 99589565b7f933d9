/** Freezes `tree` and all it holds; returns it. */
export function deepFreeze<Tree extends object>(tree: Tree): Tree {
  for (const child of Object.values(tree)) {
    if (typeof child === 'object' && child !== null) deepFreeze(child);
  }
  return Object.freeze(tree);
}
