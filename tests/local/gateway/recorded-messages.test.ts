import { shownMessages } from '../../../src/local/gateway/recorded-messages';
import type { RecordedMessage } from '../../../src/local/messages';

const sent = (change: Partial<RecordedMessage> = {}): RecordedMessage => ({
  api: 'subscribeMessage.send',
  openid: 'oMother',
  at: 5,
  errcode: 0,
  data: {
    template_id: 't',
    page: 'pages/notice/index',
    data: { thing1: { value: '寒假安全' }, number2: { value: 3 } },
  },
  ...change,
});

describe('the lock screen', () => {
  it('shows each field of a message in its order', () => {
    expect(shownMessages([sent()])).toEqual([
      { title: '服务通知', lines: ['寒假安全', '3'], sentAt: 5, page: 'pages/notice/index' },
    ]);
  });

  it('shows nothing that WeChat refused to deliver, and nothing that is no message', () => {
    expect(shownMessages([sent({ errcode: 43101 }), sent({ api: 'security.msgSecCheck' })])).toEqual([]);
  });

  it('is not upset by a message without fields or page', () => {
    expect(shownMessages([sent({ data: {} }), sent({ data: { data: { thing1: null } } })])).toEqual([
      { title: '服务通知', lines: [], sentAt: 5 },
      { title: '服务通知', lines: [], sentAt: 5 },
    ]);
  });
});
