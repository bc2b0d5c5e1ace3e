import type { ShownMessage } from '../shown';

/** Lists the messages, newest first; one that leads to a page opens it, as on a phone. */
export function showMessages(
  list: HTMLElement,
  messages: ShownMessage[],
  onOpen: (page: string) => void,
): void {
  const newestFirst = [...messages].sort((left, right) => right.sentAt - left.sentAt);
  list.replaceChildren(
    ...newestFirst.map((message) => {
      const item = document.createElement('li');
      item.append(cardOf(message, onOpen));
      return item;
    }),
  );
}

function cardOf({ title, lines, sentAt, page }: ShownMessage, onOpen: (page: string) => void): HTMLElement {
  const card = document.createElement('button');
  card.type = 'button';
  card.className = 'message';
  card.disabled = page === undefined;
  const head = document.createElement('header');
  const sender = document.createElement('span');
  sender.textContent = '安心家校';
  const time = document.createElement('time');
  time.dateTime = new Date(sentAt).toISOString();
  time.textContent = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(sentAt);
  head.append(sender, time);
  const strong = document.createElement('strong');
  strong.textContent = title;
  const body = lines.map((line) => {
    const span = document.createElement('span');
    span.textContent = line;
    return span;
  });
  card.append(head, strong, ...body);
  if (page !== undefined) card.addEventListener('click', () => onOpen(page));
  return card;
}
