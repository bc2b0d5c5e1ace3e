import type { ShownPerson } from '../shown';

const GROUPS: [role: string, title: string][] = [
  ['guardian', '家长'],
  ['classTeacher', '班主任'],
  ['schoolAdmin', '学校'],
  ['bureauOfficer', '教育局'],
  ['visitor', '新访客'],
];

/** Lists the people by what they are; the one who holds the phone is marked. */
export function showPeople(
  list: HTMLElement,
  people: ShownPerson[],
  current: string | null,
  onChoose: (key: string) => void,
): void {
  const focusedKey = (document.activeElement as HTMLElement | null)?.dataset['key'];
  list.replaceChildren(
    ...GROUPS.flatMap(([role, title]) => {
      const members = people.filter((person) => person.role === role);
      return members.length === 0 ? [] : [groupOf(title, members, current, onChoose)];
    }),
  );
  // The list was made anew, so the focus goes back to where it was.
  if (focusedKey) list.querySelector<HTMLElement>(`[data-key="${focusedKey}"]`)?.focus();
}

function groupOf(
  title: string,
  members: ShownPerson[],
  current: string | null,
  onChoose: (key: string) => void,
): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const items = document.createElement('ul');
  for (const member of members) {
    const item = document.createElement('li');
    item.append(buttonOf(member, member.key === current, onChoose));
    items.append(item);
  }
  const group = document.createElement('section');
  group.append(heading, items);
  return group;
}

function buttonOf(person: ShownPerson, isCurrent: boolean, onChoose: (key: string) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'person';
  button.dataset['key'] = person.key;
  if (isCurrent) button.setAttribute('aria-current', 'true');
  const [name = '', description = ''] = person.label.split(' · ');
  const strong = document.createElement('strong');
  strong.textContent = name;
  button.append(strong);
  for (const text of [description, person.note]) {
    if (text === '') continue;
    const line = document.createElement('span');
    line.textContent = text;
    button.append(line);
  }
  button.addEventListener('click', () => onChoose(person.key));
  return button;
}
