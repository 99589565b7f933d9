/** How JavaScript values become attribute values and come back; all optional. */
export interface Conversion {
  /**
   * `dynode` (default): a top-level array of only strings or only numbers is a set; `''`, `null` and `[]` at the top
   * level are left out. `native`: arrays are lists, sets are Sets, empty values and null are stored.
   */
  readonly conversion?: 'dynode' | 'native' | undefined;
  /** `string` stores `true` as the string `"true"`, as dynode did; `native` (default) as BOOL. */
  readonly booleans?: 'native' | 'string' | undefined;
  /**
   * What becomes of a stored number that a JavaScript number cannot hold exactly: `number` (default) rounds it,
   * `bigint` gives integers as bigint and others as strings, `string` gives all of these as strings.
   */
  readonly numbers?: 'number' | 'bigint' | 'string' | undefined;
}
