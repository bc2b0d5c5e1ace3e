export {
  createMessageRecorder,
  type MessageRecorder,
  type OpenApiAnswer,
  type OpenApiCall,
  type RecordedMessage,
} from './message-recorder';
