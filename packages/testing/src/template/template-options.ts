/** What a template leaves open. */
export interface TemplateOptions {
  /**
   * Values of parameters; also of `Fn::GetAtt` and of `Ref` to what is no table, as `Name.Attribute` and `Name`, and of
   * `Fn::ImportValue` by the name that is exported.
   */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Values of serverless variables by what stands between the braces: `{ 'opt:stage': 'test' }`. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** `AWS::Region`; us-east-1 by default, as of an engine. */
  readonly region?: string;
  /** `AWS::AccountId`; 000000000000 by default, as of an engine. */
  readonly accountId?: string;
  /** `AWS::StackName`; `stack` by default. */
  readonly stackName?: string;
  /** Properties of tables that are left out, such as `PointInTimeRecoverySpecification`; others are refused by name. */
  readonly ignore?: readonly string[];
}
