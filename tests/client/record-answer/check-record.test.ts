import { faultsIn } from '../../../src/client/features/record-answer/check-record';

const FILLED = { channel: 'paper', signerName: '王芳', note: '' } as const;

describe('a recorded answer', () => {
  test('needs a channel and the name of who answered', () => {
    expect(faultsIn(FILLED)).toEqual({});
    expect(Object.keys(faultsIn({ channel: null, signerName: ' ', note: '' }))).toEqual([
      'channel',
      'signerName',
    ]);
  });

  test.each([
    ['a name of 20 signs is taken', { ...FILLED, signerName: '王'.repeat(20) }, []],
    ['a name of 21 signs is not', { ...FILLED, signerName: '王'.repeat(21) }, ['signerName']],
    ['a name with angle brackets is not', { ...FILLED, signerName: '<王芳>' }, ['signerName']],
    ['a note of 200 signs is taken', { ...FILLED, note: '记'.repeat(200) }, []],
    ['a note of 201 signs is not', { ...FILLED, note: '记'.repeat(201) }, ['note']],
  ])('%s', (_name, form, faulty) => {
    expect(Object.keys(faultsIn(form))).toEqual(faulty);
  });
});
