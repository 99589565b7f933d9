export type { OperationInput, OperationName, OperationOutput, OperationTypes } from './operation-types.ts';
export { createEngine, Engine } from './engine.ts';
export type { EngineOptions, ForkOptions } from './engine-options.ts';
export { manualClock, systemClock, type Clock, type ManualClock } from './clock.ts';

export { DynamoDBException, type ExceptionNamespace } from './errors/dynamodb-exception.ts';
export { AccessDeniedException } from './errors/access-denied-exception.ts';
export { BackupInUseException } from './errors/backup-in-use-exception.ts';
export { BackupNotFoundException } from './errors/backup-not-found-exception.ts';
export { Explanation, type ExplainedNode } from './errors/explanation.ts';
export { ConditionalCheckFailedException } from './errors/conditional-check-failed-exception.ts';
export { ContinuousBackupsUnavailableException } from './errors/continuous-backups-unavailable-exception.ts';
export { DuplicateItemException } from './errors/duplicate-item-exception.ts';
export { ExpiredIteratorException } from './errors/expired-iterator-exception.ts';
export { ExportConflictException } from './errors/export-conflict-exception.ts';
export { ExportNotFoundException } from './errors/export-not-found-exception.ts';
export { GlobalTableAlreadyExistsException } from './errors/global-table-already-exists-exception.ts';
export { GlobalTableNotFoundException } from './errors/global-table-not-found-exception.ts';
export { IdempotentParameterMismatchException } from './errors/idempotent-parameter-mismatch-exception.ts';
export { ImportConflictException } from './errors/import-conflict-exception.ts';
export { ImportNotFoundException } from './errors/import-not-found-exception.ts';
export { IndexNotFoundException } from './errors/index-not-found-exception.ts';
export { InternalFailure } from './errors/internal-failure.ts';
export { InternalServerError } from './errors/internal-server-error.ts';
export { InvalidExportTimeException } from './errors/invalid-export-time-exception.ts';
export { InvalidRestoreTimeException } from './errors/invalid-restore-time-exception.ts';
export { ItemCollectionSizeLimitExceededException } from './errors/item-collection-size-limit-exceeded-exception.ts';
export { LimitExceededException } from './errors/limit-exceeded-exception.ts';
export { PointInTimeRecoveryUnavailableException } from './errors/point-in-time-recovery-unavailable-exception.ts';
export { PolicyNotFoundException } from './errors/policy-not-found-exception.ts';
export { ProvisionedThroughputExceededException } from './errors/provisioned-throughput-exceeded-exception.ts';
export { ReplicaAlreadyExistsException } from './errors/replica-already-exists-exception.ts';
export { ReplicaNotFoundException } from './errors/replica-not-found-exception.ts';
export { ReplicatedWriteConflictException } from './errors/replicated-write-conflict-exception.ts';
export { RequestLimitExceeded } from './errors/request-limit-exceeded.ts';
export { ResourceInUseException } from './errors/resource-in-use-exception.ts';
export { ResourceNotFoundException } from './errors/resource-not-found-exception.ts';
export { SerializationException } from './errors/serialization-exception.ts';
export { TableAlreadyExistsException } from './errors/table-already-exists-exception.ts';
export { TableInUseException } from './errors/table-in-use-exception.ts';
export { TableNotFoundException } from './errors/table-not-found-exception.ts';
export { ThrottlingException } from './errors/throttling-exception.ts';
export { TransactionConflictException } from './errors/transaction-conflict-exception.ts';
export { TransactionInProgressException } from './errors/transaction-in-progress-exception.ts';
export { TrimmedDataAccessException } from './errors/trimmed-data-access-exception.ts';
export { UnknownOperationException } from './errors/unknown-operation-exception.ts';
export { ValidationException } from './errors/validation-exception.ts';
export {
  TransactionCanceledException,
  type CancellationReason,
} from './errors/transaction-canceled-exception.ts';
export type { ThrottlingReason } from './errors/throttling-reason.ts';

