import { ActionFailure, ERROR_SENTENCES } from '@shared/domain/errors';

it.each(Object.entries(ERROR_SENTENCES))(
  '%s speaks Chinese to its reader and leaks nothing',
  (_code, text) => {
    expect(text).toMatch(/^[\p{Script=Han}「」，。、.\d\sA-Za-z-]+。$/u);
    expect(text).not.toMatch(/undefined|null|Error|exception|database|openid|http/i);
  },
);

it('names the wrong fields of an input and carries its code as the message', () => {
  const failure = new ActionFailure('INVALID_INPUT', ['signerName']);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).toMatchObject({ code: 'INVALID_INPUT', message: 'INVALID_INPUT', fields: ['signerName'] });
  expect(new ActionFailure('NOT_FOUND').fields).toEqual([]);
});
