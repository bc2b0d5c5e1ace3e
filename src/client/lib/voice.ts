/** Something that can speak Chinese. */
export interface Voice {
  /** The longest text it takes at once, bytes in UTF-8. */
  mostBytes: number;
  /** Speaks; resolves when it has finished or was hushed. @throws when it cannot speak. */
  say: (text: string) => Promise<void>;
  /** Falls silent at once. */
  hush: () => void;
}
