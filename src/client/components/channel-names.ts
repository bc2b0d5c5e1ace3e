export { CHANNEL_NAMES } from '@shared/domain/progress-names';
