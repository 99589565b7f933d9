import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../http-request.ts';
import { authenticationError } from './authentication-error.ts';

const DATE = '20261121T101500Z';
const CREDENTIAL = 'AKID/20261121/eu-west-1/dynamodb/aws4_request';

interface Parts {
  algorithm?: string;
  credential?: string;
  signedHeaders?: string;
  date?: string;
}

function signed({
  algorithm = 'AWS4-HMAC-SHA256',
  credential = CREDENTIAL,
  signedHeaders = 'host;x-amz-date',
  date = DATE,
}: Parts) {
  const authorization = `${algorithm} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=0a1b`;
  return request({ authorization, 'x-amz-date': date });
}

function request(headers: HttpRequest['headers'], path = '/'): HttpRequest {
  return { method: 'POST', path, headers, body: '{}' };
}

function presigned(parameters: Record<string, string>): HttpRequest {
  return request({}, `/?${new URLSearchParams(parameters).toString()}`);
}

function parsed(text: string): { __type: string; message: string } {
  return JSON.parse(text);
}

/** The refusal of a request in eu-west-1: its name and message. */
function refusal(refused: HttpRequest): [string, string] | undefined {
  const answer = authenticationError(refused, 'eu-west-1');
  if (answer === undefined) return undefined;
  expect(answer.statusCode).toBe(400);
  const { __type: type, message } = parsed(answer.text);
  const [namespace, name = ''] = type.split('#');
  expect(namespace).toBe('com.amazon.coral.service');
  return [name, message];
}

const FULL_QUERY = {
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': CREDENTIAL,
  'X-Amz-Date': DATE,
  'X-Amz-Signature': '0a1b',
  'X-Amz-SignedHeaders': 'host',
};

describe('a complete signature', () => {
  it('passes in the header', () => {
    expect(refusal(signed({}))).toBeUndefined();
  });

  it('passes in the header with a Date header, without blanks after commas', () => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${CREDENTIAL},SignedHeaders=date;Host,Signature=0a1b`;
    expect(refusal(request({ authorization, date: DATE }))).toBeUndefined();
  });

  it('passes in the query string', () => {
    expect(refusal(presigned(FULL_QUERY))).toBeUndefined();
  });
});

describe('no signature, or two', () => {
  const missing = ['MissingAuthenticationTokenException', 'Request is missing Authentication Token'];

  it.each([[{}], [{ authorization: 'Basic eDp5' }], [{ authorization: 'AWS3 x' }]])(
    'refuses headers %j',
    (headers) => {
      expect(refusal(request(headers))).toEqual(missing);
    },
  );

  it('refuses a signature in the header and in the query string', () => {
    const message =
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.";
    const both = request({ authorization: 'Basic x' }, '/?X-Amz-Algorithm=');
    expect(refusal(both)).toEqual(['InvalidSignatureException', message]);
  });
});

describe('an incomplete signature', () => {
  it('lists everything missing from the header', () => {
    expect(refusal(request({ authorization: 'AWS4-HMAC-SHA256 Credential, Signature=' }))).toEqual([
      'IncompleteSignatureException',
      "Authorization header requires 'Credential' parameter. " +
        "Authorization header requires 'Signature' parameter. " +
        "Authorization header requires 'SignedHeaders' parameter. " +
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. " +
        'Authorization=AWS4-HMAC-SHA256 Credential, Signature=',
    ]);
  });

  it('lists everything missing from the query string', () => {
    expect(refusal(presigned({ 'X-Amz-Algorithm': '' }))).toEqual([
      'IncompleteSignatureException',
      "AWS query-string parameters must include 'X-Amz-Algorithm'. " +
        "AWS query-string parameters must include 'X-Amz-Credential'. " +
        "AWS query-string parameters must include 'X-Amz-Signature'. " +
        "AWS query-string parameters must include 'X-Amz-SignedHeaders'. " +
        "AWS query-string parameters must include 'X-Amz-Date'. " +
        'Re-examine the query-string parameters.',
    ]);
  });
});

describe('a signature of another form', () => {
  it('refuses another format of the date first', () => {
    expect(refusal(signed({ date: 'Sat, 21 Nov 2026', signedHeaders: 'x', algorithm: 'AWS4-X' }))).toEqual([
      'IncompleteSignatureException',
      "Date must be in ISO-8601 'basic format'. Got 'Sat, 21 Nov 2026'. See http://en.wikipedia.org/wiki/ISO_8601",
    ]);
  });

  it('refuses an unsigned Host header next', () => {
    expect(refusal(signed({ signedHeaders: 'x-amz-date', algorithm: 'AWS4-X' }))).toEqual([
      'InvalidSignatureException',
      "'Host' must be a 'SignedHeader' in the AWS Authorization.",
    ]);
  });

  it('refuses another algorithm next', () => {
    expect(refusal(signed({ algorithm: 'AWS4-X', credential: 'a/b' }))).toEqual([
      'IncompleteSignatureException',
      "Unsupported AWS 'algorithm': 'AWS4-X' (only AWS4-HMAC-SHA256 for now). ",
    ]);
  });

  it('refuses a credential of other than five parts', () => {
    expect(refusal(signed({ credential: 'AKID/20261121/eu-west-1' }))).toEqual([
      'IncompleteSignatureException',
      'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, ' +
        "got 'AKID/20261121/eu-west-1'",
    ]);
  });

  it('lists everything wrong with the scope', () => {
    expect(
      refusal(presigned({ ...FULL_QUERY, 'X-Amz-Credential': 'AKID/20261120/us-east-1/s3/aws5' })),
    ).toEqual([
      'InvalidSignatureException',
      "Credential should be scoped to a valid region, not 'us-east-1'. " +
        "Credential should be scoped to correct service: 'dynamodb'. " +
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'. " +
        'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
        `'20261120' != '20261121', from '${DATE}'.`,
    ]);
  });
});
