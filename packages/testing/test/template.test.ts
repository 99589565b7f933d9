import { dynamemWorld } from '@dynamem/testing';
import { tablesFromTemplate } from '@dynamem/testing/template';
import { describe, expect, it } from 'vitest';

const TEMPLATE = `
Parameters:
  Stage: { Type: String, Default: dev }
  KeyArn: { Type: String }
Mappings:
  Units: { dev: { Read: '1' }, prod: { Read: '50' } }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsNotProd: !Not [!Condition IsProd]
Resources:
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !ImportValue unknown } }
  Users:
    Type: AWS::DynamoDB::Table
    DeletionPolicy: Retain
    Properties:
      TableName: !Sub '\${AWS::StackName}-users-\${Stage}'
      AttributeDefinitions:
        - &id { AttributeName: id, AttributeType: S }
        - { AttributeName: mail, AttributeType: S }
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      ProvisionedThroughput: &units
        ReadCapacityUnits: !FindInMap [Units, !Ref Stage, Read]
        WriteCapacityUnits: '2'
      GlobalSecondaryIndexes:
        - IndexName: !Join ['-', [by, mail]]
          KeySchema: [{ AttributeName: mail, KeyType: HASH }]
          Projection: { ProjectionType: ALL }
          ProvisionedThroughput: { <<: *units, WriteCapacityUnits: 3 }
      StreamSpecification: { StreamViewType: NEW_AND_OLD_IMAGES }
      TimeToLiveSpecification: { AttributeName: until, Enabled: 'true' }
      SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !GetAtt Key.Arn }
      DeletionProtectionEnabled: !If [IsProd, true, !Ref AWS::NoValue]
      Tags: [{ Key: stage, Value: !Select [0, !Split ['/', !Sub ['\${X}/y', { X: !Ref Stage }]]] }]
  OnlyInProd:
    Type: AWS::DynamoDB::Table
    Condition: IsProd
    Properties: { TableName: !Ref Nobody }
  Plain:
    Type: AWS::Serverless::SimpleTable
    Condition: IsNotProd
    Properties: { PrimaryKey: { Name: number, Type: Number }, Tags: { team: a } }
`;

describe('tablesFromTemplate', () => {
  it('gives the tables of a template with its intrinsic functions resolved', () => {
    const tables = tablesFromTemplate(TEMPLATE, {
      parameters: { 'Key.Arn': 'alias/users' },
      stackName: 'shop',
    });
    expect(tables).toEqual([
      {
        TableName: 'shop-users-dev',
        AttributeDefinitions: [
          { AttributeName: 'id', AttributeType: 'S' },
          { AttributeName: 'mail', AttributeType: 'S' },
        ],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 2 },
        GlobalSecondaryIndexes: [
          {
            IndexName: 'by-mail',
            KeySchema: [{ AttributeName: 'mail', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
            ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 3 },
          },
        ],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES', StreamEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'until', Enabled: true },
        SSESpecification: { SSEType: 'KMS', KMSMasterKeyId: 'alias/users', Enabled: true },
        Tags: [{ Key: 'stage', Value: 'dev' }],
      },
      {
        TableName: 'Plain',
        AttributeDefinitions: [{ AttributeName: 'number', AttributeType: 'N' }],
        KeySchema: [{ AttributeName: 'number', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        Tags: [{ Key: 'team', Value: 'a' }],
      },
    ]);
    const engine = dynamemWorld({ tables, seed: { Plain: [{ number: 1 }] } }).fork();
    expect(engine.listTables({}).TableNames).toEqual(['Plain', 'shop-users-dev']);
  });

  it('takes parameters, JSON and what was read already', () => {
    const template = {
      Resources: {
        Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { Ref: 'Name' }, KeySchema: [] } },
        Other: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Sub': '${Table}-${!x}' } } },
      },
    };
    const options = { parameters: { Name: 'constructor' } };
    const names = ['constructor', 'constructor-${x}'];
    expect(tablesFromTemplate(template, options).map(({ TableName }) => TableName)).toEqual(names);
    const text = JSON.stringify(template);
    expect(tablesFromTemplate(text, options).map(({ TableName }) => TableName)).toEqual(names);
  });

  it('reads a serverless.yml with its variables', () => {
    const text = `
service: shop
provider: { stage: "\${opt:stage, 'dev'}" }
custom: { name: 'users-\${self:provider.stage}', units: 5 }
resources:
  - Resources:
      Users:
        Type: AWS::DynamoDB::Table
        Properties:
          TableName: \${self:custom.name}-\${env:SUFFIX}
          ProvisionedThroughput: { ReadCapacityUnits: "\${self:custom.units}", WriteCapacityUnits: 1 }
  - Resources:
      Events: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: !Sub '\${Users}-events' } }
`;
    const dev = tablesFromTemplate(text, { variables: { 'env:SUFFIX': 'a' } });
    expect(dev).toEqual([
      { TableName: 'users-dev-a', ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 1 } },
      { TableName: 'users-dev-a-events' },
    ]);
    const [test] = tablesFromTemplate(text, { variables: { 'env:SUFFIX': 'a', 'opt:stage': 'test' } });
    expect(test?.TableName).toBe('users-test-a');
    expect(() => tablesFromTemplate(text)).toThrow('${env:SUFFIX} is not known: give it in `variables`');
  });

  it('refuses what it cannot resolve or has no support for', () => {
    const table = (properties: string, type = 'AWS::DynamoDB::Table'): (() => unknown) => {
      const text = `Resources: { T: { Type: ${type}, Properties: { ${properties} } } }`;
      return () => tablesFromTemplate(text);
    };
    expect(table('TableName: !Ref Name')).toThrow('T: Name is not known: give it in `parameters`');
    expect(table('TableName: !GetAtt A.Arn')).toThrow(
      "T: A.Arn is not known: give it in `parameters` as 'A.Arn'",
    );
    expect(table('TableName: !Base64 x')).toThrow('T: Fn::Base64 is not supported');
    expect(table('TableName: !FindInMap [A, B, C]')).toThrow('T: The template has no mapping A.B.C');
    expect(table('TableName: !If [A, B, C]')).toThrow('T: The template has no condition A');
    expect(table('TableName: !Sub "${T}"')).toThrow('T: T refers to itself');
    expect(table('ContributorInsightsSpecification: { Enabled: true }')).toThrow(
      "The property ContributorInsightsSpecification is not supported; `ignore: ['ContributorInsightsSpecification']` leaves it out",
    );
    expect(table('TableName: T', 'AWS::DynamoDB::GlobalTable')).toThrow('GlobalTable is not supported');
    expect(() => tablesFromTemplate('a: [')).toThrow('The template is no YAML');
    expect(() => tablesFromTemplate('a: b')).toThrow('The template has no Resources');
  });

  it('leaves out the properties it is told to', () => {
    const text =
      'Resources: { T: { Type: AWS::DynamoDB::Table, Properties: { KinesisStreamSpecification: { StreamArn: !Ref Key } } } }';
    const options = { ignore: ['KinesisStreamSpecification'], parameters: { Key: 'arn' } };
    expect(tablesFromTemplate(text, options)).toEqual([{ TableName: 'T' }]);
  });
});
