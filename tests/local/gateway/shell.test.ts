/** @jest-environment jsdom */
import fs from 'node:fs';
import path from 'node:path';

import { showMessages } from '../../../src/local/gateway/shell/show-messages';
import { showPeople } from '../../../src/local/gateway/shell/show-people';
import type { ShownPerson } from '../../../src/local/gateway/shown';
import { projectRoot } from '../../support/built-parts';

const html = fs.readFileSync(path.join(projectRoot, 'src/local/gateway/shell/index.html'), 'utf8');
const person = (key: string, role: ShownPerson['role'], label: string, note = ''): ShownPerson => ({
  ...{ key, role, label, note },
});
const PEOPLE = [
  person('visitor-1', 'visitor', '新访客'),
  person('teacher', 'classTeacher', '李老师 · 三年级2班', '看看谁还没签'),
  person('mother', 'guardian', '王芳 · 两个孩子的妈妈'),
];

function list(): HTMLElement {
  document.body.innerHTML = '<div id="list"></div>';
  return document.getElementById('list') as HTMLElement;
}

describe('the list of people', () => {
  it('groups them by what they are, families first', () => {
    const groups = list();
    showPeople(groups, PEOPLE, 'mother', () => undefined);
    const titles = [...groups.querySelectorAll('h2')].map((title) => title.textContent);
    expect(titles).toEqual(['家长', '班主任', '新访客']);
  });

  it('marks the one who holds the phone, for eyes and for screen readers, and says it of nobody else', () => {
    const groups = list();
    showPeople(groups, PEOPLE, 'teacher', () => undefined);
    const current = [...groups.querySelectorAll('[aria-current="true"]')];
    expect(current.map((button) => button.textContent)).toEqual(['李老师三年级2班看看谁还没签']);
  });

  it('is made of buttons, tells who was chosen, and keeps the focus there', () => {
    const groups = list();
    const chosen: string[] = [];
    showPeople(groups, PEOPLE, 'mother', (key) => chosen.push(key));
    const button = groups.querySelector<HTMLButtonElement>('button[data-key="teacher"]');
    button?.focus();
    button?.click();
    showPeople(groups, PEOPLE, 'teacher', () => undefined);
    expect(chosen).toEqual(['teacher']);
    expect((document.activeElement as HTMLElement).dataset['key']).toBe('teacher');
  });

  it('takes a name for a name, not for markup', () => {
    const groups = list();
    showPeople(groups, [person('a', 'visitor', '<img src=x>')], null, () => undefined);
    expect(groups.querySelector('img')).toBeNull();
  });
});

describe('the messages', () => {
  const message = (title: string, sentAt: number, page?: string) => ({
    title,
    lines: ['正文'],
    sentAt,
    page,
  });

  it('come newest first, with China’s time', () => {
    const items = list();
    const at = Date.parse('2026-11-22T23:30:00Z');
    showMessages(items, [message('旧', at - 1000), message('新', at)], () => undefined);
    expect([...items.querySelectorAll('strong')].map((title) => title.textContent)).toEqual(['新', '旧']);
    expect(items.querySelector('time')?.textContent).toMatch(/23.*07:30/);
  });

  it('open their page, when they have one', () => {
    const items = list();
    const opened: string[] = [];
    showMessages(items, [message('有', 2, 'pages/notice/index?id=1'), message('无', 1)], (page) =>
      opened.push(page),
    );
    const [first, second] = [...items.querySelectorAll('button')];
    first?.click();
    second?.click();
    expect(opened).toEqual(['pages/notice/index?id=1']);
    expect(second?.disabled).toBe(true);
  });
});

describe('the page', () => {
  it('names the frame, holds no inline script or style, and loads nothing from elsewhere', () => {
    document.documentElement.innerHTML = html;
    expect(document.querySelector('iframe')?.title).toBe('安心家校小程序');
    expect(document.querySelectorAll('script:not([src]), style, [style], [onclick]')).toHaveLength(0);
    const addresses = [...document.querySelectorAll('[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href'),
    );
    expect(addresses.filter((address) => !/^(\/shell\/|data:,)/.test(address ?? ''))).toEqual([]);
  });
});
