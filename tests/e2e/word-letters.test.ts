import { bringsAWordLetter } from './chapters/school-brings-word';
import { Album } from './support/album';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 90_000;

describe('a letter that was written in Word', () => {
  const stage = new Stage();

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  bringsAWordLetter(stage, new Album());
});
