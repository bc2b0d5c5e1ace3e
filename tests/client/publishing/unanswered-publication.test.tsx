import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import PublishPage from '../../../src/client/packages/school/pages/publish';
import {
  askToPublish,
  openPage,
  publishAll,
  PUBLISHED,
  publishNow,
  titleField,
  write,
  setUp,
  type Server,
} from './publish-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

let server: Server;
beforeEach(() => {
  server = setUp(callAction);
});
afterEach(() => jest.useRealTimers());

describe('an answer that does not come back', () => {
  test('is asked for again with the very same letter and key, also after a crash', async () => {
    server.publish = async () => {
      throw new ActionError('OFFLINE', '');
    };
    await openPage();
    write(titleField(), '寒假安全再提醒');
    publishNow(await askToPublish());
    await screen.findByText('刚才的发布还没有等到结果');

    cleanup();
    server.publish = async () => PUBLISHED;
    render(<PublishPage />);
    fireEvent.click(await screen.findByRole('button', { name: '再发一次，确认结果' }));
    await screen.findByText('已经发出');
    expect(server.sent()).toHaveLength(2);
    expect(server.sent()[1]).toEqual(server.sent()[0]);
  });

  test('leaves nothing to change by mistake; going back to writing makes it another letter', async () => {
    server.publish = async () => {
      throw new ActionError('INTERNAL', '');
    };
    await openPage();
    publishNow(await askToPublish());
    await screen.findByText('刚才的发布还没有等到结果');
    expect(screen.queryByLabelText('标题')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '回去继续修改' }));
    fireEvent.click(screen.getByRole('button', { name: '没有发出，回去修改' }));
    server.publish = async () => PUBLISHED;
    await publishAll();
    expect(server.sent()[1]?.idempotencyKey).not.toBe(server.sent()[0]?.idempotencyKey);
  });

  test('is not what a refusal is: then writing goes on with the same key', async () => {
    server.publish = async () => {
      throw new ActionError('AUDIENCE_EMPTY', '');
    };
    await openPage();
    publishNow(await askToPublish());
    expect(await screen.findByText(/请至少选择一个有学生的班级/)).toBeTruthy();
    server.publish = async () => PUBLISHED;
    await publishAll();
    expect(server.sent()[1]?.idempotencyKey).toBe(server.sent()[0]?.idempotencyKey);
  });
});
