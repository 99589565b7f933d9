/** What the SDK says of the response an answer came in; absent here is what only a network has. */
export interface ResponseMetadata {
  readonly httpStatusCode?: number;
  readonly requestId?: string;
  readonly extendedRequestId?: string;
  readonly cfId?: string;
  readonly attempts?: number;
  readonly totalRetryDelay?: number;
}

/** An answer as the SDK gives it. */
export interface MetadataBearer {
  readonly $metadata: ResponseMetadata;
}

/** Members the SDK always has, for other services. */
const OTHER_SERVICES: object = { extendedRequestId: undefined, cfId: undefined };

/** The metadata of an answer at the first attempt, the only one there is. */
export function responseMetadata(httpStatusCode: number, requestId: string): ResponseMetadata {
  return { httpStatusCode, requestId, ...OTHER_SERVICES, attempts: 1, totalRetryDelay: 0 };
}
