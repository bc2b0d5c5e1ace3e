import fc from 'fast-check';
import { lineageOf, sumByNode, treeBelow, type Org, type PlacedSchool } from '@shared/domain/org';

function org(id: string, parentId: string | null, changes: Partial<Org> = {}): Org {
  const kind = parentId === null ? 'bureau' : 'district';
  return { _id: id, schemaVersion: 1, bureauId: 'b', parentId, name: id, kind, order: 0, ...changes };
}

const school = (id: string, orgId: string): PlacedSchool => ({ _id: id, name: id, orgId });

const COUNTY: Org[] = [
  org('b', null),
  org('east', 'b', { order: 1 }),
  org('west', 'b', { order: 0 }),
  org('centre', 'east', { kind: 'centralSchool' }),
];
const SCHOOLS = [
  school('s-west', 'west'),
  school('s-east', 'east'),
  school('s-far', 'centre'),
  school('s-own', 'b'),
];

const outline = (orgId: string, orgs = COUNTY, schools = SCHOOLS) =>
  treeBelow(orgId, orgs, schools).map(({ id, depth }) => `${'.'.repeat(depth)}${id}`);

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

describe('a tree of orgs', () => {
  it('lists parents before what is below them, orgs by their order, then the schools', () => {
    expect(outline('b')).toEqual([
      'b',
      '.west',
      '..s-west',
      '.east',
      '..centre',
      '...s-far',
      '..s-east',
      '.s-own',
    ]);
  });

  it('shows an org only what is below it, with itself as the top', () => {
    expect(outline('east')).toEqual(['east', '.centre', '..s-far', '.s-east']);
    expect(treeBelow('east', COUNTY, SCHOOLS)[0]?.parentId).toBeNull();
  });

  it('is empty for an org that is not there', () => {
    expect(outline('nobody')).toEqual([]);
    expect(lineageOf('nobody', COUNTY)).toEqual([]);
  });

  it('knows every org above, the nearest first', () => {
    expect(lineageOf('centre', COUNTY)).toEqual(['centre', 'east', 'b']);
    expect(lineageOf('b', COUNTY)).toEqual(['b']);
  });

  it('gives to the bureau what hangs nowhere: a school of no org, an org of no parent, orgs in a circle', () => {
    const broken = [org('b', null), org('lost', 'gone'), org('x', 'y'), org('y', 'x')];
    const schools = [school('s1', 'gone'), school('s2', 'lost'), school('s3', 'x')];
    expect(outline('b', broken, schools)).toEqual(['b', '.lost', '..s2', '.x', '..s3', '.y', '.s1']);
    expect(lineageOf('x', broken)).toEqual(['x', 'b']);
  });
});

/** Any parents at all: missing ones, circles and oneself too. */
const anyCounty = fc
  .record({
    parents: fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 8 }),
    places: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 12 }),
  })
  .map(({ parents, places }) => ({
    orgs: [org('b', null), ...parents.map((parent, n) => org(`o${n}`, parent < 0 ? 'b' : `o${parent}`))],
    schools: places.map((place, n) => school(`s${n}`, place < 0 ? 'b' : `o${place}`)),
  }));

describe('sums over a tree', () => {
  it('count every school once below the bureau, whatever the tree looks like', () => {
    fc.assert(
      fc.property(anyCounty, ({ orgs, schools }) => {
        const nodes = treeBelow('b', orgs, schools);
        expect(
          nodes
            .filter(({ kind }) => kind === 'school')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(schools.map(({ _id }) => _id).sort());
        expect(nodes).toHaveLength(orgs.length + schools.length);
        const ones = new Map(schools.map(({ _id }) => [_id, 1]));
        expect(sumByNode(nodes, ones, sum).get('b') ?? 0).toBe(schools.length);
      }),
    );
  });

  it('make every org the sum of what is directly below it', () => {
    fc.assert(
      fc.property(anyCounty, fc.array(fc.nat(100)), ({ orgs, schools }, values) => {
        const nodes = treeBelow('b', orgs, schools);
        const bySchool = new Map(schools.map(({ _id }, n) => [_id, values[n] ?? 0]));
        const sums = sumByNode(nodes, bySchool, sum);
        for (const { id, kind } of nodes) {
          if (kind === 'school') continue;
          const below = nodes.filter((node) => node.parentId === id).map((node) => sums.get(node.id) ?? 0);
          expect(sums.get(id) ?? 0).toBe(sum(below));
        }
      }),
    );
  });

  it('leave out an org whose schools have nothing, rather than call it nought', () => {
    const sums = sumByNode(treeBelow('b', COUNTY, SCHOOLS), new Map([['s-west', 3]]), sum);
    expect([...sums]).toEqual([
      ['s-west', 3],
      ['west', 3],
      ['b', 3],
    ]);
  });
});
