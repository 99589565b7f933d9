import type { FakeClient } from '../fake-client.ts';

interface Describer {
  send(command: { readonly operation: string; readonly input: object }): Promise<object>;
}

/** What DescribeTable answers or throws. */
export async function describeTable(
  client: FakeClient,
  input: { readonly TableName: string },
): Promise<{ readonly reason: unknown; readonly tableStatus?: unknown; readonly exceptionName?: unknown }> {
  const describer = client as FakeClient & Describer;
  try {
    const reason = await describer.send({ operation: 'DescribeTable', input });
    const { Table } = reason as { Table?: { TableStatus?: unknown } };
    return { reason, tableStatus: Table?.TableStatus };
  } catch (error) {
    return { reason: error, exceptionName: (error as Partial<Error>).name };
  }
}
