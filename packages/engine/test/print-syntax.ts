import type {
  ConditionSyntax,
  OperandSyntax,
  PathSyntax,
  ProjectionSyntax,
  UpdateActionSyntax,
  UpdateSyntax,
} from '../src/expressions/syntax.ts';

/** How to write what a grammar leaves open. */
export interface Style {
  /** Between two words that need no space, too. */
  readonly space: string;
  readonly keyword: (word: string) => string;
  /** Whether to put parentheses where the grammar does not need them. */
  readonly parentheses: boolean;
}

/** Writes a tree as an expression that reads as that tree. */
export class SyntaxPrinter {
  readonly style: Style;

  constructor(style: Style) {
    this.style = style;
  }

  condition(tree: ConditionSyntax): string {
    const { style } = this;
    switch (tree.type) {
      case 'and':
      case 'or': {
        const leftNeeds = tree.type === 'and' && tree.left.type === 'or';
        const rightNeeds = tree.right.type === tree.type || tree.right.type === 'or';
        return this.words(
          this.nested(tree.left, leftNeeds),
          style.keyword(tree.type),
          this.nested(tree.right, rightNeeds),
        );
      }
      case 'not': {
        const needs = tree.condition.type === 'and' || tree.condition.type === 'or';
        return this.words(style.keyword('not'), this.nested(tree.condition, needs));
      }
      case 'comparison':
        return this.join(this.grouped(tree.left), tree.comparator, this.grouped(tree.right));
      case 'between':
        return this.words(
          this.grouped(tree.operand),
          style.keyword('between'),
          this.grouped(tree.lower),
          style.keyword('and'),
          this.grouped(tree.upper),
        );
      case 'in':
        return this.words(this.grouped(tree.operand), style.keyword('in'), this.list(tree.candidates));
      case 'function':
        return this.operand(tree);
    }
  }

  update({ actions }: UpdateSyntax): string {
    let section = '';
    const words: string[] = [];
    for (const action of actions) {
      words.push(action.type === section ? ',' : this.style.keyword(action.type), this.action(action));
      section = action.type;
    }
    return this.words(...words);
  }

  projection({ paths }: ProjectionSyntax): string {
    return this.join(
      ...paths.flatMap((path, index) => (index === 0 ? [this.path(path)] : [',', this.path(path)])),
    );
  }

  private action(action: UpdateActionSyntax): string {
    const path = this.path(action.path);
    switch (action.type) {
      case 'remove':
        return path;
      case 'add':
      case 'delete':
        return this.words(path, action.value.placeholder);
      case 'set':
        return this.join(path, '=', this.setValue(action.value));
    }
  }

  private setValue(value: Extract<UpdateActionSyntax, { type: 'set' }>['value']): string {
    if (value.type !== 'arithmetic') return this.grouped(value);
    const sum = this.join(this.grouped(value.left), value.operator, this.grouped(value.right));
    return this.style.parentheses ? this.join('(', sum, ')') : sum;
  }

  private operand(operand: OperandSyntax): string {
    switch (operand.type) {
      case 'path':
        return this.path(operand);
      case 'value':
        return operand.placeholder;
      case 'function':
        return this.join(operand.name, this.list(operand.operands));
    }
  }

  private path({ segments }: PathSyntax): string {
    const words = segments.flatMap((segment, index) => {
      if (segment.type === 'index') return ['[', segment.text, ']'];
      const name = segment.type === 'name' ? segment.name : segment.placeholder;
      return index === 0 ? [name] : ['.', name];
    });
    return this.join(...words);
  }

  private list(operands: readonly OperandSyntax[]): string {
    const words = operands.flatMap((operand, index) =>
      index === 0 ? [this.grouped(operand)] : [',', this.grouped(operand)],
    );
    return this.join('(', ...words, ')');
  }

  private grouped(operand: OperandSyntax): string {
    return this.style.parentheses ? this.join('(', this.operand(operand), ')') : this.operand(operand);
  }

  private nested(condition: ConditionSyntax, needed: boolean): string {
    const text = this.condition(condition);
    return needed || this.style.parentheses ? this.join('(', text, ')') : text;
  }

  /** Words that need white space between them. */
  private words(...words: readonly string[]): string {
    return words.join(this.style.space === '' ? ' ' : this.style.space);
  }

  private join(...words: readonly string[]): string {
    return words.join(this.style.space);
  }
}
