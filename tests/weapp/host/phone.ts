import { readBuiltApp, type BuiltApp } from './built-app';
import { Faults } from './faults';
import { callMethod, createComponent, createPage, type Instance, type SetDataRecord } from './instance';
import { createLogicLayer, type LogicLayer } from './logic-layer';
import { PageStack, readUrl } from './page-stack';
import { PhoneClock } from './phone-clock';
import { selectorQueries } from './selector-query';
import { Sight, type ScreenHeight } from './sight';
import { dispatchEvent, type Touch, type ViewEvent } from './view-events';
import { ViewLayer } from './view-layer';
import { findByText, findByWholeText, selectFrom, textOf, type ViewElement } from './view-tree';
import { createWxObject, type WxCall } from './wx-object';
import { CLOUD_MS, createStandIns, type CloudAnswer } from './wx-stand-ins';

/** What comes later than this is waiting on purpose (timeouts, polling) and is no part of settling. */
const SETTLING_MS = 100;
const MOST_TURNS = 5000;
const FINGER: readonly Touch[] = [{ x: 10, y: 10 }];

export interface PhoneOptions {
  answer: CloudAnswer;
  /** The phone's time at the start, epoch ms. */
  startAt: number;
  /** Pages fit the screen unless told otherwise. */
  screen?: ScreenHeight;
  /** The project's own build, unless told otherwise. */
  app?: BuiltApp;
  /** How long an answer of the cloud is on its way; as on a good network by default. */
  cloudMs?: number;
}

/**
 * A phone without a screen that runs the built mini-program: its JavaScript in a bare world, its templates compiled by
 * WeChat's own compiler. It has no styles, no layout and no real WeChat behind it. A promise that nobody catches fails
 * the test by the test runner's own doing.
 */
export class Phone {
  /** Every `setData` so far. */
  readonly setDataLog: SetDataRecord[] = [];
  /** Every call of `wx` so far. */
  readonly calls: WxCall[] = [];
  readonly clock: PhoneClock;
  readonly #faults = new Faults();
  /** Calls of a cloud that takes time of its own. */
  readonly #outside = new Set<Promise<void>>();
  readonly #logic: LogicLayer;
  readonly #stack: PageStack;
  readonly #view: ViewLayer;
  readonly #sight: Sight;

  constructor(options: PhoneOptions) {
    const { answer, startAt, screen = 'tall', app = readBuiltApp(), cloudMs = CLOUD_MS } = options;
    const faults = this.#faults;
    const clock = new PhoneClock(startAt, (error) => faults.add('timer', error));
    this.clock = clock;
    const stack = new PageStack({ app, faults, createPage: (file, query) => createPage(file, query, parts) });
    const visible = (): ViewElement => this.screen();
    const sight = new Sight({ clock, faults, screen, visible, copyIn: (value) => logic.copyIn(value) });
    const createSelectorQuery = selectorQueries(clock, visible, sight);
    const createIntersectionObserver = sight.createObserver;
    const logic = createLogicLayer({
      ...{ app, clock, faults, getCurrentPages: stack.pages },
      wx: (copyIn) => {
        const { calls } = this;
        const navigation = stack.apis;
        const standIns = createStandIns({
          ...{ answer, clock, calls, faults, navigation, copyIn },
          ...{ createSelectorQuery, createIntersectionObserver },
          cloudMs,
          waitFor: (work) => this.#waitFor(work),
        });
        return createWxObject({ standIns, calls, faults, copyIn });
      },
    });
    const parts = { logic, clock, faults, log: this.setDataLog };
    this.#sight = sight;
    this.#logic = logic;
    this.#stack = stack;
    this.#view = new ViewLayer(app, (file, data) => createComponent(file, data, parts));
  }

