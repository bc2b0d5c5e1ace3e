import { act } from '@testing-library/react';

type Report = (entries: { isIntersecting: boolean }[]) => void;

/** What of a page is in sight: in jsdom nothing is laid out, so a test says when the end of the letter comes up. */
export class Sight {
  private readonly reports = new Set<Report>();

  constructor() {
    const { reports } = this;
    Object.assign(window, {
      IntersectionObserver: class {
        constructor(private readonly report: Report) {}
        observe(): void {
          reports.add(this.report);
          this.report([{ isIntersecting: false }]);
        }
        disconnect(): void {
          reports.delete(this.report);
        }
      },
    });
  }

  static remove(): void {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  }

  get isWatched(): boolean {
    return this.reports.size > 0;
  }

  /** Somebody has scrolled to the end. */
  async reachEnd(): Promise<void> {
    await act(async () => this.reports.forEach((report) => report([{ isIntersecting: true }])));
  }
}
