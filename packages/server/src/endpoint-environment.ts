/**
 * The environment variables by which AWS's SDKs and command line find an endpoint without a change of code.
 * Both names of the region are set: boto3 reads AWS_DEFAULT_REGION, the others AWS_REGION.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointEnvironment(url: string, region: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'dynamem',
    AWS_SECRET_ACCESS_KEY: 'dynamem',
  };
}
