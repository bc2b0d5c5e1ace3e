import { importsRosters } from './chapters/school-imports';
import { publishesALetter } from './chapters/school-publishes';
import { withdrawsALetter } from './chapters/school-withdraws';
import { familySigns } from './chapters/family-signs';
import { signsOffline } from './chapters/family-offline';
import { followsUp } from './chapters/teacher-follows-up';
import { linksAVisitor } from './chapters/teacher-links';
import { takesTheFirstLook } from './chapters/first-look';
import { opensTheShell } from './chapters/shell';
import { showsEveryPage } from './chapters/every-page';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 60_000;

describe('a letter, from the roster to the last receipt', () => {
  const stage = new Stage();

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  opensTheShell(stage);
  if (process.env.ANXIN_FIRST_LOOK) takesTheFirstLook(stage);
  importsRosters(stage);
  publishesALetter(stage);
  familySigns(stage);
  followsUp(stage);
  linksAVisitor(stage);
  signsOffline(stage);
  withdrawsALetter(stage);
  showsEveryPage(stage);
});
