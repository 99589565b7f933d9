export { attributeBinary } from './values/attribute-binary.ts';
export { attributeName, type AttributeNameConstraints } from './values/attribute-name.ts';
export { attributeNumber, equalNumbers } from './values/attribute-number.ts';
export { attributeString, type AttributeStringConstraints } from './values/attribute-string.ts';
export {
  attributeValue,
  type AttributeType,
  type AttributeValueConstraints,
} from './values/attribute-value.ts';

export { createTableInput, type CreateTableConstraints } from './tables/create-table-input.ts';
export { item, itemKey, type ItemConstraints, type WireItem } from './tables/item.ts';
export { keySchema, type KeySchemaConstraints } from './tables/key-schema.ts';
export { keyValue, type KeySpread } from './tables/key-value.ts';
export {
  tableOutline,
  type IndexOutline,
  type KeyOutline,
  type TableOutline,
} from './tables/table-outline.ts';

export {
  conditionExpression,
  filterExpression,
  keyConditionExpression,
  projectionExpression,
  updateExpression,
  type ExpressionText,
} from './expressions/expression-text.ts';
export { nearlyValid } from './expressions/nearly-valid.ts';

export { callRequest, type Request } from './requests/call-request.ts';
export { tableCall, type CallConstraints, type ItemOperation } from './requests/table-call.ts';
export type * from './requests/item-call.ts';
export { legacyRequest } from './requests/legacy-request.ts';
export { nearlyValidRequest } from './requests/nearly-valid-request.ts';
export { request } from './requests/request.ts';

export {
  engineCaller,
  sdkCaller,
  sendCaller,
  type Caller,
  type ExecutesOperations,
  type SendsCommands,
  type SendsRequests,
} from './model/caller.ts';
export { NaiveModel } from './model/naive-model.ts';
export { tableCommands, type CommandConstraints } from './model/table-commands.ts';

export { callSchedule, type CallSchedule, type CallScheduler } from './schedule/call-schedule.ts';
export { scheduledClient, unscheduledClient, type SdkClientLike } from './schedule/scheduled-client.ts';
export type { ScheduledEngine, ScheduledMethod } from './schedule/scheduled-engine.ts';
export type { ScheduleOptions, TwoStepEngine } from './schedule/turns.ts';
