/** The page around the app: who holds the phone, the phone, and the messages that reached it. */
import type { ShownPerson } from '../shown';
import { becomePerson, becomeVisitor, fetchMessages, fetchPeople } from './local-api';
import { showMessages } from './show-messages';
import { showPeople } from './show-people';

const MESSAGES_EVERY_MS = 4000;
const TROUBLE_FOR_MS = 8000;

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page lacks #${id}.`);
  return found as T;
}

const shell = document.querySelector<HTMLElement>('.shell') ?? document.body;
const frame = element<HTMLIFrameElement>('app');
const wide = element('wide');
let hideTrouble = 0;

function tellTrouble(error: unknown): void {
  const trouble = element('trouble');
  trouble.textContent =
    error instanceof TypeError ? '连不上本机的服务，它可能已经停止。' : (error as Error).message;
  trouble.hidden = false;
  window.clearTimeout(hideTrouble);
  hideTrouble = window.setTimeout(() => (trouble.hidden = true), TROUBLE_FOR_MS);
}

function attempt(work: () => Promise<void>): void {
  work().catch(tellTrouble);
}

function openPanel(name: string): void {
  shell.dataset['panel'] = name;
  for (const button of document.querySelectorAll<HTMLElement>('[data-opens]')) {
    button.setAttribute('aria-expanded', String(button.dataset['opens'] === name));
  }
}

/** Waits until the app is gone, so that nothing of it runs on as the next person. */
function closeApp(): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.src = 'about:blank';
  });
}

function openApp(page = ''): void {
  const address = page === '' ? '/app/' : `/app/#/${page.replace(/^\//, '')}`;
  // The same address with another fragment would not load anew.
  void closeApp().then(() => (frame.src = address));
}

function describe(person: ShownPerson | undefined): void {
  element('bar-current').textContent = person?.label ?? '还没有选择';
  element('note').textContent = person ? `现在是：${person.label}` : '请在左侧选择一个人。';
}

async function refreshMessages(): Promise<void> {
  const messages = await fetchMessages();
  showMessages(element('message-list'), messages, (page) => {
    openPanel('none');
    openApp(page);
  });
  element('no-messages').hidden = messages.length > 0;
  const count = element('bar-count');
  count.textContent = String(messages.length);
  count.hidden = messages.length === 0;
}

async function showCurrent(): Promise<void> {
  const { people, current } = await fetchPeople();
  showPeople(element('groups'), people, current, (key) => attempt(() => switchTo(() => becomePerson(key))));
  describe(people.find(({ key }) => key === current));
  if (current === null) return;
  openApp();
  await refreshMessages();
}

async function switchTo(become: () => Promise<unknown>): Promise<void> {
  openPanel('none');
  await closeApp();
  await become();
  await showCurrent();
}

element('visitor').addEventListener('click', () => attempt(() => switchTo(becomeVisitor)));
element('reload').addEventListener('click', () => openApp());
wide.addEventListener('click', () => {
  const isWide = shell.dataset['frame'] !== 'wide';
  shell.dataset['frame'] = isWide ? 'wide' : 'phone';
  wide.setAttribute('aria-pressed', String(isWide));
});
for (const button of document.querySelectorAll<HTMLElement>('[data-opens]')) {
  const name = button.dataset['opens'] ?? 'none';
  button.addEventListener('click', () => openPanel(shell.dataset['panel'] === name ? 'none' : name));
}
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') openPanel('none');
});
window.setInterval(() => {
  if (document.visibilityState === 'visible') refreshMessages().catch(() => undefined);
}, MESSAGES_EVERY_MS);
attempt(showCurrent);
