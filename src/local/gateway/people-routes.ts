import type { PeopleDirectory } from '../people/people-directory';
import type { LocalPerson } from '../people/person';
import { readJson } from './read-body';
import { notFound, Refusal } from './refusal';
import { json, type Reply } from './replies';
import type { Route } from './route';
import { shownPerson, type ShownMessage, type ShownPeople } from './shown';

const BODY_LIMIT = 4096;

export interface PeopleRoutesOptions {
  people: PeopleDirectory;
  /** The messages WeChat would have shown this person, as the recorder keeps them. */
  messagesFor: (openid: string) => ShownMessage[];
}

/** What stands in for WeChat's login and for its lock screen: who one is, and which messages came. */
export function createPeopleRoutes({ people, messagesFor }: PeopleRoutesOptions): Route {
  function shownPeople(personKey: string): ShownPeople {
    return { people: people.list().map(shownPerson), current: people.find(personKey)?.key ?? null };
  }

  function become(person: LocalPerson, cookies: string[]): Reply {
    const reply = json({ current: shownPerson(person) });
    return { ...reply, headers: { ...reply.headers, 'set-cookie': cookies } };
  }

  function addVisitor(): LocalPerson {
    try {
      return people.addVisitor();
    } catch {
      throw new Refusal(409, 'TOO_MANY_VISITORS', '新访客太多了,请用 npm run reset 重新开始。');
    }
  }

  return async (request) => {
    switch (`${request.method} ${request.url.pathname}`) {
      case 'GET /local/people':
        return json(shownPeople(request.session.personKey));
      case 'POST /local/people/current': {
        const { key } = await readJson(request.incoming, BODY_LIMIT);
        const person = typeof key === 'string' ? people.find(key) : undefined;
        if (!person) throw notFound();
        return become(person, request.cookiesFor(person.key));
      }
      case 'POST /local/people/new': {
        const visitor = addVisitor();
        return become(visitor, request.cookiesFor(visitor.key));
      }
      case 'GET /local/messages':
        return json({ messages: messagesFor(request.requirePerson().openid) });
      default:
        return undefined;
    }
  };
}