export type {
  BatchExecuteStatementInput,
  BatchExecuteStatementOutput,
} from './operations/batch-execute-statement.ts';
export type { BatchGetItemInput, BatchGetItemOutput } from './operations/batch-get-item.ts';
export type { BatchWriteItemInput, BatchWriteItemOutput } from './operations/batch-write-item.ts';
export type { CreateTableInput, CreateTableOutput } from './operations/create-table.ts';
export type { DeleteItemInput, DeleteItemOutput } from './operations/delete-item.ts';
export type { DeleteTableInput, DeleteTableOutput } from './operations/delete-table.ts';
export type { DescribeLimitsInput, DescribeLimitsOutput } from './operations/describe-limits.ts';
export type { DescribeStreamInput, DescribeStreamOutput } from './operations/describe-stream.ts';
export type { DescribeTableInput, DescribeTableOutput } from './operations/describe-table.ts';
export type {
  DescribeTimeToLiveInput,
  DescribeTimeToLiveOutput,
} from './operations/describe-time-to-live.ts';
export type { ExecuteStatementInput, ExecuteStatementOutput } from './operations/execute-statement.ts';
export type { ExecuteTransactionInput, ExecuteTransactionOutput } from './operations/execute-transaction.ts';
export type { GetItemInput, GetItemOutput } from './operations/get-item.ts';
export type { GetRecordsInput, GetRecordsOutput } from './operations/get-records.ts';
export type {
  GetShardIteratorInput,
  GetShardIteratorOutput,
  ShardIteratorType,
} from './operations/get-shard-iterator.ts';
export type { ListStreamsInput, ListStreamsOutput } from './operations/list-streams.ts';
export type { ListTablesInput, ListTablesOutput } from './operations/list-tables.ts';
export type {
  ListTagsOfResourceInput,
  ListTagsOfResourceOutput,
} from './operations/list-tags-of-resource.ts';
export type { PutItemInput, PutItemOutput } from './operations/put-item.ts';
export type { ReadExplanation } from './reads/explain-read.ts';
export type { QueryInput, QueryOutput } from './operations/query.ts';
export type { ScanInput, ScanOutput } from './operations/scan.ts';
export type { TagResourceInput, TagResourceOutput } from './operations/tag-resource.ts';
export type { TransactGetItemsInput, TransactGetItemsOutput } from './operations/transact-get-items.ts';
export type {
  PreparedTransaction,
  TransactWriteItemsInput,
  TransactWriteItemsOutput,
} from './operations/transact-write-items.ts';
export type { UntagResourceInput, UntagResourceOutput } from './operations/untag-resource.ts';
export type { UpdateItemInput, UpdateItemOutput } from './operations/update-item.ts';
export type { UpdateTableInput, UpdateTableOutput } from './operations/update-table.ts';
export type { UpdateTimeToLiveInput, UpdateTimeToLiveOutput } from './operations/update-time-to-live.ts';

