import * as cloud from 'wx-server-sdk';

// The environment the function itself runs in, whatever its name.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export { cloud };
export const database = cloud.database();
export const command = database.command;
