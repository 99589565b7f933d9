import { listOf, textOf, type Body } from './body.ts';
import { withPrefix } from './with-prefix.ts';

/** As many tables as one answer of ListTables holds at most. */
const LONGEST_LIST = 100;

/**
 * The tables that carry `prefix`, in pages of the requested `Limit`: of the account's other tables nothing is told.
 * @param list performs one ListTables
 */
export async function listPrefixedTables(
  body: Body,
  prefix: string,
  list: (body: Body) => Promise<Body | undefined>,
): Promise<Body | undefined> {
  const { Limit: limit = LONGEST_LIST } = body;
  const isValid = Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= LONGEST_LIST;
  let request = withPrefix(body, prefix);
  // What is no limit goes along for DynamoDB to refuse; any other is kept here, over all of the account's tables.
  if (isValid) request = { ...request, Limit: LONGEST_LIST };
  const found: string[] = [];
  for (;;) {
    const answer = await list(request);
    if (answer === undefined) return undefined;
    for (const name of listOf(answer, 'TableNames') ?? []) {
      if (typeof name === 'string' && name.startsWith(prefix)) found.push(name.slice(prefix.length));
    }
    const last = textOf(answer, 'LastEvaluatedTableName');
    if (found.length > Number(limit)) return page(found, Number(limit));
    if (last === undefined) return { TableNames: found };
    request = { ...request, ExclusiveStartTableName: last };
  }
}

function page(found: readonly string[], limit: number): Body {
  return { TableNames: found.slice(0, limit), LastEvaluatedTableName: found[limit - 1] };
}