export type { AttributeDefinition, ScalarAttributeType } from './shapes/attribute-definition.ts';
export type { AttributeValueUpdate } from './shapes/attribute-value-update.ts';
export type {
  BatchStatementError,
  BatchStatementErrorCode,
  BatchStatementRequest,
  BatchStatementResponse,
} from './shapes/batch-statement.ts';
export type { BillingMode, BillingModeSummary } from './shapes/billing-mode.ts';
export type { ComparisonOperator } from './shapes/comparison-operator.ts';
export type { Condition } from './shapes/condition.ts';
export type { ConditionalOperator } from './shapes/conditional-operator.ts';
export type {
  Capacity,
  ConsumedCapacity,
  ReturnConsumedCapacity,
  VectorCapacity,
} from './shapes/consumed-capacity.ts';
export type { ExpectedAttributeValue } from './shapes/expected-attribute-value.ts';
export type {
  CreateGlobalSecondaryIndexAction,
  DeleteGlobalSecondaryIndexAction,
  GlobalSecondaryIndexUpdate,
  UpdateGlobalSecondaryIndexAction,
} from './shapes/global-secondary-index-update.ts';
export type {
  GlobalSecondaryIndex,
  GlobalSecondaryIndexDescription,
} from './shapes/global-secondary-index.ts';
export type { GlobalTableSettingsReplicationMode } from './shapes/global-table-settings-replication-mode.ts';
export type {
  GlobalTableWitnessDescription,
  GlobalTableWitnessGroupMemberAction,
  GlobalTableWitnessGroupUpdate,
} from './shapes/global-table-witness.ts';
export type { IndexStatus } from './shapes/index-status.ts';
export type { ItemCollectionMetrics, ReturnItemCollectionMetrics } from './shapes/item-collection-metrics.ts';
export type { ItemResponse } from './shapes/item-response.ts';
export type { KeySchemaElement, KeyType } from './shapes/key-schema.ts';
export type { KeysAndAttributes } from './shapes/keys-and-attributes.ts';
export type { LocalSecondaryIndex, LocalSecondaryIndexDescription } from './shapes/local-secondary-index.ts';
export type { MultiRegionConsistency } from './shapes/multi-region-consistency.ts';
export type { OnDemandThroughput, OnDemandThroughputOverride } from './shapes/on-demand-throughput.ts';
export type { ParameterizedStatement } from './shapes/parameterized-statement.ts';
export type { Projection, ProjectionType } from './shapes/projection.ts';
export type {
  ProvisionedThroughput,
  ProvisionedThroughputDescription,
  ProvisionedThroughputOverride,
} from './shapes/provisioned-throughput.ts';
export type {
  ReplicaDescription,
  ReplicaGlobalSecondaryIndexDescription,
  ReplicaStatus,
} from './shapes/replica-description.ts';
export type {
  DisassociateReplicationGroupMemberAction,
  ReplicaGlobalSecondaryIndex,
  ReplicationGroupMemberAction,
  ReplicationGroupUpdate,
} from './shapes/replication-group-update.ts';
export type { ReturnValue, ReturnValuesOnConditionCheckFailure } from './shapes/return-values.ts';
export type { Select } from './shapes/select.ts';
export type { SSEDescription, SSESpecification, SSEStatus, SSEType } from './shapes/sse-specification.ts';
export type {
  SequenceNumberRange,
  Shard,
  ShardFilter,
  Stream,
  StreamDescription,
  StreamStatus,
} from './shapes/stream-description.ts';
export type { Identity, OperationType, StreamEvent, StreamRecord } from './shapes/stream-record.ts';
export type { StreamSpecification, StreamViewType } from './shapes/stream-specification.ts';
export type { TableClass, TableClassSummary } from './shapes/table-class.ts';
export type { ArchivalSummary, RestoreSummary, TableDescription } from './shapes/table-description.ts';
export type { TableStatus } from './shapes/table-status.ts';
export type { Tag } from './shapes/tag.ts';
export type { Get, TransactGetItem } from './shapes/transact-get-item.ts';
export type { ConditionCheck, Delete, Put, TransactWriteItem, Update } from './shapes/transact-write-item.ts';
export type {
  TimeToLiveDescription,
  TimeToLiveSpecification,
  TimeToLiveStatus,
} from './shapes/time-to-live-specification.ts';
export type {
  SearchSchemaElement,
  SearchSchemaElementType,
  VectorAttributeDefinition,
  VectorDistanceFunction,
  VectorIndex,
  VectorIndexDescription,
  VectorIndexUpdate,
} from './shapes/vector-index.ts';
export type {
  GlobalSecondaryIndexWarmThroughputDescription,
  TableWarmThroughputDescription,
  WarmThroughput,
} from './shapes/warm-throughput.ts';
export type { WriteRequest } from './shapes/write-request.ts';
export { diff, type Comparable } from './state/diff.ts';
export type {
  Difference,
  ItemDifference,
  PathDifference,
  SettingDifference,
  TableDifference,
} from './state/difference.ts';
export type { Dump, JsonAttributeValue, TableDump } from './state/dump.ts';
export type { TableFixture } from './state/table-fixture.ts';
export type { Access, HistoryEntry } from './state/history.ts';
export type { Snapshot } from './state/snapshot.ts';
export type { UsageReport } from './state/usage-report.ts';
export type { StopSignal, StreamReaderOptions } from './streams/stream-reader.ts';
export type { WireAttributeValue, WireForm } from './values/wire-form.ts';
