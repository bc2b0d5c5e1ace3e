import type { Faults } from './faults';
import type { PhoneClock } from './phone-clock';
import { selectFrom, type ViewElement } from './view-tree';

/** `tall`: every page fits. `short`: of a page its lower part is out of sight until somebody scrolls. */
export type ScreenHeight = 'tall' | 'short';

type Report = (result: { intersectionRatio: number }) => void;

export interface SightParts {
  clock: PhoneClock;
  faults: Faults;
  screen: ScreenHeight;
  visible: () => ViewElement;
  /** Makes a plain value the mini-program's own. */
  copyIn: (value: unknown) => unknown;
}

/** What of the visible page is in sight. Nothing is laid out here, so what is watched lies at the page's very end. */
export class Sight {
  readonly #parts: SightParts;
  readonly #watching = new Set<Report>();
  #isAtEnd: boolean;

  constructor(parts: SightParts) {
    this.#parts = parts;
    this.#isAtEnd = parts.screen === 'tall';
  }

  /** Whether the end of the page is in sight. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** Somebody scrolls to the end of the page. */
  scrollToEnd(): void {
    this.#isAtEnd = true;
    for (const report of this.#watching) this.#tell(report);
  }

  /** `wx.createIntersectionObserver`: reports once at first, and again when something comes into sight. */
  createObserver = (): object => {
    const { clock, faults, visible } = this.#parts;
    let report: Report | null = null;
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: (selector: string, callback: Report) => {
        // WeChat looks for it once; what comes later is never reported.
        if (selectFrom(visible(), selector).length === 0) {
          faults.add('wx.createIntersectionObserver', `nothing on the page is ${selector}`);
        }
        report = callback;
        this.#watching.add(callback);
        clock.setTimeout(() => report && this.#tell(report));
      },
      disconnect: () => {
        if (report) this.#watching.delete(report);
        report = null;
      },
    };
    return observer;
  };

  #tell(report: Report): void {
    report(this.#parts.copyIn({ intersectionRatio: this.#isAtEnd ? 1 : 0 }) as { intersectionRatio: number });
  }
}
