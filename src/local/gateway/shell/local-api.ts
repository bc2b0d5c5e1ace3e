import type { ShownMessage, ShownPeople, ShownPerson } from '../shown';

/** Calls the gateway. @throws Error with the gateway's own sentence */
async function ask<T>(path: string, body?: object): Promise<T> {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, { cache: 'no-store', ...options });
  const reply = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(reply.error ?? '出错了，请再试一次。');
  return reply;
}

export function fetchPeople(): Promise<ShownPeople> {
  return ask('/local/people');
}

export async function becomePerson(key: string): Promise<void> {
  await ask('/local/people/current', { key });
}

export async function becomeVisitor(): Promise<ShownPerson> {
  return (await ask<{ current: ShownPerson }>('/local/people/new', {})).current;
}

export async function fetchMessages(): Promise<ShownMessage[]> {
  return (await ask<{ messages: ShownMessage[] }>('/local/messages')).messages;
}
