import { useDidShow, useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import './app.css';
import { sendWaitingAnswers } from './lib/offline-queue';
import { startApp } from './start-app';

// Taro renders the pages as children and demands a default export.
export default function App({ children }: { children: ReactNode }): ReactNode {
  useLaunch(startApp);
  useDidShow(sendWaitingAnswers);
  return children;
}
