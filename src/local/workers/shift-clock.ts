/**
 * Replaces Date in this thread by one whose present can be moved, so that a test can see a function
 * an hour or a week later. Given instants (`new Date(0)`, `Date.parse`) stay what they are.
 * @returns a setter for the distance from the machine's clock, in ms.
 */
export function installMovableClock(): (offsetMs: number) => void {
  const RealDate = Date;
  let offsetMs = 0;
  const now = (): number => RealDate.now() + offsetMs;
  const MovableDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  RealDate.prototype.constructor = MovableDate;
  globalThis.Date = MovableDate;
  return (next) => {
    offsetMs = next;
  };
}
