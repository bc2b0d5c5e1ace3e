import type { ChildView } from './order-by-need';

/** A list of children being ticked. */
export interface TickedList {
  isOn: boolean;
  ids: readonly string[];
  start: () => void;
  stop: () => void;
  toggle: (studentId: string) => void;
}

/** The two ways to record what came in outside WeChat: one by one, or by ticking a list. */
export interface Recording {
  onRecord: (child: ChildView) => void;
  ticked: TickedList;
  onRecordTicked: (children: ChildView[]) => void;
}
