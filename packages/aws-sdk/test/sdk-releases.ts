import * as newest from '@aws-sdk/client-dynamodb';
import * as v186 from 'client-dynamodb-3-186';
import * as v600 from 'client-dynamodb-3-600';
import * as v925 from 'client-dynamodb-3-925';
import * as v930 from 'client-dynamodb-3-930';

export type Sdk = typeof newest;

/** The releases of SDK v3 that the tests run against. */
export const sdkReleases = [
  ['3.186', v186],
  ['3.600', v600],
  ['3.925', v925],
  ['3.930', v930],
  ['3.1162', newest],
] as unknown as readonly (readonly [string, Sdk])[];
