import { CONTRACTS } from '@shared/contracts';
import { ACTIONS, type ActionName } from '@shared/domain/actions';
import { AUTHORISATION } from '@shared/domain/authorisation';
import { isPlainObject, placesWhere, valueAt, withChange, type Place } from './places';
import { VALID_INPUTS } from './valid-inputs';

const ALL = Object.keys(ACTIONS) as ActionName[];
const TWO_MEGABYTES = '安'.repeat(700_000);
const SCOPE_IDS = {
  self: [],
  children: [],
  child: ['studentId'],
  class: ['schoolId', 'classId'],
  school: ['schoolId'],
  org: ['orgId'],
};

/** What names a document: in a query a dot would reach into fields, a dollar would be an operator. */
function isId(place: Place): boolean {
  const name = place.filter((key) => typeof key === 'string').at(-1) ?? '';
  return /(Id|Ids|idempotencyKey)$/.test(name) && !/[fF]ileId$/.test(name);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isAccepted = (action: ActionName, input: unknown): boolean =>
  CONTRACTS[action].input.safeParse(input).success;

it('gives every action a contract of its name, and no contract an action that does not exist', () => {
  expect(Object.keys(CONTRACTS).sort()).toEqual([...ALL].sort());
  for (const action of ALL) expect(CONTRACTS[action].action).toBe(action);
});

describe.each(ALL)('%s', (action) => {
  const valid: unknown = VALID_INPUTS[action];

  it('accepts a valid input as it is', () => {
    expect(CONTRACTS[action].input.parse(valid)).toEqual(valid);
  });

  it('carries the ids that its scope compares', () => {
    for (const name of SCOPE_IDS[AUTHORISATION[action].scope]) expect(valid).toHaveProperty(name);
  });

  it('refuses a field it does not know, at any depth', () => {
    for (const place of placesWhere(valid, isPlainObject)) {
      for (const extra of ['openid', 'personId', '$where', 'isAdmin']) {
        const changed = withChange(valid, place, (inner) => ({ ...(inner as object), [extra]: 'x' }));
        expect([place, isAccepted(action, changed)]).toEqual([place, false]);
      }
    }
  });

  it('refuses an input that lacks any of its fields', () => {
    for (const place of placesWhere(valid, (inner) => inner !== valid)) {
      if (typeof place.at(-1) !== 'string') continue;
      expect([
        place,
        isAccepted(
          action,
          withChange(valid, place, () => undefined),
        ),
      ]).toEqual([place, false]);
    }
  });

  it('refuses a text of 2 MB in place of any text, and an endless list in place of any list', () => {
    for (const place of placesWhere(valid, isText)) {
      expect([
        place,
        isAccepted(
          action,
          withChange(valid, place, () => TWO_MEGABYTES),
        ),
      ]).toEqual([place, false]);
    }
    for (const place of placesWhere(valid, Array.isArray)) {
      const endless = (inner: unknown): unknown => new Array(10_000).fill((inner as unknown[])[0]);
      expect([place, isAccepted(action, withChange(valid, place, endless))]).toEqual([place, false]);
    }
  });

  it('refuses ids that a query could misread', () => {
    for (const place of placesWhere(valid, isText).filter(isId)) {
      for (const wrong of ['', 'a.b', '$where', 'a$b', '../a', 'a b', 'a\u0000', '__proto__.x', 'é']) {
        expect([
          place,
          wrong,
          isAccepted(
            action,
            withChange(valid, place, () => wrong),
          ),
        ]).toEqual([place, wrong, false]);
      }
    }
  });

  it('refuses a query operator, a list or nothing in place of any text', () => {
    for (const place of placesWhere(valid, isText)) {
      for (const wrong of [{ $ne: '' }, { $regex: '.*' }, [valueAt(valid, place)], 0, true]) {
        expect([
          place,
          isAccepted(
            action,
            withChange(valid, place, () => wrong),
          ),
        ]).toEqual([place, false]);
      }
    }
  });

  it('refuses what is no object', () => {
    for (const wrong of [null, undefined, 'x', 1, [], [valid]]) expect(isAccepted(action, wrong)).toBe(false);
  });
});
