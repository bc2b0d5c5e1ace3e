/** Files outside `src/client` that must be compiled as well: phones do not know the syntax they are written in. */
export const compile = {
  include: [(file: string): boolean => /[\\/]src[\\/]shared[\\/]|[\\/]config[\\/]taro[\\/]/.test(file)],
};
