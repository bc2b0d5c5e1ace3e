declare module 'miniprogram-compiler' {
  /** Runs `wcc` over a folder; gives a function body that returns `$gwx`. Throws what the compiler complains of. */
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string;
}
