export {
  createMessageRecorder,
  type AnswerRule,
  type MessageRecorder,
  type MessageRecorderOptions,
  type OpenApiAnswer,
  type OpenApiCall,
  type RecordedMessage,
} from './message-recorder';
