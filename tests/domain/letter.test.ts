import { countChars, textOfBlock, type Block } from '@shared/domain/letter';

const picture: Block = { type: 'picture', fileId: 'cloud://x/y.jpg', caption: '水库' };

it.each<[Block, string]>([
  [{ type: 'heading', text: '标题' }, '标题'],
  [{ type: 'paragraph', text: '正文' }, '正文'],
  [{ type: 'emphasis', text: '重点' }, '重点'],
  [{ type: 'list', isNumbered: true, items: ['一', '二'] }, '一\n二'],
  [{ type: 'signature', lines: ['家长签名', '日期'] }, '家长签名\n日期'],
  [picture, '水库'],
  [
    {
      type: 'table',
      hasHeader: true,
      rows: [
        ['日期', '地点'],
        ['1 月 20 日', ''],
      ],
    },
    '日期，地点\n1 月 20 日',
  ],
])('gives what a reader sees of %j', (block, text) => {
  expect(textOfBlock(block)).toBe(text);
});

it('counts characters as readers do, not as UTF-16 does', () => {
  expect(countChars([{ type: 'heading', text: '安心🌊' }, picture])).toBe(5);
  expect(countChars([{ type: 'paragraph', text: '𠮷' }])).toBe(1);
  expect(countChars([])).toBe(0);
});
