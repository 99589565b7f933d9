import type { Answer } from '../answer.ts';
import { serviceError } from '../service-error.ts';

/**
 * AWS's refusal of the scope in `credential` (keyid/date/region/service/aws4_request) for a request signed at `date`
 * in `region`; undefined when it is in order.
 */
export function credentialScopeError(credential: string, date: string, region: string): Answer | undefined {
  const parts = credential.split('/');
  if (parts.length !== 5) {
    const expected = 'exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term';
    return serviceError(
      'IncompleteSignatureException',
      `Credential must have ${expected}, got '${credential}'`,
    );
  }
  const [, scopeDate, scopeRegion, service, terminator] = parts;
  const day = date.slice(0, 8);
  let wrong = '';
  if (scopeRegion !== region)
    wrong += `Credential should be scoped to a valid region, not '${scopeRegion}'. `;
  if (service !== 'dynamodb') wrong += "Credential should be scoped to correct service: 'dynamodb'. ";
  if (terminator !== 'aws4_request') {
    wrong += `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'. `;
  }
  if (scopeDate !== day) {
    const mismatch = `'${scopeDate}' != '${day}', from '${date}'`;
    wrong += `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${mismatch}.`;
  }
  return wrong === '' ? undefined : serviceError('InvalidSignatureException', wrong);
}
