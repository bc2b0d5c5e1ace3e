import { letterCard } from '../../../src/client/lib/share-card';

describe('the card of a letter', () => {
  it('opens the letter for whoever opens it, and names no child', () => {
    const { title, path } = letterCard({ noticeId: 'n1', title: '寒假安全告家长书' });
    expect(title).toBe('请各位家长阅读：寒假安全告家长书');
    expect(path).toBe('/pages/notice/index?noticeId=n1');
  });
});
