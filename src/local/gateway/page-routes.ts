import { appPolicy, shellPolicy } from './content-policy';
import { redirect, type Reply } from './replies';
import type { Route, RouteRequest } from './route';
import { StaticFolder } from './static-folder';

export interface PageRoutesOptions {
  /** The built page around the app. */
  shellFolder: string;
  /** The app's browser build. */
  h5Folder: string;
}

/** `/` is the page with the people and the phone, `/app/` the app itself. */
export function createPageRoutes({ shellFolder, h5Folder }: PageRoutesOptions): Route {
  const shell = new StaticFolder(shellFolder, shellPolicy);
  const app = new StaticFolder(h5Folder, appPolicy);

  function serve(folder: StaticFolder, pathname: string, { incoming }: RouteRequest): Promise<Reply> {
    const { 'accept-encoding': acceptEncoding, 'if-none-match': ifNoneMatch } = incoming.headers;
    return folder.reply({ pathname, acceptEncoding: String(acceptEncoding ?? ''), ifNoneMatch });
  }

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = request.url;
    if (pathname === '/') return serve(shell, '/', request);
    if (pathname === '/app') return redirect('/app/');
    if (pathname.startsWith('/shell/')) return serve(shell, pathname.slice('/shell'.length), request);
    if (pathname.startsWith('/app/')) return serve(app, pathname.slice('/app'.length), request);
    return undefined;
  };
}
