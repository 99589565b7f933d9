import type { Answer } from '../answer.ts';
import { headerOf, type HttpRequest } from '../http-request.ts';
import { serviceError } from '../service-error.ts';

/** What a request says of its Signature Version 4, read from the Authorization header or the query string. */
export interface Signature {
  readonly algorithm: string;
  /** keyid/date/region/service/aws4_request */
  readonly credential: string;
  /** Names of headers, joined by `;`. */
  readonly signedHeaders: string;
  /** When it was signed, in ISO 8601's basic format. */
  readonly date: string;
}

const HEADER_PARAMETERS = ['Credential', 'Signature', 'SignedHeaders'];
const QUERY_PARAMETERS = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
  'X-Amz-Date',
];

/** The signature in an Authorization header, or AWS's refusal that lists everything missing. */
export function signatureOfHeader(authorization: string, request: HttpRequest): Signature | Answer {
  const [algorithm = '', ...pairs] = authorization.trim().split(/[ ,]+/);
  const parameters = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals !== -1) parameters.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  const date = headerOf(request, 'x-amz-date') ?? headerOf(request, 'date');
  let missing = HEADER_PARAMETERS.filter((name) => !parameters.get(name))
    .map((name) => `Authorization header requires '${name}' parameter. `)
    .join('');
  if (date === undefined) {
    missing += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
  }
  if (missing !== '')
    return serviceError('IncompleteSignatureException', `${missing}Authorization=${authorization}`);
  return {
    algorithm,
    credential: parameters.get('Credential') ?? '',
    signedHeaders: parameters.get('SignedHeaders') ?? '',
    date: date ?? '',
  };
}

/** The signature in a query string, or AWS's refusal that lists everything missing. */
export function signatureOfQuery(parameters: ReadonlyMap<string, string>): Signature | Answer {
  const missing = QUERY_PARAMETERS.filter((name) => !parameters.get(name))
    .map((name) => `AWS query-string parameters must include '${name}'. `)
    .join('');
  if (missing !== '') {
    return serviceError('IncompleteSignatureException', `${missing}Re-examine the query-string parameters.`);
  }
  return {
    algorithm: parameters.get('X-Amz-Algorithm') ?? '',
    credential: parameters.get('X-Amz-Credential') ?? '',
    signedHeaders: parameters.get('X-Amz-SignedHeaders') ?? '',
    date: parameters.get('X-Amz-Date') ?? '',
  };
}
