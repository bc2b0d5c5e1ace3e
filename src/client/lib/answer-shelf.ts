import { isActionName } from '@shared/domain/actions';
import type { AnswerShelf } from './answer-queue';
import type { QueuedAnswer } from './answer-queue-types';
import { namesIn, readStored, removeStored, writeStored } from './storage';

/** Answers on the phone, one entry each: two tabs that save at the same moment cannot overwrite one another. */
export const answerShelf: AnswerShelf = {
  put: (answer) => writeStored('queue', answer.id, answer),
  remove: (id) => removeStored('queue', id),
  find: readAnswer,
  all: () =>
    namesIn('queue')
      .map(readAnswer)
      .filter((answer) => answer !== undefined)
      .sort((a, b) => a.createdAt - b.createdAt),
};

function readAnswer(id: string): QueuedAnswer | undefined {
  const stored = readStored('queue', id);
  return isAnswer(stored) ? stored : undefined;
}

function isAnswer(value: unknown): value is QueuedAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { id, action, input, createdAt } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof action === 'string' &&
    isActionName(action) &&
    typeof input === 'object' &&
    typeof createdAt === 'number'
  );
}
