import { answerShelf } from '../../../src/client/lib/answer-shelf';
import { phone } from '../stand-ins/taro';
import { answerTo, setUpQueue } from './queue-in-a-test';

beforeEach(() => phone.reset());

describe('two tabs', () => {
  test('do not send the same answer twice', async () => {
    const { queue, open, refuse, accept, sent } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    const otherTab = open();
    accept();
    sent.length = 0;
    await Promise.all([queue.flush(), otherTab.flush()]);
    expect(sent).toHaveLength(1);
  });

  test('do not overwrite each other when both save', async () => {
    const { queue, open, refuse } = setUpQueue();
    const otherTab = open();
    refuse('OFFLINE');
    await Promise.all([queue.submit(answerTo('s1')), otherTab.submit(answerTo('s2'))]);
    expect(answerShelf.all().map((answer) => answer.id)).toEqual(['n1:1:s1', 'n1:1:s2']);
  });
});

describe('people who share a browser', () => {
  afterEach(() => {
    document.cookie = 'anxin-person=; max-age=0';
  });

  test('never send, nor see, each other’s answers', async () => {
    const { queue, open, refuse, accept, sent } = setUpQueue();
    document.cookie = 'anxin-person=mother';
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    document.cookie = 'anxin-person=teacher';
    accept();
    sent.length = 0;
    await open().flush();
    expect(sent).toEqual([]);
    expect(open().answers.get()).toEqual([]);
    document.cookie = 'anxin-person=mother';
    expect(open().answers.get()).toHaveLength(1);
  });
});
