import type { ReactNode } from 'react';
import './app.css';

// Taro renders the pages as children and demands a default export.
export default function App({ children }: { children: ReactNode }): ReactNode {
  return children;
}
