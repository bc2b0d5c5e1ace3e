import { act, renderHook } from '@testing-library/react';
import { readDraft, saveDraft, useDraft } from '../../../src/client/lib/drafts';
import { pageUrl, usePageParam } from '../../../src/client/lib/routes';
import { chooseTextSize, scaleOf, useTextSize } from '../../../src/client/lib/text-size';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());

const isText = (value: unknown): value is string => typeof value === 'string';

describe('a draft', () => {
  test('is back after a crash, as of the last keystroke', () => {
    const first = renderHook(() => useDraft('letter', '', isText));
    act(() => first.result.current.change('放假'));
    act(() => first.result.current.change('放假前'));
    first.unmount();
    expect(renderHook(() => useDraft('letter', '', isText)).result.current.value).toBe('放假前');
  });

  test('of another shape is not taken up', () => {
    saveDraft('letter', { old: true });
    expect(readDraft('letter', isText)).toBeUndefined();
  });

  test('is gone once it was sent', () => {
    const { result } = renderHook(() => useDraft('letter', '', isText));
    act(() => result.current.change('放假'));
    act(() => result.current.drop());
    expect(readDraft('letter', isText)).toBeUndefined();
  });

  test('that the phone has no room for says so and stays on the screen', () => {
    const { result } = renderHook(() => useDraft('letter', '', isText));
    phone.storageChars = 3;
    act(() => result.current.change('放假前的一封长信'));
    expect(result.current).toMatchObject({ value: '放假前的一封长信', isKept: false });
  });
});

describe('the text size', () => {
  test('chosen on one page is used on every page and kept', () => {
    const here = renderHook(() => useTextSize());
    const there = renderHook(() => useTextSize());
    act(() => chooseTextSize('largest'));
    expect(here.result.current).toEqual({ size: 'largest', scale: 1.6 });
    expect(there.result.current).toEqual({ size: 'largest', scale: 1.6 });
    expect([...phone.storage.values()]).toContain('"largest"');
  });

  test.each([
    ['standard', 1, 1],
    ['large', 1, 1.2],
    ['standard', 1.3, 1.3],
    ['large', 1.3, 1.56],
    ['largest', 1.6, 2],
  ] as const)('%s on a system at %d gives %d', (size, system, scale) => {
    expect(scaleOf(size, system)).toBe(scale);
  });
});

describe('an address', () => {
  test('carries what its page needs, whatever signs are in it', () => {
    expect(pageUrl('notice', { noticeId: 'n1', from: '群 & 班' })).toBe(
      '/pages/notice/index?noticeId=n1&from=%E7%BE%A4%20%26%20%E7%8F%AD',
    );
  });

  test.each([
    ['%E7%BE%A4', '群'],
    ['群', '群'],
    ['100%', '100%'],
  ])('gives %s back as %s', (given, read) => {
    phone.params = { from: given };
    expect(renderHook(() => usePageParam('from')).result.current).toBe(read);
  });
});
