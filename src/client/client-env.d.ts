/** The cloud environment the app is built for; empty means the account's first. Set by config/taro/taro-config.ts. */
declare const CLOUD_ENV: string;

/** The version of WeChat's plugin 同声传译 that reads letters aloud; empty means that the account has not got it. */
declare const SPEECH_PLUGIN: string;
