import { watchConnection } from './lib/connection';
import { sendWaitingAnswers } from './lib/offline-queue';
import { connectCloud } from './lib/transport';

/** Once, when the app is launched. */
export function startApp(): void {
  connectCloud();
  watchConnection(sendWaitingAnswers);
}
