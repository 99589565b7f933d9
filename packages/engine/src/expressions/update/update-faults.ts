import { ValidationException } from '../../errors/validation-exception.ts';

// The order in which DynamoDB reports what is wrong with an update and its item (keyvaluestore's
// expression tester against DynamoDB Local): first a target within a value that is no container of its
// kind, then an operand of a wrong type anywhere, then section by section from the last written to the
// first a target whose parent is missing before an attribute that is missing, and last the numbers.
const wrongContainerRank = 0;
const wrongTypeRank = 1;
const lastSectionRank = 2;
const sectionCount = 4;
const numberRank = lastSectionRank + 2 * sectionCount;

const invalidPath = 'The document path provided in the update expression is invalid for update';

/** Collects an update's run-time errors and raises the one DynamoDB would report. */
export class UpdateFaults {
  rank: number = Infinity;
  message: string = '';
  /** The section of the action being evaluated, counted in the order written. */
  section: number = 0;
  readonly wrongTypeMessage: string;

  constructor(wrongTypeMessage: string = 'An operand in the update expression has an incorrect data type') {
    this.wrongTypeMessage = wrongTypeMessage;
  }

  wrongContainer(): undefined {
    this.note(wrongContainerRank, invalidPath);
  }

  wrongType(): undefined {
    this.note(wrongTypeRank, this.wrongTypeMessage);
  }

  missingParent(): undefined {
    this.note(this.sectionRank(), invalidPath);
  }

  missingAttribute(): undefined {
    this.note(
      this.sectionRank() + 1,
      'The provided expression refers to an attribute that does not exist in the item',
    );
  }

  number(message: string): undefined {
    this.note(numberRank, message);
  }

  /** @throws ValidationException when there is a fault. */
  raise(): void {
    if (this.rank !== Infinity) throw new ValidationException(this.message);
  }

  private sectionRank(): number {
    return lastSectionRank + 2 * Math.max(0, sectionCount - 1 - this.section);
  }

  private note(rank: number, message: string): void {
    if (rank >= this.rank) return;
    this.rank = rank;
    this.message = message;
  }
}
