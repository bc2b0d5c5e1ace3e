import { act, render } from '@testing-library/react';
import * as React from 'react';
import type { ComponentType } from 'react';
import * as taro from '../stand-ins/taro';
import { NUO, noticeOf, todoItemOf, YAN } from './family';
import { FamilyServer } from './family-server';

type PageName = 'todo' | 'notice' | 'sign' | 'receipts' | 'me';

const PAGES: Record<PageName, () => Promise<{ default: ComponentType }>> = {
  todo: () => import('../../../src/client/pages/todo/index'),
  notice: () => import('../../../src/client/pages/notice/index'),
  sign: () => import('../../../src/client/pages/sign/index'),
  receipts: () => import('../../../src/client/pages/receipts/index'),
  me: () => import('../../../src/client/pages/me/index'),
};

/** A mother of twins who both have the same letter to sign. */
export function serverOfTwins(): FamilyServer {
  const children = [NUO, YAN];
  const childOf = (studentId: string) => children.find((child) => child.studentId === studentId) ?? NUO;
  return new FamilyServer()
    .on('get-me', () => ({ children, roles: [] }))
    .on('list-todo', () => ({ items: children.map((child) => todoItemOf(child)) }))
    .on('get-notice', ({ studentId }) => noticeOf(childOf(studentId)))
    .on('open-notice', () => ({ state: 'opened' }))
    .on('sign-receipt', ({ noticeId, studentId }) => ({
      receiptId: `${noticeId}:1:${studentId}`,
      answeredAt: Date.now(),
      isLate: false,
      outcome: 'covers',
    }));
}

/**
 * The app as freshly started on this phone: nothing in memory, the phone's storage as it was left. Pages opened from
 * the same start share what the app knows.
 */
export function startApp(server: FamilyServer) {
  jest.resetModules();
  jest.doMock('react', () => React);
  jest.doMock('@tarojs/taro', () => taro);
  globalThis.fetch = server.fetch as unknown as typeof fetch;
  /** Opens a page and waits for what it asks for at first. */
  return async function openPage(page: PageName, params: Record<string, string> = {}) {
    taro.phone.params = params;
    const { default: Page } = await PAGES[page]();
    const view = render(React.createElement(Page));
    await settle();
    return view;
  };
}

/** Lets replies that are under way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await act(async () => undefined);
}

/** What lies in the phone's queue. */
export function queueOnPhone(): { action: string; input: Record<string, unknown> }[] {
  return [...taro.phone.storage]
    .filter(([name]) => name.startsWith('anxin:queue:'))
    .map(([, stored]) => JSON.parse(stored) as { action: string; input: Record<string, unknown> });
}
