/**
 * `keys` in the order in which Java iterates a HashSet made of them: that is the order in which DynamoDB prints them.
 * Keys that share a bucket keep the order given.
 */
export function javaHashOrder(keys: readonly string[]): readonly string[] {
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(16, Math.floor(keys.length / 0.75) + 1)));
  const bucketOf = (key: string): number => {
    const hash = javaHashCode(key);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return keys.toSorted((left, right) => bucketOf(left) - bucketOf(right));
}

/** Java's `String.hashCode`. */
function javaHashCode(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return hash;
}
