import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { spokenLetter } from '../../../src/client/features/notice/spoken-letter';
import { noticeOf, NUO, type Notice } from '../signing/family';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';
import { Sight } from './sight';
import { StandInVoice } from './voice';

const FOR_NUO = { noticeId: 'n1', studentId: NUO.studentId };
const CHINESE = [{ lang: 'zh-CN', localService: true }];
const BLOCKS: Notice['blocks'] = [
  { type: 'heading', text: '请记住' },
  { type: 'list', isNumbered: true, items: ['不私自下水。', '有人落水，打 110。'] },
  { type: 'signature', lines: ['家长签名'] },
];

function serverWithLetter() {
  return serverOfTwins().on('get-notice', () => noticeOf(NUO, { blocks: BLOCKS }));
}

beforeEach(() => {
  phone.reset();
  new Sight();
});
afterEach(() => {
  Sight.remove();
  StandInVoice.remove();
});

describe('a letter read aloud', () => {
  test('names the child first, then reads on in order, and opens signing when its last word was spoken', async () => {
    const voice = new StandInVoice(CHINESE);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '把这封信念给我听' }));
    screen.getByRole('button', { name: '读到最后就可以签' });
    await voice.finishAll();
    expect(voice.said).toEqual([
      '这封信，是给王一诺家里的。',
      '防溺水安全告家长书。',
      '请记住',
      '1，不私自下水。2，有人落水，打 幺幺零。',
    ]);
    screen.getByRole('button', { name: '为 王一诺 签字' });
    screen.getByRole('button', { name: '把这封信念给我听' });
  });

  test('marks what is being read, and nothing else', async () => {
    const voice = new StandInVoice(CHINESE);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '把这封信念给我听' }));
    expect(document.querySelectorAll('.spoken')).toHaveLength(0);
    await voice.finish();
    await voice.finish();
    expect([...document.querySelectorAll('.spoken')].map((one) => one.textContent)).toEqual(['请记住']);
    await voice.finishAll();
    expect(document.querySelectorAll('.spoken')).toHaveLength(0);
  });

  test('pauses at a tap and goes on with the piece it stopped in', async () => {
    const voice = new StandInVoice(CHINESE);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '把这封信念给我听' }));
    await voice.finish();
    fireEvent.click(screen.getByRole('button', { name: '暂停朗读' }));
    await settle();
    expect(voice.isSpeaking).toBe(false);
    expect(voice.said).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '接着朗读' }));
    expect(voice.said.slice(1)).toEqual(['防溺水安全告家长书。', '防溺水安全告家长书。']);
  });

  test.each([
    ['is hidden', () => act(() => phone.hide())],
    ['is left', () => cleanup()],
  ])('falls silent when the page %s', async (_how, leave) => {
    const voice = new StandInVoice(CHINESE);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '把这封信念给我听' }));
    leave();
    await settle();
    expect(voice.isSpeaking).toBe(false);
    expect(voice.said).toHaveLength(1);
  });

  test('that breaks off is not taken for heard, and says so', async () => {
    const voice = new StandInVoice(CHINESE);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '把这封信念给我听' }));
    await voice.fail();
    await settle();
    expect(phone.said).toEqual(['没有念出来，请自己读一读']);
    screen.getByRole('button', { name: '读到最后就可以签' });
    screen.getByRole('button', { name: '接着朗读' });
  });
});

describe('the button to listen', () => {
  test.each([
    ['there is no voice at all', null],
    ['no voice speaks Chinese', [{ lang: 'en-GB', localService: true }]],
  ])('is not there when %s', async (_why, voices) => {
    if (voices) new StandInVoice(voices);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    expect(screen.queryByText('听一听')).toBeNull();
  });

  test('comes when the browser has loaded its voices', async () => {
    const voice = new StandInVoice([]);
    await startApp(serverWithLetter())('notice', FOR_NUO);
    expect(screen.queryByText('听一听')).toBeNull();
    await voice.load(CHINESE);
    screen.getByText('听一听');
  });
});

describe('what is spoken', () => {
  const spoken = (blocks: Notice['blocks'], naming: 'named' | 'unnamed' = 'named'): string[] =>
    spokenLetter(noticeOf(NUO, { blocks }), naming).map(({ text }) => text);

  test('names no child where the text leaves the phone', () => {
    expect(spoken(BLOCKS, 'unnamed').join('')).not.toContain('王一诺');
    expect(spoken(BLOCKS, 'named')[0]).toContain('王一诺');
  });

  test('are numbers to dial digit by digit, and other numbers as numbers', () => {
    const [, , text] = spoken([{ type: 'paragraph', text: '满 16 周岁；打 120 或 96110，冲 20 分钟。' }]);
    expect(text).toBe('满 16 周岁；打 幺二零 或 九六幺幺零，冲 20 分钟。');
  });

  test('is everything families read but the lines to sign on', () => {
    const blocks: Notice['blocks'] = [
      { type: 'emphasis', text: '先开窗。' },
      {
        type: 'table',
        rows: [
          ['时间', '地点'],
          ['周一', '操场'],
        ],
        hasHeader: true,
      },
      { type: 'picture', fileId: 'f', caption: '附近水域' },
      { type: 'signature', lines: ['家长签名'] },
    ];
    expect(spoken(blocks).slice(2)).toEqual(['先开窗。', '时间，地点\n周一，操场', '附近水域']);
  });
});
