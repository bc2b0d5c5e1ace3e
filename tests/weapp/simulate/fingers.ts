export interface Point {
  x: number;
  y: number;
}

/** A finger on the screen, by the number the phone gave it when it touched down. */
export interface Finger extends Point {
  identifier: number;
}

type TouchType = 'touchstart' | 'touchmove' | 'touchend';

/**
 * Lets the screen report fingers: `changed` are those the event is about, `touches` all that are down after it. Not by
 * the simulator's own `dispatchEvent`: that one gives a finger another number at each event.
 */
export async function reportTouch(
  element: Element,
  type: TouchType,
  changed: readonly Finger[],
  touches: readonly Finger[],
): Promise<void> {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const asTouches = (fingers: readonly Finger[]): object[] =>
    fingers.map(({ identifier, x, y }) => ({ identifier, x, y, clientX: x, clientY: y, pageX: x, pageY: y }));
  Object.assign(event, { touches: asTouches(touches), changedTouches: asTouches(changed) });
  element.dispatchEvent(event);
  await nextTurn();
}

/** Draws one line with one finger. */
export async function drawLine(
  element: Element,
  [first, ...rest]: readonly [Point, ...Point[]],
  identifier = 0,
): Promise<void> {
  const start = { ...first, identifier };
  await reportTouch(element, 'touchstart', [start], [start]);
  let finger = start;
  for (const point of rest) {
    finger = { ...point, identifier };
    await reportTouch(element, 'touchmove', [finger], [finger]);
  }
  await reportTouch(element, 'touchend', [finger], []);
}

/** The simulator makes a tap of a finger that comes down and goes up where it was. */
export async function tap(element: Element): Promise<void> {
  await drawLine(element, [{ x: 5, y: 5 }]);
}

/** The simulator hands events on in promises; after this turn they have all arrived. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
