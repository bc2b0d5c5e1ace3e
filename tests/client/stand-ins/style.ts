/** A CSS module in tests: every class is called by its own name. */
const classes: Record<string, string> = new Proxy({}, { get: (_target, name) => String(name) });

// eslint-disable-next-line no-restricted-syntax -- stands in for a module that has one
export default classes;
