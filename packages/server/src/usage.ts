/** What `dynamem --help` prints. */
export const usage = `Usage: dynamem [serve] [options]

Serves DynamoDB over HTTP on this machine, from memory, until it is stopped.

Options:
  --port N             the port to listen on; 0 takes a free one (default: 4566)
  --host H             the address to listen on (default: loopback, 127.0.0.1 and ::1)
  --region R           the region of every ARN (default: us-east-1)
  --account-id A       the account of every ARN, twelve digits (default: 000000000000)
  --seed N             the seed of everything random (default: 0)
  --table-delays D     none: a table is usable at once; realistic: it takes as long as on AWS (default: none)
  --shards N           how many shards of a stream are open at a time (default: 1)
  --time-to-live-delay-ms D
                       how long after it expires an item is deleted: milliseconds up to 48 hours, or random
                       (default: 60000)
  --wording W          the texts of errors: newest, or before-2026-06, when AWS reworded many (default: newest)
  -h, --help           print this and stop
  -v, --version        print the version and stop
`;
