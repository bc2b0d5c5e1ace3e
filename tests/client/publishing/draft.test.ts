import {
  isNoticeDraft,
  isUntouched,
  newDraft,
  toBlocks,
} from '../../../src/client/features/publishing/draft';
import {
  addBlock,
  moveBlock,
  removeBlock,
  restoreBlock,
} from '../../../src/client/features/publishing/edit-blocks';
import { templatesAt } from '../../../src/client/features/publishing/templates';
import { lettersInSeason } from '../../../src/shared/letters';
import { draftBlock, draftWith, WINTER } from './draft-in-a-test';

describe('a draft from a template', () => {
  test.each(lettersInSeason(WINTER))('publishes $name as it stands when nothing was changed', (template) => {
    const draft = newDraft(template, WINTER);
    expect(toBlocks(draft.blocks)).toEqual(template.blocks);
    expect(draft.title).toBe(template.title);
    expect(isUntouched(draft, template)).toBe(true);
  });

  test('starts with the season’s first letter and its own deadline', () => {
    expect(draftWith()).toMatchObject({
      templateKey: 'winter-break',
      deadlineDay: '2027-01-15',
      classIds: null,
    });
    expect(templatesAt(Date.UTC(2027, 5, 10))[0]?.key).toBe('drowning');
  });

  test('two drafts never share a key', () => {
    expect(draftWith().idempotencyKey).not.toBe(draftWith().idempotencyKey);
  });

  test('is told apart from what an older version stored', () => {
    expect(isNoticeDraft(JSON.parse(JSON.stringify(draftWith())))).toBe(true);
    expect(isNoticeDraft({ ...draftWith(), v: 0 })).toBe(false);
    expect(isNoticeDraft(undefined)).toBe(false);
  });
});

describe('the text families read', () => {
  test('has one list entry a line, and leaves out what was left empty', () => {
    const blocks = [
      draftBlock('numbered', '一\n\n 二 \n'),
      draftBlock('paragraph', '  '),
      draftBlock('dotted', '三'),
      draftBlock('signature', '家长签名\n日期'),
    ];
    expect(toBlocks(blocks)).toEqual([
      { type: 'list', isNumbered: true, items: ['一', '二'] },
      { type: 'list', isNumbered: false, items: ['三'] },
      { type: 'signature', lines: ['家长签名', '日期'] },
    ]);
  });
});

describe('editing paragraphs', () => {
  const [a, b, sign] = [
    draftBlock('paragraph', '甲', 'a'),
    draftBlock('paragraph', '乙', 'b'),
    draftBlock('signature', '家长签名', 's'),
  ];
  const blocks = [a, b, sign];
  const ids = (all: readonly { id: string }[]): string => all.map((block) => block.id).join('');

  test('moves one place at a time and stays at the edges', () => {
    expect(ids(moveBlock(blocks, 'b', -1))).toBe('bas');
    expect(ids(moveBlock(blocks, 'a', 1))).toBe('bas');
    expect(ids(moveBlock(blocks, 'a', -1))).toBe('abs');
    expect(ids(moveBlock(blocks, 's', 1))).toBe('abs');
  });

  test('what was removed comes back to its place', () => {
    expect(ids(removeBlock(blocks, 'b'))).toBe('as');
    expect(restoreBlock(removeBlock(blocks, 'b'), b, 1)).toEqual(blocks);
  });

  test('a new paragraph goes before the lines to sign on', () => {
    const { blocks: next, added } = addBlock(blocks, 'paragraph');
    expect(next.map((block) => block.id)).toEqual(['a', 'b', added.id, 's']);
    expect(addBlock([a], 'paragraph').blocks).toHaveLength(2);
  });
});
