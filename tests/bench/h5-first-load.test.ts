import { chunksOfPage } from './h5-first-load';

const APP =
  'E.routes=[Object.assign({"path":"pages/a/index","load":function load(t,r){return[Promise.all([a.e(28),a.e(7)]).then(a.bind(a,6)),t,r]}},{}),' +
  'Object.assign({"path":"pages/b/index","load":function load(t,r){return[a.e(9).then(a.bind(a,8)),t,r]}},{})]';

it('counts to a page’s first load the chunks its own route waits for, and no other’s', () => {
  expect(chunksOfPage(['other', APP], 'pages/a/index')).toEqual(['28', '7']);
  expect(chunksOfPage(['other', APP], 'pages/b/index')).toEqual(['9']);
});

it('would rather fail than leave a page’s own part out', () => {
  expect(() => chunksOfPage([APP], 'pages/c/index')).toThrow('pages/c/index');
});
