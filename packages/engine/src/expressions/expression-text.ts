/** The text of a node of an expression, given the texts of its parts; `operator` is a word, a sign or a function. */
export function expressionText(operator: string, parts: readonly string[]): string {
  const [first = '', second = '', third = ''] = parts;
  switch (operator) {
    case 'and':
    case 'or':
      return `(${first}) ${operator.toUpperCase()} (${second})`;
    case 'not':
      return `NOT (${first})`;
    case 'between':
      return `${first} BETWEEN ${second} AND ${third}`;
    case 'in':
      return `${first} IN (${parts.slice(1).join(', ')})`;
    default:
      return /^[a-z]/i.test(operator) ? `${operator}(${parts.join(', ')})` : `${first} ${operator} ${second}`;
  }
}

/** The text of an update, given those of its actions in the order written: a section is named once. */
export function updateText(actions: readonly string[]): string {
  let section = '';
  const texts = actions.map((action) => {
    const [keyword = ''] = action.split(' ', 1);
    if (keyword === section) return `,${action.slice(keyword.length)}`;
    section = keyword;
    return ` ${action}`;
  });
  return texts.join('').trimStart();
}