  /**
   * Starts the mini-program at a page, as a tap on its icon or on a shared card does.
   * @throws Error when the mini-program failed in any way.
   */
  async launch(url: string): Promise<void> {
    const { file, query } = readUrl(url);
    const options = { path: file, query, scene: 1001, referrerInfo: {} };
    const app: Instance = { file: 'app', self: { ...this.#logic.launchApp() }, viewData: {} };
    for (const name of ['onLaunch', 'onShow'])
      callMethod(app, name, this.#faults, this.#logic.copyIn(options));
    this.#stack.open(url, 'launch');
    await this.settle();
  }

  /**
   * Lets everything happen that happens by itself now.
   * @throws Error when the mini-program failed in any way since the last time.
   */
  async settle(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.clock.runNext(SETTLING_MS)) continue;
      if (this.#outside.size > 0) {
        await Promise.race(this.#outside);
      } else {
        this.screen();
        this.#faults.throwIfAny();
        return;
      }
    }
    throw new Error(`the mini-program was still busy after ${MOST_TURNS} turns`);
  }

  /** Lets time go by, for what waits on purpose. */
  async pass(ms: number): Promise<void> {
    this.clock.pass(ms);
    await this.settle();
  }

  /** What WeChat's menu would send into a chat. @throws Error when the page cannot be shared. */
  share(): unknown {
    const { file, self } = this.#stack.top;
    const { onShareAppMessage } = self;
    if (typeof onShareAppMessage !== 'function') throw new Error(`${file} cannot be shared`);
    return (onShareAppMessage as (options: object) => unknown).call(self, { from: 'menu' });
  }

  /** The file of the visible page. */
  get route(): string {
    return this.#stack.top.file;
  }

  /** The visible page's elements. */
  screen(): ViewElement {
    return this.#view.render(this.#stack.top);
  }

  /** What can be read on the visible page. */
  text(): string {
    return textOf(this.screen());
  }

  /** @throws Error when nothing matches. See `selectFrom` for what a selector may be. */
  find(selector: string): ViewElement {
    return this.#must(selectFrom(this.screen(), selector)[0], selector);
  }

  /** The innermost element with a text or label. @throws Error when there is none. */
  findText(text: string): ViewElement {
    return this.#must(findByText(this.screen(), text), text);
  }

  /** The innermost element that shows exactly a text. @throws Error when there is none. */
  findWhole(text: string): ViewElement {
    return this.#must(findByWholeText(this.screen(), text), text);
  }

  async tap(target: ViewElement): Promise<void> {
    if (target.attributes.disabled === true) throw new Error(`${textOf(target)} is disabled`);
    this.#dispatch(target, { type: 'touchstart', touches: FINGER });
    this.#dispatch(target, { type: 'touchend', touches: FINGER });
    if (!this.#dispatch(target, { type: 'tap', touches: FINGER })) {
      throw new Error(`nothing listens to a tap on ${target.tag} ${textOf(target)}`);
    }
    await this.settle();
  }

  async input(target: ViewElement, value: string): Promise<void> {
    const isHeard = this.#dispatch(target, { type: 'input', detail: { value, cursor: value.length } });
    if (!isHeard) throw new Error(`nothing listens to input in ${target.tag}`);
    await this.settle();
  }

  /** Draws one line with a finger, on a canvas. */
  async draw(target: ViewElement, [first, ...rest]: readonly [Touch, ...Touch[]]): Promise<void> {
    const last = rest.at(-1) ?? first;
    this.#dispatch(target, { type: 'touchstart', touches: [first] });
    for (const touch of rest) this.#dispatch(target, { type: 'touchmove', touches: [touch] });
    this.#dispatch(target, { type: 'touchend', touches: [last] });
    await this.settle();
  }

  /** Scrolls the visible page to its end. */
  async scrollToEnd(): Promise<void> {
    this.#sight.scrollToEnd();
    await this.settle();
  }

  /** WeChat's own way back, at the top of the page. @throws Error at the first page. */
  async back(): Promise<void> {
    this.#stack.back(1);
    await this.settle();
  }

  async #waitFor<T>(work: Promise<T>): Promise<T> {
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    this.#outside.add(done);
    await done;
    this.#outside.delete(done);
    return work;
  }

  #dispatch(target: ViewElement, event: ViewEvent): boolean {
    return dispatchEvent(target, event, this.#logic, this.#faults);
  }

  #must(found: ViewElement | null | undefined, wanted: string): ViewElement {
    if (!found) throw new Error(`no ${wanted} on ${this.route}, which shows:\n${this.text()}`);
    return found;
  }
}
