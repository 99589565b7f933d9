/**
 * Which of AWS's texts are given: those measured last, or those from before AWS began to reword its validation in
 * June 2026, which a few regions still give.
 */
export type Wording = 'newest' | 'before-2026-06';
