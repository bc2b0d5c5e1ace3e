/** The cloud environment the app is built for; empty means the account's first. Set by config/taro/taro-config.ts. */
declare const CLOUD_ENV: string;
