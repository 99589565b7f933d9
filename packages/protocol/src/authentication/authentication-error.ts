import type { Answer } from '../answer.ts';
import { headerOf, type HttpRequest } from '../http-request.ts';
import { serviceError } from '../service-error.ts';
import { credentialScopeError } from './credential-scope.ts';
import { queryParameters } from './query-parameters.ts';
import { signatureOfHeader, signatureOfQuery, type Signature } from './signature.ts';

/**
 * AWS's refusal of a request whose Signature Version 4 is absent, incomplete or of another region, service or day;
 * undefined when it is complete. The key, the signature and the age of a request are not looked at.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html
 */
export function authenticationError(request: HttpRequest, region: string): Answer | undefined {
  const authorization = headerOf(request, 'authorization');
  const query = queryParameters(request.path);
  const isInQuery = query.has('X-Amz-Algorithm');
  if (authorization !== undefined && isInQuery) {
    const both = "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.";
    return serviceError('InvalidSignatureException', both);
  }
  if (authorization === undefined ? !isInQuery : !authorization.trim().startsWith('AWS4-')) {
    return serviceError('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  }
  const signature =
    authorization === undefined ? signatureOfQuery(query) : signatureOfHeader(authorization, request);
  return 'statusCode' in signature ? signature : signatureError(signature, region);
}

function signatureError(
  { algorithm, credential, signedHeaders, date }: Signature,
  region: string,
): Answer | undefined {
  if (!/^\d{8}T\d{6}Z$/.test(date)) {
    const expected = `Date must be in ISO-8601 'basic format'. Got '${date}'.`;
    return serviceError(
      'IncompleteSignatureException',
      `${expected} See http://en.wikipedia.org/wiki/ISO_8601`,
    );
  }
  if (!signedHeaders.toLowerCase().split(';').includes('host')) {
    return serviceError(
      'InvalidSignatureException',
      "'Host' must be a 'SignedHeader' in the AWS Authorization.",
    );
  }
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    const unsupported = `Unsupported AWS 'algorithm': '${algorithm}' (only AWS4-HMAC-SHA256 for now). `;
    return serviceError('IncompleteSignatureException', unsupported);
  }
  return credentialScopeError(credential, date, region);
}
