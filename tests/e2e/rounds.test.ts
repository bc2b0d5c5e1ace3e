import { plansAndCorrects } from './chapters/school-rounds';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 90_000;

describe('a letter that is planned, changed, sent and corrected', () => {
  const stage = new Stage();

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  plansAndCorrects(stage);
});
