/** The one way in which the model's commands and the scheduler use a client of any kind. */
export interface Caller {
  /** Performs an operation by AWS's name; rejects with an error whose `name` is AWS's. */
  call(operation: string, input: object): Promise<object>;
}

/** An engine of dynamem, or anything that performs operations at once. */
export interface ExecutesOperations {
  execute(operation: string, input: unknown): object;
}

/**
 * The caller of an engine.
 * @example
 * const real = engineCaller(createEngine());
 */
export function engineCaller(engine: ExecutesOperations): Caller {
  return { call: async (operation, input) => engine.execute(operation, input) };
}

/** Anything that takes an operation and its input as one object. */
export interface SendsRequests {
  send(request: { readonly operation: string; readonly input: object }): Promise<object>;
}

/**
 * The caller of a client that takes `{ operation, input }`.
 * @example
 * const real = sendCaller({ send: ({ operation, input }) => post(`DynamoDB_20120810.${operation}`, input) });
 */
export function sendCaller(client: SendsRequests): Caller {
  return { call: (operation, input) => client.send({ operation, input }) };
}

/** Any client of AWS SDK v3 with attribute values in DynamoDB's own form. */
export interface SendsCommands {
  // Parameters of `any` alone accept the overloads of every release.
  // oxlint-disable-next-line typescript/no-explicit-any
  send(...parameters: any[]): any;
}

/**
 * The caller of a client of AWS SDK v3, whose command classes are found by their names in the module they come from.
 * @example
 * import * as dynamodb from '@aws-sdk/client-dynamodb';
 * const real = sdkCaller(new dynamodb.DynamoDBClient(inProcess(engine)), dynamodb);
 */
export function sdkCaller(client: SendsCommands, commands: object): Caller {
  return {
    async call(operation, input) {
      const Command: unknown = Reflect.get(commands, `${operation}Command`);
      if (typeof Command !== 'function')
        throw new TypeError(`There is no ${operation}Command among the commands`);
      const command: object = Reflect.construct(Command, [input]);
      const output: object = await client.send(command);
      return output;
    },
  };
}
