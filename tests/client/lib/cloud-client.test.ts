import { ACTIONS } from '@shared/domain/actions';
import { callAction } from '../../../src/client/lib/cloud-client';
import { uploadFile } from '../../../src/client/lib/files';

const fetchMock = jest.fn<Promise<Partial<Response>>, [string, RequestInit]>();

beforeEach(() => {
  fetchMock.mockReset();
  globalThis.fetch = fetchMock as unknown as typeof fetch;
});

function gatewayAnswers(body: unknown, status = 200): void {
  fetchMock.mockResolvedValue({ ok: status < 400, status, json: async () => body });
}

describe('calling an action', () => {
  test('sends the envelope to the action’s function on the page’s own server', async () => {
    gatewayAnswers({ result: { ok: true, data: { items: [] }, requestId: 'x' } });
    await expect(callAction('list-todo', {})).resolves.toEqual({ items: [] });
    const [address, request] = fetchMock.mock.calls[0] ?? ['', {}];
    expect(address).toBe('../api/call');
    const sent = JSON.parse(request.body as string) as { name: string; data: { requestId: string } };
    expect(sent).toEqual({
      name: ACTIONS['list-todo'].fn,
      data: { action: 'list-todo', v: ACTIONS['list-todo'].v, requestId: sent.data.requestId, input: {} },
    });
    expect(sent.data.requestId).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });

  test('throws the server’s refusal with the fields it names', async () => {
    gatewayAnswers({
      result: { ok: false, code: 'NOTICE_CHANGED', fields: ['versionHash'], requestId: 'x' },
    });
    await expect(callAction('list-todo', {})).rejects.toMatchObject({
      name: 'ActionError',
      code: 'NOTICE_CHANGED',
      fields: ['versionHash'],
    });
  });

  test('calls a missing network OFFLINE', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(callAction('list-todo', {})).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  test.each([
    [401, 'UNAUTHENTICATED'],
    [429, 'RATE_LIMITED'],
    [500, 'INTERNAL'],
    [504, 'INTERNAL'],
  ])('understands the gateway’s %i', async (status, code) => {
    gatewayAnswers({ error: 'x' }, status);
    await expect(callAction('list-todo', {})).rejects.toMatchObject({ code });
  });

  test.each([[undefined], [null], [{}], [{ ok: 'yes' }], ['text']])(
    'takes %j for no answer at all',
    async (result) => {
      gatewayAnswers({ result });
      await expect(callAction('list-todo', {})).rejects.toMatchObject({ code: 'INTERNAL' });
    },
  );

  test('gives up a call that never comes back', async () => {
    jest.useFakeTimers();
    fetchMock.mockImplementation(
      (_address, { signal }) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    const call = expect(callAction('list-todo', {})).rejects.toMatchObject({ code: 'OFFLINE' });
    await jest.advanceTimersByTimeAsync(20_000);
    await call;
    jest.useRealTimers();
  });
});

describe('uploading a file', () => {
  const file = { name: '花名册.xlsx', bytes: 3, source: new Blob(['abc']) };

  test('puts it under its path and gives its id', async () => {
    gatewayAnswers({ fileID: 'cloud://local/rosters/1.xlsx' });
    await expect(uploadFile('rosters/1.xlsx', file)).resolves.toBe('cloud://local/rosters/1.xlsx');
    expect(fetchMock.mock.calls[0]?.[0]).toBe('../api/files?path=rosters%2F1.xlsx');
    expect(fetchMock.mock.calls[0]?.[1].method).toBe('PUT');
  });

  test('fails when the server names no file', async () => {
    gatewayAnswers({});
    await expect(uploadFile('rosters/1.xlsx', file)).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
