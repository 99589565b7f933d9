/** What can be wrong with an attribute value whose JSON is of the right shape. */
export interface AttributeValueFault {
  readonly kind: string;
}
