import type { ExpressionSyntax } from './statement-syntax.ts';

/** What AWS calls a node of a statement where it has no use for it: the name of a class of the PartiQL project's parser. */
export function nodeName(node: ExpressionSyntax): string {
  switch (node.type) {
    case 'path':
      return node.path.length === 1 ? 'VariableReference' : 'Path';
    case 'scalar':
    case 'number':
      return 'Literal';
    case 'missing':
      return 'LiteralMissing';
    case 'parameter':
      return 'Parameter';
    case 'list':
    case 'bag':
      return 'Seq';
    case 'tuple':
      return 'Struct';
    case 'is':
      return 'IsType';
    case 'subquery':
      return 'Select';
    default:
      return 'NAry';
  }
}

/** The word of a statement that a node is known by, as AWS repeats it: a name, an operator. */
export function nodeWord(node: ExpressionSyntax): string {
  switch (node.type) {
    case 'path':
      return node.path[0];
    case 'missing':
      return 'MISSING';
    case 'call':
      return node.name;
    case 'comparison':
      return node.comparator;
    case 'signed':
      return node.sign;
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'between':
    case 'like':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '||':
      return node.type;
    default:
      return nodeName(node);
  }
}
