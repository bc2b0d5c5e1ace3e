export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Added = 'added' | 'duplicate';
