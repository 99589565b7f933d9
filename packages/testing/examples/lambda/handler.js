/** A Lambda function on the stream of `users`: it greets whoever is new. */
export async function handler(event) {
  const inserted = event.Records.filter(({ eventName }) => eventName === 'INSERT');
  return inserted.map(({ dynamodb }) => `Welcome, ${dynamodb.NewImage.name.S}`);
}
