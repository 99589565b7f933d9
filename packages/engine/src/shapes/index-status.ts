/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndexDescription.html */
export type IndexStatus = 'ACTIVE' | 'CREATING' | 'DELETING' | 'UPDATING';
